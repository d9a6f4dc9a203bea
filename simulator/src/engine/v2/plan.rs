//! The plan of a v2 campaign: when devices may download, and when they may install.

use crate::{clock::Moment, engine::schedule::Schedule};
use jiff::{SignedDuration, civil::Date};

/// The dates and hours of one phase of an upgrade, in UTC.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Phase {
    /// The first day of the phase; that of the campaign if absent.
    pub after: Option<Date>,
    /// The first hour and the end of each window; any hour if there are none.
    pub windows: Vec<(u8, u8)>,
}

/// The days of a campaign, and its download and install phases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Plan {
    pub start: Date,
    pub end: Date,
    pub download: Phase,
    pub install: Phase,
}

impl Plan {
    pub fn starts_at(&self) -> Moment {
        Moment::start_of(self.start)
    }

    pub fn ends_at(&self) -> Moment {
        Moment::end_of(self.end)
    }

    /// Returns the first moment from `from` on at which a phase of `length` may begin within the campaign.
    /// Dates always apply, hours only to devices that respect them.
    pub fn slot(&self, phase: &Phase, honours_hours: bool, from: Moment, length: SignedDuration) -> Option<Moment> {
        let start = phase.after.unwrap_or(self.start).max(self.start);
        let windows = if honours_hours { phase.windows.clone() } else { Vec::new() };
        Schedule { start, end: self.end, windows }.slot(from, length)
    }

    /// Returns what is wrong with the plan itself.
    pub fn problem(&self) -> Option<&'static str> {
        let late = |phase: &Phase| phase.after.is_some_and(|after| after > self.end);
        let rules = [
            (self.end >= self.start, "Invalid date range"),
            (!late(&self.download), "Invalid download date"),
            (!late(&self.install), "Invalid install date"),
        ];
        rules.into_iter().find(|(holds, _)| !holds).map(|(_, problem)| problem)
    }
}

impl Phase {
    /// Returns true if every window of `self` is in `wider`. Without windows every hour is allowed, so a
    /// first window would remove hours.
    pub fn is_kept_by(&self, wider: &[(u8, u8)]) -> bool {
        if self.windows.is_empty() {
            return wider.is_empty();
        }
        self.windows.iter().all(|window| wider.contains(window))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{Timestamp, civil::date};

    fn plan(download: Phase) -> Plan {
        Plan { start: date(2026, 3, 2), end: date(2026, 3, 4), download, install: Phase::default() }
    }

    fn slot(phase: Phase, honours: bool, from: &str) -> Option<String> {
        let plan = plan(phase);
        let from: Timestamp = from.parse().unwrap();
        plan.slot(&plan.download, honours, from.into(), SignedDuration::from_mins(10)).map(|at| at.to_string())
    }

    #[test]
    fn dates_always_apply_and_hours_only_where_respected() {
        let found = |text: &str| Some(text.to_owned());
        let evening = |after| Phase { after, windows: vec![(20, 21)] };
        assert_eq!(slot(evening(None), true, "2026-03-01T12:00:00Z"), found("2026-03-02T20:00:00Z"));
        assert_eq!(slot(evening(None), true, "2026-03-02T20:50:00Z"), found("2026-03-02T20:50:00Z"));
        assert_eq!(slot(evening(None), true, "2026-03-02T20:51:00Z"), found("2026-03-03T20:00:00Z"));
        assert_eq!(slot(evening(None), false, "2026-03-02T08:00:00Z"), found("2026-03-02T08:00:00Z"));
        let third = Some(date(2026, 3, 3));
        assert_eq!(slot(evening(third), false, "2026-03-02T08:00:00Z"), found("2026-03-03T00:00:00Z"));
        assert_eq!(slot(evening(third), true, "2026-03-02T08:00:00Z"), found("2026-03-03T20:00:00Z"));
        assert_eq!(slot(evening(None), true, "2026-03-04T21:00:00Z"), None);
    }

    #[test]
    fn windows_are_only_added() {
        let phase = |windows: &[(u8, u8)]| Phase { after: None, windows: windows.to_vec() };
        assert!(phase(&[]).is_kept_by(&[]));
        assert!(!phase(&[]).is_kept_by(&[(3, 4)]));
        assert!(phase(&[(3, 4)]).is_kept_by(&[(5, 6), (3, 4)]));
        assert!(!phase(&[(3, 4)]).is_kept_by(&[(5, 6)]));
        assert!(!phase(&[(3, 4)]).is_kept_by(&[]));
    }

    #[test]
    fn contradictory_dates_are_rejected() {
        assert_eq!(plan(Phase::default()).problem(), None);
        assert_eq!(Plan { end: date(2026, 3, 1), ..plan(Phase::default()) }.problem(), Some("Invalid date range"));
        let late = Phase { after: Some(date(2026, 3, 5)), windows: Vec::new() };
        assert_eq!(plan(late.clone()).problem(), Some("Invalid download date"));
        assert_eq!(Plan { install: late, ..plan(Phase::default()) }.problem(), Some("Invalid install date"));
    }
}
