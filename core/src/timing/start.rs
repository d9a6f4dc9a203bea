//! Calculates the start of a campaign and its remaining windows.

use super::{
    Plan, SMALL_CAMPAIGN, checked, count, duration,
    hours::{day_ends, instant, interval, minute_from},
    is_small,
};
use crate::{
    error::Result,
    models::{CampaignStart, CampaignTiming, Protocol, RemainingWindows, SoftwareVersion},
    rules::Finding,
    time::Timestamp,
};

/// The maximum number of windows that a result lists.
const MAX_LISTED: usize = 1000;

/// Calculates the earliest and the latest instant at which a campaign would start.
///
/// # Errors
/// `Validation` when the request breaks rules, for example with a start date in the past.
pub fn campaign_start(request: &CampaignTiming) -> Result<CampaignStart> {
    let plan = Plan::new(request);
    let past = request.start_date.day().filter(|start| *start < plan.today).map(|start| {
        let message = format!("{start} is in the past; use {} (today, in UTC) or later", plan.today);
        let source = "assumed: the platform accepts no campaign that starts in the past";
        Finding::error("startDate", "date.start_in_past", start.to_string(), message, source)
    });
    let mut notes = checked("campaign_start", request, past.into_iter().collect())?;
    let (earliest, latest) = plan.begins();
    let on_demand = plan.start == plan.today;
    notes.push(if on_demand {
        let minutes = plan.on_demand.as_mins();
        format!("starts today, on demand: within {} from now", count(minutes, "minute"))
    } else {
        format!("starts at 00:00 UTC on {}", plan.start)
    });
    if on_demand && request.version == SoftwareVersion::V3 && request.on_demand_minutes.is_none() {
        notes.push(if is_small(request) {
            format!("assumed: a campaign of at most {SMALL_CAMPAIGN} devices starts markedly sooner than a large one")
        } else {
            format!("a pilot of at most {SMALL_CAMPAIGN} devices would start markedly sooner")
        });
    }
    notes.extend(delivery_note(request).map(str::to_owned));
    let first_window = match (&request.version, plan.end) {
        (SoftwareVersion::V1, _) | (_, None) => None,
        (_, Some(end)) => {
            let first = plan.hours.intervals(minute_from(latest), day_ends(end)).next();
            if first.is_none() {
                notes.push(format!("warning: no window remains after the start; the campaign ends on {end}"));
            }
            first
        }
    };
    Ok(CampaignStart {
        earliest: earliest.into(),
        latest: latest.into(),
        on_demand,
        first_window: first_window.map(interval),
        notes,
    })
}

/// Returns a note about how devices receive a campaign that has started.
fn delivery_note(request: &CampaignTiming) -> Option<&'static str> {
    match (&request.version, &request.protocol) {
        (SoftwareVersion::V1, Some(Protocol::Lwm2m)) => {
            Some("devices that do not respond are notified again at about 04:00 UTC, on up to 3 days (assumed)")
        }
        (SoftwareVersion::V1, _) => Some(
            "OMA-DM devices that are unreachable then are notified when they next connect; a request is valid for 4 hours, then the device is queued again",
        ),
        (SoftwareVersion::V2, _) => {
            Some("HTTP devices receive it when they check in, usually once a day and when they are powered on")
        }
        (SoftwareVersion::V3, _) => Some(
            "devices are upgraded cell by cell, inside the windows; the latest start is that of the campaign, not of each device",
        ),
        _ => None,
    }
}

/// Lists the windows from now to the end of a campaign.
///
/// # Errors
/// `Validation` when the request breaks rules, for example without an end date.
pub fn remaining_windows(request: &CampaignTiming) -> Result<RemainingWindows> {
    let mut notes = checked("remaining_windows", request, request.needs_end())?;
    let plan = Plan::new(request);
    let end = plan.end.unwrap_or(plan.start);
    let last = day_ends(end);
    let (mut windows, mut window_count, mut remaining_minutes) = (Vec::new(), 0, 0);
    for window in plan.hours.intervals(minute_from(plan.begins().0), last) {
        if windows.len() < MAX_LISTED {
            windows.push(interval(window));
        }
        window_count += 1;
        remaining_minutes += window.1 - window.0;
    }
    notes.push(if plan.today > end {
        format!("the campaign ended on {end}")
    } else {
        format!(
            "{} left, {} in total, until {end} 24:00 UTC",
            count(window_count, "window"),
            duration(remaining_minutes)
        )
    });
    if windows.len() >= MAX_LISTED {
        notes.push(format!("at most {MAX_LISTED} windows are listed"));
    }
    if request.version == SoftwareVersion::V2 && request.campaign_time_windows.is_some() {
        notes.push(
            "a device complies with windows only if its manufacturer supports them; it always complies with the dates"
                .to_owned(),
        );
    }
    let campaign_ends: Timestamp = instant(last);
    Ok(RemainingWindows { windows, window_count, remaining_minutes, campaign_ends, notes })
}
