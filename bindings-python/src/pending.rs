//! Handles of asynchronous requests: one that blocks, and one that is awaited.

use crate::{
    awaitable::{Awaitable, call},
    client::Shared,
    duration::Seconds,
    progress::{Followed, OnProgress},
    runtime::wait,
};
use futures::{FutureExt, TryFutureExt, future::BoxFuture};
use pyo3::prelude::*;
use std::{ops::ControlFlow, sync::Arc};
use thingspace::{
    self as core, Result,
    languages::python::OrRaise,
    models::{ConnectivityCallback, RequestAccepted, RequestProgress, RequestResult, RequestStatus, RequestWait},
    services::PreparedCall,
};
use tokio::sync::{Mutex, mpsc};

/// How to wait. The core counts whole seconds: a part of one counts as one.
fn how(deadline: Option<Seconds>, poll_interval: Option<Seconds>, messages: Option<i64>) -> RequestWait {
    let whole = |time: Seconds| i64::try_from(time.0.as_nanos().div_ceil(1_000_000_000)).unwrap_or(i64::MAX);
    RequestWait { deadline_seconds: deadline.map(whole), poll_interval_seconds: poll_interval.map(whole), messages }
}

/// A request that is waited for, and what was told of it meanwhile.
struct UnderWay {
    work: BoxFuture<'static, Result<RequestResult>>,
    told: mpsc::UnboundedReceiver<RequestProgress>,
    done: Option<Result<RequestResult>>,
}

/// The next thing to tell, or the end.
type Look = (Option<RequestProgress>, Option<RequestResult>);

impl UnderWay {
    fn new(request: core::PendingRequest, how: RequestWait) -> Self {
        let (tell, told) = mpsc::unbounded_channel();
        let on_progress = move |progress: &RequestProgress| match tell.send(progress.clone()) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        };
        let work = async move { request.wait_with(how, on_progress).await }.boxed();
        Self { work, told, done: None }
    }

    async fn look(&mut self) -> Result<Look> {
        loop {
            tokio::select! {
                biased;
                Some(progress) = self.told.recv() => return Ok((Some(progress), None)),
                done = &mut self.work, if self.done.is_none() => self.done = Some(done),
                else => match self.done.take() {
                    Some(done) => return Ok((None, Some(done?))),
                    None => return Err(core::Error::Cancelled { message: "the waiting has ended".to_owned() }),
                },
            }
        }
    }
}

/// A waiting that tells how far it is.
#[pyclass(frozen)]
struct Waiting(Arc<Mutex<UnderWay>>);

#[pymethods]
impl Waiting {
    /// Waits for the next thing to tell, or for the end.
    fn look(&self) -> Awaitable<Look> {
        let under_way = self.0.clone();
        call(async move { under_way.lock().await.look().await }.boxed())
    }
}

macro_rules! handle {
    ($Handle:ident, $(#[doc = $doc:literal])*) => {
        $(#[doc = $doc])*
        ///
        /// It is done when every message that will come has been handed to `client.deliver_callback`, or when the
        /// platform says so on being asked, whichever is first. The platform can be asked about requests to
        /// activate, deactivate, suspend or restore one device, and about location reports.
        #[pyclass(frozen, module = "thingspace")]
        pub struct $Handle {
            request: core::PendingRequest,
            client: Shared,
        }

        impl $Handle {
            pub fn new(request: core::PendingRequest, client: &Shared) -> Self {
                Self { request, client: client.clone() }
            }

            /// The request, for what speaks to the platform.
            fn request(&self, py: Python<'_>) -> PyResult<core::PendingRequest> {
                self.client.get().or_raise(py)?;
                Ok(self.request.clone())
            }
        }

        #[pymethods]
        impl $Handle {
            /// What identifies the request; enough to pick it up again with `client.pending_request(id)`.
            #[getter]
            fn id(&self) -> &str {
                self.request.id()
            }
            /// The platform's answer to the request.
            #[getter]
            fn accepted(&self) -> RequestAccepted {
                self.request.accepted().clone()
            }
            /// The messages about the request that were handed to the client so far, in their order.
            #[getter]
            fn events(&self) -> Vec<ConnectivityCallback> {
                self.request.events()
            }
            /// How far the request is, as its messages tell, or as the platform told before; asks nobody.
            #[getter]
            fn progress(&self) -> RequestProgress {
                self.request.progress()
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
    /// Sends a call and waits until it is accepted.
    pub fn send(py: Python<'_>, call: PreparedCall, client: &Shared) -> PyResult<Self> {
        Ok(Self::new(wait(py, call.request())?, client))
    }
}

impl AsyncPendingRequest {
    /// Returns a coroutine that sends a call.
    pub fn send(request: PreparedCall, client: &Shared) -> Awaitable<Self> {
        let client = client.clone();
        call(request.request().map_ok(move |accepted| Self::new(accepted, &client)).boxed())
    }
}

#[pymethods]
impl PendingRequest {
    /// Where the request stands: as its messages tell, or else as the platform does, where it can be asked.
    fn status(&self, py: Python<'_>) -> PyResult<RequestStatus> {
        let request = self.request(py)?;
        wait(py, async move { request.status().await }.boxed())
    }
    /// Waits until the request is done, and returns what came of it.
    ///
    /// Look at its `status`: a request that failed is done too. `deadline` is how long to wait at most, 24 hours by
    /// default (raises `TimeoutError`, which says what is missing); `poll_interval` the time between two looks at the
    /// platform, 30 seconds by default; both in seconds or as a `timedelta`. `messages` is how many messages will
    /// come, where the request itself does not tell. `on_progress` is called with a `RequestProgress` whenever that
    /// changes, and an exception it raises ends the waiting. Ctrl-C ends the waiting and leaves the request alone.
    #[pyo3(signature = (*, deadline = None, poll_interval = None, messages = None, on_progress = None))]
    fn wait(
        &self,
        py: Python<'_>,
        deadline: Option<Seconds>,
        poll_interval: Option<Seconds>,
        messages: Option<i64>,
        on_progress: Option<OnProgress<RequestProgress>>,
    ) -> PyResult<RequestResult> {
        let (request, how) = (self.request(py)?, how(deadline, poll_interval, messages));
        let Some(on_progress) = on_progress else {
            return wait(py, async move { request.wait(how).await }.boxed());
        };
        let under_way = Arc::new(Mutex::new(UnderWay::new(request, how)));
        loop {
            let under_way = under_way.clone();
            let (progress, result) = wait(py, async move { under_way.lock().await.look().await }.boxed())?;
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
    /// Where the request stands: as its messages tell, or else as the platform does, where it can be asked.
    fn status(&self, py: Python<'_>) -> PyResult<Awaitable<RequestStatus>> {
        let request = self.request(py)?;
        Ok(call(async move { request.status().await }.boxed()))
    }
    /// Waits until the request is done, and returns what came of it.
    ///
    /// Look at its `status`: a request that failed is done too. `deadline` is how long to wait at most, 24 hours by
    /// default (raises `TimeoutError`, which says what is missing); `poll_interval` the time between two looks at the
    /// platform, 30 seconds by default; both in seconds or as a `timedelta`. `messages` is how many messages will
    /// come, where the request itself does not tell. `on_progress`, a function or a coroutine function, is called
    /// with a `RequestProgress` whenever that changes, and an exception it raises ends the waiting. A cancelled await
    /// ends the waiting and leaves the request alone.
    #[pyo3(signature = (*, deadline = None, poll_interval = None, messages = None, on_progress = None))]
    fn wait(
        &self,
        py: Python<'_>,
        deadline: Option<Seconds>,
        poll_interval: Option<Seconds>,
        messages: Option<i64>,
        on_progress: Option<OnProgress<RequestProgress>>,
    ) -> PyResult<Followed<RequestResult>> {
        let (request, how) = (self.request(py)?, how(deadline, poll_interval, messages));
        Ok(match on_progress {
            None => Followed::Call(call(async move { request.wait(how).await }.boxed())),
            Some(on_progress) => {
                let waiting = Waiting(Arc::new(Mutex::new(UnderWay::new(request, how))));
                Followed::watch(py, waiting, on_progress)?
            }
        })
    }
}
