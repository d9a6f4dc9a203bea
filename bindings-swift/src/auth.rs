//! Authentication of a client: credentials, fixed tokens, or a token provider.

use crate::error::{self, duration};
use std::sync::Arc;
use thingspace::Secret;

/// The key and secret of an application, and the user that it acts for. Shown as `***`.
///
/// Account credentials do not belong in an app binary: give the app a ``TokenProvider`` instead.
#[derive(Debug, Clone, uniffi::Record)]
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

/// A bearer token and a session token that were obtained outside the client. Shown as `***`.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Tokens {
    /// The bearer token of the gateway.
    pub bearer: Secret,
    /// The session token (`VZ-M2M-Token`).
    pub session: Secret,
    /// The remaining lifetime of the bearer token in seconds, if it is known.
    #[uniffi(default = None)]
    pub expires_in: Option<f64>,
}

/// The previous tokens that the platform rejected.
#[derive(Debug, Clone, Copy, uniffi::Record)]
pub struct RejectedTokens {
    /// The bearer token was rejected or is about to expire.
    pub bearer: bool,
    /// The session was rejected.
    pub session: bool,
}

/// The error of a ``TokenProvider`` without tokens.
///
/// The library converts any other error that a provider throws into this one, with its description as the text.
#[derive(Debug, uniffi::Error)]
pub enum TokenProviderError {
    /// The provider has no tokens.
    Unavailable {
        /// The reason. The error of the request contains it, so do not put a secret into it.
        reason: String,
    },
}

impl std::fmt::Display for TokenProviderError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self::Unavailable { reason } = self;
        out.write_str(reason)
    }
}

impl std::error::Error for TokenProviderError {}

impl From<uniffi::UnexpectedUniFFICallbackError> for TokenProviderError {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Unavailable { reason: error.reason }
    }
}

/// A source of tokens outside the client, such as the server of an app.
///
/// The client calls it once for all waiting requests, on a separate thread, so it may block.
#[uniffi::export(with_foreign)]
pub trait TokenProvider: Send + Sync + 'static {
    /// Returns tokens. `rejected` says which of the previous tokens are no longer valid; both members are false at
    /// first.
    ///
    /// The error of the request contains the text of a thrown error: do not put a secret into it.
    fn tokens(&self, rejected: RejectedTokens) -> Result<Tokens, TokenProviderError>;
}

/// The way in which a client gets its tokens.
#[derive(Clone, uniffi::Enum)]
pub enum Authentication {
    /// The client fetches and refreshes them automatically.
    Credentials {
        /// The credentials to log in with.
        credentials: Credentials,
    },
    /// Fixed tokens; calls fail when the platform rejects them.
    Tokens {
        /// Both tokens.
        tokens: Tokens,
    },
    /// A source of tokens outside the client.
    Provider {
        /// The provider to call.
        provider: Arc<dyn TokenProvider>,
    },
}

impl std::fmt::Debug for Authentication {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Credentials { .. } => "Credentials(***)",
            Self::Tokens { .. } => "Tokens(***)",
            Self::Provider { .. } => "Provider",
        })
    }
}

struct Provider(Arc<dyn TokenProvider>);

impl thingspace::TokenProvider for Provider {
    fn tokens(&self, rejected: thingspace::RejectedTokens) -> Result<thingspace::Tokens, String> {
        let rejected = RejectedTokens { bearer: rejected.bearer, session: rejected.session };
        let tokens = self.0.tokens(rejected).map_err(|error| error.to_string())?;
        tokens.try_into().map_err(|error: error::ThingSpaceError| error.to_string())
    }
}

impl TryFrom<Tokens> for thingspace::Tokens {
    type Error = error::ThingSpaceError;

    fn try_from(tokens: Tokens) -> error::Result<Self> {
        let expires_in = tokens.expires_in.map(|seconds| duration("expiresIn", seconds)).transpose()?;
        Ok(Self { bearer: tokens.bearer, session: tokens.session, expires_in })
    }
}

impl TryFrom<Authentication> for thingspace::Authentication {
    type Error = error::ThingSpaceError;

    fn try_from(authentication: Authentication) -> error::Result<Self> {
        Ok(match authentication {
            Authentication::Credentials { credentials } => {
                let Credentials { key, secret, username, password } = credentials;
                Self::Credentials(thingspace::Credentials { key, secret, username, password })
            }
            Authentication::Tokens { tokens } => Self::Tokens(tokens.try_into()?),
            Authentication::Provider { provider } => Self::Provider(Arc::new(Provider(provider))),
        })
    }
}
