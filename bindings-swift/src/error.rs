//! The error of every call: one case per cause, each with its facts.

use std::time::Duration;
use thingspace::{Error, models::Finding};

/// The result of every call.
pub type Result<T> = std::result::Result<T, ThingSpaceError>;

/// What the platform said when it refused a call.
#[derive(Debug, Clone, uniffi::Record)]
pub struct ApiErrorDetails {
    /// The HTTP status; `nil` when the refusal did not come from the platform.
    pub status: Option<u16>,
    /// The platform's code, such as `INVALID_PARAMETER` or `900901`; without the service's name before it.
    pub code: Option<String>,
    /// The platform's text. It may change between releases: branch on `code`.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// Whether the platform may have carried out the request all the same.
    pub outcome_unknown: bool,
}

/// Why a call did not give an answer. Every case carries the whole text for people in `message`.
///
/// A cancelled task throws Swift's own `CancellationError` instead.
#[derive(Debug, Clone, uniffi::Error)]
#[uniffi::export(Display)]
pub enum ThingSpaceError {
    /// The request breaks rules; nothing was sent.
    Validation {
        /// The whole text, for people.
        message: String,
        /// Every rule it breaks, warnings too.
        findings: Vec<Finding>,
    },
    /// The key and secret, or the user name and password, were refused.
    Authentication {
        /// The whole text, for people.
        message: String,
        /// What the platform said.
        details: ApiErrorDetails,
    },
    /// Nothing was sent, because another failed login could lock the user out.
    LockoutGuard {
        /// What happened and what to do.
        message: String,
        /// Failed or unanswered logins since the last success.
        failures: u32,
    },
    /// The platform refused the request.
    Api {
        /// The whole text, for people.
        message: String,
        /// What the platform said.
        details: ApiErrorDetails,
    },
    /// The platform knows no such thing.
    NotFound {
        /// The whole text, for people.
        message: String,
        /// What the platform said.
        details: ApiErrorDetails,
    },
    /// Too many requests.
    RateLimited {
        /// The whole text, for people.
        message: String,
        /// What the platform said.
        details: ApiErrorDetails,
        /// How long it asks to wait, in seconds.
        retry_after: Option<f64>,
    },
    /// No answer arrived: the connection could not be made or broke.
    Transport {
        /// The whole text, for people.
        message: String,
        /// Whether the platform may have carried out the request all the same.
        outcome_unknown: bool,
    },
    /// The answer took too long.
    Timeout {
        /// The whole text, for people.
        message: String,
        /// Whether the platform may have carried out the request all the same.
        outcome_unknown: bool,
    },
    /// The client was closed.
    Cancelled {
        /// The whole text, for people.
        message: String,
    },
    /// An answer arrived that makes no sense: HTML, cut-off JSON, a member of the wrong type.
    UnexpectedResponse {
        /// The whole text, for people.
        message: String,
        /// The HTTP status, where one arrived.
        status: Option<u16>,
        /// The member that makes no sense; empty where there is none.
        path: String,
        /// Whether the platform may have carried out the request all the same.
        outcome_unknown: bool,
    },
    /// The client was set up wrongly: a missing environment variable, a base URL that is not https.
    Configuration {
        /// What is wrong and what to write instead.
        message: String,
    },
}

/// An error as data, the same in every language.
#[derive(Debug, Clone, uniffi::Record)]
pub struct ErrorInfo {
    /// The name of its kind in every language, such as `ApiError`.
    pub kind: String,
    /// The whole text, for people.
    pub message: String,
    /// The HTTP status of the answer.
    pub status: Option<u16>,
    /// The platform's code.
    pub code: Option<String>,
    /// The platform's text.
    pub platform_message: Option<String>,
    /// What to do about it.
    pub hint: Option<String>,
    /// Seconds to wait before the next try.
    pub retry_after: Option<f64>,
    /// Failed logins since the last success.
    pub failures: Option<u32>,
    /// The member of an answer that makes no sense.
    pub path: Option<String>,
    /// Whether the platform may have carried out the request all the same.
    pub outcome_unknown: bool,
    /// The rules that the request breaks.
    pub findings: Vec<Finding>,
}

impl From<thingspace::ApiErrorDetails> for ApiErrorDetails {
    fn from(details: thingspace::ApiErrorDetails) -> Self {
        let thingspace::ApiErrorDetails { status, code, message, hint, outcome_unknown } = details;
        Self { status, code, message, hint, outcome_unknown }
    }
}

impl From<Error> for ThingSpaceError {
    fn from(error: Error) -> Self {
        let message = error.to_string();
        match error {
            Error::Validation { findings, .. } => Self::Validation { message, findings },
            Error::Authentication(details) => Self::Authentication { message, details: details.into() },
            Error::LockoutGuard { failures, .. } => Self::LockoutGuard { message, failures },
            Error::Api(details) => Self::Api { message, details: details.into() },
            Error::NotFound(details) => Self::NotFound { message, details: details.into() },
            Error::RateLimited { details, retry_after } => Self::RateLimited {
                message,
                details: details.into(),
                retry_after: retry_after.map(|wait| wait.as_secs_f64()),
            },
            Error::Transport { outcome_unknown, .. } => Self::Transport { message, outcome_unknown },
            Error::Timeout { outcome_unknown, .. } => Self::Timeout { message, outcome_unknown },
            Error::Cancelled { .. } => Self::Cancelled { message },
            Error::UnexpectedResponse { status, path, outcome_unknown, .. } => {
                Self::UnexpectedResponse { message, status, path, outcome_unknown }
            }
            // The tests compare the kinds of both enums: a new one of the core has a case here.
            Error::Configuration { .. } | _ => Self::Configuration { message },
        }
    }
}

impl std::fmt::Display for ThingSpaceError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.message())
    }
}

impl std::error::Error for ThingSpaceError {}

impl ThingSpaceError {
    fn message(&self) -> &str {
        match self {
            Self::Validation { message, .. }
            | Self::Authentication { message, .. }
            | Self::LockoutGuard { message, .. }
            | Self::Api { message, .. }
            | Self::NotFound { message, .. }
            | Self::RateLimited { message, .. }
            | Self::Transport { message, .. }
            | Self::Timeout { message, .. }
            | Self::Cancelled { message }
            | Self::UnexpectedResponse { message, .. }
            | Self::Configuration { message } => message,
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::Validation { .. } => "ValidationError",
            Self::Authentication { .. } => "AuthenticationError",
            Self::LockoutGuard { .. } => "LockoutGuardError",
            Self::Api { .. } => "ApiError",
            Self::NotFound { .. } => "NotFoundError",
            Self::RateLimited { .. } => "RateLimitError",
            Self::Transport { .. } => "TransportError",
            Self::Timeout { .. } => "TimeoutError",
            Self::Cancelled { .. } => "CancelledError",
            Self::UnexpectedResponse { .. } => "UnexpectedResponseError",
            Self::Configuration { .. } => "ConfigurationError",
        }
    }

    fn details(&self) -> Option<&ApiErrorDetails> {
        match self {
            Self::Authentication { details, .. }
            | Self::Api { details, .. }
            | Self::NotFound { details, .. }
            | Self::RateLimited { details, .. } => Some(details),
            _ => None,
        }
    }

    pub(crate) fn configuration(message: impl Into<String>) -> Self {
        Error::Configuration { message: message.into() }.into()
    }
}

#[uniffi::export]
impl ThingSpaceError {
    /// The error as data: what all cases have in common, in one place.
    fn info(&self) -> ErrorInfo {
        let details = self.details().cloned();
        let (path, status) = match self {
            Self::UnexpectedResponse { path, status, .. } => (Some(path.clone()), *status),
            _ => (None, details.as_ref().and_then(|details| details.status)),
        };
        ErrorInfo {
            kind: self.kind().to_owned(),
            message: self.message().to_owned(),
            status,
            code: details.as_ref().and_then(|details| details.code.clone()),
            platform_message: details.as_ref().map(|details| details.message.clone()),
            hint: details.and_then(|details| details.hint),
            retry_after: match self {
                Self::RateLimited { retry_after, .. } => *retry_after,
                _ => None,
            },
            failures: match self {
                Self::LockoutGuard { failures, .. } => Some(*failures),
                _ => None,
            },
            path,
            outcome_unknown: match self {
                Self::Transport { outcome_unknown, .. }
                | Self::Timeout { outcome_unknown, .. }
                | Self::UnexpectedResponse { outcome_unknown, .. } => *outcome_unknown,
                _ => self.details().is_some_and(|details| details.outcome_unknown),
            },
            findings: match self {
                Self::Validation { findings, .. } => findings.clone(),
                _ => Vec::new(),
            },
        }
    }
}

/// Seconds as Swift gives them.
pub fn duration(what: &str, seconds: f64) -> Result<Duration> {
    Duration::try_from_secs_f64(seconds).map_err(|_| {
        ThingSpaceError::configuration(format!("{what} must be a number of seconds, zero or more; it is {seconds}"))
    })
}
