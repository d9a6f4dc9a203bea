//! `Refusal`: why the platform does not do something to a line.

use std::borrow::Cow;

/// An error code of the platform, without the name of the service in front, and a text. The codes are documented, the
/// texts are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub code: Cow<'static, str>,
    pub text: String,
}

impl Refusal {
    pub fn new(code: impl Into<Cow<'static, str>>, text: impl Into<String>) -> Self {
        Self { code: code.into(), text: text.into() }
    }

    pub fn state(text: impl Into<String>) -> Self {
        Self::new("INPUT_INVALID.DeviceState.Invalid", text)
    }

    /// A refusal with the code for missing elements, values that make no sense, and limits without a code of their own.
    pub fn unexpected(text: impl Into<String>) -> Self {
        Self::new("REQUEST_FAILED.UnexpectedError", text)
    }
}
