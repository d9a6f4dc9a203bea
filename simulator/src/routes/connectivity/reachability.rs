//! Monitors of devices, and queries of whether a device is reachable now.

use super::{Call, DeviceEntry, Handler, Outcome, RawId, accepted, devices_of, moment, reject};
use crate::{
    clock::Moment,
    response::Response,
    state::State,
    world::{lines::ErrorResponse, monitors::Watched},
};
use jiff::SignedDuration;
use serde::Deserialize;

/// The longest time that a monitor runs: ten years.
const MAX_MONITOR_TIME: SignedDuration = SignedDuration::from_hours(3650 * 24);
/// The time after which a query lapses if the request does not set it.
const DEFAULT_LAPSE: SignedDuration = SignedDuration::from_hours(1);

pub(super) fn route(method: &str, path: &[&str]) -> Option<Handler> {
    let ["diagnostics", "basic", "devicereachability", path @ ..] = path else {
        return None;
    };
    Some(match (method, path) {
        ("POST", []) => start,
        ("DELETE", []) => stop,
        ("POST", ["monitors"]) => list,
        ("POST", ["status"]) => status,
        _ => return None,
    })
}

/// Returns the changes to watch. An older page calls the member `monitorType`.
fn watched(request_type: Option<&str>) -> Result<Watched, Response> {
    let name = request_type.unwrap_or_default();
    Watched::parse(name).ok_or_else(|| {
        let text = format!("requestType is {name:?}, which is not one of REACHABLE_FOR_DATA, REACHABLE_FOR_SMS, LOSS_OF_CONNECTIVITY and their combinations");
        reject(&ErrorResponse::unexpected(text))
    })
}

/// Returns when something ends: later than now, and not too late.
fn end(member: &str, text: &str, now: Moment) -> Result<Moment, Response> {
    let end = moment(text)?;
    if end > now && end <= now.plus(MAX_MONITOR_TIME) {
        return Ok(end);
    }
    Err(reject(&ErrorResponse::unexpected(format!(
        "{member} is {end}; it must be after now, and at most 3,650 days from now"
    ))))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Start {
    account_name: Option<String>,
    #[serde(alias = "monitorType")]
    request_type: Option<String>,
    devices: Vec<DeviceEntry>,
    monitor_expiration_time: String,
}

fn start(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Start = call.read()?;
    let watched = watched(body.request_type.as_deref())?;
    let expires = end("monitorExpirationTime", &body.monitor_expiration_time, state.now())?;
    let (account, targets) = devices_of(state, call, body.account_name.as_deref(), &body.devices)?;
    Ok(accepted(&state.split().1.start_monitors(account, targets, watched, expires)))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Stop {
    account_name: Option<String>,
    #[serde(default)]
    monitor_ids: Vec<String>,
}

fn stop(state: &mut State, call: &Call<'_>) -> Outcome {
    let Stop { account_name, mut monitor_ids } = call.read()?;
    let account = call.account_or_only(state, account_name.as_deref())?;
    let mut seen = std::collections::HashSet::new();
    monitor_ids.retain(|id| seen.insert(id.clone()));
    if monitor_ids.is_empty() {
        return Err(reject(&ErrorResponse::unexpected("The request has no monitorIds")));
    }
    Ok(accepted(&state.split().1.stop_monitors(account, monitor_ids)))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct List {
    account_name: Option<String>,
    devices: Vec<DeviceEntry>,
    monitor_type: Option<String>,
}

fn list(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: List = call.read()?;
    let requested = body.monitor_type.as_deref().map(|name| watched(Some(name))).transpose()?;
    let (account, targets) = devices_of(state, call, body.account_name.as_deref(), &body.devices)?;
    Ok(accepted(&state.split().1.list_monitors(account, targets, requested)))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Status {
    account_name: Option<String>,
    device: RawId,
    #[serde(alias = "monitorType")]
    request_type: Option<String>,
    request_expiration_time: Option<String>,
}

fn status(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Status = call.read()?;
    let watched = watched(body.request_type.as_deref().or(Some("REACHABLE_FOR_DATA")))?;
    let now = state.now();
    let lapses = match &body.request_expiration_time {
        Some(text) => end("requestExpirationTime", text, now)?,
        None => now.plus(DEFAULT_LAPSE),
    };
    let device = DeviceEntry { device_ids: vec![body.device], ip_address: None };
    let (account, targets) = devices_of(state, call, body.account_name.as_deref(), &[device])?;
    let Some(target) = targets.into_iter().next() else {
        return Err(reject(&ErrorResponse::unexpected("The request names no device")));
    };
    Ok(accepted(&state.split().1.request_reachability(account, target, watched, lapses)))
}
