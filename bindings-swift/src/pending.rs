//! Pending requests, and the waits for them.

use crate::{
    client::{CallOptions, Client, call_options},
    error::{Result, caught},
    waiting::{RequestWatch, wait_options},
};
use std::sync::Arc;
use thingspace::{
    languages::swift::guarded,
    models::{ConnectivityCallback, ListenerOptions, RequestAccepted, RequestProgress, RequestResult, RequestStatus},
};

/// An asynchronous request that the platform has accepted.
///
/// It is done when the client has received every expected callback through `deliver_callback`, or when a poll of the
/// platform reports that it is done, whichever is first. The platform supports polling for requests to activate,
/// deactivate, suspend or restore one device, and for location reports.
///
/// The client counts callbacks as long as a handle exists; it also keeps the last 10,000 of its requests without a
/// handle.
#[derive(uniffi::Object)]
pub struct PendingRequest(thingspace::PendingRequest);

impl PendingRequest {
    pub(crate) fn new(request: thingspace::PendingRequest) -> Arc<Self> {
        Arc::new(Self(request))
    }

    /// Returns the request for a wait.
    fn expecting(&self, callbacks: Option<i64>, options: Option<CallOptions>) -> Result<thingspace::PendingRequest> {
        let request = self.with_options(options)?;
        Ok(match callbacks {
            Some(count) => request.expecting(count),
            None => request,
        })
    }

    /// Returns the request with other options for polling the platform.
    fn with_options(&self, options: Option<CallOptions>) -> Result<thingspace::PendingRequest> {
        Ok(match options {
            Some(_) => self.0.with_options(call_options(options)?),
            None => self.0.clone(),
        })
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl PendingRequest {
    /// The identifier of the request; `pending_request` of a client resumes the request from it.
    pub fn id(&self) -> String {
        self.0.id().to_owned()
    }

    /// The platform's response to the request.
    pub fn accepted(&self) -> RequestAccepted {
        self.0.accepted().clone()
    }

    /// The callbacks of the request that the client has received so far, in order.
    pub fn callbacks(&self) -> Vec<ConnectivityCallback> {
        guarded(Vec::new(), || self.0.callbacks())
    }

    /// The progress of the request, from its callbacks and earlier polls; sends nothing.
    pub fn progress(&self) -> RequestProgress {
        guarded(RequestProgress::default(), || self.0.progress())
    }

    /// Returns the status of the request. Uses the callbacks received so far; if they do not determine the status and
    /// the operation supports polling, polls the platform.
    #[uniffi::method(default(options = None))]
    pub async fn status(&self, options: Option<CallOptions>) -> Result<RequestStatus> {
        Ok(self.with_options(options)?.status().await?)
    }

    /// Waits until the request is done, and returns its result.
    ///
    /// Check its status: a request that failed is done too. `timeout` is the longest time to wait; 24 hours by default.
    /// `pollInterval` is the time between two polls of the platform; 30 seconds by default. Both are in seconds.
    /// `expected_callbacks` is the number of final messages after which the request is done. A handle that an operation
    /// returned knows it, unless a filter selects the devices. For such a request, and for one that was resumed from its
    /// identifier, pass it if callbacks are to end the wait.
    ///
    /// Cancelling the task ends the wait and does not affect the request. After the timeout, the method throws
    /// ``ThingSpaceError/timeout(message:outcomeUnknown:facts:)``.
    #[uniffi::method(default(timeout = None, poll_interval = None, expected_callbacks = None, options = None))]
    pub async fn wait(
        &self,
        timeout: Option<f64>,
        poll_interval: Option<f64>,
        expected_callbacks: Option<i64>,
        options: Option<CallOptions>,
    ) -> Result<RequestResult> {
        let request = self.expecting(expected_callbacks, options)?;
        Ok(request.wait(wait_options(timeout, poll_interval)?).await?)
    }

    /// Watches the request: each step waits for a change, and returns the progress.
    ///
    /// The arguments are those of `wait`. Cancelling the task ends the watch and does not affect the request.
    #[uniffi::method(default(timeout = None, poll_interval = None, expected_callbacks = None, options = None))]
    pub fn watch(
        &self,
        timeout: Option<f64>,
        poll_interval: Option<f64>,
        expected_callbacks: Option<i64>,
        options: Option<CallOptions>,
    ) -> Arc<RequestWatch> {
        let watch = || {
            let request = self.expecting(expected_callbacks, options)?;
            Ok(request.watch(wait_options(timeout, poll_interval)?))
        };
        RequestWatch::new(caught(watch))
    }
}

#[uniffi::export]
impl Client {
    /// Resumes an asynchronous request by its identifier: `requestId`, or `txid` of a location request.
    ///
    /// Callbacks that this client has already received count too. The client does not know the number of expected
    /// callbacks: pass it to `wait` if callbacks are to end the wait.
    pub fn pending_request(&self, id: String) -> Arc<PendingRequest> {
        PendingRequest::new(self.0.pending_request(id))
    }

    /// Delivers a callback that a listener received to the pending request of this client that it belongs to.
    ///
    /// It may arrive before the response to the request itself, and more than once. The client ignores callbacks that
    /// do not belong to any request.
    pub fn deliver_callback(&self, event: ConnectivityCallback) {
        guarded((), || self.0.deliver_callback(event));
    }
}

/// A running callback listener of a client; `listen` of the client starts it. It ends when it is closed or released, and
/// when the client is closed.
#[derive(uniffi::Object)]
pub struct CallbackListener(thingspace::CallbackListener);

#[uniffi::export]
impl CallbackListener {
    /// The URL of the listener on this machine; its path cannot be guessed.
    pub fn url(&self) -> String {
        self.0.url().to_owned()
    }

    /// Ends the listener and closes its connections. A second call does nothing.
    pub fn close(&self) {
        guarded((), || self.0.close());
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl Client {
    /// Listens for callbacks of Connectivity Management and Location on a port of this machine, and delivers them to the
    /// pending requests of this client. It runs on threads of its own.
    ///
    /// Register its `url`, or, since the platform calls only https, that of a proxy in front of it. `host` is an address
    /// of this machine, 127.0.0.1 when left out; port 0 selects a free one. `options` sets the user name and password that
    /// a callback must carry, and its maximum size. Callbacks of Software Management get the status 400.
    #[uniffi::method(default(host = None, port = 0, options = None))]
    #[expect(clippy::unused_async, reason = "UniFFI enters the runtime, which the listener needs, for async functions")]
    pub async fn listen(
        &self,
        host: Option<String>,
        port: u16,
        options: Option<ListenerOptions>,
    ) -> Result<Arc<CallbackListener>> {
        let host = thingspace::ListenOptions::parse_host(host.as_deref().unwrap_or("localhost"))?;
        let options = thingspace::ListenOptions { host, port, callbacks: options.unwrap_or_default() };
        Ok(Arc::new(CallbackListener(self.0.listen(options)?)))
    }
}
