//! Encodes the body of a request: JSON, the form of the token endpoint, or a form with a file.

use crate::{
    error::Result,
    operations::{Access, Operation, RequestBody},
    transport::body::{Form, Payload},
    upload::Upload,
};
use serde_json::Value;
use std::sync::Arc;

/// Returns the body of a request as it is sent.
pub(super) fn payload(
    row: &Operation,
    body: Option<&dyn RequestBody>,
    file: Option<Upload>,
) -> Result<Option<Payload>> {
    let payload = match (body, file) {
        (None, _) => return Ok(None),
        (Some(form), Some(file)) => multipart(form, row.file.unwrap_or_default(), file)?,
        (Some(body), None) if row.access == Access::ClientCredentials => token_form(body)?,
        (Some(body), None) if row.hours_as_text => Payload::Bytes("application/json", hours_as_text(&body.json()?)),
        (Some(body), None) => Payload::Bytes("application/json", body.json()?),
    };
    Ok(Some(payload))
}

/// Returns a body with the hours of its windows as text: `20` becomes `"20"`, and the order of the members remains.
fn hours_as_text(json: &[u8]) -> Vec<u8> {
    // Inside of a text, the quotes of these names would be escaped.
    const HOURS: [&[u8]; 2] = [br#""startTime":"#, br#""endTime":"#];
    let mut out = Vec::with_capacity(json.len() + 16);
    let mut is_inside = false;
    for byte in json {
        let is_number = byte.is_ascii_digit() || *byte == b'-';
        let begins = is_number && HOURS.iter().any(|name| out.ends_with(name));
        if begins || (is_inside && !is_number) {
            out.push(b'"');
            is_inside = begins;
        }
        out.push(*byte);
    }
    out
}

/// Returns the form that the token endpoint accepts.
fn token_form(body: &dyn RequestBody) -> Result<Payload> {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    let value = body.value()?;
    if value.get("grant_type").is_none() {
        form.append_pair("grant_type", "client_credentials");
    }
    for (name, value) in value.as_object().into_iter().flatten() {
        form.append_pair(name, value.as_str().unwrap_or_default());
    }
    Ok(Payload::Bytes("application/x-www-form-urlencoded", form.finish().into_bytes()))
}

/// Returns a form of text fields with a file.
fn multipart(form: &dyn RequestBody, part: &'static str, file: Upload) -> Result<Payload> {
    let value = form.value()?;
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let fields = value.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), text(value))).collect();
    Ok(Payload::Form(Arc::new(Form { fields, part, file })))
}
