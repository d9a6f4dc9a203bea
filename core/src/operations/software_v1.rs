//! The table of Software Management v1.

/// Applies a macro to the table of `software_v1`.
#[macro_export]
macro_rules! software_v1_operations {
    ($apply:path) => {
        $apply! {
            /// Upgrades that are pushed to OMA-DM and LWM2M devices on a day (Software Management v1).
            SoftwareV1 as software_v1
            calls {
                /// Reads what the account has bought.
                Safe Session GET "/api/fota/v1/subscriptions/{account}"
                    get_subscription()
                    from "Software Management v1, get subscription status"
                    -> Subscription;
                /// Gives licences to devices. `software_v3.assign_licenses` does the same for every protocol
                /// and is what the platform advises.
                Reconcile Session POST "/api/fota/v1/licenses/{account}/assign"
                    assign_licenses() body(devices: DeviceList)
                    from "Software Management v1, assign licenses to devices"
                    -> LicenseChangeResult;
                /// Takes unused licences from devices, which also cancels an upgrade that has not started.
                /// `software_v3.remove_licenses` does the same for every protocol.
                Reconcile Session POST "/api/fota/v1/licenses/{account}/remove"
                    remove_licenses() body(devices: DeviceList)
                    from "Software Management v1, remove licenses from devices"
                    -> LicenseChangeResult;
                /// Names the devices that lose their licence first when the monthly licences become fewer.
                Idempotent Session POST "/api/fota/v1/licenses/{account}/cancel"
                    set_cancel_candidates() body(candidates: CancelCandidatesRequest)
                    from "Software Management v1, create a list of licenses to remove"
                    -> CancelCandidates;
                /// Empties the list of the devices that lose their licence first.
                Idempotent Session DELETE "/api/fota/v1/licenses/{account}/cancel"
                    delete_cancel_candidates()
                    from "Software Management v1, delete the list of licenses to remove"
                    -> Success;
                /// Lists the firmware packages on offer.
                Safe Session GET "/api/fota/v1/firmware/{account}"
                    list_firmware() options(client_type: Protocol as "clientType")
                    from "Software Management v1, list available firmware"
                    -> Vec<Firmware>;
                /// Schedules an upgrade that is pushed to a list of devices on a day.
                ///
                /// The answer means accepted, not scheduled: follow the upgrade with `get_upgrade`. A device that
                /// is off is notified when it next connects; OMA-DM devices stay queued without end.
                Reconcile Session POST "/api/fota/v1/upgrades"
                    schedule_upgrade() body(request: FirmwareUpgradeRequest) calls_back("Fota")
                    from "Software Management v1, schedule a firmware upgrade"
                    -> FirmwareUpgrade;
                /// Reads an upgrade and how far each of its devices is: the report of the upgrade.
                Safe Session GET "/api/fota/v1/upgrades/{account}/upgrade/{upgrade_id}"
                    get_upgrade(upgrade_id)
                    from "Software Management v1, get upgrade information"
                    -> FirmwareUpgrade;
                /// Adds devices to an upgrade, or takes them out. Not possible once it has started.
                Reconcile Session PUT "/api/fota/v1/upgrades/{account}/upgrade/{upgrade_id}"
                    modify_upgrade_devices(upgrade_id) body(request: UpgradeDevicesRequest)
                    from "Software Management v1, modify a scheduled upgrade"
                    -> CampaignDevicesResult;
                /// Cancels an upgrade that has not started.
                Reconcile Session DELETE "/api/fota/v1/upgrades/{account}/upgrade/{upgrade_id}"
                    cancel_upgrade(upgrade_id)
                    from "Software Management v1, cancel a scheduled upgrade"
                    -> Success;
                /// Lists the addresses that the platform calls when an upgrade changes.
                Safe Session GET "/api/fota/v1/callbacks/{account}"
                    list_callbacks()
                    from "Software Management v1, list registered callbacks"
                    -> Vec<RegisteredUpgradeCallback>;
                /// Registers the address that the platform calls when an upgrade changes. Replaces the one before.
                Idempotent Session POST "/api/fota/v1/callbacks/{account}"
                    register_callback() body(listener: UpgradeCallbackListener)
                    from "Software Management v1, register a callback listener"
                    -> UpgradeCallbackRegistration;
                /// Removes the address that the platform calls. `Fota` is the only service there is.
                Idempotent Session DELETE "/api/fota/v1/callbacks/{account}/name/{service_name}"
                    deregister_callback(service_name)
                    from "Software Management v1, deregister a callback"
                    -> Success;
                /// Reads the upgrades of a device in the last six months.
                Safe Session GET "/api/fota/v1/reports/{account}/devices/{device_id}"
                    get_device_history(device_id)
                    from "Software Management v1, get device upgrade history"
                    -> Vec<DeviceUpgrade>;
            }
            requests {}
            lists {
                /// Lists the devices that hold a licence; a page also tells how many were bought and are in use.
                Safe Session GET "/api/fota/v1/licenses/{account}/index/{start_index}"
                    get_licenses()
                    from "Software Management v1, get license status"
                    -> LicensePage of LicensedDevice;
                /// Lists the IMEIs of the devices that lose their licence first.
                Safe Session GET "/api/fota/v1/licenses/{account}/cancel/index/{start_index}"
                    list_cancel_candidates()
                    from "Software Management v1, list licenses to remove"
                    -> CancelCandidatePage of String;
                /// Lists the devices of the account, by IMEI.
                Safe Session GET "/api/fota/v1/devices/{account}/index/{start_index}"
                    list_devices() options(client_type: Protocol as "clientType")
                    from "Software Management v1, get account device information"
                    -> DevicePage of Device;
                /// Lists the upgrades that stand at a status.
                Safe Session GET "/api/fota/v1/reports/{account}/status/{upgrade_status}/index/{start_index}"
                    list_upgrades_by_status() query(upgrade_status: UpgradeStatus as "{upgrade_status}")
                    from "Software Management v1, list upgrades for a status"
                    -> FirmwareUpgradePage of FirmwareUpgrade;
            }
            uploads {}
        }
    };
}
