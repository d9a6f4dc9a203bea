//! Processes requests to a listener and determines the response.

use super::{
    credentials, parse,
    parse::{is_connectivity, object},
    parse_connectivity,
};
use crate::{
    error::Result,
    models::{ListenerOptions, ReceivedCallback},
    rules::{Finding, Validate, ValidationContext},
    secret::Secret,
};

/// The largest message that is accepted by default; the same as for responses.
const LARGEST: u64 = 64 << 20;

/// Processes a request to a callback listener. Returns the response to send and the message that was received: one of
/// Software Management, or one of Connectivity Management or Location, which differ in their members.
///
/// `method` is the HTTP method and `authorization` the header of that name, if there is one. The content type does not
/// matter. Send `status` with `message` at once: the platform repeats a message that is not acknowledged within about
/// 4 seconds. If you cannot store the event, respond with 500 instead, so that the platform repeats it.
///
/// A password that was required and matched is removed from the event, so that it reaches no log.
pub fn receive(method: &str, authorization: Option<&str>, body: &[u8], options: &ListenerOptions) -> ReceivedCallback {
    if !method.eq_ignore_ascii_case("POST") {
        return refused(405, "a callback listener accepts only POST");
    }
    if body.len() as u64 > largest(options) {
        return too_large(options);
    }
    let mut received = match read(body) {
        Ok(received) => received,
        Err(error) => return refused(400, error.to_string()),
    };
    let (username, password) = match (&mut received.event, &mut received.connectivity_event) {
        (Some(event), _) => (&event.username, &mut event.password),
        (_, Some(event)) => (&event.username, &mut event.password),
        (None, None) => (&None, &mut None),
    };
    if !credentials::accept(options, authorization, username.as_deref(), password.as_ref()) {
        return refused(401, "the user name or the password is missing or wrong");
    }
    if options.password.is_some() || options.previous_password.is_some() {
        *password = None;
    }
    received
}

/// Reads the message of a body and accepts it.
fn read(body: &[u8]) -> Result<ReceivedCallback> {
    let accepted = refused(200, "accepted");
    Ok(if is_connectivity(object(body)?) {
        ReceivedCallback { connectivity_event: Some(parse_connectivity(body)?), ..accepted }
    } else {
        ReceivedCallback { event: Some(parse(body)?), ..accepted }
    })
}

/// Returns the size of the largest message that is accepted, in bytes.
pub(super) fn largest(options: &ListenerOptions) -> u64 {
    options.max_body_bytes.map_or(LARGEST, |bytes| u64::try_from(bytes).unwrap_or(0))
}

pub(super) fn too_large(options: &ListenerOptions) -> ReceivedCallback {
    refused(413, format!("the message is larger than {} bytes", largest(options)))
}

fn refused(status: i32, message: impl Into<String>) -> ReceivedCallback {
    ReceivedCallback { status, message: message.into(), event: None, connectivity_event: None }
}

impl Validate for ListenerOptions {
    fn findings(&self, _: &ValidationContext) -> Vec<Finding> {
        const SOURCE: &str = "the options of this SDK's listener";
        let mut findings = Vec::new();
        let mut stop = |path: &str, code: &str, value: String, message: &str| {
            findings.push(Finding::error(path, code, value, message, SOURCE));
        };
        if self.password.as_ref().is_some_and(Secret::is_empty) {
            let message = "the password is empty, so no message would be accepted; set one, or leave it out";
            stop("password", "listener.empty_password", String::new(), message);
        }
        if self.password.is_none() && self.previous_password.is_some() {
            let message = "a previous password is accepted only in addition to the current one; set `password` too";
            stop("previousPassword", "listener.previous_alone", "***".to_owned(), message);
        }
        if let Some(bytes) = self.max_body_bytes.filter(|bytes| *bytes < 1) {
            let message = "no message would be accepted; set the largest number of bytes, or leave it out for 64 MiB";
            stop("maxBodyBytes", "listener.max_body", bytes.to_string(), message);
        }
        findings
    }
}
