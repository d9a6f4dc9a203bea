//! Calculates how many attempts a device can have, and how long they take.

use super::{
    Plan, checked, count, duration,
    hours::{DAY, HOUR, Minute, day_of, interval},
};
use crate::{
    error::{Error, Result},
    models::{AttemptsPerDevice, CampaignTiming, Protocol, SafeEndDate, SafeEndDateRequest, SoftwareVersion},
    rules::{Finding, MAX_DAYS},
};
use jiff::{Span, civil::Date};

/// Attempts of a device in v1, which is notified on its day and again on up to three days.
const LWM2M_V1: i64 = 4;
/// The longest usual campaign, in days from the first to the last.
const USUAL_DAYS: i64 = 31;

/// Calculates how many attempts a device can have before a campaign ends.
///
/// # Errors
/// `Validation` when the request breaks rules; v2 and v3 need an end date.
pub fn attempts_per_device(request: &CampaignTiming) -> Result<AttemptsPerDevice> {
    let ends = request.version != SoftwareVersion::V1;
    let mut notes = checked("attempts_per_device", request, if ends { request.needs_end() } else { Vec::new() })?;
    let plan = Plan::new(request);
    if !ends {
        return Ok(without_end(request, &plan, notes));
    }
    let end = plan.end.unwrap_or(plan.start);
    let (mut attempts, mut first, mut last) = (0, None, None);
    for slot in plan.attempts(end) {
        attempts += 1;
        first = first.or(Some(slot));
        last = Some(slot);
    }
    notes.push(format!("{} until {end} 24:00 UTC: {}", count(attempts, "attempt"), assumption(request, &plan)));
    if attempts == 0 {
        notes.push("warning: no attempt fits; use a later end date or longer windows".to_owned());
    }
    Ok(AttemptsPerDevice {
        attempts: Some(attempts),
        first_attempt: first.map(interval),
        last_attempt: last.map(interval),
        notes,
    })
}

/// Returns the result for v1, which has no end date: OMA-DM devices stay queued, LWM2M devices are notified on a few
/// days.
fn without_end(request: &CampaignTiming, plan: &Plan, mut notes: Vec<String>) -> AttemptsPerDevice {
    if request.protocol != Some(Protocol::Lwm2m) {
        let text = "no limit: a device that was not upgraded is queued again, and notified whenever it connects";
        notes.push(text.to_owned());
        return AttemptsPerDevice { notes, ..AttemptsPerDevice::default() };
    }
    let (first, length) = (plan.first_minute(), plan.attempt);
    // The first 04:00 after the end of the first attempt; then the same hour on two more days.
    let retry = (first + length - 4 * HOUR + DAY - 1).div_euclid(DAY) * DAY + 4 * HOUR;
    let last = retry + 2 * DAY;
    notes
        .push(format!("{LWM2M_V1} attempts: one at the start, and again at about 04:00 UTC on up to 3 days (assumed)"));
    AttemptsPerDevice {
        attempts: Some(LWM2M_V1),
        first_attempt: Some(interval((first, first + length))),
        last_attempt: Some(interval((last, last + length))),
        notes,
    }
}

/// Returns the assumption behind the number of attempts, in words.
fn assumption(request: &CampaignTiming, plan: &Plan) -> String {
    let per_day = plan.attempts_per_day;
    if request.version == SoftwareVersion::V3 {
        format!(
            "each takes {} inside the windows, and up to {per_day} start on a day (assumed)",
            duration(plan.attempt)
        )
    } else {
        format!(
            "{} a day, each with {} inside the windows (assumed)",
            count(per_day, "check-in"),
            duration(plan.attempt)
        )
    }
}

/// Calculates the earliest end date that gives every device a number of attempts.
///
/// # Errors
/// `Validation` when the request breaks rules, or no end date within ten years is late enough.
pub fn safe_end_date(request: &SafeEndDateRequest) -> Result<SafeEndDate> {
    let mut notes = checked("safe_end_date", request, Vec::new())?;
    let plan = Plan::new(&request.campaign);
    let index = usize::try_from(request.attempts).unwrap_or_default().saturating_sub(1);
    let last = plan.attempts(horizon(&plan)).nth(index).ok_or_else(|| too_many(request, &plan))?;
    let earliest = end_of(last);
    let latest_usual = plan.start.saturating_add(Span::new().days(USUAL_DAYS));
    let attempts = count(request.attempts.into(), "attempt");
    notes.push(format!(
        "{earliest} is the first end date that allows {attempts}: {}",
        assumption(&request.campaign, &plan)
    ));
    if earliest > latest_usual {
        notes.push(format!(
            "warning: {earliest} is more than {USUAL_DAYS} days after the start; longer windows allow more attempts per day"
        ));
    }
    let given_is_enough = plan.end.map(|end| end >= earliest);
    if let (Some(false), Some(end)) = (given_is_enough, plan.end) {
        notes.push(format!("the end date {end} allows only {}", plan.attempts(end).count()));
    }
    Ok(SafeEndDate {
        earliest: earliest.into(),
        latest_usual: latest_usual.into(),
        usual: earliest <= latest_usual,
        given_is_enough,
        last_attempt: interval(last),
        notes,
    })
}

/// Returns the last day that is considered.
pub(super) fn horizon(plan: &Plan) -> Date {
    plan.start.max(plan.today).saturating_add(Span::new().days(MAX_DAYS))
}

/// Returns the end date of a campaign in which an attempt is the last; one that ends at midnight needs no further day.
pub(super) fn end_of((_, ends): (Minute, Minute)) -> Date {
    day_of(ends - 1)
}

fn too_many(request: &SafeEndDateRequest, plan: &Plan) -> Error {
    let message = format!(
        "no end date allows {}: one takes {}; use longer windows, shorter attempts or fewer of them",
        count(request.attempts.into(), "attempt"),
        duration(plan.attempt)
    );
    let finding = Finding::error(
        "attempts",
        "attempts.never_fit",
        request.attempts.to_string(),
        message,
        "assumed: no attempt starts that could not end in its window",
    );
    Error::validation("timing.safe_end_date", vec![finding])
}
