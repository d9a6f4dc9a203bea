//! What the platform tells a listener, and what a listener answers.

use super::{CampaignDevice, CampaignStatus, ConnectivityCallback, Firmware, SoftwarePackage, UpgradeStatus};
use crate::{secret::Secret, time::CalendarDate};
use thingspace_macros::{model, open_enum};

/// What a message of Software Management tells.
#[open_enum]
pub enum SoftwareCallbackKind {
    /// Firmware is on offer for devices of the account (v1); see `firmware_list`.
    #[wire("firmwareList")]
    FirmwareList,
    /// An upgrade passed its checks and waits for its day (v1); see `upgrade`.
    #[wire("upgradeScheduled")]
    UpgradeScheduled,
    /// Devices of an upgrade have begun (v1); see `upgrade`.
    #[wire("upgradeProgress")]
    UpgradeProgress,
    /// An upgrade is over (v1); see `upgrade`.
    #[wire("upgradeFinished")]
    UpgradeFinished,
    /// Software or firmware is on offer for devices of the account (v2 and v3); see `software_list`.
    #[wire("newSoftware")]
    NewSoftware,
    /// The status of a campaign changed (v2 and v3); see `campaign`.
    #[wire("campaignStatus")]
    CampaignStatus,
}

/// A message that the platform sent to the callback listener of an account, of v1, v2 or v3.
///
/// The one part that its kind names is filled, the others are empty. Whatever else the message holds is in
/// `unknown_members`, so that nothing is lost. The platform documents only parts of v1's messages and
/// none of v2's and v3's: the latter are read in an assumed shape.
#[model]
pub struct SoftwareCallback {
    /// What happened. Where the message does not say, it is told from the one part that is filled.
    #[wire("type")]
    pub kind: SoftwareCallbackKind,
    /// The account.
    pub account_name: String,
    /// The account that sees the message (v1). Of no use to callers.
    pub participant_name: Option<String>,
    /// Firmware on offer (v1).
    pub firmware_list: Vec<Firmware>,
    /// The upgrade that the message is about (v1).
    pub upgrade: Option<CallbackUpgrade>,
    /// Software or firmware on offer (v2 and v3).
    pub software_list: Vec<SoftwarePackage>,
    /// The campaign that the message is about (v2 and v3).
    pub campaign: Option<CallbackCampaign>,
    /// The user name that was given when the listener was registered (v1); mostly absent or empty.
    pub username: Option<String>,
    /// The password that was given when the listener was registered (v1); mostly absent or empty. A
    /// listener that has checked it leaves it out.
    pub password: Option<Secret>,
    /// What the message holds besides: members that nobody knows, parts that do not belong to its kind,
    /// values of a type that makes no sense. Empty parts are left out.
    pub unknown_members: Vec<UnknownMember>,
}

/// An upgrade in a message of v1.
#[model]
pub struct CallbackUpgrade {
    /// The identifier of the upgrade (a UUID).
    #[wire("upgradeId", also("id"))]
    pub upgrade_id: String,
    /// The firmware package.
    pub firmware_name: Option<String>,
    /// The day of the upgrade, in UTC.
    pub start_date: Option<CalendarDate>,
    /// Where the upgrade stands.
    pub status: Option<UpgradeStatus>,
    /// The devices, and how far each is.
    pub device_list: Vec<CampaignDevice>,
}

/// A campaign in a message of v2 or v3, in an assumed shape.
#[model]
pub struct CallbackCampaign {
    /// The identifier of the campaign (a UUID).
    #[wire("campaignId", also("id"))]
    pub campaign_id: String,
    /// The label it was given.
    pub campaign_name: Option<String>,
    /// Where the campaign stands.
    pub status: CampaignStatus,
    /// The devices, and how far each is.
    pub device_list: Vec<CampaignDevice>,
}

/// Something in a message that has no place in its model.
#[model]
pub struct UnknownMember {
    /// Where it stands, as the wire names it: `campaign.deviceList[0].signal`.
    pub path: String,
    /// Its value as it came, in JSON; `***` where it has to do with a password.
    pub json: String,
}

/// What a callback listener accepts.
#[model(request)]
pub struct ListenerOptions {
    /// The user name that a message must carry; any when absent.
    pub username: Option<String>,
    /// The password that a message must carry; any when absent. It is looked for in the message, where v1
    /// puts it, and in an `Authorization: Basic` header, which the platform does not send but a proxy in
    /// front of the listener may. Messages of v2, v3 and Location carry none: with a password set and no such
    /// proxy they are refused.
    pub password: Option<Secret>,
    /// A password that counts as well. After a change of password the platform was seen to send the old
    /// one for up to 14 minutes.
    pub previous_password: Option<Secret>,
    /// The largest message, in bytes; 64 MiB when absent.
    pub max_body_bytes: Option<i64>,
}

/// What became of a request to a callback listener: how to answer it, and the message it brought.
#[model]
pub struct ReceivedCallback {
    /// The HTTP status to answer: 200 accepted, 400 not a message, 401 wrong credentials, 405 not a POST,
    /// 413 too large.
    pub status: i32,
    /// The text to answer, for people.
    pub message: String,
    /// The message, if it is one of Software Management; absent unless the status is 200.
    pub event: Option<SoftwareCallback>,
    /// The message, if it is one of Connectivity Management or Location; absent unless the status is 200.
    pub connectivity_event: Option<ConnectivityCallback>,
}
