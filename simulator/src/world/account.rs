//! Accounts, the users who log in to them, and the applications that call on their behalf.

use super::Groups;
use super::listeners::Listeners;
use crate::clock::Moment;
use std::collections::BTreeSet;

/// A billing account.
#[derive(Debug)]
pub(crate) struct Account {
    pub name: String,
    /// Whether the account buys licences per month.
    pub monthly: bool,
    /// Whether the account pays for each upgrade.
    pub by_event: bool,
    /// Whether the account is an RTR customer's, whose usage is reported at home and abroad.
    pub rtr_customer: bool,
    /// The number of licences bought.
    pub licenses: u32,
    /// The devices that hold a licence, by IMEI.
    pub licensed: BTreeSet<u32>,
    /// The devices of the account, by IMEI.
    pub devices: Vec<u32>,
    /// The lines of the account, in the order of their creation.
    pub lines: Vec<u32>,
    /// The groups of the account's lines.
    pub groups: Groups,
    /// The callback listeners of the account.
    pub listeners: Listeners,
    /// The devices that lose their licences first when fewer are bought, in the order of the list.
    pub cancel_list: Vec<u32>,
    /// The moment when that list last changed.
    pub cancel_list_changed: Moment,
    /// The moment when the subscription last changed.
    pub changed: Moment,
}

impl Account {
    pub fn new(name: &str, now: Moment) -> Self {
        Self {
            name: name.to_owned(),
            monthly: false,
            by_event: false,
            rtr_customer: false,
            licenses: 0,
            licensed: BTreeSet::new(),
            devices: Vec::new(),
            lines: Vec::new(),
            groups: Groups::default(),
            listeners: Listeners::default(),
            cancel_list: Vec::new(),
            cancel_list_changed: now,
            changed: now,
        }
    }

    /// Returns the number of licences that no device holds.
    pub fn free_licenses(&self) -> u32 {
        self.licenses.saturating_sub(self.used_licenses())
    }

    pub fn used_licenses(&self) -> u32 {
        u32::try_from(self.licensed.len()).unwrap_or(u32::MAX)
    }

    /// Returns true if a device needs a licence before it is upgraded.
    pub fn needs_licenses(&self) -> bool {
        self.monthly && !self.by_event
    }

    pub fn purchase_type(&self) -> String {
        let types = [(self.by_event, "TS-HFOTA-EVNT"), (self.monthly, "TS-HFOTA-MRC")];
        types.iter().filter(|(bought, _)| *bought).map(|(_, name)| *name).collect::<Vec<_>>().join(",")
    }
}

/// A user who can log in (a UWS account of the platform).
pub(crate) struct User {
    pub name: String,
    pub password: String,
    /// The accounts that this user can see.
    pub accounts: Vec<usize>,
    /// The number of failed logins since the last successful one.
    pub failures: u32,
}

/// An application that may call the platform.
pub(crate) struct Application {
    pub key: String,
    pub secret: String,
}

impl std::fmt::Debug for User {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("User")
            .field("accounts", &self.accounts)
            .field("failures", &self.failures)
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Application {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Application")
    }
}
