//! Status changes of an upgrade, which notify the listener, and the history of its devices.

use super::{Context, Stage, Upgrade, Upgrades};
use crate::{
    callbacks::{DeviceStatus, UpgradeFacts, UpgradeNotification},
    engine::HistoryEntry,
    world::{Imei, World},
};
use thingspace::models::UpgradeStatus;

impl Upgrade {
    /// Notifies the account's listener of the upgrade, with all its devices or one of them.
    pub(super) fn notify(&self, notification: UpgradeNotification, only: Option<usize>, context: &mut Context<'_>) {
        let devices = match only {
            Some(index) => &self.members[index..=index],
            None => &self.members[..],
        };
        let devices = devices.iter().map(|member| {
            let (status, reason) = member.stage.texts();
            DeviceStatus {
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
        context.outbox.upgrade(context.world, context.now, self.account, notification, &facts, devices);
    }

    /// Sets the status, and notifies the listener.
    pub(super) fn set_status(&mut self, status: UpgradeStatus, context: &mut Context<'_>) {
        let notification = match status {
            UpgradeStatus::Queued | UpgradeStatus::RequestFailed => UpgradeNotification::Scheduled,
            UpgradeStatus::InProgress => UpgradeNotification::Progress,
            _ => UpgradeNotification::Finished,
        };
        self.status = status;
        self.changed = context.now;
        self.notify(notification, None, context);
    }
}

impl Upgrades {
    /// Returns the history of a device, oldest upgrade first: those that began, and those that are waiting.
    pub fn history(&self, account: usize, imei: Imei, world: &World) -> Vec<HistoryEntry> {
        let upgrades = self.list.iter().filter(|upgrade| upgrade.account == account);
        let with_member =
            upgrades.filter_map(|upgrade| Some((upgrade, &upgrade.members[upgrade.members.position(imei)?])));
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
                requested: upgrade.requested,
                begun: member.begun,
                updated: member.updated,
                status: status.to_owned(),
                reason: reason.unwrap_or_default().to_owned(),
            }
        })
        .collect()
    }
}
