//! Messages that are kept, to be sent again or to be looked at.

use crate::{api_version::ApiVersion, clock::Moment, redaction::without_password, world::listeners::Listener};
use axum::{
    body::Bytes,
    http::{HeaderName, HeaderValue},
};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use std::collections::{BTreeMap, VecDeque};

/// What short messages of devices are called, for those who look at messages.
pub(crate) const FROM_DEVICE: &str = "smsFromDevice";
/// Most messages that are kept once they are through, and most bytes of them.
const MESSAGES: usize = 10_000;
const BYTES: usize = 64 << 20;

/// A message to a listener, as it was sent but for the password, which reads `***`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallbackMessage {
    /// Counts the messages from 1.
    pub number: u64,
    /// The name of the account.
    pub account: String,
    /// The version of Software Management whose listener it goes to, if it is one of its messages.
    pub version: Option<ApiVersion>,
    /// The service of Connectivity Management or Location whose listener it goes to, such as `CarrierService`.
    pub service: Option<String>,
    /// What it tells, such as `campaignStatus` or `suspendResponse`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The listener, as it was registered when the message was made.
    pub url: String,
    /// When it was made, in virtual time (UTC).
    pub created: Timestamp,
    /// What became of it.
    pub state: CallbackState,
    /// The attempts to deliver it, in order.
    pub attempts: Vec<CallbackAttempt>,
    /// Its body.
    pub body: String,
}

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum CallbackState {
    /// It is to be sent, or to be sent again.
    Pending,
    /// The listener has it.
    Acknowledged,
    /// Every attempt failed; it stays in the archive for 30 days.
    Archived,
}

/// An attempt to deliver a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallbackAttempt {
    /// When, in virtual time (UTC).
    pub at: Timestamp,
    /// The HTTP status of the answer; absent when there was none.
    pub status: Option<u16>,
    /// Why there was no answer.
    pub error: Option<String>,
}

/// What a message comes from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Origin {
    Version(ApiVersion),
    Service(&'static str),
}

/// A message that was just made.
#[derive(Debug)]
pub(super) struct Fresh<'a> {
    pub account: usize,
    pub origin: Origin,
    pub kind: &'static str,
    pub listener: &'a Listener,
    /// The body, and where the number of the attempt stands in it, which is 1 in one digit.
    pub body: (Bytes, Option<usize>),
    pub headers: Vec<(HeaderName, HeaderValue)>,
    pub created: Moment,
}

/// A message, while it is kept.
#[derive(Debug)]
pub(super) struct Message {
    pub account: usize,
    pub url: String,
    pub headers: Vec<(HeaderName, HeaderValue)>,
    body: Bytes,
    count_at: Option<usize>,
    name: String,
    origin: Origin,
    kind: &'static str,
    created: Moment,
    attempts: Vec<CallbackAttempt>,
    state: CallbackState,
}

impl Message {
    /// The body as the next attempt has it.
    pub fn body_now(&self) -> Bytes {
        self.body_of(self.attempts.len() + 1)
    }

    /// The account and the body, if it is a short message of a device.
    pub fn as_from_device(&self) -> Option<(usize, Bytes)> {
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

/// The messages that are kept.
#[derive(Debug, Default)]
pub(super) struct Kept {
    messages: BTreeMap<u64, Message>,
    made: u64,
    /// Those that are through, oldest first, and the moment when each was; and their bytes.
    through: VecDeque<(Moment, u64)>,
    bytes: usize,
}

impl Kept {
    /// Keeps a new message; answers its number.
    pub fn add(&mut self, name: &str, fresh: Fresh<'_>) -> u64 {
        self.made += 1;
        let (body, count_at) = fresh.body;
        let message = Message {
            account: fresh.account,
            name: name.to_owned(),
            origin: fresh.origin,
            kind: fresh.kind,
            url: fresh.listener.url.clone(),
            headers: fresh.headers,
            created: fresh.created,
            state: CallbackState::Pending,
            attempts: Vec::new(),
            body,
            count_at,
        };
        self.messages.insert(self.made, message);
        self.made
    }

    pub fn get(&self, number: u64) -> Option<&Message> {
        self.messages.get(&number)
    }

    /// Notes an attempt; answers how many there were, and whether the message was not through before.
    pub fn attempted(
        &mut self,
        number: u64,
        now: Moment,
        outcome: Result<u16, String>,
        acknowledged: bool,
    ) -> Option<(usize, bool)> {
        let message = self.messages.get_mut(&number)?;
        let (status, error) = match outcome {
            Ok(status) => (Some(status), None),
            Err(error) => (None, Some(error)),
        };
        message.attempts.push(CallbackAttempt { at: now.timestamp(), status, error });
        let (attempts, first) = (message.attempts.len(), message.state == CallbackState::Pending);
        if acknowledged && first {
            self.done(number, CallbackState::Acknowledged, now);
        }
        Some((attempts, first))
    }

    /// Puts a message into the archive.
    pub fn archive(&mut self, number: u64, now: Moment, why: &str) {
        if let Some(message) = self.messages.get_mut(&number)
            && !why.is_empty()
        {
            let error = Some(why.to_owned());
            message.attempts.push(CallbackAttempt { at: now.timestamp(), status: None, error });
        }
        self.done(number, CallbackState::Archived, now);
    }

    fn done(&mut self, number: u64, state: CallbackState, now: Moment) {
        if let Some(message) = self.messages.get_mut(&number) {
            message.state = state;
            self.bytes += message.body.len();
            self.through.push_back((now, number));
        }
    }

    /// Forgets messages that are through: after a while, and the oldest when there are very many.
    pub fn forget(&mut self, now: Moment, after: SignedDuration) {
        while let Some((at, number)) = self.through.front().copied()
            && (at.plus(after) < now || self.through.len() > MESSAGES || self.bytes > BYTES)
        {
            self.through.pop_front();
            self.bytes -= self.messages.remove(&number).map_or(0, |message| message.body.len());
        }
    }

    pub fn all(&self) -> Vec<CallbackMessage> {
        let view = |(number, message): (&u64, &Message)| CallbackMessage {
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
