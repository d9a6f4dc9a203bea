//! Users' changes to campaigns: scheduling, changing and cancelling them.

use super::{
    Campaign, Campaigns, Context, Member, Phase, Plan, Rejection, Roster, Stage, Step, Subject,
    admission::{admit, release},
    plan, stored_index,
};
use crate::{api_version::ApiVersion, clock::Moment, fault::Point, world::Imei};
use jiff::{SignedDuration, civil::Date};
use std::collections::HashSet;
use thingspace::models::CampaignStatus;

const STARTED: &str = "Campaign already started";
const ENDED: &str = "Campaign already ended";
const PILOT: &str = "Pilot limit exceeded";
const TOO_MANY: &str = "Too many devices in the list";
/// The shortest time until an end that is moved after the start.
const MIN_NOTICE: SignedDuration = SignedDuration::from_hours(24);

/// A request for a campaign, validated.
#[derive(Debug)]
pub(crate) struct Order {
    pub account: usize,
    pub name: Option<String>,
    pub subject: Subject,
    pub plan: Plan,
    /// The devices in order, without duplicates.
    pub devices: Vec<Imei>,
}

/// Devices to add or to remove.
#[derive(Debug)]
pub(crate) struct Change {
    pub add: bool,
    /// The devices in order, without duplicates.
    pub devices: Vec<Imei>,
}

/// New dates and windows for a campaign. Before the start, absent values are dropped, except for the first
/// and last day; after the start they stay.
#[derive(Debug)]
pub(crate) struct NewPlan {
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub download: NewPhase,
    pub install: NewPhase,
}

/// New dates and windows for one phase of the upgrades of a campaign.
#[derive(Debug, Default)]
pub(crate) struct NewPhase {
    pub after: Option<Date>,
    pub windows: Option<Vec<(u8, u8)>>,
}

impl NewPhase {
    /// Returns the phase that replaces the old one before the start.
    fn into_replacement(self) -> Phase {
        Phase { after: self.after, windows: self.windows.unwrap_or_default() }
    }

    /// Returns the phase after the start: windows may be added to it, and nothing else changes.
    fn into_addition(self, old: &Phase) -> Result<Phase, &'static str> {
        let windows = self.windows.unwrap_or_else(|| old.windows.clone());
        if self.after.is_some_and(|after| Some(after) != old.after) || !old.is_kept_by(&windows) {
            return Err(STARTED);
        }
        Ok(Phase { after: old.after, windows })
    }
}

impl Campaigns {
    /// Accepts a campaign. The check, which follows later, may still reject it.
    pub fn accept(&mut self, order: Order, context: &mut Context<'_>) -> Result<usize, &'static str> {
        let max_devices = Self::max_devices(order.account, order.subject, context);
        check_device_count(order.devices.len(), max_devices, context)?;
        let id = context.random.names.uuid();
        let at = self.list.len();
        let member = |imei| Member::new(imei, context.world.device(order.account, imei), context.now);
        let members: Vec<Member> = order.devices.into_iter().map(member).collect();
        let campaign = Campaign {
            id: id.clone(),
            account: order.account,
            name: order.name,
            subject: order.subject,
            status: CampaignStatus::RequestPending,
            plan: order.plan,
            requested: context.now,
            plans: 0,
            open_members: members.len(),
            members: Roster::new(members),
        };
        self.list.push(campaign);
        self.by_id.insert(id, stored_index(at));
        context.counted.campaigns += 1;
        plan(context, at, context.now.plus(context.options.check_delay), Step::Check);
        Ok(at)
    }

    /// Adds and removes devices: all of the changes, or none.
    pub fn change_devices(
        &mut self,
        at: usize,
        changes: &[Change],
        context: &mut Context<'_>,
    ) -> Result<(), &'static str> {
        let campaign = &self.list[at];
        before_start(&campaign.status)?;
        let max_devices = Self::max_devices(campaign.account, campaign.subject, context);
        let mut devices: HashSet<Imei> = campaign.members.iter().map(|member| member.imei).collect();
        for Change { add, devices: changed } in changes {
            if *add {
                devices.extend(changed);
                check_device_count(devices.len(), max_devices, context)?;
            } else if changed.iter().filter(|imei| devices.remove(imei)).count() == 0 {
                return Err("Device not found in the campaign");
            }
        }
        for Change { add, devices } in changes {
            if *add {
                self.add(at, devices, context);
            } else {
                self.remove_devices(at, devices, context);
            }
        }
        if self.list[at].open_members == 0 {
            // No device is left that could be upgraded.
            self.list[at].plans += 1;
            self.set_status(at, CampaignStatus::Cancelled, context);
        }
        Ok(())
    }

    /// Adds devices; the report shows which of them cannot take part.
    fn add(&mut self, at: usize, devices: &[Imei], context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        for imei in devices {
            if campaign.members.position(*imei).is_some() {
                continue;
            }
            let index = campaign.members.len();
            let device = context.world.device(campaign.account, *imei);
            campaign.members.push(Member::new(*imei, device, context.now));
            campaign.open_members += 1;
            let forced = context.world.faults.take(Point::AddDevice, ApiVersion::V2, &campaign.id, Some(*imei));
            if forced.is_some() {
                campaign.members[index].set(Stage::Rejected(Rejection::Internal), context.now);
                campaign.open_members -= 1;
            } else if campaign.status != CampaignStatus::RequestPending {
                // Before that the check still follows.
                admit(campaign, at, index, context);
            }
        }
        campaign.members.index();
    }

    fn remove_devices(&mut self, at: usize, devices: &[Imei], context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        let mut leaving = HashSet::new();
        for imei in devices {
            let Some(index) = campaign.members.position(*imei) else { continue };
            let forced = context.world.faults.take(Point::RemoveDevice, ApiVersion::V2, &campaign.id, Some(*imei));
            if forced.is_none() && leaving.insert(*imei) && !campaign.members[index].stage.is_final() {
                campaign.open_members -= 1;
                release(&campaign.members[index], at, context);
            }
        }
        campaign.members.retain(|member| !leaving.contains(&member.imei));
    }

    /// Changes dates and windows: everything before the start; after the start the last day, and windows may
    /// be added.
    pub fn change_plan(&mut self, at: usize, new: NewPlan, context: &mut Context<'_>) -> Result<(), &'static str> {
        let campaign = &mut self.list[at];
        let old = &campaign.plan;
        let (start, end) = (new.start.unwrap_or(old.start), new.end.unwrap_or(old.end));
        if campaign.status == CampaignStatus::Scheduled {
            let (download, install) =
                (new.download.into_addition(&old.download)?, new.install.into_addition(&old.install)?);
            if start != old.start {
                return Err(STARTED);
            }
            if end != old.end && (end < start || Moment::end_of(end) < context.now.plus(MIN_NOTICE)) {
                return Err("Invalid end date");
            }
            let moved = end != old.end;
            let plan = Plan { start, end, download, install };
            plan.problem().map_or(Ok(()), Err)?;
            campaign.plan = plan;
            if moved {
                self.schedule_new_end(at, context);
            }
            return Ok(());
        }
        before_start(&campaign.status)?;
        let plan =
            Plan { start, end, download: new.download.into_replacement(), install: new.install.into_replacement() };
        if start < context.now.day() {
            return Err("Invalid start date");
        }
        plan.problem().map_or(Ok(()), Err)?;
        campaign.plan = plan;
        if campaign.status == CampaignStatus::RequestQueued {
            self.queue(at, context);
        }
        Ok(())
    }

    /// Schedules the new end, and the next visits of members that had none left before the old end.
    fn schedule_new_end(&mut self, at: usize, context: &mut Context<'_>) {
        plan(context, at, self.list[at].plan.ends_at(), Step::End);
        for index in 0..self.list[at].members.len() {
            if self.list[at].members[index].due.is_none() {
                self.await_next(at, index, context);
            }
        }
    }

    /// Cancels a campaign, or aborts one that has started. Completed upgrades stay.
    pub fn cancel(&mut self, at: usize, context: &mut Context<'_>) -> Result<(), &'static str> {
        let started = self.list[at].status == CampaignStatus::Scheduled;
        if !started {
            before_start(&self.list[at].status)?;
        }
        let (stage, status) = if started {
            (Stage::Aborted, CampaignStatus::Aborted)
        } else {
            (Stage::Cancelled, CampaignStatus::Cancelled)
        };
        self.finish_members(at, |_| stage, context);
        self.list[at].plans += 1;
        self.set_status(at, status, context);
        Ok(())
    }
}

/// Checks that a campaign may have this many devices.
fn check_device_count(devices: usize, max_devices: usize, context: &Context<'_>) -> Result<(), &'static str> {
    if devices <= max_devices {
        return Ok(());
    }
    Err(if max_devices < context.options.max_campaign_devices { PILOT } else { TOO_MANY })
}

fn before_start(status: &CampaignStatus) -> Result<(), &'static str> {
    match status {
        status if status.is_before_start() => Ok(()),
        CampaignStatus::Scheduled => Err(STARTED),
        _ => Err(ENDED),
    }
}
