//! Converts local hours to UTC windows, and notes the effect of clock changes.

use super::{
    checked,
    clocks::{Change, Span, changes, local_texts, offset_text, spans, texts},
    hours::{Hours, Minute, day_begins, day_ends, interval},
    rounding::{Asked, Rounding},
};
use crate::{
    error::{Error, Result},
    models::{
        ClockChange, HourRounding, LocalWindows, LocalWindowsPeriod, LocalWindowsRequest, SoftwareVersion, TimeWindow,
    },
    rules::{Finding, no_window, zone},
};
use jiff::{
    Timestamp as Instant,
    civil::Date,
    tz::{Offset, TimeZone},
};

/// Converts local hours to UTC windows, and notes the effect of clock changes.
///
/// # Errors
/// `Validation` when the request breaks rules, the zone is unknown, or the platform accepts no such window.
pub fn local_windows(request: &LocalWindowsRequest) -> Result<LocalWindows> {
    let mut notes = checked("local_windows", request, Vec::new())?;
    let reject =
        |finding: Finding| Error::Validation { subject: "timing.local_windows".to_owned(), findings: vec![finding] };
    let there = There::of(request);
    let (first, later) = spans(there.start, there.end, there.offset, &there.changes);
    let asked = there.asked;
    let sent = asked.fitted(first.offset, there.rounding);
    if sent == Hours([false; 24]) {
        let outward = texts(&asked.fitted(first.offset, Rounding::Outward).windows()).join(" and ");
        return Err(reject(no_window(&there.asked_there(), asked.shortest, &format!("{outward} UTC"))));
    }
    let windows = sent.windows();
    let exact = asked.exact(first.offset) == Some(sent);
    let right_every_day = there
        .changes
        .iter()
        .flat_map(|change| [change.before, change.after])
        .map(|offset| asked.whole_hours(offset, Rounding::Inward))
        .fold(asked.whole_hours(first.offset, Rounding::Inward), Hours::and);
    let clock_changes: Vec<ClockChange> =
        there.changes.iter().map(|change| change.describe(&there.name, sent)).collect();
    notes.push(there.what_is_sent(first.offset, &windows, exact));
    if !clock_changes.is_empty() {
        notes.push(there.what_to_do(clock_changes.len()));
    }
    if !there.name.contains('/') && there.name != "UTC" {
        notes.push(format!(
            "{} is not the zone of a place; a zone such as America/New_York follows its clocks",
            there.name
        ));
    }
    let period = |span: &Span| LocalWindowsPeriod {
        start_date: span.start.into(),
        end_date: span.end.into(),
        utc_offset: offset_text(span.offset),
        windows: asked.fitted(span.offset, there.rounding).windows(),
        local_hours: local_texts(sent, span.offset),
    };
    let first_window = there.first(sent);
    Ok(LocalWindows {
        windows,
        exact,
        first_window: interval(first_window),
        first_window_local: there.on_the_clock(first_window),
        dst_safe_windows: asked.long_enough(right_every_day).windows(),
        periods: std::iter::once(&first).chain(&later).map(period).collect(),
        clock_changes,
        notes,
    })
}

/// The request, with its zone and clock.
struct There<'q> {
    name: String,
    zone: TimeZone,
    asked: Asked<'q>,
    rounding: Rounding,
    start: Date,
    end: Date,
    /// The offset at the start of the first day.
    offset: Offset,
    changes: Vec<Change>,
}

impl<'q> There<'q> {
    fn of(request: &'q LocalWindowsRequest) -> Self {
        // The rules exclude unknown zones and invalid days.
        let zone = zone(&request.time_zone).unwrap_or(TimeZone::UTC);
        let start = request.start_date.day().unwrap_or_default();
        let end = request.end_date.day().unwrap_or(start);
        Self {
            name: zone.iana_name().unwrap_or(&request.time_zone).to_owned(),
            offset: zone.to_offset(Instant::from_second(day_begins(start) * 60).unwrap_or(Instant::MIN)),
            changes: changes(&zone, day_begins(start), day_ends(end)),
            zone,
            asked: Asked {
                hours: &request.local_hours,
                shortest: if request.version == Some(SoftwareVersion::V2) { 1 } else { 4 },
            },
            rounding: if request.rounding == Some(HourRounding::Outward) {
                Rounding::Outward
            } else {
                Rounding::Inward
            },
            start,
            end,
        }
    }

    fn asked_there(&self) -> String {
        format!("{} {}", self.asked.text(), self.name)
    }

    /// Returns the first interval of some hours.
    fn first(&self, hours: Hours) -> (Minute, Minute) {
        let begins = day_begins(self.start);
        hours.intervals(begins, day_ends(self.end)).next().unwrap_or((begins, begins))
    }

    /// Returns an interval in local time.
    fn on_the_clock(&self, (begins, ends): (Minute, Minute)) -> String {
        let text = |minute: Minute| {
            let at = Instant::from_second(minute * 60).unwrap_or(Instant::MAX);
            self.zone.to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string()
        };
        format!("{} to {}", text(begins), text(ends))
    }

    fn what_is_sent(&self, offset: Offset, windows: &[TimeWindow], exact: bool) -> String {
        let sent = texts(windows).join(" and ");
        let zone_offset = offset_text(offset);
        if exact {
            return format!("{sent} UTC is {} as long as it is {zone_offset} there", self.asked_there());
        }
        let means = local_texts(Hours::of(windows), offset).join(" and ");
        let how = if self.rounding == Rounding::Inward {
            "inside what was asked for; fit outward covers all of it"
        } else {
            "more than what was asked for; fit inward stays inside"
        };
        format!(
            "{sent} UTC is {means} there ({zone_offset}), {how}: windows are whole hours in UTC, do not pass midnight and last {} or more",
            super::count(self.asked.shortest.into(), "hour"),
        )
    }

    fn what_to_do(&self, changes: usize) -> String {
        let times = if changes == 1 { "once".to_owned() } else { format!("{changes} times") };
        format!(
            "warning: the clocks in {} change {times} during the campaign, and its windows stay the same in UTC; schedule a campaign for each of the periods, or use the windows that are right on every day, where there are any",
            self.name
        )
    }
}
