//! Callbacks of the platform, for any HTTP server that receives them.

use crate::error::{Result, ThingSpaceError};
use thingspace::{
    callbacks,
    models::{ConnectivityCallback, ListenerOptions, ReceivedCallback, SoftwareCallback},
};

/// Parses a request to a callback listener, and returns the response to it together with the callback. Never fails.
///
/// `method` is the HTTP method and `authorization` the header of that name, if there is one. Respond with `status` and
/// `message` at once: the platform repeats a callback that is not acknowledged within about 4 seconds. If you cannot
/// store the event, respond with 500 instead, so that the platform sends it again. Callbacks may arrive twice and out
/// of order. `options.validate()` returns the findings about options.
#[uniffi::export(default(authorization = None, options = None))]
pub fn receive_callback(
    method: String,
    authorization: Option<String>,
    body: &[u8],
    options: Option<ListenerOptions>,
) -> ReceivedCallback {
    callbacks::receive(&method, authorization.as_deref(), body, &options.unwrap_or_default())
}

/// Checks the head of a request to a callback listener. Returns the response to send at once, or nothing if the body is
/// to be read, up to `maxBodyBytes` of the options, and passed to `receiveCallback`.
///
/// `contentLength` is the size that the request announces, if it does. The head decides about the method, about an
/// `Authorization: Basic` header, which is rejected if it is wrong, and about a body that is announced too large.
#[uniffi::export(default(authorization = None, content_length = None, options = None))]
pub fn receive_callback_head(
    method: String,
    authorization: Option<String>,
    content_length: Option<u64>,
    options: Option<ListenerOptions>,
) -> Option<ReceivedCallback> {
    callbacks::receive_head(&method, authorization.as_deref(), content_length, &options.unwrap_or_default())
}

/// Implements `SoftwareCallback(body:)`.
#[uniffi::export]
pub fn parse_callback(body: &[u8]) -> Result<SoftwareCallback> {
    Ok(callbacks::parse(body)?)
}

/// Implements `ConnectivityCallback(body:)`.
#[uniffi::export]
pub fn parse_connectivity_callback(body: &[u8]) -> Result<ConnectivityCallback> {
    Ok(callbacks::parse_connectivity(body)?)
}

/// Parses a callback of Software Management, and returns it as JSON in one casing. For tools: programs use
/// `SoftwareCallback(body:)`.
#[uniffi::export]
pub fn parse_callback_json(body: &[u8]) -> Result<String> {
    written(serde_json::to_string(&callbacks::parse(body)?))
}

/// Parses a callback of Connectivity Management or Location, and returns it as JSON in one casing. For tools:
/// programs use `ConnectivityCallback(body:)`.
#[uniffi::export]
pub fn parse_connectivity_callback_json(body: &[u8]) -> Result<String> {
    written(serde_json::to_string(&callbacks::parse_connectivity(body)?))
}

fn written(json: serde_json::Result<String>) -> Result<String> {
    json.map_err(|error| ThingSpaceError::configuration(format!("the message cannot be written as JSON: {error}")))
}
