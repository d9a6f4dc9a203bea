//! The Node layer: the tables, models and errors of the core, as JavaScript wants them.
//!
//! `index.cjs` puts the last touch to what is exported here: answers and errors arrive there as JSON.
// napi-rs wants owned arguments and its environment by reference; no class here is ever printed from
// Rust; which models the tables name is for the tables to say.
#![allow(
    missing_debug_implementations,
    clippy::needless_pass_by_value,
    clippy::trivially_copy_pass_by_ref,
    clippy::wildcard_imports
)]

mod call;
mod callbacks;
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
mod uploads;
mod waiting;

/// One worker thread: it sends, receives and reads JSON while JavaScript runs on its own thread. More
/// of them would spend their time waking one another up.
#[napi_derive::module_init]
fn begin() {
    if let Ok(runtime) = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build() {
        napi::bindgen_prelude::create_custom_tokio_runtime(runtime);
    }
}
