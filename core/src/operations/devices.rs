//! The table of devices: provisioning and device management.

/// Applies a macro to the table of `devices`.
#[macro_export]
macro_rules! devices_operations {
    ($apply:path) => {
        $apply! {
            /// Lines and their life: activate, suspend, change, list and diagnose devices.
            Devices as devices
            calls {
                /// Adds devices to the account without activating them; answers what became of each.
                ///
                /// Not needed before `activate`, which adds devices by itself.
                Reconcile Session POST "/api/m2m/v1/devices/actions/add"
                    add() body(request: AddDevicesRequest)
                    from "Connectivity Management, add devices"
                    -> Vec<AddedDevice>;
                /// Takes deactivated devices off the account, at most 100; answers what became of each.
                Reconcile Session POST "/api/m2m/v1/devices/actions/delete"
                    delete() body(request: DeleteDevicesRequest)
                    limits("at most 100 devices")
                    from "Connectivity Management, delete deactivated devices"
                    -> Vec<DeletedDevice>;
                /// Lists SIMs that were found in other hardware than they are paired with. 4G devices only.
                Safe Session POST "/api/m2m/v1/devices/actions/list/imeiiccidmismatch"
                    list_imei_iccid_mismatch() body(request: MismatchRequest)
                    limits("4G devices only")
                    from "Connectivity Management, get a list of IMEI and ICCID mismatches"
                    -> Vec<MismatchedDevice>;
                /// Reads what the network knows about one device.
                Safe Session POST "/api/m2m/v1/devices/extendeddiagnostics/actions/list"
                    extended_diagnostics() body(request: DiagnosticsRequest)
                    limits("one device")
                    from "Connectivity Management, extended device diagnostics"
                    -> Diagnostics;
                /// Reads a little of what the network knows about one device.
                ///
                /// Deprecated by the platform in 2019: use `extended_diagnostics`.
                Safe Session POST "/api/m2m/v1/devices/diagnostics/actions/list"
                    basic_diagnostics() body(request: DiagnosticsRequest)
                    limits("one device")
                    from "Connectivity Management, basic device diagnostics (body assumed: like the extended ones)"
                    -> Diagnostics;
            }
            requests {
                /// Activates service for devices, at most 10,000; `bulk.activate` takes any number.
                ///
                /// Each device gets a new phone number. A line is pending for minutes, at most 24 hours. A
                /// device that cannot be activated fails by itself, in a message of its own. Narrow-band lines
                /// get a second message, of `NiddService`.
                Reconcile Session POST "/api/m2m/v1/devices/actions/activate"
                    activate() body(request: ActivateRequest) calls_back("CarrierService", "NiddService") answers("devices")
                    limits("at most 10,000 devices", "at most 100 requests a minute", "five provisioning actions a line and day")
                    from "Connectivity Management, activate service for devices";
                /// Ends the service of devices. Name the devices in a list, or select them by what they have in
                /// common, not both.
                Reconcile Session POST "/api/m2m/v1/devices/actions/deactivate"
                    deactivate() body(request: DeactivateRequest) calls_back("CarrierService") answers("devices")
                    limits("five provisioning actions a line and day")
                    from "Connectivity Management, deactivate service for devices";
                /// Suspends the service of devices: at most 90 days on end and 180 in a year, then a line is
                /// resumed by itself.
                ///
                /// A message of `ResumeTrackingNotification` comes 7 days before. Name the devices in a list,
                /// or select them by what they have in common, not both.
                Reconcile Session POST "/api/m2m/v1/devices/actions/suspend"
                    suspend() body(request: DeviceSelectionRequest) calls_back("CarrierService") answers("devices")
                    limits("90 days on end, 180 in a year", "five provisioning actions a line and day")
                    from "Connectivity Management, suspend service for devices";
                /// Restores the service of suspended devices. Name the devices in a list, or select them by
                /// what they have in common, not both.
                Reconcile Session POST "/api/m2m/v1/devices/actions/restore"
                    restore() body(request: DeviceSelectionRequest) calls_back("CarrierService", "NiddService") answers("devices")
                    limits("five provisioning actions a line and day")
                    from "Connectivity Management, restore service for suspended devices";
                /// Moves devices to a state that the account has defined for a service, at most 10,000.
                ///
                /// All are taken to be in the state of the first one; others fail.
                Reconcile Session PUT "/api/m2m/v1/devices/actions/goToState"
                    go_to_state() body(request: GoToStateRequest) calls_back("StateService") answers("devices")
                    limits("at most 10,000 devices, all in the state of the first")
                    from "Connectivity Management, go to state";
                /// Detaches one device from the network, so that it has to attach anew.
                ///
                /// The platform does 40 of these an hour for all its customers together; the rest wait, at most
                /// 24 hours.
                Reconcile Session POST "/api/m2m/v1/devices/actions/cancellocation"
                    cancel_location() body(request: CancelLocationRequest) calls_back("CarrierService") answers("devices")
                    limits("one device", "40 an hour for all customers")
                    from "Connectivity Management, cancel location (beta)";
                /// Asks whether devices can be activated, at most 10,000.
                Safe Session POST "/api/m2m/v1/devices/availability/actions/list"
                    check_availability() body(request: AvailabilityRequest) calls_back("DeviceService") answers("devices")
                    limits("at most 10,000 devices")
                    from "Connectivity Management, check device availability";
                /// Moves a line to other hardware, or gives it another phone number. `service_type` is `3G` or
                /// `4G`.
                ///
                /// Hardware and phone number cannot change in one call.
                Reconcile Session PUT "/api/m2m/v1/devices/{service_type}/actions/deviceId"
                    change_identifier(service_type) body(request: ChangeIdentifierRequest) calls_back("CarrierService") answers("once")
                    limits("one device")
                    from "Connectivity Management, change device identifier";
                /// Sets or clears the cost centre, or the place of use, of devices. Name the devices in a list,
                /// or select them by what they have in common, not both.
                Idempotent Session PUT "/api/m2m/v1/devices/costCenter"
                    change_cost_center() body(request: CostCenterRequest) calls_back("CarrierService") answers("devices")
                    limits("at most 36 characters")
                    from "Connectivity Management, change cost center code";
                /// Changes custom fields of devices. Name the devices in a list, or select them by what they
                /// have in common, not both.
                Idempotent Session PUT "/api/m2m/v1/devices/actions/customFields"
                    change_custom_fields() body(request: CustomFieldsRequest) calls_back("CarrierService") answers("devices")
                    limits("five fields", "at most 50 characters each")
                    from "Connectivity Management, change custom field values";
                /// Changes who uses lines and where.
                Idempotent Session PUT "/api/m2m/v1/devices/actions/contactInfo"
                    change_contact_info() body(request: ContactInfoRequest) calls_back("CarrierService") answers("devices")
                    from "Connectivity Management, change contact information";
                /// Moves devices to another service plan: at most four times a month, and not while suspended.
                /// Name the devices in a list, or select them by what they have in common, not both.
                Reconcile Session PUT "/api/m2m/v1/devices/actions/plan"
                    change_service_plan() body(request: ServicePlanChangeRequest) calls_back("CarrierService", "NiddService") answers("devices")
                    limits("four times a month")
                    from "Connectivity Management, change service plan";
                /// Moves devices to another account of the same customer, at most 10,000.
                Reconcile Session PUT "/api/m2m/v1/devices/actions/move"
                    move_to_account() body(request: MoveRequest) calls_back("CarrierService") answers("devices")
                    limits("at most 10,000 devices")
                    from "Connectivity Management, move devices between accounts";
                /// Asks how long devices have been suspended.
                Safe Session POST "/api/m2m/v1/devices/suspension/status"
                    suspension_status() body(request: SuspensionStatusRequest) calls_back("DeviceSuspensionStatus") answers("deviceIds")
                    from "Connectivity Management, device suspension status";
                /// Asks for the preferred roaming list of CDMA devices, a network that was switched off at the
                /// end of 2019.
                Safe Session POST "/api/m2m/v1/devices/prl/actions/list"
                    prl_version() body(request: PrlRequest) calls_back("DevicePRLInformation") answers("deviceIds")
                    from "Connectivity Management, get device PRL version";
                /// Uploads identifiers of devices to the platform's device database. One message tells what
                /// became of all.
                Reconcile Session POST "/api/m2m/v1/devices/actions/upload"
                    upload() body(request: DeviceUploadRequest) calls_back("DeviceService") answers("once")
                    from "Connectivity Management, upload device identifiers";
                /// Uploads identifiers of devices, and activates the lines: at most 10,000.
                ///
                /// One message of `DeviceService` tells what became of the upload, then one of `CarrierService`
                /// for each device.
                Reconcile Session POST "/api/m2m/v1/devices/actions/uploadactivate"
                    upload_activate() body(request: UploadActivateRequest) calls_back("DeviceService", "CarrierService") answers("devices")
                    limits("at most 10,000 devices")
                    from "Connectivity Management, upload and activate devices";
            }
            lists {
                /// Lists the devices of the account, or those that are selected.
                ///
                /// Without an account on the client or in the selection, those of all accounts of the user.
                Safe Session POST "/api/m2m/v1/devices/actions/list"
                    list_devices() selects(selection: DeviceListRequest)
                    limits("at most 2,000 devices a page")
                    from "Connectivity Management, get device list"
                    -> DeviceInformationPage of DeviceInformation;
            }
            uploads {}
        }
    };
}
