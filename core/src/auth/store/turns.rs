//! `Turns`: the threads of a process that wait for an entry, one after another.

use super::entry::still_locked;
use crate::sync::lock;
use std::{
    collections::HashSet,
    sync::{Condvar, Mutex, PoisonError},
    time::Duration,
};

/// The entries that a thread of this process has locked.
#[derive(Debug, Default)]
pub(super) struct Turns {
    taken: Mutex<HashSet<String>>,
    passed: Condvar,
}

impl Turns {
    /// Waits until no other thread has the entry, for `patience` at most.
    pub fn take(&self, key: &str, patience: Duration) -> Result<(), String> {
        let wait = self.passed.wait_timeout_while(lock(&self.taken), patience, |taken| taken.contains(key));
        let (mut taken, waited) = wait.unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() {
            return Err(still_locked(patience));
        }
        taken.insert(key.to_owned());
        Ok(())
    }

    /// Lets the next thread have the entry.
    pub fn pass(&self, key: &str) {
        lock(&self.taken).remove(key);
        self.passed.notify_all();
    }
}
