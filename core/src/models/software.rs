//! Types that the versions of Software Management share.

use crate::time::Timestamp;
use thingspace_macros::model;

/// Hours of the day in which a campaign may run, in UTC: from `start_time` up to, but excluding, `end_time`. To cross
/// midnight, write two windows, such as 20 to 24 and 0 to 4.
#[model(request)]
pub struct TimeWindow {
    /// First hour, 0 to 23; -1 if the JSON omits it.
    pub start_time: i32,
    /// Hour of the end, 1 to 24; in v3 at least 4 more than `start_time`; -1 if the JSON omits it.
    pub end_time: i32,
}

/// A response that only reports success.
#[model(response, may_be_empty)]
pub struct Success {
    /// True on success.
    pub success: Option<bool>,
}

/// A list of devices by IMEI.
#[model(request, short = "a list of IMEIs")]
pub struct DeviceList {
    /// The IMEIs of the devices, 15 digits each.
    pub device_list: Vec<String>,
}

impl<T: Into<String>> From<Vec<T>> for DeviceList {
    fn from(devices: Vec<T>) -> Self {
        Self { device_list: devices.into_iter().map(Into::into).collect() }
    }
}

impl<T: Into<String>, const N: usize> From<[T; N]> for DeviceList {
    fn from(devices: [T; N]) -> Self {
        Self { device_list: devices.into_iter().map(Into::into).collect() }
    }
}

/// A piece of software on a device.
#[model(response)]
pub struct SoftwareInfo {
    /// Its name.
    #[required]
    pub name: String,
    /// Its version.
    pub version: Option<String>,
    /// When it was last upgraded.
    pub upgrade_time: Option<Timestamp>,
}

/// Registers the URL to which the platform sends its Software Management messages for an account.
#[model(request)]
pub struct FotaCallbackListener {
    /// The URL of the listener: `https`, on port 80, 443, 9001-9006, 50551-50559 or 28200-28220.
    #[required]
    #[wire("url", also("callback"))]
    pub url: String,
}

/// The subscription of an account.
#[model(response)]
pub struct Subscription {
    /// The account.
    pub account_name: Option<String>,
    /// The billing models, separated by commas: `MRC` is per licence and month, `EVNT` per upgrade.
    pub purchase_type: Option<String>,
    /// The number of licences bought per month; 0 if every upgrade is billed individually.
    #[wire("licenseCount", also("licCount", "licTotalCount"))]
    pub license_count: Option<i64>,
    /// The number of licences in use.
    #[wire("licenseUsedCount", also("licUsedCount"))]
    pub license_used_count: Option<i64>,
    /// When the record last changed.
    pub update_time: Option<Timestamp>,
}
