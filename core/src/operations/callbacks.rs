//! The table of callback listeners.

use crate::models::{CallbackRegistration, CallbackService, RegisterCallbackRequest, RegisteredCallback};
use thingspace_macros::service;

/// Callback listeners of Connectivity Management: one for each callback service.
#[service]
#[api(Connectivity)]
trait Callbacks {
    /// Registers the URL to which the platform sends the callbacks of a service.
    ///
    /// Register before you send requests: callbacks without a registered listener are lost.
    #[post("/api/m2m/v1/callbacks/{account}")]
    #[retry(Idempotent)]
    #[limits("one listener for each service", "ports 80, 443, 9001-9006, 50551-50559, 28200-28220")]
    #[source("Connectivity Management, register a callback listener")]
    fn register(request: RegisterCallbackRequest) -> CallbackRegistration;

    /// Lists the callback listeners of the account. The response includes their passwords.
    #[get("/api/m2m/v1/callbacks/{account}")]
    #[retry(Safe)]
    #[source("Connectivity Management, list registered callback listeners")]
    fn list_callbacks() -> Vec<RegisteredCallback>;

    /// Removes the callback listener of a service.
    #[delete("/api/m2m/v1/callbacks/{account}/name/{service_name}")]
    #[retry(Idempotent)]
    #[source("Connectivity Management, deregister a callback listener")]
    fn deregister(service_name: CallbackService) -> CallbackRegistration;
}
