//! The table of Device Location.

use super::DeviceIds;
use crate::models::{
    ConsentTransaction, ExclusionPage, ExclusionRequest, Location, LocationCallbackListener,
    LocationCallbackRegistration, LocationCallbackService, LocationConsent, LocationConsentRequest,
    LocationConsentUpdate, LocationReport, LocationReportPage, LocationRequest, LocationSubscription,
    LocationTransaction, LocationUsage, LocationUsageRequest, Success,
};
use thingspace_macros::service;

/// Device Location: positions, reports, consent and exclusions.
#[service]
#[api(Location)]
trait Locations {
    /// Locates devices now, at most 20. A device without a position has an error instead; the platform rejects the call
    /// if no device has a position.
    #[post("/api/loc/v1/locations")]
    #[retry(Safe)]
    #[limits("at most 20 devices")]
    #[source("Device Location, list devices locations synchronous")]
    fn locate(request: LocationRequest) -> Vec<Location>;

    /// Reads the status of a report.
    #[get("/api/loc/v1/locationreports/{account}/report/{transaction_id}/status")]
    #[retry(Safe)]
    #[source("Device Location, get location report status")]
    fn get_report_status(transaction_id: String) -> LocationReport;

    /// Cancels a report that is still queued.
    #[delete("/api/loc/v1/locationreports/{account}/report/{transaction_id}")]
    #[retry(Idempotent)]
    #[cancels(transaction_id)]
    #[limits("only while it is queued")]
    #[source("Device Location, cancel queued location report generation")]
    fn cancel_report(transaction_id: String) -> LocationTransaction;

    /// Cancels a request of `locate_async`.
    #[delete("/api/loc/v1/devicelocations/{transaction_id}?accountName={account}")]
    #[retry(Idempotent)]
    #[cancels(transaction_id)]
    #[source("Device Location, cancel asynchronous report")]
    fn cancel_async(transaction_id: String) -> LocationTransaction;

    /// Registers the URL to which the platform sends location messages.
    #[post("/api/loc/v1/callbacks/{account}")]
    #[retry(Idempotent)]
    #[source("Device Location, register a callback listener")]
    fn register_callback(listener: LocationCallbackListener) -> LocationCallbackRegistration;

    /// Lists the location listeners of the account.
    #[get("/api/loc/v1/callbacks/{account}")]
    #[retry(Safe)]
    #[source("Device Location, list registered callback listeners")]
    fn list_callbacks() -> Vec<LocationCallbackListener>;

    /// Removes a location listener.
    #[delete("/api/loc/v1/callbacks/{account}/name/{service_name}")]
    #[retry(Idempotent)]
    #[source("Device Location, deregister a callback listener")]
    fn deregister_callback(service_name: LocationCallbackService) -> Success;

    /// Reads the account's subscription to location services.
    #[get("/api/loc/v1/subscriptions/{account}")]
    #[retry(Safe)]
    #[source("Device Location, get location service subscription status")]
    fn get_subscription() -> LocationSubscription;

    /// Reads the number of billed location requests.
    #[post("/api/loc/v1/usage")]
    #[retry(Safe)]
    #[source("Device Location, get location service usage (response assumed)")]
    fn get_usage(request: LocationUsageRequest) -> LocationUsage;

    /// Excludes devices from being located.
    #[post("/api/loc/v1/consents")]
    #[retry(Idempotent)]
    #[source("Device Location, exclude devices")]
    fn exclude_devices(request: ExclusionRequest) -> Success;

    /// Removes the exclusion of devices from being located.
    #[delete("/api/loc/v1/consents?accountName={account}")]
    #[retry(Idempotent)]
    #[source("Device Location, remove devices from the exclusion list")]
    fn remove_exclusions(#[query("deviceList")] device_list: DeviceIds) -> Success;

    /// Reads whether the devices of the account, or one of them, may be located.
    #[get("/api/loc/v1/devicelocations/action/consents?accountName={account}")]
    #[retry(Safe)]
    #[source("Device Location, get consent")]
    fn get_consent(#[query("deviceId")] device_id: Option<String>) -> LocationConsent;

    /// Gives consent to locate devices.
    #[post("/api/loc/v1/devicelocations/action/consents")]
    #[retry(NonIdempotent)]
    #[check_with("locations.get_consent")]
    #[source("Device Location, give consent")]
    fn create_consent(request: LocationConsentRequest) -> ConsentTransaction;

    /// Changes whether devices of the account may be located.
    #[put("/api/loc/v1/devicelocations/action/consents")]
    #[retry(Idempotent)]
    #[source("Device Location, update consent")]
    fn update_consent(request: LocationConsentUpdate) -> ConsentTransaction;

    /// Starts a location report for devices, at most 10,000; read it with `list_report_locations` when it is complete.
    ///
    /// With the cache mode `Cached` the report is complete at once, and the platform sends no message.
    #[post("/api/loc/v1/locationreports")]
    #[retry(NonIdempotent)]
    #[calls_back("Location")]
    #[messages(1)]
    #[poll(LocationReport)]
    #[limits("at most 10,000 devices", "kept 30 days")]
    #[source("Device Location, create a location report")]
    fn create_report(request: LocationRequest) -> PendingRequest;

    /// Locates many devices, at most 10,000; a message for each device reports its position.
    #[post("/api/loc/v1/devicelocations")]
    #[retry(NonIdempotent)]
    #[calls_back("DeviceLocation")]
    #[messages("deviceList")]
    #[limits("at most 10,000 devices")]
    #[source("Device Location, list devices locations asynchronous")]
    fn locate_async(request: LocationRequest) -> PendingRequest;

    /// Lists the positions of a complete report. The platform keeps reports for 30 days.
    #[get("/api/loc/v1/locationreports/{account}/report/{transaction_id}/index/{start_index}")]
    #[retry(Safe)]
    #[item(Location)]
    #[limits("at most 1,000 devices a page")]
    #[source("Device Location, retrieve a location report")]
    fn list_report_locations(transaction_id: String) -> Pager<LocationReportPage>;

    /// Lists the devices that are excluded from being located, by IMEI or MEID.
    #[get("/api/loc/v1/consents/{account}/index/{start_index}")]
    #[retry(Safe)]
    #[item(String)]
    #[source("Device Location, list excluded devices")]
    fn list_exclusions() -> Pager<ExclusionPage>;
}
