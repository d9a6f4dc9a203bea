//! Uploads: reading the file from Python, and reporting progress to it.
//!
//! The worker threads never touch the interpreter. They send requests to Python; a blocking call serves them
//! on its own thread, and asyncio on the event loop (`thingspace._uploading`).

use crate::{
    awaitable::{Awaitable, Outcome, call},
    progress::callable,
    runtime::{Event, OfProcess, wait_serving},
};
use futures::{FutureExt, future::BoxFuture};
use pyo3::{
    IntoPyObjectExt,
    exceptions::{PyException, PyTypeError},
    intern,
    prelude::*,
    sync::MutexExt,
    types::{PyByteArray, PyByteArrayMethods, PyBytes},
};
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_subscript, type_hint_union};
use std::{
    io,
    path::PathBuf,
    pin::Pin,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, ready},
};
use thingspace::{
    Error, Result, Upload,
    languages::python::{OrRaise, python_arguments},
};
use tokio::{
    io::{AsyncRead, ReadBuf},
    sync::{Mutex as Turn, mpsc, oneshot},
};

/// The number of bytes read from a file object at a time.
const CHUNK: usize = 256 << 10;

/// A request of a worker thread to Python.
pub enum SourceRequest {
    /// Read the next bytes of the file, from an offset if there is one; none at its end.
    Read(Option<u64>, oneshot::Sender<Vec<u8>>),
    /// Report the number of bytes sent, and the total.
    Progress(u64, Option<u64>, oneshot::Sender<()>),
}

/// Receives the requests of an upload; drops them when the call has ended.
type RequestSender = Arc<dyn Fn(SourceRequest) + Send + Sync>;

/// The file argument of an upload.
pub enum File {
    Path(PathBuf),
    Bytes(Vec<u8>),
    Object(Py<PyAny>),
}

impl<'py> FromPyObject<'_, 'py> for File {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        type_hint_identifier!("builtins", "str"),
        type_hint_subscript!(type_hint_identifier!("os", "PathLike"), type_hint_identifier!("builtins", "str")),
        type_hint_identifier!("builtins", "bytes"),
        type_hint_identifier!("thingspace.uploads", "BinaryFile")
    );
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Some(bytes) = bytes(&object) {
            Ok(Self::Bytes(bytes))
        } else if object.hasattr(intern!(object.py(), "read"))? {
            Ok(Self::Object(object.to_owned().unbind()))
        } else {
            let wrong = |_| PyTypeError::new_err("pass a path, bytes, or a binary file object (with a method `read`)");
            object.extract().map(Self::Path).map_err(wrong)
        }
    }
}

/// A callable that receives the number of bytes sent, and the total if it is known.
pub struct OnSent(Py<PyAny>);

impl<'py> FromPyObject<'_, 'py> for OnSent {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Callable"),
        PyStaticExpr::List {
            elts: &[<u64 as IntoPyObject<'_>>::OUTPUT_TYPE, <Option<u64> as IntoPyObject<'_>>::OUTPUT_TYPE]
        },
        type_hint_identifier!("builtins", "object")
    );
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        callable(&object).map(Self)
    }
}

pub fn bytes(object: &Bound<'_, PyAny>) -> Option<Vec<u8>> {
    let whole = object.cast::<PyBytes>().map(|bytes| bytes.as_bytes().to_vec());
    whole.ok().or_else(|| object.cast::<PyByteArray>().map(PyByteArrayMethods::to_vec).ok())
}

/// Converts the result of a file object's `read` into bytes.
fn chunk(read: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    bytes(read).ok_or_else(|| {
        let kind = read.get_type().name().map_or_else(|_| "something else".to_owned(), |name| name.to_string());
        PyTypeError::new_err(format!(
            "the file's read() returned {kind} instead of bytes; open the file in binary mode"
        ))
    })
}

python_arguments! {
    File => "a path, bytes or a file"; "pass a path, bytes, or a binary file object (with a method `read`)",
    OnSent => "a callable"; "write the name of a function, without calling it",
}

impl File {
    fn upload(
        self,
        py: Python<'_>,
        name: Option<String>,
        reports_progress: bool,
        sender: RequestSender,
    ) -> PyResult<Upload> {
        let upload = match self {
            Self::Path(path) => Upload::from_path(path),
            Self::Bytes(bytes) => Upload::from_bytes("file", bytes),
            Self::Object(object) => {
                let object = object.bind(py);
                let extent = extent(object)?;
                let (sender, begun) = (sender.clone(), Arc::new(AtomicBool::new(false)));
                Upload::from_opener(own_name(object), extent.map(|(begin, end)| end.saturating_sub(begin)), move || {
                    let (sender, begun, at) = (sender.clone(), begun.clone(), extent.map(|(begin, _)| begin));
                    // A file that was read and cannot be rewound cannot be sent again.
                    let possible = at.is_some() || !begun.load(Ordering::Relaxed);
                    let reader = Reader { sender, begun, at, reply: None, left: io::Cursor::default(), ended: false };
                    possible.then(|| Box::new(reader) as Box<dyn AsyncRead + Send + Unpin>)
                })
            }
        };
        let upload = name.into_iter().fold(upload, Upload::named);
        Ok(if reports_progress {
            upload.on_progress_async(move |sent, total| {
                let (reply, done) = oneshot::channel();
                sender(SourceRequest::Progress(sent, total, reply));
                async move { done.await.map_err(|_| abandoned()) }
            })
        } else {
            upload
        })
    }

    fn object(&self, py: Python<'_>) -> Option<Py<PyAny>> {
        match self {
            Self::Object(object) => Some(object.clone_ref(py)),
            Self::Path(_) | Self::Bytes(_) => None,
        }
    }
}

/// Returns the last part of the file object's `name`, which files of the system have.
fn own_name(object: &Bound<'_, PyAny>) -> String {
    let path: Option<PathBuf> = object.getattr(intern!(object.py(), "name")).ok().and_then(|name| name.extract().ok());
    let name = path.and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    name.unwrap_or_else(|| "file".to_owned())
}

/// Returns the offsets at which the remaining bytes begin and end; None if the object does not support `tell`.
fn extent(object: &Bound<'_, PyAny>) -> PyResult<Option<(u64, u64)>> {
    let py = object.py();
    let measure = || -> PyResult<(u64, u64)> {
        let at = object.call_method0(intern!(py, "tell"))?;
        // A coroutine that is never awaited would warn.
        let begin: u64 = at.extract().inspect_err(|_| _ = at.call_method0(intern!(py, "close")))?;
        let end: u64 = object.call_method1(intern!(py, "seek"), (0, 2))?.extract()?;
        object.call_method1(intern!(py, "seek"), (begin,))?;
        Ok((begin, end))
    };
    match measure() {
        Ok(extent) => Ok(Some(extent)),
        Err(error) if error.is_instance_of::<PyException>(py) => Ok(None),
        Err(error) => Err(error),
    }
}

fn abandoned() -> io::Error {
    io::Error::other("the upload was cancelled")
}

/// A reader whose bytes come from a Python file object.
struct Reader {
    sender: RequestSender,
    /// Whether the file has been read from.
    begun: Arc<AtomicBool>,
    /// The offset of the next read; None if the file is not seekable.
    at: Option<u64>,
    reply: Option<oneshot::Receiver<Vec<u8>>>,
    left: io::Cursor<Vec<u8>>,
    ended: bool,
}

impl AsyncRead for Reader {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        loop {
            let before = into.filled().len();
            ready!(Pin::new(&mut self.left).poll_read(context, into))?;
            if self.ended || into.filled().len() > before || into.remaining() == 0 {
                return Poll::Ready(Ok(()));
            }
            let reader = &mut *self;
            let reply = reader.reply.get_or_insert_with(|| {
                let (reply, read) = oneshot::channel();
                reader.begun.store(true, Ordering::Relaxed);
                (reader.sender)(SourceRequest::Read(reader.at, reply));
                read
            });
            let read = ready!(reply.poll_unpin(context)).map_err(|_| abandoned())?;
            self.reply = None;
            self.at = self.at.map(|at| at + read.len() as u64);
            self.ended = read.is_empty();
            self.left = io::Cursor::new(read);
        }
    }
}

/// Uploads a file; the waiting thread reads it and reports progress.
pub fn send<T: Send + 'static>(
    py: Python<'_>,
    file: File,
    on_progress: Option<OnSent>,
    name: Option<String>,
    upload: impl FnOnce(Upload) -> BoxFuture<'static, Result<T>>,
) -> PyResult<T> {
    let (object, on_progress) = (file.object(py), on_progress.map(|callable| callable.0));
    let reports_progress = on_progress.is_some();
    let work = |events: std::sync::mpsc::SyncSender<Event<T, SourceRequest>>| {
        let sender = Arc::new(move |request| {
            // The waiting thread may be gone.
            let _ = events.send(Event::SourceRequest(request));
        });
        Ok(upload(file.upload(py, name, reports_progress, sender)?))
    };
    wait_serving(py, work, |request| {
        match (request, &object, &on_progress) {
            (SourceRequest::Read(at, reply), Some(object), _) => {
                let object = object.bind(py);
                if let Some(at) = at {
                    object.call_method1(intern!(py, "seek"), (at,))?;
                }
                let read = object.call_method1(intern!(py, "read"), (CHUNK,))?;
                let _ = reply.send(chunk(&read)?);
            }
            (SourceRequest::Progress(sent, total, reply), _, Some(on_progress)) => {
                on_progress.call1(py, (sent, total))?;
                let _ = reply.send(());
            }
            // An upload without a file object or a callable sends no such request.
            _ => {}
        }
        Ok(())
    })
}

/// Uploads a file from asyncio.
pub fn send_async<T>(
    py: Python<'_>,
    file: File,
    on_progress: Option<OnSent>,
    name: Option<String>,
    upload: impl FnOnce(Upload) -> BoxFuture<'static, Result<Outcome>>,
) -> PyResult<Sending<T>> {
    let (sender, requests) = mpsc::unbounded_channel();
    let sender = Arc::new(move |request| {
        let _ = sender.send(request);
    });
    let object = file.object(py);
    let work = upload(file.upload(py, name, on_progress.is_some(), sender)?);
    if on_progress.is_none() && object.is_none() {
        return Ok(Sending::Call(Awaitable::of(work)));
    }
    let transfer = TransferInProgress { work, requests, pending: None };
    let transfer = Transfer(Mutex::new(Some(OfProcess::new(Arc::new(Turn::new(transfer))))));
    Ok(Sending::Transfer(transfer, object, on_progress.map(|on_progress| on_progress.0)))
}

/// A coroutine that evaluates to the response: one of ours, or Python's own around a transfer.
pub enum Sending<T> {
    Call(Awaitable<T>),
    Transfer(Transfer, Option<Py<PyAny>>, Option<Py<PyAny>>),
}

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Sending<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = <Awaitable<T> as IntoPyObject<'_>>::OUTPUT_TYPE;
    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        match self {
            Self::Call(call) => Ok(call.into_pyobject(py)?.into_any()),
            Self::Transfer(transfer, file, on_progress) => {
                py.import("thingspace._uploading")?.call_method1(intern!(py, "upload"), (transfer, file, on_progress))
            }
        }
    }
}

struct TransferInProgress {
    work: BoxFuture<'static, Result<Outcome>>,
    requests: mpsc::UnboundedReceiver<SourceRequest>,
    /// The request that Python has not replied to yet.
    pending: Option<SourceRequest>,
}

/// An upload that sends its requests to the event loop.
#[pyclass(frozen)]
pub struct Transfer(Mutex<Option<OfProcess<Arc<Turn<TransferInProgress>>>>>);

#[pymethods]
impl Transfer {
    /// Passes the reply to the last request, and returns the next request or the result: its kind and its data.
    fn step(&self, py: Python<'_>, reply: &Bound<'_, PyAny>) -> PyResult<Awaitable<Step>> {
        let transfer = self.0.lock_py_attached(py).unwrap_or_else(PoisonError::into_inner);
        let transfer = transfer.as_ref().map(OfProcess::get).transpose().or_raise(py)?.cloned();
        let read = if reply.is_none() { None } else { Some(chunk(reply)?) };
        Ok(call(
            async move {
                let closed = || Error::cancelled("the upload was cancelled");
                let transfer = transfer.ok_or_else(closed)?;
                let mut transfer = transfer.lock().await;
                transfer.step(read).await
            }
            .boxed(),
        ))
    }
    /// Cancels the upload, if it has not ended yet.
    fn close(&self, py: Python<'_>) {
        let transfer = self.0.lock_py_attached(py).unwrap_or_else(PoisonError::into_inner).take();
        py.detach(|| drop(transfer));
    }
}

impl TransferInProgress {
    async fn step(&mut self, read: Option<Vec<u8>>) -> Result<Step> {
        match (self.pending.take(), read) {
            (Some(SourceRequest::Read(_, reply)), Some(read)) => _ = reply.send(read),
            (Some(SourceRequest::Progress(_, _, reply)), _) => _ = reply.send(()),
            _ => {}
        }
        tokio::select! {
            biased;
            Some(request) = self.requests.recv() => {
                let step = match request {
                    SourceRequest::Read(at, _) => Step::Read(at),
                    SourceRequest::Progress(sent, total, _) => Step::Progress(sent, total),
                };
                self.pending = Some(request);
                Ok(step)
            }
            done = &mut self.work => Ok(Step::Done(done?)),
        }
    }
}

/// The next step of an upload: a request, or the result.
pub enum Step {
    Read(Option<u64>),
    Progress(u64, Option<u64>),
    Done(Outcome),
}

impl<'py> IntoPyObject<'py> for Step {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        match self {
            Self::Read(at) => ("read", (CHUNK, at)).into_bound_py_any(py),
            Self::Progress(sent, total) => ("progress", (sent, total)).into_bound_py_any(py),
            Self::Done(outcome) => ("done", outcome(py)?).into_bound_py_any(py),
        }
    }
}
