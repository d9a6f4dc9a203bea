//! `Client`: how one is made, and its methods besides the services.

use crate::{
    call::{CallOptions, promise},
    options::{ClientOptions, USER_AGENT},
};
use napi::{Env, Unknown, bindgen_prelude::PromiseRaw};
use napi_derive::napi;
use thingspace::{
    dispatch,
    languages::node::{raise, text_of},
};

/// A ThingSpace client. It keeps both tokens alive by itself, checks every request against the
/// platform's rules before anything is sent, and speaks to one service at a time.
#[napi]
pub struct Client(thingspace::Client);

fn build(builder: thingspace::ClientBuilder, options: ClientOptions<'_>) -> napi::Result<Client> {
    options.apply(builder)?.build().map(Client).map_err(|error| raise(&error))
}

#[napi]
impl Client {
    /// Makes a client. Nothing is sent yet.
    #[napi(constructor)]
    pub fn new(mut options: ClientOptions<'_>) -> napi::Result<Self> {
        let authentication = options.authentication()?;
        build(thingspace::Client::builder(authentication), options)
    }

    /// Makes a client from the environment: the credentials as `Credentials.fromEnv` reads them, the
    /// account from `THINGSPACE_ACCOUNT` and the base URL from `THINGSPACE_BASE_URL`, where set.
    #[napi(factory)]
    pub fn from_env() -> napi::Result<Self> {
        let builder = thingspace::Client::from_env().map_err(|error| raise(&error))?;
        builder.user_agent(USER_AGENT).build().map(Self).map_err(|error| raise(&error))
    }

    /// The account this client speaks for.
    #[napi(getter)]
    pub fn account(&self) -> Option<&str> {
        self.0.account()
    }

    /// The base URL this client speaks to.
    #[napi(getter)]
    pub fn base_url(&self) -> &str {
        self.0.base_url()
    }

    /// The time at the platform as far as it is known, otherwise of this machine (RFC 3339).
    #[napi]
    pub fn now(&self) -> String {
        self.0.now().to_string()
    }

    /// Ends this client: calls that have not been sent fail. The session and the bearer token live on
    /// until they expire; end the session with `client.sessions.logout()` first if you want to.
    ///
    /// A client that is not closed keeps no process alive.
    #[napi]
    pub fn close(&self) {
        self.0.close();
    }

    /// Ends this client, as `close` does, at the end of a `using` block.
    #[napi(well_known_symbol = "dispose")]
    pub fn dispose(&self) {
        self.0.close();
    }

    /// Allows logins of this client's user again after the lock-out guard held them back.
    ///
    /// Call it when the cause is gone, for every client of the process: the guard counts per user.
    #[napi]
    pub fn reset_lockout_guard<'env>(&self, env: &'env Env) -> napi::Result<PromiseRaw<'env, ()>> {
        let client = self.0.clone();
        promise(env, None, async move {
            client.reset_lockout_guard().await;
            Ok(())
        })
    }

    /// Calls an operation by name, from JSON to JSON; for tools and tests.
    #[napi(js_name = "_invoke", skip_typescript)]
    pub fn invoke<'env>(
        &self,
        env: &'env Env,
        service: String,
        operation: String,
        arguments: Unknown<'_>,
        options: Option<CallOptions<'_>>,
    ) -> napi::Result<PromiseRaw<'env, serde_json::Value>> {
        let (options, stopped) = CallOptions::split(options)?;
        let client = self.0.clone();
        // JavaScript writes its numbers as JSON does; as a value of napi-rs, a long identifier would get a fraction.
        let arguments = serde_json::from_str(&text_of(env, arguments)?)?;
        promise(env, stopped, async move { dispatch::invoke(&client, &service, &operation, arguments, options).await })
    }
}

impl Client {
    /// The client of the core, for the services that are composed.
    pub fn core(&self) -> &thingspace::Client {
        &self.0
    }
}
