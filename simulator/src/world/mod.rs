//! The world behind the platform: accounts, users, devices, and everything they own.

mod account;
mod behaviour;
pub(crate) mod default;
mod device;
mod files;
mod firmware;
mod forced_outcomes;
mod labels;
mod license;
mod line_history;
pub(crate) mod lines;
pub(crate) mod listeners;
pub(crate) mod locations;
pub(crate) mod monitors;
mod pilot;
mod positions;
mod profiles;
mod random_device;
mod reach;
pub(crate) mod sms;
mod usage;

pub(crate) use account::{Account, Application, User};
pub(crate) use behaviour::{Behaviour, Power};
pub(crate) use device::{CampaignRef, Device, Imei, Kind, Line};
pub(crate) use files::{ConfigurationFile, Files};
pub(crate) use firmware::Package;
pub(crate) use forced_outcomes::{ForcedOutcomes, fault_problem};
pub(crate) use labels::{Label, Labels};
pub(crate) use license::LicenseRejection;
pub(crate) use line_history::{LineEvent, LineEventKind, ServicePeriod};
pub(crate) use lines::{Catalogue, Facts, Groups, Id, IdKind, Lines};
use locations::Locations;
pub(crate) use pilot::{MAX_PILOT_DEVICES, PilotOf, Pilots};
pub(crate) use positions::{NoPosition, Position};
pub(crate) use profiles::{Profile, ProfileChange};
pub(crate) use random_device::RandomDevice;
pub(crate) use usage::{DayUsage, Total};

use crate::clock::Moment;
use monitors::Monitors;
use profiles::Profiles;
use reach::Reach;
use sms::Messages;
use std::collections::HashMap;
use thingspace::models::Protocol;

/// The data of the world.
#[derive(Debug, Default)]
pub(crate) struct World {
    pub accounts: Vec<Account>,
    pub users: Vec<User>,
    pub applications: Vec<Application>,
    pub packages: Vec<Package>,
    /// Makes and models.
    pub kinds: Vec<Kind>,
    /// Firmware versions; devices and packages refer to them by index.
    pub versions: Vec<String>,
    /// Every device, by IMEI.
    pub devices: Vec<Device>,
    /// Behaviours; devices refer to them by index.
    pub behaviours: Vec<Behaviour>,
    /// The forced outcomes.
    pub faults: ForcedOutcomes,
    pub pilots: Pilots,
    /// Configuration files that were uploaded.
    pub files: Files,
    /// The lines of devices, and the catalogue that accounts choose from.
    pub lines: Lines,
    pub catalogue: Catalogue,
    /// The labels by which usage is counted.
    pub labels: Labels,
    /// Location settings and requests for positions.
    pub locations: Locations,
    /// The events of lines since the world began, oldest first.
    pub line_events: HashMap<u32, Vec<LineEvent>>,
    /// The short messages of all lines.
    pub messages: Messages,
    pub monitors: Monitors,
    pub reach: Reach,
    pub profiles: Profiles,
    /// The seed of the random attributes of single devices.
    pub seed: u64,
}

impl World {
    pub fn account(&self, name: &str) -> Option<usize> {
        self.accounts.iter().position(|account| account.name == name)
    }

    /// Returns the name of the first user of an account.
    pub fn owner_of(&self, account: usize) -> Option<&str> {
        self.users.iter().find(|user| user.accounts.contains(&account)).map(|user| user.name.as_str())
    }

    pub fn package(&self, name: &str) -> Option<usize> {
        self.packages.iter().position(|package| package.name == name)
    }

    /// Finds a device of an account.
    pub fn device(&self, account: usize, imei: Imei) -> Option<u32> {
        let at = self.devices.binary_search_by_key(&imei, |device| device.imei).ok()?;
        let index = u32::try_from(at).ok()?;
        (usize::from(self.devices[at].account) == account && !self.line(index).is_deleted()).then_some(index)
    }

    pub fn protocol(&self, device: &Device) -> &Protocol {
        &self.kinds[usize::from(device.kind)].protocol
    }

    /// Returns the behaviour of a device.
    pub fn behaviour(&self, device: u32) -> &Behaviour {
        &self.behaviours[usize::from(self.devices[device as usize].behaviour)]
    }

    /// Returns true if the upgrade server would reject each of these devices, and therefore rejects their campaign.
    pub fn all_are_rejected(&self, devices: impl IntoIterator<Item = Option<u32>>) -> bool {
        let mut devices = devices.into_iter().peekable();
        devices.peek().is_some()
            && devices.all(|device| device.is_some_and(|device| self.behaviour(device).rejected >= 100))
    }

    /// Returns true if a device is switched on.
    pub fn is_on(&self, device: u32, at: Moment) -> bool {
        self.next_on(device, at) == Some(at)
    }

    /// Returns the first moment from `from` on at which a device is on: `from` itself if it is on then,
    /// `None` if it never is.
    pub fn next_on(&self, device: u32, from: Moment) -> Option<Moment> {
        self.behaviour(device).next_on(self.identity(device), from)
    }

    /// Returns the last moment up to `until` at which a device was on; `None` if it never is.
    pub fn last_on(&self, device: u32, until: Moment) -> Option<Moment> {
        self.behaviour(device).last_on(self.identity(device), until)
    }

    /// Returns the next moment after `after` at which a device is switched on; `None` if it never is.
    pub fn next_switched_on(&self, device: u32, after: Moment) -> Option<Moment> {
        self.behaviour(device).next_switched_on(self.identity(device), after)
    }

    /// Returns when a device that is on at `from` goes off; `None` if it stays on.
    pub fn next_off(&self, device: u32, from: Moment) -> Option<Moment> {
        self.behaviour(device).next_off(self.identity(device), from)
    }

    /// Returns when a device next checks in after `after`: at its interval while it is on, and when it is
    /// switched on. `None` if it is never on.
    pub fn next_check_in(&self, device: u32, after: Moment) -> Option<Moment> {
        self.behaviour(device).next_check_in(self.identity(device), after)
    }

    /// Returns true if the check-in of a device at a moment succeeds: a device that the network reaches only
    /// sometimes also reaches the platform only sometimes.
    pub fn check_in_succeeds(&self, device: u32, at: Moment) -> bool {
        let roll = behaviour::mix_bits(self.identity(device) ^ at.milliseconds().cast_unsigned()) % 100;
        roll < u64::from(self.behaviour(device).reachable)
    }

    /// Returns the identity of a device, on which its random attributes depend: the same seed and IMEI give
    /// the same value.
    fn identity(&self, device: u32) -> u64 {
        behaviour::mix_bits(self.seed ^ self.devices[device as usize].imei.number())
    }

    /// Returns the identity of a line, whether it has a device of the world or was added later.
    fn line_identity(&self, line: u32) -> u64 {
        if (line as usize) < self.devices.len() {
            return self.identity(line);
        }
        behaviour::mix_bits(self.seed ^ u64::from(line) << 40)
    }
}
