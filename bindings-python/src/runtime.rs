//! The worker threads, waiting for a call with the interpreter released, and what a fork leaves behind.

use futures::future::BoxFuture;
use pyo3::{intern, prelude::*, sync::MutexExt};
use std::{
    convert::Infallible,
    sync::{
        Mutex, PoisonError,
        mpsc::{self, Receiver, RecvTimeoutError, SyncSender},
    },
    time::Duration,
};
use thingspace::{Error, Result, languages::python::OrRaise, panics};
use tokio::{
    runtime::{Builder, Handle, Runtime},
    task::AbortHandle,
};

/// The interval at which a waiting thread checks for Ctrl-C.
const SLICE: Duration = Duration::from_millis(50);
/// More threads than this do not make Python any faster.
const WORKERS: usize = 2;

struct Owned {
    process: u32,
    runtime: Runtime,
}

static RUNTIME: Mutex<Option<Owned>> = Mutex::new(None);

/// The runtime of this process, created on first use.
pub fn handle(py: Python<'_>) -> PyResult<Handle> {
    let mut slot = RUNTIME.lock_py_attached(py).unwrap_or_else(PoisonError::into_inner);
    let process = std::process::id();
    if let Some(owned) = slot.as_ref().filter(|owned| owned.process == process) {
        return Ok(owned.runtime.handle().clone());
    }
    // A fork took the parent's threads away: nothing of its runtime can be ended in an orderly way.
    std::mem::forget(slot.take());
    let runtime = Builder::new_multi_thread().worker_threads(WORKERS).enable_all().thread_name("thingspace").build()?;
    let handle = runtime.handle().clone();
    *slot = Some(Owned { process, runtime });
    drop(slot);
    // The threads must be gone before the interpreter is.
    py.import(intern!(py, "atexit"))?.call_method1(intern!(py, "register"), (wrap_pyfunction!(stop, py)?,))?;
    Ok(handle)
}

#[pyfunction]
fn stop(py: Python<'_>) {
    let owned = RUNTIME.lock_py_attached(py).unwrap_or_else(PoisonError::into_inner).take();
    match owned {
        // Otherwise this thread and a thread that waits for the interpreter would wait for each other.
        Some(owned) if owned.process == std::process::id() => {
            py.detach(|| owned.runtime.shutdown_timeout(Duration::from_secs(1)));
        }
        // Dropping the runtime of the parent would wait for threads that do not exist in this process.
        owned => std::mem::forget(owned),
    }
    crate::logging::finish(py);
}

/// A value that only the process which made it can use: after a fork, its threads, its connections, and threads that
/// held its locks are the parent's. A child neither uses nor drops it.
pub struct OfProcess<T> {
    /// Empty only while it is dropped.
    value: Option<T>,
    process: u32,
}

impl<T> OfProcess<T> {
    pub fn new(value: T) -> Self {
        Self { value: Some(value), process: std::process::id() }
    }

    /// Returns the value. Fails after a fork.
    pub fn get(&self) -> Result<&T> {
        let value = self.peek().filter(|_| self.process == std::process::id());
        value.ok_or_else(|| {
            Error::configuration(
                "this client, or what it returned, was created before the process forked; \
                      create another client in the child",
            )
        })
    }

    /// Returns the value of any process, for data that needs no lock, no thread and no connection.
    pub fn peek(&self) -> Option<&T> {
        self.value.as_ref()
    }
}

impl<T> Drop for OfProcess<T> {
    fn drop(&mut self) {
        if self.process != std::process::id() {
            std::mem::forget(self.value.take());
        }
    }
}

/// A task that ends when its handle is dropped.
pub struct Task(#[allow(dead_code, reason = "ends the task when it is dropped")] OfProcess<Aborting>);

struct Aborting(AbortHandle);

impl Task {
    pub fn spawn(on: &Handle, work: impl Future<Output = ()> + Send + 'static) -> Self {
        Self(OfProcess::new(Aborting(on.spawn(work).abort_handle())))
    }
}

impl Drop for Aborting {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// An event that wakes a waiting thread.
pub enum Event<T, A> {
    Outcome(Result<T>),
    /// The work needs something that only Python can provide.
    SourceRequest(A),
}

/// Waits for an outcome with the interpreter released. Ctrl-C ends the wait and the work.
pub fn wait<T: Send + 'static>(py: Python<'_>, work: BoxFuture<'static, Result<T>>) -> PyResult<T> {
    wait_serving(py, |_| Ok(work), |request: Infallible| match request {})
}

/// Waits like [`wait`] for work that requests something from Python; an exception of `serve` ends both.
pub fn wait_serving<T: Send + 'static, A: Send + 'static>(
    py: Python<'_>,
    work: impl FnOnce(SyncSender<Event<T, A>>) -> PyResult<BoxFuture<'static, Result<T>>>,
    mut serve: impl FnMut(A) -> PyResult<()>,
) -> PyResult<T> {
    crate::logging::refresh(py)?;
    let (sender, mut receiver) = mpsc::sync_channel(1);
    let work = work(sender.clone())?;
    let _task = Task::spawn(&handle(py)?, async move {
        // The waiting thread may be gone.
        let _ = sender.send(Event::Outcome(panics::catch_call(work).await));
    });
    let process = std::process::id();
    loop {
        let (event, rest) = py.detach(move || (next(&receiver, process), receiver));
        receiver = rest;
        match event? {
            Event::Outcome(outcome) => return outcome.or_raise(py),
            Event::SourceRequest(request) => serve(request)?,
        }
    }
}

fn next<T, A>(receiver: &Receiver<Event<T, A>>, process: u32) -> PyResult<Event<T, A>> {
    loop {
        // `serve` may have forked: the worker threads stayed with the parent.
        if process != std::process::id() {
            let message = "the process forked during the call, which continues in the parent".to_owned();
            return Ok(Event::Outcome(Err(Error::cancelled(message))));
        }
        match receiver.recv_timeout(SLICE) {
            Ok(event) => return Ok(event),
            #[allow(clippy::redundant_closure_for_method_calls, reason = "the method alone is not general enough")]
            Err(RecvTimeoutError::Timeout) => Python::attach(|py| py.check_signals())?,
            Err(RecvTimeoutError::Disconnected) => {
                let message = "the interpreter is shutting down".to_owned();
                return Ok(Event::Outcome(Err(Error::cancelled(message))));
            }
        }
    }
}
