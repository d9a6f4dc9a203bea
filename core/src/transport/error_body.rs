//! Parses the four shapes of the platform's error bodies.

use serde::Deserialize;
use serde_json::Value;

/// The platform's code and text, from any of the four shapes.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct ErrorBody {
    /// The code, prefixed by the service's name where the platform writes one.
    pub code: Option<String>,
    pub message: String,
}

impl ErrorBody {
    /// Returns the code without the name of the service: the same code has the same meaning in each of them.
    pub fn plain_code(&self) -> Option<String> {
        let code = self.code.as_deref()?;
        let classes = ["INPUT_INVALID", "REQUEST_FAILED", "REQUEST_ONHOLD", "REQUEST_CANCELLED"];
        let plain = match code.split_once('.') {
            Some((_, rest)) if classes.iter().any(|class| rest.starts_with(class)) => rest,
            _ => code,
        };
        Some(plain.to_owned())
    }

    /// Returns whether the gateway, not the platform behind it, rejected the bearer token.
    pub fn is_bearer_rejected(&self, status: u16) -> bool {
        status == 401 && matches!(self.code.as_deref(), Some("900901" | "900902" | "900903" | "900904"))
    }

    /// Returns whether the session has expired. Device Location has one code for nearly all errors, so its text decides.
    pub fn is_session_gone(&self) -> bool {
        let by_code = |code: &str| code.contains(".SessionToken.") || code.starts_with("SessionToken.");
        let by_text = || self.message.starts_with("UWS verification failure (The Session");
        self.code.as_deref().is_some_and(|code| by_code(code) || (code == "INVALID_PARAMETER" && by_text()))
    }
}

/// Returns whether a body may have one of the shapes; far cheaper than reading it.
pub(crate) fn is_likely(body: &[u8]) -> bool {
    ["\"errorCode\"", "\"fault\"", "\"error\"", "fault>"]
        .iter()
        .any(|mark| memchr::memmem::find(body, mark.as_bytes()).is_some())
}

/// Reads a body in any of the four shapes; `None` for other bodies.
pub(crate) fn read(body: &[u8]) -> Option<ErrorBody> {
    let text = std::str::from_utf8(body).ok()?.trim_start_matches('\u{feff}').trim();
    match text.as_bytes().first() {
        Some(b'<') => read_xml(text),
        // A list is not an object, though its elements could be read as members.
        Some(b'{') => read_json(text),
        _ => None,
    }
}

/// `{"errorCode", "errorMessage"}`, `{"fault": {...}}` or `{"error", "error_description"}`.
fn read_json(text: &str) -> Option<ErrorBody> {
    #[derive(Deserialize)]
    struct Shapes {
        #[serde(rename = "errorCode")]
        error_code: Option<Value>,
        #[serde(rename = "errorMessage")]
        error_message: Option<Value>,
        fault: Option<Value>,
        error: Option<Value>,
        error_description: Option<Value>,
    }
    let shapes: Shapes = serde_json::from_str(text).ok()?;
    if let Some(fault) = shapes.fault.filter(Value::is_object) {
        let (message, description) = (plain(fault.get("message")), plain(fault.get("description")));
        let message = match (message, description) {
            (Some(message), Some(description)) if !description.is_empty() => format!("{message}: {description}"),
            (message, description) => message.or(description).unwrap_or_default(),
        };
        return Some(ErrorBody { code: plain(fault.get("code")), message });
    }
    if shapes.error_code.is_some() {
        return Some(ErrorBody {
            code: plain(shapes.error_code.as_ref()),
            message: plain(shapes.error_message.as_ref()).unwrap_or_default(),
        });
    }
    let code = plain(shapes.error.as_ref())?;
    Some(ErrorBody {
        message: plain(shapes.error_description.as_ref()).unwrap_or_else(|| code.clone()),
        code: Some(code),
    })
}

fn plain(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// `<am:fault><am:code>..</am:code><am:message>..</am:message><am:description>..</am:description></am:fault>`.
fn read_xml(text: &str) -> Option<ErrorBody> {
    let document = roxmltree::Document::parse(text).ok()?;
    let root = document.root_element();
    if root.tag_name().name() != "fault" {
        return None;
    }
    let child = |name: &str| {
        root.children()
            .find(|node| node.tag_name().name() == name)
            .and_then(|node| node.text())
            .map(|text| text.trim().to_owned())
    };
    let message = match (child("message"), child("description")) {
        (Some(message), Some(description)) if !description.is_empty() => format!("{message}: {description}"),
        (message, description) => message.or(description).unwrap_or_default(),
    };
    Some(ErrorBody { code: child("code"), message })
}

#[cfg(test)]
mod tests {
    use super::{ErrorBody, read};

    fn said(code: &str, message: &str) -> ErrorBody {
        ErrorBody { code: Some(code.into()), message: message.into() }
    }

    #[test]
    fn every_shape_is_read() {
        assert_eq!(
            read(br#"{"fault":{"code":900901,"message":"Invalid Credentials","description":"Access failure"}}"#),
            Some(said("900901", "Invalid Credentials: Access failure"))
        );
        assert_eq!(
            read(br#"<am:fault xmlns:am="http://wso2.org/apimanager"><am:code>404</am:code><am:message>Not Found</am:message></am:fault>"#),
            Some(said("404", "Not Found"))
        );
        assert_eq!(
            read(br#"{"errorCode":"INVALID_PARAMETER","errorMessage":"x"}"#),
            Some(said("INVALID_PARAMETER", "x"))
        );
        assert_eq!(read(br#"{"error":"invalid_client"}"#), Some(said("invalid_client", "invalid_client")));
        assert_eq!(read(b"<html><body>502</body></html>"), None);
        assert_eq!(read(br#"{"id":"1"}"#), None);
        assert_eq!(read(b"[]"), None);
        assert_eq!(read(br#"[{"error":{}},{"error":{}},{"error":{}},{"error":{}},{"error":{}}]"#), None);
    }

    #[test]
    fn an_expired_session_is_distinguished_from_other_rejections() {
        for (code, message) in [
            ("UnifiedWebService.REQUEST_FAILED.SessionToken.Expired", ""),
            ("INVALID_PARAMETER", "UWS verification failure (The Session has expired.)"),
        ] {
            assert!(said(code, message).is_session_gone(), "{code} {message}");
        }
        for (code, message) in [
            ("INVALID_PARAMETER", "UWS verification failure (Could not find account 0642233522-00001)"),
            ("INVALID_PARAMETER", "Invalid JSON"),
            ("UnifiedWebService.REQUEST_FAILED.AccountNotFound", "UWS verification failure (The Session has expired.)"),
        ] {
            assert!(!said(code, message).is_session_gone(), "{code} {message}");
        }
    }

    #[test]
    fn the_name_of_the_service_is_left_out() {
        let plain = |code: &str| said(code, "").plain_code();
        assert_eq!(
            plain("UnifiedWebService.REQUEST_FAILED.SessionToken.Expired").as_deref(),
            Some("REQUEST_FAILED.SessionToken.Expired")
        );
        assert_eq!(plain("INPUT_INVALID.Account.NotDefined").as_deref(), Some("INPUT_INVALID.Account.NotDefined"));
        assert_eq!(plain("900901").as_deref(), Some("900901"));
    }
}
