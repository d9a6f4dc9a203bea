//! The choice between a list of devices and a selection by common attributes.

use super::{
    checks::{Checks, at},
    device_lists::{AcceptedKinds, DeviceLimit},
};
use crate::{
    models::{DeviceFilter, DeviceIdentifiers, KeyValue},
    rules::common::identifiers,
};

/// A member that selects devices by a common attribute: its name, and whether it is set.
pub(super) type Selector = (&'static str, bool);

/// Returns the three selectors that most requests have.
pub(super) fn selectors(
    fields: Option<&Vec<KeyValue>>,
    group: Option<&String>,
    plan: Option<&String>,
) -> [Selector; 3] {
    [("customFields", fields.is_some()), ("groupName", group.is_some()), ("servicePlan", plan.is_some())]
}

impl Checks<'_> {
    /// Checks devices that are listed or selected; `required` if at least one of both must be set.
    pub fn devices_or_selection(
        &mut self,
        list: (&str, Option<&Vec<DeviceIdentifiers>>),
        selectors: &[Selector],
        required: bool,
        (most, accepted): (&DeviceLimit, &AcceptedKinds),
    ) {
        let (name, devices) = list;
        self.one_selection(name, devices.is_some(), selectors, required);
        if let Some(devices) = devices {
            self.devices(name, devices, most, accepted);
        }
    }

    /// Reports both a list and a selection, or neither.
    pub fn one_selection(&mut self, list: &str, listed: bool, selectors: &[Selector], required: bool) {
        let selector = selectors.iter().find(|(_, is_set)| *is_set);
        match selector {
            Some((selector, _)) if listed => {
                let message = format!("{list} and {selector} exclude each other; omit one");
                self.error_at(selector, "selection.both", "", message);
            }
            None if !listed && required => {
                let names: Vec<&str> = selectors.iter().map(|(name, _)| *name).collect();
                let or =
                    if names.is_empty() { String::new() } else { format!(", or select them by {}", names.join(", ")) };
                self.error_at(
                    list,
                    "selection.missing",
                    "",
                    format!("no device is selected; list devices in {list}{or}"),
                );
            }
            _ => {}
        }
    }

    /// Checks the members by which a request selects devices.
    pub fn selects(&mut self, fields: Option<&Vec<KeyValue>>, group: Option<&String>, plan: Option<(&str, &String)>) {
        self.custom_fields("customFields", fields, false);
        self.group(group);
        if let Some((path, plan)) = plan {
            self.plan(path, plan);
        }
    }

    /// Checks a filter, which selects by at least one of its members.
    pub fn filter(&mut self, parent: &str, filter: &DeviceFilter, accepts_account: bool) {
        let DeviceFilter { account, group_name, service_plan, custom_fields } = filter;
        if account.is_none() && group_name.is_none() && service_plan.is_none() && custom_fields.is_none() {
            let message = "the filter has no members, so nothing is selected; name a group, a plan or custom fields";
            self.error_at(parent, "selection.empty", "{}", message);
        }
        let path = at(parent, "account");
        match account {
            Some(account) if accepts_account => {
                self.add(identifiers::account(&path, account));
            }
            Some(account) => {
                let message = "this call does not accept an account in its filter; set accountName";
                self.error(&path, "selection.account_not_taken", account, message);
            }
            None => {}
        }
        self.optional(&at(parent, "groupName"), group_name.as_ref(), "the name of a group");
        self.optional(&at(parent, "servicePlan"), service_plan.as_ref(), "the code of a plan");
        self.custom_fields(&at(parent, "customFields"), custom_fields.as_ref(), false);
    }
}
