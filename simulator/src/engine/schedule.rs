//! The schedule of a campaign: its days, and the hours of its windows.

use crate::clock::Moment;
use jiff::{SignedDuration, civil::Date};

/// The days and hours of a campaign, in UTC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Schedule {
    pub start: Date,
    pub end: Date,
    /// The first hour and the end of each window; any hour if there are none.
    pub windows: Vec<(u8, u8)>,
}

impl Schedule {
    pub fn ends_at(&self) -> Moment {
        Moment::end_of(self.end)
    }

    /// Returns the first whole minute from `from` on at which an attempt of `length` may begin, so that it
    /// ends within the windows, which join at midnight. The last day is ignored.
    pub fn opening(&self, from: Moment, length: SignedDuration) -> Option<Moment> {
        let mut open = [self.windows.is_empty(); 24];
        for (first, end) in &self.windows {
            open[usize::from(*first)..usize::from(*end)].fill(true);
        }
        let mut begin = from.whole_minute();
        let give_up = begin.plus(SignedDuration::from_hours(49));
        while begin < give_up {
            let end = begin.plus(length);
            let mut at = begin;
            while at < end && open[usize::from(at.hour())] {
                at = at.next_hour();
            }
            if at >= end {
                return Some(begin);
            }
            // No attempt may overlap the closed hour at `at`: continue after it.
            begin = at.next_hour();
        }
        None
    }

    /// Like [`opening`](Self::opening), within the days of the campaign.
    pub fn slot(&self, from: Moment, length: SignedDuration) -> Option<Moment> {
        let begin = self.opening(from.max(Moment::start_of(self.start)), length)?;
        (begin.plus(length) <= self.ends_at()).then_some(begin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;

    fn schedule(windows: &[(u8, u8)]) -> Schedule {
        Schedule { start: jiff::civil::date(2026, 3, 1), end: jiff::civil::date(2026, 3, 2), windows: windows.to_vec() }
    }

    fn slot(windows: &[(u8, u8)], from: &str, hours: i64) -> Option<String> {
        let from: Timestamp = from.parse().unwrap();
        schedule(windows).slot(from.into(), SignedDuration::from_hours(hours)).map(|begin| begin.to_string())
    }

    #[test]
    fn attempts_stay_within_their_windows() {
        let found = |text: &str| Some(text.to_owned());
        assert_eq!(slot(&[], "2026-02-01T10:00:00Z", 4), found("2026-03-01T00:00:00Z"));
        assert_eq!(slot(&[], "2026-03-01T10:00:01Z", 4), found("2026-03-01T10:01:00Z"));
        assert_eq!(slot(&[(18, 22)], "2026-03-01T00:00:00Z", 4), found("2026-03-01T18:00:00Z"));
        assert_eq!(slot(&[(18, 22)], "2026-03-01T18:01:00Z", 4), found("2026-03-02T18:00:00Z"));
        assert_eq!(slot(&[(18, 22)], "2026-03-02T18:01:00Z", 4), None);
        assert_eq!(slot(&[(20, 24), (0, 4)], "2026-03-01T22:30:00Z", 4), found("2026-03-01T22:30:00Z"));
        assert_eq!(slot(&[(2, 4), (4, 6)], "2026-03-01T00:00:00Z", 4), found("2026-03-01T02:00:00Z"));
        assert_eq!(slot(&[], "2026-03-02T20:00:00Z", 4), found("2026-03-02T20:00:00Z"));
        assert_eq!(slot(&[], "2026-03-02T20:01:00Z", 4), None);
        assert_eq!(slot(&[(2, 4)], "2026-03-01T00:00:00Z", 4), None);
        assert_eq!(slot(&[], "2026-03-01T00:00:00Z", 24), found("2026-03-01T00:00:00Z"));
    }
}
