//! The client: who it speaks for, where, and how patiently.

mod response;

pub use response::Response;

use crate::{
    auth::{self, Authentication, Credentials, TokenManager},
    error::{Error, Result},
    inbox::Inbox,
    models::{LoginRequest, PasswordResetResult, RequestStatus, SessionToken, read_answer},
    operations::{Access, Api, Operation, RequestBody},
    pipeline::{Pipeline, closed},
    rules::{Finding, RuleOptions, Validate, ValidationContext},
    time::{Clock, SystemClock},
    transport::{
        Limits, Transport,
        body::{Form, Payload},
        call::Call,
        classify::SuccessResponse,
        rate_limit::RateLimiter,
    },
    upload::Upload,
};
use jiff::Timestamp as Instant;
use std::{fmt, sync::Arc, time::Duration};
use url::{Host, Url};

/// The platform itself.
pub const PRODUCTION: &str = "https://thingspace.verizon.com";

/// A ThingSpace client. Clones are cheap and share their tokens and connections.
#[derive(Clone)]
pub struct Client {
    pub(crate) pipeline: Arc<Pipeline>,
    pub(crate) inbox: Arc<Inbox>,
    pub(crate) activations: Arc<RateLimiter>,
    account: Option<String>,
    pub(crate) rules: Option<RuleOptions>,
}

/// Makes a [`Client`].
#[derive(Debug)]
pub struct ClientBuilder {
    authentication: Authentication,
    account: Option<String>,
    rules: Option<RuleOptions>,
    base_url: String,
    limits: Limits,
    proxy: Option<String>,
    authorities: Vec<Vec<u8>>,
    clock: Arc<dyn Clock>,
    user_agent: String,
}

impl Client {
    /// Begins a client from credentials, tokens, or a token provider.
    ///
    /// ```
    /// use thingspace::{Client, Credentials};
    /// let client = Client::builder(Credentials::new("key", "secret", "user", "password"))
    ///     .account("0642233522-00001")
    ///     .build()?;
    /// # Ok::<(), thingspace::Error>(())
    /// ```
    pub fn builder(authentication: impl Into<Authentication>) -> ClientBuilder {
        ClientBuilder {
            authentication: authentication.into(),
            account: None,
            rules: None,
            base_url: PRODUCTION.to_owned(),
            limits: Limits::default(),
            proxy: None,
            authorities: Vec::new(),
            clock: Arc::new(SystemClock::default()),
            user_agent: concat!("thingspace-rust/", env!("CARGO_PKG_VERSION")).to_owned(),
        }
    }

    /// Begins a client from the environment: the credentials as [`Credentials::from_env`] reads them,
    /// the account from `THINGSPACE_ACCOUNT` and the base URL from `THINGSPACE_BASE_URL`, where set.
    pub fn from_env() -> Result<ClientBuilder> {
        let mut builder = Self::builder(Credentials::from_env()?);
        let read = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        builder.account = read("THINGSPACE_ACCOUNT");
        if let Some(base_url) = read("THINGSPACE_BASE_URL") {
            builder.base_url = base_url;
        }
        Ok(builder)
    }

    /// The account this client speaks for.
    pub fn account(&self) -> Option<&str> {
        self.account.as_deref()
    }

    /// The base URL this client speaks to.
    pub fn base_url(&self) -> &str {
        &self.pipeline.platform
    }

    /// Ends this client and its clones: calls that have not been sent fail. The session and the bearer
    /// token live on until they expire; end the session with `sessions().logout()` first if you want to.
    pub fn close(&self) {
        self.pipeline.permits.close();
        self.inbox.close();
    }

    /// Allows logins of this client's user again after the lock-out guard held them back.
    ///
    /// Call it when the cause is gone, for every client of the process: the guard counts per user.
    pub async fn reset_login_guard(&self) {
        if let Some(guard) = self.pipeline.auth.guard(&self.pipeline.realm) {
            guard.reset().await;
        }
    }

    /// The time at the platform as far as it is known, otherwise of this machine.
    pub fn now(&self) -> Instant {
        self.pipeline.platform_time().unwrap_or_else(|| self.pipeline.clock.now())
    }

    /// Waits on the clock of this client.
    pub(crate) async fn sleep(&self, duration: Duration) {
        self.pipeline.clock.sleep(duration).await;
    }

    /// Makes a call that carries a file. It may take longer than others: a second more for each 64 KiB.
    pub(crate) async fn upload(
        &self,
        mut call: Call,
        form: Option<Box<dyn RequestBody>>,
        file: Upload,
    ) -> Result<Response> {
        let seconds = file.length().await?.unwrap_or(u64::from(u32::MAX)) >> 16;
        call.options.timeout.get_or_insert(self.pipeline.limits.timeout.saturating_add(Duration::from_secs(seconds)));
        self.send(call, form, Some(file)).await
    }

    /// Makes a call: checks its rules, sends it, and takes over what the response changes.
    pub(crate) async fn send(
        &self,
        call: Call,
        mut body: Option<Box<dyn RequestBody>>,
        file: Option<Upload>,
    ) -> Result<Response> {
        if self.pipeline.permits.is_closed() {
            return Err(closed());
        }
        let account = call.options.account.as_deref().or(self.account());
        if call.row.has_account && account.is_none() {
            return Err(Error::configuration("name the account, on the client or for this call"));
        }
        if let (Some(body), Some(account)) = (&mut body, account) {
            body.set_account(account);
        }
        let body = body.as_deref();
        // Connectivity Management knows the account of a user who has one only; its rules say where that is not enough.
        let may_lack = call.row.api == Api::Connectivity;
        if account.is_none() && !may_lack && body.is_some_and(RequestBody::lacks_account) {
            return Err(Error::configuration("name the account, on the client, for this call or in the request"));
        }
        let timeout = call.options.timeout;
        if timeout.is_some_and(|timeout| timeout.is_zero()) {
            return Err(Error::configuration("a timeout must be longer than zero"));
        }
        self.check(&call, body, account).await?;
        let target = call.target(account)?;
        let payload = match (body, file) {
            (Some(form), Some(file)) => Some(with_file(form, call.row.file.unwrap_or_default(), file)?),
            (body, _) => body.map(|body| payload(call.row.access, body)).transpose()?,
        };
        // The platform may repeat what it was sent.
        let secrets = body.map(RequestBody::secrets).unwrap_or_default();
        let answer = match (call.row.access, body) {
            (Access::Login, Some(body)) => {
                let body = self.log_in(body, timeout).await?;
                Ok(SuccessResponse { status: 200, body, location: None })
            }
            _ => self.pipeline.execute(call.row, &target, account, payload, timeout).await,
        };
        let answer = answer.map_err(|error| error.redacted(&secrets))?;
        let response = Response { pipeline: self.pipeline.clone(), row: call.row, secrets, answer };
        response.read_with(|body| self.take_over(call.row, body))?;
        // The platform sends no message about a request that was cancelled.
        if let Some(id) = call.cancels()
            && response.read_with(call.row.response.to_json).is_ok()
        {
            self.inbox.note(id, &RequestStatus::Failed);
        }
        Ok(response)
    }

    /// Takes over what a response changes about the tokens.
    fn take_over(&self, row: &Operation, answer: &[u8]) -> Result<()> {
        match row.access {
            Access::Logout => {
                if let Ok(ended) = read_answer::<SessionToken>(answer) {
                    self.pipeline.auth.forget_session(&ended.session_token);
                }
            }
            Access::Password => {
                let new = read_answer::<PasswordResetResult>(answer)?.new_password;
                if new.is_empty() {
                    return Err(Error::unexpected("newPassword", "the platform answered without the new password"));
                }
                self.pipeline.auth.change_password(&self.pipeline.realm, new);
            }
            Access::Key | Access::Login | Access::Session => {}
        }
        Ok(())
    }

    async fn log_in(&self, body: &dyn RequestBody, timeout: Option<Duration>) -> Result<Vec<u8>> {
        let request: LoginRequest = read_answer(&body.json()?)?;
        let limit = timeout.unwrap_or(self.pipeline.limits.timeout);
        let outcome = tokio::time::timeout(limit, auth::login(&self.pipeline, &request)).await.unwrap_or_else(|_| {
            Err(Error::Timeout {
                message: format!("login had no answer within {} s", limit.as_secs_f64()),
                outcome_unknown: true,
            })
        });
        let mut secrets = self.pipeline.auth.secrets();
        secrets.push(request.password);
        let answer = outcome.map_err(|error| error.redacted(&secrets))?;
        let session = read_answer::<SessionToken>(&answer)?.session_token;
        self.pipeline.auth.adopt(&request.username, session, self.pipeline.clock.elapsed())?;
        Ok(answer)
    }

    /// Fails when the call breaks a rule.
    ///
    /// A date counts as past by the platform's clock. As long as no answer has told it, and only the
    /// clock stands against the call, the tokens that the call needs anyway are fetched first.
    async fn check(&self, call: &Call, body: Option<&dyn RequestBody>, account: Option<&str>) -> Result<()> {
        let operation = format!("{}.{}", call.row.service, call.row.name);
        let at = |now: Instant| ValidationContext {
            now: Some(now.into()),
            account: account.map(str::to_owned),
            operation: Some(operation.clone()),
            options: self.rules.clone(),
            ..ValidationContext::default()
        };
        let mut findings = call.findings(body, &at(self.now()));
        if has_errors(&findings) && self.pipeline.platform_time().is_none() {
            let timeless = call.findings(body, &at(Instant::MIN));
            if !has_errors(&timeless) {
                self.pipeline.prepare(call.row, call.options.timeout).await?;
                findings = call.findings(body, &at(self.now()));
            } else if self.pipeline.local {
                // A simulator has a time of its own, which the clock of the machine says nothing about.
                findings = timeless;
            }
        }
        if has_errors(&findings) {
            let what = body.map_or(call.row.name, RequestBody::name);
            return Err(Error::Validation { what: what.to_owned(), findings });
        }
        for finding in &findings {
            tracing::warn!(operation = call.row.name, code = finding.code, path = finding.path, "{}", finding.fix);
        }
        Ok(())
    }
}

fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(Finding::is_error)
}

/// The token endpoint takes a form; everything else takes JSON.
fn payload(access: Access, body: &dyn RequestBody) -> Result<Payload> {
    if access != Access::Key {
        return Ok(Payload::Bytes("application/json", body.json()?));
    }
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    let value = body.value()?;
    if value.get("grant_type").is_none() {
        form.append_pair("grant_type", "client_credentials");
    }
    for (name, value) in value.as_object().into_iter().flatten() {
        form.append_pair(name, value.as_str().unwrap_or_default());
    }
    Ok(Payload::Bytes("application/x-www-form-urlencoded", form.finish().into_bytes()))
}

/// A form of text, and the file that goes with it.
fn with_file(form: &dyn RequestBody, part: &'static str, file: Upload) -> Result<Payload> {
    let value = form.value()?;
    let text = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let fields = value.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), text(value))).collect();
    Ok(Payload::Form(Arc::new(Form { fields, part, file })))
}

impl fmt::Debug for Client {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Client")
            .field("base_url", &self.base_url())
            .field("account", &self.account)
            .finish_non_exhaustive()
    }
}

impl ClientBuilder {
    /// The account the client speaks for: ten digits, a hyphen, five digits.
    #[must_use]
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = Some(account.into());
        self
    }

    /// What the rules decide otherwise than by default where the platform's documents are silent.
    #[must_use]
    pub fn rules(mut self, rules: RuleOptions) -> Self {
        self.rules = Some(rules);
        self
    }

    /// Where the platform is; [`PRODUCTION`] by default. Must be `https`, or on this machine.
    #[must_use]
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = base_url.into();
        self
    }

    /// How long a whole call may take, retries included; 60 s by default.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.limits.timeout = timeout;
        self
    }

    /// How long making a connection may take; 10 s by default.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.limits.connect_timeout = timeout;
        self
    }

    /// How long the platform may be silent in the middle of an answer; 30 s by default.
    #[must_use]
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.limits.read_timeout = timeout;
        self
    }

    /// How often a call is sent at most when it fails in a way that may pass; 3 by default.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.limits.attempts = attempts;
        self
    }

    /// How many calls are under way at once; more wait for their turn. 64 by default.
    #[must_use]
    pub fn in_flight(mut self, calls: usize) -> Self {
        self.limits.in_flight = calls;
        self
    }

    /// The largest answer that is read, in bytes after decompression; 64 MiB by default.
    #[must_use]
    pub fn largest_answer(mut self, bytes: usize) -> Self {
        self.limits.largest_answer = bytes;
        self
    }

    /// A proxy, as in `http://proxy:3128`; by default those of the environment, except on this machine.
    #[must_use]
    pub fn proxy(mut self, proxy: impl Into<String>) -> Self {
        self.proxy = Some(proxy.into());
        self
    }

    /// Certificate authorities to trust besides those of the system, in PEM form.
    #[must_use]
    pub fn certificate_authority(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.authorities.push(pem.into());
        self
    }

    /// Another clock than the machine's, for tests.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// How the client introduces itself.
    #[must_use]
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = user_agent.into();
        self
    }

    /// Makes the client. Nothing is sent yet.
    pub fn build(mut self) -> Result<Client> {
        if let Some(broken) = self.rules.as_ref().and_then(|rules| rules.findings(&ValidationContext::default()).pop())
        {
            return Err(Error::configuration(format!("an option of the rules: {broken}")));
        }
        let (url, local) = check_base_url(&self.base_url)?;
        if local {
            self.rules.get_or_insert_default().allow_local_listeners.get_or_insert(true);
        }
        let platform = url.as_str().trim_end_matches('/').to_owned();
        let realm = if local { format!("this machine, port {:?}", url.port_or_known_default()) } else { String::new() };
        let Limits { connect_timeout, read_timeout, timeout, in_flight, attempts, largest_answer } = self.limits;
        let limit = |what: &str, bad: bool| {
            if bad { Err(Error::configuration(format!("{what} must be longer than zero"))) } else { Ok(()) }
        };
        limit("timeout", timeout.is_zero())?;
        limit("connect_timeout", connect_timeout.is_zero())?;
        limit("read_timeout", read_timeout.is_zero())?;
        if in_flight == 0 || attempts == 0 || largest_answer == 0 {
            return Err(Error::configuration("in_flight, attempts and largest_answer must be at least 1"));
        }
        if in_flight > tokio::sync::Semaphore::MAX_PERMITS {
            return Err(Error::configuration("in_flight is larger than any machine can serve"));
        }
        let transport =
            Transport::new(&self.limits, &self.user_agent, self.proxy.as_deref(), &self.authorities, local)?;
        let pipeline = Pipeline::new(
            transport,
            TokenManager::new(self.authentication),
            self.clock,
            self.limits,
            platform,
            local,
            realm,
        );
        Ok(Client {
            pipeline: Arc::new(pipeline),
            inbox: Arc::default(),
            activations: Arc::default(),
            account: self.account,
            rules: self.rules,
        })
    }
}

/// The base URL, and whether it is on this machine.
fn check_base_url(text: &str) -> Result<(Url, bool)> {
    let url = Url::parse(text)
        .map_err(|error| Error::configuration(format!("the base URL is no URL: {error}; write it as {PRODUCTION}")))?;
    if !url.username().is_empty() || url.password().is_some() || url.query().is_some() || url.fragment().is_some() {
        return Err(Error::configuration("the base URL may have a scheme, a host, a port and a path, nothing else"));
    }
    let local = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    match url.scheme() {
        "https" => {}
        "http" if local => {}
        _ => {
            return Err(Error::configuration(
                "the base URL must begin with https://, or with http:// on this machine: both tokens travel with every call",
            ));
        }
    }
    Ok((url, local))
}
