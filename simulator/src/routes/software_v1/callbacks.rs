//! The listener of an account, which v1 returns as a list.

use super::{Outcome, Request, read};
use crate::{
    answer::Answer,
    api_version::ApiVersion,
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

pub(super) fn list(state: &State, account: usize) -> Answer {
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
    Answer::ok(&registered)
}

pub(super) fn set(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let wanted: UpgradeCallbackListener = read(request)?;
    check(&wanted.name)?;
    if !is_listener(&wanted.url) {
        return Err(Answer::invalid("Invalid callback url"));
    }
    let password = wanted.password.map(|password| password.expose().to_owned());
    let listener = Listener { url: wanted.url, username: wanted.username, password };
    state.world.accounts[account].listeners.set(ApiVersion::V1, Some(listener));
    Ok(Answer::ok(&UpgradeCallbackRegistration {
        account_name: state.world.accounts[account].name.clone(),
        service_name: SERVICE.to_owned(),
    }))
}

pub(super) fn remove(state: &mut State, account: usize, name: &str) -> Outcome {
    check(name)?;
    state.world.accounts[account].listeners.set(ApiVersion::V1, None);
    Ok(Answer::ok(&Success { success: Some(true) }))
}

fn check(name: &str) -> Result<(), Answer> {
    if name == SERVICE { Ok(()) } else { Err(Answer::invalid("Invalid callback service name")) }
}
