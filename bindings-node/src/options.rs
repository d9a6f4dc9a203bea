//! How a client is set up.

use crate::{
    call::milliseconds,
    credentials::Credentials,
    token_provider::{TokenProvider, Tokens},
};
use napi::bindgen_prelude::ClassInstance;
use napi_derive::napi;
use std::sync::Arc;
use thingspace::{Authentication, ClientBuilder, Error, languages::node::raise, models::RuleOptions};

/// How a client introduces itself.
pub const USER_AGENT: &str = concat!("thingspace-node/", env!("CARGO_PKG_VERSION"));

/// How a client is set up. Exactly one of `credentials`, `tokens` and `tokenProvider` is given.
#[napi(object, object_to_js = false)]
pub struct ClientOptions<'a> {
    /// The client gets and renews both tokens by itself.
    #[napi(ts_type = "Credentials | CredentialParts")]
    pub credentials: Option<ClassInstance<'a, Credentials>>,
    /// Both tokens, given once; when the platform refuses them, the calls fail.
    pub tokens: Option<Tokens>,
    /// Somebody else owns the tokens.
    pub token_provider: Option<TokenProvider>,
    /// The account the client speaks for: ten digits, a hyphen, five digits.
    pub account: Option<String>,
    /// Decisions of the rules where the platform's documents are silent.
    pub rules: Option<RuleOptions>,
    /// Where the platform is; the production platform when absent. Must be `https`, or on this machine.
    pub base_url: Option<String>,
    /// How long a whole call may take, retries included, in milliseconds; 60,000 when absent.
    pub timeout: Option<f64>,
    /// How long making a connection may take, in milliseconds; 10,000 when absent.
    pub connect_timeout: Option<f64>,
    /// How long the platform may be silent in the middle of an answer, in milliseconds; 30,000 when absent.
    pub read_timeout: Option<f64>,
    /// How often a call is sent at most when it fails in a way that may pass; 3 when absent.
    pub max_attempts: Option<f64>,
    /// How many calls are under way at once; more wait for their turn. 64 when absent.
    pub max_in_flight: Option<f64>,
    /// The largest answer that is read, in bytes after decompression; 67,108,864 when absent.
    pub max_response_size: Option<f64>,
    /// A proxy, as in `http://proxy:3128`; when absent those of the environment, except on this machine.
    pub proxy: Option<String>,
    /// Certificate authorities to trust besides those of the system, in PEM form.
    pub certificate_authority: Option<String>,
    /// How the client introduces itself.
    pub user_agent: Option<String>,
}

impl ClientOptions<'_> {
    /// Takes out how the client gets its tokens.
    pub fn authentication(&mut self) -> napi::Result<Authentication> {
        match (self.credentials.take(), self.tokens.take(), self.token_provider.take()) {
            (Some(credentials), None, None) => Ok(credentials.0.clone().into()),
            (None, Some(tokens), None) => Ok(tokens.into_core()?.into()),
            (None, None, Some(provider)) => Ok(Arc::new(provider).into()),
            _ => Err(raise(&Error::Configuration {
                message: "give exactly one of credentials, tokens and tokenProvider".to_owned(),
            })),
        }
    }

    /// Applies everything else.
    pub fn apply(self, builder: ClientBuilder) -> napi::Result<ClientBuilder> {
        let mut builder = builder.user_agent(self.user_agent.as_deref().unwrap_or(USER_AGENT));
        macro_rules! apply {
            ($($option:ident),* ; $($limit:ident as $name:literal),* ; $($count:ident as $counted:literal),*) => {
                $(if let Some(value) = self.$option { builder = builder.$option(value); })*
                $(if let Some(value) = self.$limit { builder = builder.$limit(milliseconds($name, value)?); })*
                $(if let Some(value) = self.$count { builder = builder.$count(whole($counted, value)?); })*
            };
        }
        apply!(
            account, rules, base_url, proxy, certificate_authority;
            timeout as "timeout", connect_timeout as "connectTimeout", read_timeout as "readTimeout";
            max_attempts as "maxAttempts", max_in_flight as "maxInFlight", max_response_size as "maxResponseSize"
        );
        Ok(builder)
    }
}

/// A count. As a number of JavaScript it would wrap around when it is negative or too large.
pub fn whole<Count: TryFrom<u64>>(name: &str, value: f64) -> napi::Result<Count> {
    let is_whole = value.fract() == 0.0 && (0.0..=9e15).contains(&value);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is whole and in range")]
    let count = is_whole.then_some(value as u64).and_then(|count| Count::try_from(count).ok());
    count.ok_or_else(|| {
        raise(&Error::Configuration { message: format!("{name} is a whole number of 1 or more, not {value}") })
    })
}
