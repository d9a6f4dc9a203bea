//! File uploads. The body is counted and checksummed as it arrives; its content is never kept.

use super::multipart::{Head, Parts, Piece};
use axum::{
    body::{Body, Bytes},
    http::{Method, header, request::Parts as RequestParts},
};
use flate2::Crc;
use futures::{Stream, StreamExt};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::pin::pin;

/// The name of the part with the file.
const FILE_PART: &str = "fileupload";
/// The names of the other parts.
const TEXT_PARTS: [&str; 4] = ["fileVersion", "make", "model", "localTargetPath"];
/// The longest text in a part, and the longest name of a file, in bytes.
const MAX_TEXT_LENGTH: usize = 1024;
const MAX_NAME_LENGTH: usize = 255;
/// The maximum number of bytes that are read of a rejected body, so that its sender receives the reason.
const MAX_REJECTED_BYTES: u64 = 1 << 30;

/// A complete upload, without its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Upload {
    /// The name of the file on the sender's side, without folders.
    pub file_name: String,
    pub bytes: u64,
    pub checksum: u32,
    pub version: String,
    pub make: String,
    pub model: String,
    pub target_path: String,
}

/// The reason why an upload is rejected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum ErrorResponse {
    /// The file is larger than the limit.
    TooLarge,
    /// The body is malformed.
    Malformed(String),
}

/// The result of reading a multipart body.
pub(crate) type Received = Result<Upload, ErrorResponse>;

/// Returns true if a request uploads a file.
pub(crate) fn is_upload(parts: &RequestParts) -> bool {
    let content_type = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let in_parts = content_type.is_some_and(|value| value.trim_start().to_ascii_lowercase().starts_with("multipart/"));
    in_parts
        && matches!(parts.method, Method::POST | Method::PUT)
        && parts.uri.path().starts_with("/api/fota/v2/files/")
}

/// Reads an upload to its end.
pub(crate) async fn receive(parts: &RequestParts, body: Body, max_bytes: u64) -> Received {
    let content_type = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    read(content_type, body.into_data_stream(), max_bytes).await
}

async fn read<E>(content_type: &str, body: impl Stream<Item = Result<Bytes, E>>, max_bytes: u64) -> Received {
    let mut body = pin!(body);
    let mut parts = Parts::new(content_type);
    let mut form = Form { max_bytes, ..Form::default() };
    let mut cut = None;
    let mut read = 0;
    while let Some(bytes) = body.next().await {
        let Ok(bytes) = bytes else {
            cut = Some(());
            break;
        };
        read += bytes.len() as u64;
        if let Ok(reader) = &mut parts
            && let Err(problem) = reader.read(&bytes, &mut |piece| form.take(piece))
        {
            parts = Err(problem);
        }
        if read > MAX_REJECTED_BYTES {
            break;
        }
    }
    let parts = parts.map_err(ErrorResponse::Malformed)?;
    if form.bytes > max_bytes {
        return Err(ErrorResponse::TooLarge);
    }
    if cut.is_some() || !parts.is_complete() {
        let location = form.part.map_or_else(String::new, |part| format!(" in the part {part}"));
        return Err(ErrorResponse::Malformed(format!("the body is cut off{location}")));
    }
    form.finish()
}

/// The parts that were read so far.
#[derive(Debug, Default)]
struct Form {
    max_bytes: u64,
    /// The name of the part that is being read.
    part: Option<String>,
    file_name: Option<String>,
    bytes: u64,
    checksum: Crc,
    texts: [Option<Vec<u8>>; TEXT_PARTS.len()],
    problems: Vec<String>,
}

impl Form {
    fn take(&mut self, piece: Piece<'_>) {
        match piece {
            Piece::Part(head) => self.begin(head),
            Piece::Content(bytes) => self.content(bytes),
            Piece::EndOfPart => self.part = None,
        }
    }

    fn begin(&mut self, head: Head) {
        let index = TEXT_PARTS.iter().position(|name| *name == head.name);
        let seen = match index {
            Some(at) => self.texts[at].replace(Vec::new()).is_some(),
            None if head.name == FILE_PART => self.file_name.replace(head.file_name.unwrap_or_default()).is_some(),
            None => {
                let names = TEXT_PARTS.join(", ");
                self.problems.push(format!("unknown part {:?}; the parts are {FILE_PART}, {names}", head.name));
                false
            }
        };
        if seen {
            self.problems.push(format!("the part {} appears twice", head.name));
        }
        self.part = Some(head.name);
    }

    fn content(&mut self, bytes: &[u8]) {
        let Some(part) = &self.part else { return };
        if part == FILE_PART {
            self.bytes += bytes.len() as u64;
            if self.bytes <= self.max_bytes {
                self.checksum.update(bytes);
            }
        } else if let Some(at) = TEXT_PARTS.iter().position(|name| name == part)
            && let Some(text) = &mut self.texts[at]
        {
            // One more byte than the limit shows that the text is too long.
            let room = (MAX_TEXT_LENGTH + 1).saturating_sub(text.len());
            text.extend_from_slice(&bytes[..bytes.len().min(room)]);
        }
    }

    fn finish(mut self) -> Received {
        let texts: Vec<String> = (0..TEXT_PARTS.len()).map(|at| self.text(at)).collect();
        let file_name = self.name();
        if !self.problems.is_empty() {
            return Err(ErrorResponse::Malformed(self.problems.join("; ")));
        }
        let [version, make, model, target_path] = <[String; 4]>::try_from(texts).unwrap_or_default();
        Ok(Upload { file_name, bytes: self.bytes, checksum: self.checksum.sum(), version, make, model, target_path })
    }

    fn text(&mut self, at: usize) -> String {
        let name = TEXT_PARTS[at];
        let problem = match self.texts[at].take() {
            None => format!("the part {name} is missing"),
            Some(text) if text.len() > MAX_TEXT_LENGTH => {
                format!("the part {name} is longer than {MAX_TEXT_LENGTH} bytes")
            }
            Some(text) => match String::from_utf8(text) {
                Ok(text) if text.trim().is_empty() => format!("the part {name} is empty"),
                Ok(text) if text.chars().any(char::is_control) => format!("the part {name} has control characters"),
                Ok(text) => return text.trim().to_owned(),
                Err(_) => format!("the part {name} is not UTF-8"),
            },
        };
        self.problems.push(problem);
        String::new()
    }

    fn name(&mut self) -> String {
        let problem = match self.file_name.take() {
            None => format!("the part {FILE_PART} is missing"),
            Some(name) => {
                let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
                let fits =
                    !name.trim().is_empty() && name.len() <= MAX_NAME_LENGTH && !name.chars().any(char::is_control);
                match (fits, self.bytes) {
                    (true, 0) => format!("the part {FILE_PART} is empty"),
                    (true, _) => return name.to_owned(),
                    (false, _) => format!("the part {FILE_PART} needs a filename of 1 to {MAX_NAME_LENGTH} bytes"),
                }
            }
        };
        self.problems.push(problem);
        String::new()
    }
}

/// Returns what the request log keeps of an upload: its texts, and the size and checksum of the file.
pub(crate) fn summary(received: &Received) -> Vec<u8> {
    let value: Value = match received {
        Ok(upload) => json!({
            "fileVersion": upload.version, "make": upload.make, "model": upload.model,
            "localTargetPath": upload.target_path,
            "fileupload": {
                "fileName": upload.file_name, "bytes": upload.bytes, "crc32": format!("{:08x}", upload.checksum),
            },
        }),
        Err(ErrorResponse::TooLarge) => json!({"rejected": "the file is too large"}),
        Err(ErrorResponse::Malformed(problem)) => json!({"rejected": problem}),
    };
    value.to_string().into_bytes()
}
