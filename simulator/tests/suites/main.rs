//! The simulator over raw HTTP. All suites are one program, because a separate program for each
//! would link everything again.

mod accounts_and_groups;
mod callbacks;
mod campaigns;
mod device_lists;
mod euicc;
mod faults;
mod files;
mod fota;
mod handle;
mod history;
mod labels;
mod locations;
mod logging;
mod m2m;
mod nidd;
mod operations;
mod platform;
mod provisioning;
mod reachability;
mod request_faults;
mod scale;
mod scenario;
mod small_world;
mod sms;
mod software_campaigns;
mod software_lists;
mod tokens;
mod upgrade_lists;
mod upgrades;
