//! The gateway's token endpoint.

use crate::{request::Request, response::Response, state::State};
use axum::http::{HeaderName, header};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use jiff::SignedDuration;
use serde::Serialize;
use std::borrow::Cow;

const REVOKED: HeaderName = HeaderName::from_static("revokedaccesstoken");

/// A bearer token, in the member names of RFC 6749.
#[derive(Serialize)]
#[allow(clippy::struct_field_names)]
struct Token<'a> {
    access_token: &'a str,
    scope: &'a str,
    token_type: &'static str,
    expires_in: i64,
}

/// Handles a path under `/api/ts/v1/oauth2/`.
pub(crate) fn respond(state: &mut State, request: &Request<'_>, path: &str) -> Option<Response> {
    match (request.method, path) {
        ("POST", "token") => Some(token(state, request).unwrap_or_else(|rejected| rejected)),
        ("POST", "revoke") => Some(revoke(state, request).unwrap_or_else(|rejected| rejected)),
        _ => None,
    }
}

fn token(state: &mut State, request: &Request<'_>) -> Result<Response, Response> {
    let application = application(state, request)?;
    let scope = field(request, "scope");
    let life = SignedDuration::from_secs(state.options.token_lifetime_seconds.into());
    let (now, secrets) = (state.clock.now(), state.random.secrets());
    let (token, expires_in, new) = state.tokens.bearer(application, now, life, || secrets.hex(32));
    state.counted.tokens_issued += u64::from(new);
    let scope = scope.as_deref().unwrap_or("default");
    Ok(Response::ok(&Token { access_token: &token, scope, token_type: "Bearer", expires_in })
        .with_header(header::CACHE_CONTROL, "no-store"))
}

fn revoke(state: &mut State, request: &Request<'_>) -> Result<Response, Response> {
    let application = application(state, request)?;
    let token = field(request, "token")
        .ok_or_else(|| Response::oauth(400, "invalid_request", "Missing token parameter value"))?;
    state.tokens.revoke(application, &token);
    Ok(Response::empty(200).with_header(REVOKED, &token))
}

/// Returns the application that sent the request, if the request is complete.
fn application(state: &State, request: &Request<'_>) -> Result<usize, Response> {
    let authorization = request.header(&header::AUTHORIZATION).ok_or_else(|| {
        Response::fault(401, "900902", "Missing Credentials", "Required OAuth credentials not provided")
    })?;
    let Some(("Basic" | "basic", pair)) = authorization.split_once(' ') else {
        return Err(Response::xml_fault(403, "This API does not support the kind of authentication."));
    };
    if field(request, "grant_type").as_deref() != Some("client_credentials") {
        return Err(Response::oauth(400, "invalid_request", "Missing grant_type parameter value"));
    }
    let pair = STANDARD.decode(pair.trim()).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let pair = pair.as_deref().and_then(|pair| pair.split_once(':'));
    let applications = &state.world.applications;
    pair.and_then(|(key, secret)| {
        applications.iter().position(|application| application.key == key && application.secret == secret)
    })
    .ok_or_else(|| Response::oauth(401, "invalid_client", "Client Authentication failed."))
}

/// Returns a field of the form.
fn field<'a>(request: &Request<'a>, name: &str) -> Option<Cow<'a, str>> {
    url::form_urlencoded::parse(request.body).find(|(key, _)| key == name).map(|(_, value)| value)
}
