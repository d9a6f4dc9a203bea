//! Messages of the platform, for whatever server receives them.

use crate::error::{Result, ThingSpaceError};
use thingspace::{
    callbacks,
    models::{ConnectivityCallback, ListenerOptions, ReceivedCallback, SoftwareCallback},
};

/// What to answer to a request to a callback listener, and the message that it brought. Never fails.
///
/// `method` is that of HTTP and `authorization` the header of that name, if there is one. Answer `status`
/// with `message` at once: the platform sends a message again that is not acknowledged within about 4
/// seconds. If the event cannot be stored, answer 500 instead, so that it comes again. Messages may come
/// twice and out of order. `options.validate()` tells what is wrong with options.
#[uniffi::export(default(authorization = None, options = None))]
pub fn receive_callback(
    method: String,
    authorization: Option<String>,
    body: &[u8],
    options: Option<ListenerOptions>,
) -> ReceivedCallback {
    callbacks::receive(&method, authorization.as_deref(), body, &options.unwrap_or_default())
}

/// What `SoftwareCallback(body:)` stands on.
#[uniffi::export]
pub fn parse_callback(body: &[u8]) -> Result<SoftwareCallback> {
    Ok(callbacks::parse(body)?)
}

/// What `ConnectivityCallback(body:)` stands on.
#[uniffi::export]
pub fn parse_connectivity_callback(body: &[u8]) -> Result<ConnectivityCallback> {
    Ok(callbacks::parse_connectivity(body)?)
}

/// Reads a message of Software Management and answers it as JSON, in one casing. For tools: programs use
/// `SoftwareCallback(body:)`.
#[uniffi::export]
pub fn parse_callback_json(body: &[u8]) -> Result<String> {
    written(serde_json::to_string(&callbacks::parse(body)?))
}

/// Reads a message of Connectivity Management or Location and answers it as JSON, in one casing. For tools:
/// programs use `ConnectivityCallback(body:)`.
#[uniffi::export]
pub fn parse_connectivity_callback_json(body: &[u8]) -> Result<String> {
    written(serde_json::to_string(&callbacks::parse_connectivity(body)?))
}

fn written(json: serde_json::Result<String>) -> Result<String> {
    json.map_err(|error| ThingSpaceError::configuration(format!("the message cannot be written as JSON: {error}")))
}
