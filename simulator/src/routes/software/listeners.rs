//! The listeners of an account in v2 and v3.

use super::common::{Outcome, read};
use crate::{
    answer::Answer,
    api_version::ApiVersion,
    request::Request,
    state::State,
    world::listeners::{Listener, is_listener},
};
use thingspace::models::{FotaCallbackListener, Success};

pub(in crate::routes) fn set(state: &mut State, request: &Request<'_>, account: usize, version: ApiVersion) -> Outcome {
    let listener: FotaCallbackListener = read(request)?;
    if !is_listener(&listener.url) {
        return Err(Answer::invalid("Invalid callback url"));
    }
    state.world.accounts[account].listeners.set(version, Some(Listener::new(&*listener.url)));
    Ok(Answer::ok(&listener))
}

pub(in crate::routes) fn get(state: &State, account: usize, version: ApiVersion) -> Outcome {
    match state.world.accounts[account].listeners.get(version) {
        Some(listener) => Ok(Answer::ok(&FotaCallbackListener { url: listener.url.clone() })),
        None => Err(Answer::invalid("Callback listener not found")),
    }
}

pub(in crate::routes) fn remove(state: &mut State, account: usize, version: ApiVersion) -> Answer {
    state.world.accounts[account].listeners.set(version, None);
    Answer::ok(&Success { success: Some(true) })
}
