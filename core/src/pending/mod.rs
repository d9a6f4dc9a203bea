//! Asynchronous requests: what comes of one, told by callbacks or by asking.
//!
//! The client's inbox keeps the messages by request until somebody wants them; `poll` asks the platform, and `wait`
//! takes whichever is first.

mod poll;
#[cfg(test)]
mod tests;
mod wait;

use crate::{
    client::Client,
    error::{Error, Result},
    inbox::{Devices, Held},
    models::{
        ConnectivityCallback, LocationReportStatus, RequestAccepted, RequestProgress, RequestResult, RequestStatus,
        RequestWait,
    },
    operations::{ExpectedMessages, Operation, RequestBody},
    transport::{call::Call, call_options::CallOptions},
};
use serde_json::Value;
use std::{fmt, ops::ControlFlow, sync::Arc};

/// An asynchronous request that the platform has accepted.
///
/// It is done when every message that will come has been handed to the client with
/// [`Client::deliver_callback`], or when the platform says so on being asked, whichever is first. The platform can be
/// asked about requests to activate, deactivate, suspend or restore one device, and about location reports.
///
/// Messages are counted as long as a handle, or a clone of it, lives; the client remembers the last 10,000 of its
/// requests without one.
#[derive(Clone)]
pub struct PendingRequest {
    client: Client,
    options: CallOptions,
    accepted: Arc<RequestAccepted>,
    held: Arc<Held>,
}

impl PendingRequest {
    /// Makes a call that is answered later.
    pub(crate) async fn send(client: &Client, call: Call, body: Option<Box<dyn RequestBody>>) -> Result<Self> {
        let (row, mut options) = (call.row, call.options.clone());
        let value = body.as_ref().map(|body| body.value()).transpose()?.unwrap_or_default();
        if options.account.is_none() {
            // The platform is asked about the account that the request was for.
            options.account = value.get("accountName").and_then(Value::as_str).map(str::to_owned);
        }
        let expected = expected(row, &value);
        let accepted: RequestAccepted = client.send(call, body, None).await?.read()?;
        if accepted.request_id.is_empty() {
            return Err(Error::UnexpectedResponse {
                status: None,
                path: "requestId".to_owned(),
                message: "the platform accepted the request without an identifier".to_owned(),
                outcome_unknown: true,
            });
        }
        Ok(Self::hold(client, options, accepted, Some(row), expected))
    }

    /// A handle of a request that was accepted before.
    pub(crate) fn hold(
        client: &Client,
        options: CallOptions,
        accepted: RequestAccepted,
        row: Option<&'static Operation>,
        expected: Option<i64>,
    ) -> Self {
        let held = Arc::new(client.inbox().hold(&accepted.request_id, row, expected));
        Self { client: client.clone(), options, accepted: Arc::new(accepted), held }
    }

    /// The same handle with other options for asking the platform: another account, another time-out.
    #[must_use]
    pub fn with_options(&self, options: CallOptions) -> Self {
        Self { options, ..self.clone() }
    }

    /// What identifies the request; enough to pick it up again with [`Client::pending_request`].
    pub fn id(&self) -> &str {
        &self.accepted.request_id
    }

    /// The platform's answer to the request.
    pub fn accepted(&self) -> &RequestAccepted {
        &self.accepted
    }

    /// Where the request stands: as its messages tell, or else as the platform does, where it can be asked.
    pub async fn status(&self) -> Result<RequestStatus> {
        let progress = self.progress();
        if progress.status != RequestStatus::Pending {
            return Ok(progress.status);
        }
        let mut refusal = None;
        for poll in poll::polls_of(self).into_iter().flatten() {
            match self.poll(poll).await {
                Ok(status) => return Ok(status),
                Err(error) if poll::is_refusal(&error) => refusal = refusal.or(Some(error)),
                Err(error) => return Err(error),
            }
        }
        match refusal {
            // Nobody has ever heard of it.
            Some(error) if progress.succeeded + progress.failed == 0 => Err(error),
            _ => Ok(RequestStatus::Pending),
        }
    }

    /// The messages about the request that were handed to the client so far, in their order.
    pub fn events(&self) -> Vec<ConnectivityCallback> {
        self.held.events()
    }

    /// How far the request is, as its messages tell, or as the platform told before; asks nobody.
    pub fn progress(&self) -> RequestProgress {
        self.progress_of(None)
    }

    /// What the messages so far say, of a request that is not done.
    pub(crate) fn so_far(&self) -> RequestResult {
        self.held.result(RequestStatus::Pending)
    }

    /// How far the request is, if `messages` are expected.
    fn progress_of(&self, messages: Option<i64>) -> RequestProgress {
        let progress = self.held.known(messages).progress(self.id());
        match self.accepted.status {
            // A report of what is known already: no message comes.
            Some(LocationReportStatus::Completed) => RequestProgress { status: RequestStatus::Success, ..progress },
            _ => progress,
        }
    }

    /// Waits until the request is done, and answers what came of it.
    ///
    /// Look at [`RequestResult::status`]: a request that failed is done too. Dropping the future stops the waiting and
    /// leaves the request alone. A deadline that passes is [`Error::Timeout`], which says what is missing.
    pub async fn wait(&self, wait: RequestWait) -> Result<RequestResult> {
        self.wait_with(wait, |_| ControlFlow::Continue(())).await
    }
}

impl Client {
    /// Picks an asynchronous request up again, by the identifier it had: `requestId`, or `txid` of a location request.
    ///
    /// Messages that were handed to this client before count. How many will come is only known for a request that
    /// this client has sent: otherwise say it in [`RequestWait::messages`], if callbacks are to end the waiting.
    pub fn pending_request(&self, request_id: impl Into<String>) -> PendingRequest {
        let accepted = RequestAccepted { request_id: request_id.into(), ..RequestAccepted::default() };
        PendingRequest::hold(self, CallOptions::default(), accepted, None, None)
    }

    /// Hands a message that a listener received to whoever waits for its request, on this client and its clones.
    ///
    /// It may come before the request's own answer, and more than once. Messages that answer no request are passed
    /// over. Of all requests together 100,000 messages are kept; the oldest request's go first.
    pub fn deliver_callback(&self, event: ConnectivityCallback) {
        self.inbox().deliver(event);
    }
}

/// How many final messages will come, where the body tells.
fn expected(row: &Operation, body: &Value) -> Option<i64> {
    match row.messages?.expected {
        ExpectedMessages::Fixed(count) => Some(count.into()),
        ExpectedMessages::PerEntry(member) => {
            // A device that is named twice is told of once.
            i64::try_from(Devices::count(body.get(member)?.as_array()?)).ok()
        }
    }
}

impl fmt::Debug for PendingRequest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("PendingRequest")
            .field("id", &self.id())
            .field("operation", &self.held.known(None).row.map(|row| row.name))
            .finish_non_exhaustive()
    }
}
