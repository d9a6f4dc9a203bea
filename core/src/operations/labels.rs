//! The table of usage labels.

use crate::models::{BilledUsage, BilledUsageRequest, RemoveLabelsRequest, SetLabelsRequest};
use thingspace_macros::service;

/// Usage segmentation labels, and the usage that was billed for them.
#[service]
#[api(Connectivity)]
trait Labels {
    /// Reads the usage that was billed for one segment, by default in the last complete cycle.
    #[post("/api/m2m/v1/devices/usage/actions/billedusage")]
    #[retry(Safe)]
    #[limits("at most 2,000 labels")]
    #[source("Connectivity Management, get billed usage for a segment (response assumed)")]
    fn billed_usage(request: BilledUsageRequest) -> BilledUsage;

    /// Assigns labels to devices, at most 2,000.
    #[post("/api/m2m/v1/devices/actions/usagesegmentationlabels")]
    #[retry(Idempotent)]
    #[calls_back("CarrierService")]
    #[messages("labels")]
    #[limits("at most 2,000 labels", "20 characters for a name, 50 for a value")]
    #[source("Connectivity Management, set usage segmentation labels")]
    fn set(request: SetLabelsRequest) -> PendingRequest;

    /// Removes labels from devices, at most 2,000.
    #[delete("/api/m2m/v1/devices/actions/usagesegmentationlabels")]
    #[retry(Idempotent)]
    #[calls_back("CarrierService")]
    #[messages(1)]
    #[limits("at most 2,000 labels")]
    #[source("Connectivity Management, remove usage segmentation labels")]
    fn remove(request: RemoveLabelsRequest) -> PendingRequest;

    /// Requests the usage that was billed for devices, labels or the whole account, at most 2,000.
    #[post("/api/m2m/v1/devices/usage/actions/billedusage/list")]
    #[retry(Safe)]
    #[calls_back("DeviceService")]
    #[messages(1)]
    #[limits("at most 2,000 devices, by EID or by label")]
    #[source("Connectivity Management, get billed usage for multiple devices")]
    fn billed_usage_list(request: BilledUsageRequest) -> PendingRequest;
}
