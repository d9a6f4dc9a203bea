//! Options for the delivery of callbacks to listeners.

use jiff::SignedDuration;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The policy for retrying a callback that was not acknowledged, in virtual time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum CallbackRetryPolicy {
    /// The policy of the documentation: four attempts, five minutes apart.
    #[default]
    Documented,
    /// The policy that integrators have observed: one more attempt, 1.5 seconds later.
    Observed,
}

impl CallbackRetryPolicy {
    /// Returns the number of attempts and the time between two attempts.
    pub(crate) fn attempts(self) -> (usize, SignedDuration) {
        match self {
            Self::Documented => (4, SignedDuration::from_mins(5)),
            Self::Observed => (2, SignedDuration::from_millis(1500)),
        }
    }
}

/// Options for the delivery of callbacks to listeners. The platform documents its delivery for Connectivity
/// Management only; the simulator delivers the callbacks of Software Management in the same way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct CallbackOptions {
    /// The policy for retrying a callback that was not acknowledged.
    pub retry_policy: CallbackRetryPolicy,
    /// The time limit for the response of a listener, in real time; 1 millisecond to 1 minute.
    #[schemars(with = "String", extend("format" = "duration"))]
    pub ack_timeout: SignedDuration,
    /// The percentage of acknowledged callbacks that the simulator sends again.
    #[schemars(range(max = 100))]
    pub duplicate_percent: u8,
    /// The percentage of callbacks that overtake the one before them.
    #[schemars(range(max = 100))]
    pub reorder_percent: u8,
    /// Whether callbacks repeat the user name and password of the registration in the body. By default, those of
    /// Connectivity Management do, and those of v1 do not have these members, which the platform removed in release 2.9.
    /// With `true`, both repeat them; with `false`, neither does.
    pub echo_credentials: Option<bool>,
    /// Whether the simulator sends callbacks only to this machine; it archives callbacks to other hosts at once and
    /// does not send them.
    pub loopback_only: bool,
    /// The number of days of virtual time that a callback stays in the archive.
    pub archive_days: u16,
    /// The maximum number of devices in a callback; a campaign with more devices gets several callbacks.
    #[schemars(range(min = 1))]
    pub devices_per_message: u32,
    /// The response header that contains the secret of a location listener when it is registered. The platform does not
    /// document its name.
    pub secret_header: String,
    /// The header of location callbacks that contains their signature: HMAC with SHA-256 of the body, in hexadecimal
    /// digits. The platform does not document its name.
    pub signature_header: String,
}

impl Default for CallbackOptions {
    fn default() -> Self {
        Self {
            retry_policy: CallbackRetryPolicy::Documented,
            ack_timeout: SignedDuration::from_secs(4),
            duplicate_percent: 0,
            reorder_percent: 0,
            echo_credentials: None,
            loopback_only: true,
            archive_days: 30,
            devices_per_message: 1000,
            secret_header: "Shared-Key".to_owned(),
            signature_header: "HMAC-Signature".to_owned(),
        }
    }
}
