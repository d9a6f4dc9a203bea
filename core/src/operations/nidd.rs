//! The table of non-IP data delivery.

use crate::models::NiddMessageRequest;
use thingspace_macros::service;

/// Non-IP data delivery (NIDD) to narrow-band devices.
#[service]
#[api(Connectivity)]
trait Nidd {
    /// Sends data to a narrow-band device that has no IP address; a listener of `NiddService` must be registered.
    ///
    /// An unreachable device gets the data later: the first message has the status `Queued`, and a second one reports
    /// the result.
    #[post("/api/m2m/v1/devices/nidd/message")]
    #[retry(NonIdempotent)]
    #[calls_back("NiddService")]
    #[messages(1)]
    #[limits("narrow-band devices only", "at most 1,358 bytes", "2 to 2,592,000 seconds")]
    #[source("Connectivity Management, send NIDD to devices")]
    fn send(request: NiddMessageRequest) -> PendingRequest;
}
