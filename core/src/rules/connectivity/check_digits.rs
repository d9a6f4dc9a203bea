//! Check digits of identifiers.

/// Returns the two check digits of an EID from the 30 digits before them: the whole number modulo 97 is 1.
pub(super) fn of_eid(digits: &str) -> u32 {
    let remainder = digits.bytes().chain(*b"00").fold(0, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
    98 - remainder
}

/// Returns the ninth character of a vehicle identification number from all others; nothing if one of them has no
/// value.
pub(super) fn of_vin(vin: &str) -> Option<char> {
    const WEIGHTS: [u32; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    let mut sum = 0;
    for (letter, weight) in vin.chars().zip(WEIGHTS) {
        sum += weight * vin_value(letter)?;
    }
    let rest = sum % 11;
    if rest == 10 { Some('X') } else { char::from_digit(rest, 10) }
}

fn vin_value(letter: char) -> Option<u32> {
    match letter {
        '0'..='9' => letter.to_digit(10),
        'A'..='H' => Some(u32::from(letter) - u32::from('A') + 1),
        'J'..='N' => Some(u32::from(letter) - u32::from('J') + 1),
        'P' => Some(7),
        'R' => Some(9),
        'S'..='Z' => Some(u32::from(letter) - u32::from('S') + 2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{of_eid, of_vin};

    #[test]
    fn known_numbers_have_their_check_digits() {
        assert_eq!(of_eid("890490321234512345123456789012"), 35);
        assert_eq!(of_vin("1M8GDM9AXKP042788"), Some('X'));
        assert_eq!(of_vin("11111111111111111"), Some('1'));
        assert_eq!(of_vin("1HGCM82633A004352"), Some('3'));
        assert_eq!(of_vin("1HGCM8263IA004352"), None);
    }
}
