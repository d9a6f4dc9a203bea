//! The table of device groups.

/// Applies a macro to the table of `groups`.
#[macro_export]
macro_rules! groups_operations {
    ($apply:path) => {
        $apply! {
            /// Groups of devices.
            Groups as groups
            calls {
                /// Makes a group.
                Reconcile Session POST "/api/m2m/v1/groups"
                    create() body(request: CreateGroupRequest)
                    from "Connectivity Management, create a device group"
                    -> Success;
                /// Renames a group, changes its description, puts devices in or takes them out.
                Reconcile Session PUT "/api/m2m/v1/groups/{account}/name/{group_name}"
                    update(group_name) body(request: GroupUpdateRequest)
                    from "Connectivity Management, update a device group"
                    -> Success;
                /// Lists the groups of the account.
                Safe Session GET "/api/m2m/v1/groups/{account}"
                    list_groups()
                    from "Connectivity Management, list device groups"
                    -> Vec<DeviceGroup>;
                /// Deletes a group; its devices fall back to the default group, which cannot be deleted.
                Idempotent Session DELETE "/api/m2m/v1/groups/{account}/name/{group_name}"
                    delete(group_name)
                    from "Connectivity Management, delete a device group"
                    -> Success;
            }
            requests {}
            lists {
                /// Lists the devices of a group; a page also tells its name and description.
                Safe Session GET "/api/m2m/v1/groups/{account}/name/{group_name}"
                    list_group_devices(group_name)
                    from "Connectivity Management, get device group information"
                    -> DeviceGroupPage of DeviceIdentifiers;
            }
            uploads {}
        }
    };
}
