//! The table of reachability monitors.

/// Applies a macro to the table of `reachability`.
#[macro_export]
macro_rules! reachability_operations {
    ($apply:path) => {
        $apply! {
            /// Monitors for data, short messages and loss of connection.
            Reachability as reachability
            calls {}
            requests {
                /// Starts to watch whether devices can be reached, for at most 3,650 days.
                ///
                /// The first message of each device confirms its monitor; others follow each time that
                /// something changes.
                Reconcile Session POST "/api/m2m/v1/diagnostics/basic/devicereachability"
                    start() body(request: MonitorRequest) calls_back("DiagnosticsService") answers("devices")
                    limits("at most 3,650 days")
                    from "Connectivity Management, monitor device reachability";
                /// Stops monitors, by their identifiers.
                Idempotent Session DELETE "/api/m2m/v1/diagnostics/basic/devicereachability"
                    stop() body(request: StopMonitorsRequest) calls_back("DiagnosticsService") answers("monitorIds")
                    limits("at least one monitor")
                    from "Connectivity Management, stop device reachability monitors";
                /// Asks which monitors of devices are active.
                Safe Session POST "/api/m2m/v1/diagnostics/basic/devicereachability/monitors"
                    list_monitors() body(request: ListMonitorsRequest) calls_back("DiagnosticsService") answers("devices")
                    from "Connectivity Management, retrieve device reachability monitors";
                /// Asks whether a device can be reached now.
                ///
                /// If it cannot, a second message tells when it can, until the request lapses.
                Safe Session POST "/api/m2m/v1/diagnostics/basic/devicereachability/status"
                    status() body(request: ReachabilityStatusRequest) calls_back("DiagnosticsService") answers("once")
                    limits("one device", "lapses after an hour unless a time is given")
                    from "Connectivity Management, retrieve device reachability status";
            }
            lists {}
            uploads {}
        }
    };
}
