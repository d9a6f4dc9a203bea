//! What arrived, kept for tests, without any secret.

use serde::Serialize;
use serde_json::Value;
use std::collections::VecDeque;

/// Most requests that are kept.
const REQUESTS: usize = 10_000;
/// Most bytes of bodies that are kept.
const BYTES: usize = 64 << 20;

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
    /// The body as text; empty when there was none.
    pub body: String,
}

/// What happened since the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Statistics {
    /// Requests of every kind but those to the simulator itself.
    pub requests: u64,
    /// Requests for a bearer token.
    pub token_requests: u64,
    /// Bearer tokens that were made up; asking again within the hour gives the same one.
    pub tokens_issued: u64,
    /// Requests to log in.
    pub login_requests: u64,
    /// Logins that succeeded.
    pub logins: u64,
    /// Logins that were refused for the user name or password, or because the user is locked.
    pub failed_logins: u64,
    /// Users that are locked now.
    pub locked_users: u64,
    /// Requests that were answered as a test prescribed.
    pub scripted_answers: u64,
    /// Campaigns that were accepted.
    pub campaigns: u64,
    /// Attempts to upgrade a device that began.
    pub attempts: u64,
    /// Devices that were upgraded.
    pub upgrades: u64,
    /// Attempts to deliver a message to a listener.
    pub callbacks_sent: u64,
    /// Messages that a listener acknowledged; one that was sent twice counts twice.
    pub callbacks_acknowledged: u64,
    /// Attempts to deliver that failed.
    pub callbacks_failed: u64,
    /// Messages that were put into the archive because every attempt failed.
    pub callbacks_archived: u64,
    /// Messages that nobody had registered a listener for.
    pub callbacks_lost: u64,
}

/// The last requests.
#[derive(Debug, Default)]
pub(crate) struct Record {
    requests: VecDeque<RecordedRequest>,
    bytes: usize,
}

impl Record {
    pub fn add(&mut self, method: &str, target: &str, content_type: Option<String>, body: &[u8]) {
        let body = if target.starts_with("/api/ts/v1/oauth2/") || target.starts_with("/api/m2m/v1/session/") {
            redacted(body)
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
        while self.requests.len() > REQUESTS || (self.bytes > BYTES && self.requests.len() > 1) {
            self.bytes -= self.requests.pop_front().map_or(0, |request| request.body.len());
        }
    }

    pub fn all(&self) -> Vec<RecordedRequest> {
        self.requests.iter().cloned().collect()
    }
}

/// A body without its password; it stays as it is when it has none.
pub(crate) fn without_password(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body).into_owned();
    match serde_json::from_str::<Value>(&text) {
        Ok(Value::Object(mut members)) => {
            let secrets =
                members.iter_mut().filter(|(name, value)| name.eq_ignore_ascii_case("password") && **value != "");
            let hidden = secrets.map(|(_, value)| *value = "***".into()).count();
            if hidden == 0 { text } else { Value::Object(members).to_string() }
        }
        // What cannot be read is not shown where a password may be in it.
        _ if text.to_ascii_lowercase().contains("password") => "***".to_owned(),
        _ => text,
    }
}

/// The body of a request for a token or session, with every value hidden that may be a secret.
fn redacted(body: &[u8]) -> String {
    if body.is_empty() {
        return String::new();
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(mut members)) => {
            for (name, value) in &mut members {
                if name != "username" {
                    *value = "***".into();
                }
            }
            Value::Object(members).to_string()
        }
        _ => url::form_urlencoded::parse(body)
            .map(|(name, value)| match &*name {
                "grant_type" | "scope" => format!("{name}={value}"),
                "token" => "token=***".to_owned(),
                // A body that is no form has its text where a name would stand.
                _ => "***".to_owned(),
            })
            .collect::<Vec<_>>()
            .join("&"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Record, redacted, without_password};

    #[test]
    fn secrets_are_not_kept() {
        assert_eq!(
            redacted(br#"{"username":"somebody","password":"hunter2"}"#),
            r#"{"password":"***","username":"somebody"}"#
        );
        assert_eq!(redacted(b"grant_type=client_credentials&token=abc"), "grant_type=client_credentials&token=***");
        assert_eq!(redacted(b"hunter2"), "***");
        assert_eq!(without_password(br#"{"name":"Fota","password":"hunter2"}"#), r#"{"name":"Fota","password":"***"}"#);
        assert_eq!(without_password(br#"{"name": "Fota"}"#), r#"{"name": "Fota"}"#);
        assert_eq!(without_password(br#"{"password":"hunter2""#), "***");
    }

    #[test]
    fn the_oldest_are_forgotten() {
        let mut record = Record::default();
        for at in 0..10_001 {
            record.add("GET", &format!("/{at}"), None, b"");
        }
        assert_eq!(record.all().len(), 10_000);
        assert_eq!(record.all()[0].target, "/1");
    }
}
