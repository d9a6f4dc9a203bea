//! Messages of Software Management to a listener, and the listener's responses.

use super::{CampaignDevice, CampaignStatus, ConnectivityCallback, Firmware, SoftwarePackage, UpgradeStatus};
use crate::{secret::Secret, time::CalendarDate};
use thingspace_macros::{model, open_enum};

/// The kind of a Software Management message.
#[open_enum]
pub enum SoftwareCallbackKind {
    /// Firmware is available for devices of the account (v1); see `firmware_list`.
    #[wire("firmwareList")]
    FirmwareList,
    /// An upgrade passed its checks and waits for its day (v1); see `upgrade`.
    #[wire("upgradeScheduled")]
    UpgradeScheduled,
    /// Devices of an upgrade have started (v1); see `upgrade`.
    #[wire("upgradeProgress")]
    UpgradeProgress,
    /// An upgrade has ended (v1); see `upgrade`.
    #[wire("upgradeFinished")]
    UpgradeFinished,
    /// Software or firmware is available for devices of the account (v2 and v3); see `software_list`.
    #[wire("newSoftware")]
    NewSoftware,
    /// The status of a campaign changed (v2 and v3); see `campaign`.
    #[wire("campaignStatus")]
    CampaignStatus,
}

/// A message that the platform sent to the callback listener of an account, of v1, v2 or v3.
///
/// The part that belongs to its kind is set; the others are empty. `unknown_members` contains everything else in the
/// message, so that nothing is lost. The platform documents only parts of v1's messages and none of v2's and v3's: the
/// shape of the latter is assumed.
#[model]
pub struct SoftwareCallback {
    /// The kind of the message. If the message does not state it, it is derived from the only part that is set.
    #[wire("type")]
    pub kind: SoftwareCallbackKind,
    /// The account.
    pub account_name: Option<String>,
    /// The account that sees the message (v1). Not useful to callers.
    pub participant_name: Option<String>,
    /// Available firmware (v1).
    pub firmware_list: Vec<Firmware>,
    /// The upgrade that the message concerns (v1).
    pub upgrade: Option<CallbackUpgrade>,
    /// Available software or firmware (v2 and v3).
    pub software_list: Vec<SoftwarePackage>,
    /// The campaign that the message concerns (v2 and v3).
    pub campaign: Option<CallbackCampaign>,
    /// The user name from the registration of the listener (v1); usually absent or empty.
    pub username: Option<String>,
    /// The password from the registration of the listener (v1); usually absent or empty. A listener removes it after
    /// the check.
    pub password: Option<Secret>,
    /// The rest of the message: unknown members, parts that do not belong to its kind, and values of an unexpected
    /// type. Empty parts are omitted.
    pub unknown_members: Vec<UnknownMember>,
}

/// An upgrade in a message of v1.
#[model]
pub struct CallbackUpgrade {
    /// The identifier of the upgrade (a UUID).
    #[wire("upgradeId", also("id"))]
    pub upgrade_id: Option<String>,
    /// The firmware package.
    pub firmware_name: Option<String>,
    /// The day of the upgrade, in UTC.
    pub start_date: Option<CalendarDate>,
    /// The status of the upgrade.
    pub status: Option<UpgradeStatus>,
    /// The devices and their progress.
    pub device_list: Vec<CampaignDevice>,
}

/// A campaign in a message of v2 or v3, in an assumed shape.
#[model]
pub struct CallbackCampaign {
    /// The identifier of the campaign (a UUID).
    #[wire("campaignId", also("id"))]
    pub campaign_id: Option<String>,
    /// The label of the campaign.
    pub campaign_name: Option<String>,
    /// The status of the campaign.
    pub status: Option<CampaignStatus>,
    /// The devices and their progress.
    pub device_list: Vec<CampaignDevice>,
}

/// A value in a message or a response that the model has no member for.
#[model]
pub struct UnknownMember {
    /// Its path, by names on the wire: `campaign.deviceList[0].signal`.
    pub path: String,
    /// Its value as received, in JSON; `***` if it may contain a password.
    pub json: String,
}

impl UnknownMember {
    /// Returns a value as received, unless it may contain a password.
    pub(crate) fn received(path: String, json: &str) -> Self {
        let is_secret = [path.as_str(), json].iter().any(|text| text.to_ascii_lowercase().contains("password"));
        let json = if is_secret { "***" } else { json }.to_owned();
        Self { path, json }
    }
}

/// The options of a callback listener.
#[model(request)]
pub struct ListenerOptions {
    /// The user name that a message must contain; any when absent.
    pub username: Option<String>,
    /// The password that a message must contain; any when absent. The listener reads it from the message, where v1
    /// sends it, and from an `Authorization: Basic` header, which the platform does not send but a proxy in front of
    /// the listener may add. It rejects a wrong header, even if the message contains the right password. Messages of
    /// v2, v3 and Location do not contain a password: a listener with a password rejects them, unless such a proxy adds
    /// the header.
    pub password: Option<Secret>,
    /// A second accepted password. After a change of the password, the platform was observed to send the old one for up
    /// to 14 minutes.
    pub previous_password: Option<Secret>,
    /// The maximum size of a message, in bytes; 1 MiB when absent.
    pub max_body_bytes: Option<i64>,
}

/// The result of a request to a callback listener: the response to send and the message that it delivered.
#[model]
pub struct ReceivedCallback {
    /// The HTTP status to respond with: 200 accepted, 400 invalid message, 401 wrong credentials, 405 not a POST, 408
    /// too slow, 413 too large.
    pub status: i32,
    /// The text to respond with, for people.
    pub message: String,
    /// The message, if it is one of Software Management; absent unless the status is 200.
    pub event: Option<SoftwareCallback>,
    /// The message, if it is one of Connectivity Management or Location; absent unless the status is 200.
    pub connectivity_event: Option<ConnectivityCallback>,
}
