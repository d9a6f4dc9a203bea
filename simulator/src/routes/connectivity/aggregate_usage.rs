//! The aggregate usage of devices in a period, sent in a callback.

use super::{
    Call, Handler, MAX_DEVICES, Outcome, RawId, accepted,
    history::{UsageByPlace, device},
    ids_of,
    labels::RawLabel,
    moment, reject,
    selection::group_of,
};
use crate::{
    callback_service,
    callbacks::LineNotification,
    clock::Moment,
    engine::requests::Progress,
    response::Response,
    state::State,
    world::{Id, World, lines::ErrorResponse},
};
use jiff::{ToSpan, tz::TimeZone};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// The maximum number of labels in a request.
const MAX_LABELS: usize = 50;

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
    device_ids: Option<Vec<RawId>>,
    group_name: Option<String>,
    start_time: String,
    end_time: String,
    #[serde(default)]
    label: Vec<RawLabel>,
}

/// The lines of a request, with their labels.
struct SelectedLine {
    ids: Vec<Id>,
    line: u32,
}

/// Returns the lines of a request for aggregate usage: the named ones, those with a label, those of a group, or all.
fn select_lines(
    state: &State,
    call: &Call<'_>,
    account: usize,
    request: AggregateRequest,
) -> Result<Vec<SelectedLine>, Response> {
    let world = &state.world;
    if request.label.len() > MAX_LABELS {
        let text = format!("The request has more than {MAX_LABELS} labels");
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.MaxRequestsExceeded", text)));
    }
    let mut selected = Vec::new();
    let named = request.device_ids.filter(|devices| !devices.is_empty());
    let by_main = |line: u32| SelectedLine { ids: world.line(line).main_ids(), line };
    if let Some(devices) = named {
        for raw in devices {
            let (ids, _) = ids_of(std::slice::from_ref(&raw))?;
            selected.push(SelectedLine { line: device(state, call, raw)?, ids });
        }
    } else if !request.label.is_empty() {
        for label in request.label {
            let label = label.check()?;
            selected.extend(world.labels.lines(account, &label).into_iter().map(by_main));
        }
    } else {
        let group = request.group_name.map(|name| group_of(world, account, &name)).transpose()?;
        let lines = world.accounts[account].lines.iter().copied();
        let lines = lines.filter(|line| group.is_none_or(|group| world.is_in_group(*line, group)));
        selected.extend(lines.take(MAX_DEVICES + 1).map(by_main));
    }
    if selected.len() > MAX_DEVICES {
        let text = format!("The request has more than {MAX_DEVICES} devices");
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.MaxRequestsExceeded", text)));
    }
    Ok(selected)
}

/// Checks a period: at most 6 months back, and at most a month long.
fn check_period(now: Moment, from: Moment, until: Moment) -> Result<(), Response> {
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
    Err(reject(&ErrorResponse::unexpected(problem)))
}

fn aggregate(state: &mut State, call: &Call<'_>) -> Outcome {
    let request: AggregateRequest = call.read()?;
    let account = call.account_or_only(state, request.account_name.as_deref())?;
    let (from, until) = (moment(&request.start_time)?, moment(&request.end_time)?);
    check_period(state.now(), from, until)?;
    let selected = select_lines(state, call, account, request)?;
    let (_, mut context) = state.split();
    let accepted_request = context.begin(account, callback_service::USAGE, false);
    let id = accepted_request.id.clone();
    context.later(context.options.request_delay, move |context| {
        let usage = selected.iter().map(|device| summed(context.world, device, from, until, context.now));
        let usage = json!({"deviceUsage": usage.collect::<Vec<_>>()});
        let ids = selected.into_iter().flat_map(|device| device.ids.into_iter().take(1)).collect();
        let notification =
            LineNotification::new(accepted_request.service, &accepted_request.id, ids, "usageResponse", usage);
        context.set_progress(&accepted_request, Progress::Success);
        context.notify(accepted_request.account, &notification);
    });
    Ok(accepted(&id))
}

/// The usage of one device, as the callback contains it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DeviceUsage<'a> {
    device_ids: &'a [Id],
    bytes_used: i64,
    sms_used: i64,
    number_of_sessions: i64,
    #[serde(flatten)]
    places: Option<UsageByPlace>,
}

fn summed<'a>(world: &World, device: &'a SelectedLine, from: Moment, until: Moment, now: Moment) -> DeviceUsage<'a> {
    let total = world.usage(device.line).total(from, until, now);
    DeviceUsage {
        device_ids: &device.ids,
        bytes_used: total.bytes,
        sms_used: total.messages,
        number_of_sessions: total.sessions,
        places: UsageByPlace::of(world, device.line, total.bytes, total.abroad),
    }
}
