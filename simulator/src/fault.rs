//! `Fault`: an outcome that a test or scenario forces on devices or campaigns, whatever their state is.

use crate::api_version::ApiVersion;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What can be forced: every failure that the platform documents, and success.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// The check of a campaign fails: `RequestFailed` (v1), `CampaignRequestFailed`.
    RequestFailed,
    /// The upgrade server does not take a campaign that was queued: `UpgradeFailed` (v1), `CampaignFailed`.
    CampaignFailed,
    /// The check rejects a device: not found.
    DeviceNotFound,
    /// The check rejects a device: invalid IMEI.
    InvalidImei,
    /// The check rejects a device: not eligible for the service.
    NotEligible,
    /// The check rejects a device: unknown client type.
    UnknownClientType,
    /// The check rejects a device: another campaign has it.
    AlreadyScheduled,
    /// The check rejects a device: it runs another version than the one that is upgraded from.
    WrongVersion,
    /// The check rejects a device: another make or model.
    WrongModel,
    /// The check rejects a device: another protocol.
    WrongProtocol,
    /// The check rejects a device: not active, or not connected.
    NotActive,
    /// The check rejects a device: it has no licence.
    NoLicense,
    /// The check rejects a device: no licence is free for it.
    NoFreeLicense,
    /// The check rejects a device: internal error.
    InternalError,
    /// The network does not reach a device (v3); it is asked again.
    NotReachable,
    /// The network does not reach a device (v3), and is not asked again.
    NotReachableForGood,
    /// The network reaches a device (v3), whatever it was going to say.
    Reachable,
    /// The network reaches a device (v3), but its turn never comes.
    ReachableInVain,
    /// A device stays pending until the end of the campaign.
    StaysPending,
    /// An attempt begins and never ends, until the campaign does.
    NeverEnds,
    /// The upgrade server refuses a request for a device (v3); tried again.
    ServerRefused,
    /// An attempt fails; tried again where the version tries again.
    UpgradeFailed,
    /// An attempt fails, and is not tried again.
    UpgradeFailedForGood,
    /// An attempt succeeds, whatever would have come of it.
    UpgradeSucceeded,
    /// The client of an HTTP device does not report its status.
    DidNotReportStatus,
    /// The client of an HTTP device cannot download.
    DownloadFailed,
    /// The client of an HTTP device has downloaded and not installed yet.
    DownloadedNotInstalledYet,
    /// The client of an HTTP device cannot install what it downloaded.
    InstallFailed,
    /// An HTTP device fails with an unknown device error.
    UnknownDeviceError,
    /// An HTTP device fails for another reason.
    OtherError,
    /// A device cannot be added to a campaign.
    AddDeviceFailed,
    /// A device cannot be removed from a campaign.
    RemoveDeviceFailed,
    /// A licence cannot be assigned: internal error.
    LicenseAssignFailed,
    /// A licence cannot be removed: internal error.
    LicenseRemoveFailed,
    /// A request of Connectivity Management or Location fails for a device, with the fault's `code`.
    LineRequestFailed,
    /// An activation is on hold for the approval of credit, and is approved a day later.
    ActivationOnHold,
    /// An activation is on hold for the approval of credit, and is cancelled a week later.
    ActivationCancelled,
    /// A short message does not reach a device, and expires after five days.
    SmsExpires,
    /// The service behind fails to deliver non-IP data to a device.
    NiddDeliveryFailed,
    /// A change of an eUICC profile is done with a warning at first, and done for good a little later.
    ProfileWarning,
    /// A change of an eUICC profile fails.
    ProfileFailed,
}

/// Where in the life of a campaign an outcome applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Point {
    /// The check of a request as a whole.
    Request,
    /// The start: the upgrade server is asked to take the campaign.
    Start,
    /// The check of a device.
    Check,
    /// The network is asked about a device.
    Network,
    /// A device is about to wait for its turn.
    Turn,
    /// A device is asked to start, or tries by itself.
    Attempt,
    AddDevice,
    RemoveDevice,
    AssignLicense,
    RemoveLicense,
    /// A request about a line is carried out.
    Line,
    /// A line is activated.
    Activation,
    /// A short message goes to a device.
    Sms,
    /// Non-IP data goes to a device.
    Nidd,
    /// A profile of an eUICC is changed.
    Profile,
}

impl Outcome {
    /// Returns where in the life of a campaign or line the outcome applies.
    pub(crate) fn point(self) -> Point {
        match self {
            Self::RequestFailed => Point::Request,
            Self::CampaignFailed => Point::Start,
            Self::DeviceNotFound
            | Self::InvalidImei
            | Self::NotEligible
            | Self::UnknownClientType
            | Self::AlreadyScheduled
            | Self::WrongVersion
            | Self::WrongModel
            | Self::WrongProtocol
            | Self::NotActive
            | Self::NoLicense
            | Self::NoFreeLicense
            | Self::InternalError => Point::Check,
            Self::NotReachable | Self::NotReachableForGood | Self::Reachable => Point::Network,
            Self::ReachableInVain | Self::StaysPending => Point::Turn,
            Self::NeverEnds
            | Self::ServerRefused
            | Self::UpgradeFailed
            | Self::UpgradeFailedForGood
            | Self::UpgradeSucceeded
            | Self::DidNotReportStatus
            | Self::DownloadFailed
            | Self::DownloadedNotInstalledYet
            | Self::InstallFailed
            | Self::UnknownDeviceError
            | Self::OtherError => Point::Attempt,
            Self::AddDeviceFailed => Point::AddDevice,
            Self::RemoveDeviceFailed => Point::RemoveDevice,
            Self::LicenseAssignFailed => Point::AssignLicense,
            Self::LicenseRemoveFailed => Point::RemoveLicense,
            Self::LineRequestFailed => Point::Line,
            Self::ActivationOnHold | Self::ActivationCancelled => Point::Activation,
            Self::SmsExpires => Point::Sms,
            Self::NiddDeliveryFailed => Point::Nidd,
            Self::ProfileWarning | Self::ProfileFailed => Point::Profile,
        }
    }

    /// Returns the one version that has this outcome, if only one has it.
    pub(crate) fn only_version(self) -> Option<ApiVersion> {
        match self {
            Self::NotReachable
            | Self::NotReachableForGood
            | Self::Reachable
            | Self::ReachableInVain
            | Self::ServerRefused => Some(ApiVersion::V3),
            _ => None,
        }
    }
}

/// How often a fault is forced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "must be a number of 1 or more, or \"always\"")]
pub enum Times {
    /// So often.
    Count(#[schemars(range(min = 1))] u32),
    /// Every time.
    Every(Always),
}

/// Every time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Always {
    /// Every time.
    Always,
}

impl Times {
    /// Every time.
    pub const ALWAYS: Self = Self::Every(Always::Always);
}

/// An outcome that is forced. What is absent is any.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fault {
    /// What is to happen.
    pub outcome: Outcome,
    /// The IMEI of the device that it happens to; every device when absent.
    #[serde(default)]
    pub device: Option<String>,
    /// The version it happens in; all of them when absent.
    #[serde(default)]
    pub version: Option<ApiVersion>,
    /// The identifier of the campaign, upgrade or file campaign; all of them when absent.
    #[serde(default)]
    pub campaign: Option<String>,
    /// The code of `lineRequestFailed`, without the name of a service before it, such as
    /// `REQUEST_FAILED.DeviceNotFound`; `REQUEST_FAILED.UnexpectedError` when absent.
    #[serde(default)]
    pub code: Option<String>,
    /// How often; once by default. The oldest fault goes first.
    #[serde(default = "once")]
    pub times: Times,
}

fn once() -> Times {
    Times::Count(1)
}

impl Fault {
    /// Forces an outcome once, on whatever comes first.
    pub fn new(outcome: Outcome) -> Self {
        Self { outcome, device: None, version: None, campaign: None, code: None, times: once() }
    }
}
