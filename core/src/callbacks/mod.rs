//! Messages that the platform sends by itself: what came of requests, new firmware, every change of a campaign.
//!
//! Register a listener with `register_callback` of a Software Management service or of `locations`, or with `register`
//! of `callbacks`. The platform then POSTs a JSON message to it, without any login of its own. [`parse`] makes a
//! [`SoftwareCallback`] of the body, [`parse_connectivity`] a [`ConnectivityCallback`]; [`receive`] tells the two apart,
//! and says how to answer; with the feature `listener`, `listener`, `connectivity_listener` and `event_listener` are
//! whole [axum](https://docs.rs/axum) routers. Hand messages of Connectivity Management and Location to
//! [`Client::deliver_callback`](crate::Client::deliver_callback), and whoever waits for their request hears of it.
//!
//! What to know of the platform's side:
//!
//! - Any status of 200 to 299 within about 4 seconds acknowledges a message. Put it into a queue of your
//!   own, answer, and work on it afterwards.
//! - A message that was not acknowledged is sent again: by the documents three more times, 5 minutes
//!   apart; observed was one more time, after 1 to 2 seconds. Then it is given up.
//! - **Messages may come twice** (a slow answer counts as none) **and out of order**, and have no number
//!   to tell them apart. A message that was sent again has the same body, so a hash of the body finds it;
//!   better, take a message as news that something changed, and ask for the campaign where it matters.
//! - Nothing proves who sent a message but the password that v1 and Connectivity Management put into it, which can be
//!   forged by whoever reads along. Use https, an address that nobody guesses, and a filter of source addresses
//!   in front, remembering that the platform's have changed before.

mod connectivity;
mod credentials;
mod event;
#[cfg(feature = "listener")]
mod listener;
mod lossless;
mod parse;
mod receive;
#[cfg(test)]
mod tests;

pub use connectivity::parse_connectivity;
pub use event::Event;
#[cfg(feature = "listener")]
pub use listener::{connectivity_listener, event_listener, listener};
pub use parse::parse;
pub use receive::receive;

#[cfg(doc)]
use crate::models::{ConnectivityCallback, SoftwareCallback};
