//! Uploads of files to the platform.

use std::sync::Arc;

/// Receives the progress of an upload.
#[uniffi::export(with_foreign)]
pub trait UploadProgress: Send + Sync {
    /// Receives the number of bytes passed to the connection, and the total if it is known.
    fn sent(&self, bytes: u64, total: Option<u64>);
}

/// A file to upload. The client reads it while it sends it, 64 KiB at a time, so memory use does not depend on the size
/// of the file.
///
/// Create one with ``file(_:name:onProgress:)`` or ``data(_:name:onProgress:)``; the client can send it again.
#[derive(uniffi::Object)]
pub struct Upload {
    source: Source,
    name: Option<String>,
    progress: Option<Arc<dyn UploadProgress>>,
}

impl std::fmt::Debug for Upload {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Upload").field("name", &self.name).finish_non_exhaustive()
    }
}

enum Source {
    Path(String),
    Data(Vec<u8>),
}

#[uniffi::export]
impl Upload {
    /// A file of this device by its path, under its own name or another.
    #[uniffi::constructor(default(name = None, progress = None))]
    pub fn from_path(path: String, name: Option<String>, progress: Option<Arc<dyn UploadProgress>>) -> Arc<Self> {
        Arc::new(Self { source: Source::Path(path), name, progress })
    }

    /// Bytes that are in memory already.
    #[uniffi::constructor(default(progress = None))]
    pub fn from_data(data: Vec<u8>, name: String, progress: Option<Arc<dyn UploadProgress>>) -> Arc<Self> {
        Arc::new(Self { source: Source::Data(data), name: Some(name), progress })
    }
}

impl From<&Upload> for thingspace::Upload {
    fn from(source: &Upload) -> Self {
        let name = source.name.clone();
        let upload = match (&source.source, name) {
            (Source::Path(path), None) => Self::from_path(path),
            (Source::Path(path), Some(name)) => Self::from_path(path).named(name),
            (Source::Data(data), name) => Self::from_bytes(name.unwrap_or_default(), data.clone()),
        };
        match source.progress.clone() {
            Some(progress) => upload.on_progress(move |sent, total| progress.sent(sent, total)),
            None => upload,
        }
    }
}
