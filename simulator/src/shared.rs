//! The state that the handle, the server and the delivery loop share.

use crate::{
    clock::{self, Moment},
    state::State,
};
use jiff::SignedDuration;
use std::{
    pin::pin,
    sync::{
        Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::sync::Notify;

/// The state behind its lock, and the signals between the handle, the server and the delivery loop. The lock is never
/// held across an `await`.
#[derive(Debug)]
pub(crate) struct Shared {
    state: Mutex<State>,
    /// Wakes the delivery loop when messages are due.
    wake: Notify,
    /// Wakes callers that wait for virtual time when the delivery loop has made progress or has ended.
    settled: (Condvar, Notify),
    /// Set once the delivery loop has ended.
    closed: AtomicBool,
}

impl Shared {
    pub fn new(state: State) -> Self {
        let settled = (Condvar::new(), Notify::new());
        Self { state: Mutex::new(state), wake: Notify::new(), settled, closed: AtomicBool::new(false) }
    }

    /// Locks the state and brings it up to the present moment.
    pub fn state(&self) -> MutexGuard<'_, State> {
        let mut state = self.lock();
        if !state.catch_up() {
            self.wake.notify_one();
        }
        state
    }

    /// Wakes the delivery loop if a request has made messages due. While virtual time advances automatically it is always
    /// woken, because the next event may be due sooner than the loop expects.
    pub fn wake_if_due(&self, state: &State) {
        if state.options.speed > 0.0 || state.outbox.next().is_some_and(|at| at <= state.now()) {
            self.wake.notify_one();
        }
    }

    /// Advances virtual time. Returns once every event up to the new time has happened and every message due by then
    /// was sent at least once.
    pub async fn advance(&self, by: SignedDuration) -> Result<Moment, String> {
        let (goal, generation) = self.set_goal(by)?;
        loop {
            // Registered before the check, so that a notification between the two is not missed.
            let mut settled = pin!(self.settled.1.notified());
            settled.as_mut().enable();
            if self.has_reached(goal, generation, &self.state()) {
                return Ok(goal);
            }
            settled.await;
        }
    }

    /// Like [`advance`](Self::advance), for callers without a runtime.
    pub fn advance_blocking(&self, by: SignedDuration) {
        let Ok((goal, generation)) = self.set_goal(by) else { return };
        let mut state = self.state();
        while !self.has_reached(goal, generation, &state) {
            state = self.settled.0.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Ignores a panic in another thread: tests still need to inspect the state.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set_goal(&self, by: SignedDuration) -> Result<(Moment, u64), String> {
        let mut state = self.state();
        Ok((state.set_goal(by)?, state.generation))
    }

    /// Returns true also if the state was replaced by an older one, or if nothing moves any more.
    fn has_reached(&self, goal: Moment, generation: u64, state: &State) -> bool {
        state.generation != generation
            || state.unkept.is_some()
            || state.has_reached(goal)
            || self.closed.load(Ordering::Acquire)
    }

    /// Waits until callbacks are due, or at most `idle`.
    pub async fn wait(&self, idle: Option<Duration>) {
        self.notify();
        tokio::select! {
            () = self.wake.notified() => {}
            () = clock::pause(idle) => {}
        }
    }

    /// Wakes callers that wait for virtual time.
    pub fn notify(&self) {
        // Under the lock, so that a caller between its check and its wait does not miss it.
        let state = self.lock();
        self.settled.0.notify_all();
        self.settled.1.notify_waiters();
        drop(state);
    }

    /// Marks the delivery loop as ended, so that no caller waits for it.
    pub fn close(&self) {
        self.closed.store(true, Ordering::Release);
        self.notify();
    }
}
