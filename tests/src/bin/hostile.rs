//! Sends hostile responses to the suites of the other languages: prints its URL when the client in Rust has got all of
//! them, and ends with its standard input.
#![forbid(unsafe_code)]

use anyhow::{Result, ensure};
use std::io::Read;
use thingspace_tests::hostile::Server;

/// The seed of the suites.
const SEED: u64 = 1;

#[tokio::main]
async fn main() -> Result<()> {
    let server = Server::start(SEED).await?;
    let cases = server.run().await?;
    ensure!(!cases.is_empty(), "there are no cases");
    println!("{}", server.url());
    tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new())).await??;
    Ok(())
}
