//! Requests of Connectivity Management and Location.

mod activation;
mod bulk;
mod change_identifier;
mod check_digits;
mod checks;
mod common_fields;
mod device_lists;
mod device_queries;
mod euicc;
mod groups;
mod history;
mod identifier_kinds;
mod labels;
mod line_changes;
mod listeners;
mod locations;
mod nested_types;
mod nidd;
mod reachability;
mod requests;
mod selection;
mod sms;

pub(super) use checks::rejected;
pub(super) use locations::imei_or_meid;
