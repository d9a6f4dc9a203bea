//! The pipeline of every call: the limit of concurrent calls, tokens, sending, and retries.

use crate::{
    auth::{AuthHeaders, Suspect, TokenManager},
    error::{ApiErrorDetails, Error, Result},
    mutation::{self, Mutation},
    operations::{Operation, RateClass, Retry},
    secret::Secret,
    sync::lock,
    transport::{
        body::Payload,
        classify::{ResponseClass, SuccessResponse},
        rate_limit::{Queues, RateLimit, RateLimiter, RateWait},
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

/// A call as the pipeline sends it.
pub(crate) struct PipelineCall<'a> {
    pub row: &'static Operation,
    /// The path with the query.
    pub target: &'a str,
    pub account: Option<&'a str>,
    pub body: Option<Payload>,
}

/// What a call that is sent now holds.
type Turn<'a> = (SemaphorePermit<'a>, AuthHeaders);

/// The state that the clones of a client share for their calls.
pub(crate) struct Pipeline {
    sender: Arc<Sender>,
    auth: Arc<TokenManager>,
    /// Held while a request is sent and its response is read; a call that waits holds none.
    permits: Semaphore,
    /// Accounts to which access was denied with a new session too: no reason to log in again.
    denied: Mutex<HashSet<String>>,
    limiter: Arc<dyn RateLimiter>,
    queues: Queues,
}

impl Pipeline {
    pub fn new(sender: Arc<Sender>, auth: Arc<TokenManager>, limiter: Arc<dyn RateLimiter>) -> Self {
        let permits = Semaphore::new(sender.limits().max_in_flight);
        Self { sender, auth, permits, denied: Mutex::default(), limiter, queues: Queues::default() }
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

    /// Makes a call within its timeout, including tokens and retries. The first turn of a patient call does not count.
    pub async fn execute(
        &self,
        call: PipelineCall<'_>,
        timeout: Option<Duration>,
        is_patient: bool,
    ) -> Result<SuccessResponse> {
        let row = call.row;
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
        let late = || {
            let is_sent = sent.load(Ordering::Relaxed) > 0;
            let what = if is_sent { "got no response" } else { "could not be sent" };
            let message = format!("{} {what} within {} s", row.name, limit.as_secs_f64());
            Err(Error::timeout(message, is_sent && row.retry != Retry::Safe))
        };
        let work = async {
            let turn = if is_patient { Some(self.take_turn(&call, None, limit).await?) } else { None };
            let work = self.repeat(&call, turn, limit, (&sent, &is_ambiguous));
            tokio::time::timeout(limit, work).await.unwrap_or_else(|_| late())
        };
        let outcome = work.instrument(span).await;
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
        outcome.map(drop).map_err(|error| error.before_sending().redacted(&self.secrets()))
    }

    /// Sends a call until it succeeds or must not be sent again. Refreshes each token at most once.
    async fn repeat(
        &self,
        call: &PipelineCall<'_>,
        mut turn: Option<Turn<'_>>,
        limit: Duration,
        (sent, is_ambiguous): (&AtomicU32, &AtomicBool),
    ) -> Result<SuccessResponse> {
        let PipelineCall { row, target, account, ref body } = *call;
        let (mut bearer_renewed, mut session_renewed) = (false, false);
        let mut attempts = Attempts::new(&self.sender, row, account, limit);
        loop {
            let (permit, auth) = match turn.take() {
                Some(turn) => turn,
                None => self.take_turn(call, Some(attempts.left()), limit).await?,
            };
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

    /// Waits until the limits of requests a minute allow another one, in the order of the calls, and for what a call that
    /// is sent holds. Fails if the wait is longer than what is left of the call's time.
    async fn take_turn(&self, call: &PipelineCall<'_>, left: Option<Duration>, limit: Duration) -> Result<Turn<'_>> {
        let PipelineCall { row, account, .. } = *call;
        let limits = self.sender.limits().rates.of(row);
        if limits.is_empty() {
            return self.admit(row).await;
        }
        let clock = self.sender.clock();
        let begun = clock.elapsed();
        let own = row.rate;
        let _own = match own {
            RateClass::All => None,
            RateClass::Activation => Some(self.until_closed(self.queues.enter(account, own).map(Ok)).await?),
        };
        let counts_all = limits.iter().any(|limit| limit.class == RateClass::All);
        let mut all = None;
        loop {
            if counts_all && all.is_none() {
                all = Some(self.until_closed(self.queues.enter(account, RateClass::All).map(Ok)).await?);
            }
            let turn = match left {
                Some(_) => self.admit(row).await?,
                None => match tokio::time::timeout(limit, self.admit(row)).await {
                    Ok(turn) => turn?,
                    Err(_) => return Err(Error::timeout(format!("{} got no tokens in time", row.name), false)),
                },
            };
            let full = self.until_closed(self.limiter.take(account, &limits, clock.elapsed())).await?;
            let Some(RateWait { limit, wait }) = full else { return Ok(turn) };
            drop(turn);
            if left.is_some_and(|left| wait >= left.saturating_sub(clock.elapsed().saturating_sub(begun))) {
                return Err(out_of_turn(limit, wait));
            }
            tracing::info!(
                operation = row.name,
                wait_seconds = wait.as_secs_f64(),
                requests_per_minute = limit.requests,
                option = option_of(limit.class),
                "the call waits for its turn"
            );
            if limit.class != RateClass::All {
                // Calls of other classes go on meanwhile.
                all = None;
            }
            self.until_closed(clock.sleep(wait).map(Ok)).await?;
        }
    }

    /// Waits for a permit and for valid tokens; a call that waits for tokens holds no permit.
    async fn admit(&self, row: &'static Operation) -> Result<Turn<'_>> {
        let mut renewed = None;
        loop {
            let permit = self.permits.acquire().await.map_err(|_| Error::closed())?;
            let mut headers = pin!(self.auth.headers(row.access));
            match (headers.as_mut().now_or_never(), renewed) {
                // Whatever became of a login, this attempt was not sent.
                (Some(headers), _) => return Ok((permit, headers.map_err(Error::before_sending)?)),
                // Tokens with a short life: those that were just fetched are the best there are.
                (None, Some(headers)) => return Ok((permit, headers)),
                (None, None) => {
                    drop(permit);
                    renewed = Some(self.until_closed(headers).await.map_err(Error::before_sending)?);
                }
            }
        }
    }

    /// Returns whether access to the account was denied with a new session before.
    fn is_denied(&self, account: Option<&str>) -> bool {
        account.is_some_and(|account| lock(&self.denied).contains(account))
    }
}

/// Returns the option of the client that sets the limit of a class.
fn option_of(class: RateClass) -> &'static str {
    match class {
        RateClass::All => "max_requests_per_minute",
        RateClass::Activation => "max_activations_per_minute",
    }
}

/// Returns the error of a call whose turn comes too late for its timeout.
fn out_of_turn(limit: RateLimit, wait: Duration) -> Error {
    let message = format!(
        "this client sends at most {} of these requests a minute for an account (option {}), and the next turn is in {} s, \
         after the timeout of the call",
        limit.requests,
        option_of(limit.class),
        wait.as_secs_f64()
    );
    let hint = "send it again later, or allow a longer timeout".to_owned();
    let details = ApiErrorDetails { message, hint: Some(hint), ..ApiErrorDetails::default() };
    Error::RateLimited { details, retry_after: Some(wait) }
}

#[cfg(test)]
mod tests;
