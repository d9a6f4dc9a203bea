//! Cells and their cohorts: the order in which devices start, and the outcomes of their attempts.

use super::{Campaign, Campaigns, Context, End, Member, Stage, Step, plan, stored_index};
use crate::{
    api_version::ApiVersion,
    clock::Moment,
    fault::{Outcome, Point},
    random::Stream,
};
use jiff::SignedDuration;
use std::{cmp::Reverse, collections::BinaryHeap};

/// The devices of a campaign in one cell of the network, upgraded one cohort at a time.
#[derive(Debug)]
pub(super) struct Cell {
    /// The waiting members, by the moment when they may begin.
    waiting: BinaryHeap<Reverse<(Moment, u32)>>,
    /// The next cohort, and when it begins.
    cohort: Vec<u32>,
    begins: Moment,
    /// The moment when the previous cohort ends.
    free: Moment,
}

impl Campaign {
    /// Returns the index of a cell, and adds it if it is new.
    fn cell(&mut self, number: u32, now: Moment) -> usize {
        let cells = &mut self.cells;
        *self.cell_indexes.entry(number).or_insert_with(|| {
            cells.push(Cell { waiting: BinaryHeap::new(), cohort: Vec::new(), begins: now, free: now });
            cells.len() - 1
        })
    }
}

impl Campaigns {
    /// Gives the waiting members an expected time, and plans the next cohort of every cell.
    pub(super) fn plan_cells(&mut self, at: usize, context: &mut Context<'_>) {
        self.estimate(at, context);
        for cell in 0..self.list[at].cells.len() {
            self.plan_cohort(at, cell, context);
        }
    }

    /// Queues a located member in its cell, and schedules the next location of one that was not located.
    /// Returns the index of the cell.
    pub(super) fn await_turn(&mut self, at: usize, index: usize, context: &mut Context<'_>) -> Option<usize> {
        let campaign = &mut self.list[at];
        match campaign.members[index].stage {
            Stage::NoData => {
                self.schedule_location(at, index, context);
                None
            }
            stage if stage.is_queued() => {
                let imei = campaign.members[index].imei;
                let forced = context.world.faults.take(Point::Turn, ApiVersion::V3, &campaign.id, Some(imei));
                if let Some(outcome) = forced {
                    // It waits in no cell, and therefore until the end.
                    let stage =
                        if outcome == Outcome::ReachableButNeverStarted { Stage::Received } else { Stage::Pending };
                    campaign.members[index].set(stage, context.now);
                    return None;
                }
                let ready = campaign.members[index].ready(context.now, context.options.attempts_per_day);
                let number =
                    campaign.members[index].device.map_or(0, |device| context.world.devices[device as usize].cell);
                let cell = campaign.cell(number, context.now);
                campaign.cells[cell].waiting.push(Reverse((ready, stored_index(index))));
                Some(cell)
            }
            _ => None,
        }
    }

    /// Gives every waiting member an expected time, an estimate that ignores the last day.
    fn estimate(&mut self, at: usize, context: &Context<'_>) {
        let (length, size) = (context.options.attempt_length, context.options.cohort_size);
        let Campaign { cells, members, schedule, .. } = &mut self.list[at];
        for cell in cells {
            let mut waiting: Vec<_> = cell.waiting.iter().map(|Reverse(entry)| *entry).collect();
            waiting.sort_unstable();
            let planned = if cell.cohort.is_empty() { cell.free } else { cell.begins.plus(length) };
            let mut turn = schedule.opening(context.now.max(planned), length);
            for cohort in waiting.chunks(size) {
                for (_, index) in cohort {
                    let member = &mut members[*index as usize];
                    if member.stage == Stage::Received {
                        member.set(Stage::Pending, context.now);
                    }
                    member.next = turn;
                }
                turn = turn.and_then(|turn| schedule.opening(turn.plus(length), length));
            }
        }
    }

    /// Plans the next cohort of a cell, unless there is one.
    pub(super) fn plan_cohort(&mut self, at: usize, cell_index: usize, context: &mut Context<'_>) {
        let Campaign { cells, members, schedule, .. } = &mut self.list[at];
        let cell = &mut cells[cell_index];
        if !cell.cohort.is_empty() {
            return;
        }
        while let Some(Reverse((_, index))) = cell.waiting.peek()
            && !members[*index as usize].stage.is_queued()
        {
            cell.waiting.pop();
        }
        let Some(Reverse((ready, _))) = cell.waiting.peek() else {
            return;
        };
        let from = context.now.max(cell.free).max(*ready);
        let Some(begins) = schedule.slot(from, context.options.attempt_length) else {
            let late: Vec<u32> = cell.waiting.drain().map(|Reverse((_, index))| index).collect();
            for index in late {
                self.out_of_time(at, index as usize, context);
            }
            return;
        };
        while cell.cohort.len() < context.options.cohort_size
            && let Some(Reverse((ready, index))) = cell.waiting.peek().copied()
            && ready <= begins
        {
            cell.waiting.pop();
            let member = &mut members[index as usize];
            if member.stage.is_queued() {
                // A failure stays visible until the retry begins.
                if member.attempts == 0 {
                    member.set(Stage::Planned, context.now);
                }
                member.next = Some(begins);
                cell.cohort.push(index);
            }
        }
        cell.begins = begins;
        plan(context, at, begins, Step::Cohort { cell: stored_index(cell_index) });
    }

    /// Begins a cohort: its devices are requested to start.
    pub(super) fn begin_cohort(&mut self, at: usize, cell: u32, context: &mut Context<'_>) {
        let (now, length) = (context.now, context.options.attempt_length);
        let Campaign { id, cells, members, schedule, .. } = &mut self.list[at];
        let cell_index = cell as usize;
        let cell = &mut cells[cell_index];
        if cell.begins != now || cell.cohort.is_empty() {
            return;
        }
        let cohort = std::mem::take(&mut cell.cohort);
        let in_time = now.plus(length) <= schedule.ends_at();
        if in_time {
            cell.free = now.plus(length);
        }
        let mut begun = Vec::new();
        for index in cohort {
            let member = &mut members[index as usize];
            if !(member.stage == Stage::Planned || member.stage.is_queued()) {
                continue;
            }
            if !in_time {
                // The last day was moved forward since this cohort was planned.
                if member.stage == Stage::Planned {
                    member.set(Stage::Pending, now);
                }
                cell.waiting.push(Reverse((now, index)));
                continue;
            }
            member.set(Stage::Running, now);
            member.count(now);
            (member.attempts, member.recent, member.next) = (member.attempts.saturating_add(1), Some(now), None);
            context.counted.attempts += 1;
            begun.push(index);
            if let Some((end, takes)) = attempt(id, member, context) {
                plan(context, at, now.plus(takes), Step::Outcome { member: index, end });
            }
        }
        if !begun.is_empty() {
            self.notify_devices(at, &begun, context);
        }
        self.plan_cohort(at, cell_index, context);
    }

    /// Ends an attempt.
    pub(super) fn outcome(&mut self, at: usize, index: usize, end: End, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        let member = &mut campaign.members[index];
        if member.stage != Stage::Running {
            return;
        }
        let stage = match end {
            End::Success => {
                if let Some(index) = member.device {
                    let device = &mut context.world.devices[index as usize];
                    device.firmware = context.world.packages[campaign.package].to;
                    (device.connected, device.refreshed, device.upgraded) =
                        (context.now, context.now, Some(context.now));
                    context.world.use_license(index, context.now);
                }
                context.counted.upgrades += 1;
                self.finish_member(at, index, Stage::Succeeded, context);
                self.notify_devices(at, &[stored_index(index)], context);
                return;
            }
            End::FailureForGood => {
                self.finish_member(at, index, Stage::FailedInTime, context);
                self.notify_devices(at, &[stored_index(index)], context);
                return;
            }
            End::Failure => Stage::Failed,
            End::Rejected => Stage::ServerFailed,
        };
        member.set(stage, context.now);
        let Some(cell) = self.await_turn(at, index, context) else {
            return;
        };
        let campaign = &mut self.list[at];
        let ready = campaign.members[index].ready(context.now, context.options.attempts_per_day);
        let from = ready.max(campaign.cells[cell].free);
        campaign.members[index].next = campaign.schedule.slot(from, context.options.attempt_length);
        self.plan_cohort(at, cell, context);
    }

    /// Locates a device again.
    pub(super) fn locate_again(&mut self, at: usize, index: usize, context: &mut Context<'_>) {
        let member = &mut self.list[at].members[index];
        if member.stage != Stage::NoData || member.next != Some(context.now) {
            return;
        }
        member.count(context.now);
        self.locate(at, index, context);
        if let Some(cell) = self.await_turn(at, index, context) {
            self.plan_cohort(at, cell, context);
        }
    }

    /// Locates a device through the network.
    pub(super) fn locate(&mut self, at: usize, index: usize, context: &mut Context<'_>) {
        let Campaign { id, members, .. } = &mut self.list[at];
        let stage = located(id, &mut members[index], context);
        if stage.is_final() {
            self.finish_member(at, index, stage, context);
        } else {
            self.list[at].members[index].set(stage, context.now);
        }
    }

    fn schedule_location(&mut self, at: usize, index: usize, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        let member = &mut campaign.members[index];
        let length = context.options.attempt_length;
        let ready = member.ready(context.now, context.options.attempts_per_day).max(context.now.plus(length));
        member.next = campaign.schedule.slot(ready, length);
        match member.next {
            Some(next) => plan(context, at, next, Step::Locate { member: stored_index(index) }),
            None => self.out_of_time(at, index, context),
        }
    }
}

/// Returns the stage of a device after the network was queried; a device that is off is not found.
fn located(campaign: &str, member: &mut Member, context: &mut Context<'_>) -> Stage {
    let world = &mut *context.world;
    member.checks = member.checks.saturating_add(1);
    let stage = match world.faults.take(Point::Network, ApiVersion::V3, campaign, Some(member.imei)) {
        Some(Outcome::Reachable) => Stage::Received,
        Some(Outcome::NotReachablePermanently) => Stage::NoDataInTime,
        Some(_) => Stage::NoData,
        None => {
            let random = &mut context.random.outcomes;
            let found = member.device.is_some_and(|device| {
                world.is_on(device, context.now) && happens(world.behaviour(device).reachable, random)
            });
            if found { Stage::Received } else { Stage::NoData }
        }
    };
    if let (Stage::Received, Some(device)) = (stage, member.device) {
        world.devices[device as usize].connected = context.now;
    }
    stage
}

/// Returns true in `percent` of 100 cases. A certain result uses no random number.
fn happens(percent: u8, random: &mut Stream) -> bool {
    percent >= 100 || (percent > 0 && random.percent(percent.into()))
}

/// Returns the outcome of an attempt that begins now, and its duration; `None` if it never ends.
fn attempt(campaign: &str, member: &Member, context: &mut Context<'_>) -> Option<(End, SignedDuration)> {
    let (now, length) = (context.now, context.options.attempt_length);
    let world = &mut *context.world;
    let random = &mut context.random.outcomes;
    let end = match world.faults.take(Point::Attempt, ApiVersion::V3, campaign, Some(member.imei)) {
        Some(outcome) => end_of(outcome)?,
        None => member.device.map_or(Some(End::Failure), |device| {
            let behaviour = world.behaviour(device);
            let awake = world.next_on(device, now).is_some_and(|on| on < now.plus(length));
            let (success, rejected) = (u64::from(behaviour.success), u64::from(behaviour.rejected));
            let roll = match success {
                100.. => 0,
                0 if rejected == 0 => 99,
                _ => random.below(100),
            };
            match roll {
                roll if roll >= success + rejected => end_of(behaviour.failure),
                roll if roll >= success => Some(End::Rejected),
                _ => Some(if awake { End::Success } else { End::Failure }),
            }
        })?,
    };
    let takes = match end {
        End::Success => {
            let whole = u64::try_from(length.as_millis()).unwrap_or(0);
            SignedDuration::from_millis(i64::try_from(whole / 10 + random.below(whole * 65 / 100)).unwrap_or(0))
        }
        End::Rejected => SignedDuration::from_mins(1),
        End::Failure | End::FailureForGood => length,
    };
    Some((end, takes))
}

/// Returns the end of an attempt that an outcome causes; `None` if the attempt never ends.
fn end_of(outcome: Outcome) -> Option<End> {
    Some(match outcome {
        Outcome::NeverEnds => return None,
        Outcome::UpgradeSucceeded => End::Success,
        Outcome::UpgradeFailedPermanently => End::FailureForGood,
        Outcome::ServerRejected => End::Rejected,
        _ => End::Failure,
    })
}
