//! Verbose logs of devices, and the times of their check-ins.

use super::{AttemptResult, Failure, Stage};
use crate::{clock::Moment, world::World};
use jiff::SignedDuration;
use std::collections::HashMap;

/// The maximum number of devices of an account with logging on.
const MAX_LOGGING: usize = 20;
/// The time after which logging turns itself off.
const LOGGING_PERIOD: SignedDuration = SignedDuration::from_hours(7 * 24);
/// The time after which the first logs are available.
const AVAILABILITY_DELAY: SignedDuration = SignedDuration::from_hours(24);
/// The time for which logs are kept. It is not documented for check-ins; the same time is assumed.
const RETENTION: SignedDuration = SignedDuration::from_hours(30 * 24);

/// A check-in of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct CheckIn {
    pub at: Moment,
    pub has_connected: bool,
}

/// An entry in the log of a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LogEntry {
    pub at: Moment,
    pub kind: &'static str,
    pub text: String,
}

/// A period in which a device logs.
#[derive(Debug, Clone, Copy)]
struct Period {
    enabled: Moment,
    /// The first check-in after that, at which the device receives the setting.
    begins: Moment,
    ends: Moment,
}

/// Logs and check-ins of devices. Regular check-ins follow from the behaviour of a device, and are not stored.
#[derive(Debug, Default)]
pub(crate) struct Logging {
    periods: HashMap<u32, Vec<Period>>,
    /// The activity of devices while logging was on.
    activity: HashMap<u32, Vec<(Moment, Stage)>>,
    /// Check-ins after a restart.
    restarts: HashMap<u32, Vec<Moment>>,
}

impl Logging {
    /// Returns when the logging of a device ends, if it is on.
    pub fn ends(&self, device: u32, now: Moment) -> Option<Moment> {
        let last = self.periods.get(&device)?.last()?;
        (last.ends > now).then_some(last.ends)
    }

    /// Returns the devices of an account with logging on, by IMEI.
    pub fn active(&self, account: usize, world: &World, now: Moment) -> Vec<u32> {
        let owned = |device: &u32| usize::from(world.devices[*device as usize].account) == account;
        let mut devices: Vec<u32> =
            self.periods.keys().copied().filter(owned).filter(|device| self.ends(*device, now).is_some()).collect();
        devices.sort_unstable();
        devices
    }

    /// Turns logging on for devices of one account: for all of them, or for none.
    pub fn enable(&mut self, account: usize, devices: &[u32], world: &World, now: Moment) -> Result<(), &'static str> {
        if devices.iter().any(|device| !world.behaviour(*device).supports_logging) {
            return Err("The device maker does not support logging");
        }
        let mut active = self.active(account, world, now);
        active.extend(devices);
        active.sort_unstable();
        active.dedup();
        if active.len() > MAX_LOGGING {
            return Err("Logging device limit exceeded");
        }
        for device in devices {
            let ends = now.plus(LOGGING_PERIOD);
            let periods = self.periods.entry(*device).or_default();
            periods.retain(|period| now <= period.ends.plus(RETENTION));
            match periods.last_mut() {
                // Seven days from now, without a gap.
                Some(last) if last.ends > now => last.ends = ends,
                _ => {
                    let begins = world.next_check_in(*device, now).unwrap_or(ends);
                    periods.push(Period { enabled: now, begins, ends });
                }
            }
        }
        Ok(())
    }

    /// Turns logging off; collected logs stay.
    pub fn disable(&mut self, device: u32, now: Moment) {
        if let Some(last) = self.periods.get_mut(&device).and_then(|periods| periods.last_mut()) {
            last.ends = last.ends.min(now);
        }
    }

    /// Records that a device checked in after a restart.
    pub(super) fn restarted(&mut self, device: u32, now: Moment) {
        let restarts = self.restarts.entry(device).or_default();
        restarts.retain(|at| now <= at.plus(RETENTION));
        restarts.push(now);
    }

    /// Records the activity of a device, if logging is on.
    pub(super) fn record_activity(&mut self, device: u32, now: Moment, stage: Stage) {
        if self.periods.get(&device).is_some_and(|periods| periods.iter().any(|period| period.covers(now))) {
            let activity = self.activity.entry(device).or_default();
            activity.retain(|(at, _)| now <= at.plus(RETENTION));
            activity.push((now, stage));
        }
    }

    /// Returns the check-ins of a device, oldest first.
    pub fn check_ins(&self, device: u32, world: &World, now: Moment) -> Vec<CheckIn> {
        let kept_since = now.plus(-RETENTION);
        let mut at = kept_since.max(world.devices[device as usize].created);
        let mut check_ins = Vec::new();
        while let Some(next) = world.next_check_in(device, at).filter(|next| *next <= now) {
            check_ins.push(CheckIn { at: next, has_connected: world.check_in_succeeds(device, next) });
            at = next;
        }
        let restarts = self.restarts.get(&device).into_iter().flatten();
        check_ins.extend(restarts.filter(|at| **at >= kept_since).map(|at| CheckIn { at: *at, has_connected: true }));
        check_ins.sort_unstable();
        check_ins.dedup();
        check_ins
    }

    /// Returns the available log entries of a device, oldest first.
    pub fn entries(&self, device: u32, world: &World, now: Moment) -> Vec<LogEntry> {
        let Some(periods) = self.periods.get(&device) else {
            return Vec::new();
        };
        let at_hand = |at: Moment| {
            at <= now
                && now <= at.plus(RETENTION)
                && periods.iter().any(|period| period.covers(at) && now >= period.enabled.plus(AVAILABILITY_DELAY))
        };
        let check_ins = self.check_ins(device, world, now).into_iter().map(|check_in| LogEntry {
            at: check_in.at,
            kind: "CheckIn",
            text: if check_in.has_connected { "checked in" } else { "check-in failed: no connection" }.to_owned(),
        });
        let activity = self.activity.get(&device).into_iter().flatten();
        let activity = activity.map(|(at, stage)| LogEntry { at: *at, kind: "Upgrade", text: log_text(*stage) });
        let mut entries: Vec<LogEntry> = check_ins.chain(activity).filter(|entry| at_hand(entry.at)).collect();
        entries.sort_by_key(|entry| entry.at);
        entries
    }
}

impl Period {
    fn covers(&self, at: Moment) -> bool {
        self.begins <= at && at < self.ends
    }
}

/// Returns the log text of a stage.
fn log_text(stage: Stage) -> String {
    match stage {
        Stage::Downloading(_) => "download begun".to_owned(),
        Stage::Downloaded(_) => "download complete".to_owned(),
        Stage::Installing(_) => "install begun".to_owned(),
        Stage::Done(AttemptResult::Success) => "install complete, restarting".to_owned(),
        Stage::Done(AttemptResult::Failure(Failure::Download)) => "download failed: connection lost".to_owned(),
        Stage::Done(AttemptResult::Failure(failure)) => format!("install failed: {}", failure.text()),
        Stage::Silent(_) => "client stopped".to_owned(),
        stage => format!("reported: {}", stage.reason()),
    }
}
