//! Authentication of requests: the bearer token at the gateway, and the session behind it.

use crate::{request::Request, response::Response, state::State, tokens::SessionError};
use axum::http::{HeaderName, header};
use jiff::SignedDuration;

const SESSION: HeaderName = HeaderName::from_static("vz-m2m-token");

/// Checks the bearer token as the gateway does, before a service checks the session.
pub(crate) fn gateway(state: &State, request: &Request<'_>, api: &str) -> Result<(), Response> {
    let access = format!("Access failure for API: {api}. ");
    let Some(authorization) = request.header(&header::AUTHORIZATION) else {
        let description =
            access + "Make sure your API invocation call has a header: Authorization: Bearer ACCESS_TOKEN";
        return Err(Response::fault(401, "900902", "Missing Credentials", &description));
    };
    let Some(("Bearer" | "bearer", token)) = authorization.split_once(' ') else {
        return Err(Response::xml_fault(403, "This API does not support the kind of authentication."));
    };
    if state.tokens.is_valid_bearer(token.trim(), state.now()) {
        return Ok(());
    }
    let description = access + "Make sure you have given the correct access token";
    Err(Response::fault(401, "900901", "Invalid Credentials", &description))
}

/// Returns the user of the session that a request names.
pub(crate) fn session(state: &mut State, request: &Request<'_>) -> Result<usize, SessionError> {
    let (now, idle) = (state.now(), SignedDuration::from_mins(state.options.session_idle_minutes.into()));
    state.tokens.session(session_token(request), now, idle)
}

/// Returns the session token of a request.
pub(crate) fn session_token<'a>(request: &Request<'a>) -> Option<&'a str> {
    request.header(&SESSION)
}
