//! `Sender`: sends a call once, and takes the platform's time from the response.

use super::{
    Incoming, Limits, Outgoing, Transport,
    body::Payload,
    classify::{self, ResponseClass},
};
use crate::{
    error::{Error, Result},
    operations::Operation,
    time::Clock,
};
use jiff::{SignedDuration, Timestamp};
use reqwest::{
    Url,
    header::{HeaderName, HeaderValue},
};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use tracing::Span;

const UNKNOWN: i64 = i64::MIN;

/// The platform that a client connects to.
#[derive(Debug)]
pub(crate) struct Platform {
    /// The base URL without a trailing slash.
    pub base_url: String,
    /// Whether it is on this machine.
    pub is_local: bool,
    /// The lock-out guard's name of the platform: the same for all its host names, and different for each simulator,
    /// by port.
    pub realm: String,
}

/// Sends calls, each once.
pub(crate) struct Sender {
    transport: Transport,
    clock: Arc<dyn Clock>,
    limits: Limits,
    platform: Platform,
    /// Seconds by which the platform's clock is ahead of the client's.
    ahead: AtomicI64,
}

impl Sender {
    pub fn new(transport: Transport, clock: Arc<dyn Clock>, limits: Limits, platform: Platform) -> Self {
        Self { transport, clock, limits, platform, ahead: AtomicI64::new(UNKNOWN) }
    }

    /// Returns the clock of the client.
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    pub fn platform(&self) -> &Platform {
        &self.platform
    }

    /// Returns the platform's time; `None` before its first response.
    pub fn platform_time(&self) -> Option<Timestamp> {
        match self.ahead.load(Ordering::Relaxed) {
            UNKNOWN => None,
            ahead => self.clock.now().checked_add(SignedDuration::from_secs(ahead)).ok(),
        }
    }

    /// Sends a call once.
    pub async fn send(
        &self,
        row: &'static Operation,
        target: &str,
        headers: &[(HeaderName, HeaderValue)],
        body: Option<Payload>,
    ) -> Result<ResponseClass> {
        let url = Url::parse(&format!("{}{target}", self.platform.base_url))
            .map_err(|_| Error::configuration("the base URL is not a valid URL"))?;
        let incoming: Incoming = self.transport.send(Outgoing { method: row.method, url, headers, body }).await?;
        Span::current().record("status", incoming.status);
        tracing::debug!(
            operation = row.name,
            method = row.method,
            path = row.path,
            status = incoming.status,
            bytes = incoming.body.len(),
            "answered"
        );
        if let Some(date) = classify::date(&incoming.headers) {
            self.ahead.store(date.duration_since(self.clock.now()).as_secs(), Ordering::Relaxed);
        }
        Ok(classify::classify(row, incoming))
    }
}
