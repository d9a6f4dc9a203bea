//! The table of asynchronous requests.

/// Applies a macro to the table of `requests`.
#[macro_export]
macro_rules! requests_operations {
    ($apply:path) => {
        $apply! {
            /// Asynchronous requests: what became of one.
            Requests as requests
            calls {
                /// Reads what became of a request to activate, deactivate, suspend or restore one device.
                ///
                /// The platform tells it of no other requests; their callbacks do.
                Safe Session GET "/api/m2m/v1/accounts/{account}/requests/{request_id}/status"
                    get_status(request_id)
                    limits("requests to activate, deactivate, suspend or restore one device")
                    from "Connectivity Management, get current asynchronous request status"
                    -> AsynchronousRequest;
            }
            requests {
                /// Asks what became of the order to activate one device, by ESN, ICCID or MEID.
                Safe Session POST "/api/m2m/v1/devices/requests/status"
                    check_order_status() body(request: OrderStatusRequest) calls_back("DeviceService") answers("once")
                    limits("one device", "ESN, ICCID or MEID only")
                    from "Connectivity Management, check order status";
            }
            lists {}
            uploads {}
        }
    };
}
