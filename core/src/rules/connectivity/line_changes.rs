//! Rules of requests that suspend, restore, deactivate, change or move existing lines.

use super::{
    checks::Checks,
    device_lists::{ANY_KIND, ANY_NUMBER, AcceptedKinds, DeviceLimit, splittable},
    selection::{Selector, selectors},
};
use crate::{
    models::{
        CancelLocationRequest, ContactInfoRequest, CostCenterRequest, CustomFieldsRequest, DeactivateRequest,
        DeleteDevicesRequest, DeviceIdKind, DeviceSelectionRequest, Finding, MoveRequest, ServicePlanChangeRequest,
        Validate, ValidationContext,
    },
    rules::common::quoted,
};

const DEACTIVATE: &str = "ThingSpace Connectivity Management: deactivate service for devices";
const SUSPEND: &str = "ThingSpace Connectivity Management: suspend service for devices";
const RESTORE: &str = "ThingSpace Connectivity Management: restore service for suspended devices";
const DELETE: &str = "ThingSpace Connectivity Management: delete deactivated devices";
const COST_CENTER: &str = "ThingSpace Connectivity Management: change cost center code";
const CUSTOM_FIELDS: &str = "ThingSpace Connectivity Management: change custom field values";
const CONTACT: &str = "ThingSpace Connectivity Management: change contact information";
const PLAN: &str = "ThingSpace Connectivity Management: change service plan";
const MOVE: &str = "ThingSpace Connectivity Management: move devices between accounts";
const CANCEL_LOCATION: &str = "ThingSpace Connectivity Management: cancel location (beta)";
const LIMIT: &str = "ThingSpace Connectivity Management: error messages, INPUT_INVALID.MaxRequestsExceeded";
const SAME: &str = "assumed: a move is to another account";

impl Validate for DeactivateRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        const MAX_DEVICES: DeviceLimit = splittable(LIMIT, "use bulk.deactivate, which splits a longer list");
        let mut checks = Checks::new(context, DEACTIVATE);
        checks.account(self.account_name.as_ref(), true);
        let (fields, group, plan) = (self.custom_fields.as_ref(), self.group_name.as_ref(), self.service_plan.as_ref());
        let rules = (&MAX_DEVICES, &ANY_KIND);
        checks.devices_or_selection(("devices", self.devices.as_ref()), &selectors(fields, group, plan), true, rules);
        checks.reason(&self.reason_code);
        checks.selects(fields, group, plan.map(|plan| ("servicePlan", plan)));
        checks.done()
    }
}

impl Validate for DeviceSelectionRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        const MAX_DEVICES: DeviceLimit =
            splittable(LIMIT, "use bulk.suspend or bulk.restore, which split a longer list");
        let restores = context.operation.as_deref().is_some_and(|operation| operation.ends_with(".restore"));
        let mut checks = Checks::new(context, if restores { RESTORE } else { SUSPEND });
        checks.account(self.account_name.as_ref(), false);
        let (fields, group, plan) = (self.custom_fields.as_ref(), self.group_name.as_ref(), self.service_plan.as_ref());
        let rules = (&MAX_DEVICES, &ANY_KIND);
        checks.devices_or_selection(("devices", self.devices.as_ref()), &selectors(fields, group, plan), true, rules);
        checks.cdma("devices", self.devices.as_ref());
        checks.selects(fields, group, plan.map(|plan| ("servicePlan", plan)));
        checks.done()
    }
}

impl Validate for CostCenterRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, COST_CENTER);
        checks.account(self.account_name.as_ref(), false);
        let (fields, group, plan) = (self.custom_fields.as_ref(), self.group_name.as_ref(), self.service_plan.as_ref());
        let rules = (&ANY_NUMBER, &ANY_KIND);
        checks.devices_or_selection(("devices", self.devices.as_ref()), &selectors(fields, group, plan), true, rules);
        checks.cost_center("costCenter", self.cost_center.as_ref());
        match (&self.cost_center, self.remove_cost_center == Some(true), &self.primary_place_of_use) {
            (Some(_), true, _) => {
                let message = "costCenter and removeCostCenter exclude each other; omit one";
                checks.error_at("removeCostCenter", "cost_center.set_and_removed", "true", message);
            }
            (None, false, None) => {
                let message = "nothing changes; give costCenter, removeCostCenter or primaryPlaceOfUse";
                checks.error_at("costCenter", "change.nothing", "", message);
            }
            _ => {}
        }
        if let Some(used) = &self.primary_place_of_use {
            checks.place_of_use("primaryPlaceOfUse", used);
        }
        checks.selects(fields, group, plan.map(|plan| ("servicePlan", plan)));
        checks.done()
    }
}

impl Validate for CustomFieldsRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, CUSTOM_FIELDS);
        checks.account(self.account_name.as_ref(), false);
        if self.custom_fields_to_update.is_none() {
            let message = "no change is specified; set custom fields and their new values";
            checks.error_at("customFieldsToUpdate", "change.nothing", "", message);
        }
        checks.custom_fields("customFieldsToUpdate", self.custom_fields_to_update.as_ref(), true);
        let (fields, group, plan) = (self.custom_fields.as_ref(), self.group_name.as_ref(), self.service_plan.as_ref());
        let rules = (&ANY_NUMBER, &ANY_KIND);
        checks.devices_or_selection(("devices", self.devices.as_ref()), &selectors(fields, group, plan), true, rules);
        checks.selects(fields, group, plan.map(|plan| ("servicePlan", plan)));
        checks.done()
    }
}

impl Validate for ContactInfoRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, CONTACT);
        checks.account(self.account_name.as_ref(), false);
        checks.place_of_use("primaryPlaceOfUse", &self.primary_place_of_use);
        checks.devices_or_selection(("devices", self.devices.as_ref()), &[], true, (&ANY_NUMBER, &ANY_KIND));
        checks.done()
    }
}

impl Validate for ServicePlanChangeRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        const MAX_DEVICES: DeviceLimit = splittable(LIMIT, "use bulk.change_service_plan, which splits a longer list");
        let mut checks = Checks::new(context, PLAN);
        checks.account(self.account_name.as_ref(), false);
        checks.plan("servicePlan", &self.service_plan);
        let (fields, group) = (self.custom_fields.as_ref(), self.group_name.as_ref());
        let old = self.current_service_plan.as_ref();
        let selectors: [Selector; 3] =
            [("currentServicePlan", old.is_some()), ("customFields", fields.is_some()), ("groupName", group.is_some())];
        checks.devices_or_selection(("devices", self.devices.as_ref()), &selectors, true, (&MAX_DEVICES, &ANY_KIND));
        if let Some(old) = old.filter(|old| **old == self.service_plan && !old.trim().is_empty()) {
            let message = format!(
                "the current and the new plan are the same, {}; write the plan that the devices have now",
                quoted(old)
            );
            checks.error("currentServicePlan", "plan.same", old, message);
        }
        checks.cdma("devices", self.devices.as_ref());
        checks.selects(fields, group, old.map(|old| ("currentServicePlan", old)));
        checks.optional_text("carrierIpPoolName", self.carrier_ip_pool_name.as_ref());
        if let Some(at) = &self.take_effect {
            checks.instant("takeEffect", at);
        }
        checks.done()
    }
}

impl Validate for MoveRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        const MAX_DEVICES: DeviceLimit = splittable(MOVE, "use bulk.move_to_account, which splits a longer list");
        let mut checks = Checks::new(context, MOVE);
        checks.account(self.account_name.as_ref(), true);
        let filter: [Selector; 1] = [("filter", self.filter.is_some())];
        checks.devices_or_selection(("devices", self.devices.as_ref()), &filter, true, (&MAX_DEVICES, &ANY_KIND));
        if let Some(filter) = &self.filter {
            checks.filter("filter", filter, true);
            let to = self.account_name.as_ref().or(context.account.as_ref());
            if let Some(from) = filter.account.as_ref().filter(|from| Some(*from) == to) {
                let message = "this is the account that the devices move to; write their current account";
                checks.warning("filter.account", "move.same_account", from, message, SAME);
            }
        }
        checks.custom_fields("customFields", self.custom_fields.as_ref(), false);
        checks.group(self.group_name.as_ref());
        checks.optional_text("carrierIpPoolName", self.carrier_ip_pool_name.as_ref());
        if let Some(plan) = &self.service_plan {
            checks.plan("servicePlan", plan);
        }
        checks.done()
    }
}

impl Validate for DeleteDevicesRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        const MAX_DEVICES: DeviceLimit =
            DeviceLimit { count: 100, source: DELETE, instead: "send several requests of 100 or fewer" };
        let mut checks = Checks::new(context, DELETE);
        checks.account(self.account_name.as_ref(), false);
        checks.devices("devicesToDelete", &self.devices_to_delete, &MAX_DEVICES, &ANY_KIND);
        checks.done()
    }
}

impl Validate for CancelLocationRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        const ONE: DeviceLimit =
            DeviceLimit { count: 1, source: CANCEL_LOCATION, instead: "send one request for each" };
        const TAKES: AcceptedKinds = AcceptedKinds {
            kinds: &[
                DeviceIdKind::Imei,
                DeviceIdKind::Iccid,
                DeviceIdKind::Mdn,
                DeviceIdKind::Imsi,
                DeviceIdKind::Eid,
                DeviceIdKind::Msisdn,
            ],
            certain: true,
            needs: &[],
        };
        let mut checks = Checks::new(context, CANCEL_LOCATION);
        checks.account(self.account_name.as_ref(), true);
        checks.devices("devices", &self.devices, &ONE, &TAKES);
        checks.done()
    }
}
