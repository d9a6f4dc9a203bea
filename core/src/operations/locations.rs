//! The table of Device Location.

/// Applies a macro to the table of `locations`.
#[macro_export]
macro_rules! locations_operations {
    ($apply:path) => {
        $apply! {
            /// Where devices are: positions, reports, consent, exclusions.
            Locations as locations
            calls {
                /// Locates devices now, at most 20. A device without a position gives an error in its place; the call is
                /// refused when none has one.
                Safe Session POST "/api/loc/v1/locations"
                    locate() body(request: LocationRequest)
                    limits("at most 20 devices")
                    from "Device Location, list devices locations synchronous"
                    -> Vec<Location>;
                /// Reads where a report stands.
                Safe Session GET "/api/loc/v1/locationreports/{account}/report/{transaction_id}/status"
                    get_report_status(transaction_id)
                    from "Device Location, get location report status"
                    -> LocationReport;
                /// Cancels a report that is still queued.
                Idempotent Session DELETE "/api/loc/v1/locationreports/{account}/report/{transaction_id}"
                    cancel_report(transaction_id)
                    limits("only while it is queued")
                    from "Device Location, cancel queued location report generation"
                    -> LocationTransaction;
                /// Cancels a request of `locate_async`.
                Idempotent Session DELETE "/api/loc/v1/devicelocations/{transaction_id}?accountName={account}"
                    cancel_async(transaction_id)
                    from "Device Location, cancel asynchronous report"
                    -> LocationTransaction;
                /// Registers the address that the platform calls with location messages.
                Idempotent Session POST "/api/loc/v1/callbacks/{account}"
                    register_callback() body(listener: LocationCallbackListener)
                    from "Device Location, register a callback listener"
                    -> LocationCallbackRegistration;
                /// Lists the location listeners of the account.
                Safe Session GET "/api/loc/v1/callbacks/{account}"
                    list_callbacks()
                    from "Device Location, list registered callback listeners"
                    -> Vec<LocationCallbackListener>;
                /// Removes a location listener.
                Idempotent Session DELETE "/api/loc/v1/callbacks/{account}/name/{service_name}"
                    deregister_callback() query(service_name: LocationCallbackService as "{service_name}")
                    from "Device Location, deregister a callback listener"
                    -> Success;
                /// Reads what the account has bought of location services.
                Safe Session GET "/api/loc/v1/subscriptions/{account}"
                    get_subscription()
                    from "Device Location, get location service subscription status"
                    -> LocationSubscription;
                /// Reads how many location requests were billed.
                Safe Session POST "/api/loc/v1/usage"
                    get_usage() body(request: LocationUsageRequest)
                    from "Device Location, get location service usage (answer assumed)"
                    -> LocationUsage;
                /// Says which devices must not be located.
                Idempotent Session POST "/api/loc/v1/consents"
                    exclude_devices() body(request: ExclusionRequest)
                    from "Device Location, exclude devices"
                    -> Success;
                /// Lets devices be located again.
                Idempotent Session DELETE "/api/loc/v1/consents?accountName={account}"
                    remove_exclusions() query(device_list: DeviceIds as "deviceList")
                    from "Device Location, remove devices from the exclusion list"
                    -> Success;
                /// Reads whether the devices of the account, or one of them, may be located.
                Safe Session GET "/api/loc/v1/devicelocations/action/consents?accountName={account}"
                    get_consent() options(device_id: String as "deviceId")
                    from "Device Location, get consent"
                    -> LocationConsent;
                /// Gives consent that devices are located.
                Reconcile Session POST "/api/loc/v1/devicelocations/action/consents"
                    create_consent() body(request: LocationConsentRequest)
                    from "Device Location, give consent"
                    -> ConsentTransaction;
                /// Changes whether devices of the account may be located.
                Idempotent Session PUT "/api/loc/v1/devicelocations/action/consents"
                    update_consent() body(request: LocationConsentUpdate)
                    from "Device Location, update consent"
                    -> ConsentTransaction;
            }
            requests {
                /// Starts a report of where devices are, at most 10,000; read it with `list_report_locations`
                /// when it is done.
                ///
                /// With the cache mode `Cached` it is done at once, and no message comes.
                Reconcile Session POST "/api/loc/v1/locationreports"
                    create_report() body(request: LocationRequest) calls_back("Location") answers("once")
                    limits("at most 10,000 devices", "kept 30 days")
                    from "Device Location, create a location report";
                /// Locates many devices, at most 10,000; a message for each tells where it is.
                Reconcile Session POST "/api/loc/v1/devicelocations"
                    locate_async() body(request: LocationRequest) calls_back("DeviceLocation") answers("deviceList")
                    limits("at most 10,000 devices")
                    from "Device Location, list devices locations asynchronous";
            }
            lists {
                /// Lists the positions of a report that is done. Reports are kept 30 days.
                Safe Session GET "/api/loc/v1/locationreports/{account}/report/{transaction_id}/index/{start_index}"
                    list_report_locations(transaction_id)
                    limits("at most 1,000 devices a page")
                    from "Device Location, retrieve a location report"
                    -> LocationReportPage of Location;
                /// Lists the devices that must not be located, by IMEI or MEID.
                Safe Session GET "/api/loc/v1/consents/{account}/index/{start_index}"
                    list_exclusions()
                    from "Device Location, list excluded devices"
                    -> ExclusionPage of String;
            }
            uploads {}
        }
    };
}
