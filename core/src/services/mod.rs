//! The services: one type for each, with a method for each row of its table.
//!
//! `prepared` is a call with its arguments, before it is sent; `dispatch` calls any row by its name, from JSON to JSON;
//! `composed` and `offline` do the same for the two smaller tables.

mod campaign_watch;
pub(crate) mod composed;
mod dispatch;
mod offline;
mod prepared;

pub use campaign_watch::CampaignWatch;
pub use composed::{Bulk, Campaigns};
pub use dispatch::{invoke, read, validate, validate_arguments};
pub use offline::call_offline;
pub use prepared::PreparedCall;

use crate::operations::DeviceIds;

// The rows name any of them.
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
