//! Control of a running simulator: how `Simulator` and the paths under `/_simulator` change devices and lines.

mod device_actions;
mod device_routes;
mod external_changes;
mod listeners;
pub(crate) mod routes;

pub(crate) use device_actions::{send_nidd, send_sms, set_reachable};
pub use external_changes::ExternalChange;
pub(crate) use external_changes::change_externally;
pub(crate) use listeners::{connect, local_listener};
pub(crate) use routes::{advance, hidden, is_advance, respond};
