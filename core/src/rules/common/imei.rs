//! Checks one IMEI.

use super::quoted;
use crate::models::Finding;
use std::ops::RangeInclusive;

const FORMAT: &str = "ThingSpace Software Management: error messages, \"Invalid device id format\"; ThingSpace release notes 6.13 for 16 digits";
const USUAL: &str = "ThingSpace: device identifiers, an IMEI has 15 digits";
const CHECK_DIGIT: &str = "GSMA TS.06: the last digit of an IMEI; assumed: the platform does not check it";

/// Checks one IMEI: usually 15 digits, the last of them a check digit; other lengths within `range` give a warning.
pub(in crate::rules) fn check_imei(
    imei: &str,
    range: &RangeInclusive<usize>,
    path: impl FnOnce() -> String,
) -> Option<Finding> {
    let is_digits = |text: &str| range.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(imei) {
        let plain: String = imei.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect();
        let message = if imei.is_empty() {
            "the IMEI is empty; write its 15 digits".to_owned()
        } else if is_digits(&plain) {
            format!("{} is not an IMEI; write only its digits, {plain}", quoted(imei))
        } else {
            format!("{} is not an IMEI; write its 15 digits, nothing else", quoted(imei))
        };
        return Some(Finding::error(path(), "device.not_an_imei", quoted(imei), message, FORMAT));
    }
    if imei.len() != 15 {
        let message = match imei.len() {
            14 => format!(
                "{imei} has 14 digits, so its check digit is missing; an IMEI usually has 15 digits, which would be {imei}{}",
                check_digit(imei)
            ),
            16 => {
                format!(
                    "{imei} has 16 digits, like an IMEI with a software version (IMEISV); an IMEI usually has 15 digits"
                )
            }
            length => format!("{imei} has {length} digits; an IMEI usually has 15 digits"),
        };
        return Some(Finding::warning(path(), "device.unusual_length", quoted(imei), message, USUAL));
    }
    let (digits, last) = imei.split_at(14);
    let expected = check_digit(digits);
    if last != expected.to_string() {
        let message = format!(
            "the check digit of {imei} must be {expected}; compare the IMEI with the device to find the typing error"
        );
        return Some(Finding::warning(path(), "device.check_digit", quoted(imei), message, CHECK_DIGIT));
    }
    None
}

/// Returns the check digit by Luhn's algorithm.
pub(in crate::rules) fn check_digit(digits: &str) -> u32 {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(position, byte)| {
            let digit = u32::from(byte - b'0');
            if position % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { digit }
        })
        .sum();
    (10 - sum % 10) % 10
}
