//! Pending requests: a handle that blocks, and one for asyncio.

use crate::{
    awaitable::{Awaitable, call},
    client::options,
    progress::{Followed, OnProgress, duration, follow},
    read,
    runtime::{OfProcess, wait},
};
use futures::{FutureExt, TryFutureExt};
use pyo3::prelude::*;
use thingspace::{
    self as core, WaitOptions,
    languages::python::{Given, Named, OrRaise, Tuple, catch},
    models::{ConnectivityCallback, RequestAccepted, RequestProgress, RequestResult, RequestStatus},
    services::PreparedCall,
};

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

            /// Returns the request for a wait.
            fn expecting(
                &self, py: Python<'_>, callbacks: Option<Given<'_, i64>>, account: Option<Given<'_, String>>,
            ) -> PyResult<core::PendingRequest> {
                let mut request = self.request(py)?;
                if account.is_some() {
                    request = request.with_options(options(account, None)?);
                }
                Ok(match callbacks.named("expected_callbacks")? {
                    Some(count) => request.expecting(count),
                    None => request,
                })
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
    /// Check its `status`: a request that failed is done too. `timeout` is the longest time to wait, 24 hours by default
    /// (then raises `TimeoutError`, which says what is missing); `poll_interval` is the time between two polls of the
    /// platform, 30 seconds by default; both in seconds or as a `timedelta`. `on_progress` is called with a
    /// `RequestProgress` at once, at each change and after each poll, and an exception that it raises ends the wait.
    /// `expected_callbacks` is the number of expected callbacks, if the request itself does not determine it. Ctrl-C ends the wait and
    /// does not affect the request.
    #[pyo3(signature = (*, timeout: "float | timedelta | None" = 86400.0, poll_interval: "float | timedelta | None" = 30.0, on_progress = None, expected_callbacks = None, account = None))]
    fn wait(
        &self,
        py: Python<'_>,
        #[pyo3(from_py_with = read::request_timeout)] timeout: f64,
        #[pyo3(from_py_with = read::poll_interval)] poll_interval: f64,
        on_progress: Option<Given<'_, OnProgress<RequestProgress>>>,
        expected_callbacks: Option<Given<'_, i64>>,
        account: Option<Given<'_, String>>,
    ) -> PyResult<RequestResult> {
        let request = self.expecting(py, expected_callbacks, account)?;
        let options = WaitOptions { timeout: Some(duration(timeout)), poll_interval: duration(poll_interval) };
        match on_progress.named("on_progress")? {
            None => wait(py, async move { request.wait(options).await }.boxed()),
            Some(on_progress) => follow(py, request.watch(options), &on_progress),
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
    /// Check its `status`: a request that failed is done too. `timeout` is the longest time to wait, 24 hours by default
    /// (then raises `TimeoutError`, which says what is missing); `poll_interval` is the time between two polls of the
    /// platform, 30 seconds by default; both in seconds or as a `timedelta`. `on_progress`, a function or a coroutine function, is called with a
    /// `RequestProgress` at once, at each change and after each poll, and an exception that it raises ends the wait.
    /// `expected_callbacks` is the number of expected callbacks, if the request itself does not determine it. A cancelled
    /// await ends the wait and does not affect the request.
    #[pyo3(signature = (*, timeout: "float | timedelta | None" = 86400.0, poll_interval: "float | timedelta | None" = 30.0, on_progress = None, expected_callbacks = None, account = None))]
    fn wait(
        &self,
        py: Python<'_>,
        #[pyo3(from_py_with = read::request_timeout)] timeout: f64,
        #[pyo3(from_py_with = read::poll_interval)] poll_interval: f64,
        on_progress: Option<Given<'_, OnProgress<RequestProgress>>>,
        expected_callbacks: Option<Given<'_, i64>>,
        account: Option<Given<'_, String>>,
    ) -> PyResult<Followed<RequestResult>> {
        let request = self.expecting(py, expected_callbacks, account)?;
        let options = WaitOptions { timeout: Some(duration(timeout)), poll_interval: duration(poll_interval) };
        match on_progress.named("on_progress")? {
            None => Ok(Followed::Call(call(async move { request.wait(options).await }.boxed()))),
            Some(on_progress) => Followed::watch(py, request.watch(options), on_progress),
        }
    }
}
