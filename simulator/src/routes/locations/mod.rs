//! Device Location: its paths, ignoring case, and the checks that every operation begins with. One
//! code stands for nearly every error; the texts are those of the platform's table.

mod billing;
mod consents;
mod exclusions;
mod listeners;
mod positions;
mod reports;

use super::auth::{gateway, session};
use crate::{
    request::{Request, segments},
    response::Response,
    state::State,
    tokens::SessionError,
};
use serde::de::DeserializeOwned;
use std::borrow::Cow;

/// The response of an operation: success or error.
type Outcome = Result<Response, Response>;

/// The handler of a path.
type Handler = fn(&mut State, &Call<'_>) -> Outcome;

/// A request with a valid session.
#[derive(Debug)]
struct Call<'a> {
    request: &'a Request<'a>,
    /// The index of the user of the session.
    user: usize,
    path: &'a [Cow<'a, str>],
}

/// Finds the handler of a path in lower case.
fn find(method: &str, path: &[&str]) -> Option<Handler> {
    Some(match (method, path) {
        ("POST", ["locations"]) => positions::locate,
        ("POST", ["devicelocations"]) => positions::locate_later,
        ("DELETE", ["devicelocations", _]) => positions::cancel,
        ("POST", ["locationreports"]) => reports::create,
        ("GET", ["locationreports", _, "report", _, "status"]) => reports::status,
        ("GET", ["locationreports", _, "report", _, "index", _]) => reports::page,
        ("DELETE", ["locationreports", _, "report", _]) => reports::cancel,
        ("POST", ["callbacks", _]) => listeners::register,
        ("GET", ["callbacks", _]) => listeners::list,
        ("DELETE", ["callbacks", _, "name", _]) => listeners::deregister,
        ("GET", ["subscriptions", _]) => billing::subscription,
        ("POST", ["usage"]) => billing::usage,
        ("POST", ["consents"]) => exclusions::exclude,
        ("DELETE", ["consents"]) => exclusions::remove,
        ("GET", ["consents", _, "index", _]) => exclusions::page,
        ("GET", ["devicelocations", "action", "consents"]) => consents::get,
        ("POST", ["devicelocations", "action", "consents"]) => consents::create,
        ("PUT", ["devicelocations", "action", "consents"]) => consents::update,
        _ => return None,
    })
}

/// Handles a path under `/api/loc/v1/`.
pub(crate) fn respond(state: &mut State, request: &Request<'_>, path: &str) -> Option<Response> {
    let segments = segments(path);
    let plain: Vec<String> = segments.iter().map(|segment| segment.to_ascii_lowercase()).collect();
    let plain: Vec<&str> = plain.iter().map(String::as_str).collect();
    let handler = find(request.method, &plain)?;
    let outcome = gateway(state, request, "/loc/v1, version: v1").and_then(|()| {
        let user = session(state, request).map_err(|rejected| {
            let text = match rejected {
                SessionError::Expired => "UWS verification failure (The Session has expired.)",
                SessionError::Missing => "UWS verification failure (The Session token is missing.)",
                SessionError::Unknown => "UWS verification failure (The Session token is invalid.)",
            };
            Response::platform(state.options.expired_session_status, "INVALID_PARAMETER", text)
        })?;
        handler(state, &Call { request, user, path: &segments })
    });
    Some(outcome.unwrap_or_else(|rejected| rejected))
}

impl Call<'_> {
    /// Returns a segment of the path, as it was sent.
    fn argument(&self, at: usize) -> &str {
        self.path.get(at).map_or("", |segment| &**segment)
    }

    fn read<T: DeserializeOwned>(&self) -> Result<T, Response> {
        serde_json::from_slice(self.request.body).map_err(|_| Response::invalid("Invalid JSON"))
    }

    /// Returns the account of the query, whose name may be in either case.
    fn queried_account(&self, state: &State) -> Result<usize, Response> {
        let name = self.request.query("accountName").unwrap_or_default();
        self.account(state, &name)
    }

    /// Returns an account of the user that has subscribed to Device Location.
    fn account(&self, state: &State, name: &str) -> Result<usize, Response> {
        if name.is_empty() {
            return Err(Response::invalid("Invalid account name"));
        }
        let account = state.world.account(name);
        let Some(account) = account.filter(|account| self.accounts(state).contains(account)) else {
            return Err(Response::invalid(&format!("UWS verification failure (Could not find account {name})")));
        };
        if state.options.location_allowance == 0 {
            return Err(Response::invalid("Unregistered account"));
        }
        Ok(account)
    }

    fn accounts<'s>(&self, state: &'s State) -> &'s [usize] {
        &state.world.users[self.user].accounts
    }
}
