//! The positions of devices. A position depends only on the device and the moment, so that a
//! million devices need no memory: in every hour a device moves from one point in its region to the
//! next.

use super::{Line, World, behaviour::mix_bits};
use crate::clock::Moment;

const HOUR: i64 = 3_600_000;
/// The interval at which the network records the position of a device.
const RECORD_INTERVAL: i64 = HOUR / 4;
/// The number of kilometres in a degree of latitude.
const KILOMETRES_PER_DEGREE: f64 = 111.32;
/// The maximum distance of a device's home from the middle of its region, in kilometres to each side.
const HOME_DISTANCE: f64 = 25.0;

/// A region: its middle in degrees, and the number of kilometres in a degree of longitude there.
struct Region {
    latitude: f64,
    longitude: f64,
    degree: f64,
}

const REGIONS: [Region; 8] = [
    Region { latitude: 40.71, longitude: -74.55, degree: 84.4 },
    Region { latitude: 33.75, longitude: -84.39, degree: 92.6 },
    Region { latitude: 38.84, longitude: -104.82, degree: 86.7 },
    Region { latitude: 32.78, longitude: -96.80, degree: 93.6 },
    Region { latitude: 33.45, longitude: -112.07, degree: 92.9 },
    Region { latitude: 41.88, longitude: -87.63, degree: 82.9 },
    Region { latitude: 47.61, longitude: -122.33, degree: 75.0 },
    Region { latitude: 42.36, longitude: -71.06, degree: 82.3 },
];

/// The position of a device.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Position {
    /// Degrees; north is positive.
    pub latitude: f64,
    /// Degrees; east is positive.
    pub longitude: f64,
    /// The radius in metres of the circle in which the device is.
    pub radius: u32,
    pub at: Moment,
}

/// The reason why the network has no position of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoPosition {
    /// The device is off or out of reach, or its line is not in service.
    Absent,
    /// No position was ever recorded.
    NothingCached,
}

/// Returns the position of a device at a moment.
fn position(identity: u64, at: Moment) -> Position {
    let region = &REGIONS[usize::try_from(mix_bits(identity) % REGIONS.len() as u64).unwrap_or(0)];
    // Three in ten never move, three walk, four drive.
    let range = match mix_bits(identity ^ 1) % 10 {
        0..=2 => 0.0,
        3..=5 => 1.5,
        _ => 12.0,
    };
    let hour = at.milliseconds().div_euclid(HOUR);
    let home = offset(mix_bits(identity ^ 2), HOME_DISTANCE);
    let (from, to) = (way_point(identity, hour, range), way_point(identity, hour + 1, range));
    // The device starts slowly and slows down before it arrives.
    let part = share(at.milliseconds().rem_euclid(HOUR).cast_unsigned(), HOUR.cast_unsigned());
    let done = part * part * (3.0 - 2.0 * part);
    let (north, east) = (home.0 + from.0 + (to.0 - from.0) * done, home.1 + from.1 + (to.1 - from.1) * done);
    let radius = 500 + u32::try_from(mix_bits(identity ^ mix_bits(hour.cast_unsigned())) % 5_500).unwrap_or(0);
    Position {
        latitude: region.latitude + north / KILOMETRES_PER_DEGREE,
        longitude: region.longitude + east / region.degree,
        radius,
        at,
    }
}

/// Returns the position of a device at the start of an hour, in kilometres north and east of its home.
fn way_point(identity: u64, hour: i64, range: f64) -> (f64, f64) {
    offset(mix_bits(identity ^ mix_bits(hour.cast_unsigned() ^ 0x5eed)), range)
}

/// Returns a random point at most `range` kilometres north, south, east and west of the origin.
fn offset(random: u64, range: f64) -> (f64, f64) {
    let side = |bits: u64| (share(bits & 0xffff, 0xffff) * 2.0 - 1.0) * range;
    (side(random), side(random >> 16))
}

#[allow(clippy::cast_precision_loss, reason = "both are small")]
fn share(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}

impl World {
    /// Locates a device now, through the network.
    pub fn locate(&self, line: u32, now: Moment) -> Result<Position, NoPosition> {
        let is_there = self.line_next_on(line, now) == Some(now)
            && ((line as usize) >= self.devices.len() || self.check_in_succeeds(line, now));
        if is_there { Ok(position(self.line_identity(line), now)) } else { Err(NoPosition::Absent) }
    }

    /// Returns the last position that the network recorded: it records one every quarter of an hour while a
    /// device can be reached.
    pub fn cached_position(&self, line: u32, now: Moment) -> Result<Position, NoPosition> {
        let view = self.line(line);
        let identity = self.line_identity(line);
        let known_until = match view.state() {
            Line::Active => Some(now),
            Line::Suspended => view.suspensions().last().map(|suspension| suspension.from),
            _ => None,
        };
        let phase = i64::try_from(mix_bits(identity ^ 3) % RECORD_INTERVAL.cast_unsigned()).unwrap_or(0);
        let noted = |at: Moment| {
            let back = (at.milliseconds() - phase).rem_euclid(RECORD_INTERVAL);
            Moment::from_milliseconds(at.milliseconds() - back)
        };
        let last_on = |at: Moment| match self.devices.get(line as usize) {
            Some(_) if self.behaviour(line).reachable == 0 => None,
            Some(_) => self.last_on(line, at),
            None => Some(at),
        };
        let at = known_until.map(noted).and_then(last_on);
        let at = at.filter(|at| view.activated().is_some_and(|activated| activated <= *at));
        at.map(|at| position(identity, at)).ok_or(NoPosition::NothingCached)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::SimulatorOptions;

    fn kilometres(from: &Position, to: &Position) -> f64 {
        let (north, east) = (to.latitude - from.latitude, to.longitude - from.longitude);
        (north * KILOMETRES_PER_DEGREE).hypot(east * 85.0)
    }

    #[test]
    fn devices_move_at_a_plausible_speed() {
        let start = Moment::from(SimulatorOptions::default().start);
        let mut fastest = 0.0_f64;
        let mut still = 0;
        for identity in 0..200 {
            let mut before = position(identity, start);
            let first = before;
            for minute in 1..=180 {
                let here = position(identity, start.plus(jiff::SignedDuration::from_mins(minute)));
                let speed = kilometres(&before, &here) * 60.0;
                assert!(speed < 80.0, "{identity}: {speed} km/h");
                fastest = fastest.max(speed);
                before = here;
            }
            still += u32::from((first.latitude, first.longitude) == (before.latitude, before.longitude));
            assert!((500..6_000).contains(&first.radius));
            let middle = |region: &Region| {
                let middle = Position { latitude: region.latitude, longitude: region.longitude, radius: 0, at: start };
                kilometres(&middle, &first)
            };
            assert!(REGIONS.iter().map(middle).fold(f64::MAX, f64::min) < 60.0);
        }
        assert!(fastest > 30.0, "{fastest}");
        assert!((30..90).contains(&still), "{still}");
    }

    #[test]
    fn the_cached_position_is_older_and_survives_a_device_going_off() {
        let world = World::generated(&SimulatorOptions::default());
        let now = Moment::from(SimulatorOptions::default().start).plus(jiff::SignedDuration::from_mins(127));
        let mut off = 0;
        for line in 0..300 {
            if world.line(line).state() != Line::Active || world.behaviour(line).reachable == 0 {
                continue;
            }
            let cached = world.cached_position(line, now);
            if let Ok(position) = cached {
                assert!(position.at <= now && world.is_on(line, position.at));
                off += u32::from(!world.is_on(line, now));
            }
            if let Ok(position) = world.locate(line, now) {
                assert_eq!(position.at, now);
            } else {
                assert!(!world.is_on(line, now) || world.behaviour(line).reachable < 100);
            }
        }
        assert!(off > 0, "every device is on");
    }
}
