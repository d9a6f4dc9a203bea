//! `ClientBuilder`: account, base URL, timeouts and retries.

use super::Client;
use crate::{
    auth::{Authentication, TokenManager, TokenStore},
    error::{Error, Result},
    models::{RuleOptions, ValidationContext},
    network::Network,
    pipeline::Pipeline,
    random::Random,
    rules::Validate,
    time::{Clock, SystemClock},
    transport::{
        Limits, Transport,
        rate_limit::{LocalLimiter, RateLimiter},
        sender::{Platform, Sender},
    },
};
use std::{sync::Arc, time::Duration};
use url::{Host, Url};

/// The base URL of the platform itself.
pub const PRODUCTION_URL: &str = "https://thingspace.verizon.com";

/// The environment variable with the host that the base URL may name with `http`.
pub(super) const UNENCRYPTED_HOST: &str = "THINGSPACE_ALLOW_UNENCRYPTED_HTTP_TO";

/// The segments that the paths of v3 campaigns may have.
const FIRMWARE: &str = "firmware";
const SOFTWARE: &str = "software";

/// Builds a [`Client`].
#[derive(Debug)]
pub struct ClientBuilder {
    authentication: Authentication,
    pub(super) account: Option<String>,
    rules: Option<RuleOptions>,
    v3_campaign_path: String,
    pub(super) base_url: String,
    pub(super) unencrypted_host: Option<String>,
    limits: Limits,
    limiter: Arc<dyn RateLimiter>,
    proxy: Option<String>,
    authorities: Vec<Vec<u8>>,
    authority_variables: Vec<&'static str>,
    token_store: Option<Arc<dyn TokenStore>>,
    clock: Arc<dyn Clock>,
    random: Arc<Random>,
    network: Option<Arc<dyn Network>>,
    user_agent: String,
}

impl ClientBuilder {
    /// The longest time to establish a connection, unless it is set.
    pub const DEFAULT_CONNECT_TIMEOUT: Duration = Limits::CONNECT_TIMEOUT;
    /// The longest pause within a response, unless it is set.
    pub const DEFAULT_READ_TIMEOUT: Duration = Limits::READ_TIMEOUT;
    /// The longest duration of a whole call, unless it is set.
    pub const DEFAULT_TIMEOUT: Duration = Limits::TIMEOUT;
    /// The largest response that is accepted, in bytes, unless it is set.
    pub const DEFAULT_MAX_RESPONSE_SIZE: usize = Limits::MAX_RESPONSE_SIZE;
    /// The number of calls that run at the same time, unless it is set.
    pub const DEFAULT_MAX_IN_FLIGHT: usize = Limits::MAX_IN_FLIGHT;
    /// The number of times that a call with transient failures is sent, unless it is set.
    pub const DEFAULT_MAX_ATTEMPTS: u32 = Limits::MAX_ATTEMPTS;

    pub(super) fn new(authentication: Authentication) -> Self {
        Self {
            authentication,
            account: None,
            rules: None,
            v3_campaign_path: FIRMWARE.to_owned(),
            base_url: PRODUCTION_URL.to_owned(),
            unencrypted_host: None,
            limits: Limits::default(),
            limiter: Arc::new(LocalLimiter::default()),
            proxy: None,
            authorities: Vec::new(),
            authority_variables: Vec::new(),
            token_store: None,
            clock: Arc::new(SystemClock::default()),
            random: Arc::default(),
            network: None,
            user_agent: concat!("thingspace-rust/", env!("CARGO_PKG_VERSION")).to_owned(),
        }
    }

    /// Sets the client's account: ten digits, a hyphen, five digits.
    #[must_use]
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = Some(account.into());
        self
    }

    /// Sets decisions of the rules other than the defaults, for points on which the platform's documents are silent.
    #[must_use]
    pub fn rules(mut self, rules: RuleOptions) -> Self {
        self.rules = Some(rules);
        self
    }

    /// Sets the segment in the paths of v3 campaigns: `firmware`, the default, or `software`, which the page that
    /// describes the operation shows too.
    #[must_use]
    pub fn v3_campaign_path(mut self, segment: impl Into<String>) -> Self {
        self.v3_campaign_path = segment.into();
        self
    }

    /// Sets the base URL of the platform; [`PRODUCTION_URL`] by default. It must be `https`, or on this machine,
    /// or on the host of [`allow_unencrypted_http_to`](Self::allow_unencrypted_http_to).
    #[must_use]
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = base_url.into();
        self
    }

    /// Sets the name of a host that the base URL may name with `http`, such as the container of a simulator. Every call
    /// sends its tokens, and every login the password, without encryption to this host.
    #[must_use]
    pub fn allow_unencrypted_http_to(mut self, host: impl Into<String>) -> Self {
        self.unencrypted_host = Some(host.into());
        self
    }

    /// Sets the longest duration of a whole call, including retries; 60 s by default.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.limits.timeout = timeout;
        self
    }

    /// Sets the longest time to establish a connection; 10 s by default.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.limits.connect_timeout = timeout;
        self
    }

    /// Sets the longest pause within a response; 30 s by default.
    #[must_use]
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.limits.read_timeout = timeout;
        self
    }

    /// Sets how often the client sends a call at most when it fails transiently; 3 by default.
    #[must_use]
    pub fn max_attempts(mut self, max_attempts: u32) -> Self {
        self.limits.max_attempts = max_attempts;
        self
    }

    /// Sets how many calls run concurrently; further calls wait. 64 by default.
    #[must_use]
    pub fn max_in_flight(mut self, calls: usize) -> Self {
        self.limits.max_in_flight = calls;
        self
    }

    /// Sets how many requests that activate lines the client sends for an account in a minute; further calls wait for
    /// their turn, in their order. 100 by default, which is the platform's limit.
    #[must_use]
    pub fn max_activations_per_minute(mut self, requests: u32) -> Self {
        self.limits.rates.activations = requests;
        self
    }

    /// Sets how many requests of every kind the client sends for an account in a minute; further calls wait for their
    /// turn, in their order. No limit by default, because the platform publishes none.
    #[must_use]
    pub fn max_requests_per_minute(mut self, requests: u32) -> Self {
        self.limits.rates.requests = Some(requests);
        self
    }

    /// Sets another counter of the requests than the client's own, such as one that several hosts share.
    #[must_use]
    pub fn rate_limiter(mut self, limiter: Arc<dyn RateLimiter>) -> Self {
        self.limiter = limiter;
        self
    }

    /// Sets the largest response that the client reads, in bytes after decompression; 64 MiB by default.
    #[must_use]
    pub fn max_response_size(mut self, bytes: usize) -> Self {
        self.limits.max_response_size = bytes;
        self
    }

    /// Sets a proxy, as in `http://proxy:3128`; by default those of the environment, except for this machine.
    #[must_use]
    pub fn proxy(mut self, proxy: impl Into<String>) -> Self {
        self.proxy = Some(proxy.into());
        self
    }

    /// Adds certificate authorities to those of the system, in PEM form.
    #[must_use]
    pub fn certificate_authority(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.authorities.push(pem.into());
        self
    }

    /// Sets environment variables that name a file, or a folder of files, with certificate authorities to trust too, in
    /// PEM form, such as `CURL_CA_BUNDLE`. They are read when the first certificate is verified. `SSL_CERT_FILE` and
    /// `SSL_CERT_DIR` replace the authorities of the system in any case.
    #[must_use]
    pub fn certificate_authority_variables(mut self, names: impl IntoIterator<Item = &'static str>) -> Self {
        self.authority_variables.extend(names);
        self
    }

    /// Sets a store that shares the tokens and the failed logins with other processes; none by default, so that each
    /// process logs in for itself.
    #[must_use]
    pub fn token_store(mut self, store: Arc<dyn TokenStore>) -> Self {
        self.token_store = Some(store);
        self
    }

    /// Sets another clock than the machine's, for tests.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Sets another network and another source of randomness than the machine's, for simulations.
    #[doc(hidden)]
    #[must_use]
    pub fn simulated(mut self, network: Arc<dyn Network>, random: Random) -> Self {
        (self.network, self.random) = (Some(network), Arc::new(random));
        self
    }

    /// Sets the `User-Agent` header.
    #[must_use]
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = user_agent.into();
        self
    }

    /// Builds the client. Sends nothing yet.
    pub fn build(mut self) -> Result<Client> {
        if let Some(broken) = self.rules.as_ref().and_then(|rules| rules.findings(&ValidationContext::default()).pop())
        {
            return Err(Error::configuration(format!("a rule option is not valid: {broken}")));
        }
        if !matches!(&*self.v3_campaign_path, FIRMWARE | SOFTWARE) {
            let message = format!("v3_campaign_path is {:?}; write {FIRMWARE} or {SOFTWARE}", self.v3_campaign_path);
            return Err(Error::configuration(message));
        }
        self.authentication.check()?;
        let (url, place) = check_base_url(&self.base_url, self.unencrypted_host.as_deref())?;
        let local = place != Place::Elsewhere;
        if place == Place::ThisMachine {
            self.rules.get_or_insert_default().allow_local_listeners.get_or_insert(true);
        }
        let base_url = url.as_str().trim_end_matches('/').to_owned();
        let port = url.port_or_known_default();
        let realm = match place {
            Place::ThisMachine => format!("this machine, port {port:?}"),
            Place::UnencryptedHost => format!("{}, port {port:?}", url.host_str().unwrap_or_default()),
            Place::Elsewhere => String::new(),
        };
        let Limits { connect_timeout, read_timeout, timeout, max_in_flight, max_attempts, max_response_size, rates } =
            self.limits;
        let limit = |what: &str, bad: bool| {
            if bad { Err(Error::configuration(format!("{what} must be longer than zero"))) } else { Ok(()) }
        };
        limit("timeout", timeout.is_zero())?;
        limit("connect_timeout", connect_timeout.is_zero())?;
        limit("read_timeout", read_timeout.is_zero())?;
        if max_in_flight == 0 || max_attempts == 0 || max_response_size == 0 {
            return Err(Error::configuration("max_in_flight, max_attempts and max_response_size must be at least 1"));
        }
        if rates.activations == 0 || rates.requests == Some(0) {
            let message = "max_activations_per_minute and max_requests_per_minute must be at least 1";
            return Err(Error::configuration(message));
        }
        if max_in_flight > tokio::sync::Semaphore::MAX_PERMITS {
            return Err(Error::configuration("max_in_flight is larger than the limit of the runtime"));
        }
        let trust = (&*self.authorities, &*self.authority_variables);
        let transport =
            Transport::new(&self.limits, &self.user_agent, self.proxy.as_deref(), trust, local, self.network)?;
        let platform = Platform { base_url, is_local: local, realm };
        let sender = Arc::new(Sender::new(transport, (self.clock, self.random), self.limits, platform));
        let auth = TokenManager::new(self.authentication, sender.clone(), self.token_store);
        Ok(Client {
            pipeline: Arc::new(Pipeline::new(sender, auth, self.limiter)),
            inbox: Arc::default(),
            is_patient: false,
            account: self.account,
            rules: self.rules,
            software_path: self.v3_campaign_path == SOFTWARE,
        })
    }
}

/// Where a base URL leads.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    ThisMachine,
    /// A host to which the program allows unencrypted HTTP: a simulator.
    UnencryptedHost,
    Elsewhere,
}

/// Parses the base URL and returns where it leads. `unencrypted` is the host that it may name with `http`.
fn check_base_url(text: &str, unencrypted: Option<&str>) -> Result<(Url, Place)> {
    if let Some(host) = unencrypted {
        check_unencrypted_host(host)?;
    }
    let url = Url::parse(text).map_err(|error| {
        Error::configuration(format!("the base URL is not a valid URL: {error}; write it as {PRODUCTION_URL}"))
    })?;
    if !url.username().is_empty() || url.password().is_some() || url.query().is_some() || url.fragment().is_some() {
        return Err(Error::configuration("the base URL may have a scheme, a host, a port and a path, nothing else"));
    }
    let local = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    let host = url.host_str().unwrap_or_default();
    let place = match url.scheme() {
        "https" | "http" if local => Place::ThisMachine,
        "https" => Place::Elsewhere,
        "http" if unencrypted.is_some_and(|allowed| allowed.eq_ignore_ascii_case(host)) => Place::UnencryptedHost,
        "http" => {
            return Err(Error::configuration(format!(
                "the base URL must begin with https://, or with http:// on this machine: every call carries both tokens. \
                 If {host:?} is the host of a simulator, set allow_unencrypted_http_to (or {UNENCRYPTED_HOST}) to {host:?}"
            )));
        }
        _ => {
            return Err(Error::configuration(
                "the base URL must begin with https://, or with http:// on this machine: every call carries both tokens",
            ));
        }
    };
    if place == Place::UnencryptedHost {
        tracing::warn!(host, "calls to this host are not encrypted, because allow_unencrypted_http_to names it");
    }
    Ok((url, place))
}

/// Rejects a text that is not the name of a host, and the hosts of the platform.
fn check_unencrypted_host(host: &str) -> Result<()> {
    let is_plain = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._:[]".contains(&byte));
    let url = Url::parse(&format!("http://{host}/"));
    if !is_plain || !url.is_ok_and(|url| url.host_str().is_some_and(|name| name.eq_ignore_ascii_case(host))) {
        let message =
            format!("allow_unencrypted_http_to is {host:?}; write the name or the address of one host, as in \"sim\"");
        return Err(Error::configuration(message));
    }
    let name = host.to_ascii_lowercase();
    if name == "verizon.com" || name.ends_with(".verizon.com") {
        let message =
            format!("allow_unencrypted_http_to is {host:?}; it is meant for simulators, and the platform has https");
        return Err(Error::configuration(message));
    }
    Ok(())
}
