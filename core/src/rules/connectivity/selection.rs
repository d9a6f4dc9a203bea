//! The choice between a list of devices and a selection by common attributes.

use super::{
    checks::{Checks, at},
    device_lists::{Most, Takes},
};
use crate::{
    models::{DeviceFilter, DeviceIdentifiers, KeyValue},
    rules::common::identifiers,
};

/// A way to select devices other than to list them: the name of the member, and whether it is set.
pub(super) type Way = (&'static str, bool);

/// Returns the three ways that most requests have.
pub(super) fn ways(fields: Option<&Vec<KeyValue>>, group: Option<&String>, plan: Option<&String>) -> [Way; 3] {
    [("customFields", fields.is_some()), ("groupName", group.is_some()), ("servicePlan", plan.is_some())]
}

impl Checks<'_> {
    /// Checks devices that are listed or selected; `required` if at least one of both must be set.
    pub fn devices_or(
        &mut self,
        list: (&str, Option<&Vec<DeviceIdentifiers>>),
        ways: &[Way],
        required: bool,
        (most, takes): (&Most, &Takes),
    ) {
        let (name, devices) = list;
        self.one_way(name, devices.is_some(), ways, required);
        if let Some(devices) = devices {
            self.devices(name, devices, most, takes);
        }
    }

    /// Reports both a list and a selection, or neither.
    pub fn one_way(&mut self, list: &str, listed: bool, ways: &[Way], required: bool) {
        let given = ways.iter().find(|(_, given)| *given);
        match given {
            Some((way, _)) if listed => {
                let message = format!("the devices are listed in {list}; leave {way} out, or the list");
                self.error_at(way, "selection.both", "", message);
            }
            None if !listed && required => {
                let names: Vec<&str> = ways.iter().map(|(way, _)| *way).collect();
                let or =
                    if names.is_empty() { String::new() } else { format!(", or select them by {}", names.join(", ")) };
                self.error_at(list, "selection.missing", "", format!("no device is listed; list them in {list}{or}"));
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
    pub fn filter(&mut self, place: &str, filter: &DeviceFilter, takes_account: bool) {
        let DeviceFilter { account, group_name, service_plan, custom_fields } = filter;
        if account.is_none() && group_name.is_none() && service_plan.is_none() && custom_fields.is_none() {
            let message = "the filter has no members, so nothing is selected; name a group, a plan or custom fields";
            self.error_at(place, "selection.empty", "{}", message);
        }
        let path = at(place, "account");
        match account {
            Some(account) if takes_account => {
                self.add(identifiers::account(&path, account));
            }
            Some(account) => {
                let message = "the filter of this call has no account; set it in accountName";
                self.error(&path, "selection.account_not_taken", account, message);
            }
            None => {}
        }
        self.optional(&at(place, "groupName"), group_name.as_ref(), "the name of a group");
        self.optional(&at(place, "servicePlan"), service_plan.as_ref(), "the code of a plan");
        self.custom_fields(&at(place, "customFields"), custom_fields.as_ref(), false);
    }
}
