//! The request log: the last requests that arrived, without their secrets.

use crate::redaction::{without_password, without_secrets};
use serde::Serialize;
use std::collections::VecDeque;

/// The maximum number of requests that the log keeps.
const MAX_REQUESTS: usize = 10_000;
/// The maximum number of bytes of bodies that the log keeps.
const MAX_BYTES: usize = 64 << 20;

/// A request as it arrived, without its headers. Passwords and tokens in its body read `***`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RecordedRequest {
    /// The HTTP method.
    pub method: String,
    /// Path and query, exactly as they arrived.
    pub target: String,
    /// The `Content-Type` header.
    pub content_type: Option<String>,
    /// The body as text; empty if there was none.
    pub body: String,
}

/// The last requests.
#[derive(Debug, Default)]
pub(crate) struct RequestLog {
    requests: VecDeque<RecordedRequest>,
    bytes: usize,
}

impl RequestLog {
    pub fn add(&mut self, method: &str, target: &str, content_type: Option<String>, body: &[u8]) {
        let body = if target.starts_with("/api/ts/v1/oauth2/") || target.starts_with("/api/m2m/v1/session/") {
            without_secrets(body)
        } else if ["/api/fota/v1/callbacks/", "/api/m2m/v1/callbacks/", "/api/loc/v1/callbacks/"]
            .iter()
            .any(|path| target.get(..path.len()).is_some_and(|start| start.eq_ignore_ascii_case(path)))
        {
            without_password(body)
        } else {
            String::from_utf8_lossy(body).into_owned()
        };
        self.bytes += body.len();
        self.requests.push_back(RecordedRequest {
            method: method.to_owned(),
            target: target.to_owned(),
            content_type,
            body,
        });
        while self.requests.len() > MAX_REQUESTS || (self.bytes > MAX_BYTES && self.requests.len() > 1) {
            self.bytes -= self.requests.pop_front().map_or(0, |request| request.body.len());
        }
    }

    pub fn all(&self) -> Vec<RecordedRequest> {
        self.requests.iter().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::RequestLog;

    #[test]
    fn the_oldest_are_forgotten() {
        let mut log = RequestLog::default();
        for at in 0..10_001 {
            log.add("GET", &format!("/{at}"), None, b"");
        }
        assert_eq!(log.all().len(), 10_000);
        assert_eq!(log.all()[0].target, "/1");
    }
}
