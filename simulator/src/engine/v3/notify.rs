//! Status changes of a campaign and of its devices, which notify the listener, and the history of its devices.

use super::{Campaign, Campaigns, Context, Member, Stage};
use crate::{
    api_version::ApiVersion,
    callbacks::{CampaignFacts, DeviceStatus},
    engine::HistoryEntry,
    options::SimulatorOptions,
    world::{Imei, World},
};
use thingspace::models::CampaignStatus;

impl Campaign {
    /// Notifies the listener of the status, and of devices.
    fn notify<'a>(&self, devices: impl Iterator<Item = &'a Member>, context: &mut Context<'_>) {
        let facts =
            CampaignFacts { campaign_id: &self.id, campaign_name: self.name.as_deref(), status: self.status.as_str() };
        let length = context.options.attempt_length;
        let devices = devices.map(|member| DeviceStatus {
            device_id: member.imei,
            status: member.stage.name().to_owned(),
            result_reason: member.reason(length).to_string(),
        });
        context.outbox.campaign(context.world, context.now, self.account, ApiVersion::V3, &facts, devices);
    }
}

impl Campaigns {
    /// Sets the status of a campaign, and notifies the listener.
    pub(super) fn set_status(&mut self, at: usize, status: CampaignStatus, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        if campaign.status == status {
            return;
        }
        campaign.status = status;
        campaign.notify(campaign.members.by_imei(), context);
    }

    /// Notifies the listener that some devices of a campaign began or ended.
    pub(super) fn notify_devices(&self, at: usize, devices: &[u32], context: &mut Context<'_>) {
        let campaign = &self.list[at];
        campaign.notify(devices.iter().map(|index| &campaign.members[*index as usize]), context);
    }

    /// Returns the history of a device in the v3 campaigns that admitted it.
    pub fn history(&self, account: usize, imei: Imei, world: &World, options: &SimulatorOptions) -> Vec<HistoryEntry> {
        let entry = |campaign: &Campaign| {
            let member = campaign.members.find(imei).filter(|member| !matches!(member.stage, Stage::Rejected(_)))?;
            let package = &world.packages[campaign.package];
            Some(HistoryEntry {
                campaign: campaign.id.clone(),
                package: package.name.clone(),
                from: world.versions[usize::from(package.from)].clone(),
                to: world.versions[usize::from(package.to)].clone(),
                start: campaign.schedule.start,
                requested: campaign.requested,
                begun: member.recent,
                updated: member.updated,
                status: member.stage.name().to_owned(),
                reason: member.reason(options.attempt_length).to_string(),
            })
        };
        self.list.iter().rev().filter(|campaign| campaign.account == account).filter_map(entry).collect()
    }
}
