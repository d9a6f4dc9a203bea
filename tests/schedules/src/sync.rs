//! Locks and tasks whose order `shuttle` decides, under the names of `core/src/sync.rs`.

pub use shuttle::{future::spawn, sync::Mutex};

use shuttle::sync::MutexGuard;
use std::{
    cell::Cell,
    sync::{Mutex as PlainMutex, PoisonError},
    thread::{self, ThreadId},
};

thread_local! {
    /// The number of the run, in this thread.
    static RUN: Cell<u64> = const { Cell::new(0) };
}

/// Begins a run: what is kept per process is new in each.
pub fn begin() {
    RUN.set(RUN.get() + 1);
}

pub fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A value of each run.
#[derive(Debug)]
pub struct PerProcess<T: 'static>(PlainMutex<Vec<((ThreadId, u64), &'static T)>>);

impl<T> PerProcess<T> {
    pub const fn new() -> Self {
        Self(PlainMutex::new(Vec::new()))
    }

    /// Returns the value of this run. Values of earlier runs are leaked: few bytes, in a test.
    pub fn get_or_init(&self, init: impl Fn(Option<&T>) -> T) -> &T {
        let run = (thread::current().id(), RUN.get());
        let mut values = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, value)) = values.iter().find(|(key, _)| *key == run) {
            return value;
        }
        values.retain(|((thread, _), _)| *thread != run.0);
        let value: &'static T = Box::leak(Box::new(init(None)));
        values.push((run, value));
        value
    }
}
