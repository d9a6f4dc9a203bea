//! Rate limits: how many requests a minute a client sends for an account.

use crate::{
    error::Result,
    operations::{Operation, RateClass},
    sync::{Mutex, lock},
};
use futures::{FutureExt, future::BoxFuture};
use std::{
    collections::{HashMap, VecDeque},
    fmt,
    sync::Arc,
    time::Duration,
};
use tokio::sync::OwnedMutexGuard;

const MINUTE: Duration = Duration::from_mins(1);
/// The accounts whose requests are remembered although their minute has passed.
const MAX_IDLE: usize = 1000;

/// The limits of a client: requests a minute of each account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimits {
    /// The requests that activate lines; 100, the platform's own limit, by default.
    pub activations: u32,
    /// All requests, those that activate lines included; no limit by default, because the platform publishes none.
    pub requests: Option<u32>,
}

impl Default for RateLimits {
    fn default() -> Self {
        Self { activations: 100, requests: None }
    }
}

impl RateLimits {
    /// Returns the limits that apply to the requests of an operation.
    pub(crate) fn of(self, row: &Operation) -> Vec<RateLimit> {
        let limit = |class, requests| RateLimit { class, requests };
        let own = (row.rate == RateClass::Activation).then(|| limit(RateClass::Activation, self.activations));
        own.into_iter().chain(self.requests.map(|requests| limit(RateClass::All, requests))).collect()
    }
}

/// A limit of the requests of one class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit {
    /// The class.
    pub class: RateClass,
    /// The requests that may be sent in a minute, wherever it begins.
    pub requests: u32,
}

/// Why a request cannot be sent now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateWait {
    /// The limit that is reached.
    pub limit: RateLimit,
    /// How long to wait before asking again.
    pub wait: Duration,
}

/// Counts the requests of accounts. A client counts its own; another implementation may count those of several
/// processes, or of several hosts, in one store.
pub trait RateLimiter: Send + Sync + fmt::Debug + 'static {
    /// Counts a request of an account that is sent now, unless it exceeds one of the limits: then nothing is counted.
    ///
    /// `now` is the time of the client's clock since an instant of its own; a limiter that several processes share has
    /// another clock. The client asks for one request of a class at a time, in the order in which its calls arrived.
    fn take<'a>(
        &'a self,
        account: Option<&'a str>,
        limits: &'a [RateLimit],
        now: Duration,
    ) -> BoxFuture<'a, Result<Option<RateWait>>>;
}

type Key = (Option<String>, RateClass);

fn key(account: Option<&str>, class: RateClass) -> Key {
    (account.map(str::to_owned), class)
}

/// The requests of one client and its clones: the times of those of the last minute. No minute has more of them than the
/// limit, wherever it begins; a token bucket would allow twice as many.
#[derive(Debug, Default)]
pub(crate) struct LocalLimiter(Mutex<HashMap<Key, VecDeque<Duration>>>);

impl LocalLimiter {
    fn take_now(&self, account: Option<&str>, limits: &[RateLimit], now: Duration) -> Option<RateWait> {
        let mut sent = lock(&self.0);
        if sent.len() > MAX_IDLE {
            sent.retain(|_, times| times.back().is_some_and(|last| *last + MINUTE > now));
        }
        for limit in limits {
            let times = sent.entry(key(account, limit.class)).or_default();
            while times.front().is_some_and(|first| *first + MINUTE <= now) {
                times.pop_front();
            }
            let most = usize::try_from(limit.requests).unwrap_or(usize::MAX);
            if let Some(oldest) = times.len().checked_sub(most).and_then(|index| times.get(index)) {
                return Some(RateWait { limit: *limit, wait: (*oldest + MINUTE).saturating_sub(now) });
            }
        }
        for limit in limits {
            sent.entry(key(account, limit.class)).or_default().push_back(now);
        }
        None
    }
}

impl RateLimiter for LocalLimiter {
    fn take<'a>(
        &'a self,
        account: Option<&'a str>,
        limits: &'a [RateLimit],
        now: Duration,
    ) -> BoxFuture<'a, Result<Option<RateWait>>> {
        futures::future::ready(Ok(self.take_now(account, limits, now))).boxed()
    }
}

/// The queues of the calls that wait for their turn: one for each account and class.
#[derive(Debug, Default)]
pub(crate) struct Queues(Mutex<HashMap<Key, Arc<tokio::sync::Mutex<()>>>>);

impl Queues {
    /// Waits until every call that came earlier has had its turn, or was given up.
    pub async fn enter(&self, account: Option<&str>, class: RateClass) -> OwnedMutexGuard<()> {
        let queue = {
            let mut queues = lock(&self.0);
            if queues.len() > MAX_IDLE {
                // No call waits in a queue that only this map knows.
                queues.retain(|_, queue| Arc::strong_count(queue) > 1);
            }
            Arc::clone(queues.entry(key(account, class)).or_default())
        };
        queue.lock_owned().await
    }
}

#[cfg(test)]
mod tests {
    use super::{LocalLimiter, MAX_IDLE, MINUTE, RateLimit};
    use crate::operations::RateClass::{Activation, All};
    use std::time::Duration;

    const ACCOUNT: Option<&str> = Some("0642233522-00001");

    #[test]
    fn no_minute_has_more_requests_than_the_limit() {
        let (limiter, mut now) = (LocalLimiter::default(), Duration::ZERO);
        let limits = [RateLimit { class: Activation, requests: 100 }];
        let mut turns = Vec::new();
        for turn in 0..350_u64 {
            // Some time passes between some of them.
            now += Duration::from_secs(if turn % 7 == 0 { turn % 3 } else { 0 });
            if let Some(full) = limiter.take_now(ACCOUNT, &limits, now) {
                now += full.wait;
                assert_eq!(limiter.take_now(ACCOUNT, &limits, now), None, "it waits long enough");
            }
            turns.push(now);
        }
        assert!(turns.windows(101).all(|window| window[100] >= window[0] + MINUTE), "{turns:?}");
        assert!(turns[349] < 4 * MINUTE, "it waits no longer than necessary: {:?}", turns[349]);
    }

    #[test]
    fn a_request_counts_for_all_its_limits_or_for_none() {
        let limiter = LocalLimiter::default();
        let limits = [RateLimit { class: Activation, requests: 2 }, RateLimit { class: All, requests: 3 }];
        let now = Duration::ZERO;
        let take = |limits: &[RateLimit]| limiter.take_now(ACCOUNT, limits, now).map(|full| full.limit.class);
        assert_eq!([take(&limits), take(&limits), take(&limits)], [None, None, Some(Activation)]);
        assert_eq!([take(&limits[1..]), take(&limits[1..])], [None, Some(All)]);
        assert_eq!(limiter.take_now(Some("another account"), &limits, now), None);
    }

    #[test]
    fn accounts_that_send_nothing_are_forgotten() {
        let (limiter, limits) = (LocalLimiter::default(), [RateLimit { class: All, requests: 1 }]);
        for account in 0..=MAX_IDLE {
            assert_eq!(limiter.take_now(Some(&account.to_string()), &limits, Duration::ZERO), None);
        }
        assert_eq!(limiter.take_now(ACCOUNT, &limits, MINUTE), None);
        assert_eq!(crate::sync::lock(&limiter.0).len(), 1);
    }
}
