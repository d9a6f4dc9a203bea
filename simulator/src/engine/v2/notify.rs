//! Status changes of a campaign and of its devices, which notify the listener, and the history of its devices.

use super::{Campaign, Campaigns, Context, Member, Stage, Subject};
use crate::{
    api_version::ApiVersion,
    callbacks::{CampaignFacts, DeviceStatus},
    engine::HistoryEntry,
    world::{Imei, World},
};
use thingspace::models::CampaignStatus;

impl Campaign {
    /// Notifies the listener of the status, and of devices.
    fn notify<'a>(&self, devices: impl Iterator<Item = &'a Member>, context: &mut Context<'_>) {
        let facts =
            CampaignFacts { campaign_id: &self.id, campaign_name: self.name.as_deref(), status: self.status.as_str() };
        let devices = devices.map(|member| DeviceStatus {
            device_id: member.imei,
            status: member.stage.name().to_owned(),
            result_reason: member.stage.reason().to_owned(),
        });
        context.outbox.campaign(context.world, context.now, self.account, ApiVersion::V2, &facts, devices);
    }
}

impl Campaigns {
    /// Sets the status of a campaign, and notifies the listener.
    pub(super) fn set_status(&mut self, at: usize, status: CampaignStatus, context: &mut Context<'_>) {
        let campaign = &mut self.list[at];
        campaign.status = status;
        campaign.notify(campaign.members.by_imei(), context);
    }

    /// Notifies the listener that a device of a campaign began or ended.
    pub(super) fn notify_device(&self, at: usize, index: usize, context: &mut Context<'_>) {
        let campaign = &self.list[at];
        campaign.notify(std::iter::once(&campaign.members[index]), context);
    }

    /// Returns the history of a device in the v2 campaigns that admitted it.
    pub fn history(&self, account: usize, imei: Imei, world: &World) -> Vec<HistoryEntry> {
        let entry = |campaign: &Campaign| {
            let member = &campaign.members[campaign.members.position(imei)?];
            if matches!(member.stage, Stage::Rejected(_)) {
                return None;
            }
            let (package, from, to) = match campaign.subject {
                Subject::Package(package) => {
                    let package = &world.packages[package];
                    let version = |at: u16| world.versions[usize::from(at)].clone();
                    (package.name.clone(), version(package.from), version(package.to))
                }
                Subject::File(file) => (world.files.get(file).name.clone(), String::new(), String::new()),
            };
            Some(HistoryEntry {
                campaign: campaign.id.clone(),
                package,
                from,
                to,
                start: campaign.plan.start,
                requested: campaign.requested,
                begun: None,
                updated: member.updated,
                status: member.stage.name().to_owned(),
                reason: member.stage.reason().to_owned(),
            })
        };
        self.list.iter().rev().filter(|campaign| campaign.account == account).filter_map(entry).collect()
    }
}
