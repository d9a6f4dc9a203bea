//! The table of short messages.

/// Applies a macro to the table of `sms`.
#[macro_export]
macro_rules! sms_operations {
    ($apply:path) => {
        $apply! {
            /// Short messages to and from devices.
            Sms as sms
            calls {
                /// Has the messages of devices delivered to the listener of `EnhancedConnectivityService`,
                /// those that are queued first.
                Idempotent Session PUT "/api/m2m/v1/sms/{account}/startCallbacks"
                    start_callbacks() calls_back("EnhancedConnectivityService")
                    from "Connectivity Management, start SMS callbacks"
                    -> Success;
            }
            requests {
                /// Sends a short message to devices. The network tries for 5 days.
                ///
                /// The first message of each device says that it was sent; one of `SMSDeliveryConfirmation`
                /// that it was delivered, or expired. Name the devices in a list, or select them by what they
                /// have in common, not both.
                Reconcile Session POST "/api/m2m/v1/sms"
                    send() body(request: SmsSendRequest) calls_back("EnhancedConnectivityService", "SMSDeliveryConfirmation") answers("deviceIds")
                    limits("160 characters in 7-bit, 140 bytes in 8-bit encoding", "tried for 5 days")
                    from "Connectivity Management, send SMS messages to devices";
                /// Asks for the short messages to and from a device in the last 3 months: at most 500.
                Safe Session POST "/api/m2m/v1/devices/sms/history/actions/list"
                    event_history() body(request: SmsHistoryRequest) calls_back("DeviceService") answers("once")
                    limits("at most 500 events", "kept 3 months")
                    from "Connectivity Management, get SMS event history";
            }
            lists {
                /// Lists the messages that devices sent and that wait in the queue.
                ///
                /// To fetch a page is to acknowledge the one before: its messages leave the queue.
                /// A page whose answer got lost is not asked for again by itself: its messages may be gone.
                Reconcile Session GET "/api/m2m/v1/sms/{account}/history"
                    list_messages()
                    limits("at most 100 messages a page")
                    from "Connectivity Management, retrieve SMS messages"
                    -> SmsPage of SmsMessage;
            }
            uploads {}
        }
    };
}
