//! Devices, stored compactly: a world may have a million of them.

use crate::{api_version::ApiVersion, clock::Moment};
use std::fmt;
use thingspace::models::{LineState, Protocol};

/// An IMEI: 14 to 16 digits, ordered as numbers. Leading zeros are significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Imei(u64);

impl Imei {
    /// Reads an IMEI.
    pub fn parse(text: &str) -> Option<Self> {
        if (14..=16).contains(&text.len()) { Self::cursor(text) } else { None }
    }

    /// Reads the start of a page: an IMEI, or a smaller number such as 0.
    pub fn cursor(text: &str) -> Option<Self> {
        if text.is_empty() || text.len() > 16 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        // The length is stored after the number, so that the order is numeric and leading zeros are kept.
        Some(Self(text.parse::<u64>().ok()? << 5 | text.len() as u64))
    }

    /// Returns its digits as a number.
    pub fn number(self) -> u64 {
        self.0 >> 5
    }

    /// Returns true if the last of 15 digits is the check digit of the others; other lengths have none.
    pub fn is_checked(self) -> bool {
        self.0 & 31 != 15 || Self::with_check_digit(self.number() / 10) == self
    }

    /// Returns the IMEI of 15 digits that consists of these 14 digits and their check digit (Luhn).
    pub fn with_check_digit(body: u64) -> Self {
        let (mut rest, mut sum, mut double) = (body, 0, true);
        while rest > 0 {
            let digit = rest % 10 * if double { 2 } else { 1 };
            sum += digit / 10 + digit % 10;
            double = !double;
            rest /= 10;
        }
        Self((body * 10 + (10 - sum % 10) % 10) << 5 | 15)
    }
}

impl fmt::Display for Imei {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:0width$}", self.0 >> 5, width = (self.0 & 31) as usize)
    }
}

impl fmt::Debug for Imei {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl serde::Serialize for Imei {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// A make and model.
#[derive(Debug)]
pub(crate) struct Kind {
    /// The make as packages spell it.
    pub make: String,
    /// The make as devices report it: the platform ignores case.
    pub reported_make: String,
    pub model: String,
    pub protocol: Protocol,
}

/// An unfinished campaign that a device is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct CampaignRef {
    pub version: ApiVersion,
    /// Its index among the campaigns of that version.
    pub index: u32,
}

/// The state of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Line {
    Active,
    Suspended,
    Deactivated,
    /// Added, but never activated.
    PreActive,
    PendingActivation,
}

impl Line {
    /// Returns the state as Software Management spells it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Active => "Active",
            Self::Suspended => "Suspend",
            Self::Deactivated => "Deactive",
            Self::PreActive => "Pre-active",
            Self::PendingActivation => "Pending activation",
        }
    }

    /// Returns the state as Connectivity Management spells it.
    pub fn wire(self) -> &'static str {
        match self {
            Self::Active => LineState::Active.as_str(),
            Self::Suspended => LineState::Suspend.as_str(),
            Self::Deactivated => LineState::Deactive.as_str(),
            Self::PreActive => LineState::PreActive.as_str(),
            Self::PendingActivation => LineState::PendingActivation.as_str(),
        }
    }

    /// Reads a state; also without the hyphen, as requests spell it.
    pub fn parse(text: &str) -> Option<Self> {
        let states = [Self::Active, Self::Suspended, Self::Deactivated, Self::PreActive, Self::PendingActivation];
        let plain = text.to_ascii_lowercase().replace('-', "");
        states.into_iter().find(|state| state.wire().replace('-', "") == plain)
    }

    /// Returns true if a line in this state has a number, an address and a plan.
    pub fn has_number(self) -> bool {
        matches!(self, Self::Active | Self::Suspended)
    }
}

/// A device.
#[derive(Debug)]
pub(crate) struct Device {
    pub imei: Imei,
    pub mdn: u64,
    /// The moment when its record was created.
    pub created: Moment,
    /// The moment of its last contact.
    pub connected: Moment,
    /// The moment when its record was refreshed.
    pub refreshed: Moment,
    pub upgraded: Option<Moment>,
    /// The moment when it received its licence.
    pub licensed: Option<Moment>,
    /// Whether it was upgraded since then, which binds the licence to it.
    pub license_used: bool,
    pub eligible: bool,
    pub line: Line,
    pub account: u16,
    pub kind: u16,
    pub firmware: u16,
    /// The index of its behaviour in the world.
    pub behaviour: u16,
    /// The index of the scenario's data about its line.
    pub facts: u16,
    pub cell: u32,
    /// The unfinished campaign that the device is in; at most one, whatever the version.
    pub campaign: Option<CampaignRef>,
}

#[cfg(test)]
mod tests {
    use super::Imei;

    #[test]
    fn imeis_are_ordered_as_numbers_and_keep_leading_zeros() {
        let imei = |text| Imei::parse(text).unwrap();
        assert_eq!(imei("012345678901234").to_string(), "012345678901234");
        assert!(imei("99999999999999") < imei("354658090353977"));
        assert!(imei("354658090353977") < imei("3546580903539770"));
        assert_ne!(imei("012345678901234"), imei("12345678901234"));
        assert!(Imei::cursor("0").unwrap() < imei("00000000000000"));
        for invalid in
            ["", "1234567890123", "12345678901234567", "35465809035397x", "-354658090353977", "+35465809035397"]
        {
            assert_eq!(Imei::parse(invalid), None, "{invalid}");
        }
    }

    #[test]
    fn the_check_digit_is_luhns() {
        assert_eq!(Imei::with_check_digit(35_465_809_035_397).to_string(), "354658090353977");
        assert_eq!(Imei::with_check_digit(49_015_420_323_751).to_string(), "490154203237518");
    }
}
