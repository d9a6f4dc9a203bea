//! The rules of Software Management, its timing helpers and campaign plans.

pub(in crate::rules) mod callback_listeners;
pub(in crate::rules) mod campaign;
pub(in crate::rules) mod campaign_changes;
pub(in crate::rules) mod campaign_name;
pub(in crate::rules) mod device_logging;
pub(in crate::rules) mod download_schedule;
pub(in crate::rules) mod file_upload;
pub(in crate::rules) mod imei_list;
pub(in crate::rules) mod licenses;
pub(in crate::rules) mod plan;
pub(in crate::rules) mod protocols;
pub(in crate::rules) mod software_v1;
pub(in crate::rules) mod software_v2;
pub(in crate::rules) mod time_windows;
pub(crate) mod time_zones;
pub(crate) mod timing;
