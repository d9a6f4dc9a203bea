//! A device in an upgrade, and what the platform says about it.

use crate::{
    clock::Moment,
    engine::{rejection::Rejection, roster::RosterMember},
    world::Imei,
};

/// A device in an upgrade.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub imei: Imei,
    /// Its place in the world; absent for an IMEI that nobody knows.
    pub device: Option<u32>,
    pub stage: Stage,
    /// When `stage` last changed.
    pub updated: Moment,
    /// When the device was first asked to upgrade.
    pub begun: Option<Moment>,
    /// How often the request was sent to the device again.
    pub retries: u8,
}

impl RosterMember for Member {
    fn imei(&self) -> Imei {
        self.imei
    }
}

/// How far a device is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Not checked yet.
    Pending,
    Rejected(Rejection),
    /// Checked; waits for the start, or for the device to appear.
    Accepted,
    /// The device has begun.
    Running,
    /// The device has the firmware and has not reported it yet.
    Installed,
    /// The attempt failed; tried again.
    Failed,
    Succeeded,
    /// Nothing is tried again.
    Over(Failure),
    Cancelled,
}

/// Why nothing is tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The device began, and could not.
    Device,
    /// The device never answered.
    NoAnswer,
    /// The upgrade ended while the device was at it, or waited.
    NotInTime,
    /// The upgrade server did not take the upgrade.
    Server,
}

impl Stage {
    /// Whether nothing more happens to the device.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Rejected(_) | Self::Succeeded | Self::Over(_) | Self::Cancelled)
    }

    /// Whether the device waits to be asked.
    pub fn waits(self) -> bool {
        matches!(self, Self::Accepted | Self::Failed)
    }

    /// Status and reason as the platform writes them; before the check there is no reason. The texts behind
    /// `UpgradeFailed` and `Cancelled` are not documented but for the first.
    pub fn texts(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Pending => ("RequestPending", None),
            Self::Rejected(rejection) => ("Device Rejected", Some(rejection.text())),
            Self::Accepted => ("Device Accepted", Some("success")),
            Self::Running | Self::Installed => ("InProgress", Some("")),
            Self::Failed | Self::Over(Failure::Device) => ("UpgradeFailed", Some("firmware update failed to device")),
            Self::Over(Failure::NoAnswer) => ("UpgradeFailed", Some("Device did not answer")),
            Self::Over(Failure::NotInTime) => ("UpgradeFailed", Some("Upgrade ended before the device was upgraded")),
            Self::Over(Failure::Server) => ("UpgradeFailed", Some("Upgrade could not be scheduled")),
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
