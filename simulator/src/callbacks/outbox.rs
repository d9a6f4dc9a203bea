//! The outbox: when each callback is due, and how its delivery ended.

use super::message_log::{CallbackMessage, DeliveryOutcome, LoggedMessage, MessageLog, NewMessage, Origin};
use crate::{
    api_version::ApiVersion,
    clock::Moment,
    fault::Outcome,
    options::CallbackOptions,
    random::Stream,
    statistics::Statistics,
    world::{
        ForcedOutcomes, World,
        listeners::{Listener, is_local},
    },
};
use axum::{
    body::Bytes,
    http::{HeaderName, HeaderValue},
};
use jiff::SignedDuration;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The callbacks that are still to be delivered, and the log of all callbacks.
#[derive(Debug)]
pub(crate) struct Outbox {
    pub(super) options: CallbackOptions,
    random: Stream,
    /// The numbers of callbacks by the moment of their next attempt, then by their turn. Callbacks in order
    /// have even turns; a callback that overtakes another or is sent again has an odd turn.
    due: BTreeMap<(Moment, u64), u64>,
    /// The callbacks that a fault applied to and that are still due.
    faulted: BTreeSet<u64>,
    log: MessageLog,
    /// Short messages of devices that could not be delivered, with their accounts.
    undelivered: Vec<(usize, Bytes)>,
    /// Whether callbacks are being sent while virtual time is stopped.
    pub in_delivery: bool,
    /// The callbacks that are being sent.
    sending: Vec<u64>,
    pub(super) counters: Counters,
}

/// Counters of delivery results.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counters {
    sent: u64,
    acknowledged: u64,
    failed: u64,
    archived: u64,
    pub lost: u64,
}

/// A callback that is to be sent now.
#[derive(Debug)]
pub(crate) struct Delivery {
    pub number: u64,
    pub account: usize,
    pub url: String,
    pub body: Bytes,
    pub headers: Vec<(HeaderName, HeaderValue)>,
}

impl Outbox {
    pub fn new(options: CallbackOptions, seed: u64) -> Self {
        Self {
            options,
            random: Stream::new(seed, "callbacks"),
            due: BTreeMap::new(),
            faulted: BTreeSet::new(),
            log: MessageLog::default(),
            undelivered: Vec::new(),
            in_delivery: false,
            sending: Vec::new(),
            counters: Counters::default(),
        }
    }

    /// Returns the listener of an account. Without one, the callback is counted as lost.
    pub(super) fn listener(&mut self, world: &World, account: usize, version: ApiVersion) -> Option<Listener> {
        let listener = world.accounts[account].listeners.get(version).cloned();
        self.counters.lost += u64::from(listener.is_none());
        listener
    }

    /// Returns the user name and password that a callback of Connectivity Management repeats; empty if the options say
    /// so.
    pub(super) fn credentials<'a>(&self, listener: &'a Listener) -> (&'a str, &'a str) {
        if self.options.echo_credentials == Some(false) { ("", "") } else { listener.credentials() }
    }

    /// Returns the user name and password that a callback of v1 repeats. By default it has no such members.
    pub(super) fn v1_credentials<'a>(&self, listener: &'a Listener) -> (Option<&'a str>, Option<&'a str>) {
        let (username, password) = listener.credentials();
        let is_repeated = self.options.echo_credentials == Some(true);
        (is_repeated.then_some(username), is_repeated.then_some(password))
    }

    /// Adds a callback to the log, and makes it due at once.
    pub(super) fn enqueue(&mut self, world: &World, message: NewMessage<'_>) {
        let (account, now) = (message.account, message.created);
        let number = self.log.add(&world.accounts[account].name, message);
        // A callback that overtook another is not overtaken itself.
        let before = self.due.contains_key(&(now, 2 * number - 2))
            && self.log.get(number - 1).is_some_and(|message| message.account == account);
        let overtakes = before && self.random.percent(self.options.reorder_percent.into());
        let turn = if overtakes { 2 * number - 3 } else { 2 * number };
        self.due.insert((now, turn), number);
    }

    /// Returns the moment when the next callback is due.
    pub fn next(&self) -> Option<Moment> {
        self.due.first_key_value().map(|((at, _), _)| *at)
    }

    /// Takes the callbacks that are due at `now`, in order. They are in delivery until
    /// [`record_results`](Self::record_results).
    pub fn take(&mut self, now: Moment, faults: &mut ForcedOutcomes) -> Vec<Delivery> {
        let mut deliveries = Vec::new();
        while let Some(entry) = self.due.first_entry()
            && entry.key().0 <= now
        {
            let number = entry.remove();
            let Some(message) = self.log.get(number) else {
                continue;
            };
            if self.options.loopback_only && !url::Url::parse(&message.url).is_ok_and(|url| is_local(&url)) {
                self.archive(number, now, "not sent: the listener is not on this machine");
                continue;
            }
            let (version, service) = match message.origin {
                Origin::Version(version) => (Some(version), None),
                Origin::Service(service) => (None, Some(service)),
            };
            let fault = if self.faulted.remove(&number) { None } else { faults.take_for_callback(version, service) };
            if let Some(fault) = fault {
                match fault.outcome {
                    Outcome::CallbackLate => {
                        self.faulted.insert(number);
                        self.due.insert((now.plus(fault.delay.unwrap_or_default()), 2 * number), number);
                        continue;
                    }
                    Outcome::CallbackDuplicated => {
                        self.faulted.insert(number);
                        self.due.insert((now, 2 * number + 1), number);
                    }
                    _ => {
                        self.archive(number, now, "not sent: a fault lost it");
                        continue;
                    }
                }
            }
            let Some(message) = self.log.get(number) else {
                continue;
            };
            deliveries.push(Delivery {
                number,
                account: message.account,
                url: message.url.clone(),
                body: message.body_now(),
                headers: message.headers.clone(),
            });
        }
        self.in_delivery = !deliveries.is_empty();
        self.sending = deliveries.iter().map(|delivery| delivery.number).collect();
        deliveries
    }

    /// Records the results of the callbacks that were taken.
    pub fn record_results(&mut self, outcomes: Vec<(u64, DeliveryOutcome)>, now: Moment) {
        let (limit, gap) = self.options.retry_policy.attempts();
        for (number, outcome) in outcomes {
            let acknowledged = outcome.is_acknowledged();
            let Some((attempts, first)) = self.log.record_attempt(number, now, outcome) else {
                continue;
            };
            self.counters.sent += 1;
            if acknowledged {
                self.counters.acknowledged += 1;
                let again = first
                    && self.options.duplicate_percent > 0
                    && self.random.percent(self.options.duplicate_percent.into());
                if again {
                    self.due.insert((now, 2 * number + 1), number);
                }
            } else {
                self.counters.failed += 1;
                if !first {
                    // This was a duplicate; the listener already has the callback.
                } else if attempts < limit {
                    self.due.insert((now.plus(gap), 2 * number), number);
                } else {
                    self.archive(number, now, "");
                }
            }
        }
        self.forget(now);
        self.in_delivery = false;
        self.sending.clear();
    }

    /// Makes the callbacks that are being sent due again, because their results will never be known.
    pub fn interrupt(&mut self, now: Moment) {
        self.due.extend(self.sending.drain(..).map(|number| ((now, 2 * number), number)));
        self.in_delivery = false;
    }

    fn archive(&mut self, number: u64, now: Moment, reason: &str) {
        self.undelivered.extend(self.log.get(number).and_then(LoggedMessage::device_message));
        self.log.archive(number, now, reason);
        self.counters.archived += 1;
    }

    /// Takes the short messages of devices that could not be delivered: accounts and bodies.
    pub fn take_undelivered(&mut self) -> Vec<(usize, Bytes)> {
        std::mem::take(&mut self.undelivered)
    }

    fn forget(&mut self, now: Moment) {
        self.log.forget(now, SignedDuration::from_hours(24 * i64::from(self.options.archive_days)));
    }

    /// Returns the callbacks in the log, oldest first.
    pub fn all(&mut self, now: Moment) -> Vec<CallbackMessage> {
        self.forget(now);
        self.log.all()
    }

    /// Returns the longest time that a listener may take to respond.
    pub fn ack_timeout(&self) -> SignedDuration {
        self.options.ack_timeout
    }

    /// Adds the counters of callbacks to the statistics.
    pub fn count(&self, statistics: &mut Statistics) {
        let Counters { sent, acknowledged, failed, archived, lost } = self.counters;
        (statistics.callbacks_sent, statistics.callbacks_acknowledged) = (sent, acknowledged);
        (statistics.callbacks_failed, statistics.callbacks_archived) = (failed, archived);
        statistics.callbacks_lost = lost;
    }
}

/// Serializes a callback. No part of it can fail to serialize.
pub(super) fn serialized(message: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(message).unwrap_or_default()
}
