//! A device in a campaign, and its texts in the report.

use crate::{
    clock::{Moment, ReasonTime},
    engine::{rejection::Rejection, roster::RosterMember},
    world::Imei,
};
use jiff::SignedDuration;
use std::fmt;

/// A device in a campaign; small, because a campaign may have very many.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub imei: Imei,
    /// The index of the device in the world; `None` for an unknown IMEI.
    pub device: Option<u32>,
    pub stage: Stage,
    /// The moment when `stage` last changed.
    pub updated: Moment,
    /// The moment when the device was last requested to start.
    pub recent: Option<Moment>,
    /// The moment when the next attempt is due, or expected.
    pub next: Option<Moment>,
    /// The number of attempts so far.
    pub attempts: u16,
    /// The number of times that the network was queried about it.
    pub checks: u16,
    /// The day of the last attempt or query, in days since 1970, and the number of them on that day.
    pub day: i32,
    pub on_day: u8,
}

impl RosterMember for Member {
    fn imei(&self) -> Imei {
        self.imei
    }
}

/// The progress of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Not checked yet, or waiting for a cohort.
    Pending,
    Rejected(Rejection),
    /// The network has not located it; it will be queried again.
    NoData,
    /// The network has located it.
    Received,
    /// In the next cohort of its cell, which starts at `next`.
    Planned,
    /// Requested to start at `recent`.
    Running,
    /// The upgrade server rejected the request; it will be retried.
    ServerFailed,
    /// Failed; it will be retried.
    Failed,
    Succeeded,
    /// There is no time left to query the network again.
    NoDataInTime,
    /// There is no time left for a first attempt.
    NoTurnInTime,
    /// There is no time left for another attempt.
    FailedInTime,
    /// The upgrade server rejected the campaign.
    NotTaken,
    Cancelled,
    Aborted,
}

impl Stage {
    /// Returns true if nothing more happens to the device, unless the campaign gets more time.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Rejected(_) | Self::Succeeded | Self::NotTaken | Self::Cancelled | Self::Aborted)
            || self.is_out_of_time()
    }

    pub fn is_out_of_time(self) -> bool {
        matches!(self, Self::NoDataInTime | Self::NoTurnInTime | Self::FailedInTime)
    }

    /// Returns true if the device waits for a cohort.
    pub fn is_queued(self) -> bool {
        matches!(self, Self::Pending | Self::Received | Self::ServerFailed | Self::Failed)
    }

    /// Returns the status as the platform writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "UpgradePending",
            Self::Rejected(_) => "DeviceRejected",
            Self::NoData | Self::NoDataInTime => "NoDeviceDataFromNetwork",
            Self::Received | Self::NoTurnInTime => "ReceivedDeviceDataFromNetwork",
            Self::Planned | Self::Running => "UpgradeScheduled",
            Self::ServerFailed | Self::NotTaken => "RequestToFotaServerFailed",
            Self::Failed | Self::FailedInTime => "UpgradeFailed",
            Self::Succeeded => "UpgradeSuccess",
            Self::Cancelled => "CampaignCancelled",
            Self::Aborted => "CampaignAborted",
        }
    }
}

impl Member {
    pub fn new(imei: Imei, device: Option<u32>, now: Moment) -> Self {
        Self {
            imei,
            device,
            stage: Stage::Pending,
            updated: now,
            recent: None,
            next: None,
            attempts: 0,
            checks: 0,
            day: i32::MIN,
            on_day: 0,
        }
    }

    pub fn set(&mut self, stage: Stage, now: Moment) {
        self.stage = stage;
        self.updated = now;
    }

    /// Counts an attempt, or a query of the network.
    pub fn count(&mut self, now: Moment) {
        if self.day != now.day_number() {
            (self.day, self.on_day) = (now.day_number(), 0);
        }
        self.on_day = self.on_day.saturating_add(1);
    }

    /// Returns when the next attempt may begin: from `now` on, or tomorrow if today's attempts are used up.
    pub fn ready(&self, now: Moment, per_day: u8) -> Moment {
        if self.day == now.day_number() && self.on_day >= per_day { now.next_midnight() } else { now }
    }

    /// Returns the reason of the stage in the platform's words.
    pub fn reason(&self, attempt_length: SignedDuration) -> Reason<'_> {
        Reason { member: self, attempt_length }
    }
}

/// The reason in a report.
#[derive(Debug)]
pub(crate) struct Reason<'a> {
    member: &'a Member,
    attempt_length: SignedDuration,
}

impl fmt::Display for Reason<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Member { stage, updated, recent, next, attempts, checks, .. } = self.member;
        let next = next.unwrap_or(*updated);
        match stage {
            Stage::Pending => {
                write!(out, "Upgrade pending, the device upgrade is estimated to be scheduled for {}", ReasonTime(next))
            }
            Stage::Rejected(rejection) => out.write_str(rejection.text()),
            Stage::NoData => out.write_str("The network reports this device is not reachable."),
            Stage::NoDataInTime => {
                write!(
                    out,
                    "The network does not report this device is reachable, no retry available, try count {checks}"
                )
            }
            Stage::Received => out.write_str("Reachability information received from the network."),
            Stage::NoTurnInTime => {
                write!(out, "Reachability information received from the network, try count {checks}")
            }
            Stage::Planned | Stage::Running => {
                let begin = if *stage == Stage::Running { recent.unwrap_or(next) } else { next };
                let end = begin.plus(self.attempt_length);
                write!(
                    out,
                    "The upgrade is scheduled to begin on {}, and the estimated completion is {}",
                    ReasonTime(begin),
                    ReasonTime(end)
                )
            }
            Stage::ServerFailed => {
                write!(out, "Request to FOTA server failed, estimated retry time on {}", ReasonTime(next))
            }
            Stage::Failed => write!(out, "Upgrade failed, estimated retry time on {}", ReasonTime(next)),
            Stage::FailedInTime => write!(out, "Upgrade failed, no retry available, try count {attempts}"),
            Stage::Succeeded => out.write_str("Upgrade completed successfully"),
            Stage::NotTaken => out.write_str("Request to FOTA server failed, no retry available"),
            Stage::Cancelled => out.write_str("Campaign cancelled by user"),
            Stage::Aborted => out.write_str("Campaign aborted by user"),
        }
    }
}

impl serde::Serialize for Reason<'_> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
