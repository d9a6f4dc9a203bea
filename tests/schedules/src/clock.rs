//! A clock that advances to the end of a wait as soon as a task waits.

use futures::{FutureExt, future::BoxFuture};
use jiff::{SignedDuration, Timestamp};
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use thingspace::Clock;

#[derive(Debug, Clone, Default)]
pub struct TestClock(Arc<Mutex<Duration>>);

impl TestClock {
    fn advance_to(&self, time: Duration) {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *now = time.max(*now);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::try_from(self.elapsed()).unwrap_or(SignedDuration::MAX)
    }
    fn elapsed(&self) -> Duration {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let (clock, end) = (self.clone(), self.elapsed() + duration);
        async move {
            shuttle::future::yield_now().await;
            clock.advance_to(end);
        }
        .boxed()
    }
}
