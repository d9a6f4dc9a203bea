//! `RequestBody`: the model that a caller sends, whatever its type.

use crate::{
    error::{Error, Result},
    json::read_request,
    models::{Finding, Request, ValidationContext},
    rules::findings_of,
    secret::Secret,
};

/// A request model of any type.
pub(crate) trait RequestBody: Send + Sync {
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
    fn copy(&self) -> Box<dyn RequestBody>;
    /// A copy with another value in a member that takes text.
    fn with_text(&self, member: &str, text: &str) -> Result<Box<dyn RequestBody>>;
}

impl<T: Request> RequestBody for T {
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
        let body = RequestBody::value(self).unwrap_or_default();
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
        account.is_some_and(|field| RequestBody::value(self).is_ok_and(|body| body.get(field.wire).is_none()))
    }
    fn value(&self) -> Result<serde_json::Value> {
        serde_json::to_value(self).map_err(|error| unwritable(&error))
    }
    fn copy(&self) -> Box<dyn RequestBody> {
        Box::new(self.clone())
    }
    fn with_text(&self, member: &str, text: &str) -> Result<Box<dyn RequestBody>> {
        let mut value = RequestBody::value(self)?;
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

/// Reads the body of a request from JSON.
pub(crate) fn read_body<T: Request>(json: &[u8]) -> Result<Box<dyn RequestBody>> {
    Ok(Box::new(read_request::<T>(json)?))
}
