//! Firmware packages.

use crate::clock::Moment;

/// A firmware that leads from one version to another.
#[derive(Debug)]
pub(crate) struct Package {
    pub name: String,
    /// Its place among the makes and models.
    pub kind: u16,
    /// The version before.
    pub from: u16,
    /// The version after.
    pub to: u16,
    /// From when on it is to be had.
    pub launched: Moment,
    pub note: String,
}
