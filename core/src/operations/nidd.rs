//! The table of non-IP data delivery.

use crate::models::NiddMessageRequest;
use thingspace_macros::service;

/// Non-IP data to narrow-band devices.
#[service]
#[api(Connectivity)]
trait Nidd {
    /// Sends data to a narrow-band device that has no IP address; a listener of `NiddService` must
    /// be registered.
    ///
    /// A device that cannot be reached gets it later: the first message says `Queued`, a second one
    /// what became of it.
    #[post("/api/m2m/v1/devices/nidd/message")]
    #[retry(NonIdempotent)]
    #[calls_back("NiddService")]
    #[messages(1)]
    #[limits("narrow-band devices only", "at most 1,358 bytes", "2 to 2,592,000 seconds")]
    #[source("Connectivity Management, send NIDD to devices")]
    fn send(request: NiddMessageRequest) -> PendingRequest;
}
