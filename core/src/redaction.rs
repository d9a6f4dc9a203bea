//! Redaction: removes secrets from texts, in whatever form they are written there.

use crate::secret::Secret;
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};

/// Shorter secrets are left alone: their letters occur everywhere.
const MIN_LENGTH: usize = 4;
/// Shorter secrets are removed only where they stand alone: within words, their letters occur by chance.
const MIN_LENGTH_WITHIN_WORDS: usize = 8;
/// Shorter parts of Base64 may occur by chance.
const MIN_BASE64_LENGTH: usize = 4;

/// Removes secrets from texts: plain, in other casing, with characters encoded as in URLs, HTML, JSON or source code, and
/// inside Base64.
pub(crate) struct Redactor {
    secrets: Vec<Vec<char>>,
    base64: Vec<String>,
}

impl Redactor {
    pub fn new(secrets: &[Secret]) -> Self {
        let secrets = || secrets.iter().map(Secret::expose).filter(|secret| secret.len() >= MIN_LENGTH);
        Self {
            secrets: secrets().map(|secret| secret.chars().collect()).collect(),
            base64: secrets().flat_map(base64_forms).collect(),
        }
    }

    /// Replaces every secret by `***`.
    pub fn clean(&self, text: &mut String) {
        for form in &self.base64 {
            while let Some(start) = text.find(form.as_str()) {
                // The neighbours hold the rest of the secret, or what belongs to it: a user name, a key.
                let is_base64 = |letter: char| letter.is_ascii_alphanumeric() || "+/-_=".contains(letter);
                let before = text[..start].trim_end_matches(is_base64).len();
                let end = start + form.len();
                let after = text.len() - text[end..].trim_start_matches(is_base64).len();
                text.replace_range(before..after, "***");
            }
        }
        let mut out = String::new();
        let mut rest = text.as_str();
        let mut found = false;
        while let Some(letter) = rest.chars().next() {
            let before = &text[..text.len() - rest.len()];
            let found_here = |secret: &Vec<char>| {
                let length = matched(rest, secret)?;
                let is_found = secret.len() >= MIN_LENGTH_WITHIN_WORDS || stands_alone(before, &rest[length..]);
                is_found.then_some(length)
            };
            if let Some(length) = self.secrets.iter().filter_map(found_here).max() {
                out.push_str("***");
                rest = &rest[length..];
                found = true;
            } else {
                out.push(letter);
                rest = &rest[letter.len_utf8()..];
            }
        }
        if found {
            *text = out;
        }
    }
}

/// Returns whether what is between two texts is a word of its own.
fn stands_alone(before: &str, after: &str) -> bool {
    let is_of_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    // The last character of an escape, such as `%20`, does not belong to the word after it.
    let ends_with_escape = (2..=6).any(|length| {
        let escape = before.len().checked_sub(length).and_then(|start| before.get(start..));
        escape.is_some_and(|escape| {
            escape.starts_with(['%', '\\']) && decoded(escape).is_some_and(|(_, decoded)| decoded == length)
        })
    });
    (ends_with_escape || !before.ends_with(is_of_word)) && !after.starts_with(is_of_word)
}

/// Returns the forms that a secret has inside Base64: three, since it may begin at any of three bytes; each also as in
/// URLs.
fn base64_forms(secret: &str) -> Vec<String> {
    let mut forms = Vec::new();
    for (offset, foreign) in [(0, 0), (1, 2), (2, 3)] {
        let bytes = [&[0; 2][..offset], secret.as_bytes()].concat();
        let encoded = STANDARD_NO_PAD.encode(&bytes);
        // The last character also depends on what follows, unless the secret ends where it ends.
        let end = bytes.len() * 8 / 6;
        let form = encoded.get(foreign..end).unwrap_or_default();
        if form.len() >= MIN_BASE64_LENGTH {
            forms.push(form.to_owned());
            forms.push(form.replace('+', "-").replace('/', "_"));
        }
    }
    forms
}

/// Returns the length of the secret at the start of a text, if it is there in any form.
fn matched(text: &str, secret: &[char]) -> Option<usize> {
    let Some((first, others)) = secret.split_first() else { return Some(0) };
    let literal = text.chars().next().map(|letter| (letter, letter.len_utf8()));
    [decoded(text), literal].into_iter().flatten().find_map(|(letter, length)| {
        let same = letter == *first || letter.to_lowercase().eq(first.to_lowercase());
        let rest = if same { matched(&text[length..], others) } else { None };
        rest.map(|rest| length + rest)
    })
}

/// Returns the character that an escape at the start of a text stands for, and the length of the escape.
fn decoded(text: &str) -> Option<(char, usize)> {
    match text.as_bytes() {
        [b'+', ..] => Some((' ', 1)),
        [b'%', ..] => percent(text),
        [b'&', ..] => entity(text),
        [b'\\', ..] => backslash(text),
        _ => None,
    }
}

/// `%C3%A9`
fn percent(text: &str) -> Option<(char, usize)> {
    let byte = |index: usize| {
        let escape = text.get(index * 3..index * 3 + 3)?.strip_prefix('%')?;
        u8::from_str_radix(escape, 16).ok()
    };
    let count = match byte(0)? {
        0..0x80 => 1,
        0xC0..0xE0 => 2,
        0xE0..0xF0 => 3,
        0xF0.. => 4,
        _ => return None,
    };
    let bytes: Vec<u8> = (0..count).map(byte).collect::<Option<_>>()?;
    Some((std::str::from_utf8(&bytes).ok()?.chars().next()?, count * 3))
}

/// `&amp;`, `&#38;` or `&#x26;`
fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let letter = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        name => {
            let number = name.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16));
            char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?)?
        }
    };
    Some((letter, end + 1))
}

/// `\"`, `\n`, `\x26`, `\u0026`, `\u{26}`
fn backslash(text: &str) -> Option<(char, usize)> {
    let hex = |range: std::ops::Range<usize>| u32::from_str_radix(text.get(range)?, 16).ok();
    let letter = match text.chars().nth(1)? {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\u{8}',
        'f' => '\u{c}',
        '0' => '\0',
        'x' => return Some((char::from_u32(hex(2..4)?)?, 4)),
        'u' if text[2..].starts_with('{') => {
            let end = text.bytes().take(12).position(|byte| byte == b'}')?;
            return Some((char::from_u32(hex(3..end)?)?, end + 1));
        }
        'u' => {
            let first = hex(2..6)?;
            if !(0xD800..0xDC00).contains(&first) {
                return Some((char::from_u32(first)?, 6));
            }
            let second =
                hex(8..12).filter(|second| (0xDC00..0xE000).contains(second) && text[6..].starts_with("\\u"))?;
            return Some((char::from_u32(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))?, 12));
        }
        letter @ ('"' | '\\' | '/' | '\'') => letter,
        _ => return None,
    };
    Some((letter, 2))
}

#[cfg(test)]
mod tests {
    use super::Redactor;
    use crate::secret::Secret;
    use base64::{
        Engine,
        engine::general_purpose::{STANDARD, URL_SAFE},
    };

    const SECRET: &str = "pa&ss \"wö/rd\\😀<1>";

    fn clean(secret: &str, text: &str) -> String {
        let mut text = text.to_owned();
        Redactor::new(&[Secret::new(secret)]).clean(&mut text);
        text
    }

    #[test]
    fn a_secret_is_found_in_every_form() {
        for form in [
            SECRET,
            "PA&SS \"WÖ/RD\\😀<1>",
            "pa%26ss%20%22w%C3%B6%2Frd%5C%F0%9F%98%80%3C1%3E",
            "pa%26ss+%22w%c3%b6/rd%5c%f0%9f%98%80%3c1%3e",
            "pa&amp;ss &quot;w&#246;/rd\\&#x1F600;&lt;1&gt;",
            "pa&ss \\\"wö/rd\\\\😀<1>",
            "pa\\u0026ss \\\"w\\u00f6\\/rd\\\\\\ud83d\\ude00\\u003c1\\u003E",
            "pa\\x26ss \\u{22}wö/rd\\\\\\u{1F600}<1>",
        ] {
            assert_eq!(clean(SECRET, &format!("said <{form}> twice: {form}.")), "said <***> twice: ***.", "{form}");
        }
    }

    #[test]
    fn a_secret_is_found_inside_base64() {
        for secret in ["hunter2", SECRET, "four", "0123456789abcdef"] {
            for before in ["", "u", "us", "user:", "key::"] {
                for after in ["", ":", "\n", ", and more"] {
                    let whole = format!("{before}{secret}{after}");
                    for encoded in [STANDARD.encode(&whole), URL_SAFE.encode(&whole)] {
                        let text = clean(secret, &format!("Basic {encoded}, sent"));
                        assert_eq!(text, "Basic ***, sent", "{whole}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_short_secret_is_removed_only_where_it_stands_alone() {
        let said = "Campaign not found: the campaign is foundational";
        assert_eq!(clean("paig", said), said);
        assert_eq!(clean("found", said), "Campaign not ***: the campaign is foundational");
        for echo in ["found", "'found'", "password=found&x", "x%20found%20y", "x\\nfound\\n", "x\\u0020found", "FOUND."]
        {
            assert_eq!(clean("found", echo), echo.to_lowercase().replace("found", "***"), "{echo}");
        }
        assert_eq!(clean("foundati", said), "Campaign not found: the campaign is ***onal");
    }

    #[test]
    fn other_texts_stay_as_they_are() {
        for text in ["", "hunter", "100% & more; \\u12 \\x &#; &none; %zz %C3 \\", "aHVudGVy", "ünï\u{1F600}"] {
            assert_eq!(clean("hunter2", text), text);
        }
        assert_eq!(clean("abc", "abc"), "abc", "too short to differ from other texts");
    }
}
