//! The platform a command speaks to.

use anyhow::Result;
use clap::Args;
use thingspace::Client;

/// Credentials come from the environment alone, so that none is ever seen in a process list:
/// `THINGSPACE_KEY`, `THINGSPACE_SECRET`, `THINGSPACE_USERNAME`, `THINGSPACE_PASSWORD`.
#[derive(Debug, Args)]
pub struct Connection {
    /// The account; `THINGSPACE_ACCOUNT` when absent.
    #[arg(long)]
    account: Option<String>,
    /// Where the platform is; `THINGSPACE_BASE_URL`, or the real platform, when absent.
    #[arg(long)]
    base_url: Option<String>,
}

impl Connection {
    /// The account, where one is known without a client.
    pub fn account(&self) -> Option<String> {
        self.account.clone().or_else(|| std::env::var("THINGSPACE_ACCOUNT").ok()).filter(|account| !account.is_empty())
    }

    /// Makes a client.
    pub fn client(&self) -> Result<Client> {
        let mut builder = Client::from_env()?.user_agent(concat!("thingspace-cli/", env!("CARGO_PKG_VERSION")));
        if let Some(account) = &self.account {
            builder = builder.account(account);
        }
        if let Some(base_url) = &self.base_url {
            builder = builder.base_url(base_url);
        }
        Ok(builder.build()?)
    }
}
