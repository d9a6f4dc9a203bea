//! The listener of an account, which v1 returns as a list.

use super::{Outcome, Request, read};
use crate::{
    api_version::ApiVersion,
    response::Response,
    state::State,
    world::listeners::{Listener, is_listener},
};
use serde::Serialize;
use thingspace::models::{Success, UpgradeCallbackListener, UpgradeCallbackRegistration};

/// The name of the only service.
const SERVICE: &str = "Fota";

#[derive(Serialize)]
struct Registered<'a> {
    // Spelled as the platform spells it.
    aname: &'a str,
    name: &'static str,
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    username: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<&'a str>,
}

pub(super) fn list(state: &State, account: usize) -> Response {
    let account = &state.world.accounts[account];
    let listener = account.listeners.get(ApiVersion::V1);
    let registered: Vec<_> = listener
        .map(|listener| Registered {
            aname: &account.name,
            name: SERVICE,
            url: &listener.url,
            username: listener.username.as_deref(),
            password: listener.password.as_deref(),
        })
        .into_iter()
        .collect();
    Response::ok(&registered)
}

pub(super) fn set(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let requested: UpgradeCallbackListener = read(request)?;
    check(&requested.name)?;
    if !is_listener(&requested.url) {
        return Err(Response::invalid("Invalid callback url"));
    }
    let password = requested.password.map(|password| password.expose().to_owned());
    let listener = Listener { url: requested.url, username: requested.username, password };
    state.world.accounts[account].listeners.set(ApiVersion::V1, Some(listener));
    Ok(Response::ok(&UpgradeCallbackRegistration {
        account_name: Some(state.world.accounts[account].name.clone()),
        service_name: SERVICE.to_owned(),
        unknown_members: None,
    }))
}

pub(super) fn remove(state: &mut State, account: usize, name: &str) -> Outcome {
    check(name)?;
    state.world.accounts[account].listeners.set(ApiVersion::V1, None);
    Ok(Response::ok(&Success { success: Some(true), ..Success::default() }))
}

fn check(name: &str) -> Result<(), Response> {
    if name == SERVICE { Ok(()) } else { Err(Response::invalid("Invalid callback service name")) }
}
