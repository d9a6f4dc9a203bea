//! Short messages: the queue of messages from devices of each account, and the history of each line.

use super::Id;
use crate::clock::Moment;
use jiff::SignedDuration;
use std::collections::{HashMap, VecDeque};

/// The time that the history of a line covers: three months.
const RETENTION: SignedDuration = SignedDuration::from_hours(92 * 24);
/// The maximum number of messages in a page.
pub(crate) const PAGE_SIZE: usize = 100;

/// A message from a device that waits for its account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Waiting {
    /// The number of the message in the queue of its account, counted from 1 in the order of arrival.
    pub number: u64,
    pub device_ids: Vec<Id>,
    pub text: String,
    pub at: Moment,
}

/// The messages of an account's devices that are not acknowledged.
#[derive(Debug, Default)]
pub(crate) struct Queue {
    waiting: VecDeque<Waiting>,
    received: u64,
    /// The last token that was issued.
    issued: u64,
    /// Whether messages are sent to the listener as they arrive.
    pub started: bool,
}

impl Queue {
    /// Adds a message, and gives it its number.
    pub fn add(&mut self, waiting: Waiting) {
        self.received += 1;
        self.waiting.push_back(Waiting { number: self.received, ..waiting });
    }

    /// Returns the page after a token, which acknowledges all messages up to it, and the token that
    /// acknowledges this page if more messages follow. The last page has no token: returning it acknowledges
    /// it. A token that was never issued acknowledges nothing and has no page.
    pub fn page(&mut self, token: u64) -> Option<(Vec<Waiting>, Option<u64>)> {
        if token > self.issued {
            return None;
        }
        while self.waiting.front().is_some_and(|message| message.number <= token) {
            self.waiting.pop_front();
        }
        if self.waiting.len() <= PAGE_SIZE {
            return Some((self.take(), None));
        }
        let page: Vec<Waiting> = self.waiting.iter().take(PAGE_SIZE).cloned().collect();
        let last = page.last().map(|message| message.number);
        self.issued = last.unwrap_or_default().max(self.issued);
        Some((page, last))
    }

    /// Takes all messages, oldest first.
    pub fn take(&mut self) -> Vec<Waiting> {
        std::mem::take(&mut self.waiting).into()
    }
}

/// A short message to or from a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// `MT` to the device, `MO` from the device.
    pub direction: &'static str,
    pub status: &'static str,
    pub text: String,
    pub at: Moment,
}

/// The short messages of all lines.
#[derive(Debug, Default)]
pub(crate) struct Messages {
    queues: HashMap<usize, Queue>,
    /// The messages of each line, oldest first, and the number of removed ones, so that a message keeps its number.
    history: HashMap<u32, (VecDeque<Entry>, u64)>,
}

impl Messages {
    /// Returns the queue of an account.
    pub fn queue(&mut self, account: usize) -> &mut Queue {
        self.queues.entry(account).or_default()
    }

    /// Adds a message to the history of a line. Returns its number there.
    pub fn add_history(&mut self, line: u32, entry: Entry) -> u64 {
        let (entries, forgotten) = self.history.entry(line).or_default();
        while entries.front().is_some_and(|oldest| oldest.at.plus(RETENTION) < entry.at) {
            entries.pop_front();
            *forgotten += 1;
        }
        entries.push_back(entry);
        *forgotten + entries.len() as u64 - 1
    }

    /// Records the result of a message.
    pub fn set_status(&mut self, line: u32, number: u64, status: &'static str) {
        let Some((entries, forgotten)) = self.history.get_mut(&line) else {
            return;
        };
        let index = number.checked_sub(*forgotten).and_then(|index| usize::try_from(index).ok());
        if let Some(entry) = index.and_then(|index| entries.get_mut(index)) {
            entry.status = status;
        }
    }

    /// Returns the messages of a line in a period, oldest first; none is older than three months.
    pub fn history(&self, line: u32, earliest: Moment, latest: Moment, now: Moment) -> impl Iterator<Item = &Entry> {
        let entries = self.history.get(&line).map(|(entries, _)| entries);
        let earliest = earliest.max(now.plus(-RETENTION));
        entries.into_iter().flatten().filter(move |entry| entry.at >= earliest && entry.at <= latest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Whatever the order of requests, a message is returned until it is acknowledged, and never after that.
        #[test]
        fn a_message_stays_until_it_is_acknowledged(
            steps in prop::collection::vec((0..150_usize, any::<bool>(), any::<bool>()), 1..30)
        ) {
            let mut queue = Queue::default();
            let (mut sent, mut acknowledged, mut token) = (0_u64, 0_u64, None);
            for (more, follow, again) in steps {
                for _ in 0..more {
                    sent += 1;
                    let (text, at) = (sent.to_string(), Moment::default());
                    queue.add(Waiting { number: 0, device_ids: Vec::new(), text, at });
                }
                let from = token.filter(|_| follow).unwrap_or(0);
                acknowledged = acknowledged.max(from);
                prop_assert!(queue.page(u64::MAX).is_none());
                let (page, next) = queue.page(from).ok_or_else(|| TestCaseError::fail("a token of ours"))?;
                let numbers: Vec<u64> = page.iter().map(|message| message.number).collect();
                let requested: Vec<u64> = (acknowledged + 1..=sent).take(PAGE_SIZE).collect();
                prop_assert_eq!(&numbers, &requested);
                prop_assert!(page.iter().all(|message| message.text == message.number.to_string()));
                match next {
                    Some(next) => {
                        prop_assert_eq!(next, acknowledged + PAGE_SIZE as u64);
                        prop_assert!(next < sent);
                        if again {
                            // The client requests a lost response again.
                            prop_assert_eq!(queue.page(from).map(|again| again.0), Some(page));
                        }
                    }
                    None => acknowledged = sent,
                }
                token = next;
            }
        }
    }

    #[test]
    fn the_history_goes_back_three_months_and_keeps_its_numbers() {
        let mut messages = Messages::default();
        let entry = |at: Moment| Entry { direction: "MT", status: "Sent", text: at.to_string(), at };
        let start = Moment::default();
        let day = |day: i64| start.plus(SignedDuration::from_hours(24 * day));
        assert_eq!(messages.add_history(1, entry(day(0))), 0);
        assert_eq!(messages.add_history(1, entry(day(60))), 1);
        assert_eq!(messages.add_history(1, entry(day(100))), 2);
        messages.set_status(1, 0, "Delivered");
        messages.set_status(1, 1, "Delivered");
        let seen = |messages: &Messages, now| -> Vec<_> {
            let all = messages.history(1, start, Moment::LAST, now);
            all.map(|entry| (entry.text.clone(), entry.status)).collect()
        };
        let requested = [(day(60).to_string(), "Delivered"), (day(100).to_string(), "Sent")];
        assert_eq!(seen(&messages, day(100)), requested);
        assert_eq!(seen(&messages, day(160)), requested[1..]);
        assert_eq!(messages.history(2, start, Moment::LAST, start).count(), 0);
    }
}
