//! The table of device history.

/// Applies a macro to the table of `history`.
#[macro_export]
macro_rules! history_operations {
    ($apply:path) => {
        $apply! {
            /// What devices used, when they connected, what was done to their lines.
            History as history
            calls {
                /// Reads when a device connected, at an older address.
                ///
                /// Deprecated by the platform in 2016: use `list_connections`.
                Safe Session POST "/api/m2m/v1/devices/connections/actions/list"
                    list_connections_legacy() body(request: DeviceHistoryRequest)
                    from "Connectivity Management, get device connection history, old path"
                    -> Vec<ConnectionEvent>;
            }
            requests {
                /// Asks what devices used in all over a time of at most a month, at most 6 months ago.
                Safe Session POST "/api/m2m/v1/devices/usage/actions/list/aggregate"
                    aggregate_usage() body(request: AggregateUsageRequest) calls_back("DeviceUsage") answers("once")
                    limits("at most a month", "at most 6 months back", "at most 50 labels")
                    from "Connectivity Management, get aggregate device usage";
            }
            lists {
                /// Lists what a device used, day by day, in bytes. Records are kept 12 months.
                Safe Session POST "/api/m2m/v1/devices/usage/actions/list"
                    list_usage() body(request: UsageRequest)
                    limits("at most 500 records a page", "kept 12 months")
                    from "Connectivity Management, get device usage history"
                    -> UsagePage of DailyUsage;
                /// Lists when a device connected, oldest first.
                Safe Session POST "/api/m2m/v1/devices/connections/actions/listHistory"
                    list_connections() body(request: DeviceHistoryRequest)
                    from "Connectivity Management, get device connection history"
                    -> ConnectionPage of ConnectionEvent;
                /// Lists what was done to the line of a device.
                Safe Session POST "/api/m2m/v1/devices/history/actions/list"
                    list_provisioning() body(request: DeviceHistoryRequest)
                    limits("at most 500 records a page")
                    from "Connectivity Management, get device provisioning history"
                    -> ProvisioningPage of ProvisioningEvent;
            }
            uploads {}
        }
    };
}
