//! The options that select the platform and the account.

use crate::output::report_line;
use anyhow::{Error, Result};
use clap::Args;
use std::{path::PathBuf, sync::Arc};
use thingspace::{Client, FileTokenStore, Secret};

/// The variable with the key that seals the token store.
const STORE_KEY: &str = "THINGSPACE_TOKEN_STORE_KEY";

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
    /// The folder in which all runs of the command share the tokens and the count of failed logins, or `none`;
    /// `THINGSPACE_TOKEN_STORE`, or a folder of your own user, by default. If `THINGSPACE_TOKEN_STORE_KEY` is set (`openssl
    /// rand -base64 32`), it seals the files.
    #[arg(long, value_name = "FOLDER")]
    token_store: Option<PathBuf>,
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
        if let Some(store) = self.token_store()? {
            builder = builder.token_store(Arc::new(store));
        }
        Ok(builder.build()?)
    }

    /// Returns the store that the runs of the command share.
    fn token_store(&self) -> Result<Option<FileTokenStore>> {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        let folder = self.token_store.clone().or_else(|| set("THINGSPACE_TOKEN_STORE").map(PathBuf::from));
        let Some(folder) = folder.or_else(default_folder) else {
            report_line!(
                "warning: each run logs in for itself, since the command does not know where to keep its tokens; \
                 set THINGSPACE_TOKEN_STORE to a folder, or to none"
            );
            return Ok(None);
        };
        if folder.as_os_str() == "none" {
            return Ok(None);
        }
        let store = FileTokenStore::new(folder).map_err(Error::msg)?;
        match set(STORE_KEY) {
            Some(key) => {
                let key = key.into_string().map_err(|_| Error::msg(format!("{STORE_KEY} is not valid UTF-8")))?;
                Ok(Some(store.sealed(&Secret::new(key)).map_err(Error::msg)?))
            }
            None => Ok(Some(store)),
        }
    }
}

/// Returns the folder of the user for data that survives a restart.
fn default_folder() -> Option<PathBuf> {
    let folder = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let state = if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        folder("XDG_STATE_HOME").or_else(|| folder("HOME").map(|home| home.join(".local/state")))
    };
    state.map(|state| state.join("thingspace").join("tokens"))
}
