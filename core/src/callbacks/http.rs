//! A callback request over HTTP: reads it within the limits, and writes the response.

use super::receive::{max_body_bytes, receive, receive_head, reply, too_large, too_slow};
use crate::{
    models::{ListenerOptions, ReceivedCallback},
    time::Clock,
};
use bytes::Bytes;
use futures::future::{Either, select};
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::{
    HeaderMap, Request, Response, StatusCode,
    body::{Body, Incoming},
    header::{ALLOW, AUTHORIZATION, CONNECTION, CONTENT_LENGTH, HeaderValue, WWW_AUTHENTICATE},
};
use std::{error::Error, pin::pin, time::Duration};

/// The time in which a body must arrive, in seconds. The platform itself waits about 4 seconds for a response.
const BODY_SECONDS: u64 = 30;

/// The most that is read of the body of a rejected request, and the longest time for it.
const DISCARDED_BYTES: usize = 1 << 20;
const DISCARD_TIME: Duration = Duration::from_secs(2);

/// The size from which a message is parsed on a thread of its own.
const LARGE: usize = 64 << 10;

/// Returns the response to a request that its head decides.
pub(super) fn reject<B>(request: &Request<B>, options: &ListenerOptions) -> Option<ReceivedCallback> {
    let headers = request.headers();
    let announced = header(headers, &CONTENT_LENGTH).and_then(|length| length.parse().ok());
    receive_head(request.method().as_str(), header(headers, &AUTHORIZATION), announced, options)
}

/// Reads what is left of the body of a rejected request, within limits. A connection that closes while a body arrives is
/// reset, and the reset can overtake the response.
pub(super) async fn discard(mut body: Incoming, clock: impl Clock) {
    let reading = pin!(async {
        let mut length = 0;
        while let Some(Ok(frame)) = body.frame().await
            && length < DISCARDED_BYTES
        {
            length += frame.data_ref().map_or(0, Bytes::len);
        }
    });
    select(reading, clock.sleep(DISCARD_TIME)).await;
}

/// Reads a request. Decides from its head if it can, and never reads more of the body than the options allow.
pub(super) async fn read<B>(request: Request<B>, options: &ListenerOptions, clock: &dyn Clock) -> ReceivedCallback
where
    B: Body<Data = Bytes>,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    if let Some(rejected) = reject(&request, options) {
        return rejected;
    }
    let (head, body) = request.into_parts();
    let (method, authorization) = (head.method.as_str(), header(&head.headers, &AUTHORIZATION));
    let limit = usize::try_from(max_body_bytes(options)).unwrap_or(usize::MAX);
    let reading = pin!(Limited::new(body, limit).collect());
    let body = match select(reading, clock.sleep(Duration::from_secs(BODY_SECONDS))).await {
        Either::Left((Ok(body), _)) => body.to_bytes(),
        Either::Left((Err(error), _)) if error.is::<LengthLimitError>() => return too_large(options),
        // The sender has gone, so the response does not matter.
        Either::Left((Err(_), _)) => Bytes::new(),
        Either::Right(_) => return too_slow(BODY_SECONDS),
    };
    if body.len() < LARGE {
        return receive(method, authorization, &body, options);
    }
    let (method, authorization, options) = (method.to_owned(), authorization.map(str::to_owned), options.clone());
    let parsing = move || receive(&method, authorization.as_deref(), &body, &options);
    tokio::task::spawn_blocking(parsing).await.unwrap_or_else(|_| failed())
}

/// Returns the response that makes the platform send a message again.
pub(super) fn failed() -> ReceivedCallback {
    reply(500, "the message could not be processed; send it again")
}

/// Writes the response to a request.
pub(super) fn response(received: ReceivedCallback) -> Response<Full<Bytes>> {
    let status = u16::try_from(received.status).ok().and_then(|status| StatusCode::from_u16(status).ok());
    let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = Response::new(Full::new(received.message.into()));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    match status {
        StatusCode::UNAUTHORIZED => {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Basic realm=\"callbacks\""));
        }
        StatusCode::METHOD_NOT_ALLOWED => _ = headers.insert(ALLOW, HeaderValue::from_static("POST")),
        // The rest of the body is not read.
        StatusCode::PAYLOAD_TOO_LARGE | StatusCode::REQUEST_TIMEOUT => {
            headers.insert(CONNECTION, HeaderValue::from_static("close"));
        }
        _ => {}
    }
    headers.insert("content-type", HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}

fn header<'h>(headers: &'h HeaderMap, name: &hyper::header::HeaderName) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
