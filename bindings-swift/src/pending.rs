//! Asynchronous requests: what comes of one.

use std::sync::Arc;
use thingspace::models::RequestAccepted;

/// An asynchronous request that the platform has accepted.
///
/// It is done when every message that will come has been handed to the client with `deliverCallback`, or when
/// the platform says so on being asked, whichever is first. The platform can be asked about requests to activate,
/// deactivate, suspend or restore one device, and about location reports.
#[derive(uniffi::Object)]
pub struct PendingRequest(thingspace::PendingRequest);

impl PendingRequest {
    pub(crate) fn new(request: thingspace::PendingRequest) -> Arc<Self> {
        Arc::new(Self(request))
    }
}

#[uniffi::export]
impl PendingRequest {
    /// What identifies the request; enough to pick it up again with `client.pendingRequest`.
    pub fn id(&self) -> String {
        self.0.id().to_owned()
    }
    /// The platform's answer to the request.
    pub fn accepted(&self) -> RequestAccepted {
        self.0.accepted().clone()
    }
}
