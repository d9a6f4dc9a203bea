//! Listeners for the callbacks of services.

use super::{Call, Handler, Outcome, reject};
use crate::{
    callback_service,
    response::Response,
    state::State,
    world::{
        lines::ErrorResponse,
        listeners::{Listener, is_connectivity_listener},
    },
};
use serde::{Deserialize, Serialize};

/// The maximum length of a user name, and of a password.
const MAX_CREDENTIAL_LENGTH: usize = 40;

pub(super) fn route(method: &str, path: &[&str]) -> Option<Handler> {
    Some(match (method, path) {
        ("POST", ["callbacks", _]) => register,
        ("GET", ["callbacks", _]) => list,
        ("DELETE", ["callbacks", _, "name", _]) => deregister,
        _ => return None,
    })
}

#[derive(Deserialize)]
struct Body {
    name: String,
    url: String,
    username: Option<String>,
    password: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Registered<'a> {
    account_name: &'a str,
    service_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    username: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<&'a str>,
}

/// Returns the name of a service as the platform spells it.
fn service_name(name: &str) -> Result<&'static str, Response> {
    callback_service::find(name)
        .ok_or_else(|| reject(&ErrorResponse::unexpected(format!("There is no callback service {name}"))))
}

/// Registers a listener, in place of the previous one.
fn register(state: &mut State, call: &Call<'_>) -> Outcome {
    let Body { name, url, username, password } = call.read()?;
    let account = call.account(state, call.argument(1))?;
    let service_name = service_name(&name)?;
    if !is_connectivity_listener(&url) {
        let text = "The URL must be http or https, on port 80, 443, 9001-9006, 50551-50559 or 28200-28220";
        return Err(reject(&ErrorResponse::unexpected(text)));
    }
    let is_long =
        |text: &Option<String>| text.as_ref().is_some_and(|text| text.chars().count() > MAX_CREDENTIAL_LENGTH);
    if is_long(&username) || is_long(&password) {
        let text = format!("The user name and the password have at most {MAX_CREDENTIAL_LENGTH} characters each");
        return Err(reject(&ErrorResponse::unexpected(text)));
    }
    let own = &mut state.world.accounts[account];
    own.listeners.set_service(service_name, Listener { username, password, ..Listener::new(url) });
    Ok(respond(&own.name, service_name))
}

fn respond(account_name: &str, service_name: &str) -> Response {
    Response::ok(&Registered { account_name, service_name, url: None, username: None, password: None })
}

/// Lists the listeners with their passwords, as the platform does; without any, the response is empty.
fn list(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.account(state, call.argument(1))?;
    let own = &state.world.accounts[account];
    // Listeners of Location are in another list.
    let services = own.listeners.services().filter(|(name, _)| callback_service::find(name).is_some());
    let registered: Vec<_> = services
        .map(|(service_name, listener)| Registered {
            account_name: &own.name,
            service_name,
            url: Some(&listener.url),
            username: listener.username.as_deref(),
            password: listener.password.as_deref(),
        })
        .collect();
    Ok(if registered.is_empty() { Response::empty(200) } else { Response::ok(&registered) })
}

fn deregister(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.account(state, call.argument(1))?;
    let service_name = service_name(call.argument(3))?;
    let own = &mut state.world.accounts[account];
    if !own.listeners.remove_service(service_name) {
        let text = format!("There is no listener for {service_name}");
        return Err(reject(&ErrorResponse::unexpected(text)));
    }
    Ok(respond(&own.name, service_name))
}
