//! Asynchronous requests, which are accepted at once and carried out later, and their callbacks.
//!
//! A service that returns a `requestId` submits an order; the rest happens in virtual time:
//!
//! ```text
//! let (account, targets) = select(state, call, &selection)?;         // routes/connectivity
//! let (_, mut context) = state.split();
//! let order = Order { account, service: callback_service::CARRIER, pollable: true, targets };
//! let id = context.submit(order, |context, request, target, line| {
//!     context.world.line_mut(line).cost_center = None;
//!     Ok(DeviceResult::new("changeCostCenterResponse", json!({})))          // or Err(ErrorResponse): a callback of failure
//! });
//! Ok(accepted(&id))
//! ```
//!
//! A request with several steps begins an order and reports the result of each device when it is done:
//!
//! ```text
//! let request = context.begin(account, callback_service::NIDD, false);
//! context.later(SignedDuration::from_secs(30), move |context| {
//!     context.report(&request, target.ids.clone(), Ok(DeviceResult::new("..", json!({}))));
//!     context.at(expiry, move |context| context.notify(account, &notification));
//! });
//! ```
//!
//! `context.notify_unsolicited(account, &LineNotification::new(..))` sends a notification that no request caused, with
//! `context.new_id()` as its `requestId`. None of this needs an event of its own: a job is a closure that gets the
//! context. State that a service keeps (queues, monitors ..) belongs in [`World`](crate::world::World) or in
//! [`Requests`].

use super::{Context, Event, reach::Watches};
use crate::{
    callback_service,
    callbacks::LineNotification,
    clock::Moment,
    world::{Id, IdKind, Line, lines::ErrorResponse},
};
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::{collections::HashMap, fmt};

/// A closure that runs at a moment.
type Job = Box<dyn FnOnce(&mut Context<'_>) + Send>;

/// The time before an automatic resumption at which the account is notified of it.
const RESUME_NOTICE: SignedDuration = SignedDuration::from_hours(7 * 24);
/// The maximum number of requests that are remembered.
const MAX_REMEMBERED: usize = 100_000;

/// The progress of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Progress {
    Pending,
    Success,
    Failed,
}

impl Progress {
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "Pending",
            Self::Success => "Success",
            Self::Failed => "Failed",
        }
    }
}

/// An accepted request.
#[derive(Debug, Clone)]
pub(crate) struct AcceptedRequest {
    pub id: String,
    pub account: usize,
    /// The service whose listener is notified, one of [`callback_service`].
    pub service: &'static str,
}

/// The record of an accepted request, by which its status is looked up.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Remembered {
    pub account: usize,
    /// Whether its status can be polled: activation, deactivation, suspension and restoring of one device.
    pub pollable: bool,
    pub progress: Progress,
}

/// The asynchronous requests, jobs and watches of lines.
#[derive(Default)]
pub(crate) struct Requests {
    jobs: HashMap<u64, Job>,
    /// The lines that are watched.
    pub(super) watches: Watches,
    planned: u64,
    list: HashMap<String, Remembered>,
    order: std::collections::VecDeque<String>,
    /// The last requested activation of each line, and its progress.
    pub activations: HashMap<u32, (String, Progress)>,
    /// The moments when the last devices were or will be detached from the network.
    detached: std::collections::VecDeque<Moment>,
}

impl fmt::Debug for Requests {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Requests")
            .field("jobs", &self.jobs.len())
            .field("list", &self.list.len())
            .finish_non_exhaustive()
    }
}

impl Requests {
    /// Returns how many lines are watched.
    #[cfg(test)]
    pub fn watched_lines(&self) -> usize {
        self.watches.watched_lines()
    }

    pub fn find(&self, id: &str) -> Option<Remembered> {
        self.list.get(id).copied()
    }

    /// Returns when the next device may be detached from the network, where at most `an_hour` devices are
    /// detached in an hour.
    pub fn next_detachment(&mut self, soonest: Moment, an_hour: usize) -> Moment {
        let hour = SignedDuration::from_hours(1);
        while self.detached.front().is_some_and(|first| first.plus(hour) <= soonest) {
            self.detached.pop_front();
        }
        let before = self.detached.len().checked_sub(an_hour).and_then(|at| self.detached.get(at));
        let turn = before.map_or(soonest, |before| before.plus(hour).max(soonest));
        self.detached.push_back(turn);
        turn
    }

    pub(super) fn take(&mut self, number: u64) -> Option<Job> {
        self.jobs.remove(&number)
    }
}

/// A device that a request refers to.
#[derive(Debug, Clone)]
pub(crate) struct Target {
    /// Its identifiers in the request; hardware and SIM if a filter selected it.
    pub ids: Vec<Id>,
    /// Its line, or the reason why there is none.
    pub line: Result<u32, ErrorResponse>,
    /// The fixed address that the request assigns to it.
    pub ip_address: Option<String>,
}

/// A request about some devices.
#[derive(Debug)]
pub(crate) struct Order {
    pub account: usize,
    /// The service whose listener is notified, one of [`callback_service`].
    pub service: &'static str,
    /// Whether its status can be polled, if it is about one device.
    pub pollable: bool,
    pub targets: Vec<Target>,
}

/// The result of a request for a device: the part of `deviceResponse` with its content, and the notifications that
/// follow it.
#[derive(Debug, Clone)]
pub(crate) struct DeviceResult {
    pub response: (&'static str, Value),
    pub then: Vec<LineNotification>,
}

impl DeviceResult {
    pub fn new(response: &'static str, content: Value) -> Self {
        Self { response: (response, content), then: Vec::new() }
    }

    pub fn then(mut self, notification: impl IntoIterator<Item = LineNotification>) -> Self {
        self.then.extend(notification);
        self
    }
}

impl Context<'_> {
    /// Runs a job at a moment.
    pub fn at(&mut self, at: Moment, job: impl FnOnce(&mut Context<'_>) + Send + 'static) {
        let number = self.requests.planned;
        self.requests.planned += 1;
        self.requests.jobs.insert(number, Box::new(job));
        self.agenda.plan(at, Event::Job { number });
    }

    /// Runs a job after a delay.
    pub fn later(&mut self, delay: SignedDuration, job: impl FnOnce(&mut Context<'_>) + Send + 'static) {
        self.at(self.now.plus(delay), job);
    }

    /// Returns a new identifier for a request or a notification.
    pub fn new_id(&mut self) -> String {
        self.random.names.uuid()
    }

    /// Accepts a request.
    pub fn begin(&mut self, account: usize, service: &'static str, pollable: bool) -> AcceptedRequest {
        let id = self.new_id();
        let remembered = Remembered { account, pollable, progress: Progress::Pending };
        self.requests.list.insert(id.clone(), remembered);
        self.requests.order.push_back(id.clone());
        if self.requests.order.len() > MAX_REMEMBERED
            && let Some(oldest) = self.requests.order.pop_front()
        {
            self.requests.list.remove(&oldest);
        }
        AcceptedRequest { id, account, service }
    }

    /// Accepts a request and carries it out after the usual delay, device by device: `act` makes the change,
    /// or rejects it. Each result is sent in its own callback. Returns the `requestId`.
    pub fn submit(
        &mut self,
        order: Order,
        act: impl FnMut(&mut Context<'_>, &AcceptedRequest, &Target, u32) -> Result<DeviceResult, ErrorResponse>
        + Send
        + 'static,
    ) -> String {
        self.submit_at(self.now, order, act, |_, _| ())
    }

    /// Accepts a request like [`submit`](Self::submit), but carries it out at `earliest` or later. `after`
    /// receives the lines of the devices for which it succeeded, all at once.
    pub fn submit_at(
        &mut self,
        earliest: Moment,
        order: Order,
        mut act: impl FnMut(&mut Context<'_>, &AcceptedRequest, &Target, u32) -> Result<DeviceResult, ErrorResponse>
        + Send
        + 'static,
        after: impl FnOnce(&mut Context<'_>, &[u32]) + Send + 'static,
    ) -> String {
        let Order { account, service, pollable, targets } = order;
        let request = self.begin(account, service, pollable && targets.len() == 1);
        let id = request.id.clone();
        let at = self.now.plus(self.options.request_delay).max(earliest);
        self.at(at, move |context| {
            let mut done = Vec::new();
            for target in targets {
                let outcome = context.reached(account, &target).and_then(|line| {
                    let result = act(context, &request, &target, line)?;
                    done.push(line);
                    Ok(result)
                });
                context.report(&request, target.ids, outcome);
            }
            after(context, &done);
        });
        id
    }

    /// Returns the line of a device when its turn has come: the line may have been removed meanwhile, or a
    /// failure may be forced.
    pub fn reached(&mut self, account: usize, target: &Target) -> Result<u32, ErrorResponse> {
        let line = target.line.clone()?;
        let imei = self.world.line(line).imei();
        if let Some(rejection) = self.world.faults.take_rejection(imei) {
            return Err(rejection);
        }
        let view = self.world.line(line);
        if view.is_deleted() || view.account() != account {
            return Err(ErrorResponse::new(
                "REQUEST_FAILED.DeviceNotFound",
                "The device is not on the account any more",
            ));
        }
        Ok(line)
    }

    /// Sends the result of a request for one device, and records it.
    pub fn report(
        &mut self,
        request: &AcceptedRequest,
        device_ids: Vec<Id>,
        outcome: Result<DeviceResult, ErrorResponse>,
    ) {
        let progress = if outcome.is_ok() { Progress::Success } else { Progress::Failed };
        self.set_progress(request, progress);
        match outcome {
            Ok(result) => {
                let (response, content) = result.response;
                self.notify(
                    request.account,
                    &LineNotification::succeeded(request.service, &request.id, device_ids, response, content),
                );
                for notification in result.then {
                    self.notify_unsolicited(request.account, &notification);
                }
            }
            Err(rejection) => {
                self.notify(
                    request.account,
                    &LineNotification::failed(request.service, &request.id, device_ids, &rejection),
                );
            }
        }
    }

    /// Records the progress of a request.
    pub fn set_progress(&mut self, request: &AcceptedRequest, progress: Progress) {
        if let Some(remembered) = self.requests.list.get_mut(&request.id) {
            remembered.progress = progress;
        }
    }

    /// Notifies the listener of the result of a request. Without a listener the callback is counted as lost.
    pub fn notify(&mut self, account: usize, notification: &LineNotification) {
        self.outbox.line(self.world, self.now, account, notification, true);
    }

    /// Notifies the listener, if there is one, of an event that no request caused.
    pub fn notify_unsolicited(&mut self, account: usize, notification: &LineNotification) {
        self.outbox.line(self.world, self.now, account, notification, false);
    }

    /// Schedules the automatic resumption of a suspended line, and the notification of its account 7 days before.
    pub fn plan_resumption(&mut self, line: u32) {
        let resumes = self.world.suspension(line, self.now).resumes.max(self.now);
        let turn = self.world.line(line).changed().map_or(0, |record| record.turn);
        let notice = resumes.plus(-RESUME_NOTICE);
        if notice >= self.now {
            self.agenda.plan(notice, Event::Resume { line, turn, only_notice: true });
        }
        self.agenda.plan(resumes, Event::Resume { line, turn, only_notice: false });
    }

    /// Resumes a line, or notifies its account of the coming resumption, unless the line's state has changed
    /// meanwhile.
    pub(super) fn resume(&mut self, line: u32, turn: u32, only_notice: bool) {
        let view = self.world.line(line);
        let is_same = view.changed().map_or(0, |record| record.turn) == turn;
        if view.is_deleted() || !is_same || view.state() != Line::Suspended {
            return;
        }
        if !only_notice {
            self.world.restore(line, self.now, false);
            return;
        }
        let (account, number) = (view.account(), view.id(IdKind::Mdn).unwrap_or_default());
        let resumes = self.world.suspension(line, self.now).resumes.timestamp();
        let comment = format!("Device will be auto resumed on - {}", resumes.strftime("%-m/%-d/%Y %-I:%M:%S %p"));
        let id = self.new_id();
        let ids = vec![Id::new(IdKind::Mdn, number)];
        self.notify_unsolicited(
            account,
            &LineNotification::new(callback_service::RESUME, &id, ids, "comment", json!(comment)),
        );
    }
}
