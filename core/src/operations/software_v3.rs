//! The table of Software Management v3.

/// Applies a macro to the table of `software_v3`.
#[macro_export]
macro_rules! software_v3_operations {
    ($apply:path) => {
        $apply! {
            /// Network-aware firmware campaigns, and licences for every protocol (Software Management v3).
            SoftwareV3 as software_v3
            calls {
                /// Schedules a firmware campaign for a list of devices.
                ///
                /// The answer means accepted, not scheduled: follow the campaign with `wait_for_campaign`.
                /// Devices that do not fit are left out one by one, and the report says why.
                Reconcile Session POST "/api/fota/v3/campaigns/firmware/{account}"
                    schedule_campaign() body(request: CampaignRequest) calls_back("FotaV3")
                    from "Software Management v3, schedule a campaign"
                    -> Campaign;
                /// Adds devices to a campaign, or takes them out. Not possible once it is scheduled.
                Reconcile Session PUT "/api/fota/v3/campaigns/firmware/{account}/{campaign_id}"
                    modify_campaign_devices(campaign_id) body(request: CampaignDevicesRequest)
                    from "Software Management v3, add or remove devices"
                    -> CampaignDevicesResult;
                /// Changes the dates and windows of a campaign.
                ///
                /// Before the start everything may change; afterwards only the end date, to at least 24 hours
                /// from now. Send what stays the same too.
                Idempotent Session PUT "/api/fota/v3/campaigns/firmware/{account}/{campaign_id}/dates"
                    change_campaign_dates(campaign_id) body(request: CampaignDatesRequest)
                    from "Software Management v3, change campaign dates and time windows"
                    -> Campaign;
                /// Reads a campaign.
                Safe Session GET "/api/fota/v3/campaigns/{account}/{campaign_id}"
                    get_campaign(campaign_id)
                    from "Software Management v3, get upgrade information"
                    -> Campaign;
                /// Cancels a campaign that has not started.
                Reconcile Session DELETE "/api/fota/v3/campaigns/{account}/{campaign_id}"
                    cancel_campaign(campaign_id)
                    from "Software Management v3, cancel an upgrade"
                    -> Success;
                /// Lists the firmware packages on offer for a protocol.
                Safe Session GET "/api/fota/v3/firmware/{account}"
                    list_firmware() query(protocol: Protocol as "protocol")
                    from "Software Management v3, get available firmware"
                    -> Vec<FirmwarePackage>;
                /// Asks up to 100 devices for their firmware, and records what they answer.
                Idempotent Session PUT "/api/fota/v3/firmware/{account}/devices"
                    sync_device_firmware() body(devices: DeviceList)
                    from "Software Management v3, synchronise device firmware"
                    -> DeviceFirmwareList;
                /// Asks one device to report its firmware later; read the result with `query_devices`.
                Idempotent Session PUT "/api/fota/v3/firmware/{account}/async/{device_id}"
                    report_device_firmware(device_id)
                    from "Software Management v3, report device firmware"
                    -> FirmwareReportRequest;
                /// Looks devices up by IMEI, up to 1,000.
                Safe Session POST "/api/fota/v3/devices/{account}"
                    query_devices() body(devices: DeviceList)
                    from "Software Management v3, get device firmware information"
                    -> DeviceQueryResult;
                /// Registers the address that the platform calls when a campaign changes.
                Idempotent Session POST "/api/fota/v3/callbacks/{account}"
                    register_callback() body(listener: FotaCallbackListener)
                    from "Software Management v3, register a callback listener"
                    -> FotaCallbackListener;
                /// Replaces the address that the platform calls when a campaign changes.
                Idempotent Session PUT "/api/fota/v3/callbacks/{account}"
                    update_callback() body(listener: FotaCallbackListener)
                    from "Software Management v3, modify a callback listener URL"
                    -> FotaCallbackListener;
                /// Reads the address that the platform calls when a campaign changes.
                Safe Session GET "/api/fota/v3/callbacks/{account}"
                    get_callback()
                    from "Software Management v3, get a callback listener"
                    -> FotaCallbackListener;
                /// Removes the address that the platform calls when a campaign changes.
                Idempotent Session DELETE "/api/fota/v3/callbacks/{account}"
                    deregister_callback()
                    from "Software Management v3, deregister a callback listener"
                    -> Success;
                /// Gives licences to devices. In v3 that also begins to watch whether they are reachable.
                Reconcile Session POST "/api/fota/v3/licenses/{account}/assign"
                    assign_licenses() body(devices: DeviceList)
                    from "Software Management v3, assign licenses to devices"
                    -> LicenseChangeResult;
                /// Takes unused licences from devices, which also cancels an upgrade that has not started.
                Reconcile Session POST "/api/fota/v3/licenses/{account}/remove"
                    remove_licenses() body(devices: DeviceList)
                    from "Software Management v3, remove licenses from devices"
                    -> LicenseChangeResult;
                /// Reads the upgrades of a device in the last six months.
                Safe Session GET "/api/fota/v3/reports/{account}/devices/{device_id}"
                    get_device_history(device_id)
                    from "Software Management v3, get device upgrade history"
                    -> Vec<DeviceUpgrade>;
                /// Reads what the account has bought.
                Safe Session GET "/api/fota/v3/subscriptions/{account}"
                    get_subscription()
                    from "Software Management v3, get FOTA subscription"
                    -> Subscription;
            }
            requests {}
            lists {
                /// Lists the devices of the account, by IMEI.
                Safe Session GET "/api/fota/v3/devices/{account}"
                    list_devices() options(protocol: Protocol as "protocol")
                    from "Software Management v3, get account device information"
                    -> DevicePage of Device;
                /// Lists the devices that hold a licence; a page also tells how many were bought and are in use.
                Safe Session GET "/api/fota/v3/licenses/{account}"
                    get_licenses()
                    from "Software Management v3, get license status"
                    -> LicensePage of LicensedDevice;
                /// Lists the campaigns that stand at a status.
                Safe Session GET "/api/fota/v3/reports/{account}/firmware/campaigns"
                    list_campaigns_by_status() query(campaign_status: CampaignStatus as "campaignStatus")
                    from "Software Management v3, get campaign history"
                    -> CampaignPage of Campaign;
                /// Lists the devices of a campaign and how far each is: the report of the campaign.
                Safe Session GET "/api/fota/v3/reports/{account}/campaigns/{campaign_id}/devices"
                    list_campaign_devices(campaign_id)
                    from "Software Management v3, get device status in a campaign"
                    -> CampaignDevicePage of CampaignDevice;
            }
            uploads {}
        }
    };
}
