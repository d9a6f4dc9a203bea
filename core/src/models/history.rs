//! Usage, connection and provisioning history of devices.

use super::{DeviceId, KeyValue, Label};
use crate::time::Timestamp;
use thingspace_macros::model;

/// Requests the daily usage of a device. The platform keeps records for 12 months.
#[model(request)]
pub struct UsageRequest {
    /// The device. Set this or a label.
    pub device_id: Option<DeviceId>,
    /// A usage segment of the account instead.
    pub label: Option<Label>,
    /// The start of the period.
    pub earliest: Timestamp,
    /// The end of the period.
    pub latest: Timestamp,
}

/// One page of daily usage.
#[model(response)]
pub struct UsagePage {
    /// The days of this page.
    pub usage_history: Vec<DailyUsage>,
    /// Whether more follow; absent if the platform does not say.
    pub has_more_data: Option<bool>,
}

/// The usage of a device on one day.
#[model(response)]
pub struct DailyUsage {
    /// The day, as its start in UTC.
    #[required]
    pub timestamp: Timestamp,
    /// Bytes sent and received.
    #[required]
    pub bytes_used: i64,
    /// Short messages.
    #[required]
    pub sms_used: i64,
    /// The plan to which it was charged.
    pub service_plan: Option<String>,
    /// The source of the figure, such as `Raw Usage`.
    pub source: Option<String>,
    /// Bytes used at home, for RTR customers.
    pub domestic_usage: Option<i64>,
    /// Bytes used abroad, for RTR customers.
    pub international_usage: Option<i64>,
    /// Further attributes that the platform sends, such as `MoSms`.
    pub extended_attributes: Vec<KeyValue>,
}

/// Requests the total usage of devices in a period of at most a month, which began at most 6 months ago.
#[model(request)]
pub struct AggregateUsageRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices, one identifier for each; all devices of the account or group when absent.
    pub device_ids: Option<Vec<DeviceId>>,
    /// Selects the devices of this group.
    pub group_name: Option<String>,
    /// The start of the period: at most 6 months ago.
    pub start_time: Timestamp,
    /// The end of the period: at most a month after its start.
    pub end_time: Timestamp,
    /// Usage segments: at most 50.
    pub label: Option<Vec<Label>>,
}

/// Requests the history of one device.
#[model(request)]
pub struct DeviceHistoryRequest {
    /// The device.
    pub device_id: DeviceId,
    /// The start of the period.
    pub earliest: Timestamp,
    /// The end of the period.
    pub latest: Timestamp,
}

/// One page of connection events.
#[model(response)]
pub struct ConnectionPage {
    /// The events of this page.
    pub connection_history: Vec<ConnectionEvent>,
    /// Whether more follow; absent if the platform does not say.
    pub has_more_data: Option<bool>,
}

/// The start or end of a data session.
#[model(response)]
pub struct ConnectionEvent {
    /// When it occurred.
    #[required]
    pub occurred_at: Timestamp,
    /// The event's attributes: `Event` is `Start` or `Stop`, `BytesUsed` a number of bytes.
    pub connection_event_attributes: Vec<KeyValue>,
    /// Further attributes that the platform sends.
    pub extended_attributes: Vec<KeyValue>,
}

/// One page of provisioning events.
#[model(response)]
pub struct ProvisioningPage {
    /// The events of this page.
    pub provisioning_history: Vec<ProvisioningEvent>,
    /// Whether more follow; absent if the platform does not say.
    pub has_more_data: Option<bool>,
}

/// A provisioning event of a line.
#[model(response)]
pub struct ProvisioningEvent {
    /// When it occurred.
    #[required]
    pub occurred_at: Timestamp,
    /// The result, such as `Success`.
    pub status: Option<String>,
    /// The user who caused it.
    pub event_by: Option<String>,
    /// The kind of event, such as `Activation Confirmed`.
    pub event_type: Option<String>,
    /// Phone number of the line.
    pub mdn: Option<String>,
    /// Phone number with country code.
    pub msisdn: Option<String>,
    /// The plan, by its code.
    pub service_plan: Option<String>,
    /// Further attributes that the platform sends.
    pub extended_attributes: Vec<KeyValue>,
}
