//! Connectivity Management: its paths, ignoring case, and the checks that every service begins with.
//!
//! A service is a file with a function `route`, which finds the handler of a method and path. Add it to [`find`].
//! Before a handler is called, the bearer token, the session and the characters of the body have been checked:
//!
//! ```text
//! pub(super) fn route(method: &str, path: &[&str]) -> Option<Handler> {
//!     Some(match (method, path) {                     // the path in lower case
//!         ("POST", ["sms"]) => send,
//!         ("GET", ["sms", _, "history"]) => history,
//!         _ => return None,
//!     })
//! }
//!
//! fn history(state: &mut State, call: &Call<'_>) -> Outcome {
//!     let account = call.account(state, call.argument(1))?;       // the segment as it was sent
//!     ..
//! }
//!
//! fn send(state: &mut State, call: &Call<'_>) -> Outcome {
//!     let message: Message = call.read()?;                        // a serde struct
//!     let (account, targets) = devices_of(state, call, message.account_name.as_deref(), &message.device_ids)?;
//!     ..
//!     Ok(accepted(&id))
//! }
//! ```
//!
//! To reject a request, return `Err(reject(&ErrorResponse::new("REQUEST_FAILED.DeviceNotFound", "..")))`: HTTP 400 and
//! the code after `UnifiedWebService.`. For requests that are carried out later, see `engine/requests.rs`.

mod accounts;
mod aggregate_usage;
mod billed_usage;
mod callbacks;
mod devices;
mod euicc;
mod groups;
mod history;
mod labels;
mod nidd;
mod reachability;
mod rendering;
mod requests;
mod selection;
mod sms;

pub(crate) use rendering::information;
pub(super) use rendering::{Seconds, cycle_end, moment};
pub(super) use selection::{DeviceEntry, KeyValue, RawId, Selection, account_of_first, devices_of, ids_of, select};

use super::auth::{gateway, session};
use crate::{
    request::{Request, segments},
    response::Response,
    state::State,
    world::lines::ErrorResponse,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::borrow::Cow;

/// The response of an operation: success or error.
pub(super) type Outcome = Result<Response, Response>;

/// The handler of a path.
pub(super) type Handler = fn(&mut State, &Call<'_>) -> Outcome;

/// The maximum number of devices in a request.
pub(super) const MAX_DEVICES: usize = 10_000;

/// A request with a valid session.
#[derive(Debug)]
pub(super) struct Call<'a> {
    pub request: &'a Request<'a>,
    /// The index of the user of the session.
    pub user: usize,
    path: &'a [Cow<'a, str>],
}

/// Finds the handler of a path in lower case.
fn find(method: &str, path: &[&str]) -> Option<Handler> {
    let services = [
        devices::route,
        requests::route,
        accounts::route,
        groups::route,
        callbacks::route,
        sms::route,
        nidd::route,
        reachability::route,
        euicc::route,
        history::route,
        aggregate_usage::route,
        labels::route,
        billed_usage::route,
    ];
    services.into_iter().find_map(|route| route(method, path))
}

/// Handles a path under `/api/m2m/v1/`.
pub(crate) fn respond(state: &mut State, request: &Request<'_>, path: &str) -> Option<Response> {
    respond_with(state, request, path, "/m2m/v1, version: v1", find)
}

/// Handles a path of an API that has the same conventions as Connectivity Management.
pub(super) fn respond_with(
    state: &mut State,
    request: &Request<'_>,
    path: &str,
    api: &str,
    find: fn(&str, &[&str]) -> Option<Handler>,
) -> Option<Response> {
    let segments = segments(path);
    let plain: Vec<String> = segments.iter().map(|segment| segment.to_ascii_lowercase()).collect();
    let plain: Vec<&str> = plain.iter().map(String::as_str).collect();
    let handler = find(request.method, &plain)?;
    let outcome = gateway(state, request, api).and_then(|()| {
        let user = user(state, request)?;
        check_characters(request.body)?;
        handler(state, &Call { request, user, path: &segments })
    });
    Some(outcome.unwrap_or_else(|reject| reject))
}

fn user(state: &mut State, request: &Request<'_>) -> Result<usize, Response> {
    session(state, request).map_err(|reject| {
        let (code, message) = reject.texts();
        Response::platform(state.options.expired_session_status, code, message)
    })
}

/// Returns the error response for a rejection.
pub(super) fn reject(rejection: &ErrorResponse) -> Response {
    Response::platform(400, &format!("UnifiedWebService.{}", rejection.code), &rejection.text)
}

/// Returns the response to a request that is carried out later.
pub(super) fn accepted(id: &str) -> Response {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Accepted<'a> {
        request_id: &'a str,
    }
    Response::ok(&Accepted { request_id: id })
}

/// Returns `{"success": true}`.
pub(super) fn done() -> Response {
    Response::ok(&serde_json::json!({"success": true}))
}

fn has_illegal(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains(['\'', '<', '\\']),
        Value::Array(items) => items.iter().any(has_illegal),
        Value::Object(members) => members.values().any(has_illegal),
        _ => false,
    }
}

/// Checks that no member contains apostrophes, `<` or backslashes.
fn check_characters(body: &[u8]) -> Result<(), Response> {
    let suspect = |byte: &u8| matches!(byte, b'\'' | b'<' | b'\\');
    if !body.iter().any(suspect) {
        return Ok(());
    }
    match serde_json::from_slice(body) {
        Ok(value) if has_illegal(&value) => Err(reject(&ErrorResponse::new(
            "INPUT_INVALID.Request.InvalidCharacter",
            "The request contains an apostrophe, a less-than sign or a backslash",
        ))),
        _ => Ok(()),
    }
}

/// Returns true if a JSON body is a list.
pub(super) fn is_list(body: &[u8]) -> bool {
    body.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[')
}

impl Call<'_> {
    /// Returns a segment of the path, as it was sent.
    pub fn argument(&self, at: usize) -> &str {
        self.path.get(at).map_or("", |segment| &**segment)
    }

    /// Returns a segment counted from the end of the path, as it was sent; 0 is the last.
    pub fn path_from_end(&self, at: usize) -> &str {
        self.path.iter().rev().nth(at).map_or("", |segment| &**segment)
    }

    /// Reads the body.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Response> {
        if self.request.body.is_empty() {
            return Err(reject(&ErrorResponse::new(
                "INPUT_INVALID.RequestUndefined",
                "Request cannot be blank. Please provide request details.",
            )));
        }
        // serde would read a list as the members in their order.
        if is_list(self.request.body) {
            let text = "The request could not be read: it is a list, not an object";
            return Err(reject(&ErrorResponse::new("DeserializationFailed", text)));
        }
        serde_json::from_slice(self.request.body).map_err(|error| {
            let text = error.to_string();
            let text = text.split(" at line ").next().unwrap_or_default();
            if error.is_data() {
                reject(&ErrorResponse::unexpected(format!("The request is not complete: {text}")))
            } else {
                reject(&ErrorResponse::new("DeserializationFailed", format!("The request could not be read: {text}")))
            }
        })
    }

    /// Returns the start of a page from `?next=`: 0 for the first page.
    pub fn next(&self) -> Result<u64, Response> {
        match self.request.query("next").filter(|text| !text.is_empty()) {
            None => Ok(0),
            Some(text) => text.parse().map_err(|_| reject(&ErrorResponse::unexpected("next is not a number"))),
        }
    }

    /// Returns an account of the user by its name.
    pub fn account(&self, state: &State, name: &str) -> Result<usize, Response> {
        let Some(account) = state.world.account(name.trim()) else {
            let text = format!("The account {} does not exist", name.trim());
            return Err(reject(&ErrorResponse::new("REQUEST_FAILED.AccountNotFound", text)));
        };
        if self.accounts(state).contains(&account) {
            return Ok(account);
        }
        let text = format!("The user is not associated with the account {}", name.trim());
        Err(reject(&ErrorResponse::new("REQUEST_FAILED.AccountName", text)))
    }

    /// Returns an account of the user: the only one, if the request names none.
    pub fn account_or_only(&self, state: &State, name: Option<&str>) -> Result<usize, Response> {
        match (name.map(str::trim).filter(|name| !name.is_empty()), self.accounts(state)) {
            (Some(name), _) => self.account(state, name),
            (None, [only]) => Ok(*only),
            (None, []) => Err(reject(&ErrorResponse::new("REQUEST_FAILED.NoAccounts", "The user has no accounts"))),
            (None, _) => {
                let text = "The user has several accounts; name one of them";
                Err(reject(&ErrorResponse::new("REQUEST_FAILED.MultipleAccounts", text)))
            }
        }
    }

    /// Returns the accounts that the user can see.
    pub fn accounts<'s>(&self, state: &'s State) -> &'s [usize] {
        &state.world.users[self.user].accounts
    }

    /// Returns the name of the user.
    pub fn user_name<'s>(&self, state: &'s State) -> &'s str {
        &state.world.users[self.user].name
    }
}
