//! Network-aware campaigns (Software Management v3).

use super::{CampaignStatus, DeviceChangeType, DeviceUpgradeStatus, Protocol, SoftwareInfo, TimeWindow};
use crate::time::{CalendarDate, Timestamp};
use thingspace_macros::model;

/// A firmware upgrade to schedule for a list of devices.
///
/// Until a pilot has passed (5 to 20 devices, at least half of them upgraded), the platform takes at
/// most 20 devices for a firmware.
#[model(request)]
pub struct CampaignRequest {
    /// A label of your own, up to 100 characters.
    pub campaign_name: Option<String>,
    /// The firmware package, by the name under which `list_firmware` offers it.
    pub firmware_name: String,
    /// The version the devices must have now.
    pub firmware_from: String,
    /// The version the devices get.
    pub firmware_to: String,
    /// How the devices are managed: LWM2M or OMA-DM. HTTP devices are upgraded by v2.
    pub protocol: Protocol,
    /// First day, in UTC, at 00:00. Today starts the campaign within 90 minutes.
    pub start_date: CalendarDate,
    /// Last day, in UTC, until 24:00. More than 31 days after the start is unusual.
    pub end_date: CalendarDate,
    /// Hours of the day in which devices may be upgraded, in UTC; any hour when absent.
    #[wire("campaignTimeWindowList")]
    pub campaign_time_windows: Option<Vec<TimeWindow>>,
    /// The IMEIs of the devices.
    pub device_list: Vec<String>,
    /// Whether listed devices without a licence get one, if one is free.
    pub auto_assign_license_flag: Option<bool>,
    /// Whether devices that come to match later join the campaign by themselves.
    pub auto_add_devices_flag: Option<bool>,
}

/// A campaign as the platform keeps it.
#[model]
pub struct Campaign {
    /// The identifier of the campaign (a UUID).
    pub id: String,
    /// The account it belongs to.
    pub account_name: String,
    /// The label it was given.
    pub campaign_name: Option<String>,
    /// The firmware package.
    pub firmware_name: Option<String>,
    /// The version the devices must have before.
    pub firmware_from: Option<String>,
    /// The version the devices get.
    pub firmware_to: Option<String>,
    /// How the devices are managed.
    pub protocol: Option<Protocol>,
    /// The maker of the devices.
    pub make: Option<String>,
    /// The model of the devices.
    pub model: Option<String>,
    /// Where the campaign stands.
    pub status: CampaignStatus,
    /// First day, in UTC.
    pub start_date: CalendarDate,
    /// Last day, in UTC.
    pub end_date: CalendarDate,
    /// Hours of the day in which devices may be upgraded, in UTC.
    #[wire("campaignTimeWindowList")]
    pub campaign_time_windows: Option<Vec<TimeWindow>>,
    /// Whether listed devices without a licence get one.
    pub auto_assign_license_flag: Option<bool>,
    /// Whether devices that come to match later join by themselves.
    pub auto_add_devices_flag: Option<bool>,
}

/// Devices to add to a campaign, or to take out of it. Not possible once it is scheduled.
#[model(request)]
pub struct CampaignDevicesRequest {
    /// Whether the devices join or leave.
    #[wire("Type", also("type"))]
    pub change_type: DeviceChangeType,
    /// The IMEIs of the devices.
    pub device_list: Vec<String>,
}

/// What became of each device that was to join or leave a campaign.
#[model]
pub struct CampaignDevicesResult {
    /// The account.
    pub account_name: String,
    /// The campaign.
    #[wire("campaignId", also("id"))]
    pub campaign_id: String,
    /// The identifier of the request; v2 alone has it.
    pub request_id: Option<String>,
    /// One entry for each device; v2 sends none, read its report instead.
    pub device_list: Vec<DeviceChange>,
}

/// What became of one device that was to join or leave a campaign.
#[model]
pub struct DeviceChange {
    /// The IMEI.
    pub device_id: String,
    /// What happened.
    pub status: DeviceUpgradeStatus,
    /// Why.
    #[wire("Reason", also("reason", "resultReason"))]
    pub reason: Option<String>,
}

/// New dates and windows for a campaign.
///
/// Before it starts all of them may change; afterwards only the end date, to at least 24 hours from
/// now. Send what stays the same too.
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

/// A firmware package on offer.
#[model]
pub struct FirmwarePackage {
    /// The name to schedule it by.
    pub firmware_name: String,
    /// The version a device must have before.
    pub firmware_from: String,
    /// The version a device gets.
    pub firmware_to: String,
    /// When the package was released.
    pub launch_date: Option<Timestamp>,
    /// What it brings.
    pub release_note: Option<String>,
    /// The model of the devices it is for.
    pub model: String,
    /// The maker of the devices it is for; compare without regard to case.
    pub make: String,
    /// How the devices it is for are managed.
    pub protocol: Protocol,
}

/// The firmware that devices reported when they were asked.
#[model]
pub struct DeviceFirmwareList {
    /// The account.
    pub account_name: String,
    /// One entry for each device. The platform misspells the member.
    #[wire("deviceFirmwarVersionList", also("deviceFirmwareVersionList"))]
    pub devices: Vec<DeviceFirmware>,
}

/// The firmware of one device.
#[model]
pub struct DeviceFirmware {
    /// The IMEI.
    pub device_id: String,
    /// The version on the device.
    pub firmware_version: Option<String>,
    /// Whether the device could be asked, such as `FirmwareVersionUpdateSuccess`.
    pub status: Option<String>,
    /// Why it could not.
    #[wire("reason", also("Reason"))]
    pub reason: Option<String>,
    /// When the version was recorded.
    #[wire("firmwareVersionUpdateTime", also("VersionUpdateTime", "versionUpdateTime"))]
    pub updated_time: Option<Timestamp>,
}

/// A device was asked to report its firmware; read the result later with `query_devices`.
#[model]
pub struct FirmwareReportRequest {
    /// The account.
    pub account_name: String,
    /// The identifier of the request.
    pub request_id: String,
}

/// A device as Software Management sees it.
#[model]
pub struct Device {
    /// The IMEI.
    pub device_id: String,
    /// Whether a queried device was found.
    pub request_status: Option<String>,
    /// Why it was not.
    #[wire("resultReason", also("reason", "Reason"))]
    pub result_reason: Option<String>,
    /// The phone number of the line, 10 digits.
    pub mdn: Option<String>,
    /// The model of the device.
    pub model: Option<String>,
    /// The maker of the device; compare without regard to case.
    pub make: Option<String>,
    /// The firmware it runs now.
    pub firmware: Option<String>,
    /// Whether it can be upgraded over the air.
    pub fota_eligible: Option<bool>,
    /// Whether its application can be upgraded over the air (v2).
    pub app_fota_eligible: Option<bool>,
    /// Whether it holds a licence.
    pub license_assigned: Option<bool>,
    /// The state of the line, such as `Active`.
    pub status: Option<String>,
    /// How it is managed.
    #[wire("protocol", also("distributionType", "clientType"))]
    pub protocol: Option<Protocol>,
    /// Software on the device.
    pub software_list: Option<Vec<SoftwareInfo>>,
    /// Configuration files on the device.
    pub file_list: Option<Vec<SoftwareInfo>>,
    /// When the record was made.
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
#[model]
pub struct DevicePage {
    /// The account.
    pub account_name: String,
    /// Whether more follow.
    pub has_more_data: bool,
    /// The largest page the platform gives.
    pub max_page_size: Option<i64>,
    /// Where the next page begins.
    pub last_seen_device_id: Option<String>,
    /// The devices of this page.
    pub device_list: Vec<Device>,
}

/// Devices that were looked up by IMEI.
#[model]
pub struct DeviceQueryResult {
    /// The account.
    pub account_name: String,
    /// How many devices the answer has.
    pub device_count: Option<i64>,
    /// The devices; one that was not found says so in its `request_status` or `result_reason`.
    pub device_list: Vec<Device>,
}

/// One page of the licences of an account, with their totals.
#[model]
pub struct LicensePage {
    /// The account.
    pub account_name: String,
    /// Licences bought.
    #[wire("totalLicenses", also("totalLicense"))]
    pub total_licenses: Option<i64>,
    /// Licences that devices hold now.
    pub assigned_licenses: Option<i64>,
    /// Whether more devices follow.
    pub has_more_data: bool,
    /// The largest page the platform gives.
    pub max_page_size: Option<i64>,
    /// Where the next page begins.
    pub last_seen_device_id: Option<String>,
    /// The devices of this page that hold a licence.
    pub device_list: Vec<LicensedDevice>,
}

/// A device that holds a licence.
#[model]
pub struct LicensedDevice {
    /// The IMEI.
    pub device_id: String,
    /// When it got the licence.
    pub assignment_time: Option<Timestamp>,
}

/// What became of each device that was to get or lose a licence.
#[model]
pub struct LicenseChangeResult {
    /// The account.
    pub account_name: String,
    /// Licences bought.
    #[wire("licCount", also("licTotalCount"))]
    pub license_count: Option<i64>,
    /// Licences in use after the request.
    #[wire("licUsedCount")]
    pub license_used_count: Option<i64>,
    /// One entry for each device.
    pub device_list: Vec<CampaignDevice>,
}

/// One page of campaigns.
#[model]
pub struct CampaignPage {
    /// Whether more follow.
    pub has_more_data: bool,
    /// Where the next page begins.
    pub last_seen_campaign_id: Option<String>,
    /// The campaigns of this page.
    pub campaign_list: Vec<Campaign>,
}

/// One upgrade in the history of a device.
#[model]
pub struct DeviceUpgrade {
    /// The IMEI.
    pub device_id: String,
    /// The campaign, or the upgrade of v1.
    #[wire("campaignId", also("id"))]
    pub campaign_id: String,
    /// The account.
    pub account_name: String,
    /// The firmware or software package, or the file.
    #[wire("firmwareName", also("softwareName", "fileName"))]
    pub firmware_name: Option<String>,
    /// The version before.
    pub firmware_from: Option<String>,
    /// The version after.
    pub firmware_to: Option<String>,
    /// First day of the campaign, in UTC.
    pub start_date: CalendarDate,
    /// When the device was first asked to upgrade (v1).
    pub upgrade_start_time: Option<Timestamp>,
    /// When this entry last changed.
    pub report_updated_time: Option<Timestamp>,
    /// How far the upgrade came.
    pub status: DeviceUpgradeStatus,
    /// Why it stands there.
    #[wire("reason", also("Reason", "resultReason"))]
    pub reason: Option<String>,
}

/// One page of the report of a campaign.
#[model]
pub struct CampaignDevicePage {
    /// How many devices the campaign has.
    pub total_device: Option<i64>,
    /// Whether more follow.
    pub has_more_data: bool,
    /// The largest page the platform gives.
    pub max_page_size: Option<i64>,
    /// Where the next page begins.
    pub last_seen_device_id: Option<String>,
    /// The devices of this page.
    pub device_list: Vec<CampaignDevice>,
}

/// A device in the report of a campaign.
#[model]
pub struct CampaignDevice {
    /// The IMEI.
    pub device_id: String,
    /// How far the upgrade of this device is.
    pub status: DeviceUpgradeStatus,
    /// Why it stands there, in the platform's words.
    #[wire("resultReason", also("Reason", "reason"))]
    pub result_reason: Option<String>,
    /// When the status last changed.
    pub updated_time: Option<Timestamp>,
    /// When the device was last asked to start, whatever came of it.
    pub recent_attempt_time: Option<Timestamp>,
    /// When the first attempt, or the next, is due.
    #[wire("nextAttemptTime", also("nextAttempTime"))]
    pub next_attempt_time: Option<Timestamp>,
}

/// How far a campaign is, as `wait_for_campaign` reports it.
#[model]
pub struct CampaignProgress {
    /// The campaign.
    pub campaign: Campaign,
    /// How many devices stand at each status, most frequent first.
    pub devices: Vec<DeviceCount>,
    /// How many devices the campaign has.
    pub total_devices: i64,
    /// Devices that reached a final status.
    pub finished_devices: i64,
}

/// How many devices of a campaign stand at one status.
#[model]
pub struct DeviceCount {
    /// The status.
    pub status: DeviceUpgradeStatus,
    /// How many devices stand there.
    pub count: i64,
}
