//! The encoding of JSON: UTF-8, with or without a byte order mark.

const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Returns the bytes without the byte order mark that some senders and editors write first.
pub(crate) fn without_mark(mut bytes: &[u8]) -> &[u8] {
    while let Some(rest) = bytes.strip_prefix(MARK) {
        bytes = rest;
    }
    bytes
}

/// Returns the name of another encoding, if the bytes are a text in it.
pub(crate) fn other_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] | [0, 0, 0, 1..=0xFF, ..] | [1..=0xFF, 0, 0, 0, ..] => {
            Some("UTF-32")
        }
        // JSON starts with a character of ASCII, of which UTF-16 makes two bytes.
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, 1..=0xFF, ..] | [1..=0xFF, 0, ..] => Some("UTF-16"),
        _ => None,
    }
}

/// Returns the text of JSON, without a byte order mark.
///
/// # Errors
/// The text is not UTF-8; the message says what it is, or where it is not.
pub fn text(bytes: &[u8]) -> Result<&str, String> {
    if let Some(name) = other_encoding(bytes) {
        return Err(format!("the text is {name}; write it in UTF-8"));
    }
    let bytes = without_mark(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let (before, after) = bytes.split_at(error.valid_up_to());
        let line = before.split(|byte| *byte == b'\n').count();
        let byte = after.first().copied().unwrap_or_default();
        format!("the text is not UTF-8: it has the byte 0x{byte:02X} in line {line}; write it in UTF-8")
    })
}

#[cfg(test)]
mod tests {
    use super::{other_encoding, text};

    fn utf16(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    }

    #[test]
    fn a_mark_is_skipped_and_other_encodings_are_named() {
        assert_eq!(text(b"\xEF\xBB\xBF{}"), Ok("{}"));
        assert_eq!(text(b"{}"), Ok("{}"));
        assert_eq!(text(b""), Ok(""));
        for little in [true, false] {
            for start in ["", "\u{feff}"] {
                let wide = utf16(&format!("{start}{{}}"), little);
                assert_eq!(text(&wide), Err("the text is UTF-16; write it in UTF-8".to_owned()));
            }
        }
        assert_eq!(other_encoding(b"\xFF\xFE\0\0{\0\0\0"), Some("UTF-32"));
        assert_eq!(other_encoding(b"{\0\0\0}\0\0\0"), Some("UTF-32"));
        let latin = text(b"{\n\"a\": \"d\xe9\"}");
        assert_eq!(latin, Err("the text is not UTF-8: it has the byte 0xE9 in line 2; write it in UTF-8".to_owned()));
    }
}
