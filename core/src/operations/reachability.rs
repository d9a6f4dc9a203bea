//! The table of reachability monitors.

use crate::models::{ListMonitorsRequest, MonitorRequest, ReachabilityStatusRequest, StopMonitorsRequest};
use thingspace_macros::service;

/// Monitors for data, short messages and loss of connection.
#[service]
#[api(Connectivity)]
trait Reachability {
    /// Starts to watch whether devices can be reached, for at most 3,650 days.
    ///
    /// The first message of each device confirms its monitor; others follow each time that
    /// something changes.
    #[post("/api/m2m/v1/diagnostics/basic/devicereachability")]
    #[retry(NonIdempotent)]
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

    /// Asks which monitors of devices are active.
    #[post("/api/m2m/v1/diagnostics/basic/devicereachability/monitors")]
    #[retry(Safe)]
    #[calls_back("DiagnosticsService")]
    #[messages("devices")]
    #[source("Connectivity Management, retrieve device reachability monitors")]
    fn list_monitors(request: ListMonitorsRequest) -> PendingRequest;

    /// Asks whether a device can be reached now.
    ///
    /// If it cannot, a second message tells when it can, until the request lapses.
    #[post("/api/m2m/v1/diagnostics/basic/devicereachability/status")]
    #[retry(Safe)]
    #[calls_back("DiagnosticsService")]
    #[messages(1)]
    #[waits_for_device]
    #[limits("one device", "lapses after an hour unless a time is given")]
    #[source("Connectivity Management, retrieve device reachability status")]
    fn status(request: ReachabilityStatusRequest) -> PendingRequest;
}
