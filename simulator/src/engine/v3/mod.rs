//! The life of a v3 campaign: checked, started, planned cell by cell, attempted, ended.

mod admission;
mod changes;
mod cohorts;
mod member;
mod notify;

pub(crate) use changes::{NewDates, Order};
pub(crate) use member::{Member, Reason, Stage};

use super::{
    Context, Event,
    rejection::Rejection,
    roster::{Roster, stored_index},
    schedule::Schedule,
};
use crate::{
    api_version::ApiVersion,
    clock::Moment,
    fault::Point,
    options::SimulatorOptions,
    world::{MAX_PILOT_DEVICES, PilotOf, World},
};
use admission::{admit, check_device, release};
use cohorts::Cell;
use std::collections::{BTreeMap, HashMap, HashSet};
use thingspace::models::CampaignStatus;

/// A step in the life of a campaign. A step that has become obsolete has no effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// The check of the request and its devices.
    Check,
    /// The start: the network locates the devices.
    Start { plan: u32 },
    /// The cohorts are planned.
    Schedule { plan: u32 },
    /// A cohort of a cell begins.
    Cohort { cell: u32 },
    /// The network locates a device again.
    Locate { member: u32 },
    /// An attempt ends.
    Outcome { member: u32, end: End },
    /// Matching devices are added automatically.
    Join,
    /// The last day is over.
    End,
}

/// The end of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    Success,
    Failure,
    /// A failure that is not retried.
    FailureForGood,
    /// The upgrade server rejects the request.
    Rejected,
}

/// All v3 campaigns.
#[derive(Debug, Default)]
pub(crate) struct Campaigns {
    list: Vec<Campaign>,
    by_id: HashMap<String, u32>,
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
    /// The moment of the request, or of the last change of its dates.
    requested: Moment,
    /// A counter of plans, which makes the steps of an earlier plan obsolete.
    plan: u32,
    pub members: Roster<Member>,
    /// The number of members that are not final.
    open_members: usize,
    /// The devices that matched from the start and were not listed, if other matching devices are added later.
    skipped: HashSet<u32>,
    cells: Vec<Cell>,
    /// The indexes of `cells`, by the number of the cell.
    cell_indexes: BTreeMap<u32, usize>,
}

impl Campaign {
    /// Returns when it starts according to its dates.
    fn starts_at(&self, context: &Context<'_>) -> Moment {
        let start = if self.schedule.start == self.requested.day() {
            let is_small = self.members.len() <= MAX_PILOT_DEVICES;
            let options = context.options;
            self.requested.plus(if is_small { options.on_demand_delay } else { options.large_on_demand_delay })
        } else {
            Moment::start_of(self.schedule.start)
        };
        start.max(context.now)
    }
}

impl Campaigns {
    pub fn find(&self, account: usize, id: &str) -> Option<usize> {
        let at = *self.by_id.get(&id.to_ascii_lowercase())? as usize;
        (self.list[at].account == account).then_some(at)
    }

    /// Returns the maximum number of devices of a campaign for a firmware now.
    pub fn max_devices(account: usize, package: usize, world: &World, options: &SimulatorOptions) -> usize {
        if options.pilot_rule {
            world.pilots.max_devices(account, PilotOf::Package(package), options.max_campaign_devices)
        } else {
            options.max_campaign_devices
        }
    }

    pub fn get(&self, at: usize) -> &Campaign {
        &self.list[at]
    }

    /// Returns all campaigns, oldest first.
    pub fn all(&self) -> &[Campaign] {
        &self.list
    }

    /// Handles a step.
    pub fn handle(&mut self, campaign: u32, step: Step, context: &mut Context<'_>) {
        let at = campaign as usize;
        let running = self.list[at].status == CampaignStatus::Scheduled;
        match step {
            Step::Check => self.check(at, context),
            Step::Start { plan } if plan == self.list[at].plan => self.start(at, context),
            Step::Schedule { plan } if plan == self.list[at].plan => self.schedule(at, context),
            Step::Cohort { cell } if running => self.begin_cohort(at, cell, context),
            Step::Locate { member } if running => self.locate_again(at, member as usize, context),
            Step::Outcome { member, end } if running => {
                self.outcome(at, member as usize, end, context);
            }
            Step::Join if running => self.join(at, context),
            Step::End if running && self.list[at].schedule.ends_at() <= context.now => {
                self.end(at, context);
            }
            _ => {}
        }
        self.end_if_done(at, context);
    }

    /// Ends a campaign in which nothing more can happen.
    fn end_if_done(&mut self, at: usize, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        if campaign.status == CampaignStatus::Scheduled && campaign.open_members == 0 && campaign.auto_add != Some(true)
        {
            self.set_status(at, CampaignStatus::Ended, context);
        }
    }

    /// Checks the devices one by one; the request fails if no device is left.
    fn check(&mut self, at: usize, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        if campaign.status != CampaignStatus::RequestPending {
            return;
        }
        let forced = context.world.faults.take(Point::Request, ApiVersion::V3, &campaign.id, None).is_some();
        if forced {
            for index in 0..campaign.members.len() {
                self.finish_member(at, index, Stage::Rejected(Rejection::Internal), context);
            }
        } else {
            for index in 0..campaign.members.len() {
                admit(campaign, at, index, context);
            }
        }
        let campaign = &mut self.list[at];
        if campaign.open_members == 0 {
            self.set_status(at, CampaignStatus::RequestFailed, context);
            return;
        }
        if campaign.auto_add == Some(true) {
            // Devices that match now and were not listed were omitted on purpose.
            let devices = &context.world.accounts[campaign.account].devices;
            campaign.skipped = devices
                .iter()
                .copied()
                .filter(|device| check_device(campaign, Some(*device), context).is_ok())
                .collect();
        }
        self.queue(at, context);
    }

    /// Queues a checked campaign until its start.
    fn queue(&mut self, at: usize, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        campaign.plan += 1;
        let starts = campaign.starts_at(context);
        let expected =
            campaign.schedule.opening(starts.plus(context.options.scheduling_delay), context.options.attempt_length);
        for member in campaign.members.iter_mut().filter(|member| !member.stage.is_final()) {
            if member.stage != Stage::Pending {
                member.set(Stage::Pending, context.now);
            }
            member.next = expected;
        }
        plan(context, at, starts, Step::Start { plan: campaign.plan });
        self.set_status(at, CampaignStatus::RequestQueued, context);
    }

    /// Starts: the network locates the devices.
    fn start(&mut self, at: usize, context: &mut Context<'_>) {
        let campaign = &self.list[at];
        if campaign.status != CampaignStatus::RequestQueued {
            return;
        }
        let planned = campaign.plan;
        for index in 0..self.list[at].members.len() {
            if !self.list[at].members[index].stage.is_final() {
                self.locate(at, index, context);
            }
        }
        plan(context, at, context.now.plus(context.options.scheduling_delay), Step::Schedule { plan: planned });
        self.set_status(at, CampaignStatus::PreScheduled, context);
    }

    /// Plans the cohorts cell by cell, and schedules the first of each.
    fn schedule(&mut self, at: usize, context: &mut Context<'_>) {
        if self.list[at].status != CampaignStatus::PreScheduled {
            return;
        }
        if self.is_rejected(at, context) {
            for index in 0..self.list[at].members.len() {
                if !self.list[at].members[index].stage.is_final() {
                    self.finish_member(at, index, Stage::NotTaken, context);
                }
            }
            self.set_status(at, CampaignStatus::Failed, context);
            return;
        }
        let campaign = &mut self.list[at];
        // From here on steps refer to members by their index, which is the rank of their IMEI.
        campaign.members.sort();
        plan(context, at, campaign.schedule.ends_at(), Step::End);
        if campaign.auto_add == Some(true) {
            plan(context, at, context.now.next_midnight(), Step::Join);
        }
        for index in 0..campaign.members.len() {
            self.await_turn(at, index, context);
        }
        self.plan_cells(at, context);
        self.set_status(at, CampaignStatus::Scheduled, context);
    }

    /// Returns true if the upgrade server rejects a campaign, because it would reject each of its devices.
    fn is_rejected(&self, at: usize, context: &mut Context<'_>) -> bool {
        let campaign = &self.list[at];
        let forced = context.world.faults.take(Point::Start, ApiVersion::V3, &campaign.id, None).is_some();
        let unfinished = campaign.members.iter().filter(|member| !member.stage.is_final());
        forced || context.world.all_are_rejected(unfinished.map(|member| member.device))
    }

    /// Adds devices that match now.
    fn join(&mut self, at: usize, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        let max_devices = Self::max_devices(campaign.account, campaign.package, context.world, context.options);
        let max_devices = max_devices.saturating_sub(campaign.members.len());
        let first = campaign.members.len();
        let devices = &context.world.accounts[campaign.account].devices;
        let new: Vec<u32> = devices
            .iter()
            .copied()
            .filter(|device| {
                !campaign.skipped.contains(device) && check_device(campaign, Some(*device), context).is_ok()
            })
            .filter(|device| campaign.members.position(context.world.devices[*device as usize].imei).is_none())
            .take(max_devices)
            .collect();
        for device in new {
            let index = campaign.members.len();
            campaign.members.push(Member::new(context.world.devices[device as usize].imei, Some(device), context.now));
            campaign.open_members += 1;
            admit(campaign, at, index, context);
        }
        campaign.members.index();
        for index in first..self.list[at].members.len() {
            if !self.list[at].members[index].stage.is_final() {
                self.locate(at, index, context);
                if let Some(cell) = self.await_turn(at, index, context) {
                    self.plan_cohort(at, cell, context);
                }
            }
        }
        plan(context, at, context.now.next_midnight(), Step::Join);
    }

    /// Ends the campaign after its last day.
    fn end(&mut self, at: usize, context: &mut Context<'_>) {
        for index in 0..self.list[at].members.len() {
            if !self.list[at].members[index].stage.is_final() {
                self.out_of_time(at, index, context);
            }
        }
        self.set_status(at, CampaignStatus::Ended, context);
    }

    /// Handles a member for which there is no time left.
    fn out_of_time(&mut self, at: usize, index: usize, context: &mut Context<'_>) {
        let member = &self.list[at].members[index];
        let stage = match member.stage {
            stage if stage.is_final() => return,
            Stage::NoData => Stage::NoDataInTime,
            _ if member.attempts == 0 => Stage::NoTurnInTime,
            _ => Stage::FailedInTime,
        };
        self.finish_member(at, index, stage, context);
    }

    /// Moves a member to a final stage, which frees the device for other campaigns.
    fn finish_member(&mut self, at: usize, index: usize, stage: Stage, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        let member = &mut campaign.members[index];
        member.set(stage, context.now);
        member.next = None;
        campaign.open_members -= 1;
        release(member, at, context);
        if context.options.pilot_rule && matches!(stage, Stage::Succeeded | Stage::FailedInTime | Stage::NoDataInTime) {
            let (account, of) = (campaign.account, PilotOf::Package(campaign.package));
            context.world.pilots.record(account, of, member.imei, stage == Stage::Succeeded);
        }
    }
}

fn plan(context: &mut Context<'_>, campaign: usize, at: Moment, step: Step) {
    context.agenda.plan(at, Event::V3 { campaign: stored_index(campaign), step });
}
