//! Text that must never be shown.

use crate::wire::{FromWire, ReadResult, Reader};
use secrecy::{ExposeSecret, SecretString};
use serde::{Serialize, Serializer};
use std::fmt;

/// A password, key or token: wiped from memory when dropped, and shown as `***` wherever it is printed.
#[derive(Clone, Default)]
pub struct Secret(SecretString);

impl Secret {
    /// Wraps `text`.
    pub fn new(text: impl Into<String>) -> Self {
        Self(SecretString::from(text.into()))
    }

    /// Returns the text itself. The caller is responsible for keeping it secret.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Returns whether every server reads the text in a header as it was written: visible characters of ASCII, and blanks.
    pub(crate) fn fits_header(&self) -> bool {
        self.expose().bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ')
    }

    /// Returns whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.expose().is_empty()
    }
}

/// Describes white space or an invisible character at an end of a text: `ends with a line feed (U+000A)`.
///
/// A secret that was made with `echo`, or copied from a file with a byte order mark, has one. The platform counts a
/// password with one as wrong.
pub(crate) fn stray_end(text: &str) -> Option<String> {
    let name = |letter: char| match letter {
        '\n' => "a line feed",
        '\r' => "a carriage return",
        '\t' => "a tab",
        ' ' => "a blank",
        '\u{feff}' => "a byte order mark",
        _ if letter.is_whitespace() => "white space",
        _ if letter.is_control() => "a control character",
        _ => "an invisible character",
    };
    let found = |letter: &char| letter.is_whitespace() || letter.is_control() || is_invisible(*letter);
    let last = text.chars().next_back().filter(found).map(|letter| ("ends", letter));
    let (verb, letter) = last.or_else(|| text.chars().next().filter(found).map(|letter| ("begins", letter)))?;
    Some(format!("{verb} with {} (U+{:04X})", name(letter), u32::from(letter)))
}

/// Returns whether a character has no shape of its own: zero-width characters, marks of direction, blank letters.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Yields the secret, so that `Vec::extend` accepts it as it accepts an `Option`.
impl IntoIterator for Secret {
    type Item = Self;
    type IntoIter = std::iter::Once<Self>;
    fn into_iter(self) -> Self::IntoIter {
        std::iter::once(self)
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        let (left, right) = (self.expose().as_bytes(), other.expose().as_bytes());
        // Every byte is compared, so that the time does not reveal how much matched.
        left.len() == right.len() && left.iter().zip(right).fold(0, |sum, (a, b)| sum | (a ^ b)) == 0
    }
}

impl Eq for Secret {}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("***")
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("***")
    }
}

/// Writes the secret in full: a request needs it.
impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.expose())
    }
}

impl FromWire for Secret {
    fn from_wire(reader: &mut Reader<'_>) -> ReadResult<Self> {
        reader.text().map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::{Secret, stray_end};

    #[test]
    fn stray_characters_at_the_ends_are_named() {
        for (text, said) in [
            ("hunter2\n", "ends with a line feed (U+000A)"),
            ("hunter2\r\n", "ends with a line feed (U+000A)"),
            ("hunter2 ", "ends with a blank (U+0020)"),
            ("hunter2\u{a0}", "ends with white space (U+00A0)"),
            ("hunter2\0", "ends with a control character (U+0000)"),
            ("hunter2\u{200b}", "ends with an invisible character (U+200B)"),
            ("\u{feff}hunter2", "begins with a byte order mark (U+FEFF)"),
            ("\thunter2", "begins with a tab (U+0009)"),
        ] {
            assert_eq!(stray_end(text).as_deref(), Some(said));
        }
        for text in ["", "hunter2", "two words", "z\u{200b}w", "é", "\u{2764}\u{fe0f}"] {
            assert_eq!(stray_end(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_secret_is_never_shown() {
        let secret = Secret::new("hunter2");
        assert_eq!(format!("{secret} {secret:?} {:?}", Some(&secret)), "*** *** Some(***)");
        assert_eq!(secret.expose(), "hunter2");
        assert_eq!(secret, Secret::from("hunter2"));
        assert_ne!(secret, Secret::from("hunter3"));
    }
}
