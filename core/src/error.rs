//! `Error` and `ErrorKind`: the errors of the SDK, with one variant and one kind for each cause.
//!
//! [`std::error::Error::source`] is empty on purpose: the errors of the HTTP client contain the URL of a request, and
//! with it arguments that must not be shown. `message` has the texts of the causes, without them.

use crate::{
    models::{CampaignPartState, Finding, PlannedCampaign, Severity},
    redaction::Redactor,
    secret::Secret,
};
use serde::{Serialize, Serializer};
use std::{
    fmt::{self, Write},
    time::Duration,
};

/// The result of every call.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The details of an error that the platform returned.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ApiErrorDetails {
    /// The HTTP status; `None` when the error did not come from the platform.
    pub status: Option<u16>,
    /// The platform's code, such as `INVALID_PARAMETER` or `900901`; without the service's name before it.
    pub code: Option<String>,
    /// The platform's text, at most 64 KiB of it; texts of errors show its first 1,000 characters. It may change between
    /// releases: branch on `code`.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// Whether the platform may have carried out the request.
    pub outcome_unknown: bool,
}

/// The reason why a call failed.
///
/// Branch on the variant, or on [`kind`](Self::kind); each [`ErrorKind`] says what to do. The text of an error shows
/// no secret.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The request breaks rules; nothing was sent.
    #[error("{}", describe_findings(.subject, .findings))]
    Validation {
        /// The model or operation that was checked.
        subject: String,
        /// Every rule that the request breaks, warnings too.
        findings: Vec<Finding>,
    },
    /// The platform rejected the key and secret, or the user name and password.
    #[error("authentication failed: {}", describe_api_error(.0))]
    Authentication(ApiErrorDetails),
    /// Nothing was sent, because another failed login of this process could lock the user out. Other processes count for
    /// themselves.
    #[error("login blocked: {message}")]
    LockoutGuard {
        /// What happened and what to do.
        message: String,
        /// Logins that failed or got no response since the last success.
        failures: u32,
    },
    /// The platform rejected the request.
    #[error("rejected by the platform: {}", describe_api_error(.0))]
    Api(ApiErrorDetails),
    /// The platform has nothing under the identifier or name of the request.
    #[error("not found: {}", describe_api_error(.0))]
    NotFound(ApiErrorDetails),
    /// The client sent too many requests.
    #[error("rate limit exceeded: {}", describe_api_error(.details))]
    RateLimited {
        /// The details that the platform returned.
        details: ApiErrorDetails,
        /// How long the platform asks the client to wait.
        retry_after: Option<Duration>,
    },
    /// No response arrived: the connection could not be established, or it broke.
    #[error("no response from the platform: {message}{}", unknown_outcome(*.outcome_unknown))]
    Transport {
        /// What broke.
        message: String,
        /// Whether the platform may have carried out the request.
        outcome_unknown: bool,
    },
    /// The response took too long, or a deadline passed.
    #[error("timed out: {message}{}", unknown_outcome(*.outcome_unknown))]
    Timeout {
        /// What took too long.
        message: String,
        /// Whether the platform may have carried out the request.
        outcome_unknown: bool,
    },
    /// The caller stopped waiting, or the client was closed.
    #[error("cancelled: {message}")]
    Cancelled {
        /// What was cancelled.
        message: String,
    },
    /// A response arrived that cannot be read: HTML, truncated JSON, a member of the wrong type, an object of another
    /// kind.
    #[error("unexpected response{}: {message}{}", at(*.status, .path), unknown_outcome(*.outcome_unknown))]
    UnexpectedResponse {
        /// The HTTP status, if one arrived.
        status: Option<u16>,
        /// The path of the member that cannot be read; empty when it is the whole response.
        path: String,
        /// What is wrong.
        message: String,
        /// Whether the platform may have carried out the request.
        outcome_unknown: bool,
    },
    /// No device of a plan was scheduled.
    #[error("nothing scheduled: {}", describe_campaign(.campaign))]
    NothingScheduled {
        /// The plan, with the reason for each device and part. It can be passed to `continue_plan` if a part was not
        /// sent, or its outcome is unknown.
        campaign: Box<PlannedCampaign>,
    },
    /// The client is misconfigured: a missing environment variable, a base URL that is not https.
    #[error("configuration: {message}")]
    Configuration {
        /// What is wrong and what to write instead.
        message: String,
    },
}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])* $Kind:ident as $name:literal;)*) => {
        /// The kind of an [`Error`]: one for each of its variants, and one exception class in every binding.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorKind {
            $($(#[doc = $doc])* $Kind,)*
        }

        impl ErrorKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$Kind),*];

            /// Returns the stable name of the kind, which is the name of its class in every binding.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$Kind => $name,)*
                }
            }
        }
    };
}
kinds! {
    /// The request breaks rules. Correct what the findings name; nothing was sent.
    Validation as "ValidationError";
    /// The platform rejected the credentials. Correct them; do not retry with the same ones.
    Authentication as "AuthenticationError";
    /// Another failed login of this process could lock the user out. Find out why logins fail, then call
    /// [`Client::reset_lockout_guard`](crate::Client::reset_lockout_guard).
    LockoutGuard as "LockoutGuardError";
    /// The platform rejected the request. Branch on the code; the hint says what to do for the known ones.
    Api as "ApiError";
    /// The platform has nothing under this identifier or name. Check it, and the account.
    NotFound as "NotFoundError";
    /// The client sent too many requests. Wait for `retry_after`, then send the request again.
    RateLimited as "RateLimitError";
    /// No response arrived. Check the network and the base URL; if the outcome is unknown, check whether the request
    /// was carried out before you send it again.
    Transport as "TransportError";
    /// The response took too long, or a deadline passed. Allow more time; if the outcome is unknown, check whether the
    /// request was carried out before you send it again.
    Timeout as "TimeoutError";
    /// The caller stopped waiting, or the client was closed. Create another client if it was closed.
    Cancelled as "CancelledError";
    /// The response cannot be read. Check that the base URL is the platform's and that no proxy changes responses, then
    /// report it.
    UnexpectedResponse as "UnexpectedResponseError";
    /// No device of a plan was scheduled. Correct what the reasons name, or call `continue_plan` with the attached
    /// campaign if its parts were not sent.
    NothingScheduled as "NothingScheduledError";
    /// The client is misconfigured. Correct what the message names.
    Configuration as "ConfigurationError";
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl Serialize for ErrorKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Error {
    /// Returns the kind of this error.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Validation { .. } => ErrorKind::Validation,
            Self::Authentication(_) => ErrorKind::Authentication,
            Self::LockoutGuard { .. } => ErrorKind::LockoutGuard,
            Self::Api(_) => ErrorKind::Api,
            Self::NotFound(_) => ErrorKind::NotFound,
            Self::RateLimited { .. } => ErrorKind::RateLimited,
            Self::Transport { .. } => ErrorKind::Transport,
            Self::Timeout { .. } => ErrorKind::Timeout,
            Self::Cancelled { .. } => ErrorKind::Cancelled,
            Self::UnexpectedResponse { .. } => ErrorKind::UnexpectedResponse,
            Self::NothingScheduled { .. } => ErrorKind::NothingScheduled,
            Self::Configuration { .. } => ErrorKind::Configuration,
        }
    }

    /// Returns the details that the platform returned, if this is an error of the platform.
    pub fn details(&self) -> Option<&ApiErrorDetails> {
        match self {
            Self::Authentication(details)
            | Self::Api(details)
            | Self::NotFound(details)
            | Self::RateLimited { details, .. } => Some(details),
            _ => None,
        }
    }

    /// Returns the rules that the request breaks; none for every other kind of error.
    pub fn findings(&self) -> &[Finding] {
        match self {
            Self::Validation { findings, .. } => findings,
            _ => &[],
        }
    }

    /// Returns whether the platform may have carried out the request although no response says so.
    pub fn outcome_unknown(&self) -> bool {
        match self {
            Self::Transport { outcome_unknown, .. }
            | Self::Timeout { outcome_unknown, .. }
            | Self::UnexpectedResponse { outcome_unknown, .. } => *outcome_unknown,
            Self::NothingScheduled { campaign } => {
                campaign.parts.iter().any(|part| part.state == CampaignPartState::Unknown)
            }
            _ => self.details().is_some_and(|details| details.outcome_unknown),
        }
    }

    /// Returns the error as data, from which every binding builds its own error.
    pub fn info(&self) -> ErrorInfo {
        let details = self.details();
        let (path, status) = match self {
            Self::UnexpectedResponse { path, status, .. } => (Some(path.clone()), *status),
            _ => (None, details.and_then(|details| details.status)),
        };
        ErrorInfo {
            kind: self.kind(),
            message: self.to_string(),
            status,
            code: details.and_then(|details| details.code.as_deref()).map(cut),
            platform_message: details.map(|details| cut(&details.message)),
            hint: details.and_then(|details| details.hint.clone()),
            retry_after: match self {
                Self::RateLimited { retry_after, .. } => retry_after.map(|wait| wait.as_secs_f64()),
                _ => None,
            },
            failures: match self {
                Self::LockoutGuard { failures, .. } => Some(*failures),
                _ => None,
            },
            path,
            outcome_unknown: self.outcome_unknown(),
            findings: self.findings().to_vec(),
            campaign: match self {
                Self::NothingScheduled { campaign } => Some(campaign.clone()),
                _ => None,
            },
        }
    }

    pub(crate) fn unexpected(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self::UnexpectedResponse { status: None, path: path.into(), message: message.into(), outcome_unknown: false }
    }

    /// Returns the error of everything that a closed client was to do or to wait for.
    pub(crate) fn closed() -> Self {
        Self::Cancelled { message: "the client was closed".to_owned() }
    }

    pub(crate) fn configuration(message: impl Into<String>) -> Self {
        Self::Configuration { message: message.into() }
    }

    /// Returns the same error, without any of the secrets in its texts.
    pub(crate) fn redacted(mut self, secrets: &[Secret]) -> Self {
        let redactor = Redactor::new(secrets);
        let clean = |text: &mut String| redactor.clean(text);
        match &mut self {
            Self::Authentication(details)
            | Self::Api(details)
            | Self::NotFound(details)
            | Self::RateLimited { details, .. } => {
                clean(&mut details.message);
                if let Some(code) = &mut details.code {
                    clean(code);
                }
            }
            Self::Transport { message, .. }
            | Self::Timeout { message, .. }
            | Self::UnexpectedResponse { message, .. } => clean(message),
            Self::Validation { .. }
            | Self::LockoutGuard { .. }
            | Self::Cancelled { .. }
            // Its reasons are texts of errors that were redacted.
            | Self::NothingScheduled { .. }
            | Self::Configuration { .. } => {}
        }
        self
    }
}

/// An error as data.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ErrorInfo {
    /// The kind, serialized as its stable name.
    pub kind: ErrorKind,
    /// The whole text, for people.
    pub message: String,
    /// The HTTP status of the response.
    pub status: Option<u16>,
    /// The platform's code.
    pub code: Option<String>,
    /// The platform's text.
    pub platform_message: Option<String>,
    /// What to do about it.
    pub hint: Option<String>,
    /// Seconds to wait before the next attempt.
    pub retry_after: Option<f64>,
    /// Logins that failed or got no response since the last success.
    pub failures: Option<u32>,
    /// The path of the member that cannot be read.
    pub path: Option<String>,
    /// Whether the platform may have carried out the request.
    pub outcome_unknown: bool,
    /// The rules that the request breaks.
    pub findings: Vec<Finding>,
    /// The plan of which nothing was scheduled, with its reasons.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign: Option<Box<PlannedCampaign>>,
}

/// Returns a text of the platform as errors show it: its first 1,000 characters.
pub(crate) fn cut(text: &str) -> String {
    const MAX_CHARACTERS: usize = 1_000;
    match text.char_indices().nth(MAX_CHARACTERS) {
        Some((end, _)) => format!("{}... ({} characters in all)", &text[..end], text.chars().count()),
        None => text.to_owned(),
    }
}

/// Findings that the text of an error names; all of them are in the error itself.
const MAX_SHOWN: usize = 50;

fn describe_findings(subject: &str, findings: &[Finding]) -> String {
    let errors = findings.iter().filter(|finding| finding.severity != Severity::Warning).count();
    let mut text = format!("{subject} breaks {errors} {}", if errors == 1 { "rule" } else { "rules" });
    for finding in findings.iter().take(MAX_SHOWN) {
        let warning = if finding.is_error() { "" } else { "warning: " };
        // Writing into a String cannot fail.
        let _ = write!(text, "\n  {warning}{finding}");
    }
    if findings.len() > MAX_SHOWN {
        let _ = write!(text, "\n  ... and {} more", findings.len() - MAX_SHOWN);
    }
    text
}

fn describe_campaign(campaign: &PlannedCampaign) -> String {
    let rejected = campaign.rejected.iter().map(|device| format!("{}: {}", device.device_id, device.reason));
    let parts = campaign.parts.iter().enumerate().map(|(index, part)| {
        let reason = part.problem.clone().unwrap_or_else(|| format!("the state of the part is {}", part.state));
        format!("parts[{index}] ({} devices, {}): {reason}", part.device_list.len(), part.package_name)
    });
    let mut text = format!(
        "{} devices of the plan were rejected, and {} parts were not scheduled",
        campaign.rejected.len(),
        campaign.parts.len()
    );
    for reason in parts.chain(rejected).take(MAX_SHOWN) {
        // Writing into a String cannot fail.
        let _ = write!(text, "\n  {reason}");
    }
    let all = campaign.parts.len() + campaign.rejected.len();
    if all > MAX_SHOWN {
        let _ = write!(text, "\n  ... and {} more", all - MAX_SHOWN);
    }
    text
}

fn describe_api_error(details: &ApiErrorDetails) -> String {
    let mut text = if details.message.is_empty() { "no reason given".to_owned() } else { cut(&details.message) };
    let status = details.status.map(|status| format!("status {status}"));
    let parts: Vec<String> = details.code.as_deref().map(cut).into_iter().chain(status).collect();
    if !parts.is_empty() {
        let _ = write!(text, " ({})", parts.join(", "));
    }
    if let Some(hint) = &details.hint {
        let _ = write!(text, "; {hint}");
    }
    text
}

fn unknown_outcome(unknown: bool) -> &'static str {
    if unknown { "; the platform may have carried out the request: check before you send it again" } else { "" }
}

fn at(status: Option<u16>, path: &str) -> String {
    let mut text = status.map(|status| format!(" (status {status})")).unwrap_or_default();
    if !path.is_empty() {
        let _ = write!(text, " at {path}");
    }
    text
}
