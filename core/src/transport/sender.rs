//! `Sender`: sends a call once, and takes the platform's time from the response.

use super::{
    Incoming, Limits, Outgoing, SendError, Transport,
    body::Payload,
    classify::{self, ResponseClass},
    retry_budget::RetryBudgets,
};
use crate::{
    error::{Error, Result},
    operations::Operation,
    random::Random,
    sync::{Closing, lock},
    time::Clock,
};
use jiff::{SignedDuration, Timestamp};
use reqwest::{
    Url,
    header::{HeaderName, HeaderValue},
};
use std::sync::{Arc, Mutex};
use tracing::Span;

/// Seconds by which a response's clock may differ from what is known, before another response must confirm it.
const UNUSUAL: u64 = 24 * 60 * 60;
/// Seconds by which two responses that confirm each other may differ.
const CLOSE: u64 = 5 * 60;

/// The platform that a client connects to.
#[derive(Debug)]
pub(crate) struct Platform {
    /// The base URL without a trailing slash.
    pub base_url: String,
    /// Whether it is a simulator: on this machine, or on a host to which the program allows unencrypted HTTP.
    pub is_local: bool,
    /// The lock-out guard's name of the platform: the same for all its host names, and different for each simulator,
    /// by port.
    pub realm: String,
}

/// Sends calls, each once.
pub(crate) struct Sender {
    transport: Transport,
    clock: Arc<dyn Clock>,
    random: Arc<Random>,
    limits: Limits,
    platform: Platform,
    closing: Closing,
    retry_budgets: RetryBudgets,
    platform_clock: Mutex<PlatformClock>,
    /// The date of the last response.
    last_date: Mutex<Option<Timestamp>>,
}

/// What responses say about the platform's clock, in seconds by which it is ahead of the client's.
#[derive(Debug, Default)]
struct PlatformClock {
    ahead: Option<i64>,
    /// An unusual value, which counts when the next response confirms it.
    doubtful: Option<i64>,
}

impl PlatformClock {
    /// Takes the clock of a response. A simulator's clock may jump; one odd date of the platform changes nothing.
    fn observe(&mut self, ahead: i64, may_jump: bool) {
        let is_usual = ahead.abs_diff(self.ahead.unwrap_or(0)) <= UNUSUAL;
        if may_jump || is_usual || self.doubtful.is_some_and(|doubtful| ahead.abs_diff(doubtful) <= CLOSE) {
            *self = Self { ahead: Some(ahead), doubtful: None };
        } else {
            self.doubtful = Some(ahead);
        }
    }
}

impl Sender {
    pub fn new(
        transport: Transport,
        (clock, random): (Arc<dyn Clock>, Arc<Random>),
        limits: Limits,
        platform: Platform,
    ) -> Self {
        let (closing, retry_budgets, platform_clock, last_date) = Default::default();
        Self { transport, clock, random, limits, platform, closing, retry_budgets, platform_clock, last_date }
    }

    /// Ends every wait, and gives the connections back; further calls fail.
    pub fn close(&self) {
        self.closing.close();
        self.transport.close();
    }

    /// Returns whether the client was closed.
    pub fn is_closed(&self) -> bool {
        self.closing.is_closed()
    }

    /// Waits for `work`, and fails as soon as the client is closed.
    pub async fn until_closed<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
        tokio::select! {
            biased;
            () = self.closing.closed() => Err(Error::closed()),
            outcome = work => outcome,
        }
    }

    /// Returns the clock of the client.
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// Returns how many retries are left.
    pub(super) fn retry_budgets(&self) -> &RetryBudgets {
        &self.retry_budgets
    }

    /// Returns the randomness of the client.
    pub fn random(&self) -> &Random {
        &self.random
    }

    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    pub fn platform(&self) -> &Platform {
        &self.platform
    }

    /// Returns the platform's time; `None` before its first response.
    pub fn platform_time(&self) -> Option<Timestamp> {
        let ahead = lock(&self.platform_clock).ahead?;
        self.clock.now().checked_add(SignedDuration::from_secs(ahead)).ok()
    }

    /// Returns the date of the last response of a platform on this machine, whose clock may stand still.
    pub fn last_local_date(&self) -> Option<Timestamp> {
        lock(&self.last_date).filter(|_| self.platform.is_local)
    }

    /// Sends a call once.
    pub async fn send(
        &self,
        row: &'static Operation,
        target: &str,
        headers: &[(HeaderName, HeaderValue)],
        body: Option<Payload>,
    ) -> Result<ResponseClass> {
        let url = Url::parse(&format!("{}{target}", self.platform.base_url))
            .map_err(|_| Error::configuration("the base URL is not a valid URL"))?;
        let sent = self.transport.send(Outgoing { method: row.method, url, headers, body }).await;
        let incoming: Incoming = match sent {
            Ok(incoming) => incoming,
            Err(SendError::Temporary(error)) => return Err(error),
            Err(SendError::Final(error)) => return Ok(ResponseClass::Failed(error)),
        };
        Span::current().record("status", incoming.status);
        tracing::debug!(
            operation = row.name,
            method = row.method,
            path = row.path,
            status = incoming.status,
            bytes = incoming.body.len(),
            "received a response"
        );
        if let Some(date) = classify::date(&incoming.headers) {
            let ahead = date.duration_since(self.clock.now()).as_secs();
            lock(&self.platform_clock).observe(ahead, self.platform.is_local);
            *lock(&self.last_date) = Some(date);
        }
        let now = self.platform_time().unwrap_or_else(|| self.clock.now());
        Ok(classify::classify(row, incoming, now))
    }
}

#[cfg(test)]
mod tests {
    use super::PlatformClock;

    #[test]
    fn a_single_implausible_date_does_not_change_the_clock() {
        const YEAR: i64 = 365 * 24 * 60 * 60;
        let mut clock = PlatformClock::default();
        clock.observe(-YEAR, false);
        assert_eq!(clock.ahead, None);
        clock.observe(3, false);
        assert_eq!(clock.ahead, Some(3));
        clock.observe(YEAR, false);
        clock.observe(2 * YEAR, false);
        clock.observe(4, false);
        assert_eq!(clock.ahead, Some(4));
        // The clock of this machine is wrong: two responses agree about it.
        clock.observe(YEAR, false);
        clock.observe(YEAR + 60, false);
        assert_eq!(clock.ahead, Some(YEAR + 60));
        clock.observe(9 * YEAR, true);
        assert_eq!(clock.ahead, Some(9 * YEAR));
    }
}
