//! Retries: whether a failed call is sent again, and when.

use super::sender::Sender;
use crate::{
    error::{Error, Result},
    mutation::{self, Mutation},
    operations::{Operation, Retry},
    random::Random,
};
use std::time::Duration;

/// The attempts of one call.
pub(crate) struct Attempts<'a> {
    sender: &'a Sender,
    row: &'static Operation,
    account: Option<&'a str>,
    /// The longest duration of the whole call.
    limit: Duration,
    begun: Duration,
    /// The number of the current attempt, from 1 on.
    pub number: u32,
}

impl<'a> Attempts<'a> {
    pub fn new(sender: &'a Sender, row: &'static Operation, account: Option<&'a str>, limit: Duration) -> Self {
        Self { sender, row, account, limit, begun: sender.clock().elapsed(), number: 1 }
    }

    /// Returns what is left of the time of the call.
    pub fn left(&self) -> Duration {
        self.limit.saturating_sub(self.sender.clock().elapsed().saturating_sub(self.begun))
    }

    /// Counts the success of the call.
    pub fn succeed(&self) {
        self.sender.retry_budgets().earn(self.account, self.row.retry);
    }

    /// Waits until the call may be sent again. Fails with `error` if it must not be, or if the wait does not fit into
    /// the remaining time.
    pub async fn wait_after(&mut self, error: Error, retry_after: Option<Duration>) -> Result<()> {
        let (clock, row) = (self.sender.clock(), self.row);
        if (self.number >= self.sender.limits().max_attempts && !mutation::is(Mutation::RetryWithoutEnd))
            || !may_repeat(row.retry, &error)
        {
            return Err(explain(row.retry, error));
        }
        let retry_after = retry_after.filter(|_| !mutation::is(Mutation::IgnoreRetryAfter));
        let wait = retry_after.unwrap_or_else(|| pause(self.number, self.sender.random()));
        if wait >= self.left() {
            return Err(explain(row.retry, error));
        }
        // The platform asks for the retry of a throttled call.
        let is_asked_for = retry_after.is_some() && matches!(error, Error::RateLimited { .. });
        if !is_asked_for && !self.sender.retry_budgets().take(self.account, row.retry) {
            tracing::warn!(operation = row.name, "too many calls of this account fail: no retry until some succeed");
            return Err(explain(row.retry, error));
        }
        // The text of the error is not redacted yet.
        tracing::info!(
            operation = row.name,
            attempt = self.number,
            delay_seconds = wait.as_secs_f64(),
            reason = error.code().as_str(),
            status = error.details().and_then(|details| details.status),
            "the call failed and is sent again after a delay"
        );
        self.number += 1;
        clock.sleep(wait).await;
        Ok(())
    }
}

/// Returns whether a failed call may be sent again: always if the platform cannot have carried it out, otherwise only if
/// repeating it does no harm.
fn may_repeat(retry: Retry, error: &Error) -> bool {
    match error {
        Error::RateLimited { .. }
        | Error::Transport { outcome_unknown: false, .. }
        | Error::Timeout { outcome_unknown: false, .. } => retry != Retry::Never,
        Error::Api(_) | Error::Transport { .. } | Error::Timeout { .. } => {
            matches!(retry, Retry::Safe | Retry::Idempotent) || mutation::is(Mutation::RepeatUnsafeCall)
        }
        _ => false,
    }
}

/// Returns whether the platform may have carried out an attempt that failed.
pub(crate) fn may_be_done(error: &Error) -> bool {
    error.outcome_unknown() || matches!(error, Error::Api(details) if details.status.is_some_and(is_ambiguous))
}

/// Returns whether a status leaves open what the platform did.
fn is_ambiguous(status: u16) -> bool {
    status >= 500 || status == 408
}

/// Returns the backoff before the next attempt if the platform does not state one: exponential, with full jitter, so that
/// the calls that failed together do not return together.
fn pause(attempt: u32, random: &Random) -> Duration {
    let longest = Duration::from_millis(250) * 2_u32.pow(attempt.min(5));
    longest.mul_f64(random.fraction())
}

/// Returns the error of a call that may or may not have been carried out.
pub(crate) fn explain(retry: Retry, mut error: Error) -> Error {
    match (retry, &mut error) {
        (
            Retry::Safe,
            Error::Transport { outcome_unknown, .. }
            | Error::Timeout { outcome_unknown, .. }
            | Error::UnexpectedResponse { outcome_unknown, .. },
        ) => *outcome_unknown = false,
        (Retry::NonIdempotent | Retry::Never, Error::Api(details)) if details.status.is_some_and(is_ambiguous) => {
            details.outcome_unknown = true;
        }
        _ => {}
    }
    error
}
