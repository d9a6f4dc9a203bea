//! The length of a short message in the alphabet of its encoding.

/// The encoding of the text of a short message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    SevenBit,
    Ascii,
    Utf8,
    Data,
}

/// The letters of the GSM alphabet that are not ASCII, and the ASCII characters that it does not contain.
const NOT_ASCII: &str = "£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà";
const NOT_GSM: &str = "`\t";
/// The letters of the GSM alphabet that count as two.
const DOUBLE: &str = "^{}\\[~]|€\u{c}";

impl Encoding {
    const ALL: [Self; 4] = [Self::SevenBit, Self::Ascii, Self::Utf8, Self::Data];

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.name().eq_ignore_ascii_case(text))
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::SevenBit => "7-bit",
            Self::Ascii => "8-bit-ASCII",
            Self::Utf8 => "8-bit-UTF-8",
            Self::Data => "8-bit-DATA",
        }
    }

    /// Returns the maximum number of characters, or bytes, of a message.
    pub fn max_length(self) -> usize {
        if self == Self::SevenBit { 160 } else { 140 }
    }
}

/// Returns the length of a text, or the first letter that the encoding does not have.
pub(crate) fn length(text: &str, encoding: Encoding) -> Result<usize, char> {
    match encoding {
        Encoding::SevenBit => text.chars().map(|letter| septets(letter).ok_or(letter)).sum(),
        Encoding::Ascii => text.chars().find(|letter| !letter.is_ascii()).map_or(Ok(text.len()), Err),
        Encoding::Utf8 | Encoding::Data => Ok(text.len()),
    }
}

fn septets(letter: char) -> Option<usize> {
    if DOUBLE.contains(letter) {
        return Some(2);
    }
    let plain = matches!(letter, ' '..='~' | '\n' | '\r') && !NOT_GSM.contains(letter);
    (plain || NOT_ASCII.contains(letter)).then_some(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gsm_alphabet_has_137_letters_of_which_ten_are_double() {
        let all = (0..=0x10_ffff_u32).filter_map(char::from_u32).filter_map(septets);
        let (single, double): (Vec<usize>, Vec<usize>) = all.partition(|count| *count == 1);
        // 128 codes, without the escape to the extension table.
        assert_eq!((single.len(), double.len()), (127, 10));
    }

    #[test]
    fn the_length_of_a_text_depends_on_its_encoding() {
        assert_eq!(length("Grüße [1]", Encoding::SevenBit), Ok(11));
        assert_eq!(length("日", Encoding::SevenBit), Err('日'));
        assert_eq!(length("Grüße", Encoding::Ascii), Err('ü'));
        assert_eq!(length("Grüße", Encoding::Utf8), Ok(7));
        assert_eq!(Encoding::parse("8-BIT-data"), Some(Encoding::Data));
        assert_eq!(Encoding::parse("16-bit"), None);
    }
}
