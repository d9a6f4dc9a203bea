//! Users' changes to campaigns: scheduling, changing and cancelling them.

use super::{
    Campaign, Campaigns, Context, Member, Roster, Stage, Step,
    admission::{admit, reference, release},
    plan, stored_index,
};
use crate::{
    api_version::ApiVersion,
    clock::Moment,
    engine::{rejection::Rejection, schedule::Schedule},
    fault::Point,
    world::{Imei, LicenseRejection},
};
use jiff::{SignedDuration, civil::Date};
use std::collections::{BTreeMap, HashSet};
use thingspace::models::CampaignStatus;

const STARTED: &str = "Campaign already started";
const ENDED: &str = "Campaign already ended";
const PILOT: &str = "Pilot limit exceeded";

/// A request for a campaign, validated.
#[derive(Debug)]
pub(crate) struct Order {
    pub account: usize,
    pub name: Option<String>,
    pub package: usize,
    pub schedule: Schedule,
    pub auto_assign: Option<bool>,
    pub auto_add: Option<bool>,
    /// The devices in order, without duplicates.
    pub devices: Vec<Imei>,
}

/// New dates for a campaign; absent values stay.
#[derive(Debug)]
pub(crate) struct NewDates {
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub windows: Option<Vec<(u8, u8)>>,
}

/// The result for a device that was to be added or removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DeviceOutcome {
    Added,
    NotAdded(Rejection),
    Removed,
    NotRemoved,
}

impl DeviceOutcome {
    /// Returns status and reason as the platform writes them.
    pub fn texts(self) -> (&'static str, &'static str) {
        match self {
            Self::Added => ("AddDeviceSucceed", "Device added Successfully"),
            Self::NotAdded(rejection) => ("AddDeviceFailed", rejection.text()),
            Self::Removed => ("RemoveDeviceSucceed", "Device removed Successfully"),
            Self::NotRemoved => ("RemoveDeviceFailed", "Device not found in the campaign"),
        }
    }
}

impl Campaigns {
    /// Accepts a campaign. The check, which follows later, may still reject it.
    pub fn accept(&mut self, order: Order, context: &mut Context<'_>) -> Result<usize, &'static str> {
        let max_devices = Self::max_devices(order.account, order.package, context.world, context.options);
        check_device_count(order.devices.len(), max_devices, context)?;
        let id = context.random.names.uuid();
        let at = self.list.len();
        let members: Vec<Member> = order
            .devices
            .into_iter()
            .map(|imei| Member::new(imei, context.world.device(order.account, imei), context.now))
            .collect();
        let mut campaign = Campaign {
            id: id.clone(),
            account: order.account,
            name: order.name,
            package: order.package,
            status: CampaignStatus::RequestPending,
            schedule: order.schedule,
            auto_assign: order.auto_assign,
            auto_add: order.auto_add,
            requested: context.now,
            plan: 0,
            open_members: members.len(),
            skipped: HashSet::new(),
            members: Roster::new(members),
            cells: Vec::new(),
            cell_indexes: BTreeMap::new(),
        };
        let expected = campaign.schedule.opening(campaign.starts_at(context), context.options.attempt_length);
        for member in campaign.members.iter_mut() {
            member.next = expected;
        }
        self.list.push(campaign);
        self.by_id.insert(id, stored_index(at));
        context.counted.campaigns += 1;
        plan(context, at, context.now.plus(context.options.check_delay), Step::Check);
        Ok(at)
    }

    /// Checks that several changes can be made one after the other, so that either all are made or none.
    pub fn accepts_changes(
        &self,
        at: usize,
        changes: &[(bool, Vec<Imei>)],
        context: &Context<'_>,
    ) -> Result<(), &'static str> {
        let campaign = &self.list[at];
        before_start(&campaign.status)?;
        let max_devices = Self::max_devices(campaign.account, campaign.package, context.world, context.options);
        let mut members: HashSet<Imei> = campaign.members.iter().map(|member| member.imei).collect();
        for (add, devices) in changes {
            if members.is_empty() {
                return Err("The campaign has no devices left");
            }
            if *add {
                members.extend(devices);
                check_device_count(members.len(), max_devices, context)?;
            } else {
                members.retain(|imei| !devices.contains(imei));
            }
        }
        Ok(())
    }

    /// Adds or removes devices.
    pub fn change_devices(
        &mut self,
        at: usize,
        add: bool,
        devices: &[Imei],
        context: &mut Context<'_>,
    ) -> Result<Vec<DeviceOutcome>, &'static str> {
        let campaign = &mut self.list[at];
        let max_devices = Self::max_devices(campaign.account, campaign.package, context.world, context.options);
        before_start(&campaign.status)?;
        if !add {
            let outcomes = campaign.remove_devices(at, devices, context);
            if campaign.members.is_empty() {
                campaign.plan += 1;
                self.set_status(at, CampaignStatus::Cancelled, context);
            }
            return Ok(outcomes);
        }
        let new = devices.iter().filter(|imei| campaign.members.position(**imei).is_none()).count();
        check_device_count(campaign.members.len() + new, max_devices, context)?;
        let expected = campaign.members.iter().find_map(|member| member.next);
        let mut outcomes = Vec::with_capacity(devices.len());
        for imei in devices {
            if campaign.members.position(*imei).is_some() {
                outcomes.push(DeviceOutcome::Added);
                continue;
            }
            if context.world.faults.take(Point::AddDevice, ApiVersion::V3, &campaign.id, Some(*imei)).is_some() {
                outcomes.push(DeviceOutcome::NotAdded(Rejection::Internal));
                continue;
            }
            let device = context.world.device(campaign.account, *imei);
            let index = campaign.members.len();
            campaign.members.push(Member { next: expected, ..Member::new(*imei, device, context.now) });
            campaign.open_members += 1;
            let outcome = if campaign.status == CampaignStatus::RequestPending {
                // The check still follows, and examines the other conditions.
                device.map(|_| ()).ok_or(Rejection::NotFound)
            } else {
                admit(campaign, at, index, context);
                match campaign.members[index].stage {
                    Stage::Rejected(rejection) => Err(rejection),
                    _ => Ok(()),
                }
            };
            outcomes.push(match outcome {
                Ok(()) => DeviceOutcome::Added,
                Err(rejection) => {
                    let rejected = campaign.members.pop();
                    campaign.open_members -= usize::from(rejected.is_some_and(|member| !member.stage.is_final()));
                    DeviceOutcome::NotAdded(rejection)
                }
            });
        }
        campaign.members.index();
        if campaign.status == CampaignStatus::PreScheduled {
            // The new devices have not been located yet.
            for index in 0..self.list[at].members.len() {
                if self.list[at].members[index].stage == Stage::Pending {
                    self.locate(at, index, context);
                }
            }
        }
        Ok(outcomes)
    }

    /// Changes dates and windows: everything before the start, after it only the last day.
    pub fn change_dates(&mut self, at: usize, new: NewDates, context: &mut Context<'_>) -> Result<(), &'static str> {
        let campaign = &mut self.list[at];
        let old = &campaign.schedule;
        let dates = Schedule {
            start: new.start.unwrap_or(old.start),
            end: new.end.unwrap_or(old.end),
            windows: new.windows.clone().unwrap_or_default(),
        };
        if campaign.status == CampaignStatus::Scheduled {
            let windows_stay = new.windows.is_none_or(|windows| windows == old.windows);
            if dates.start != old.start || !windows_stay {
                return Err(STARTED);
            }
            if dates.end < dates.start || Moment::end_of(dates.end) < context.now.plus(SignedDuration::from_hours(24)) {
                return Err("Invalid end date");
            }
            if dates.end != old.end {
                campaign.schedule.end = dates.end;
                plan(context, at, campaign.schedule.ends_at(), Step::End);
                self.resume(at, context);
            }
            return Ok(());
        }
        before_start(&campaign.status)?;
        if dates.start < context.now.day() {
            return Err("Invalid start date");
        }
        if dates.end < dates.start {
            return Err("Invalid date range");
        }
        campaign.schedule = dates;
        campaign.requested = context.now;
        if campaign.status != CampaignStatus::RequestPending {
            self.queue(at, context);
        }
        Ok(())
    }

    /// Gives members that ran out of time another chance, because the last day was moved.
    fn resume(&mut self, at: usize, context: &mut Context<'_>) {
        for index in 0..self.list[at].members.len() {
            let campaign = &mut self.list[at];
            let member = &mut campaign.members[index];
            let Some(device) = member.device.filter(|_| member.stage.is_out_of_time()) else {
                continue;
            };
            let device = &mut context.world.devices[device as usize];
            if device.campaign.is_some() || device.firmware != context.world.packages[campaign.package].from {
                continue;
            }
            device.campaign = Some(reference(at));
            campaign.open_members += 1;
            let stage = match member.stage {
                Stage::NoDataInTime => Stage::NoData,
                Stage::FailedInTime => Stage::Failed,
                _ => Stage::Pending,
            };
            member.set(stage, context.now);
            self.await_turn(at, index, context);
        }
        self.plan_cells(at, context);
    }

    /// Cancels a campaign that is not scheduled yet.
    pub fn cancel(&mut self, at: usize, context: &mut Context<'_>) -> Result<(), &'static str> {
        let aborted = self.list[at].status == CampaignStatus::Scheduled && context.options.abort_after_start;
        if !aborted {
            before_start(&self.list[at].status)?;
        }
        for index in 0..self.list[at].members.len() {
            if !self.list[at].members[index].stage.is_final() {
                let stage = if aborted { Stage::Aborted } else { Stage::Cancelled };
                self.finish_member(at, index, stage, context);
            }
        }
        self.list[at].plan += 1;
        let status = if aborted { CampaignStatus::Aborted } else { CampaignStatus::Cancelled };
        self.set_status(at, status, context);
        Ok(())
    }

    /// Ends the part of a device because its licence is removed, unless the upgrade has begun.
    pub fn withdraw(&mut self, at: usize, device: u32, context: &mut Context<'_>) -> Result<(), LicenseRejection> {
        if let Some(index) = self.list[at].members.position(context.world.devices[device as usize].imei) {
            if self.list[at].members[index].attempts > 0 {
                return Err(LicenseRejection::InUse);
            }
            self.finish_member(at, index, Stage::Rejected(Rejection::NoLicense), context);
            self.end_if_done(at, context);
        }
        Ok(())
    }
}

impl Campaign {
    /// Removes devices; a campaign without devices is cancelled.
    fn remove_devices(&mut self, at: usize, devices: &[Imei], context: &mut Context<'_>) -> Vec<DeviceOutcome> {
        let mut leaving = HashSet::new();
        let mut outcomes = Vec::with_capacity(devices.len());
        for imei in devices {
            let forced = context.world.faults.take(Point::RemoveDevice, ApiVersion::V3, &self.id, Some(*imei));
            let Some(index) = self.members.position(*imei).filter(|_| forced.is_none()) else {
                outcomes.push(DeviceOutcome::NotRemoved);
                continue;
            };
            outcomes.push(DeviceOutcome::Removed);
            let member = &self.members[index];
            if leaving.insert(*imei) && !member.stage.is_final() {
                self.open_members -= 1;
                release(member, at, context);
            }
        }
        self.members.retain(|member| !leaving.contains(&member.imei));
        outcomes
    }
}

fn before_start(status: &CampaignStatus) -> Result<(), &'static str> {
    match status {
        status if status.is_before_start() => Ok(()),
        CampaignStatus::Scheduled => Err(STARTED),
        _ => Err(ENDED),
    }
}

/// Checks that a campaign may have this many devices.
fn check_device_count(devices: usize, max_devices: usize, context: &Context<'_>) -> Result<(), &'static str> {
    match devices > max_devices {
        false => Ok(()),
        true if max_devices < context.options.max_campaign_devices => Err(PILOT),
        true => Err("Too many devices in the list"),
    }
}
