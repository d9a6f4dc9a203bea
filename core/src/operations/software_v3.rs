//! The table of Software Management v3.

use crate::models::{
    Campaign, CampaignDatesRequest, CampaignDevice, CampaignDevicePage, CampaignDevicesRequest, CampaignDevicesResult,
    CampaignPage, CampaignRequest, CampaignStatus, Device, DeviceFirmwareList, DeviceList, DevicePage,
    DeviceQueryResult, DeviceUpgrade, FirmwarePackage, FirmwareReportRequest, FotaCallbackListener,
    LicenseChangeResult, LicensePage, LicensedDevice, Protocol, Subscription, Success,
};
use thingspace_macros::service;

/// Network-aware firmware campaigns, and licences for every protocol (Software Management v3).
#[service]
#[api(Fota)]
trait SoftwareV3 {
    /// Schedules a firmware campaign for a list of devices.
    ///
    /// The response means that the campaign is accepted, not scheduled: follow it with `wait_for_campaign`. The
    /// platform rejects devices that do not match, and the report contains the reasons.
    #[post("/api/fota/v3/campaigns/firmware/{account}")]
    #[retry(NonIdempotent)]
    #[check_with("reconcile.schedule_campaign")]
    #[calls_back("FotaV3")]
    #[source("Software Management v3, schedule a campaign")]
    fn schedule_campaign(request: CampaignRequest) -> Campaign;

    /// Adds devices to a campaign, or removes them. Not possible after the campaign is scheduled.
    #[put("/api/fota/v3/campaigns/firmware/{account}/{campaign_id}")]
    #[retry(NonIdempotent)]
    #[check_with("software_v3.list_campaign_devices")]
    #[source("Software Management v3, add or remove devices")]
    fn modify_campaign_devices(campaign_id: String, request: CampaignDevicesRequest) -> CampaignDevicesResult;

    /// Changes the dates and windows of a campaign.
    ///
    /// Before the start, everything can change. Afterwards, only the end date can change, to at least 24 hours from
    /// now. Send unchanged values too.
    #[put("/api/fota/v3/campaigns/firmware/{account}/{campaign_id}/dates")]
    #[retry(Idempotent)]
    #[source("Software Management v3, change campaign dates and time windows")]
    fn change_campaign_dates(campaign_id: String, request: CampaignDatesRequest) -> Campaign;

    /// Reads a campaign.
    #[get("/api/fota/v3/campaigns/{account}/{campaign_id}")]
    #[retry(Safe)]
    #[source("Software Management v3, get upgrade information")]
    fn get_campaign(campaign_id: String) -> Campaign;

    /// Cancels a campaign that has not started.
    #[delete("/api/fota/v3/campaigns/{account}/{campaign_id}")]
    #[retry(NonIdempotent)]
    #[check_with("software_v3.get_campaign")]
    #[source("Software Management v3, cancel an upgrade")]
    fn cancel_campaign(campaign_id: String) -> Success;

    /// Lists the available firmware packages for a protocol.
    #[get("/api/fota/v3/firmware/{account}")]
    #[retry(Safe)]
    #[source("Software Management v3, get available firmware")]
    fn list_firmware(
        #[query("protocol")]
        #[oma_dm("OMD-DM")]
        protocol: Protocol,
    ) -> Vec<FirmwarePackage>;

    /// Queries the firmware of up to 100 devices, and records their replies.
    #[put("/api/fota/v3/firmware/{account}/devices")]
    #[retry(Idempotent)]
    #[source("Software Management v3, synchronise device firmware")]
    fn sync_device_firmware(devices: DeviceList) -> DeviceFirmwareList;

    /// Requests that one device report its firmware later; read the result with `query_devices`.
    #[put("/api/fota/v3/firmware/{account}/async/{device_id}")]
    #[retry(Idempotent)]
    #[source("Software Management v3, report device firmware")]
    fn report_device_firmware(device_id: String) -> FirmwareReportRequest;

    /// Looks up devices by IMEI, up to 1,000.
    #[post("/api/fota/v3/devices/{account}")]
    #[retry(Safe)]
    #[source("Software Management v3, get device firmware information")]
    fn query_devices(devices: DeviceList) -> DeviceQueryResult;

    /// Registers the URL to which the platform reports changes of campaigns.
    #[post("/api/fota/v3/callbacks/{account}")]
    #[retry(Idempotent)]
    #[source("Software Management v3, register a callback listener")]
    fn register_callback(listener: FotaCallbackListener) -> FotaCallbackListener;

    /// Replaces the URL to which the platform reports changes of campaigns.
    #[put("/api/fota/v3/callbacks/{account}")]
    #[retry(Idempotent)]
    #[source("Software Management v3, modify a callback listener URL")]
    fn update_callback(listener: FotaCallbackListener) -> FotaCallbackListener;

    /// Reads the URL to which the platform reports changes of campaigns.
    #[get("/api/fota/v3/callbacks/{account}")]
    #[retry(Safe)]
    #[source("Software Management v3, get a callback listener")]
    fn get_callback() -> FotaCallbackListener;

    /// Removes the URL to which the platform reports changes of campaigns.
    #[delete("/api/fota/v3/callbacks/{account}")]
    #[retry(Idempotent)]
    #[source("Software Management v3, deregister a callback listener")]
    fn deregister_callback() -> Success;

    /// Assigns licences to devices. In v3 this also starts monitoring whether they are reachable.
    #[post("/api/fota/v3/licenses/{account}/assign")]
    #[retry(NonIdempotent)]
    #[check_with("reconcile.assign_licenses")]
    #[source("Software Management v3, assign licenses to devices")]
    fn assign_licenses(devices: DeviceList) -> LicenseChangeResult;

    /// Removes unused licences from devices, which also cancels an upgrade that has not started.
    #[post("/api/fota/v3/licenses/{account}/remove")]
    #[retry(NonIdempotent)]
    #[check_with("reconcile.remove_licenses")]
    #[source("Software Management v3, remove licenses from devices")]
    fn remove_licenses(devices: DeviceList) -> LicenseChangeResult;

    /// Reads the upgrades of a device in the last six months.
    #[get("/api/fota/v3/reports/{account}/devices/{device_id}")]
    #[retry(Safe)]
    #[source("Software Management v3, get device upgrade history")]
    fn get_device_history(device_id: String) -> Vec<DeviceUpgrade>;

    /// Reads the account's subscription.
    #[get("/api/fota/v3/subscriptions/{account}")]
    #[retry(Safe)]
    #[source("Software Management v3, get FOTA subscription")]
    fn get_subscription() -> Subscription;

    /// Lists the devices of the account, by IMEI.
    #[get("/api/fota/v3/devices/{account}")]
    #[retry(Safe)]
    #[item(Device)]
    #[source("Software Management v3, get account device information")]
    fn list_devices(
        #[query("protocol")]
        #[oma_dm("OMADM")]
        protocol: Option<Protocol>,
    ) -> Pager<DevicePage>;

    /// Lists the devices that have a licence; each page also contains the numbers of licences bought and in use.
    #[get("/api/fota/v3/licenses/{account}")]
    #[retry(Safe)]
    #[item(LicensedDevice)]
    #[source("Software Management v3, get license status")]
    fn get_licenses() -> Pager<LicensePage>;

    /// Lists the campaigns with a given status.
    #[get("/api/fota/v3/reports/{account}/firmware/campaigns")]
    #[retry(Safe)]
    #[item(Campaign)]
    #[source("Software Management v3, get campaign history")]
    fn list_campaigns_by_status(#[query("campaignStatus")] campaign_status: CampaignStatus) -> Pager<CampaignPage>;

    /// Lists the devices of a campaign and the progress of each: the report of the campaign.
    #[get("/api/fota/v3/reports/{account}/campaigns/{campaign_id}/devices")]
    #[retry(Safe)]
    #[item(CampaignDevice)]
    #[source("Software Management v3, get device status in a campaign")]
    fn list_campaign_devices(campaign_id: String) -> Pager<CampaignDevicePage>;
}
