//! Short messages: those of devices wait in a queue of their account, and every line has a history.

use super::Id;
use crate::clock::Moment;
use jiff::SignedDuration;
use std::collections::{HashMap, VecDeque};

/// How long the history of a line goes back: three months.
const KEPT: SignedDuration = SignedDuration::from_hours(92 * 24);
/// Most messages of a page.
pub(crate) const PAGE: usize = 100;

/// A message of a device that waits for its account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Waiting {
    /// Counts the messages of the account in the order in which they came into the queue, from 1.
    pub number: u64,
    pub device_ids: Vec<Id>,
    pub text: String,
    pub at: Moment,
}

/// The messages of an account's devices that nobody has acknowledged.
#[derive(Debug, Default)]
pub(crate) struct Queue {
    waiting: VecDeque<Waiting>,
    received: u64,
    /// The last token that was given out.
    issued: u64,
    /// Whether messages are told to the listener as they come.
    pub started: bool,
}

impl Queue {
    /// Adds a message, which gets its number.
    pub fn add(&mut self, waiting: Waiting) {
        self.received += 1;
        self.waiting.push_back(Waiting { number: self.received, ..waiting });
    }

    /// The page behind a token, which acknowledges all messages up to it; and the token that acknowledges this page,
    /// when more messages follow. The last page has no token: to give it is to acknowledge it. A token that was never
    /// given out acknowledges nothing, and has no page.
    pub fn page(&mut self, token: u64) -> Option<(Vec<Waiting>, Option<u64>)> {
        if token > self.issued {
            return None;
        }
        while self.waiting.front().is_some_and(|message| message.number <= token) {
            self.waiting.pop_front();
        }
        if self.waiting.len() <= PAGE {
            return Some((self.take(), None));
        }
        let page: Vec<Waiting> = self.waiting.iter().take(PAGE).cloned().collect();
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
    /// `MT` to the device, `MO` from it.
    pub direction: &'static str,
    pub status: &'static str,
    pub text: String,
    pub at: Moment,
}

/// The short messages of all lines.
#[derive(Debug, Default)]
pub(crate) struct Messages {
    queues: HashMap<usize, Queue>,
    /// By line, oldest first; and how many were forgotten, so that a message keeps its number.
    history: HashMap<u32, (VecDeque<Entry>, u64)>,
}

impl Messages {
    /// The queue of an account.
    pub fn queue(&mut self, account: usize) -> &mut Queue {
        self.queues.entry(account).or_default()
    }

    /// Notes a message; answers its number in the history of the line.
    pub fn note(&mut self, line: u32, entry: Entry) -> u64 {
        let (entries, forgotten) = self.history.entry(line).or_default();
        while entries.front().is_some_and(|oldest| oldest.at.plus(KEPT) < entry.at) {
            entries.pop_front();
            *forgotten += 1;
        }
        entries.push_back(entry);
        *forgotten + entries.len() as u64 - 1
    }

    /// Notes what became of a message.
    pub fn settle(&mut self, line: u32, number: u64, status: &'static str) {
        let Some((entries, forgotten)) = self.history.get_mut(&line) else {
            return;
        };
        let place = number.checked_sub(*forgotten).and_then(|place| usize::try_from(place).ok());
        if let Some(entry) = place.and_then(|place| entries.get_mut(place)) {
            entry.status = status;
        }
    }

    /// The messages of a line in a stretch of time, oldest first; none older than three months.
    pub fn history(&self, line: u32, earliest: Moment, latest: Moment, now: Moment) -> impl Iterator<Item = &Entry> {
        let entries = self.history.get(&line).map(|(entries, _)| entries);
        let earliest = earliest.max(now.plus(-KEPT));
        entries.into_iter().flatten().filter(move |entry| entry.at >= earliest && entry.at <= latest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Whatever is fetched in whatever order, a message is given until it is acknowledged, and never after.
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
                let wanted: Vec<u64> = (acknowledged + 1..=sent).take(PAGE).collect();
                prop_assert_eq!(&numbers, &wanted);
                prop_assert!(page.iter().all(|message| message.text == message.number.to_string()));
                match next {
                    Some(next) => {
                        prop_assert_eq!(next, acknowledged + PAGE as u64);
                        prop_assert!(next < sent);
                        if again {
                            // An answer that was lost is asked for again.
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
        assert_eq!(messages.note(1, entry(day(0))), 0);
        assert_eq!(messages.note(1, entry(day(60))), 1);
        assert_eq!(messages.note(1, entry(day(100))), 2);
        messages.settle(1, 0, "Delivered");
        messages.settle(1, 1, "Delivered");
        let seen = |messages: &Messages, now| -> Vec<_> {
            let all = messages.history(1, start, Moment::LAST, now);
            all.map(|entry| (entry.text.clone(), entry.status)).collect()
        };
        let wanted = [(day(60).to_string(), "Delivered"), (day(100).to_string(), "Sent")];
        assert_eq!(seen(&messages, day(100)), wanted);
        assert_eq!(seen(&messages, day(160)), wanted[1..]);
        assert_eq!(messages.history(2, start, Moment::LAST, start).count(), 0);
    }
}
