//! `Client`: its constructors, and its methods other than the services.

use crate::{
    call::{CallOptions, promise},
    options::{ClientOptions, EXTRA_AUTHORITIES, USER_AGENT},
};
use napi::{Env, Unknown, bindgen_prelude::PromiseRaw};
use napi_derive::napi;
use thingspace::{
    dispatch,
    languages::node::{raise, text_of},
};

/// A ThingSpace client. It refreshes both tokens automatically, and checks every request against the platform's rules
/// before it sends anything.
#[napi]
pub struct Client(thingspace::Client);

fn build(builder: thingspace::ClientBuilder, options: ClientOptions<'_>) -> napi::Result<Client> {
    options.apply(builder)?.build().map(Client).map_err(|error| raise(&error))
}

#[napi]
impl Client {
    /// Creates a client. Nothing is sent yet.
    #[napi(catch_unwind, constructor)]
    pub fn new(mut options: ClientOptions<'_>) -> napi::Result<Self> {
        let authentication = options.authentication()?;
        build(thingspace::Client::builder(authentication), options)
    }

    /// Creates a client from the environment: the credentials as `Credentials.fromEnv` reads them, the
    /// account from `THINGSPACE_ACCOUNT`, the base URL from `THINGSPACE_BASE_URL`, and `allowUnencryptedHttpTo` from
    /// `THINGSPACE_ALLOW_UNENCRYPTED_HTTP_TO`, if they are set.
    #[napi(catch_unwind, factory)]
    pub fn from_env() -> napi::Result<Self> {
        let builder = thingspace::Client::from_env().map_err(|error| raise(&error))?;
        builder
            .user_agent(USER_AGENT)
            .certificate_authority_variables([EXTRA_AUTHORITIES])
            .build()
            .map(Self)
            .map_err(|error| raise(&error))
    }

    /// The account of this client.
    #[napi(catch_unwind, getter)]
    pub fn account(&self) -> Option<&str> {
        self.0.account()
    }

    /// The base URL of this client.
    #[napi(catch_unwind, getter)]
    pub fn base_url(&self) -> &str {
        self.0.base_url()
    }

    /// How many requests that activate lines this client sends for an account in a minute.
    #[napi(catch_unwind, getter)]
    pub fn max_activations_per_minute(&self) -> u32 {
        self.0.rate_limits().activations
    }

    /// How many requests of every kind this client sends for an account in a minute, if there is a limit.
    #[napi(catch_unwind, getter)]
    pub fn max_requests_per_minute(&self) -> Option<u32> {
        self.0.rate_limits().requests
    }

    /// The platform's time if it is known, otherwise the time of this machine (RFC 3339).
    #[napi(catch_unwind)]
    pub fn now(&self) -> String {
        self.0.now().to_string()
    }

    /// Closes this client: calls that have not been sent and every wait reject with a `CancelledError`. The session and
    /// the bearer token stay valid until they expire; end the session with `client.sessions.logout()` first if you want
    /// to.
    ///
    /// An open client does not keep the process alive.
    #[napi(catch_unwind)]
    pub fn close(&self) {
        self.0.close();
    }

    /// Closes this client, as `close` does, at the end of a `using` block.
    #[napi(catch_unwind, well_known_symbol = "dispose")]
    pub fn dispose(&self) {
        self.0.close();
    }

    /// Allows logins of this client's user again after the lock-out guard has blocked them.
    ///
    /// Call it after you have fixed the cause. It affects every client of the process, because the guard counts per
    /// user, and every process that uses the same token store.
    #[napi(catch_unwind)]
    pub fn reset_lockout_guard<'env>(&self, env: &'env Env) -> napi::Result<PromiseRaw<'env, ()>> {
        let client = self.0.clone();
        promise(env, None, async move { client.reset_lockout_guard().await })
    }

    /// Calls an operation by name, from JSON to JSON; for tools and tests.
    #[napi(catch_unwind, js_name = "_invoke", skip_typescript)]
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
        // As a value of napi-rs, a long identifier would become a floating-point number; as JSON it stays as JavaScript wrote it.
        let arguments = serde_json::from_str(&text_of(env, arguments)?)?;
        promise(env, stopped, async move { dispatch::invoke(&client, &service, &operation, arguments, options).await })
    }
}

impl Client {
    /// Returns the client of the core, for the composed services.
    pub fn core(&self) -> &thingspace::Client {
        &self.0
    }
}
