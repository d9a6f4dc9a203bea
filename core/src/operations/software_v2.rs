//! The table of Software Management v2.

use super::DeviceIds;
use crate::models::{
    CampaignDevice, CampaignDevicePage, CampaignDevicesRequest, CampaignDevicesResult, CampaignStatus,
    CancelCandidatePage, CancelCandidates, CancelCandidatesRequest, CheckIn, ConfigurationFile, Device, DeviceList,
    DeviceLog, DeviceLoggingRequest, DevicePage, DeviceUpgrade, FileCampaignRequest, FileUpload, FotaCallbackListener,
    LicenseChangeResult, LicensePage, LicensedDevice, LoggingDevice, Protocol, SoftwareCampaign,
    SoftwareCampaignDatesRequest, SoftwareCampaignPage, SoftwareCampaignRequest, SoftwarePackage, Subscription,
    Success,
};
use thingspace_macros::service;

/// Campaigns for devices that check in over HTTP, their files and logs (Software Management v2).
#[service]
#[api(Fota)]
trait SoftwareV2 {
    /// Reads the account's subscription.
    #[get("/api/fota/v2/subscriptions/{account}")]
    #[retry(Safe)]
    #[source("Software Management v2, get FOTA subscription")]
    fn get_subscription() -> Subscription;

    /// Assigns licences to devices. `software_v3.assign_licenses` does the same for every protocol; the platform
    /// recommends it.
    #[post("/api/fota/v2/licenses/{account}/assign")]
    #[retry(NonIdempotent)]
    #[check_with("reconcile.assign_licenses")]
    #[source("Software Management v2, assign licenses to devices")]
    fn assign_licenses(devices: DeviceList) -> LicenseChangeResult;

    /// Removes unused licences from devices, which also cancels an upgrade that has not started.
    /// `software_v3.remove_licenses` does the same for every protocol.
    #[post("/api/fota/v2/licenses/{account}/remove")]
    #[retry(NonIdempotent)]
    #[check_with("reconcile.remove_licenses")]
    #[source("Software Management v2, remove licenses from devices")]
    fn remove_licenses(devices: DeviceList) -> LicenseChangeResult;

    /// Lists the devices that lose their licence first when the number of monthly licences is reduced.
    #[post("/api/fota/v2/licenses/{account}/cancel")]
    #[retry(Idempotent)]
    #[source("Software Management v2, create a list of licenses to remove")]
    fn set_cancel_candidates(candidates: CancelCandidatesRequest) -> CancelCandidates;

    /// Clears the list of the devices that lose their licence first.
    #[delete("/api/fota/v2/licenses/{account}/cancel")]
    #[retry(Idempotent)]
    #[source("Software Management v2, delete the list of licenses to remove")]
    fn delete_cancel_candidates() -> Success;

    /// Schedules a software campaign at an older path; `schedule_software_campaign` does the same at the documented
    /// path.
    #[post("/api/fota/v2/campaigns/{account}")]
    #[retry(NonIdempotent)]
    #[check_with("reconcile.schedule_software_campaign")]
    #[calls_back("FotaV2")]
    #[source("ThingSpace release notes 2.33, schedule an upgrade")]
    fn schedule_campaign(request: SoftwareCampaignRequest) -> SoftwareCampaign;

    /// Schedules a software campaign for devices that check in.
    ///
    /// The response means that the campaign is accepted, not scheduled: follow it with `get_campaign`. The platform
    /// rejects devices that do not match, and the report contains the reasons.
    #[post("/api/fota/v2/campaigns/software/{account}")]
    #[retry(NonIdempotent)]
    #[check_with("reconcile.schedule_software_campaign")]
    #[calls_back("FotaV2")]
    #[hours_as_text]
    #[source("Software Management v2, schedule a software upgrade")]
    fn schedule_software_campaign(request: SoftwareCampaignRequest) -> SoftwareCampaign;

    /// Schedules a campaign that delivers a configuration file to devices that check in.
    #[post("/api/fota/v2/campaigns/files/{account}")]
    #[retry(NonIdempotent)]
    #[check_with("reconcile.schedule_file_campaign")]
    #[calls_back("FotaV2")]
    #[hours_as_text]
    #[source("Software Management v2, schedule a file upgrade")]
    fn schedule_file_campaign(request: FileCampaignRequest) -> SoftwareCampaign;

    /// Reads a campaign.
    #[get("/api/fota/v2/campaigns/{account}/{campaign_id}")]
    #[retry(Safe)]
    #[source("Software Management v2, get upgrade information")]
    fn get_campaign(campaign_id: String) -> SoftwareCampaign;

    /// Adds devices to a campaign, or removes them. Possible only while it is pending or queued.
    #[put("/api/fota/v2/campaigns/{account}/{campaign_id}")]
    #[retry(NonIdempotent)]
    #[check_with("software_v2.list_campaign_devices")]
    #[source("Software Management v2, add or remove devices in an upgrade")]
    fn modify_campaign_devices(campaign_id: String, request: CampaignDevicesRequest) -> CampaignDevicesResult;

    /// Cancels a campaign. A campaign that has started is aborted: some devices may be upgraded already.
    #[delete("/api/fota/v2/campaigns/{account}/{campaign_id}")]
    #[retry(NonIdempotent)]
    #[check_with("software_v2.get_campaign")]
    #[source("Software Management v2, cancel an upgrade")]
    fn cancel_campaign(campaign_id: String) -> Success;

    /// Changes the dates and windows of a campaign.
    ///
    /// Before the start, everything can change. Afterwards, only the end date can change, to at least 24 hours from
    /// now, and you can add windows. Send unchanged values too.
    #[put("/api/fota/v2/campaigns/{account}/{campaign_id}/dates")]
    #[retry(Idempotent)]
    #[source("Software Management v2, change campaign dates and time windows")]
    fn change_campaign_dates(campaign_id: String, request: SoftwareCampaignDatesRequest) -> SoftwareCampaign;

    /// Registers the URL to which the platform reports changes of campaigns.
    #[post("/api/fota/v2/callbacks/{account}")]
    #[retry(Idempotent)]
    #[source("Software Management v2, register a callback listener")]
    fn register_callback(listener: FotaCallbackListener) -> FotaCallbackListener;

    /// Replaces the URL to which the platform reports changes of campaigns.
    #[put("/api/fota/v2/callbacks/{account}")]
    #[retry(Idempotent)]
    #[source("Software Management v2, modify a callback listener URL")]
    fn update_callback(listener: FotaCallbackListener) -> FotaCallbackListener;

    /// Reads the URL to which the platform reports changes of campaigns.
    #[get("/api/fota/v2/callbacks/{account}")]
    #[retry(Safe)]
    #[source("Software Management v2, get a callback listener")]
    fn get_callback() -> FotaCallbackListener;

    /// Removes the URL to which the platform reports changes of campaigns.
    #[delete("/api/fota/v2/callbacks/{account}")]
    #[retry(Idempotent)]
    #[source("Software Management v2, deregister a callback listener")]
    fn deregister_callback() -> Success;

    /// Lists the available software packages.
    #[get("/api/fota/v2/software/{account}")]
    #[retry(Safe)]
    #[source("Software Management v2, get available software")]
    fn list_software(
        #[query("distributionType")]
        #[oma_dm("OMD-DM")]
        distribution_type: Option<Protocol>,
    ) -> Vec<SoftwarePackage>;

    /// Reads the upgrades of a device in the last six months.
    #[get("/api/fota/v2/reports/{account}/devices/{device_id}")]
    #[retry(Safe)]
    #[source("Software Management v2, get device upgrade history")]
    fn get_device_history(device_id: String) -> Vec<DeviceUpgrade>;

    /// Lists the devices whose clients write a verbose log.
    #[get("/api/fota/v2/logging/{account}/devices")]
    #[retry(Safe)]
    #[source("Software Management v2, get devices with logging enabled")]
    fn list_logging_devices() -> Vec<LoggingDevice>;

    /// Enables verbose logging on devices for 7 days; at most 20 devices of an account log at a time.
    #[put("/api/fota/v2/logging/{account}/devices")]
    #[retry(Idempotent)]
    #[source("Software Management v2, enable logging for devices")]
    fn enable_logging_devices(devices: DeviceLoggingRequest) -> Vec<LoggingDevice>;

    /// Disables verbose logging on devices.
    #[delete("/api/fota/v2/logging/{account}/devices")]
    #[retry(Idempotent)]
    #[source("Software Management v2, disable logging for devices")]
    fn disable_logging_devices(#[query("deviceIds")] device_ids: DeviceIds) -> Success;

    /// Enables verbose logging on a device for 7 days; at most 20 devices of an account log at a time.
    #[put("/api/fota/v2/logging/{account}/devices/{device_id}")]
    #[retry(Idempotent)]
    #[source("Software Management v2, enable logging for a device")]
    fn enable_device_logging(device_id: String) -> LoggingDevice;

    /// Disables verbose logging on a device.
    #[delete("/api/fota/v2/logging/{account}/devices/{device_id}")]
    #[retry(Idempotent)]
    #[source("Software Management v2, disable logging for a device")]
    fn disable_device_logging(device_id: String) -> Success;

    /// Reads the verbose log of a device. The log is empty in the first 24 hours, and keeps entries for 30 days.
    #[get("/api/fota/v2/logging/{account}/devices/{device_id}/logs")]
    #[retry(Safe)]
    #[source("Software Management v2, get device logs")]
    fn get_device_logs(device_id: String) -> Vec<DeviceLog>;

    /// Reads the check-ins of a device and their results. Works without a verbose log.
    #[get("/api/fota/v2/logging/{account}/devices/{device_id}/checkInHistory")]
    #[retry(Safe)]
    #[source("Software Management v2, get check-in history for a device")]
    fn get_check_in_history(device_id: String) -> Vec<CheckIn>;

    /// Lists the available configuration files for a protocol.
    #[get("/api/fota/v2/files/{account}")]
    #[retry(Safe)]
    #[source("Software Management v2, get available files")]
    fn list_files(#[query("distributionType")] distribution_type: Protocol) -> Vec<ConfigurationFile>;

    /// Lists the devices that have a licence; each page also contains the numbers of licences bought and in use.
    #[get("/api/fota/v2/licenses/{account}")]
    #[retry(Safe)]
    #[item(LicensedDevice)]
    #[source("Software Management v2, get license status")]
    fn get_licenses() -> Pager<LicensePage>;

    /// Lists the IMEIs of the devices that lose their licence first.
    #[get("/api/fota/v2/licenses/{account}/cancel")]
    #[retry(Safe)]
    #[item(String)]
    #[source("Software Management v2, list licenses to remove")]
    fn list_cancel_candidates() -> Pager<CancelCandidatePage>;

    /// Lists the devices of the account, by IMEI.
    #[get("/api/fota/v2/devices/{account}")]
    #[retry(Safe)]
    #[item(Device)]
    #[source("Software Management v2, get account device information")]
    fn list_devices(
        #[query("distributionType")]
        #[oma_dm("OMD-DM")]
        distribution_type: Option<Protocol>,
    ) -> Pager<DevicePage>;

    /// Lists the campaigns with a given status.
    #[get("/api/fota/v2/reports/{account}/campaigns")]
    #[retry(Safe)]
    #[item(SoftwareCampaign)]
    #[source("Software Management v2, get campaign history")]
    fn list_campaigns_by_status(
        #[query("campaignStatus")] campaign_status: CampaignStatus,
    ) -> Pager<SoftwareCampaignPage>;

    /// Lists the devices of a campaign and the progress of each: the report of the campaign.
    #[get("/api/fota/v2/reports/{account}/campaigns/{campaign_id}/devices")]
    #[retry(Safe)]
    #[item(CampaignDevice)]
    #[source("Software Management v2, get device status in a campaign")]
    fn list_campaign_devices(campaign_id: String) -> Pager<CampaignDevicePage>;

    /// Uploads a configuration file, for `schedule_file_campaign` to deliver to devices.
    ///
    /// The client streams the file and never keeps the whole file in memory. The response contains the name that the
    /// platform assigned to it.
    #[post("/api/fota/v2/files/{account}")]
    #[retry(NonIdempotent)]
    #[check_with("software_v2.list_files")]
    #[source("Software Management v2, upload a new file")]
    fn upload_file(form: FileUpload, #[file("fileupload")] file: Upload) -> ConfigurationFile;

    /// Uploads a new version of a configuration file. Only the platform's release notes mention this operation; its
    /// form is assumed to be the same as that of `upload_file`.
    #[put("/api/fota/v2/files/{account}")]
    #[retry(NonIdempotent)]
    #[check_with("software_v2.list_files")]
    #[source("ThingSpace release notes, update a file (assumed: like the upload)")]
    fn update_file(form: FileUpload, #[file("fileupload")] file: Upload) -> ConfigurationFile;
}
