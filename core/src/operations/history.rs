//! The table of device history.

use crate::models::{
    AggregateUsageRequest, ConnectionEvent, ConnectionPage, DailyUsage, DeviceHistoryRequest, ProvisioningEvent,
    ProvisioningPage, UsagePage, UsageRequest,
};
use thingspace_macros::service;

/// What devices used, when they connected, what was done to their lines.
#[service]
#[api(Connectivity)]
trait History {
    /// Reads when a device connected, at an older address.
    ///
    /// Deprecated by the platform in 2016: use `list_connections`.
    #[post("/api/m2m/v1/devices/connections/actions/list")]
    #[retry(Safe)]
    #[source("Connectivity Management, get device connection history, old path")]
    fn list_connections_legacy(request: DeviceHistoryRequest) -> Vec<ConnectionEvent>;

    /// Asks what devices used in all over a time of at most a month, at most 6 months ago.
    #[post("/api/m2m/v1/devices/usage/actions/list/aggregate")]
    #[retry(Safe)]
    #[calls_back("DeviceUsage")]
    #[messages(1)]
    #[limits("at most a month", "at most 6 months back", "at most 50 labels")]
    #[source("Connectivity Management, get aggregate device usage")]
    fn aggregate_usage(request: AggregateUsageRequest) -> PendingRequest;

    /// Lists what a device used, day by day, in bytes. Records are kept 12 months.
    #[post("/api/m2m/v1/devices/usage/actions/list")]
    #[retry(Safe)]
    #[item(DailyUsage)]
    #[limits("at most 500 records a page", "kept 12 months")]
    #[source("Connectivity Management, get device usage history")]
    fn list_usage(request: UsageRequest) -> Pager<UsagePage>;

    /// Lists when a device connected, oldest first.
    #[post("/api/m2m/v1/devices/connections/actions/listHistory")]
    #[retry(Safe)]
    #[item(ConnectionEvent)]
    #[source("Connectivity Management, get device connection history")]
    fn list_connections(request: DeviceHistoryRequest) -> Pager<ConnectionPage>;

    /// Lists what was done to the line of a device.
    #[post("/api/m2m/v1/devices/history/actions/list")]
    #[retry(Safe)]
    #[item(ProvisioningEvent)]
    #[limits("at most 500 records a page")]
    #[source("Connectivity Management, get device provisioning history")]
    fn list_provisioning(request: DeviceHistoryRequest) -> Pager<ProvisioningPage>;
}
