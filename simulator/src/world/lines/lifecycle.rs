//! The lifecycle of a line: the allowed state changes, and how often they may happen.

use super::{CustomFields, ErrorResponse, IdKind, Suspension};
use crate::{
    clock::Moment,
    options::SimulatorOptions,
    random::Stream,
    world::{Line, LineEventKind, World},
};
use jiff::SignedDuration;
use serde_json::Value;

/// The maximum number of days of a suspension, and of all suspensions in a year.
const MAX_DAYS_RUNNING: i64 = 90;
const MAX_DAYS_PER_YEAR: i64 = 180;
/// The maximum number of plan changes in a month.
const MAX_PLAN_CHANGES: u8 = 4;
const DAY: i64 = 86_400_000;
const YEAR: SignedDuration = SignedDuration::from_hours(365 * 24);

/// A change to a line that counts as a provisioning action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    Activate,
    Suspend,
    Restore,
    Deactivate,
}

/// The data that a line receives when it is activated.
#[derive(Debug, Clone, Default)]
pub(crate) struct Activation {
    /// The index of the plan in the catalogue.
    pub plan: u16,
    /// The ZIP code of the area that the phone number is taken from.
    pub zip: String,
    pub group: Option<u16>,
    pub custom_fields: CustomFields,
    pub cost_center: Option<Box<str>>,
    pub place_of_use: Option<Box<Value>>,
    pub sku: Option<Box<str>>,
    pub lead: Option<Box<str>>,
    /// The user who requested the activation.
    pub user: Box<str>,
}

/// The duration of a running suspension, and of all suspensions in the last year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RunningSuspension {
    /// The moment when the line is resumed automatically.
    pub resumes: Moment,
    /// The maximum number of consecutive days.
    pub max_days: i64,
    /// The days of the last year, including those of the running suspension.
    pub used_days: i64,
}

/// Returns the number of days that began within the last year.
fn days(suspensions: &[Suspension], now: Moment) -> i64 {
    let since = now.plus(-YEAR);
    let length =
        |suspension: &Suspension| suspension.until.unwrap_or(now).milliseconds_since(suspension.from.max(since)).max(0);
    suspensions.iter().map(|suspension| (length(suspension) + DAY - 1) / DAY).sum()
}

impl World {
    /// Checks that an action is allowed now: in the line's state, and within the limits.
    pub fn check_action(
        &self,
        line: u32,
        action: Action,
        now: Moment,
        options: &SimulatorOptions,
    ) -> Result<(), ErrorResponse> {
        let (view, state) = (self.line(line), self.line(line).state());
        let rejected = |requested: &str| {
            ErrorResponse::state(format!("Device is in {} state; it must be in {requested} state", state.wire()))
        };
        match (action, state) {
            (Action::Activate, Line::Active) => Err(ErrorResponse::new(
                "REQUEST_FAILED.DeviceAlreadyActive",
                "REQUEST_FAILED. Device is already active",
            )),
            (Action::Activate, Line::PreActive | Line::Deactivated)
            | (Action::Suspend | Action::Deactivate, Line::Active)
            | (Action::Restore, Line::Suspended) => Ok(()),
            (Action::Deactivate, Line::Suspended) if options.deactivate_suspended => Ok(()),
            (Action::Activate, _) => Err(rejected("pre-active or deactive")),
            (Action::Suspend | Action::Deactivate, _) => Err(rejected("active")),
            (Action::Restore, _) => Err(rejected("suspend")),
        }?;
        let (day, count) = view.changed().map_or((0, 0), |record| record.actions);
        if day == now.day_number() && count >= options.provisioning_actions_per_day {
            let text = format!("Device has had {count} provisioning actions today, which is the maximum");
            return Err(ErrorResponse::unexpected(text));
        }
        let used = days(&view.suspensions(), now);
        if action == Action::Suspend && used >= MAX_DAYS_PER_YEAR {
            let text = format!("Device was suspended for {used} of the last 365 days; {MAX_DAYS_PER_YEAR} are allowed");
            return Err(ErrorResponse::unexpected(text));
        }
        Ok(())
    }

    fn count_action(&mut self, line: u32, now: Moment) {
        let actions = &mut self.line_mut(line).actions;
        let count = if actions.0 == now.day_number() { actions.1 } else { 0 };
        *actions = (now.day_number(), count.saturating_add(1));
    }

    /// Marks the activation of a line as pending.
    pub fn begin_activation(&mut self, line: u32, now: Moment) {
        self.count_action(line, now);
        self.set_line_state(line, Line::PendingActivation);
    }

    /// Ends a pending activation that failed: the line stays listed as deactive.
    pub fn fail_activation(&mut self, line: u32) {
        self.set_line_state(line, Line::Deactivated);
    }

    /// Completes an activation: the line receives a new number, a plan, and the data of the request.
    pub fn finish_activation(&mut self, line: u32, activation: &Activation, now: Moment, random: &mut Stream) {
        let number = self.new_number(&activation.zip, now, random);
        let nb_iot = self.plan(activation.plan).is_some_and(|plan| plan.nb_iot);
        self.set_line_number(line, Some(number), now);
        self.set_line_state(line, Line::Active);
        self.set_details(line, activation);
        let is_old = (line as usize) < self.devices.len();
        let record = self.line_mut(line);
        record.plan = Some(activation.plan);
        record.nb_iot = if is_old { record.nb_iot } else { nb_iot };
        record.activated = Some(now);
        record.activated_by = Some(activation.user.clone());
        self.assign_sim_numbers(line);
        self.record_event(line, now, LineEventKind::Activated);
    }

    /// Sets the group, the custom fields, the place of use and the codes of a line, as far as the request has them.
    pub fn set_details(&mut self, line: u32, activation: &Activation) {
        if let Some(group) = activation.group {
            self.add_to_group(line, group);
        }
        let record = self.line_mut(line);
        for (field, value) in record.custom_fields.iter_mut().zip(&activation.custom_fields) {
            if value.is_some() {
                field.clone_from(value);
            }
        }
        for (kept, value) in [
            (&mut record.cost_center, &activation.cost_center),
            (&mut record.sku, &activation.sku),
            (&mut record.lead, &activation.lead),
        ] {
            if value.is_some() {
                kept.clone_from(value);
            }
        }
        if activation.place_of_use.is_some() {
            record.place_of_use.clone_from(&activation.place_of_use);
        }
    }

    /// Assigns the routing numbers of its line to a SIM that was added.
    fn assign_sim_numbers(&mut self, line: u32) {
        let view = self.line(line);
        if view.id(IdKind::Iccid).is_some() && view.id(IdKind::Imsi).is_none() {
            for (kind, id) in
                [(IdKind::Imsi, super::identifiers::imsi(line)), (IdKind::Min, super::identifiers::min(line))]
            {
                self.set_line_id(line, kind, Some(&id));
            }
        }
    }

    /// Suspends a line. Returns when it is resumed automatically.
    pub fn suspend(&mut self, line: u32, now: Moment) -> RunningSuspension {
        self.count_action(line, now);
        let since = now.plus(-YEAR);
        let suspensions = &mut self.line_mut(line).suspensions;
        suspensions.retain(|suspension| suspension.until.is_none_or(|until| until > since));
        suspensions.push(Suspension { from: now, until: None });
        self.set_line_state(line, Line::Suspended);
        self.record_event(line, now, LineEventKind::Suspended);
        self.suspension(line, now)
    }

    /// Returns the suspension of a line; without a running suspension, as if one began now.
    pub fn suspension(&self, line: u32, now: Moment) -> RunningSuspension {
        let suspensions = self.line(line).suspensions();
        let (from, before) = match suspensions.split_last() {
            Some((last, before)) if last.until.is_none() => (last.from, days(before, last.from)),
            _ => (now, days(&suspensions, now)),
        };
        let length = MAX_DAYS_RUNNING.min(MAX_DAYS_PER_YEAR - before).max(0);
        RunningSuspension {
            resumes: from.plus(SignedDuration::from_hours(24 * length)),
            max_days: MAX_DAYS_RUNNING,
            used_days: days(&suspensions, now),
        }
    }

    /// Ends a suspension, because of a request or because its time has ended.
    pub fn restore(&mut self, line: u32, now: Moment, requested: bool) {
        if requested {
            self.count_action(line, now);
        }
        self.end_suspension(line, now);
        self.set_line_state(line, Line::Active);
        self.record_event(line, now, if requested { LineEventKind::Restored } else { LineEventKind::Resumed });
    }

    fn end_suspension(&mut self, line: u32, now: Moment) {
        if let Some(last) = self.line_mut(line).suspensions.last_mut()
            && last.until.is_none()
        {
            last.until = Some(now);
        }
    }

    /// Ends the service of a line: number, address and plan are removed.
    pub fn deactivate(&mut self, line: u32, now: Moment) {
        self.count_action(line, now);
        self.end_suspension(line, now);
        self.set_line_number(line, None, now);
        self.set_line_state(line, Line::Deactivated);
        let record = self.line_mut(line);
        (record.plan, record.ip_address, record.custom_state) = (None, None, None);
        self.record_event(line, now, LineEventKind::Deactivated);
    }

    /// Changes the plan of an active line. Returns the promotions that end with the old plan.
    pub fn change_plan(&mut self, line: u32, plan: u16, now: Moment) -> Result<Vec<Box<str>>, ErrorResponse> {
        let state = self.line(line).state();
        if state != Line::Active {
            let text = format!("Device is in {} state; only an active device can change its plan", state.wire());
            return Err(ErrorResponse::state(text));
        }
        let (month, count) = self.plan_changes(line, now)?;
        let is_old = (line as usize) < self.devices.len();
        let nb_iot = self.plan(plan).is_some_and(|plan| plan.nb_iot);
        let record = self.line_mut(line);
        record.plan_changes = (month, count + 1);
        record.nb_iot = if is_old { record.nb_iot } else { nb_iot };
        if record.plan == Some(plan) {
            return Ok(Vec::new());
        }
        record.plan = Some(plan);
        let promotions = std::mem::take(&mut record.promotions);
        self.record_event(line, now, LineEventKind::PlanChanged);
        Ok(promotions)
    }

    /// Returns the present month, and the number of plan changes in it. Fails if no further one is allowed.
    fn plan_changes(&self, line: u32, now: Moment) -> Result<(i32, u8), ErrorResponse> {
        let day = now.day();
        let month = i32::from(day.year()) * 12 + i32::from(day.month());
        let changes = self.line(line).changed().map_or((0, 0), |record| record.plan_changes);
        let count = if changes.0 == month { changes.1 } else { 0 };
        if count >= MAX_PLAN_CHANGES {
            return Err(ErrorResponse::unexpected(format!(
                "Device has changed its plan {count} times this month already"
            )));
        }
        Ok((month, count))
    }
}

impl World {
    /// Changes the plan of a line unless the line is on it already, which does not count as one of the
    /// changes of the month.
    pub fn change_plan_if_other(&mut self, line: u32, plan: u16, now: Moment) -> Result<Vec<Box<str>>, ErrorResponse> {
        if self.line(line).plan_number() == Some(plan) { Ok(Vec::new()) } else { self.change_plan(line, plan, now) }
    }

    /// Checks that [`change_plan_if_other`](Self::change_plan_if_other) is within the limit of the month.
    pub fn check_plan(&self, line: u32, plan: u16, now: Moment) -> Result<(), ErrorResponse> {
        if self.line(line).plan_number() == Some(plan) { Ok(()) } else { self.plan_changes(line, now).map(|_| ()) }
    }
}
