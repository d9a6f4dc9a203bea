//! Lines: the data of each device in Connectivity Management.
//!
//! Every device of the world has a line with the device's index; lines that were added later follow.
//! A line costs some 20 bytes until something about it changes: its ICCID, EID, IMSI and MIN follow from its
//! index, the rest from its device. Changed data is stored in a [`LineRecord`].
//!
//! How services use lines (`world` is `state.world`, or `context.world` in the engine):
//!
//! ```text
//! // Find a line. The case of the kind is ignored; the search is fast even among a million lines.
//! let line = world.find_line(IdKind::parse("ImEi")?, "354658090353977")?;
//!
//! // Read its data.
//! let view = world.line(line);
//! view.state() == Line::Active;
//! view.id(IdKind::Mdn);                  // Option<String>; a line that is not in service has no number
//! view.ids();                            // all of them
//! view.account(); view.plan(); view.is_nb_iot(); view.is_connected(now); view.custom_field(0);
//! world.line_next_on(line, now);         // when it can next be reached; None if never
//!
//! // All lines of an account after a `DeviceId`, oldest first.
//! for line in world.lines_after(account, 0) { .. }
//!
//! // Change it. Activation, suspension and other state changes are in `lifecycle`.
//! world.line_mut(line).custom_fields[0] = Some("West".into());
//! ```
//!
//! For asynchronous requests and their callbacks, see `engine/requests.rs`. For reading requests, selecting
//! devices and rejecting requests, see `routes/connectivity/mod.rs`.

pub(crate) mod catalogue;
mod groups;
mod identifiers;
mod lifecycle;
mod line_record;
mod membership;
mod rejection;
mod view;

pub(crate) use catalogue::Catalogue;
pub(crate) use groups::Groups;
pub(crate) use identifiers::{Id, IdKind};
pub(crate) use lifecycle::{Action, Activation};
pub(crate) use line_record::{CUSTOM_FIELDS, CustomFields, Facts, LineRecord, Mismatch, Suspension};
pub(crate) use rejection::ErrorResponse;
pub(crate) use view::View;

use super::{Imei, Line, World};
use crate::{clock::Moment, random::Stream};
use jiff::SignedDuration;
use std::collections::{HashMap, HashSet};

/// The time for which the number of a deactivated line is not reused.
const NUMBER_RESERVATION: SignedDuration = SignedDuration::from_hours(50 * 24);
/// The number of bits of an index in the list of numbers; there are at most 10,000,000 devices.
const INDEX_BITS: u32 = 24;

/// The lines of a world, except for the data in their devices.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    /// The changed data of each line; for a line that was added later, all of it.
    changed: HashMap<u32, Box<LineRecord>>,
    /// The lines that were added later.
    added: Vec<Added>,
    /// The identifiers that a line does not have from the start. A search must check them, because the line
    /// may have lost them.
    found: HashMap<(IdKind, Box<str>), u32>,
    /// The phone numbers of devices at the start, in order, each with its line.
    numbers: Vec<u64>,
    /// The position of each line in the order of creation; its `DeviceId` is one more.
    order: Vec<u32>,
    next: u32,
    /// The line data of the entries of a scenario; a device holds the index of its own.
    pub facts: Vec<Facts>,
    /// Phone numbers that are not assigned before a moment.
    reserved: HashMap<u64, Moment>,
    /// Hardware and SIMs that were uploaded to the device database, with their SKU.
    pub uploaded: HashMap<(IdKind, Box<str>), Box<str>>,
    /// The moment when the world began.
    start: Option<Moment>,
}

/// A line without a device of the world.
#[derive(Debug, Clone, Copy)]
struct Added {
    account: u16,
    state: Line,
    number: Option<u64>,
}

/// Returns the ICCID of the SIM that a line has from the start.
pub(crate) fn initial_iccid(line: u32) -> String {
    identifiers::iccid(line)
}

impl World {
    /// Gives every device its line. No two devices keep the same number; the numbers in `fixed` are kept.
    pub fn assign_lines(&mut self, start: Moment, fixed: &HashSet<u64>) {
        let mut numbers: Vec<u64> = self.packed_numbers();
        let mut last = 0;
        let mut doubled = false;
        for entry in &numbers {
            let index = usize::try_from(entry & ((1 << INDEX_BITS) - 1)).unwrap_or(0);
            let device = &mut self.devices[index];
            if device.mdn <= last && !fixed.contains(&device.mdn) {
                device.mdn = last + 1;
                while fixed.contains(&device.mdn) {
                    device.mdn += 1;
                }
                doubled = true;
            }
            last = last.max(device.mdn);
        }
        if doubled {
            numbers = self.packed_numbers();
        }
        let mut indexes: Vec<u32> = (0..).take(self.devices.len()).collect();
        indexes.sort_unstable_by_key(|index| (self.devices[*index as usize].created, *index));
        let mut order = vec![0; indexes.len()];
        for account in &mut self.accounts {
            account.lines = Vec::with_capacity(account.devices.len());
        }
        for (rank, index) in (0..).zip(&indexes) {
            order[*index as usize] = rank;
            self.accounts[usize::from(self.devices[*index as usize].account)].lines.push(*index);
        }
        if self.lines.facts.is_empty() {
            self.lines.facts.push(Facts::default());
        }
        self.lines.next = u32::try_from(order.len()).unwrap_or(u32::MAX);
        (self.lines.numbers, self.lines.order, self.lines.start) = (numbers, order, Some(start));
    }

    fn packed_numbers(&self) -> Vec<u64> {
        let mut numbers: Vec<u64> =
            (0..).zip(&self.devices).map(|(index, device)| device.mdn << INDEX_BITS | index).collect();
        numbers.sort_unstable();
        numbers
    }

    /// Returns the view of a line.
    pub fn line(&self, line: u32) -> View<'_> {
        View::new(self, line)
    }

    /// Finds the line that has an identifier, on any account. A line that was removed from its account has none.
    pub fn find_line(&self, kind: IdKind, id: &str) -> Option<u32> {
        self.find_record(kind, id).filter(|line| !self.line(*line).is_deleted())
    }

    /// Finds the line that has an identifier of any kind. If several kinds match, the usual ones come first.
    pub fn find_any(&self, id: &str) -> Option<u32> {
        let default_world = [IdKind::Imei, IdKind::Iccid, IdKind::Mdn, IdKind::Eid];
        default_world.into_iter().chain(IdKind::ALL).find_map(|kind| self.find_line(kind, id))
    }

    /// Finds a line like [`find_line`](Self::find_line), including lines that were removed from their
    /// account: their hardware may return.
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
                let index = self.devices.binary_search_by_key(&imei, |device| device.imei).ok()?;
                u32::try_from(index).ok()
            }
            IdKind::Mdn => {
                let number: u64 = id.parse().ok()?;
                let at = self.lines.numbers.partition_point(|entry| entry >> INDEX_BITS < number);
                let entry = self.lines.numbers.get(at).filter(|entry| *entry >> INDEX_BITS == number)?;
                u32::try_from(entry & ((1 << INDEX_BITS) - 1)).ok()
            }
            _ => identifiers::line_of(kind, id).filter(|line| (*line as usize) < self.lines.order.len()),
        };
        by_itself.filter(has)
    }

    /// Returns the record of a line for changes.
    pub fn line_mut(&mut self, line: u32) -> &mut LineRecord {
        if !self.lines.changed.contains_key(&line) {
            let record = Box::new(self.line(line).record());
            self.lines.changed.insert(line, record);
        }
        self.lines.changed.entry(line).or_default()
    }

    /// Replaces the identifier of a kind on a line, or removes it.
    pub fn set_line_id(&mut self, line: u32, kind: IdKind, id: Option<&str>) {
        let id: Option<Box<str>> = id.map(|id| id.to_ascii_uppercase().into());
        let ids = &mut self.line_mut(line).ids;
        ids.retain(|(other, _)| *other != kind);
        ids.push((kind, id.clone()));
        if let Some(id) = id {
            self.lines.found.insert((kind, id), line);
        }
    }

    /// Gives a line a new identifier of a kind, which no other line has.
    pub fn set_new_line_id(&mut self, line: u32, kind: IdKind, random: &mut Stream) {
        let id = loop {
            let id = identifiers::random(kind, random);
            if self.find_line(kind, &id).is_none() {
                break id;
            }
        };
        self.set_line_id(line, kind, Some(&id));
    }

    pub fn set_line_state(&mut self, line: u32, state: Line) {
        let devices = self.devices.len();
        match self.devices.get_mut(line as usize) {
            Some(device) => device.line = state,
            None => self.lines.added[line as usize - devices].state = state,
        }
        self.line_mut(line).turn += 1;
        self.reach.mark(line);
    }

    /// Gives a line a phone number; the previous one is reserved for 50 days.
    pub fn set_line_number(&mut self, line: u32, number: Option<u64>, now: Moment) {
        // Creates the record, which keeps the number that the line had at the start.
        self.line_mut(line);
        if let Some(old) = self.line(line).number() {
            self.lines.reserved.retain(|_, until| *until > now);
            self.lines.reserved.insert(old, now.plus(NUMBER_RESERVATION));
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

    /// Returns a phone number that is unused and not reserved, from the area of a ZIP code.
    pub fn new_number(&self, zip: &str, now: Moment, random: &mut Stream) -> u64 {
        let zip = zip.bytes().fold(0_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        loop {
            let number = (201 + zip % 780) * 10_000_000 + 2_000_000 + random.below(8_000_000);
            let is_old = {
                let at = self.lines.numbers.partition_point(|entry| entry >> INDEX_BITS < number);
                self.lines.numbers.get(at).is_some_and(|entry| entry >> INDEX_BITS == number)
            };
            let is_reserved = self.lines.reserved.get(&number).is_some_and(|until| *until > now);
            if !is_old && !is_reserved && self.find_line(IdKind::Mdn, &number.to_string()).is_none() {
                return number;
            }
        }
    }

    /// Returns when a line's device can next be reached, from `from` on: `from` itself if it can be reached then.
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
                assert!(kind.is_valid(&id), "{kind:?} {id}");
                assert_eq!(world.find_line(kind, &id), Some(line), "{kind:?} {id}");
                assert!(seen.insert((kind, id)), "{kind:?} twice");
            }
        }
        assert_eq!(world.find_line(IdKind::Imei, "354658090353978"), None);
        assert_eq!(world.find_line(IdKind::Mdn, "0000000000"), None);
    }

    #[test]
    fn a_line_with_a_new_identifier_is_found_only_by_that() {
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
        world.assign_lines(Moment::LAST, &HashSet::from([5_550_000_001]));
        let numbers: HashSet<u64> = world.devices.iter().map(|device| device.mdn).collect();
        assert_eq!(numbers.len(), world.devices.len());
        assert_eq!(world.devices[30].mdn, 5_550_000_001);
    }
}
