//! The journal of a simulator: everything that happened to it, from which another process continues.
//!
//! The simulator is deterministic, so its state follows from its options and from what arrived: requests, advances of time
//! and the results of callbacks. The journal has these events in order, each before it takes effect and before its response
//! is sent. A simulator that is killed therefore continues with every request that was ever answered.

use crate::{callbacks::DeliveryOutcome, request::KeptRequest};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Where the events of a simulator are kept.
#[doc(hidden)]
pub trait Journal: Send + fmt::Debug {
    /// Calls `each` with every event up to the present, oldest first.
    fn replay(&mut self, each: &mut dyn FnMut(&[u8]) -> Result<(), String>) -> Result<(), String>;
    /// Keeps an event. When this returns, the event survives the end of the process.
    fn append(&mut self, event: &[u8]) -> Result<(), String>;
    /// Gives the present a name, in place of an older snapshot with this name.
    fn snapshot(&mut self, name: &str) -> Result<(), String>;
    /// Returns the names of the snapshots, sorted.
    fn snapshots(&mut self) -> Result<Vec<String>, String>;
    /// Goes back to a snapshot, or to the start if there is no name. Returns false if there is no such snapshot.
    fn restore(&mut self, name: Option<&str>) -> Result<bool, String>;
}

/// What happened.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Happened {
    /// Virtual time was advanced.
    Advance,
    /// The callbacks that are due were taken, to be sent.
    Take,
    /// The callbacks that were taken have these results.
    Results(Vec<(u64, DeliveryOutcome)>),
    /// The process ended while callbacks were being sent.
    Interrupted,
    /// A request arrived; the path behind `/_simulator` if it is a control path.
    Request(Box<KeptRequest>, Option<String>),
}

/// An event, and the virtual time, in milliseconds since 1970, that the simulator was to reach before it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Entry(pub i64, pub Happened);
