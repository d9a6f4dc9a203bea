//! A message of either family.

use crate::models::{ConnectivityCallback, SoftwareCallback};

/// A message that the platform sent to a listener.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// Of Software Management.
    Software(Box<SoftwareCallback>),
    /// Of Connectivity Management or Location.
    Connectivity(Box<ConnectivityCallback>),
}
