//! The status of asynchronous requests.

use super::{Call, DeviceEntry, Handler, Outcome, accepted, devices_of, reject};
use crate::{
    callback_service,
    engine::requests::{DeviceResult, Order},
    response::Response,
    state::State,
    world::{IdKind, lines::ErrorResponse},
};
use serde::Deserialize;
use serde_json::json;

pub(super) fn route(method: &str, path: &[&str]) -> Option<Handler> {
    Some(match (method, path) {
        ("GET", ["accounts", _, "requests", _, "status"]) => status,
        ("POST", ["devices", "requests" | "request", "status"]) => order_status,
        _ => return None,
    })
}

/// Returns the status of a request to activate, deactivate, suspend or restore one device. The platform does
/// not return the status of other requests; how it rejects them is not documented.
fn status(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.account(state, call.argument(1))?;
    let id = call.argument(3).trim().to_ascii_lowercase();
    let Some(request) = state.requests.find(&id).filter(|request| request.account == account) else {
        return Err(reject(&ErrorResponse::unexpected(format!("There is no request {id} of this account"))));
    };
    if !request.pollable {
        let text = "Only a request that activates, deactivates, suspends or restores one device has a status";
        return Err(reject(&ErrorResponse::unexpected(text)));
    }
    Ok(Response::ok(&json!({"requestId": id, "status": request.progress.name()})))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    account_name: Option<String>,
    devices: Vec<DeviceEntry>,
    order_request_id: Option<String>,
}

/// Requests the status of the order to activate one device, which is sent in a callback.
fn order_status(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Body = call.read()?;
    if body.devices.len() != 1 {
        let text = "The request must name exactly one device";
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.NumberofDevices", text)));
    }
    let allowed = [IdKind::Esn, IdKind::Iccid, IdKind::Meid];
    let is_other = |kind: &str| !IdKind::parse(kind).is_some_and(|kind| allowed.contains(&kind));
    if let Some(raw) = body.devices[0].device_ids.iter().find(|raw| is_other(&raw.kind)) {
        let text = format!("An order is looked up by ESN, ICCID or MEID, not by {}", raw.kind);
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.Device.Kind.Invalid", text)));
    }
    let (account, targets) = devices_of(state, call, body.account_name.as_deref(), &body.devices)?;
    let requested = body.order_request_id.map(|id| id.trim().to_ascii_lowercase());
    let order = Order { account, service: callback_service::DEVICE, pollable: false, targets };
    let (_, mut context) = state.split();
    let id = context.submit(order, move |context, _, _, line| match context.requests.activations.get(&line) {
        Some((id, progress)) if requested.as_ref().is_none_or(|requested| requested == id) => {
            let details = json!({"orderStatus": progress.name(), "orderRequestId": id});
            Ok(DeviceResult::new("orderStatusResponse", details))
        }
        _ => Err(ErrorResponse::unexpected("There is no order to activate the device")),
    });
    Ok(accepted(&id))
}
