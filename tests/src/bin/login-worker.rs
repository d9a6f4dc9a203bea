//! A process that logs in: the suites start several, which share a token store.
//!
//! It reads its account from the environment, and takes the folder of the store, the number of threads and the number of
//! calls of each thread. It prints a line for each call: the kind of its error, or `ok`.
#![forbid(unsafe_code)]

use anyhow::{Context, Result};
use std::{env::args, sync::Arc};
use thingspace::{Client, FileTokenStore};

fn main() -> Result<()> {
    let arguments: Vec<String> = args().skip(1).collect();
    let [folder, threads, calls] = &*arguments else { anyhow::bail!("pass a folder, threads and calls") };
    let (threads, calls): (usize, usize) = (threads.parse()?, calls.parse()?);
    let store = Arc::new(FileTokenStore::new(folder).map_err(anyhow::Error::msg)?);
    let work: Vec<_> = (0..threads)
        .map(|_| {
            let store = store.clone();
            std::thread::spawn(move || -> Result<()> {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
                let client = Client::from_env()?.token_store(store).build()?;
                for _ in 0..calls {
                    match runtime.block_on(client.software_v3().get_subscription()) {
                        Ok(_) => println!("ok"),
                        Err(error) => println!("{:?}", error.kind()),
                    }
                }
                Ok(())
            })
        })
        .collect();
    work.into_iter().try_for_each(|thread| thread.join().ok().context("a thread panicked")?)
}
