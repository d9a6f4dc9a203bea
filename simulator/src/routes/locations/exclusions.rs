//! The devices of an account that are excluded from location.

use super::{Call, Outcome};
use crate::{
    clock::GoTime,
    response::Response,
    state::State,
    world::{IdKind, World},
};
use serde::{Deserialize, Serialize};
use serde_json::json;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ExclusionRequest {
    #[serde(default)]
    account_name: String,
    all_device: Option<bool>,
    #[serde(rename = "type")]
    change: Option<String>,
    exclusion: Option<Vec<String>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    account_name: &'a str,
    all_device: bool,
    has_more_data: bool,
    total_count: usize,
    update_time: GoTime,
    exclusion: Vec<&'a str>,
}

/// Checks that the devices of a list are on the account.
fn check(world: &World, account: usize, devices: &[String]) -> Result<(), Response> {
    let is_known = |id: &String| {
        let found = [IdKind::Imei, IdKind::Meid].into_iter().find_map(|kind| world.find_line(kind, id));
        found.is_some_and(|line| world.line(line).account() == account)
    };
    if devices.iter().all(is_known) { Ok(()) } else { Err(Response::invalid("Device not found")) }
}

/// Returns an identifier in the form used for searching: a MEID in capitals.
fn normalize(id: &str) -> String {
    id.trim().to_ascii_uppercase()
}

pub(super) fn exclude(state: &mut State, call: &Call<'_>) -> Outcome {
    let request: ExclusionRequest = call.read()?;
    let account = call.account(state, &request.account_name)?;
    let (all, devices) = (request.all_device.unwrap_or(false), request.exclusion.unwrap_or_default());
    if all && !devices.is_empty() {
        return Err(Response::invalid("Conflicting device list"));
    }
    let appends = match request.change.as_deref() {
        Some("append") => true,
        None | Some("replace") => false,
        Some(_) => return Err(Response::invalid("Invalid type: replace or append")),
    };
    check(&state.world, account, &devices)?;
    let now = state.now();
    let locations = state.world.locations.account_mut(account);
    if !appends {
        locations.excluded.clear();
    }
    locations.all_excluded = all;
    locations.excluded.extend(devices.iter().map(|id| normalize(id)));
    locations.excluded_at = Some(now);
    Ok(Response::ok(&json!({"success": true})))
}

pub(super) fn remove(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.queried_account(state)?;
    let list = call.request.query("deviceList").unwrap_or_default();
    let devices: Vec<String> = list.split(',').map(normalize).filter(|id| !id.is_empty()).collect();
    if devices.is_empty() {
        return Err(Response::invalid("Device list is empty"));
    }
    let now = state.now();
    let locations = state.world.locations.account_mut(account);
    if !devices.iter().all(|id| locations.excluded.contains(id)) {
        return Err(Response::invalid("Device not found"));
    }
    for id in &devices {
        locations.excluded.remove(id);
    }
    locations.excluded_at = Some(now);
    Ok(Response::ok(&json!({"success": true})))
}

pub(super) fn page(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.account(state, call.argument(1))?;
    let begin: usize = call.argument(3).parse().map_err(|_| Response::invalid("Invalid index value"))?;
    let locations = state.world.locations.account(account);
    let count = locations.excluded.len();
    let exclusion: Vec<&str> =
        locations.excluded.iter().skip(begin).take(state.options.page_size).map(String::as_str).collect();
    Ok(Response::ok(&Page {
        account_name: &state.world.accounts[account].name,
        all_device: locations.all_excluded,
        has_more_data: begin.saturating_add(exclusion.len()) < count,
        total_count: count,
        update_time: GoTime(locations.excluded_at.unwrap_or(state.options.start.into())),
        exclusion,
    }))
}
