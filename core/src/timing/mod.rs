//! Calculates the timing of a campaign: its start, its windows, and the attempts that they allow. Offline: nothing is sent.
//!
//! Every function takes a request and validates it: it returns all findings at once, as [`Error::Validation`]. The notes of
//! the result contain the warnings.
//!
//! ```
//! use thingspace::{models::{CampaignTiming, SoftwareVersion}, timing};
//! # fn main() -> thingspace::Result<()> {
//! let start = timing::campaign_start(&CampaignTiming {
//!     version: SoftwareVersion::V3,
//!     start_date: "2026-03-02".into(),
//!     now: Some("2026-03-01T12:00:00Z".into()),
//!     ..CampaignTiming::default()
//! })?;
//! assert_eq!(start.earliest.to_string(), "2026-03-02T00:00:00Z");
//! # Ok(())
//! # }
//! ```

mod attempts;
mod cells;
mod clocks;
mod hours;
mod local;
mod rounding;
mod start;

#[cfg(test)]
mod local_tests;
#[cfg(test)]
mod tests;

pub use attempts::{attempts_per_device, safe_end_date};
pub use cells::cell_capacity;
pub use local::local_windows;
pub use start::{campaign_start, remaining_windows};

use crate::{
    error::{Error, Result},
    models::{CampaignTiming, Names, SoftwareVersion, WARNING},
    rules::{Finding, Validate, ValidationContext},
    time::{Clock, SystemClock, Timestamp},
};
use hours::{HOUR, Hours, Minute, day_begins, day_ends, minute_from};
use jiff::{SignedDuration, Timestamp as Instant, civil::Date, tz::TimeZone};
use std::cmp::Ordering;

/// Validates a request and returns its warnings as notes.
fn checked(function: &str, request: &impl Validate, more: Vec<Finding>) -> Result<Vec<String>> {
    let mut findings = request.findings(&ValidationContext::default());
    findings.extend(more);
    if Finding::has_errors(&findings) {
        return Err(Error::validation(format!("timing.{function}"), findings));
    }
    Ok(findings.into_iter().map(|finding| format!("{WARNING}{}", Names::Wire.finding(&finding))).collect())
}

/// The maximum number of devices of a campaign that starts as soon as a pilot.
const SMALL_CAMPAIGN: i32 = 20;

/// Whether a campaign is known to be so small that it starts markedly sooner than a large one.
fn is_small(request: &CampaignTiming) -> bool {
    request.version == SoftwareVersion::V3 && request.device_count.is_some_and(|count| count <= SMALL_CAMPAIGN)
}

/// Returns the number of minutes within which a campaign for today starts, unless the request says so.
fn default_on_demand(request: &CampaignTiming) -> i32 {
    if is_small(request) { 30 } else { 90 }
}

/// A validated campaign.
struct Plan {
    now: Instant,
    today: Date,
    start: Date,
    end: Option<Date>,
    hours: Hours,
    on_demand: SignedDuration,
    /// The duration of an attempt, in minutes.
    attempt: Minute,
    attempts_per_day: i64,
}

impl Plan {
    fn new(request: &CampaignTiming) -> Self {
        let now = request.now.as_ref().and_then(Timestamp::instant).unwrap_or_else(|| SystemClock::default().now());
        let today = now.to_zoned(TimeZone::UTC).date();
        let (hours, per_day) = if request.version == SoftwareVersion::V2 { (1, 1) } else { (4, 3) };
        Self {
            now,
            today,
            // The rules exclude invalid days.
            start: request.start_date.day().unwrap_or(today),
            end: request.end_date.as_ref().and_then(crate::CalendarDate::day),
            hours: Hours::new(request.campaign_time_windows.as_deref().unwrap_or_default()),
            on_demand: SignedDuration::from_mins(
                request.on_demand_minutes.unwrap_or(default_on_demand(request)).into(),
            ),
            attempt: Minute::from(request.attempt_hours.unwrap_or(hours)) * HOUR,
            attempts_per_day: request.attempts_per_day.unwrap_or(per_day).into(),
        }
    }

    /// Returns the earliest and the latest instant at which it starts; now, if it has started already.
    fn begins(&self) -> (Instant, Instant) {
        let midnight = Instant::from_second(day_begins(self.start) * 60).unwrap_or(self.now);
        match self.start.cmp(&self.today) {
            Ordering::Greater => (midnight, midnight),
            Ordering::Equal => (self.now, self.now.saturating_add(self.on_demand).unwrap_or(self.now)),
            Ordering::Less => (self.now, self.now),
        }
    }

    /// Returns the minute from which attempts are counted: the latest start.
    fn first_minute(&self) -> Minute {
        minute_from(self.begins().1)
    }

    /// Returns the attempts of one device before the end of a day.
    fn attempts(&self, end: Date) -> impl Iterator<Item = (Minute, Minute)> {
        self.hours.slots(self.first_minute(), day_ends(end), self.attempt, self.attempts_per_day)
    }
}

/// `1 window`, `2 windows`.
fn count(number: i64, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}

/// Returns minutes as hours and remaining minutes.
fn duration(minutes: Minute) -> String {
    match (minutes / HOUR, minutes % HOUR) {
        (hours, 0) => count(hours, "hour"),
        (0, minutes) => count(minutes, "minute"),
        (hours, minutes) => format!("{} and {}", count(hours, "hour"), count(minutes, "minute")),
    }
}
