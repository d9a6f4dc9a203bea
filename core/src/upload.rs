//! `Upload`: a file that is sent to the platform.

use crate::{
    error::{Error, Result},
    models::Finding,
    sync::lock,
};
use bytes::Bytes;
use futures::{FutureExt, Stream, future, future::BoxFuture};
use std::{
    fmt, io,
    path::PathBuf,
    sync::{Arc, Mutex},
};
use tokio::io::{AsyncRead, AsyncReadExt};

const UPLOAD: &str = "assumed: the platform names a file after the one that was uploaded";

/// The number of bytes that are read at a time.
const CHUNK: usize = 64 << 10;

/// A file to upload: the source of its bytes, its name, and a callback for progress.
///
/// It is read while it is sent, 64 KiB at a time, so that memory use does not depend on its size.
///
/// ```
/// use thingspace::Upload;
/// let file = Upload::from_path("config.txt")
///     .on_progress(|sent, total| println!("{sent} of {total:?} bytes"));
/// ```
pub struct Upload {
    source: Source,
    name: String,
    progress: Option<Progress>,
}

type Progress = Arc<dyn Fn(u64, Option<u64>) -> BoxFuture<'static, io::Result<()>> + Send + Sync>;
type Reader = Box<dyn AsyncRead + Send + Unpin>;
type Opener = Box<dyn Fn() -> Option<Reader> + Send + Sync>;

enum Source {
    Path(PathBuf),
    Bytes(Bytes),
    /// A function that opens a reader for each attempt; the length, if known.
    Reader(Opener, Option<u64>),
}

/// The bytes of a file, ready to be sent once.
pub(crate) struct Opened {
    pub length: Option<u64>,
    pub chunks: std::pin::Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>,
}

impl Upload {
    /// Returns an upload of a file on this machine, under its own name.
    pub fn from_path(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let name = path.file_name().map_or_else(|| "file".to_owned(), |name| name.to_string_lossy().into_owned());
        Self { source: Source::Path(path), name, progress: None }
    }

    /// Returns an upload of bytes in memory.
    pub fn from_bytes(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { source: Source::Bytes(Bytes::from(bytes.into())), name: name.into(), progress: None }
    }

    /// Returns an upload of bytes from a reader, with their number if known.
    ///
    /// They can be read only once: a call that has to be sent again, because its token had expired, fails.
    pub fn from_reader(
        name: impl Into<String>,
        length: Option<u64>,
        reader: impl AsyncRead + Send + Unpin + 'static,
    ) -> Self {
        let once: Mutex<Option<Reader>> = Mutex::new(Some(Box::new(reader)));
        Self::from_opener(name, length, move || lock(&once).take())
    }

    /// Returns an upload of bytes that can be read again: `open` returns a reader that starts at the first byte for
    /// each attempt, or `None` if that is not possible.
    pub fn from_opener(
        name: impl Into<String>,
        length: Option<u64>,
        open: impl Fn() -> Option<Box<dyn AsyncRead + Send + Unpin>> + Send + Sync + 'static,
    ) -> Self {
        Self { source: Source::Reader(Box::new(open), length), name: name.into(), progress: None }
    }

    /// Sets another name for the file.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// Calls `progress` after each 64 KiB with the number of bytes sent to the connection and the total. It restarts
    /// from 0 when the call has to be sent again.
    #[must_use]
    pub fn on_progress(self, progress: impl Fn(u64, Option<u64>) + Send + Sync + 'static) -> Self {
        self.on_progress_async(move |sent, total| {
            progress(sent, total);
            future::ready(Ok(()))
        })
    }

    /// Calls `progress`, like [`on_progress`](Self::on_progress), before each 64 KiB are sent; the upload waits for the call, and
    /// an error ends the upload.
    #[must_use]
    pub fn on_progress_async<F>(mut self, progress: impl Fn(u64, Option<u64>) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = io::Result<()>> + Send + 'static,
    {
        self.progress = Some(Arc::new(move |sent, total| progress(sent, total).boxed()));
        self
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Returns the number of bytes, if known; an error if there is nothing to read.
    pub(crate) async fn length(&self) -> Result<Option<u64>> {
        if self.name.trim().is_empty() {
            let message = "the file has no name, and the platform derives its own from it; set one";
            return Err(rejected(Finding::error("file", "file.unnamed", "", message, UPLOAD)));
        }
        match &self.source {
            Source::Bytes(bytes) => Ok(Some(bytes.len() as u64)),
            Source::Reader(_, length) => Ok(*length),
            Source::Path(path) => {
                let unreadable = |error: &io::Error| self.unreadable(&error.to_string());
                let found = tokio::fs::metadata(path).await.map_err(|error| unreadable(&error))?;
                if !found.is_file() {
                    return Err(self.unreadable("it is not a file"));
                }
                Ok(Some(found.len()))
            }
        }
    }

    /// Opens the file to be sent once.
    pub(crate) async fn open(&self) -> Result<Opened> {
        let length = self.length().await?;
        let reader: Reader = match &self.source {
            Source::Path(path) => {
                Box::new(tokio::fs::File::open(path).await.map_err(|error| self.unreadable(&error.to_string()))?)
            }
            Source::Bytes(bytes) => Box::new(io::Cursor::new(bytes.clone())),
            Source::Reader(open, _) => open().ok_or_else(|| {
                Error::transport(
                    "the upload must be sent again, and its bytes were read already; call again with a new upload",
                    false,
                )
            })?,
        };
        let progress = self.progress.clone();
        let chunks = futures::stream::try_unfold((reader, 0_u64), move |(mut reader, sent)| {
            let progress = progress.clone();
            async move {
                let mut chunk = Vec::with_capacity(CHUNK);
                if (&mut reader).take(CHUNK as u64).read_to_end(&mut chunk).await? == 0 {
                    return Ok(None);
                }
                let sent = sent + chunk.len() as u64;
                if let Some(progress) = progress {
                    progress(sent, length).await?;
                }
                Ok(Some((Bytes::from(chunk), (reader, sent))))
            }
        });
        Ok(Opened { length, chunks: Box::pin(chunks) })
    }

    fn unreadable(&self, problem: &str) -> Error {
        let message = format!("the file cannot be read: {problem}; check its path and permissions");
        rejected(Finding::error("file", "file.unreadable", &self.name, message, "the file system of this machine"))
    }
}

fn rejected(finding: Finding) -> Error {
    Error::validation("the upload", vec![finding])
}

impl From<PathBuf> for Upload {
    fn from(path: PathBuf) -> Self {
        Self::from_path(path)
    }
}

impl From<&std::path::Path> for Upload {
    fn from(path: &std::path::Path) -> Self {
        Self::from_path(path)
    }
}

impl From<&str> for Upload {
    fn from(path: &str) -> Self {
        Self::from_path(path)
    }
}

impl From<String> for Upload {
    fn from(path: String) -> Self {
        Self::from_path(path)
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Upload").field("name", &self.name).finish_non_exhaustive()
    }
}
