//! The aggregate usage of devices in a period, sent in a callback.

use super::{
    Call, Given, Handler, MOST_DEVICES, Outcome, accepted, history::device, ids_of, labels::GivenLabel, moment,
    refused, selection::group_of,
};
use crate::{
    answer::Answer,
    callback_service,
    callbacks::LineNotification,
    clock::Moment,
    engine::requests::Progress,
    state::State,
    world::{Id, World, lines::Refusal},
};
use jiff::{ToSpan, tz::TimeZone};
use serde::Deserialize;
use serde_json::json;

/// The maximum number of labels in a request.
const MOST_LABELS: usize = 50;

pub(super) fn route(method: &str, path: &[&str]) -> Option<Handler> {
    Some(match (method, path) {
        ("POST", ["devices", "usage", "actions", "list", "aggregate"]) => aggregate,
        _ => return None,
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AggregateRequest {
    account_name: Option<String>,
    device_ids: Option<Vec<Given>>,
    group_name: Option<String>,
    start_time: String,
    end_time: String,
    #[serde(default)]
    label: Vec<GivenLabel>,
}

/// The lines of a request, with their labels.
struct Wanted {
    ids: Vec<Id>,
    line: u32,
}

/// Returns the lines of a request for aggregate usage: the named ones, those with a label, those of a group, or all.
fn wanted(state: &State, call: &Call<'_>, account: usize, request: AggregateRequest) -> Result<Vec<Wanted>, Answer> {
    let world = &state.world;
    if request.label.len() > MOST_LABELS {
        let text = format!("The request has more than {MOST_LABELS} labels");
        return Err(refused(&Refusal::new("INPUT_INVALID.MaxRequestsExceeded", text)));
    }
    let mut wanted = Vec::new();
    let named = request.device_ids.filter(|devices| !devices.is_empty());
    let by_main = |line: u32| Wanted { ids: world.line(line).main_ids(), line };
    if let Some(devices) = named {
        for given in devices {
            let (ids, _) = ids_of(std::slice::from_ref(&given))?;
            wanted.push(Wanted { line: device(state, call, given)?, ids });
        }
    } else if !request.label.is_empty() {
        for label in request.label {
            let label = label.check()?;
            wanted.extend(world.labels.lines(account, &label).into_iter().map(by_main));
        }
    } else {
        let group = request.group_name.map(|name| group_of(world, account, &name)).transpose()?;
        let lines = world.accounts[account].lines.iter().copied();
        let lines = lines.filter(|line| group.is_none_or(|group| world.is_in_group(*line, group)));
        wanted.extend(lines.take(MOST_DEVICES + 1).map(by_main));
    }
    if wanted.len() > MOST_DEVICES {
        let text = format!("The request has more than {MOST_DEVICES} devices");
        return Err(refused(&Refusal::new("INPUT_INVALID.MaxRequestsExceeded", text)));
    }
    Ok(wanted)
}

/// Checks a period: at most 6 months back, and at most a month long.
fn check_period(now: Moment, from: Moment, until: Moment) -> Result<(), Answer> {
    let months = |at: Moment, months: i64| {
        let at = at.timestamp().to_zoned(TimeZone::UTC);
        at.checked_add(months.months()).map_or(Moment::LAST, |at| at.timestamp().into())
    };
    let problem = if until < from {
        "endTime is before startTime"
    } else if from < months(now, -6) {
        "startTime is more than 6 months ago"
    } else if until > months(from, 1) {
        "endTime is more than a month after startTime"
    } else {
        return Ok(());
    };
    Err(refused(&Refusal::unexpected(problem)))
}

fn aggregate(state: &mut State, call: &Call<'_>) -> Outcome {
    let request: AggregateRequest = call.read()?;
    let account = call.account_or_only(state, request.account_name.as_deref())?;
    let (from, until) = (moment(&request.start_time)?, moment(&request.end_time)?);
    check_period(state.now(), from, until)?;
    let wanted = wanted(state, call, account, request)?;
    let (_, mut context) = state.split();
    let asked = context.begin(account, callback_service::USAGE, false);
    let id = asked.id.clone();
    context.later(context.options.request_delay, move |context| {
        let usage = wanted.iter().map(|device| summed(context.world, device, from, until, context.now));
        let usage = json!({"deviceUsage": usage.collect::<serde_json::Value>()});
        let ids = wanted.into_iter().flat_map(|device| device.ids.into_iter().take(1)).collect();
        let notification =
            LineNotification::new(asked.service, &asked.id, ids, "usageResponse", usage).with_status("Success");
        context.note(&asked, Progress::Success);
        context.notify(asked.account, &notification);
    });
    Ok(accepted(&id))
}

fn summed(world: &World, device: &Wanted, from: Moment, until: Moment, now: Moment) -> serde_json::Value {
    let total = world.usage(device.line).total(from, until, now);
    json!({
        "deviceIds": device.ids, "bytesUsed": total.bytes, "smsUsed": total.messages,
        "numberOfSessions": total.sessions,
    })
}
