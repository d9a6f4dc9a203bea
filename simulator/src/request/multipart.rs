//! A streaming reader of `multipart/form-data` bodies. It keeps only the head of a part and the last few bytes.

use percent_encoding::percent_decode_str;

/// The longest head of a part, in bytes.
const MAX_HEAD_LENGTH: usize = 8 << 10;
/// The longest boundary that a body may have, in bytes.
const MAX_BOUNDARY_LENGTH: usize = 70;

/// The head of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head {
    pub name: String,
    pub file_name: Option<String>,
}

/// A piece of a body, in order of arrival.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Part(Head),
    Content(&'a [u8]),
    EndOfPart,
}

/// The position of the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Position {
    /// Before the first boundary.
    Start,
    /// After a boundary: another part follows, or the end.
    Boundary,
    Head,
    Content,
    End,
}

/// A reader of a multipart body, piece by piece.
#[derive(Debug)]
pub(super) struct Parts {
    /// The delimiter between parts. The body is read as if a line ended before it.
    delimiter: Vec<u8>,
    buffer: Vec<u8>,
    position: Position,
}

impl Parts {
    /// Creates a reader for the body that a `Content-Type` header announces.
    pub fn new(content_type: &str) -> Result<Self, String> {
        let boundary = parameter(content_type, "boundary").filter(|boundary| !boundary.is_empty());
        let Some(boundary) = boundary else {
            return Err("the Content-Type header names no boundary".to_owned());
        };
        if boundary.len() > MAX_BOUNDARY_LENGTH {
            return Err(format!("the boundary is longer than {MAX_BOUNDARY_LENGTH} characters"));
        }
        let delimiter = format!("\r\n--{boundary}").into_bytes();
        Ok(Self { delimiter, buffer: b"\r\n".to_vec(), position: Position::Start })
    }

    /// Reads more bytes, and passes each complete piece to `take`.
    pub fn read(&mut self, bytes: &[u8], take: &mut impl FnMut(Piece<'_>)) -> Result<(), String> {
        self.buffer.extend_from_slice(bytes);
        let mut at = 0;
        while let Some(used) = self.step(at, take)? {
            at += used;
        }
        self.buffer.drain(..at);
        Ok(())
    }

    /// Reads one step from `at` on. Returns the number of bytes used, or `None` if more bytes are needed.
    fn step(&mut self, at: usize, take: &mut impl FnMut(Piece<'_>)) -> Result<Option<usize>, String> {
        let rest = &self.buffer[at..];
        match self.position {
            Position::Start => {
                let length = rest.len().min(self.delimiter.len());
                if rest[..length] != self.delimiter[..length] {
                    return Err("the body does not begin with the boundary that its Content-Type names".to_owned());
                }
                if length < self.delimiter.len() {
                    return Ok(None);
                }
                self.position = Position::Boundary;
                Ok(Some(length))
            }
            Position::Boundary => match rest {
                [b'-', b'-', ..] => {
                    self.position = Position::End;
                    Ok(Some(2))
                }
                [b'\r', b'\n', ..] => {
                    // The end of this line is kept, because a head may be empty.
                    self.position = Position::Head;
                    Ok(Some(0))
                }
                [] | [b'-' | b'\r'] => Ok(None),
                _ => Err("a boundary is not followed by the end of its line".to_owned()),
            },
            Position::Head => match memchr::memmem::find(rest, b"\r\n\r\n") {
                Some(length) if length <= MAX_HEAD_LENGTH => {
                    let head = head(&rest[..length])?;
                    self.position = Position::Content;
                    take(Piece::Part(head));
                    Ok(Some(length + 4))
                }
                None if rest.len() <= MAX_HEAD_LENGTH => Ok(None),
                _ => Err(format!("the head of a part is longer than {MAX_HEAD_LENGTH} bytes")),
            },
            Position::Content => {
                if let Some(length) = memchr::memmem::find(rest, &self.delimiter) {
                    take(Piece::Content(&rest[..length]));
                    take(Piece::EndOfPart);
                    self.position = Position::Boundary;
                    return Ok(Some(length + self.delimiter.len()));
                }
                // The last bytes may be the beginning of a boundary.
                let sure = rest.len().saturating_sub(self.delimiter.len() - 1);
                if sure > 0 {
                    take(Piece::Content(&rest[..sure]));
                }
                Ok((sure > 0).then_some(sure))
            }
            Position::End => Ok((!rest.is_empty()).then_some(rest.len())),
        }
    }

    /// Returns true if the body is complete.
    pub fn is_complete(&self) -> bool {
        self.position == Position::End
    }
}

/// Returns the name and the file name in the head of a part.
fn head(bytes: &[u8]) -> Result<Head, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "the head of a part is not UTF-8".to_owned())?;
    let disposition = text
        .split("\r\n")
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.trim().eq_ignore_ascii_case("content-disposition"))
        .map(|(_, value)| value);
    let Some(disposition) = disposition else {
        return Err("a part has no Content-Disposition header".to_owned());
    };
    let Some(name) = parameter(disposition, "name") else {
        return Err("the Content-Disposition header of a part has no name".to_owned());
    };
    // `filename*` is for names beyond ASCII: a character set, a language, and the percent-encoded name.
    let extended = parameter(disposition, "filename*").and_then(|value| {
        let name = value.splitn(3, '\'').nth(2)?.to_owned();
        Some(percent_decode_str(&name).decode_utf8_lossy().into_owned())
    });
    Ok(Head { name, file_name: extended.or_else(|| parameter(disposition, "filename")) })
}

/// Returns a parameter of a header such as `form-data; name="make"`.
fn parameter(header: &str, parameter_name: &str) -> Option<String> {
    let mut rest = header.split_once(';')?.1;
    loop {
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let (value, next) = if let Some(quoted) = after.strip_prefix('"') {
            quoted_value(quoted)?
        } else {
            let end = after.find(';').unwrap_or(after.len());
            (after[..end].trim_end().to_owned(), &after[end..])
        };
        if name.trim().eq_ignore_ascii_case(parameter_name) {
            return Some(value);
        }
        rest = next.trim_start().strip_prefix(';')?;
    }
}

/// Returns a value up to its closing quotation mark, and the text after it. Browsers write a quotation mark
/// in a name as `%22`, other clients put a backslash before it.
fn quoted_value(text: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return Some((value.replace("%22", "\""), &text[at + 1..])),
            '\\' if characters.peek().is_some_and(|(_, next)| matches!(next, '"' | '\\')) => {
                value.extend(characters.next().map(|(_, escaped)| escaped));
            }
            _ => value.push(character),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TYPE: &str = "multipart/form-data; boundary=\"x-1\"";

    /// Returns the parts of a body that is read in chunks of `size` bytes.
    fn read(body: &[u8], size: usize) -> Result<Vec<(Head, Vec<u8>)>, String> {
        let mut found: Vec<(Head, Vec<u8>)> = Vec::new();
        let mut parts = Parts::new(TYPE)?;
        for chunk in body.chunks(size) {
            parts.read(chunk, &mut |piece| match piece {
                Piece::Part(head) => found.push((head, Vec::new())),
                Piece::Content(bytes) => found.last_mut().unwrap().1.extend_from_slice(bytes),
                Piece::EndOfPart => {}
            })?;
        }
        if parts.is_complete() { Ok(found) } else { Err("cut off".to_owned()) }
    }

    fn body(contents: &[&[u8]]) -> Vec<u8> {
        let mut body = Vec::new();
        for (at, content) in contents.iter().enumerate() {
            let head =
                format!("--x-1\r\nContent-Disposition: form-data; name=\"part{at}\"; filename=f;\r\nA: b\r\n\r\n");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--x-1--\r\n");
        body
    }

    proptest! {
        #[test]
        fn parts_do_not_depend_on_chunk_sizes(
            contents in prop::collection::vec(prop::collection::vec(prop::sample::select(b"\r\n-x1a".to_vec()), 0..40), 0..4),
            size in 1_usize..50,
        ) {
            // A boundary inside a part's content would end it; clients never choose such a boundary.
            prop_assume!(contents.iter().all(|content| memchr::memmem::find(content, b"--x-1").is_none()));
            let contents: Vec<&[u8]> = contents.iter().map(Vec::as_slice).collect();
            let found = read(&body(&contents), size).unwrap();
            prop_assert_eq!(found.iter().map(|(_, content)| content.as_slice()).collect::<Vec<_>>(), contents);
        }

        #[test]
        fn no_body_causes_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), size in 1_usize..50) {
            let mut malformed = b"--x-1\r\n".to_vec();
            malformed.extend_from_slice(&bytes);
            let _ = read(&malformed, size);
            let _ = read(&bytes, size);
        }
    }

    #[test]
    fn every_spelling_of_a_part_name_is_read() {
        let named = |text: &str| head(format!("\r\nContent-Disposition: form-data; {text}").as_bytes());
        let head =
            |name: &str, file: Option<&str>| Ok(Head { name: name.to_owned(), file_name: file.map(str::to_owned) });
        assert_eq!(named("name=\"make\""), head("make", None));
        assert_eq!(named("name=make; filename=a.txt"), head("make", Some("a.txt")));
        assert_eq!(
            named("filename=\"a; b \\\"c\\\" %22d%22.txt\"; name=\"f\""),
            head("f", Some("a; b \"c\" \"d\".txt"))
        );
        assert_eq!(named("name=\"f\"; filename=\"_\"; filename*=UTF-8''%C3%A4.txt"), head("f", Some("ä.txt")));
        assert!(named("filename=\"a\"").is_err());
        assert!(named("name=\"a").is_err());
    }

    #[test]
    fn malformed_bodies_are_rejected() {
        assert!(Parts::new("multipart/form-data").is_err());
        assert!(Parts::new("multipart/form-data; boundary=").is_err());
        assert!(Parts::new(&format!("multipart/form-data; boundary={}", "x".repeat(71))).is_err());
        for (malformed, message) in [
            ("--other\r\n", "does not begin"),
            ("", "cut off"),
            ("--x-1", "cut off"),
            ("--x-1\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc", "cut off"),
            ("--x-1 y", "end of its line"),
            ("--x-1\r\n\r\nabc\r\n--x-1--", "Content-Disposition"),
        ] {
            let error = read(malformed.as_bytes(), 3).unwrap_err();
            assert!(error.contains(message), "{malformed}: {error}");
        }
        let long = format!("--x-1\r\n{}", "a".repeat(MAX_HEAD_LENGTH + 10));
        assert!(read(long.as_bytes(), 100).unwrap_err().contains("longer"));
    }
}
