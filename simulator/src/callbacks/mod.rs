//! Callbacks to the listeners of accounts: their bodies, and the [`Outbox`] that keeps them until they are delivered.
//!
//! Engines put callbacks into the outbox; [`delivery`](crate::delivery) takes them out, sends them
//! and reports each result.

mod connectivity;
mod location;
mod message_log;
mod outbox;
mod software;
mod software_bodies;

pub(crate) use connectivity::{LineNotification, uppercase_ids};
pub use message_log::{CallbackAttempt, CallbackMessage, CallbackState};
pub(crate) use message_log::{DeliveryOutcome, FROM_DEVICE};
pub(crate) use outbox::{Delivery, Outbox};
pub(crate) use software_bodies::{CampaignFacts, DeviceStatus, UpgradeFacts, UpgradeNotification};
