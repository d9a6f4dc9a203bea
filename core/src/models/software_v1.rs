//! Upgrades that are pushed to devices on a day (Software Management v1).

use super::{CampaignDevice, CancelListChange, DeviceChangeType, Protocol, UpgradeStatus};
use crate::{
    secret::Secret,
    time::{CalendarDate, Timestamp},
};
use thingspace_macros::model;

/// A firmware package on offer for OMA-DM and LWM2M devices (v1).
#[model]
pub struct Firmware {
    /// The name to schedule it by.
    pub firmware_name: String,
    /// The account that sees the package. Of no use to callers.
    pub participant_name: Option<String>,
    /// When the package was released.
    pub launch_date: Option<Timestamp>,
    /// What it brings.
    pub release_note: Option<String>,
    /// The model of the devices it is for.
    pub model: String,
    /// The maker of the devices it is for; compare without regard to case.
    pub make: String,
    /// The version a device must have before.
    pub from_version: String,
    /// The version a device gets.
    pub to_version: String,
    /// How the devices it is for are managed; absent in older answers.
    pub client_type: Option<Protocol>,
}

/// A firmware upgrade to push to a list of devices on a day.
#[model(request)]
pub struct FirmwareUpgradeRequest {
    /// The account the upgrade is for; the client's own when absent.
    pub account_name: Option<String>,
    /// The firmware package, by the name under which `list_firmware` offers it.
    pub firmware_name: String,
    /// The version the devices get.
    pub firmware_to: String,
    /// The day of the upgrade, in UTC: today begins within 90 minutes, another day at 00:00.
    pub start_date: CalendarDate,
    /// Last day, in UTC. The platform's documents show it only in samples; leave it out when in doubt.
    pub end_date: Option<CalendarDate>,
    /// The IMEIs of the devices.
    pub device_list: Vec<String>,
}

/// An upgrade as the platform keeps it (v1).
#[model]
pub struct FirmwareUpgrade {
    /// The identifier of the upgrade (a UUID).
    pub id: String,
    /// The account it belongs to.
    pub account_name: String,
    /// The firmware package.
    pub firmware_name: Option<String>,
    /// The version the devices had before; rarely sent.
    pub firmware_from: Option<String>,
    /// The version the devices get.
    pub firmware_to: Option<String>,
    /// The day of the upgrade, in UTC.
    pub start_date: CalendarDate,
    /// Last day, in UTC, where one was given.
    pub end_date: Option<CalendarDate>,
    /// Where the upgrade stands.
    pub status: UpgradeStatus,
    /// The devices, and how far each is.
    pub device_list: Vec<CampaignDevice>,
}

/// One page of upgrades (v1).
#[model]
pub struct FirmwareUpgradePage {
    /// Whether more follow.
    #[wire("hasMoreFlag", also("hasMoreData"))]
    pub has_more_flag: bool,
    /// Where the next page begins: a number.
    pub last_seen_upgrade_id: Option<String>,
    /// The upgrades of this page.
    #[wire("reportList", also("upgradeList"))]
    pub report_list: Vec<FirmwareUpgrade>,
}

/// Devices to add to an upgrade, or to take out of it (v1). Not possible once it has started.
#[model(request)]
pub struct UpgradeDevicesRequest {
    /// Whether the devices join or leave.
    #[wire("type", also("Type"))]
    pub change_type: DeviceChangeType,
    /// The IMEIs of the devices.
    pub device_list: Vec<String>,
}

/// Where the platform sends the messages of Software Management v1 for an account.
#[model(request)]
pub struct UpgradeCallbackListener {
    /// The name of the service; `Fota` is the only one.
    pub name: String,
    /// The address of the listener: `https`, on port 80, 443, 9001-9006, 50551-50559 or 28200-28220.
    pub url: String,
    /// A user name that each message carries in its body. The platform dropped it in release 2.9; some
    /// of its documents still have it.
    pub username: Option<String>,
    /// A password that each message carries in its body, in clear text.
    pub password: Option<Secret>,
}

/// A listener that was registered (v1).
#[model]
pub struct UpgradeCallbackRegistration {
    /// The account.
    pub account_name: String,
    /// The name of the service.
    pub service_name: String,
}

/// A listener of an account (v1).
#[model]
pub struct RegisteredUpgradeCallback {
    /// The account.
    #[wire("aname", also("accountName"))]
    pub account_name: String,
    /// The name of the service.
    #[wire("name", also("serviceName"))]
    pub name: String,
    /// The address of the listener.
    pub url: String,
    /// The user name that each message carries, where one was given.
    pub username: Option<String>,
    /// The password that each message carries, where one was given.
    pub password: Option<Secret>,
}

/// Devices that lose their licence first when the account's monthly licences become fewer.
#[model(request)]
pub struct CancelCandidatesRequest {
    /// Whether the devices join the list or replace it; they join when absent.
    #[wire("type", also("Type"))]
    pub change_type: Option<CancelListChange>,
    /// The number of devices, for v2 alone; must be that of the list.
    pub count: Option<i64>,
    /// The IMEIs of the devices.
    pub device_list: Vec<String>,
}

/// The devices that were put on the list of those that lose their licence first.
#[model]
pub struct CancelCandidates {
    /// How many devices there are.
    pub count: Option<i64>,
    /// The IMEIs.
    pub device_list: Vec<String>,
}

/// One page of the devices that lose their licence first.
#[model]
pub struct CancelCandidatePage {
    /// How many devices the list has.
    pub count: Option<i64>,
    /// Whether more follow.
    pub has_more_data: bool,
    /// When the list last changed.
    pub update_time: Option<Timestamp>,
    /// The IMEIs of this page.
    pub device_list: Vec<String>,
}
