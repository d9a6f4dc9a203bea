//! Asynchronous requests: their results, from callbacks or from polling.
//!
//! The client's inbox keeps the messages of each request; `poll` polls the platform, and `wait` takes whichever result
//! is first.

#[cfg(feature = "server")]
mod listen;
mod poll;
#[cfg(test)]
mod tests;
mod wait;

#[cfg(feature = "server")]
pub use listen::{CallbackListener, ListenOptions};
pub use wait::RequestWatch;

use crate::{
    client::Client,
    error::{Error, Result},
    inbox::{Devices, Held},
    models::{
        ConnectivityCallback, LocationReportStatus, RequestAccepted, RequestProgress, RequestResult, RequestStatus,
    },
    operations::{ExpectedMessages, Operation, RequestBody},
    transport::{call::Call, call_options::CallOptions},
    waiting::WaitOptions,
};
use serde_json::Value;
use std::{fmt, ops::ControlFlow, sync::Arc};

/// A handle to an asynchronous request that the platform has accepted.
///
/// The request is done when all expected messages have been passed to [`Client::deliver_callback`], or when polling
/// returns a final status, whichever is first. The platform supports polling for requests to activate, deactivate,
/// suspend or restore one device, and for location reports.
///
/// The client counts messages as long as a handle, or a clone of it, exists, and keeps the messages of its last 10,000
/// requests without a handle.
#[derive(Clone)]
pub struct PendingRequest {
    client: Client,
    options: CallOptions,
    accepted: Arc<RequestAccepted>,
    held: Arc<Held>,
    /// The number of callbacks that the caller expects, if it says so.
    expected: Option<i64>,
}

impl PendingRequest {
    /// Sends an asynchronous request.
    pub(crate) async fn send(client: &Client, call: Call, body: Option<Box<dyn RequestBody>>) -> Result<Self> {
        let (row, mut options) = (call.row, call.options.clone());
        let value = body.as_ref().map(|body| body.value()).transpose()?.unwrap_or_default();
        if options.account.is_none() {
            // Polls concern the account of the request.
            options.account = value.get("accountName").and_then(Value::as_str).map(str::to_owned);
        }
        let expected = expected(row, &value);
        let accepted: RequestAccepted = client.send(call, body, None).await?.read()?;
        if accepted.request_id.is_empty() {
            let said = "the platform accepted the request without an identifier";
            return Err(row.failed(Error::unexpected_response(None, "requestId", said, true)));
        }
        Ok(Self::hold(client, options, accepted, Some(row), expected))
    }

    /// Returns a handle to a request that was accepted before.
    pub(crate) fn hold(
        client: &Client,
        options: CallOptions,
        accepted: RequestAccepted,
        row: Option<&'static Operation>,
        expected: Option<i64>,
    ) -> Self {
        let held = Arc::new(client.inbox().hold(&accepted.request_id, row, expected));
        Self { client: client.clone(), options, accepted: Arc::new(accepted), held, expected: None }
    }

    /// Returns the same handle with other options for polling: another account, another timeout.
    #[must_use]
    pub fn with_options(&self, options: CallOptions) -> Self {
        Self { options, ..self.clone() }
    }

    /// Returns the same handle, which is done after that many final messages: one for each device, usually.
    ///
    /// A handle that an operation returned knows their number already, unless a filter selected the devices. Set it for
    /// such a request, and for a handle that was created from an identifier, if callbacks are to end the wait.
    #[must_use]
    pub fn expecting(&self, callbacks: i64) -> Self {
        Self { expected: Some(callbacks), ..self.clone() }
    }

    /// Returns the identifier of the request; pass it to [`Client::pending_request`] to get another handle.
    pub fn id(&self) -> &str {
        &self.accepted.request_id
    }

    /// Returns the platform's response to the request.
    pub fn accepted(&self) -> &RequestAccepted {
        &self.accepted
    }

    /// Returns the request's status. Uses the callbacks received so far; if they do not decide it, polls the platform
    /// if the operation supports polling.
    pub async fn status(&self) -> Result<RequestStatus> {
        let progress = self.progress();
        if progress.status != RequestStatus::Pending {
            return Ok(progress.status);
        }
        let mut rejection = None;
        for poll in poll::polls_of(self).into_iter().flatten() {
            match self.poll(poll).await {
                Ok(status) => return Ok(status),
                Err(error) if poll::is_rejection(&error) => rejection = rejection.or(Some(error)),
                Err(error) => return Err(error),
            }
        }
        match rejection {
            // An unknown request.
            Some(error) if progress.succeeded + progress.failed == 0 => Err(error),
            _ => Ok(RequestStatus::Pending),
        }
    }

    /// Returns the messages about the request that the client has received so far, in their order.
    pub fn callbacks(&self) -> Vec<ConnectivityCallback> {
        self.held.callbacks()
    }

    /// Returns the progress of the request from its messages, or from the last poll; sends nothing.
    pub fn progress(&self) -> RequestProgress {
        let progress = self.held.state(self.expected).progress(self.id());
        match self.accepted.status {
            // A report of state data: no message follows.
            Some(LocationReportStatus::Completed) => RequestProgress { status: RequestStatus::Success, ..progress },
            _ => progress,
        }
    }

    /// Returns the result so far of a request that is not done.
    pub(crate) fn so_far(&self) -> RequestResult {
        self.held.result(RequestStatus::Pending)
    }

    /// Waits until the request is done, and returns its result.
    ///
    /// Check [`RequestResult::status`]: a failed request is done too. Dropping the future stops the wait and does not
    /// cancel the request. After the timeout, 24 hours by default, the error is [`Error::Timeout`], which states what is
    /// missing.
    pub async fn wait(&self, options: WaitOptions) -> Result<RequestResult> {
        self.wait_with(options, |_| ControlFlow::Continue(())).await
    }
}

impl Client {
    /// Returns a handle to an asynchronous request by its identifier: `requestId`, or `txid` of a location request.
    ///
    /// Messages that this client received before count. The client has the number of expected messages only for its
    /// own requests: otherwise use [`PendingRequest::expecting`], if callbacks are to end the wait.
    pub fn pending_request(&self, request_id: impl Into<String>) -> PendingRequest {
        let accepted = RequestAccepted { request_id: request_id.into(), ..RequestAccepted::default() };
        PendingRequest::hold(self, CallOptions::default(), accepted, None, None)
    }

    /// Delivers a message that a listener received to the waiting requests of this client and its clones.
    ///
    /// A message may arrive before the response to its request, and more than once. Messages that answer no request
    /// are ignored. The client keeps 100,000 messages of all requests together; it drops those of the oldest request
    /// first.
    pub fn deliver_callback(&self, event: ConnectivityCallback) {
        self.inbox().deliver(event);
    }
}

/// Returns the number of expected final messages, if the body determines it.
fn expected(row: &Operation, body: &Value) -> Option<i64> {
    match row.messages?.expected {
        ExpectedMessages::Fixed(count) => Some(count.into()),
        ExpectedMessages::PerEntry(member) => {
            // A device that is listed twice gets one message.
            i64::try_from(Devices::count(body.get(member)?.as_array()?)).ok()
        }
    }
}

impl fmt::Debug for PendingRequest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("PendingRequest")
            .field("id", &self.id())
            .field("operation", &self.held.state(None).row.map(|row| row.name))
            .finish_non_exhaustive()
    }
}
