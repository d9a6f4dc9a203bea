//! The table of callback listeners.

/// Applies a macro to the table of `callbacks`.
#[macro_export]
macro_rules! callbacks_operations {
    ($apply:path) => {
        $apply! {
            /// Listeners of Connectivity Management: one for each callback service.
            Callbacks as callbacks
            calls {
                /// Registers the address that the platform calls with the messages of a service.
                ///
                /// Register before you send requests: a message that nobody listens for is lost.
                Idempotent Session POST "/api/m2m/v1/callbacks/{account}"
                    register() body(request: RegisterCallbackRequest)
                    limits("one listener for each service", "ports 80, 443, 9001-9006, 50551-50559, 28200-28220")
                    from "Connectivity Management, register a callback listener"
                    -> CallbackRegistration;
                /// Lists the listeners of the account. The platform shows their passwords.
                Safe Session GET "/api/m2m/v1/callbacks/{account}"
                    list_callbacks()
                    from "Connectivity Management, list registered callback listeners"
                    -> Vec<RegisteredCallback>;
                /// Removes the listener of a service.
                Idempotent Session DELETE "/api/m2m/v1/callbacks/{account}/name/{service_name}"
                    deregister() query(service_name: CallbackService as "{service_name}")
                    from "Connectivity Management, deregister a callback listener"
                    -> CallbackRegistration;
            }
            requests {}
            lists {}
            uploads {}
        }
    };
}
