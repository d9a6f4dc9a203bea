//! Sends one request and receives its response.

pub(crate) mod body;
pub(crate) mod call;
pub(crate) mod call_options;
pub(crate) mod classify;
mod failure;
mod proxy;
pub(crate) mod rate_limit;
pub(crate) mod retry;
mod retry_budget;
pub(crate) mod sender;

use crate::{
    error::{Error, Result},
    error_code::ErrorCode,
    network::Network,
    secret::Secret,
    sync::lock,
    tls,
    upload::Opened,
};
use body::{Form, Payload};
pub(crate) use failure::SendError;
use failure::{Endpoint, broken, failed, interrupted};
use rate_limit::RateLimits;
use reqwest::{
    Method, Url,
    header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue},
};
use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

/// The most memory that is reserved for a response because of its announced length.
const MAX_RESERVED: usize = 64 << 20;

/// The most bytes of a body that are read when the status is not a success: the rest of a longer one says nothing new.
const MAX_ERROR_BODY: usize = 64 << 10;

/// The limits of calls; the defaults suit the platform.
#[derive(Debug, Clone)]
pub(crate) struct Limits {
    pub connect_timeout: Duration,
    pub read_timeout: Duration,
    pub timeout: Duration,
    pub max_response_size: usize,
    pub max_in_flight: usize,
    pub max_attempts: u32,
    pub rates: RateLimits,
}

impl Limits {
    pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
    pub const READ_TIMEOUT: Duration = Duration::from_secs(30);
    pub const TIMEOUT: Duration = Duration::from_mins(1);
    pub const MAX_RESPONSE_SIZE: usize = 64 << 20;
    pub const MAX_IN_FLIGHT: usize = 64;
    pub const MAX_ATTEMPTS: u32 = 3;
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect_timeout: Self::CONNECT_TIMEOUT,
            read_timeout: Self::READ_TIMEOUT,
            timeout: Self::TIMEOUT,
            max_response_size: Self::MAX_RESPONSE_SIZE,
            max_in_flight: Self::MAX_IN_FLIGHT,
            max_attempts: Self::MAX_ATTEMPTS,
            rates: RateLimits::default(),
        }
    }
}

/// The HTTP client: TLS 1.2 or newer, no redirects, gzip, no response larger than the limit.
#[derive(Debug)]
pub(crate) struct Transport {
    /// `None` once the client is closed: its connections and certificates are gone when the last call has ended.
    connections: Mutex<Option<Connections>>,
    max_response_size: usize,
}

/// What makes requests, and what sends them.
#[derive(Debug, Clone)]
struct Connections {
    http: reqwest::Client,
    /// The same client, except in a simulation.
    network: Arc<dyn Network>,
}

/// A request as it is sent.
pub(crate) struct Outgoing<'a> {
    pub method: &'static str,
    pub url: Url,
    pub headers: &'a [(HeaderName, HeaderValue)],
    pub body: Option<Payload>,
}

/// A response as it arrives.
#[derive(Debug)]
pub(crate) struct Incoming {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Transport {
    /// `local` states that the platform is on this machine, to which no proxy of the environment applies. `trust` is the
    /// authorities (PEM) in addition to the system's, and the variables that name further ones.
    pub fn new(
        limits: &Limits,
        user_agent: &str,
        proxy: Option<&str>,
        trust: (&[Vec<u8>], &[&'static str]),
        local: bool,
        network: Option<Arc<dyn Network>>,
    ) -> Result<Self> {
        let mut builder = reqwest::Client::builder()
            .user_agent(user_agent)
            .default_headers(HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static("application/json"))]))
            .redirect(reqwest::redirect::Policy::none())
            .tls_backend_preconfigured(tls::configuration(trust.0, trust.1).map_err(Error::configuration)?)
            .connect_timeout(limits.connect_timeout)
            .read_timeout(limits.read_timeout)
            .pool_idle_timeout(Duration::from_secs(50))
            .tcp_nodelay(true)
            .referer(false);
        let proxy = match proxy {
            Some(text) => Some(proxy::read("proxy", text)?),
            None if local => None,
            None => proxy::from_environment(|name| std::env::var_os(name))?,
        };
        builder = match proxy {
            Some(proxy) => builder.proxy(proxy),
            None => builder.no_proxy(),
        };
        let http = builder.build().map_err(|error| {
            Error::configuration(format!("no HTTP client can be made: {}", failure::describe(&error)))
        })?;
        let network = network.unwrap_or_else(|| Arc::new(http.clone()));
        let connections = Mutex::new(Some(Connections { http, network }));
        Ok(Self { connections, max_response_size: limits.max_response_size })
    }

    /// Gives the connections back, as soon as no call uses them. Further requests fail.
    pub fn close(&self) {
        // Dropped after the lock is released.
        let _connections = lock(&self.connections).take();
    }

    /// Sends a request and reads the whole response.
    pub async fn send(&self, outgoing: Outgoing<'_>) -> Result<Incoming, SendError> {
        let endpoint = Endpoint::of(&outgoing.url);
        let method =
            Method::from_bytes(outgoing.method.as_bytes()).map_err(|_| Error::configuration("no such HTTP method"))?;
        let Connections { http, network } = lock(&self.connections).clone().ok_or_else(Error::closed)?;
        let mut request = http.request(method, outgoing.url);
        // The last call of a closed client ends its connections.
        drop(http);
        for (name, value) in outgoing.headers {
            request = request.header(name, value);
        }
        request = match outgoing.body {
            Some(Payload::Bytes(content_type, body)) => request.header(CONTENT_TYPE, content_type).body(body),
            Some(Payload::Form(form)) => request.multipart(multipart(&form).await?),
            None => request,
        };
        let request = request.build().map_err(|error| broken(&error, &endpoint, false))?;
        let sent = network.execute(request);
        drop(network);
        let mut answer = sent.await.map_err(|error| failed(error, &endpoint))?;
        let status = answer.status().as_u16();
        let headers = std::mem::take(answer.headers_mut());
        // Trusted only up to the limit; absent if the response is compressed. Reserved memory costs nothing before it
        // is written to, but doubling it while reading would take three times as much.
        let expected = answer.content_length().and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
        let is_error = !answer.status().is_success();
        let most = if is_error { self.max_response_size.min(MAX_ERROR_BODY) } else { self.max_response_size };
        let mut body = Vec::with_capacity(expected.min(most).min(MAX_RESERVED));
        loop {
            let chunk = match answer.chunk().await {
                Ok(Some(chunk)) => chunk,
                Ok(None) => break,
                // The head says all that matters: that the failure is transient, and how long to wait.
                Err(_) if matches!(status, 408 | 429 | 500..) => break,
                Err(error) => return Err(interrupted(status, &error, &endpoint)),
            };
            if body.len() + chunk.len() > most {
                if is_error {
                    body.extend_from_slice(&chunk[..most - body.len()]);
                    break;
                }
                let message = format!("the response is larger than the limit of {} bytes", self.max_response_size);
                let error = Error::unexpected_response(Some(status), "", message, true);
                return Err(SendError::Temporary(error.with_code(ErrorCode::ResponseTooLarge)));
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Incoming { status, headers, body })
    }
}

/// Returns a form whose file is read while it is sent.
async fn multipart(form: &Form) -> Result<reqwest::multipart::Form> {
    let mut out = reqwest::multipart::Form::new();
    for (name, value) in &form.fields {
        out = out.text(name.clone(), value.clone());
    }
    let Opened { length, chunks } = form.file.open().await?;
    let body = reqwest::Body::wrap_stream(chunks);
    let file = match length {
        Some(length) => reqwest::multipart::Part::stream_with_length(body, length),
        None => reqwest::multipart::Part::stream(body),
    };
    let file = file
        .file_name(form.file.name().to_owned())
        .mime_str("application/octet-stream")
        .map_err(|_| Error::configuration("the content type of the file cannot be written"))?;
    Ok(out.part(form.part, file))
}

/// Returns a header whose value is never shown.
pub(crate) fn secret_header(name: HeaderName, value: &Secret) -> Result<(HeaderName, HeaderValue)> {
    let mut value = HeaderValue::from_str(value.expose()).map_err(|_| {
        Error::configuration(format!("the value for the header {name} has characters that a header cannot carry"))
    })?;
    value.set_sensitive(true);
    Ok((name, value))
}
