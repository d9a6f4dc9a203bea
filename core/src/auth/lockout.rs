//! The lock-out guard: prevents a user from being locked out.
//!
//! The platform locks a user after five failed logins in a row, and only its support can undo that. The guard counts
//! per user name for the whole process, across all clients, threads and tasks; with a token store, it counts for all
//! processes that use the store, too. It allows one login at a time and never sends a rejected password again. Every
//! login that was sent and returned no token counts, whatever the status. After two that were rejected or got no
//! response, and after four of any kind, the guard sends no login until it is reset. In between it waits, longer each
//! time, for all callers.

use super::store::{Locked, TokenStore, UserEntry};
use crate::{
    error::{Error, Result},
    mutation::{self, Mutation},
    random::{KeyedHash, Random},
    secret::Secret,
    sync::{Mutex, PerProcess, lock},
    transport::sender::Sender,
};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
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

/// Returns what stands for a password within this process.
fn fingerprint(password: &Secret) -> String {
    format!("{:016x}", hash(password.expose()))
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
    record: Mutex<LoginRecord>,
    /// The last fingerprint for a store, with what it was made from: the salt, and the fingerprint in this process.
    slow: Mutex<Option<((String, String), String)>>,
}

/// The failed logins of a user.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct LoginRecord {
    /// Logins without a token in a row.
    failures: u32,
    /// Those that were rejected or got no response.
    serious: u32,
    /// The fingerprints of rejected passwords.
    rejected: Vec<String>,
    /// The fingerprint of the password of the last login that returned a token.
    accepted: Option<String>,
    /// The fingerprint of the password of a login that was sent and has no outcome yet.
    in_flight: Option<String>,
    locked: bool,
    pause: Option<Pause>,
}

/// The time in which no login is sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
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

/// A user's entry in a token store, and what a login does with it.
pub(super) struct SharedLogins<'a, T> {
    pub store: Arc<dyn TokenStore>,
    pub key: String,
    /// Returns the session that another process began, which replaces a login.
    pub reuse: &'a (dyn Fn(&UserEntry) -> Option<T> + Sync),
    /// Stores the session of a login.
    pub keep: &'a (dyn Fn(&mut UserEntry, &T) + Sync),
}

/// The locked entry of a user, and the fingerprint of the password in it.
type SharedTurn = (Locked<UserEntry>, String);

/// What a login needs before it is sent: its turn in this process, and among the processes.
enum Turn<'a, T> {
    /// Another process began a session meanwhile.
    Reused(T),
    /// The login may be sent.
    Ready { turn: MutexGuard<'a, ()>, shared: Option<Box<SharedTurn>> },
}

impl Guard {
    /// Returns the guard of a user, which all clients of the process share.
    pub fn of(platform: &str, username: &Secret) -> Arc<Self> {
        if mutation::is(Mutation::LogInConcurrently) {
            return Arc::default();
        }
        let key = hash((platform, &normalized(username)));
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
        shared: Option<SharedLogins<'_, T>>,
        attempt: impl Future<Output = Ending<T>>,
    ) -> Result<T> {
        let clock = sender.clock();
        let turn = sender.until_closed(self.wait_for_turn(sender, password, shared.as_ref())).await?;
        let (_held, mut entry) = match turn {
            Turn::Reused(value) => return Ok(value),
            Turn::Ready { turn, shared } => (turn, shared),
        };
        // Counted before it is sent: a login that is dropped halfway has still been sent.
        if let Some((entry, fingerprint)) = entry.as_deref_mut() {
            entry.value.logins.count(fingerprint);
            entry.save().await?;
        }
        lock(&self.record).count(&fingerprint(password));
        let ending = attempt.await;
        if let Some((entry, fingerprint)) = entry.as_deref_mut() {
            entry.value.logins.settle(&ending, fingerprint, clock.now());
            if let (Ending::Success(value), Some(shared)) = (&ending, &shared) {
                (shared.keep)(&mut entry.value, value);
            }
            entry.save_or_warn().await;
        }
        lock(&self.record).settle(&ending, &fingerprint(password), clock.now());
        match ending {
            Ending::Success(value) => Ok(value),
            Ending::Rejected(error)
            | Ending::Locked(error)
            | Ending::Unknown(error, _)
            | Ending::NotEvaluated(error, _)
            | Ending::NotSent(error) => Err(error),
        }
    }

    /// Waits until a login with this password is safe, for half of the client's timeout at most.
    async fn wait_for_turn<T>(
        &self,
        sender: &Sender,
        password: &Secret,
        shared: Option<&SharedLogins<'_, T>>,
    ) -> Result<Turn<'_, T>> {
        let (clock, patience) = (sender.clock(), sender.limits().timeout / 2);
        let own = fingerprint(password);
        let mut waited = Duration::ZERO;
        loop {
            let turn = self.turn.lock().await;
            let (record, locked) = match shared {
                // The store knows what this process did, too, and whether another one reset it.
                Some(shared) => {
                    let mut entry: Locked<UserEntry> =
                        Locked::new(shared.store.clone(), shared.key.clone(), patience).await?;
                    if let Some(value) = (shared.reuse)(&entry.value) {
                        return Ok(Turn::Reused(value));
                    }
                    entry.value.logins.recover();
                    let print = self.fingerprint(&mut entry, sender.random(), password).await?;
                    (entry.value.logins.clone(), Some(Box::new((entry, print))))
                }
                None => (lock(&self.record).clone(), None),
            };
            record.check(locked.as_ref().map_or(&own, |shared| &shared.1))?;
            let left = record.pause.as_ref().and_then(|pause| pause.left(clock.now()));
            let Some(left) = left else { return Ok(Turn::Ready { turn, shared: locked }) };
            let seconds = left.as_secs() + 1;
            if waited + left >= patience {
                return Err(Error::lockout_guard(
                    format!(
                        "the last login of this user returned no token, and five such logins lock it until support unlocks it; \
                         this process sends the next one in {seconds} s at the earliest, whatever client or task asks for it"
                    ),
                    record.failures,
                ));
            }
            tracing::info!("the last login of this user returned no token, so the next one is sent in {seconds} s");
            // Nothing is held meanwhile: a reset takes effect at once.
            drop((turn, locked));
            waited += left;
            clock.sleep(left).await;
        }
    }

    /// Returns the fingerprint of a password in a store, which takes a while only once.
    async fn fingerprint(&self, entry: &mut Locked<UserEntry>, random: &Random, password: &Secret) -> Result<String> {
        let own = (entry.value.salt(random).to_owned(), fingerprint(password));
        if let Some((known, print)) = &*lock(&self.slow)
            && *known == own
        {
            return Ok(print.clone());
        }
        let print = entry.fingerprint(password, random).await?;
        *lock(&self.slow) = Some((own, print.clone()));
        Ok(print)
    }

    /// Records that a password was replaced: another client may still hold it, and the platform would reject it.
    ///
    /// It does not wait for a running login: the new password must reach its owner at once.
    pub fn retire(&self, password: &Secret) {
        lock(&self.record).rejected.push(fingerprint(password));
    }

    /// Forgets every failure, after a running login; those of a token store first, which may fail.
    pub async fn reset(&self, shared: Option<(Arc<dyn TokenStore>, String)>, patience: Duration) -> Result<()> {
        let _turn = self.turn.lock().await;
        if let Some((store, key)) = shared {
            let mut entry: Locked<UserEntry> = Locked::new(store, key, patience).await?;
            entry.value.logins = LoginRecord::default();
            entry.save().await?;
        }
        *lock(&self.record) = LoginRecord::default();
        Ok(())
    }

    /// Returns the guard of a process that was forked. A login that runs in the parent has no outcome here, and counts.
    fn forked(&self) -> Self {
        let record = self.record.try_lock().map(|record| record.clone()).unwrap_or_default();
        Self { record: Mutex::new(record), ..Self::default() }
    }
}

/// Returns a user name in the form that the guard counts for.
///
/// The platform does not document whether it distinguishes `User` from `user`: one guard for both is safe.
pub(super) fn normalized(username: &Secret) -> String {
    username.expose().trim().to_lowercase()
}

impl LoginRecord {
    /// Records that a password was replaced.
    pub fn retire(&mut self, fingerprint: String) {
        self.rejected.push(fingerprint);
    }

    /// Counts a login before it is sent.
    fn count(&mut self, fingerprint: &str) {
        self.failures += 1;
        self.serious += 1;
        self.in_flight = Some(fingerprint.to_owned());
    }

    /// Takes account of a process that ended during its login: a password that worked before most likely did again, so
    /// that login does not count as rejected. It still counts as one without a token.
    fn recover(&mut self) {
        if let Some(fingerprint) = self.in_flight.take()
            && self.accepted == Some(fingerprint)
        {
            self.serious = self.serious.saturating_sub(1);
        }
    }

    /// Records the outcome of a login that was counted.
    fn settle<T>(&mut self, ending: &Ending<T>, fingerprint: &str, now: Timestamp) {
        self.in_flight = None;
        match ending {
            Ending::Success(_) => {
                let (rejected, accepted) = (std::mem::take(&mut self.rejected), Some(fingerprint.to_owned()));
                *self = Self { rejected, accepted, ..Self::default() };
            }
            Ending::Rejected(_) => self.rejected.push(fingerprint.to_owned()),
            Ending::Locked(_) => {
                self.rejected.push(fingerprint.to_owned());
                self.locked = true;
            }
            Ending::Unknown(_, wait) => self.pause(now, *wait),
            Ending::NotEvaluated(_, wait) => {
                self.serious = self.serious.saturating_sub(1);
                self.pause(now, *wait);
            }
            Ending::NotSent(_) => {
                self.failures = self.failures.saturating_sub(1);
                self.serious = self.serious.saturating_sub(1);
            }
        }
    }

    fn check(&self, password: &str) -> Result<()> {
        if mutation::is(Mutation::LogInWithoutCeiling) {
            return Ok(());
        }
        let message = if self.locked {
            "the platform says that this user is locked; have Verizon's support unlock it, then call reset_lockout_guard \
             (in the shell: thingspace reset-lockout-guard)"
        } else if self.rejected.iter().any(|rejected| rejected == password)
            && !mutation::is(Mutation::SendRejectedPassword)
        {
            "this password was rejected before, and this process does not send it again, since five failed logins lock the user until support unlocks it; \
             correct the password, or call reset_lockout_guard if it is valid by now (in the shell: thingspace reset-lockout-guard); \
             another process that has this password still sends it once, unless it shares a token store with this one"
        } else if self.serious >= CEILING {
            "two logins of this user from this process failed or got no response, and five lock it until support unlocks it; \
             find the cause, then call reset_lockout_guard to allow two more (in the shell: thingspace reset-lockout-guard)"
        } else if self.failures >= MAX_FAILURES {
            "four logins of this user from this process in a row returned no token, and five may lock it until support unlocks it; \
             find the cause, then call reset_lockout_guard to allow more (in the shell: thingspace reset-lockout-guard)"
        } else {
            return Ok(());
        };
        Err(Error::lockout_guard(message, self.failures))
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
