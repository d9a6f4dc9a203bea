//! The services: one type for each, with a method for each row of its table.
//!
//! `prepared` holds a call with its arguments, before it is sent.

mod campaign_watch;
mod composed;
mod prepared;

pub use campaign_watch::CampaignWatch;
pub use composed::{Bulk, Campaigns, Reconcile};
pub use prepared::PreparedCall;

use crate::operations::DeviceIds;

// The rows use any of them.
#[allow(clippy::wildcard_imports)]
use crate::models::*;

oauth_service!();
sessions_service!();
software_v1_service!();
software_v2_service!();
software_v3_service!();
devices_service!();
requests_service!();
euicc_service!();
history_service!();
reachability_service!();
groups_service!();
sms_service!();
callbacks_service!();
accounts_service!();
labels_service!();
nidd_service!();
locations_service!();
