//! The entries of a token store, and their locks.

use super::{super::lockout::LoginRecord, TokenStore};
use crate::{
    error::{ApiErrorDetails, Error, ErrorContext, Result},
    error_code::ErrorCode,
    random::Random,
    secret::Secret,
};
use jiff::Timestamp;
use ring::{digest, pbkdf2};
use serde::{Deserialize, Deserializer, Serialize, de::DeserializeOwned};
use std::{collections::BTreeMap, num::NonZeroU32, sync::Arc, time::Duration};
use zeroize::Zeroizing;

/// Guessing a password from a copy of the store takes this many steps for each try.
const STEPS: NonZeroU32 = NonZeroU32::new(100_000).expect("not zero");

/// The bearer token of an application.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(in crate::auth) struct BearerEntry {
    /// Counts the tokens.
    pub generation: u64,
    #[serde(deserialize_with = "secret")]
    pub token: Secret,
    /// The time from which no client uses it.
    pub renew_at: Option<Timestamp>,
}

/// The sessions and the failed logins of a user.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(in crate::auth) struct UserEntry {
    /// What the fingerprints of passwords depend on, besides the passwords.
    salt: String,
    pub logins: LoginRecord,
    /// By application: whether the platform accepts a session with the bearer token of another one is not documented.
    pub sessions: BTreeMap<String, SessionEntry>,
}

/// A session that several processes use.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::auth) struct SessionEntry {
    /// Counts the sessions.
    pub generation: u64,
    #[serde(deserialize_with = "secret")]
    pub token: Secret,
    /// Its last use that a process reported.
    pub used_at: Timestamp,
}

fn secret<'de, D: Deserializer<'de>>(from: D) -> Result<Secret, D::Error> {
    String::deserialize(from).map(Secret::new)
}

impl UserEntry {
    /// Returns the salt, and makes it at first.
    pub fn salt(&mut self, random: &Random) -> &str {
        if self.salt.is_empty() {
            self.salt = format!("{:016x}{:016x}", random.next(), random.next());
        }
        &self.salt
    }
}

impl Locked<UserEntry> {
    /// Returns the fingerprint of a password.
    pub async fn fingerprint(&mut self, password: &Secret, random: &Random) -> Result<String> {
        let (salt, password) = (self.value.salt(random).to_owned(), password.clone());
        blocking(move || {
            let mut bytes = [0; 16];
            let password = password.expose().as_bytes();
            pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, STEPS, salt.as_bytes(), password, &mut bytes);
            Ok(hex(&bytes))
        })
        .await
    }
}

/// Returns the key of the entry with an application's bearer token.
pub(in crate::auth) fn bearer_key(realm: &str, application: &Secret) -> String {
    format!("bearer-{}", digest_of(realm, application.expose()))
}

/// Returns the key of a user's entry; `username` is in lower case.
pub(in crate::auth) fn user_key(realm: &str, username: &str) -> String {
    format!("user-{}", digest_of(realm, username))
}

/// Returns what stands for an application in a user's entry.
pub(in crate::auth) fn application_of(key: &Secret) -> String {
    digest_of("application", key.expose())
}

fn digest_of(realm: &str, text: &str) -> String {
    let digest = digest::digest(&digest::SHA256, format!("{realm}\n{text}").as_bytes());
    hex(&digest.as_ref()[..16])
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

/// Says that another holder kept the lock.
pub(super) fn still_locked(patience: Duration) -> String {
    format!("another process or thread has held the lock for {} s", patience.as_secs_f64())
}

/// An entry that this client has locked; the lock ends when this is dropped.
#[derive(Debug)]
pub(in crate::auth) struct Locked<T> {
    lock: Arc<Lock>,
    pub value: T,
}

#[derive(Debug)]
struct Lock {
    store: Arc<dyn TokenStore>,
    key: String,
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.store.unlock(&self.key);
    }
}

impl<T: Default + Serialize + DeserializeOwned + Send + 'static> Locked<T> {
    /// Locks and reads an entry.
    pub async fn new(store: Arc<dyn TokenStore>, key: String, patience: Duration) -> Result<Self> {
        blocking(move || {
            store.lock(&key, patience)?;
            // From here on the lock ends, whatever happens, even if the caller has stopped waiting.
            let lock = Arc::new(Lock { store, key });
            let bytes = lock.store.read(&lock.key)?.map(Zeroizing::new);
            let value = match &bytes {
                // The text of the error may contain a part of the value.
                Some(bytes) => serde_json::from_slice(bytes).map_err(|_| {
                    format!("the entry {} is not one of this version of the library; remove it", lock.key)
                })?,
                None => T::default(),
            };
            Ok(Self { lock, value })
        })
        .await
    }

    /// Writes the entry.
    pub async fn save(&self) -> Result<()> {
        let lock = self.lock.clone();
        let bytes = serde_json::to_vec(&self.value).map(Zeroizing::new);
        blocking(move || {
            let bytes = bytes.map_err(|_| "an entry cannot be written as JSON".to_owned())?;
            lock.store.write(&lock.key, &bytes)
        })
        .await
    }

    /// Writes the entry; a failure is only logged, since what it would tell the others has happened.
    pub async fn save_or_warn(&self) {
        if let Err(error) = self.save().await {
            tracing::warn!("{error}");
        }
    }
}

/// Runs a function of a store on a thread where it may block.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, String> + Send + 'static) -> Result<T> {
    let outcome = tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| Err("it panicked".to_owned()));
    outcome.map_err(|text| {
        Error::Authentication(ApiErrorDetails {
            message: format!("the token store failed: {text}"),
            hint: Some(
                "nothing was sent: without the store, logins of several processes could lock the user".to_owned(),
            ),
            context: ErrorContext::of(ErrorCode::TokenStoreFailed),
            ..ApiErrorDetails::default()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{BearerEntry, SessionEntry, UserEntry};
    use jiff::Timestamp;

    #[test]
    fn tokens_are_written_for_the_store_and_never_shown() {
        let session = SessionEntry { generation: 1, token: "canary".into(), used_at: Timestamp::UNIX_EPOCH };
        let user = UserEntry { sessions: [("application".to_owned(), session)].into(), ..UserEntry::default() };
        let bearer = BearerEntry { generation: 1, token: "canary".into(), renew_at: None };
        assert!(!format!("{user:?}{bearer:?}").contains("canary"));
        let text = serde_json::to_vec(&user).expect("JSON");
        let read: UserEntry = serde_json::from_slice(&text).expect("the same entry");
        assert_eq!(read.sessions["application"].token, "canary".into());
    }
}
