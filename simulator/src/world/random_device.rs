//! Random attributes of a generated device.

use super::{
    Device, Imei, Line,
    default::{CLUMSY, DAYTIME, FLAKY, GOOD, NEVER, NOW_AND_THEN, OWN_HOURS},
};
use crate::{clock::Moment, random::Stream};
use jiff::SignedDuration;
use thingspace::models::Protocol;

const DAY: u64 = 86_400_000;

/// The random attributes of a device, chosen before its identity is known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RandomDevice {
    pub mdn: u64,
    pub licensed: bool,
    pub eligible: bool,
    pub line: Line,
    created: Moment,
    last_seen: Moment,
    roll: u64,
}

impl RandomDevice {
    pub fn new(random: &mut Stream, start: Moment) -> Self {
        let age = SignedDuration::from_hours(24) + milliseconds(random.below(300 * DAY));
        Self {
            created: start.plus(-age),
            last_seen: start.plus(-milliseconds(random.below(DAY))),
            mdn: 2_010_000_000 + random.below(7_000_000_000),
            licensed: !random.percent(5),
            eligible: !random.percent(2),
            line: match random.below(100) {
                0..=96 => Line::Active,
                97 | 98 => Line::Suspended,
                _ => Line::Deactivated,
            },
            roll: random.below(100),
        }
    }

    /// Returns the index of the random behaviour.
    pub fn behaviour(&self, protocol: &Protocol) -> u16 {
        match (protocol, self.roll) {
            (_, 94..) => NEVER,
            (Protocol::OmaDm, 60..85) => DAYTIME,
            (Protocol::OmaDm, 85..94) => NOW_AND_THEN,
            (Protocol::Http, 70..80) => OWN_HOURS,
            (Protocol::Http, 80..94) => CLUMSY,
            (_, 85..) => FLAKY,
            _ => GOOD,
        }
    }

    /// Returns a random cell. Cells are crowded unevenly, as in the field.
    pub fn cell(random: &mut Stream, cells: u64) -> u32 {
        u32::try_from(100 + random.below(cells).min(random.below(cells))).unwrap_or(0)
    }

    /// Builds the device without the random flaws.
    pub fn device(&self, imei: Imei, account: u16, kind: u16, firmware: u16, licensed: bool) -> Device {
        Device {
            imei,
            mdn: self.mdn,
            created: self.created,
            connected: self.last_seen,
            refreshed: self.last_seen,
            upgraded: None,
            licensed: licensed.then_some(self.created.plus(SignedDuration::from_hours(1))),
            license_used: false,
            eligible: true,
            line: Line::Active,
            behaviour: GOOD,
            facts: 0,
            account,
            kind,
            firmware,
            cell: 0,
            campaign: None,
        }
    }
}

fn milliseconds(count: u64) -> SignedDuration {
    SignedDuration::from_millis(i64::try_from(count).unwrap_or(i64::MAX))
}
