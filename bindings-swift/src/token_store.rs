//! Token stores: where the clients of several processes share their tokens and their count of failed logins.

use crate::error::{self, ThingSpaceError};
use std::{fmt, result::Result, sync::Arc, time::Duration};
use thingspace::{Secret, TokenStore as _};

/// The failure of a token store. The call of the client fails with its text, and nothing is sent: put no secret into it.
///
/// The library converts any other error that a store throws into this one, with its description as the text.
#[derive(Debug, uniffi::Error)]
pub enum TokenStoreError {
    /// The store cannot be reached, or another process holds the lock.
    Failed {
        /// What is wrong.
        reason: String,
    },
}

impl fmt::Display for TokenStoreError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Failed { reason } = self;
        out.write_str(reason)
    }
}

impl std::error::Error for TokenStoreError {}

impl From<uniffi::UnexpectedUniFFICallbackError> for TokenStoreError {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed { reason: error.reason }
    }
}

/// A place where clients of several processes share their tokens and their count of failed logins, such as the keychain.
///
/// The client calls these methods on a separate thread, where they may block. The values are secrets: do not log them,
/// and do not let others read them.
#[uniffi::export(with_foreign)]
pub trait TokenStore: Send + Sync + 'static {
    /// Locks an entry, against other threads and processes; throws after `patience` seconds. The lock must end when the
    /// process that holds it ends.
    fn lock(&self, key: String, patience: f64) -> Result<(), TokenStoreError>;

    /// Ends the lock of this process on an entry, without blocking.
    fn unlock(&self, key: String) -> Result<(), TokenStoreError>;

    /// Returns the value of a locked entry; nil if there is none.
    fn read(&self, key: String) -> Result<Option<Vec<u8>>, TokenStoreError>;

    /// Replaces the value of a locked entry, completely or not at all. Throws if the lock was lost.
    fn write(&self, key: String, value: Vec<u8>) -> Result<(), TokenStoreError>;
}

/// Shares the tokens and the count of failed logins among the processes of one device, an app and its extensions for
/// instance, in a folder that only its owner can read.
#[derive(Debug, uniffi::Object)]
pub struct FileTokenStore(thingspace::FileTokenStore);

#[uniffi::export]
impl FileTokenStore {
    /// Opens or makes the folder. `key` seals the files: 32 bytes in base64, kept in the keychain for instance. Without
    /// it, anyone who can read the files as this user can use the tokens until they expire.
    ///
    /// Throws if the folder is a link, or if it belongs to or is open to another user.
    #[uniffi::constructor(default(key = None))]
    pub fn new(folder: String, key: Option<Secret>) -> error::Result<Arc<Self>> {
        let store = thingspace::FileTokenStore::new(folder).and_then(|store| match &key {
            Some(key) => store.sealed(key),
            None => Ok(store),
        });
        store.map(|store| Arc::new(Self(store))).map_err(ThingSpaceError::configuration)
    }
}

fn failed(reason: String) -> TokenStoreError {
    TokenStoreError::Failed { reason }
}

#[uniffi::export]
impl TokenStore for FileTokenStore {
    fn lock(&self, key: String, patience: f64) -> Result<(), TokenStoreError> {
        let patience = Duration::try_from_secs_f64(patience).map_err(|error| failed(error.to_string()))?;
        self.0.lock(&key, patience).map_err(failed)
    }

    fn unlock(&self, key: String) -> Result<(), TokenStoreError> {
        self.0.unlock(&key);
        Ok(())
    }

    fn read(&self, key: String) -> Result<Option<Vec<u8>>, TokenStoreError> {
        self.0.read(&key).map_err(failed)
    }

    fn write(&self, key: String, value: Vec<u8>) -> Result<(), TokenStoreError> {
        self.0.write(&key, &value).map_err(failed)
    }
}

/// A token store of the core that calls one of Swift.
pub struct Shared(pub Arc<dyn TokenStore>);

impl thingspace::TokenStore for Shared {
    fn lock(&self, key: &str, patience: Duration) -> Result<(), String> {
        self.0.lock(key.to_owned(), patience.as_secs_f64()).map_err(|error| error.to_string())
    }

    fn unlock(&self, key: &str) {
        if let Err(error) = self.0.unlock(key.to_owned()) {
            tracing::warn!("the token store failed: {error}");
        }
    }

    fn read(&self, key: &str) -> Result<Option<Vec<u8>>, String> {
        self.0.read(key.to_owned()).map_err(|error| error.to_string())
    }

    fn write(&self, key: &str, value: &[u8]) -> Result<(), String> {
        self.0.write(key.to_owned(), value.to_vec()).map_err(|error| error.to_string())
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a token store in Swift")
    }
}
