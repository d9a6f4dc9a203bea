//! Errors with the constructors that the modules use.

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A message.
#[derive(Debug, Clone)]
pub struct Error(pub String);

impl Error {
    pub fn configuration(message: impl Into<String>) -> Self {
        Self(message.into())
    }
    pub fn cancelled(message: impl Into<String>) -> Self {
        Self(message.into())
    }
    pub fn lockout_guard(message: impl Into<String>, _failures: u32) -> Self {
        Self(message.into())
    }
}
