//! `Error` and `ErrorKind`: the errors of the SDK, with one variant and one kind for each cause.
//!
//! [`std::error::Error::source`] is a [`Cause`], not the error of the HTTP client, which contains the URL of a request,
//! and with it arguments that must not be shown.

use crate::{
    error_code::ErrorCode,
    models::{CampaignPartState, Finding, Names, PlannedCampaign, Severity},
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
    pub platform_code: Option<String>,
    /// The platform's text, at most 64 KiB of it; texts of errors show its first 1,000 characters. It may change between
    /// releases: branch on [`Error::code`].
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// Whether the platform may have carried out the request.
    pub outcome_unknown: bool,
    /// The facts that every error may have.
    pub context: ErrorContext,
}

/// The facts that every error may have, whatever its kind: its code, its call, its connection. The methods of [`Error`]
/// and [`Error::info`] return them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ErrorContext(Option<Box<Facts>>);

#[derive(Debug, Clone, PartialEq, Default)]
struct Facts {
    code: Option<ErrorCode>,
    operation: Option<String>,
    method: Option<&'static str>,
    path_template: Option<&'static str>,
    attempts: Option<u32>,
    request_id: Option<String>,
    identifier: Option<String>,
    warnings: Vec<Finding>,
    connection: Option<Connection>,
    /// The operations that show whether a call with an unknown outcome was carried out.
    check_with: Option<&'static [&'static str]>,
}

impl ErrorContext {
    /// Returns the context of an error with this code.
    pub(crate) fn of(code: ErrorCode) -> Self {
        let mut context = Self::default();
        context.facts().code = Some(code);
        context
    }

    pub(crate) fn set_code(&mut self, code: ErrorCode) {
        self.facts().code = Some(code);
    }

    fn facts(&mut self) -> &mut Facts {
        self.0.get_or_insert_default()
    }

    fn get(&self) -> Option<&Facts> {
        self.0.as_deref()
    }

    /// Returns what does not exist, with its identifier if it is known.
    fn missing(&self) -> Option<(&'static str, &str)> {
        let facts = self.get()?;
        Some((facts.code?.missing()?, facts.identifier.as_deref()?))
    }
}

/// The connection on which a call failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Connection {
    /// The host of the base URL.
    pub host: String,
    /// The port.
    pub port: u16,
    /// Why it failed.
    pub cause: Cause,
}

/// The cause of a failed connection, under the name that operating systems and Node have for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// Its name: `ECONNREFUSED`, `ECONNRESET`, `ENOTFOUND`, `ETIMEDOUT`, `EPROTO` for TLS, `CERT_HAS_EXPIRED`.
    pub code: &'static str,
    /// The text of the operating system or of TLS.
    pub message: String,
}

impl fmt::Display for Cause {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} ({})", self.message, self.code)
    }
}

impl std::error::Error for Cause {}

/// The reason why a call failed.
///
/// Branch on the variant, or on [`kind`](Self::kind); each [`ErrorKind`] says what to do. The text of an error shows
/// no secret.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Error {
    /// The request breaks rules; nothing was sent.
    Validation {
        /// The model or operation that was checked.
        subject: String,
        /// Every rule that the request breaks, warnings too.
        findings: Vec<Finding>,
        /// The facts that every error may have.
        context: ErrorContext,
    },
    /// The platform rejected the key and secret, or the user name and password.
    Authentication(ApiErrorDetails),
    /// Nothing was sent, because another failed login of this process could lock the user out. Other processes count for
    /// themselves.
    LockoutGuard {
        /// What happened and what to do.
        message: String,
        /// Logins that failed or got no response since the last success.
        failures: u32,
        /// The facts that every error may have.
        context: ErrorContext,
    },
    /// The platform rejected the request, or failed.
    Api(ApiErrorDetails),
    /// The platform has nothing under the identifier or name of the request.
    NotFound(ApiErrorDetails),
    /// The client sent too many requests.
    RateLimited {
        /// The details that the platform returned.
        details: ApiErrorDetails,
        /// How long the platform asks the client to wait.
        retry_after: Option<Duration>,
    },
    /// No response arrived: the connection could not be established, or it broke.
    Transport {
        /// What broke.
        message: String,
        /// Whether the platform may have carried out the request.
        outcome_unknown: bool,
        /// The facts that every error may have.
        context: ErrorContext,
    },
    /// The response or a wait took too long.
    Timeout {
        /// What took too long.
        message: String,
        /// Whether the platform may have carried out the request.
        outcome_unknown: bool,
        /// The facts that every error may have.
        context: ErrorContext,
    },
    /// The caller stopped waiting, or the client was closed.
    Cancelled {
        /// What was cancelled.
        message: String,
        /// The facts that every error may have.
        context: ErrorContext,
    },
    /// A response arrived that cannot be read: HTML, truncated JSON, a member of the wrong type, an object of another
    /// kind.
    UnexpectedResponse {
        /// The HTTP status, if one arrived.
        status: Option<u16>,
        /// The path of the member that cannot be read; empty when it is the whole response.
        path: String,
        /// What is wrong.
        message: String,
        /// Whether the platform may have carried out the request.
        outcome_unknown: bool,
        /// The facts that every error may have.
        context: ErrorContext,
    },
    /// No device of a plan was scheduled.
    NothingScheduled {
        /// The plan, with the reason for each device and part. It can be passed to `continue_plan` if a part was not
        /// sent, or its outcome is unknown.
        campaign: Box<PlannedCampaign>,
        /// The facts that every error may have.
        context: ErrorContext,
    },
    /// The client is misconfigured: a missing environment variable, a base URL that is not https.
    Configuration {
        /// What is wrong and what to write instead.
        message: String,
        /// The facts that every error may have.
        context: ErrorContext,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Validation { subject, findings, .. } => {
                out.write_str(&describe_findings(subject, findings, Names::Fields))
            }
            Self::Authentication(details) => write!(out, "authentication failed: {}", describe_api_error(details)),
            Self::LockoutGuard { message, .. } => write!(out, "login blocked: {message}"),
            Self::Api(details) if details.is_failure() => {
                let prefix = if details.message == FAILED { "" } else { "the platform failed: " };
                write!(out, "{prefix}{}", describe_api_error(details))
            }
            Self::Api(details) => write!(out, "rejected by the platform: {}", describe_api_error(details)),
            Self::NotFound(details) => {
                out.write_str("not found: ")?;
                if let Some((resource, identifier)) = details.context.missing() {
                    write!(out, "{} {identifier}: ", resource.replace('_', " "))?;
                }
                out.write_str(&describe_api_error(details))
            }
            Self::RateLimited { details, .. } => write!(out, "rate limit exceeded: {}", describe_api_error(details)),
            Self::Transport { message, outcome_unknown, .. } => {
                write!(out, "no response from the platform: {message}{}", self.unknown_outcome(*outcome_unknown))
            }
            Self::Timeout { message, outcome_unknown, .. } => {
                write!(out, "timed out: {message}{}", self.unknown_outcome(*outcome_unknown))
            }
            Self::Cancelled { message, .. } => write!(out, "cancelled: {message}"),
            Self::UnexpectedResponse { status, path, message, outcome_unknown, .. } => {
                let unknown = self.unknown_outcome(*outcome_unknown);
                write!(out, "unexpected response{}: {message}{unknown}", at(*status, path))
            }
            Self::NothingScheduled { campaign, .. } => {
                write!(out, "nothing scheduled: {}", describe_campaign(campaign))
            }
            Self::Configuration { message, .. } => write!(out, "configuration: {message}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.connection().map(|connection| &connection.cause as _)
    }
}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])* $Kind:ident as $name:literal, $Code:ident;)*) => {
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

            /// Returns the code of an error of this kind of which nothing more is known.
            pub const fn code(self) -> ErrorCode {
                match self {
                    $(Self::$Kind => ErrorCode::$Code,)*
                }
            }
        }
    };
}
kinds! {
    /// The request breaks rules. Correct what the findings name; nothing was sent.
    Validation as "ValidationError", RequestInvalid;
    /// The platform rejected the credentials. Correct them; do not retry with the same ones.
    Authentication as "AuthenticationError", TokenRejected;
    /// Another failed login of this process could lock the user out. Find out why logins fail, then call
    /// [`Client::reset_lockout_guard`](crate::Client::reset_lockout_guard).
    LockoutGuard as "LockoutGuardError", LoginBlocked;
    /// The platform rejected the request, or failed. Branch on the code; the hint says what to do for the known ones.
    Api as "ApiError", RequestRejected;
    /// The platform has nothing under this identifier or name. Check it, and the account.
    NotFound as "NotFoundError", ResourceNotFound;
    /// The client sent too many requests. Wait for `retry_after`, then send the request again.
    RateLimited as "RateLimitError", RateLimitExceeded;
    /// No response arrived. Check the network and the base URL; if the outcome is unknown, check whether the request
    /// was carried out before you send it again.
    Transport as "TransportError", ConnectionFailed;
    /// The response or a wait took too long. Allow more time; if the outcome is unknown, check whether the
    /// request was carried out before you send it again.
    Timeout as "TimeoutError", CallTimedOut;
    /// The caller stopped waiting, or the client was closed. Create another client if it was closed.
    Cancelled as "CancelledError", CallCancelled;
    /// The response cannot be read. Check that the base URL is the platform's and that no proxy changes responses, then
    /// report it.
    UnexpectedResponse as "UnexpectedResponseError", ResponseUnreadable;
    /// No device of a plan was scheduled. Correct what the reasons name, or call `continue_plan` with the attached
    /// campaign if its parts were not sent.
    NothingScheduled as "NothingScheduledError", NothingScheduled;
    /// The client is misconfigured. Correct what the message names.
    Configuration as "ConfigurationError", ConfigurationInvalid;
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

    fn details_mut(&mut self) -> Option<&mut ApiErrorDetails> {
        match self {
            Self::Authentication(details)
            | Self::Api(details)
            | Self::NotFound(details)
            | Self::RateLimited { details, .. } => Some(details),
            _ => None,
        }
    }

    /// Returns the rules that the request breaks, or what the rules warned about in a request that the platform
    /// rejected; none for every other kind of error.
    pub fn findings(&self) -> &[Finding] {
        match self {
            Self::Validation { findings, .. } => findings,
            _ => self.facts().map_or(&[], |facts| &facts.warnings),
        }
    }

    /// Returns whether the platform may have carried out the request although no response says so.
    pub fn outcome_unknown(&self) -> bool {
        match self {
            Self::Transport { outcome_unknown, .. }
            | Self::Timeout { outcome_unknown, .. }
            | Self::UnexpectedResponse { outcome_unknown, .. } => *outcome_unknown,
            Self::NothingScheduled { campaign, .. } => {
                campaign.parts.iter().any(|part| part.state == CampaignPartState::Unknown)
            }
            _ => self.details().is_some_and(|details| details.outcome_unknown),
        }
    }

    /// Returns the stable code of this error: finer than its kind, and the same for every code and text of the platform
    /// that has the same meaning.
    pub fn code(&self) -> ErrorCode {
        self.facts().and_then(|facts| facts.code).unwrap_or_else(|| match self {
            Self::Api(details) if details.is_failure() => ErrorCode::PlatformFailed,
            _ => self.kind().code(),
        })
    }

    /// Returns the operation that failed, such as `software_v3.get_campaign`; that of the token if the client failed to
    /// fetch one.
    pub fn operation(&self) -> Option<&str> {
        self.facts()?.operation.as_deref()
    }

    /// Returns the connection on which the call failed.
    pub fn connection(&self) -> Option<&Connection> {
        self.facts()?.connection.as_ref()
    }

    fn context(&self) -> &ErrorContext {
        match self {
            Self::Authentication(details)
            | Self::Api(details)
            | Self::NotFound(details)
            | Self::RateLimited { details, .. } => &details.context,
            Self::Validation { context, .. }
            | Self::LockoutGuard { context, .. }
            | Self::Transport { context, .. }
            | Self::Timeout { context, .. }
            | Self::Cancelled { context, .. }
            | Self::UnexpectedResponse { context, .. }
            | Self::NothingScheduled { context, .. }
            | Self::Configuration { context, .. } => context,
        }
    }

    fn facts(&self) -> Option<&Facts> {
        self.context().get()
    }

    fn facts_mut(&mut self) -> &mut Facts {
        match self {
            Self::Authentication(details)
            | Self::Api(details)
            | Self::NotFound(details)
            | Self::RateLimited { details, .. } => details.context.facts(),
            Self::Validation { context, .. }
            | Self::LockoutGuard { context, .. }
            | Self::Transport { context, .. }
            | Self::Timeout { context, .. }
            | Self::Cancelled { context, .. }
            | Self::UnexpectedResponse { context, .. }
            | Self::NothingScheduled { context, .. }
            | Self::Configuration { context, .. } => context.facts(),
        }
    }

    /// Returns the error of a call of which an earlier attempt may have been carried out.
    pub(crate) fn with_unknown_outcome(mut self) -> Self {
        match &mut self {
            Self::Transport { outcome_unknown, .. }
            | Self::Timeout { outcome_unknown, .. }
            | Self::UnexpectedResponse { outcome_unknown, .. } => *outcome_unknown = true,
            Self::Authentication(details)
            | Self::Api(details)
            | Self::NotFound(details)
            | Self::RateLimited { details, .. } => details.outcome_unknown = true,
            Self::LockoutGuard { .. } | Self::Configuration { .. } => {
                return Self::transport(format!("{self}, after an attempt without a response"), true);
            }
            Self::Validation { .. } | Self::Cancelled { .. } | Self::NothingScheduled { .. } => {}
        }
        self
    }

    /// Returns the error of a call that could not be sent, because of an error of another call before it.
    pub(crate) fn before_sending(mut self) -> Self {
        match &mut self {
            Self::Transport { outcome_unknown, .. }
            | Self::Timeout { outcome_unknown, .. }
            | Self::UnexpectedResponse { outcome_unknown, .. } => *outcome_unknown = false,
            Self::Authentication(details)
            | Self::Api(details)
            | Self::NotFound(details)
            | Self::RateLimited { details, .. } => details.outcome_unknown = false,
            _ => {}
        }
        self
    }

    /// Returns the text of the error, with the names of members as a language spells them.
    pub fn text(&self, names: Names) -> String {
        match self {
            Self::Validation { subject, findings, .. } => describe_findings(subject, findings, names),
            // A rejection shows the warnings of the rules.
            other => {
                other.findings().iter().take(MAX_SHOWN).fold(other.to_string(), |text, finding| {
                    text.replace(&finding.to_string(), &names.finding(finding))
                })
            }
        }
    }

    /// Returns the error as data, from which every binding builds its own error.
    pub fn info(&self) -> ErrorInfo {
        let details = self.details();
        let (path, status) = match self {
            Self::UnexpectedResponse { path, status, .. } => (Some(path.clone()), *status),
            _ => (None, details.and_then(|details| details.status)),
        };
        let facts = self.facts().cloned().unwrap_or_default();
        let code = self.code();
        let connection = facts.connection;
        let cause = connection.as_ref().map(|connection| connection.cause.clone());
        ErrorInfo {
            kind: self.kind(),
            code: code.as_str(),
            message: self.to_string(),
            status,
            platform_code: details.and_then(|details| details.platform_code.as_deref()).map(cut),
            platform_message: details.map(|details| cut(&details.message)),
            hint: match details {
                Some(details) => details.hint.clone(),
                None => self.outcome_unknown().then(|| check_first(facts.check_with.unwrap_or_default())),
            },
            operation: facts.operation,
            method: facts.method,
            path_template: facts.path_template,
            attempts: facts.attempts,
            request_id: facts.request_id,
            resource: matches!(self, Self::NotFound(_)).then(|| code.missing()).flatten(),
            identifier: facts.identifier,
            port: connection.as_ref().map(|connection| connection.port),
            host: connection.map(|connection| connection.host),
            cause_code: cause.as_ref().map(|cause| cause.code),
            cause: cause.map(|cause| cause.message),
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
                Self::NothingScheduled { campaign, .. } => Some(campaign.clone()),
                _ => None,
            },
        }
    }

    /// Creates the error of a request that breaks rules.
    pub fn validation(subject: impl Into<String>, findings: Vec<Finding>) -> Self {
        Self::Validation { subject: subject.into(), findings, context: ErrorContext::default() }
    }

    /// Creates the error of a setting, which names what is wrong and what to write instead.
    pub fn configuration(message: impl Into<String>) -> Self {
        Self::Configuration { message: message.into(), context: ErrorContext::default() }
    }

    /// Creates the error of a request without a response.
    pub fn transport(message: impl Into<String>, outcome_unknown: bool) -> Self {
        Self::Transport { message: message.into(), outcome_unknown, context: ErrorContext::default() }
    }

    /// Creates the error of something that took too long.
    pub fn timeout(message: impl Into<String>, outcome_unknown: bool) -> Self {
        Self::Timeout { message: message.into(), outcome_unknown, context: ErrorContext::default() }
    }

    /// Creates the error of a login that the guard holds back.
    pub(crate) fn lockout_guard(message: impl Into<String>, failures: u32) -> Self {
        Self::LockoutGuard { message: message.into(), failures, context: ErrorContext::default() }
    }

    /// Creates the error of something that the program stopped.
    pub fn cancelled(message: impl Into<String>) -> Self {
        Self::Cancelled { message: message.into(), context: ErrorContext::default() }
    }

    /// Creates the error of a response that cannot be read, at the path of a member.
    pub fn unexpected(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self::unexpected_response(None, path, message, false)
    }

    /// Creates the error of a response that cannot be read.
    pub fn unexpected_response(
        status: Option<u16>,
        path: impl Into<String>,
        message: impl Into<String>,
        outcome_unknown: bool,
    ) -> Self {
        let context = ErrorContext::default();
        Self::UnexpectedResponse { status, path: path.into(), message: message.into(), outcome_unknown, context }
    }

    /// Creates the error of a plan of which nothing was scheduled.
    pub fn nothing_scheduled(campaign: PlannedCampaign) -> Self {
        Self::NothingScheduled { campaign: Box::new(campaign), context: ErrorContext::default() }
    }

    /// Returns the error of everything that a closed client was to do or to wait for.
    pub(crate) fn closed() -> Self {
        Self::cancelled("the client was closed").with_code(ErrorCode::ClientClosed)
    }

    /// Returns the error of a request that needs an account. `places` are those that accept one.
    pub(crate) fn account_missing(places: &str) -> Self {
        Self::configuration(format!(
            "the account is missing: set the argument `account` of {places}, the variable THINGSPACE_ACCOUNT for a client \
             from the environment, or the option --account of the command, as in 0642233522-00001"
        ))
        .with_code(ErrorCode::AccountMissing)
    }

    pub(crate) fn with_code(mut self, code: ErrorCode) -> Self {
        self.facts_mut().code = Some(code);
        self
    }

    /// Adds the call that failed, unless the error has one: that of a token, or of an inner call.
    pub(crate) fn during(mut self, service: &str, name: &str, method: &'static str, path: &'static str) -> Self {
        let facts = self.facts_mut();
        if facts.operation.is_none() {
            facts.operation = Some(format!("{service}.{name}"));
            (facts.method, facts.path_template) = (Some(method), Some(path));
        }
        self
    }

    /// Adds how often the call was sent, unless the error has it.
    pub(crate) fn after_attempts(mut self, attempts: u32) -> Self {
        self.facts_mut().attempts.get_or_insert(attempts);
        self
    }

    /// Adds the identifier of the request, unless the error has one.
    pub(crate) fn about_request(mut self, id: Option<&str>) -> Self {
        if let Some(id) = id {
            self.facts_mut().request_id.get_or_insert_with(|| id.to_owned());
        }
        self
    }

    /// Adds the operations that show whether the call was carried out, to an error that does not know it.
    pub(crate) fn with_check(mut self, operations: &'static [&'static str]) -> Self {
        if self.facts_mut().check_with.replace(operations).is_none() {
            let check = check_first(operations);
            if let Some(details) = self.details_mut() {
                details.hint = Some(match details.hint.take() {
                    Some(hint) => format!("{hint}; {check}"),
                    None => check,
                });
            }
        }
        self
    }

    fn unknown_outcome(&self, unknown: bool) -> String {
        let check = || check_first(self.facts().and_then(|facts| facts.check_with).unwrap_or_default());
        if unknown { format!("; {}", check()) } else { String::new() }
    }

    /// Adds the connection on which the call failed.
    pub(crate) fn on(mut self, connection: Connection) -> Self {
        self.facts_mut().connection = Some(connection);
        self
    }

    /// Adds what the rules know about a request that the platform rejected, which makes the code finer: their warnings,
    /// and the identifier of what does not exist, which `find` looks up by its kind.
    pub(crate) fn explained(mut self, warnings: Vec<Finding>, find: impl FnOnce(&str) -> Option<String>) -> Self {
        match &mut self {
            Self::Api(details) if !details.is_failure() => {
                let facts = details.context.facts();
                let exceeds_pilot = warnings.iter().any(|finding| finding.code == "devices.pilot");
                if facts.code == Some(ErrorCode::DevicesTooMany) && exceeds_pilot {
                    facts.code = Some(ErrorCode::PilotLimit);
                }
                facts.warnings = warnings;
            }
            Self::NotFound(details) => {
                let facts = details.context.facts();
                facts.identifier = facts.code.and_then(ErrorCode::missing).and_then(find);
                facts.warnings = warnings;
            }
            _ => {}
        }
        self
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
                if let Some(code) = &mut details.platform_code {
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
        if self.facts().is_some() {
            let facts = self.facts_mut();
            facts.request_id.iter_mut().for_each(clean);
            facts.connection.iter_mut().for_each(|connection| clean(&mut connection.cause.message));
        }
        self
    }
}

/// The text of a failure of the platform without a readable body.
pub(crate) const FAILED: &str = "the platform failed";

impl ApiErrorDetails {
    /// Returns whether the platform failed, which says nothing about the request.
    fn is_failure(&self) -> bool {
        self.status.is_some_and(|status| status >= 500 || status == 408)
            || self.context.get().is_some_and(|facts| facts.code == Some(ErrorCode::PlatformFailed))
    }
}

/// An error as data.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ErrorInfo {
    /// The kind, serialized as its stable name.
    pub kind: ErrorKind,
    /// The text of its [`ErrorCode`], such as `campaign.not_found`.
    pub code: &'static str,
    /// The whole text, for people.
    pub message: String,
    /// The HTTP status of the response.
    pub status: Option<u16>,
    /// The platform's code.
    pub platform_code: Option<String>,
    /// The platform's text.
    pub platform_message: Option<String>,
    /// What to do about it.
    pub hint: Option<String>,
    /// The operation that failed, such as `software_v3.get_campaign`.
    pub operation: Option<String>,
    /// Its HTTP method.
    pub method: Option<&'static str>,
    /// Its path, with the names of its arguments in braces.
    pub path_template: Option<&'static str>,
    /// How often the request was sent.
    pub attempts: Option<u32>,
    /// The identifier of the request: the one in the response, or that of the asynchronous request.
    pub request_id: Option<String>,
    /// What does not exist: `campaign`.
    pub resource: Option<&'static str>,
    /// The identifier or name under which it does not exist.
    pub identifier: Option<String>,
    /// The host of the connection that failed.
    pub host: Option<String>,
    /// The port of the connection that failed.
    pub port: Option<u16>,
    /// Why the connection failed, as operating systems and Node name it: `ECONNREFUSED`.
    pub cause_code: Option<&'static str>,
    /// Why the connection failed, as the operating system or TLS says it.
    pub cause: Option<String>,
    /// Seconds to wait before the next attempt.
    pub retry_after: Option<f64>,
    /// Logins that failed or got no response since the last success.
    pub failures: Option<u32>,
    /// The path of the member that cannot be read.
    pub path: Option<String>,
    /// Whether the platform may have carried out the request.
    pub outcome_unknown: bool,
    /// The rules that the request breaks, or what they warned about in a request that the platform rejected.
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

fn describe_findings(subject: &str, findings: &[Finding], names: Names) -> String {
    let errors = findings.iter().filter(|finding| finding.severity != Severity::Warning).count();
    let mut text = format!("{subject} breaks {errors} {}", if errors == 1 { "rule" } else { "rules" });
    for finding in findings.iter().take(MAX_SHOWN) {
        let warning = if finding.is_error() { "" } else { "warning: " };
        // Writing into a String cannot fail.
        let _ = write!(text, "\n  {warning}{}", names.finding(finding));
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
    let parts: Vec<String> = details.platform_code.as_deref().map(cut).into_iter().chain(status).collect();
    if !parts.is_empty() {
        let _ = write!(text, " ({})", parts.join(", "));
    }
    if let Some(hint) = &details.hint {
        let _ = write!(text, "; {hint}");
    }
    for finding in details.context.get().iter().flat_map(|facts| &facts.warnings).take(MAX_SHOWN) {
        let _ = write!(text, "\n  warning: {finding}");
    }
    text
}

/// Says what to do about an unknown outcome.
fn check_first(operations: &[&str]) -> String {
    let with = if operations.is_empty() { String::new() } else { format!(" with {}", operations.join(" or ")) };
    format!("the platform may have carried out the request: check{with} before you send it again")
}

fn at(status: Option<u16>, path: &str) -> String {
    let mut text = status.map(|status| format!(" (status {status})")).unwrap_or_default();
    if !path.is_empty() {
        let _ = write!(text, " at {path}");
    }
    text
}
