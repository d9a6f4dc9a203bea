//! Reachability monitors.

use super::{DeviceId, DeviceIdentifiers};
use crate::time::Timestamp;
use thingspace_macros::{model, open_enum};

/// The event that a monitor watches.
#[open_enum]
pub enum ReachabilityType {
    /// The device can be reached for data.
    #[wire("REACHABLE_FOR_DATA")]
    Data,
    /// The device can be reached for short messages. Not available for LTE devices of the higher categories.
    #[wire("REACHABLE_FOR_SMS")]
    Sms,
    /// The device can no longer be reached.
    #[wire("LOSS_OF_CONNECTIVITY")]
    Loss,
    /// The device can be reached for data or for short messages.
    #[wire("REACHABLE_FOR_DATA_SMS")]
    DataSms,
    /// The device can be reached for data, or can no longer be reached.
    #[wire("REACHABLE_FOR_DATA_AND_LOSS")]
    DataAndLoss,
    /// The device can be reached for short messages, or can no longer be reached.
    #[wire("REACHABLE_FOR_SMS_AND_LOSS")]
    SmsAndLoss,
    /// The device can be reached for data or short messages, or can no longer be reached.
    #[wire("REACHABLE_FOR_DATA_SMS_AND_LOSS")]
    DataSmsAndLoss,
}

/// Starts monitoring whether devices can be reached.
#[model(request)]
pub struct MonitorRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The event to watch.
    pub request_type: ReachabilityType,
    /// The devices. A device that is listed twice is monitored once.
    pub devices: Vec<DeviceIdentifiers>,
    /// When the monitoring ends: at most 3,650 days from now.
    pub monitor_expiration_time: Timestamp,
}

/// Stops monitors.
#[model(request)]
pub struct StopMonitorsRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The monitors: at least one.
    pub monitor_ids: Vec<String>,
}

/// Requests the active monitors of devices.
#[model(request)]
pub struct ListMonitorsRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices.
    pub devices: Vec<DeviceIdentifiers>,
    /// Restricts the list to monitors of this event.
    pub monitor_type: Option<ReachabilityType>,
}

/// Requests whether a device can be reached now; if it cannot, a second message reports when it can.
#[model(request)]
pub struct ReachabilityStatusRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The device.
    pub device: DeviceId,
    /// The kind of reachability; `REACHABLE_FOR_DATA` when absent.
    pub request_type: Option<ReachabilityType>,
    /// When the request expires: an hour from now when absent, at most 3,650 days from now.
    pub request_expiration_time: Option<Timestamp>,
}
