//! Whether devices can be reached.

use super::{DeviceId, DeviceIdentifiers};
use crate::time::Timestamp;
use thingspace_macros::{model, open_enum};

/// What a monitor watches.
#[open_enum]
pub enum ReachabilityType {
    /// The device can be reached for data.
    #[wire("REACHABLE_FOR_DATA")]
    Data,
    /// The device can be reached for short messages. Not offered for LTE devices of the higher categories.
    #[wire("REACHABLE_FOR_SMS")]
    Sms,
    /// The device cannot be reached any more.
    #[wire("LOSS_OF_CONNECTIVITY")]
    Loss,
    /// For data and for short messages.
    #[wire("REACHABLE_FOR_DATA_SMS")]
    DataSms,
    /// For data, and the loss.
    #[wire("REACHABLE_FOR_DATA_AND_LOSS")]
    DataAndLoss,
    /// For short messages, and the loss.
    #[wire("REACHABLE_FOR_SMS_AND_LOSS")]
    SmsAndLoss,
    /// For data and short messages, and the loss.
    #[wire("REACHABLE_FOR_DATA_SMS_AND_LOSS")]
    DataSmsAndLoss,
}

/// Starts to watch whether devices can be reached.
#[model(request)]
pub struct MonitorRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// What to watch.
    pub request_type: ReachabilityType,
    /// The devices. One that is named twice is watched once.
    pub devices: Vec<DeviceIdentifiers>,
    /// When the watching ends: at most 3,650 days from now.
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

/// Asks which monitors of devices are active.
#[model(request)]
pub struct ListMonitorsRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices.
    pub devices: Vec<DeviceIdentifiers>,
    /// Only monitors that watch this.
    pub monitor_type: Option<ReachabilityType>,
}

/// Asks whether a device can be reached now; a second message tells when it can if it cannot.
#[model(request)]
pub struct ReachabilityStatusRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The device.
    pub device: DeviceId,
    /// What to ask for.
    pub request_type: ReachabilityType,
    /// When the request lapses: an hour from now when absent, at most 3,650 days from now.
    pub request_expiration_time: Option<Timestamp>,
}
