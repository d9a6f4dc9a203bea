//! Network-aware campaigns (Software Management v3).

use super::{CampaignStatus, DeviceChangeType, DeviceUpgradeStatus, Protocol, SoftwareInfo, TimeWindow};
use crate::time::{CalendarDate, Timestamp};
use thingspace_macros::model;

/// A firmware upgrade to schedule for a list of devices.
///
/// Until a pilot has passed (5 to 20 devices, at least half of them upgraded), the platform accepts at most 20 devices
/// for a firmware.
#[model(request)]
pub struct CampaignRequest {
    /// A label of your own, up to 100 characters.
    pub campaign_name: Option<String>,
    /// The firmware package, by the name that `list_firmware` returns.
    pub firmware_name: String,
    /// The version that the devices must have now.
    pub firmware_from: String,
    /// The version that the devices get.
    pub firmware_to: String,
    /// The protocol of the devices: LWM2M or OMA-DM. v2 upgrades HTTP devices.
    pub protocol: Protocol,
    /// First day, in UTC, at 00:00. A campaign for today starts within 90 minutes.
    pub start_date: CalendarDate,
    /// Last day, in UTC, until 24:00. More than 31 days after the start is unusual.
    pub end_date: CalendarDate,
    /// Hours of the day in which devices may be upgraded, in UTC; any hour when absent.
    #[wire("campaignTimeWindowList")]
    pub campaign_time_windows: Option<Vec<TimeWindow>>,
    /// The IMEIs of the devices.
    pub device_list: Vec<String>,
    /// Whether to assign licences to listed devices without one, if any are free.
    pub auto_assign_license_flag: Option<bool>,
    /// Whether devices that match later join the campaign automatically.
    pub auto_add_devices_flag: Option<bool>,
}

/// A campaign as the platform returns it.
#[model(response)]
pub struct Campaign {
    /// The identifier of the campaign (a UUID).
    #[required]
    pub id: String,
    /// The account it belongs to.
    pub account_name: Option<String>,
    /// The label of the campaign.
    pub campaign_name: Option<String>,
    /// The firmware package.
    pub firmware_name: Option<String>,
    /// The version that the devices must have before.
    pub firmware_from: Option<String>,
    /// The version that the devices get.
    pub firmware_to: Option<String>,
    /// The protocol of the devices.
    pub protocol: Option<Protocol>,
    /// The maker of the devices.
    pub make: Option<String>,
    /// The model of the devices.
    pub model: Option<String>,
    /// The status of the campaign.
    pub status: Option<CampaignStatus>,
    /// First day, in UTC.
    pub start_date: Option<CalendarDate>,
    /// Last day, in UTC.
    pub end_date: Option<CalendarDate>,
    /// Hours of the day in which devices may be upgraded, in UTC.
    #[wire("campaignTimeWindowList")]
    pub campaign_time_windows: Option<Vec<TimeWindow>>,
    /// Whether to assign licences to listed devices without one.
    pub auto_assign_license_flag: Option<bool>,
    /// Whether devices that match later join automatically.
    pub auto_add_devices_flag: Option<bool>,
}

impl Campaign {
    /// Returns whether the campaign can no longer change; false if the platform does not report its status.
    pub fn is_final(&self) -> bool {
        self.status.as_ref().is_some_and(CampaignStatus::is_final)
    }
}

/// Devices to add to a campaign or to remove from it. Not possible after the campaign is scheduled.
#[model(request)]
pub struct CampaignDevicesRequest {
    /// Whether to add or remove the devices.
    #[wire("Type", also("type"))]
    pub change_type: DeviceChangeType,
    /// The IMEIs of the devices.
    pub device_list: Vec<String>,
}

/// The result for each device that was to join or leave a campaign.
#[model(response)]
pub struct CampaignDevicesResult {
    /// The account.
    pub account_name: Option<String>,
    /// The campaign.
    #[required]
    #[wire("campaignId", also("id"))]
    pub campaign_id: String,
    /// The identifier of the request (only v2).
    pub request_id: Option<String>,
    /// One entry for each device. v2 sends no entries: read the report of the campaign instead.
    pub device_list: Vec<DeviceChange>,
}

/// The result for one device that was to join or leave a campaign.
#[model(response)]
pub struct DeviceChange {
    /// The IMEI.
    #[required]
    pub device_id: String,
    /// The result.
    pub status: Option<DeviceUpgradeStatus>,
    /// The reason.
    #[wire("Reason", also("reason", "resultReason"))]
    pub reason: Option<String>,
}

/// New dates and windows for a campaign.
///
/// Before the campaign starts, all of them can change. Afterwards, only the end date can change, to at least 24 hours
/// from now. Send unchanged values too.
#[model(request)]
pub struct CampaignDatesRequest {
    /// First day, in UTC.
    pub start_date: CalendarDate,
    /// Last day, in UTC.
    pub end_date: CalendarDate,
    /// Hours of the day in which devices may be upgraded, in UTC; any hour when absent.
    #[wire("campaignTimeWindowList")]
    pub campaign_time_windows: Option<Vec<TimeWindow>>,
}

/// An available firmware package.
#[model(response, wrapped = "firmwareList")]
pub struct FirmwarePackage {
    /// The name by which it is scheduled.
    #[required]
    pub firmware_name: String,
    /// The version that a device must have before.
    #[required]
    pub firmware_from: String,
    /// The version that a device gets.
    #[required]
    pub firmware_to: String,
    /// When the package was released.
    pub launch_date: Option<Timestamp>,
    /// Its release note.
    pub release_note: Option<String>,
    /// The model of the devices that it is for.
    pub model: Option<String>,
    /// The maker of the devices that it is for; compare without regard to case.
    pub make: Option<String>,
    /// The protocol of the devices that it is for.
    pub protocol: Option<Protocol>,
}

/// The firmware that devices reported in response to a query.
#[model(response)]
pub struct DeviceFirmwareList {
    /// The account.
    pub account_name: Option<String>,
    /// One entry for each device. The platform misspells the member.
    #[wire("deviceFirmwarVersionList", also("deviceFirmwareVersionList"))]
    pub devices: Vec<DeviceFirmware>,
}

/// The firmware of one device.
#[model(response)]
pub struct DeviceFirmware {
    /// The IMEI.
    #[required]
    pub device_id: String,
    /// The version on the device.
    pub firmware_version: Option<String>,
    /// Whether the device could be queried, such as `FirmwareVersionUpdateSuccess`.
    pub status: Option<String>,
    /// The reason why it could not be queried.
    #[wire("reason", also("Reason"))]
    pub reason: Option<String>,
    /// When the version was recorded.
    #[wire("firmwareVersionUpdateTime", also("VersionUpdateTime", "versionUpdateTime"))]
    pub updated_time: Option<Timestamp>,
}

/// The acceptance of a request to report a device's firmware; read the result later with `query_devices`.
#[model(response)]
pub struct FirmwareReportRequest {
    /// The account.
    pub account_name: Option<String>,
    /// The identifier of the request.
    #[required]
    pub request_id: String,
}

/// A device in Software Management.
#[model(response)]
pub struct Device {
    /// The IMEI.
    #[required]
    pub device_id: String,
    /// Whether a queried device was found.
    pub request_status: Option<String>,
    /// The reason why it was not found.
    #[wire("resultReason", also("reason", "Reason"))]
    pub result_reason: Option<String>,
    /// The phone number of the line, 10 digits.
    pub mdn: Option<String>,
    /// The model of the device.
    pub model: Option<String>,
    /// The maker of the device; compare without regard to case.
    pub make: Option<String>,
    /// The firmware that it runs now.
    pub firmware: Option<String>,
    /// Whether it can be upgraded over the air.
    pub fota_eligible: Option<bool>,
    /// Whether its application can be upgraded over the air (v2).
    pub app_fota_eligible: Option<bool>,
    /// Whether it has a licence.
    pub license_assigned: Option<bool>,
    /// The state of the line, such as `Active`.
    pub status: Option<String>,
    /// The protocol that manages it.
    #[wire("protocol", also("distributionType", "clientType"))]
    pub protocol: Option<Protocol>,
    /// Software on the device.
    pub software_list: Option<Vec<SoftwareInfo>>,
    /// Configuration files on the device.
    pub file_list: Option<Vec<SoftwareInfo>>,
    /// When the record was created.
    pub create_time: Option<Timestamp>,
    /// When the firmware was last upgraded.
    pub upgrade_time: Option<Timestamp>,
    /// When the record last changed.
    pub update_time: Option<Timestamp>,
    /// When the status last changed.
    pub status_time: Option<Timestamp>,
    /// When the record was refreshed.
    pub refresh_time: Option<Timestamp>,
    /// When reachability was last checked.
    pub last_connection_time: Option<Timestamp>,
}

/// One page of the devices of an account.
#[model(response)]
pub struct DevicePage {
    /// The account.
    pub account_name: Option<String>,
    /// Whether more follow; absent if the platform does not say.
    pub has_more_data: Option<bool>,
    /// The maximum number of entries in a page of the platform.
    pub max_page_size: Option<i64>,
    /// The cursor of the next page.
    pub last_seen_device_id: Option<String>,
    /// The devices of this page.
    pub device_list: Vec<Device>,
}

/// Devices that were looked up by IMEI.
#[model(response)]
pub struct DeviceQueryResult {
    /// The account.
    pub account_name: Option<String>,
    /// The number of devices in the response.
    pub device_count: Option<i64>,
    /// The devices. `request_status` or `result_reason` says which were not found.
    pub device_list: Vec<Device>,
}

/// One page of the licences of an account, with their totals.
#[model(response)]
pub struct LicensePage {
    /// The account.
    pub account_name: Option<String>,
    /// The number of licences bought.
    #[wire("totalLicenses", also("totalLicense"))]
    pub total_licenses: Option<i64>,
    /// The number of licences that are assigned to devices.
    pub assigned_licenses: Option<i64>,
    /// Whether more devices follow; absent if the platform does not say.
    pub has_more_data: Option<bool>,
    /// The maximum number of entries in a page of the platform.
    pub max_page_size: Option<i64>,
    /// The cursor of the next page.
    pub last_seen_device_id: Option<String>,
    /// The devices of this page that have a licence.
    pub device_list: Vec<LicensedDevice>,
}

/// A device that has a licence.
#[model(response)]
pub struct LicensedDevice {
    /// The IMEI.
    #[required]
    pub device_id: String,
    /// When it got the licence.
    pub assignment_time: Option<Timestamp>,
}

/// The result for each device that was to get or lose a licence.
#[model(response)]
pub struct LicenseChangeResult {
    /// The account.
    pub account_name: Option<String>,
    /// The number of licences bought.
    #[wire("licCount", also("licTotalCount"))]
    pub license_count: Option<i64>,
    /// The number of licences in use after the request.
    #[wire("licUsedCount")]
    pub license_used_count: Option<i64>,
    /// One entry for each device.
    pub device_list: Vec<CampaignDevice>,
}

/// One page of campaigns.
#[model(response)]
pub struct CampaignPage {
    /// Whether more follow; absent if the platform does not say.
    pub has_more_data: Option<bool>,
    /// The cursor of the next page.
    pub last_seen_campaign_id: Option<String>,
    /// The campaigns of this page.
    pub campaign_list: Vec<Campaign>,
}

/// One upgrade in the history of a device.
#[model(response, wrapped = "deviceList")]
pub struct DeviceUpgrade {
    /// The IMEI.
    #[required]
    pub device_id: String,
    /// The campaign, or the upgrade of v1.
    #[required]
    #[wire("campaignId", also("id"))]
    pub campaign_id: String,
    /// The account.
    pub account_name: Option<String>,
    /// The firmware or software package, or the file.
    #[wire("firmwareName", also("softwareName", "fileName"))]
    pub firmware_name: Option<String>,
    /// The version before.
    pub firmware_from: Option<String>,
    /// The version after.
    pub firmware_to: Option<String>,
    /// First day of the campaign, in UTC.
    pub start_date: Option<CalendarDate>,
    /// When the platform first requested the device to upgrade (v1).
    pub upgrade_start_time: Option<Timestamp>,
    /// When this entry last changed.
    pub report_updated_time: Option<Timestamp>,
    /// The status of the upgrade.
    pub status: Option<DeviceUpgradeStatus>,
    /// The reason for the status.
    #[wire("reason", also("Reason", "resultReason"))]
    pub reason: Option<String>,
}

/// One page of the report of a campaign.
#[model(response)]
pub struct CampaignDevicePage {
    /// The number of devices in the campaign.
    pub total_device: Option<i64>,
    /// Whether more follow; absent if the platform does not say.
    pub has_more_data: Option<bool>,
    /// The maximum number of entries in a page of the platform.
    pub max_page_size: Option<i64>,
    /// The cursor of the next page.
    pub last_seen_device_id: Option<String>,
    /// The devices of this page.
    pub device_list: Vec<CampaignDevice>,
}

/// A device in the report of a campaign.
#[model(response)]
pub struct CampaignDevice {
    /// The IMEI.
    #[required]
    pub device_id: String,
    /// The upgrade status of this device.
    pub status: Option<DeviceUpgradeStatus>,
    /// The reason for the status, in the platform's words.
    #[wire("resultReason", also("Reason", "reason"))]
    pub result_reason: Option<String>,
    /// When the status last changed.
    pub updated_time: Option<Timestamp>,
    /// When the platform last requested the device to start, whether or not it did.
    pub recent_attempt_time: Option<Timestamp>,
    /// When the first or next attempt is due.
    #[wire("nextAttemptTime", also("nextAttempTime"))]
    pub next_attempt_time: Option<Timestamp>,
}

/// The progress of a campaign, as `wait_for_campaign` reports it.
#[model]
pub struct CampaignProgress {
    /// The campaign.
    pub campaign: Campaign,
    /// The number of devices at each status, most frequent first.
    pub devices: Vec<DeviceCount>,
    /// The number of devices in the campaign.
    pub total_devices: i64,
    /// The number of devices that reached a final status.
    pub finished_devices: i64,
}

/// The number of devices of a campaign at one status.
#[model]
pub struct DeviceCount {
    /// The status.
    pub status: Option<DeviceUpgradeStatus>,
    /// The number of devices.
    pub count: i64,
}
