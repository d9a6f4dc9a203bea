//! Users' changes to upgrades: scheduling them, changing their devices, cancelling them.

use super::{
    Context, Member, Rejection, Roster, Stage, Step, Upgrade, Upgrades,
    admission::{admit, release},
    plan, stored_index,
};
use crate::{
    api_version::ApiVersion,
    fault::Point,
    world::{Imei, LicenseRejection},
};
use jiff::civil::Date;
use std::collections::HashSet;
use thingspace::models::UpgradeStatus;

const TOO_MANY: &str = "Too many devices in the list";

/// A request for an upgrade, validated.
#[derive(Debug)]
pub(crate) struct Order {
    pub account: usize,
    pub package: usize,
    pub start: Date,
    pub end: Option<Date>,
    /// The devices in order, without duplicates.
    pub devices: Vec<Imei>,
    /// The entries of the list that are not valid IMEIs.
    pub malformed: Vec<String>,
}

impl Upgrades {
    /// Accepts an upgrade. The check, which follows later, may still reject it.
    pub fn accept(&mut self, order: Order, context: &mut Context<'_>) -> Result<usize, &'static str> {
        if order.devices.len() + order.malformed.len() > context.options.max_campaign_devices {
            return Err(TOO_MANY);
        }
        let id = context.random.names.uuid();
        let at = self.list.len();
        let member = |imei| Member::new(imei, context.world.device(order.account, imei), context.now);
        let members: Vec<Member> = order.devices.into_iter().map(member).collect();
        let upgrade = Upgrade {
            id: id.clone(),
            account: order.account,
            package: order.package,
            status: UpgradeStatus::RequestPending,
            start: order.start,
            end: order.end,
            malformed: order.malformed,
            requested: context.now,
            started: context.now,
            changed: context.now,
            open_members: members.len(),
            members: Roster::new(members),
        };
        self.list.push(upgrade);
        self.by_id.insert(id, stored_index(at));
        context.counted.campaigns += 1;
        plan(context, at, context.now.plus(context.options.check_delay), Step::Check);
        Ok(at)
    }

    /// Adds devices. Returns the result for each.
    pub fn add(
        &mut self,
        at: usize,
        devices: &[Imei],
        context: &mut Context<'_>,
    ) -> Result<Vec<Result<(), Rejection>>, &'static str> {
        let upgrade = &mut self.list[at];
        before_start(&upgrade.status)?;
        let new = devices.iter().filter(|imei| upgrade.members.position(**imei).is_none()).count();
        if upgrade.members.len() + upgrade.malformed.len() + new > context.options.max_campaign_devices {
            return Err(TOO_MANY);
        }
        let outcomes = devices.iter().map(|imei| add_one(upgrade, at, *imei, context)).collect();
        upgrade.members.index();
        Ok(outcomes)
    }

    /// Removes devices. Returns for each whether it was removed. An upgrade without devices is cancelled.
    pub fn remove(
        &mut self,
        at: usize,
        devices: &[Imei],
        context: &mut Context<'_>,
    ) -> Result<Vec<Result<(), &'static str>>, &'static str> {
        let upgrade = &mut self.list[at];
        before_start(&upgrade.status)?;
        let mut leaving = HashSet::new();
        let mut outcomes = Vec::with_capacity(devices.len());
        for imei in devices {
            let Some(index) = upgrade.members.position(*imei) else {
                outcomes.push(Err("Device not found in the upgrade"));
                continue;
            };
            if context.world.faults.take(Point::RemoveDevice, ApiVersion::V1, &upgrade.id, Some(*imei)).is_some() {
                outcomes.push(Err(Rejection::Internal.text()));
                continue;
            }
            outcomes.push(Ok(()));
            let member = &upgrade.members[index];
            if leaving.insert(*imei) && !member.stage.is_final() {
                upgrade.open_members -= 1;
                release(member, at, context);
            }
        }
        upgrade.members.retain(|member| !leaving.contains(&member.imei));
        cancel_if_empty(upgrade, context);
        Ok(outcomes)
    }

    /// Cancels an upgrade that has not started.
    pub fn cancel(&mut self, at: usize, context: &mut Context<'_>) -> Result<(), &'static str> {
        before_start(&self.list[at].status)?;
        for index in 0..self.list[at].members.len() {
            self.finish_member(at, index, Stage::Cancelled, context);
        }
        self.list[at].set_status(UpgradeStatus::Cancelled, context);
        Ok(())
    }

    /// Ends the part of a device because its licence is removed, unless the upgrade has begun.
    pub fn withdraw(&mut self, at: usize, device: u32, context: &mut Context<'_>) -> Result<(), LicenseRejection> {
        let Some(index) = self.list[at].members.position(context.world.devices[device as usize].imei) else {
            return Ok(());
        };
        if self.list[at].members[index].begun.is_some() {
            return Err(LicenseRejection::InUse);
        }
        self.finish_member(at, index, Stage::Rejected(Rejection::NoLicense), context);
        cancel_if_empty(&mut self.list[at], context);
        self.finish_if_done(at, context);
        Ok(())
    }
}

/// Adds a device. Before the check it is only examined if it is unknown.
fn add_one(upgrade: &mut Upgrade, at: usize, imei: Imei, context: &mut Context<'_>) -> Result<(), Rejection> {
    if upgrade.members.position(imei).is_some() {
        return Ok(());
    }
    if context.world.faults.take(Point::AddDevice, ApiVersion::V1, &upgrade.id, Some(imei)).is_some() {
        return Err(Rejection::Internal);
    }
    let device = context.world.device(upgrade.account, imei);
    if upgrade.status == UpgradeStatus::RequestPending && device.is_none() {
        return Err(Rejection::NotFound);
    }
    upgrade.members.push(Member::new(imei, device, context.now));
    upgrade.open_members += 1;
    if upgrade.status == UpgradeStatus::RequestPending {
        return Ok(());
    }
    let index = upgrade.members.len() - 1;
    admit(upgrade, at, index, context);
    match upgrade.members[index].stage {
        Stage::Rejected(rejection) => {
            upgrade.members.pop();
            Err(rejection)
        }
        _ => Ok(()),
    }
}

/// Cancels an upgrade that waits for its start and has no devices left.
fn cancel_if_empty(upgrade: &mut Upgrade, context: &mut Context<'_>) {
    let empty = upgrade.members.is_empty() && upgrade.status == UpgradeStatus::RequestPending;
    if empty || (upgrade.open_members == 0 && upgrade.status == UpgradeStatus::Queued) {
        upgrade.set_status(UpgradeStatus::Cancelled, context);
    }
}

fn before_start(status: &UpgradeStatus) -> Result<(), &'static str> {
    match status {
        status if status.is_before_start() => Ok(()),
        UpgradeStatus::InProgress => Err("Campaign already started"),
        _ => Err("Campaign already ended"),
    }
}
