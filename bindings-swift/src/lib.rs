//! The Swift layer: the rule that projects a row of the tables into a Swift method, and the other parts of the
//! Swift client. UniFFI generates the C functions and the Swift code that calls them, and `bindgen` rewrites that
//! code into idiomatic Swift.
#![allow(clippy::needless_pass_by_value, unsafe_code, reason = "UniFFI passes by value and exports C functions")]
#![allow(clippy::result_large_err, reason = "UniFFI passes the facts of an error by value")]

mod auth;
mod callbacks;
mod campaign_wait;
mod client;
mod composed;
mod error;
mod log;
mod metadata;
mod offline;
mod pending;
mod services;
mod token_store;
mod upload;
mod waiting;

uniffi::setup_scaffolding!();
