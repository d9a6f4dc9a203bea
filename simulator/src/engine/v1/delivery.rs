//! Delivery of the upgrade request to a device, and its outcome.
//!
//! OMA-DM: the device is notified at the start if it is on. The first request waits in the network
//! for four hours and is delivered when the device connects. After that the device is notified when
//! it is next switched on, and again after every failure, without end. LWM2M: a device that does
//! not respond is tried again at 04:00 UTC, on a few days.

use super::{Context, Failure, Stage, Step, Upgrades, plan, stored_index};
use crate::{
    api_version::ApiVersion,
    clock::Moment,
    fault::{Outcome, Point},
    world::Line,
};
use jiff::SignedDuration;
use thingspace::models::Protocol;

/// The time for which the first request to an OMA-DM device waits in the network.
const REQUEST_LIFE: SignedDuration = SignedDuration::from_hours(4);
/// The hour at which LWM2M devices are tried again.
const RETRY_HOUR: SignedDuration = SignedDuration::from_hours(4);
/// The shortest duration of an attempt, and the maximum additional time, in milliseconds. Not documented.
const ATTEMPT_DURATION: (u64, u64) = (5 * 60_000, 30 * 60_000);

/// The outcome of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attempt {
    Success,
    Failure,
    /// A failure that is not retried.
    FailureForGood,
}

impl Upgrades {
    /// Sends the first request to a device, at the start.
    pub(super) fn push(&mut self, at: usize, index: usize, context: &mut Context<'_>) {
        let upgrade = &self.list[at];
        let member = &upgrade.members[index];
        let fault = (!member.stage.is_final())
            .then(|| context.world.faults.take(Point::Turn, ApiVersion::V1, &upgrade.id, Some(member.imei)));
        if fault.flatten().is_none() {
            self.send_request(at, index, context);
        }
    }

    /// Sends the request to a waiting device, which begins if it is reachable.
    pub(super) fn send_request(&mut self, at: usize, index: usize, context: &mut Context<'_>) {
        let upgrade = &self.list[at];
        let member = &upgrade.members[index];
        let Some(device) = member.device.filter(|_| member.stage.waits()) else {
            return;
        };
        let reachable = context.world.devices[device as usize].line == Line::Active
            && context.world.is_on(device, context.now)
            && context.random.outcomes.percent(context.world.behaviour(device).reachable.into());
        if reachable {
            self.begin(at, index, device, context);
        } else {
            self.schedule_request(at, index, device, context);
        }
    }

    /// Begins the attempt of a device.
    fn begin(&mut self, at: usize, index: usize, device: u32, context: &mut Context<'_>) {
        let upgrade = &mut self.list[at];
        let member = &mut upgrade.members[index];
        member.set(Stage::Running, context.now);
        member.begun.get_or_insert(context.now);
        context.counted.attempts += 1;
        context.world.devices[device as usize].connected = context.now;
        let behaviour = context.world.behaviour(device);
        let (success, failure) = (u64::from(behaviour.success), behaviour.failure);
        let roll = context.random.outcomes.below(100) < success;
        let takes = ATTEMPT_DURATION.0 + context.random.outcomes.below(ATTEMPT_DURATION.1);
        let ends = context.now.plus(SignedDuration::from_millis(i64::try_from(takes).unwrap_or(0)));
        // A device that is switched off during the attempt fails.
        let goes_off = context.world.next_off(device, context.now);
        let forced = context.world.faults.take(Point::Attempt, ApiVersion::V1, &upgrade.id, Some(member.imei));
        let attempt = match forced.or((!roll).then_some(failure)) {
            Some(Outcome::NeverEnds) => return,
            Some(Outcome::UpgradeSucceeded) => Attempt::Success,
            Some(Outcome::UpgradeFailedPermanently) => Attempt::FailureForGood,
            None if goes_off.is_none_or(|off| off > ends) => Attempt::Success,
            _ => Attempt::Failure,
        };
        let ends = goes_off.filter(|_| attempt == Attempt::Failure).map_or(ends, |off| off.min(ends));
        plan(context, at, ends, Step::Outcome { member: stored_index(index), attempt });
    }

    /// Ends an attempt.
    pub(super) fn outcome(&mut self, at: usize, index: usize, attempt: Attempt, context: &mut Context<'_>) {
        let member = &mut self.list[at].members[index];
        let Some(device) = member.device.filter(|_| member.stage == Stage::Running) else {
            return;
        };
        match attempt {
            Attempt::Success => {
                member.set(Stage::Installed, context.now);
                let reports = context.world.next_check_in(device, context.now).unwrap_or(context.now);
                plan(context, at, reports, Step::Report { member: stored_index(index) });
            }
            Attempt::Failure => {
                member.set(Stage::Failed, context.now);
                self.schedule_request(at, index, device, context);
            }
            Attempt::FailureForGood => self.finish_member(at, index, Stage::FinalFailure(Failure::Device), context),
        }
    }

    /// Lets a device that was upgraded report its new version to the platform.
    pub(super) fn report(&mut self, at: usize, index: usize, context: &mut Context<'_>) {
        let upgrade = &self.list[at];
        let (package, member) = (&context.world.packages[upgrade.package], &upgrade.members[index]);
        let Some(device) = member.device.filter(|_| member.stage == Stage::Installed) else {
            return;
        };
        let record = &mut context.world.devices[device as usize];
        record.firmware = package.to;
        (record.connected, record.refreshed, record.upgraded) = (context.now, context.now, Some(context.now));
        context.world.use_license(device, context.now);
        context.counted.upgrades += 1;
        self.finish_member(at, index, Stage::Succeeded, context);
    }

    /// Handles the report of a device whose version was requested.
    pub fn reported(&mut self, at: usize, device: u32, context: &mut Context<'_>) {
        if let Some(index) = self.list[at].members.position(context.world.devices[device as usize].imei) {
            self.handle(stored_index(at), Step::Report { member: stored_index(index) }, context);
        }
    }

    /// Schedules the next request to a device that was not reachable, or failed, if there is one.
    fn schedule_request(&mut self, at: usize, index: usize, device: u32, context: &mut Context<'_>) {
        let upgrade = &mut self.list[at];
        let kind = &context.world.kinds[usize::from(context.world.packages[upgrade.package].kind)];
        let first = upgrade.members[index].begun.is_none();
        let next = if kind.protocol == Protocol::Lwm2m {
            upgrade.members[index].retries += 1;
            let has_retries = upgrade.members[index].retries <= context.options.lwm2m_retry_days;
            if has_retries { Next::At(at_retry_hour(context.now)) } else { Next::GivenUp }
        } else {
            next_notice(device, first.then(|| upgrade.started.plus(REQUEST_LIFE)), context)
        };
        match next {
            Next::At(next) => plan(context, at, next, Step::Retry { member: stored_index(index) }),
            Next::Queued => {}
            Next::GivenUp => {
                let failure = if first { Failure::NoAnswer } else { Failure::Device };
                self.finish_member(at, index, Stage::FinalFailure(failure), context);
            }
        }
    }
}

/// The time of the next request to a device.
enum Next {
    At(Moment),
    /// Never: the device stays queued until the upgrade ends.
    Queued,
    GivenUp,
}

/// Returns when an OMA-DM device is notified again; `expires` is when the first request ends, unless it was
/// delivered.
fn next_notice(device: u32, expires: Option<Moment>, context: &Context<'_>) -> Next {
    let world = &context.world;
    let connects = world.next_check_in(device, context.now);
    if let Some(connects) = connects.filter(|connects| expires.is_some_and(|expires| *connects <= expires)) {
        return Next::At(connects);
    }
    let queued_from = expires.unwrap_or(context.now).max(context.now);
    if context.options.oma_dm_queue {
        // A device that is never switched off counts as switched on when it checks in.
        let on = world.next_switched_on(device, queued_from).or_else(|| world.next_check_in(device, queued_from));
        on.map_or(Next::Queued, Next::At)
    } else if queued_from > context.now {
        Next::At(queued_from)
    } else {
        Next::GivenUp
    }
}

/// Returns the next 04:00 UTC.
fn at_retry_hour(now: Moment) -> Moment {
    let today = Moment::start_of(now.day()).plus(RETRY_HOUR);
    if today > now { today } else { Moment::end_of(now.day()).plus(RETRY_HOUR) }
}
