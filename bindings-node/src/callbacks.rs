//! Callbacks of the platform: parsing, and the responses of a listener. `lib/callbacks.cjs` implements HTTP.

use crate::call::json;
use napi::bindgen_prelude::Uint8ArraySlice;
use napi_derive::napi;
use thingspace::{
    Error, callbacks,
    languages::node::raise,
    models::{ListenerOptions, Severity},
    rules::{self, ValidationContext},
};

/// Parses a callback of Software Management, and returns it as JSON.
#[napi(catch_unwind, namespace = "internal")]
pub fn parse_callback(body: Uint8ArraySlice<'_>) -> napi::Result<String> {
    callbacks::parse(&body).and_then(|event| json(&event)).map_err(|error| raise(&error))
}

/// Parses a callback of Connectivity Management or Location, and returns it as JSON.
#[napi(catch_unwind, namespace = "internal")]
pub fn parse_connectivity_callback(body: Uint8ArraySlice<'_>) -> napi::Result<String> {
    callbacks::parse_connectivity(&body).and_then(|event| json(&event)).map_err(|error| raise(&error))
}

/// The validated options of a listener.
#[napi(namespace = "internal")]
pub struct Listener(ListenerOptions);

#[napi(namespace = "internal")]
impl Listener {
    #[napi(catch_unwind, constructor, skip_typescript)]
    pub fn new(options: ListenerOptions) -> napi::Result<Self> {
        let findings = rules::check(&options, &ValidationContext::default());
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            return Err(raise(&Error::Validation { subject: "the options of the listener".to_owned(), findings }));
        }
        Ok(Self(options))
    }

    /// Returns the response to a request, and the callback that it contains, as JSON.
    #[napi(catch_unwind, skip_typescript)]
    pub fn receive(
        &self,
        method: String,
        authorization: Option<String>,
        body: Uint8ArraySlice<'_>,
    ) -> napi::Result<String> {
        let received = callbacks::receive(&method, authorization.as_deref(), &body, &self.0);
        if received.status != 200 {
            tracing::warn!(status = received.status, reason = received.message, "a callback request was rejected");
        }
        json(&received).map_err(|error| raise(&error))
    }
}
