//! What the platform shows about a request whose outcome was unknown.

use super::DeviceIdentifiers;
use thingspace_macros::{model, open_enum};

/// Whether a request was carried out, as far as the platform shows it.
#[open_enum]
pub enum ReconciliationOutcome {
    /// The request was carried out: do not send it again.
    #[wire("done")]
    Done,
    /// The request was carried out for some of its devices: send it again for the remaining ones.
    #[wire("partlyDone")]
    PartlyDone,
    /// The request was not carried out: you can send it again.
    #[wire("notDone")]
    NotDone,
    /// The platform does not show whether the request was carried out; the reason says what to do.
    #[wire("unknown")]
    Unknown,
}

/// What the platform shows about a request whose outcome was unknown.
#[model]
pub struct Reconciliation {
    /// Whether the request was carried out.
    pub outcome: ReconciliationOutcome,
    /// The campaign or upgrade that the request scheduled.
    pub campaign_id: Option<String>,
    /// Its status, as the platform spells it.
    pub status: Option<String>,
    /// The devices for which the platform does not show what the request asks for.
    pub remaining: Vec<DeviceIdentifiers>,
    /// What the outcome is concluded from, and what to do.
    pub reason: String,
}
