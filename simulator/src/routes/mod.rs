//! The platform's paths: the gateway in front, and one file for each service behind it.

mod auth;
mod connectivity;
mod failures;
mod locations;
mod oauth;
mod sessions;
mod software;
mod software_v1;
mod software_v2;
mod software_v3;

pub(crate) use connectivity::information;

use crate::{
    request::Request,
    response::{Arrival, Response},
    scripted::ScriptedResponse,
    state::State,
};
use axum::http::{HeaderName, HeaderValue, header};
use std::time::Duration;
use thingspace::operations::Operation;

/// Responds to a request as the platform does: with a scripted response if a test set one, otherwise from the
/// gateway or from the service behind it.
pub(crate) fn respond(state: &mut State, request: &Request<'_>) -> Response {
    state.counted.requests += 1;
    let content_type = request.header(&header::CONTENT_TYPE).map(str::to_owned);
    state.request_log.add(request.method, request.target, content_type, request.body);
    match request.path {
        "/api/ts/v1/oauth2/token" => state.counted.token_requests += 1,
        "/api/m2m/v1/session/login" => state.counted.login_requests += 1,
        _ => {}
    }
    if let Some(scripted) = state.scripted.take(request.method, request.target) {
        state.counted.scripted_responses += 1;
        return scripted_response(scripted);
    }
    let failure = failures::take(state, request);
    let mut response = match failures::before(state, &failure) {
        Some(response) => response,
        None => failures::after(&failure, carry_out(state, request)),
    };
    response.delay = failure.delay;
    if state.options.gzip && request.header(&header::ACCEPT_ENCODING).is_some_and(|accepted| accepted.contains("gzip"))
    {
        response.compress();
    }
    response
}

/// Carries a request out, as the gateway and the service behind it do.
fn carry_out(state: &mut State, request: &Request<'_>) -> Response {
    let Some(api) = Api::from_path(request.path) else {
        return Response::xml_fault(404, "The requested resource is not available.");
    };
    if state.tokens.is_throttled(state.clock.now(), state.options.rate_limit_per_minute) {
        return Response::fault(429, "900800", "Message throttled out", "You have exceeded your quota")
            .with_header(header::RETRY_AFTER, &state.tokens.retry_after(state.clock.now()).to_string());
    }
    let response = match api {
        Api::Oauth(rest) => oauth::respond(state, request, rest),
        Api::Sessions(rest) => sessions::respond(state, request, rest),
        Api::Connectivity(rest) => connectivity::respond(state, request, rest),
        Api::Locations(rest) => locations::respond(state, request, rest),
        Api::SoftwareV2(rest) => software_v2::respond(state, request, rest),
        Api::SoftwareV1(rest) => software_v1::respond(state, request, rest),
        Api::SoftwareV3(rest) => software_v3::respond(state, request, rest),
        Api::Other => None,
    };
    response.unwrap_or_else(|| not_found(request))
}

/// An API behind the gateway, and the path within it.
#[derive(Debug, Clone, Copy)]
enum Api<'a> {
    Oauth(&'a str),
    Sessions(&'a str),
    Connectivity(&'a str),
    Locations(&'a str),
    SoftwareV2(&'a str),
    SoftwareV1(&'a str),
    SoftwareV3(&'a str),
    Other,
}

impl<'a> Api<'a> {
    fn from_path(path: &'a str) -> Option<Self> {
        if let Some(rest) = path.strip_prefix("/api/ts/v1/oauth2/") {
            Some(Self::Oauth(rest))
        } else if let Some(rest) = path.strip_prefix("/api/m2m/v1/session/") {
            Some(Self::Sessions(rest))
        } else if let Some(rest) = path.strip_prefix("/api/m2m/v1/") {
            Some(Self::Connectivity(rest))
        } else if let Some(rest) = path.strip_prefix("/api/loc/v1/") {
            Some(Self::Locations(rest))
        } else if let Some(rest) = path.strip_prefix("/api/fota/v2/") {
            Some(Self::SoftwareV2(rest))
        } else if let Some(rest) = path.strip_prefix("/api/fota/v1/") {
            Some(Self::SoftwareV1(rest))
        } else if let Some(rest) = path.strip_prefix("/api/fota/v3/") {
            Some(Self::SoftwareV3(rest))
        } else {
            path.starts_with("/api/").then_some(Self::Other)
        }
    }
}

/// Returns the response to an unknown path: an operation that is not supported yet is named, any other path
/// does not exist.
fn not_found(request: &Request<'_>) -> Response {
    match operation(request) {
        Some(row) => {
            let text = format!("The simulator does not support {}.{} yet", row.service, row.name);
            Response::platform(501, "NOT_MODELLED", &text)
        }
        None => Response::fault(
            400,
            "900906",
            "No matching resource found in the API for the given request",
            "Access failure for API: the path or method does not exist",
        ),
    }
}

/// Returns the operation of a request. Of several whose templates match, the one with the fewest variables.
fn operation(request: &Request<'_>) -> Option<&'static Operation> {
    thingspace::operations::all()
        .filter(|row| row.method == request.method && matches_template(row.path, request.path))
        .min_by_key(|row| row.path.matches('{').count())
}

/// Returns true if a path matches a template.
fn matches_template(template: &str, path: &str) -> bool {
    let (mut expected, mut actual) = (template.split('/'), path.split('/'));
    loop {
        match (expected.next(), actual.next()) {
            (None, None) => return true,
            (Some(expected), Some(actual)) if expected.starts_with('{') || expected == actual => {}
            _ => return false,
        }
    }
}

/// Converts a scripted response. Invalid headers are skipped.
fn scripted_response(scripted: ScriptedResponse) -> Response {
    let pair = |(name, value): (String, String)| {
        let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
        Some((name, HeaderValue::from_str(&value).ok()?))
    };
    let mut headers: Vec<_> = scripted.headers.into_iter().filter_map(pair).collect();
    if !headers.iter().any(|(name, _)| *name == header::CONTENT_TYPE) {
        headers.push((header::CONTENT_TYPE, HeaderValue::from_static("application/json")));
    }
    let arrival = if scripted.truncate { Arrival::Cut } else { Arrival::Whole };
    Response { status: scripted.status, headers, body: scripted.body.into_bytes(), arrival, delay: Duration::ZERO }
}

#[cfg(test)]
mod tests {
    use super::matches_template;

    #[test]
    fn templates_match_paths_segment_by_segment() {
        assert!(matches_template("/a/{b}/c", "/a/x/c"));
        assert!(!matches_template("/a/{b}/c", "/a/x/y/c"));
        assert!(!matches_template("/a/{b}", "/a"));
    }
}
