//! The table of the gateway's tokens.

use crate::models::{BearerToken, TokenRequest};
use thingspace_macros::service;

/// The bearer token of the platform's gateway. Mostly done for you.
#[service]
#[api(Gateway)]
trait Oauth {
    /// Requests a bearer token with the client's key and secret.
    ///
    /// The platform answers the same token until it expires, one hour after its first issue, so
    /// `expires_in` is what is left of that hour. The client does this by itself when it must.
    #[post("/api/ts/v1/oauth2/token")]
    #[retry(Safe)]
    #[access(ClientCredentials)]
    #[source("Get credentials, request a token")]
    fn request_token(request: TokenRequest) -> BearerToken;
}
