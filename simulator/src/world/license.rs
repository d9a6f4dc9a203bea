//! Licences, and their life: given to a device, used by an upgrade, spent or stuck.

use super::World;
use crate::{api_version::ApiVersion, clock::Moment, fault::Point};
use std::collections::HashSet;

/// Why a licence cannot be given or taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LicenseRefusal {
    NoneFree,
    NotAttached,
    Used,
    InUse,
    Forced,
}

impl LicenseRefusal {
    /// In the platform's words.
    pub fn text(self) -> &'static str {
        match self {
            Self::NoneFree => "No available license",
            Self::NotAttached => "No license attached to device",
            Self::Used => "License is attached to a device that was upgraded",
            Self::InUse => "License is in use by an upgrade",
            Self::Forced => "Internal error",
        }
    }
}

impl World {
    /// Gives a device a licence of its account; nothing happens when it holds one.
    pub fn assign_license(&mut self, device: u32, now: Moment) -> Result<(), LicenseRefusal> {
        let record = &mut self.devices[device as usize];
        if record.licensed.is_some() {
            return Ok(());
        }
        let account = &mut self.accounts[usize::from(record.account)];
        if account.free_licenses() == 0 {
            return Err(LicenseRefusal::NoneFree);
        }
        record.licensed = Some(now);
        record.license_used = false;
        account.licensed.insert(device);
        account.changed = now;
        Ok(())
    }

    /// Gives a device a licence because a request of a version asks for it, unless a failure is forced.
    pub fn give_license(&mut self, version: ApiVersion, device: u32, now: Moment) -> Result<(), LicenseRefusal> {
        let imei = self.devices[device as usize].imei;
        if self.faults.take(Point::AssignLicense, version, "", Some(imei)).is_some() {
            return Err(LicenseRefusal::Forced);
        }
        self.assign_license(device, now)
    }

    /// Whether the licence of a device can be taken away: it holds one, and was not upgraded since.
    pub fn license_is_unused(&self, device: u32) -> Result<(), LicenseRefusal> {
        let record = &self.devices[device as usize];
        if record.licensed.is_none() {
            return Err(LicenseRefusal::NotAttached);
        }
        if record.license_used { Err(LicenseRefusal::Used) } else { Ok(()) }
    }

    /// Takes the licence from a device, whatever it was used for.
    pub fn take_license(&mut self, device: u32, now: Moment) {
        let record = &mut self.devices[device as usize];
        record.licensed = None;
        record.license_used = false;
        let account = &mut self.accounts[usize::from(record.account)];
        account.licensed.remove(&device);
        account.changed = now;
    }

    /// Uses the licence of a device that was upgraded: one bought by the month sticks to the device, one
    /// bought for an event is spent.
    pub fn use_license(&mut self, device: u32, now: Moment) {
        let record = &mut self.devices[device as usize];
        if record.licensed.is_none() {
            return;
        }
        record.license_used = true;
        let account = &self.accounts[usize::from(record.account)];
        if account.by_event && !account.monthly {
            let account = usize::from(record.account);
            self.take_license(device, now);
            self.accounts[account].licenses = self.accounts[account].licenses.saturating_sub(1);
        }
    }

    /// Puts devices of an account on its cancel list: behind those that are there, or in the place of them.
    pub fn set_cancel_list(&mut self, account: usize, devices: Vec<u32>, append: bool, now: Moment) {
        let account = &mut self.accounts[account];
        if !append {
            account.cancel_list.clear();
        }
        let mut listed: HashSet<u32> = account.cancel_list.iter().copied().collect();
        account.cancel_list.extend(devices.into_iter().filter(|device| listed.insert(*device)));
        account.cancel_list_changed = now;
    }

    /// Changes how many licences an account has bought by the month. When it has assigned more than that,
    /// the devices of its cancel list lose theirs: unused ones first, each in the order of the list.
    /// Answers which devices those are; their upgrades that have not started are the caller's to end.
    pub fn buy_licenses(&mut self, account: usize, count: u32, now: Moment) -> Vec<u32> {
        let record = &mut self.accounts[account];
        record.licenses = count;
        record.changed = now;
        let excess = record.used_licenses().saturating_sub(count) as usize;
        let candidates = std::mem::take(&mut record.cancel_list);
        let used = |device: &&u32| self.devices[**device as usize].license_used;
        let (last, first): (Vec<_>, Vec<_>) = candidates.iter().partition(used);
        let mut leaving: Vec<u32> = first.into_iter().chain(last).copied().collect();
        leaving.retain(|device| self.devices[*device as usize].licensed.is_some());
        leaving.truncate(excess);
        self.accounts[account].cancel_list =
            candidates.into_iter().filter(|device| !leaving.contains(device)).collect();
        for device in &leaving {
            self.take_license(*device, now);
        }
        leaving
    }
}
