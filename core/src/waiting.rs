//! Waiting with a deadline: the remaining time, and the time of the next poll.

use crate::{
    error::{Error, Result},
    time::Clock,
};
use std::time::Duration;

/// Options for waiting.
#[derive(Debug, Clone, PartialEq)]
pub struct WaitOptions {
    /// Time between two polls; 30 s by default.
    pub poll_interval: Duration,
    /// The longest time to wait; until the campaign ends when absent. Each poll has the client's own timeout in any
    /// case.
    pub deadline: Option<Duration>,
}

impl Default for WaitOptions {
    fn default() -> Self {
        Self { poll_interval: Duration::from_secs(30), deadline: None }
    }
}

/// The deadline of a wait.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deadline {
    begun: Duration,
    limit: Option<Duration>,
}

impl Deadline {
    /// Starts the clock of the wait.
    pub fn start(clock: &dyn Clock, limit: Option<Duration>) -> Self {
        Self { begun: clock.elapsed(), limit }
    }

    /// Returns the limit in seconds, for messages.
    pub fn seconds(self) -> f64 {
        self.limit.unwrap_or_default().as_secs_f64()
    }

    /// Returns whether the deadline has passed.
    pub fn has_passed(self, clock: &dyn Clock) -> bool {
        self.remaining(clock).is_some_and(|left| left.is_zero())
    }

    /// Returns the delay until the next poll: the last one is at the deadline itself.
    pub fn until_next(self, clock: &dyn Clock, interval: Duration) -> Duration {
        self.remaining(clock).map_or(interval, |left| left.min(interval))
    }

    fn remaining(self, clock: &dyn Clock) -> Option<Duration> {
        self.limit.map(|limit| limit.saturating_sub(clock.elapsed().saturating_sub(self.begun)))
    }
}

/// The schedule of polls of a watch: one at once, then one after each interval until the deadline.
#[derive(Debug)]
pub(crate) struct PollSchedule {
    options: WaitOptions,
    deadline: Deadline,
    has_polled: bool,
}

impl PollSchedule {
    pub fn start(clock: &dyn Clock, options: WaitOptions) -> Self {
        let deadline = Deadline::start(clock, options.deadline);
        Self { options, deadline, has_polled: false }
    }

    /// Waits until the next poll is due. Fails after the deadline, with an error that says that `what` continues.
    pub async fn next(&self, clock: &dyn Clock, what: impl FnOnce() -> String) -> Result<()> {
        if !self.has_polled {
            return Ok(());
        }
        if self.deadline.has_passed(clock) {
            let message = format!("{} within {} s; it continues", what(), self.deadline.seconds());
            return Err(Error::Timeout { message, outcome_unknown: false });
        }
        clock.sleep(self.deadline.until_next(clock, self.options.poll_interval)).await;
        Ok(())
    }

    /// Records a successful poll: the next one is due after the interval.
    pub fn note(&mut self) {
        self.has_polled = true;
    }
}

/// Converts a caller's seconds.
pub(crate) fn seconds(seconds: i64) -> Result<Duration> {
    match u64::try_from(seconds) {
        Ok(seconds) => Ok(Duration::from_secs(seconds)),
        Err(_) => Err(Error::configuration(format!("{seconds} seconds is not a valid time to wait; write 0 or more"))),
    }
}
