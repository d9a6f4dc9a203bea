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

/// Failed logins after which none is sent any more, well below the five of the platform.
const CEILING: u32 = 2;

/// The one global of the library: the platform counts failed logins per user, not per client.
static USERS: LazyLock<Mutex<HashMap<u64, Arc<Guard>>>> = LazyLock::new(Mutex::default);
/// Users and passwords are kept as keyed hashes only, with a key made afresh in each process.
static HASHER: LazyLock<RandomState> = LazyLock::new(RandomState::new);

/// The logins of one user of one platform.
#[derive(Debug, Default)]
pub(crate) struct Guard {
    record: tokio::sync::Mutex<Record>,
}

#[derive(Debug, Default)]
struct Record {
    failures: u32,
    refused: Vec<u64>,
    locked: bool,
}

/// How a login ended.
#[derive(Debug)]
pub(crate) enum Ending<T> {
    /// A session began.
    Success(T),
    /// The platform refused the user or the password.
    Refused(Error),
    /// The platform says that the user is locked out.
    Locked(Error),
    /// The login left the process, and nobody knows what became of it.
    Unknown(Error),
    /// The platform never saw the login.
    NotSeen(Error),
}

impl Guard {
    /// The guard of a user, the same for every client of the process.
    pub fn of(platform: &str, username: &Secret) -> Arc<Self> {
        // Whether the platform tells `User` from `user` is not documented: one guard for both is the safe side.
        let username = Secret::new(username.expose().trim().to_lowercase());
        let key = HASHER.hash_one((platform, username.expose()));
        lock(&USERS).entry(key).or_default().clone()
    }

    /// Makes a login if that is safe; logins of one user wait for each other.
    pub async fn login<T>(&self, password: &Secret, attempt: impl Future<Output = Ending<T>>) -> Result<T> {
        let mut record = self.record.lock().await;
        let password = HASHER.hash_one(password.expose());
        record.check(password)?;
        // Counted before it is sent: a login that is dropped halfway has still left the process.
        record.failures += 1;
        match attempt.await {
            Ending::Success(value) => {
                record.failures = 0;
                record.locked = false;
                Ok(value)
            }
            Ending::Refused(error) => {
                record.refused.push(password);
                Err(error)
            }
            Ending::Locked(error) => {
                record.refused.push(password);
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

    /// Notes that a password was replaced: another client may still hold it, and would be refused.
    ///
    /// A login that is under way is not waited for: the new password must reach its owner at once, and
    /// if it was sent with the old one, its refusal is noted anyway.
    pub fn retire(&self, password: &Secret) {
        if let Ok(mut record) = self.record.try_lock() {
            record.refused.push(HASHER.hash_one(password.expose()));
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
        if self.refused.contains(&password) {
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
