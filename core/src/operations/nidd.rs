//! The table of non-IP data delivery.

/// Applies a macro to the table of `nidd`.
#[macro_export]
macro_rules! nidd_operations {
    ($apply:path) => {
        $apply! {
            /// Non-IP data to narrow-band devices.
            Nidd as nidd
            calls {}
            requests {
                /// Sends data to a narrow-band device that has no IP address; a listener of `NiddService` must
                /// be registered.
                ///
                /// A device that cannot be reached gets it later: the first message says `Queued`, a second one
                /// what became of it.
                Reconcile Session POST "/api/m2m/v1/devices/nidd/message"
                    send() body(request: NiddMessageRequest) calls_back("NiddService") answers("once")
                    limits("narrow-band devices only", "at most 1,358 bytes", "2 to 2,592,000 seconds")
                    from "Connectivity Management, send NIDD to devices";
            }
            lists {}
            uploads {}
        }
    };
}
