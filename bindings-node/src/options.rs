//! Options of a client.

use crate::{
    call::milliseconds,
    credentials::Credentials,
    token_provider::{TokenProvider, Tokens},
    token_store::open,
};
use napi::bindgen_prelude::{ClassInstance, Object};
use napi_derive::napi;
use std::sync::Arc;
use thingspace::{Authentication, ClientBuilder, Error, languages::node::raise, models::RuleOptions};

/// The variable with certificate authorities that Node trusts too.
pub const EXTRA_AUTHORITIES: &str = "NODE_EXTRA_CA_CERTS";
/// The default user agent of a client.
pub const USER_AGENT: &str = concat!("thingspace-node/", env!("CARGO_PKG_VERSION"));

/// Options of a client. Exactly one of `credentials`, `tokens` and `tokenProvider` is required.
#[napi(object, object_to_js = false)]
pub struct ClientOptions<'a> {
    /// Credentials: the client fetches and refreshes both tokens automatically.
    #[napi(ts_type = "Credentials | CredentialParts")]
    pub credentials: Option<ClassInstance<'a, Credentials>>,
    /// Fixed tokens; calls fail when the platform rejects them.
    pub tokens: Option<Tokens>,
    /// A source of tokens outside the client.
    pub token_provider: Option<TokenProvider>,
    /// The account of the client: ten digits, a hyphen, five digits.
    pub account: Option<String>,
    /// Options of the rules for points on which the platform's documentation is silent.
    pub rules: Option<RuleOptions>,
    /// The segment in the paths of v3 campaigns: `firmware` when absent, or `software`, which the documentation shows
    /// too.
    #[napi(ts_type = "'firmware' | 'software'")]
    pub v3_campaign_path: Option<String>,
    /// The URL of the platform; the production platform when absent. Must be `https`, or on this machine, or on the host
    /// of `allowUnencryptedHttpTo`.
    pub base_url: Option<String>,
    /// The name of a host that `baseUrl` may name with `http`, such as the container of a simulator. Every call sends its
    /// tokens, and every login the password, without encryption to this host.
    pub allow_unencrypted_http_to: Option<String>,
    /// The timeout of a whole call including retries, in milliseconds; 60,000 when absent.
    pub timeout: Option<f64>,
    /// The timeout for connecting, in milliseconds; 10,000 when absent.
    pub connect_timeout: Option<f64>,
    /// The maximum time without data in the middle of a response, in milliseconds; 30,000 when absent.
    pub read_timeout: Option<f64>,
    /// The maximum number of times that the client sends a call with transient failures; 3 when absent.
    pub max_attempts: Option<f64>,
    /// The maximum number of concurrent calls; further calls wait. 64 when absent.
    pub max_in_flight: Option<f64>,
    /// The maximum number of requests that activate lines in a minute, for each account; further calls wait for their
    /// turn within their timeout. 100, the platform's limit, when absent.
    pub max_activations_per_minute: Option<f64>,
    /// The maximum number of requests of every kind in a minute, for each account; no limit when absent.
    pub max_requests_per_minute: Option<f64>,
    /// The maximum size of a response, in bytes after decompression; 67,108,864 when absent.
    pub max_response_size: Option<f64>,
    /// The URL of a proxy, as in `http://proxy:3128`; when absent the proxies of the environment, except for addresses
    /// on this machine.
    pub proxy: Option<String>,
    /// Certificate authorities to trust in addition to those of the system, in PEM format.
    pub certificate_authority: Option<String>,
    /// The user agent of the client.
    pub user_agent: Option<String>,
    /// Shares the tokens and the count of failed logins with other processes: a folder (a `FileTokenStore` without a
    /// key), a `FileTokenStore`, or a store of your own. Each process logs in for itself when absent.
    #[napi(ts_type = "string | FileTokenStore | TokenStore")]
    pub token_store: Option<Object<'a>>,
}

impl ClientOptions<'_> {
    /// Takes the authentication out of the options.
    pub fn authentication(&mut self) -> napi::Result<Authentication> {
        match (self.credentials.take(), self.tokens.take(), self.token_provider.take()) {
            (Some(credentials), None, None) => Ok(credentials.0.clone().into()),
            (None, Some(tokens), None) => Ok(tokens.into_core()?.into()),
            (None, None, Some(provider)) => Ok(Arc::new(provider).into()),
            _ => Err(raise(&Error::configuration("pass exactly one of credentials, tokens and tokenProvider"))),
        }
    }

    /// Applies the other options.
    pub fn apply(self, builder: ClientBuilder) -> napi::Result<ClientBuilder> {
        let builder = builder.user_agent(self.user_agent.as_deref().unwrap_or(USER_AGENT));
        let mut builder = builder.certificate_authority_variables([EXTRA_AUTHORITIES]);
        if let Some(store) = self.token_store {
            builder = builder.token_store(open(store)?);
        }
        macro_rules! apply {
            ($($option:ident),* ; $($limit:ident as $name:literal),* ; $($count:ident as $counted:literal),*) => {
                $(if let Some(value) = self.$option { builder = builder.$option(value); })*
                $(if let Some(value) = self.$limit { builder = builder.$limit(milliseconds($name, value)?); })*
                $(if let Some(value) = self.$count { builder = builder.$count(whole($counted, value)?); })*
            };
        }
        apply!(
            account, rules, v3_campaign_path, base_url, allow_unencrypted_http_to, proxy, certificate_authority;
            timeout as "timeout", connect_timeout as "connectTimeout", read_timeout as "readTimeout";
            max_attempts as "maxAttempts", max_in_flight as "maxInFlight",
            max_activations_per_minute as "maxActivationsPerMinute", max_requests_per_minute as "maxRequestsPerMinute",
            max_response_size as "maxResponseSize"
        );
        Ok(builder)
    }
}

/// Converts a count. napi-rs would wrap a negative or too large number around.
pub fn whole<Count: TryFrom<u64>>(name: &str, value: f64) -> napi::Result<Count> {
    let is_whole = value.fract() == 0.0 && (0.0..=9e15).contains(&value);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is whole and in range")]
    let count = is_whole.then_some(value as u64).and_then(|count| Count::try_from(count).ok());
    count
        .ok_or_else(|| raise(&Error::configuration(format!("{name} must be a whole number of 1 or more, not {value}"))))
}
