//! Forced outcomes of requests: a failure in place of the response, or damage to it.

use super::operation;
use crate::{
    fault::{Fault, Outcome},
    request::Request,
    response::{Arrival, Response},
    state::State,
};
use axum::http::{HeaderValue, header};
use serde_json::{Value, json};
use std::time::Duration;

const HTML: &str = "<html><head><title>Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";
const HTML_TYPE: HeaderValue = HeaderValue::from_static("text/html");

/// The time between two bytes of a response that drips.
const DRIP: Duration = Duration::from_secs(1);

/// The failure that is forced on a request, if any.
#[derive(Debug, Default)]
pub(super) struct Failure {
    /// The real time before the response.
    pub delay: Duration,
    fault: Option<Fault>,
}

/// Takes the failure that is forced on a request.
pub(super) fn take(state: &mut State, request: &Request<'_>) -> Failure {
    if state.world.faults.all().next().is_none() {
        return Failure::default();
    }
    let (delay, fault) = state.world.faults.take_for_request(operation(request));
    state.counted.faulted_requests += u64::from(fault.is_some() || !delay.is_zero());
    Failure { delay: Duration::try_from(delay).unwrap_or_default(), fault }
}

/// Returns the response in place of the platform's, if the request fails before it is carried out.
pub(super) fn before(state: &mut State, failure: &Failure) -> Option<Response> {
    let fault = failure.fault.as_ref().filter(|fault| fault.is_before())?;
    match fault.outcome {
        Outcome::BearerTokenExpired => state.tokens.expire_bearer_tokens(),
        Outcome::SessionEnded => state.tokens.expire_sessions(),
        _ => return Some(failed(fault)),
    }
    None
}

/// Damages the platform's response, if the request fails after it was carried out.
pub(super) fn after(failure: &Failure, mut response: Response) -> Response {
    let Some(fault) = failure.fault.as_ref().filter(|fault| !fault.is_before()) else { return response };
    match fault.outcome {
        Outcome::TruncatedResponse => response.arrival = Arrival::Cut,
        Outcome::ResponseDrips => {
            let gap = fault.delay.and_then(|gap| Duration::try_from(gap).ok());
            response.arrival = Arrival::Drips(gap.unwrap_or(DRIP));
        }
        Outcome::WrongTypes => {
            let value = serde_json::from_slice(&response.body).unwrap_or_default();
            response.body = with_wrong_types(value).to_string().into_bytes();
        }
        _ => return failed(fault),
    }
    response
}

/// Returns the response of a gateway that fails.
fn failed(fault: &Fault) -> Response {
    let response = match fault.outcome {
        Outcome::Throttled => Response::fault(429, "900800", "Message throttled out", "You have exceeded your quota"),
        Outcome::HtmlPage => Response::new(fault.status.unwrap_or(502), HTML_TYPE, HTML.as_bytes().to_vec()),
        Outcome::ErrorInSuccess => {
            Response::platform(200, "REQUEST_FAILED.UnexpectedError", "The request could not be completed")
        }
        Outcome::ConnectionReset => Response { arrival: Arrival::Reset, ..Response::empty(503) },
        Outcome::ResponseStalls => Response { arrival: Arrival::Never, ..Response::empty(503) },
        _ => {
            let status = fault.status.unwrap_or(503);
            Response::fault(status, "101503", "Service unavailable", "The service behind the gateway does not respond")
        }
    };
    match &fault.retry_after {
        Some(text) => response.with_header(header::RETRY_AFTER, text),
        None => response,
    }
}

/// Returns JSON of the same shape in which every value has another type.
fn with_wrong_types(value: Value) -> Value {
    match value {
        Value::Object(members) => members.into_iter().map(|(name, value)| (name, other_type(value))).collect(),
        Value::Array(items) if !items.is_empty() => items.into_iter().map(with_wrong_types).collect(),
        other => other_type(other),
    }
}

fn other_type(value: Value) -> Value {
    match value {
        Value::Null => json!({}),
        Value::Bool(_) => json!("perhaps"),
        Value::Number(number) => json!({ "value": number }),
        Value::String(text) => json!([text]),
        Value::Array(_) => json!("none"),
        Value::Object(_) => json!(7),
    }
}
