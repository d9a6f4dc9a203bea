//! Rules that all services share.

pub(in crate::rules) mod context;
pub(in crate::rules) mod dates;
pub(in crate::rules) mod identifiers;
pub(in crate::rules) mod imei;
pub(in crate::rules) mod listener_address;
pub(in crate::rules) mod options;

/// Returns text as JSON, shortened if long, so that it can be shown whatever it holds.
pub(in crate::rules) fn quoted(text: &str) -> String {
    const MAX_LENGTH: usize = 80;
    let mut shown: String = text.chars().take(MAX_LENGTH).collect();
    if shown.len() < text.len() {
        shown.push_str("...");
    }
    serde_json::Value::from(shown).to_string().replace('\u{7f}', "\\u007f")
}
