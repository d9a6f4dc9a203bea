//! The engine: everything that happens as time passes. There is one folder for each version of Software Management.

mod agenda;
pub(crate) mod locations;
mod monitors;
pub(crate) mod nidd;
mod profiles;
mod reach;
pub(crate) mod rejection;
pub(crate) mod requests;
mod roster;
pub(crate) mod schedule;
mod sms;
mod swap;
pub(crate) mod v1;
pub(crate) mod v2;
pub(crate) mod v3;

pub(crate) use agenda::{Agenda, Event};
pub(crate) use requests::Requests;

use crate::{
    api_version::ApiVersion,
    callbacks::Outbox,
    clock::Moment,
    fault::Point,
    options::SimulatorOptions,
    random::Random,
    statistics::Statistics,
    world::{CampaignRef, Imei, LicenseRejection, World},
};
use jiff::civil::Date;

/// The campaigns of every version, and the agenda.
#[derive(Debug, Default)]
pub(crate) struct Engine {
    pub v1: v1::Upgrades,
    pub v2: v2::Campaigns,
    pub v3: v3::Campaigns,
}

/// The parts of the state that the engine works with.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    pub now: Moment,
    pub world: &'a mut World,
    pub agenda: &'a mut Agenda,
    pub random: &'a mut Random,
    pub options: &'a SimulatorOptions,
    pub counted: &'a mut Statistics,
    pub outbox: &'a mut Outbox,
    pub requests: &'a mut Requests,
}

/// An entry in the history of a device: its part in a campaign. Every version shows the entries of all versions.
#[derive(Debug, Clone)]
pub(crate) struct HistoryEntry {
    /// The identifier of the campaign or upgrade.
    pub campaign: String,
    /// The name of the firmware, software or file.
    pub package: String,
    /// The versions before and after; empty for a file.
    pub from: String,
    pub to: String,
    pub start: Date,
    /// The moment when the campaign was requested.
    pub requested: Moment,
    /// The moment when the device was requested to upgrade, if it was.
    pub begun: Option<Moment>,
    /// The moment when the device's part in it last changed.
    pub updated: Moment,
    pub status: String,
    pub reason: String,
}

impl Engine {
    /// Handles an event at its moment.
    pub fn handle(&mut self, event: Event, context: &mut Context<'_>) {
        match event {
            Event::V1 { upgrade, step } => self.v1.handle(upgrade, step, context),
            Event::V2 { campaign, step } => self.v2.handle(campaign, step, context),
            Event::V3 { campaign, step } => self.v3.handle(campaign, step, context),
            Event::Report { device } => {
                let record = &mut context.world.devices[device as usize];
                record.refreshed = context.now;
                if let Some(CampaignRef { version: ApiVersion::V1, index }) = record.campaign {
                    self.v1.reported(index as usize, device, context);
                }
            }
            Event::Job { number } => {
                if let Some(job) = context.requests.take(number) {
                    job(context);
                }
            }
            Event::Resume { line, turn, only_notice } => context.resume(line, turn, only_notice),
            Event::Launch { package } => context.outbox.new_package(context.world, context.now, package as usize),
        }
    }

    /// Removes an unused licence from a device, which ends its part in an upgrade that has not begun for it.
    /// All three versions call this.
    pub fn remove_license(
        &mut self,
        version: ApiVersion,
        device: u32,
        context: &mut Context<'_>,
    ) -> Result<(), LicenseRejection> {
        let record = &context.world.devices[device as usize];
        let (imei, campaign) = (record.imei, record.campaign);
        if context.world.faults.take(Point::RemoveLicense, version, "", Some(imei)).is_some() {
            return Err(LicenseRejection::Forced);
        }
        context.world.license_is_unused(device)?;
        if let Some(campaign) = campaign {
            self.withdraw(campaign, device, context)?;
        }
        context.world.take_license(device, context.now);
        Ok(())
    }

    /// Changes the number of licences that an account buys per month. Devices of the cancel list that lose
    /// theirs leave upgrades that have not begun for them.
    pub fn buy_licenses(&mut self, account: usize, count: u32, context: &mut Context<'_>) {
        for device in context.world.buy_licenses(account, count, context.now) {
            if let Some(campaign) = context.world.devices[device as usize].campaign {
                // An upgrade that has begun continues, although its licence is removed.
                let _ = self.withdraw(campaign, device, context);
            }
        }
    }

    /// Ends the part of a device in its campaign because its licence is removed, unless the upgrade has begun.
    fn withdraw(
        &mut self,
        campaign: CampaignRef,
        device: u32,
        context: &mut Context<'_>,
    ) -> Result<(), LicenseRejection> {
        match campaign.version {
            ApiVersion::V1 => self.v1.withdraw(campaign.index as usize, device, context),
            ApiVersion::V2 => self.v2.withdraw(campaign.index as usize, device, context),
            ApiVersion::V3 => self.v3.withdraw(campaign.index as usize, device, context),
        }
    }

    /// Returns the history of a device of an account over all three versions, newest campaign first.
    pub fn history(&self, account: usize, imei: Imei, world: &World, options: &SimulatorOptions) -> Vec<HistoryEntry> {
        let mut entries = self.v3.history(account, imei, world, options);
        entries.extend(self.v1.history(account, imei, world));
        entries.extend(self.v2.history(account, imei, world));
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.requested));
        entries
    }
}
