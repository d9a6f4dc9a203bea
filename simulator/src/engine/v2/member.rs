//! A device in a v2 campaign, and its texts in the report.

use crate::{clock::Moment, engine::roster::RosterMember, fault::Outcome, world::Imei};

/// A device in a campaign.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub imei: Imei,
    /// The index of the device in the world; `None` for an unknown IMEI.
    pub device: Option<u32>,
    pub stage: Stage,
    /// The moment when `stage` last changed in the report.
    pub updated: Moment,
    /// The moment of its next action: download, install, report. `None` while the device has not learned of
    /// the campaign.
    pub planned: Option<Moment>,
    /// The moment of its next event: the planned action, or a check-in before it.
    pub due: Option<Moment>,
}

impl RosterMember for Member {
    fn imei(&self) -> Imei {
        self.imei
    }
}

/// The progress of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Not checked yet.
    Pending,
    Rejected(Rejection),
    /// Passed the check; the campaign has not started.
    Accepted,
    /// Has not begun to download.
    Waiting,
    Downloading(AttemptResult),
    /// Waiting for its time to install.
    Downloaded(AttemptResult),
    Installing(AttemptResult),
    /// Done; the result is reported at the next check-in.
    Done(AttemptResult),
    /// The device does not report again until the campaign ends.
    Silent(Failure),
    Succeeded,
    Failed(Failure),
    Cancelled,
    Aborted,
}

/// The outcome of an attempt that began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AttemptResult {
    Success,
    Failure(Failure),
    /// The device does not report again.
    Silence(Failure),
}

/// The reason why a device fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    DidNotReportStatus,
    Download,
    NotInstalledYet,
    Install,
    Unknown,
    Other,
}

impl Failure {
    /// Returns the text that the platform uses; the texts of its HTTP client have no spaces.
    pub fn text(self) -> &'static str {
        match self {
            Self::DidNotReportStatus => "RovaClientDidNotReportStatus",
            Self::Download => "RovaClientDownloadFailed",
            Self::NotInstalledYet => "RovaClientDownloadNotInstalledYet",
            Self::Install => "RovaClientDownloadedInstallFailed",
            Self::Unknown => "Unknown device error",
            Self::Other => "Other error",
        }
    }
}

impl AttemptResult {
    /// Returns the result of an outcome; `None` if the attempt does not begin.
    pub fn from_outcome(outcome: Outcome) -> Option<Self> {
        Some(match outcome {
            Outcome::UpgradeSucceeded => Self::Success,
            Outcome::DownloadFailed => Self::Failure(Failure::Download),
            Outcome::InstallFailed => Self::Failure(Failure::Install),
            Outcome::UnknownDeviceError => Self::Failure(Failure::Unknown),
            Outcome::OtherError | Outcome::UpgradeFailed | Outcome::UpgradeFailedPermanently => {
                Self::Failure(Failure::Other)
            }
            Outcome::DownloadedNotInstalledYet => Self::Silence(Failure::NotInstalledYet),
            Outcome::DidNotReportStatus | Outcome::NeverEnds => Self::Silence(Failure::DidNotReportStatus),
            _ => return None,
        })
    }
}

/// The reason why a device cannot take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rejection {
    NotFound,
    Elsewhere,
    NotCapable,
    InvalidImei,
    Version,
    Model,
    NotActive,
    NoLicense,
    NoFreeLicense,
    Internal,
}

impl Rejection {
    pub fn text(self) -> &'static str {
        match self {
            Self::NotFound => "Device not found",
            Self::Elsewhere => "Device is already scheduled for another upgrade; it must be completed first",
            Self::NotCapable => "Device is not FOTA capable",
            Self::InvalidImei => "Invalid device IMEI",
            Self::Version => "Device does not meet the software version prerequisite",
            Self::Model => "Device does not meet the make and model prerequisite",
            Self::NotActive => "Device is not active or not connected",
            Self::NoLicense => "No license attached to device",
            Self::NoFreeLicense => "No available license",
            Self::Internal => "Internal error",
        }
    }

    /// Returns the rejection of an outcome.
    pub fn from_outcome(outcome: Outcome) -> Self {
        match outcome {
            Outcome::DeviceNotFound => Self::NotFound,
            Outcome::InvalidImei => Self::InvalidImei,
            Outcome::NotEligible | Outcome::UnknownClientType | Outcome::WrongProtocol => Self::NotCapable,
            Outcome::AlreadyScheduled => Self::Elsewhere,
            Outcome::WrongVersion => Self::Version,
            Outcome::WrongModel => Self::Model,
            Outcome::NotActive => Self::NotActive,
            Outcome::NoLicense => Self::NoLicense,
            Outcome::NoFreeLicense => Self::NoFreeLicense,
            _ => Self::Internal,
        }
    }
}

impl Stage {
    /// Returns true if nothing more happens to the device.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Rejected(_) | Self::Succeeded | Self::Failed(_) | Self::Cancelled | Self::Aborted)
    }

    /// Returns the status as the platform writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "RequestPending",
            Self::Rejected(_) => "DeviceRejected",
            Self::Accepted => "Accepted",
            Self::Waiting
            | Self::Downloading(_)
            | Self::Downloaded(_)
            | Self::Installing(_)
            | Self::Done(_)
            | Self::Silent(_) => "UpgradePending",
            Self::Succeeded => "UpgradeSuccess",
            Self::Failed(_) => "UpgradeFailed",
            Self::Cancelled => "CampaignCancelled",
            Self::Aborted => "CampaignAborted",
        }
    }

    /// Returns the reason in the platform's words.
    pub fn reason(self) -> &'static str {
        match self {
            Self::Pending => "Request pending",
            Self::Rejected(rejection) => rejection.text(),
            Self::Accepted => "Device cleared all checks",
            Self::Waiting | Self::Downloading(_) | Self::Done(AttemptResult::Failure(Failure::Download)) => {
                "Waiting for the device to report its status"
            }
            Self::Downloaded(_) | Self::Installing(_) | Self::Done(_) => Failure::NotInstalledYet.text(),
            Self::Silent(failure) | Self::Failed(failure) => failure.text(),
            Self::Succeeded => "DownloadInstallSucceeded",
            Self::Cancelled => "Campaign cancelled by user",
            Self::Aborted => "Campaign aborted by user",
        }
    }
}

impl Member {
    pub fn new(imei: Imei, device: Option<u32>, now: Moment) -> Self {
        Self { imei, device, stage: Stage::Pending, updated: now, planned: None, due: None }
    }

    pub fn set(&mut self, stage: Stage, now: Moment) {
        self.stage = stage;
        self.updated = now;
    }
}
