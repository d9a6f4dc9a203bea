//! What every call goes through: limit, tokens, sending, and what may be done again.

use crate::{
    auth::{AuthHeaders, TokenManager},
    error::{Error, Result},
    operations::{Operation, Retry},
    secret::Secret,
    time::Clock,
    transport::{
        Incoming, Limits, Outgoing, Transport,
        body::Payload,
        classify::{self, ResponseClass, SuccessResponse},
    },
};
use jiff::{SignedDuration, Timestamp};
use rand::RngExt;
use reqwest::Url;
use std::{
    collections::HashSet,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
    time::Duration,
};
use tokio::sync::Semaphore;
use tracing::{Instrument, Span, field::Empty};

const UNKNOWN: i64 = i64::MIN;

/// Everything the clones of a client share.
pub(crate) struct Pipeline {
    pub transport: Transport,
    pub auth: TokenManager,
    pub clock: Arc<dyn Clock>,
    pub limits: Limits,
    /// The base URL without a slash at its end.
    pub platform: String,
    /// Whether that is on this machine.
    pub local: bool,
    /// What the lock-out guard takes for one platform: all of its names, and each simulator by its port.
    pub realm: String,
    pub permits: Semaphore,
    /// Seconds by which the platform's clock is ahead of ours.
    ahead: AtomicI64,
    /// Accounts that a new session was denied too: asking again is no reason to log in again.
    denied: Mutex<HashSet<String>>,
}

impl Pipeline {
    pub fn new(
        transport: Transport,
        auth: TokenManager,
        clock: Arc<dyn Clock>,
        limits: Limits,
        platform: String,
        local: bool,
        realm: String,
    ) -> Self {
        let permits = Semaphore::new(limits.in_flight);
        let (ahead, denied) = (AtomicI64::new(UNKNOWN), Mutex::default());
        Self { transport, auth, clock, limits, platform, local, realm, permits, ahead, denied }
    }

    /// The time at the platform, once an answer told it.
    pub fn platform_time(&self) -> Option<Timestamp> {
        match self.ahead.load(Ordering::Relaxed) {
            UNKNOWN => None,
            ahead => self.clock.now().checked_add(SignedDuration::from_secs(ahead)).ok(),
        }
    }

    fn denied(&self) -> MutexGuard<'_, HashSet<String>> {
        self.denied.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes a call, with everything that belongs to it, in the time it has.
    pub async fn execute(
        self: &Arc<Self>,
        row: &'static Operation,
        target: &str,
        account: Option<&str>,
        body: Option<Payload>,
        timeout: Option<Duration>,
    ) -> Result<SuccessResponse> {
        let limit = timeout.unwrap_or(self.limits.timeout);
        let sent = AtomicBool::new(false);
        let span = tracing::info_span!(
            "thingspace.call",
            service = row.service,
            operation = row.name,
            method = row.method,
            path = row.path,
            status = Empty,
            attempt = Empty
        );
        let work = async {
            let _permit = self.permits.acquire().await.map_err(|_| closed())?;
            self.repeat(row, target, account, body, limit, Some(&sent)).await
        };
        let outcome = tokio::time::timeout(limit, work.instrument(span)).await.unwrap_or_else(|_| {
            let outcome_unknown = sent.load(Ordering::Relaxed) && row.retry != Retry::Safe;
            Err(Error::Timeout {
                message: format!("{} had no answer within {} s", row.name, limit.as_secs_f64()),
                outcome_unknown,
            })
        });
        outcome.map_err(|error| error.redacted(&self.auth.secrets()))
    }

    /// Fetches the tokens that a call will need, in the time it has, and with them the platform's time.
    pub async fn prepare(self: &Arc<Self>, row: &'static Operation, timeout: Option<Duration>) -> Result<()> {
        let limit = timeout.unwrap_or(self.limits.timeout);
        let outcome = tokio::time::timeout(limit, self.auth.grant(self, row.access)).await;
        let outcome = outcome.unwrap_or_else(|_| {
            Err(Error::Timeout {
                message: format!("{} got no tokens within {} s, so nothing was sent", row.name, limit.as_secs_f64()),
                outcome_unknown: false,
            })
        });
        outcome.map(drop).map_err(|error| error.redacted(&self.auth.secrets()))
    }

    /// Sends a call until it is answered or may not be sent again; a pause that does not fit into
    /// `limit` is not made.
    pub async fn repeat(
        self: &Arc<Self>,
        row: &'static Operation,
        target: &str,
        account: Option<&str>,
        body: Option<Payload>,
        limit: Duration,
        sent: Option<&AtomicBool>,
    ) -> Result<SuccessResponse> {
        let (mut bearer_renewed, mut session_renewed) = (false, false);
        let begun = self.clock.elapsed();
        let mut attempt = 1;
        loop {
            let grant = self.auth.grant(self, row.access).await?;
            if let Some(sent) = sent {
                sent.store(true, Ordering::Relaxed);
            }
            Span::current().record("attempt", attempt);
            let verdict = self
                .send(row, target, &grant, body.clone())
                .await
                .unwrap_or_else(|error| ResponseClass::Temporary(error, None));
            match verdict {
                ResponseClass::Success(body) => {
                    if let Some(account) = account {
                        self.denied().remove(account);
                    }
                    return Ok(body);
                }
                ResponseClass::BearerGone(_) if !bearer_renewed => {
                    bearer_renewed = true;
                    self.auth.refuse_bearer(&grant);
                }
                ResponseClass::SessionGone(_) if !session_renewed => {
                    session_renewed = true;
                    self.auth.refuse_session(&grant);
                }
                ResponseClass::PerhapsSessionGone(_)
                    if !session_renewed && account.is_none_or(|account| !self.denied().contains(account)) =>
                {
                    session_renewed = true;
                    self.auth.refuse_session(&grant);
                }
                ResponseClass::PerhapsBothGone(_) if !bearer_renewed && !session_renewed => {
                    (bearer_renewed, session_renewed) = (true, true);
                    self.auth.refuse_bearer(&grant);
                    self.auth.refuse_session(&grant);
                }
                ResponseClass::Temporary(error, retry_after)
                    if attempt < self.limits.attempts && may_repeat(row.retry, &error) =>
                {
                    let wait = retry_after.unwrap_or_else(|| pause(attempt));
                    if wait >= limit.saturating_sub(self.clock.elapsed().saturating_sub(begun)) {
                        return Err(explain(row.retry, error));
                    }
                    tracing::debug!(
                        operation = row.name,
                        attempt,
                        wait = wait.as_secs_f64(),
                        error = error.kind(),
                        "trying again"
                    );
                    attempt += 1;
                    self.clock.sleep(wait).await;
                }
                ResponseClass::PerhapsSessionGone(error) => {
                    self.denied().extend(account.map(str::to_owned));
                    return Err(explain(row.retry, error));
                }
                ResponseClass::BearerGone(error)
                | ResponseClass::SessionGone(error)
                | ResponseClass::PerhapsBothGone(error)
                | ResponseClass::Temporary(error, _)
                | ResponseClass::Failed(error) => return Err(explain(row.retry, error)),
            }
        }
    }

    /// Sends a call once.
    pub async fn send(
        &self,
        row: &'static Operation,
        target: &str,
        grant: &AuthHeaders,
        body: Option<Payload>,
    ) -> Result<ResponseClass> {
        let url = Url::parse(&format!("{}{target}", self.platform))
            .map_err(|_| Error::configuration("the base URL is no URL"))?;
        let outgoing = Outgoing { method: row.method, url, headers: &grant.headers, body };
        let incoming: Incoming = self.transport.send(outgoing).await?;
        Span::current().record("status", incoming.status);
        tracing::debug!(
            operation = row.name,
            method = row.method,
            path = row.path,
            status = incoming.status,
            bytes = incoming.body.len(),
            "answered"
        );
        if let Some(date) = classify::date(&incoming.headers) {
            self.ahead.store(date.duration_since(self.clock.now()).as_secs(), Ordering::Relaxed);
        }
        Ok(classify::classify(row, incoming))
    }
}

pub(crate) fn closed() -> Error {
    Error::Cancelled { message: "the client was closed".to_owned() }
}

/// Whether a failed call may be sent again: always when the platform has not done anything, otherwise
/// only when doing it twice does no harm.
fn may_repeat(retry: Retry, error: &Error) -> bool {
    match error {
        Error::Throttled { .. }
        | Error::Transport { outcome_unknown: false, .. }
        | Error::Timeout { outcome_unknown: false, .. } => retry != Retry::Never,
        Error::Refused(_) | Error::Transport { .. } | Error::Timeout { .. } => {
            matches!(retry, Retry::Safe | Retry::Idempotent)
        }
        _ => false,
    }
}

/// How long to wait before the next try when the platform does not say: longer each time, with chance in it.
fn pause(attempt: u32) -> Duration {
    let longest = Duration::from_millis(250) * 2_u32.pow(attempt.min(5));
    longest.mul_f64(rand::rng().random_range(0.5..=1.0))
}

/// Tells what a failure means for a call that may or may not have been carried out.
fn explain(retry: Retry, error: Error) -> Error {
    match (retry, error) {
        (Retry::Safe, Error::Transport { message, .. }) => Error::Transport { message, outcome_unknown: false },
        (Retry::Safe, Error::Timeout { message, .. }) => Error::Timeout { message, outcome_unknown: false },
        (Retry::Safe, Error::UnexpectedAnswer { status, path, message, .. }) => {
            Error::UnexpectedAnswer { status, path, message, outcome_unknown: false }
        }
        (Retry::Reconcile | Retry::Never, Error::Refused(mut refusal))
            if refusal.status.is_some_and(|status| status >= 500 || status == 408) =>
        {
            refusal.hint = Some(
                "the platform may have carried out the request all the same: look before you send it again".to_owned(),
            );
            refusal.outcome_unknown = true;
            Error::Refused(refusal)
        }
        (_, error) => error,
    }
}

impl Error {
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
