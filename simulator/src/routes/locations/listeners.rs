//! The listeners of an account for location callbacks, each with its own secret.

use super::{Call, Outcome};
use crate::{
    callback_service,
    response::Response,
    state::State,
    world::listeners::{Listener, is_connectivity_listener},
};
use axum::http::HeaderName;
use serde::Deserialize;
use serde_json::json;

const SERVICES: [&str; 2] = [callback_service::LOCATION, callback_service::DEVICE_LOCATION];

#[derive(Deserialize)]
struct Registration {
    name: String,
    url: String,
}

fn service_of(name: &str) -> Result<&'static str, Response> {
    let found = SERVICES.into_iter().find(|service| *service == name);
    found.ok_or_else(|| Response::invalid("Invalid callback service name"))
}

pub(super) fn register(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.account(state, call.argument(1))?;
    let requested: Registration = call.read()?;
    let name = service_of(&requested.name)?;
    if !is_connectivity_listener(&requested.url) {
        return Err(Response::invalid("Invalid callback url"));
    }
    let listeners = &state.world.accounts[account].listeners;
    let is_taken = |service: &str| listeners.service(service).is_some_and(|listener| listener.url == requested.url);
    if SERVICES.into_iter().any(|service| service != name && is_taken(service)) {
        return Err(Response::invalid("Each callback service needs a separate url"));
    }
    let secret = state.random.secrets().hex(64);
    let account = &mut state.world.accounts[account];
    account.listeners.set_service(name, Listener { password: Some(secret.clone()), ..Listener::new(requested.url) });
    let response = Response::ok(&json!({"account": account.name, "name": name}));
    // The options were checked, so the name of the header is valid.
    Ok(match HeaderName::from_bytes(state.options.callbacks.secret_header.as_bytes()) {
        Ok(header) => response.with_header(header, &secret),
        Err(_) => response,
    })
}

pub(super) fn list(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.account(state, call.argument(1))?;
    let listeners = &state.world.accounts[account].listeners;
    let registered = SERVICES.into_iter().filter_map(|name| Some((name, listeners.service(name)?)));
    let list: Vec<_> = registered.map(|(name, listener)| json!({"name": name, "url": listener.url})).collect();
    Ok(Response::ok(&list))
}

pub(super) fn deregister(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.account(state, call.argument(1))?;
    let name = service_of(call.argument(3))?;
    state.world.accounts[account].listeners.remove_service(name);
    Ok(Response::ok(&json!({"success": true})))
}
