//! Tokens that somebody else owns, asked for in JavaScript.

use crate::call::milliseconds;
use napi::{Status, bindgen_prelude::Promise, threadsafe_function::ThreadsafeFunction};
use napi_derive::napi;
use serde::{Deserialize, Serialize};
use thingspace::Secret;
use tokio::runtime::Handle;

/// Both tokens, as somebody else got them.
#[napi(object, object_to_js = false)]
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tokens {
    /// The bearer token of the gateway.
    pub bearer: String,
    /// The session token (`VZ-M2M-Token`).
    pub session: String,
    /// How long the bearer token lives from now on, in milliseconds, where that is known.
    pub expires_in: Option<f64>,
}

impl Tokens {
    pub fn into_core(self) -> napi::Result<thingspace::Tokens> {
        let expires_in = self.expires_in.map(|life| milliseconds("expiresIn", life)).transpose()?;
        Ok(thingspace::Tokens { bearer: Secret::new(self.bearer), session: Secret::new(self.session), expires_in })
    }
}

/// Which of the tokens given before the platform refused; both false at first.
#[napi(object, object_from_js = false, object_to_js = false)]
#[derive(Serialize)]
pub struct RejectedTokens {
    /// The bearer token was refused or is about to expire.
    pub bearer: bool,
    /// The session was refused.
    pub session: bool,
}

/// Somebody who owns the tokens: an app asks its own server, for instance.
///
/// However many requests wait for tokens, they are asked for once.
#[napi(object, object_to_js = false)]
pub struct TokenProvider {
    /// Gives tokens. What it throws is told to whoever made the request, as an
    /// `AuthenticationError`: put no secret into its message.
    #[napi(ts_type = "(rejected: RejectedTokens) => Tokens | Promise<Tokens>")]
    pub tokens: Callback,
}

/// `lib/client.cjs` wraps the user's method so that JSON goes in, JSON comes out and nothing is thrown.
/// It is weak: a provider that waits to be asked keeps no process alive.
type Callback = ThreadsafeFunction<String, Promise<String>, String, Status, false, true>;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Told {
    Tokens(Tokens),
    Error(String),
}

impl thingspace::TokenProvider for TokenProvider {
    fn tokens(&self, rejected: thingspace::RejectedTokens) -> Result<thingspace::Tokens, String> {
        let rejected = RejectedTokens { bearer: rejected.bearer, session: rejected.session };
        let rejected = serde_json::to_string(&rejected).map_err(|error| error.to_string())?;
        let asked = async { self.tokens.call_async(rejected).await?.await };
        let told = Handle::current().block_on(asked).map_err(|error: napi::Error| error.reason.clone())?;
        // The text of a reading error could quote a token.
        match serde_json::from_str(&told).map_err(|_| "the provider did not give { bearer, session } as strings")? {
            Told::Tokens(tokens) => {
                tokens.into_core().map_err(|_| "expiresIn is a span of time in milliseconds".to_owned())
            }
            Told::Error(message) => Err(message),
        }
    }
}
