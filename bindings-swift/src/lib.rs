//! The Swift layer: the rule by which a row of the tables becomes a Swift method, and what a client
//! of Swift needs besides. UniFFI makes the C functions and the Swift that calls them;
//! `bindgen` has the last word on how that Swift reads.
#![allow(clippy::needless_pass_by_value, unsafe_code, reason = "UniFFI passes by value and exports C functions")]

mod auth;
mod callbacks;
mod client;
mod composed;
mod error;
mod log;
mod metadata;
mod offline;
mod pending;
mod services;
mod upload;
mod waiting;

uniffi::setup_scaffolding!();
