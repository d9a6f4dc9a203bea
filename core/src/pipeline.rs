//! The pipeline of every call: the limit of concurrent calls, tokens, sending, and retries.

use crate::{
    auth::{AuthHeaders, Suspect, TokenManager},
    error::{Error, Result},
    mutation::{self, Mutation},
    operations::{Operation, Retry},
    secret::Secret,
    sync::lock,
    transport::{
        body::Payload,
        classify::{ResponseClass, SuccessResponse},
        retry::{Attempts, explain, may_be_done},
        sender::Sender,
    },
};
use futures::FutureExt;
use std::{
    collections::HashSet,
    pin::pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::Duration,
};
use tokio::sync::{Semaphore, SemaphorePermit};
use tracing::{Instrument, Span, field::Empty};

/// The state that the clones of a client share for their calls.
pub(crate) struct Pipeline {
    sender: Arc<Sender>,
    auth: Arc<TokenManager>,
    /// Held while a request is sent and its response is read; a call that waits holds none.
    permits: Semaphore,
    /// Accounts to which access was denied with a new session too: no reason to log in again.
    denied: Mutex<HashSet<String>>,
}

impl Pipeline {
    pub fn new(sender: Arc<Sender>, auth: Arc<TokenManager>) -> Self {
        let permits = Semaphore::new(sender.limits().max_in_flight);
        Self { sender, auth, permits, denied: Mutex::default() }
    }

    pub fn sender(&self) -> &Sender {
        &self.sender
    }

    pub fn auth(&self) -> &Arc<TokenManager> {
        &self.auth
    }

    /// Rejects further calls, ends every wait, and gives the connections back.
    pub fn close(&self) {
        self.sender.close();
        self.permits.close();
    }

    /// Fails if the client is closed.
    pub fn check_open(&self) -> Result<()> {
        if self.sender.is_closed() { Err(Error::closed()) } else { Ok(()) }
    }

    /// Waits for `work`, and fails as soon as the client is closed.
    pub fn until_closed<T>(&self, work: impl Future<Output = Result<T>>) -> impl Future<Output = Result<T>> {
        self.sender.until_closed(work)
    }

    /// Returns everything that must not appear in a text.
    pub fn secrets(&self) -> Vec<Secret> {
        self.auth.secrets()
    }

    /// Returns the timeout of a call.
    pub fn limit(&self, timeout: Option<Duration>) -> Duration {
        timeout.unwrap_or(self.sender.limits().timeout)
    }

    /// Makes a call within its timeout, including tokens and retries.
    pub async fn execute(
        &self,
        row: &'static Operation,
        target: &str,
        account: Option<&str>,
        body: Option<Payload>,
        timeout: Option<Duration>,
    ) -> Result<SuccessResponse> {
        let mut limit = self.limit(timeout);
        if mutation::is(Mutation::IgnoreDeadline) {
            limit *= 100;
        }
        let sent = AtomicU32::new(0);
        let span = tracing::info_span!(
            "thingspace.call",
            service = row.service,
            operation = row.name,
            method = row.method,
            path = row.path,
            status = Empty,
            attempt = Empty
        );
        let is_ambiguous = AtomicBool::new(false);
        let work = self.repeat(row, target, account, body, limit, (&sent, &is_ambiguous)).instrument(span);
        let outcome = tokio::time::timeout(limit, work).await.unwrap_or_else(|_| {
            let outcome_unknown = sent.load(Ordering::Relaxed) > 0 && row.retry != Retry::Safe;
            Err(Error::timeout(
                format!("{} got no response within {} s", row.name, limit.as_secs_f64()),
                outcome_unknown,
            ))
        });
        let attempts = sent.load(Ordering::Relaxed);
        match outcome {
            Ok(success) => Ok(SuccessResponse { attempts, ..success }),
            Err(mut error) => {
                if is_ambiguous.into_inner() && !mutation::is(Mutation::ForgetAmbiguousAttempt) {
                    error = error.with_unknown_outcome();
                }
                let error = row.failed(error).after_attempts(attempts);
                Err(error.redacted(&self.secrets()))
            }
        }
    }

    /// Fetches the tokens that a call will need, within its timeout, and with them the platform's time.
    pub async fn prepare(&self, row: &'static Operation, timeout: Option<Duration>) -> Result<()> {
        let limit = self.limit(timeout);
        let tokens = self.until_closed(self.auth.headers(row.access));
        let outcome = tokio::time::timeout(limit, tokens).await;
        let outcome = outcome.unwrap_or_else(|_| {
            Err(Error::timeout(
                format!("{} got no tokens within {} s, so nothing was sent", row.name, limit.as_secs_f64()),
                false,
            ))
        });
        outcome.map(drop).map_err(|error| error.redacted(&self.secrets()))
    }

    /// Sends a call until it succeeds or must not be sent again. Refreshes each token at most once.
    async fn repeat(
        &self,
        row: &'static Operation,
        target: &str,
        account: Option<&str>,
        body: Option<Payload>,
        limit: Duration,
        (sent, is_ambiguous): (&AtomicU32, &AtomicBool),
    ) -> Result<SuccessResponse> {
        let (mut bearer_renewed, mut session_renewed) = (false, false);
        let mut attempts = Attempts::new(&self.sender, row, account, limit);
        loop {
            let (permit, auth) = self.admit(row).await?;
            sent.fetch_add(1, Ordering::Relaxed);
            Span::current().record("attempt", attempts.number);
            let class = self.sender.send(row, target, &auth.headers, body.clone()).await;
            if class.is_err() && mutation::is(Mutation::KeepPermit) {
                permit.forget();
            } else {
                drop(permit);
            }
            match class.unwrap_or_else(|error| ResponseClass::Temporary(error, None)) {
                ResponseClass::Success(response) => {
                    attempts.succeed();
                    if let Some(account) = account {
                        lock(&self.denied).remove(account);
                    }
                    return Ok(response);
                }
                ResponseClass::BearerGone(_) if !bearer_renewed && self.auth.may_refresh(Suspect::Bearer, &auth) => {
                    bearer_renewed = true;
                    self.auth.reject_bearer(&auth);
                }
                ResponseClass::SessionGone(_) if !session_renewed && self.auth.may_refresh(Suspect::Session, &auth) => {
                    session_renewed = true;
                    self.auth.reject_session(&auth);
                }
                ResponseClass::PerhapsSessionGone(_)
                    if !session_renewed
                        && !self.is_denied(account)
                        && self.auth.may_refresh(Suspect::Access, &auth) =>
                {
                    session_renewed = true;
                    self.auth.reject_session(&auth);
                }
                ResponseClass::PerhapsBothGone(_)
                    if !bearer_renewed && !session_renewed && self.auth.may_refresh(Suspect::Session, &auth) =>
                {
                    (bearer_renewed, session_renewed) = (true, true);
                    self.auth.reject_bearer(&auth);
                    self.auth.reject_session(&auth);
                }
                ResponseClass::Temporary(error, retry_after) => {
                    // Whatever the next attempt brings, this one may have been carried out.
                    is_ambiguous.fetch_or(row.retry != Retry::Safe && may_be_done(&error), Ordering::Relaxed);
                    self.until_closed(attempts.wait_after(error, retry_after)).await?;
                }
                ResponseClass::PerhapsSessionGone(error) => {
                    lock(&self.denied).extend(account.map(str::to_owned));
                    if session_renewed {
                        self.auth.refresh_was_useless(Suspect::Access, &auth);
                    }
                    return Err(explain(row.retry, error));
                }
                ResponseClass::BearerGone(error) => {
                    if bearer_renewed {
                        self.auth.refresh_was_useless(Suspect::Bearer, &auth);
                    }
                    return Err(explain(row.retry, error));
                }
                ResponseClass::SessionGone(error) | ResponseClass::PerhapsBothGone(error) => {
                    if session_renewed {
                        self.auth.refresh_was_useless(Suspect::Session, &auth);
                    }
                    return Err(explain(row.retry, error));
                }
                ResponseClass::Failed(error) => return Err(explain(row.retry, error)),
            }
        }
    }

    /// Waits for a permit and for valid tokens; a call that waits for tokens holds no permit.
    async fn admit(&self, row: &'static Operation) -> Result<(SemaphorePermit<'_>, AuthHeaders)> {
        let mut renewed = None;
        loop {
            let permit = self.permits.acquire().await.map_err(|_| Error::closed())?;
            let mut headers = pin!(self.auth.headers(row.access));
            match (headers.as_mut().now_or_never(), renewed) {
                (Some(headers), _) => return Ok((permit, headers?)),
                // Tokens with a short life: those that were just fetched are the best there are.
                (None, Some(headers)) => return Ok((permit, headers)),
                (None, None) => {
                    drop(permit);
                    renewed = Some(self.until_closed(headers).await?);
                }
            }
        }
    }

    /// Returns whether access to the account was denied with a new session before.
    fn is_denied(&self, account: Option<&str>) -> bool {
        account.is_some_and(|account| lock(&self.denied).contains(account))
    }
}
