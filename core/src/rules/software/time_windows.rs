//! The hours of the day in which a campaign may run.

use crate::{
    models::{Finding, TimeWindow, Validate, ValidationContext},
    rules::common::options::Limits,
};

/// The name of v3's list on the wire.
pub(in crate::rules) const LIST: &str = "campaignTimeWindowList";

const V3: &str = "ThingSpace Software Management v3: schedule a campaign, time windows";
const V2: &str = "ThingSpace Software Management v2: schedule a software upgrade, time windows";
const COUNT: &str = "assumed: a day has 24 hours, so more windows have no effect";
const OVERLAP: &str = "assumed: the platform treats overlapping windows as one";

/// The rules of a version's windows.
pub(in crate::rules) struct Rules {
    /// The shortest window, in hours.
    shortest: i32,
    most: usize,
    source: &'static str,
}

impl Rules {
    pub fn v3(limits: &Limits) -> Self {
        Self { shortest: limits.min_v3_window_hours, most: limits.max_windows, source: V3 }
    }

    pub fn v2(limits: &Limits) -> Self {
        Self { shortest: limits.min_v2_window_hours, most: limits.max_windows, source: V2 }
    }
}

impl Validate for TimeWindow {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let limits = context.limits();
        let rules = if context.is_for("software_v2") { Rules::v2(&limits) } else { Rules::v3(&limits) };
        check_one(self, "", &rules)
    }
}

/// Checks every window of `list`, and the valid ones against each other.
pub(in crate::rules) fn check(list: &str, windows: &[TimeWindow], rules: &Rules) -> Vec<Finding> {
    let mut findings = Vec::new();
    if windows.len() > rules.most {
        let message = format!("{} windows exceed the limit of {}; merge adjacent ones", windows.len(), rules.most);
        findings.push(Finding::error(list, "window.too_many", windows.len().to_string(), message, COUNT));
    }
    // The window that covers each hour of the day, so that any number of windows is checked in linear time.
    let mut covered: [Option<usize>; 24] = [None; 24];
    for (index, window) in windows.iter().enumerate() {
        let broken = check_one(window, &format!("{list}[{index}]."), rules);
        if broken.is_empty() {
            findings.extend(overlap(&mut covered, list, index, windows));
        }
        findings.extend(broken);
    }
    findings
}

/// Returns at most one finding for each cause: an hour out of range makes the length meaningless.
fn check_one(window: &TimeWindow, path: &str, rules: &Rules) -> Vec<Finding> {
    let Rules { shortest, source, .. } = *rules;
    let TimeWindow { start_time: start, end_time: end } = *window;
    let mut findings = Vec::new();
    if !(0..=23).contains(&start) {
        let latest = if shortest > 1 {
            format!(" ({} or earlier for a window of {shortest} hours)", 24 - shortest)
        } else {
            String::new()
        };
        let message = format!("a window cannot start at {}; use 0 to 23{latest}", hour_or_missing(start));
        findings.push(Finding::error(
            format!("{path}startTime"),
            "window.start_out_of_range",
            start.to_string(),
            message,
            source,
        ));
    }
    if !(1..=24).contains(&end) {
        let message =
            format!("a window cannot end at {}; use 1 to 24, where 24 is the end of the day", hour_or_missing(end));
        findings.push(Finding::error(
            format!("{path}endTime"),
            "window.end_out_of_range",
            end.to_string(),
            message,
            source,
        ));
    }
    if findings.is_empty() {
        let problem = if end <= start {
            Some(("window.across_midnight", across_midnight(start, end, shortest)))
        } else if end - start < shortest {
            Some(("window.too_short", too_short(start, end, shortest)))
        } else {
            None
        };
        findings.extend(
            problem.map(|(code, message)| {
                Finding::error(format!("{path}endTime"), code, end.to_string(), message, source)
            }),
        );
    }
    findings
}

/// Returns an invalid hour for messages; -1 also stands for a missing one.
fn hour_or_missing(hour: i32) -> String {
    if hour == -1 { "hour -1, or without an hour".to_owned() } else { format!("hour {hour}") }
}

/// Returns whether two windows can express one across midnight: each of them must be long enough.
fn across_midnight(start: i32, end: i32, shortest: i32) -> String {
    let (evening, morning) = (start.min(24 - shortest), end.max(shortest));
    let problem = if start == end {
        format!("{end} is the same hour as startTime {start}")
    } else {
        format!("{end} is before startTime {start}")
    };
    let message = if start == end || morning >= evening {
        "omit the windows for the whole day, or write a later hour of the same day".to_owned()
    } else {
        format!("a window cannot cross midnight: write two, {evening}-24 and 0-{morning}")
    };
    format!("{problem}; {message}")
}

fn too_short(start: i32, end: i32, shortest: i32) -> String {
    let problem = format!("{end} is less than {shortest} hours after startTime {start}");
    if start + shortest <= 24 {
        format!("{problem}; use {} or later", start + shortest)
    } else {
        format!(
            "{problem}; start at {} at the latest, or write two windows, {}-24 and 0-{shortest}",
            24 - shortest,
            24 - shortest
        )
    }
}

fn overlap(covered: &mut [Option<usize>; 24], list: &str, index: usize, windows: &[TimeWindow]) -> Option<Finding> {
    let window = windows.get(index)?;
    let hours = usize::try_from(window.start_time).ok()?..usize::try_from(window.end_time).ok()?;
    let covered = covered.get_mut(hours)?;
    let earlier = covered.iter().flatten().min().copied();
    for hour in covered.iter_mut().filter(|hour| hour.is_none()) {
        *hour = Some(index);
    }
    let other = windows.get(earlier?)?;
    let (start, end) = (window.start_time, window.end_time);
    let message = format!(
        "{start}-{end} overlaps the window {}-{} at {list}[{}]; write {}-{} instead of both, or separate them",
        other.start_time,
        other.end_time,
        earlier?,
        start.min(other.start_time),
        end.max(other.end_time),
    );
    let value = format!(r#"{{"startTime":{start},"endTime":{end}}}"#);
    Some(Finding::warning(format!("{list}[{index}]"), "window.overlap", value, message, OVERLAP))
}
