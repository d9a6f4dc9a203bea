//! The life of a v3 campaign: checked, started, planned cell by cell, attempted, ended.

mod changes;
mod member;
mod pilot;

pub(crate) use changes::{NewDates, Order};
pub(crate) use member::{Member, Reason, Rejection, Stage};

use super::{Context, Event, schedule::Schedule};
use crate::{
    clock::Moment,
    options::SimulatorOptions,
    world::{Imei, Line, Reach},
};
use jiff::SignedDuration;
use pilot::{PILOT_DEVICES, Pilot};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap, HashMap, HashSet},
};
use thingspace::models::{CampaignStatus, Protocol};

/// A step in the life of a campaign. A step that something overtook finds so and does nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// The check of the request and its devices.
    Check,
    /// The start: the network is asked where the devices are.
    Start { plan: u32 },
    /// Cohorts are made.
    Schedule { plan: u32 },
    /// A cohort of a cell begins.
    Cohort { cell: u32 },
    /// The network is asked again about a device.
    Ask { member: u32 },
    /// An attempt comes to its end.
    Outcome { member: u32, outcome: Outcome },
    /// Devices that match by now join.
    Join,
    /// The last day is over.
    End,
}

/// What becomes of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Success,
    Failure,
    /// The upgrade server does not take the request.
    Refused,
}

/// Every v3 campaign.
#[derive(Debug, Default)]
pub(crate) struct Campaigns {
    list: Vec<Campaign>,
    by_id: HashMap<String, u32>,
    /// By account and package.
    pilots: HashMap<(usize, usize), Pilot>,
}

/// A campaign.
#[derive(Debug)]
pub(crate) struct Campaign {
    pub id: String,
    pub account: usize,
    pub name: Option<String>,
    pub package: usize,
    pub status: CampaignStatus,
    pub schedule: Schedule,
    pub auto_assign: Option<bool>,
    pub auto_add: Option<bool>,
    /// When it was asked for, or its dates were last changed.
    asked: Moment,
    /// Counts the plans; a step of an earlier plan is overtaken.
    plan: u32,
    members: Vec<Member>,
    /// The places of `members`, by IMEI.
    order: Vec<u32>,
    /// Members to which something may still happen.
    left: usize,
    /// Devices that matched from the start and were not listed, where others are to join later.
    left_out: HashSet<u32>,
    cells: Vec<Cell>,
    /// The places of `cells`, by the number of the cell.
    cell_places: BTreeMap<u32, usize>,
}

/// The devices of a campaign in one cell of the network, upgraded a cohort at a time.
#[derive(Debug)]
struct Cell {
    /// When a waiting member may begin, and its place.
    waiting: BinaryHeap<Reverse<(Moment, u32)>>,
    /// The next cohort, and when it begins.
    cohort: Vec<u32>,
    begins: Moment,
    /// When the cohort before it is through.
    free: Moment,
}

impl Campaign {
    /// The members, by IMEI, behind an IMEI.
    pub fn members_after(&self, cursor: Imei) -> impl ExactSizeIterator<Item = &Member> {
        let from = self
            .order
            .partition_point(|at| self.members[*at as usize].imei <= cursor);
        self.order[from..]
            .iter()
            .map(|at| &self.members[*at as usize])
    }

    pub fn member(&self, imei: Imei) -> Option<&Member> {
        self.place(imei).map(|at| &self.members[at])
    }

    fn place(&self, imei: Imei) -> Option<usize> {
        let at = self
            .order
            .binary_search_by_key(&imei, |at| self.members[*at as usize].imei)
            .ok()?;
        Some(self.order[at] as usize)
    }

    pub fn size(&self) -> usize {
        self.members.len()
    }

    fn sort(&mut self) {
        self.order = (0..index(self.members.len())).collect();
        let members = &self.members;
        self.order
            .sort_unstable_by_key(|at| members[*at as usize].imei);
    }

    /// When it starts, going by its dates.
    fn starts_at(&self, context: &Context<'_>) -> Moment {
        let start = if self.schedule.start == self.asked.day() {
            self.asked.plus(context.options.on_demand_delay)
        } else {
            Moment::start_of(self.schedule.start)
        };
        start.max(context.now)
    }

    /// The place of a cell, made when it is new.
    fn cell(&mut self, number: u32, now: Moment) -> usize {
        let cells = &mut self.cells;
        *self.cell_places.entry(number).or_insert_with(|| {
            cells.push(Cell {
                waiting: BinaryHeap::new(),
                cohort: Vec::new(),
                begins: now,
                free: now,
            });
            cells.len() - 1
        })
    }
}

impl Campaigns {
    pub fn find(&self, account: usize, id: &str) -> Option<usize> {
        let at = *self.by_id.get(&id.to_ascii_lowercase())? as usize;
        (self.list[at].account == account).then_some(at)
    }

    /// Most devices of a campaign for a firmware now.
    pub fn room(&self, account: usize, package: usize, options: &SimulatorOptions) -> usize {
        let passed = !options.pilot_rule
            || self
                .pilots
                .get(&(account, package))
                .is_some_and(|pilot| pilot.passed);
        if passed {
            options.max_campaign_devices
        } else {
            PILOT_DEVICES.min(options.max_campaign_devices)
        }
    }

    pub fn get(&self, at: usize) -> &Campaign {
        &self.list[at]
    }

    /// Every campaign, oldest first.
    pub fn all(&self) -> &[Campaign] {
        &self.list
    }

    /// Lets a step happen.
    pub fn happen(&mut self, campaign: u32, step: Step, context: &mut Context<'_>) {
        let at = campaign as usize;
        let running = self.list[at].status == CampaignStatus::Scheduled;
        match step {
            Step::Check => self.check(at, context),
            Step::Start { plan } if plan == self.list[at].plan => self.start(at, context),
            Step::Schedule { plan } if plan == self.list[at].plan => self.schedule(at, context),
            Step::Cohort { cell } if running => self.begin_cohort(at, cell, context),
            Step::Ask { member } if running => self.ask(at, member as usize, context),
            Step::Outcome { member, outcome } if running => {
                self.outcome(at, member as usize, outcome, context);
            }
            Step::Join if running => self.join(at, context),
            Step::End if running && self.list[at].schedule.ends_at() == context.now => {
                self.end(at, context);
            }
            _ => {}
        }
        self.end_if_done(at);
    }

    /// Ends a campaign in which nothing more can happen.
    fn end_if_done(&mut self, at: usize) {
        let campaign = &mut self.list[at];
        if campaign.status == CampaignStatus::Scheduled
            && campaign.left == 0
            && campaign.auto_add != Some(true)
        {
            campaign.status = CampaignStatus::Ended;
        }
    }

    /// The check: each device by itself; the request fails when none is left.
    fn check(&mut self, at: usize, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        if campaign.status != CampaignStatus::RequestPending {
            return;
        }
        for place in 0..campaign.members.len() {
            admit(campaign, at, place, context);
        }
        if campaign.left == 0 {
            campaign.status = CampaignStatus::RequestFailed;
            return;
        }
        if campaign.auto_add == Some(true) {
            // Devices that fit now and were not listed were left out on purpose.
            let devices = &context.world.accounts[campaign.account].devices;
            campaign.left_out = devices
                .iter()
                .copied()
                .filter(|device| examine(campaign, Some(*device), context).is_ok())
                .collect();
        }
        self.queue(at, context);
    }

    /// Puts a checked campaign in the queue until its start.
    fn queue(&mut self, at: usize, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        campaign.status = CampaignStatus::RequestQueued;
        campaign.plan += 1;
        let starts = campaign.starts_at(context);
        let expected = campaign.schedule.opening(
            starts.plus(context.options.scheduling_delay),
            context.options.attempt_length,
        );
        for member in campaign
            .members
            .iter_mut()
            .filter(|member| !member.stage.is_final())
        {
            if member.stage != Stage::Pending {
                member.set(Stage::Pending, context.now);
            }
            member.next = expected;
        }
        plan(
            context,
            at,
            starts,
            Step::Start {
                plan: campaign.plan,
            },
        );
    }

    /// The start: the network tells where the devices are.
    fn start(&mut self, at: usize, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        if campaign.status != CampaignStatus::RequestQueued {
            return;
        }
        campaign.status = CampaignStatus::PreScheduled;
        for member in campaign
            .members
            .iter_mut()
            .filter(|member| !member.stage.is_final())
        {
            locate(member, context);
        }
        plan(
            context,
            at,
            context.now.plus(context.options.scheduling_delay),
            Step::Schedule {
                plan: campaign.plan,
            },
        );
    }

    /// Cohorts are made, cell by cell, and the first of each gets its time.
    fn schedule(&mut self, at: usize, context: &mut Context<'_>) {
        if self.list[at].status != CampaignStatus::PreScheduled {
            return;
        }
        let campaign = &mut self.list[at];
        campaign.status = CampaignStatus::Scheduled;
        // From here on steps name members by their place, which is that of their IMEI.
        campaign.members.sort_unstable_by_key(|member| member.imei);
        campaign.sort();
        plan(context, at, campaign.schedule.ends_at(), Step::End);
        if campaign.auto_add == Some(true) {
            plan(context, at, context.now.next_midnight(), Step::Join);
        }
        for place in 0..campaign.members.len() {
            self.await_turn(at, place, context);
        }
        self.plan_cells(at, context);
    }

    /// Tells the members that wait when their turn may come, and makes the next cohort of every cell.
    fn plan_cells(&mut self, at: usize, context: &mut Context<'_>) {
        self.estimate(at, context);
        for cell in 0..self.list[at].cells.len() {
            self.plan_cohort(at, cell, context);
        }
    }

    /// Lets a member that was located wait for its cell, and one that was not for the next question.
    /// Answers the place of the cell.
    fn await_turn(&mut self, at: usize, place: usize, context: &mut Context<'_>) -> Option<usize> {
        let campaign = &mut self.list[at];
        match campaign.members[place].stage {
            Stage::NoData => {
                self.ask_later(at, place, context);
                None
            }
            stage if stage.is_queued() => {
                let ready =
                    campaign.members[place].ready(context.now, context.options.attempts_per_day);
                let number = campaign.members[place]
                    .device
                    .map_or(0, |device| context.world.devices[device as usize].cell);
                let cell = campaign.cell(number, context.now);
                campaign.cells[cell]
                    .waiting
                    .push(Reverse((ready, index(place))));
                Some(cell)
            }
            _ => None,
        }
    }

    /// Tells every waiting member when its turn may come; a guess that ignores the last day.
    fn estimate(&mut self, at: usize, context: &Context<'_>) {
        let (length, size) = (context.options.attempt_length, context.options.cohort_size);
        let Campaign {
            cells,
            members,
            schedule,
            ..
        } = &mut self.list[at];
        for cell in cells {
            let mut waiting: Vec<_> = cell.waiting.iter().map(|Reverse(entry)| *entry).collect();
            waiting.sort_unstable();
            let planned = if cell.cohort.is_empty() {
                cell.free
            } else {
                cell.begins.plus(length)
            };
            let mut turn = schedule.opening(context.now.max(planned), length);
            for cohort in waiting.chunks(size) {
                for (_, place) in cohort {
                    let member = &mut members[*place as usize];
                    if member.stage == Stage::Received {
                        member.set(Stage::Pending, context.now);
                    }
                    member.next = turn;
                }
                turn = turn.and_then(|turn| schedule.opening(turn.plus(length), length));
            }
        }
    }

    /// Makes the next cohort of a cell, unless there is one.
    fn plan_cohort(&mut self, at: usize, cell_place: usize, context: &mut Context<'_>) {
        let Campaign {
            cells,
            members,
            schedule,
            ..
        } = &mut self.list[at];
        let cell = &mut cells[cell_place];
        if !cell.cohort.is_empty() {
            return;
        }
        while let Some(Reverse((_, place))) = cell.waiting.peek()
            && !members[*place as usize].stage.is_queued()
        {
            cell.waiting.pop();
        }
        let Some(Reverse((ready, _))) = cell.waiting.peek() else {
            return;
        };
        let from = context.now.max(cell.free).max(*ready);
        let Some(begins) = schedule.slot(from, context.options.attempt_length) else {
            let late: Vec<u32> = cell
                .waiting
                .drain()
                .map(|Reverse((_, place))| place)
                .collect();
            for place in late {
                self.out_of_time(at, place as usize, context);
            }
            return;
        };
        while cell.cohort.len() < context.options.cohort_size
            && let Some(Reverse((ready, place))) = cell.waiting.peek().copied()
            && ready <= begins
        {
            cell.waiting.pop();
            let member = &mut members[place as usize];
            if member.stage.is_queued() {
                // A failure stays to be seen until the retry begins.
                if member.attempts == 0 {
                    member.set(Stage::Planned, context.now);
                }
                member.next = Some(begins);
                cell.cohort.push(place);
            }
        }
        cell.begins = begins;
        plan(
            context,
            at,
            begins,
            Step::Cohort {
                cell: index(cell_place),
            },
        );
    }

    /// A cohort begins: its devices are asked to start.
    fn begin_cohort(&mut self, at: usize, cell: u32, context: &mut Context<'_>) {
        let (now, length) = (context.now, context.options.attempt_length);
        let Campaign {
            cells,
            members,
            schedule,
            ..
        } = &mut self.list[at];
        let cell_place = cell as usize;
        let cell = &mut cells[cell_place];
        if cell.begins != now || cell.cohort.is_empty() {
            return;
        }
        let cohort = std::mem::take(&mut cell.cohort);
        let in_time = now.plus(length) <= schedule.ends_at();
        if in_time {
            cell.free = now.plus(length);
        }
        for place in cohort {
            let member = &mut members[place as usize];
            if !(member.stage == Stage::Planned || member.stage.is_queued()) {
                continue;
            }
            if !in_time {
                // The last day was moved forward since this cohort was planned.
                if member.stage == Stage::Planned {
                    member.set(Stage::Pending, now);
                }
                cell.waiting.push(Reverse((now, place)));
                continue;
            }
            member.set(Stage::Running, now);
            member.count(now);
            (member.attempts, member.recent, member.next) =
                (member.attempts.saturating_add(1), Some(now), None);
            context.counted.attempts += 1;
            let (outcome, takes) = attempt(member, context);
            plan(
                context,
                at,
                now.plus(takes),
                Step::Outcome {
                    member: place,
                    outcome,
                },
            );
        }
        self.plan_cohort(at, cell_place, context);
    }

    /// An attempt comes to its end.
    fn outcome(&mut self, at: usize, place: usize, outcome: Outcome, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        let member = &mut campaign.members[place];
        if member.stage != Stage::Running {
            return;
        }
        let stage = match outcome {
            Outcome::Success => {
                if let Some(device) = member.device {
                    let device = &mut context.world.devices[device as usize];
                    device.firmware = context.world.packages[campaign.package].to;
                    (device.connected, device.refreshed, device.upgraded) =
                        (context.now, context.now, Some(context.now));
                    device.license_used = device.licensed.is_some();
                }
                context.counted.upgrades += 1;
                self.settle(at, place, Stage::Succeeded, context);
                return;
            }
            Outcome::Failure => Stage::Failed,
            Outcome::Refused => Stage::ServerFailed,
        };
        member.set(stage, context.now);
        let Some(cell) = self.await_turn(at, place, context) else {
            return;
        };
        let campaign = &mut self.list[at];
        let ready = campaign.members[place].ready(context.now, context.options.attempts_per_day);
        let from = ready.max(campaign.cells[cell].free);
        campaign.members[place].next = campaign.schedule.slot(from, context.options.attempt_length);
        self.plan_cohort(at, cell, context);
    }

    /// The network is asked again about a device.
    fn ask(&mut self, at: usize, place: usize, context: &mut Context<'_>) {
        let member = &mut self.list[at].members[place];
        if member.stage != Stage::NoData || member.next != Some(context.now) {
            return;
        }
        member.count(context.now);
        locate(member, context);
        if let Some(cell) = self.await_turn(at, place, context) {
            self.plan_cohort(at, cell, context);
        }
    }

    fn ask_later(&mut self, at: usize, place: usize, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        let member = &mut campaign.members[place];
        let length = context.options.attempt_length;
        let ready = member
            .ready(context.now, context.options.attempts_per_day)
            .max(context.now.plus(length));
        member.next = campaign.schedule.slot(ready, length);
        match member.next {
            Some(next) => plan(
                context,
                at,
                next,
                Step::Ask {
                    member: index(place),
                },
            ),
            None => self.out_of_time(at, place, context),
        }
    }

    /// Devices that match by now join.
    fn join(&mut self, at: usize, context: &mut Context<'_>) {
        let room = self
            .room(
                self.list[at].account,
                self.list[at].package,
                context.options,
            )
            .saturating_sub(self.list[at].size());
        let campaign = &mut self.list[at];
        let first = campaign.members.len();
        let devices = &context.world.accounts[campaign.account].devices;
        let new: Vec<u32> = devices
            .iter()
            .copied()
            .filter(|device| {
                !campaign.left_out.contains(device)
                    && examine(campaign, Some(*device), context).is_ok()
            })
            .filter(|device| {
                campaign
                    .place(context.world.devices[*device as usize].imei)
                    .is_none()
            })
            .take(room)
            .collect();
        for device in new {
            let place = campaign.members.len();
            campaign.members.push(Member::new(
                context.world.devices[device as usize].imei,
                Some(device),
                context.now,
            ));
            campaign.left += 1;
            admit(campaign, at, place, context);
        }
        campaign.sort();
        for place in first..self.list[at].members.len() {
            let member = &mut self.list[at].members[place];
            if !member.stage.is_final() {
                locate(member, context);
                if let Some(cell) = self.await_turn(at, place, context) {
                    self.plan_cohort(at, cell, context);
                }
            }
        }
        plan(context, at, context.now.next_midnight(), Step::Join);
    }

    /// The last day is over.
    fn end(&mut self, at: usize, context: &mut Context<'_>) {
        for place in 0..self.list[at].members.len() {
            if !self.list[at].members[place].stage.is_final() {
                self.out_of_time(at, place, context);
            }
        }
        self.list[at].status = CampaignStatus::Ended;
    }

    /// No time is left for a member.
    fn out_of_time(&mut self, at: usize, place: usize, context: &mut Context<'_>) {
        let member = &self.list[at].members[place];
        let stage = match member.stage {
            stage if stage.is_final() => return,
            Stage::NoData => Stage::NoDataInTime,
            _ if member.attempts == 0 => Stage::NoTurnInTime,
            _ => Stage::FailedInTime,
        };
        self.settle(at, place, stage, context);
    }

    /// Brings a member to its end, which frees the device for other campaigns.
    fn settle(&mut self, at: usize, place: usize, stage: Stage, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        let member = &mut campaign.members[place];
        member.set(stage, context.now);
        member.next = None;
        campaign.left -= 1;
        release(member, at, context);
        if context.options.pilot_rule
            && matches!(
                stage,
                Stage::Succeeded | Stage::FailedInTime | Stage::NoDataInTime
            )
        {
            let pilot = self
                .pilots
                .entry((campaign.account, campaign.package))
                .or_default();
            pilot.record(member.imei, stage == Stage::Succeeded);
        }
    }
}

/// Frees the device of a member for other campaigns. Before the check it may be another's.
fn release(member: &Member, campaign: usize, context: &mut Context<'_>) {
    if let Some(device) = member
        .device
        .map(|device| &mut context.world.devices[device as usize])
        && device.campaign == Some(index(campaign))
    {
        device.campaign = None;
    }
}

/// Lets a member in, or rejects it.
fn admit(campaign: &mut Campaign, at: usize, place: usize, context: &mut Context<'_>) {
    let device = campaign.members[place].device;
    let verdict = examine(campaign, device, context).and_then(|(device, needs_license)| {
        let assigned = !needs_license || context.world.assign_license(device, context.now);
        if assigned {
            Ok(device)
        } else {
            Err(Rejection::NoFreeLicense)
        }
    });
    match verdict {
        Ok(device) => context.world.devices[device as usize].campaign = Some(index(at)),
        Err(rejection) => {
            campaign.members[place].set(Stage::Rejected(rejection), context.now);
            campaign.members[place].next = None;
            campaign.left -= 1;
        }
    }
}

/// Whether a device may take part, and whether it must be given a licence for it.
fn examine(
    campaign: &Campaign,
    device: Option<u32>,
    context: &Context<'_>,
) -> Result<(u32, bool), Rejection> {
    let world = &*context.world;
    let at = device.ok_or(Rejection::NotFound)?;
    let device = &world.devices[at as usize];
    let package = &world.packages[campaign.package];
    let (has, wants) = (
        &world.kinds[usize::from(device.kind)],
        &world.kinds[usize::from(package.kind)],
    );
    let needs_license =
        world.accounts[campaign.account].needs_licenses() && device.licensed.is_none();
    let rules = [
        (has.protocol != Protocol::None, Rejection::UnknownClient),
        (
            has.reported_make.eq_ignore_ascii_case(wants.make) && has.model == wants.model,
            Rejection::Model,
        ),
        (has.protocol == wants.protocol, Rejection::Protocol),
        (device.firmware == package.from, Rejection::Version),
        (device.eligible, Rejection::NotEligible),
        (device.line == Line::Active, Rejection::NotActive),
        (device.campaign.is_none(), Rejection::Elsewhere),
        (
            !needs_license || campaign.auto_assign == Some(true),
            Rejection::NoLicense,
        ),
    ];
    match rules.into_iter().find(|(holds, _)| !holds) {
        Some((_, rejection)) => Err(rejection),
        None => Ok((at, needs_license)),
    }
}

/// Asks the network where a device is.
fn locate(member: &mut Member, context: &mut Context<'_>) {
    member.checks = member.checks.saturating_add(1);
    let reach = member.device.map_or(Reach::Never, |device| {
        context.world.devices[device as usize].reach
    });
    let found = match reach {
        Reach::Good => true,
        Reach::Flaky => context.random.outcomes.percent(75),
        Reach::Never => false,
    };
    member.set(
        if found {
            Stage::Received
        } else {
            Stage::NoData
        },
        context.now,
    );
    if let (true, Some(device)) = (found, member.device) {
        context.world.devices[device as usize].connected = context.now;
    }
}

/// What will become of an attempt that begins now, and how long it will take.
fn attempt(member: &Member, context: &mut Context<'_>) -> (Outcome, SignedDuration) {
    let length = context.options.attempt_length;
    let whole = u64::try_from(length.as_millis()).unwrap_or(0);
    let chance = &mut context.random.outcomes;
    let reach = member.device.map_or(Reach::Never, |device| {
        context.world.devices[device as usize].reach
    });
    let luck = match reach {
        Reach::Good => 0,
        Reach::Flaky => chance.below(100),
        Reach::Never => 99,
    };
    match luck {
        0..=49 => {
            let takes = whole / 10 + chance.below(whole * 65 / 100);
            (
                Outcome::Success,
                SignedDuration::from_millis(i64::try_from(takes).unwrap_or(0)),
            )
        }
        50..=64 => (Outcome::Refused, SignedDuration::from_mins(1)),
        _ => (Outcome::Failure, length),
    }
}

fn index(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn plan(context: &mut Context<'_>, campaign: usize, at: Moment, step: Step) {
    context.agenda.plan(
        at,
        Event::V3 {
            campaign: index(campaign),
            step,
        },
    );
}
