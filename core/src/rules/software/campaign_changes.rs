//! The changes that the status of a campaign still allows.

use crate::{
    models::{CampaignStatus, Finding, UpgradeStatus, ValidationContext},
    rules::common::{dates, quoted},
    time::CalendarDate,
};
use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};

/// The known status of a campaign or an upgrade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Stage {
    Unknown,
    BeforeStart,
    Started,
    Over,
}

pub(in crate::rules) fn stage(status: Option<&CampaignStatus>) -> Stage {
    match status {
        Some(status) if status.is_final() => Stage::Over,
        Some(status) if status.is_before_start() => Stage::BeforeStart,
        Some(CampaignStatus::Scheduled) => Stage::Started,
        _ => Stage::Unknown,
    }
}

pub(in crate::rules) fn upgrade_stage(status: Option<&UpgradeStatus>) -> Stage {
    match status {
        Some(status) if status.is_final() => Stage::Over,
        Some(status) if status.is_before_start() => Stage::BeforeStart,
        Some(UpgradeStatus::InProgress) => Stage::Started,
        _ => Stage::Unknown,
    }
}

/// Reports a campaign that has ended; the rest of the request does not matter then.
pub(in crate::rules) fn ended(what: &str, status: impl std::fmt::Display, source: &str) -> Vec<Finding> {
    let message = format!("the {what} has ended ({status}); schedule another one");
    vec![Finding::error("", &format!("{what}.final"), quoted(&status.to_string()), message, source)]
}

/// Checks the days of a campaign that has started: only its end may change, and unchanged values are sent too.
pub(in crate::rules) fn started_dates(
    scheduled: Option<&CalendarDate>,
    start: &CalendarDate,
    end: &CalendarDate,
    context: &ValidationContext,
    schedule: &str,
    change: &str,
) -> Vec<Finding> {
    let (today, scheduled) = (context.today(), scheduled.and_then(CalendarDate::day));
    let mut findings = Vec::new();
    let example = scheduled.unwrap_or(today);
    findings.extend(
        dates::check_date("startDate", start, example, schedule).or_else(|| start_kept(start, scheduled, change)),
    );
    match end.day() {
        None => findings.extend(dates::check_date("endDate", end, today.tomorrow().unwrap_or(today), schedule)),
        Some(end) => {
            let start = scheduled.or(start.day());
            findings.extend(end_far_enough(end, context.instant(), change).or_else(|| dates::order(start, end, today)));
            findings.extend(dates::range(start, end, context.limits().usual_days));
        }
    }
    findings
}

fn start_kept(new: &CalendarDate, old: Option<Date>, source: &str) -> Option<Finding> {
    let old = old?;
    (new.day() != Some(old)).then(|| {
        let message = format!("the campaign has started, so its start cannot change; use {old}");
        Finding::error("startDate", "date.start_changed", quoted(&new.to_string()), message, source)
    })
}

/// Checks the last day, which counts until its end and must be a day away.
fn end_far_enough(end: Date, now: Timestamp, source: &str) -> Option<Finding> {
    let earliest = now.saturating_add(SignedDuration::from_hours(24)).ok()?;
    let last_instant = end.tomorrow().ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp();
    (last_instant < earliest).then(|| {
        let day = earliest.to_zoned(TimeZone::UTC);
        // A day that starts at this very instant is not needed: the previous day ends then.
        let day = if day.time() == jiff::civil::Time::midnight() {
            day.date().yesterday().unwrap_or(day.date())
        } else {
            day.date()
        };
        let message =
            format!("{end} ends less than 24 hours from now; the campaign has started, so use {day} or later");
        Finding::error("endDate", "date.end_too_soon", quoted(&end.to_string()), message, source)
    })
}

/// Checks the kind of a change as text; `known` contains the two valid kinds.
pub(in crate::rules) fn change_type(
    path: &str,
    value: &str,
    known: [&str; 2],
    optional: bool,
    source: &str,
) -> Option<Finding> {
    let [one, other] = known;
    if known.contains(&value) {
        return None;
    }
    let shown = quoted(value);
    Some(if value.trim().is_empty() {
        let omit = if optional { ", or omit it" } else { "" };
        let message = format!("the type is missing; write {one} or {other}{omit}");
        Finding::error(path, "change_type.missing", shown, message, source)
    } else {
        let message = format!(
            "{shown} is not a change that this SDK recognizes; it is sent unchanged; the known changes are {one} and {other}"
        );
        Finding::warning(path, "change_type.unknown", shown, message, source)
    })
}
