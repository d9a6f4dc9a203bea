//! The options that select the platform and the account.

use anyhow::Result;
use clap::Args;
use thingspace::Client;

/// The command reads credentials only from environment variables, because process lists show arguments:
/// `THINGSPACE_KEY`, `THINGSPACE_SECRET`, `THINGSPACE_USERNAME`, `THINGSPACE_PASSWORD`.
#[derive(Debug, Args)]
pub struct Connection {
    /// The account; `THINGSPACE_ACCOUNT` by default.
    #[arg(long)]
    account: Option<String>,
    /// The base URL of the platform; `THINGSPACE_BASE_URL`, or the production URL, by default.
    #[arg(long)]
    base_url: Option<String>,
    /// The maximum number of requests in a minute; further requests wait for their turn. No limit by default.
    #[arg(long, value_name = "REQUESTS")]
    max_requests_per_minute: Option<u32>,
    /// The name of a host that the base URL may name with http, such as the container of a simulator; tokens and the
    /// password are sent to it without encryption. `THINGSPACE_ALLOW_UNENCRYPTED_HTTP_TO` by default.
    #[arg(long, value_name = "HOST")]
    allow_unencrypted_http_to: Option<String>,
}

impl Connection {
    /// Returns the account, if it is known without a client.
    pub fn account(&self) -> Option<String> {
        self.account.clone().or_else(|| std::env::var("THINGSPACE_ACCOUNT").ok()).filter(|account| !account.is_empty())
    }

    /// Builds a client.
    pub fn client(&self) -> Result<Client> {
        let mut builder = Client::from_env()?.user_agent(concat!("thingspace-cli/", env!("CARGO_PKG_VERSION")));
        if let Some(account) = &self.account {
            builder = builder.account(account);
        }
        if let Some(base_url) = &self.base_url {
            builder = builder.base_url(base_url);
        }
        if let Some(requests) = self.max_requests_per_minute {
            builder = builder.max_requests_per_minute(requests);
        }
        if let Some(host) = &self.allow_unencrypted_http_to {
            builder = builder.allow_unencrypted_http_to(host);
        }
        Ok(builder.build()?)
    }
}
