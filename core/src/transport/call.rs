//! A call: its operation and its arguments.

use super::call_options::CallOptions;
use crate::{
    error::{Error, Result},
    models::{Finding, ValidationContext},
    operations::{Argument, Operation, RequestBody},
    rules::{check_argument_within, check_value},
};
use serde_json::Value;
use std::fmt::Write;

/// The arguments of the path and the query.
#[derive(Debug, Clone, Default)]
pub(crate) struct Arguments {
    pub path: Vec<Argument>,
    pub query: Vec<Argument>,
}

/// A call of one operation.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    pub row: &'static Operation,
    pub arguments: Arguments,
    pub options: CallOptions,
}

impl Call {
    /// Returns every finding about the arguments and the body.
    pub fn findings(&self, body: Option<&dyn RequestBody>, context: &ValidationContext) -> Vec<Finding> {
        let mut findings = Vec::new();
        if self.row.has_account || (context.account.is_some() && body.is_some_and(RequestBody::has_account)) {
            findings.extend(check_argument_within("account", context.account.as_deref().unwrap_or_default(), context));
        }
        for argument in &self.arguments.path {
            findings.extend(check_argument_within(argument.name, &argument.value, context));
        }
        for parameter in self.row.query {
            let (arguments, name) = if parameter.is_in_path {
                (&self.arguments.path, parameter.name)
            } else {
                (&self.arguments.query, parameter.wire)
            };
            let Some(given) = arguments.iter().find(|argument| argument.name == name) else { continue };
            if !parameter.is_in_path {
                findings.extend(check_argument_within(parameter.name, &given.value, context));
            }
            findings.extend(check_value(parameter.name, &given.value, parameter.model, context));
        }
        if let Some(body) = body {
            findings.extend(body.check(context));
        }
        findings
    }

    /// Returns the asynchronous request that the call cancels.
    pub fn cancels(&self) -> Option<&str> {
        let name = self.row.cancels?;
        self.arguments.path.iter().find(|argument| argument.name == name).map(|argument| argument.value.as_str())
    }

    /// Returns the identifier of what a rejected call names and does not exist, by its kind, such as `campaign`.
    pub fn identifier(&self, kind: &str, account: Option<&str>, body: Option<&dyn RequestBody>) -> Option<String> {
        if kind == "account" {
            return account.map(str::to_owned);
        }
        let last = self.arguments.path.iter().rev().find(|argument| kind == "resource" || argument.names(kind));
        last.map(|argument| argument.value.clone()).or_else(|| named(&body?.value().ok()?, kind))
    }

    /// Returns the path with its arguments, each kept in its own segment whatever it contains, and the query.
    pub fn target(&self, account: Option<&str>) -> Result<String> {
        let mut out = String::with_capacity(self.row.path.len() + 64);
        let mut rest = self.row.path;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let value = if name == "account" {
                account.unwrap_or_default()
            } else {
                self.arguments.path.iter().find(|argument| argument.name == name).map_or("", |argument| &argument.value)
            };
            // A URL cannot represent these as data: every parser treats them as steps in the path.
            if matches!(value, "" | "." | "..") {
                return Err(Error::validation(
                    self.row.name,
                    vec![Finding::error(
                        name,
                        "argument.not_a_segment",
                        value,
                        "give an identifier; empty text, \".\" and \"..\" are not allowed in a path",
                        "RFC 3986, section 3.3",
                    )],
                ));
            }
            encode(&mut out, value);
            rest = after;
        }
        out.push_str(rest);
        for (index, argument) in self.arguments.query.iter().enumerate() {
            out.push(if index == 0 && !self.row.path.contains('?') { '?' } else { '&' });
            encode(&mut out, argument.name);
            out.push('=');
            encode(&mut out, &argument.value);
        }
        Ok(out)
    }
}

/// Returns the identifier of a kind in a body; `None` if it has several.
fn named(body: &Value, kind: &str) -> Option<String> {
    let members: &[&str] = match kind {
        "campaign" => &["campaignId"],
        "device" => &["deviceId", "imei", "device", "deviceList", "deviceIds", "devices"],
        "firmware" => &["firmwareName", "softwareName"],
        "software" => &["softwareName"],
        "file" => &["fileName"],
        "group" => &["groupName", "name"],
        "service_plan" => &["servicePlan"],
        "request" => &["requestId"],
        _ => return None,
    };
    members.iter().find_map(|name| only(body.get(name)?))
}

/// Returns a text, or the only one in a list or in the identifier of a device.
fn only(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(items) => match &**items {
            [one] => only(one),
            _ => None,
        },
        Value::Object(members) => ["id", "deviceIds"].iter().find_map(|name| only(members.get(*name)?)),
        _ => None,
    }
}

/// Percent-encodes all characters that have a meaning in any part of a URL.
fn encode(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            // Writing into a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}
