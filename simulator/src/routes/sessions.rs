//! Sessions of the connectivity services: login, logout, and the password.

use super::auth::{gateway, session, session_token};
use crate::{request::Request, response::Response, routes::connectivity::is_list, state::State};
use serde::Deserialize;
use thingspace::{
    Secret,
    models::{LoginRequest, PasswordResetRequest, PasswordResetResult, SessionToken},
};

/// Handles a path under `/api/m2m/v1/session/`.
pub(crate) fn respond(state: &mut State, request: &Request<'_>, path: &str) -> Option<Response> {
    let action: fn(&mut State, &Request<'_>) -> Result<Response, Response> = match (request.method, path) {
        ("POST", "login") => login,
        ("POST", "logout") => logout,
        ("PUT", "password/actions/reset") => reset_password,
        _ => return None,
    };
    let allowed = gateway(state, request, "/m2m/v1, version: v1");
    Some(allowed.and_then(|()| action(state, request)).unwrap_or_else(|rejected| rejected))
}

fn login(state: &mut State, request: &Request<'_>) -> Result<Response, Response> {
    let LoginRequest { username, password } = read(request)?;
    let threshold = state.options.lockout_threshold;
    let found = state.world.users.iter().position(|user| user.name == username);
    let locked = found.is_some_and(|user| state.world.users[user].failures >= threshold);
    let Some(user) = found.filter(|user| !locked && state.world.users[*user].password == password.expose()) else {
        state.counted.failed_logins += 1;
        if locked {
            return Err(failed(
                "REQUEST_FAILED.AccountLocked",
                "The user is locked after too many failed logins. Call support.",
            ));
        }
        if let Some(user) = found {
            state.world.users[user].failures += 1;
        }
        return Err(wrong_password());
    };
    state.world.users[user].failures = 0;
    state.counted.logins += 1;
    let token = state.random.secrets().uuid();
    let now = state.now();
    state.tokens.begin_session(token.clone(), user, now);
    Ok(Response::ok(&SessionToken { session_token: Secret::new(token) }))
}

fn logout(state: &mut State, request: &Request<'_>) -> Result<Response, Response> {
    user(state, request)?;
    let token = session_token(request).unwrap_or_default();
    state.tokens.end_session(token);
    Ok(Response::ok(&SessionToken { session_token: Secret::new(token) }))
}

fn reset_password(state: &mut State, request: &Request<'_>) -> Result<Response, Response> {
    let user = user(state, request)?;
    let PasswordResetRequest { old_password } = read(request)?;
    if state.world.users[user].password != old_password.expose() {
        return Err(wrong_password());
    }
    let password = state.random.secrets().word(12);
    state.world.users[user].password.clone_from(&password);
    Ok(Response::ok(&PasswordResetResult { new_password: Secret::new(password) }))
}

fn user(state: &mut State, request: &Request<'_>) -> Result<usize, Response> {
    session(state, request).map_err(|rejected| {
        let (code, message) = rejected.texts();
        Response::platform(state.options.expired_session_status, code, message)
    })
}

fn read<'a, T: Deserialize<'a>>(request: &Request<'a>) -> Result<T, Response> {
    if request.body.is_empty() {
        return Err(failed(
            "INPUT_INVALID.RequestUndefined",
            "Request cannot be blank. Please provide request details.",
        ));
    }
    let unread = || failed("DeserializationFailed", "The request could not be read.");
    if is_list(request.body) {
        return Err(unread());
    }
    serde_json::from_slice(request.body).map_err(|_| unread())
}

fn failed(code: &str, message: &str) -> Response {
    Response::platform(400, &format!("UnifiedWebService.{code}"), message)
}

fn wrong_password() -> Response {
    failed("INPUT_INVALID.Password.Invalid", "The user name or the password is wrong.")
}
