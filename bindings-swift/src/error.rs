//! `ThingSpaceError`: one case per cause, each with its facts.

use std::time::Duration;
use thingspace::languages::swift::spelled;
use thingspace::{
    Error,
    models::{Finding, Names, PlannedCampaign},
};

/// The result of every call.
pub type Result<T> = std::result::Result<T, ThingSpaceError>;

/// The platform's response to a call that it rejected.
#[derive(Debug, Clone, uniffi::Record)]
pub struct ApiErrorDetails {
    /// The HTTP status; `nil` when the rejection did not come from the platform.
    pub status: Option<u16>,
    /// The platform's code, such as `INVALID_PARAMETER` or `900901`; without the service's name before it.
    pub platform_code: Option<String>,
    /// The platform's text. It may change between releases: branch on `code` of the facts.
    pub message: String,
    /// What to do about the error.
    pub hint: Option<String>,
    /// Whether the platform may have carried out the request although no response confirms it.
    pub outcome_unknown: bool,
}

/// The facts that every error may have, whatever its case.
#[derive(Debug, Clone, uniffi::Record)]
pub struct ErrorFacts {
    /// The stable code, such as `campaign.not_found`. It is the same in every language.
    pub code: String,
    /// The operation that failed, such as `software_v3.get_campaign`.
    #[uniffi(default = None)]
    pub operation: Option<String>,
    /// The HTTP method of the operation.
    #[uniffi(default = None)]
    pub method: Option<String>,
    /// The path of the operation, with the names of its arguments in braces.
    #[uniffi(default = None)]
    pub path_template: Option<String>,
    /// How often the request was sent.
    #[uniffi(default = None)]
    pub attempts: Option<u32>,
    /// The identifier of the request: the one in the response, or that of the asynchronous request.
    #[uniffi(default = None)]
    pub request_id: Option<String>,
    /// What does not exist, such as `campaign`.
    #[uniffi(default = None)]
    pub resource: Option<String>,
    /// The identifier or name under which it does not exist.
    #[uniffi(default = None)]
    pub identifier: Option<String>,
    /// The host of the connection that failed.
    #[uniffi(default = None)]
    pub host: Option<String>,
    /// The port of the connection that failed.
    #[uniffi(default = None)]
    pub port: Option<u16>,
    /// Why the connection failed, such as `ECONNREFUSED`, `ENOTFOUND` or `CERT_HAS_EXPIRED`.
    #[uniffi(default = None)]
    pub cause_code: Option<String>,
    /// Why the connection failed, as the operating system or TLS says it.
    #[uniffi(default = None)]
    pub cause: Option<String>,
    /// The rules that the request breaks, including warnings; for a rejected request, what the rules warned about.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
}

/// The error of a call. In every case, `message` is the complete message for people.
///
/// A cancelled task throws Swift's own `CancellationError` instead.
#[derive(Debug, Clone, uniffi::Error)]
#[uniffi::export(Display)]
pub enum ThingSpaceError {
    /// The request breaks rules; nothing was sent.
    Validation {
        /// The whole message, for people.
        message: String,
        /// Every rule that it breaks, including warnings.
        findings: Vec<Finding>,
        /// The code, the call and the connection.
        facts: ErrorFacts,
    },
    /// The platform rejected the key and secret, or the user name and password.
    Authentication {
        /// The whole message, for people.
        message: String,
        /// The platform's response.
        details: ApiErrorDetails,
        /// The code, the call and the connection.
        facts: ErrorFacts,
    },
    /// Nothing was sent, because another failed login of this process could lock the user out.
    LockoutGuard {
        /// What happened and what to do.
        message: String,
        /// The number of logins that failed or got no response since the last successful login.
        failures: u32,
        /// The code, the call and the connection.
        facts: ErrorFacts,
    },
    /// The platform rejected the request.
    Api {
        /// The whole message, for people.
        message: String,
        /// The platform's response.
        details: ApiErrorDetails,
        /// The code, the call and the connection.
        facts: ErrorFacts,
    },
    /// The requested item does not exist on the platform.
    NotFound {
        /// The whole message, for people.
        message: String,
        /// The platform's response.
        details: ApiErrorDetails,
        /// The code, the call and the connection.
        facts: ErrorFacts,
    },
    /// Too many requests.
    RateLimited {
        /// The whole message, for people.
        message: String,
        /// The platform's response.
        details: ApiErrorDetails,
        /// The number of seconds to wait before the next attempt, as the platform requests.
        retry_after: Option<f64>,
        /// The code, the call and the connection.
        facts: ErrorFacts,
    },
    /// No response arrived: the connection failed or broke.
    Transport {
        /// The whole message, for people.
        message: String,
        /// Whether the platform may have carried out the request although no response confirms it.
        outcome_unknown: bool,
        /// The code, the call and the connection.
        facts: ErrorFacts,
    },
    /// The response took too long.
    Timeout {
        /// The whole message, for people.
        message: String,
        /// Whether the platform may have carried out the request although no response confirms it.
        outcome_unknown: bool,
        /// The code, the call and the connection.
        facts: ErrorFacts,
    },
    /// The client was closed.
    Cancelled {
        /// The whole message, for people.
        message: String,
        /// The code, the call and the connection.
        facts: ErrorFacts,
    },
    /// The response is not valid: HTML, truncated JSON, a member of the wrong type.
    UnexpectedResponse {
        /// The whole message, for people.
        message: String,
        /// The HTTP status, if one arrived.
        status: Option<u16>,
        /// The member that is not valid; empty for the whole response.
        path: String,
        /// Whether the platform may have carried out the request although no response confirms it.
        outcome_unknown: bool,
        /// The code, the call and the connection.
        facts: ErrorFacts,
    },
    /// No device of a plan was scheduled.
    NothingScheduled {
        /// The whole message, for people.
        message: String,
        /// The plan, with the reason for each device and part. Pass it to `continuePlan` if its parts were not sent, or
        /// their outcome is unknown.
        campaign: Box<PlannedCampaign>,
        /// Whether the platform may have carried out a request nevertheless.
        outcome_unknown: bool,
        /// The code, the call and the connection.
        facts: ErrorFacts,
    },
    /// A setting is missing or not valid: a missing environment variable, a base URL that is not https.
    Configuration {
        /// What is wrong, and the correction.
        message: String,
        /// The code, the call and the connection.
        facts: ErrorFacts,
    },
}

/// An error as data, the same in every language.
#[derive(Debug, Clone, uniffi::Record)]
pub struct ErrorInfo {
    /// The name of its kind in every language, such as `ApiError`.
    pub kind: String,
    /// The whole message, for people.
    pub message: String,
    /// The code, the call and the connection.
    pub facts: ErrorFacts,
    /// The HTTP status of the response.
    pub status: Option<u16>,
    /// The platform's code.
    pub platform_code: Option<String>,
    /// The platform's text.
    pub platform_message: Option<String>,
    /// What to do about the error.
    pub hint: Option<String>,
    /// The number of seconds to wait before the next attempt.
    pub retry_after: Option<f64>,
    /// The number of logins that failed or got no response since the last successful login.
    pub failures: Option<u32>,
    /// The member of the response that is not valid.
    pub path: Option<String>,
    /// Whether the platform may have carried out the request although no response confirms it.
    pub outcome_unknown: bool,
    /// The rules that the request breaks.
    pub findings: Vec<Finding>,
    /// The plan of which nothing was scheduled.
    pub campaign: Option<PlannedCampaign>,
}

impl From<thingspace::ApiErrorDetails> for ApiErrorDetails {
    fn from(details: thingspace::ApiErrorDetails) -> Self {
        let thingspace::ApiErrorDetails { status, platform_code, message, hint, outcome_unknown, .. } = details;
        Self { status, platform_code, message, hint, outcome_unknown }
    }
}

impl From<thingspace::ErrorInfo> for ErrorFacts {
    fn from(info: thingspace::ErrorInfo) -> Self {
        Self {
            code: info.code.to_owned(),
            operation: info.operation,
            method: info.method.map(str::to_owned),
            path_template: info.path_template.map(str::to_owned),
            attempts: info.attempts,
            request_id: info.request_id,
            resource: info.resource.map(str::to_owned),
            identifier: info.identifier,
            host: info.host,
            port: info.port,
            cause_code: info.cause_code.map(str::to_owned),
            cause: info.cause,
            findings: spelled(info.findings),
        }
    }
}

impl From<Error> for ThingSpaceError {
    fn from(error: Error) -> Self {
        let message = error.text(Names::Camel);
        let facts = ErrorFacts::from(error.info());
        let outcome_unknown = error.outcome_unknown();
        match error {
            Error::Validation { findings, .. } => Self::Validation { message, findings: spelled(findings), facts },
            Error::Authentication(details) => Self::Authentication { message, details: details.into(), facts },
            Error::LockoutGuard { failures, .. } => Self::LockoutGuard { message, failures, facts },
            Error::Api(details) => Self::Api { message, details: details.into(), facts },
            Error::NotFound(details) => Self::NotFound { message, details: details.into(), facts },
            Error::RateLimited { details, retry_after } => Self::RateLimited {
                message,
                details: details.into(),
                retry_after: retry_after.map(|wait| wait.as_secs_f64()),
                facts,
            },
            Error::Transport { outcome_unknown, .. } => Self::Transport { message, outcome_unknown, facts },
            Error::Timeout { outcome_unknown, .. } => Self::Timeout { message, outcome_unknown, facts },
            Error::Cancelled { .. } => Self::Cancelled { message, facts },
            Error::UnexpectedResponse { status, path, outcome_unknown, .. } => {
                Self::UnexpectedResponse { message, status, path, outcome_unknown, facts }
            }
            Error::NothingScheduled { campaign, .. } => {
                Self::NothingScheduled { message, campaign, outcome_unknown, facts }
            }
            // A test compares the kinds of both enums, so that every new kind of the core gets a case here.
            Error::Configuration { .. } | _ => Self::Configuration { message, facts },
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
            | Self::Cancelled { message, .. }
            | Self::UnexpectedResponse { message, .. }
            | Self::NothingScheduled { message, .. }
            | Self::Configuration { message, .. } => message,
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
            Self::NothingScheduled { .. } => "NothingScheduledError",
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

    fn facts(&self) -> &ErrorFacts {
        match self {
            Self::Validation { facts, .. }
            | Self::Authentication { facts, .. }
            | Self::LockoutGuard { facts, .. }
            | Self::Api { facts, .. }
            | Self::NotFound { facts, .. }
            | Self::RateLimited { facts, .. }
            | Self::Transport { facts, .. }
            | Self::Timeout { facts, .. }
            | Self::Cancelled { facts, .. }
            | Self::UnexpectedResponse { facts, .. }
            | Self::NothingScheduled { facts, .. }
            | Self::Configuration { facts, .. } => facts,
        }
    }

    pub(crate) fn configuration(message: impl Into<String>) -> Self {
        Error::configuration(message).into()
    }
}

#[uniffi::export]
impl ThingSpaceError {
    /// Returns the error as data, with the facts of all cases in one struct.
    fn info(&self) -> ErrorInfo {
        let details = self.details().cloned();
        let (path, status) = match self {
            Self::UnexpectedResponse { path, status, .. } => (Some(path.clone()), *status),
            _ => (None, details.as_ref().and_then(|details| details.status)),
        };
        ErrorInfo {
            kind: self.kind().to_owned(),
            message: self.message().to_owned(),
            facts: self.facts().clone(),
            status,
            platform_code: details.as_ref().and_then(|details| details.platform_code.clone()),
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
                | Self::UnexpectedResponse { outcome_unknown, .. }
                | Self::NothingScheduled { outcome_unknown, .. } => *outcome_unknown,
                _ => self.details().is_some_and(|details| details.outcome_unknown),
            },
            findings: match self {
                Self::Validation { findings, .. } => findings.clone(),
                _ => self.facts().findings.clone(),
            },
            campaign: match self {
                Self::NothingScheduled { campaign, .. } => Some(PlannedCampaign::clone(campaign)),
                _ => None,
            },
        }
    }
}

/// Runs work for a function that does not throw, and keeps its error for one that does; a panic is an error too.
pub fn caught<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    thingspace::panics::catch(|| Ok(work()))?
}

/// Converts seconds of Swift into a duration.
pub fn duration(what: &str, seconds: f64) -> Result<Duration> {
    Duration::try_from_secs_f64(seconds).map_err(|_| {
        ThingSpaceError::configuration(format!("{what} must be a number of seconds, zero or more; it is {seconds}"))
    })
}
