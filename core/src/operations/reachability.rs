//! The table of reachability monitors.

use crate::models::{ListMonitorsRequest, MonitorRequest, ReachabilityStatusRequest, StopMonitorsRequest};
use thingspace_macros::service;

/// Reachability monitors for data, short messages and loss of connection.
#[service]
#[api(Connectivity)]
trait Reachability {
    /// Starts monitoring whether devices can be reached, for at most 3,650 days.
    ///
    /// The first message for each device confirms its monitor; another message follows after each change.
    #[post("/api/m2m/v1/diagnostics/basic/devicereachability")]
    #[retry(NonIdempotent)]
    #[check_with("reachability.list_monitors")]
    #[calls_back("DiagnosticsService")]
    #[messages("devices")]
    #[limits("at most 3,650 days")]
    #[source("Connectivity Management, monitor device reachability")]
    fn start(request: MonitorRequest) -> PendingRequest;

    /// Stops monitors, by their identifiers.
    #[delete("/api/m2m/v1/diagnostics/basic/devicereachability")]
    #[retry(Idempotent)]
    #[calls_back("DiagnosticsService")]
    #[messages("monitorIds")]
    #[subject(Monitor)]
    #[limits("at least one monitor")]
    #[source("Connectivity Management, stop device reachability monitors")]
    fn stop(request: StopMonitorsRequest) -> PendingRequest;

    /// Requests the active monitors of devices.
    #[post("/api/m2m/v1/diagnostics/basic/devicereachability/monitors")]
    #[retry(Safe)]
    #[calls_back("DiagnosticsService")]
    #[messages("devices")]
    #[source("Connectivity Management, retrieve device reachability monitors")]
    fn list_monitors(request: ListMonitorsRequest) -> PendingRequest;

    /// Requests whether a device can be reached now.
    ///
    /// If it cannot, a second message reports when it can, until the request expires.
    #[post("/api/m2m/v1/diagnostics/basic/devicereachability/status")]
    #[retry(Safe)]
    #[calls_back("DiagnosticsService")]
    #[messages(1)]
    #[waits_for_device]
    #[limits("one device", "expires after an hour unless a time is set")]
    #[source("Connectivity Management, retrieve device reachability status")]
    fn status(request: ReachabilityStatusRequest) -> PendingRequest;
}
