//! The worker threads, and waiting for a call with the interpreter released.

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
use thingspace::{Error, Result, languages::python::OrRaise};
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
    if let Some(owned) = owned.filter(|owned| owned.process == std::process::id()) {
        // Otherwise this thread and a thread that waits for the interpreter would wait for each other.
        py.detach(|| owned.runtime.shutdown_timeout(Duration::from_secs(1)));
    }
}

/// A task that ends when its handle is dropped.
pub struct Task(AbortHandle);

impl Task {
    pub fn spawn(on: &Handle, work: impl Future<Output = ()> + Send + 'static) -> Self {
        Self(on.spawn(work).abort_handle())
    }
}

impl Drop for Task {
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
        let _ = sender.send(Event::Outcome(work.await));
    });
    loop {
        let (event, rest) = py.detach(move || (next(&receiver), receiver));
        receiver = rest;
        match event? {
            Event::Outcome(outcome) => return outcome.or_raise(py),
            Event::SourceRequest(request) => serve(request)?,
        }
    }
}

fn next<T, A>(receiver: &Receiver<Event<T, A>>) -> PyResult<Event<T, A>> {
    loop {
        match receiver.recv_timeout(SLICE) {
            Ok(event) => return Ok(event),
            #[allow(clippy::redundant_closure_for_method_calls, reason = "the method alone is not general enough")]
            Err(RecvTimeoutError::Timeout) => Python::attach(|py| py.check_signals())?,
            Err(RecvTimeoutError::Disconnected) => {
                let message = "the interpreter is shutting down".to_owned();
                return Ok(Event::Outcome(Err(Error::Cancelled { message })));
            }
        }
    }
}
