//! The reachability of devices: by their behaviour, or forced by a test.

use super::{Line, World};
use crate::clock::Moment;
use std::collections::HashMap;

/// The forced reachability of lines, and the lines to check again.
#[derive(Debug, Default)]
pub(crate) struct Reach {
    forced: HashMap<u32, bool>,
    /// The lines whose state has changed since the last check.
    touched: Vec<u32>,
}

impl Reach {
    /// Makes a line's device reachable or unreachable, or lets it follow its behaviour again.
    pub fn force(&mut self, line: u32, reachable: Option<bool>) {
        match reachable {
            Some(reachable) => self.forced.insert(line, reachable),
            None => self.forced.remove(&line),
        };
        self.mark(line);
    }

    /// Marks a line to be checked again.
    pub fn mark(&mut self, line: u32) {
        self.touched.push(line);
    }

    /// Takes the lines to check, in the order of their changes.
    pub fn take_touched(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.touched)
    }
}

impl World {
    /// Returns when a device next has power and coverage, from `from` on, whatever the state of its line:
    /// `from` itself if it has both then.
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

    /// Returns true if the network reaches a line's device: the line is in service, and the device has power
    /// and coverage.
    pub fn is_reached(&self, line: u32, at: Moment) -> bool {
        self.line(line).state() == Line::Active && self.is_powered(line, at)
    }

    /// Returns when a device loses the power or coverage that it has at `from`; `None` if it keeps both.
    pub fn next_unpowered(&self, line: u32, from: Moment) -> Option<Moment> {
        if self.reach.forced.contains_key(&line) || (line as usize) >= self.devices.len() {
            return None;
        }
        self.next_off(line, from)
    }

    /// Returns when a device's power or coverage next changes, after `now`.
    pub fn next_change(&self, line: u32, now: Moment) -> Option<Moment> {
        if self.is_powered(line, now) { self.next_unpowered(line, now) } else { self.next_powered(line, now) }
    }
}
