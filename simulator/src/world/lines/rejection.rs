//! `ErrorResponse`: the reason why the platform rejects a change to a line.

use std::borrow::Cow;

/// An error code of the platform, without the prefix of the service, and a text. The codes are documented,
/// the texts are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ErrorResponse {
    pub code: Cow<'static, str>,
    pub text: String,
}

impl ErrorResponse {
    pub fn new(code: impl Into<Cow<'static, str>>, text: impl Into<String>) -> Self {
        Self { code: code.into(), text: text.into() }
    }

    pub fn state(text: impl Into<String>) -> Self {
        Self::new("INPUT_INVALID.DeviceState.Invalid", text)
    }

    /// Creates a rejection with the code for missing elements, invalid values, and limits without their own code.
    pub fn unexpected(text: impl Into<String>) -> Self {
        Self::new("REQUEST_FAILED.UnexpectedError", text)
    }
}
