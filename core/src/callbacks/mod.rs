//! Callbacks: messages that the platform sends about the results of requests, new firmware, and changes of campaigns.
//!
//! Register a listener with `register_callback` of a Software Management service or of `locations`, or with `register`
//! of `callbacks`. The platform then POSTs a JSON message to it, without logging in. [`parse`] reads the body as a
//! [`SoftwareCallback`], [`parse_connectivity`] as a [`ConnectivityCallback`]; [`receive`] distinguishes the two and
//! returns the response to send. With the feature `listener`, `listener`, `connectivity_listener` and `event_listener`
//! are complete [axum](https://docs.rs/axum) routers, and with the feature `server`, `serve` is a small server. Pass messages of Connectivity Management and Location to
//! [`Client::deliver_callback`](crate::Client::deliver_callback), which completes the pending requests.
//!
//! A stranger can send requests too. [`receive_head`] decides from the head of a request, before its body is read; a
//! message has at most 1 MiB (`max_body_bytes`), 512 levels of nesting, and 10,000 members that the models do not have.
//!
//! The platform behaves as follows:
//!
//! - Any status of 200 to 299 within about 4 seconds acknowledges a message. Put it into a queue of your own, respond,
//!   and process it afterwards.
//! - A message that was not acknowledged is sent again: by the documents three more times, 5 minutes apart; observed
//!   was one more time, after 1 to 2 seconds. Then the platform drops it.
//! - **Messages may arrive twice** (a slow response counts as none) **and out of order**, without a sequence number. A
//!   repeated message has the same body, so a hash of the body identifies it. Better, treat a message as a hint that
//!   something changed, and read the campaign if it matters.
//! - Only the password that v1 and Connectivity Management put into a message proves its sender, and anyone who can
//!   read a message can forge it. Use https, an unguessable URL, and a filter of source addresses in front; the
//!   platform's addresses have changed before.

mod connectivity;
mod credentials;
mod event;
#[cfg(feature = "server")]
mod handling;
#[cfg(feature = "server")]
mod http;
mod limits;
#[cfg(feature = "listener")]
mod listener;
mod lossless;
mod parse;
mod receive;
#[cfg(feature = "server")]
mod server;
#[cfg(all(test, feature = "server"))]
mod server_tests;
#[cfg(test)]
mod tests;

pub use connectivity::parse_connectivity;
pub use event::Event;
#[cfg(feature = "listener")]
pub use listener::{connectivity_listener, event_listener, listener};
pub use parse::parse;
pub use receive::{max_body_bytes, receive, receive_head};
#[cfg(feature = "server")]
pub use server::serve;
#[cfg(feature = "server")]
pub(crate) use {handling::connectivity, server::serve_at};

#[cfg(doc)]
use crate::models::{ConnectivityCallback, SoftwareCallback};
