//! The dates and windows of v2 in which devices may download and install.

use super::time_windows;
use crate::{
    models::{Finding, TimeWindow, ValidationContext},
    rules::common::{dates, quoted},
    time::CalendarDate,
};
use jiff::civil::Date;

const AFTER: &str =
    "ThingSpace Software Management v2: schedule a software upgrade, downloadAfterDate and installAfterDate";
const ORDER: &str = "assumed: a device installs what it has downloaded before";

const DOWNLOAD_AFTER: &str = "downloadAfterDate";
const DOWNLOAD_WINDOWS: &str = "downloadTimeWindowList";
const INSTALL_AFTER: &str = "installAfterDate";
const INSTALL_WINDOWS: &str = "installTimeWindowList";

/// The six members of any model of v2 that set dates and windows.
pub(in crate::rules) struct Schedule<'a> {
    pub start: &'a CalendarDate,
    pub end: &'a CalendarDate,
    pub download_after: Option<&'a CalendarDate>,
    pub download_windows: &'a [TimeWindow],
    pub install_after: Option<&'a CalendarDate>,
    pub install_windows: &'a [TimeWindow],
}

/// Returns the schedule of a model of v2; its first and last day may come from elsewhere.
macro_rules! schedule {
    ($model:ident) => {
        schedule!($model, &$model.start_date, &$model.end_date)
    };
    ($model:ident, $start:expr, $end:expr) => {
        Schedule {
            start: $start,
            end: $end,
            download_after: $model.download_after_date.as_ref(),
            download_windows: $model.download_time_windows.as_deref().unwrap_or_default(),
            install_after: $model.install_after_date.as_ref(),
            install_windows: $model.install_time_windows.as_deref().unwrap_or_default(),
        }
    };
}
pub(in crate::rules) use schedule;

impl Schedule<'_> {
    /// Checks all six, individually and against each other.
    pub fn check(&self, context: &ValidationContext, rules: &dates::Rules) -> Vec<Finding> {
        let mut findings = dates::check(self.start, self.end, rules);
        let hours = time_windows::Rules::v2(&context.limits());
        findings.extend(self.after(DOWNLOAD_AFTER, self.download_after));
        findings.extend(time_windows::check(DOWNLOAD_WINDOWS, self.download_windows, &hours));
        findings.extend(self.after(INSTALL_AFTER, self.install_after).or_else(|| self.install_first()));
        findings.extend(time_windows::check(INSTALL_WINDOWS, self.install_windows, &hours));
        if !Finding::has_errors(&findings) {
            findings.extend(self.no_time_to_install());
        }
        findings
    }

    /// Returns the first and the last day, if both are valid and in order.
    fn days(&self) -> Option<(Date, Date)> {
        let (start, end) = (self.start.day()?, self.end.day()?);
        (start <= end).then_some((start, end))
    }

    /// Checks a day within the campaign, if it is set.
    fn after(&self, path: &str, date: Option<&CalendarDate>) -> Option<Finding> {
        let shown = quoted(&date?.to_string());
        let Some(day) = date?.day() else {
            let message = format!("{shown} is not a valid date; write it as YYYY-MM-DD, or omit {path}");
            return Some(Finding::error(path, "date.unparseable", shown, message, AFTER));
        };
        let (start, end) = self.days()?;
        if day > end {
            let message = format!("{day} is after endDate {end}, so nothing would happen; use {start} to {end}");
            return Some(Finding::error(path, "date.after_end", shown, message, AFTER));
        }
        (day < start).then(|| {
            let message = format!("{day} is before startDate {start}, so it has no effect; omit it");
            Finding::warning(path, "date.before_start", shown, message, AFTER)
        })
    }

    fn install_first(&self) -> Option<Finding> {
        let (download, install) = (self.download_after?.day()?, self.install_after?.day()?);
        (install < download).then(|| {
            let message = format!(
                "{install} is before {DOWNLOAD_AFTER} {download}, so it has no effect; use {download} or later"
            );
            let shown = quoted(&install.to_string());
            Finding::warning(INSTALL_AFTER, "date.install_before_download", shown, message, ORDER)
        })
    }

    /// Checks that on a campaign's only day devices can install after downloading.
    fn no_time_to_install(&self) -> Option<Finding> {
        let (start, end) = self.days()?;
        let first = self.download_after.and_then(CalendarDate::day).map_or(start, |day| day.max(start));
        let download = self.download_windows.iter().map(|window| window.start_time).min().unwrap_or(0);
        let install = self.install_windows.iter().map(|window| window.end_time).max().unwrap_or(24);
        (first == end && install <= download).then(|| {
            let message = format!(
                "on {end}, the only day, the last installation ends at {install} and the first download begins at {download}; use a later endDate, or let downloads begin before installations end"
            );
            Finding::warning(INSTALL_WINDOWS, "window.no_time_to_install", install.to_string(), message, ORDER)
        })
    }

    /// Checks that a campaign that has started keeps its dates and at least its windows.
    pub fn change_started(&self, old: &Schedule<'_>, context: &ValidationContext, source: &str) -> Vec<Finding> {
        let hours = time_windows::Rules::v2(&context.limits());
        let mut findings: Vec<Finding> =
            after_kept(DOWNLOAD_AFTER, old.download_after, self.download_after, source).into_iter().collect();
        findings.extend(windows_kept(DOWNLOAD_WINDOWS, old.download_windows, self.download_windows, &hours, source));
        findings.extend(after_kept(INSTALL_AFTER, old.install_after, self.install_after, source));
        findings.extend(windows_kept(INSTALL_WINDOWS, old.install_windows, self.install_windows, &hours, source));
        findings
    }
}

fn after_kept(path: &str, old: Option<&CalendarDate>, new: Option<&CalendarDate>, source: &str) -> Option<Finding> {
    let old = old.filter(|old| !old.is_absent());
    match (old, new) {
        (Some(old), None) => {
            let message = format!("the date is missing; the platform recommends sending it unchanged: {old}");
            Some(Finding::warning(path, "date.not_repeated", "", message, source))
        }
        (old, Some(new)) if old != Some(new) => {
            let keep = old.map_or_else(|| "omit it".to_owned(), |old| format!("use {old}"));
            let message = format!("the campaign has started, so this date cannot change; {keep}");
            Some(Finding::error(path, "date.after_date_changed", quoted(&new.to_string()), message, source))
        }
        _ => None,
    }
}

fn windows_kept(
    list: &str,
    old: &[TimeWindow],
    new: &[TimeWindow],
    rules: &time_windows::Rules,
    source: &str,
) -> Vec<Finding> {
    let written = |window: &TimeWindow| format!("{}-{}", window.start_time, window.end_time);
    let all = |windows: &[TimeWindow]| windows.iter().map(written).collect::<Vec<_>>().join(", ");
    if new.is_empty() {
        let keep = || {
            let message =
                format!("the windows are missing; the platform recommends sending them unchanged: {}", all(old));
            Finding::warning(list, "window.not_repeated", "[]", message, source)
        };
        return (!old.is_empty()).then(keep).into_iter().collect();
    }
    let mut findings = Vec::new();
    let missing: Vec<TimeWindow> = old.iter().filter(|window| !new.contains(window)).cloned().collect();
    let inside = |hour: i32| new.iter().any(|window| (window.start_time..window.end_time).contains(&hour));
    let hours = |window: &TimeWindow| window.start_time.max(0)..window.end_time.min(24);
    if old.is_empty() {
        let message = "the campaign has started without windows and may use any hour, which new windows would restrict; omit them";
        findings.push(Finding::warning(list, "window.narrows", all(new), message, source));
    } else if missing.iter().any(|window| !hours(window).all(inside)) {
        let message =
            format!("the campaign has started, so windows may be added but not removed; send {} too", all(&missing));
        findings.push(Finding::error(list, "window.removed", all(new), message, source));
    } else if !missing.is_empty() {
        let message = format!(
            "{} became part of a longer window; the platform supports only added windows, so send the original windows too",
            all(&missing)
        );
        findings.push(Finding::warning(list, "window.replaced", all(new), message, source));
    }
    findings.extend(time_windows::check(list, new, rules));
    findings
}
