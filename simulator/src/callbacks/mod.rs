//! Messages to the listeners of accounts: one on every change of a campaign's status, one for new
//! firmware. Engines put them into the [`Outbox`]; [`delivery`](crate::delivery) takes them out and sends them.

mod connectivity;
mod location;
mod message;
mod record;

pub(crate) use connectivity::{LineNotification, in_capitals};
pub(crate) use message::{CampaignFacts, DeviceStatus, UpgradeFacts, UpgradeNotification};
pub(crate) use record::FROM_DEVICE;
pub use record::{CallbackAttempt, CallbackMessage, CallbackState};

use crate::{
    api_version::ApiVersion,
    clock::Moment,
    options::CallbackOptions,
    random::Stream,
    statistics::Statistics,
    world::{
        World,
        listeners::{Listener, is_local},
    },
};
use axum::{
    body::Bytes,
    http::{HeaderName, HeaderValue},
};
use jiff::SignedDuration;
use message::{NewFirmware, NewSoftware, V1, V2, WithDevices};
use record::{Fresh, Kept, Origin};
use serde::Serialize;
use std::collections::BTreeMap;
use thingspace::models::Protocol;

/// Messages on their way, and those that were.
#[derive(Debug)]
pub(crate) struct Outbox {
    options: CallbackOptions,
    chance: Stream,
    /// Messages by the moment of their next attempt, then by their turn: the even numbers are those of
    /// messages in order, the odd ones let a message overtake, or come again.
    due: BTreeMap<(Moment, u64), u64>,
    kept: Kept,
    /// Short messages of devices that could not be told, with their accounts.
    came_back: Vec<(usize, Bytes)>,
    /// Whether some are on their way, so that time stands still.
    pub under_way: bool,
    counted: Counted,
}

/// What became of messages.
#[derive(Debug, Clone, Copy, Default)]
struct Counted {
    sent: u64,
    acknowledged: u64,
    failed: u64,
    archived: u64,
    lost: u64,
}

/// A message that is to be sent now.
#[derive(Debug)]
pub(crate) struct Delivery {
    pub number: u64,
    pub account: usize,
    pub url: String,
    pub body: Bytes,
    pub headers: Vec<(HeaderName, HeaderValue)>,
}

impl Outbox {
    pub fn new(options: CallbackOptions, seed: u64) -> Self {
        Self {
            options,
            chance: Stream::new(seed, "callbacks"),
            due: BTreeMap::new(),
            kept: Kept::default(),
            came_back: Vec::new(),
            under_way: false,
            counted: Counted::default(),
        }
    }

    /// Tells about an upgrade of v1. The devices are not looked at when nobody listens.
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
            let block = |wanted| (notification == wanted).then_some(WithDevices { facts, device_list });
            let (username, password) = outbox.credentials(&listener);
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
            let body = written(&body);
            outbox.add(world, account, ApiVersion::V1, kind, &listener, body, now);
        });
    }

    /// Tells about a campaign of v2 or v3. The devices are not looked at when nobody listens.
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
            let body = written(&V2 {
                account_name: &world.accounts[account].name,
                kind: "campaignStatus",
                software_list: Vec::new(),
                campaign: Some(WithDevices { facts, device_list }),
            });
            outbox.add(world, account, version, "campaignStatus", &listener, body, now);
        });
    }

    /// Tells everybody who listens about a new package: v1 about firmware for OMA-DM and LWM2M devices, v2
    /// about software for HTTP devices, v3 about all.
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
                // Who never asked to be told has lost nothing.
                let Some(listener) = owner.listeners.get(version).cloned() else {
                    continue;
                };
                let (kind, body) = if version == ApiVersion::V1 {
                    let (username, password) = self.credentials(&listener);
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
                    ("firmwareList", written(&body))
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
                    ("newSoftware", written(&body))
                };
                self.add(world, account, version, kind, &listener, body, now);
            }
        }
    }

    /// The listener of an account; without one the message is lost, and counted.
    fn listener(&mut self, world: &World, account: usize, version: ApiVersion) -> Option<Listener> {
        let listener = world.accounts[account].listeners.get(version).cloned();
        self.counted.lost += u64::from(listener.is_none());
        listener
    }

    fn credentials<'a>(&self, listener: &'a Listener) -> (&'a str, &'a str) {
        if !self.options.echo_credentials {
            return ("", "");
        }
        (listener.username.as_deref().unwrap_or_default(), listener.password.as_deref().unwrap_or_default())
    }

    /// Calls `tell` with as many devices at a time as a message takes; once when there are none.
    fn in_parts(
        &mut self,
        devices: impl IntoIterator<Item = DeviceStatus>,
        mut tell: impl FnMut(&mut Self, &[DeviceStatus]),
    ) {
        let size = self.options.devices_per_message.max(1) as usize;
        let mut devices = devices.into_iter();
        let mut part: Vec<_> = devices.by_ref().take(size).collect();
        loop {
            tell(self, &part);
            part.clear();
            part.extend(devices.by_ref().take(size));
            if part.is_empty() {
                return;
            }
        }
    }

    #[allow(clippy::too_many_arguments, reason = "each is a fact about the message")]
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
        self.keep(world, Fresh { account, origin, kind, listener, body, headers: Vec::new(), created: now });
    }

    #[allow(clippy::too_many_arguments, reason = "each is a fact about the message")]
    fn add_for_service(
        &mut self,
        world: &World,
        account: usize,
        (service, kind): (&'static str, &'static str),
        listener: &Listener,
        body: (Bytes, Option<usize>),
        headers: Vec<(HeaderName, HeaderValue)>,
        now: Moment,
    ) {
        let origin = Origin::Service(service);
        self.keep(world, Fresh { account, origin, kind, listener, body, headers, created: now });
    }

    fn keep(&mut self, world: &World, fresh: Fresh<'_>) {
        let (account, now) = (fresh.account, fresh.created);
        let number = self.kept.add(&world.accounts[account].name, fresh);
        // One that has overtaken another is not overtaken itself.
        let before = self.due.contains_key(&(now, 2 * number - 2))
            && self.kept.get(number - 1).is_some_and(|message| message.account == account);
        let overtakes = before && self.chance.percent(self.options.reorder_percent.into());
        let turn = if overtakes { 2 * number - 3 } else { 2 * number };
        self.due.insert((now, turn), number);
    }

    /// When the next message is to be sent.
    pub fn next(&self) -> Option<Moment> {
        self.due.first_key_value().map(|((at, _), _)| *at)
    }

    /// Takes the messages that are to be sent at `now`, in order. They are under way until [`settle`](Self::settle).
    pub fn take(&mut self, now: Moment) -> Vec<Delivery> {
        let mut deliveries = Vec::new();
        while let Some(entry) = self.due.first_entry()
            && entry.key().0 <= now
        {
            let number = entry.remove();
            let Some(message) = self.kept.get(number) else {
                continue;
            };
            if self.options.loopback_only && !url::Url::parse(&message.url).is_ok_and(|url| is_local(&url)) {
                self.archive(number, now, "not sent: the listener is not on this machine");
                continue;
            }
            deliveries.push(Delivery {
                number,
                account: message.account,
                url: message.url.clone(),
                body: message.body_now(),
                headers: message.headers.clone(),
            });
        }
        self.under_way = !deliveries.is_empty();
        deliveries
    }

    /// Notes what came of the messages that were taken: the HTTP status, or what went wrong.
    pub fn settle(&mut self, outcomes: Vec<(u64, Result<u16, String>)>, now: Moment) {
        let (most, gap) = self.options.plan.attempts();
        for (number, outcome) in outcomes {
            let acknowledged = outcome.as_ref().is_ok_and(|status| (200..300).contains(status));
            let Some((attempts, first)) = self.kept.attempted(number, now, outcome, acknowledged) else {
                continue;
            };
            self.counted.sent += 1;
            if acknowledged {
                self.counted.acknowledged += 1;
                let again = first
                    && self.options.duplicate_percent > 0
                    && self.chance.percent(self.options.duplicate_percent.into());
                if again {
                    self.due.insert((now, 2 * number + 1), number);
                }
            } else {
                self.counted.failed += 1;
                if !first {
                    // It was only sent again; the listener has it.
                } else if attempts < most {
                    self.due.insert((now.plus(gap), 2 * number), number);
                } else {
                    self.archive(number, now, "");
                }
            }
        }
        self.forget(now);
        self.under_way = false;
    }

    fn archive(&mut self, number: u64, now: Moment, why: &str) {
        self.came_back.extend(self.kept.get(number).and_then(record::Message::as_from_device));
        self.kept.archive(number, now, why);
        self.counted.archived += 1;
    }

    /// Takes the short messages of devices that could not be told: accounts, and bodies.
    pub fn take_back(&mut self) -> Vec<(usize, Bytes)> {
        std::mem::take(&mut self.came_back)
    }

    fn forget(&mut self, now: Moment) {
        self.kept.forget(now, SignedDuration::from_hours(24 * i64::from(self.options.archive_days)));
    }

    /// The messages that are kept, oldest first.
    pub fn all(&mut self, now: Moment) -> Vec<CallbackMessage> {
        self.forget(now);
        self.kept.all()
    }

    /// How long a listener may take.
    pub fn ack_timeout(&self) -> SignedDuration {
        self.options.ack_timeout
    }

    /// Adds what became of messages to the statistics.
    pub fn count(&self, statistics: &mut Statistics) {
        let Counted { sent, acknowledged, failed, archived, lost } = self.counted;
        (statistics.callbacks_sent, statistics.callbacks_acknowledged) = (sent, acknowledged);
        (statistics.callbacks_failed, statistics.callbacks_archived) = (failed, archived);
        statistics.callbacks_lost = lost;
    }
}

/// A message as JSON. None of its parts can fail to be written.
fn written(message: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(message).unwrap_or_default()
}
