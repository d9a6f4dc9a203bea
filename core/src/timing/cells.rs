//! Checks whether the devices of one cell all get an attempt.

use super::{
    Plan,
    attempts::{end_of, horizon},
    checked, count, duration,
    hours::{Hours, Minute, day_ends, interval},
};
use crate::{
    error::Result,
    models::{CellCapacity, CellCapacityRequest},
};
use jiff::civil::Date;

/// Checks whether the devices of the fullest cell all get an attempt before a v3 campaign ends.
///
/// # Errors
/// `Validation` when the request breaks rules.
pub fn cell_capacity(request: &CellCapacityRequest) -> Result<CellCapacity> {
    let mut notes = checked("cell_capacity", request, Vec::new())?;
    let plan = Plan::new(&request.campaign);
    let end = plan.end.unwrap_or(plan.start);
    let cohort_size = i64::from(request.cohort_size.unwrap_or(50));
    let cell = Cell {
        plan: &plan,
        devices: request.devices_per_cell.into(),
        cohort_size,
        attempts: request.attempts.unwrap_or(1).into(),
    };
    let cohorts = cell.cohorts();
    let slots_needed = cohorts * cell.attempts;
    let slots_available = cell.slots(end).fold(0, |slots, _| slots + 1);
    let fits = slots_needed <= slots_available;
    let last_slot = fits.then(|| cell.last_slot(end)).flatten();
    let earliest_end_date = cell.last_slot(horizon(&plan)).map(end_of);
    let devices_that_fit = cell.devices_that_fit(end);
    let changes = if fits { Vec::new() } else { cell.changes(end, earliest_end_date, devices_that_fit) };
    notes.push(format!(
        "{} of up to {cohort_size} devices, {} each, need {}; the windows until {end} 24:00 UTC provide {slots_available}",
        count(cohorts, "cohort"),
        count(cell.attempts, "attempt"),
        count(slots_needed, "slot"),
    ));
    notes.push(format!(
        "assumed: {cohort_size} devices of a cell at a time, {} per slot, up to {} per device and day",
        duration(plan.attempt),
        count(plan.attempts_per_day, "attempt")
    ));
    Ok(CellCapacity {
        fits,
        cohorts,
        slots_needed,
        slots_available,
        devices_that_fit,
        last_slot: last_slot.map(interval),
        earliest_end_date: earliest_end_date.map(Into::into),
        changes,
        notes,
    })
}

/// The devices of one cell.
#[derive(Clone, Copy)]
struct Cell<'a> {
    plan: &'a Plan,
    devices: i64,
    cohort_size: i64,
    attempts: i64,
}

impl Cell<'_> {
    fn cohorts(&self) -> i64 {
        self.devices.div_euclid(self.cohort_size) + i64::from(self.devices % self.cohort_size > 0)
    }

    /// Returns the slots of the cell before the end of a day, no more on a day than its cohorts may use.
    fn slots(&self, end: Date) -> impl Iterator<Item = (Minute, Minute)> {
        self.slots_of(self.plan.hours, day_ends(end))
    }

    fn slots_of(&self, hours: Hours, last: Minute) -> impl Iterator<Item = (Minute, Minute)> {
        let per_day = self.cohorts().saturating_mul(self.plan.attempts_per_day);
        hours.slots(self.plan.first_minute(), last, self.plan.attempt, per_day)
    }

    /// Returns the last slot that is needed, if it is before the end of a day.
    fn last_slot(&self, end: Date) -> Option<(Minute, Minute)> {
        let needed = usize::try_from(self.cohorts().saturating_mul(self.attempts)).ok()?;
        self.slots(end).nth(needed.checked_sub(1)?)
    }

    fn fits(&self, hours: Hours, last: Minute) -> bool {
        usize::try_from(self.cohorts().saturating_mul(self.attempts))
            .is_ok_and(|needed| self.slots_of(hours, last).take(needed).count() == needed)
    }

    /// Returns the maximum number of devices that fit: cohorts are added while there are slots.
    fn devices_that_fit(&self, end: Date) -> i64 {
        let last = day_ends(end);
        let fits = |cohorts: i64| Cell { devices: cohorts * self.cohort_size, ..*self }.fits(self.plan.hours, last);
        // No more cohorts fit than there are slots.
        let slots = self.plan.hours.slots(self.plan.first_minute(), last, self.plan.attempt, i64::MAX).count();
        let (mut most, mut too_many) = (0, i64::try_from(slots).unwrap_or(i64::MAX - 1) + 1);
        while most + 1 < too_many {
            let middle = most + (too_many - most) / 2;
            if fits(middle) { most = middle } else { too_many = middle }
        }
        most * self.cohort_size
    }

    /// Returns independent changes, each of which makes it fit.
    fn changes(&self, end: Date, end_date: Option<Date>, devices_that_fit: i64) -> Vec<String> {
        let mut changes = Vec::new();
        if let Some(end_date) = end_date {
            changes.push(format!("end on {end_date} or later"));
        }
        let any_hour = Hours([true; 24]);
        if self.plan.hours != any_hour {
            let enough = self.fits(any_hour, day_ends(end));
            let limit = if enough { "" } else { ", which helps but is not sufficient alone" };
            changes.push(format!("omit the windows, so that every hour counts{limit}"));
        }
        if devices_that_fit > 0 {
            changes.push(format!(
                "include at most {} of the cell in this campaign, and the others in a later one",
                count(devices_that_fit, "device")
            ));
        }
        if self.attempts > 1 && (Cell { attempts: 1, ..*self }).fits(self.plan.hours, day_ends(end)) {
            changes.push("allow fewer attempts: one for each device fits".to_owned());
        }
        changes
    }
}
