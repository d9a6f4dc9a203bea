//! `Client`, its settings and the options of a call.

use crate::{
    auth::Authentication,
    error::{Result, ThingSpaceError, duration},
    token_store::{Shared, TokenStore},
};
use std::sync::Arc;
use thingspace::{
    languages::swift::guarded,
    models::{Finding, RuleOptions},
};

/// A ThingSpace client. It refreshes both tokens automatically, and checks every request against the platform's rules
/// before it sends anything.
#[derive(uniffi::Object)]
pub struct Client(pub(crate) thingspace::Client);

/// Timeouts, limits and connection settings of a client, all optional.
#[derive(Clone, Default, uniffi::Record)]
pub struct ClientOptions {
    /// The timeout of a whole call including retries, in seconds.
    #[uniffi(default = None)]
    pub timeout: Option<f64>,
    /// The timeout for connecting, in seconds.
    #[uniffi(default = None)]
    pub connect_timeout: Option<f64>,
    /// The maximum time without data in the middle of a response, in seconds.
    #[uniffi(default = None)]
    pub read_timeout: Option<f64>,
    /// The maximum number of times that the client sends a call with transient failures; 3 by default.
    #[uniffi(default = None)]
    pub max_attempts: Option<u32>,
    /// The maximum number of concurrent calls; further calls wait. 64 by default.
    #[uniffi(default = None)]
    pub max_in_flight: Option<u32>,
    /// The maximum number of requests that activate lines in a minute, for each account; further calls wait for their
    /// turn within their timeout. 100, the platform's limit, by default.
    #[uniffi(default = None)]
    pub max_activations_per_minute: Option<u32>,
    /// The maximum number of requests of every kind in a minute, for each account; no limit by default.
    #[uniffi(default = None)]
    pub max_requests_per_minute: Option<u32>,
    /// The maximum size of a response, in bytes after decompression; 64 MiB by default.
    #[uniffi(default = None)]
    pub max_response_size: Option<u64>,
    /// The URL of a proxy, as in `http://proxy:3128`; the proxies of the environment by default.
    #[uniffi(default = None)]
    pub proxy: Option<String>,
    /// Certificate authorities to trust in addition to those of the system, in PEM format.
    #[uniffi(default = None)]
    pub certificate_authorities: Option<Vec<String>>,
    /// Options of the rules for points on which the platform's documentation is silent.
    #[uniffi(default = None)]
    pub rules: Option<RuleOptions>,
    /// The segment in the paths of v3 campaigns: `firmware` by default, or `software`, which the documentation shows
    /// too.
    #[uniffi(default = None)]
    pub v3_campaign_path: Option<String>,
    /// The name of a host that the base URL may name with `http`, such as the container of a simulator. Every call sends
    /// its tokens, and every login the password, without encryption to this host.
    #[uniffi(default = None)]
    pub allow_unencrypted_http_to: Option<String>,
    /// Shares the tokens and the count of failed logins with other processes; each process logs in for itself by
    /// default.
    #[uniffi(default = None)]
    pub token_store: Option<Arc<dyn TokenStore>>,
}

impl std::fmt::Debug for ClientOptions {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // A proxy may contain a password, and a store of the app has no description.
        out.debug_struct("ClientOptions").field("timeout", &self.timeout).finish_non_exhaustive()
    }
}

/// Options of a single call.
#[derive(Debug, Clone, uniffi::Record)]
pub struct CallOptions {
    /// The account of the call, instead of the client's own.
    #[uniffi(default = None)]
    pub account: Option<String>,
    /// The timeout of the whole call including retries, in seconds, instead of the client's own timeout.
    #[uniffi(default = None)]
    pub timeout: Option<f64>,
}

/// Converts the options of a call into those of the core.
pub fn call_options(options: Option<CallOptions>) -> Result<thingspace::CallOptions> {
    let Some(CallOptions { account, timeout }) = options else {
        return Ok(thingspace::CallOptions::default());
    };
    let timeout = timeout.map(|seconds| duration("timeout", seconds)).transpose()?;
    Ok(thingspace::CallOptions { account, timeout })
}

fn build(builder: thingspace::ClientBuilder, options: ClientOptions) -> Result<Arc<Client>> {
    let mut builder = builder.user_agent(concat!("thingspace-swift/", env!("CARGO_PKG_VERSION")));
    if let Some(seconds) = options.timeout {
        builder = builder.timeout(duration("timeout", seconds)?);
    }
    if let Some(seconds) = options.connect_timeout {
        builder = builder.connect_timeout(duration("connectTimeout", seconds)?);
    }
    if let Some(seconds) = options.read_timeout {
        builder = builder.read_timeout(duration("readTimeout", seconds)?);
    }
    if let Some(max_attempts) = options.max_attempts {
        builder = builder.max_attempts(max_attempts);
    }
    if let Some(requests) = options.max_activations_per_minute {
        builder = builder.max_activations_per_minute(requests);
    }
    if let Some(requests) = options.max_requests_per_minute {
        builder = builder.max_requests_per_minute(requests);
    }
    let large = |what: &str| ThingSpaceError::configuration(format!("{what} is too large for this machine"));
    if let Some(calls) = options.max_in_flight {
        builder = builder.max_in_flight(usize::try_from(calls).map_err(|_| large("maxInFlight"))?);
    }
    if let Some(bytes) = options.max_response_size {
        builder = builder.max_response_size(usize::try_from(bytes).map_err(|_| large("maxResponseSize"))?);
    }
    if let Some(proxy) = options.proxy {
        builder = builder.proxy(proxy);
    }
    if let Some(rules) = options.rules {
        builder = builder.rules(rules);
    }
    if let Some(segment) = options.v3_campaign_path {
        builder = builder.v3_campaign_path(segment);
    }
    if let Some(host) = options.allow_unencrypted_http_to {
        builder = builder.allow_unencrypted_http_to(host);
    }
    if let Some(store) = options.token_store {
        builder = builder.token_store(Arc::new(Shared(store)));
    }
    for authority in options.certificate_authorities.unwrap_or_default() {
        builder = builder.certificate_authority(authority);
    }
    Ok(Arc::new(Client(builder.build()?)))
}

#[uniffi::export(async_runtime = "tokio")]
impl Client {
    /// Creates a client. Nothing is sent yet.
    ///
    /// You can omit the account and set it for each call. The default base URL is the production platform; any other
    /// URL must be https, or on this machine, or on the host of `allowUnencryptedHttpTo`.
    #[uniffi::constructor(default(account = None, base_url = None, options = None))]
    pub fn new(
        authentication: Authentication,
        account: Option<String>,
        base_url: Option<String>,
        options: Option<ClientOptions>,
    ) -> Result<Arc<Self>> {
        let mut builder = thingspace::Client::builder(thingspace::Authentication::try_from(authentication)?);
        if let Some(account) = account {
            builder = builder.account(account);
        }
        if let Some(base_url) = base_url {
            builder = builder.base_url(base_url);
        }
        build(builder, options.unwrap_or_default())
    }

    /// Creates a client from the environment: `THINGSPACE_KEY`, `THINGSPACE_SECRET`, `THINGSPACE_USERNAME`,
    /// `THINGSPACE_PASSWORD`, and if they are set `THINGSPACE_ACCOUNT`, `THINGSPACE_BASE_URL` and
    /// `THINGSPACE_ALLOW_UNENCRYPTED_HTTP_TO`.
    ///
    /// The error names every variable that is missing.
    #[uniffi::constructor(default(options = None))]
    pub fn from_environment(options: Option<ClientOptions>) -> Result<Arc<Self>> {
        build(thingspace::Client::from_env()?, options.unwrap_or_default())
    }

    /// The account of this client.
    pub fn account(&self) -> Option<String> {
        self.0.account().map(str::to_owned)
    }

    /// The base URL of this client.
    pub fn base_url(&self) -> String {
        self.0.base_url().to_owned()
    }

    /// How many requests that activate lines this client sends for an account in a minute.
    pub fn max_activations_per_minute(&self) -> u32 {
        self.0.rate_limits().activations
    }

    /// How many requests of every kind this client sends for an account in a minute, if there is a limit.
    pub fn max_requests_per_minute(&self) -> Option<u32> {
        self.0.rate_limits().requests
    }

    /// Closes this client: calls that have not been sent, and every wait, fail with
    /// ``ThingSpaceError/cancelled(message:facts:)``.
    ///
    /// The session and the bearer token stay valid until they expire; end the session with
    /// `sessions.logout()` first if you want to.
    pub fn close(&self) {
        guarded((), || self.0.close());
    }

    /// Allows logins of this client's user again after the lock-out guard has blocked them.
    ///
    /// Call it after you have fixed the cause. It affects every client of the process, because the guard counts per
    /// user, and every process that uses the same token store.
    pub async fn reset_lockout_guard(&self) -> Result<()> {
        Ok(self.0.reset_lockout_guard().await?)
    }

    /// Calls an operation by its name, from JSON to JSON. For tools: programs use the typed services.
    ///
    /// The arguments are an object, with the names of the operations table; a list returns all its items.
    #[uniffi::method(default(options = None))]
    pub async fn invoke(
        &self,
        service: String,
        operation: String,
        arguments_json: String,
        options: Option<CallOptions>,
    ) -> Result<String> {
        let arguments = json("argumentsJson", &arguments_json)?;
        let response =
            thingspace::dispatch::invoke(&self.0, &service, &operation, arguments, call_options(options)?).await?;
        Ok(response.to_string())
    }
}

/// Checks the body of an operation by its name, offline. For tools: programs use `validate` of the
/// request.
///
/// A body that cannot be read produces findings too. The context has the members of ``ValidationContext``.
#[uniffi::export(default(context_json = None))]
pub fn validate_json(
    service: String,
    operation: String,
    request_json: String,
    context_json: Option<String>,
) -> Result<Vec<Finding>> {
    let context = json("contextJson", context_json.as_deref().unwrap_or("{}"))?;
    Ok(thingspace::dispatch::validate(&service, &operation, json("requestJson", &request_json)?, context)?)
}

/// Parses a JSON argument.
pub fn json(what: &str, text: &str) -> Result<serde_json::Value> {
    thingspace::json::read_value(text.as_bytes())
        .map_err(|error| ThingSpaceError::configuration(format!("{what} is not valid JSON: {error}")))
}
