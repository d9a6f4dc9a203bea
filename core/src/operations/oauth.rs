//! The table of the gateway's tokens.

/// Applies a macro to the table of `oauth`.
#[macro_export]
macro_rules! oauth_operations {
    ($apply:path) => {
        $apply! {
            /// The bearer token of the platform's gateway. Mostly done for you.
            Oauth as oauth
            calls {
                /// Requests a bearer token with the client's key and secret.
                ///
                /// The platform answers the same token until it expires, one hour after its first issue, so
                /// `expires_in` is what is left of that hour. The client does this by itself when it must.
                Safe Key POST "/api/ts/v1/oauth2/token"
                    request_token() body(request: TokenRequest)
                    from "Get credentials, request a token"
                    -> BearerToken;
            }
            requests {}
            lists {}
            uploads {}
        }
    };
}
