//! Non-IP data to and from narrow-band devices.

use super::DeviceId;
use thingspace_macros::model;

/// Sends data to a narrow-band device that has no IP address.
#[model(request)]
pub struct NiddMessageRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The device.
    pub device_ids: Vec<DeviceId>,
    /// The time for which the platform tries to deliver, in seconds: 2 to 2,592,000 (30 days).
    pub maximum_delivery_time: i64,
    /// The data in base64: at most 1,358 bytes before the encoding.
    pub message: String,
}
