//! Token stores: where the clients of several processes share their tokens and their count of failed logins.

use napi::{
    Status,
    bindgen_prelude::{Object, Promise},
    threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode},
};
use napi_derive::napi;
use serde::{Deserialize, Serialize};
use std::{fmt, sync::Arc, time::Duration};
use thingspace::{Error, Secret, languages::node::raise};
use tokio::runtime::Handle;

/// Shares the tokens and the count of failed logins among the processes of one host, in a folder that only its owner can
/// read.
#[napi(object, object_to_js = false)]
pub struct FileTokenStore {
    /// The folder, which is made if it is missing. It must not be a link, or belong to or be open to another user.
    pub folder: String,
    /// Seals the files: 32 bytes in base64 (`openssl rand -base64 32`). Without it, anyone who can read the files as this
    /// user can use the tokens until they expire.
    pub key: Option<String>,
}

/// A place where clients of several processes or hosts share their tokens and their count of failed logins.
///
/// The values are secrets: do not log them, and do not let others read them. If a method throws an error, the call of
/// the client rejects with an `AuthenticationError` that contains the message, and nothing is sent.
#[napi(object, object_to_js = false)]
pub struct TokenStore {
    /// Locks an entry, against other threads, processes and hosts; throws an error after `patience` milliseconds. The
    /// lock must end when the process that holds it ends.
    #[napi(ts_type = "(key: string, patience: number) => void | Promise<void>")]
    pub lock: Callback,
    /// Ends the lock of this process on an entry.
    #[napi(ts_type = "(key: string) => void | Promise<void>")]
    pub unlock: Callback,
    /// Returns the value of a locked entry; `null` or `undefined` if there is none.
    #[napi(ts_type = "(key: string) => string | null | undefined | Promise<string | null | undefined>")]
    pub read: Callback,
    /// Replaces the value of a locked entry, completely or not at all. Throws an error if the lock was lost.
    #[napi(ts_type = "(key: string, value: string) => void | Promise<void>")]
    pub write: Callback,
}

/// A method of the user's, which `lib/client.cjs` wraps so that it accepts and returns JSON, and never throws. It is
/// weak, so that an idle store does not keep the process alive.
type Callback = ThreadsafeFunction<String, Promise<String>, String, Status, false, true>;

/// Returns the store that an option of a client describes.
pub fn open(option: Object<'_>) -> napi::Result<Arc<dyn thingspace::TokenStore>> {
    let Some(folder) = option.get::<String>("folder")? else {
        let method = |name| option.get::<Callback>(name)?.ok_or_else(|| missing(name));
        let [lock, unlock, read, write] = [method("lock")?, method("unlock")?, method("read")?, method("write")?];
        return Ok(Arc::new(TokenStore { lock, unlock, read, write }));
    };
    let FileTokenStore { folder, key } = FileTokenStore { folder, key: option.get("key")? };
    let store = thingspace::FileTokenStore::new(folder).and_then(|store| match key {
        Some(key) => store.sealed(&Secret::new(key)),
        None => Ok(store),
    });
    Ok(Arc::new(store.map_err(|text| raise(&Error::configuration(text)))?))
}

fn missing(name: &str) -> napi::Error {
    raise(&Error::configuration(format!("the tokenStore has no method {name}")))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Arguments<'a> {
    key: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    patience: Option<f64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Reply {
    Value(Option<String>),
    Error(String),
}

impl Arguments<'_> {
    fn text(&self) -> Result<String, String> {
        serde_json::to_string(self).map_err(|error| error.to_string())
    }

    /// Calls a method of the user's, and waits for its outcome.
    fn call(&self, method: &Callback) -> Result<Option<String>, String> {
        let arguments = self.text()?;
        let call = async { method.call_async(arguments).await?.await };
        let reply = Handle::current().block_on(call).map_err(|error: napi::Error| error.reason.clone())?;
        // The text of a reading error could quote a token.
        match serde_json::from_str(&reply)
            .map_err(|_| "a method of the token store did not return a string, null or undefined")?
        {
            Reply::Value(value) => Ok(value),
            Reply::Error(message) => Err(message),
        }
    }
}

impl thingspace::TokenStore for TokenStore {
    fn lock(&self, key: &str, patience: Duration) -> Result<(), String> {
        let patience = Some(patience.as_secs_f64() * 1000.0);
        Arguments { key, value: None, patience }.call(&self.lock).map(drop)
    }

    fn unlock(&self, key: &str) {
        if let Ok(arguments) = (Arguments { key, value: None, patience: None }).text() {
            // Nothing waits for it: it may be called where nothing may block.
            self.unlock.call(arguments, ThreadsafeFunctionCallMode::NonBlocking);
        }
    }

    fn read(&self, key: &str) -> Result<Option<Vec<u8>>, String> {
        let value = Arguments { key, value: None, patience: None }.call(&self.read)?;
        Ok(value.map(String::into_bytes))
    }

    fn write(&self, key: &str, value: &[u8]) -> Result<(), String> {
        let value = std::str::from_utf8(value).map_err(|error| error.to_string())?;
        Arguments { key, value: Some(value), patience: None }.call(&self.write).map(drop)
    }
}

impl fmt::Debug for TokenStore {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a token store in JavaScript")
    }
}
