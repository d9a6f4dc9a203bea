//! Redaction: removes passwords and tokens from the bodies of requests and callbacks.

use serde_json::Value;

/// Returns a body without its password, unchanged if it has none.
pub(crate) fn without_password(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body).into_owned();
    match serde_json::from_str::<Value>(&text) {
        Ok(Value::Object(mut members)) => {
            let secrets =
                members.iter_mut().filter(|(name, value)| name.eq_ignore_ascii_case("password") && **value != "");
            let hidden = secrets.map(|(_, value)| *value = "***".into()).count();
            if hidden == 0 { text } else { Value::Object(members).to_string() }
        }
        // A body that is not JSON is hidden if a password may be in it.
        _ if text.to_ascii_lowercase().contains("password") => "***".to_owned(),
        _ => text,
    }
}

/// Returns the body of a request for a token or session with every value hidden that may be a secret.
pub(crate) fn without_secrets(body: &[u8]) -> String {
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
                // If the body is not a form, its text is parsed as a name.
                _ => "***".to_owned(),
            })
            .collect::<Vec<_>>()
            .join("&"),
    }
}

#[cfg(test)]
mod tests {
    use super::{without_password, without_secrets};

    #[test]
    fn secrets_are_hidden() {
        assert_eq!(
            without_secrets(br#"{"username":"user","password":"hunter2"}"#),
            r#"{"password":"***","username":"user"}"#
        );
        assert_eq!(
            without_secrets(b"grant_type=client_credentials&token=abc"),
            "grant_type=client_credentials&token=***"
        );
        assert_eq!(without_secrets(b"hunter2"), "***");
        assert_eq!(without_password(br#"{"name":"Fota","password":"hunter2"}"#), r#"{"name":"Fota","password":"***"}"#);
        assert_eq!(without_password(br#"{"name": "Fota"}"#), r#"{"name": "Fota"}"#);
        assert_eq!(without_password(br#"{"password":"hunter2""#), "***");
    }
}
