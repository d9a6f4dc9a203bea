//! What the modules need of a sender, and the two modules of the core that belong here.

#[path = "../../../core/src/transport/rate_limit.rs"]
pub mod rate_limit;
#[path = "../../../core/src/transport/retry_budget.rs"]
pub mod retry_budget;

pub mod sender {
    use crate::{clock::TestClock, error::Result, random::Random};
    use std::time::Duration;
    use thingspace::Clock;

    /// A sender with a clock and a timeout, which is never closed.
    #[derive(Debug)]
    pub struct Sender {
        pub clock: TestClock,
        pub limits: Limits,
        random: Random,
    }

    #[derive(Debug)]
    pub struct Limits {
        pub timeout: Duration,
    }

    impl Sender {
        pub fn new(timeout: Duration) -> Self {
            Self { clock: TestClock::default(), limits: Limits { timeout }, random: Random::seeded(1) }
        }
        pub fn clock(&self) -> &dyn Clock {
            &self.clock
        }
        pub fn random(&self) -> &Random {
            &self.random
        }
        pub fn limits(&self) -> &Limits {
            &self.limits
        }
        pub async fn until_closed<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
            work.await
        }
    }
}
