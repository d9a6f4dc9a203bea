//! The table of usage labels.

use crate::models::{BilledUsage, BilledUsageRequest, RemoveLabelsRequest, SetLabelsRequest};
use thingspace_macros::service;

/// Labels that usage is counted by, and what was billed.
#[service]
#[api(Connectivity)]
trait Labels {
    /// Reads what was billed for one segment; the last complete cycle when none is given.
    #[post("/api/m2m/v1/devices/usage/actions/billedusage")]
    #[retry(Safe)]
    #[limits("at most 2,000 labels")]
    #[source("Connectivity Management, get billed usage for a segment (answer assumed)")]
    fn billed_usage(request: BilledUsageRequest) -> BilledUsage;

    /// Puts labels on devices: at most 2,000.
    #[post("/api/m2m/v1/devices/actions/usagesegmentationlabels")]
    #[retry(Idempotent)]
    #[calls_back("CarrierService")]
    #[messages("labels")]
    #[limits("at most 2,000 labels", "20 characters for a name, 50 for a value")]
    #[source("Connectivity Management, set usage segmentation labels")]
    fn set(request: SetLabelsRequest) -> PendingRequest;

    /// Takes labels off devices: at most 2,000.
    #[delete("/api/m2m/v1/devices/actions/usagesegmentationlabels")]
    #[retry(Idempotent)]
    #[calls_back("CarrierService")]
    #[messages(1)]
    #[limits("at most 2,000 labels")]
    #[source("Connectivity Management, remove usage segmentation labels")]
    fn remove(request: RemoveLabelsRequest) -> PendingRequest;

    /// Asks what was billed for devices, labels, or the whole account: at most 2,000.
    #[post("/api/m2m/v1/devices/usage/actions/billedusage/list")]
    #[retry(Safe)]
    #[calls_back("DeviceService")]
    #[messages(1)]
    #[limits("at most 2,000 devices, by EID or by label")]
    #[source("Connectivity Management, get billed usage for multiple devices")]
    fn billed_usage_list(request: BilledUsageRequest) -> PendingRequest;
}
