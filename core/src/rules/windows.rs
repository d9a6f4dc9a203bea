//! The hours of the day in which a campaign may run.

use super::{Finding, Validate, ValidationContext};
use crate::models::TimeWindow;

/// The name of the list on the wire.
pub(super) const LIST: &str = "campaignTimeWindowList";

const WINDOW: &str = "ThingSpace Software Management v3: schedule a campaign, time windows";
const COUNT: &str = "assumed: a day has 24 hours, so more windows cannot say more";
const OVERLAP: &str = "assumed: the platform takes overlapping windows as one";

/// Shortest window, in hours.
const SHORTEST: i32 = 4;
const MOST: usize = 24;

impl Validate for TimeWindow {
    fn findings(&self, _: &ValidationContext) -> Vec<Finding> {
        check_one(self, "")
    }
}

/// Checks every window by itself, and the sound ones against each other.
pub(super) fn check(windows: &[TimeWindow]) -> Vec<Finding> {
    let mut findings = Vec::new();
    if windows.len() > MOST {
        let fix = format!("{} windows are more than {MOST}; join those that touch", windows.len());
        findings.push(Finding::error(LIST, "window.too_many", windows.len().to_string(), fix, COUNT));
    }
    // Which window covers each hour of the day, so that any number of windows is checked in linear time.
    let mut covered: [Option<usize>; 24] = [None; 24];
    for (index, window) in windows.iter().enumerate() {
        let broken = check_one(window, &format!("{LIST}[{index}]."));
        if broken.is_empty() {
            findings.extend(overlap(&mut covered, index, window, windows));
        }
        findings.extend(broken);
    }
    findings
}

/// At most one finding for each cause: an hour out of range says nothing about the length.
fn check_one(window: &TimeWindow, path: &str) -> Vec<Finding> {
    let TimeWindow { start_time: start, end_time: end } = *window;
    let mut findings = Vec::new();
    if !(0..=23).contains(&start) {
        let fix = format!(
            "{} a window can start at; use 0 to 23, and 20 at the latest for a window of {SHORTEST} hours",
            no_hour(start)
        );
        findings.push(Finding::error(
            format!("{path}startTime"),
            "window.start_out_of_range",
            start.to_string(),
            fix,
            WINDOW,
        ));
    }
    if !(1..=24).contains(&end) {
        let fix = format!("{} a window can end at; use 1 to 24, where 24 is the end of the day", no_hour(end));
        findings.push(Finding::error(
            format!("{path}endTime"),
            "window.end_out_of_range",
            end.to_string(),
            fix,
            WINDOW,
        ));
    }
    if findings.is_empty() {
        let problem = if end <= start {
            Some(("window.across_midnight", across_midnight(start, end)))
        } else if end - start < SHORTEST {
            Some(("window.too_short", too_short(start, end)))
        } else {
            None
        };
        findings.extend(
            problem.map(|(code, fix)| Finding::error(format!("{path}endTime"), code, end.to_string(), fix, WINDOW)),
        );
    }
    findings
}

/// A number that was left out is read as -1.
fn no_hour(hour: i32) -> String {
    if hour == -1 { "-1, or nothing, is no hour".to_owned() } else { format!("{hour} is no hour") }
}

/// Two windows say what one cannot, and each of them must be long enough.
fn across_midnight(start: i32, end: i32) -> String {
    let (evening, morning) = (start.min(24 - SHORTEST), end.max(SHORTEST));
    let problem = if start == end {
        format!("{end} is the same hour as startTime {start}")
    } else {
        format!("{end} is before startTime {start}")
    };
    let fix = if start == end || morning >= evening {
        "for the whole day leave the windows out, otherwise write the end later in the same day".to_owned()
    } else {
        format!("a window cannot pass midnight: write two, {evening}-24 and 0-{morning}")
    };
    format!("{problem}; {fix}")
}

fn too_short(start: i32, end: i32) -> String {
    let problem = format!("{end} is less than {SHORTEST} hours after startTime {start}");
    if start + SHORTEST <= 24 {
        format!("{problem}; use {} or later", start + SHORTEST)
    } else {
        format!(
            "{problem}; start at {} at the latest, or write two windows, {}-24 and 0-{SHORTEST}",
            24 - SHORTEST,
            24 - SHORTEST
        )
    }
}

fn overlap(
    covered: &mut [Option<usize>; 24],
    index: usize,
    window: &TimeWindow,
    windows: &[TimeWindow],
) -> Option<Finding> {
    let hours = usize::try_from(window.start_time).ok()?..usize::try_from(window.end_time).ok()?;
    let covered = covered.get_mut(hours)?;
    let earlier = covered.iter().flatten().min().copied();
    for hour in covered.iter_mut().filter(|hour| hour.is_none()) {
        *hour = Some(index);
    }
    let other = windows.get(earlier?)?;
    let (start, end) = (window.start_time, window.end_time);
    let fix = format!(
        "{start}-{end} overlaps the window {}-{} at {LIST}[{}]; write {}-{} instead of both, or part them",
        other.start_time,
        other.end_time,
        earlier?,
        start.min(other.start_time),
        end.max(other.end_time),
    );
    let value = format!(r#"{{"startTime":{start},"endTime":{end}}}"#);
    Some(Finding::warning(format!("{LIST}[{index}]"), "window.overlap", value, fix, OVERLAP))
}
