//! Pending requests: a handle that blocks, and one for asyncio.

use crate::{
    awaitable::{Awaitable, call},
    duration::Seconds,
    progress::{Followed, OnProgress},
    runtime::{OfProcess, wait},
};
use futures::{FutureExt, TryFutureExt, future::BoxFuture};
use pyo3::prelude::*;
use std::{ops::ControlFlow, sync::Arc};
use thingspace::{
    self as core, Result,
    languages::python::{OrRaise, Tuple, catch},
    models::{ConnectivityCallback, RequestAccepted, RequestProgress, RequestResult, RequestStatus, RequestWait},
    services::PreparedCall,
};
use tokio::sync::{Mutex, mpsc};

/// Returns the options of a wait. The core counts whole seconds: fractions are rounded up.
fn wait_options(
    deadline: Option<Seconds>,
    poll_interval: Option<Seconds>,
    expected_callbacks: Option<i64>,
) -> RequestWait {
    let whole = |time: Seconds| i64::try_from(time.0.as_nanos().div_ceil(1_000_000_000)).unwrap_or(i64::MAX);
    RequestWait {
        deadline_seconds: deadline.map(whole),
        poll_interval_seconds: poll_interval.map(whole),
        expected_callbacks,
    }
}

/// The wait for a request, and the progress reports that it has produced.
struct WaitInProgress {
    work: BoxFuture<'static, Result<RequestResult>>,
    reports: mpsc::UnboundedReceiver<RequestProgress>,
    done: Option<Result<RequestResult>>,
}

/// Returns the next progress report, or the result.
type Update = (Option<RequestProgress>, Option<RequestResult>);

impl WaitInProgress {
    fn new(request: core::PendingRequest, options: RequestWait) -> Self {
        let (sender, reports) = mpsc::unbounded_channel();
        let on_progress = move |progress: &RequestProgress| match sender.send(progress.clone()) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        };
        let work = async move { request.wait_with(options, on_progress).await }.boxed();
        Self { work, reports, done: None }
    }

    async fn next_update(&mut self) -> Result<Update> {
        loop {
            tokio::select! {
                biased;
                Some(progress) = self.reports.recv() => return Ok((Some(progress), None)),
                done = &mut self.work, if self.done.is_none() => self.done = Some(done),
                else => match self.done.take() {
                    Some(done) => return Ok((None, Some(done?))),
                    None => return Err(core::Error::cancelled("the wait has ended")),
                },
            }
        }
    }
}

/// A wait that reports progress.
#[pyclass(frozen)]
struct Waiting(OfProcess<Arc<Mutex<WaitInProgress>>>);

#[pymethods]
impl Waiting {
    /// Waits for the next progress report, or for the result.
    fn next_update(&self, py: Python<'_>) -> PyResult<Awaitable<Update>> {
        let wait_in_progress = self.0.get().or_raise(py)?.clone();
        Ok(call(async move { wait_in_progress.lock().await.next_update().await }.boxed()))
    }
}

macro_rules! handle {
    ($Handle:ident, $(#[doc = $doc:literal])*) => {
        $(#[doc = $doc])*
        ///
        /// It is done when `client.deliver_callback` has received every expected callback, or when a poll of the
        /// platform reports that it is done, whichever is first. The platform supports polling for requests to
        /// activate, deactivate, suspend or restore one device, and for location reports.
        #[pyclass(frozen, module = "thingspace")]
        pub struct $Handle {
            id: String,
            accepted: RequestAccepted,
            request: OfProcess<core::PendingRequest>,
        }

        impl $Handle {
            pub fn new(request: core::PendingRequest) -> Self {
                let (id, accepted) = (request.id().to_owned(), request.accepted().clone());
                Self { id, accepted, request: OfProcess::new(request) }
            }

            /// Returns the request, for methods that call the platform.
            fn request(&self, py: Python<'_>) -> PyResult<core::PendingRequest> {
                self.request.get().or_raise(py).cloned()
            }
        }

        #[pymethods]
        impl $Handle {
            /// The identifier of the request; `client.pending_request(id)` resumes the request from it.
            #[getter]
            fn id(&self) -> &str {
                &self.id
            }
            /// The platform's response to the request.
            #[getter]
            fn accepted(&self) -> RequestAccepted {
                self.accepted.clone()
            }
            /// The callbacks of the request that the client has received so far, in order.
            #[getter]
            fn callbacks(&self, py: Python<'_>) -> PyResult<Tuple<'_, ConnectivityCallback>> {
                catch(py, || Ok(self.request.get()?.callbacks().into()))
            }
            /// The progress of the request, from its callbacks and earlier polls; sends nothing.
            #[getter]
            fn progress(&self, py: Python<'_>) -> PyResult<RequestProgress> {
                catch(py, || Ok(self.request.get()?.progress()))
            }
            fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
                Ok(format!(concat!(stringify!($Handle), "(id={})"), self.id().into_pyobject(py)?.repr()?))
            }
        }
    };
}
handle!(
    PendingRequest,
    /// An asynchronous request that the platform has accepted.
);
handle!(
    AsyncPendingRequest,
    /// An asynchronous request that the platform has accepted, for asyncio.
);

impl PendingRequest {
    /// Sends a call and waits until the platform accepts it.
    pub fn send(py: Python<'_>, call: PreparedCall) -> PyResult<Self> {
        Ok(Self::new(wait(py, call.request())?))
    }
}

impl AsyncPendingRequest {
    /// Returns a coroutine that sends a call.
    pub fn send(request: PreparedCall) -> Awaitable<Self> {
        call(request.request().map_ok(Self::new).boxed())
    }
}

#[pymethods]
impl PendingRequest {
    /// Returns the status of the request. Uses the callbacks received so far; if they do not determine the status and
    /// the operation supports polling, polls the platform.
    fn status(&self, py: Python<'_>) -> PyResult<RequestStatus> {
        let request = self.request(py)?;
        wait(py, async move { request.status().await }.boxed())
    }
    /// Waits until the request is done, and returns its result.
    ///
    /// Check its `status`: a request that failed is done too. `deadline` is the longest time to wait, 24 hours by
    /// default (then raises `TimeoutError`, which says what is missing); `poll_interval` is the time between two polls
    /// of the platform, 30 seconds by default; both in seconds or as a `timedelta`. `expected_callbacks` is the number
    /// of expected callbacks, if the request itself does not determine it. `on_progress` is called with a
    /// `RequestProgress` at each change, and an exception that it raises ends the wait. Ctrl-C ends the wait and does
    /// not affect the request.
    #[pyo3(signature = (*, deadline = None, poll_interval = None, expected_callbacks = None, on_progress = None))]
    fn wait(
        &self,
        py: Python<'_>,
        deadline: Option<Seconds>,
        poll_interval: Option<Seconds>,
        expected_callbacks: Option<i64>,
        on_progress: Option<OnProgress<RequestProgress>>,
    ) -> PyResult<RequestResult> {
        let (request, options) = (self.request(py)?, wait_options(deadline, poll_interval, expected_callbacks));
        let Some(on_progress) = on_progress else {
            return wait(py, async move { request.wait(options).await }.boxed());
        };
        let wait_in_progress = Arc::new(Mutex::new(WaitInProgress::new(request, options)));
        loop {
            let wait_in_progress = wait_in_progress.clone();
            let (progress, result) =
                wait(py, async move { wait_in_progress.lock().await.next_update().await }.boxed())?;
            if let Some(progress) = progress {
                on_progress.call(py, progress)?;
            }
            if let Some(result) = result {
                return Ok(result);
            }
        }
    }
}

#[pymethods]
impl AsyncPendingRequest {
    /// Returns the status of the request. Uses the callbacks received so far; if they do not determine the status and
    /// the operation supports polling, polls the platform.
    fn status(&self, py: Python<'_>) -> PyResult<Awaitable<RequestStatus>> {
        let request = self.request(py)?;
        Ok(call(async move { request.status().await }.boxed()))
    }
    /// Waits until the request is done, and returns its result.
    ///
    /// Check its `status`: a request that failed is done too. `deadline` is the longest time to wait, 24 hours by
    /// default (then raises `TimeoutError`, which says what is missing); `poll_interval` is the time between two polls
    /// of the platform, 30 seconds by default; both in seconds or as a `timedelta`. `expected_callbacks` is the number
    /// of expected callbacks, if the request itself does not determine it. `on_progress`, a function or a coroutine
    /// function, is called with a `RequestProgress` at each change, and an exception that it raises ends the wait. A
    /// cancelled await ends the wait and does not affect the request.
    #[pyo3(signature = (*, deadline = None, poll_interval = None, expected_callbacks = None, on_progress = None))]
    fn wait(
        &self,
        py: Python<'_>,
        deadline: Option<Seconds>,
        poll_interval: Option<Seconds>,
        expected_callbacks: Option<i64>,
        on_progress: Option<OnProgress<RequestProgress>>,
    ) -> PyResult<Followed<RequestResult>> {
        let (request, options) = (self.request(py)?, wait_options(deadline, poll_interval, expected_callbacks));
        Ok(match on_progress {
            None => Followed::Call(call(async move { request.wait(options).await }.boxed())),
            Some(on_progress) => {
                let waiting = Waiting(OfProcess::new(Arc::new(Mutex::new(WaitInProgress::new(request, options)))));
                Followed::watch(py, waiting, on_progress)?
            }
        })
    }
}
