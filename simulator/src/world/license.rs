//! Licences and their life: assigned to a device, used by an upgrade, spent or bound.

use super::World;
use crate::{api_version::ApiVersion, clock::Moment, fault::Point};
use std::collections::HashSet;

/// The reason why a licence cannot be assigned or removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LicenseRejection {
    NoneFree,
    NotAttached,
    Used,
    InUse,
    Forced,
}

impl LicenseRejection {
    /// Returns the text that the platform uses.
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
    /// Assigns a licence of the account to a device; does nothing if the device already holds one.
    pub fn assign_license(&mut self, device: u32, now: Moment) -> Result<(), LicenseRejection> {
        let record = &mut self.devices[device as usize];
        if record.licensed.is_some() {
            return Ok(());
        }
        let account = &mut self.accounts[usize::from(record.account)];
        if account.free_licenses() == 0 {
            return Err(LicenseRejection::NoneFree);
        }
        record.licensed = Some(now);
        record.license_used = false;
        account.licensed.insert(device);
        account.changed = now;
        Ok(())
    }

    /// Assigns a licence to a device for a request of a version, unless a failure is forced.
    pub fn give_license(&mut self, version: ApiVersion, device: u32, now: Moment) -> Result<(), LicenseRejection> {
        let imei = self.devices[device as usize].imei;
        if self.faults.take(Point::AssignLicense, version, "", Some(imei)).is_some() {
            return Err(LicenseRejection::Forced);
        }
        self.assign_license(device, now)
    }

    /// Checks that the licence of a device can be removed: it holds one, and was not upgraded since.
    pub fn license_is_unused(&self, device: u32) -> Result<(), LicenseRejection> {
        let record = &self.devices[device as usize];
        if record.licensed.is_none() {
            return Err(LicenseRejection::NotAttached);
        }
        if record.license_used { Err(LicenseRejection::Used) } else { Ok(()) }
    }

    /// Removes the licence of a device, whatever it was used for.
    pub fn take_license(&mut self, device: u32, now: Moment) {
        let record = &mut self.devices[device as usize];
        record.licensed = None;
        record.license_used = false;
        let account = &mut self.accounts[usize::from(record.account)];
        account.licensed.remove(&device);
        account.changed = now;
    }

    /// Uses the licence of a device that was upgraded: a monthly licence is bound to the device, a licence
    /// for an event is spent.
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

    /// Adds devices of an account to its cancel list, or replaces the list with them.
    pub fn set_cancel_list(&mut self, account: usize, devices: Vec<u32>, append: bool, now: Moment) {
        let account = &mut self.accounts[account];
        if !append {
            account.cancel_list.clear();
        }
        let mut listed: HashSet<u32> = account.cancel_list.iter().copied().collect();
        account.cancel_list.extend(devices.into_iter().filter(|device| listed.insert(*device)));
        account.cancel_list_changed = now;
    }

    /// Changes the number of licences that an account buys per month. If more are assigned, the devices of
    /// its cancel list lose theirs: unused ones first, each in the order of the list. Returns those devices;
    /// the caller must end their upgrades that have not started.
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
