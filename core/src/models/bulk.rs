//! Requests for any number of devices, which are sent in parts and followed as one.

use super::{RequestResult, RequestStatus};
use thingspace_macros::model;

/// A request for any number of devices that was sent in parts.
///
/// It is plain data: store it, in a file for example, and pass it to `bulk.wait`.
#[model(request)]
pub struct BulkRequest {
    /// The name of an operation of `devices`, such as `activate`.
    pub operation: String,
    /// The account that it was sent for, if known.
    pub account_name: Option<String>,
    /// The parts, in the order of the devices.
    pub parts: Vec<BulkPart>,
}

/// One of the requests into which a large one was split.
#[model(request)]
pub struct BulkPart {
    /// Identifies the request; absent if the platform did not accept it.
    pub request_id: Option<String>,
    /// The first device of the part: its index in the caller's list, counted from 0. The part ends before the first
    /// device of the next part. It does not contain repeated devices.
    pub first_device: i64,
    /// The number of devices in the part.
    pub devices: i64,
    /// The reason why the part was not sent, and what to do.
    pub problem: Option<String>,
    /// Whether the platform may have carried out the part although the client has no request identifier. If true, check
    /// the devices of the part before you send it again.
    pub outcome_unknown: bool,
}

/// The progress of a request in parts, as `bulk.wait` reports it.
#[model]
pub struct BulkProgress {
    /// The number of parts.
    pub total_parts: i64,
    /// The number of parts that are done, or that were never sent.
    pub finished_parts: i64,
    /// The number of devices in all parts.
    pub total_devices: i64,
    /// The number of devices for which the request has succeeded.
    pub succeeded: i64,
    /// The number of devices for which the request has failed, without the devices of parts that were never sent.
    pub failed: i64,
}

/// The result of a request in parts.
#[model]
pub struct BulkResult {
    /// The name of the operation.
    pub operation: String,
    /// `Success`, `Failed` or `PartialSuccess`; `Pending` if a part is not done.
    pub status: RequestStatus,
    /// The number of devices in all parts.
    pub total_devices: i64,
    /// The number of devices for which the request succeeded.
    pub succeeded: i64,
    /// The number of devices for which the request failed, without the devices of parts that were never sent.
    pub failed: i64,
    /// The result of each part, in the order of the parts.
    pub parts: Vec<BulkPartResult>,
}

/// The result of one part.
#[model]
pub struct BulkPartResult {
    /// The part as it was sent.
    pub part: BulkPart,
    /// The result; absent if the part was not sent.
    pub result: Option<RequestResult>,
    /// The reason why the part has no result or is incomplete after the timeout, and what to do.
    pub problem: Option<String>,
}

/// Applies a macro to the operations of `devices` that `bulk` sends in parts.
macro_rules! bulk_operations {
    ($apply:ident) => {
        $apply! {
            activate(ActivateRequest);
            deactivate(DeactivateRequest);
            suspend(DeviceSelectionRequest);
            restore(DeviceSelectionRequest);
            change_service_plan(ServicePlanChangeRequest);
            move_to_account(MoveRequest);
            check_availability(AvailabilityRequest);
            upload_activate(UploadActivateRequest);
        }
    };
}
pub(crate) use bulk_operations;
