//! What was done to lines. What happened before the world began follows from the line; the rest is kept.

use super::{Line, World, behaviour::mixed};
use crate::clock::Moment;
use jiff::SignedDuration;

/// How long before the world began a line was deactivated that is deactive then: at most so many hours.
const DEACTIVATED: u64 = 60 * 24;

/// Something that was done to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    Activated,
    ActivationFailed,
    Suspended,
    Restored,
    /// Restored by itself, because its time was up.
    Resumed,
    Deactivated,
    PlanChanged,
    IdentifiersChanged,
    Moved,
    Deleted,
}

impl What {
    /// The kind of event. The platform shows `Activation Confirmed`; the others are by analogy.
    pub fn name(self) -> &'static str {
        match self {
            Self::Activated => "Activation Confirmed",
            Self::ActivationFailed => "Activation Failed",
            Self::Suspended => "Suspend Confirmed",
            Self::Restored => "Restore Confirmed",
            Self::Resumed => "Automatic Restore Confirmed",
            Self::Deactivated => "Deactivation Confirmed",
            Self::PlanChanged => "Service Plan Change Confirmed",
            Self::IdentifiersChanged => "Device Identifier Change Confirmed",
            Self::Moved => "Account Move Confirmed",
            Self::Deleted => "Delete Confirmed",
        }
    }
}

/// Something that was done to a line, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Happened {
    pub at: Moment,
    pub what: What,
    /// The phone number that the line had then.
    pub number: Option<u64>,
    /// The place of its plan in the catalogue.
    pub plan: Option<u16>,
}

/// A stretch of time in which a line was in service, and its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Service {
    pub from: Moment,
    pub until: Moment,
    pub plan: u16,
}

impl World {
    /// Keeps what was just done to a line.
    pub fn note(&mut self, line: u32, now: Moment, what: What) {
        // The plan of a line that is out of service is not told, but its number may still be.
        let (number, plan) = (self.line(line).number(), self.line(line).plan_number());
        self.past.entry(line).or_default().push(Happened { at: now, what, number, plan });
    }

    /// What was done to a line, oldest first.
    pub fn past(&self, line: u32) -> Vec<Happened> {
        let view = self.line(line);
        let initial = view.changed().map_or(Some((view.state(), view.number())), |record| record.initial);
        let kept = self.past.get(&line).map_or(&[][..], Vec::as_slice);
        let mut all = Vec::with_capacity(kept.len() + 2);
        if let (Some(device), Some((state, number))) = (self.devices.get(line as usize), initial)
            && !matches!(state, Line::PreActive | Line::PendingActivation)
        {
            let event = |at, what| Happened { at, what, number, plan: Some(view.first_plan()) };
            let activated = device.created.plus(SignedDuration::from_hours(1));
            all.push(event(activated, What::Activated));
            let start = view.began();
            if state == Line::Suspended
                && let Some(first) = view.suspensions().first()
            {
                all.push(event(first.from.max(activated), What::Suspended));
            } else if state == Line::Deactivated {
                let hours = i64::try_from(mixed(self.line_identity(line) ^ 4) % DEACTIVATED).unwrap_or(0);
                let at = start.plus(-SignedDuration::from_hours(hours)).max(activated);
                all.push(Happened { number: None, ..event(at, What::Deactivated) });
            }
        }
        all.extend_from_slice(kept);
        all
    }

    /// When a line was in service, oldest first; the last stretch may go on without end.
    pub fn service(&self, line: u32) -> Vec<Service> {
        let mut stretches: Vec<Service> = Vec::new();
        let mut plan = self.line(line).first_plan();
        let mut open = false;
        for event in self.past(line) {
            plan = event.plan.unwrap_or(plan);
            let begins = match event.what {
                What::Activated | What::Restored | What::Resumed => true,
                What::PlanChanged | What::IdentifiersChanged | What::Moved => open,
                What::ActivationFailed | What::Suspended | What::Deactivated | What::Deleted => false,
            };
            if open && let Some(last) = stretches.last_mut() {
                last.until = event.at;
            }
            if begins {
                stretches.push(Service { from: event.at, until: Moment::LAST, plan });
            }
            open = begins;
        }
        stretches
    }
}
