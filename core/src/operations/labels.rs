//! The table of usage labels.

/// Applies a macro to the table of `labels`.
#[macro_export]
macro_rules! labels_operations {
    ($apply:path) => {
        $apply! {
            /// Labels that usage is counted by, and what was billed.
            Labels as labels
            calls {
                /// Reads what was billed for one segment; the last complete cycle when none is given.
                Safe Session POST "/api/m2m/v1/devices/usage/actions/billedusage"
                    billed_usage() body(request: BilledUsageRequest)
                    limits("at most 2,000 labels")
                    from "Connectivity Management, get billed usage for a segment (answer assumed)"
                    -> BilledUsage;
            }
            requests {
                /// Puts labels on devices: at most 2,000.
                Idempotent Session POST "/api/m2m/v1/devices/actions/usagesegmentationlabels"
                    set() body(request: SetLabelsRequest) calls_back("CarrierService") answers("labels")
                    limits("at most 2,000 labels", "20 characters for a name, 50 for a value")
                    from "Connectivity Management, set usage segmentation labels";
                /// Takes labels off devices: at most 2,000.
                Idempotent Session DELETE "/api/m2m/v1/devices/actions/usagesegmentationlabels"
                    remove() body(request: RemoveLabelsRequest) calls_back("CarrierService") answers("once")
                    limits("at most 2,000 labels")
                    from "Connectivity Management, remove usage segmentation labels";
                /// Asks what was billed for devices, labels, or the whole account: at most 2,000.
                Safe Session POST "/api/m2m/v1/devices/usage/actions/billedusage/list"
                    billed_usage_list() body(request: BilledUsageRequest) calls_back("DeviceService") answers("once")
                    limits("at most 2,000 devices, by EID or by label")
                    from "Connectivity Management, get billed usage for multiple devices";
            }
            lists {}
            uploads {}
        }
    };
}
