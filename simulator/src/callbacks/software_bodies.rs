//! The bodies of callbacks of Software Management, as they are sent.

use crate::world::Imei;
use serde::Serialize;

/// A device in a callback.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DeviceStatus {
    pub device_id: Imei,
    pub status: String,
    pub result_reason: String,
}

/// A notification about a v1 upgrade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UpgradeNotification {
    /// The upgrade was checked and is queued, or the check failed.
    Scheduled,
    /// The upgrade began, or one of its devices did.
    Progress,
    /// The upgrade ended.
    Finished,
}

/// A v1 upgrade in a callback, without its devices.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UpgradeFacts<'a> {
    pub firmware_name: &'a str,
    pub upgrade_id: &'a str,
    pub start_date: String,
    pub status: &'a str,
}

/// A v2 or v3 campaign in a callback, without its devices.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CampaignFacts<'a> {
    pub campaign_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign_name: Option<&'a str>,
    pub status: &'a str,
}

/// The parts of a callback and its devices.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WithDevices<'a, F: Serialize> {
    #[serde(flatten)]
    pub facts: &'a F,
    pub device_list: &'a [DeviceStatus],
}

/// The envelope of v1: one block is filled, the others are empty.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct V1<'a> {
    pub account_name: &'a str,
    pub participant_name: &'a str,
    #[serde(rename = "type")]
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<&'a str>,
    pub firmware_list: Vec<NewFirmware<'a>>,
    pub upgrade_scheduled: Option<WithDevices<'a, UpgradeFacts<'a>>>,
    pub upgrade_progress: Option<WithDevices<'a, UpgradeFacts<'a>>>,
    pub upgrade_finished: Option<WithDevices<'a, UpgradeFacts<'a>>>,
}

/// The envelope of v2 and v3.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct V2<'a> {
    pub account_name: &'a str,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub software_list: Vec<NewSoftware<'a>>,
    pub campaign: Option<WithDevices<'a, CampaignFacts<'a>>>,
}

/// New firmware in the member names of v1.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct NewFirmware<'a> {
    pub firmware_name: &'a str,
    pub participant_name: &'a str,
    pub launch_date: String,
    pub release_note: &'a str,
    pub model: &'a str,
    pub make: &'a str,
    pub from_version: &'a str,
    pub to_version: &'a str,
}

/// New software in the member names of v2 and v3.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct NewSoftware<'a> {
    pub software_name: &'a str,
    pub launch_date: String,
    pub release_note: &'a str,
    pub make: &'a str,
    pub model: &'a str,
    pub distribution_type: &'static str,
    pub device_platform_id: &'static str,
}
