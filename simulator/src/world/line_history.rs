//! The history of lines. Events before the world began are derived from the line; later ones are recorded.

use super::{Line, World, behaviour::mix_bits};
use crate::clock::Moment;
use jiff::SignedDuration;

/// The maximum number of hours before the world began at which a line that starts deactivated was deactivated.
const MAX_HOURS_DEACTIVATED: u64 = 60 * 24;

/// An event in the life of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineEventKind {
    Activated,
    ActivationFailed,
    Suspended,
    Restored,
    /// Restored automatically, because the suspension ended.
    Resumed,
    Deactivated,
    PlanChanged,
    IdentifiersChanged,
    Moved,
    Deleted,
}

impl LineEventKind {
    /// Returns the kind of event. The platform shows `Activation Confirmed`; the other names follow its pattern.
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

/// An event of a line, and when it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LineEvent {
    pub at: Moment,
    pub kind: LineEventKind,
    /// The phone number of the line at that time.
    pub number: Option<u64>,
    /// The index of its plan in the catalogue.
    pub plan: Option<u16>,
}

/// A period in which a line was in service on one plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ServicePeriod {
    pub from: Moment,
    pub until: Moment,
    pub plan: u16,
}

impl World {
    /// Records an event of a line.
    pub fn record_event(&mut self, line: u32, now: Moment, kind: LineEventKind) {
        // A line that is out of service reports no plan, but it may still have its number.
        let (number, plan) = (self.line(line).number(), self.line(line).plan_number());
        self.line_events.entry(line).or_default().push(LineEvent { at: now, kind, number, plan });
    }

    /// Returns the events of a line, oldest first.
    pub fn line_events(&self, line: u32) -> Vec<LineEvent> {
        let view = self.line(line);
        let initial = view.changed().map_or(Some((view.state(), view.number())), |record| record.initial);
        let kept = self.line_events.get(&line).map_or(&[][..], Vec::as_slice);
        let mut all = Vec::with_capacity(kept.len() + 2);
        if let (Some(device), Some((state, number))) = (self.devices.get(line as usize), initial)
            && !matches!(state, Line::PreActive | Line::PendingActivation)
        {
            let event = |at, kind| LineEvent { at, kind, number, plan: Some(view.first_plan()) };
            let activated = device.created.plus(SignedDuration::from_hours(1));
            all.push(event(activated, LineEventKind::Activated));
            let start = view.began();
            if state == Line::Suspended
                && let Some(first) = view.suspensions().first()
            {
                all.push(event(first.from.max(activated), LineEventKind::Suspended));
            } else if state == Line::Deactivated {
                let hours = i64::try_from(mix_bits(self.line_identity(line) ^ 4) % MAX_HOURS_DEACTIVATED).unwrap_or(0);
                let at = start.plus(-SignedDuration::from_hours(hours)).max(activated);
                all.push(LineEvent { number: None, ..event(at, LineEventKind::Deactivated) });
            }
        }
        all.extend_from_slice(kept);
        all
    }

    /// Returns the periods in which a line was in service, oldest first; the last one may be open.
    pub fn service_periods(&self, line: u32) -> Vec<ServicePeriod> {
        let mut periods: Vec<ServicePeriod> = Vec::new();
        let mut plan = self.line(line).first_plan();
        let mut open = false;
        for event in self.line_events(line) {
            plan = event.plan.unwrap_or(plan);
            let begins = match event.kind {
                LineEventKind::Activated | LineEventKind::Restored | LineEventKind::Resumed => true,
                LineEventKind::PlanChanged | LineEventKind::IdentifiersChanged | LineEventKind::Moved => open,
                LineEventKind::ActivationFailed
                | LineEventKind::Suspended
                | LineEventKind::Deactivated
                | LineEventKind::Deleted => false,
            };
            if open && let Some(last) = periods.last_mut() {
                last.until = event.at;
            }
            if begins {
                periods.push(ServicePeriod { from: event.at, until: Moment::LAST, plan });
            }
            open = begins;
        }
        periods
    }
}
