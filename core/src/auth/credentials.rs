//! `Credentials`: the key, secret, user name and password of a client.

use crate::{
    error::{Error, Result},
    secret::Secret,
};
use std::{fmt, sync::Arc, time::Duration};

/// The key and secret of an application, and the user that it acts for.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The key of the application.
    pub key: Secret,
    /// The secret of the application.
    pub secret: Secret,
    /// The API (UWS) user name.
    pub username: Secret,
    /// The password of that user.
    pub password: Secret,
}

impl Credentials {
    /// Returns credentials of the four parts.
    pub fn new(
        key: impl Into<Secret>,
        secret: impl Into<Secret>,
        username: impl Into<Secret>,
        password: impl Into<Secret>,
    ) -> Self {
        Self { key: key.into(), secret: secret.into(), username: username.into(), password: password.into() }
    }

    /// Reads `THINGSPACE_KEY`, `THINGSPACE_SECRET`, `THINGSPACE_USERNAME` and `THINGSPACE_PASSWORD`.
    ///
    /// The error names every missing variable.
    pub fn from_env() -> Result<Self> {
        Self::from_variables(|name| std::env::var(name).ok())
    }

    pub(crate) fn from_variables(read: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let names = ["THINGSPACE_KEY", "THINGSPACE_SECRET", "THINGSPACE_USERNAME", "THINGSPACE_PASSWORD"];
        let values = names.map(|name| read(name).filter(|value| !value.is_empty()));
        let missing: Vec<&str> =
            names.iter().zip(&values).filter(|(_, value)| value.is_none()).map(|(name, _)| *name).collect();
        match values {
            [Some(key), Some(secret), Some(username), Some(password)] => Ok(Self::new(key, secret, username, password)),
            _ => Err(Error::configuration(format!("set the environment variables {}", missing.join(", ")))),
        }
    }
}

/// Both tokens, from an external source.
#[derive(Debug, Clone, PartialEq)]
pub struct Tokens {
    /// The bearer token of the gateway.
    pub bearer: Secret,
    /// The session token (`VZ-M2M-Token`).
    pub session: Secret,
    /// The remaining lifetime of the bearer token, if known.
    pub expires_in: Option<Duration>,
}

/// The previously provided tokens that the platform rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RejectedTokens {
    /// The bearer token was rejected or is about to expire.
    pub bearer: bool,
    /// The session was rejected.
    pub session: bool,
}

/// An external source of tokens: an app that fetches them from its own server, for instance.
///
/// The client makes the call on a separate thread, where it may block, and makes one call however many requests wait.
pub trait TokenProvider: Send + Sync + 'static {
    /// Returns tokens; `rejected` states which of the previous ones are no longer valid, all false at first.
    ///
    /// The caller of an operation sees the text of an error: put no secret into it.
    fn tokens(&self, rejected: RejectedTokens) -> Result<Tokens, String>;
}

/// The source of a client's tokens.
#[derive(Clone)]
pub enum Authentication {
    /// The client requests and refreshes them itself.
    Credentials(Credentials),
    /// The tokens are fixed; calls fail when the platform rejects them.
    Tokens(Tokens),
    /// A provider supplies them.
    Provider(Arc<dyn TokenProvider>),
}

impl fmt::Debug for Authentication {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Credentials(_) => "Credentials(***)",
            Self::Tokens(_) => "Tokens(***)",
            Self::Provider(_) => "Provider",
        })
    }
}

impl From<Credentials> for Authentication {
    fn from(credentials: Credentials) -> Self {
        Self::Credentials(credentials)
    }
}

impl From<Tokens> for Authentication {
    fn from(tokens: Tokens) -> Self {
        Self::Tokens(tokens)
    }
}

impl<T: TokenProvider> From<Arc<T>> for Authentication {
    fn from(provider: Arc<T>) -> Self {
        Self::Provider(provider)
    }
}
