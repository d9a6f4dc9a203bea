//! Whether devices can be reached: as they behave, or as a test wants it.

use super::{Line, World};
use crate::clock::Moment;
use std::collections::HashMap;

/// What differs from how devices behave, and which lines to look at again.
#[derive(Debug, Default)]
pub(crate) struct Reach {
    forced: HashMap<u32, bool>,
    /// Lines whose state has changed since the last look.
    touched: Vec<u32>,
}

impl Reach {
    /// Has a line's device be reachable or not, or behave as it does by itself.
    pub fn force(&mut self, line: u32, reachable: Option<bool>) {
        match reachable {
            Some(reachable) => self.forced.insert(line, reachable),
            None => self.forced.remove(&line),
        };
        self.touch(line);
    }

    /// A line is to be looked at again.
    pub fn touch(&mut self, line: u32) {
        self.touched.push(line);
    }

    /// Takes the lines that are to be looked at, in the order in which they changed.
    pub fn take_touched(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.touched)
    }
}

impl World {
    /// When a device next has power and coverage, from `from` on, whatever the state of its line: `from` itself
    /// when it has both now.
    pub fn next_powered(&self, line: u32, from: Moment) -> Option<Moment> {
        if let Some(reachable) = self.reach.forced.get(&line) {
            return reachable.then_some(from);
        }
        if (line as usize) >= self.devices.len() {
            return Some(from);
        }
        if self.behaviour(line).reachable == 0 {
            return None;
        }
        self.next_on(line, from)
    }

    pub fn is_powered(&self, line: u32, at: Moment) -> bool {
        self.next_powered(line, at) == Some(at)
    }

    /// Whether the network reaches a line's device: it is in service, and has power and coverage.
    pub fn is_reached(&self, line: u32, at: Moment) -> bool {
        self.line(line).state() == Line::Active && self.is_powered(line, at)
    }

    /// When a device loses power or coverage that it has at `from`; none when it keeps both.
    pub fn next_unpowered(&self, line: u32, from: Moment) -> Option<Moment> {
        if self.reach.forced.contains_key(&line) || (line as usize) >= self.devices.len() {
            return None;
        }
        self.next_off(line, from)
    }

    /// When a device's power or coverage next changes by itself, after `now`.
    pub fn next_change(&self, line: u32, now: Moment) -> Option<Moment> {
        if self.is_powered(line, now) { self.next_unpowered(line, now) } else { self.next_powered(line, now) }
    }
}
