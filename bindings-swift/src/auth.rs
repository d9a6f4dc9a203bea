//! What a client logs in with.

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

/// Both tokens, as somebody else got them. Shown as `***`.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Tokens {
    /// The bearer token of the gateway.
    pub bearer: Secret,
    /// The session token (`VZ-M2M-Token`).
    pub session: Secret,
    /// How many seconds the bearer token lives from now on, where that is known.
    #[uniffi(default = None)]
    pub expires_in: Option<f64>,
}

/// Which of the tokens given before the platform refused.
#[derive(Debug, Clone, Copy, uniffi::Record)]
pub struct RejectedTokens {
    /// The bearer token was refused or is about to expire.
    pub bearer: bool,
    /// The session was refused.
    pub session: bool,
}

/// Why a ``TokenProvider`` has no tokens.
///
/// Any other error that a provider throws becomes one of these, with its description as the text.
#[derive(Debug, uniffi::Error)]
pub enum TokenProviderError {
    /// There are no tokens.
    Unavailable {
        /// Why; shown to whoever made the request, so put no secret into it.
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

/// Somebody who owns the tokens: an app asks its own server, for instance.
///
/// The call is made on a thread of its own and may block. However many requests wait, one call is made.
#[uniffi::export(with_foreign)]
pub trait TokenProvider: Send + Sync + 'static {
    /// Gives tokens; `rejected` tells which of those given before are of no more use, all false at first.
    ///
    /// The text of a thrown error is shown to whoever made the request: put no secret into it.
    fn tokens(&self, rejected: RejectedTokens) -> Result<Tokens, TokenProviderError>;
}

/// How a client gets its tokens.
#[derive(Clone, uniffi::Enum)]
pub enum Authentication {
    /// It gets and renews them by itself.
    Credentials {
        /// What it logs in with.
        credentials: Credentials,
    },
    /// They were given once; when they are refused, the calls fail.
    Tokens {
        /// Both tokens.
        tokens: Tokens,
    },
    /// Somebody else owns them.
    Provider {
        /// Who to ask.
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
