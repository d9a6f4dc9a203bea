//! The world behind the platform: who may do what, and which devices there are.

mod account;
mod default;
mod device;
mod firmware;

pub(crate) use account::{Account, Application, User};
pub(crate) use device::{Device, Imei, Kind, Line, Reach};
pub(crate) use firmware::Package;

use crate::clock::Moment;
use thingspace::models::Protocol;

/// Everything there is.
#[derive(Debug, Default)]
pub(crate) struct World {
    pub accounts: Vec<Account>,
    pub users: Vec<User>,
    pub applications: Vec<Application>,
    pub packages: Vec<Package>,
    /// Makes and models.
    pub kinds: Vec<Kind>,
    /// Firmware versions; devices and packages name them by their place here.
    pub versions: Vec<String>,
    /// Every device, by IMEI.
    pub devices: Vec<Device>,
}

impl World {
    pub fn account(&self, name: &str) -> Option<usize> {
        self.accounts.iter().position(|account| account.name == name)
    }

    pub fn package(&self, name: &str) -> Option<usize> {
        self.packages.iter().position(|package| package.name == name)
    }

    /// A device of an account.
    pub fn device(&self, account: usize, imei: Imei) -> Option<u32> {
        let at = self.devices.binary_search_by_key(&imei, |device| device.imei).ok()?;
        (usize::from(self.devices[at].account) == account).then(|| u32::try_from(at).ok()).flatten()
    }

    pub fn protocol(&self, device: &Device) -> &Protocol {
        &self.kinds[usize::from(device.kind)].protocol
    }

    /// Gives a device a licence of its account; false when none is free.
    pub fn assign_license(&mut self, device: u32, now: Moment) -> bool {
        let record = &mut self.devices[device as usize];
        if record.licensed.is_some() {
            return true;
        }
        let account = &mut self.accounts[usize::from(record.account)];
        if account.free_licenses() == 0 {
            return false;
        }
        record.licensed = Some(now);
        record.license_used = false;
        account.licensed.insert(device);
        account.changed = now;
        true
    }

    /// Takes the licence from a device.
    pub fn remove_license(&mut self, device: u32, now: Moment) {
        let record = &mut self.devices[device as usize];
        record.licensed = None;
        record.license_used = false;
        let account = &mut self.accounts[usize::from(record.account)];
        account.licensed.remove(&device);
        account.changed = now;
    }
}
