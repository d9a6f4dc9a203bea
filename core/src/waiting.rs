//! Waiting with a deadline: the remaining time, and the time of the next poll.

use crate::{
    error::{Error, Result},
    error_code::ErrorCode,
    time::Clock,
};
use jiff::Timestamp;
use std::{fmt, time::Duration};

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

/// The time for which the clock of a simulator may stand still while a caller waits, and the number of polls that must
/// see it.
const MAX_STANDSTILL: Duration = Duration::from_mins(1);
const POLLS_OF_STANDSTILL: u32 = 3;

/// Watches across the polls of a wait whether the clock of a simulator moves.
#[derive(Debug, Default)]
pub(crate) struct StandstillWatch {
    /// The date of the last poll, and when a poll first saw it, by the client's clock.
    seen: Option<(Timestamp, Duration)>,
    polls: u32,
}

impl StandstillWatch {
    /// Records the date of a poll.
    pub fn note(&mut self, clock: &dyn Clock, date: Option<Timestamp>) {
        if self.seen.is_some_and(|(seen, _)| Some(seen) == date) {
            self.polls += 1;
        } else {
            *self = Self { seen: date.map(|date| (date, clock.elapsed())), polls: 1 };
        }
    }

    /// Returns the standstill, if the last polls saw one.
    pub fn standstill(&self, clock: &dyn Clock) -> Option<Standstill> {
        let (at, since) = self.seen.filter(|_| self.polls > 1)?;
        let length = clock.elapsed().saturating_sub(since);
        Some(Standstill { at, length, is_final: self.polls >= POLLS_OF_STANDSTILL && length >= MAX_STANDSTILL })
    }
}

/// A clock of a platform that stands still, as that of a simulator does until it is advanced.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Standstill {
    at: Timestamp,
    /// For how long it has stood still, by the client's clock.
    length: Duration,
    /// Whether it is pointless to wait any longer.
    pub is_final: bool,
}

impl fmt::Display for Standstill {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "the platform's time has stood still at {} for {} s: a simulator moves its time only when it is advanced, \
             or when it was started with a speed",
            self.at,
            self.length.as_secs()
        )
    }
}

/// The schedule of polls of a watch: one at once, then one after each interval until the deadline.
#[derive(Debug)]
pub(crate) struct PollSchedule {
    options: WaitOptions,
    deadline: Deadline,
    has_polled: bool,
    simulator: StandstillWatch,
}

impl PollSchedule {
    pub fn start(clock: &dyn Clock, options: WaitOptions) -> Self {
        let deadline = Deadline::start(clock, options.deadline);
        Self { options, deadline, has_polled: false, simulator: StandstillWatch::default() }
    }

    /// Waits until the next poll is due. Fails after the deadline, and when the platform's time stands still, with an
    /// error that says that `what` continues.
    pub async fn next(&self, clock: &dyn Clock, what: impl FnOnce() -> String) -> Result<()> {
        if !self.has_polled {
            return Ok(());
        }
        let has_passed = self.deadline.has_passed(clock);
        let standstill = self.simulator.standstill(clock);
        if has_passed || standstill.is_some_and(|still| still.is_final) {
            let limit = if has_passed { format!(" within {} s", self.deadline.seconds()) } else { String::new() };
            let reason = standstill.map(|still| format!("; {still}")).unwrap_or_default();
            let message = format!("{}{limit}; it continues{reason}", what());
            return Err(Error::timeout(message, false).with_code(ErrorCode::WaitTimedOut));
        }
        clock.sleep(self.deadline.until_next(clock, self.options.poll_interval)).await;
        Ok(())
    }

    /// Records a successful poll: the next one is due after the interval.
    pub fn note(&mut self, clock: &dyn Clock, simulator_date: Option<Timestamp>) {
        self.has_polled = true;
        self.simulator.note(clock, simulator_date);
    }
}

/// Converts a caller's seconds.
pub(crate) fn seconds(seconds: i64) -> Result<Duration> {
    match u64::try_from(seconds) {
        Ok(seconds) => Ok(Duration::from_secs(seconds)),
        Err(_) => Err(Error::configuration(format!("{seconds} seconds is not a valid time to wait; write 0 or more"))),
    }
}
