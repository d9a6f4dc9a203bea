//! Short messages to and from devices.

use super::{DeviceId, KeyValue};
use crate::time::Timestamp;
use thingspace_macros::{model, open_enum};

/// How the text of a short message is encoded.
#[open_enum]
pub enum SmsEncoding {
    /// The GSM alphabet: up to 160 characters. The default.
    #[wire("7-bit")]
    SevenBit,
    /// ASCII: up to 140 characters.
    #[wire("8-bit-ASCII")]
    Ascii,
    /// UTF-8: up to 140 bytes.
    #[wire("8-bit-UTF-8")]
    Utf8,
    /// Any bytes: up to 140.
    #[wire("8-bit-DATA")]
    Data,
}

/// Sends a short message to devices. The network tries to deliver it for 5 days.
#[model(request)]
pub struct SmsSendRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The text: up to 160 characters in 7-bit, 140 bytes in 8-bit encoding.
    pub sms_message: String,
    /// The encoding; 7-bit when absent.
    pub data_encoding: Option<SmsEncoding>,
    /// The devices, one identifier for each. Set these or a selection below, not both.
    pub device_ids: Option<Vec<DeviceId>>,
    /// Selects the devices with these custom fields.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// Selects the devices of this group.
    pub group_name: Option<String>,
    /// Selects the devices on this plan.
    pub service_plan: Option<String>,
    /// The time for which the platform tries to deliver the message. Only one of the platform's own libraries has this
    /// member.
    pub time_to_live: Option<String>,
}

/// One page of messages from devices.
#[model(response)]
pub struct SmsPage {
    /// The messages of this page: at most 100.
    pub messages: Vec<SmsMessage>,
    /// Whether more follow; absent if the platform does not say.
    pub has_more_data: Option<bool>,
}

/// A message that a device sent.
#[model(response)]
pub struct SmsMessage {
    /// The device.
    pub device_ids: Vec<DeviceId>,
    /// The text.
    pub message: Option<String>,
    /// When the platform received it.
    pub timestamp: Option<Timestamp>,
}

/// Requests the short messages to and from a device in the last 3 months, at most 500.
#[model(request)]
pub struct SmsHistoryRequest {
    /// The device.
    pub device_id: DeviceId,
    /// The start of the period.
    pub earliest: Option<Timestamp>,
    /// The end of the period.
    pub latest: Option<Timestamp>,
}
