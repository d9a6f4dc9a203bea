//! A device in an upgrade, and its status texts.

use crate::{
    clock::Moment,
    engine::{rejection::Rejection, roster::RosterMember},
    world::Imei,
};

/// A device in an upgrade.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub imei: Imei,
    /// The index of the device in the world; `None` for an unknown IMEI.
    pub device: Option<u32>,
    pub stage: Stage,
    /// The moment when `stage` last changed.
    pub updated: Moment,
    /// The moment when the device was first requested to upgrade.
    pub begun: Option<Moment>,
    /// The number of times that the request was sent to the device again.
    pub retries: u8,
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
    /// Checked; waiting for the start, or until the device is reachable.
    Accepted,
    /// The device has begun.
    Running,
    /// The device has installed the firmware, but has not reported it yet.
    Installed,
    /// The attempt failed; it will be retried.
    Failed,
    Succeeded,
    /// The final failure; there is no further attempt.
    FinalFailure(Failure),
    Cancelled,
}

/// The reason why there is no further attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The device began, and failed.
    Device,
    /// The device never responded.
    NoAnswer,
    /// The upgrade ended while the device was running or waiting.
    NotInTime,
    /// The upgrade server rejected the upgrade.
    Server,
}

impl Stage {
    /// Returns true if nothing more happens to the device.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Rejected(_) | Self::Succeeded | Self::FinalFailure(_) | Self::Cancelled)
    }

    /// Returns true if the device waits for a request.
    pub fn waits(self) -> bool {
        matches!(self, Self::Accepted | Self::Failed)
    }

    /// Returns status and reason as the platform writes them; before the check there is no reason. Of the
    /// texts for `UpgradeFailed` and `Cancelled`, only the first is documented.
    pub fn texts(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Pending => ("RequestPending", None),
            Self::Rejected(rejection) => ("Device Rejected", Some(rejection.text())),
            Self::Accepted => ("Device Accepted", Some("success")),
            Self::Running | Self::Installed => ("InProgress", Some("")),
            Self::Failed | Self::FinalFailure(Failure::Device) => {
                ("UpgradeFailed", Some("firmware update failed to device"))
            }
            Self::FinalFailure(Failure::NoAnswer) => ("UpgradeFailed", Some("Device did not respond")),
            Self::FinalFailure(Failure::NotInTime) => {
                ("UpgradeFailed", Some("Upgrade ended before the device was upgraded"))
            }
            Self::FinalFailure(Failure::Server) => ("UpgradeFailed", Some("Upgrade could not be scheduled")),
            Self::Succeeded => ("UpgradeSuccess", Some("success")),
            Self::Cancelled => ("Cancelled", Some("Upgrade cancelled by user")),
        }
    }
}

impl Member {
    pub fn new(imei: Imei, device: Option<u32>, now: Moment) -> Self {
        Self { imei, device, stage: Stage::Pending, updated: now, begun: None, retries: 0 }
    }

    pub fn set(&mut self, stage: Stage, now: Moment) {
        self.stage = stage;
        self.updated = now;
    }
}
