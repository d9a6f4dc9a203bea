//! Campaigns of devices that check in over HTTP, their files and logs (Software Management v2).

use super::{CampaignStatus, DeviceUpgradeStatus, Protocol, TimeWindow};
use crate::time::{CalendarDate, Timestamp};
use thingspace_macros::model;

/// An available software package (v2).
#[model(response, wrapped = "softwareList")]
pub struct SoftwarePackage {
    /// The name by which it is scheduled.
    #[required]
    pub software_name: String,
    /// The day of its release.
    pub launch_date: Option<CalendarDate>,
    /// Its release note.
    pub release_note: Option<String>,
    /// The model of the devices that it is for.
    pub model: Option<String>,
    /// The maker of the devices that it is for; compare without regard to case.
    pub make: Option<String>,
    /// The protocol of the devices that it is for.
    pub distribution_type: Option<Protocol>,
    /// The platform that it is for, such as `IoT` or `Android`.
    pub device_platform_id: Option<String>,
}

/// A software upgrade to offer to a list of devices, which fetch it when they check in.
///
/// Until a pilot has passed (5 to 20 devices, at least half of them upgraded), the platform accepts at most 20 devices
/// for a package.
#[model(request)]
pub struct SoftwareCampaignRequest {
    /// A label of your own, up to 100 characters.
    pub campaign_name: Option<String>,
    /// The software package, by the name that `list_software` returns.
    pub software_name: String,
    /// The version that the devices must have now.
    pub software_from: String,
    /// The version that the devices get.
    pub software_to: String,
    /// The protocol of the devices: HTTP.
    pub distribution_type: Protocol,
    /// First day, in UTC, from 00:00:00.
    pub start_date: CalendarDate,
    /// Last day, in UTC, until 23:59:59.
    pub end_date: CalendarDate,
    /// The first day on which devices may download, in UTC; as soon as possible when absent.
    pub download_after_date: Option<CalendarDate>,
    /// Hours of the day in which devices may download, in UTC; any hour when absent. Devices respect them only if their
    /// maker supports it.
    #[wire("downloadTimeWindowList")]
    pub download_time_windows: Option<Vec<TimeWindow>>,
    /// The first day on which devices may install, in UTC; as soon as possible when absent.
    pub install_after_date: Option<CalendarDate>,
    /// Hours of the day in which devices may install, in UTC; any hour when absent. Devices respect them only if their
    /// maker supports it.
    #[wire("installTimeWindowList")]
    pub install_time_windows: Option<Vec<TimeWindow>>,
    /// The IMEIs of the devices.
    pub device_list: Vec<String>,
}

/// A configuration file to offer to a list of devices, which fetch it when they check in.
///
/// The make and model of the devices must match those of the file; their version does not matter. The pilot rule also
/// applies to files.
#[model(request)]
pub struct FileCampaignRequest {
    /// A label of your own, up to 100 characters.
    pub campaign_name: Option<String>,
    /// The file, by the name that the platform assigned when it was uploaded.
    pub file_name: String,
    /// The version of the file.
    pub file_version: String,
    /// The protocol of the devices: HTTP or OMA.
    pub distribution_type: Protocol,
    /// First day, in UTC, from 00:00:00.
    pub start_date: CalendarDate,
    /// Last day, in UTC, until 23:59:59.
    pub end_date: CalendarDate,
    /// The first day on which devices may download, in UTC; as soon as possible when absent.
    pub download_after_date: Option<CalendarDate>,
    /// Hours of the day in which devices may download, in UTC; any hour when absent.
    #[wire("downloadTimeWindowList")]
    pub download_time_windows: Option<Vec<TimeWindow>>,
    /// The first day on which devices may install, in UTC; as soon as possible when absent.
    pub install_after_date: Option<CalendarDate>,
    /// Hours of the day in which devices may install, in UTC; any hour when absent.
    #[wire("installTimeWindowList")]
    pub install_time_windows: Option<Vec<TimeWindow>>,
    /// The IMEIs of the devices. The platform's sample has none; nothing is offered to any device then.
    pub device_list: Option<Vec<String>>,
}

/// A device of a campaign of software or of a file. The platform sends only its IMEI in some responses.
#[model(response, bare)]
pub struct SoftwareCampaignDevice {
    /// The IMEI.
    #[required]
    pub device_id: String,
    /// The upgrade status of this device; absent if the response has only its IMEI.
    pub status: Option<DeviceUpgradeStatus>,
    /// The reason for the status, in the platform's words.
    #[wire("resultReason", also("Reason", "reason"))]
    pub result_reason: Option<String>,
}

/// A campaign of software or of a file as the platform returns it (v2).
#[model(response)]
pub struct SoftwareCampaign {
    /// The identifier of the campaign (a UUID).
    #[required]
    pub id: String,
    /// The account it belongs to.
    pub account_name: Option<String>,
    /// The label of the campaign.
    pub campaign_name: Option<String>,
    /// The software package; absent for a file.
    pub software_name: Option<String>,
    /// The version that the devices must have before; absent for a file.
    pub software_from: Option<String>,
    /// The version that the devices get; absent for a file.
    pub software_to: Option<String>,
    /// The file; absent for software.
    pub file_name: Option<String>,
    /// The version of the file; absent for software.
    pub file_version: Option<String>,
    /// The protocol of the devices.
    pub distribution_type: Option<Protocol>,
    /// The maker of the devices.
    pub make: Option<String>,
    /// The model of the devices.
    pub model: Option<String>,
    /// First day, in UTC.
    pub start_date: Option<CalendarDate>,
    /// Last day, in UTC.
    pub end_date: Option<CalendarDate>,
    /// The first day on which devices may download, in UTC.
    pub download_after_date: Option<CalendarDate>,
    /// Hours of the day in which devices may download, in UTC.
    #[wire("downloadTimeWindowList")]
    pub download_time_windows: Option<Vec<TimeWindow>>,
    /// The first day on which devices may install, in UTC.
    pub install_after_date: Option<CalendarDate>,
    /// Hours of the day in which devices may install, in UTC.
    #[wire("installTimeWindowList")]
    pub install_time_windows: Option<Vec<TimeWindow>>,
    /// The devices, each with its status; some responses have only their IMEIs, or no list.
    pub device_list: Option<Vec<SoftwareCampaignDevice>>,
    /// The status of the campaign.
    pub status: Option<CampaignStatus>,
}

/// New dates and windows for a campaign (v2).
///
/// Before the campaign starts, all of them can change. Afterwards, only the end date can change, to at least 24 hours
/// from now, and you can add windows but not remove them. Send unchanged values too.
#[model(request)]
pub struct SoftwareCampaignDatesRequest {
    /// First day, in UTC.
    pub start_date: CalendarDate,
    /// Last day, in UTC.
    pub end_date: CalendarDate,
    /// The first day on which devices may download, in UTC; as soon as possible when absent.
    pub download_after_date: Option<CalendarDate>,
    /// Hours of the day in which devices may download, in UTC; any hour when absent.
    #[wire("downloadTimeWindowList")]
    pub download_time_windows: Option<Vec<TimeWindow>>,
    /// The first day on which devices may install, in UTC; as soon as possible when absent.
    pub install_after_date: Option<CalendarDate>,
    /// Hours of the day in which devices may install, in UTC; any hour when absent.
    #[wire("installTimeWindowList")]
    pub install_time_windows: Option<Vec<TimeWindow>>,
}

/// One page of campaigns (v2).
#[model(response)]
pub struct SoftwareCampaignPage {
    /// Whether more follow; absent if the platform does not say.
    pub has_more_data: Option<bool>,
    /// The cursor of the next page.
    pub last_seen_campaign_id: Option<String>,
    /// The campaigns of this page.
    pub campaign_list: Vec<SoftwareCampaign>,
}

/// The form fields of a configuration file upload.
#[model(request)]
pub struct FileUpload {
    /// The version of the file, such as `1.0`.
    pub file_version: String,
    /// The maker of the devices that it is for.
    pub make: String,
    /// The model of the devices that it is for.
    pub model: String,
    /// The path of the file on the device, such as `/VZWFOTA/hello-world.txt`.
    pub local_target_path: String,
}

/// An available configuration file.
#[model(response, wrapped = "fileList")]
pub struct ConfigurationFile {
    /// The name that the platform assigned, by which it is scheduled.
    #[required]
    pub file_name: String,
    /// The version of the file.
    pub file_version: Option<String>,
    /// The day of its release.
    pub launch_date: Option<CalendarDate>,
    /// Its release note.
    pub release_note: Option<String>,
    /// The model of the devices that it is for.
    pub model: Option<String>,
    /// The maker of the devices that it is for; compare without regard to case.
    pub make: Option<String>,
    /// The protocol of the devices that it is for.
    pub distribution_type: Option<Protocol>,
    /// The platform that it is for, such as `IoT` or `Android`.
    pub device_platform_id: Option<String>,
    /// The path of the file on the device.
    pub local_target_path: Option<String>,
}

/// Devices whose clients are to write a verbose log.
#[model(request, short = "a list of IMEIs")]
pub struct DeviceLoggingRequest {
    /// The IMEIs of the devices. At most 20 devices of an account log at a time.
    pub device_ids: Vec<String>,
}

impl<T: Into<String>> From<Vec<T>> for DeviceLoggingRequest {
    fn from(devices: Vec<T>) -> Self {
        Self { device_ids: devices.into_iter().map(Into::into).collect() }
    }
}

impl<T: Into<String>, const N: usize> From<[T; N]> for DeviceLoggingRequest {
    fn from(devices: [T; N]) -> Self {
        Self { device_ids: devices.into_iter().map(Into::into).collect() }
    }
}

/// A device whose client writes a verbose log.
#[model(response, wrapped = "deviceLoggingStatus")]
pub struct LoggingDevice {
    /// The IMEI.
    #[required]
    pub device_id: String,
    /// The day on which the logging ends, in UTC: 7 days after it started.
    pub expiry_date: Option<CalendarDate>,
}

/// An entry of the verbose log of a device. The platform keeps it for 30 days.
#[model(response)]
pub struct DeviceLog {
    /// The IMEI.
    #[required]
    pub device_id: String,
    /// When it was logged.
    pub log_time: Option<Timestamp>,
    /// The kind of the entry.
    pub log_type: Option<String>,
    /// The result.
    pub event_log: Option<String>,
    /// A binary log, in base64.
    pub binary_log_file_base64: Option<String>,
    /// The name of the binary log.
    pub binary_log_filename: Option<String>,
}

/// A check-in of a device.
#[model(response)]
pub struct CheckIn {
    /// The IMEI.
    #[required]
    pub device_id: String,
    /// The client that checked in: `0` unknown, `1` the operating system of the device.
    pub client_type: Option<String>,
    /// The result.
    pub result: Option<String>,
    /// The reason for the failure.
    pub failure_type: Option<String>,
    /// When it ended, in UTC.
    pub time_completed: Option<Timestamp>,
}
