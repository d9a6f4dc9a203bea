//! Waits for a request: for its messages or the platform's status, whichever is first.

use super::{
    PendingRequest,
    poll::{is_rejection, may_pass, polls_of},
};
use crate::{
    error::{Error, Result},
    error_code::ErrorCode,
    inbox::{Delivery, RequestState},
    models::{RequestProgress, RequestResult, RequestStatus},
    operations::Poll,
    rules::{self, Finding},
    waiting::{Deadline, ReportedWait, Standstill, StandstillWatch, WaitOptions},
};
use futures::{FutureExt, future::BoxFuture};
use std::{ops::ControlFlow, time::Duration};

/// The shortest time between two polls: a request without polls would otherwise never sleep.
const MIN_POLL_INTERVAL: Duration = Duration::from_millis(1);

/// The watch of a request; see [`PendingRequest::watch`].
pub type RequestWatch = ReportedWait<RequestProgress, RequestResult>;

/// The outcome of a poll; nothing if polling is not supported.
type PollOutcome<'a> = BoxFuture<'a, Option<Result<RequestStatus>>>;

impl PendingRequest {
    /// The longest time that a wait takes by default.
    pub const DEFAULT_TIMEOUT: Duration = Duration::from_hours(24);

    /// Waits like [`wait`](Self::wait), and calls `on_progress` after each change and each poll; returning `Break`
    /// stops the wait with [`Error::Cancelled`].
    pub async fn wait_with(
        &self,
        options: WaitOptions,
        mut on_progress: impl FnMut(&RequestProgress) -> ControlFlow<()> + Send,
    ) -> Result<RequestResult> {
        let findings = rules::check_argument("request_id", self.id());
        if Finding::has_errors(&findings) {
            return Err(Error::validation("the request to wait for", findings));
        }
        if let Some(count) = self.expected.filter(|count| *count < 1) {
            return Err(Error::configuration(format!("{count} expected callbacks are too few; expect 1 or more")));
        }
        let limit = options.timeout.unwrap_or(PendingRequest::DEFAULT_TIMEOUT);
        let interval = options.poll_interval.max(MIN_POLL_INTERVAL);
        let clock = self.client.clock();
        let deadline = Deadline::start(clock, Some(limit));
        let mut polls = polls_of(self).into_iter().flatten().peekable();
        // It may have been done for long: the start of the wait is arbitrary.
        let first = if polls.peek().is_some() { Duration::ZERO } else { deadline.until_next(clock, interval) };
        let mut poll = self.poll_after(first, polls.peek().copied());
        let mut wake = self.held.changes();
        let (mut has_polled, mut rejections) = (false, 0);
        let mut simulator = StandstillWatch::default();
        loop {
            let progress = self.progress();
            if on_progress(&progress).is_break() {
                return Err(Error::cancelled(format!("the wait for request {} was stopped", self.id())));
            }
            if progress.status != RequestStatus::Pending {
                return Ok(self.result_of(progress.status));
            }
            let state = self.held.state(self.expected);
            if state.closed {
                return Err(Error::closed());
            }
            if state.lost && polls.peek().is_none() {
                return Err(self.lost());
            }
            let can_poll = polls.peek().is_some();
            let standstill = simulator.standstill(clock).filter(|_| can_poll);
            if has_polled && deadline.has_passed(clock) {
                return Err(self.overdue(Some(deadline), &state, can_poll, standstill));
            }
            if standstill.is_some_and(|still| still.is_final) {
                return Err(self.overdue(None, &state, can_poll, standstill));
            }
            tokio::select! {
                biased;
                changed = wake.changed() => if changed.is_err() {
                    wake = self.held.changes();
                },
                outcome = &mut poll => {
                    has_polled = true;
                    simulator.note(clock, self.client.simulator_date());
                    let mut delay = interval;
                    match outcome {
                        // A final status was recorded, and ends the wait above.
                        Some(Ok(_)) | None => {}
                        Some(Err(error)) if is_rejection(&error) => {
                            tracing::debug!(request = self.id(), %error, "the platform has no status of the request");
                            rejections += 1;
                            // A request that was sent just now may not be visible yet.
                            if state.row.is_none() || rejections > 1 {
                                polls.next();
                                // The other kind of poll is tried at once.
                                delay = if polls.peek().is_some() { Duration::ZERO } else { interval };
                            }
                        }
                        Some(Err(error)) if may_pass(&error) => {
                            tracing::debug!(request = self.id(), %error, "the platform could not be polled");
                        }
                        Some(Err(error)) => return Err(error),
                    }
                    // The last poll is at the deadline itself.
                    poll = self.poll_after(deadline.until_next(clock, delay), polls.peek().copied());
                }
            }
        }
    }

    /// Watches the request: each step waits for a change or a poll.
    pub fn watch(&self, options: WaitOptions) -> RequestWatch {
        let request = self.clone();
        ReportedWait::new(move |reports| {
            let (request, options) = (request.clone(), options.clone());
            let on_progress = move |progress: &RequestProgress| match reports.send(progress.clone()) {
                Ok(()) => ControlFlow::Continue(()),
                Err(_) => ControlFlow::Break(()),
            };
            async move { request.wait_with(options, on_progress).await }.boxed()
        })
    }

    /// Polls after a delay, if polling is supported.
    fn poll_after(&self, delay: Duration, poll: Option<Poll>) -> PollOutcome<'_> {
        async move {
            if !delay.is_zero() {
                self.client.sleep(delay).await;
            }
            match poll {
                Some(poll) => Some(self.poll(poll).await),
                None => None,
            }
        }
        .boxed()
    }

    /// Returns the result of the request from its messages, or else from a poll.
    fn result_of(&self, status: RequestStatus) -> RequestResult {
        self.held.result(status)
    }

    fn lost(&self) -> Error {
        Error::timeout(
            format!(
                "request {} cannot be waited for: messages about it came before it had a handle, and had to make \
                 room for others; check its devices instead",
                self.id()
            ),
            false,
        )
        .with_code(ErrorCode::WaitTimedOut)
        .about_request(Some(self.id()))
    }

    /// Returns the error of a wait that has passed its deadline, or that is pointless; it says what is missing.
    fn overdue(
        &self,
        deadline: Option<Deadline>,
        state: &RequestState,
        can_poll: bool,
        standstill: Option<Standstill>,
    ) -> Error {
        let total = state.succeeded + state.failed;
        let received = match state.expected {
            Some(expected) if total > 0 => {
                format!(
                    "{total} of {expected} callbacks arrived (a device that the request lists twice gets one message)"
                )
            }
            Some(expected) => format!("{total} of {expected} callbacks arrived"),
            None => format!(
                "{total} callbacks arrived, and the expected number is unknown; pass the number of expected callbacks if you know it"
            ),
        };
        let service = match state.row.map_or(&[][..], |row| row.callbacks) {
            [] => "the callback service of the operation".to_owned(),
            services => services.join(" and "),
        };
        let polled = match state.row {
            _ if can_poll => "it continues. The platform reports that it is pending; ",
            Some(_) => "it continues. ",
            None => {
                "the platform has no status of it: it concerns several devices, or an account that is not this client's, \
                 or its identifier is wrong. "
            }
        };
        let advice = match state.delivery {
            Delivery::Absent => format!(
                "This client has received no callback at all, and nothing listens for it: start a listener with \
                 `listen` of the client and register it for {service}, connect the client to the simulator, or deliver \
                 the callbacks that a listener of your own receives to the client"
            ),
            Delivery::Listening => format!(
                "The listener of this client has received no callback at all: check that its URL is registered for {service}"
            ),
            Delivery::Received => format!(
                "Check that a listener of {service} is registered, and that each message it receives is delivered to \
                 this client"
            ),
        };
        let limit = deadline.map(|deadline| format!(" within {} s", deadline.seconds())).unwrap_or_default();
        let still = standstill.map(|still| format!(". Also, {still}")).unwrap_or_default();
        Error::timeout(format!("request {} is not done{limit}; {polled}{received}. {advice}{still}", self.id()), false)
            .with_code(ErrorCode::WaitTimedOut)
            .about_request(Some(self.id()))
    }
}
