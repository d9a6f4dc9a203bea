//! `Credentials`: the key, secret, user name and password of a client.

use crate::{
    error::{Error, Result},
    secret::{Secret, stray_end},
};
use std::{ffi::OsString, fmt, sync::Arc, time::Duration};

const VARIABLES: [&str; 4] = ["THINGSPACE_KEY", "THINGSPACE_SECRET", "THINGSPACE_USERNAME", "THINGSPACE_PASSWORD"];

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
    /// The error names every variable that is missing, or that begins or ends with white space or an invisible
    /// character.
    pub fn from_env() -> Result<Self> {
        Self::from_variables(|name| std::env::var_os(name))
    }

    pub(crate) fn from_variables(read: impl Fn(&str) -> Option<OsString>) -> Result<Self> {
        let mut values = Vec::new();
        let mut missing = Vec::new();
        for name in VARIABLES {
            match variable(name, &read)? {
                Some(value) => values.push(Secret::new(value)),
                None => missing.push(name),
            }
        }
        let Ok([key, secret, username, password]) = <[Secret; 4]>::try_from(values) else {
            return Err(Error::configuration(format!("set the environment variables {}", missing.join(", "))));
        };
        let credentials = Self { key, secret, username, password };
        credentials.check(VARIABLES)?;
        Ok(credentials)
    }

    /// Fails if the platform would reject a part for sure; names the parts by `names`, and never shows a value.
    fn check(&self, names: [&str; 4]) -> Result<()> {
        let parts = [&self.key, &self.secret, &self.username, &self.password];
        check_ends(names.into_iter().zip(parts), "the platform would reject it, and five failed logins lock a user")
    }
}

/// Returns the text of an environment variable; `None` if it is not set, or empty.
pub(crate) fn variable(name: &str, read: impl Fn(&str) -> Option<OsString>) -> Result<Option<String>> {
    let Some(value) = read(name).filter(|value| !value.is_empty()) else { return Ok(None) };
    let text = value.into_string();
    text.map(Some).map_err(|_| Error::configuration(format!("the environment variable {name} is not valid UTF-8")))
}

/// Fails if one of the parts is empty, or has white space or an invisible character at an end.
fn check_ends<'a>(parts: impl Iterator<Item = (&'a str, &'a Secret)>, reason: &str) -> Result<()> {
    let stray = |(name, part): (&str, &Secret)| match stray_end(part.expose()) {
        _ if part.is_empty() => Some(format!("{name} is empty")),
        Some(stray) => Some(format!("{name} {stray}")),
        None => None,
    };
    let strays: Vec<String> = parts.filter_map(stray).collect();
    if strays.is_empty() {
        return Ok(());
    }
    Err(Error::configuration(format!("{}; correct it: {reason}", strays.join(", "))))
}

impl Tokens {
    /// Fails if the platform would reject a token for sure, or if no header can carry it.
    pub(crate) fn check(&self) -> Result<()> {
        let parts = || [("bearer", &self.bearer), ("session", &self.session)].into_iter();
        check_ends(parts(), "the platform would reject the token")?;
        for (name, token) in parts() {
            if !token.fits_header() {
                return Err(Error::configuration(format!(
                    "the {name} token has characters that a header cannot carry"
                )));
            }
        }
        Ok(())
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

impl Authentication {
    /// Fails if the platform would reject it for sure.
    pub(crate) fn check(&self) -> Result<()> {
        match self {
            Self::Credentials(credentials) => credentials.check(["key", "secret", "username", "password"]),
            Self::Tokens(tokens) => tokens.check(),
            Self::Provider(_) => Ok(()),
        }
    }
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

#[cfg(test)]
mod tests {
    use super::{Authentication, Credentials, Tokens};
    use crate::Client;
    use std::ffi::OsString;

    fn from_variables(values: [&str; 4]) -> Result<Credentials, String> {
        let read = |name: &str| {
            let index = super::VARIABLES.iter().position(|known| *known == name);
            index.map(|index| OsString::from(values[index]))
        };
        Credentials::from_variables(read).map_err(|error| error.to_string())
    }

    #[test]
    fn variables_that_are_missing_or_end_with_stray_characters_are_named() {
        assert!(from_variables(["key", "secret", "user", "pass word"]).is_ok());
        assert_eq!(
            from_variables(["", "secret", "user", ""]).err().as_deref(),
            Some("configuration: set the environment variables THINGSPACE_KEY, THINGSPACE_PASSWORD")
        );
        let error = from_variables(["key", "hunter1 ", "\u{feff}user", "hunter2\n"]).expect_err("three stray ends");
        assert!(error.contains(
            "THINGSPACE_SECRET ends with a blank (U+0020), THINGSPACE_USERNAME begins with a byte order mark (U+FEFF), \
             THINGSPACE_PASSWORD ends with a line feed (U+000A)"
        ));
        assert!(!error.contains("hunter"), "{error}");
    }

    #[test]
    fn a_client_rejects_credentials_and_tokens_with_stray_characters_by_name() {
        let rejected = |authentication: Authentication| {
            Client::builder(authentication).build().expect_err("stray characters").to_string()
        };
        let with = |key: &str, secret: &str, user: &str, password: &str| {
            rejected(Credentials::new(key, secret, user, password).into())
        };
        assert!(with("k\t", "s", "u", "p").starts_with("configuration: key ends with a tab"));
        assert!(with("k", "s\0", "u", "p").starts_with("configuration: secret ends with a control character"));
        assert!(with("k", "s", " u", "p").starts_with("configuration: username begins with a blank"));
        assert!(with("k", "s", "u", "p\r\n").starts_with("configuration: password ends with a line feed"));
        assert!(with("k", "s", "u", "").starts_with("configuration: password is empty"));
        let tokens = |bearer: &str, session: &str| {
            rejected(Tokens { bearer: bearer.into(), session: session.into(), expires_in: None }.into())
        };
        assert!(tokens("b\n", "s").starts_with("configuration: bearer ends with a line feed"));
        assert!(tokens("b", "s\u{200b}").starts_with("configuration: session ends with an invisible character"));
        assert!(tokens("b", "s\u{e9}s").contains("the session token has characters that a header cannot carry"));
    }
}
