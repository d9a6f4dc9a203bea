//! Asynchronous requests: what comes of one.

use crate::{
    client::{CallOptions, Client, call_options},
    error::{Result, ThingSpaceError, duration},
};
use std::{future::Future, ops::ControlFlow, pin::Pin, sync::Arc};
use thingspace::models::{
    ConnectivityCallback, RequestAccepted, RequestProgress, RequestResult, RequestStatus, RequestWait,
};
use tokio::sync::{
    Mutex,
    mpsc::{UnboundedReceiver, unbounded_channel},
};

/// An asynchronous request that the platform has accepted.
///
/// It is done when every message that will come has been handed to the client with `deliver_callback`, or when
/// the platform says so on being asked, whichever is first. The platform can be asked about requests to activate,
/// deactivate, suspend or restore one device, and about location reports.
///
/// Messages are counted as long as there is a handle; the client remembers the last 10,000 of its requests without
/// one.
#[derive(uniffi::Object)]
pub struct PendingRequest(thingspace::PendingRequest);

impl PendingRequest {
    pub(crate) fn new(request: thingspace::PendingRequest) -> Arc<Self> {
        Arc::new(Self(request))
    }

    /// The same request with other options for asking the platform.
    fn with_options(&self, options: Option<CallOptions>) -> Result<thingspace::PendingRequest> {
        Ok(match options {
            Some(_) => self.0.with_options(call_options(options)?),
            None => self.0.clone(),
        })
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl PendingRequest {
    /// What identifies the request; enough to pick it up again with `pending_request` of a client.
    pub fn id(&self) -> String {
        self.0.id().to_owned()
    }

    /// The platform's answer to the request.
    pub fn accepted(&self) -> RequestAccepted {
        self.0.accepted().clone()
    }

    /// The messages about it that were handed to the client so far, in their order.
    pub fn events(&self) -> Vec<ConnectivityCallback> {
        self.0.events()
    }

    /// How far it is as far as messages have told; nothing is sent.
    pub fn progress(&self) -> RequestProgress {
        self.0.progress()
    }

    /// Where it stands: what messages have told, or else what the platform says on being asked.
    #[uniffi::method(default(options = None))]
    pub async fn status(&self, options: Option<CallOptions>) -> Result<RequestStatus> {
        Ok(self.with_options(options)?.status().await?)
    }

    /// Waits until the request is done, and answers what came of it.
    ///
    /// Look at its status: a request that failed is done too. `deadline` is how long to wait at most; 24 hours when
    /// left out. `pollInterval` is the time between two looks at the platform; 30 seconds when left out, and at
    /// least one. Both are in seconds, rounded up to whole ones. `messages` is after how many final messages the
    /// request is done: known for a handle that an operation gave back; needed for one picked up from its id, and
    /// for devices that were selected by a filter, if messages are to end the waiting.
    ///
    /// Cancelling the task stops the waiting and leaves the request alone. A deadline that passes is
    /// ``ThingSpaceError/timeout(message:outcomeUnknown:)``.
    #[uniffi::method(default(deadline = None, poll_interval = None, messages = None, options = None))]
    pub async fn wait(
        &self,
        deadline: Option<f64>,
        poll_interval: Option<f64>,
        messages: Option<i64>,
        options: Option<CallOptions>,
    ) -> Result<RequestResult> {
        Ok(self.with_options(options)?.wait(wait(deadline, poll_interval, messages)?).await?)
    }

    /// Watches the request: each step waits for news, and tells how far it is.
    ///
    /// The arguments are those of `wait`. Cancelling the task stops the watching and leaves the request alone.
    #[uniffi::method(default(deadline = None, poll_interval = None, messages = None, options = None))]
    pub fn watch(
        &self,
        deadline: Option<f64>,
        poll_interval: Option<f64>,
        messages: Option<i64>,
        options: Option<CallOptions>,
    ) -> Arc<RequestWatch> {
        let begin = || Ok(Watch::new(self.with_options(options)?, wait(deadline, poll_interval, messages)?));
        Arc::new(RequestWatch(begin().map(Mutex::new)))
    }
}

/// A request that is being watched: an `AsyncSequence` of how far it is, which ends with the request.
#[derive(uniffi::Object)]
pub struct RequestWatch(Result<Mutex<Watch>>);

#[uniffi::export(async_runtime = "tokio")]
impl RequestWatch {
    /// Waits for news, and tells how far the request is; `nil` once it is done and that was told. After an error
    /// the same call may be made again, and the waiting begins anew.
    pub async fn next(&self) -> Result<Option<RequestProgress>> {
        self.0.as_ref().map_err(ThingSpaceError::clone)?.lock().await.next().await
    }

    /// What came of the request, once `next` has answered `nil`.
    pub async fn result(&self) -> Result<Option<RequestResult>> {
        let watch = self.0.as_ref().map_err(ThingSpaceError::clone)?.lock().await;
        Ok(watch.result.clone())
    }
}

type Waiting = Pin<Box<dyn Future<Output = thingspace::Result<RequestResult>> + Send>>;

/// What is waited for, and what was told on the way.
struct Watch {
    request: thingspace::PendingRequest,
    wait: RequestWait,
    /// Begun with the first step, and anew with the step after an error.
    waiting: Option<(Waiting, UnboundedReceiver<RequestProgress>)>,
    result: Option<RequestResult>,
}

impl Watch {
    fn new(request: thingspace::PendingRequest, wait: RequestWait) -> Self {
        Self { request, wait, waiting: None, result: None }
    }

    async fn next(&mut self) -> Result<Option<RequestProgress>> {
        if self.result.is_none() {
            let (waiting, told) = self.waiting.get_or_insert_with(|| begin(self.request.clone(), self.wait.clone()));
            tokio::select! {
                biased;
                Some(progress) = told.recv() => return Ok(Some(progress)),
                outcome = waiting => match outcome {
                    Ok(result) => self.result = Some(result),
                    Err(error) => {
                        self.waiting = None;
                        return Err(error.into());
                    }
                }
            }
        }
        // What was told together with the result.
        Ok(self.waiting.as_mut().and_then(|(_, told)| told.try_recv().ok()))
    }
}

fn begin(request: thingspace::PendingRequest, wait: RequestWait) -> (Waiting, UnboundedReceiver<RequestProgress>) {
    let (tell, told) = unbounded_channel();
    let waiting = async move {
        let tell = |progress: &RequestProgress| match tell.send(progress.clone()) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        };
        request.wait_with(wait, tell).await
    };
    (Box::pin(waiting), told)
}

fn wait(deadline: Option<f64>, poll_interval: Option<f64>, messages: Option<i64>) -> Result<RequestWait> {
    let deadline_seconds = deadline.map(|given| seconds("deadline", given)).transpose()?;
    let poll_interval_seconds = poll_interval.map(|given| seconds("pollInterval", given)).transpose()?;
    Ok(RequestWait { deadline_seconds, poll_interval_seconds, messages })
}

/// Whole seconds, rounded up.
fn seconds(what: &str, given: f64) -> Result<i64> {
    let given = duration(what, given)?;
    let whole = given.as_secs().saturating_add(u64::from(given.subsec_nanos() > 0));
    Ok(i64::try_from(whole).unwrap_or(i64::MAX))
}

#[uniffi::export]
impl Client {
    /// Picks an asynchronous request up again, by the identifier it had: `requestId`, or `txid` of a location request.
    ///
    /// Messages that were handed to this client before count. How many will come is not known: say it in `wait` if
    /// messages are to end the waiting.
    pub fn pending_request(&self, id: String) -> Arc<PendingRequest> {
        PendingRequest::new(self.0.pending_request(id))
    }

    /// Hands a message that a listener received to whoever waits for its request, on this client.
    ///
    /// It may come before the request's own answer, and more than once. Messages that answer no request pass through.
    pub fn deliver_callback(&self, event: ConnectivityCallback) {
        self.0.deliver_callback(event);
    }
}
