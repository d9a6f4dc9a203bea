//! Provides the tokens of every call, and refreshes them.
//!
//! The bearer token expires one hour after its first issue, whichever client requested it, and is refreshed shortly
//! before. The session expires after 20 idle minutes and is refreshed only after it has expired, according to a local
//! clock or a response of the platform.

use super::{
    credentials::{Authentication, Credentials, RejectedTokens, TokenProvider, Tokens},
    lockout::{Guard, normalized},
    login::{Login, login_unless},
    store::{BearerEntry, Locked, SessionEntry, TokenStore, UserEntry, application_of, bearer_key, user_key},
    token_cache::TokenCache,
};
use crate::{
    error::{ApiErrorDetails, Error, Result},
    json::read_response,
    models::{BearerToken, LoginRequest, SessionToken},
    operations::{Access, Operation, oauth, sessions},
    secret::Secret,
    sync::lock,
    transport::{
        body::Payload,
        classify::{ResponseClass, SuccessResponse},
        retry::{Attempts, explain},
        secret_header,
        sender::Sender,
    },
};
use base64::Engine;
use futures::future::BoxFuture;
use jiff::SignedDuration;
use reqwest::header::{AUTHORIZATION, HeaderName, HeaderValue};
use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tracing::Instrument;

/// The client refreshes the bearer token this long before it expires.
const MARGIN: Duration = Duration::from_mins(5);
/// The lifetime of a bearer token if the platform does not state it.
const HOUR: Duration = Duration::from_hours(1);
/// The platform ends a session after 20 idle minutes; the client treats it as expired 5 minutes earlier.
const IDLE: Duration = Duration::from_mins(15);
/// The longest lifetime of a bearer token that is believed.
const MAX_LIFETIME: Duration = Duration::from_hours(24);
/// After a new token was rejected too, the client fetches no other one for this time.
const BREAK: Duration = Duration::from_mins(1);
/// A client reports its use of the session to the store this often, so that other processes do not expect it to be idle.
const REPORT: Duration = Duration::from_mins(1);
const SESSION: HeaderName = HeaderName::from_static("vz-m2m-token");

/// The tokens of a client.
pub(crate) struct TokenManager {
    sender: Arc<Sender>,
    source: Source,
    /// Where the tokens are shared with other processes.
    store: Option<Arc<dyn TokenStore>>,
    /// The tokens that the platform rejected last: the bearer token and the session.
    rejected: [Mutex<Option<Secret>>; 2],
    /// The last refresh that did not help, by what was suspected.
    useless: [Mutex<Option<UselessRefresh>>; 3],
}

/// What a refresh is to mend.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Suspect {
    /// The bearer token was rejected.
    Bearer,
    /// The session was rejected.
    Session,
    /// Access was denied, which may mean an ended session.
    Access,
}

/// A refresh that did not help: the platform rejected the new token too.
struct UselessRefresh {
    /// The generation of the new token.
    generation: u64,
    /// The time from which another refresh is made, on the clock of the client.
    until: Duration,
}

/// The source of the tokens.
enum Source {
    /// The client requests them itself.
    Credentials { credentials: Mutex<Credentials>, bearer: TokenCache<Bearer>, session: TokenCache<Session> },
    /// A provider supplies them.
    External { provider: Arc<dyn TokenProvider>, pair: TokenCache<Pair>, rejected: Arc<Mutex<RejectedTokens>> },
}

type Header = (HeaderName, HeaderValue);

struct Bearer {
    token: Secret,
    header: Header,
    /// The time to refresh, on the clock of the client.
    renew_at: Duration,
}

struct Session {
    token: Secret,
    header: Header,
    /// The time of its last use, in milliseconds on the clock of the client.
    used: AtomicU64,
    /// The time of the last use that the store knows.
    reported: AtomicU64,
}

struct Pair {
    tokens: Tokens,
    headers: [Header; 2],
    renew_at: Option<Duration>,
}

/// The authentication of a call, with the generation of each token, so that a late rejection is recognized.
#[derive(Default)]
pub(crate) struct AuthHeaders {
    pub headers: Vec<Header>,
    bearer: u64,
    session: u64,
}

impl AuthHeaders {
    fn generation(&self, suspect: Suspect) -> u64 {
        match suspect {
            Suspect::Bearer => self.bearer,
            Suspect::Session | Suspect::Access => self.session,
        }
    }
}

/// Fixed tokens.
struct Once(Tokens);

impl TokenProvider for Once {
    fn tokens(&self, rejected: RejectedTokens) -> Result<Tokens, String> {
        if rejected == RejectedTokens::default() {
            Ok(self.0.clone())
        } else {
            Err("the platform no longer accepts the tokens of this client; create a client with new ones, or with a TokenProvider".to_owned())
        }
    }
}

impl TokenManager {
    pub fn new(authentication: Authentication, sender: Arc<Sender>, store: Option<Arc<dyn TokenStore>>) -> Arc<Self> {
        let external = |provider| Source::External { provider, pair: TokenCache::new(), rejected: Arc::default() };
        let source = match authentication {
            Authentication::Credentials(credentials) => Source::Credentials {
                credentials: Mutex::new(credentials),
                bearer: TokenCache::new(),
                session: TokenCache::new(),
            },
            // There is no source of other tokens, so these are used until they are rejected.
            Authentication::Tokens(tokens) => external(Arc::new(Once(Tokens { expires_in: None, ..tokens }))),
            Authentication::Provider(provider) => external(provider),
        };
        Arc::new(Self { sender, source, store, rejected: Default::default(), useless: Default::default() })
    }

    pub(super) fn sender(&self) -> &Sender {
        &self.sender
    }

    pub(super) fn store(&self) -> Option<Arc<dyn TokenStore>> {
        self.store.clone()
    }

    /// Returns the headers that authenticate a call, after refreshing tokens where necessary.
    pub async fn headers(self: &Arc<Self>, access: Access) -> Result<AuthHeaders> {
        match &self.source {
            Source::Credentials { credentials, .. } if access == Access::ClientCredentials => {
                let credentials = lock(credentials).clone();
                Ok(AuthHeaders { headers: vec![basic(&credentials)?], ..AuthHeaders::default() })
            }
            Source::Credentials { bearer, session, .. } => {
                let now = self.elapsed();
                let held = bearer.get(|held| now < held.renew_at, || request_bearer(self.clone())).await?;
                let mut auth = AuthHeaders {
                    headers: vec![held.value.header.clone()],
                    bearer: held.generation,
                    ..AuthHeaders::default()
                };
                if access != Access::Login {
                    let idle =
                        |held: &Session| now.saturating_sub(Duration::from_millis(held.used.load(Ordering::Relaxed)));
                    let held = session.get(|held| idle(held) < IDLE, || begin_session(self.clone())).await?;
                    held.value.used.store(milliseconds(self.elapsed()), Ordering::Relaxed);
                    self.report_use(&held.value);
                    auth.headers.push(held.value.header.clone());
                    auth.session = held.generation;
                }
                Ok(auth)
            }
            Source::External { .. } if access == Access::ClientCredentials => Err(Error::configuration(
                "this client has tokens, not a key and secret, so it cannot request a bearer token",
            )),
            Source::External { provider, pair, rejected } => {
                let now = self.elapsed();
                let fresh = |held: &Pair| held.renew_at.is_none_or(|at| now < at);
                let expiring = pair.peek().is_some_and(|held| !fresh(&held.value));
                let fetch = || fetch_pair(self.sender.clone(), provider.clone(), rejected.clone(), expiring);
                let held = pair.get(fresh, fetch).await?;
                let headers = held.value.headers.to_vec();
                Ok(AuthHeaders { headers, bearer: held.generation, session: held.generation })
            }
        }
    }

    /// Returns whether a refresh may help: not for a minute after one that did not.
    pub fn may_refresh(&self, suspect: Suspect, auth: &AuthHeaders) -> bool {
        let now = self.elapsed();
        lock(self.useless(suspect))
            .as_ref()
            .is_none_or(|held| held.generation != auth.generation(suspect) || now >= held.until)
    }

    /// Records that the platform rejected a token which had just been refreshed.
    pub fn refresh_was_useless(&self, suspect: Suspect, auth: &AuthHeaders) {
        let (now, generation) = (self.elapsed(), auth.generation(suspect));
        let mut held = lock(self.useless(suspect));
        // A call that began earlier neither prolongs the time nor overrides a newer token.
        if held.as_ref().is_none_or(|held| held.generation < generation || now >= held.until) {
            *held = Some(UselessRefresh { generation, until: now.saturating_add(BREAK) });
        }
    }

    fn useless(&self, suspect: Suspect) -> &Mutex<Option<UselessRefresh>> {
        match suspect {
            Suspect::Bearer => &self.useless[0],
            Suspect::Session => &self.useless[1],
            Suspect::Access => &self.useless[2],
        }
    }

    /// Records that the platform rejected the bearer token of a call.
    pub fn reject_bearer(&self, auth: &AuthHeaders) {
        match &self.source {
            Source::Credentials { bearer, .. } => {
                if let Some(held) = bearer.peek().filter(|held| held.generation == auth.bearer) {
                    *lock(&self.rejected[0]) = Some(held.value.token.clone());
                }
                bearer.reject(auth.bearer);
            }
            // A late rejection of replaced tokens does not concern the current ones.
            Source::External { pair, rejected, .. } => {
                let mut rejected = lock(rejected);
                rejected.bearer |= pair.reject(auth.bearer);
            }
        }
    }

    /// Records that the platform rejected the session of a call.
    pub fn reject_session(&self, auth: &AuthHeaders) {
        match &self.source {
            Source::Credentials { session, .. } => {
                if let Some(held) = session.peek().filter(|held| held.generation == auth.session) {
                    *lock(&self.rejected[1]) = Some(held.value.token.clone());
                }
                session.reject(auth.session);
            }
            Source::External { pair, rejected, .. } => {
                let mut rejected = lock(rejected);
                rejected.session |= pair.reject(auth.session);
            }
        }
    }

    /// Uses a session that the caller started for the client's own user.
    pub fn adopt(&self, username: &str, token: Secret) -> Result<()> {
        if let Source::Credentials { credentials, session, .. } = &self.source
            && lock(credentials).username.expose() == username
        {
            session.put(Session::new(token, self.elapsed())?);
        }
        Ok(())
    }

    /// Removes a session that the caller ended.
    pub fn forget_session(self: &Arc<Self>, token: &Secret) {
        if let Source::Credentials { session, .. } = &self.source
            && let Some(held) = session.peek().filter(|held| held.value.token == *token)
        {
            session.reject(held.generation);
            let token = token.clone();
            self.change_user(move |entry| {
                entry.sessions.retain(|_, session| session.token != token);
            });
        }
    }

    /// Uses a new password; no client of the process sends the old one again, nor does one that uses the same store.
    pub fn change_password(self: &Arc<Self>, password: Secret) {
        if let (Source::Credentials { credentials, .. }, Some(guard)) = (&self.source, self.guard()) {
            let old = std::mem::replace(&mut lock(credentials).password, password);
            guard.retire(&old);
            let Some((store, key)) = self.shared_user() else { return };
            let auth = self.clone();
            // The new password must reach its owner at once, so nothing waits for the store.
            tokio::spawn(async move {
                let retired = async {
                    let mut entry: Locked<UserEntry> = Locked::new(store, key, auth.patience()).await?;
                    let fingerprint = entry.fingerprint(&old, auth.sender.random()).await?;
                    entry.value.logins.retire(fingerprint);
                    entry.save().await
                };
                retired.await.unwrap_or_else(|error| tracing::warn!("{error}"));
            });
        }
    }

    /// Returns the guard of the client's own user.
    fn guard(&self) -> Option<Arc<Guard>> {
        match &self.source {
            Source::Credentials { credentials, .. } => {
                Some(Guard::of(&self.sender.platform().realm, &lock(credentials).username))
            }
            Source::External { .. } => None,
        }
    }

    /// Forgets the failed logins of the client's own user, those of the store too.
    pub async fn reset_guard(&self) -> Result<()> {
        match self.guard() {
            Some(guard) => guard.reset(self.shared_user(), self.patience()).await,
            None => Ok(()),
        }
    }

    /// Returns the store, and the key of the entry of the client's own user.
    fn shared_user(&self) -> Option<(Arc<dyn TokenStore>, String)> {
        let Source::Credentials { credentials, .. } = &self.source else { return None };
        let username = normalized(&lock(credentials).username);
        Some((self.store()?, user_key(&self.sender.platform().realm, &username)))
    }

    /// Changes the entry of the client's own user in the background; nothing depends on when.
    fn change_user(self: &Arc<Self>, change: impl FnOnce(&mut UserEntry) + Send + 'static) {
        let Some((store, key)) = self.shared_user() else { return };
        let patience = self.patience();
        tokio::spawn(async move {
            match Locked::new(store, key, patience).await {
                Ok(mut entry) => {
                    change(&mut entry.value);
                    entry.save_or_warn().await;
                }
                Err(error) => tracing::warn!("{error}"),
            }
        });
    }

    /// Reports to the store, from time to time, that the session is in use.
    fn report_use(self: &Arc<Self>, session: &Session) {
        let now = milliseconds(self.elapsed());
        let due = now.saturating_sub(session.reported.load(Ordering::Relaxed)) >= milliseconds(REPORT);
        if self.store.is_none() || !due {
            return;
        }
        session.reported.store(now, Ordering::Relaxed);
        let (token, now) = (session.token.clone(), self.sender.clock().now());
        self.change_user(move |entry| {
            for held in entry.sessions.values_mut().filter(|held| held.token == token) {
                held.used_at = held.used_at.max(now);
            }
        });
    }

    /// Puts a new session into a user's entry.
    pub(super) fn keep_session(&self, entry: &mut UserEntry, token: &Secret) {
        let Source::Credentials { credentials, .. } = &self.source else { return };
        let application = application_of(&lock(credentials).key);
        let generation = entry.sessions.get(&application).map_or(0, |session| session.generation) + 1;
        let session = SessionEntry { generation, token: token.clone(), used_at: self.sender.clock().now() };
        entry.sessions.insert(application, session);
    }

    /// Returns the session of the client's own user that another process began, unless it is idle or was rejected.
    fn shared_session(&self, entry: &UserEntry) -> Option<SessionEntry> {
        let Source::Credentials { credentials, .. } = &self.source else { return None };
        let session = entry.sessions.get(&application_of(&lock(credentials).key))?;
        let idle = self.sender.clock().now().duration_since(session.used_at);
        let usable =
            idle < SignedDuration::try_from(IDLE).ok()? && lock(&self.rejected[1]).as_ref() != Some(&session.token);
        usable.then(|| session.clone())
    }

    /// Returns the bearer token of another process, unless it is about to expire or was rejected.
    fn shared_bearer(&self, entry: &BearerEntry) -> Option<Result<Bearer>> {
        let left = entry.renew_at?.duration_since(self.sender.clock().now());
        let left = Duration::try_from(left).ok().filter(|left| !left.is_zero())?.min(MAX_LIFETIME);
        if lock(&self.rejected[0]).as_ref() == Some(&entry.token) {
            return None;
        }
        let token = entry.token.clone();
        Some(authorization(&token).map(|header| Bearer { token, header, renew_at: self.elapsed() + left }))
    }

    /// How long to wait for the lock of an entry: another process may be waiting for its response.
    fn patience(&self) -> Duration {
        self.sender.limits().timeout / 2
    }

    /// Returns everything that must not appear in a text.
    pub fn secrets(&self) -> Vec<Secret> {
        match &self.source {
            Source::Credentials { credentials, bearer, session } => {
                let credentials = lock(credentials).clone();
                let pair = encoded_pair(&credentials);
                let Credentials { key, secret, username, password } = credentials;
                let mut all = vec![pair, key, secret, username, password];
                all.extend(bearer.peek().map(|held| held.value.token.clone()));
                all.extend(session.peek().map(|held| held.value.token.clone()));
                all
            }
            Source::External { pair, .. } => pair
                .peek()
                .map(|held| vec![held.value.tokens.bearer.clone(), held.value.tokens.session.clone()])
                .unwrap_or_default(),
        }
    }

    fn elapsed(&self) -> Duration {
        self.sender.clock().elapsed()
    }
}

impl Session {
    fn new(token: Secret, used: Duration) -> Result<Self> {
        let used = milliseconds(used);
        Ok(Self { header: session_header(&token)?, token, used: AtomicU64::new(used), reported: AtomicU64::new(used) })
    }
}

/// Returns the header with a session token of the platform.
pub(super) fn session_header(token: &Secret) -> Result<Header> {
    check_platform_token(token, "sessionToken", "session token")?;
    secret_header(SESSION, token)
}

/// Fails if the platform returned a token that cannot be sent: no setting of the user can change that.
fn check_platform_token(token: &Secret, path: &str, name: &str) -> Result<()> {
    if token.is_empty() {
        return Err(Error::unexpected(path, format!("the platform's response has no {name}")));
    }
    if !token.fits_header() {
        let message = format!("the platform's {name} has characters that a header cannot carry");
        return Err(Error::unexpected(path, message));
    }
    Ok(())
}

/// Returns the time after which a token is refreshed.
fn usable(life: Duration) -> Duration {
    let life = life.min(MAX_LIFETIME);
    // An early request returns the same token again, so a token near its end is used up before the next request.
    if life > MARGIN { life.saturating_sub(MARGIN) } else { life }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// Returns the key and secret as a header encodes them; an echo of that must be recognized too.
fn encoded_pair(credentials: &Credentials) -> Secret {
    let pair = format!("{}:{}", credentials.key.expose(), credentials.secret.expose());
    Secret::new(base64::engine::general_purpose::STANDARD.encode(pair))
}

fn basic(credentials: &Credentials) -> Result<Header> {
    secret_header(AUTHORIZATION, &Secret::new(format!("Basic {}", encoded_pair(credentials).expose())))
}

fn authorization(token: &Secret) -> Result<Header> {
    secret_header(AUTHORIZATION, &Secret::new(format!("Bearer {}", token.expose())))
}

/// Limits the time of a refresh: all callers wait for it, and a slow response would block them all.
fn within<T: Send + 'static>(
    limit: Duration,
    row: Option<&'static Operation>,
    what: &'static str,
    renewal: impl Future<Output = Result<T>> + Send + 'static,
) -> BoxFuture<'static, Result<T>> {
    Box::pin(async move {
        let renewal = renewal.instrument(tracing::info_span!("thingspace.token", what));
        let outcome = tokio::time::timeout(limit, renewal).await.unwrap_or_else(|_| {
            Err(Error::timeout(format!("{what} got no response within {} s", limit.as_secs_f64()), false))
        });
        outcome.map_err(|error| match row {
            Some(row) => row.failed(error),
            None => error,
        })
    })
}

/// Requests a bearer token from the gateway.
fn request_bearer(auth: Arc<TokenManager>) -> BoxFuture<'static, Result<Bearer>> {
    within(auth.sender.limits().timeout, Some(&oauth::REQUEST_TOKEN), "the request for a bearer token", async move {
        let mut entry: Option<Locked<BearerEntry>> = match (&auth.source, auth.store()) {
            (Source::Credentials { credentials, .. }, Some(store)) => {
                let key = bearer_key(&auth.sender.platform().realm, &lock(credentials).key);
                Some(Locked::new(store, key, auth.patience()).await?)
            }
            _ => None,
        };
        if let Some(found) = entry.as_ref().and_then(|entry| auth.shared_bearer(&entry.value)) {
            return found;
        }
        let asked = auth.elapsed();
        let token: BearerToken = read_response(&send_token_request(&auth).await?.body)?;
        check_platform_token(&token.access_token, "access_token", "bearer token")?;
        let header = authorization(&token.access_token)?;
        let seconds = token.expires_in.and_then(|seconds| u64::try_from(seconds).ok());
        let life = seconds.map_or(HOUR, Duration::from_secs);
        if let Some(entry) = &mut entry {
            let passed = auth.elapsed().saturating_sub(asked);
            let left = SignedDuration::try_from(usable(life).saturating_sub(passed)).unwrap_or_default();
            entry.value = BearerEntry {
                generation: entry.value.generation + 1,
                token: token.access_token.clone(),
                renew_at: auth.sender.clock().now().checked_add(left).ok(),
            };
            entry.save_or_warn().await;
        }
        Ok(Bearer { header, token: token.access_token, renew_at: asked + usable(life) })
    })
}

async fn send_token_request(auth: &Arc<TokenManager>) -> Result<SuccessResponse> {
    let row = &oauth::REQUEST_TOKEN;
    let body = Payload::Bytes("application/x-www-form-urlencoded", b"grant_type=client_credentials".to_vec());
    let mut attempts = Attempts::new(&auth.sender, row, None, auth.sender.limits().timeout);
    loop {
        let headers = auth.headers(row.access).await?.headers;
        let class = auth.sender.send(row, row.path, &headers, Some(body.clone())).await;
        match class.unwrap_or_else(|error| ResponseClass::Temporary(error, None)) {
            ResponseClass::Success(response) => {
                attempts.succeed();
                return Ok(response);
            }
            ResponseClass::Temporary(error, retry_after) => attempts.wait_after(error, retry_after).await?,
            // The key and secret are the only authentication of this call: no token can be refreshed.
            ResponseClass::BearerGone(error)
            | ResponseClass::SessionGone(error)
            | ResponseClass::PerhapsSessionGone(error)
            | ResponseClass::PerhapsBothGone(error)
            | ResponseClass::Failed(error) => return Err(explain(row.retry, error)),
        }
    }
}

/// Logs the client's own user in.
fn begin_session(auth: Arc<TokenManager>) -> BoxFuture<'static, Result<Session>> {
    within(auth.sender.limits().timeout, Some(&sessions::LOGIN), "the login", async move {
        let Source::Credentials { credentials, .. } = &auth.source else {
            return Err(Error::configuration("this client has tokens, not a user name and password"));
        };
        let Credentials { username, password, .. } = lock(credentials).clone();
        let request = LoginRequest { username: username.expose().to_owned(), password };
        match login_unless(&auth, &request, &|entry| auth.shared_session(entry)).await? {
            Login::New(body) => {
                let token: SessionToken = read_response(&body)?;
                Session::new(token.session_token, auth.elapsed())
            }
            Login::Reused(session) => {
                let idle = auth.sender.clock().now().duration_since(session.used_at);
                let used = auth.elapsed().saturating_sub(Duration::try_from(idle).unwrap_or_default());
                Session::new(session.token, used)
            }
        }
    })
}

/// Calls the token provider on a thread where it may block.
fn fetch_pair(
    sender: Arc<Sender>,
    provider: Arc<dyn TokenProvider>,
    rejected: Arc<Mutex<RejectedTokens>>,
    expiring: bool,
) -> BoxFuture<'static, Result<Pair>> {
    within(sender.limits().timeout, None, "the token provider", async move {
        let mut which = *lock(&rejected);
        which.bearer |= expiring;
        let asked = tokio::task::spawn_blocking(move || provider.tokens(which)).await;
        let failed = |message| Error::Authentication(ApiErrorDetails { message, ..ApiErrorDetails::default() });
        let outcome = asked.unwrap_or_else(|_| Err("the token provider panicked".to_owned()));
        let tokens = outcome.map_err(|message| failed(format!("no tokens: {message}")))?;
        tokens
            .check()
            .map_err(|error| failed(format!("no tokens: the token provider returned unusable ones: {error}")))?;
        // Only now: a provider that failed or took too long gets the rejection again.
        *lock(&rejected) = RejectedTokens::default();
        let renew_at = tokens.expires_in.map(|life| sender.clock().elapsed() + usable(life));
        let headers = [authorization(&tokens.bearer)?, secret_header(SESSION, &tokens.session)?];
        Ok(Pair { tokens, headers, renew_at })
    })
}
