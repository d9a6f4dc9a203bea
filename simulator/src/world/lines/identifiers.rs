//! The identifiers of a line: their kinds, and the identifiers that a line has from the start.

use crate::random::Stream;
use serde::Serialize;
use std::fmt::Write as _;
use thingspace::models::DeviceIdKind;

/// A kind of identifier. The platform spells kinds in every case; `name` is the spelling that it writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum IdKind {
    Mdn,
    Imei,
    Iccid,
    Imsi,
    Msisdn,
    Min,
    Eid,
    Meid,
    Esn,
}

impl IdKind {
    /// Every kind, in the order in which a device list shows them.
    pub const ALL: [Self; 9] =
        [Self::Mdn, Self::Imei, Self::Iccid, Self::Imsi, Self::Msisdn, Self::Min, Self::Eid, Self::Meid, Self::Esn];

    /// Reads a kind, ignoring case.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(text))
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Mdn => DeviceIdKind::Mdn.as_str(),
            Self::Imei => DeviceIdKind::Imei.as_str(),
            Self::Iccid => DeviceIdKind::Iccid.as_str(),
            Self::Imsi => DeviceIdKind::Imsi.as_str(),
            Self::Msisdn => DeviceIdKind::Msisdn.as_str(),
            Self::Min => DeviceIdKind::Min.as_str(),
            Self::Eid => DeviceIdKind::Eid.as_str(),
            Self::Meid => DeviceIdKind::Meid.as_str(),
            Self::Esn => DeviceIdKind::Esn.as_str(),
        }
    }

    /// Returns true if a text has the form of this kind. Check digits are not checked, as on the platform.
    pub fn is_valid(self, id: &str) -> bool {
        let (lengths, hexadecimal) = match self {
            Self::Mdn | Self::Min => (10..=10, false),
            Self::Imei => (14..=16, false),
            Self::Iccid => (18..=20, false),
            Self::Imsi => (14..=15, false),
            Self::Msisdn => (11..=15, false),
            Self::Eid => (32..=32, false),
            Self::Meid => (14..=14, true),
            Self::Esn => (8..=11, true),
        };
        let digit = |byte: u8| if hexadecimal { byte.is_ascii_hexdigit() } else { byte.is_ascii_digit() };
        lengths.contains(&id.len()) && id.bytes().all(digit)
    }

    /// Returns true if it identifies hardware. The history follows hardware.
    pub fn is_hardware(self) -> bool {
        matches!(self, Self::Imei | Self::Meid | Self::Esn)
    }
}

impl Serialize for IdKind {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}

/// An identifier as callbacks and responses contain it: `{"id", "kind"}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Id {
    pub id: String,
    pub kind: IdKind,
}

impl Id {
    pub fn new(kind: IdKind, id: impl Into<String>) -> Self {
        Self { id: id.into(), kind }
    }
}

/// SIMs that are not inserted yet have ICCIDs and EIDs outside the range of those that lines have from the start.
const ICCID: u64 = 8_914_800_000_042_000_000;
const ICCID_STEP: u64 = 7;
const EID: u128 = 890_330_230_010_000_000_000_005_000_000;
const EID_STEP: u128 = 11;
const IMSI: u64 = 311_480_001_000_000;
const MIN: u64 = 3_100_000_000;
const SMALL_STEP: u64 = 3;

/// Returns the ICCID that a line has from the start: 20 digits, the last a check digit (Luhn).
pub(super) fn iccid(line: u32) -> String {
    with_luhn(ICCID + u64::from(line) * ICCID_STEP)
}

/// Returns the EID that a line has from the start: 32 digits, where the last two make the remainder modulo 97
/// equal to 1.
pub(super) fn eid(line: u32) -> String {
    let body = EID + u128::from(line) * EID_STEP;
    format!("{body}{:02}", 98 - body * 100 % 97)
}

pub(super) fn imsi(line: u32) -> String {
    (IMSI + u64::from(line) * SMALL_STEP).to_string()
}

pub(super) fn min(line: u32) -> String {
    (MIN + u64::from(line) * SMALL_STEP).to_string()
}

/// Returns the line that has an identifier from the start, if there is one. It may have another identifier now.
pub(super) fn line_of(kind: IdKind, id: &str) -> Option<u32> {
    let number = |first: u64, step: u64, digits: &str| {
        let past = digits.parse::<u64>().ok()?.checked_sub(first)?;
        (past % step == 0).then(|| u32::try_from(past / step).ok()).flatten()
    };
    match kind {
        IdKind::Iccid => number(ICCID, ICCID_STEP, id.get(..id.len().checked_sub(1)?)?),
        IdKind::Imsi => number(IMSI, SMALL_STEP, id),
        IdKind::Min => number(MIN, SMALL_STEP, id),
        IdKind::Eid => {
            let past = id.get(..id.len().checked_sub(2)?)?.parse::<u128>().ok()?.checked_sub(EID)?;
            (past % EID_STEP == 0).then(|| u32::try_from(past / EID_STEP).ok()).flatten()
        }
        _ => None,
    }
}

/// Returns a random IMEI, ICCID or, for every other kind, ESN.
pub(super) fn random(kind: IdKind, random: &mut Stream) -> String {
    match kind {
        IdKind::Imei => with_luhn(86_998_000_000_000 + random.below(1_000_000_000)),
        IdKind::Iccid => with_luhn(8_914_800_900_000_000_000 + random.below(1_000_000_000_000)),
        _ => format!("128{:08}", random.below(100_000_000)),
    }
}

/// Appends the check digit (Luhn).
pub(super) fn with_luhn(body: u64) -> String {
    let (mut rest, mut sum, mut double) = (body, 0, true);
    while rest > 0 {
        let digit = rest % 10 * if double { 2 } else { 1 };
        sum += digit / 10 + digit % 10;
        double = !double;
        rest /= 10;
    }
    let mut text = body.to_string();
    // Writing to a string cannot fail.
    let _ = write!(text, "{}", (10 - sum % 10) % 10);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luhn(digits: &str) -> u32 {
        let values = digits.bytes().rev().map(|byte| u32::from(byte - b'0')).enumerate();
        values.map(|(at, digit)| if at % 2 == 1 { digit * 2 / 10 + digit * 2 % 10 } else { digit }).sum::<u32>() % 10
    }

    #[test]
    fn a_line_is_found_by_each_of_its_initial_identifiers() {
        for line in [0, 1, 299, 1_000_000, 9_999_999] {
            for (kind, id) in [
                (IdKind::Iccid, iccid(line)),
                (IdKind::Eid, eid(line)),
                (IdKind::Imsi, imsi(line)),
                (IdKind::Min, min(line)),
            ] {
                assert!(kind.is_valid(&id), "{kind:?} {id}");
                assert_eq!(line_of(kind, &id), Some(line), "{kind:?} {id}");
            }
            assert_eq!((iccid(line).len(), luhn(&iccid(line))), (20, 0));
            assert_eq!(eid(line).parse::<u128>().unwrap() % 97, 1);
        }
        assert_eq!(line_of(IdKind::Iccid, "89148000000420000010"), None);
        assert_eq!(line_of(IdKind::Eid, ""), None);
    }

    #[test]
    fn kinds_are_read_in_every_case() {
        assert_eq!(IdKind::parse("IcCid"), Some(IdKind::Iccid));
        assert_eq!(IdKind::parse("sku"), None);
        assert!(IdKind::Meid.is_valid("A100003685E561") && !IdKind::Meid.is_valid("A100003685E56X"));
    }
}
