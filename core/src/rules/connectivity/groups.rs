//! Groups of devices.

use super::{
    checks::Checks,
    device_lists::{ANY_KIND, ANY_NUMBER},
};
use crate::{
    models::{CreateGroupRequest, DeviceId, DeviceIdKind, Finding, GroupUpdateRequest, Validate, ValidationContext},
    rules::common::quoted,
};
use std::collections::HashSet;

const CREATE: &str = "ThingSpace Connectivity Management: create a device group";
const UPDATE: &str = "ThingSpace Connectivity Management: update a device group";
const BOTH: &str = "assumed: a device that joins and leaves at once is an oversight";

impl Validate for CreateGroupRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, CREATE);
        checks.account(self.account_name.as_ref(), true);
        checks.required("groupName", &self.group_name, "a name that no other group of the account has");
        checks.text("groupDescription", &self.group_description);
        if let Some(ids) = &self.devices_to_add {
            checks.device_ids("devicesToAdd", ids, &ANY_NUMBER, &ANY_KIND);
        }
        checks.done()
    }
}

impl Validate for GroupUpdateRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, UPDATE);
        let Self { new_group_name, new_group_description, devices_to_add, devices_to_remove } = self;
        if new_group_name.is_none()
            && new_group_description.is_none()
            && devices_to_add.is_none()
            && devices_to_remove.is_none()
        {
            let message = "no change is specified; set a new name or description, or devices to add or to remove";
            checks.error_at("", "change.nothing", "", message);
        }
        checks.optional("newGroupName", new_group_name.as_ref(), "the new name");
        checks.optional_text("newGroupDescription", new_group_description.as_ref());
        if let Some(ids) = devices_to_add {
            checks.device_ids("devicesToAdd", ids, &ANY_NUMBER, &ANY_KIND);
        }
        if let Some(ids) = devices_to_remove {
            checks.device_ids("devicesToRemove", ids, &ANY_NUMBER, &ANY_KIND);
            let same = |id: &DeviceId| -> (DeviceIdKind, String) { (id.kind.clone(), id.id.clone()) };
            let added: HashSet<_> = devices_to_add.iter().flatten().map(same).collect();
            for (index, id) in ids.iter().enumerate().filter(|(_, id)| added.contains(&same(id))) {
                let message = format!("{} is in devicesToAdd too; remove it from one of the lists", quoted(&id.id));
                checks.warning(&format!("devicesToRemove[{index}]"), "group.added_and_removed", &id.id, message, BOTH);
            }
        }
        checks.done()
    }
}
