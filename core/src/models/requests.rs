//! Asynchronous requests and their results.

use super::{ConnectivityCallback, DeviceIdentifiers};
use thingspace_macros::{model, open_enum};

/// The status of an asynchronous request.
#[open_enum]
pub enum RequestStatus {
    /// Accepted and not done yet.
    #[wire("Pending", also("QUEUED", "INPROGRESS"))]
    Pending,
    /// Succeeded for every device.
    #[wire("Success", also("COMPLETED"))]
    Success,
    /// Failed for every device. The platform also writes `Failure`.
    #[wire("Failed", also("Failure", "CANCELLED"))]
    Failed,
    /// Succeeded for some devices, failed for others. The platform does not send this status: the client derives it
    /// from the messages of the single devices.
    #[wire("PartialSuccess")]
    PartialSuccess,
}

/// An asynchronous request, as the platform reports it.
#[model(response)]
pub struct AsynchronousRequest {
    /// Identifies the request.
    #[required]
    #[wire("requestId", also("txid"))]
    pub request_id: String,
    /// Its status.
    #[required]
    pub status: RequestStatus,
}

/// Requests the status of the order to activate a device.
#[model(request)]
pub struct OrderStatusRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The device: exactly one, by ESN, ICCID or MEID.
    pub devices: Vec<DeviceIdentifiers>,
    /// The `requestId` of the activation.
    pub order_request_id: Option<String>,
}

/// The progress of an asynchronous request.
#[model]
pub struct RequestProgress {
    /// Identifies the request.
    pub request_id: String,
    /// The current status, as far as the client knows it.
    pub status: RequestStatus,
    /// The expected number of final messages, if known: usually one for each device.
    pub expected: Option<i64>,
    /// The number of final messages that report success.
    pub succeeded: i64,
    /// The number of final messages that report failure.
    pub failed: i64,
}

/// The result of an asynchronous request.
#[model]
pub struct RequestResult {
    /// Identifies the request.
    pub request_id: String,
    /// `Success`, `Failed` or `PartialSuccess`; `Pending` if it is not done.
    pub status: RequestStatus,
    /// The number of final messages that report success.
    pub succeeded: i64,
    /// The number of final messages that report failure.
    pub failed: i64,
    /// The messages, in the order of arrival; empty if polling returned the result.
    pub callbacks: Vec<ConnectivityCallback>,
    /// The number of messages that the client counted but no longer keeps: a client keeps 100,000 messages and drops
    /// those of the oldest requests first.
    pub dropped_callbacks: i64,
}
