//! A call: the row of the table it makes, and the values the caller gave.

use crate::{
    client::CallOptions,
    error::{Error, Result},
    models::Request,
    operations::{Argument, Operation},
    rules::{Finding, ValidationContext, check_argument_within, findings_of},
    secret::Secret,
};
use std::fmt::Write;

/// The values that stand in the path and the query.
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
    /// Every rule that the arguments and the body break.
    pub fn findings<B: Body>(&self, body: Option<&B>, context: &ValidationContext) -> Vec<Finding> {
        let mut findings = Vec::new();
        if self.row.has_account() || (context.account.is_some() && body.is_some_and(Body::has_account)) {
            findings.extend(check_argument_within("account", context.account.as_deref().unwrap_or_default(), context));
        }
        for argument in &self.arguments.path {
            findings.extend(check_argument_within(argument.name, &argument.value, context));
        }
        for (name, _, wire) in self.row.query.iter().chain(self.row.options) {
            let given = self.arguments.query.iter().find(|argument| argument.name == *wire);
            findings
                .extend(given.into_iter().flat_map(|argument| check_argument_within(name, &argument.value, context)));
        }
        if let Some(body) = body {
            findings.extend(body.check(context));
        }
        findings
    }

    /// The asynchronous request that the call cancels.
    pub fn cancels(&self) -> Option<&str> {
        let is_cancel = self.row.service == "locations" && self.row.name.starts_with("cancel");
        self.arguments.path.first().filter(|_| is_cancel).map(|argument| argument.value.as_str())
    }

    /// The path with its arguments, each kept in its own segment whatever it contains, and the query.
    pub fn target(&self, account: Option<&str>) -> Result<String> {
        let mut out = String::with_capacity(self.row.path.len() + 64);
        let mut rest = self.row.path;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let value = if name == "account" {
                account.unwrap_or_default()
            } else {
                self.arguments
                    .path
                    .iter()
                    .chain(&self.arguments.query)
                    .find(|argument| argument.bare_name() == name)
                    .map_or("", |argument| &argument.value)
            };
            // A URL has no way to write these as data: every parser takes them for steps in the path.
            if matches!(value, "" | "." | "..") {
                return Err(Error::Validation {
                    what: self.row.name.to_owned(),
                    findings: vec![Finding::error(
                        name,
                        "argument.not_a_segment",
                        value,
                        "give an identifier; empty text, \".\" and \"..\" cannot stand in a path",
                        "RFC 3986, section 3.3",
                    )],
                });
            }
            encode(&mut out, value);
            rest = after;
        }
        out.push_str(rest);
        for (index, argument) in self.arguments.query.iter().filter(|argument| !argument.is_in_path()).enumerate() {
            out.push(if index == 0 && !self.row.path.contains('?') { '?' } else { '&' });
            encode(&mut out, argument.name);
            out.push('=');
            encode(&mut out, &argument.value);
        }
        Ok(out)
    }
}

/// Percent-encodes all but the characters that mean nothing in any part of a URL.
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

/// What a call carries: a request model, or nothing.
pub(crate) trait Body: Send + Sync {
    fn name(&self) -> &'static str;
    fn check(&self, context: &ValidationContext) -> Vec<Finding>;
    fn json(&self) -> Result<Vec<u8>>;
    fn value(&self) -> Result<serde_json::Value>;
    /// What the body holds that must never be shown.
    fn secrets(&self) -> Vec<Secret>;
    /// Puts the account where the body wants one and has none.
    fn set_account(&mut self, account: &str);
    /// Whether the body names an account.
    fn has_account(&self) -> bool;
    /// Whether the body is to name an account and does not.
    fn lacks_account(&self) -> bool;
    /// A copy.
    fn copy(&self) -> Box<dyn Body>;
    /// A copy with another value in a member that takes text.
    fn with_text(&self, member: &str, text: &str) -> Result<Box<dyn Body>>;
}

impl Body for Box<dyn Body> {
    fn name(&self) -> &'static str {
        self.as_ref().name()
    }
    fn check(&self, context: &ValidationContext) -> Vec<Finding> {
        self.as_ref().check(context)
    }
    fn json(&self) -> Result<Vec<u8>> {
        self.as_ref().json()
    }
    fn value(&self) -> Result<serde_json::Value> {
        self.as_ref().value()
    }
    fn secrets(&self) -> Vec<Secret> {
        self.as_ref().secrets()
    }
    fn set_account(&mut self, account: &str) {
        self.as_mut().set_account(account);
    }
    fn has_account(&self) -> bool {
        self.as_ref().has_account()
    }
    fn lacks_account(&self) -> bool {
        self.as_ref().lacks_account()
    }
    fn copy(&self) -> Self {
        self.as_ref().copy()
    }
    fn with_text(&self, member: &str, text: &str) -> Result<Self> {
        self.as_ref().with_text(member, text)
    }
}

/// The body of a call that has none.
pub(crate) enum Nothing {}

impl Body for Nothing {
    fn name(&self) -> &'static str {
        match *self {}
    }
    fn check(&self, _: &ValidationContext) -> Vec<Finding> {
        match *self {}
    }
    fn json(&self) -> Result<Vec<u8>> {
        match *self {}
    }
    fn value(&self) -> Result<serde_json::Value> {
        match *self {}
    }
    fn secrets(&self) -> Vec<Secret> {
        match *self {}
    }
    fn set_account(&mut self, _: &str) {
        match *self {}
    }
    fn has_account(&self) -> bool {
        match *self {}
    }
    fn lacks_account(&self) -> bool {
        match *self {}
    }
    fn copy(&self) -> Box<dyn Body> {
        match *self {}
    }
    fn with_text(&self, _: &str, _: &str) -> Result<Box<dyn Body>> {
        match *self {}
    }
}

impl<T: Request> Body for T {
    fn name(&self) -> &'static str {
        T::INFO.name
    }
    fn check(&self, context: &ValidationContext) -> Vec<Finding> {
        findings_of(self, context)
    }
    fn json(&self) -> Result<Vec<u8>> {
        serde_json::to_vec(self).map_err(|error| unwritable(&error))
    }
    fn secrets(&self) -> Vec<Secret> {
        let secret: Vec<&str> = Self::INFO.fields.iter().filter(|field| field.secret).map(|field| field.wire).collect();
        if secret.is_empty() {
            return Vec::new();
        }
        let body = Body::value(self).unwrap_or_default();
        secret.into_iter().filter_map(|name| body.get(name)?.as_str().map(Secret::new)).collect()
    }
    fn set_account(&mut self, account: &str) {
        Request::set_account(self, account);
    }
    fn has_account(&self) -> bool {
        Self::INFO.fields.iter().any(|field| field.name == "account_name") && !self.lacks_account()
    }
    fn lacks_account(&self) -> bool {
        let account = Self::INFO.fields.iter().find(|field| field.name == "account_name" && field.optional);
        account.is_some_and(|field| Body::value(self).is_ok_and(|body| body.get(field.wire).is_none()))
    }
    fn value(&self) -> Result<serde_json::Value> {
        serde_json::to_value(self).map_err(|error| unwritable(&error))
    }
    fn copy(&self) -> Box<dyn Body> {
        Box::new(self.clone())
    }
    fn with_text(&self, member: &str, text: &str) -> Result<Box<dyn Body>> {
        let mut value = Body::value(self)?;
        value[member] = text.into();
        match serde_json::from_value::<Self>(value) {
            Ok(body) => Ok(Box::new(body)),
            Err(_) => Err(Error::Validation {
                what: Self::INFO.name.to_owned(),
                findings: vec![Finding::error(
                    "cursor",
                    "argument.cursor",
                    text,
                    format!("{text:?} is no place to begin at; give a cursor that this list gave"),
                    "the lists of the SDK: a cursor is given back as it was",
                )],
            }),
        }
    }
}

fn unwritable(error: &serde_json::Error) -> Error {
    Error::configuration(format!("the request cannot be written: {error}"))
}
