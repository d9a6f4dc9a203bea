//! Callbacks of Software Management: one for every change of a campaign's status, and one for new firmware.

use super::{
    message_log::{NewMessage, Origin},
    outbox::{Outbox, serialized},
    software_bodies::{
        CampaignFacts, DeviceStatus, NewFirmware, NewSoftware, UpgradeFacts, UpgradeNotification, V1, V2, WithDevices,
    },
};
use crate::{
    api_version::ApiVersion,
    clock::Moment,
    world::{World, listeners::Listener},
};
use axum::body::Bytes;
use thingspace::models::Protocol;

impl Outbox {
    /// Notifies the listener of a v1 upgrade. The devices are not read if there is no listener.
    pub fn upgrade(
        &mut self,
        world: &World,
        now: Moment,
        account: usize,
        notification: UpgradeNotification,
        facts: &UpgradeFacts<'_>,
        devices: impl IntoIterator<Item = DeviceStatus>,
    ) {
        let owner = &world.accounts[account];
        let Some(listener) = self.listener(world, account, ApiVersion::V1) else {
            return;
        };
        let kind = match notification {
            UpgradeNotification::Scheduled => "upgradeScheduled",
            UpgradeNotification::Progress => "upgradeProgress",
            UpgradeNotification::Finished => "upgradeFinished",
        };
        self.in_parts(devices, |outbox, device_list| {
            let block = |current| (notification == current).then_some(WithDevices { facts, device_list });
            let (username, password) = outbox.v1_credentials(&listener);
            let body = V1 {
                account_name: &owner.name,
                participant_name: &owner.name,
                kind,
                username,
                password,
                firmware_list: Vec::new(),
                upgrade_scheduled: block(UpgradeNotification::Scheduled),
                upgrade_progress: block(UpgradeNotification::Progress),
                upgrade_finished: block(UpgradeNotification::Finished),
            };
            let body = serialized(&body);
            outbox.add(world, account, ApiVersion::V1, kind, &listener, body, now);
        });
    }

    /// Notifies the listener of a v2 or v3 campaign. The devices are not read if there is no listener.
    pub fn campaign(
        &mut self,
        world: &World,
        now: Moment,
        account: usize,
        version: ApiVersion,
        facts: &CampaignFacts<'_>,
        devices: impl IntoIterator<Item = DeviceStatus>,
    ) {
        let Some(listener) = self.listener(world, account, version) else {
            return;
        };
        self.in_parts(devices, |outbox, device_list| {
            let body = serialized(&V2 {
                account_name: &world.accounts[account].name,
                kind: "campaignStatus",
                software_list: Vec::new(),
                campaign: Some(WithDevices { facts, device_list }),
            });
            outbox.add(world, account, version, "campaignStatus", &listener, body, now);
        });
    }

    /// Notifies every listener of a new package. Listeners of v1 receive firmware for OMA-DM and LWM2M
    /// devices, those of v2 software for HTTP devices, those of v3 both.
    pub fn new_package(&mut self, world: &World, now: Moment, package: usize) {
        let package = &world.packages[package];
        let kind = &world.kinds[usize::from(package.kind)];
        let (from, to) = (&world.versions[usize::from(package.from)], &world.versions[usize::from(package.to)]);
        let versions: &[ApiVersion] = match kind.protocol {
            Protocol::Http => &[ApiVersion::V2, ApiVersion::V3],
            Protocol::None => &[],
            _ => &[ApiVersion::V1, ApiVersion::V3],
        };
        for (account, owner) in world.accounts.iter().enumerate() {
            for version in versions.iter().copied() {
                // An account without a listener does not lose a callback here.
                let Some(listener) = owner.listeners.get(version).cloned() else {
                    continue;
                };
                let (kind, body) = if version == ApiVersion::V1 {
                    let (username, password) = self.v1_credentials(&listener);
                    let new = NewFirmware {
                        firmware_name: &package.name,
                        participant_name: &owner.name,
                        launch_date: package.launched.timestamp().strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string(),
                        release_note: &package.note,
                        model: &kind.model,
                        make: &kind.make,
                        from_version: from,
                        to_version: to,
                    };
                    let body = V1 {
                        account_name: &owner.name,
                        participant_name: &owner.name,
                        kind: "firmwareList",
                        username,
                        password,
                        firmware_list: vec![new],
                        upgrade_scheduled: None,
                        upgrade_progress: None,
                        upgrade_finished: None,
                    };
                    ("firmwareList", serialized(&body))
                } else {
                    let new = NewSoftware {
                        software_name: &package.name,
                        launch_date: package.launched.day().to_string(),
                        release_note: &package.note,
                        make: &kind.make,
                        model: &kind.model,
                        distribution_type: match kind.protocol {
                            Protocol::Http => "HTTP",
                            Protocol::Lwm2m => "LWM2M",
                            _ => "OMD-DM",
                        },
                        device_platform_id: "IoT",
                    };
                    let body =
                        V2 { account_name: &owner.name, kind: "newSoftware", software_list: vec![new], campaign: None };
                    ("newSoftware", serialized(&body))
                };
                self.add(world, account, version, kind, &listener, body, now);
            }
        }
    }

    /// Calls `notify` with as many devices at a time as fit into a callback, or once if there are no devices.
    fn in_parts(
        &mut self,
        devices: impl IntoIterator<Item = DeviceStatus>,
        mut notify: impl FnMut(&mut Self, &[DeviceStatus]),
    ) {
        let size = self.options.devices_per_message.max(1) as usize;
        let mut devices = devices.into_iter();
        let mut part: Vec<_> = devices.by_ref().take(size).collect();
        loop {
            notify(self, &part);
            part.clear();
            part.extend(devices.by_ref().take(size));
            if part.is_empty() {
                return;
            }
        }
    }

    #[allow(clippy::too_many_arguments, reason = "each is a separate fact about the callback")]
    fn add(
        &mut self,
        world: &World,
        account: usize,
        version: ApiVersion,
        kind: &'static str,
        listener: &Listener,
        body: Vec<u8>,
        now: Moment,
    ) {
        let origin = Origin::Version(version);
        let body = (Bytes::from(body), None);
        self.enqueue(world, NewMessage { account, origin, kind, listener, body, headers: Vec::new(), created: now });
    }
}
