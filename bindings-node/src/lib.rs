//! The Node layer: the tables, models and errors of the core in the form that JavaScript expects.
//!
//! `index.cjs` completes these exports: responses and errors arrive there as JSON.
// napi-rs requires owned arguments and its environment by reference; Rust never prints a class of this crate; and
// the tables decide which models they name.
#![allow(
    missing_debug_implementations,
    clippy::needless_pass_by_value,
    clippy::trivially_copy_pass_by_ref,
    clippy::wildcard_imports
)]

mod call;
mod callbacks;
mod campaign_wait;
mod client;
mod client_requests;
mod compact;
mod composed;
mod credentials;
mod lists;
mod logging;
mod metadata;
mod offline;
mod options;
mod requests;
mod services;
mod simulator;
mod token_provider;
mod token_store;
mod uploads;
mod waiting;

/// Starts one worker thread, which sends, receives and reads JSON while JavaScript runs on its own thread. More
/// threads would spend their time waking one another.
#[napi_derive::module_init]
fn begin() {
    if let Ok(runtime) = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build() {
        napi::bindgen_prelude::create_custom_tokio_runtime(runtime);
    }
}
