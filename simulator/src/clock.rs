//! Virtual time: its current value, how it moves, and how the platform formats it.

use jiff::{SignedDuration, Timestamp, civil, tz::Offset};
use serde::{Serialize, Serializer};
use std::{fmt, time::Duration};
use tokio::time::Instant;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// A point in virtual time: milliseconds since 1970, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct Moment(i64);

impl Moment {
    /// The end of virtual time: the year 9000.
    pub const LAST: Self = Self(221_845_392_000_000);

    /// Returns 00:00 of a day.
    pub fn start_of(day: civil::Date) -> Self {
        let hours = day.duration_since(civil::Date::constant(1970, 1, 1)).as_hours();
        Self(hours * HOUR)
    }

    /// Returns 24:00 of a day.
    pub fn end_of(day: civil::Date) -> Self {
        Self(Self::start_of(day).0 + DAY)
    }

    pub fn day(self) -> civil::Date {
        self.timestamp().to_zoned(jiff::tz::TimeZone::UTC).date()
    }

    /// Returns the number of days since 1970.
    pub fn day_number(self) -> i32 {
        i32::try_from(self.0.div_euclid(DAY)).unwrap_or(i32::MAX)
    }

    pub fn next_midnight(self) -> Self {
        Self((self.0.div_euclid(DAY) + 1) * DAY)
    }

    /// Returns this moment, rounded up to a whole minute.
    pub fn whole_minute(self) -> Self {
        Self(self.0.div_euclid(MINUTE) * MINUTE + if self.0.rem_euclid(MINUTE) == 0 { 0 } else { MINUTE })
    }

    /// Returns the hour of the day, 0 to 23.
    pub fn hour(self) -> u8 {
        u8::try_from(self.0.rem_euclid(DAY) / HOUR).unwrap_or(0)
    }

    /// Returns the start of the next hour.
    pub fn next_hour(self) -> Self {
        Self((self.0.div_euclid(HOUR) + 1) * HOUR)
    }

    pub fn plus(self, by: SignedDuration) -> Self {
        Self(self.0.saturating_add(i64::try_from(by.as_millis()).unwrap_or(i64::MAX)).min(Self::LAST.0))
    }

    pub fn from_milliseconds(milliseconds: i64) -> Self {
        Self(milliseconds.min(Self::LAST.0))
    }

    /// Returns the milliseconds since 1970.
    pub fn milliseconds(self) -> i64 {
        self.0
    }

    pub fn milliseconds_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_millisecond(self.0).unwrap_or(Timestamp::MAX)
    }
}

impl From<Timestamp> for Moment {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.as_millisecond())
    }
}

/// Formats the moment as `2022-10-05T21:05:01.19Z`.
impl fmt::Display for Moment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.timestamp().fmt(out)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// A moment as Go prints it: `2021-06-03 00:03:56.079 +0000 UTC`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct GoTime(pub Moment);

impl fmt::Display for GoTime {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A page of devices has thousands of these, and the general formatter is several times slower.
        let instant = Offset::UTC.to_datetime(self.0.timestamp());
        write!(out, "{} {} +0000 UTC", instant.date(), instant.time())
    }
}

impl Serialize for GoTime {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// A moment as it appears in a reason: `09 Jul 21 00:00 UTC`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ReasonTime(pub Moment);

impl fmt::Display for ReasonTime {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.timestamp().strftime("%d %b %y %H:%M UTC").fmt(out)
    }
}

/// The clock of a simulator. It moves when it is advanced, or along with real time at a chosen speed.
#[derive(Debug)]
pub(crate) struct Clock {
    now: Moment,
    speed: f64,
    /// A point in real time, and the virtual time at that point.
    anchor: (Instant, Moment),
}

impl Clock {
    pub fn new(start: Moment, speed: f64) -> Self {
        // Only the speed depends on the machine, and only if one was requested.
        Self { now: start, speed, anchor: (real_time(), start) }
    }

    /// Returns the virtual time. Every event before it has happened.
    pub fn now(&self) -> Moment {
        self.now
    }

    /// Returns the virtual time that corresponds to the present real time.
    #[allow(clippy::cast_possible_truncation)]
    pub fn due(&self) -> Moment {
        if self.speed == 0.0 {
            return self.now;
        }
        let passed = self.anchor.0.elapsed().as_secs_f64() * self.speed * 1000.0;
        self.anchor.1.plus(SignedDuration::from_millis(passed as i64)).max(self.now)
    }

    /// Moves forward to a moment.
    pub fn set(&mut self, now: Moment) {
        self.now = self.now.max(now);
    }

    /// Continues virtual time from a moment, once every event before it has happened.
    pub fn anchor(&mut self, at: Moment) {
        self.anchor = (real_time(), at);
    }

    /// Returns the real time until a moment is due; `None` if virtual time does not advance automatically.
    #[allow(clippy::cast_precision_loss, reason = "a wait, not a date")]
    pub fn real_time_until(&self, at: Moment) -> Option<Duration> {
        let remaining = at.milliseconds_since(self.due()).max(0) as f64 / self.speed / 1000.0;
        // A day is long enough: the caller checks again after it.
        (self.speed > 0.0).then(|| Duration::from_secs_f64(remaining.min(86_400.0)))
    }
}

/// Returns the present real time, which is Tokio's: a test can pause it.
#[allow(clippy::disallowed_methods, reason = "this is the clock")]
fn real_time() -> Instant {
    Instant::now()
}

/// Waits in real time, forever if `length` is `None`.
#[allow(clippy::disallowed_methods, reason = "this is the clock")]
pub(crate) async fn pause(length: Option<Duration>) {
    match length {
        Some(length) => tokio::time::sleep(length).await,
        None => std::future::pending().await,
    }
}

#[cfg(test)]
mod tests {
    use super::{GoTime, Moment, ReasonTime};
    use jiff::{Timestamp, civil::date};

    fn moment(text: &str) -> Moment {
        text.parse::<Timestamp>().unwrap().into()
    }

    #[test]
    fn times_have_the_formats_of_the_platform() {
        let moment = moment("2022-01-04T02:45:00.670Z");
        assert_eq!(moment.to_string(), "2022-01-04T02:45:00.67Z");
        assert_eq!(GoTime(moment).to_string(), "2022-01-04 02:45:00.67 +0000 UTC");
        assert_eq!(GoTime(moment.whole_minute()).to_string(), "2022-01-04 02:46:00 +0000 UTC");
        assert_eq!(ReasonTime(moment).to_string(), "04 Jan 22 02:45 UTC");
    }

    #[test]
    fn days_begin_and_end_at_midnight() {
        let day = date(2026, 3, 1);
        assert_eq!(Moment::start_of(day), moment("2026-03-01T00:00:00Z"));
        assert_eq!(Moment::end_of(day), moment("2026-03-02T00:00:00Z"));
        assert_eq!(moment("2026-03-01T23:59:59.999Z").next_midnight(), Moment::end_of(day));
        assert_eq!(moment("2026-03-01T23:59:59.999Z").day(), day);
        assert_eq!(moment("2026-03-01T18:30:00Z").hour(), 18);
        assert_eq!(moment("2026-03-01T23:30:00Z").next_hour(), Moment::end_of(day));
        assert_eq!(Moment::LAST.to_string(), "9000-01-01T00:00:00Z");
    }
}
