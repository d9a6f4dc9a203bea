//! The table of eUICC profiles.

use crate::models::{
    EuiccActivateEnableRequest, EuiccActivateRequest, EuiccDeactivateRequest, EuiccDeviceSwapRequest,
    EuiccFallbackRequest, EuiccProfileRequest,
};
use thingspace_macros::service;

/// Profiles of embedded SIMs: download, enable, disable, delete.
#[service]
#[api(Connectivity)]
trait Euicc {
    /// Downloads a profile to eUICC devices and enables it.
    ///
    /// A message with the status `EXECUTED_WITHWARNING` means that the profile is downloaded but not enabled yet;
    /// another message follows.
    #[post("/api/m2m/v1/devices/profile/actions/download_enable")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[calls_back("DeviceProfileService")]
    #[messages("devices")]
    #[source("Connectivity Management, download a profile to enable")]
    fn download_enable(request: EuiccProfileRequest) -> PendingRequest;

    /// Downloads a profile to eUICC devices and leaves it disabled.
    #[post("/api/m2m/v1/devices/profile/actions/download_disable")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[calls_back("DeviceProfileService")]
    #[messages("devices")]
    #[source("Connectivity Management, download a profile to disable")]
    fn download_disable(request: EuiccProfileRequest) -> PendingRequest;

    /// Enables a profile on eUICC devices.
    #[post("/api/m2m/v1/devices/profile/actions/enable")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[calls_back("DeviceProfileService")]
    #[messages("devices")]
    #[source("Connectivity Management, enable a profile")]
    fn enable(request: EuiccProfileRequest) -> PendingRequest;

    /// Disables a profile on eUICC devices; the boot profile becomes active.
    #[post("/api/m2m/v1/devices/profile/actions/disable")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[calls_back("DeviceProfileService")]
    #[messages("devices")]
    #[source("Connectivity Management, disable a profile")]
    fn disable(request: EuiccProfileRequest) -> PendingRequest;

    /// Deletes a profile from eUICC devices. The platform first disables an enabled profile.
    #[post("/api/m2m/v1/devices/profile/actions/delete")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[calls_back("DeviceProfileService")]
    #[messages("devices")]
    #[source("Connectivity Management, delete a profile")]
    fn delete(request: EuiccProfileRequest) -> PendingRequest;

    /// Activates lines and enables their profiles, at most 100.
    #[post("/api/m2m/v1/devices/profile/actions/activate_enable")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[calls_back("DeviceProfileService")]
    #[messages("devices")]
    #[limits("at most 100 devices")]
    #[source("Connectivity Management, activate a device through its profile")]
    fn activate_enable(request: EuiccActivateEnableRequest) -> PendingRequest;

    /// Activates lines by their profiles, at most 100.
    #[post("/api/m2m/v1/devices/profile/actions/activate")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[calls_back("DeviceProfileService")]
    #[messages("devices")]
    #[limits("at most 100 devices")]
    #[source("Connectivity Management, activate a device by profile")]
    fn activate(request: EuiccActivateRequest) -> PendingRequest;

    /// Deactivates lines by their profiles, at most 100.
    #[post("/api/m2m/v1/devices/profile/actions/deactivate")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[calls_back("DeviceProfileService")]
    #[messages("devices")]
    #[limits("at most 100 devices")]
    #[source("Connectivity Management, deactivate a device by profile")]
    fn deactivate(request: EuiccDeactivateRequest) -> PendingRequest;

    /// Makes profiles of devices their fallback profiles, at most 100.
    #[post("/api/m2m/v1/devices/profile/actions/setfallbackattribute")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[calls_back("DeviceProfileService")]
    #[messages("devices")]
    #[limits("at most 100 devices")]
    #[source("Connectivity Management, set the fallback attribute")]
    fn set_fallback_attribute(request: EuiccFallbackRequest) -> PendingRequest;

    /// Moves a line to a replacement device with an eUICC.
    ///
    /// Three messages report the steps: the old SIM is deactivated, the identifier is changed (both `CarrierService`),
    /// and the replaced device changes its state (`StateService`).
    #[post("/api/m2m/v1/devices/actions/eidDeviceSwap")]
    #[retry(NonIdempotent)]
    #[check_with("devices.list_devices")]
    #[calls_back("CarrierService", "StateService")]
    #[messages(3)]
    #[source("Connectivity Management, EID device swap (body assumed)")]
    fn eid_device_swap(request: EuiccDeviceSwapRequest) -> PendingRequest;
}
