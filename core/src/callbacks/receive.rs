//! How a listener answers.

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

/// The largest message that is taken unless the options say otherwise; the same as for answers.
const LARGEST: u64 = 64 << 20;

/// What to answer to a request to a callback listener, and the message that it brought: one of Software Management,
/// or one of Connectivity Management or Location, told apart by its members.
///
/// `method` is that of HTTP and `authorization` the header of that name, if there is one. What kind of
/// content the request claims to have does not matter. Answer `status` with `message` at once: the
/// platform sends a message again that is not acknowledged within about 4 seconds. If the event cannot
/// be stored, answer 500 instead, so that it comes again.
///
/// A password that was asked for and found right is taken out of the event, so that no log gets it.
pub fn receive(method: &str, authorization: Option<&str>, body: &[u8], options: &ListenerOptions) -> ReceivedCallback {
    if !method.eq_ignore_ascii_case("POST") {
        return refused(405, "a callback listener takes POST alone");
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

/// The message of a body, as it is accepted.
fn read(body: &[u8]) -> Result<ReceivedCallback> {
    let accepted = refused(200, "accepted");
    Ok(if is_connectivity(object(body)?) {
        ReceivedCallback { connectivity_event: Some(parse_connectivity(body)?), ..accepted }
    } else {
        ReceivedCallback { event: Some(parse(body)?), ..accepted }
    })
}

/// The largest message that is taken, in bytes.
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
            let message = "the password is empty, and no message would count; give one, or leave it out";
            stop("password", "listener.empty_password", String::new(), message);
        }
        if self.password.is_none() && self.previous_password.is_some() {
            let message = "a previous password counts next to the present one; give `password` too";
            stop("previousPassword", "listener.previous_alone", "***".to_owned(), message);
        }
        if let Some(bytes) = self.max_body_bytes.filter(|bytes| *bytes < 1) {
            let message = "no message would be taken; give the largest number of bytes, or leave it out for 64 MiB";
            stop("maxBodyBytes", "listener.max_body", bytes.to_string(), message);
        }
        findings
    }
}
