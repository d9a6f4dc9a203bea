//! Token stores: where the clients of several processes share their tokens and their count of failed logins.
//!
//! A store holds two kinds of entries: one for the bearer token of each application, one for each user with its sessions
//! and its failed logins. A client locks an entry, reads it, and writes it before it sends a login and after it knows the
//! outcome. The other processes wait for the lock meanwhile, and use what they find.

mod entry;
mod file;
mod memory;
mod turns;

pub(super) use entry::{BearerEntry, Locked, SessionEntry, UserEntry, application_of, bearer_key, user_key};
pub use file::FileTokenStore;
pub use memory::MemoryTokenStore;

use std::{fmt, time::Duration};

/// A place where clients of several processes or hosts share their tokens and their count of failed logins.
///
/// A client calls these functions on a thread where they may block. The values are secrets: the store must not show them,
/// and others must not be able to read them. If a function fails, the call of the client fails, and nothing is sent: put
/// no secret into the text.
pub trait TokenStore: Send + Sync + fmt::Debug + 'static {
    /// Locks an entry, against other threads, processes and hosts; waits for another holder for `patience` at most.
    ///
    /// The lock must end when the process that holds it ends.
    fn lock(&self, key: &str, patience: Duration) -> Result<(), String>;

    /// Ends the lock of this process on an entry.
    fn unlock(&self, key: &str);

    /// Returns the value of a locked entry; `None` if there is none.
    fn read(&self, key: &str) -> Result<Option<Vec<u8>>, String>;

    /// Replaces the value of a locked entry, completely or not at all, and keeps it through a power failure if the
    /// store survives one. Fails if the lock was lost.
    fn write(&self, key: &str, value: &[u8]) -> Result<(), String>;
}
