//! Firmware packages.

use crate::clock::Moment;

/// A firmware package that upgrades from one version to another.
#[derive(Debug)]
pub(crate) struct Package {
    pub name: String,
    /// The index of its make and model.
    pub kind: u16,
    /// The version before the upgrade.
    pub from: u16,
    /// The version after the upgrade.
    pub to: u16,
    /// The moment from which it is available.
    pub launched: Moment,
    pub note: String,
}
