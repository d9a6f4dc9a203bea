//! The clock of the clients: virtual time, with a calendar that may jump.

use futures::{FutureExt, future::BoxFuture};
use jiff::{SignedDuration, Timestamp};
use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};
use thingspace::Clock;
use tokio::time::Instant;

/// The clock of a client.
#[derive(Debug)]
pub struct VirtualClock {
    begun: (Instant, Timestamp),
    /// Seconds by which the calendar is wrong.
    wrong: AtomicI64,
}

impl VirtualClock {
    pub fn new(start: Timestamp) -> Self {
        Self { begun: (now(), start), wrong: AtomicI64::new(0) }
    }

    /// Sets the calendar ahead, or back.
    pub fn jump(&self, seconds: i64) {
        self.wrong.store(seconds, Ordering::Relaxed);
    }

    /// Returns the right time.
    pub fn right(&self) -> Timestamp {
        self.begun.1 + SignedDuration::try_from(self.elapsed()).unwrap_or(SignedDuration::ZERO)
    }
}

impl Clock for VirtualClock {
    fn now(&self) -> Timestamp {
        self.right() + SignedDuration::from_secs(self.wrong.load(Ordering::Relaxed))
    }
    fn elapsed(&self) -> Duration {
        now().duration_since(self.begun.0)
    }
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        tokio::time::sleep(duration).boxed()
    }
}

/// Returns the virtual time.
#[expect(clippy::disallowed_methods, reason = "Tokio's time is paused here: this is the virtual clock")]
pub fn now() -> Instant {
    Instant::now()
}
