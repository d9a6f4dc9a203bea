//! The credentials of a client.

use napi_derive::napi;
use thingspace::languages::node::raise;

/// The key and secret of an application, and the user that it acts for.
#[napi(object, object_to_js = false)]
pub struct CredentialParts {
    /// The key of the application.
    pub key: String,
    /// The secret of the application.
    pub secret: String,
    /// The API (UWS) user name.
    pub username: String,
    /// The password of that user.
    pub password: String,
}

/// Credentials that `console.log` and `JSON.stringify` do not show.
#[napi]
pub struct Credentials(pub(crate) thingspace::Credentials);

#[napi]
impl Credentials {
    /// Creates credentials from their four parts.
    #[napi(catch_unwind, constructor)]
    pub fn new(parts: CredentialParts) -> Self {
        Self(thingspace::Credentials::new(parts.key, parts.secret, parts.username, parts.password))
    }

    /// Reads `THINGSPACE_KEY`, `THINGSPACE_SECRET`, `THINGSPACE_USERNAME` and `THINGSPACE_PASSWORD`.
    ///
    /// The `ConfigurationError` names every variable that is missing.
    #[napi(catch_unwind, factory)]
    pub fn from_env() -> napi::Result<Self> {
        thingspace::Credentials::from_env().map(Self).map_err(|error| raise(&error))
    }

    /// The key of the application.
    #[napi(catch_unwind, getter, enumerable = false)]
    pub fn key(&self) -> &str {
        self.0.key.expose()
    }

    /// The secret of the application.
    #[napi(catch_unwind, getter, enumerable = false)]
    pub fn secret(&self) -> &str {
        self.0.secret.expose()
    }

    /// The API (UWS) user name.
    #[napi(catch_unwind, getter, enumerable = false)]
    pub fn username(&self) -> &str {
        self.0.username.expose()
    }

    /// The password of that user.
    #[napi(catch_unwind, getter, enumerable = false)]
    pub fn password(&self) -> &str {
        self.0.password.expose()
    }
}
