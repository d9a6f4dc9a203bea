//! Groups of devices.

use super::{DeviceId, DeviceIdentifiers, KeyValue};
use thingspace_macros::model;

/// Creates a group.
#[model(request)]
pub struct CreateGroupRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// Its name; unique in the account.
    pub group_name: String,
    /// Its description.
    pub group_description: String,
    /// Devices to add, one identifier for each.
    pub devices_to_add: Option<Vec<DeviceId>>,
}

/// Changes a group.
#[model(request)]
pub struct GroupUpdateRequest {
    /// Its new name.
    pub new_group_name: Option<String>,
    /// Its new description.
    pub new_group_description: Option<String>,
    /// Devices to add, one identifier for each.
    pub devices_to_add: Option<Vec<DeviceId>>,
    /// Devices to remove; they return to the default group.
    pub devices_to_remove: Option<Vec<DeviceId>>,
}

/// A group of devices of the account.
#[model(response)]
pub struct DeviceGroup {
    /// Its name.
    #[required]
    pub name: String,
    /// Its description.
    pub description: Option<String>,
    /// Whether it is the default group, which contains all devices that are not in any other group.
    pub is_default_group: Option<bool>,
    /// Further attributes that the platform sends.
    pub extended_attributes: Vec<KeyValue>,
}

/// A group, and one page of its devices.
#[model(response)]
pub struct DeviceGroupPage {
    /// Its name.
    pub name: Option<String>,
    /// Its description.
    pub description: Option<String>,
    /// The devices of this page.
    pub devices: Vec<DeviceIdentifiers>,
    /// Whether more devices follow; absent if the platform does not say.
    pub has_more_data: Option<bool>,
}
