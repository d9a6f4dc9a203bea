//! The lock-out guard: prevents a user from being locked out.
//!
//! The platform locks a user after five failed logins in a row, and only its support can undo that. The guard counts
//! per user name for the whole process, across all clients, threads and tasks. It allows one login at a time, never
//! sends a rejected password again, and sends no login after two failed ones until it is reset.

use crate::{
    error::{Error, Result},
    secret::Secret,
    sync::lock,
};
use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    sync::{Arc, LazyLock, Mutex},
};

/// Failed logins after which the guard sends no more, well below the platform's five.
const CEILING: u32 = 2;

/// The only global state of the library: the platform counts failed logins per user, not per client.
static USERS: LazyLock<Mutex<HashMap<u64, Arc<Guard>>>> = LazyLock::new(Mutex::default);
/// Users and passwords are kept only as keyed hashes, with a random key in each process.
static HASHER: LazyLock<RandomState> = LazyLock::new(RandomState::new);

/// The logins of one user of one platform.
#[derive(Debug, Default)]
pub(crate) struct Guard {
    record: tokio::sync::Mutex<Record>,
}

#[derive(Debug, Default)]
struct Record {
    failures: u32,
    rejected: Vec<u64>,
    locked: bool,
}

/// The outcome of a login.
#[derive(Debug)]
pub(crate) enum Ending<T> {
    /// A session started.
    Success(T),
    /// The platform rejected the user or the password.
    Rejected(Error),
    /// The platform reports that the user is locked out.
    Locked(Error),
    /// The login was sent, and its outcome is unknown.
    Unknown(Error),
    /// The platform never received the login.
    NotSeen(Error),
}

impl Guard {
    /// Returns the guard of a user, which all clients of the process share.
    pub fn of(platform: &str, username: &Secret) -> Arc<Self> {
        // The platform does not document whether it distinguishes `User` from `user`: one guard for both is safe.
        let username = Secret::new(username.expose().trim().to_lowercase());
        let key = HASHER.hash_one((platform, username.expose()));
        lock(&USERS).entry(key).or_default().clone()
    }

    /// Makes a login if it is safe; logins of one user are serialized.
    pub async fn login<T>(&self, password: &Secret, attempt: impl Future<Output = Ending<T>>) -> Result<T> {
        let mut record = self.record.lock().await;
        let password = HASHER.hash_one(password.expose());
        record.check(password)?;
        // Counted before it is sent: a login that is dropped halfway has still been sent.
        record.failures += 1;
        match attempt.await {
            Ending::Success(value) => {
                record.failures = 0;
                record.locked = false;
                Ok(value)
            }
            Ending::Rejected(error) => {
                record.rejected.push(password);
                Err(error)
            }
            Ending::Locked(error) => {
                record.rejected.push(password);
                record.locked = true;
                Err(error)
            }
            Ending::Unknown(error) => Err(error),
            Ending::NotSeen(error) => {
                record.failures -= 1;
                Err(error)
            }
        }
    }

    /// Records that a password was replaced: another client may still hold it, and the platform would reject it.
    ///
    /// It does not wait for a running login: the new password must reach its owner at once, and a rejection of the old
    /// one is recorded anyway.
    pub fn retire(&self, password: &Secret) {
        if let Ok(mut record) = self.record.try_lock() {
            record.rejected.push(HASHER.hash_one(password.expose()));
        }
    }

    /// Forgets every failure.
    pub async fn reset(&self) {
        *self.record.lock().await = Record::default();
    }
}

impl Record {
    fn check(&self, password: u64) -> Result<()> {
        let held_back =
            |message: &str| Err(Error::LockoutGuard { message: message.to_owned(), failures: self.failures });
        if self.locked {
            return held_back(
                "the platform says that this user is locked; have Verizon's support unlock it, then call reset_lockout_guard",
            );
        }
        if self.rejected.contains(&password) {
            return held_back(
                "this password was rejected before and is not sent again, since five failed logins lock the user until support unlocks it; \
                 correct the password, or call reset_lockout_guard if it is valid by now",
            );
        }
        if self.failures >= CEILING {
            return held_back(
                "two logins of this user failed or got no response, and five lock it until support unlocks it; \
                 find the cause, then call reset_lockout_guard to allow two more",
            );
        }
        Ok(())
    }
}
