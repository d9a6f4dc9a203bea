//! Visits of devices: they check in at their own time, download and install when the campaign
//! allows it, and report the result at a later check-in.

use super::{AttemptResult, Campaigns, Context, Failure, Member, Stage, Step, Subject, plan, stored_index};
use crate::{
    api_version::ApiVersion,
    clock::Moment,
    fault::{Outcome, Point},
    world::World,
};
use jiff::SignedDuration;
use thingspace::models::Protocol;

/// The durations of a download, an installation, and the restart after it. Assumed, because the platform does
/// not document them.
const DOWNLOAD: SignedDuration = SignedDuration::from_mins(10);
const INSTALL: SignedDuration = SignedDuration::from_mins(5);
const RESTART: SignedDuration = SignedDuration::from_mins(2);
/// The time for which a message to an OMA-DM device lives in the network before it is sent again.
const MESSAGE_LIFE: SignedDuration = SignedDuration::from_hours(4);

/// Returns when a device next contacts the platform after `after`: at its next check-in or, for OMA-DM
/// devices, which are notified, when the next message finds it on.
fn next_contact(world: &World, device: u32, after: Moment) -> Option<Moment> {
    match world.protocol(&world.devices[device as usize]) {
        Protocol::OmaDm => world.next_on(device, after.plus(MESSAGE_LIFE)),
        _ => world.next_check_in(device, after),
    }
}

/// Returns when a device that installs, or has installed, will have restarted and reports its success.
pub(super) fn will_report_success(member: &Member) -> Option<Moment> {
    match member.stage {
        Stage::Installing(AttemptResult::Success) => Some(member.planned?.plus(RESTART)),
        Stage::Done(AttemptResult::Success) => member.planned,
        _ => None,
    }
}

impl Campaigns {
    /// Schedules the first visit of a member after the start.
    pub(super) fn await_first_visit(&mut self, at: usize, index: usize, context: &mut Context<'_>) {
        let member = &self.list[at].members[index];
        let Some(device) = member.device.filter(|_| member.stage == Stage::Waiting) else {
            return;
        };
        let first = match context.world.protocol(&context.world.devices[device as usize]) {
            Protocol::OmaDm => context.world.next_on(device, context.now),
            _ => context.world.next_check_in(device, context.now),
        };
        self.await_visit(at, index, first, context);
    }

    /// Schedules a visit, if it is within the campaign.
    fn await_visit(&mut self, at: usize, index: usize, due: Option<Moment>, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        let due = due.filter(|due| *due < campaign.plan.ends_at());
        campaign.members[index].due = due;
        if let Some(due) = due {
            plan(context, at, due, Step::Visit { member: stored_index(index) });
        }
    }

    /// Schedules the next event of a member.
    pub(super) fn await_next(&mut self, at: usize, index: usize, context: &mut Context<'_>) {
        let member = &self.list[at].members[index];
        let listens = matches!(member.stage, Stage::Waiting | Stage::Downloaded(_) | Stage::Done(_));
        if member.stage.is_final() || matches!(member.stage, Stage::Silent(_)) {
            return;
        }
        let contact = member.device.filter(|_| listens);
        let contact = contact.and_then(|device| next_contact(context.world, device, context.now));
        let due = [member.planned, contact].into_iter().flatten().min();
        self.await_visit(at, index, due, context);
    }

    /// Handles a visit: a member checks in, or continues its upgrade.
    pub(super) fn visit(&mut self, at: usize, index: usize, context: &mut Context<'_>) {
        let member = &mut self.list[at].members[index];
        let Some(device) = member.device.filter(|_| member.due == Some(context.now) && !member.stage.is_final()) else {
            return;
        };
        member.due = None;
        if member.planned.take_if(|planned| *planned <= context.now).is_some() {
            self.continue_upgrade(at, index, device, context);
        } else if context.world.check_in_succeeds(device, context.now) {
            self.check_in(at, index, device, context);
        }
        self.await_next(at, index, context);
    }

    /// Handles a check-in: the device learns of the campaign and its windows, and reports what it has done.
    fn check_in(&mut self, at: usize, index: usize, device: u32, context: &mut Context<'_>) {
        let now = context.now;
        context.world.devices[device as usize].connected = now;
        match self.list[at].members[index].stage {
            Stage::Waiting => {
                let slot = self.slot(at, device, false, context);
                self.list[at].members[index].planned = slot;
            }
            // Windows may have been added.
            Stage::Downloaded(_) => {
                let slot = self.slot(at, device, true, context);
                self.list[at].members[index].planned = slot;
            }
            Stage::Done(result) => self.report(at, index, device, result, context),
            _ => {}
        }
        if self.list[at].members[index].planned == Some(now) {
            self.list[at].members[index].planned = None;
            self.continue_upgrade(at, index, device, context);
        }
    }

    /// Returns when a device may download or install: within the campaign and its windows, and while it is on.
    fn slot(&self, at: usize, device: u32, install: bool, context: &Context<'_>) -> Option<Moment> {
        let plan = &self.list[at].plan;
        let (phase, length) = if install { (&plan.install, INSTALL) } else { (&plan.download, DOWNLOAD) };
        let honours = context.world.behaviour(device).honours_windows;
        let mut from = context.now;
        // A device that is off in the windows of a whole month never begins.
        for _ in 0..62 {
            let slot = plan.slot(phase, honours, from, length)?;
            let on = context.world.next_on(device, slot)?;
            if on == slot {
                return Some(slot);
            }
            from = on;
        }
        None
    }

    /// Performs the next step of a device's upgrade.
    fn continue_upgrade(&mut self, at: usize, index: usize, device: u32, context: &mut Context<'_>) {
        let now = context.now;
        let (stage, planned) = match self.list[at].members[index].stage {
            Stage::Waiting => match self.begin(at, index, device, context) {
                Some(result) => (Stage::Downloading(result), Some(now.plus(DOWNLOAD))),
                None => return,
            },
            Stage::Downloading(result @ AttemptResult::Failure(Failure::Download)) => (Stage::Done(result), None),
            Stage::Downloading(AttemptResult::Silence(failure)) => (Stage::Silent(failure), None),
            Stage::Downloading(result) => {
                self.list[at].members[index].stage = Stage::Downloaded(result);
                (Stage::Downloaded(result), self.slot(at, device, true, context))
            }
            Stage::Downloaded(result) => (Stage::Installing(result), Some(now.plus(INSTALL))),
            Stage::Installing(result) => (Stage::Done(result), Some(now.plus(RESTART))),
            Stage::Done(result) => {
                // Devices check in after a restart.
                self.logging.restarted(device, now);
                context.world.devices[device as usize].connected = now;
                self.report(at, index, device, result, context);
                return;
            }
            _ => return,
        };
        self.logging.record_activity(device, now, stage);
        let member = &mut self.list[at].members[index];
        let begins = member.stage == Stage::Waiting;
        member.set(stage, now);
        member.planned = planned;
        if begins {
            self.notify_device(at, index, context);
        }
    }

    /// Begins an attempt, and decides its outcome. Returns `None` if the server rejects the device, which
    /// tries again at its next check-in.
    fn begin(&mut self, at: usize, index: usize, device: u32, context: &mut Context<'_>) -> Option<AttemptResult> {
        context.counted.attempts += 1;
        let campaign = &self.list[at];
        let imei = campaign.members[index].imei;
        if let Some(outcome) = context.world.faults.take(Point::Attempt, ApiVersion::V2, &campaign.id, Some(imei)) {
            return AttemptResult::from_outcome(outcome);
        }
        let (success, rejected, failure) = {
            let behaviour = context.world.behaviour(device);
            (u64::from(behaviour.success), u64::from(behaviour.rejected), behaviour.failure)
        };
        let roll = context.random.outcomes.below(100);
        if roll < success {
            Some(AttemptResult::Success)
        } else if roll < success + rejected {
            None
        } else if failure == Outcome::UpgradeFailed {
            // Where nothing is documented, half fail to download and half to install.
            let failure = if context.random.outcomes.percent(50) { Failure::Download } else { Failure::Install };
            Some(AttemptResult::Failure(failure))
        } else {
            AttemptResult::from_outcome(failure)
        }
    }

    /// Records the reported result of an attempt.
    fn report(&mut self, at: usize, index: usize, device: u32, result: AttemptResult, context: &mut Context<'_>) {
        let stage = match result {
            AttemptResult::Success => {
                deliver(self.list[at].subject, device, context);
                Stage::Succeeded
            }
            AttemptResult::Failure(failure) | AttemptResult::Silence(failure) => Stage::Failed(failure),
        };
        self.logging.record_activity(device, context.now, stage);
        self.finish_member(at, index, stage, context);
        self.notify_device(at, index, context);
    }

    /// Handles the report of a device whose campaign has already ended, which no longer changes the campaign.
    pub(super) fn report_afterwards(&mut self, at: usize, index: usize, context: &mut Context<'_>) {
        let campaign = &self.list[at];
        if let Some(device) = campaign.members[index].device {
            self.logging.restarted(device, context.now);
            deliver(campaign.subject, device, context);
        }
    }
}

/// Records that a device has the package or file.
fn deliver(subject: Subject, device: u32, context: &mut Context<'_>) {
    let now = context.now;
    match subject {
        Subject::Package(package) => {
            let package = &context.world.packages[package];
            let (from, to) = (package.from, package.to);
            let record = &mut context.world.devices[device as usize];
            if record.firmware != from {
                return;
            }
            (record.firmware, record.upgraded) = (to, Some(now));
        }
        Subject::File(file) => context.world.files.install(device, file, now),
    }
    let record = &mut context.world.devices[device as usize];
    (record.refreshed, record.connected) = (now, now);
    context.world.use_license(device, now);
    context.counted.upgrades += 1;
}
