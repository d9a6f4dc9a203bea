//! The life of a v1 upgrade: checked, queued, delivered to its devices on its day, finished when no device is left.

mod admission;
mod changes;
mod delivery;
mod member;
mod notify;

pub(crate) use changes::Order;
pub(crate) use member::Member;

use super::{
    Context, Event,
    rejection::Rejection,
    roster::{Roster, stored_index},
};
use crate::{
    api_version::ApiVersion,
    callbacks::UpgradeNotification,
    clock::Moment,
    fault::Point,
    options::SimulatorOptions,
    world::{CampaignRef, PilotOf},
};
use admission::{admit, release};
use delivery::Attempt;
use jiff::{SignedDuration, civil::Date};
use member::{Failure, Stage};
use std::collections::HashMap;
use thingspace::models::UpgradeStatus;

/// A step in the life of an upgrade. A step that has become obsolete has no effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// The check of the request and its devices.
    Check,
    /// The start: the upgrade server accepts it, and the devices receive the request.
    Start,
    /// A waiting device receives the request again.
    Retry { member: u32 },
    /// An attempt ends.
    Outcome { member: u32, attempt: Attempt },
    /// A device that was upgraded reports its version.
    Report { member: u32 },
    /// The upgrade ends.
    End,
}

/// All v1 upgrades.
#[derive(Debug, Default)]
pub(crate) struct Upgrades {
    list: Vec<Upgrade>,
    by_id: HashMap<String, u32>,
}

/// An upgrade.
#[derive(Debug)]
pub(crate) struct Upgrade {
    pub id: String,
    pub account: usize,
    pub package: usize,
    pub status: UpgradeStatus,
    pub start: Date,
    pub end: Option<Date>,
    /// The entries of the list that are not valid IMEIs.
    pub malformed: Vec<String>,
    /// The moment of the request.
    requested: Moment,
    /// The moment of the start.
    started: Moment,
    /// The moment when its status last changed.
    changed: Moment,
    pub members: Roster<Member>,
    /// The number of members that are not final.
    open_members: usize,
}

impl Upgrade {
    /// Returns the stage of the entries that are not valid IMEIs.
    pub fn malformed_stage(&self) -> Stage {
        if self.status == UpgradeStatus::RequestPending {
            Stage::Pending
        } else {
            Stage::Rejected(Rejection::InvalidImei)
        }
    }

    /// Returns true if the platform still lists it.
    pub fn is_kept(&self, now: Moment) -> bool {
        !self.status.is_final() || now <= self.changed.plus(RETENTION)
    }

    /// Returns when it starts: soon if that is on the day of the request, otherwise at 00:00.
    fn starts_at(&self, context: &Context<'_>) -> Moment {
        let start = if self.start == self.requested.day() {
            self.requested.plus(context.options.on_demand_delay)
        } else {
            Moment::start_of(self.start)
        };
        start.max(context.now)
    }

    /// Returns when it ends, whatever its devices do: on the requested last day, if there is one, and at the
    /// latest after the longest duration in the options.
    fn ends_at(&self, options: &SimulatorOptions) -> Moment {
        let longest = self.started.plus(SignedDuration::from_hours(24 * i64::from(options.max_upgrade_days)));
        let end = self.end.filter(|_| options.upgrade_end_date).map(Moment::end_of);
        end.map_or(longest, |end| end.min(longest))
    }
}

/// The time for which the platform keeps finished upgrades, and the history of a device.
pub(crate) const RETENTION: SignedDuration = SignedDuration::from_hours(183 * 24);

impl Upgrades {
    pub fn find(&self, account: usize, id: &str) -> Option<usize> {
        let at = *self.by_id.get(&id.to_ascii_lowercase())? as usize;
        (self.list[at].account == account).then_some(at)
    }

    pub fn get(&self, at: usize) -> &Upgrade {
        &self.list[at]
    }

    /// Returns all upgrades, oldest first.
    pub fn all(&self) -> &[Upgrade] {
        &self.list
    }

    /// Handles a step.
    pub fn handle(&mut self, upgrade: u32, step: Step, context: &mut Context<'_>) {
        let at = upgrade as usize;
        let running = self.list[at].status == UpgradeStatus::InProgress;
        match step {
            Step::Check => self.check(at, context),
            Step::Start => self.start(at, context),
            Step::Retry { member } if running => self.handle_step(at, member, context, Self::send_request),
            Step::Outcome { member, attempt } if running => {
                self.handle_step(at, member, context, |this, at, index, context| {
                    this.outcome(at, index, attempt, context);
                });
            }
            Step::Report { member } => self.handle_step(at, member, context, Self::report),
            Step::End if running => self.end(at, context),
            _ => {}
        }
        self.finish_if_done(at, context);
    }

    /// Handles a step of a device, and notifies the listener of the result.
    fn handle_step(
        &mut self,
        at: usize,
        member: u32,
        context: &mut Context<'_>,
        step: impl FnOnce(&mut Self, usize, usize, &mut Context<'_>),
    ) {
        let index = member as usize;
        let before = self.list[at].members[index].stage.texts();
        step(self, at, index, context);
        let upgrade = &self.list[at];
        if upgrade.members[index].stage.texts() != before {
            upgrade.notify(UpgradeNotification::Progress, Some(index), context);
        }
    }

    /// Checks the devices one by one; the request fails if no device is left.
    fn check(&mut self, at: usize, context: &mut Context<'_>) {
        let upgrade = &mut self.list[at];
        if upgrade.status != UpgradeStatus::RequestPending {
            return;
        }
        if context.world.faults.take(Point::Request, ApiVersion::V1, &upgrade.id, None).is_some() {
            for index in 0..upgrade.members.len() {
                self.finish_member(at, index, Stage::Rejected(Rejection::Internal), context);
            }
        } else {
            for index in 0..upgrade.members.len() {
                admit(upgrade, at, index, context);
            }
        }
        let upgrade = &mut self.list[at];
        if upgrade.open_members == 0 {
            upgrade.set_status(UpgradeStatus::RequestFailed, context);
            return;
        }
        upgrade.set_status(UpgradeStatus::Queued, context);
        let starts = upgrade.starts_at(context);
        plan(context, at, starts, Step::Start);
    }

    /// Starts: every device receives the request, unless the upgrade server rejects the upgrade.
    fn start(&mut self, at: usize, context: &mut Context<'_>) {
        let upgrade = &mut self.list[at];
        if upgrade.status != UpgradeStatus::Queued {
            return;
        }
        let forced = context.world.faults.take(Point::Start, ApiVersion::V1, &upgrade.id, None).is_some();
        let unfinished = upgrade.members.iter().filter(|member| !member.stage.is_final());
        if forced || context.world.all_are_rejected(unfinished.map(|member| member.device)) {
            for index in 0..upgrade.members.len() {
                self.finish_member(at, index, Stage::FinalFailure(Failure::Server), context);
            }
            self.list[at].set_status(UpgradeStatus::UpgradeFailed, context);
            return;
        }
        upgrade.started = context.now;
        let ends = upgrade.ends_at(context.options);
        if ends > context.now {
            for index in 0..upgrade.members.len() {
                self.push(at, index, context);
            }
        }
        self.list[at].set_status(UpgradeStatus::InProgress, context);
        plan(context, at, ends.max(context.now), Step::End);
    }

    /// Ends the upgrade. Devices that have installed the firmware may still report it.
    fn end(&mut self, at: usize, context: &mut Context<'_>) {
        for index in 0..self.list[at].members.len() {
            if self.list[at].members[index].stage != Stage::Installed {
                self.finish_member(at, index, Stage::FinalFailure(Failure::NotInTime), context);
            }
        }
    }

    /// Finishes an upgrade in which nothing more can happen.
    fn finish_if_done(&mut self, at: usize, context: &mut Context<'_>) {
        let upgrade = &mut self.list[at];
        if upgrade.status == UpgradeStatus::InProgress && upgrade.open_members == 0 {
            upgrade.set_status(UpgradeStatus::Finished, context);
        }
    }

    /// Moves a member to a final stage, which frees the device for other campaigns.
    fn finish_member(&mut self, at: usize, index: usize, stage: Stage, context: &mut Context<'_>) {
        let upgrade = &mut self.list[at];
        let member = &mut upgrade.members[index];
        if member.stage.is_final() {
            return;
        }
        member.set(stage, context.now);
        upgrade.open_members -= 1;
        release(member, at, context);
        if member.begun.is_some() {
            // v1 has no pilots, but its results for a package count for the other versions too.
            let (of, success) = (PilotOf::Package(upgrade.package), stage == Stage::Succeeded);
            context.world.pilots.record(upgrade.account, of, member.imei, success);
        }
    }
}

/// Returns the reference to an upgrade that devices store.
fn reference(upgrade: usize) -> CampaignRef {
    CampaignRef { version: ApiVersion::V1, index: stored_index(upgrade) }
}

fn plan(context: &mut Context<'_>, upgrade: usize, at: Moment, step: Step) {
    context.agenda.plan(at, Event::V1 { upgrade: stored_index(upgrade), step });
}
