//! A callback listener as an axum router.

use super::{
    Event,
    handling::{self, Wanted},
    http,
};
use crate::{
    models::{ConnectivityCallback, ListenerOptions, SoftwareCallback},
    time::SystemClock,
};
use axum::{Router, body::Body, extract::Request};
use std::{fmt::Display, future::Future, sync::Arc};

/// Returns a listener that passes every message of Software Management to `handler`, under any path: an
/// [`axum::Router`], which is a tower `Service` too.
///
/// The listener acknowledges the message when `handler` returns `Ok`. Let the handler store the message and do the work
/// elsewhere: the platform sends the message again after about 4 seconds. After an `Err` the listener responds with the
/// status 500, and the platform sends the message again later. Messages of Connectivity Management and Location, which
/// belong to a [`connectivity_listener`] or an [`event_listener`], get the status 400. See [`super`] for what to expect.
///
/// The body must arrive within 30 seconds. The server must limit the time of the head and the number of connections,
/// which `axum::serve` does not: [`serve`](super::serve) is a server that does.
///
/// ```no_run
/// use thingspace::{callbacks, models::{ListenerOptions, SoftwareCallback}};
/// # async fn run() -> std::io::Result<()> {
/// let (queue, mut messages) = tokio::sync::mpsc::channel::<SoftwareCallback>(1000);
/// let listener = callbacks::listener(ListenerOptions::default(), move |event| {
///     let queue = queue.clone();
///     async move { queue.try_send(event) }
/// });
/// let app = axum::Router::new().nest("/an-unguessable-path", listener);
/// let socket = tokio::net::TcpListener::bind("127.0.0.1:9001").await?;
/// axum::serve(socket, app).await
/// # }
/// ```
pub fn listener<H, F, E>(options: ListenerOptions, handler: H) -> Router
where
    H: Fn(SoftwareCallback) -> F + Send + Sync + 'static,
    F: Future<Output = Result<(), E>> + Send,
    E: Display,
{
    listen(options, |received| received.event.take(), handler)
}

/// Returns a listener like [`listener`], for messages of Connectivity Management and Location; those of Software
/// Management get the status 400.
///
/// Deliver the messages to the client, which completes the pending requests:
///
/// ```no_run
/// use std::{convert::Infallible, future::ready};
/// use thingspace::{Client, callbacks, models::ListenerOptions};
/// # fn run(client: Client) -> axum::Router {
/// callbacks::connectivity_listener(ListenerOptions::default(), move |event| {
///     client.deliver_callback(event);
///     ready(Ok::<(), Infallible>(()))
/// })
/// # }
/// ```
pub fn connectivity_listener<H, F, E>(options: ListenerOptions, handler: H) -> Router
where
    H: Fn(ConnectivityCallback) -> F + Send + Sync + 'static,
    F: Future<Output = Result<(), E>> + Send,
    E: Display,
{
    listen(options, handling::connectivity, handler)
}

/// Returns a listener like [`listener`], for all messages of the platform.
pub fn event_listener<H, F, E>(options: ListenerOptions, handler: H) -> Router
where
    H: Fn(Event) -> F + Send + Sync + 'static,
    F: Future<Output = Result<(), E>> + Send,
    E: Display,
{
    listen(options, handling::either, handler)
}

/// Returns a listener for the messages that `wanted` selects.
fn listen<M, H, F, E>(options: ListenerOptions, wanted: Wanted<M>, handler: H) -> Router
where
    M: Send + 'static,
    H: Fn(M) -> F + Send + Sync + 'static,
    F: Future<Output = Result<(), E>> + Send,
    E: Display,
{
    let shared = Arc::new((options, handler, SystemClock::default()));
    Router::new().fallback(move |request: Request| {
        let shared = Arc::clone(&shared);
        async move {
            let (options, handler, clock) = shared.as_ref();
            let received = http::read(request, options, clock).await;
            http::response(handling::hand_over(received, wanted, handler).await).map(Body::new)
        }
    })
}
