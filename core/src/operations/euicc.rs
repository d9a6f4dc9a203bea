//! The table of eUICC profiles.

/// Applies a macro to the table of `euicc`.
#[macro_export]
macro_rules! euicc_operations {
    ($apply:path) => {
        $apply! {
            /// Profiles of embedded SIMs: download, enable, disable, delete.
            Euicc as euicc
            calls {}
            requests {
                /// Downloads a profile to eUICC devices and enables it.
                ///
                /// A message with the status `EXECUTED_WITHWARNING` says that it is downloaded and not enabled
                /// yet; another follows.
                Reconcile Session POST "/api/m2m/v1/devices/profile/actions/download_enable"
                    download_enable() body(request: EuiccProfileRequest) calls_back("DeviceProfileService") answers("devices")
                    from "Connectivity Management, download a profile to enable";
                /// Downloads a profile to eUICC devices and leaves it disabled.
                Reconcile Session POST "/api/m2m/v1/devices/profile/actions/download_disable"
                    download_disable() body(request: EuiccProfileRequest) calls_back("DeviceProfileService") answers("devices")
                    from "Connectivity Management, download a profile to disable";
                /// Enables a profile on eUICC devices.
                Reconcile Session POST "/api/m2m/v1/devices/profile/actions/enable"
                    enable() body(request: EuiccProfileRequest) calls_back("DeviceProfileService") answers("devices")
                    from "Connectivity Management, enable a profile";
                /// Disables a profile on eUICC devices; the boot profile becomes active.
                Reconcile Session POST "/api/m2m/v1/devices/profile/actions/disable"
                    disable() body(request: EuiccProfileRequest) calls_back("DeviceProfileService") answers("devices")
                    from "Connectivity Management, disable a profile";
                /// Deletes a profile from eUICC devices; one that is enabled is disabled first.
                Reconcile Session POST "/api/m2m/v1/devices/profile/actions/delete"
                    delete() body(request: EuiccProfileRequest) calls_back("DeviceProfileService") answers("devices")
                    from "Connectivity Management, delete a profile";
                /// Activates lines and enables their profiles, at most 100.
                Reconcile Session POST "/api/m2m/v1/devices/profile/actions/activate_enable"
                    activate_enable() body(request: EuiccActivateEnableRequest) calls_back("DeviceProfileService") answers("devices")
                    limits("at most 100 devices")
                    from "Connectivity Management, activate a device through its profile";
                /// Activates lines by their profiles, at most 100.
                Reconcile Session POST "/api/m2m/v1/devices/profile/actions/activate"
                    activate() body(request: EuiccActivateRequest) calls_back("DeviceProfileService") answers("devices")
                    limits("at most 100 devices")
                    from "Connectivity Management, activate a device by profile";
                /// Deactivates lines by their profiles, at most 100.
                Reconcile Session POST "/api/m2m/v1/devices/profile/actions/deactivate"
                    deactivate() body(request: EuiccDeactivateRequest) calls_back("DeviceProfileService") answers("devices")
                    limits("at most 100 devices")
                    from "Connectivity Management, deactivate a device by profile";
                /// Makes the profiles of devices the ones they fall back to, at most 100.
                Reconcile Session POST "/api/m2m/v1/devices/profile/actions/setfallbackattribute"
                    set_fallback_attribute() body(request: EuiccFallbackRequest) calls_back("DeviceProfileService") answers("devices")
                    limits("at most 100 devices")
                    from "Connectivity Management, set the fallback attribute";
                /// Moves a line to a replacement device with an eUICC.
                ///
                /// Three messages tell of it: the old SIM is deactivated, the identifier is changed (both
                /// `CarrierService`), and the replaced device changes its state (`StateService`).
                Reconcile Session POST "/api/m2m/v1/devices/actions/eidDeviceSwap"
                    eid_device_swap() body(request: EuiccDeviceSwapRequest) calls_back("CarrierService", "StateService") answers("3 times")
                    from "Connectivity Management, EID device swap (body assumed)";
            }
            lists {}
            uploads {}
        }
    };
}
