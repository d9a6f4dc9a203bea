//! The first and the last day of a campaign.

use crate::{
    models::{Finding, ValidationContext},
    rules::common::quoted,
    time::CalendarDate,
};
use jiff::civil::Date;

const TIMING: &str = "ThingSpace Software Management: campaign timing";
const PAST: &str = "assumed: the platform accepts no campaign that starts in the past";
const RANGE: &str = "ThingSpace release notes, network-aware campaigns: date ranges of up to one month";

/// The consequence of a first day in the past.
#[derive(Clone, Copy)]
pub(in crate::rules) enum PastStart {
    /// A campaign cannot start in the past.
    Error,
    /// Correct if the campaign runs already, which is unknown.
    Doubtful,
    /// The campaign started on that day, or was accepted with it.
    Fine,
}

/// The rules of both days.
pub(in crate::rules) struct Rules {
    pub today: Date,
    pub usual_days: i64,
    past: PastStart,
    source: &'static str,
}

impl Rules {
    /// Returns the rules of a document of the platform, whose name is `source`.
    pub fn new(context: &ValidationContext, past: PastStart, source: &'static str) -> Self {
        let limits = context.limits();
        let past = match past {
            PastStart::Error if limits.past_start => PastStart::Doubtful,
            past => past,
        };
        Self { today: context.today(), usual_days: limits.usual_days, past, source }
    }
}

/// Checks both days against each other and against the current day.
pub(in crate::rules) fn check(start: &CalendarDate, end: &CalendarDate, rules: &Rules) -> Vec<Finding> {
    let mut findings = check_start(start, rules);
    findings.extend(check_end(start.day(), end, rules));
    findings
}

/// Checks the first day alone.
pub(in crate::rules) fn check_start(start: &CalendarDate, rules: &Rules) -> Vec<Finding> {
    let mut findings: Vec<Finding> = check_date("startDate", start, rules.today, rules.source).into_iter().collect();
    if let Some(start) = start.day().filter(|start| *start < rules.today) {
        findings.extend(start_in_past(start, rules.today, rules.past));
    }
    findings
}

/// Checks that there is a valid day; `example` is one that would be accepted.
pub(in crate::rules) fn check_date(name: &str, date: &CalendarDate, example: Date, source: &str) -> Option<Finding> {
    if date.is_absent() {
        return Some(Finding::error(
            name,
            "date.missing",
            "",
            format!("{name} is missing; write a day such as {example}"),
            source,
        ));
    }
    if date.day().is_none() {
        let shown = quoted(&date.to_string());
        let message = format!("{shown} is not a valid date; write it as YYYY-MM-DD, such as {example}");
        return Some(Finding::error(name, "date.unparseable", shown, message, source));
    }
    None
}

fn start_in_past(start: Date, today: Date, past: PastStart) -> Option<Finding> {
    let value = quoted(&start.to_string());
    match past {
        PastStart::Fine => None,
        PastStart::Error => {
            let message = format!("{start} is in the past; use {today} (today, in UTC) or later");
            Some(Finding::error("startDate", "date.start_in_past", value, message, PAST))
        }
        PastStart::Doubtful => {
            let message = format!(
                "{start} is in the past, which is correct only for a campaign that started on that day; otherwise use {today} or later"
            );
            Some(Finding::warning("startDate", "date.start_in_past", value, message, PAST))
        }
    }
}

/// Checks the last day, with the first if it is known.
fn check_end(start: Option<Date>, end: &CalendarDate, rules: &Rules) -> Vec<Finding> {
    let today = rules.today;
    let earliest = start.map_or(today, |start| start.max(today));
    let Some(day) = end.day() else { return check_date("endDate", end, earliest, rules.source).into_iter().collect() };
    let mut findings = Vec::new();
    if let Some(finding) = order(start, day, today) {
        findings.push(finding);
    } else if day < today {
        let message = format!("{day} is in the past; use {earliest} or later");
        findings.push(Finding::error("endDate", "date.end_in_past", quoted(&day.to_string()), message, TIMING));
    }
    findings.extend(range(start, day, rules.usual_days));
    findings
}

/// The last day may be the first, not an earlier one.
pub(in crate::rules) fn order(start: Option<Date>, end: Date, today: Date) -> Option<Finding> {
    let start = start.filter(|start| end < *start)?;
    let message = format!("{end} is before startDate {start}; use {} or later", start.max(today));
    Some(Finding::error("endDate", "date.end_before_start", quoted(&end.to_string()), message, TIMING))
}

/// A long campaign is allowed but unusual.
pub(in crate::rules) fn range(start: Option<Date>, end: Date, usual_days: i64) -> Option<Finding> {
    let start = start?;
    let days = end.duration_since(start).as_hours() / 24;
    (days > usual_days).then(|| {
        let last = start.saturating_add(jiff::Span::new().days(usual_days));
        let message = format!(
            "{end} is {days} days after startDate {start}; a campaign usually ends within {usual_days} days, by {last}"
        );
        Finding::warning("endDate", "date.range_long", quoted(&end.to_string()), message, RANGE)
    })
}
