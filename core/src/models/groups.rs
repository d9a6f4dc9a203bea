//! Groups of devices.

use super::{DeviceId, DeviceIdentifiers, KeyValue};
use thingspace_macros::model;

/// Makes a group.
#[model(request)]
pub struct CreateGroupRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// Its name; no other group of the account has it.
    pub group_name: String,
    /// What it is for.
    pub group_description: String,
    /// Devices to put in, one identifier for each.
    pub devices_to_add: Option<Vec<DeviceId>>,
}

/// Changes a group.
#[model(request)]
pub struct GroupUpdateRequest {
    /// Its new name.
    pub new_group_name: Option<String>,
    /// Its new description.
    pub new_group_description: Option<String>,
    /// Devices to put in, one identifier for each.
    pub devices_to_add: Option<Vec<DeviceId>>,
    /// Devices to take out; they fall back to the default group.
    pub devices_to_remove: Option<Vec<DeviceId>>,
}

/// A group of devices of the account.
#[model]
pub struct DeviceGroup {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// Whether it is the group of all devices that are in no other.
    pub is_default_group: bool,
    /// Whatever else the platform tells.
    pub extended_attributes: Vec<KeyValue>,
}

/// A group, and one page of its devices.
#[model]
pub struct DeviceGroupPage {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The devices of this page.
    pub devices: Vec<DeviceIdentifiers>,
    /// Whether more follow.
    pub has_more_data: bool,
}
