//! The table of asynchronous requests.

use crate::models::{AsynchronousRequest, OrderStatusRequest};
use thingspace_macros::service;

/// Asynchronous requests: their status.
#[service]
#[api(Connectivity)]
trait Requests {
    /// Reads the status of a request to activate, deactivate, suspend or restore one device.
    ///
    /// The platform does not return a status for other requests; only their callbacks report the result.
    #[get("/api/m2m/v1/accounts/{account}/requests/{request_id}/status")]
    #[retry(Safe)]
    #[limits("requests to activate, deactivate, suspend or restore one device")]
    #[source("Connectivity Management, get current asynchronous request status")]
    fn get_status(request_id: String) -> AsynchronousRequest;

    /// Requests the status of the order to activate one device, by ESN, ICCID or MEID.
    #[post("/api/m2m/v1/devices/requests/status")]
    #[retry(Safe)]
    #[calls_back("DeviceService")]
    #[messages(1)]
    #[limits("one device", "ESN, ICCID or MEID only")]
    #[source("Connectivity Management, check order status")]
    fn check_order_status(request: OrderStatusRequest) -> PendingRequest;
}
