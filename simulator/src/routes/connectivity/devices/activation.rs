//! Activation: a line is pending for some minutes, or on hold until credit is approved.

use super::{
    Call, DeviceEntry, KeyValue, MAX_DEVICES, Outcome, accepted, check_cost_center, check_place, check_pool, check_zip,
    fields, ids_of, is_in_database, line_response, nidd_configured, reject, selection,
};
use crate::{
    callback_service,
    callbacks::LineNotification,
    engine::{
        Context,
        requests::{AcceptedRequest, DeviceResult, Progress},
    },
    fault::Outcome as Forced,
    response::Response,
    state::State,
    world::{
        Id, IdKind, Imei, Line, LineEventKind,
        lines::{Action, Activation, ErrorResponse},
    },
};
use jiff::SignedDuration;
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashSet;

/// The time that an activation waits until credit is approved or denied.
const APPROVAL_DELAY: SignedDuration = SignedDuration::from_hours(24);
const CANCELLATION_DELAY: SignedDuration = SignedDuration::from_hours(7 * 24);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    devices: Vec<DeviceEntry>,
    service_plan: String,
    mdn_zip_code: String,
    account_name: Option<String>,
    carrier_ip_pool_name: Option<String>,
    cost_center_code: Option<String>,
    #[serde(default)]
    custom_fields: Vec<KeyValue>,
    group_name: Option<String>,
    lead_id: Option<String>,
    primary_place_of_use: Option<Value>,
    sku_number: Option<String>,
}

/// A device to activate, before its line is looked up.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub ids: Vec<Id>,
    pub invalid: Option<ErrorResponse>,
    pub ip_address: Option<String>,
}

/// Returns the devices of a request without duplicates. Invalid ones fail individually, unless all are invalid.
pub(super) fn candidates(devices: &[DeviceEntry]) -> Result<Vec<Candidate>, Response> {
    if devices.is_empty() {
        return Err(reject(&ErrorResponse::unexpected("The request has no devices")));
    }
    if devices.len() > MAX_DEVICES {
        let text = format!("The request has more than {MAX_DEVICES} devices");
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.MaxRequestsExceeded", text)));
    }
    let (mut all, mut seen) = (Vec::with_capacity(devices.len()), HashSet::new());
    for device in devices {
        let (ids, invalid) = ids_of(&device.device_ids)?;
        if seen.insert(ids.clone()) {
            all.push(Candidate { ids, invalid, ip_address: device.ip_address.clone() });
        }
    }
    match &all[0].invalid {
        Some(invalid) if all.iter().all(|device| device.invalid.is_some()) => Err(reject(invalid)),
        _ => Ok(all),
    }
}

pub(super) fn activate(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Body = call.read()?;
    let account = call.account_or_only(state, body.account_name.as_deref())?;
    let devices = candidates(&body.devices)?;
    check_zip(&body.mdn_zip_code)?;
    check_pool(&state.world, body.carrier_ip_pool_name.as_deref())?;
    check_place(body.primary_place_of_use.as_ref())?;
    if let Some(code) = &body.cost_center_code {
        check_cost_center(code)?;
    }
    let activation = Activation {
        plan: selection::plan_of(&state.world, &body.service_plan)?,
        zip: body.mdn_zip_code,
        group: match &body.group_name {
            Some(name) => Some(selection::group_of(&state.world, account, name)?),
            None => None,
        },
        custom_fields: fields(&body.custom_fields)?,
        cost_center: body.cost_center_code.map(Into::into),
        place_of_use: body.primary_place_of_use.map(Box::new),
        sku: body.sku_number.map(Into::into),
        lead: body.lead_id.map(Into::into),
        user: call.user_name(state).into(),
    };
    let (_, mut context) = state.split();
    let request = context.begin(account, callback_service::CARRIER, devices.len() == 1);
    let id = request.id.clone();
    context.later(context.options.request_delay, move |context| activate_all(context, &request, devices, &activation));
    Ok(accepted(&id))
}

/// Begins to activate devices; each result is sent in its own callback.
pub(super) fn activate_all(
    context: &mut Context<'_>,
    request: &AcceptedRequest,
    devices: Vec<Candidate>,
    activation: &Activation,
) {
    for device in devices {
        let outcome = device.invalid.clone().map_or_else(|| begin(context, request, &device), Err);
        match outcome {
            Ok((line, hold)) => finish_later(context, request.clone(), device.ids, line, activation.clone(), hold),
            Err(rejection) => context.report(request, device.ids, Err(rejection)),
        }
    }
}

/// Finds or creates the line of a device and marks it as pending. Returns the line and the forced hold, if any.
fn begin(
    context: &mut Context<'_>,
    request: &AcceptedRequest,
    device: &Candidate,
) -> Result<(u32, Option<Forced>), ErrorResponse> {
    let named = device.ids.iter().find(|id| id.kind == IdKind::Imei).and_then(|id| Imei::parse(&id.id));
    if let Some(rejection) = context.world.faults.take_rejection(named) {
        return Err(rejection);
    }
    let line = claim_line(context, request.account, &device.ids)?;
    if let Some(address) = &device.ip_address {
        context.world.line_mut(line).ip_address = Some(address.as_str().into());
    }
    context.world.begin_activation(line, context.now);
    context.requests.activations.insert(line, (request.id.clone(), Progress::Pending));
    let imei = context.world.line(line).imei();
    Ok((line, context.world.faults.take_hold(imei)))
}

/// Returns the line that identifiers lead to, ready to be activated. Unknown hardware becomes a new line; a
/// SIM of a line that is out of service moves to this one.
pub(super) fn claim_line(context: &mut Context<'_>, account: usize, ids: &[Id]) -> Result<u32, ErrorResponse> {
    let (hardware, sims): (Vec<&Id>, Vec<&Id>) = ids.iter().partition(|id| id.kind.is_hardware());
    let find = |id: &&Id| context.world.find_line(id.kind, &id.id);
    let by_hardware = hardware.iter().find_map(find);
    // Without hardware, a SIM or number identifies the line that has it.
    let line = if hardware.is_empty() { sims.iter().find_map(find) } else { by_hardware };
    if let Some(line) = line {
        if context.world.line(line).account() != account {
            let text = "The device was not a part of the account specified.";
            return Err(ErrorResponse::new("INPUT_INVALID.Device.Account.Invalid", text));
        }
        context.world.check_action(line, Action::Activate, context.now, context.options)?;
    } else if hardware.is_empty() || !is_in_database(context, ids) {
        return Err(ErrorResponse::new("REQUEST_FAILED.DeviceNotFound", "The device is not in the device database"));
    }
    for sim in &sims {
        let other = context.world.find_line(sim.kind, &sim.id).filter(|other| Some(*other) != line);
        if let Some(other) = other {
            if !matches!(context.world.line(other).state(), Line::PreActive | Line::Deactivated) {
                let text = format!("The {} is in use by another device", sim.kind.name());
                return Err(ErrorResponse::new("INPUT_INVALID.Device.Identifier.Invalid", text));
            }
            context.world.set_line_id(other, sim.kind, None);
        }
    }
    let Some(line) = line else {
        return Ok(context.world.add_line(account, ids, context.now));
    };
    for sim in sims.iter().filter(|id| matches!(id.kind, IdKind::Iccid | IdKind::Eid)) {
        if context.world.line(line).id(sim.kind).as_deref() != Some(&*sim.id) {
            context.world.set_line_id(line, sim.kind, Some(&sim.id));
        }
    }
    Ok(line)
}

/// Waits until an activation is completed or cancelled.
fn finish_later(
    context: &mut Context<'_>,
    request: AcceptedRequest,
    ids: Vec<Id>,
    line: u32,
    activation: Activation,
    hold: Option<Forced>,
) {
    let pending = context.options.activation_delay;
    let Some(hold) = hold else {
        context.later(pending, move |context| finish(context, &request, ids, line, &activation));
        return;
    };
    let rejection = ErrorResponse::new("REQUEST_ONHOLD", "The activation is on hold for the approval of credit");
    context.notify(
        request.account,
        &LineNotification::failed(request.service, &request.id, ids.clone(), &rejection).with_status("OnHold"),
    );
    if hold == Forced::ActivationOnHold {
        context.later(APPROVAL_DELAY + pending, move |context| finish(context, &request, ids, line, &activation));
        return;
    }
    context.later(CANCELLATION_DELAY, move |context| {
        context.world.fail_activation(line);
        context.world.record_event(line, context.now, LineEventKind::ActivationFailed);
        context.set_progress(&request, Progress::Failed);
        context.requests.activations.insert(line, (request.id.clone(), Progress::Failed));
        let rejection = ErrorResponse::new("REQUEST_CANCELLED", "Credit was not approved within one week");
        context.notify(
            request.account,
            &LineNotification::failed(request.service, &request.id, ids, &rejection).with_status("Cancelled"),
        );
    });
}

fn finish(context: &mut Context<'_>, request: &AcceptedRequest, ids: Vec<Id>, line: u32, activation: &Activation) {
    let view = context.world.line(line);
    if view.is_deleted() || view.state() != Line::PendingActivation {
        return;
    }
    context.world.finish_activation(line, activation, context.now, &mut context.random.names);
    context.requests.activations.insert(line, (request.id.clone(), Progress::Success));
    let result = DeviceResult::new("activateResponse", line_response(context.world, line));
    let then = nidd_configured(context, &request.id, line);
    context.report(request, ids, Ok(result.then(then)));
}
