//! Processes requests to a listener and determines the response.

use super::{
    credentials::{self, Header},
    limits, parse,
    parse::{is_connectivity, object},
    parse_connectivity,
};
use crate::{
    error::Result,
    models::{ListenerOptions, ReceivedCallback},
    panics,
    rules::{Finding, Validate, ValidationContext, stray_secret},
    secret::Secret,
};

/// The largest message that is accepted by default.
const MAX_SIZE: u64 = 1 << 20;

/// A message has at most one value for this many bytes of the limit. Real messages have one for about 20 bytes.
const BYTES_PER_VALUE: u64 = 8;

/// Checks the head of a request to a callback listener. Returns the response to send at once, or nothing if the body is
/// to be read, up to the limit of the options, and passed to [`receive`].
///
/// `content_length` is the size that the request announces, if it does. The head decides about the method, about an
/// `Authorization: Basic` header, which is rejected if it is wrong, and about a body that is announced too large.
pub fn receive_head(
    method: &str,
    authorization: Option<&str>,
    content_length: Option<u64>,
    options: &ListenerOptions,
) -> Option<ReceivedCallback> {
    if !method.eq_ignore_ascii_case("POST") {
        return Some(reply(405, "a callback listener accepts only POST"));
    }
    if credentials::check_header(options, authorization) == Header::Rejected {
        return Some(unauthorized());
    }
    content_length.filter(|length| *length > max_body_bytes(options)).map(|_| too_large(options))
}

/// Processes a request to a callback listener. Returns the response to send and the message that was received: one of
/// Software Management, or one of Connectivity Management or Location, which differ in their members.
///
/// `method` is the HTTP method and `authorization` the header of that name, if there is one. The content type does not
/// matter. Send `status` with `message` at once: the platform repeats a message that is not acknowledged within about
/// 4 seconds. If you cannot store the event, respond with 500 instead, so that the platform repeats it.
///
/// A password that was required and matched is removed from the event, so that it reaches no log.
pub fn receive(method: &str, authorization: Option<&str>, body: &[u8], options: &ListenerOptions) -> ReceivedCallback {
    if let Some(rejected) = receive_head(method, authorization, u64::try_from(body.len()).ok(), options) {
        return rejected;
    }
    // No listener may end by a message.
    panics::catch(|| Ok(receive_body(authorization, body, options)))
        .unwrap_or_else(|_| reply(500, "the message could not be processed; send it again"))
}

fn receive_body(authorization: Option<&str>, body: &[u8], options: &ListenerOptions) -> ReceivedCallback {
    let is_authorized = credentials::check_header(options, authorization) == Header::Accepted;
    let mut received = match read(body, options, is_authorized) {
        Ok(Some(received)) => received,
        Ok(None) => return unauthorized(),
        Err(error) => return reply(400, error.to_string()),
    };
    let (username, password) = match (&mut received.event, &mut received.connectivity_event) {
        (Some(event), _) => (&event.username, &mut event.password),
        (_, Some(event)) => (&event.username, &mut event.password),
        (None, None) => (&None, &mut None),
    };
    if !is_authorized && !credentials::accept(options, username.as_deref(), password.as_ref()) {
        return unauthorized();
    }
    if options.password.is_some() || options.previous_password.is_some() {
        *password = None;
    }
    received
}

/// Reads the message of a body and accepts it; nothing if it lacks the required credentials.
fn read(body: &[u8], options: &ListenerOptions, is_authorized: bool) -> Result<Option<ReceivedCallback>> {
    limits::check(body, usize::try_from((max_body_bytes(options) / BYTES_PER_VALUE).max(1000)).unwrap_or(usize::MAX))?;
    let object = object(body)?;
    if !is_authorized && !credentials::may_accept(options, object) {
        return Ok(None);
    }
    let accepted = reply(200, "accepted");
    Ok(Some(if is_connectivity(object) {
        ReceivedCallback { connectivity_event: Some(parse_connectivity(body)?), ..accepted }
    } else {
        ReceivedCallback { event: Some(parse(body)?), ..accepted }
    }))
}

/// Returns the size of the largest message that a listener with these options accepts, in bytes.
pub fn max_body_bytes(options: &ListenerOptions) -> u64 {
    options.max_body_bytes.map_or(MAX_SIZE, |bytes| u64::try_from(bytes).unwrap_or(0))
}

pub(super) fn too_large(options: &ListenerOptions) -> ReceivedCallback {
    reply(413, format!("the message is larger than {} bytes", max_body_bytes(options)))
}

fn unauthorized() -> ReceivedCallback {
    reply(401, "the user name or the password is missing or wrong")
}

/// Returns the response to a request whose body did not arrive in time.
#[cfg(feature = "server")]
pub(super) fn too_slow(seconds: u64) -> ReceivedCallback {
    reply(408, format!("the message did not arrive within {seconds} s"))
}

pub(super) fn reply(status: i32, message: impl Into<String>) -> ReceivedCallback {
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
            let message = "no message would be accepted; set the largest number of bytes, or leave it out for 1 MiB";
            stop("maxBodyBytes", "listener.max_body", bytes.to_string(), message);
        }
        let [password, previous] = [&self.password, &self.previous_password].map(|it| it.as_ref().map(Secret::expose));
        for (path, text) in
            [("username", self.username.as_deref()), ("password", password), ("previousPassword", previous)]
        {
            findings.extend(text.and_then(|text| stray_secret(path, text, SOURCE)));
        }
        findings
    }
}
