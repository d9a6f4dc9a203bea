//! `MemoryTokenStore`: the clients of one process share their tokens.

use super::{TokenStore, turns::Turns};
use crate::sync::lock;
use std::{collections::HashMap, fmt, sync::Mutex, time::Duration};
use zeroize::Zeroizing;

/// Shares the tokens among the clients of one process: they use one session, and log in once.
///
/// The lock-out guard counts for the whole process in any case.
#[derive(Default)]
pub struct MemoryTokenStore {
    entries: Mutex<HashMap<String, Zeroizing<Vec<u8>>>>,
    turns: Turns,
}

impl MemoryTokenStore {
    /// Returns an empty store.
    pub fn new() -> Self {
        Self::default()
    }
}

impl TokenStore for MemoryTokenStore {
    fn lock(&self, key: &str, patience: Duration) -> Result<(), String> {
        self.turns.take(key, patience)
    }

    fn unlock(&self, key: &str) {
        self.turns.pass(key);
    }

    fn read(&self, key: &str) -> Result<Option<Vec<u8>>, String> {
        Ok(lock(&self.entries).get(key).map(|value| value.to_vec()))
    }

    fn write(&self, key: &str, value: &[u8]) -> Result<(), String> {
        lock(&self.entries).insert(key.to_owned(), Zeroizing::new(value.to_vec()));
        Ok(())
    }
}

impl fmt::Debug for MemoryTokenStore {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("MemoryTokenStore")
    }
}
