//! The behaviour of devices: when they are on, when they check in, how often the network reaches
//! them, how upgrades end. A whole fleet shares a few behaviours; a device holds the index of its
//! own.

use crate::{clock::Moment, fault::Outcome};
use jiff::SignedDuration;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// The times at which a device is switched on, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Power {
    Always,
    Never,
    /// From one hour of the day up to another; across midnight if `from` is not before `to`.
    Hours {
        from: u8,
        to: u8,
    },
    /// For `on` minutes in every `every` minutes, each device at its own time.
    Every {
        every: u32,
        on: u32,
    },
}

/// The behaviour of a kind of device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Behaviour {
    pub name: String,
    pub power: Power,
    /// The number of minutes between check-ins (HTTP devices), and the maximum delay of a check-in in minutes.
    pub check_in: u32,
    pub jitter: u32,
    /// Whether the device respects time windows (HTTP devices); it always respects dates.
    pub honours_windows: bool,
    /// Whether verbose logs can be collected.
    pub supports_logging: bool,
    /// The percentage of cases in which the network reaches the device, and in which a check-in succeeds.
    pub reachable: u8,
    /// The percentage of attempts that succeed.
    pub success: u8,
    /// The percentage of attempts that the upgrade server rejects; the others fail as `failure` says.
    pub rejected: u8,
    /// The way in which an attempt fails.
    pub failure: Outcome,
}

impl Default for Behaviour {
    fn default() -> Self {
        Self {
            name: "good".to_owned(),
            power: Power::Always,
            check_in: 24 * 60,
            jitter: 30,
            honours_windows: true,
            supports_logging: true,
            reachable: 100,
            success: 100,
            rejected: 0,
            failure: Outcome::UpgradeFailed,
        }
    }
}

impl Behaviour {
    /// Returns the pattern as a period with one interval of being on: the period, the start of the interval
    /// within it, and its length; in milliseconds. `None` if the pattern never changes.
    fn power_cycle(&self, identity: u64) -> Option<(i64, i64, i64)> {
        let (period, first, length) = match self.power {
            Power::Always | Power::Never => return None,
            Power::Hours { from, to } => {
                let hours = (i64::from(to) - i64::from(from)).rem_euclid(24);
                (DAY, i64::from(from) * 60 * MINUTE, hours * 60 * MINUTE)
            }
            Power::Every { every, on } => {
                let period = i64::from(every.max(1)) * MINUTE;
                (period, offset(identity, 1, period), i64::from(on.max(1)) * MINUTE)
            }
        };
        (length > 0 && length < period).then_some((period, first, length))
    }

    /// Returns the first moment from `from` on at which a device is on; `from` itself if it is on then.
    pub fn next_on(&self, identity: u64, from: Moment) -> Option<Moment> {
        let Some((period, first, length)) = self.power_cycle(identity) else {
            return (self.power != Power::Never).then_some(from);
        };
        let passed = (from.milliseconds() - first).rem_euclid(period);
        Some(if passed < length { from } else { from.plus(SignedDuration::from_millis(period - passed)) })
    }

    /// Returns the last moment up to `until` at which a device was on; `until` itself if it is on then.
    pub fn last_on(&self, identity: u64, until: Moment) -> Option<Moment> {
        let Some((period, first, length)) = self.power_cycle(identity) else {
            return (self.power != Power::Never).then_some(until);
        };
        let off_for = (until.milliseconds() - first).rem_euclid(period) - length;
        Some(if off_for < 0 { until } else { until.plus(SignedDuration::from_millis(-off_for - 1)) })
    }

    /// Returns the first moment after `from` at which a device that was off is switched on.
    pub fn next_switched_on(&self, identity: u64, from: Moment) -> Option<Moment> {
        let (period, first, _) = self.power_cycle(identity)?;
        let passed = (from.milliseconds() - first).rem_euclid(period);
        Some(from.plus(SignedDuration::from_millis(period - passed)))
    }

    /// Returns the moment when a device that is on at `from` goes off; `None` if it never does.
    pub fn next_off(&self, identity: u64, from: Moment) -> Option<Moment> {
        let (period, first, length) = self.power_cycle(identity)?;
        let passed = (from.milliseconds() - first).rem_euclid(period);
        Some(from.plus(SignedDuration::from_millis(length - passed))).filter(|off| *off > from)
    }

    /// Returns the next check-in after `after`: devices check in at their interval while they are on, and
    /// whenever they are switched on.
    pub fn next_check_in(&self, identity: u64, after: Moment) -> Option<Moment> {
        let (every, jitter) = (i64::from(self.check_in.max(1)) * MINUTE, i64::from(self.jitter) * MINUTE);
        let first = offset(identity, 2, every);
        let mut round = (after.milliseconds() - first - jitter).div_euclid(every);
        let by_interval = loop {
            let late = offset(identity, 3u64.wrapping_add(round.cast_unsigned()), jitter);
            let wait = round * every + first + late - after.milliseconds();
            if wait > 0 {
                break self.next_on(identity, after.plus(SignedDuration::from_millis(wait)))?;
            }
            round += 1;
        };
        Some(self.next_switched_on(identity, after).map_or(by_interval, |on| on.min(by_interval)))
    }
}

/// Returns a number below `end` that depends only on an identity and a use.
fn offset(identity: u64, usage: u64, end: i64) -> i64 {
    let end = u64::try_from(end).unwrap_or(0);
    if end == 0 { 0 } else { i64::try_from(mix_bits(identity ^ mix_bits(usage)) % end).unwrap_or(0) }
}

/// Mixes bits so that they look random (splitmix64).
pub(super) fn mix_bits(seed: u64) -> u64 {
    let mut bits = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;

    fn moment(text: &str) -> Moment {
        text.parse::<Timestamp>().unwrap().into()
    }

    #[test]
    fn devices_are_on_according_to_their_pattern() {
        let night = Behaviour { power: Power::Hours { from: 22, to: 2 }, ..Behaviour::default() };
        let on = |from| night.next_on(7, moment(from)).unwrap().to_string();
        assert_eq!(on("2026-03-01T23:10:00Z"), "2026-03-01T23:10:00Z");
        assert_eq!(on("2026-03-02T01:59:59Z"), "2026-03-02T01:59:59Z");
        assert_eq!(on("2026-03-02T02:00:00Z"), "2026-03-02T22:00:00Z");
        assert_eq!(night.next_off(7, moment("2026-03-01T23:10:00Z")), Some(moment("2026-03-02T02:00:00Z")));
        assert_eq!(night.next_off(7, moment("2026-03-01T12:00:00Z")), None);
        let was_on = |until| night.last_on(7, moment(until)).unwrap().to_string();
        assert_eq!(was_on("2026-03-01T23:10:00Z"), "2026-03-01T23:10:00Z");
        assert_eq!(was_on("2026-03-02T02:00:00Z"), "2026-03-02T01:59:59.999Z");
        assert_eq!(was_on("2026-03-02T21:00:00Z"), "2026-03-02T01:59:59.999Z");

        let now_and_then = Behaviour { power: Power::Every { every: 360, on: 20 }, ..Behaviour::default() };
        let on = now_and_then.next_switched_on(7, moment("2026-03-01T00:00:00Z")).unwrap();
        assert_eq!(now_and_then.next_on(7, on), Some(on));
        assert_eq!(now_and_then.next_off(7, on), Some(on.plus(SignedDuration::from_mins(20))));
        assert_eq!(now_and_then.next_switched_on(7, on), Some(on.plus(SignedDuration::from_hours(6))));
        assert_ne!(now_and_then.next_switched_on(8, moment("2026-03-01T00:00:00Z")), Some(on));

        let never = Behaviour { power: Power::Never, ..Behaviour::default() };
        assert_eq!((never.next_on(7, on), never.last_on(7, on), never.next_check_in(7, on)), (None, None, None));
    }

    #[test]
    fn check_ins_follow_each_other_at_about_the_interval() {
        let behaviour = Behaviour { check_in: 60, jitter: 10, ..Behaviour::default() };
        let mut at = moment("2026-03-01T00:00:00Z");
        at = behaviour.next_check_in(99, at).unwrap();
        for _ in 0..200 {
            let next = behaviour.next_check_in(99, at).unwrap();
            let minutes = next.milliseconds_since(at) / MINUTE;
            assert!((49..=70).contains(&minutes), "{minutes}");
            at = next;
        }
        let asleep = Behaviour { power: Power::Hours { from: 6, to: 7 }, ..behaviour };
        let first = asleep.next_check_in(99, moment("2026-03-01T12:00:00Z")).unwrap();
        assert_eq!(first, moment("2026-03-02T06:00:00Z"));
    }
}
