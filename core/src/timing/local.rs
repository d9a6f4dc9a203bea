//! Converts local hours to UTC windows, and notes the effect of clock changes.

use super::{
    checked,
    clocks::{Change, Span, changes, local_texts, offset_text, spans, texts},
    hours::{Hours, Minute, day_begins, day_ends, interval},
    rounding::{RequestedHours, Rounding},
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
    let reject = |finding: Finding| Error::validation("timing.local_windows", vec![finding]);
    let zoned = ZonedRequest::new(request);
    let (first, later) = spans(zoned.start, zoned.end, zoned.offset, &zoned.changes);
    let requested = zoned.requested;
    let sent = requested.fitted(first.offset, zoned.rounding);
    if sent == Hours([false; 24]) {
        let outward = texts(&requested.fitted(first.offset, Rounding::Outward).windows()).join(" and ");
        return Err(reject(no_window(&zoned.requested_text(), requested.shortest, &format!("{outward} UTC"))));
    }
    let windows = sent.windows();
    let exact = requested.exact(first.offset) == Some(sent);
    let common_hours = zoned
        .changes
        .iter()
        .flat_map(|change| [change.before, change.after])
        .map(|offset| requested.whole_hours(offset, Rounding::Inward))
        .fold(requested.whole_hours(first.offset, Rounding::Inward), Hours::and);
    let clock_changes: Vec<ClockChange> =
        zoned.changes.iter().map(|change| change.describe(&zoned.name, sent)).collect();
    notes.push(zoned.window_note(first.offset, &windows, exact));
    if !clock_changes.is_empty() {
        notes.push(zoned.clock_change_note(clock_changes.len()));
    }
    if !zoned.name.contains('/') && zoned.name != "UTC" {
        notes.push(format!(
            "{} is not the zone of a location; use one such as America/New_York, which follows local clock changes",
            zoned.name
        ));
    }
    let period = |span: &Span| LocalWindowsPeriod {
        start_date: span.start.into(),
        end_date: span.end.into(),
        utc_offset: offset_text(span.offset),
        windows: requested.fitted(span.offset, zoned.rounding).windows(),
        local_hours: local_texts(sent, span.offset),
    };
    let first_window = zoned.first(sent);
    Ok(LocalWindows {
        windows,
        exact,
        first_window: interval(first_window),
        first_window_local: zoned.on_the_clock(first_window),
        dst_safe_windows: requested.long_enough(common_hours).windows(),
        periods: std::iter::once(&first).chain(&later).map(period).collect(),
        clock_changes,
        notes,
    })
}

/// The request, with its zone and clock.
struct ZonedRequest<'q> {
    name: String,
    zone: TimeZone,
    requested: RequestedHours<'q>,
    rounding: Rounding,
    start: Date,
    end: Date,
    /// The offset at the start of the first day.
    offset: Offset,
    changes: Vec<Change>,
}

impl<'q> ZonedRequest<'q> {
    fn new(request: &'q LocalWindowsRequest) -> Self {
        // The rules exclude unknown zones and invalid days.
        let zone = zone(&request.time_zone).unwrap_or(TimeZone::UTC);
        let start = request.start_date.day().unwrap_or_default();
        let end = request.end_date.day().unwrap_or(start);
        Self {
            name: zone.iana_name().unwrap_or(&request.time_zone).to_owned(),
            offset: zone.to_offset(Instant::from_second(day_begins(start) * 60).unwrap_or(Instant::MIN)),
            changes: changes(&zone, day_begins(start), day_ends(end)),
            zone,
            requested: RequestedHours {
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

    fn requested_text(&self) -> String {
        format!("{} {}", self.requested.text(), self.name)
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

    fn window_note(&self, offset: Offset, windows: &[TimeWindow], exact: bool) -> String {
        let sent = texts(windows).join(" and ");
        let zone_offset = offset_text(offset);
        if exact {
            return format!("{sent} UTC is {} while the offset is {zone_offset}", self.requested_text());
        }
        let local = local_texts(Hours::new(windows), offset).join(" and ");
        let how = if self.rounding == Rounding::Inward {
            "inside the requested hours; round outward to cover all of them"
        } else {
            "more than the requested hours; round inward to stay inside them"
        };
        format!(
            "{sent} UTC is {local} local time ({zone_offset}), {how}: windows are whole hours in UTC, do not cross midnight and last {} or more",
            super::count(self.requested.shortest.into(), "hour"),
        )
    }

    fn clock_change_note(&self, changes: usize) -> String {
        let times = if changes == 1 { "once".to_owned() } else { format!("{changes} times") };
        format!(
            "warning: the clocks in {} change {times} during the campaign, and its windows stay the same in UTC; schedule a separate campaign for each period, or use the DST-safe windows, if there are any",
            self.name
        )
    }
}
