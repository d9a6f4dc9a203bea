//! The bearer token of the platform's gateway (OAuth 2.0, client credentials).

use crate::secret::Secret;
use thingspace_macros::model;

/// Requests a bearer token with the key and secret of the client.
#[model(request)]
pub struct TokenRequest {
    /// The grant type; the platform supports only `client_credentials`, which is the default.
    #[wire("grant_type")]
    pub grant_type: Option<String>,
    /// The requested scopes, separated by spaces. Software and Connectivity Management need none.
    pub scope: Option<String>,
}

/// A bearer token. It is valid for one hour from its first issue; another request within that hour returns the same
/// token with a shorter lifetime.
#[model]
pub struct BearerToken {
    /// The token, for the `Authorization` header.
    #[required]
    #[wire("access_token")]
    pub access_token: Secret,
    /// The kind of token; always `Bearer`.
    #[wire("token_type")]
    pub token_type: Option<String>,
    /// The number of seconds until the token expires; absent if the platform does not send a whole number.
    #[wire("expires_in", or_absent)]
    pub expires_in: Option<i64>,
    /// Granted scopes, separated by spaces.
    pub scope: Option<String>,
}
