//! The listeners of an account in v2 and v3.

use super::common::{Outcome, read};
use crate::{
    api_version::ApiVersion,
    request::Request,
    response::Response,
    state::State,
    world::listeners::{Listener, is_listener},
};
use serde_json::Value;
use thingspace::models::{FotaCallbackListener, Success};

pub(in crate::routes) fn set(state: &mut State, request: &Request<'_>, account: usize, version: ApiVersion) -> Outcome {
    let body: Value = read(request)?;
    let url = body.get("url").or_else(|| body.get("callback")).and_then(Value::as_str).unwrap_or_default();
    if !is_listener(url) {
        return Err(Response::invalid("Invalid callback url"));
    }
    let listener = FotaCallbackListener { url: url.to_owned() };
    state.world.accounts[account].listeners.set(version, Some(Listener::new(url)));
    Ok(Response::ok(&listener))
}

pub(in crate::routes) fn get(state: &State, account: usize, version: ApiVersion) -> Outcome {
    match state.world.accounts[account].listeners.get(version) {
        Some(listener) => Ok(Response::ok(&FotaCallbackListener { url: listener.url.clone() })),
        None => Err(Response::invalid("Callback listener not found")),
    }
}

pub(in crate::routes) fn remove(state: &mut State, account: usize, version: ApiVersion) -> Response {
    state.world.accounts[account].listeners.set(version, None);
    Response::ok(&Success { success: Some(true), ..Success::default() })
}
