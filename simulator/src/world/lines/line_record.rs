//! `LineRecord`: what the world keeps of a line once something about it has changed.

use super::identifiers::IdKind;
use crate::{clock::Moment, world::Line};
use serde_json::Value;

/// How many custom fields a line has.
pub(crate) const CUSTOM_FIELDS: usize = 5;

/// Custom fields by their number, from 0.
pub(crate) type CustomFields = [Option<Box<str>>; CUSTOM_FIELDS];

/// What lines of one entry of a scenario have in common; place 0 is for lines that nothing is said about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(crate) struct Facts {
    /// The place of the plan in the catalogue; by the device's protocol when absent.
    pub plan: Option<u16>,
    /// The number of the group in the account.
    pub group: Option<u16>,
    pub custom_fields: CustomFields,
    /// Whether the line takes non-IP data; LWM2M devices do when absent.
    pub nb_iot: Option<bool>,
    pub sku: Option<Box<str>>,
    pub cost_center: Option<Box<str>>,
    pub promotions: Vec<Box<str>>,
    /// The IMEI that the SIM is paired with, where it is another than that of its device.
    pub paired_imei: Option<Box<str>>,
}

/// A SIM that was found in other hardware than it is paired with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mismatch {
    /// The IMEI that the SIM is paired with.
    pub paired: String,
    /// When the SIM was activated over the air in the other device.
    pub since: Moment,
}

/// A stretch of suspension; the last one may go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Suspension {
    pub from: Moment,
    pub until: Option<Moment>,
}

/// Everything about a line that is not as it was made, and all of a line that was added later. State, number
/// and account of a device's line stand in its [`Device`](super::super::Device).
#[derive(Debug, Clone, Default)]
pub(crate) struct LineRecord {
    /// Identifiers that are not those that the line has by itself; absent ones it has no more.
    pub ids: Vec<(IdKind, Option<Box<str>>)>,
    pub plan: Option<u16>,
    /// The numbers of its groups in the account; in none it is in the default group.
    pub groups: Vec<u16>,
    pub custom_fields: CustomFields,
    pub cost_center: Option<Box<str>>,
    /// Address and customer, as the request had them.
    pub place_of_use: Option<Box<Value>>,
    /// A fixed address; otherwise the line has one of its own while it is in service.
    pub ip_address: Option<Box<str>>,
    pub sku: Option<Box<str>>,
    pub lead: Option<Box<str>>,
    pub promotions: Vec<Box<str>>,
    pub nb_iot: bool,
    pub created: Moment,
    pub activated: Option<Moment>,
    /// The user who last activated it.
    pub activated_by: Option<Box<str>>,
    /// The state and the number that the line had when the world began; none if it was added later.
    pub initial: Option<(Line, Option<u64>)>,
    /// The last year's suspensions, oldest first.
    pub suspensions: Vec<Suspension>,
    /// Counts changes of the state, so that an automatic resumption knows whether it is still wanted.
    pub turn: u32,
    /// Provisioning actions on a day (days since 1970), and changes of plan in a month (months since year 0).
    pub actions: (i32, u8),
    pub plan_changes: (i32, u8),
    /// The service and state of the account's own that it was moved to, by their places in the catalogue.
    pub custom_state: Option<(u16, u16)>,
    pub mismatch: Option<Mismatch>,
    /// Whether it was taken off its account.
    pub deleted: bool,
}
