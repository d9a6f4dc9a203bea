//! Requests of Connectivity Management and Location.

mod activation;
mod change_identifier;
mod check_digits;
mod checks;
mod device_list;
mod euicc;
mod fields;
mod groups;
mod history;
mod kinds;
mod labels;
mod lines;
mod listeners;
mod lists;
mod locations;
mod nidd;
mod reachability;
mod requests;
mod selection;
mod shapes;
mod sms;

pub(super) use checks::refused;
pub(super) use locations::imei_or_meid;
