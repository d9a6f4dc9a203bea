//! The bearer token of the platform's gateway (OAuth 2.0, client credentials).

use crate::secret::Secret;
use thingspace_macros::model;

/// Asks for a bearer token with the key and secret of the client.
#[model(request)]
pub struct TokenRequest {
    /// The grant; only `client_credentials` is offered, and used when absent.
    #[wire("grant_type")]
    pub grant_type: Option<String>,
    /// Wanted scopes, separated by spaces. Software and Connectivity Management need none.
    pub scope: Option<String>,
}

/// A bearer token. It lives one hour from its first issue; asking again within that hour gives the
/// same token with less life left.
#[model]
pub struct BearerToken {
    /// The token, for the `Authorization` header.
    #[wire("access_token")]
    pub access_token: Secret,
    /// The kind of token; always `Bearer`.
    #[wire("token_type")]
    pub token_type: String,
    /// Seconds until the token expires.
    #[wire("expires_in")]
    pub expires_in: Option<i64>,
    /// Granted scopes, separated by spaces.
    pub scope: Option<String>,
}
