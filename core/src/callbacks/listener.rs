//! A callback listener as an axum router.

use super::{
    Event,
    receive::{largest, receive, too_large},
};
use crate::models::{ConnectivityCallback, ListenerOptions, ReceivedCallback, SoftwareCallback};
use axum::{
    Router,
    body::to_bytes,
    extract::Request,
    http::{
        StatusCode,
        header::{ALLOW, AUTHORIZATION, WWW_AUTHENTICATE},
    },
    response::{IntoResponse, Response},
};
use http_body_util::LengthLimitError;
use std::{error::Error, fmt::Display, future::Future, sync::Arc};

/// Returns a listener that passes every message of Software Management to `handler`, under any path: an
/// [`axum::Router`], which is a tower `Service` too.
///
/// The listener acknowledges the message when `handler` returns `Ok`. Let the handler store the message and do the work
/// elsewhere: the platform sends the message again after about 4 seconds. After an `Err` the listener responds with the
/// status 500, and the platform sends the message again later. Messages of Connectivity Management and Location, which
/// belong to a [`connectivity_listener`] or an [`event_listener`], get the status 400. See [`super`] for what to expect.
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
    listen(options, |received| received.connectivity_event.take(), handler)
}

/// Returns a listener like [`listener`], for all messages of the platform.
pub fn event_listener<H, F, E>(options: ListenerOptions, handler: H) -> Router
where
    H: Fn(Event) -> F + Send + Sync + 'static,
    F: Future<Output = Result<(), E>> + Send,
    E: Display,
{
    let either = |received: &mut ReceivedCallback| {
        let software = received.event.take().map(|event| Event::Software(Box::new(event)));
        software.or_else(|| received.connectivity_event.take().map(|event| Event::Connectivity(Box::new(event))))
    };
    listen(options, either, handler)
}

/// Returns a listener for the messages that `wanted` selects.
fn listen<M, H, F, E>(options: ListenerOptions, wanted: fn(&mut ReceivedCallback) -> Option<M>, handler: H) -> Router
where
    M: Send + 'static,
    H: Fn(M) -> F + Send + Sync + 'static,
    F: Future<Output = Result<(), E>> + Send,
    E: Display,
{
    let shared = Arc::new((options, handler));
    Router::new().fallback(move |request: Request| {
        let shared = Arc::clone(&shared);
        async move {
            let (options, handler) = shared.as_ref();
            let mut received = read(request, options).await;
            if let Some(event) = wanted(&mut received) {
                if let Err(error) = handler(event).await {
                    tracing::warn!(%error, "a callback could not be processed; the platform will send it again");
                    received.status = 500;
                    "the message could not be processed; send it again".clone_into(&mut received.message);
                }
            } else {
                if received.status == 200 {
                    received.status = 400;
                    "this listener accepts only messages of the other services".clone_into(&mut received.message);
                }
                tracing::warn!(status = received.status, reason = received.message, "a callback request was rejected");
            }
            answer(received)
        }
    })
}

async fn read(request: Request, options: &ListenerOptions) -> ReceivedCallback {
    let (head, body) = request.into_parts();
    let authorization = head.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let limit = usize::try_from(largest(options)).unwrap_or(usize::MAX);
    // The body of a request that is rejected anyway is not read.
    if head.method != "POST" {
        return receive(head.method.as_str(), None, b"", options);
    }
    match to_bytes(body, limit).await {
        Ok(body) => receive("POST", authorization, &body, options),
        Err(error) if error.source().is_some_and(<dyn Error>::is::<LengthLimitError>) => too_large(options),
        // The sender has gone, so the response does not matter.
        Err(_) => receive("POST", authorization, b"", options),
    }
}

fn answer(received: ReceivedCallback) -> Response {
    let status = u16::try_from(received.status).ok().and_then(|status| StatusCode::from_u16(status).ok());
    let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    match status {
        StatusCode::UNAUTHORIZED => {
            (status, [(WWW_AUTHENTICATE, "Basic realm=\"callbacks\"")], received.message).into_response()
        }
        StatusCode::METHOD_NOT_ALLOWED => (status, [(ALLOW, "POST")], received.message).into_response(),
        _ => (status, received.message).into_response(),
    }
}
