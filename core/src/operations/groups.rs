//! The table of device groups.

use crate::models::{CreateGroupRequest, DeviceGroup, DeviceGroupPage, DeviceIdentifiers, GroupUpdateRequest, Success};
use thingspace_macros::service;

/// Groups of devices.
#[service]
#[api(Connectivity)]
trait Groups {
    /// Creates a group.
    #[post("/api/m2m/v1/groups")]
    #[retry(NonIdempotent)]
    #[check_with("groups.list_groups")]
    #[source("Connectivity Management, create a device group")]
    fn create(request: CreateGroupRequest) -> Success;

    /// Renames a group, changes its description, and adds or removes devices.
    #[put("/api/m2m/v1/groups/{account}/name/{group_name}")]
    #[retry(NonIdempotent)]
    #[check_with("groups.list_group_devices")]
    #[source("Connectivity Management, update a device group")]
    fn update(group_name: String, request: GroupUpdateRequest) -> Success;

    /// Lists the groups of the account.
    #[get("/api/m2m/v1/groups/{account}")]
    #[retry(Safe)]
    #[source("Connectivity Management, list device groups")]
    fn list_groups() -> Vec<DeviceGroup>;

    /// Deletes a group; its devices return to the default group, which cannot be deleted.
    #[delete("/api/m2m/v1/groups/{account}/name/{group_name}")]
    #[retry(Idempotent)]
    #[source("Connectivity Management, delete a device group")]
    fn delete(group_name: String) -> Success;

    /// Lists the devices of a group; each page also contains the group's name and description.
    #[get("/api/m2m/v1/groups/{account}/name/{group_name}")]
    #[retry(Safe)]
    #[item(DeviceIdentifiers)]
    #[source("Connectivity Management, get device group information")]
    fn list_group_devices(group_name: String) -> Pager<DeviceGroupPage>;
}
