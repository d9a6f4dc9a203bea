//! Changes of the hardware, the SIM or the phone number of a line.

use super::{Call, Outcome, accepted, account_of_first, devices_of, ids_of, reject, selection};
use crate::{
    callback_service,
    engine::{
        Context,
        requests::{DeviceResult, Order},
    },
    routes::connectivity::{DeviceEntry, RawId},
    state::State,
    world::{Id, IdKind, Line, LineEventKind, lines::ErrorResponse},
};
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    device_ids: Vec<RawId>,
    change4g_option: Option<String>,
    device_ids_to: Option<Vec<RawId>>,
    npa_nxx: Option<String>,
    service_plan: Option<String>,
    zip_code: Option<String>,
    smsr_oid: Option<String>,
}

/// The kinds that a change requires, and those that the line loses.
struct Change {
    required: &'static [IdKind],
    lost: &'static [IdKind],
    /// Whether one of the required kinds is sufficient.
    any: bool,
}

/// Returns the change for an option, ignoring case; `None` if the option is unknown.
fn change_of(option: &str) -> Option<Change> {
    const CDMA: &[IdKind] = &[IdKind::Meid, IdKind::Esn];
    const LTE: &[IdKind] = &[IdKind::Imei, IdKind::Iccid, IdKind::Eid, IdKind::Imsi];
    let change = |required, lost, any| Some(Change { required, lost, any });
    match option.to_ascii_lowercase().as_str() {
        "changeiccid" => change(&[IdKind::Iccid], &[], false),
        "changeimei" => change(&[IdKind::Imei], &[], false),
        "changeimeiandiccid" => change(&[IdKind::Imei, IdKind::Iccid], &[], false),
        "changeimeiandeid" => change(&[IdKind::Imei, IdKind::Eid], &[], false),
        "changemsisdn" => change(&[], &[], false),
        "3gto4g" => change(&[IdKind::Imei, IdKind::Iccid], CDMA, false),
        "4gto3g" => change(CDMA, LTE, true),
        _ => None,
    }
}

pub(super) fn change(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Body = call.read()?;
    let is_4g = match call.path_from_end(2).to_ascii_lowercase().as_str() {
        "4g" => true,
        "3g" => false,
        other => {
            return Err(reject(&ErrorResponse::unexpected(format!("The service type must be 3G or 4G, not {other}"))));
        }
    };
    let change = match (&body.change4g_option, is_4g) {
        (Some(option), _) => change_of(option),
        (None, false) => Some(Change { required: &[IdKind::Meid, IdKind::Esn], lost: &[], any: true }),
        (None, true) => None,
    };
    let Some(change) = change else {
        let text = "change4gOption must be one of ChangeICCID, ChangeIMEI, ChangeIMEIandICCID, ChangeIMEIandEID, \
                    ChangeMSISDN, 3Gto4G, 4Gto3G";
        return Err(reject(&ErrorResponse::unexpected(text)));
    };
    let (to, invalid) = match &body.device_ids_to {
        Some(raw) if !raw.is_empty() => ids_of(raw)?,
        _ => (Vec::new(), None),
    };
    if let Some(invalid) = invalid {
        return Err(reject(&invalid));
    }
    let has = |kind: &IdKind| to.iter().any(|id| id.kind == *kind);
    let complete = if change.any { change.required.iter().any(has) } else { change.required.iter().all(has) };
    if !complete || to.iter().any(|id| !change.required.contains(&id.kind)) {
        let kinds: Vec<&str> = change.required.iter().map(|kind| kind.name()).collect();
        let text = if kinds.is_empty() {
            "A new number cannot be combined with other hardware; omit deviceIdsTo".to_owned()
        } else {
            format!("deviceIdsTo must have {}", kinds.join(if change.any { " or " } else { " and " }))
        };
        return Err(reject(&ErrorResponse::unexpected(text)));
    }
    if has(&IdKind::Eid) && body.smsr_oid.as_ref().is_none_or(String::is_empty) {
        return Err(reject(&ErrorResponse::unexpected("ChangeIMEIandEID needs smsrOid")));
    }
    let area = [&body.zip_code, &body.npa_nxx].into_iter().flatten().next().cloned();
    if change.required.is_empty() && area.is_none() {
        return Err(reject(&ErrorResponse::unexpected("A new number needs zipCode or npaNxx")));
    }
    let plan = match &body.service_plan {
        Some(plan) => Some(selection::plan_of(&state.world, plan)?),
        None => None,
    };
    let devices = [DeviceEntry { device_ids: body.device_ids, ip_address: None }];
    let account = account_of_first(state, call, &devices)?;
    let (account, targets) = devices_of(state, call, Some(&account), &devices)?;
    let order = Order { account, service: callback_service::CARRIER, pollable: false, targets };
    let (_, mut context) = state.split();
    let id = context.submit(order, move |context, _, _, line| {
        exchange(context, line, &to, change.lost)?;
        if let Some(area) = area.as_deref().filter(|_| to.is_empty()) {
            let number = context.world.new_number(area, context.now, &mut context.random.names);
            context.world.set_line_number(line, Some(number), context.now);
        }
        if let Some(plan) = plan {
            context.world.line_mut(line).plan = Some(plan);
        }
        context.world.record_event(line, context.now, LineEventKind::IdentifiersChanged);
        let view = context.world.line(line);
        Ok(DeviceResult::new(
            "changeIdentifierResponse",
            json!({"deviceIds": view.ids(), "servicePlan": view.plan_code()}),
        ))
    });
    Ok(accepted(&id))
}

/// Gives a line other hardware or another SIM. A SIM must be new, and hardware must be out of service.
fn exchange(context: &mut Context<'_>, line: u32, to: &[Id], lost: &[IdKind]) -> Result<(), ErrorResponse> {
    let state = context.world.line(line).state();
    if state != Line::Active {
        let text = format!("Device is in {} state; only an active device can change its identifiers", state.wire());
        return Err(ErrorResponse::state(text));
    }
    for id in to {
        let Some(other) = context.world.find_line(id.kind, &id.id).filter(|other| *other != line) else {
            continue;
        };
        let is_free = matches!(context.world.line(other).state(), Line::PreActive | Line::Deactivated);
        if !(id.kind.is_hardware() && is_free) {
            let text = format!("The {} belongs to another device", id.kind.name());
            return Err(ErrorResponse::new("INPUT_INVALID.Device.Identifier.Invalid", text));
        }
    }
    for id in to {
        if let Some(other) = context.world.find_line(id.kind, &id.id).filter(|other| *other != line) {
            context.world.set_line_id(other, id.kind, None);
        }
        context.world.set_line_id(line, id.kind, Some(&id.id));
    }
    for kind in lost {
        if !to.iter().any(|id| id.kind == *kind) {
            context.world.set_line_id(line, *kind, None);
        }
    }
    if !to.is_empty() {
        context.world.line_mut(line).mismatch = None;
    }
    Ok(())
}
