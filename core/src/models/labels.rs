//! Labels that usage is counted by, and what was billed.

use super::{DeviceId, Label};
use thingspace_macros::model;

/// Puts labels on devices.
#[model(request)]
pub struct SetLabelsRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// Which label goes on which device: at most 2,000.
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

/// Takes labels off devices.
#[model(request)]
pub struct RemoveLabelsRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The labels: at most 2,000.
    pub labels: Vec<Label>,
    /// Only from this device.
    pub device_id: Option<DeviceId>,
}

/// Asks what was billed in a cycle, by label or for a device.
#[model(request)]
pub struct BilledUsageRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The labels: at most 2,000. Give these or a device, not both.
    pub labels: Option<Vec<Label>>,
    /// The device, by its EID.
    pub device_id: Option<DeviceId>,
    /// The cycle; the last complete one when absent.
    pub billing_cycle: Option<BillingCycle>,
}

/// A billing cycle.
#[model(request)]
pub struct BillingCycle {
    /// The year: four digits.
    pub year: String,
    /// The month: `1` to `12`.
    pub month: String,
}

/// What was billed in a cycle. The platform's documents do not show this answer; it is assumed.
#[model]
pub struct BilledUsage {
    /// Identifies the request, where the platform answers later instead.
    pub request_id: Option<String>,
    /// The account.
    pub account_name: Option<String>,
    /// The cycle.
    pub billing_cycle: Option<BillingCycle>,
    /// What was billed, one row for each device or label.
    pub usage: Vec<BilledSegment>,
}

/// What was billed for a device or a label. Assumed, like the answer it is in.
#[model]
pub struct BilledSegment {
    /// The device.
    pub device_id: Option<DeviceId>,
    /// The label.
    pub label: Option<Label>,
    /// The plan, by its code.
    pub service_plan: Option<String>,
    /// Bytes that were billed.
    pub bytes_used: i64,
    /// Short messages that were billed.
    pub sms_used: i64,
}
