//! Upgrades that the platform pushes to devices on one day (Software Management v1).

use super::{CampaignDevice, CancelListChange, DeviceChangeType, Protocol, UpgradeStatus};
use crate::{
    secret::Secret,
    time::{CalendarDate, Timestamp},
};
use thingspace_macros::model;

/// An available firmware package for OMA-DM and LWM2M devices (v1).
#[model(response, wrapped = "firmwareList")]
pub struct Firmware {
    /// The name by which it is scheduled.
    #[required]
    pub firmware_name: String,
    /// The account that sees the package. Not useful to callers.
    pub participant_name: Option<String>,
    /// When the package was released.
    pub launch_date: Option<Timestamp>,
    /// Its release note.
    pub release_note: Option<String>,
    /// The model of the devices that it is for.
    pub model: Option<String>,
    /// The maker of the devices that it is for; compare without regard to case.
    pub make: Option<String>,
    /// The version that a device must have before.
    pub from_version: Option<String>,
    /// The version that a device gets.
    pub to_version: Option<String>,
    /// The protocol of the devices that it is for; absent in older responses.
    pub client_type: Option<Protocol>,
}

/// A firmware upgrade to push to a list of devices on one day.
#[model(request)]
pub struct FirmwareUpgradeRequest {
    /// The account the upgrade is for; the client's own when absent.
    pub account_name: Option<String>,
    /// The firmware package, by the name that `list_firmware` returns.
    pub firmware_name: String,
    /// The version that the devices get.
    pub firmware_to: String,
    /// The day of the upgrade, in UTC: an upgrade for today starts within 90 minutes, one for another day at 00:00.
    pub start_date: CalendarDate,
    /// Last day, in UTC. The platform's documentation shows it only in samples; omit it when in doubt.
    pub end_date: Option<CalendarDate>,
    /// The IMEIs of the devices.
    pub device_list: Vec<String>,
}

/// An upgrade as the platform returns it (v1).
#[model(response)]
pub struct FirmwareUpgrade {
    /// The identifier of the upgrade (a UUID).
    #[required]
    pub id: String,
    /// The account it belongs to.
    pub account_name: Option<String>,
    /// The firmware package.
    pub firmware_name: Option<String>,
    /// The version that the devices had before; usually absent.
    pub firmware_from: Option<String>,
    /// The version that the devices get.
    pub firmware_to: Option<String>,
    /// The day of the upgrade, in UTC.
    pub start_date: Option<CalendarDate>,
    /// Last day, in UTC, if one was set.
    pub end_date: Option<CalendarDate>,
    /// The status of the upgrade.
    pub status: Option<UpgradeStatus>,
    /// The devices and their progress.
    pub device_list: Vec<CampaignDevice>,
}

/// One page of upgrades (v1).
#[model(response)]
pub struct FirmwareUpgradePage {
    /// Whether more follow; absent if the platform does not say.
    #[wire("hasMoreFlag", also("hasMoreData"))]
    pub has_more_flag: Option<bool>,
    /// The cursor of the next page: a number.
    pub last_seen_upgrade_id: Option<String>,
    /// The upgrades of this page.
    #[wire("reportList", also("upgradeList"))]
    pub report_list: Vec<FirmwareUpgrade>,
}

/// Devices to add to an upgrade or to remove from it (v1). Not possible after the upgrade has started.
#[model(request)]
pub struct UpgradeDevicesRequest {
    /// Whether to add or remove the devices.
    #[wire("type", also("Type"))]
    pub change_type: DeviceChangeType,
    /// The IMEIs of the devices.
    pub device_list: Vec<String>,
}

/// Registers the URL to which the platform sends the messages of Software Management v1 for an account.
#[model(request)]
pub struct UpgradeCallbackListener {
    /// The name of the service; `Fota` is the only one.
    pub name: String,
    /// The URL of the listener: `https`, on port 80, 443, 9001-9006, 50551-50559 or 28200-28220.
    pub url: String,
    /// A user name that each message contains. The platform dropped it in release 2.9; some of its documentation still
    /// shows it.
    pub username: Option<String>,
    /// A password that each message contains, in clear text.
    pub password: Option<Secret>,
}

/// A listener that was registered (v1).
#[model(response)]
pub struct UpgradeCallbackRegistration {
    /// The account.
    pub account_name: Option<String>,
    /// The name of the service.
    #[required]
    pub service_name: String,
}

/// A listener of an account (v1).
#[model(response)]
pub struct RegisteredUpgradeCallback {
    /// The account.
    #[wire("aname", also("accountName"))]
    pub account_name: Option<String>,
    /// The name of the service.
    #[required]
    #[wire("name", also("serviceName"))]
    pub name: String,
    /// The URL of the listener.
    pub url: Option<String>,
    /// The user name that each message contains, if one was set.
    pub username: Option<String>,
    /// The password that each message contains, if one was set.
    pub password: Option<Secret>,
}

/// Devices that lose their licence first when the number of monthly licences is reduced.
#[model(request)]
pub struct CancelCandidatesRequest {
    /// Whether to append the devices to the list or to replace it; append when absent.
    #[wire("type", also("Type"))]
    pub change_type: Option<CancelListChange>,
    /// The number of devices, for v2 only; must equal the length of the list.
    pub count: Option<i64>,
    /// The IMEIs of the devices.
    pub device_list: Vec<String>,
}

/// The devices that were added to the list of those that lose their licence first.
#[model(response)]
pub struct CancelCandidates {
    /// The number of devices.
    pub count: Option<i64>,
    /// The IMEIs.
    pub device_list: Vec<String>,
}

/// One page of the devices that lose their licence first.
#[model(response)]
pub struct CancelCandidatePage {
    /// The number of devices in the list.
    pub count: Option<i64>,
    /// Whether more follow; absent if the platform does not say.
    pub has_more_data: Option<bool>,
    /// When the list last changed.
    pub update_time: Option<Timestamp>,
    /// The IMEIs of this page.
    pub device_list: Vec<String>,
}
