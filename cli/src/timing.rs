//! `thingspace campaign timing`: calculates the timing of a campaign; sends nothing.

use crate::output::{print_line, print_text};
use anyhow::Result;
use clap::{Args, Subcommand};
use serde::Serialize;
use std::fmt::Write;
use thingspace::{
    models::{
        AttemptsPerDevice, CampaignStart, CampaignTiming, CellCapacity, CellCapacityRequest, LocalHours, LocalWindows,
        LocalWindowsRequest, RemainingWindows, SafeEndDate, SafeEndDateRequest, TimeWindow, UtcInterval,
    },
    timing,
};

#[derive(Debug, Args)]
pub struct Timing {
    #[command(subcommand)]
    request: Request,
    /// Print the result as JSON.
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum Request {
    /// Calculate when the campaign would start.
    Start(Plan),
    /// List the remaining windows.
    Windows(Plan),
    /// Calculate the number of attempts that a device can have.
    Attempts(Plan),
    /// Calculate the earliest end date that gives every device a number of attempts.
    EndDate {
        #[command(flatten)]
        plan: Plan,
        /// The number of attempts for every device.
        #[arg(long, default_value_t = 3)]
        attempts: i32,
    },
    /// Check whether all devices of one cell get an attempt (v3).
    Cells {
        #[command(flatten)]
        plan: Plan,
        /// The number of devices in the fullest cell.
        #[arg(long)]
        devices: i32,
        /// The number of devices of one cell that are upgraded at the same time; 50 by default.
        #[arg(long)]
        cohort_size: Option<i32>,
        /// The number of attempts for each device; 1 by default.
        #[arg(long)]
        attempts: Option<i32>,
    },
    /// Convert local hours to windows in UTC.
    Local {
        /// The time zone, such as `America/New_York`.
        #[arg(long)]
        zone: String,
        /// Local hours, such as 22-2; may be repeated.
        #[arg(long = "hours", required = true, value_parser = hours)]
        hours: Vec<(i32, i32)>,
        /// First day, in UTC.
        #[arg(long)]
        start: String,
        /// Last day, in UTC.
        #[arg(long)]
        end: String,
        /// The direction of rounding when the hours cannot be expressed exactly: inward or outward.
        #[arg(long)]
        rounding: Option<String>,
        /// The version that the windows are for: v2 or v3.
        #[arg(long, default_value = "v3")]
        api: String,
    },
}

#[derive(Debug, Args)]
struct Plan {
    /// The version of Software Management: v1, v2 or v3.
    #[arg(long, default_value = "v3")]
    api: String,
    /// The protocol of the devices: LWM2M, OMA or HTTP. It matters only for v1.
    #[arg(long)]
    protocol: Option<String>,
    /// First day, in UTC.
    #[arg(long)]
    start: String,
    /// Last day, in UTC.
    #[arg(long)]
    end: Option<String>,
    /// Hours of the day in UTC, such as 20-24; may be repeated.
    #[arg(long = "window", value_parser = hours)]
    windows: Vec<(i32, i32)>,
    /// The current time, as in 2026-03-01T00:00:00Z; the clock of the machine by default.
    #[arg(long)]
    now: Option<String>,
    /// The number of devices of the campaign; a small v3 campaign for today starts sooner.
    #[arg(long)]
    device_count: Option<i32>,
    /// The number of minutes within which a campaign for today starts.
    #[arg(long)]
    on_demand_minutes: Option<i32>,
    /// The duration of an attempt in hours.
    #[arg(long)]
    attempt_hours: Option<i32>,
    /// The maximum number of attempts of one device on one day.
    #[arg(long)]
    attempts_per_day: Option<i32>,
}

/// Reads `22-2`; the rules check the hours.
fn hours(text: &str) -> Result<(i32, i32), String> {
    text.split_once('-')
        .and_then(|(start, end)| Some((start.trim().parse().ok()?, end.trim().parse().ok()?)))
        .ok_or_else(|| format!("{text} is not a pair of hours; write them as 22-2"))
}

impl From<Plan> for CampaignTiming {
    fn from(plan: Plan) -> Self {
        let windows: Vec<TimeWindow> =
            plan.windows.into_iter().map(|(start_time, end_time)| TimeWindow { start_time, end_time }).collect();
        Self {
            version: plan.api.as_str().into(),
            protocol: plan.protocol.as_deref().map(Into::into),
            start_date: plan.start.into(),
            end_date: plan.end.map(Into::into),
            campaign_time_windows: (!windows.is_empty()).then_some(windows),
            now: plan.now.map(Into::into),
            device_count: plan.device_count,
            on_demand_minutes: plan.on_demand_minutes,
            attempt_hours: plan.attempt_hours,
            attempts_per_day: plan.attempts_per_day,
        }
    }
}

impl Timing {
    /// Runs the calculation and prints its result.
    pub fn run(self) -> Result<()> {
        let json = self.json;
        match self.request {
            Request::Start(plan) => show(json, &timing::campaign_start(&plan.into())?, start),
            Request::Windows(plan) => show(json, &timing::remaining_windows(&plan.into())?, windows),
            Request::Attempts(plan) => show(json, &timing::attempts_per_device(&plan.into())?, attempts),
            Request::EndDate { plan, attempts } => {
                show(json, &timing::safe_end_date(&SafeEndDateRequest { campaign: plan.into(), attempts })?, end_date)
            }
            Request::Cells { plan, devices, cohort_size, attempts } => {
                let request =
                    CellCapacityRequest { campaign: plan.into(), devices_per_cell: devices, cohort_size, attempts };
                show(json, &timing::cell_capacity(&request)?, cells)
            }
            Request::Local { zone, hours, start, end, rounding, api } => {
                let local_hours =
                    hours.into_iter().map(|(start_hour, end_hour)| LocalHours { start_hour, end_hour }).collect();
                let request = LocalWindowsRequest {
                    time_zone: zone,
                    local_hours,
                    start_date: start.into(),
                    end_date: end.into(),
                    rounding: rounding.as_deref().map(Into::into),
                    version: Some(api.as_str().into()),
                };
                show(json, &timing::local_windows(&request)?, local)
            }
        }
    }
}

/// Prints a result as JSON or as text.
fn show<T: Serialize>(json: bool, response: &T, people: fn(&T) -> String) -> Result<()> {
    if json { print_line!("{}", serde_json::to_string(response)?) } else { print_text!("{}", people(response)) }
}

/// Appends the notes to the text.
fn with_notes(mut text: String, notes: &[String]) -> String {
    for note in notes {
        // Writing into a String cannot fail.
        let _ = writeln!(text, "  {note}");
    }
    text
}

fn span(interval: &UtcInterval) -> String {
    format!("{} to {}", interval.start, interval.end)
}

fn start(response: &CampaignStart) -> String {
    let mut text = if response.earliest == response.latest {
        format!("starts at {}\n", response.earliest)
    } else {
        format!("starts between {} and {}\n", response.earliest, response.latest)
    };
    if let Some(window) = &response.first_window {
        let _ = writeln!(text, "first window: {}", span(window));
    }
    with_notes(text, &response.notes)
}

fn windows(response: &RemainingWindows) -> String {
    let text = response.windows.iter().map(|window| span(window) + "\n").collect();
    with_notes(text, &response.notes)
}

fn attempts(response: &AttemptsPerDevice) -> String {
    let mut text = match response.attempts {
        Some(attempts) => format!("{attempts} per device\n"),
        None => "no limit per device\n".to_owned(),
    };
    for (what, attempt) in [("first", &response.first_attempt), ("last", &response.last_attempt)] {
        if let Some(attempt) = attempt {
            let _ = writeln!(text, "{what}: {}", span(attempt));
        }
    }
    with_notes(text, &response.notes)
}

fn end_date(response: &SafeEndDate) -> String {
    with_notes(format!("end on {} or later\n", response.earliest), &response.notes)
}

fn cells(response: &CellCapacity) -> String {
    let mut text = format!(
        "{}: needs {} slots of {} available\n",
        if response.fits { "fits" } else { "does not fit" },
        response.slots_needed,
        response.slots_available
    );
    if let Some(slot) = &response.last_slot {
        let _ = writeln!(text, "last slot: {}", span(slot));
    }
    for change in &response.changes {
        let _ = writeln!(text, "to make it fit: {change}");
    }
    with_notes(text, &response.notes)
}

fn local(response: &LocalWindows) -> String {
    let list = |windows: &[TimeWindow]| {
        let texts: Vec<_> = windows.iter().map(|window| format!("{}-{}", window.start_time, window.end_time)).collect();
        if texts.is_empty() { "none".to_owned() } else { texts.join(", ") }
    };
    let mut text = format!(
        "windows in UTC: {}\nfirst window: {} local time\n",
        list(&response.windows),
        response.first_window_local
    );
    if !response.clock_changes.is_empty() {
        let _ = writeln!(text, "within the local hours on every day: {}", list(&response.dst_safe_windows));
        for period in &response.periods {
            let _ = writeln!(
                text,
                "{} to {} ({}): {}",
                period.start_date,
                period.end_date,
                period.utc_offset,
                list(&period.windows)
            );
        }
    }
    for change in &response.clock_changes {
        let _ = writeln!(text, "{}", change.explanation);
    }
    with_notes(text, &response.notes)
}
