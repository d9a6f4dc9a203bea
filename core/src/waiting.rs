//! Waiting with a timeout: the remaining time, the time of the next poll, and the steps of a wait.

use crate::{
    error::{Error, Result},
    error_code::ErrorCode,
    time::Clock,
};
use futures::{FutureExt, future::BoxFuture};
use jiff::Timestamp;
use std::{fmt, time::Duration};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// The options of every wait.
#[derive(Debug, Clone, PartialEq)]
pub struct WaitOptions {
    /// The longest time to wait. When absent, 24 hours for a request, and as long as it lasts for a campaign or a plan.
    /// Zero means one poll. Each poll has the client's own timeout in any case.
    pub timeout: Option<Duration>,
    /// The time between two polls; 30 s by default.
    pub poll_interval: Duration,
}

impl Default for WaitOptions {
    fn default() -> Self {
        Self { timeout: None, poll_interval: Duration::from_secs(30) }
    }
}

/// A step of a [`Watch`].
#[derive(Debug, Clone, PartialEq)]
pub enum WatchStep<P, R> {
    /// The progress after a change or a poll.
    Progress(P),
    /// The outcome of the wait; no step follows.
    Done(R),
}

/// A wait in steps, for callers that do something between two steps.
pub trait Watch: Send + 'static {
    /// The progress that it reports.
    type Progress: Send + 'static;
    /// The outcome of the wait.
    type Outcome: Send + 'static;

    /// Waits for the next progress, or for the outcome. After an error, the same call may be made again.
    fn next_step(&mut self) -> BoxFuture<'_, Result<WatchStep<Self::Progress, Self::Outcome>>>;
}

/// Returns the error of a step after the last.
pub(crate) fn ended() -> Error {
    Error::cancelled("the wait has ended")
}

type Begin<P, R> = Box<dyn Fn(UnboundedSender<P>) -> BoxFuture<'static, Result<R>> + Send>;

/// A [`Watch`] of a wait that calls back: it keeps the reports until the next step.
pub struct ReportedWait<P, R> {
    begin: Begin<P, R>,
    /// Started by the first step, and again by the step after an error.
    running: Option<Running<P, R>>,
    has_ended: bool,
}

struct Running<P, R> {
    work: BoxFuture<'static, Result<R>>,
    reports: UnboundedReceiver<P>,
    outcome: Option<Result<R>>,
}

impl<P, R> ReportedWait<P, R> {
    pub(crate) fn new(begin: impl Fn(UnboundedSender<P>) -> BoxFuture<'static, Result<R>> + Send + 'static) -> Self {
        Self { begin: Box::new(begin), running: None, has_ended: false }
    }

    async fn step(&mut self) -> Result<WatchStep<P, R>> {
        if self.has_ended {
            return Err(ended());
        }
        let Running { work, reports, outcome } = self.running.get_or_insert_with(|| {
            let (sender, reports) = unbounded_channel();
            Running { work: (self.begin)(sender), reports, outcome: None }
        });
        let done = loop {
            if let Ok(progress) = reports.try_recv() {
                return Ok(WatchStep::Progress(progress));
            }
            // All progress was reported.
            if let Some(done) = outcome.take() {
                break done;
            }
            tokio::select! {
                biased;
                Some(progress) = reports.recv() => return Ok(WatchStep::Progress(progress)),
                done = &mut *work => *outcome = Some(done),
            }
        };
        self.running = None;
        self.has_ended = done.is_ok();
        done.map(WatchStep::Done)
    }
}

impl<P: Send + 'static, R: Send + 'static> Watch for ReportedWait<P, R> {
    type Progress = P;
    type Outcome = R;
    fn next_step(&mut self) -> BoxFuture<'_, Result<WatchStep<P, R>>> {
        self.step().boxed()
    }
}

impl<P, R> fmt::Debug for ReportedWait<P, R> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("ReportedWait").field("has_ended", &self.has_ended).finish_non_exhaustive()
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
        let deadline = Deadline::start(clock, options.timeout);
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
