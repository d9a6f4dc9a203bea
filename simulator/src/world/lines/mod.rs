//! Lines: what Connectivity Management knows of each device.
//!
//! Every device of the world has a line, called by the device's place; lines that were added later follow behind.
//! A line costs some 20 bytes until something about it changes: its ICCID, EID, IMSI and MIN follow from its
//! place, the rest from its device. What has changed is kept in a [`LineRecord`].
//!
//! How services work with lines (`world` is `state.world`, or `context.world` where time goes by):
//!
//! ```text
//! // Who is meant? In any case of the kind, at once even among a million.
//! let line = world.find_line(IdKind::parse("ImEi")?, "354658090353977")?;
//!
//! // What is known of it.
//! let view = world.line(line);
//! view.state() == Line::Active;
//! view.id(IdKind::Mdn);                  // Option<String>; a line that is not in service has no number
//! view.ids();                            // all of them
//! view.account(); view.plan(); view.is_nb_iot(); view.is_connected(now); view.custom_field(0);
//! world.line_next_on(line, now);         // when it can next be reached; None: never
//!
//! // All lines of an account, oldest first, from behind a `DeviceId` number on.
//! for line in world.lines_behind(account, 0) { .. }
//!
//! // A change. The life of a line (activation, suspension ..) is in `life`.
//! world.line_mut(line).custom_fields[0] = Some("West".into());
//! ```
//!
//! Requests that are answered later, and messages about them: see `engine/requests.rs`. Reading requests, the
//! devices that they select, and refusing them: see `routes/connectivity/mod.rs`.

pub(crate) mod catalogue;
mod groups;
mod identifiers;
mod lifecycle;
mod line_record;
mod membership;
mod refusal;
mod view;

pub(crate) use catalogue::Catalogue;
pub(crate) use groups::Groups;
pub(crate) use identifiers::{Id, IdKind};
pub(crate) use lifecycle::{Action, Activation};
pub(crate) use line_record::{CUSTOM_FIELDS, CustomFields, Facts, LineRecord, Mismatch, Suspension};
pub(crate) use refusal::Refusal;
pub(crate) use view::View;

use super::{Imei, Line, World};
use crate::{clock::Moment, random::Stream};
use jiff::SignedDuration;
use std::collections::{HashMap, HashSet};

/// How long the number of a line that was deactivated is not given to another.
const RESERVED: SignedDuration = SignedDuration::from_hours(50 * 24);
/// Bits of a place in the index of numbers; there are at most 10,000,000 devices.
const PLACE: u32 = 24;

/// The lines of a world, but for what their devices hold.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    /// What has changed, by line; of a line that was added later, everything.
    changed: HashMap<u32, Box<LineRecord>>,
    /// The lines that were added later.
    added: Vec<Added>,
    /// Identifiers that a line does not have by itself. They are looked at when they are found: it may have
    /// lost them.
    found: HashMap<(IdKind, Box<str>), u32>,
    /// The numbers of devices at the start, in order, each with its place.
    numbers: Vec<u64>,
    /// The place of each line in the order in which lines were made; its `DeviceId` is one more.
    order: Vec<u32>,
    next: u32,
    /// What entries of a scenario say of their lines; a device holds the place of its own.
    pub facts: Vec<Facts>,
    /// Numbers that nobody gets before a moment.
    reserved: HashMap<u64, Moment>,
    /// Hardware and SIMs that were uploaded to the device database, and the SKU they came with.
    pub uploaded: HashMap<(IdKind, Box<str>), Box<str>>,
    /// When the world began.
    start: Option<Moment>,
}

/// A line without a device of the world.
#[derive(Debug, Clone, Copy)]
struct Added {
    account: u16,
    state: Line,
    number: Option<u64>,
}

/// The ICCID of the SIM that a line comes with.
pub(crate) fn own_iccid(line: u32) -> String {
    identifiers::iccid(line)
}

impl World {
    /// Gives every device its line. No two devices keep one number; those in `given` keep theirs.
    pub fn give_lines(&mut self, start: Moment, given: &HashSet<u64>) {
        let mut numbers: Vec<u64> = self.packed_numbers();
        let mut last = 0;
        let mut doubled = false;
        for entry in &numbers {
            let place = usize::try_from(entry & ((1 << PLACE) - 1)).unwrap_or(0);
            let device = &mut self.devices[place];
            if device.mdn <= last && !given.contains(&device.mdn) {
                device.mdn = last + 1;
                while given.contains(&device.mdn) {
                    device.mdn += 1;
                }
                doubled = true;
            }
            last = last.max(device.mdn);
        }
        if doubled {
            numbers = self.packed_numbers();
        }
        let mut places: Vec<u32> = (0..).take(self.devices.len()).collect();
        places.sort_unstable_by_key(|place| (self.devices[*place as usize].created, *place));
        let mut order = vec![0; places.len()];
        for account in &mut self.accounts {
            account.lines = Vec::with_capacity(account.devices.len());
        }
        for (rank, place) in (0..).zip(&places) {
            order[*place as usize] = rank;
            self.accounts[usize::from(self.devices[*place as usize].account)].lines.push(*place);
        }
        if self.lines.facts.is_empty() {
            self.lines.facts.push(Facts::default());
        }
        self.lines.next = u32::try_from(order.len()).unwrap_or(u32::MAX);
        (self.lines.numbers, self.lines.order, self.lines.start) = (numbers, order, Some(start));
    }

    fn packed_numbers(&self) -> Vec<u64> {
        let mut numbers: Vec<u64> =
            (0..).zip(&self.devices).map(|(place, device)| device.mdn << PLACE | place).collect();
        numbers.sort_unstable();
        numbers
    }

    /// What is known of a line.
    pub fn line(&self, line: u32) -> View<'_> {
        View::new(self, line)
    }

    /// The line that has an identifier, on whatever account. One that was taken off its account has none.
    pub fn find_line(&self, kind: IdKind, id: &str) -> Option<u32> {
        self.find_record(kind, id).filter(|line| !self.line(*line).is_deleted())
    }

    /// The line that has an identifier of whatever kind: the usual kinds come first where several fit.
    pub fn find_any(&self, id: &str) -> Option<u32> {
        let usual = [IdKind::Imei, IdKind::Iccid, IdKind::Mdn, IdKind::Eid];
        usual.into_iter().chain(IdKind::ALL).find_map(|kind| self.find_line(kind, id))
    }

    /// The same, but a line that was taken off its account is found too: its hardware may come back.
    pub(super) fn find_record(&self, kind: IdKind, id: &str) -> Option<u32> {
        if kind == IdKind::Msisdn {
            return self.find_record(IdKind::Mdn, id.strip_prefix('1').filter(|rest| rest.len() == 10)?);
        }
        let spelt: Box<str> = id.to_ascii_uppercase().into();
        let has = |line: &u32| self.line(*line).id(kind).is_some_and(|own| own.eq_ignore_ascii_case(id));
        if let Some(line) = self.lines.found.get(&(kind, spelt)).copied().filter(has) {
            return Some(line);
        }
        let by_itself = match kind {
            IdKind::Imei => {
                let imei = Imei::parse(id)?;
                let place = self.devices.binary_search_by_key(&imei, |device| device.imei).ok()?;
                u32::try_from(place).ok()
            }
            IdKind::Mdn => {
                let number: u64 = id.parse().ok()?;
                let at = self.lines.numbers.partition_point(|entry| entry >> PLACE < number);
                let entry = self.lines.numbers.get(at).filter(|entry| *entry >> PLACE == number)?;
                u32::try_from(entry & ((1 << PLACE) - 1)).ok()
            }
            _ => identifiers::line_of(kind, id).filter(|line| (*line as usize) < self.lines.order.len()),
        };
        by_itself.filter(has)
    }

    /// The record of a line, to be changed.
    pub fn line_mut(&mut self, line: u32) -> &mut LineRecord {
        if !self.lines.changed.contains_key(&line) {
            let record = Box::new(self.line(line).record());
            self.lines.changed.insert(line, record);
        }
        self.lines.changed.entry(line).or_default()
    }

    /// Gives a line an identifier in place of the one it has of that kind, or none.
    pub fn set_line_id(&mut self, line: u32, kind: IdKind, id: Option<&str>) {
        let id: Option<Box<str>> = id.map(|id| id.to_ascii_uppercase().into());
        let ids = &mut self.line_mut(line).ids;
        ids.retain(|(known, _)| *known != kind);
        ids.push((kind, id.clone()));
        if let Some(id) = id {
            self.lines.found.insert((kind, id), line);
        }
    }

    pub fn set_line_state(&mut self, line: u32, state: Line) {
        let devices = self.devices.len();
        match self.devices.get_mut(line as usize) {
            Some(device) => device.line = state,
            None => self.lines.added[line as usize - devices].state = state,
        }
        self.line_mut(line).turn += 1;
        self.reach.touch(line);
    }

    /// Gives a line a number; the one before is kept for nobody for 50 days.
    pub fn set_line_number(&mut self, line: u32, number: Option<u64>, now: Moment) {
        // Its record remembers the number that the line began with.
        self.line_mut(line);
        if let Some(old) = self.line(line).number() {
            self.lines.reserved.retain(|_, until| *until > now);
            self.lines.reserved.insert(old, now.plus(RESERVED));
        }
        let devices = self.devices.len();
        match self.devices.get_mut(line as usize) {
            Some(device) => device.mdn = number.unwrap_or(device.mdn),
            None => self.lines.added[line as usize - devices].number = number,
        }
        if let Some(number) = number {
            self.lines.found.insert((IdKind::Mdn, format!("{number:010}").into()), line);
        }
    }

    /// A number that nobody has and nobody had lately, from the area of a ZIP code.
    pub fn new_number(&self, zip: &str, now: Moment, chance: &mut Stream) -> u64 {
        let zip = zip.bytes().fold(0_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        loop {
            let number = (201 + zip % 780) * 10_000_000 + 2_000_000 + chance.below(8_000_000);
            let is_old = {
                let at = self.lines.numbers.partition_point(|entry| entry >> PLACE < number);
                self.lines.numbers.get(at).is_some_and(|entry| entry >> PLACE == number)
            };
            let is_reserved = self.lines.reserved.get(&number).is_some_and(|until| *until > now);
            if !is_old && !is_reserved && self.find_line(IdKind::Mdn, &number.to_string()).is_none() {
                return number;
            }
        }
    }

    /// When a line's device can next be reached, from `from` on: `from` itself when it can be now.
    pub fn line_next_on(&self, line: u32, from: Moment) -> Option<Moment> {
        let in_service = self.line(line).state() == Line::Active;
        in_service.then(|| self.next_powered(line, from)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::SimulatorOptions;

    fn world(devices: usize) -> World {
        World::generated(&SimulatorOptions { devices, ..SimulatorOptions::default() })
    }

    #[test]
    fn every_line_is_found_by_each_of_its_identifiers() {
        let world = world(2000);
        let mut seen = HashSet::new();
        for line in 0..u32::try_from(world.devices.len()).unwrap() {
            for Id { id, kind } in world.line(line).ids() {
                assert!(kind.fits(&id), "{kind:?} {id}");
                assert_eq!(world.find_line(kind, &id), Some(line), "{kind:?} {id}");
                assert!(seen.insert((kind, id)), "{kind:?} twice");
            }
        }
        assert_eq!(world.find_line(IdKind::Imei, "354658090353978"), None);
        assert_eq!(world.find_line(IdKind::Mdn, "0000000000"), None);
    }

    #[test]
    fn a_line_that_got_another_identifier_is_found_by_that_alone() {
        let mut world = world(10);
        let old = world.line(3).id(IdKind::Iccid).unwrap();
        world.set_line_id(3, IdKind::Iccid, Some("89148000009999999995"));
        assert_eq!(world.find_line(IdKind::Iccid, "89148000009999999995"), Some(3));
        assert_eq!(world.find_line(IdKind::Iccid, &old), None);
        world.set_line_id(3, IdKind::Iccid, Some(&old));
        assert_eq!(world.find_line(IdKind::Iccid, &old), Some(3));
        assert_eq!(world.find_line(IdKind::Iccid, "89148000009999999995"), None);
    }

    #[test]
    fn two_devices_never_have_one_number() {
        let mut world = world(50);
        for device in &mut world.devices[..20] {
            device.mdn = 5_550_000_000;
        }
        world.devices[30].mdn = 5_550_000_001;
        world.give_lines(Moment::LAST, &HashSet::from([5_550_000_001]));
        let numbers: HashSet<u64> = world.devices.iter().map(|device| device.mdn).collect();
        assert_eq!(numbers.len(), world.devices.len());
        assert_eq!(world.devices[30].mdn, 5_550_000_001);
    }
}
