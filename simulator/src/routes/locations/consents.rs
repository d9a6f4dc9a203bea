//! The consent of an account to the location of its devices.

use super::{Call, Outcome};
use crate::{
    response::Response,
    state::State,
    world::{IdKind, World, locations::Consent},
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ConsentRequest {
    #[serde(default)]
    account_name: String,
    /// The platform's model does not define the elements: identifiers, or objects with one.
    device_list: Option<Vec<Value>>,
    all_device_consent: Option<i64>,
}

/// Finds the line of a device on the account, by IMEI or MEID.
fn find(world: &World, account: usize, id: &str) -> Result<u32, Response> {
    let found = [IdKind::Imei, IdKind::Meid].into_iter().find_map(|kind| world.find_line(kind, id.trim()));
    found.filter(|line| world.line(*line).account() == account).ok_or_else(|| Response::invalid("Device not found"))
}

fn hardware(world: &World, line: u32) -> Option<String> {
    let view = world.line(line);
    view.id(IdKind::Imei).or_else(|| view.id(IdKind::Meid))
}

pub(super) fn get(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.queried_account(state)?;
    let consent = state.world.locations.account(account).consent;
    let lines: Vec<u32> = match (call.request.query("deviceId"), &consent) {
        (Some(id), _) => {
            let line = find(&state.world, account, &id)?;
            if state.world.may_be_located(line) { vec![line] } else { Vec::new() }
        }
        (None, Consent::Listed(lines)) => lines.iter().copied().collect(),
        (None, _) => Vec::new(),
    };
    let devices: Vec<String> = lines.into_iter().filter_map(|line| hardware(&state.world, line)).collect();
    Ok(Response::ok(&json!({
        "accountName": state.world.accounts[account].name,
        "allDeviceConsent": consent.level(),
        "deviceList": devices,
    })))
}

/// Gives consent to devices, in addition to those that have it; without a list, to all.
pub(super) fn create(state: &mut State, call: &Call<'_>) -> Outcome {
    let request: ConsentRequest = call.read()?;
    let account = call.account(state, &request.account_name)?;
    let mut lines = BTreeSet::new();
    for device in request.device_list.iter().flatten() {
        let id = device.as_str().or_else(|| device.get("id").and_then(Value::as_str));
        lines.insert(find(&state.world, account, id.unwrap_or_default())?);
    }
    let consent = &mut state.world.locations.account_mut(account).consent;
    match consent {
        _ if lines.is_empty() => *consent = Consent::All,
        Consent::All => {}
        Consent::Denied => *consent = Consent::Listed(lines),
        Consent::Listed(known) => known.extend(lines),
    }
    Ok(accepted(state))
}

pub(super) fn update(state: &mut State, call: &Call<'_>) -> Outcome {
    let request: ConsentRequest = call.read()?;
    let account = call.account(state, &request.account_name)?;
    let consent = &mut state.world.locations.account_mut(account).consent;
    *consent = match (request.all_device_consent, &*consent) {
        (Some(0), _) => Consent::Denied,
        (Some(1), _) => Consent::All,
        (Some(2), Consent::Listed(lines)) => Consent::Listed(lines.clone()),
        (Some(2), _) => Consent::Listed(BTreeSet::new()),
        _ => return Err(Response::invalid("Invalid allDeviceConsent: 0, 1 or 2")),
    };
    Ok(accepted(state))
}

/// Returns the response of a change, which applies at once. The value of the status is assumed.
fn accepted(state: &mut State) -> Response {
    let id = state.random.names.uuid();
    Response::ok(&json!({"transactionId": id, "status": "COMPLETED"}))
}
