//! The pilot rule: a new package must work on a few devices before it is sent to many.

use super::Imei;
use std::collections::HashMap;

/// The maximum number of devices in a campaign until a pilot has passed.
pub(crate) const MAX_PILOT_DEVICES: usize = 20;
/// The number of devices that must have completed for a pilot to pass.
const MIN_COMPLETED: usize = 5;

/// The subject of a pilot on one account. Firmware and software are packages of the world, whichever version
/// upgrades to them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum PilotOf {
    Package(usize),
    File(String),
}

/// All pilots, by account.
#[derive(Debug, Default)]
pub(crate) struct Pilots(HashMap<(usize, PilotOf), Pilot>);

impl Pilots {
    /// Returns the maximum number of devices in a campaign now, where `limit` is the maximum after a pilot.
    pub fn max_devices(&self, account: usize, of: PilotOf, limit: usize) -> usize {
        let passed = self.0.get(&(account, of)).is_some_and(|pilot| pilot.passed);
        if passed { limit } else { MAX_PILOT_DEVICES.min(limit) }
    }

    /// Records that a device completed; the last result counts.
    pub fn record(&mut self, account: usize, of: PilotOf, imei: Imei, success: bool) {
        self.0.entry((account, of)).or_default().record(imei, success);
    }
}

/// The results of one firmware, software or file on one account, over all its pilots.
#[derive(Debug, Default)]
struct Pilot {
    passed: bool,
    /// Whether each completed device was upgraded.
    completed: HashMap<Imei, bool>,
    successes: usize,
}

impl Pilot {
    fn record(&mut self, imei: Imei, success: bool) {
        if self.passed {
            return;
        }
        self.successes -= usize::from(self.completed.insert(imei, success) == Some(true));
        self.successes += usize::from(success);
        if self.completed.len() >= MIN_COMPLETED && self.successes * 2 >= self.completed.len() {
            *self = Self { passed: true, ..Self::default() };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pilot(outcomes: &[(u64, bool)]) -> bool {
        let mut pilot = Pilot::default();
        for (device, success) in outcomes {
            pilot.record(Imei::with_check_digit(35_465_809_000_000 + device), *success);
        }
        pilot.passed
    }

    #[test]
    fn a_pilot_passes_with_half_of_at_least_five_distinct_devices() {
        assert!(!pilot(&[(1, true), (2, true), (3, true), (4, true)]));
        assert!(!pilot(&[(1, true), (1, true), (1, true), (1, true), (1, true)]));
        assert!(pilot(&[(1, true), (2, true), (3, true), (4, false), (5, false)]));
        assert!(!pilot(&[(1, true), (2, true), (3, false), (4, false), (5, false)]));
        assert!(pilot(&[(1, true), (2, true), (3, false), (4, false), (5, false), (6, true)]));
        assert!(pilot(&[(1, true), (2, true), (3, false), (4, false), (5, false), (5, true)]));
    }
}
