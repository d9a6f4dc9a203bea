//! Callbacks of the platform: parsing, and the responses of a listener. `lib/callbacks.cjs` implements HTTP.

use crate::call::{broken, json};
use napi::bindgen_prelude::{Uint8Array, Uint8ArraySlice};
use napi_derive::napi;
use thingspace::{
    Error, callbacks,
    languages::node::raise,
    models::{ListenerOptions, ReceivedCallback, Severity},
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
            return Err(raise(&Error::validation("the options of the listener", findings)));
        }
        Ok(Self(options))
    }

    /// Returns the response to a request as JSON if its head decides it; otherwise the body is to be read.
    #[napi(catch_unwind, skip_typescript)]
    pub fn receive_head(
        &self,
        method: String,
        authorization: Option<String>,
        content_length: Option<f64>,
    ) -> napi::Result<Option<String>> {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast to an integer saturates")]
        let content_length = content_length.map(|length| length as u64);
        let received = callbacks::receive_head(&method, authorization.as_deref(), content_length, &self.0);
        received.map(|received| written(&received)).transpose()
    }

    /// The largest message that is accepted, in bytes.
    #[napi(catch_unwind, getter, skip_typescript)]
    pub fn max_body_bytes(&self) -> f64 {
        #[allow(clippy::cast_precision_loss, reason = "a limit needs no exact bytes")]
        let largest = callbacks::max_body_bytes(&self.0) as f64;
        largest
    }

    /// Returns the response to a request, and the callback that it contains, as JSON.
    #[napi(catch_unwind, skip_typescript)]
    pub fn receive(
        &self,
        method: String,
        authorization: Option<String>,
        body: Uint8ArraySlice<'_>,
    ) -> napi::Result<String> {
        written(&callbacks::receive(&method, authorization.as_deref(), &body, &self.0))
    }

    /// Does the same on a worker thread, for a message that would take the event loop too long.
    #[napi(catch_unwind, skip_typescript)]
    pub async fn receive_large(
        &self,
        method: String,
        authorization: Option<String>,
        body: Uint8Array,
    ) -> napi::Result<String> {
        let options = self.0.clone();
        let receiving = move || written(&callbacks::receive(&method, authorization.as_deref(), &body, &options));
        let failed = |_| raise(&broken("a message could not be parsed; this is a bug"));
        tokio::task::spawn_blocking(receiving).await.map_err(failed)?
    }
}

/// Writes the response to a request as JSON, and logs a rejection.
fn written(received: &ReceivedCallback) -> napi::Result<String> {
    if received.status != 200 {
        tracing::warn!(status = received.status, reason = received.message, "a callback request was rejected");
    }
    json(received).map_err(|error| raise(&error))
}
