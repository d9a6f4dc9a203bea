//! `RequestBody`: a request model of any type.

use crate::{
    error::{Error, Result},
    json::read_request,
    models::{Finding, Request, ValidationContext},
    rules::findings_of,
    secret::Secret,
    wire::{self, Policy},
};

/// A request model of any type.
pub(crate) trait RequestBody: Send + Sync {
    fn name(&self) -> &'static str;
    fn check(&self, context: &ValidationContext) -> Vec<Finding>;
    fn json(&self) -> Result<Vec<u8>>;
    /// Returns the body as a JSON value.
    fn value(&self) -> Result<serde_json::Value> {
        parsed(&self.json()?)
    }
    /// Returns the secret values of the body.
    fn secrets(&self) -> Vec<Secret>;
    /// Sets the account if the body has a member for it that is not set.
    fn set_account(&mut self, account: &str);
    /// Returns whether the body names an account.
    fn has_account(&self) -> bool;
    /// Returns whether the body needs an account and has none.
    fn lacks_account(&self) -> bool;
    /// Returns a copy.
    fn copy(&self) -> Box<dyn RequestBody>;
    /// Returns a copy with another value in a text member.
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
        Request::secrets(self)
    }
    fn set_account(&mut self, account: &str) {
        Request::set_account(self, account);
    }
    fn has_account(&self) -> bool {
        Self::INFO.fields.iter().any(|field| field.name == "account_name") && !Request::lacks_account(self)
    }
    fn lacks_account(&self) -> bool {
        Request::lacks_account(self)
    }
    fn copy(&self) -> Box<dyn RequestBody> {
        Box::new(self.clone())
    }
    fn with_text(&self, member: &str, text: &str) -> Result<Box<dyn RequestBody>> {
        let json = replaced(&self.json()?, member, text)?;
        // The lenient policy accepts every value that the first request could contain.
        match wire::read_whole::<Self>(&json, Policy::Response).0 {
            Ok(body) => Ok(Box::new(body)),
            Err(_) => Err(invalid_cursor(Self::INFO.name, text)),
        }
    }
}

/// Returns the same JSON object with another text in one member.
fn replaced(json: &[u8], member: &str, text: &str) -> Result<Vec<u8>> {
    let mut value = parsed(json)?;
    value[member] = text.into();
    Ok(value.to_string().into_bytes())
}

fn parsed(json: &[u8]) -> Result<serde_json::Value> {
    serde_json::from_slice(json).map_err(|error| unwritable(&error))
}

fn invalid_cursor(model: &str, text: &str) -> Error {
    Error::validation(
        model,
        vec![Finding::error(
            "cursor",
            "argument.cursor",
            text,
            format!("{text:?} is not a cursor of this list; use one that the list returned"),
            "the lists of the SDK: a cursor is passed back unchanged",
        )],
    )
}

fn unwritable(error: &serde_json::Error) -> Error {
    Error::configuration(format!("the request cannot be written: {error}"))
}

/// Reads the body of a request from JSON.
pub(crate) fn read_body<T: Request>(json: &[u8]) -> Result<Box<dyn RequestBody>> {
    Ok(Box::new(read_request::<T>(json)?))
}

#[cfg(test)]
mod tests {
    use super::RequestBody;
    use crate::models::DeviceListRequest;

    #[test]
    fn a_cursor_changes_nothing_else_of_a_request() {
        let first = DeviceListRequest { max_number_of_devices: Some(i64::MAX), ..DeviceListRequest::default() };
        let next = first.with_text("largestDeviceIdSeen", "9").expect("the next request").value().expect("JSON");
        let mut expected = first.value().expect("JSON");
        expected["largestDeviceIdSeen"] = 9.into();
        assert_eq!(next, expected);
        assert!(first.with_text("largestDeviceIdSeen", "not a number").is_err());
    }
}
