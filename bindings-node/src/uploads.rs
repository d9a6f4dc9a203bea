//! Uploads: bytes and progress reports that pass between the worker threads and JavaScript.

use crate::call::{CallOptions, Stop, Stopped, promise};
use futures::FutureExt;
use napi::{
    Env,
    bindgen_prelude::{ClassInstance, PromiseRaw, Uint8ArraySlice, Unknown},
};
use napi_derive::napi;
use serde::Serialize;
use std::{
    io,
    pin::Pin,
    sync::{Arc, Mutex},
    task::{Context, Poll, ready},
};
use thingspace::{Upload, sync::lock};
use tokio::{
    io::{AsyncRead, ReadBuf},
    sync::{Mutex as Turn, mpsc, oneshot},
};

/// Options of an upload.
#[napi(object, object_to_js = false)]
pub struct UploadOptions<'a> {
    /// The name of the file, instead of its own.
    pub name: Option<String>,
    /// A function that the client calls with the number of bytes sent, and the total if it is known. The upload waits
    /// until it is done; an error that it throws ends the upload.
    #[napi(ts_type = "(sent: number, total: number | undefined) => unknown")]
    pub on_progress: Option<Unknown<'a>>,
    /// The account of the file, instead of the client's own.
    pub account: Option<String>,
    /// The timeout of the whole upload, in milliseconds; when absent the client's own timeout, extended with the size
    /// of the file.
    pub timeout: Option<f64>,
    /// Aborts the upload, which rejects with `CancelledError`; no file remains on the platform.
    #[napi(ts_type = "AbortSignal")]
    pub signal: Option<ClassInstance<'a, Stop>>,
}

/// A request to JavaScript: the next bytes, none at the end of the file; or a call of `onProgress`, whose reply is
/// ignored.
struct SourceRequest {
    progress: Option<Progress>,
    reply: oneshot::Sender<Vec<u8>>,
}

#[derive(Clone, Copy, Serialize)]
pub struct Progress {
    sent: u64,
    total: Option<u64>,
}

type RequestSender = mpsc::UnboundedSender<SourceRequest>;

/// Sends a request to JavaScript; fails when the upload has ended.
fn request(sender: &RequestSender, progress: Option<Progress>) -> oneshot::Receiver<Vec<u8>> {
    let (reply, receiver) = oneshot::channel();
    // The receiver may be gone, and the request is dropped.
    let _ = sender.send(SourceRequest { progress, reply });
    receiver
}

fn over<T>(_: T) -> io::Error {
    io::Error::other("the upload was cancelled")
}

/// One upload of a file.
#[napi(namespace = "internal")]
pub struct Transfer {
    upload: Mutex<Option<Upload>>,
    requests: Arc<Turn<mpsc::UnboundedReceiver<SourceRequest>>>,
    /// The request that JavaScript has not replied to yet.
    pending_reply: Arc<Mutex<Option<oneshot::Sender<Vec<u8>>>>>,
}

#[napi(namespace = "internal")]
impl Transfer {
    /// Accepts a path, bytes, or neither if JavaScript provides the bytes; and whether JavaScript receives progress
    /// reports.
    #[napi(catch_unwind, constructor, skip_typescript)]
    pub fn new(
        path: Option<String>,
        bytes: Option<Uint8ArraySlice<'_>>,
        name: Option<String>,
        length: Option<i64>,
        reports_progress: bool,
    ) -> Self {
        let (sender, requests) = mpsc::unbounded_channel();
        let upload = match (path, bytes) {
            (Some(path), _) => Upload::from_path(path),
            (None, Some(bytes)) => Upload::from_bytes("file", bytes.as_ref()),
            (None, None) => {
                let length = length.and_then(|length| u64::try_from(length).ok());
                let reader = Reader { sender: sender.clone(), reply: None, left: io::Cursor::default(), ended: false };
                Upload::from_reader("file", length, reader)
            }
        };
        let upload = name.into_iter().fold(upload, Upload::named);
        let upload = if reports_progress {
            upload.on_progress_async(move |sent, total| {
                let receiver = request(&sender, Some(Progress { sent, total }));
                async move { receiver.await.map(drop).map_err(over) }
            })
        } else {
            upload
        };
        Self {
            upload: Mutex::new(Some(upload)),
            requests: Arc::new(Turn::new(requests)),
            pending_reply: Arc::default(),
        }
    }

    /// Passes the reply to the last request, and waits for the next: `{}` for bytes, or the progress of the upload;
    /// `undefined` when there are none left.
    #[napi(catch_unwind, skip_typescript)]
    pub fn next<'env>(
        &self,
        env: &'env Env,
        chunk: Option<Uint8ArraySlice<'_>>,
        options: Option<CallOptions<'_>>,
    ) -> napi::Result<PromiseRaw<'env, Option<UploadStep>>> {
        let (_, stopped) = CallOptions::split(options)?;
        if let Some(reply) = lock(&self.pending_reply).take() {
            // The upload may have ended in the meantime.
            let _ = reply.send(chunk.map(|bytes| bytes.to_vec()).unwrap_or_default());
        }
        let (requests, pending_reply) = (self.requests.clone(), self.pending_reply.clone());
        promise(env, stopped, async move {
            let next = requests.lock().await.recv().await;
            Ok(next.map(|request| {
                *lock(&pending_reply) = Some(request.reply);
                UploadStep { progress: request.progress }
            }))
        })
    }
}

/// A request as JavaScript sees it.
#[derive(Serialize)]
pub struct UploadStep {
    progress: Option<Progress>,
}

impl Transfer {
    /// Takes the upload, its options and the future that stops it.
    pub fn begin(
        &self,
        options: Option<UploadOptions<'_>>,
    ) -> napi::Result<(Upload, thingspace::CallOptions, Option<Stopped>)> {
        let upload = lock(&self.upload).take();
        let upload = upload.ok_or_else(|| napi::Error::from_reason("the file has been uploaded already"))?;
        let Some(options) = options else { return Ok((upload, thingspace::CallOptions::default(), None)) };
        let (call, stopped) = CallOptions::split(Some(CallOptions {
            account: options.account,
            timeout: options.timeout,
            signal: options.signal,
        }))?;
        Ok((options.name.into_iter().fold(upload, Upload::named), call, stopped))
    }
}

/// A reader whose bytes come from JavaScript.
struct Reader {
    sender: RequestSender,
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
            let sender = self.sender.clone();
            let reply = self.reply.get_or_insert_with(|| request(&sender, None));
            let read = ready!(reply.poll_unpin(context)).map_err(over)?;
            self.reply = None;
            self.ended = read.is_empty();
            self.left = io::Cursor::new(read);
        }
    }
}
