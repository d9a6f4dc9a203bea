//! `Event`: a message of either family.

use crate::models::{ConnectivityCallback, SoftwareCallback};

/// A message that the platform sent to a listener.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// A message of Software Management.
    Software(Box<SoftwareCallback>),
    /// A message of Connectivity Management or Location.
    Connectivity(Box<ConnectivityCallback>),
}
