//! Options of the delivery of messages to listeners.

use jiff::SignedDuration;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// When a message that was not acknowledged is sent again, in virtual time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum CallbackPlan {
    /// As documented: four attempts, five minutes apart.
    #[default]
    Documented,
    /// As observed in the field: one more attempt, 1.5 seconds later.
    Observed,
}

impl CallbackPlan {
    /// Returns the number of attempts, and the time between two.
    pub(crate) fn attempts(self) -> (usize, SignedDuration) {
        match self {
            Self::Documented => (4, SignedDuration::from_mins(5)),
            Self::Observed => (2, SignedDuration::from_millis(1500)),
        }
    }
}

/// How messages to listeners are delivered. The platform tells it of Connectivity Management; it says nothing about
/// the messages of Software Management, so the same holds for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct CallbackOptions {
    /// When a message that was not acknowledged is sent again.
    pub plan: CallbackPlan,
    /// How long a listener may take to answer, in real time; 1 millisecond to 1 minute.
    #[schemars(with = "String", extend("format" = "duration"))]
    pub ack_timeout: SignedDuration,
    /// How many of 100 acknowledged messages are sent once more.
    #[schemars(range(max = 100))]
    pub duplicate_percent: u8,
    /// How many of 100 messages overtake the one before them.
    #[schemars(range(max = 100))]
    pub reorder_percent: u8,
    /// Whether v1 and Connectivity Management repeat the user name and password of the registration in the body.
    pub echo_credentials: bool,
    /// Whether messages go to this machine only; others are put into the archive at once, not sent.
    pub loopback_only: bool,
    /// Days of virtual time that a message stays in the archive.
    pub archive_days: u16,
    /// Most devices of a message; a campaign with more of them gets several.
    #[schemars(range(min = 1))]
    pub devices_per_message: u32,
    /// The header of the answer to the registration of a location listener that holds its secret. The
    /// platform's documents do not name it.
    pub secret_header: String,
    /// The header of location messages that holds their signature: HMAC with SHA-256 of the body, in
    /// hexadecimal digits. The platform's documents do not name it.
    pub signature_header: String,
}

impl Default for CallbackOptions {
    fn default() -> Self {
        Self {
            plan: CallbackPlan::Documented,
            ack_timeout: SignedDuration::from_secs(4),
            duplicate_percent: 0,
            reorder_percent: 0,
            echo_credentials: true,
            loopback_only: true,
            archive_days: 30,
            devices_per_message: 1000,
            secret_header: "Shared-Key".to_owned(),
            signature_header: "HMAC-Signature".to_owned(),
        }
    }
}
