//! One request about any number of devices: sent in parts, followed as one.

use super::{RequestResult, RequestStatus};
use thingspace_macros::model;

/// A request about any number of devices that was sent in parts.
///
/// Plain data: keep it, in a file if you want to, and give it back to `bulk.wait`.
#[model(request)]
pub struct BulkRequest {
    /// What was asked for: the name of an operation of `devices`, such as `activate`.
    pub operation: String,
    /// The account that it was sent for, where that is known.
    pub account_name: Option<String>,
    /// The parts, in the order of the devices.
    pub parts: Vec<BulkPart>,
}

/// One of the requests that a large one was sent in.
#[model(request)]
pub struct BulkPart {
    /// Identifies the request; absent where the platform did not accept it.
    pub request_id: Option<String>,
    /// The first device of the part: its index in the list that was given, counted from 0. The part reaches as
    /// far as the next one begins; devices that were named before are left out.
    pub first_device: i64,
    /// How many devices are in the part.
    pub devices: i64,
    /// Why the part was not sent, and what to do.
    pub problem: Option<String>,
    /// Whether the platform may have carried out the part although it has no request: look at its devices
    /// before you send it again.
    pub outcome_unknown: bool,
}

/// A request in parts to wait for.
#[model(request)]
pub struct BulkWait {
    /// The request, as it was answered.
    pub bulk: BulkRequest,
    /// How long to wait at most, in seconds; 24 hours when absent.
    pub deadline_seconds: Option<i64>,
    /// Time between two looks at the platform, in seconds; 30 when absent.
    pub poll_interval_seconds: Option<i64>,
}

/// What came of a request in parts.
#[model]
pub struct BulkResult {
    /// What was asked for.
    pub operation: String,
    /// `Success`, `Failed` or `PartialSuccess`; `Pending` if a part is not done.
    pub status: RequestStatus,
    /// Devices of all parts.
    pub total_devices: i64,
    /// Devices that it was done for.
    pub succeeded: i64,
    /// Devices that it failed for; those of a part that was never sent are not among them.
    pub failed: i64,
    /// What came of each part, in their order.
    pub parts: Vec<BulkPartResult>,
}

/// What came of one part.
#[model]
pub struct BulkPartResult {
    /// The part as it was sent.
    pub part: BulkPart,
    /// What came of it; absent where it was not sent.
    pub result: Option<RequestResult>,
    /// Why nothing came of it, or not everything within the deadline, and what to do.
    pub problem: Option<String>,
}

/// Applies a macro to the operations of `devices` that `bulk` sends in parts. The platform takes only so many requests in
/// a minute of those marked `limited`.
macro_rules! bulk_operations {
    ($apply:ident) => {
        $apply! {
            activate(ActivateRequest) limited;
            deactivate(DeactivateRequest);
            suspend(DeviceSelectionRequest);
            restore(DeviceSelectionRequest);
            change_service_plan(ServicePlanChangeRequest);
            move_to_account(MoveRequest);
            check_availability(AvailabilityRequest);
            upload_activate(UploadActivateRequest) limited;
        }
    };
}
pub(crate) use bulk_operations;
