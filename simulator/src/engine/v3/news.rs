//! What the world hears of a campaign: its status, and the history of its devices.

use super::{Campaign, Campaigns, Context, Stage};
use crate::{
    api_version::ApiVersion,
    callbacks::{CampaignFacts, DeviceNews},
    engine::HistoryEntry,
    options::SimulatorOptions,
    world::{Imei, World},
};
use thingspace::models::CampaignStatus;

impl Campaigns {
    /// Brings a campaign to a status, and tells the listener.
    pub(super) fn turn(&mut self, at: usize, status: CampaignStatus, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        if campaign.status == status {
            return;
        }
        campaign.status = status;
        let facts = CampaignFacts {
            campaign_id: &campaign.id,
            campaign_name: campaign.name.as_deref(),
            status: campaign.status.as_str(),
        };
        let length = context.options.attempt_length;
        let devices = campaign.order.iter().map(|place| {
            let member = &campaign.members[*place as usize];
            DeviceNews {
                device_id: member.imei,
                status: member.stage.name().to_owned(),
                result_reason: member.reason(length).to_string(),
            }
        });
        context.outbox.campaign(context.world, context.now, campaign.account, ApiVersion::V3, &facts, devices);
    }

    /// What a device did in campaigns of v3 that let it in.
    pub fn history(&self, account: usize, imei: Imei, world: &World, options: &SimulatorOptions) -> Vec<HistoryEntry> {
        let entry = |campaign: &Campaign| {
            let member = campaign.member(imei).filter(|member| !matches!(member.stage, Stage::Rejected(_)))?;
            let package = &world.packages[campaign.package];
            Some(HistoryEntry {
                campaign: campaign.id.clone(),
                package: package.name.clone(),
                from: world.versions[usize::from(package.from)].clone(),
                to: world.versions[usize::from(package.to)].clone(),
                start: campaign.schedule.start,
                asked: campaign.asked,
                begun: member.recent,
                updated: member.updated,
                status: member.stage.name().to_owned(),
                reason: member.reason(options.attempt_length).to_string(),
            })
        };
        self.list.iter().rev().filter(|campaign| campaign.account == account).filter_map(entry).collect()
    }
}
