//! The table of the gateway's tokens.

use crate::models::{BearerToken, TokenRequest};
use thingspace_macros::service;

/// The bearer token of the platform's gateway. The client requests it when needed.
#[service]
#[api(Gateway)]
trait Oauth {
    /// Requests a bearer token with the client's key and secret.
    ///
    /// The platform returns the same token until it expires, one hour after its first issue; `expires_in` is the
    /// remainder of that hour. The client sends this request automatically when needed.
    #[post("/api/ts/v1/oauth2/token")]
    #[retry(Safe)]
    #[access(ClientCredentials)]
    #[source("Get credentials, request a token")]
    fn request_token(request: TokenRequest) -> BearerToken;
}
