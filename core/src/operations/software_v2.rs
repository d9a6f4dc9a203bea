//! The table of Software Management v2.

/// Applies a macro to the table of `software_v2`.
#[macro_export]
macro_rules! software_v2_operations {
    ($apply:path) => {
        $apply! {
            /// Campaigns of devices that check in over HTTP, their files and logs (Software Management v2).
            SoftwareV2 as software_v2
            calls {
                /// Reads what the account has bought.
                Safe Session GET "/api/fota/v2/subscriptions/{account}"
                    get_subscription()
                    from "Software Management v2, get FOTA subscription"
                    -> Subscription;
                /// Gives licences to devices. `software_v3.assign_licenses` does the same for every protocol
                /// and is what the platform advises.
                Reconcile Session POST "/api/fota/v2/licenses/{account}/assign"
                    assign_licenses() body(devices: DeviceList)
                    from "Software Management v2, assign licenses to devices"
                    -> LicenseChangeResult;
                /// Takes unused licences from devices, which also cancels an upgrade that has not started.
                /// `software_v3.remove_licenses` does the same for every protocol.
                Reconcile Session POST "/api/fota/v2/licenses/{account}/remove"
                    remove_licenses() body(devices: DeviceList)
                    from "Software Management v2, remove licenses from devices"
                    -> LicenseChangeResult;
                /// Names the devices that lose their licence first when the monthly licences become fewer.
                Idempotent Session POST "/api/fota/v2/licenses/{account}/cancel"
                    set_cancel_candidates() body(candidates: CancelCandidatesRequest)
                    from "Software Management v2, create a list of licenses to remove"
                    -> CancelCandidates;
                /// Empties the list of the devices that lose their licence first.
                Idempotent Session DELETE "/api/fota/v2/licenses/{account}/cancel"
                    delete_cancel_candidates()
                    from "Software Management v2, delete the list of licenses to remove"
                    -> Success;
                /// Schedules a software campaign at the older address of the call;
                /// `schedule_software_campaign` does the same at the documented one.
                Reconcile Session POST "/api/fota/v2/campaigns/{account}"
                    schedule_campaign() body(request: SoftwareCampaignRequest) calls_back("FotaV2")
                    from "ThingSpace release notes 2.33, schedule an upgrade"
                    -> SoftwareCampaign;
                /// Schedules a software campaign for devices that check in.
                ///
                /// The answer means accepted, not scheduled: follow the campaign with `get_campaign`. Devices that
                /// do not fit are left out one by one, and the report says why.
                Reconcile Session POST "/api/fota/v2/campaigns/software/{account}"
                    schedule_software_campaign() body(request: SoftwareCampaignRequest) calls_back("FotaV2")
                    from "Software Management v2, schedule a software upgrade"
                    -> SoftwareCampaign;
                /// Schedules a campaign that brings a configuration file to devices that check in.
                Reconcile Session POST "/api/fota/v2/campaigns/files/{account}"
                    schedule_file_campaign() body(request: FileCampaignRequest) calls_back("FotaV2")
                    from "Software Management v2, schedule a file upgrade"
                    -> SoftwareCampaign;
                /// Reads a campaign.
                Safe Session GET "/api/fota/v2/campaigns/{account}/{campaign_id}"
                    get_campaign(campaign_id)
                    from "Software Management v2, get upgrade information"
                    -> SoftwareCampaign;
                /// Adds devices to a campaign, or takes them out. Possible only while it is pending or queued.
                Reconcile Session PUT "/api/fota/v2/campaigns/{account}/{campaign_id}"
                    modify_campaign_devices(campaign_id) body(request: CampaignDevicesRequest)
                    from "Software Management v2, add or remove devices in an upgrade"
                    -> CampaignDevicesResult;
                /// Cancels a campaign. One that has started is aborted: some devices may be done already.
                Reconcile Session DELETE "/api/fota/v2/campaigns/{account}/{campaign_id}"
                    cancel_campaign(campaign_id)
                    from "Software Management v2, cancel an upgrade"
                    -> Success;
                /// Changes the dates and windows of a campaign.
                ///
                /// Before the start everything may change; afterwards only the end date, to at least 24 hours
                /// from now, and windows may be added. Send what stays the same too.
                Idempotent Session PUT "/api/fota/v2/campaigns/{account}/{campaign_id}/dates"
                    change_campaign_dates(campaign_id) body(request: SoftwareCampaignDatesRequest)
                    from "Software Management v2, change campaign dates and time windows"
                    -> SoftwareCampaign;
                /// Registers the address that the platform calls when a campaign changes.
                Idempotent Session POST "/api/fota/v2/callbacks/{account}"
                    register_callback() body(listener: FotaCallbackListener)
                    from "Software Management v2, register a callback listener"
                    -> FotaCallbackListener;
                /// Replaces the address that the platform calls when a campaign changes.
                Idempotent Session PUT "/api/fota/v2/callbacks/{account}"
                    update_callback() body(listener: FotaCallbackListener)
                    from "Software Management v2, modify a callback listener URL"
                    -> FotaCallbackListener;
                /// Reads the address that the platform calls when a campaign changes.
                Safe Session GET "/api/fota/v2/callbacks/{account}"
                    get_callback()
                    from "Software Management v2, get a callback listener"
                    -> FotaCallbackListener;
                /// Removes the address that the platform calls when a campaign changes.
                Idempotent Session DELETE "/api/fota/v2/callbacks/{account}"
                    deregister_callback()
                    from "Software Management v2, deregister a callback listener"
                    -> Success;
                /// Lists the software packages on offer.
                Safe Session GET "/api/fota/v2/software/{account}"
                    list_software() options(distribution_type: Protocol as "distributionType")
                    from "Software Management v2, get available software"
                    -> Vec<SoftwarePackage>;
                /// Reads the upgrades of a device in the last six months.
                Safe Session GET "/api/fota/v2/reports/{account}/devices/{device_id}"
                    get_device_history(device_id)
                    from "Software Management v2, get device upgrade history"
                    -> Vec<DeviceUpgrade>;
                /// Lists the devices whose clients write a verbose log.
                Safe Session GET "/api/fota/v2/logging/{account}/devices"
                    list_logging_devices()
                    from "Software Management v2, get devices with logging enabled"
                    -> Vec<LoggingDevice>;
                /// Turns the verbose log of devices on, for 7 days; at most 20 devices of an account at a time.
                Idempotent Session PUT "/api/fota/v2/logging/{account}/devices"
                    enable_logging_devices() body(devices: DeviceLoggingRequest)
                    from "Software Management v2, enable logging for devices"
                    -> Vec<LoggingDevice>;
                /// Turns the verbose log of devices off.
                Idempotent Session DELETE "/api/fota/v2/logging/{account}/devices"
                    disable_logging_devices() query(device_ids: DeviceIds as "deviceIds")
                    from "Software Management v2, disable logging for devices"
                    -> Success;
                /// Turns the verbose log of a device on, for 7 days; at most 20 devices of an account at a time.
                Idempotent Session PUT "/api/fota/v2/logging/{account}/devices/{device_id}"
                    enable_device_logging(device_id)
                    from "Software Management v2, enable logging for a device"
                    -> LoggingDevice;
                /// Turns the verbose log of a device off.
                Idempotent Session DELETE "/api/fota/v2/logging/{account}/devices/{device_id}"
                    disable_device_logging(device_id)
                    from "Software Management v2, disable logging for a device"
                    -> Success;
                /// Reads the verbose log of a device. There is none in the first 24 hours, and none older than 30 days.
                Safe Session GET "/api/fota/v2/logging/{account}/devices/{device_id}/logs"
                    get_device_logs(device_id)
                    from "Software Management v2, get device logs"
                    -> Vec<DeviceLog>;
                /// Reads when a device checked in, and what came of it. Works without a verbose log.
                Safe Session GET "/api/fota/v2/logging/{account}/devices/{device_id}/checkInHistory"
                    get_check_in_history(device_id)
                    from "Software Management v2, get check-in history for a device"
                    -> Vec<CheckIn>;
                /// Lists the configuration files on offer for a protocol.
                Safe Session GET "/api/fota/v2/files/{account}"
                    list_files() query(distribution_type: Protocol as "distributionType")
                    from "Software Management v2, get available files"
                    -> Vec<ConfigurationFile>;
            }
            requests {}
            lists {
                /// Lists the devices that hold a licence; a page also tells how many were bought and are in use.
                Safe Session GET "/api/fota/v2/licenses/{account}"
                    get_licenses()
                    from "Software Management v2, get license status"
                    -> LicensePage of LicensedDevice;
                /// Lists the IMEIs of the devices that lose their licence first.
                Safe Session GET "/api/fota/v2/licenses/{account}/cancel"
                    list_cancel_candidates()
                    from "Software Management v2, list licenses to remove"
                    -> CancelCandidatePage of String;
                /// Lists the devices of the account, by IMEI.
                Safe Session GET "/api/fota/v2/devices/{account}"
                    list_devices() options(distribution_type: Protocol as "distributionType")
                    from "Software Management v2, get account device information"
                    -> DevicePage of Device;
                /// Lists the campaigns that stand at a status.
                Safe Session GET "/api/fota/v2/reports/{account}/campaigns"
                    list_campaigns_by_status() query(campaign_status: CampaignStatus as "campaignStatus")
                    from "Software Management v2, get campaign history"
                    -> SoftwareCampaignPage of SoftwareCampaign;
                /// Lists the devices of a campaign and how far each is: the report of the campaign.
                Safe Session GET "/api/fota/v2/reports/{account}/campaigns/{campaign_id}/devices"
                    list_campaign_devices(campaign_id)
                    from "Software Management v2, get device status in a campaign"
                    -> CampaignDevicePage of CampaignDevice;
            }
            uploads {
                /// Uploads a configuration file, to be brought to devices by `schedule_file_campaign`.
                ///
                /// The file is streamed, never held in memory as a whole. The answer has the name that the
                /// platform gave it.
                Reconcile Session POST "/api/fota/v2/files/{account}"
                    upload_file() form(form: FileUpload) file("fileupload")
                    from "Software Management v2, upload a new file"
                    -> ConfigurationFile;
                /// Uploads a new version of a configuration file. Only the release notes know this call; its form
                /// is assumed to be that of `upload_file`.
                Reconcile Session PUT "/api/fota/v2/files/{account}"
                    update_file() form(form: FileUpload) file("fileupload")
                    from "ThingSpace release notes, update a file (assumed: like the upload)"
                    -> ConfigurationFile;
            }
        }
    };
}
