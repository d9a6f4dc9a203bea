//! The message log: callbacks that are pending and callbacks that are done, for tests to inspect.

use crate::{api_version::ApiVersion, clock::Moment, redaction::without_password, world::listeners::Listener};
use axum::{
    body::Bytes,
    http::{HeaderName, HeaderValue},
};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};
use thingspace::mutation::{Mutation, is};

/// The kind of a short message from a device.
pub(crate) const FROM_DEVICE: &str = "smsFromDevice";
/// The maximum number of callbacks that the log keeps once they are done, and the maximum number of their bytes.
const MAX_MESSAGES: usize = 10_000;
const MAX_BYTES: usize = 64 << 20;

/// A callback as it was sent, except for the password, which reads `***`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallbackMessage {
    /// The number of the callback, counted from 1.
    pub number: u64,
    /// The name of the account.
    pub account: String,
    /// The version of Software Management whose listener receives it, if it is a callback of Software Management.
    pub version: Option<ApiVersion>,
    /// The service of Connectivity Management or Location whose listener receives it, such as `CarrierService`.
    pub service: Option<String>,
    /// The kind of callback, such as `campaignStatus` or `suspendResponse`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The URL of the listener when the callback was created.
    pub url: String,
    /// The time at which it was created, in virtual time (UTC).
    pub created: Timestamp,
    /// The state of its delivery.
    pub state: CallbackState,
    /// The attempts to deliver it, in order.
    pub attempts: Vec<CallbackAttempt>,
    /// The body.
    pub body: String,
}

/// The state of the delivery of a callback.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum CallbackState {
    /// It has not been sent yet, or will be sent again.
    Pending,
    /// The listener acknowledged it.
    Acknowledged,
    /// Every attempt failed; it stays in the archive for 30 days.
    Archived,
}

/// An attempt to deliver a callback.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallbackAttempt {
    /// The time of the attempt, in virtual time (UTC).
    pub at: Timestamp,
    /// The HTTP status of the response; absent if there was no response.
    pub status: Option<u16>,
    /// The reason why the attempt failed: the text of the response, the target of a redirect, or the reason why there
    /// was no response. Absent if the listener acknowledged the callback.
    pub error: Option<String>,
}

/// The outcome of an attempt to deliver a callback.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct DeliveryOutcome {
    pub status: Option<u16>,
    pub error: Option<String>,
}

impl DeliveryOutcome {
    /// The outcome of an attempt without a response.
    pub fn failed(error: impl Into<String>) -> Self {
        Self { status: None, error: Some(error.into()) }
    }

    pub fn is_acknowledged(&self) -> bool {
        self.status.is_some_and(|status| (200..300).contains(&status)) || is(Mutation::AcknowledgeForListener)
    }
}

/// The API that a callback belongs to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Origin {
    Version(ApiVersion),
    Service(&'static str),
}

/// A callback that is added to the log.
#[derive(Debug)]
pub(super) struct NewMessage<'a> {
    pub account: usize,
    pub origin: Origin,
    pub kind: &'static str,
    pub listener: &'a Listener,
    /// The body, and the position of the attempt number in it, which is written as the digit 1.
    pub body: (Bytes, Option<usize>),
    pub headers: Vec<(HeaderName, HeaderValue)>,
    pub created: Moment,
}

/// A callback in the log.
#[derive(Debug)]
pub(super) struct LoggedMessage {
    pub account: usize,
    pub url: String,
    pub headers: Vec<(HeaderName, HeaderValue)>,
    body: Bytes,
    count_at: Option<usize>,
    name: String,
    pub origin: Origin,
    kind: &'static str,
    created: Moment,
    attempts: Vec<CallbackAttempt>,
    state: CallbackState,
}

impl LoggedMessage {
    /// Returns the body of the next attempt.
    pub fn body_now(&self) -> Bytes {
        self.body_of(self.attempts.len() + 1)
    }

    /// Returns the account and the body, if this is a short message from a device.
    pub fn device_message(&self) -> Option<(usize, Bytes)> {
        (self.kind == FROM_DEVICE).then(|| (self.account, self.body.clone()))
    }

    fn body_of(&self, attempt: usize) -> Bytes {
        match self.count_at {
            Some(at) if attempt > 1 => {
                [&self.body[..at], attempt.to_string().as_bytes(), &self.body[at + 1..]].concat().into()
            }
            _ => self.body.clone(),
        }
    }
}

/// The log of callbacks.
#[derive(Debug, Default)]
pub(super) struct MessageLog {
    messages: BTreeMap<u64, LoggedMessage>,
    made: u64,
    /// The callbacks that are done, oldest first, each with the moment when it was done; and their bytes.
    done: VecDeque<(Moment, u64)>,
    bytes: usize,
}

impl MessageLog {
    /// Adds a callback, and returns its number.
    pub fn add(&mut self, name: &str, new: NewMessage<'_>) -> u64 {
        self.made += 1;
        let (body, count_at) = new.body;
        let message = LoggedMessage {
            account: new.account,
            name: name.to_owned(),
            origin: new.origin,
            kind: new.kind,
            url: new.listener.url.clone(),
            headers: new.headers,
            created: new.created,
            state: CallbackState::Pending,
            attempts: Vec::new(),
            body,
            count_at,
        };
        self.messages.insert(self.made, message);
        self.made
    }

    pub fn get(&self, number: u64) -> Option<&LoggedMessage> {
        self.messages.get(&number)
    }

    /// Records an attempt. Returns the number of attempts, and whether the callback was still pending.
    pub fn record_attempt(&mut self, number: u64, now: Moment, outcome: DeliveryOutcome) -> Option<(usize, bool)> {
        let message = self.messages.get_mut(&number)?;
        let acknowledged = outcome.is_acknowledged();
        let DeliveryOutcome { status, error } = outcome;
        message.attempts.push(CallbackAttempt { at: now.timestamp(), status, error });
        let (attempts, first) = (message.attempts.len(), message.state == CallbackState::Pending);
        if acknowledged && first {
            self.finish(number, CallbackState::Acknowledged, now);
        }
        Some((attempts, first))
    }

    /// Archives a callback.
    pub fn archive(&mut self, number: u64, now: Moment, reason: &str) {
        if let Some(message) = self.messages.get_mut(&number)
            && !reason.is_empty()
        {
            let error = Some(reason.to_owned());
            message.attempts.push(CallbackAttempt { at: now.timestamp(), status: None, error });
        }
        self.finish(number, CallbackState::Archived, now);
    }

    fn finish(&mut self, number: u64, state: CallbackState, now: Moment) {
        if let Some(message) = self.messages.get_mut(&number) {
            message.state = state;
            self.bytes += message.body.len();
            self.done.push_back((now, number));
        }
    }

    /// Removes callbacks that are done: after a while, and the oldest ones if there are very many.
    pub fn forget(&mut self, now: Moment, after: SignedDuration) {
        while let Some((at, number)) = self.done.front().copied()
            && (at.plus(after) < now || self.done.len() > MAX_MESSAGES || self.bytes > MAX_BYTES)
        {
            self.done.pop_front();
            self.bytes -= self.messages.remove(&number).map_or(0, |message| message.body.len());
        }
    }

    pub fn all(&self) -> Vec<CallbackMessage> {
        let view = |(number, message): (&u64, &LoggedMessage)| CallbackMessage {
            number: *number,
            account: message.name.clone(),
            version: match message.origin {
                Origin::Version(version) => Some(version),
                Origin::Service(_) => None,
            },
            service: match message.origin {
                Origin::Version(_) => None,
                Origin::Service(service) => Some(service.to_owned()),
            },
            kind: message.kind.to_owned(),
            url: message.url.clone(),
            created: message.created.timestamp(),
            state: message.state,
            attempts: message.attempts.clone(),
            body: without_password(&message.body_of(message.attempts.len())),
        };
        self.messages.iter().map(view).collect()
    }
}
