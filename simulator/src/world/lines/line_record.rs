//! `LineRecord`: the data of a line that has changed since the start.

use super::identifiers::IdKind;
use crate::{clock::Moment, world::Line};
use serde_json::Value;

/// The number of custom fields of a line.
pub(crate) const CUSTOM_FIELDS: usize = 5;

/// Custom fields by their number, from 0.
pub(crate) type CustomFields = [Option<Box<str>>; CUSTOM_FIELDS];

/// The data that the lines of one entry of a scenario share. Index 0 is for lines without such data.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(crate) struct Facts {
    /// The index of the plan in the catalogue; if absent, it depends on the device's protocol.
    pub plan: Option<u16>,
    /// The number of the group in the account.
    pub group: Option<u16>,
    pub custom_fields: CustomFields,
    /// Whether the line accepts non-IP data; if absent, only LWM2M devices do.
    pub nb_iot: Option<bool>,
    pub sku: Option<Box<str>>,
    pub cost_center: Option<Box<str>>,
    pub promotions: Vec<Box<str>>,
    /// The IMEI that the SIM is paired with, if it is not that of its device.
    pub paired_imei: Option<Box<str>>,
}

/// A SIM that was found in other hardware than it is paired with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mismatch {
    /// The IMEI that the SIM is paired with.
    pub paired: String,
    /// The moment when the SIM was activated over the air in the other device.
    pub since: Moment,
}

/// A period of suspension; the last one may still be running.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Suspension {
    pub from: Moment,
    pub until: Option<Moment>,
}

/// Everything about a line that differs from its initial state; for a line that was added later, everything.
/// State, number and account of a device's line are in its [`Device`](super::super::Device).
#[derive(Debug, Clone, Default)]
pub(crate) struct LineRecord {
    /// The identifiers that differ from the initial ones; `None` for an identifier that the line no longer has.
    pub ids: Vec<(IdKind, Option<Box<str>>)>,
    pub plan: Option<u16>,
    /// The numbers of its groups in the account; without any it is in the default group.
    pub groups: Vec<u16>,
    pub custom_fields: CustomFields,
    pub cost_center: Option<Box<str>>,
    /// Address and customer, as in the request.
    pub place_of_use: Option<Box<Value>>,
    /// The fixed address; without one, the line has a dynamic address while it is in service.
    pub ip_address: Option<Box<str>>,
    pub sku: Option<Box<str>>,
    pub lead: Option<Box<str>>,
    pub promotions: Vec<Box<str>>,
    pub nb_iot: bool,
    pub created: Moment,
    pub activated: Option<Moment>,
    /// The user who last activated it.
    pub activated_by: Option<Box<str>>,
    /// The state and the number of the line when the world began; `None` if it was added later.
    pub initial: Option<(Line, Option<u64>)>,
    /// The suspensions of the last year, oldest first.
    pub suspensions: Vec<Suspension>,
    /// A counter of state changes, by which an automatic resumption detects that it is obsolete.
    pub turn: u32,
    /// The provisioning actions on a day (days since 1970), and the plan changes in a month (months since year 0).
    pub actions: (i32, u8),
    pub plan_changes: (i32, u8),
    /// The custom service and state of the line, as indexes in the catalogue.
    pub custom_state: Option<(u16, u16)>,
    /// The moment when the line came into its custom state.
    pub custom_state_since: Moment,
    pub mismatch: Option<Mismatch>,
    /// Whether it was removed from its account.
    pub deleted: bool,
}
