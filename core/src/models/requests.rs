//! Asynchronous requests: what became of one.

use super::{ConnectivityCallback, DeviceIdentifiers};
use thingspace_macros::{model, open_enum};

/// What became of an asynchronous request.
#[open_enum]
pub enum RequestStatus {
    /// Accepted, and not done yet.
    #[wire("Pending", also("QUEUED", "INPROGRESS"))]
    Pending,
    /// Done for every device.
    #[wire("Success", also("COMPLETED"))]
    Success,
    /// Failed for every device. The platform also writes `Failure`.
    #[wire("Failed", also("Failure", "CANCELLED"))]
    Failed,
    /// Done for some devices, failed for others. The platform does not send this: it is the sum of messages
    /// about single devices.
    #[wire("PartialSuccess")]
    PartialSuccess,
}

/// An asynchronous request as the platform keeps it.
#[model]
pub struct AsynchronousRequest {
    /// Identifies the request.
    #[wire("requestId", also("txid"))]
    pub request_id: String,
    /// Where it stands.
    pub status: RequestStatus,
}

/// Asks what became of the order to activate a device.
#[model(request)]
pub struct OrderStatusRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The device: exactly one, by ESN, ICCID or MEID.
    pub devices: Vec<DeviceIdentifiers>,
    /// The `requestId` of the activation.
    pub order_request_id: Option<String>,
}

/// How to wait for an asynchronous request.
#[model(request)]
pub struct RequestWait {
    /// How long to wait at most, in seconds; 24 hours when absent.
    pub deadline_seconds: Option<i64>,
    /// Time between two looks at the platform, in seconds; 30 when absent.
    pub poll_interval_seconds: Option<i64>,
    /// After how many final messages the request is done. Known for a handle that an operation gave back;
    /// needed for one picked up from its id, and for devices that were selected by a filter, if callbacks are
    /// to end the waiting.
    pub messages: Option<i64>,
}

/// How far an asynchronous request is.
#[model]
pub struct RequestProgress {
    /// Identifies the request.
    pub request_id: String,
    /// Where it stands as far as is known.
    pub status: RequestStatus,
    /// How many final messages will come, where that is known: mostly one for each device.
    pub expected: Option<i64>,
    /// Final messages that tell of a success.
    pub succeeded: i64,
    /// Final messages that tell of a failure.
    pub failed: i64,
}

/// What came of an asynchronous request.
#[model]
pub struct RequestResult {
    /// Identifies the request.
    pub request_id: String,
    /// `Success`, `Failed` or `PartialSuccess`; `Pending` if it is not done.
    pub status: RequestStatus,
    /// Final messages that tell of a success.
    pub succeeded: i64,
    /// Final messages that tell of a failure.
    pub failed: i64,
    /// The messages that came, in their order; none if the platform was asked instead.
    pub events: Vec<ConnectivityCallback>,
    /// How many messages were counted but are no longer among the events: a client keeps 100,000 messages, and
    /// those of the oldest requests go first.
    pub dropped_events: i64,
}
