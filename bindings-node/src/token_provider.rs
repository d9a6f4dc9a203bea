//! Token providers in JavaScript.

use crate::call::milliseconds;
use napi::{Status, bindgen_prelude::Promise, threadsafe_function::ThreadsafeFunction};
use napi_derive::napi;
use serde::{Deserialize, Serialize};
use thingspace::Secret;
use tokio::runtime::Handle;

/// A bearer token and a session token that were obtained outside the client.
#[napi(object, object_to_js = false)]
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tokens {
    /// The bearer token of the gateway.
    pub bearer: String,
    /// The session token (`VZ-M2M-Token`).
    pub session: String,
    /// The remaining lifetime of the bearer token in milliseconds, if it is known.
    pub expires_in: Option<f64>,
}

impl Tokens {
    pub fn into_core(self) -> napi::Result<thingspace::Tokens> {
        let expires_in = self.expires_in.map(|life| milliseconds("expiresIn", life)).transpose()?;
        Ok(thingspace::Tokens { bearer: Secret::new(self.bearer), session: Secret::new(self.session), expires_in })
    }
}

/// The previous tokens that the platform rejected; both members are false at first.
#[napi(object, object_from_js = false, object_to_js = false)]
#[derive(Serialize)]
pub struct RejectedTokens {
    /// The bearer token was rejected or is about to expire.
    pub bearer: bool,
    /// The session was rejected.
    pub session: bool,
}

/// A source of tokens outside the client, such as a server of your own.
///
/// The client calls it once for all requests that wait for tokens.
#[napi(object, object_to_js = false)]
pub struct TokenProvider {
    /// Returns tokens. If it throws an error, the requests that wait for tokens reject with an `AuthenticationError`
    /// that contains the message of the error: do not put a secret into it.
    #[napi(ts_type = "(rejected: RejectedTokens) => Tokens | Promise<Tokens>")]
    pub tokens: Callback,
}

/// The user's method, which `lib/client.cjs` wraps so that it accepts and returns JSON, and never throws.
/// It is weak, so that an idle provider does not keep the process alive.
type Callback = ThreadsafeFunction<String, Promise<String>, String, Status, false, true>;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Reply {
    Tokens(Tokens),
    Error(String),
}

impl thingspace::TokenProvider for TokenProvider {
    fn tokens(&self, rejected: thingspace::RejectedTokens) -> Result<thingspace::Tokens, String> {
        let rejected = RejectedTokens { bearer: rejected.bearer, session: rejected.session };
        let rejected = serde_json::to_string(&rejected).map_err(|error| error.to_string())?;
        let call = async { self.tokens.call_async(rejected).await?.await };
        let reply = Handle::current().block_on(call).map_err(|error: napi::Error| error.reason.clone())?;
        // The text of a reading error could quote a token.
        match serde_json::from_str(&reply).map_err(|_| "the provider did not return { bearer, session } as strings")? {
            Reply::Tokens(tokens) => {
                tokens.into_core().map_err(|_| "expiresIn must be a duration in milliseconds".to_owned())
            }
            Reply::Error(message) => Err(message),
        }
    }
}
