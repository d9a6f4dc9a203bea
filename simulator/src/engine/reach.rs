//! Waiting for devices: jobs that run when a device becomes reachable, and notifications of changes.
//!
//! Only watched lines cost anything: each has one event, at the next change of its power.

use super::Context;
use crate::clock::Moment;
use std::{collections::HashMap, fmt};

/// A job that runs once a device is reachable.
type Job = Box<dyn FnOnce(&mut Context<'_>) + Send>;

/// The condition that a job waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Condition {
    /// The network reaches the device, which is in service.
    Reached,
    /// The device has power and coverage, whatever the state of its line.
    Powered,
}

/// A waiting job, which can be cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ticket {
    line: u32,
    number: u64,
}

/// The watched lines.
#[derive(Default)]
pub(crate) struct Watches {
    lines: HashMap<u32, Watch>,
    tickets: u64,
}

impl Watches {
    #[cfg(test)]
    pub fn watched_lines(&self) -> usize {
        self.lines.len()
    }
}

#[derive(Default)]
struct Watch {
    reached: bool,
    /// A counter of checks, so that an event of an earlier check has no effect.
    turn: u64,
    jobs: Vec<(u64, Condition, Job)>,
}

impl fmt::Debug for Watches {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Watches").field("lines", &self.lines.len()).finish_non_exhaustive()
    }
}

impl Context<'_> {
    /// Runs a job as soon as a device is reachable: at the present moment if it already is.
    pub fn when(
        &mut self,
        line: u32,
        condition: Condition,
        job: impl FnOnce(&mut Context<'_>) + Send + 'static,
    ) -> Option<Ticket> {
        if self.holds(line, condition) {
            job(self);
            return None;
        }
        let number = self.requests.watches.tickets;
        self.requests.watches.tickets += 1;
        self.watch(line);
        let watch = self.requests.watches.lines.entry(line).or_default();
        watch.jobs.push((number, condition, Box::new(job)));
        Some(Ticket { line, number })
    }

    /// Runs a job like [`when`](Self::when), or runs `lapsed` at `until` if the device has not become reachable.
    pub fn when_until(
        &mut self,
        line: u32,
        condition: Condition,
        until: Moment,
        job: impl FnOnce(&mut Context<'_>) + Send + 'static,
        lapsed: impl FnOnce(&mut Context<'_>) + Send + 'static,
    ) {
        let Some(ticket) = self.when(line, condition, job) else {
            return;
        };
        self.at(until, move |context| {
            if context.cancel(ticket) {
                lapsed(context);
            }
        });
    }

    /// Cancels a waiting job. Returns false if it has already run.
    fn cancel(&mut self, ticket: Ticket) -> bool {
        let Some(watch) = self.requests.watches.lines.get_mut(&ticket.line) else {
            return false;
        };
        let Some(at) = watch.jobs.iter().position(|(number, ..)| *number == ticket.number) else {
            return false;
        };
        drop(watch.jobs.remove(at));
        self.unwatch(ticket.line);
        true
    }

    fn holds(&self, line: u32, condition: Condition) -> bool {
        match condition {
            Condition::Reached => self.world.is_reached(line, self.now),
            Condition::Powered => self.world.is_powered(line, self.now),
        }
    }

    /// Begins to watch a line, unless it is watched already.
    pub fn watch(&mut self, line: u32) {
        if self.requests.watches.lines.contains_key(&line) {
            return;
        }
        let reached = self.world.is_reached(line, self.now);
        self.requests.watches.lines.insert(line, Watch { reached, ..Watch::default() });
        self.schedule_check(line);
    }

    fn schedule_check(&mut self, line: u32) {
        let (next, Some(watch)) = (self.world.next_change(line, self.now), self.requests.watches.lines.get_mut(&line))
        else {
            return;
        };
        watch.turn += 1;
        let turn = watch.turn;
        if let Some(next) = next {
            self.at(next, move |context| {
                if context.requests.watches.lines.get(&line).is_some_and(|watch| watch.turn == turn) {
                    context.check_reach(line);
                }
            });
        }
    }

    /// Checks whether a watched line is reachable now, and runs the jobs that waited for it.
    fn check_reach(&mut self, line: u32) {
        let (reached, powered) = (self.holds(line, Condition::Reached), self.holds(line, Condition::Powered));
        let Some(watch) = self.requests.watches.lines.get_mut(&line) else {
            return;
        };
        let changed = std::mem::replace(&mut watch.reached, reached) != reached;
        let is_due = |condition: &Condition| if *condition == Condition::Reached { reached } else { powered };
        let (due, rest): (Vec<_>, Vec<_>) =
            std::mem::take(&mut watch.jobs).into_iter().partition(|(_, condition, _)| is_due(condition));
        watch.jobs = rest;
        if changed {
            self.notify_monitors(line, reached);
        }
        for (_, _, job) in due {
            job(self);
        }
        if !self.unwatch(line) {
            self.schedule_check(line);
        }
    }

    /// Stops watching a line that no job or monitor needs. Returns true if it stopped.
    pub(super) fn unwatch(&mut self, line: u32) -> bool {
        let has_jobs = self.requests.watches.lines.get(&line).is_some_and(|watch| !watch.jobs.is_empty());
        let is_wanted = has_jobs || self.world.monitors.watches(line);
        if !is_wanted {
            self.requests.watches.lines.remove(&line);
        }
        !is_wanted
    }

    /// Checks the lines that changed for other reasons than their behaviour, and requeues messages that could
    /// not be delivered.
    pub fn check_touched(&mut self) {
        for line in self.world.reach.take_touched() {
            self.check_reach(line);
        }
        for (account, body) in self.outbox.take_undelivered() {
            self.take_back_sms(account, &body);
        }
    }
}
