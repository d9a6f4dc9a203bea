//! Queries about devices. Some return the result in the response, some send it in a callback.

use super::{
    Call, DeviceEntry, KeyValue, Outcome, Selection, accepted, activation, custom_states::FilterBody, devices_of,
    is_in_database, provisioning, reject, select,
};
use crate::{
    callback_service,
    engine::requests::{DeviceResult, Order},
    response::Response,
    routes::connectivity::{RawId, Seconds},
    state::State,
    world::{
        IdKind, Line,
        lines::{Action, ErrorResponse},
    },
};
use jiff::SignedDuration;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Devices {
    account_name: Option<String>,
    devices: Vec<DeviceEntry>,
}

/// Reports whether devices can be activated: an unused device can, if it is in the device database.
pub(super) fn availability(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Devices = call.read()?;
    let account = call.account_or_only(state, body.account_name.as_deref())?;
    let devices = activation::candidates(&body.devices)?;
    let (_, mut context) = state.split();
    let accepted_request = context.begin(account, callback_service::DEVICE, false);
    let id = accepted_request.id.clone();
    context.later(context.options.request_delay, move |context| {
        for device in devices {
            let line = device.ids.iter().find_map(|id| context.world.find_line(id.kind, &id.id));
            let reason = match (device.invalid, line) {
                (Some(invalid), _) => Err(invalid),
                (None, Some(line)) if context.world.line(line).account() != account => {
                    Err(ErrorResponse::unexpected("The device is on another account"))
                }
                (None, Some(line)) => context.world.check_action(line, Action::Activate, context.now, context.options),
                (None, None) if is_in_database(context, &device.ids) => Ok(()),
                (None, None) => Err(ErrorResponse::unexpected("The device is not in the device database")),
            };
            let details = match reason {
                Ok(()) => json!({"available": true}),
                Err(rejection) => json!({"available": false, "reason": rejection.text}),
            };
            context.report(&accepted_request, device.ids, Ok(DeviceResult::new("availabilityResponse", details)));
        }
    });
    Ok(accepted(&id))
}

/// Converts single identifiers into devices.
fn entries(ids: Option<Vec<RawId>>) -> Option<Vec<DeviceEntry>> {
    let entry = |raw| DeviceEntry { device_ids: vec![raw], ip_address: None };
    ids.map(|ids| ids.into_iter().map(entry).collect())
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SuspensionBody {
    device_ids: Option<Vec<RawId>>,
    filter: Option<FilterBody>,
    account_name: Option<String>,
}

pub(super) fn suspension_status(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: SuspensionBody = call.read()?;
    let (devices, filter) = (entries(body.device_ids), body.filter.unwrap_or_default());
    let (account, targets) = select(state, call, &filter.selection(body.account_name.as_deref(), devices.as_deref()))?;
    let order = Order { account, service: callback_service::SUSPENSION, pollable: false, targets };
    let (_, mut context) = state.split();
    let id = context.submit(order, |context, _, _, line| {
        let details = provisioning::suspend_response(context.world, line, context.now);
        Ok(DeviceResult::new("suspensionStatusResponse", details))
    });
    Ok(accepted(&id))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RoamingBody {
    device_ids: Option<Vec<RawId>>,
    account_name: Option<String>,
    #[serde(default)]
    custom_fields: Vec<KeyValue>,
    group_name: Option<String>,
    service_plan: Option<String>,
}

/// Reports the version of the preferred roaming list, which devices that also support LTE have too.
pub(super) fn roaming_list(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: RoamingBody = call.read()?;
    let devices = entries(body.device_ids);
    let selected = Selection {
        account: body.account_name.as_deref(),
        devices: devices.as_deref(),
        group: body.group_name.as_deref(),
        plan: body.service_plan.as_deref(),
        custom_fields: &body.custom_fields,
    };
    let (account, targets) = select(state, call, &selected)?;
    let order = Order { account, service: callback_service::PRL, pollable: false, targets };
    let (_, mut context) = state.split();
    let id = context.submit(order, |context, _, _, line| {
        let view = context.world.line(line);
        let version = (15_000 + line % 100).to_string();
        Ok(DeviceResult::new(
            "prlResponse",
            json!({"prlVersion": version, "reportedAt": view.last_seen(context.now).map(Seconds)}),
        ))
    });
    Ok(accepted(&id))
}

/// The number of devices that are detached in an hour, over all customers.
const DETACHMENTS_PER_HOUR: usize = 40;
const MAX_WAIT: SignedDuration = SignedDuration::from_hours(24);

/// Detaches one device from the network. Only a limited number of devices is detached in an hour; the others
/// wait, for a day at most.
pub(super) fn cancel_location(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Devices = call.read()?;
    if body.devices.len() != 1 {
        let text = "The request must name exactly one device";
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.NumberofDevices", text)));
    }
    let (account, targets) = devices_of(state, call, body.account_name.as_deref(), &body.devices)?;
    let order = Order { account, service: callback_service::CARRIER, pollable: false, targets };
    let (_, mut context) = state.split();
    let soonest = context.now.plus(context.options.request_delay);
    let turn = context.requests.next_detachment(soonest, DETACHMENTS_PER_HOUR);
    let (at, in_time) = (turn.min(context.now.plus(MAX_WAIT)), turn <= context.now.plus(MAX_WAIT));
    let act = move |context: &mut crate::engine::Context<'_>, line| {
        let view = context.world.line(line);
        if !in_time {
            return Err(ErrorResponse::unexpected("The request waited for 24 hours"));
        }
        let has_all = [IdKind::Mdn, IdKind::Min, IdKind::Imsi].into_iter().all(|kind| view.id(kind).is_some());
        if !has_all || view.id(IdKind::Imei).is_none() {
            return Err(ErrorResponse::state("The device is not a 4G device with MDN, MIN and IMSI on record"));
        }
        Ok(DeviceResult::new("cancelLocationResponse", json!({"deviceIds": view.ids()})))
    };
    let id = context.submit_at(at, order, move |context, _, _, line| act(context, line), |_, _| ());
    Ok(accepted(&id))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct DiagnosticsBody {
    account_name: Option<String>,
    #[serde(alias = "devices")]
    device_list: Vec<RawId>,
}

/// Returns the one line that diagnostics refer to.
fn diagnosed_line(state: &State, call: &Call<'_>) -> Result<u32, Response> {
    let body: DiagnosticsBody = call.read()?;
    if body.device_list.len() != 1 {
        let text = "The request must name exactly one device";
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.NumberofDevices", text)));
    }
    let devices = entries(Some(body.device_list)).unwrap_or_default();
    let (_, targets) = devices_of(state, call, body.account_name.as_deref(), &devices)?;
    match targets.into_iter().next().map(|target| target.line) {
        Some(Ok(line)) => Ok(line),
        Some(Err(rejection)) => Err(reject(&rejection)),
        None => Err(reject(&ErrorResponse::new("REQUEST_FAILED.DeviceNotFound", "The device could not be found"))),
    }
}

fn category(name: &str, attributes: &[(&str, String)]) -> Value {
    let attributes: Vec<Value> = attributes.iter().map(|(key, value)| json!({"key": key, "value": value})).collect();
    json!({"categoryName": name, "extendedAttributes": attributes})
}

fn connectivity(state: &State, line: u32) -> Value {
    let (view, now) = (state.world.line(line), state.now());
    let mut attributes = vec![
        ("Connected", view.is_connected(now).to_string()),
        ("IPAddress", view.ip_address().unwrap_or_else(|| "0.0.0.0".to_owned())),
    ];
    if let Some(last_seen) = view.last_seen(now) {
        attributes.push(("LastConnectionDate", written(last_seen)));
    }
    category("Connectivity", &attributes)
}

fn written(moment: crate::clock::Moment) -> String {
    serde_json::to_value(Seconds(moment)).ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default()
}

pub(super) fn basic_diagnostics(state: &mut State, call: &Call<'_>) -> Outcome {
    let line = diagnosed_line(state, call)?;
    Ok(Response::ok(&json!({"categories": [connectivity(state, line)]})))
}

pub(super) fn extended_diagnostics(state: &mut State, call: &Call<'_>) -> Outcome {
    let line = diagnosed_line(state, call)?;
    let view = state.world.line(line);
    let ids: Vec<(&str, String)> = view.ids().into_iter().map(|id| (id.kind.name(), id.id)).collect();
    let mut service = vec![
        ("State", view.state().wire().to_owned()),
        ("ServicePlan", view.plan_code().to_owned()),
        ("NonIPDataDelivery", view.is_nb_iot().to_string()),
    ];
    if view.state() == Line::Suspended {
        service.push(("ExpectedResumeDate", written(state.world.suspension(line, state.now()).resumes)));
    }
    let categories = [connectivity(state, line), category("Device", &ids), category("Service", &service)];
    Ok(Response::ok(&json!({"categories": categories})))
}
