//! What devices used, when they connected, and what was done to their lines.

use super::{DeviceId, KeyValue, Label};
use crate::time::Timestamp;
use thingspace_macros::model;

/// Asks what a device used, day by day. Records are kept 12 months.
#[model(request)]
pub struct UsageRequest {
    /// The device. Give this or a label.
    pub device_id: Option<DeviceId>,
    /// A usage segment of the account instead.
    pub label: Option<Label>,
    /// Where the time begins.
    pub earliest: Timestamp,
    /// Where the time ends.
    pub latest: Timestamp,
}

/// One page of daily usage.
#[model]
pub struct UsagePage {
    /// The days of this page.
    pub usage_history: Vec<DailyUsage>,
    /// Whether more follow.
    pub has_more_data: bool,
}

/// What a device used on one day.
#[model]
pub struct DailyUsage {
    /// The day, as its beginning in UTC.
    pub timestamp: Timestamp,
    /// Bytes sent and received.
    pub bytes_used: i64,
    /// Short messages.
    pub sms_used: i64,
    /// The plan it was counted on.
    pub service_plan: Option<String>,
    /// Where the figure comes from, such as `Raw Usage`.
    pub source: Option<String>,
    /// Bytes used at home, for customers with roaming by ratio.
    pub domestic_usage: Option<i64>,
    /// Bytes used abroad, for customers with roaming by ratio.
    pub international_usage: Option<i64>,
    /// Whatever else the platform tells, such as `MoSms`.
    pub extended_attributes: Vec<KeyValue>,
}

/// Asks what devices used in all over a time of at most a month, at most 6 months ago.
#[model(request)]
pub struct AggregateUsageRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices, one identifier for each; all of the account or group when absent.
    pub device_ids: Option<Vec<DeviceId>>,
    /// The devices of this group.
    pub group_name: Option<String>,
    /// Where the time begins: at most 6 months ago.
    pub start_time: Timestamp,
    /// Where the time ends: at most a month after its beginning.
    pub end_time: Timestamp,
    /// Usage segments: at most 50.
    pub label: Option<Vec<Label>>,
}

/// Asks for the history of one device.
#[model(request)]
pub struct DeviceHistoryRequest {
    /// The device.
    pub device_id: DeviceId,
    /// Where the time begins.
    pub earliest: Timestamp,
    /// Where the time ends.
    pub latest: Timestamp,
}

/// One page of connection events.
#[model]
pub struct ConnectionPage {
    /// The events of this page.
    pub connection_history: Vec<ConnectionEvent>,
    /// Whether more follow.
    pub has_more_data: bool,
}

/// A data session began or ended.
#[model]
pub struct ConnectionEvent {
    /// When.
    pub occurred_at: Timestamp,
    /// What happened: `Event` is `Start` or `Stop`, `BytesUsed` a number of bytes.
    pub connection_event_attributes: Vec<KeyValue>,
    /// Whatever else the platform tells.
    pub extended_attributes: Vec<KeyValue>,
}

/// One page of provisioning events.
#[model]
pub struct ProvisioningPage {
    /// The events of this page.
    pub provisioning_history: Vec<ProvisioningEvent>,
    /// Whether more follow.
    pub has_more_data: bool,
}

/// Something was done to a line.
#[model]
pub struct ProvisioningEvent {
    /// When.
    pub occurred_at: Timestamp,
    /// What came of it, such as `Success`.
    pub status: Option<String>,
    /// Who did it.
    pub event_by: Option<String>,
    /// What was done, such as `Activation Confirmed`.
    pub event_type: Option<String>,
    /// Phone number of the line.
    pub mdn: Option<String>,
    /// Phone number with country code.
    pub msisdn: Option<String>,
    /// The plan, by its code.
    pub service_plan: Option<String>,
    /// Whatever else the platform tells.
    pub extended_attributes: Vec<KeyValue>,
}
