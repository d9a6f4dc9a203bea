//! Finds the hours in UTC that come closest to the requested local hours.

use super::hours::{DAY, HOUR, Hours};
use crate::models::LocalHours;
use jiff::tz::Offset;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rounding {
    Inward,
    Outward,
}

/// The requested local hours, and the platform's limits.
#[derive(Debug, Clone, Copy)]
pub(super) struct RequestedHours<'q> {
    pub hours: &'q [LocalHours],
    /// The shortest window that the platform accepts, in hours.
    pub shortest: i32,
}

impl RequestedHours<'_> {
    /// Returns the requested minutes of the local day, as intervals of a day or two.
    fn intervals(&self) -> impl Iterator<Item = (i64, i64)> + '_ {
        self.hours.iter().map(|hours| {
            let (start, end) = (i64::from(hours.start_hour), i64::from(hours.end_hour));
            (start * HOUR, if end > start { end * HOUR } else { end * HOUR + DAY })
        })
    }

    /// Returns for each minute of the UTC day whether it was requested.
    fn minutes(&self, offset: Offset) -> Vec<bool> {
        let mut requested = vec![false; usize::try_from(DAY).unwrap_or_default()];
        // Offsets of parts of a minute ended long ago; they count as whole minutes here.
        let offset = i64::from(offset.seconds()).div_euclid(60);
        for (start, end) in self.intervals() {
            for minute in start..end {
                if let Some(requested) =
                    usize::try_from((minute - offset).rem_euclid(DAY)).ok().and_then(|at| requested.get_mut(at))
                {
                    *requested = true;
                }
            }
        }
        requested
    }

    /// Returns the hours in UTC that lie wholly inside the requested ones, or that overlap them.
    pub fn whole_hours(&self, offset: Offset, rounding: Rounding) -> Hours {
        let mut open = [false; 24];
        let minutes = self.minutes(offset);
        for (open, hour) in open.iter_mut().zip(minutes.chunks(60)) {
            *open = match rounding {
                Rounding::Inward => hour.iter().all(|is_requested| *is_requested),
                Rounding::Outward => hour.iter().any(|is_requested| *is_requested),
            };
        }
        Hours(open)
    }

    /// Returns the hours exactly as requested, if whole hours in UTC can express them.
    pub fn exact(&self, offset: Offset) -> Option<Hours> {
        let inside = self.whole_hours(offset, Rounding::Inward);
        (inside == self.whole_hours(offset, Rounding::Outward)).then_some(inside)
    }

    /// Returns hours whose windows the platform accepts.
    pub fn fitted(&self, offset: Offset, rounding: Rounding) -> Hours {
        let hours = self.whole_hours(offset, rounding);
        match rounding {
            Rounding::Inward => self.long_enough(hours),
            Rounding::Outward => self.widened(hours),
        }
    }

    /// Returns the hours without windows that are too short.
    pub fn long_enough(&self, hours: Hours) -> Hours {
        let mut windows = hours.windows();
        windows.retain(|window| window.end_time - window.start_time >= self.shortest);
        if windows.is_empty() { Hours([false; 24]) } else { Hours::new(&windows) }
    }

    /// Returns the hours with short windows extended within the day.
    fn widened(&self, hours: Hours) -> Hours {
        let mut windows = hours.windows();
        for window in &mut windows {
            let missing = self.shortest - (window.end_time - window.start_time);
            if missing > 0 && window.end_time == 24 {
                window.start_time -= missing;
            } else if missing > 0 {
                window.end_time += missing;
                let over = (window.end_time - 24).max(0);
                (window.start_time, window.end_time) = (window.start_time - over, window.end_time - over);
            }
        }
        Hours::new(&windows)
    }

    /// `22:00-02:00 and 12:00-13:00`.
    pub fn text(&self) -> String {
        let hours = |hours: &LocalHours| format!("{:02}:00-{:02}:00", hours.start_hour, hours.end_hour);
        self.hours.iter().map(hours).collect::<Vec<_>>().join(" and ")
    }
}
