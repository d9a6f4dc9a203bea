//! Messages that are kept, to be sent again or to be looked at.

use crate::{clock::Moment, record::without_password, world::ApiVersion};
use axum::body::Bytes;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use std::collections::{BTreeMap, VecDeque};

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
    /// The version whose listener it goes to.
    pub version: ApiVersion,
    /// What it tells, such as `campaignStatus`.
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

/// A message, while it is kept.
#[derive(Debug)]
pub(super) struct Message {
    pub account: usize,
    pub url: String,
    pub body: Bytes,
    name: String,
    version: ApiVersion,
    kind: &'static str,
    created: Moment,
    attempts: Vec<CallbackAttempt>,
    state: CallbackState,
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
    #[allow(clippy::too_many_arguments, reason = "each is a fact about the message")]
    pub fn add(
        &mut self,
        account: usize,
        name: &str,
        version: ApiVersion,
        kind: &'static str,
        url: &str,
        body: Bytes,
        created: Moment,
    ) -> u64 {
        self.made += 1;
        let message = Message {
            account,
            name: name.to_owned(),
            version,
            kind,
            url: url.to_owned(),
            created,
            state: CallbackState::Pending,
            attempts: Vec::new(),
            body,
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
            version: message.version,
            kind: message.kind.to_owned(),
            url: message.url.clone(),
            created: message.created.timestamp(),
            state: message.state,
            attempts: message.attempts.clone(),
            body: without_password(&message.body),
        };
        self.messages.iter().map(view).collect()
    }
}
