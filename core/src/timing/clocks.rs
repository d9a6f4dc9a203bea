//! Clock changes of a time zone during a campaign, and hours in UTC as local time.

use super::hours::{DAY, HOUR, Hours, Minute};
use crate::models::{ClockChange, TimeWindow};
use jiff::{
    Timestamp as Instant,
    civil::Date,
    tz::{Offset, TimeZone},
};

/// A change of the offset.
#[derive(Debug)]
pub(super) struct Change {
    at: Instant,
    pub before: Offset,
    pub after: Offset,
}

/// Days with one offset.
#[derive(Debug)]
pub(super) struct Span {
    pub start: Date,
    pub end: Date,
    pub offset: Offset,
}

/// Returns every change of the offset between two minutes.
pub(super) fn changes(zone: &TimeZone, from: Minute, to: Minute) -> Vec<Change> {
    let from = Instant::from_second(from * 60).unwrap_or(Instant::MIN);
    let mut offset = zone.to_offset(from);
    let mut changes = Vec::new();
    for transition in zone.following(from).take_while(|transition| transition.timestamp().as_second() < to * 60) {
        let before = std::mem::replace(&mut offset, transition.offset());
        if before != offset {
            changes.push(Change { at: transition.timestamp(), before, after: offset });
        }
    }
    changes
}

/// Splits the days of a campaign at the changes: the first span, and those after it. The offset is that at the start
/// of the first day.
pub(super) fn spans(mut start: Date, end: Date, mut offset: Offset, changes: &[Change]) -> (Span, Vec<Span>) {
    let mut spans: Vec<Span> = Vec::new();
    for change in changes {
        let day = change.at.to_zoned(TimeZone::UTC).date();
        if day > start {
            spans.push(Span { start, end: day.yesterday().unwrap_or(day), offset });
            start = day;
        }
        offset = change.after;
    }
    spans.push(Span { start, end, offset });
    (spans.remove(0), spans)
}

impl Change {
    /// Returns the change as data and in words; `sent` are the hours of the windows.
    pub fn describe(&self, zone: &str, sent: Hours) -> ClockChange {
        let time = |offset: Offset| offset.to_datetime(self.at).strftime("%H:%M").to_string();
        let (from, to) = (time(self.before), time(self.after));
        let forward = self.after > self.before;
        let (before, after) = (local_texts(sent, self.before), local_texts(sent, self.after));
        let local_date = self.before.to_datetime(self.at).date();
        let what = if forward {
            format!("from {from} to {to}, so that {from}-{to} is missing")
        } else {
            format!("from {from} back to {to}, so that {to}-{from} repeats")
        };
        let explanation = format!(
            "on {local_date} the clocks in {zone} go {what}; {} UTC is {} local time before and {} afterwards",
            texts(&sent.windows()).join(" and "),
            before.join(" and "),
            after.join(" and "),
        );
        ClockChange {
            at: self.at.into(),
            local_date: local_date.into(),
            offset_before: offset_text(self.before),
            offset_after: offset_text(self.after),
            missing_local_hours: forward.then(|| format!("{from}-{to}")),
            repeated_local_hours: (!forward).then(|| format!("{to}-{from}")),
            local_hours_before: before,
            local_hours_after: after,
            explanation,
        }
    }
}

/// `3-7`.
pub(super) fn texts(windows: &[TimeWindow]) -> Vec<String> {
    windows.iter().map(|window| format!("{}-{}", window.start_time, window.end_time)).collect()
}

/// Returns hours in UTC as local time with an offset, joined at midnight in UTC: `22:00-02:00`.
pub(super) fn local_texts(hours: Hours, offset: Offset) -> Vec<String> {
    let clock = |minute: i64| {
        let minute = (minute + i64::from(offset.seconds()).div_euclid(60)).rem_euclid(DAY);
        format!("{:02}:{:02}", minute / HOUR, minute % HOUR)
    };
    if hours == Hours([true; 24]) {
        return vec!["00:00-24:00".to_owned()];
    }
    let mut intervals: Vec<(i64, i64)> = hours
        .windows()
        .iter()
        .map(|window| (i64::from(window.start_time) * HOUR, i64::from(window.end_time) * HOUR))
        .collect();
    if let [(0, end), .., (_, DAY)] = intervals[..] {
        intervals.remove(0);
        if let Some(last) = intervals.last_mut() {
            last.1 += end;
        }
    }
    intervals.into_iter().map(|(start, end)| format!("{}-{}", clock(start), clock(end))).collect()
}

/// `-05:00`; with seconds if there are any.
pub(super) fn offset_text(offset: Offset) -> String {
    let seconds = offset.seconds().unsigned_abs();
    let sign = if offset.is_negative() { '-' } else { '+' };
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if rest == 0 {
        format!("{sign}{hours:02}:{minutes:02}")
    } else {
        format!("{sign}{hours:02}:{minutes:02}:{rest:02}")
    }
}
