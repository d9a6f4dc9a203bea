//! The life of a v2 campaign: checked, queued until its first day, fetched by devices as they check
//! in, ended. Its devices are managed over HTTP; files also go to OMA-DM devices.

mod admission;
mod changes;
mod logs;
mod member;
mod notify;
mod plan;
mod visits;

pub(crate) use changes::{Change, NewPhase, NewPlan, Order};
pub(crate) use logs::{CheckIn, LogEntry, Logging};
pub(crate) use member::Member;
pub(crate) use plan::{Phase, Plan};

use super::{
    Context, Event,
    roster::{Roster, stored_index},
};
use crate::{
    api_version::ApiVersion,
    clock::Moment,
    fault::{Outcome, Point},
    world::{LicenseRejection, PilotOf, World},
};
use admission::{admit, release};
use member::{AttemptResult, Failure, Rejection, Stage};
use std::collections::HashMap;
use thingspace::models::CampaignStatus;

/// A step in the life of a campaign. A step that has become obsolete has no effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// The check of the request and its devices.
    Check,
    /// The first day begins.
    Start { plan: u32 },
    /// A device checks in, or continues its upgrade.
    Visit { member: u32 },
    /// A device reports what it installed before the campaign ended.
    Afterwards { member: u32 },
    /// The last day is over.
    End,
}

/// The package or file that a campaign delivers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A package of the world.
    Package(usize),
    /// A configuration file.
    File(usize),
}

impl Subject {
    fn pilot(self, world: &World) -> PilotOf {
        match self {
            Self::Package(package) => PilotOf::Package(package),
            Self::File(file) => PilotOf::File(world.files.get(file).name.clone()),
        }
    }

    /// Returns the index of the make and model that it is for.
    pub fn kind(self, world: &World) -> u16 {
        match self {
            Self::Package(package) => world.packages[package].kind,
            Self::File(file) => world.files.get(file).kind,
        }
    }
}

/// All v2 campaigns, and the logs of devices.
#[derive(Debug, Default)]
pub(crate) struct Campaigns {
    list: Vec<Campaign>,
    by_id: HashMap<String, u32>,
    pub logging: Logging,
}

/// A campaign.
#[derive(Debug)]
pub(crate) struct Campaign {
    pub id: String,
    pub account: usize,
    pub name: Option<String>,
    pub subject: Subject,
    pub status: CampaignStatus,
    pub plan: Plan,
    /// The moment of the request.
    requested: Moment,
    /// A counter of changes of the first day, which makes an earlier start obsolete.
    plans: u32,
    pub members: Roster<Member>,
    /// The number of members that are not final.
    open_members: usize,
}

impl Campaigns {
    pub fn find(&self, account: usize, id: &str) -> Option<usize> {
        let at = *self.by_id.get(&id.to_ascii_lowercase())? as usize;
        (self.list[at].account == account).then_some(at)
    }

    pub fn get(&self, at: usize) -> &Campaign {
        &self.list[at]
    }

    /// Returns all campaigns, oldest first.
    pub fn all(&self) -> &[Campaign] {
        &self.list
    }

    /// Returns true if an unfinished campaign delivers a file.
    pub fn uses_file(&self, file: usize) -> bool {
        self.list.iter().any(|campaign| campaign.subject == Subject::File(file) && !campaign.status.is_final())
    }

    /// Returns the maximum number of devices of a campaign for a subject now.
    fn max_devices(account: usize, subject: Subject, context: &Context<'_>) -> usize {
        let limit = context.options.max_campaign_devices;
        if !context.options.pilot_rule {
            return limit;
        }
        context.world.pilots.max_devices(account, subject.pilot(context.world), limit)
    }

    /// Handles a step.
    pub fn handle(&mut self, campaign: u32, step: Step, context: &mut Context<'_>) {
        let at = campaign as usize;
        let running = self.list[at].status == CampaignStatus::Scheduled;
        match step {
            Step::Check => self.check(at, context),
            Step::Start { plan } if plan == self.list[at].plans => self.start(at, context),
            Step::Visit { member } if running => self.visit(at, member as usize, context),
            Step::Afterwards { member } => self.report_afterwards(at, member as usize, context),
            Step::End if running && self.list[at].plan.ends_at() <= context.now => self.end(at, context),
            _ => {}
        }
        self.end_if_done(at, context);
    }

    /// Ends a campaign in which nothing more can happen.
    fn end_if_done(&mut self, at: usize, context: &mut Context<'_>) {
        if self.list[at].status == CampaignStatus::Scheduled && self.list[at].open_members == 0 {
            self.set_status(at, CampaignStatus::Ended, context);
        }
    }

    /// Checks the devices one by one; the request fails if no device is left.
    fn check(&mut self, at: usize, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        if campaign.status != CampaignStatus::RequestPending {
            return;
        }
        let forced = context.world.faults.take(Point::Request, ApiVersion::V2, &campaign.id, None).is_some();
        for index in 0..campaign.members.len() {
            if campaign.members[index].stage != Stage::Pending {
                continue;
            }
            if forced {
                campaign.members[index].set(Stage::Rejected(Rejection::Internal), context.now);
                campaign.open_members -= 1;
            } else {
                admit(campaign, at, index, context);
            }
        }
        if campaign.open_members == 0 {
            self.set_status(at, CampaignStatus::RequestFailed, context);
        } else if campaign.plan.starts_at() <= context.now {
            // A campaign that starts today is not queued.
            self.start(at, context);
        } else {
            self.queue(at, context);
        }
    }

    /// Queues a checked campaign until its first day.
    fn queue(&mut self, at: usize, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        campaign.plans += 1;
        let (starts, plan_number) = (campaign.plan.starts_at().max(context.now), campaign.plans);
        plan(context, at, starts, Step::Start { plan: plan_number });
        if self.list[at].status != CampaignStatus::RequestQueued {
            self.set_status(at, CampaignStatus::RequestQueued, context);
        }
    }

    /// Starts: from now on devices learn of the campaign when they check in.
    fn start(&mut self, at: usize, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        if !campaign.status.is_before_start() {
            return;
        }
        let forced = context.world.faults.take(Point::Start, ApiVersion::V2, &campaign.id, None).is_some();
        let unfinished = campaign.members.iter().filter(|member| !member.stage.is_final());
        if forced || context.world.all_are_rejected(unfinished.map(|member| member.device)) {
            self.finish_members(at, |_| Stage::Failed(Failure::Other), context);
            self.set_status(at, CampaignStatus::Failed, context);
            return;
        }
        // From here on steps refer to members by their index, which is the rank of their IMEI.
        campaign.members.sort();
        plan(context, at, campaign.plan.ends_at(), Step::End);
        for index in 0..self.list[at].members.len() {
            let campaign = &mut self.list[at];
            let member = &mut campaign.members[index];
            if member.stage.is_final() {
                continue;
            }
            let forced = context.world.faults.take(Point::Turn, ApiVersion::V2, &campaign.id, Some(member.imei));
            let silent = forced == Some(Outcome::StaysPending);
            let stage = if silent { Stage::Silent(Failure::DidNotReportStatus) } else { Stage::Waiting };
            member.set(stage, context.now);
            self.await_first_visit(at, index, context);
        }
        self.set_status(at, CampaignStatus::Scheduled, context);
    }

    /// Ends the campaign after its last day.
    fn end(&mut self, at: usize, context: &mut Context<'_>) {
        self.finish_members(
            at,
            |stage| {
                Stage::Failed(match stage {
                    Stage::Downloaded(_) | Stage::Installing(_) => Failure::NotInstalledYet,
                    Stage::Silent(failure) => failure,
                    _ => Failure::DidNotReportStatus,
                })
            },
            context,
        );
        self.set_status(at, CampaignStatus::Ended, context);
    }

    /// Moves every member that is not final to a final stage. Devices that will install what they downloaded
    /// report it later.
    fn finish_members(&mut self, at: usize, end: impl Fn(Stage) -> Stage, context: &mut Context<'_>) {
        for index in 0..self.list[at].members.len() {
            let member = &self.list[at].members[index];
            let stage = member.stage;
            if stage.is_final() {
                continue;
            }
            if let Some(reports) = visits::will_report_success(member) {
                plan(context, at, reports, Step::Afterwards { member: stored_index(index) });
            }
            self.finish_member(at, index, end(stage), context);
        }
    }

    /// Moves a member to a final stage, which frees the device for other campaigns.
    fn finish_member(&mut self, at: usize, index: usize, stage: Stage, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        let member = &mut campaign.members[index];
        let begun = !matches!(member.stage, Stage::Pending | Stage::Accepted);
        member.set(stage, context.now);
        (member.planned, member.due) = (None, None);
        campaign.open_members -= 1;
        release(member, at, context);
        if begun && context.options.pilot_rule && matches!(stage, Stage::Succeeded | Stage::Failed(_)) {
            let of = campaign.subject.pilot(context.world);
            context.world.pilots.record(campaign.account, of, member.imei, stage == Stage::Succeeded);
        }
    }

    /// Ends the part of a device because its licence is removed, unless the upgrade has begun.
    pub fn withdraw(&mut self, at: usize, device: u32, context: &mut Context<'_>) -> Result<(), LicenseRejection> {
        let imei = context.world.devices[device as usize].imei;
        let Some(index) = self.list[at].members.position(imei) else {
            return Ok(());
        };
        match self.list[at].members[index].stage {
            Stage::Pending | Stage::Accepted | Stage::Waiting => {
                self.finish_member(at, index, Stage::Rejected(Rejection::NoLicense), context);
                self.end_if_done(at, context);
                Ok(())
            }
            _ => Err(LicenseRejection::InUse),
        }
    }
}

fn plan(context: &mut Context<'_>, campaign: usize, at: Moment, step: Step) {
    context.agenda.plan(at, Event::V2 { campaign: stored_index(campaign), step });
}
