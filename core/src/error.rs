//! Everything that can go wrong, one type per cause.

use crate::{
    models::{Finding, Severity},
    secret::Secret,
};
use serde::Serialize;
use std::{fmt::Write, time::Duration};

/// The result of every call.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the platform said when it refused a call.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Refusal {
    /// The HTTP status; `None` when the refusal did not come from the platform.
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

/// Why a call did not give an answer.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The request breaks rules; nothing was sent.
    #[error("{}", describe_findings(.what, .findings))]
    Validation {
        /// The model or operation that was checked.
        what: String,
        /// Every rule it breaks, warnings too.
        findings: Vec<Finding>,
    },
    /// The key and secret, or the user name and password, were refused.
    #[error("authentication failed: {}", describe_refusal(.0))]
    Authentication(Refusal),
    /// Nothing was sent, because another failed login could lock the user out.
    #[error("login held back: {message}")]
    LockoutGuard {
        /// What happened and what to do.
        message: String,
        /// Failed or unanswered logins since the last success.
        failures: u32,
    },
    /// The platform refused the request.
    #[error("refused by the platform: {}", describe_refusal(.0))]
    Refused(Refusal),
    /// The platform knows no such thing.
    #[error("not found: {}", describe_refusal(.0))]
    NotFound(Refusal),
    /// Too many requests.
    #[error("throttled by the platform: {}", describe_refusal(.refusal))]
    Throttled {
        /// What the platform said.
        refusal: Refusal,
        /// How long it asks to wait.
        retry_after: Option<Duration>,
    },
    /// No answer arrived: the connection could not be made or broke.
    #[error("no answer from the platform: {message}{}", unknown_outcome(*.outcome_unknown))]
    Transport {
        /// What broke.
        message: String,
        /// Whether the platform may have carried out the request all the same.
        outcome_unknown: bool,
    },
    /// The answer took too long.
    #[error("timed out: {message}{}", unknown_outcome(*.outcome_unknown))]
    Timeout {
        /// What took too long.
        message: String,
        /// Whether the platform may have carried out the request all the same.
        outcome_unknown: bool,
    },
    /// The caller gave up, or the client was closed.
    #[error("cancelled: {message}")]
    Cancelled {
        /// What was given up.
        message: String,
    },
    /// An answer arrived that makes no sense: HTML, cut-off JSON, a member of the wrong type.
    #[error("unexpected answer{}: {message}{}", at(*.status, .path), unknown_outcome(*.outcome_unknown))]
    UnexpectedAnswer {
        /// The HTTP status, where one arrived.
        status: Option<u16>,
        /// The member that makes no sense, where there is one.
        path: String,
        /// What is wrong.
        message: String,
        /// Whether the platform may have carried out the request all the same.
        outcome_unknown: bool,
    },
    /// The client was set up wrongly: a missing environment variable, a base URL that is not https.
    #[error("configuration: {message}")]
    Configuration {
        /// What is wrong and what to write instead.
        message: String,
    },
}

impl Error {
    /// The names of all kinds, which are the names of the exception classes in every binding.
    pub const KINDS: &'static [&'static str] = &[
        "ValidationError",
        "AuthenticationError",
        "LockoutGuardError",
        "RefusedError",
        "NotFoundError",
        "ThrottledError",
        "TransportError",
        "TimeoutError",
        "CancelledError",
        "UnexpectedAnswerError",
        "ConfigurationError",
    ];

    /// The kind of this error, one of [`Error::KINDS`].
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Validation { .. } => "ValidationError",
            Self::Authentication(_) => "AuthenticationError",
            Self::LockoutGuard { .. } => "LockoutGuardError",
            Self::Refused(_) => "RefusedError",
            Self::NotFound(_) => "NotFoundError",
            Self::Throttled { .. } => "ThrottledError",
            Self::Transport { .. } => "TransportError",
            Self::Timeout { .. } => "TimeoutError",
            Self::Cancelled { .. } => "CancelledError",
            Self::UnexpectedAnswer { .. } => "UnexpectedAnswerError",
            Self::Configuration { .. } => "ConfigurationError",
        }
    }

    /// What the platform said, where it said something.
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Authentication(refusal)
            | Self::Refused(refusal)
            | Self::NotFound(refusal)
            | Self::Throttled { refusal, .. } => Some(refusal),
            _ => None,
        }
    }

    /// The rules a request breaks; empty for every other kind of error.
    pub fn findings(&self) -> &[Finding] {
        match self {
            Self::Validation { findings, .. } => findings,
            _ => &[],
        }
    }

    /// Whether the platform may have carried out the request although no answer says so.
    pub fn outcome_unknown(&self) -> bool {
        match self {
            Self::Transport { outcome_unknown, .. }
            | Self::Timeout { outcome_unknown, .. }
            | Self::UnexpectedAnswer { outcome_unknown, .. } => *outcome_unknown,
            _ => self.refusal().is_some_and(|refusal| refusal.outcome_unknown),
        }
    }

    /// The error as data, in the shape that every binding builds its own error from.
    pub fn facts(&self) -> ErrorFacts {
        let refusal = self.refusal();
        let (path, status) = match self {
            Self::UnexpectedAnswer { path, status, .. } => (Some(path.clone()), *status),
            _ => (None, refusal.and_then(|refusal| refusal.status)),
        };
        ErrorFacts {
            kind: self.kind(),
            message: self.to_string(),
            status,
            code: refusal.and_then(|refusal| refusal.code.clone()),
            platform_message: refusal.map(|refusal| refusal.message.clone()),
            hint: refusal.and_then(|refusal| refusal.hint.clone()),
            retry_after: match self {
                Self::Throttled { retry_after, .. } => retry_after.map(|wait| wait.as_secs_f64()),
                _ => None,
            },
            failures: match self {
                Self::LockoutGuard { failures, .. } => Some(*failures),
                _ => None,
            },
            path,
            outcome_unknown: self.outcome_unknown(),
            findings: self.findings().to_vec(),
        }
    }

    pub(crate) fn unexpected(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self::UnexpectedAnswer { status: None, path: path.into(), message: message.into(), outcome_unknown: false }
    }

    pub(crate) fn configuration(message: impl Into<String>) -> Self {
        Self::Configuration { message: message.into() }
    }

    /// The same error, without any of the secrets in its texts.
    pub(crate) fn redacted(mut self, secrets: &[Secret]) -> Self {
        let clean = |text: &mut String| {
            for secret in secrets.iter().map(Secret::expose).filter(|secret| secret.len() >= 4) {
                // serde quotes what it cannot read, with quotes and backslashes escaped.
                let quoted = format!("{secret:?}");
                let escaped = quoted.get(1..quoted.len() - 1).unwrap_or(secret);
                for shape in [secret, escaped] {
                    if text.contains(shape) {
                        *text = text.replace(shape, "***");
                    }
                }
            }
        };
        match &mut self {
            Self::Authentication(refusal)
            | Self::Refused(refusal)
            | Self::NotFound(refusal)
            | Self::Throttled { refusal, .. } => {
                clean(&mut refusal.message);
                if let Some(code) = &mut refusal.code {
                    clean(code);
                }
            }
            Self::Transport { message, .. }
            | Self::Timeout { message, .. }
            | Self::UnexpectedAnswer { message, .. } => clean(message),
            Self::Validation { .. }
            | Self::LockoutGuard { .. }
            | Self::Cancelled { .. }
            | Self::Configuration { .. } => {}
        }
        self
    }
}

/// An error as data.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ErrorFacts {
    /// One of [`Error::KINDS`].
    pub kind: &'static str,
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

/// Findings that the text of an error names; all of them are in the error itself.
const MOST_SHOWN: usize = 50;

fn describe_findings(what: &str, findings: &[Finding]) -> String {
    let errors = findings.iter().filter(|finding| finding.severity != Severity::Warning).count();
    let mut text = format!("{what} breaks {errors} {}", if errors == 1 { "rule" } else { "rules" });
    for finding in findings.iter().take(MOST_SHOWN) {
        let warning = if finding.is_error() { "" } else { "warning: " };
        // Writing into a String cannot fail.
        let _ = write!(text, "\n  {warning}{finding}");
    }
    if findings.len() > MOST_SHOWN {
        let _ = write!(text, "\n  ... and {} more", findings.len() - MOST_SHOWN);
    }
    text
}

fn describe_refusal(refusal: &Refusal) -> String {
    let mut text = if refusal.message.is_empty() { "no reason given".to_owned() } else { refusal.message.clone() };
    let status = refusal.status.map(|status| format!("status {status}"));
    let details: Vec<String> = refusal.code.clone().into_iter().chain(status).collect();
    if !details.is_empty() {
        let _ = write!(text, " ({})", details.join(", "));
    }
    if let Some(hint) = &refusal.hint {
        let _ = write!(text, "; {hint}");
    }
    text
}

fn unknown_outcome(unknown: bool) -> &'static str {
    if unknown {
        "; the platform may have carried out the request all the same: look before you send it again"
    } else {
        ""
    }
}

fn at(status: Option<u16>, path: &str) -> String {
    let mut text = status.map(|status| format!(" (status {status})")).unwrap_or_default();
    if !path.is_empty() {
        let _ = write!(text, " at {path}");
    }
    text
}
