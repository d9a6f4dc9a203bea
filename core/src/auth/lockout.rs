//! The lock-out guard: prevents a user from being locked out.
//!
//! The platform locks a user after five failed logins in a row, and only its support can undo that. The guard counts
//! per user name for the whole process, across all clients, threads and tasks; other processes count for themselves. It
//! allows one login at a time and never sends a rejected password again. Every login that was sent and returned no token
//! counts, whatever the status. After two that were rejected or got no response, and after four of any kind, the guard
//! sends no login until it is reset. In between it waits, longer each time, for all callers.

use crate::{
    error::{Error, Result},
    mutation::{self, Mutation},
    random::KeyedHash,
    secret::Secret,
    sync::{Mutex, PerProcess, lock},
    time::Clock,
    transport::sender::Sender,
};
use jiff::{SignedDuration, Timestamp};
use std::{
    collections::HashMap,
    hash::{BuildHasher, Hash},
    sync::Arc,
    time::Duration,
};
use tokio::sync::MutexGuard;

/// Logins that were rejected or got no response, after which the guard sends no more: well below the platform's five.
const CEILING: u32 = 2;
/// Logins without a token of any kind, after which the guard sends no more: five never leave the process in a row.
const MAX_FAILURES: u32 = 4;
/// The pauses after the first, the second and the third login without a token.
const PAUSES: [Duration; MAX_FAILURES as usize - 1] =
    [Duration::from_secs(1), Duration::from_secs(30), Duration::from_mins(15)];
/// The longest pause, whatever the platform asks for.
const MAX_PAUSE: Duration = Duration::from_hours(1);

/// The only global state of the library: the platform counts failed logins per user, not per client.
static USERS: PerProcess<Users> = PerProcess::new();

type Users = Mutex<HashMap<u64, Arc<Guard>>>;

/// Users and passwords are kept only as keyed hashes.
fn hash(value: impl Hash) -> u64 {
    KeyedHash::default().hash_one(value)
}

/// Returns the users of a process; a process that was forked begins with what its parent knew.
fn users(parent: Option<&Users>) -> Users {
    // A thread of the parent may have held a lock at the fork. It never releases it here, so nothing waits for one.
    let known = parent.and_then(|users| users.try_lock().ok());
    let copies = known.iter().flat_map(|users| users.iter()).map(|(user, guard)| (*user, Arc::new(guard.forked())));
    Mutex::new(copies.collect())
}

/// The logins of one user of one platform.
#[derive(Debug, Default)]
pub(crate) struct Guard {
    /// Held during a login, from its check to its outcome.
    turn: tokio::sync::Mutex<()>,
    record: Mutex<Record>,
}

#[derive(Debug, Clone, Default)]
struct Record {
    /// Logins without a token in a row.
    failures: u32,
    /// Those that were rejected or got no response.
    serious: u32,
    rejected: Vec<u64>,
    locked: bool,
    pause: Option<Pause>,
}

/// The time in which no login is sent.
#[derive(Debug, Clone)]
struct Pause {
    since: Timestamp,
    length: Duration,
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
    /// The login was sent, and its outcome is unknown; how long the platform asks to wait.
    Unknown(Error, Option<Duration>),
    /// The gateway responded in place of the platform behind it; how long it asks to wait.
    NotEvaluated(Error, Option<Duration>),
    /// The login never left the process.
    NotSent(Error),
}

impl Guard {
    /// Returns the guard of a user, which all clients of the process share.
    pub fn of(platform: &str, username: &Secret) -> Arc<Self> {
        if mutation::is(Mutation::LogInConcurrently) {
            return Arc::default();
        }
        // The platform does not document whether it distinguishes `User` from `user`: one guard for both is safe.
        let username = Secret::new(username.expose().trim().to_lowercase());
        let key = hash((platform, username.expose()));
        lock(USERS.get_or_init(users)).entry(key).or_default().clone()
    }

    /// Makes a login if it is safe; logins of one user are serialized.
    ///
    /// Waits out a pause that is shorter than half of the client's timeout, and fails at once in a longer one. Closing
    /// the client ends the wait.
    pub async fn login<T>(
        &self,
        sender: &Sender,
        password: &Secret,
        attempt: impl Future<Output = Ending<T>>,
    ) -> Result<T> {
        let password = hash(password.expose());
        let clock = sender.clock();
        let _turn = sender.until_closed(self.wait_for_turn(clock, sender.limits().timeout / 2, password)).await?;
        // Counted before it is sent: a login that is dropped halfway has still been sent.
        {
            let mut record = lock(&self.record);
            record.failures += 1;
            record.serious += 1;
        }
        let ending = attempt.await;
        let record = &mut *lock(&self.record);
        match ending {
            Ending::Success(value) => {
                *record = Record { rejected: std::mem::take(&mut record.rejected), ..Record::default() };
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
            Ending::Unknown(error, wait) => {
                record.pause(clock.now(), wait);
                Err(error)
            }
            Ending::NotEvaluated(error, wait) => {
                record.serious -= 1;
                record.pause(clock.now(), wait);
                Err(error)
            }
            Ending::NotSent(error) => {
                record.failures -= 1;
                record.serious -= 1;
                Err(error)
            }
        }
    }

    /// Waits until a login with this password is safe, for `patience` at most.
    async fn wait_for_turn(&self, clock: &dyn Clock, patience: Duration, password: u64) -> Result<MutexGuard<'_, ()>> {
        let mut waited = Duration::ZERO;
        loop {
            let turn = self.turn.lock().await;
            let record = lock(&self.record).clone();
            record.check(password)?;
            let Some(left) = record.pause.as_ref().and_then(|pause| pause.left(clock.now())) else { return Ok(turn) };
            let seconds = left.as_secs() + 1;
            if waited + left >= patience {
                return Err(record.held_back(format!(
                    "the last login of this user returned no token, and five such logins lock it until support unlocks it; \
                     this process sends the next one in {seconds} s at the earliest, whatever client or task asks for it"
                )));
            }
            tracing::info!("the last login of this user returned no token, so the next one is sent in {seconds} s");
            // Nothing is held meanwhile: a reset takes effect at once.
            drop(turn);
            waited += left;
            clock.sleep(left).await;
        }
    }

    /// Records that a password was replaced: another client may still hold it, and the platform would reject it.
    ///
    /// It does not wait for a running login: the new password must reach its owner at once.
    pub fn retire(&self, password: &Secret) {
        lock(&self.record).rejected.push(hash(password.expose()));
    }

    /// Forgets every failure, after a running login.
    pub async fn reset(&self) {
        let _turn = self.turn.lock().await;
        *lock(&self.record) = Record::default();
    }

    /// Returns the guard of a process that was forked. A login that runs in the parent has no outcome here, and counts.
    fn forked(&self) -> Self {
        let record = self.record.try_lock().map(|record| record.clone()).unwrap_or_default();
        Self { turn: tokio::sync::Mutex::default(), record: Mutex::new(record) }
    }
}

impl Record {
    fn check(&self, password: u64) -> Result<()> {
        if mutation::is(Mutation::LogInWithoutCeiling) {
            return Ok(());
        }
        let message = if self.locked {
            "the platform says that this user is locked; have Verizon's support unlock it, then call reset_lockout_guard"
        } else if self.rejected.contains(&password) && !mutation::is(Mutation::SendRejectedPassword) {
            "this password was rejected before, and this process does not send it again, since five failed logins lock the user until support unlocks it; \
             correct the password, or call reset_lockout_guard if it is valid by now; another process that has this password still sends it once"
        } else if self.serious >= CEILING {
            "two logins of this user from this process failed or got no response, and five lock it until support unlocks it; \
             find the cause, then call reset_lockout_guard to allow two more"
        } else if self.failures >= MAX_FAILURES {
            "four logins of this user from this process in a row returned no token, and five may lock it until support unlocks it; \
             find the cause, then call reset_lockout_guard to allow more"
        } else {
            return Ok(());
        };
        Err(self.held_back(message))
    }

    fn held_back(&self, message: impl Into<String>) -> Error {
        Error::lockout_guard(message, self.failures)
    }

    /// Sends no further login for a while: as long as the platform asks, and longer after each failure.
    fn pause(&mut self, now: Timestamp, asked: Option<Duration>) {
        let index = usize::try_from(self.failures.saturating_sub(1)).unwrap_or(usize::MAX);
        let own = PAUSES.get(index).or(PAUSES.last()).copied().unwrap_or_default();
        self.pause = Some(Pause { since: now, length: asked.unwrap_or_default().max(own).min(MAX_PAUSE) });
    }
}

impl Pause {
    /// Returns the rest of the pause; `None` if it is over, or if the clock was set back.
    fn left(&self, now: Timestamp) -> Option<Duration> {
        let passed = now.duration_since(self.since);
        let length = SignedDuration::try_from(self.length).ok()?;
        let left = if passed.is_negative() { return None } else { length.checked_sub(passed)? };
        Duration::try_from(left).ok().filter(|left| !left.is_zero())
    }
}
