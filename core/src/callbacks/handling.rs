//! Passes the message of a request to a handler, and determines the response.

use super::{Event, http::failed};
use crate::models::{ConnectivityCallback, ReceivedCallback};
use std::fmt::Display;

/// Takes the message out of what was received if a listener accepts it.
pub(crate) type Wanted<M> = fn(&mut ReceivedCallback) -> Option<M>;

/// Passes the message that `wanted` selects to `handler`, and returns the response to send.
pub(super) async fn hand_over<M, F, E>(
    mut received: ReceivedCallback,
    wanted: Wanted<M>,
    handler: impl FnOnce(M) -> F,
) -> ReceivedCallback
where
    F: Future<Output = Result<(), E>>,
    E: Display,
{
    if let Some(message) = wanted(&mut received) {
        let Err(error) = handler(message).await else { return received };
        tracing::warn!(%error, "a callback could not be processed; the platform will send it again");
        return failed();
    }
    if received.status == 200 {
        received.status = 400;
        "this listener does not accept messages of this family: it has no handler for them"
            .clone_into(&mut received.message);
    }
    tracing::warn!(status = received.status, reason = received.message, "a callback request was rejected");
    received
}

/// Takes a message of Connectivity Management or Location.
pub(crate) fn connectivity(received: &mut ReceivedCallback) -> Option<ConnectivityCallback> {
    received.connectivity_event.take()
}

/// Takes a message of either family.
pub(super) fn either(received: &mut ReceivedCallback) -> Option<Event> {
    let software = received.event.take().map(|event| Event::Software(Box::new(event)));
    software.or_else(|| received.connectivity_event.take().map(|event| Event::Connectivity(Box::new(event))))
}
