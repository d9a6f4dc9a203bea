//! Requests that are answered at once and carried out later, and what accounts are told.
//!
//! A service that answers a `requestId` submits an order; the rest happens in virtual time:
//!
//! ```text
//! let (account, targets) = select(state, call, &selection)?;         // routes/connectivity
//! let (_, mut context) = state.split();
//! let order = Order { account, service: callback_service::CARRIER, pollable: true, targets };
//! let id = context.submit(order, |context, request, target, line| {
//!     context.world.line_mut(line).cost_center = None;
//!     Ok(Told::new("changeCostCenterResponse", json!({})))          // or Err(Refusal): a message of failure
//! });
//! Ok(accepted(&id))
//! ```
//!
//! What takes several steps begins an order and reports on each device when it is done:
//!
//! ```text
//! let request = context.begin(account, callback_service::NIDD, false);
//! context.later(SignedDuration::from_secs(30), move |context| {
//!     context.report(&request, target.ids.clone(), Ok(Told::new("..", json!({}))));
//!     context.at(expiry, move |context| context.notify(account, &notification));
//! });
//! ```
//!
//! `context.notify_unasked(account, &LineNotification::new(..))` sends a notification that no request caused, with
//! `context.new_id()` as its `requestId`. None of this needs an event of its own: a job is a closure that gets the
//! context. State that a service keeps (queues, monitors ..) belongs in [`World`](crate::world::World) or in
//! [`Requests`].

use super::{Context, Event, reach::Watches};
use crate::{
    callback_service,
    callbacks::LineNotification,
    clock::Moment,
    world::{Id, IdKind, Line, lines::Refusal},
};
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::{collections::HashMap, fmt};

/// Something that is to happen at a moment.
type Job = Box<dyn FnOnce(&mut Context<'_>) + Send>;

/// How long before a line is resumed by itself its account is told.
const TRACKING: SignedDuration = SignedDuration::from_hours(7 * 24);
/// Most requests that are remembered.
const REMEMBERED: usize = 100_000;

/// Where a request stands.
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

/// A request that was accepted.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub id: String,
    pub account: usize,
    /// The service whose listener is told, one of [`callback_service`].
    pub service: &'static str,
}

/// A request that was accepted, as it is looked up by its identifier.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Remembered {
    pub account: usize,
    /// Whether its status can be asked for: of activation, deactivation, suspension and restoring of one device.
    pub pollable: bool,
    pub progress: Progress,
}

/// Everything that is under way for lines.
#[derive(Default)]
pub(crate) struct Requests {
    jobs: HashMap<u64, Job>,
    /// The lines that somebody waits for.
    pub(super) watches: Watches,
    planned: u64,
    list: HashMap<String, Remembered>,
    order: std::collections::VecDeque<String>,
    /// The last activation of each line that was asked for, and where it stands.
    pub activations: HashMap<u32, (String, Progress)>,
    /// When the last devices were or will be detached from the network.
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

    /// When the next device may be detached from the network, where only so many are in an hour.
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

/// A device that a request is about.
#[derive(Debug, Clone)]
pub(crate) struct Target {
    /// As the request named it; hardware and SIM where it was selected by a filter.
    pub ids: Vec<Id>,
    /// Its line, or why there is none.
    pub line: Result<u32, Refusal>,
    /// The fixed address that the request gives it.
    pub ip_address: Option<String>,
}

/// A request about some devices.
#[derive(Debug)]
pub(crate) struct Order {
    pub account: usize,
    /// The service whose listener is told, one of [`callback_service`].
    pub service: &'static str,
    /// Whether its status can be asked for, as long as it is about one device.
    pub pollable: bool,
    pub targets: Vec<Target>,
}

/// The result of a request for a device: the part of `deviceResponse` with its content, and the notifications that
/// follow it.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub response: (&'static str, Value),
    pub then: Vec<LineNotification>,
}

impl Told {
    pub fn new(response: &'static str, content: Value) -> Self {
        Self { response: (response, content), then: Vec::new() }
    }

    pub fn then(mut self, notification: impl IntoIterator<Item = LineNotification>) -> Self {
        self.then.extend(notification);
        self
    }
}

impl Context<'_> {
    /// Has something happen at a moment.
    pub fn at(&mut self, at: Moment, job: impl FnOnce(&mut Context<'_>) + Send + 'static) {
        let number = self.requests.planned;
        self.requests.planned += 1;
        self.requests.jobs.insert(number, Box::new(job));
        self.agenda.plan(at, Event::Job { number });
    }

    /// Has something happen after a time.
    pub fn later(&mut self, delay: SignedDuration, job: impl FnOnce(&mut Context<'_>) + Send + 'static) {
        self.at(self.now.plus(delay), job);
    }

    /// An identifier for a request or for news.
    pub fn new_id(&mut self) -> String {
        self.random.names.uuid()
    }

    /// Accepts a request.
    pub fn begin(&mut self, account: usize, service: &'static str, pollable: bool) -> Asked {
        let id = self.new_id();
        let remembered = Remembered { account, pollable, progress: Progress::Pending };
        self.requests.list.insert(id.clone(), remembered);
        self.requests.order.push_back(id.clone());
        if self.requests.order.len() > REMEMBERED
            && let Some(oldest) = self.requests.order.pop_front()
        {
            self.requests.list.remove(&oldest);
        }
        Asked { id, account, service }
    }

    /// Accepts a request and carries it out after the usual delay, device by device: `act` does it, or refuses.
    /// Each device is told about by a message of its own. Answers the `requestId`.
    pub fn submit(
        &mut self,
        order: Order,
        act: impl FnMut(&mut Context<'_>, &Asked, &Target, u32) -> Result<Told, Refusal> + Send + 'static,
    ) -> String {
        self.submit_at(self.now, order, act, |_, _| ())
    }

    /// The same, not before a moment; `after` gets the lines of the devices for which it was done, all at once.
    pub fn submit_at(
        &mut self,
        earliest: Moment,
        order: Order,
        mut act: impl FnMut(&mut Context<'_>, &Asked, &Target, u32) -> Result<Told, Refusal> + Send + 'static,
        after: impl FnOnce(&mut Context<'_>, &[u32]) + Send + 'static,
    ) -> String {
        let Order { account, service, pollable, targets } = order;
        let asked = self.begin(account, service, pollable && targets.len() == 1);
        let id = asked.id.clone();
        let at = self.now.plus(self.options.request_delay).max(earliest);
        self.at(at, move |context| {
            let mut done = Vec::new();
            for target in targets {
                let outcome = context.reached(account, &target).and_then(|line| {
                    let told = act(context, &asked, &target, line)?;
                    done.push(line);
                    Ok(told)
                });
                context.report(&asked, target.ids, outcome);
            }
            after(context, &done);
        });
        id
    }

    /// The line of a device when its turn has come: it may have gone meanwhile, or a failure may be forced.
    pub fn reached(&mut self, account: usize, target: &Target) -> Result<u32, Refusal> {
        let line = target.line.clone()?;
        let imei = self.world.line(line).imei();
        if let Some(refusal) = self.world.faults.take_refusal(imei) {
            return Err(refusal);
        }
        let view = self.world.line(line);
        if view.is_deleted() || view.account() != account {
            return Err(Refusal::new("REQUEST_FAILED.DeviceNotFound", "The device is not on the account any more"));
        }
        Ok(line)
    }

    /// Tells what came of a request for one device, and notes it.
    pub fn report(&mut self, asked: &Asked, device_ids: Vec<Id>, outcome: Result<Told, Refusal>) {
        let progress = if outcome.is_ok() { Progress::Success } else { Progress::Failed };
        self.note(asked, progress);
        match outcome {
            Ok(told) => {
                let (response, content) = told.response;
                self.notify(
                    asked.account,
                    &LineNotification::done(asked.service, &asked.id, device_ids, response, content),
                );
                for notification in told.then {
                    self.notify_unasked(asked.account, &notification);
                }
            }
            Err(why) => {
                self.notify(asked.account, &LineNotification::failed(asked.service, &asked.id, device_ids, &why));
            }
        }
    }

    /// Notes where a request stands.
    pub fn note(&mut self, asked: &Asked, progress: Progress) {
        if let Some(remembered) = self.requests.list.get_mut(&asked.id) {
            remembered.progress = progress;
        }
    }

    /// Notifies the listener of the result of a request. Without a listener the message is lost, and counted as lost.
    pub fn notify(&mut self, account: usize, notification: &LineNotification) {
        self.outbox.line(self.world, self.now, account, notification, true);
    }

    /// Notifies the listener, if there is one, of something that no request asked about.
    pub fn notify_unasked(&mut self, account: usize, notification: &LineNotification) {
        self.outbox.line(self.world, self.now, account, notification, false);
    }

    /// Plans what becomes of a suspended line by itself: 7 days before it is resumed its account is told.
    pub fn plan_resumption(&mut self, line: u32) {
        let resumes = self.world.suspension(line, self.now).resumes.max(self.now);
        let turn = self.world.line(line).changed().map_or(0, |record| record.turn);
        let notice = resumes.plus(-TRACKING);
        if notice >= self.now {
            self.agenda.plan(notice, Event::Resume { line, turn, only_notice: true });
        }
        self.agenda.plan(resumes, Event::Resume { line, turn, only_notice: false });
    }

    /// Resumes a line, or tells that it will be, unless its state has changed meanwhile.
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
        self.notify_unasked(
            account,
            &LineNotification::new(callback_service::RESUME, &id, ids, "comment", json!(comment)),
        );
    }
}
