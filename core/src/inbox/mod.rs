//! The messages that a client has received, by the request that they answer.

pub(crate) mod classify;
mod device_identity;
mod device_results;
use classify::answers_a_request;
pub(crate) use device_identity::Devices;
use device_results::{DeviceResults, has_steps};

use crate::{
    models::{ConnectivityCallback, RequestProgress, RequestResult, RequestStatus},
    mutation::{self, Mutation},
    operations::{Messages, Operation},
    random::KeyedHash,
    sync::lock,
};
use std::{
    collections::{BTreeMap, HashMap, HashSet, VecDeque},
    hash::{BuildHasher, Hasher},
    io,
    sync::{Arc, Mutex, MutexGuard},
};
use tokio::{sync::watch, task::AbortHandle};

/// The maximum number of messages that are kept, most requests of this client that are kept without a handle, and most lost requests of
/// others that are recorded.
const MAX_MESSAGES: usize = 100_000;
const MAX_IDLE: usize = 10_000;
const MAX_LOST: usize = 100_000;

/// The messages of a client and its clones.
#[derive(Debug, Default)]
pub(crate) struct Inbox {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    requests: HashMap<Arc<str>, Entry>,
    /// The requests that have messages, oldest first.
    filled: BTreeMap<u64, Arc<str>>,
    /// The requests of this client without a handle, by the time when the last one was dropped.
    idle: BTreeMap<u64, Arc<str>>,
    next: u64,
    kept: usize,
    /// Requests whose messages were dropped before they had a handle.
    lost: HashSet<u64>,
    lost_order: VecDeque<u64>,
    hasher: KeyedHash,
    closed: bool,
    /// How many messages were delivered.
    delivered: u64,
    /// The listeners that deliver messages, by number.
    listeners: BTreeMap<u64, AbortHandle>,
}

/// One request.
#[derive(Debug, Default)]
struct Entry {
    row: Option<&'static Operation>,
    expected: Option<i64>,
    holders: usize,
    results: DeviceResults,
    /// The status from a poll, if it was final.
    asked: Option<RequestStatus>,
    messages: VecDeque<(u64, Arc<ConnectivityCallback>)>,
    /// The digests that distinguish the messages.
    digests: HashSet<u64>,
    left_out: i64,
    filled: Option<u64>,
    idle: Option<u64>,
    lost: bool,
    changed: watch::Sender<()>,
}

impl Entry {
    /// Returns whether all messages that the request waits for have arrived.
    fn is_complete(&self) -> bool {
        self.row.is_some() && self.expected.is_some_and(|expected| self.results.total() >= expected)
    }

    /// Returns whether the counts must be kept when messages are dropped.
    fn matters(&self) -> bool {
        self.row.is_some() || self.holders > 0
    }

    fn push(&mut self, digest: u64, event: Arc<ConnectivityCallback>) -> bool {
        if !self.digests.insert(digest) && !self.is_change(digest, &event) {
            return false;
        }
        if self.is_complete() {
            self.results.correct(&event);
        } else {
            self.results.count(&event, messages_of(self.row));
            if self.is_complete() {
                self.results.close();
            }
        }
        self.messages.push_back((digest, event));
        self.changed.send_replace(());
        true
    }

    /// Returns whether a repeated message is new nevertheless: a monitor sends the same text whenever a device returns. A
    /// repetition by the platform has a higher count.
    fn is_change(&self, digest: u64, event: &ConnectivityCallback) -> bool {
        let is_monitor = |event: &ConnectivityCallback| {
            event.device_response.as_ref().is_some_and(|response| response.reachability.is_some())
        };
        let is_again = event.callback_count.is_some_and(|count| count > 1);
        if is_again || !is_monitor(event) {
            return false;
        }
        let is_same_monitor = |other: &ConnectivityCallback| is_monitor(other) && other.device_ids == event.device_ids;
        let last = self.messages.iter().rev().find(|(_, other)| is_same_monitor(other));
        last.is_some_and(|(last, _)| *last != digest)
    }
}

/// The state of a request according to its messages.
pub(crate) struct RequestState {
    pub row: Option<&'static Operation>,
    pub expected: Option<i64>,
    pub succeeded: i64,
    pub failed: i64,
    pub is_done: bool,
    /// Whether messages were dropped before the request had a handle, so that the count is incomplete.
    pub lost: bool,
    pub closed: bool,
    pub delivery: Delivery,
    status: RequestStatus,
    asked: Option<RequestStatus>,
}

/// Whether messages of any request reach the client.
pub(crate) enum Delivery {
    /// At least one was delivered.
    Received,
    /// None was delivered, but the client listens for them itself.
    Listening,
    /// None was delivered, and the client does not listen for them.
    Absent,
}

impl RequestState {
    pub fn progress(&self, request_id: &str) -> RequestProgress {
        let status = match &self.asked {
            _ if self.is_done => self.status.clone(),
            Some(RequestStatus::Failed) if self.succeeded > 0 => RequestStatus::PartialSuccess,
            Some(asked) => asked.clone(),
            None => RequestStatus::Pending,
        };
        let (succeeded, failed) = counts(&status, self.succeeded, self.failed);
        RequestProgress { request_id: request_id.to_owned(), status, expected: self.expected, succeeded, failed }
    }
}

/// Returns how many devices succeeded and failed; a request that a poll reported as done counts as one.
fn counts(status: &RequestStatus, succeeded: i64, failed: i64) -> (i64, i64) {
    match status {
        RequestStatus::Success | RequestStatus::PartialSuccess if succeeded + failed == 0 => (1, 0),
        RequestStatus::Failed if succeeded + failed == 0 => (0, 1),
        _ => (succeeded, failed),
    }
}

impl Inbox {
    fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    /// Accepts a message. A repetition, however often it was sent, is the same message.
    pub fn deliver(&self, mut event: ConnectivityCallback) {
        if !answers_a_request(&event) {
            return;
        }
        self.lock().delivered += 1;
        if mutation::is(Mutation::LoseCallback) && self.lock().delivered.is_multiple_of(3) {
            return;
        }
        // Its task is done, and results are kept in logs and files.
        event.password = None;
        let state = &mut *self.lock();
        let count = event.callback_count.take();
        let digest = digest(&state.hasher, &event);
        event.callback_count = count;
        let request_id = event.request_id.as_deref().unwrap_or_default();
        let id = match state.requests.get_key_value(request_id) {
            Some((id, _)) => Arc::clone(id),
            None => Arc::from(request_id),
        };
        let entry = state.requests.entry(Arc::clone(&id)).or_default();
        if !entry.push(digest, Arc::new(event)) {
            return;
        }
        if entry.filled.is_none() {
            entry.filled = Some(state.next);
            state.filled.insert(state.next, id);
            state.next += 1;
        }
        state.kept += 1;
        state.make_room();
    }

    /// Creates a handle and returns the state of its request.
    pub(crate) fn hold(self: &Arc<Self>, id: &str, row: Option<&'static Operation>, expected: Option<i64>) -> Held {
        let state = &mut *self.lock();
        let id = state.requests.get_key_value(id).map_or_else(|| Arc::from(id), |(id, _)| Arc::clone(id));
        let mark = state.hasher.hash_one(&*id);
        let lost = state.lost.contains(&mark);
        let entry = state.requests.entry(Arc::clone(&id)).or_default();
        entry.holders += 1;
        entry.lost |= lost;
        if let Some(turn) = entry.idle.take() {
            state.idle.remove(&turn);
        }
        if entry.row.is_none() && row.is_some() {
            (entry.row, entry.expected) = (row, expected);
            // Messages before the response were counted without knowing their request.
            if entry.left_out == 0 {
                entry.results = DeviceResults::default();
                for (_, event) in &entry.messages {
                    entry.results.count(event, messages_of(row));
                }
            }
        }
        Held { inbox: Arc::clone(self), id }
    }

    /// Records the status from a poll of a request with a handle, if it is final.
    pub fn note(&self, id: &str, status: &RequestStatus) {
        let is_final = !matches!(status, RequestStatus::Pending | RequestStatus::Other { .. });
        if let Some(entry) = self.lock().requests.get_mut(id).filter(|_| is_final) {
            entry.asked = Some(status.clone());
            entry.changed.send_replace(());
        }
    }

    /// Keeps the task of a listener until the client is closed, and returns its number.
    #[cfg(feature = "server")]
    pub fn add_listener(&self, task: AbortHandle) -> u64 {
        let mut state = self.lock();
        if state.closed {
            task.abort();
        }
        state.next += 1;
        let number = state.next;
        state.listeners.insert(number, task);
        number
    }

    /// Ends a listener.
    #[cfg(feature = "server")]
    pub fn remove_listener(&self, number: u64) {
        if let Some(task) = self.lock().listeners.remove(&number) {
            task.abort();
        }
    }

    /// Wakes all waiting callers and ends the listeners: the client is closed.
    pub fn close(&self) {
        let mut state = self.lock();
        state.closed = true;
        for listener in std::mem::take(&mut state.listeners).into_values() {
            listener.abort();
        }
        #[expect(clippy::iter_over_hash_type, reason = "all are woken at once")]
        for entry in state.requests.values() {
            entry.changed.send_replace(());
        }
    }
}

impl State {
    /// Drops the oldest messages if there are too many: individually for requests with a handle or of this client,
    /// whose counts stay; all at once for others.
    fn make_room(&mut self) {
        while self.kept > MAX_MESSAGES
            && let Some((turn, id)) = self.filled.first_key_value().map(|(turn, id)| (*turn, Arc::clone(id)))
        {
            match self.requests.get_mut(&id) {
                Some(entry) if entry.matters() => {
                    if let Some((digest, _)) = entry.messages.pop_front() {
                        entry.digests.remove(&digest);
                        entry.left_out += 1;
                        self.kept -= 1;
                    }
                    if entry.messages.is_empty() {
                        entry.filled = None;
                        self.filled.remove(&turn);
                    }
                }
                Some(_) => self.forget(&id, true),
                None => _ = self.filled.remove(&turn),
            }
        }
    }

    fn forget(&mut self, id: &Arc<str>, is_loss: bool) {
        let Some(entry) = self.requests.remove(id) else { return };
        self.kept -= entry.messages.len();
        entry.filled.map(|turn| self.filled.remove(&turn));
        entry.idle.map(|turn| self.idle.remove(&turn));
        let mark = self.hasher.hash_one(&**id);
        if is_loss && self.lost.insert(mark) {
            self.lost_order.push_back(mark);
            if self.lost_order.len() > MAX_LOST
                && let Some(oldest) = self.lost_order.pop_front()
            {
                self.lost.remove(&oldest);
            }
        }
    }

    /// Releases a request without a handle; those of this client are kept for a while.
    fn release(&mut self, id: &Arc<str>) {
        let Some(entry) = self.requests.get_mut(id) else { return };
        entry.holders -= 1;
        if entry.holders > 0 {
            return;
        }
        if entry.row.is_none() {
            if entry.messages.is_empty() {
                let is_loss = entry.left_out > 0 || entry.lost;
                self.forget(id, is_loss);
            }
            return;
        }
        entry.idle = Some(self.next);
        self.idle.insert(self.next, Arc::clone(id));
        self.next += 1;
        if self.idle.len() > MAX_IDLE
            && let Some(oldest) = self.idle.first_key_value().map(|(_, id)| Arc::clone(id))
        {
            let is_loss = self.requests.get(&oldest).is_some_and(|entry| entry.results.total() > 0 || entry.lost);
            self.forget(&oldest, is_loss);
        }
    }
}

/// A request with a handle: its messages are counted as long as this exists.
#[derive(Debug)]
pub(crate) struct Held {
    inbox: Arc<Inbox>,
    id: Arc<str>,
}

impl Held {
    /// Returns the state according to the messages; `messages` are expected, if set.
    pub fn state(&self, messages: Option<i64>) -> RequestState {
        let state = self.inbox.lock();
        let nothing = Entry::default();
        let entry = state.requests.get(&self.id).unwrap_or(&nothing);
        let expected = messages.or(entry.expected);
        let DeviceResults { succeeded, failed, over, .. } = entry.results;
        // No step follows a step that failed.
        let is_over =
            over && entry.row.is_some() || messages.is_none() && has_steps(messages_of(entry.row)) && failed > 0;
        RequestState {
            row: entry.row,
            expected,
            succeeded,
            failed,
            is_done: is_over || expected.is_some_and(|expected| entry.results.total() >= expected),
            lost: entry.lost,
            closed: state.closed,
            delivery: match state.delivered {
                0 if state.listeners.is_empty() => Delivery::Absent,
                0 => Delivery::Listening,
                _ => Delivery::Received,
            },
            status: entry.results.status(),
            asked: entry.asked.clone(),
        }
    }

    /// Records the status from a poll, if it is final.
    pub fn note(&self, status: &RequestStatus) {
        self.inbox.note(&self.id, status);
    }

    /// Returns the messages so far.
    pub fn callbacks(&self) -> Vec<ConnectivityCallback> {
        let events: Vec<Arc<ConnectivityCallback>> = {
            let state = self.inbox.lock();
            let entry = state.requests.get(&self.id);
            entry.into_iter().flat_map(|entry| &entry.messages).map(|(_, event)| Arc::clone(event)).collect()
        };
        events.into_iter().map(Arc::unwrap_or_clone).collect()
    }

    /// Returns the result of the request from its messages.
    pub fn result(&self, status: RequestStatus) -> RequestResult {
        let mut result = RequestResult { request_id: self.id.to_string(), status, ..RequestResult::default() };
        let events: Vec<_> = {
            let state = self.inbox.lock();
            let Some(entry) = state.requests.get(&self.id) else { return result };
            (result.succeeded, result.failed) = counts(&result.status, entry.results.succeeded, entry.results.failed);
            result.dropped_callbacks = entry.left_out;
            entry.messages.iter().map(|(_, event)| Arc::clone(event)).collect()
        };
        result.callbacks = events.into_iter().map(Arc::unwrap_or_clone).collect();
        result
    }

    /// Returns a receiver that is notified of each message.
    pub fn changes(&self) -> watch::Receiver<()> {
        let mut state = self.inbox.lock();
        state.requests.entry(Arc::clone(&self.id)).or_default().changed.subscribe()
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.inbox.lock().release(&self.id);
    }
}

/// Returns the digest that distinguishes messages: of everything but the number of repetitions.
fn digest(hasher: &KeyedHash, event: &ConnectivityCallback) -> u64 {
    struct Into<H>(H);
    impl<H: Hasher> io::Write for Into<H> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.write(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut digest = Into(hasher.build_hasher());
    let mut whole = serde_json::Serializer::new(&mut digest);
    let _ = serde::Serialize::serialize(event, &mut whole);
    digest.0.finish()
}

/// Returns the description of the messages that answer a request.
fn messages_of(row: Option<&'static Operation>) -> Option<&'static Messages> {
    row?.messages.as_ref()
}
