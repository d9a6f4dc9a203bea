//! The options of every command that waits.

use anyhow::{Context, Result};
use clap::Args;
use std::time::Duration;
use thingspace::WaitOptions;

#[derive(Debug, Args)]
#[group(skip)]
pub struct Wait {
    /// The longest time to wait, in seconds; as long as it lasts when omitted.
    #[arg(long, value_name = "SECONDS")]
    timeout: Option<f64>,
    /// The time between two polls, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 30.0)]
    poll_interval: f64,
}

impl Wait {
    /// Returns the options of the library.
    pub fn options(&self) -> Result<WaitOptions> {
        let seconds = |value| Duration::try_from_secs_f64(value);
        Ok(WaitOptions {
            timeout: self.timeout.map(seconds).transpose().context("--timeout must be zero or more seconds")?,
            poll_interval: seconds(self.poll_interval).context("--poll-interval must be zero or more seconds")?,
        })
    }
}
