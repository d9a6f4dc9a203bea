//! Responses of the platform, in its own envelopes, and how their bytes arrive.

use crate::{clock, connection::Link};
use axum::{
    body::{Body, Bytes},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::Response as HttpResponse,
};
use flate2::{Compression, write::GzEncoder};
use serde::Serialize;
use std::{
    io::{self, Write},
    time::Duration,
};

/// A response before it is sent.
#[derive(Debug)]
pub(crate) struct Response {
    pub status: u16,
    pub headers: Vec<(HeaderName, HeaderValue)>,
    pub body: Vec<u8>,
    pub arrival: Arrival,
    /// The real time before the response is sent.
    pub delay: Duration,
}

/// How the bytes of a response arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arrival {
    Whole,
    /// The connection is closed half-way through the body.
    Cut,
    /// The connection is reset before any byte.
    Reset,
    /// Nothing arrives.
    Never,
    /// The bytes of the body arrive one by one, with this time before each.
    Drips(Duration),
}

/// The smallest body that is compressed.
const MIN_COMPRESSED: usize = 1024;
const JSON: HeaderValue = HeaderValue::from_static("application/json");
const XML: HeaderValue = HeaderValue::from_static("application/xml; charset=UTF-8");

impl Response {
    pub fn new(status: u16, content_type: HeaderValue, body: Vec<u8>) -> Self {
        let headers = vec![(header::CONTENT_TYPE, content_type)];
        Self { status, headers, body, arrival: Arrival::Whole, delay: Duration::ZERO }
    }

    pub fn ok(value: &impl Serialize) -> Self {
        Self::json(200, value)
    }

    pub fn json(status: u16, value: &impl Serialize) -> Self {
        match serde_json::to_vec(value) {
            Ok(body) => Self::new(status, JSON, body),
            Err(error) => Self::platform(500, "INTERNAL_ERROR", &error.to_string()),
        }
    }

    pub fn empty(status: u16) -> Self {
        Self { headers: Vec::new(), ..Self::new(status, JSON, Vec::new()) }
    }

    /// Creates an error of the services behind the gateway.
    pub fn platform(status: u16, code: &str, message: &str) -> Self {
        #[derive(Serialize)]
        #[serde(rename_all = "camelCase")]
        struct Envelope<'a> {
            error_code: &'a str,
            error_message: &'a str,
        }
        Self::json(status, &Envelope { error_code: code, error_message: message })
    }

    /// Creates the error that Software Management uses for nearly every failure.
    pub fn invalid(message: &str) -> Self {
        Self::platform(400, "INVALID_PARAMETER", message)
    }

    /// Creates an error of the gateway.
    pub fn fault(status: u16, code: &str, message: &str, description: &str) -> Self {
        #[derive(Serialize)]
        struct Envelope<'a> {
            fault: Fault<'a>,
        }
        #[derive(Serialize)]
        struct Fault<'a> {
            code: &'a str,
            message: &'a str,
            description: &'a str,
        }
        Self::json(status, &Envelope { fault: Fault { code, message, description } })
    }

    /// Creates an error of the gateway in XML.
    pub fn xml_fault(status: u16, description: &str) -> Self {
        let body = format!(
            "<am:fault xmlns:am=\"http://wso2.org/apimanager\"><am:code>404</am:code><am:type>Status report</am:type>\
             <am:message>Not Found</am:message><am:description>{description}</am:description></am:fault>"
        );
        Self::new(status, XML, body.into_bytes())
    }

    /// Creates an error of the token endpoint.
    pub fn oauth(status: u16, error: &str, description: &str) -> Self {
        #[derive(Serialize)]
        struct Envelope<'a> {
            error: &'a str,
            error_description: &'a str,
        }
        Self::json(status, &Envelope { error, error_description: description })
    }

    pub fn with_header(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.push((name, value));
        }
        self
    }

    /// Compresses the body, unless it is too small.
    pub fn compress(&mut self) {
        if self.body.len() < MIN_COMPRESSED || self.arrival == Arrival::Cut {
            return;
        }
        let mut encoder = GzEncoder::new(Vec::with_capacity(self.body.len() / 8), Compression::fast());
        // Compression in memory cannot fail; if it did, the plain body would be sent.
        if let Ok(body) = encoder.write_all(&self.body).and_then(|()| encoder.finish()) {
            self.body = body;
            self.headers.push((header::CONTENT_ENCODING, HeaderValue::from_static("gzip")));
        }
    }

    /// Converts this into the HTTP response that is sent at `date` on a connection, when it is time to send it.
    pub async fn send(self, date: HeaderValue, link: Option<Link>) -> HttpResponse {
        if self.arrival == Arrival::Never {
            clock::pause(None).await;
        }
        if !self.delay.is_zero() {
            clock::pause(Some(self.delay)).await;
        }
        if self.arrival == Arrival::Reset {
            let Some(link) = link else {
                // Without a connection of the server, the body breaks instead.
                return HttpResponse::new(broken());
            };
            // The server fails to write this response, and drops the connection.
            link.reset();
            return HttpResponse::new(Body::empty());
        }
        self.into_response(date)
    }

    /// Converts this into the HTTP response that is sent at `date`.
    pub fn into_response(self, date: HeaderValue) -> HttpResponse {
        let length = self.body.len();
        let body = match self.arrival {
            Arrival::Cut => half(&self.body),
            Arrival::Drips(gap) => dripping(self.body, gap),
            _ => Body::from(self.body),
        };
        let mut response = HttpResponse::new(body);
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        for (name, value) in self.headers {
            headers.append(name, value);
        }
        headers.entry(header::DATE).or_insert(date);
        match self.arrival {
            // The client must notice that the body is incomplete, even if it is empty.
            Arrival::Cut => _ = headers.insert(header::CONTENT_LENGTH, length.max(2).into()),
            Arrival::Drips(_) => _ = headers.insert(header::CONTENT_LENGTH, length.into()),
            _ => {}
        }
        response
    }
}

/// Returns a body whose connection is broken.
fn broken() -> Body {
    Body::from_stream(futures::stream::iter([Err::<Bytes, _>(io::Error::from(io::ErrorKind::ConnectionReset))]))
}

/// Returns a body whose bytes arrive one by one.
fn dripping(body: Vec<u8>, gap: Duration) -> Body {
    let body = Bytes::from(body);
    Body::from_stream(futures::stream::unfold(0, move |at| {
        let byte = (at < body.len()).then(|| body.slice(at..=at));
        async move {
            let byte = byte?;
            clock::pause(Some(gap)).await;
            Some((Ok::<_, io::Error>(byte), at + 1))
        }
    }))
}

/// Returns a body that ends the connection after its first half.
fn half(body: &[u8]) -> Body {
    let first = Bytes::copy_from_slice(&body[..body.len() / 2]);
    Body::from_stream(futures::stream::unfold(0, move |step| {
        let first = first.clone();
        async move {
            if step == 0 {
                return Some((Ok(first), 1));
            }
            // The server sends what it has while the body waits; then the connection breaks.
            tokio::task::yield_now().await;
            (step == 1).then(|| (Err(io::Error::from(io::ErrorKind::ConnectionAborted)), 2))
        }
    }))
}
