//! The paths of device actions, under `/_simulator/devices/{id}`, for programs without a `Simulator`.

use super::{
    ExternalChange, change_externally,
    routes::{Done, failure, read},
    send_nidd, send_sms, set_reachable,
};
use crate::{
    error::SimulatorError,
    request::{Request, segments},
    response::Response,
    state::State,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sms {
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nidd {
    /// The data in base64.
    payload: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reachable {
    /// Null lets the device follow its own behaviour.
    reachable: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExternalProvisioning {
    change: ExternalChange,
}

/// Handles a path under `/_simulator/devices/`: an identifier of a device, and its action.
pub(super) fn respond(state: &mut State, request: &Request<'_>, path: &str) -> Response {
    let (method, segments) = (request.method, segments(path));
    let [device, what] = &*segments else {
        return failure(404, format!("/_simulator/devices/{path} does not exist; use /_simulator/devices/ID/ACTION"));
    };
    let outcome = match (method, &**what) {
        ("POST", "sms") => read(request).map(|Sms { text }| send_sms(state, device, &text)),
        ("POST", "nidd") => read(request).and_then(|Nidd { payload }| {
            let payload = STANDARD
                .decode(payload)
                .map_err(|error| failure(400, format!("payload: is not valid base64: {error}")))?;
            Ok(send_nidd(state, device, &payload))
        }),
        ("PUT", "reachable") => read(request).map(|Reachable { reachable }| set_reachable(state, device, reachable)),
        ("POST", "provisioning") => {
            read(request).map(|ExternalProvisioning { change }| change_externally(state, device, change))
        }
        (_, "sms" | "nidd" | "reachable" | "provisioning") => {
            return failure(405, format!("/_simulator/devices/ID/{what} does not support the method {method}"));
        }
        _ => return failure(404, format!("there is no action {what}; use /sms, /nidd, /reachable or /provisioning")),
    };
    match outcome {
        Ok(Ok(())) => Response::ok(&Done { success: true }),
        Ok(Err(error @ SimulatorError::Device { .. })) => failure(400, error.to_string()),
        Ok(Err(error)) => failure(500, error.to_string()),
        Err(rejection) => rejection,
    }
}
