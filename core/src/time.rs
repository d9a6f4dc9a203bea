//! Dates and instants in the platform's formats, and the clock of the library.

use crate::wire::{self, FromWire, ReadResult, Reader};
use futures::future::BoxFuture;
use jiff::{Timestamp as Instant, civil, fmt::strtime, tz::Offset};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr, time::Duration};

/// A calendar date, as in `2026-03-01`, without a time zone. The platform counts days in UTC.
///
/// Text that is not a date is kept as received, so that an unexpected response loses no record and an invalid request
/// can be reported with its path; [`CalendarDate::day`] distinguishes them.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct CalendarDate(DateText);

#[derive(Clone, PartialEq, Eq, Hash)]
enum DateText {
    Day(civil::Date),
    Odd(String),
}

impl CalendarDate {
    /// Returns the date, if the text is one.
    pub fn day(&self) -> Option<civil::Date> {
        match self.0 {
            DateText::Day(day) => Some(day),
            DateText::Odd(_) => None,
        }
    }

    /// Returns whether the text is empty.
    pub fn is_absent(&self) -> bool {
        matches!(&self.0, DateText::Odd(text) if text.is_empty())
    }
}

impl Default for CalendarDate {
    fn default() -> Self {
        Self(DateText::Odd(String::new()))
    }
}

impl From<civil::Date> for CalendarDate {
    fn from(day: civil::Date) -> Self {
        Self(DateText::Day(day))
    }
}

impl From<&str> for CalendarDate {
    fn from(text: &str) -> Self {
        // Only the platform's own format is a date: jiff alone would accept `20260301` and date-times too.
        let strict = text.len() == 10
            && text.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() });
        match civil::Date::from_str(text) {
            Ok(day) if strict => Self(DateText::Day(day)),
            _ => Self(DateText::Odd(text.to_owned())),
        }
    }
}

impl From<String> for CalendarDate {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl fmt::Display for CalendarDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            DateText::Day(day) => day.fmt(out),
            DateText::Odd(text) => out.write_str(text),
        }
    }
}

impl fmt::Debug for CalendarDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl Serialize for CalendarDate {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl FromWire for CalendarDate {
    fn from_wire(reader: &mut Reader<'_>) -> ReadResult<Self> {
        reader.text().map(Into::into)
    }
}

impl<'de> Deserialize<'de> for CalendarDate {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        wire::deserialize(from)
    }
}

/// An instant, always in UTC. It reads the seven formats that the platform writes, and writes RFC 3339. Text that is not
/// an instant is kept as received.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Timestamp(TimestampText);

#[derive(Clone, PartialEq, Eq, Hash)]
enum TimestampText {
    /// Date and time in UTC of a valid instant. Most instants are only read and written, never used in calculations.
    Utc(civil::DateTime),
    Odd(String),
}

impl Timestamp {
    /// Returns the instant, if the text is one.
    pub fn instant(&self) -> Option<Instant> {
        Offset::UTC.to_timestamp(self.utc()?).ok()
    }

    /// Returns date and time in UTC, if the text is an instant.
    pub(crate) fn utc(&self) -> Option<civil::DateTime> {
        match self.0 {
            TimestampText::Utc(at) => Some(at),
            TimestampText::Odd(_) => None,
        }
    }
}

impl Default for Timestamp {
    fn default() -> Self {
        Self(TimestampText::Odd(String::new()))
    }
}

impl From<Instant> for Timestamp {
    fn from(instant: Instant) -> Self {
        Self(TimestampText::Utc(Offset::UTC.to_datetime(instant)))
    }
}

impl From<&str> for Timestamp {
    fn from(text: &str) -> Self {
        let trimmed = text.trim();
        match parse_utc(trimmed.as_bytes()) {
            Some(at) => Self(TimestampText::Utc(at)),
            None => parse_instant(trimmed).map_or_else(|| Self(TimestampText::Odd(text.to_owned())), Self::from),
        }
    }
}

impl From<String> for Timestamp {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

/// Parses RFC 3339, ISO 8601 with a short offset, Go's `2021-06-03 00:03:56.079 +0000 UTC`, and `09 Jul 21 00:00 UTC`;
/// `20170520004421` of a location, in UTC; `2019-12-02T15:00:00-08:00Z`, where the offset counts; and
/// `10/22/2020 19:35:07`, month first, which has no zone: UTC is assumed.
fn parse_instant(text: &str) -> Option<Instant> {
    if text.len() == 14 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let compact = strtime::parse("%Y%m%d%H%M%S", text).ok()?.to_datetime().ok()?;
        return Offset::UTC.to_timestamp(compact).ok();
    }
    if let Ok(instant) = Instant::from_str(text) {
        return Some(instant);
    }
    if let Some(offset) = text.strip_suffix('Z').filter(|rest| has_offset(rest)) {
        return Instant::from_str(offset).ok();
    }
    if let Some(zoneless) = text.strip_suffix(" UTC") {
        if let Ok(parsed) = strtime::parse("%Y-%m-%d %H:%M:%S%.f %z", zoneless) {
            return parsed.to_timestamp().ok();
        }
        let day = strtime::parse("%d %b %y %H:%M", zoneless).ok()?.to_datetime().ok()?;
        return Offset::UTC.to_timestamp(day).ok();
    }
    let american = strtime::parse("%m/%d/%Y %H:%M:%S%.f", text).ok()?.to_datetime().ok()?;
    Offset::UTC.to_timestamp(american).ok()
}

/// Returns whether text ends with an offset such as `-08:00`.
fn has_offset(text: &str) -> bool {
    let tail = text.len().checked_sub(6).and_then(|at| text.as_bytes().get(at..));
    matches!(tail, Some([b'+' | b'-', _, _, b':', _, _]))
}

/// Parses the two formats of nearly every response, ten times as fast as the general parsers: a page of devices holds
/// thousands of instants. Returns `None` for other formats.
fn parse_utc(text: &[u8]) -> Option<civil::DateTime> {
    let (date_time, rest) = text.split_at_checked(19)?;
    let (separator, end): (u8, &[u8]) = if rest.ends_with(b"Z") { (b'T', b"Z") } else { (b' ', b" +0000 UTC") };
    let fraction = rest.strip_suffix(end)?;
    if [date_time[4], date_time[7], date_time[10], date_time[13], date_time[16]] != [b'-', b'-', separator, b':', b':']
    {
        return None;
    }
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_i32, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + i32::from(digit - b'0')))
    };
    let part = |from: usize| i8::try_from(number(&date_time[from..from + 2])?).ok();
    let nanosecond = match fraction {
        [] => 0,
        [b'.', digits @ ..] if (1..=9).contains(&digits.len()) => {
            number(digits)? * 10_i32.pow(9 - u32::try_from(digits.len()).ok()?)
        }
        _ => return None,
    };
    let year = i16::try_from(number(&date_time[..4])?).ok()?;
    let date = civil::Date::new(year, part(5)?, part(8)?).ok()?;
    // The general parsers handle a leap second.
    let time = civil::Time::new(part(11)?, part(14)?, part(17)?, nanosecond).ok()?;
    let at = date.to_datetime(time);
    // The last valid instants are in year 9999.
    (year < 9999 || Offset::UTC.to_timestamp(at).is_ok()).then_some(at)
}

/// Writes date and time in UTC as RFC 3339, several times as fast as the general printer, which it uses for years
/// outside our era.
fn write_utc(at: civil::DateTime, out: &mut [u8; 30]) -> Option<&str> {
    out.copy_from_slice(b"0000-00-00T00:00:00.000000000Z");
    let mut put = |place: std::ops::Range<usize>, mut number: u32| {
        for digit in out[place].iter_mut().rev() {
            *digit += (number % 10) as u8;
            number /= 10;
        }
    };
    put(0..4, u32::try_from(at.year()).ok()?);
    put(5..7, at.month().unsigned_abs().into());
    put(8..10, at.day().unsigned_abs().into());
    put(11..13, at.hour().unsigned_abs().into());
    put(14..16, at.minute().unsigned_abs().into());
    put(17..19, at.second().unsigned_abs().into());
    let mut end = 19;
    if at.subsec_nanosecond() != 0 {
        put(20..29, at.subsec_nanosecond().unsigned_abs());
        end = 29;
        while out[end - 1] == b'0' {
            end -= 1;
        }
    }
    out[end] = b'Z';
    std::str::from_utf8(&out[..=end]).ok()
}

impl Timestamp {
    /// Passes the written text to `take`.
    fn with_text<T>(&self, take: impl FnOnce(&str) -> T) -> T {
        match &self.0 {
            TimestampText::Odd(text) => take(text),
            TimestampText::Utc(at) => match write_utc(*at, &mut [0; 30]) {
                Some(text) => take(text),
                None => take(&format!("{at}Z")),
            },
        }
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with_text(|text| out.write_str(text))
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.with_text(|text| to.serialize_str(text))
    }
}

impl FromWire for Timestamp {
    fn from_wire(reader: &mut Reader<'_>) -> ReadResult<Self> {
        reader.text().map(Into::into)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        wire::deserialize(from)
    }
}

/// The source of the time and of delays. Only tests need another than [`SystemClock`].
pub trait Clock: Send + Sync + fmt::Debug + 'static {
    /// Returns the current time.
    fn now(&self) -> Instant;
    /// Returns the time since some fixed point; never decreases.
    fn elapsed(&self) -> Duration;
    /// Waits.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;
}

/// The clock of the machine; its delays, and the time since its start, are those of Tokio, which a test can pause.
#[derive(Debug, Clone)]
pub struct SystemClock(tokio::time::Instant);

impl Default for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    fn default() -> Self {
        Self(tokio::time::Instant::now())
    }
}

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    fn now(&self) -> Instant {
        Instant::now()
    }
    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{BoxFuture, CalendarDate, Clock, Duration, Instant, Offset, Timestamp};
    use crate::sync::lock;
    use std::sync::{Arc, Mutex};

    /// A clock that advances as soon as a caller waits on it, without a real delay.
    #[derive(Debug, Clone, Default)]
    pub(crate) struct TestClock(Arc<Mutex<Duration>>);

    impl Clock for TestClock {
        fn now(&self) -> Instant {
            Instant::UNIX_EPOCH
        }
        fn elapsed(&self) -> Duration {
            *lock(&self.0)
        }
        fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
            *lock(&self.0) += duration;
            Box::pin(tokio::task::yield_now())
        }
    }

    #[test]
    fn all_seven_formats_of_an_instant_are_read() {
        for (text, written) in [
            ("2022-10-05T21:05:01.19Z", "2022-10-05T21:05:01.19Z"),
            ("2018-03-05T19:07:21Z", "2018-03-05T19:07:21Z"),
            ("2021-06-03 00:03:56.079 +0000 UTC", "2021-06-03T00:03:56.079Z"),
            ("2022-01-04 02:45:00 +0000 UTC", "2022-01-04T02:45:00Z"),
            ("09 Jul 21 00:00 UTC", "2021-07-09T00:00:00Z"),
            ("10/22/2020 19:35:07", "2020-10-22T19:35:07Z"),
            ("1/2/2021 03:04:05", "2021-01-02T03:04:05Z"),
            ("2021-06-03T02:03:56+0200", "2021-06-03T00:03:56Z"),
            ("2021-06-03T02:03:56+02", "2021-06-03T00:03:56Z"),
            ("2015-12-17T14:12:36-05:00", "2015-12-17T19:12:36Z"),
            ("2015-12-17T14:12:36.5-0500", "2015-12-17T19:12:36.5Z"),
            ("2018-05-18 19:20:50.076 +0000 UTC", "2018-05-18T19:20:50.076Z"),
            ("2026-01-12T17:28:53.108Z", "2026-01-12T17:28:53.108Z"),
            ("20170520004421", "2017-05-20T00:44:21Z"),
            ("2019-12-02T15:00:00-08:00Z", "2019-12-02T23:00:00Z"),
        ] {
            let read = Timestamp::from(text);
            assert!(read.instant().is_some(), "{text}");
            assert_eq!(read.to_string(), written);
        }
        for invalid in [
            "soon",
            "22/10/2020 19:35:07",
            "10/22/2020",
            "10/22/2020 19:35",
            "10/22/2020 25:00:00",
            "20170532004421",
            "2017052000442",
        ] {
            assert_eq!(Timestamp::from(invalid).instant(), None, "{invalid}");
            assert_eq!(Timestamp::from(invalid).to_string(), invalid);
        }
    }

    #[test]
    fn the_fast_parser_agrees_with_the_general_one() {
        for text in [
            "2022-10-05T21:05:01.19Z",
            "2018-03-05T19:07:21Z",
            "2021-06-03 00:03:56.079 +0000 UTC",
            "2020-02-29T23:59:59.123456789Z",
            "1969-12-31T23:59:59Z",
            "0001-01-01T00:00:00Z",
            "9999-12-30T23:59:59Z",
        ] {
            let general =
                text.strip_suffix(" +0000 UTC").map_or(text.to_owned(), |text| format!("{}Z", text.replace(' ', "T")));
            let instant: Option<Instant> = general.parse().ok();
            assert_eq!(super::parse_utc(text.as_bytes()), instant.map(|at| Offset::UTC.to_datetime(at)), "{text}");
        }
        for invalid in [
            "2021-02-29T00:00:00Z",
            "2021-06-03T00:03:60Z",
            "2021-06-03T24:00:00Z",
            "2021-06-03T00:00:00.Z",
            "2021-06-03 00:00:00Z",
            "2021-06-0xT00:00:00Z",
            "",
        ] {
            assert_eq!(super::parse_utc(invalid.as_bytes()), None, "{invalid}");
        }
        for text in [
            "2022-10-05T21:05:01.19Z",
            "2018-03-05T19:07:00Z",
            "1969-12-31T23:59:59.000000001Z",
            "0001-01-01T00:00:00Z",
            "0000-12-31T00:00:00.1Z",
            "-000001-12-31T00:00:00.100000001Z",
            "9999-12-30T21:59:59.123456789Z",
        ] {
            let instant: Instant = text.parse().unwrap();
            assert_eq!(Timestamp::from(instant).to_string(), instant.to_string());
            assert_eq!(Timestamp::from(text).instant(), Some(instant));
        }
    }

    #[test]
    fn only_valid_dates_in_the_platforms_format_are_accepted() {
        assert!(CalendarDate::from("2024-02-29").day().is_some());
        for invalid in ["2023-02-29", "20240229", "2024-2-29", "2024-02-29T00:00:00Z", "", "soon"] {
            assert!(CalendarDate::from(invalid).day().is_none(), "{invalid}");
            assert_eq!(CalendarDate::from(invalid).to_string(), invalid);
        }
    }
}
