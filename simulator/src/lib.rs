//! A local simulator of Verizon's ThingSpace platform that is accessed over HTTP.
//!
//! The simulator serves the platform's paths from the state of a generated world: accounts, devices,
//! firmware, licences and campaigns, with the platform's tokens, error bodies and unusual spellings.
//! Time is virtual: it stops until it is advanced, so that a campaign of a week takes milliseconds,
//! and the same seed always gives the same run, byte for byte.
//!
//! ```
//! use thingspace_simulator::{Simulator, SimulatorOptions};
//!
//! let simulator = Simulator::start_blocking(SimulatorOptions::default())?;
//! assert!(simulator.url().starts_with("http://127.0.0.1:"));
//! simulator.advance(jiff::SignedDuration::from_hours(24));
//! assert_eq!(simulator.now().to_string(), "2026-03-02T00:00:00Z");
//! # Ok::<(), thingspace_simulator::SimulatorError>(())
//! ```
//!
//! Responses carry a `Date` header with the virtual time, from which a client learns the day. An
//! operation that the simulator does not support returns 501 and names itself.
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![warn(clippy::iter_over_hash_type)]

mod api_version;
mod callback_service;
mod callbacks;
mod clock;
mod connection;
mod control;
mod delivery;
mod engine;
mod error;
mod fault;
mod history;
mod journal;
mod options;
mod random;
mod redaction;
mod request;
mod request_log;
mod response;
mod routes;
mod scenario;
mod scripted;
mod server;
mod shared;
mod simulator;
mod sms_text;
mod state;
mod statistics;
mod tokens;
mod world;

pub use api_version::ApiVersion;
pub use callbacks::{CallbackAttempt, CallbackMessage, CallbackState};
pub use control::ExternalChange;
pub use error::SimulatorError;
pub use fault::{Always, Fault, Outcome, Times, When};
#[doc(hidden)]
pub use journal::Journal;
pub use options::{CallbackOptions, CallbackRetryPolicy, Scenario, SimulatorOptions};
#[cfg(any(fuzzing, test))]
#[doc(hidden)]
pub use request::fuzzing;
pub use request_log::RecordedRequest;
pub use scenario::{ScenarioError, ScenarioProblem};
pub use scripted::ScriptedResponse;
pub use simulator::Simulator;
pub use statistics::Statistics;
