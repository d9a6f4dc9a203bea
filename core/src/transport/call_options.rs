//! The options of a single call.

use std::time::Duration;

/// What may differ from call to call.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CallOptions {
    /// The account the call is for, instead of the client's own.
    pub account: Option<String>,
    /// How long the whole call may take, retries included, instead of the client's own limit.
    pub timeout: Option<Duration>,
}
