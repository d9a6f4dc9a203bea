//! Usage segmentation labels and billed usage.

use super::{DeviceId, DeviceIdentifiers, Label};
use thingspace_macros::model;

/// Assigns labels to devices.
#[model(request)]
pub struct SetLabelsRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The labels and their devices: at most 2,000.
    pub labels: Vec<LabelAssignment>,
}

/// A label for a device.
#[model(request)]
pub struct LabelAssignment {
    /// The device, by its EID.
    pub device_ids: Vec<DeviceId>,
    /// The label.
    pub label: Label,
}

/// Removes labels from devices.
#[model(request)]
pub struct RemoveLabelsRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The labels: at most 2,000.
    pub labels: Vec<Label>,
    /// Removes the labels from this device only.
    pub device_id: Option<DeviceId>,
}

/// Requests the usage that was billed in a cycle, by label or by device.
#[model(request)]
pub struct BilledUsageRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The labels, such as vehicle identification numbers: at most 2,000. Set these or devices, not both.
    pub labels: Option<Vec<Label>>,
    /// The device, by its EID.
    pub device_id: Option<DeviceId>,
    /// The devices, each by its EID: at most 2,000. Set these instead of one device.
    pub device_ids: Option<Vec<DeviceIdentifiers>>,
    /// The cycle; the last complete one when absent.
    pub billing_cycle: Option<BillingCycle>,
}

/// A billing cycle.
#[model(request)]
pub struct BillingCycle {
    /// The year: four digits.
    #[required]
    pub year: String,
    /// The month: `1` to `12`.
    #[required]
    pub month: String,
}

/// The usage that was billed in a cycle. The platform's documentation does not show this response; it is assumed.
#[model(response)]
pub struct BilledUsage {
    /// Identifies the request, if the platform sends the result later instead.
    pub request_id: Option<String>,
    /// The account.
    pub account_name: Option<String>,
    /// The cycle.
    pub billing_cycle: Option<BillingCycle>,
    /// The billed usage, one row for each device or label.
    pub usage: Vec<BilledSegment>,
}

/// The usage that was billed for a device or a label. Assumed, like the response that contains it.
#[model(response)]
pub struct BilledSegment {
    /// The device.
    pub device_id: Option<DeviceId>,
    /// The label.
    pub label: Option<Label>,
    /// The plan, by its code.
    pub service_plan: Option<String>,
    /// The number of billed bytes.
    #[required]
    pub bytes_used: i64,
    /// The number of billed short messages.
    #[required]
    pub sms_used: i64,
}
