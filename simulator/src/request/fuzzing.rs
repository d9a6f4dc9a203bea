//! The reader of multipart bodies, for its fuzz target. Built only there, and in tests.

use super::multipart::{Parts, Piece};

/// Reads a body that arrives in these chunks; returns each part and its content, and whether the body is complete.
///
/// # Errors
/// The body is malformed, or its content type names no boundary.
pub fn read_multipart<'a>(
    content_type: &str,
    chunks: impl IntoIterator<Item = &'a [u8]>,
) -> Result<(Vec<String>, bool), String> {
    let mut parts = Parts::new(content_type)?;
    let mut read = Vec::new();
    let mut content = Vec::new();
    for chunk in chunks {
        parts.read(chunk, &mut |piece| match piece {
            Piece::Part(head) => read.push(format!("{head:?}")),
            Piece::Content(bytes) => content.extend_from_slice(bytes),
            Piece::EndOfPart => read.push(format!("{:?}", std::mem::take(&mut content))),
        })?;
    }
    Ok((read, parts.is_complete()))
}
