//! What the world hears of an upgrade: messages to the listener, and the history of its devices.

use super::{Context, Stage, Upgrade, Upgrades};
use crate::{
    callbacks::{DeviceNews, UpgradeFacts, UpgradeNews},
    engine::HistoryEntry,
    world::{Imei, World},
};
use thingspace::models::UpgradeStatus;

impl Upgrade {
    /// Tells the listener of the account about the upgrade, and about all its devices or one of them.
    pub(super) fn tell(&self, news: UpgradeNews, only: Option<usize>, context: &mut Context<'_>) {
        let devices = match only {
            Some(place) => &self.members[place..=place],
            None => &self.members,
        };
        let devices = devices.iter().map(|member| {
            let (status, reason) = member.stage.texts();
            DeviceNews {
                device_id: member.imei,
                status: status.to_owned(),
                result_reason: reason.unwrap_or_default().to_owned(),
            }
        });
        let facts = UpgradeFacts {
            firmware_name: &context.world.packages[self.package].name,
            upgrade_id: &self.id,
            start_date: self.start.to_string(),
            status: self.status.as_str(),
        };
        context.outbox.upgrade(context.world, context.now, self.account, news, &facts, devices);
    }

    /// Moves on to a status, which is told.
    pub(super) fn turn(&mut self, status: UpgradeStatus, context: &mut Context<'_>) {
        let news = match status {
            UpgradeStatus::Queued | UpgradeStatus::RequestFailed => UpgradeNews::Scheduled,
            UpgradeStatus::InProgress => UpgradeNews::Progress,
            _ => UpgradeNews::Finished,
        };
        self.status = status;
        self.changed = context.now;
        self.tell(news, None, context);
    }
}

impl Upgrades {
    /// The upgrades of a device, oldest first: those that began, and those that it waits for.
    pub fn history(&self, account: usize, imei: Imei, world: &World) -> Vec<HistoryEntry> {
        let upgrades = self.list.iter().filter(|upgrade| upgrade.account == account);
        let with_member = upgrades.filter_map(|upgrade| Some((upgrade, &upgrade.members[upgrade.place(imei)?])));
        let part = with_member.filter(|(_, member)| !matches!(member.stage, Stage::Rejected(_)));
        part.map(|(upgrade, member)| {
            let package = &world.packages[upgrade.package];
            let (status, reason) = member.stage.texts();
            HistoryEntry {
                campaign: upgrade.id.clone(),
                package: package.name.clone(),
                from: world.versions[usize::from(package.from)].clone(),
                to: world.versions[usize::from(package.to)].clone(),
                start: upgrade.start,
                asked: upgrade.asked,
                begun: member.begun,
                updated: member.updated,
                status: status.to_owned(),
                reason: reason.unwrap_or_default().to_owned(),
            }
        })
        .collect()
    }
}
