//! The table of device history.

use crate::models::{
    AggregateUsageRequest, ConnectionEvent, ConnectionPage, DailyUsage, DeviceHistoryRequest, ProvisioningEvent,
    ProvisioningPage, UsagePage, UsageRequest,
};
use thingspace_macros::service;

/// Usage, connection and provisioning history of devices.
#[service]
#[api(Connectivity)]
trait History {
    /// Reads the connections of a device, at an older path.
    ///
    /// The platform deprecated this operation in 2016: use `list_connections`.
    #[post("/api/m2m/v1/devices/connections/actions/list")]
    #[retry(Safe)]
    #[source("Connectivity Management, get device connection history, old path")]
    fn list_connections_legacy(request: DeviceHistoryRequest) -> Vec<ConnectionEvent>;

    /// Requests the total usage of devices in a period of at most a month, which began at most 6 months ago.
    #[post("/api/m2m/v1/devices/usage/actions/list/aggregate")]
    #[retry(Safe)]
    #[calls_back("DeviceUsage")]
    #[messages(1)]
    #[limits("at most a month", "at most 6 months back", "at most 50 labels")]
    #[source("Connectivity Management, get aggregate device usage")]
    fn aggregate_usage(request: AggregateUsageRequest) -> PendingRequest;

    /// Lists the daily usage of a device, in bytes. The platform keeps records for 12 months.
    #[post("/api/m2m/v1/devices/usage/actions/list")]
    #[retry(Safe)]
    #[item(DailyUsage)]
    #[limits("at most 500 records a page", "kept 12 months")]
    #[source("Connectivity Management, get device usage history")]
    fn list_usage(request: UsageRequest) -> Pager<UsagePage>;

    /// Lists the connections of a device, oldest first.
    #[post("/api/m2m/v1/devices/connections/actions/listHistory")]
    #[retry(Safe)]
    #[item(ConnectionEvent)]
    #[source("Connectivity Management, get device connection history")]
    fn list_connections(request: DeviceHistoryRequest) -> Pager<ConnectionPage>;

    /// Lists the provisioning events of a device's line.
    #[post("/api/m2m/v1/devices/history/actions/list")]
    #[retry(Safe)]
    #[item(ProvisioningEvent)]
    #[limits("at most 500 records a page")]
    #[source("Connectivity Management, get device provisioning history")]
    fn list_provisioning(request: DeviceHistoryRequest) -> Pager<ProvisioningPage>;
}
