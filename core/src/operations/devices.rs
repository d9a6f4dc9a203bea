//! The table of devices: provisioning and device management.

use crate::models::{
    ActivateRequest, AddDevicesRequest, AddedDevice, AvailabilityRequest, CancelLocationRequest,
    ChangeIdentifierRequest, ContactInfoRequest, CostCenterRequest, CustomFieldsRequest, DeactivateRequest,
    DeleteDevicesRequest, DeletedDevice, DeviceInformation, DeviceInformationPage, DeviceListRequest,
    DeviceSelectionRequest, DeviceUploadRequest, Diagnostics, DiagnosticsRequest, GoToStateRequest, MismatchRequest,
    MismatchedDevice, MoveRequest, PrlRequest, ServicePlanChangeRequest, SuspensionStatusRequest,
    UploadActivateRequest,
};
use thingspace_macros::service;

/// Devices and their lines: activate, suspend, change, list and diagnose.
#[service]
#[api(Connectivity)]
#[nidd_message(Interim)]
trait Devices {
    /// Adds devices to the account without activating them; returns the result for each.
    ///
    /// Not needed before `activate`, which adds the devices automatically.
    #[post("/api/m2m/v1/devices/actions/add")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[source("Connectivity Management, add devices")]
    fn add(request: AddDevicesRequest) -> Vec<AddedDevice>;

    /// Removes deactivated devices from the account, at most 100; returns the result for each.
    #[post("/api/m2m/v1/devices/actions/delete")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[limits("at most 100 devices")]
    #[source("Connectivity Management, delete deactivated devices")]
    fn delete(request: DeleteDevicesRequest) -> Vec<DeletedDevice>;

    /// Lists SIMs that were found in hardware other than the one they are paired with. 4G devices only.
    #[post("/api/m2m/v1/devices/actions/list/imeiiccidmismatch")]
    #[retry(Safe)]
    #[limits("4G devices only")]
    #[source("Connectivity Management, get a list of IMEI and ICCID mismatches")]
    fn list_imei_iccid_mismatch(request: MismatchRequest) -> Vec<MismatchedDevice>;

    /// Reads the network's diagnostic data about one device.
    #[post("/api/m2m/v1/devices/extendeddiagnostics/actions/list")]
    #[retry(Safe)]
    #[limits("one device")]
    #[source("Connectivity Management, extended device diagnostics")]
    fn extended_diagnostics(request: DiagnosticsRequest) -> Diagnostics;

    /// Reads a small part of the network's diagnostic data about one device.
    ///
    /// The platform deprecated this operation in 2019: use `extended_diagnostics`.
    #[post("/api/m2m/v1/devices/diagnostics/actions/list")]
    #[retry(Safe)]
    #[limits("one device")]
    #[source("Connectivity Management, basic device diagnostics (most of its attributes are assumed)")]
    fn basic_diagnostics(request: DiagnosticsRequest) -> Diagnostics;

    /// Activates service for devices, at most 10,000; `bulk.activate` takes any number.
    ///
    /// Each device gets a new phone number. A line stays pending for minutes, at most 24 hours. If a device cannot be
    /// activated, a separate message reports its failure. For narrow-band lines the platform sends a second message, of
    /// `NiddService`.
    #[post("/api/m2m/v1/devices/actions/activate")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[rate(Activation)]
    #[calls_back("CarrierService", "NiddService")]
    #[messages("devices")]
    #[poll(RequestStatus)]
    #[limits("at most 10,000 devices", "at most 100 requests a minute", "five provisioning actions a line and day")]
    #[source("Connectivity Management, activate service for devices")]
    fn activate(request: ActivateRequest) -> PendingRequest;

    /// Ends the service of devices. List the devices or select them by common attributes, not both.
    #[post("/api/m2m/v1/devices/actions/deactivate")]
    #[retry(NonIdempotent)]
    #[check_with("reconcile.deactivate")]
    #[calls_back("CarrierService")]
    #[messages("devices")]
    #[poll(RequestStatus)]
    #[limits("five provisioning actions a line and day")]
    #[source("Connectivity Management, deactivate service for devices")]
    fn deactivate(request: DeactivateRequest) -> PendingRequest;

    /// Suspends the service of devices, for at most 90 days in succession and 180 in a year; the platform then resumes
    /// the line.
    ///
    /// A message of `ResumeTrackingNotification` announces this 7 days in advance. List the devices or select them by
    /// common attributes, not both.
    #[post("/api/m2m/v1/devices/actions/suspend")]
    #[retry(NonIdempotent)]
    #[check_with("reconcile.suspend")]
    #[calls_back("CarrierService")]
    #[messages("devices")]
    #[poll(RequestStatus)]
    #[limits("90 days on end, 180 in a year", "five provisioning actions a line and day")]
    #[source("Connectivity Management, suspend service for devices")]
    fn suspend(request: DeviceSelectionRequest) -> PendingRequest;

    /// Restores the service of suspended devices. List the devices or select them by common attributes, not both.
    #[post("/api/m2m/v1/devices/actions/restore")]
    #[retry(NonIdempotent)]
    #[check_with("reconcile.restore")]
    #[calls_back("CarrierService", "NiddService")]
    #[messages("devices")]
    #[poll(RequestStatus)]
    #[limits("five provisioning actions a line and day")]
    #[source("Connectivity Management, restore service for suspended devices")]
    fn restore(request: DeviceSelectionRequest) -> PendingRequest;

    /// Moves devices to a state that the account has defined for a service, at most 10,000.
    ///
    /// The platform assumes that all devices are in the state of the first one; others fail.
    #[put("/api/m2m/v1/devices/actions/goToState")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[calls_back("StateService")]
    #[messages("devices")]
    #[limits("at most 10,000 devices, all in the state of the first")]
    #[source("Connectivity Management, go to state")]
    fn go_to_state(request: GoToStateRequest) -> PendingRequest;

    /// Detaches one device from the network, so that it has to attach again.
    ///
    /// The platform handles 40 of these requests an hour, for all its customers together. The other requests wait for
    /// at most 24 hours.
    #[post("/api/m2m/v1/devices/actions/cancellocation")]
    #[retry(NonIdempotent)]
    #[calls_back("CarrierService")]
    #[messages("devices")]
    #[limits("one device", "40 an hour for all customers")]
    #[source("Connectivity Management, cancel location (beta)")]
    fn cancel_location(request: CancelLocationRequest) -> PendingRequest;

    /// Checks whether devices can be activated, at most 10,000.
    #[post("/api/m2m/v1/devices/availability/actions/list")]
    #[retry(Safe)]
    #[calls_back("DeviceService")]
    #[messages("devices")]
    #[limits("at most 10,000 devices")]
    #[source("Connectivity Management, check device availability")]
    fn check_availability(request: AvailabilityRequest) -> PendingRequest;

    /// Moves a line to other hardware, or assigns it another phone number. `service_type` is `3G` or `4G`.
    ///
    /// One call cannot change both hardware and phone number. IoT developer accounts can only change the IMEI, the ICCID,
    /// or both. The CDMA network, for which `3G` is, is switched off.
    #[put("/api/m2m/v1/devices/{service_type}/actions/deviceId")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[calls_back("CarrierService")]
    #[messages(1)]
    #[limits("one device")]
    #[source("Connectivity Management, change device identifier")]
    fn change_identifier(service_type: String, request: ChangeIdentifierRequest) -> PendingRequest;

    /// Sets or clears the cost centre, or the place of use, of devices. List the devices or select them by common
    /// attributes, not both.
    #[put("/api/m2m/v1/devices/costCenter")]
    #[retry(Idempotent)]
    #[calls_back("CarrierService")]
    #[messages("devices")]
    #[limits("at most 36 characters")]
    #[source("Connectivity Management, change cost center code")]
    fn change_cost_center(request: CostCenterRequest) -> PendingRequest;

    /// Changes custom fields of devices. List the devices or select them by common attributes, not both.
    #[put("/api/m2m/v1/devices/actions/customFields")]
    #[retry(Idempotent)]
    #[calls_back("CarrierService")]
    #[messages("devices")]
    #[limits("five fields", "at most 50 characters each")]
    #[source("Connectivity Management, change custom field values")]
    fn change_custom_fields(request: CustomFieldsRequest) -> PendingRequest;

    /// Changes the user and place of use of lines.
    #[put("/api/m2m/v1/devices/actions/contactInfo")]
    #[retry(Idempotent)]
    #[calls_back("CarrierService")]
    #[messages("devices")]
    #[source("Connectivity Management, change contact information")]
    fn change_contact_info(request: ContactInfoRequest) -> PendingRequest;

    /// Moves devices to another service plan, at most four times a month and not while suspended. List the devices or
    /// select them by common attributes, not both.
    #[put("/api/m2m/v1/devices/actions/plan")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[calls_back("CarrierService", "NiddService")]
    #[messages("devices")]
    #[limits("four times a month")]
    #[source("Connectivity Management, change service plan")]
    fn change_service_plan(request: ServicePlanChangeRequest) -> PendingRequest;

    /// Moves devices to another account of the same customer, at most 10,000.
    #[put("/api/m2m/v1/devices/actions/move")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[calls_back("CarrierService")]
    #[messages("devices")]
    #[limits("at most 10,000 devices")]
    #[source("Connectivity Management, move devices between accounts")]
    fn move_to_account(request: MoveRequest) -> PendingRequest;

    /// Requests how long devices have been suspended.
    #[post("/api/m2m/v1/devices/suspension/status")]
    #[retry(Safe)]
    #[calls_back("DeviceSuspensionStatus")]
    #[messages("deviceIds")]
    #[source("Connectivity Management, device suspension status")]
    fn suspension_status(request: SuspensionStatusRequest) -> PendingRequest;

    /// Requests the preferred roaming list of CDMA devices, whose network was switched off at the end of 2019.
    #[post("/api/m2m/v1/devices/prl/actions/list")]
    #[retry(Safe)]
    #[calls_back("DevicePRLInformation")]
    #[messages("deviceIds")]
    #[source("Connectivity Management, get device PRL version")]
    fn prl_version(request: PrlRequest) -> PendingRequest;

    /// Uploads identifiers of devices to the platform's device database. One message reports the result for all
    /// devices.
    #[post("/api/m2m/v1/devices/actions/upload")]
    #[retry(NonIdempotent)]
    #[check_with("devices.check_availability")]
    #[calls_back("DeviceService")]
    #[messages(1)]
    #[upload_message(Result)]
    #[source("Connectivity Management, upload device identifiers")]
    fn upload(request: DeviceUploadRequest) -> PendingRequest;

    /// Uploads identifiers of devices and activates the lines, at most 10,000.
    ///
    /// A message of `DeviceService` reports the result of the upload. Then a message of `CarrierService` for each
    /// device reports its activation.
    #[post("/api/m2m/v1/devices/actions/uploadactivate")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[rate(Activation)]
    #[calls_back("DeviceService", "CarrierService")]
    #[messages("devices")]
    #[upload_message(Interim)]
    #[limits("at most 10,000 devices", "at most 100 requests a minute")]
    #[source("Connectivity Management, upload and activate devices")]
    fn upload_activate(request: UploadActivateRequest) -> PendingRequest;

    /// Lists the devices of the account, or the selected ones.
    ///
    /// If neither the client nor the selection has an account, it lists the devices of all accounts of the user.
    #[post("/api/m2m/v1/devices/actions/list")]
    #[retry(Safe)]
    #[item(DeviceInformation)]
    #[limits("at most 2,000 devices a page")]
    #[source("Connectivity Management, get device list")]
    fn list_devices(selection: Option<DeviceListRequest>) -> Pager<DeviceInformationPage>;
}
