//! Hands every call its tokens, and renews them.
//!
//! The bearer token ends one hour after its first issue, whoever asked for it, and is renewed shortly
//! before. The session ends after 20 idle minutes and is renewed only when it is gone: a local clock
//! tells, or the platform.

use super::{
    credentials::{Authentication, Credentials, TokenProvider, TokenRefusal, Tokens},
    lockout::{Ending, Guard},
    token_cache::TokenCache,
};
use crate::{
    error::{Error, Refusal, Result},
    models::{BearerToken, LoginRequest, SessionToken, read_answer},
    operations::{Access, oauth, sessions},
    pipeline::Pipeline,
    secret::Secret,
    transport::{
        body::Payload,
        classify::{ResponseClass, SuccessResponse},
        secret_header,
    },
};
use base64::Engine;
use futures::future::BoxFuture;
use reqwest::header::{AUTHORIZATION, HeaderName, HeaderValue};
use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tracing::Instrument;

/// The bearer token is renewed this long before its end.
const MARGIN: Duration = Duration::from_mins(5);
/// The life of a bearer token when the platform does not tell.
const HOUR: Duration = Duration::from_hours(1);
/// The platform ends a session after 20 idle minutes; here it counts as gone 5 minutes earlier.
const IDLE: Duration = Duration::from_mins(15);
const SESSION: HeaderName = HeaderName::from_static("vz-m2m-token");

/// The tokens of a client.
pub(crate) enum TokenManager {
    /// The client gets them by itself.
    Credentials { credentials: Mutex<Credentials>, bearer: TokenCache<Bearer>, session: TokenCache<Session> },
    /// Somebody else owns them.
    External { provider: Arc<dyn TokenProvider>, pair: TokenCache<Pair>, refused: Arc<Mutex<TokenRefusal>> },
}

type Header = (HeaderName, HeaderValue);

pub(crate) struct Bearer {
    token: Secret,
    header: Header,
    /// When to renew, on the clock of the client.
    renew_at: Duration,
}

pub(crate) struct Session {
    token: Secret,
    header: Header,
    /// When it was last used, in milliseconds on the clock of the client.
    used: AtomicU64,
}

pub(crate) struct Pair {
    tokens: Tokens,
    headers: [Header; 2],
    renew_at: Option<Duration>,
}

/// What a call is sent with, and the generation of each token, so that a late refusal is known as such.
#[derive(Default)]
pub(crate) struct AuthHeaders {
    pub headers: Vec<Header>,
    bearer: u64,
    session: u64,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Tokens that were given once.
struct Once(Tokens);

impl TokenProvider for Once {
    fn tokens(&self, refused: TokenRefusal) -> Result<Tokens, String> {
        if refused == TokenRefusal::default() {
            Ok(self.0.clone())
        } else {
            Err("the tokens given to this client are no longer accepted; make a client with fresh ones, or with a TokenProvider".to_owned())
        }
    }
}

impl TokenManager {
    pub fn new(authentication: Authentication) -> Self {
        let foreign = |provider| Self::External { provider, pair: TokenCache::new(), refused: Arc::default() };
        match authentication {
            Authentication::Credentials(credentials) => Self::Credentials {
                credentials: Mutex::new(credentials),
                bearer: TokenCache::new(),
                session: TokenCache::new(),
            },
            // There is nobody to ask for others, so they are used until they are refused.
            Authentication::Tokens(tokens) => foreign(Arc::new(Once(Tokens { expires_in: None, ..tokens }))),
            Authentication::Provider(provider) => foreign(provider),
        }
    }

    /// The headers that let a call in, with tokens renewed where they must be.
    pub async fn grant(&self, pipeline: &Arc<Pipeline>, access: Access) -> Result<AuthHeaders> {
        match self {
            Self::Credentials { credentials, .. } if access == Access::Key => {
                let credentials = lock(credentials).clone();
                Ok(AuthHeaders { headers: vec![basic(&credentials)?], ..AuthHeaders::default() })
            }
            Self::Credentials { bearer, session, .. } => {
                let now = pipeline.clock.elapsed();
                let held = bearer.get(|held| now < held.renew_at, || request_bearer(pipeline.clone())).await?;
                let mut grant = AuthHeaders {
                    headers: vec![held.value.header.clone()],
                    bearer: held.generation,
                    ..AuthHeaders::default()
                };
                if access != Access::Login {
                    let idle =
                        |held: &Session| now.saturating_sub(Duration::from_millis(held.used.load(Ordering::Relaxed)));
                    let held = session.get(|held| idle(held) < IDLE, || begin_session(pipeline.clone())).await?;
                    held.value.used.store(milliseconds(pipeline.clock.elapsed()), Ordering::Relaxed);
                    grant.headers.push(held.value.header.clone());
                    grant.session = held.generation;
                }
                Ok(grant)
            }
            Self::External { .. } if access == Access::Key => Err(Error::configuration(
                "this client was given tokens, not a key and secret, so it cannot ask for a bearer token",
            )),
            Self::External { provider, pair, refused } => {
                let now = pipeline.clock.elapsed();
                let fresh = |held: &Pair| held.renew_at.is_none_or(|at| now < at);
                let expiring = pair.peek().is_some_and(|held| !fresh(&held.value));
                let fetch = || fetch_pair(pipeline.clone(), provider.clone(), refused.clone(), expiring);
                let held = pair.get(fresh, fetch).await?;
                let headers = held.value.headers.to_vec();
                Ok(AuthHeaders { headers, bearer: held.generation, session: held.generation })
            }
        }
    }

    /// The platform no longer takes the bearer token of a call.
    pub fn refuse_bearer(&self, grant: &AuthHeaders) {
        match self {
            Self::Credentials { bearer, .. } => {
                bearer.refuse(grant.bearer);
            }
            // Late news of tokens that were replaced says nothing about those in use.
            Self::External { pair, refused, .. } => {
                let mut refused = lock(refused);
                refused.bearer |= pair.refuse(grant.bearer);
            }
        }
    }

    /// The platform no longer takes the session of a call.
    pub fn refuse_session(&self, grant: &AuthHeaders) {
        match self {
            Self::Credentials { session, .. } => {
                session.refuse(grant.session);
            }
            Self::External { pair, refused, .. } => {
                let mut refused = lock(refused);
                refused.session |= pair.refuse(grant.session);
            }
        }
    }

    /// Takes over a session that the caller began for the client's own user.
    pub fn adopt(&self, username: &str, token: Secret, now: Duration) -> Result<()> {
        if let Self::Credentials { credentials, session, .. } = self
            && lock(credentials).username.expose() == username
        {
            session.put(Session::new(token, now)?);
        }
        Ok(())
    }

    /// The caller ended this session.
    pub fn forget_session(&self, token: &Secret) {
        if let Self::Credentials { session, .. } = self
            && let Some(held) = session.peek().filter(|held| held.value.token == *token)
        {
            session.refuse(held.generation);
        }
    }

    /// Takes over a new password; the old one is not sent again by any client of the process.
    pub fn change_password(&self, platform: &str, password: Secret) {
        if let (Self::Credentials { credentials, .. }, Some(guard)) = (self, self.guard(platform)) {
            let old = std::mem::replace(&mut lock(credentials).password, password);
            guard.retire(&old);
        }
    }

    /// The guard of the client's own user.
    pub fn guard(&self, platform: &str) -> Option<Arc<Guard>> {
        match self {
            Self::Credentials { credentials, .. } => Some(Guard::of(platform, &lock(credentials).username)),
            Self::External { .. } => None,
        }
    }

    /// Everything that must not appear in a text.
    pub fn secrets(&self) -> Vec<Secret> {
        match self {
            Self::Credentials { credentials, bearer, session } => {
                let credentials = lock(credentials).clone();
                let pair = encoded_pair(&credentials);
                let Credentials { key, secret, username, password } = credentials;
                let mut all = vec![pair, key, secret, username, password];
                all.extend(bearer.peek().map(|held| held.value.token.clone()));
                all.extend(session.peek().map(|held| held.value.token.clone()));
                all
            }
            Self::External { pair, .. } => pair
                .peek()
                .map(|held| vec![held.value.tokens.bearer.clone(), held.value.tokens.session.clone()])
                .unwrap_or_default(),
        }
    }
}

impl Session {
    fn new(token: Secret, now: Duration) -> Result<Self> {
        Ok(Self { header: secret_header(SESSION, &token)?, token, used: AtomicU64::new(milliseconds(now)) })
    }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// The key and secret as they stand in a header; an echo of that must be recognised too.
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

/// Everybody waits for a renewal, so it must end: a platform that answers a byte now and then would
/// otherwise hold them all.
fn within<T: Send + 'static>(
    limit: Duration,
    what: &'static str,
    renewal: impl Future<Output = Result<T>> + Send + 'static,
) -> BoxFuture<'static, Result<T>> {
    Box::pin(async move {
        let renewal = renewal.instrument(tracing::info_span!("thingspace.token", what));
        tokio::time::timeout(limit, renewal).await.unwrap_or_else(|_| {
            let message = format!("{what} had no answer within {} s", limit.as_secs_f64());
            Err(Error::Timeout { message, outcome_unknown: false })
        })
    })
}

/// Asks the gateway for a bearer token.
fn request_bearer(pipeline: Arc<Pipeline>) -> BoxFuture<'static, Result<Bearer>> {
    within(pipeline.limits.timeout, "the request for a bearer token", async move {
        let asked = pipeline.clock.elapsed();
        let body = Payload::Bytes("application/x-www-form-urlencoded", b"grant_type=client_credentials".to_vec());
        let row = &oauth::REQUEST_TOKEN;
        let SuccessResponse { body: answer, .. } =
            pipeline.repeat(row, row.path, None, Some(body), pipeline.limits.timeout, None).await?;
        let token: BearerToken = read_answer(&answer)?;
        if token.access_token.is_empty() {
            return Err(Error::unexpected("access_token", "the platform answered without a bearer token"));
        }
        let life = token.expires_in.map_or(HOUR, |seconds| Duration::from_secs(u64::try_from(seconds).unwrap_or(0)));
        // Asking early gives the same token again, so a token near its end is used up before the next request.
        let used = if life > MARGIN { life.saturating_sub(MARGIN) } else { life };
        Ok(Bearer { header: authorization(&token.access_token)?, token: token.access_token, renew_at: asked + used })
    })
}

/// Logs the client's own user in.
fn begin_session(pipeline: Arc<Pipeline>) -> BoxFuture<'static, Result<Session>> {
    within(pipeline.limits.timeout, "the login", async move {
        let TokenManager::Credentials { credentials, .. } = &pipeline.auth else {
            return Err(Error::configuration("this client was given tokens, not a user name and password"));
        };
        let Credentials { username, password, .. } = lock(credentials).clone();
        let request = LoginRequest { username: username.expose().to_owned(), password };
        let answer = login(&pipeline, &request).await?;
        let token: SessionToken = read_answer(&answer)?;
        Session::new(token.session_token, pipeline.clock.elapsed())
    })
}

/// Asks whoever owns the tokens, on a thread where that may take its time.
fn fetch_pair(
    pipeline: Arc<Pipeline>,
    provider: Arc<dyn TokenProvider>,
    refused: Arc<Mutex<TokenRefusal>>,
    expiring: bool,
) -> BoxFuture<'static, Result<Pair>> {
    within(pipeline.limits.timeout, "the token provider", async move {
        let mut which = *lock(&refused);
        which.bearer |= expiring;
        let asked = tokio::task::spawn_blocking(move || provider.tokens(which)).await;
        let failed = |message| Error::Authentication(Refusal { message, ..Refusal::default() });
        let outcome = asked.unwrap_or_else(|_| Err("the token provider panicked".to_owned()));
        let tokens = outcome.map_err(|message| failed(format!("no tokens: {message}")))?;
        // Only now: a provider that failed or took too long is told of the refusal again.
        *lock(&refused) = TokenRefusal::default();
        let renew_at = tokens
            .expires_in
            .map(|life| pipeline.clock.elapsed() + if life > MARGIN { life.saturating_sub(MARGIN) } else { life });
        let headers = [authorization(&tokens.bearer)?, secret_header(SESSION, &tokens.session)?];
        Ok(Pair { tokens, headers, renew_at })
    })
}

/// Logs a user in, if the lock-out guard lets it; answers the body, which holds a session token.
pub(crate) async fn login(pipeline: &Arc<Pipeline>, request: &LoginRequest) -> Result<Vec<u8>> {
    // The bearer token comes first: failing to get one is no failed login.
    pipeline.auth.grant(pipeline, Access::Login).await?;
    let guard = Guard::of(&pipeline.realm, &Secret::new(request.username.as_str()));
    guard.login(&request.password, send_login(pipeline, request)).await
}

async fn send_login(pipeline: &Arc<Pipeline>, request: &LoginRequest) -> Ending<Vec<u8>> {
    let row = &sessions::LOGIN;
    let body = match serde_json::to_vec(request) {
        Ok(body) => body,
        Err(error) => return Ending::NotSeen(Error::configuration(error.to_string())),
    };
    let mut replayed = false;
    loop {
        let grant = match pipeline.auth.grant(pipeline, Access::Login).await {
            Ok(grant) => grant,
            Err(error) => return Ending::NotSeen(error),
        };
        let verdict =
            match pipeline.send(row, row.path, &grant, Some(Payload::Bytes("application/json", body.clone()))).await {
                Ok(verdict) => verdict,
                Err(
                    error @ (Error::Transport { outcome_unknown: false, .. }
                    | Error::Timeout { outcome_unknown: false, .. }
                    | Error::Configuration { .. }),
                ) => return Ending::NotSeen(error),
                // An answer that cannot be read is one: the platform saw the login.
                Err(error) => return Ending::Unknown(error),
            };
        match verdict {
            ResponseClass::BearerGone(_) if !replayed => {
                replayed = true;
                pipeline.auth.refuse_bearer(&grant);
            }
            verdict => return ending(verdict),
        }
    }
}

fn ending(verdict: ResponseClass) -> Ending<Vec<u8>> {
    match verdict {
        ResponseClass::Success(SuccessResponse { body, .. }) => match read_answer::<SessionToken>(&body) {
            Ok(token) if !token.session_token.is_empty() => Ending::Success(body),
            Ok(_) => Ending::Unknown(Error::unexpected(
                "sessionToken",
                "the platform answered the login without a session token",
            )),
            Err(error) => Ending::Unknown(error),
        },
        ResponseClass::BearerGone(error) | ResponseClass::Temporary(error @ Error::Throttled { .. }, _) => {
            Ending::NotSeen(error)
        }
        ResponseClass::Temporary(error, _)
        | ResponseClass::Failed(
            error @ (Error::UnexpectedAnswer { .. } | Error::Timeout { .. } | Error::Transport { .. }),
        ) => Ending::Unknown(error),
        ResponseClass::SessionGone(error)
        | ResponseClass::PerhapsSessionGone(error)
        | ResponseClass::PerhapsBothGone(error)
        | ResponseClass::Failed(error) => {
            let mut refusal = error.refusal().cloned().unwrap_or_default();
            let code = refusal.code.clone().unwrap_or_default();
            // A fault of the gateway, or a path that leads nowhere: no user was looked at.
            if code.starts_with("9009") || refusal.status == Some(404) {
                return Ending::NotSeen(error);
            }
            if code.contains("Locked") {
                refusal.hint = Some("the user is locked out; only Verizon's support can unlock it".to_owned());
                return Ending::Locked(Error::Authentication(refusal));
            }
            refusal.hint = Some(
                "check the user name and the password; this password is not sent again, since five failed logins lock the user until support is called"
                    .to_owned(),
            );
            Ending::Refused(Error::Authentication(refusal))
        }
    }
}
