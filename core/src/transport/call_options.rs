//! The options of a single call.

use std::time::Duration;

/// Options of a single call.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CallOptions {
    /// The account of the call, instead of the client's own.
    pub account: Option<String>,
    /// The longest duration of the whole call, including retries, instead of the client's own timeout.
    pub timeout: Option<Duration>,
}
