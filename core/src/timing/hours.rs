//! Hours of the day in UTC, and the minutes that they cover.

use crate::{
    models::{TimeWindow, UtcInterval},
    time::Timestamp,
};
use jiff::{Timestamp as Instant, civil::Date, tz::TimeZone};

/// Minutes since 1970 began, in UTC.
pub(super) type Minute = i64;

pub(super) const HOUR: Minute = 60;
pub(super) const DAY: Minute = 1440;
const EPOCH: Date = Date::constant(1970, 1, 1);

/// Returns the minute at which a day starts.
pub(super) fn day_begins(day: Date) -> Minute {
    day.duration_since(EPOCH).as_mins()
}

/// Returns the minute at which a day ends.
pub(super) fn day_ends(day: Date) -> Minute {
    day_begins(day) + DAY
}

/// Returns the day of a minute.
pub(super) fn day_of(minute: Minute) -> Date {
    timestamp(minute).to_zoned(TimeZone::UTC).date()
}

/// Returns the first whole minute that is not before an instant.
pub(super) fn minute_from(instant: Instant) -> Minute {
    const NANOSECONDS: i128 = 60_000_000_000;
    let minute = -(-instant.as_nanosecond()).div_euclid(NANOSECONDS);
    // All valid instants fit.
    Minute::try_from(minute).unwrap_or_default()
}

/// Returns the instant of a minute; the rules exclude minutes without one.
fn timestamp(minute: Minute) -> Instant {
    Instant::from_second(minute * 60).unwrap_or(Instant::MAX)
}

pub(super) fn instant(minute: Minute) -> Timestamp {
    timestamp(minute).into()
}

pub(super) fn interval((begins, ends): (Minute, Minute)) -> UtcInterval {
    UtcInterval { start: instant(begins), end: instant(ends) }
}

/// The open hours of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hours(pub [bool; 24]);

impl Hours {
    /// Returns the hours of valid windows; every hour if there are none.
    pub fn new(windows: &[TimeWindow]) -> Self {
        let mut open = [windows.is_empty(); 24];
        for window in windows {
            let (Ok(start), Ok(end)) = (usize::try_from(window.start_time), usize::try_from(window.end_time)) else {
                continue;
            };
            if let Some(hours) = open.get_mut(start..end) {
                hours.fill(true);
            }
        }
        Self(open)
    }

    /// Returns the hours as windows, which never cross midnight.
    pub fn windows(&self) -> Vec<TimeWindow> {
        let mut windows: Vec<TimeWindow> = Vec::new();
        for (hour, _) in (0..).zip(self.0).filter(|(_, open)| *open) {
            match windows.last_mut() {
                Some(last) if last.end_time == hour => last.end_time = hour + 1,
                _ => windows.push(TimeWindow { start_time: hour, end_time: hour + 1 }),
            }
        }
        windows
    }

    /// Returns the hours that are open in both.
    pub fn and(self, other: Self) -> Self {
        let mut both = self.0;
        for (open, other) in both.iter_mut().zip(other.0) {
            *open &= other;
        }
        Self(both)
    }

    fn is_open(&self, minute: Minute) -> bool {
        usize::try_from(minute.rem_euclid(DAY) / HOUR).is_ok_and(|hour| self.0.get(hour) == Some(&true))
    }

    /// Returns the open intervals between two minutes, joined where they touch, at midnight too.
    pub fn intervals(self, from: Minute, to: Minute) -> impl Iterator<Item = (Minute, Minute)> {
        let mut at = from;
        std::iter::from_fn(move || {
            while at < to && !self.is_open(at) {
                at = next_hour(at);
            }
            let begins = at;
            while at < to && self.is_open(at) {
                at = next_hour(at);
            }
            (begins < to).then_some((begins, at.min(to)))
        })
    }

    /// Returns attempts in sequence, as early as the hours allow: each wholly inside, at most `per_day` starting on a
    /// day. No other schedule fits more of them.
    pub fn slots(
        self,
        from: Minute,
        to: Minute,
        length: Minute,
        per_day: i64,
    ) -> impl Iterator<Item = (Minute, Minute)> {
        let (mut begins, mut today, mut started) = (from, Minute::MIN, 0);
        std::iter::from_fn(move || {
            while begins + length <= to {
                let day = begins.div_euclid(DAY);
                if day == today && started >= per_day {
                    begins = (day + 1) * DAY;
                    continue;
                }
                let mut at = begins;
                while at < begins + length && self.is_open(at) {
                    at = next_hour(at);
                }
                if at < begins + length {
                    begins = next_hour(at);
                    continue;
                }
                started = if day == today { started + 1 } else { 1 };
                today = day;
                let slot = (begins, begins + length);
                begins += length;
                return Some(slot);
            }
            None
        })
    }
}

fn next_hour(minute: Minute) -> Minute {
    (minute.div_euclid(HOUR) + 1) * HOUR
}
