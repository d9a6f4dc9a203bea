//! A rate limiter: keeps requests within the platform's limit per minute.

use crate::time::Clock;
use std::{collections::VecDeque, time::Duration};
use tokio::sync::Mutex;

/// The maximum number of activation requests in a minute.
const MAX_REQUESTS: usize = 100;
const MINUTE: Duration = Duration::from_mins(1);

/// The times of the last requests of a client and its clones.
#[derive(Debug, Default)]
pub(crate) struct RateLimiter(Mutex<VecDeque<Duration>>);

impl RateLimiter {
    /// Waits until the next request may be sent. Callers are served in order.
    pub async fn acquire(&self, clock: &dyn Clock) {
        let mut sent = self.0.lock().await;
        if let Some(first) = sent.len().checked_sub(MAX_REQUESTS).and_then(|index| sent.get(index)) {
            let passed = clock.elapsed().saturating_sub(*first);
            if let Some(left) = MINUTE.checked_sub(passed).filter(|left| !left.is_zero()) {
                clock.sleep(left).await;
            }
            sent.pop_front();
        }
        sent.push_back(clock.elapsed());
    }
}
