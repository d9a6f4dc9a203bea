//! The device database: clients upload identifiers to it, and may activate them at once.

use super::{Call, DeviceEntry, Outcome, accepted, activation, check_pool, check_zip, reject, selection};
use crate::{
    callback_service,
    callbacks::LineNotification,
    engine::{
        Context,
        requests::{AcceptedRequest, Progress},
    },
    response::Response,
    state::State,
    world::{
        IdKind,
        lines::{Activation, ErrorResponse},
    },
};
use activation::Candidate;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    account_name: Option<String>,
    devices: Vec<DeviceEntry>,
    email_address: String,
    device_sku: String,
    upload_type: String,
}

/// Returns the identifiers that each device of an upload must have.
fn kinds(upload_type: &str) -> Result<&'static [IdKind], Response> {
    match upload_type.to_ascii_lowercase().as_str() {
        "imei" => Ok(&[IdKind::Imei]),
        "imei iccid pair" => Ok(&[IdKind::Imei, IdKind::Iccid]),
        "meid" => Ok(&[IdKind::Meid]),
        _ => {
            let text = format!("The upload type is IMEI, MEID or IMEI ICCID Pair, not {upload_type}");
            Err(reject(&ErrorResponse::unexpected(text)))
        }
    }
}

fn check(state: &State, body: &Body) -> Result<(Vec<Candidate>, &'static [IdKind]), Response> {
    if !body.email_address.contains('@') {
        return Err(reject(&ErrorResponse::unexpected(format!(
            "{} is not a valid e-mail address",
            body.email_address
        ))));
    }
    if !state.world.catalogue.skus.iter().any(|sku| sku.eq_ignore_ascii_case(&body.device_sku)) {
        let text = format!("The SKU {} is not registered", body.device_sku);
        return Err(reject(&ErrorResponse::unexpected(text)));
    }
    Ok((activation::candidates(&body.devices)?, kinds(&body.upload_type)?))
}

/// Adds devices to the device database, and reports the results of all in one callback. Returns the added devices.
fn take(
    context: &mut Context<'_>,
    request: &AcceptedRequest,
    devices: Vec<Candidate>,
    kinds: &[IdKind],
    sku: &str,
) -> Vec<Candidate> {
    let (mut taken, mut failed, mut all): (Vec<Candidate>, Vec<Value>, Vec<Value>) =
        (Vec::new(), Vec::new(), Vec::new());
    for device in devices {
        let missing = kinds.iter().find(|kind| !device.ids.iter().any(|id| id.kind == **kind));
        let reason = match (&device.invalid, missing) {
            (Some(invalid), _) => Some(invalid.text.clone()),
            (None, Some(kind)) => Some(format!("The device has no {}", kind.name())),
            (None, None) => None,
        };
        if let Some(reason) = reason {
            let entry = json!({"deviceIds": device.ids, "status": "Failed", "reason": reason});
            failed.push(entry.clone());
            all.push(entry);
            continue;
        }
        for id in device.ids.iter().filter(|id| kinds.contains(&id.kind)) {
            context.world.lines.uploaded.insert((id.kind, id.id.to_ascii_uppercase().into()), sku.into());
        }
        all.push(json!({"deviceIds": device.ids, "status": "Success"}));
        taken.push(device);
    }
    let outcome = json!({"uploadResponse": {"uploaded": taken.len(), "failed": failed, "devices": all}});
    let notification =
        LineNotification::new(callback_service::DEVICE, &request.id, Vec::new(), "deviceResponse", outcome);
    let status = if taken.is_empty() { "Failed" } else { "Success" };
    context.notify(request.account, &LineNotification { kind: "uploadResponse", ..notification }.with_status(status));
    taken
}

pub(super) fn upload(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Body = call.read()?;
    let account = call.account_or_only(state, body.account_name.as_deref())?;
    let (devices, kinds) = check(state, &body)?;
    let (_, mut context) = state.split();
    let request = context.begin(account, callback_service::DEVICE, false);
    let id = request.id.clone();
    context.later(context.options.request_delay, move |context| {
        let taken = take(context, &request, devices, kinds, &body.device_sku);
        context.set_progress(&request, if taken.is_empty() { Progress::Failed } else { Progress::Success });
    });
    Ok(accepted(&id))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ActivateBody {
    #[serde(flatten)]
    upload: Body,
    service_plan: String,
    mdn_zip_code: String,
    carrier_ip_pool_name: Option<String>,
}

/// Uploads, then activates: one callback reports the upload, and one each device.
pub(super) fn upload_activate(state: &mut State, call: &Call<'_>) -> Outcome {
    let ActivateBody { upload: body, service_plan, mdn_zip_code, carrier_ip_pool_name } = call.read()?;
    let account = call.account_or_only(state, body.account_name.as_deref())?;
    let (devices, kinds) = check(state, &body)?;
    check_zip(&mdn_zip_code)?;
    check_pool(&state.world, carrier_ip_pool_name.as_deref())?;
    let activation = Activation {
        plan: selection::plan_of(&state.world, &service_plan)?,
        zip: mdn_zip_code,
        sku: Some(body.device_sku.as_str().into()),
        user: call.user_name(state).into(),
        ..Activation::default()
    };
    let (_, mut context) = state.split();
    let request = context.begin(account, callback_service::CARRIER, false);
    let id = request.id.clone();
    context.later(context.options.request_delay, move |context| {
        let taken = take(context, &request, devices, kinds, &body.device_sku);
        activation::activate_all(context, &request, taken, &activation);
    });
    Ok(accepted(&id))
}
