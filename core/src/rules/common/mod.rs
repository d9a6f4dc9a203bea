//! Rules that all services share.

pub(in crate::rules) mod context;
pub(in crate::rules) mod dates;
pub(in crate::rules) mod identifiers;
pub(in crate::rules) mod imei;
pub(in crate::rules) mod listener_address;
pub(in crate::rules) mod options;
pub(in crate::rules) mod postal;

use crate::{models::Finding, secret::stray_end};

/// Returns the finding for white space or an invisible character at an end of a credential.
pub(crate) fn stray_secret(path: &str, text: &str, source: &str) -> Option<Finding> {
    let message = format!("{path} {}; remove it", stray_end(text)?);
    Some(Finding::error(path, "text.stray_end", "***", message, source))
}

/// Returns text as a JSON string, shortened if it is long, so that any content can be shown.
pub(in crate::rules) fn quoted(text: &str) -> String {
    const MAX_LENGTH: usize = 80;
    let mut shown: String = text.chars().take(MAX_LENGTH).collect();
    if shown.len() < text.len() {
        shown.push_str("...");
    }
    serde_json::Value::from(shown).to_string().replace('\u{7f}', "\\u007f")
}
