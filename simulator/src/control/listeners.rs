//! Listeners that a test connects to all accounts, without a request for each service.

use crate::{
    callback_service,
    error::SimulatorError,
    state::State,
    world::listeners::{Listener, is_connectivity_listener, is_local},
};
use url::Url;

/// Registers a listener for every service of Connectivity Management and Location, in every account. It runs on a thread
/// of its own.
pub(crate) fn connect(state: &mut State, url: &str) -> Result<(), SimulatorError> {
    if !is_connectivity_listener(url) {
        return Err(SimulatorError::Listener { url: url.to_owned() });
    }
    for account in &mut state.world.accounts {
        for service in callback_service::all() {
            account.listeners.set_service(service, Listener::new(url));
        }
    }
    if !state.connected.iter().any(|connected| connected == url) {
        state.connected.push(url.to_owned());
    }
    Ok(())
}

/// Returns the URL of a registered listener on this machine that may run on the thread of the caller.
pub(crate) fn local_listener(state: &State) -> Option<String> {
    let urls = state.world.accounts.iter().flat_map(|account| account.listeners.urls());
    let is_connected = |url: &str| state.connected.iter().any(|connected| connected == url);
    let mut urls = urls.filter(|url| Url::parse(url).is_ok_and(|url| is_local(&url)));
    urls.find(|url| !is_connected(url)).map(str::to_owned)
}
