//! Single identifiers: their kinds and formats.

use super::{
    check_digits,
    checks::{at, rejected},
};
use crate::{
    models::{DeviceId, DeviceIdKind, Finding},
    rules::common::{imei, options::Limits, quoted},
};
use std::ops::RangeInclusive;

const KINDS: &str = "ThingSpace Connectivity Management: about device identifiers";
const KIND: &str =
    "assumed: the platform may have kinds of identifiers that this version of the SDK does not recognize";
const ICCID_DIGIT: &str = "ITU-T E.118: the last digit of an ICCID; assumed: the platform does not check it";
const ICCID_LENGTH: &str = "ITU-T E.118: an ICCID has 18 to 20 digits";
const EID_DIGITS: &str = "GSMA SGP.02: the last two digits of an EID; assumed: the platform does not check them";
const ESN_PARTS: &str = "TIA-41: 8 bits of an ESN name the manufacturer, 24 bits are its serial number";

/// The format of a kind of identifier.
struct Format {
    /// With its article.
    name: &'static str,
    code: &'static str,
    lengths: RangeInclusive<usize>,
    hexadecimal: bool,
    /// The text to write.
    expected: &'static str,
}

fn format(kind: &DeviceIdKind) -> Option<Format> {
    let (name, code, lengths, expected) = match kind {
        DeviceIdKind::Iccid => ("an ICCID", "device.not_an_iccid", 1..=20, "digits, 20 at most"),
        DeviceIdKind::Eid => ("an EID", "device.not_an_eid", 32..=32, "32 digits"),
        DeviceIdKind::Meid => ("a MEID", "device.not_a_meid", 14..=14, "14 hexadecimal digits"),
        DeviceIdKind::Esn => ("an ESN", "device.not_an_esn", 11..=11, "11 decimal digits"),
        DeviceIdKind::Mdn => ("an MDN", "device.not_an_mdn", 10..=10, "10 digits"),
        DeviceIdKind::Msisdn => ("an MSISDN", "device.not_an_msisdn", 11..=15, "11 to 15 digits, country code first"),
        DeviceIdKind::Imsi => ("an IMSI", "device.not_an_imsi", 15..=15, "15 digits"),
        DeviceIdKind::Min => ("a MIN", "device.not_a_min", 10..=10, "10 digits"),
        _ => return None,
    };
    Some(Format { name, code, lengths, hexadecimal: *kind == DeviceIdKind::Meid, expected })
}

impl Format {
    fn matches(&self, text: &str) -> bool {
        let digit = |byte: u8| if self.hexadecimal { byte.is_ascii_hexdigit() } else { byte.is_ascii_digit() };
        self.lengths.contains(&text.len()) && text.bytes().all(digit)
    }
}

/// Returns the name of a kind for messages.
pub(super) fn kind_name(kind: &DeviceIdKind) -> String {
    if kind.is_known() { kind.to_string() } else { quoted(kind.as_str()) }
}

/// Checks one identifier; `parent` is the path of the object that contains it.
pub(super) fn check(id: &DeviceId, limits: &Limits, parent: impl Fn() -> String) -> Option<Finding> {
    if id.kind.as_str().trim().is_empty() {
        let message = "the kind of the identifier is missing; write one such as imei, iccid or mdn";
        return Some(Finding::error(at(&parent(), "kind"), "device.no_kind", quoted(id.kind.as_str()), message, KINDS));
    }
    check_value(&id.kind, &id.id, limits, || at(&parent(), "id")).or_else(|| {
        (!id.kind.is_known()).then(|| {
            let shown = quoted(id.kind.as_str());
            let message = format!(
                "{shown} is an unknown kind; the known kinds are imei, iccid, eid, mdn, msisdn, meid, esn, imsi, min and sku"
            );
            Finding::warning(at(&parent(), "kind"), "device.kind_unknown", shown, message, KIND)
        })
    })
}

/// Checks an identifier whose kind is determined otherwise.
pub(super) fn check_value(
    kind: &DeviceIdKind,
    id: &str,
    limits: &Limits,
    path: impl FnOnce() -> String,
) -> Option<Finding> {
    if *kind == DeviceIdKind::Imei {
        return imei::check_imei(id, &limits.imei, path);
    }
    if id.trim().is_empty() {
        let message = format!("the identifier is missing; write the {} of the device", kind_name(kind));
        return Some(Finding::error(path(), "device.no_id", quoted(id), message, KINDS));
    }
    let Some(format) = format(kind) else {
        return rejected("id", id, false).map(|finding| Finding { path: path(), ..finding });
    };
    if !format.matches(id) {
        let message = format!("{} is not {}; {}", quoted(id), format.name, correction(kind, &format, id));
        return Some(Finding::error(path(), format.code, quoted(id), message, KINDS));
    }
    match kind {
        DeviceIdKind::Iccid => doubtful_iccid(id, path),
        DeviceIdKind::Eid => doubtful_eid(id, path),
        DeviceIdKind::Esn => doubtful_esn(id, path),
        _ => None,
    }
}

/// Returns what to write in parent of an identifier that does not match its kind.
fn correction(kind: &DeviceIdKind, format: &Format, id: &str) -> String {
    let is_separator_free =
        |letter: &char| !letter.is_whitespace() && !matches!(letter, '-' | '.' | '(' | ')' | '+' | '/');
    let plain: String = id.chars().filter(is_separator_free).collect();
    let digits = plain.bytes().all(|byte| byte.is_ascii_digit());
    if format.matches(&plain) {
        return format!("write only its digits, {plain}");
    }
    match (kind, plain.len()) {
        (DeviceIdKind::Mdn, 11) if digits && plain.starts_with('1') => {
            format!("write {} without the country code, or use the kind msisdn", &plain[1..])
        }
        (DeviceIdKind::Msisdn, 10) if digits => {
            format!("add the country code (1{plain}), or use the kind mdn")
        }
        (DeviceIdKind::Eid, 18..=20) if digits => {
            "write its 32 digits; this may be an ICCID, of the kind iccid".to_owned()
        }
        (DeviceIdKind::Iccid, 32) if digits => {
            "write its digits, 20 at most; this may be an EID, of the kind eid".to_owned()
        }
        (DeviceIdKind::Iccid, 15) if digits => {
            "write its digits, 20 at most; this may be an IMEI, of the kind imei".to_owned()
        }
        (DeviceIdKind::Esn, 8) => match u32::from_str_radix(&plain, 16) {
            Ok(number) => format!("write its decimal form, {:03}{:08}", number >> 24, number & 0x00FF_FFFF),
            Err(_) => format!("write its {}", format.expected),
        },
        (DeviceIdKind::Meid, 18) if digits => match (plain[..10].parse::<u32>(), plain[10..].parse::<u32>()) {
            (Ok(region), Ok(serial)) if serial <= 0x00FF_FFFF => {
                format!("write its hexadecimal form, {region:08X}{serial:06X}")
            }
            _ => format!("write its {}", format.expected),
        },
        _ => format!("write its {}, nothing else", format.expected),
    }
}

fn doubtful_iccid(id: &str, path: impl FnOnce() -> String) -> Option<Finding> {
    if id.len() < 18 {
        let message = format!("{id} has {} digits; an ICCID has 18 to 20", id.len());
        return Some(Finding::warning(path(), "device.unusual_length", quoted(id), message, ICCID_LENGTH));
    }
    let (digits, last) = id.split_at(id.len() - 1);
    let expected = imei::check_digit(digits).to_string();
    (last != expected).then(|| {
        let message = format!(
            "the check digit of {id} must be {expected}; compare the ICCID with the SIM to find the typing error"
        );
        Finding::warning(path(), "device.check_digit", quoted(id), message, ICCID_DIGIT)
    })
}

fn doubtful_eid(id: &str, path: impl FnOnce() -> String) -> Option<Finding> {
    let (digits, last) = id.split_at(30);
    let expected = format!("{:02}", check_digits::of_eid(digits));
    (last != expected).then(|| {
        let message = format!(
            "the check digits of {id} must be {expected}; compare the EID with the device to find the typing error"
        );
        Finding::warning(path(), "device.check_digit", quoted(id), message, EID_DIGITS)
    })
}

fn doubtful_esn(id: &str, path: impl FnOnce() -> String) -> Option<Finding> {
    let (maker, serial) = id.split_at(3);
    let at_most = |digits: &str, limit: u32| digits.parse::<u32>().is_ok_and(|number| number <= limit);
    (!(at_most(maker, 255) && at_most(serial, 16_777_215))).then(|| {
        let message = format!(
            "{id} is out of range: the first three digits of an ESN are at most 255, the other eight at most 16777215"
        );
        Finding::warning(path(), "device.esn_range", quoted(id), message, ESN_PARTS)
    })
}
