//! `Client`: the account and the platform of calls, and the tokens and connections that they share.
//!
//! `builder` builds a client, `exchange` makes a call, `encode` writes its body, and `response` holds the response.

mod builder;
mod encode;
mod exchange;
mod response;

pub use builder::{ClientBuilder, PRODUCTION_URL};
pub use response::Response;

use crate::{
    auth::{Authentication, Credentials, variable},
    error::{Error, Result},
    inbox::Inbox,
    models::RuleOptions,
    pipeline::Pipeline,
    secret::stray_end,
    time::Clock,
    transport::rate_limit::RateLimits,
};
use jiff::Timestamp as Instant;
use std::{fmt, sync::Arc, time::Duration};

/// A ThingSpace client. Clones are cheap and share their tokens and connections.
#[derive(Clone)]
pub struct Client {
    pipeline: Arc<Pipeline>,
    inbox: Arc<Inbox>,
    /// Whether the time that a call waits for its turn does not count into its timeout.
    is_patient: bool,
    account: Option<String>,
    rules: Option<RuleOptions>,
    /// Whether the paths of v3 campaigns have `software` in place of `firmware`.
    software_path: bool,
}

impl Client {
    /// Returns a builder for a client with credentials, tokens, or a token provider.
    ///
    /// ```
    /// use thingspace::{Client, Credentials};
    /// let client = Client::builder(Credentials::new("key", "secret", "user", "password"))
    ///     .account("0642233522-00001")
    ///     .build()?;
    /// # Ok::<(), thingspace::Error>(())
    /// ```
    pub fn builder(authentication: impl Into<Authentication>) -> ClientBuilder {
        ClientBuilder::new(authentication.into())
    }

    /// Returns a client from environment variables: the credentials as [`Credentials::from_env`] reads them, the
    /// account from `THINGSPACE_ACCOUNT`, the base URL from `THINGSPACE_BASE_URL`, and the host that it may name with `http`
    /// from `THINGSPACE_ALLOW_UNENCRYPTED_HTTP_TO`, if set.
    pub fn from_env() -> Result<ClientBuilder> {
        let mut builder = Self::builder(Credentials::from_env()?);
        let read = |name: &str| match variable(name, |name| std::env::var_os(name))? {
            Some(text) => match stray_end(&text) {
                Some(stray) => Err(Error::configuration(format!("{name} {stray}; remove it"))),
                None => Ok(Some(text)),
            },
            None => Ok(None),
        };
        builder.account = read("THINGSPACE_ACCOUNT")?;
        if let Some(base_url) = read("THINGSPACE_BASE_URL")? {
            builder.base_url = base_url;
        }
        builder.unencrypted_host = read(builder::UNENCRYPTED_HOST)?;
        Ok(builder)
    }

    /// Returns the client's account.
    pub fn account(&self) -> Option<&str> {
        self.account.as_deref()
    }

    /// Returns the client's base URL.
    pub fn base_url(&self) -> &str {
        &self.pipeline.sender().platform().base_url
    }

    /// Closes this client and its clones: calls that have not been sent fail, every wait ends with
    /// [`Error::Cancelled`](crate::Error::Cancelled), and the connections end with the calls that use them. The session
    /// and the bearer token stay valid until they expire; to end the session, call `sessions().logout()` first.
    pub fn close(&self) {
        self.pipeline.close();
        self.inbox.close();
    }

    /// Allows logins of this client's user again after the lock-out guard stopped them.
    ///
    /// Call it when you have removed the cause, for every client of the process: the guard counts per user. With a token
    /// store, it applies to all processes that use the store; it fails if the store does.
    pub async fn reset_lockout_guard(&self) -> Result<()> {
        self.pipeline.auth().reset_guard().await
    }

    /// Returns the platform's time if it is known, otherwise the time of this machine.
    pub fn now(&self) -> Instant {
        self.platform_time().unwrap_or_else(|| self.clock().now())
    }

    /// Returns the platform's time; `None` before its first response.
    pub(crate) fn platform_time(&self) -> Option<Instant> {
        self.pipeline.sender().platform_time()
    }

    /// Returns the date of the last response, if the platform is a simulator on this machine.
    pub(crate) fn simulator_date(&self) -> Option<Instant> {
        self.pipeline.sender().last_local_date()
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        self.pipeline.sender().clock()
    }

    /// Returns the randomness of this client.
    #[cfg(feature = "server")]
    pub(crate) fn random(&self) -> &crate::random::Random {
        self.pipeline.sender().random()
    }

    /// Waits for `work`, and fails as soon as this client is closed.
    pub(crate) fn until_closed<T>(&self, work: impl Future<Output = Result<T>>) -> impl Future<Output = Result<T>> {
        self.pipeline.until_closed(work)
    }

    /// Waits on the clock of this client.
    pub(crate) async fn sleep(&self, duration: Duration) {
        self.clock().sleep(duration).await;
    }

    pub(crate) fn rule_options(&self) -> Option<&RuleOptions> {
        self.rules.as_ref()
    }

    pub(crate) fn inbox(&self) -> &Arc<Inbox> {
        &self.inbox
    }

    /// Returns how many requests a minute this client sends for an account.
    pub fn rate_limits(&self) -> RateLimits {
        self.pipeline.sender().limits().rates
    }

    /// Returns the same client, whose calls wait for their turn however long it takes.
    pub(crate) fn patient(&self) -> Self {
        Self { is_patient: true, ..self.clone() }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Client")
            .field("base_url", &self.base_url())
            .field("account", &self.account)
            .finish_non_exhaustive()
    }
}
