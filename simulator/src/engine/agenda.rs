//! The agenda: the events to come, by their time.

use super::{v1, v2, v3::Step};
use crate::clock::Moment;
use std::{cmp::Ordering, collections::BinaryHeap};

/// An event in virtual time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Event {
    /// A step in the life of a v1 upgrade.
    V1 { upgrade: u32, step: v1::Step },
    /// A step in the life of a v2 campaign.
    V2 { campaign: u32, step: v2::Step },
    /// A step in the life of a v3 campaign.
    V3 { campaign: u32, step: Step },
    /// A device reports its firmware.
    Report { device: u32 },
    /// A package becomes available.
    Launch { package: u32 },
    /// A job that a request has scheduled.
    Job { number: u64 },
    /// A suspended line is resumed, or its account is notified of the coming resumption, unless the line has
    /// changed since that turn.
    Resume { line: u32, turn: u32, only_notice: bool },
}

/// Events by their moment; at the same moment, in the order in which they were scheduled.
#[derive(Debug, Default)]
pub(crate) struct Agenda {
    heap: BinaryHeap<Entry>,
    planned: u64,
}

#[derive(Debug, PartialEq, Eq)]
struct Entry {
    at: Moment,
    number: u64,
    event: Event,
}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        // The heap returns its greatest element first.
        (other.at, other.number).cmp(&(self.at, self.number))
    }
}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Agenda {
    pub fn plan(&mut self, at: Moment, event: Event) {
        self.heap.push(Entry { at, number: self.planned, event });
        self.planned += 1;
    }

    /// Returns the moment of the next event.
    pub fn next(&self) -> Option<Moment> {
        self.heap.peek().map(|entry| entry.at)
    }

    /// Takes the next event up to and including `target`.
    pub fn next_until(&mut self, target: Moment) -> Option<(Moment, Event)> {
        if self.heap.peek()?.at > target {
            return None;
        }
        self.heap.pop().map(|entry| (entry.at, entry.event))
    }
}
