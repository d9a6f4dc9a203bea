//! Usage segmentation labels.

use super::{
    check_digits,
    checks::{Checks, at},
    device_lists::{AcceptedKinds, DeviceLimit},
};
use crate::{
    models::{
        BilledUsageRequest, BillingCycle, DeviceIdKind, Finding, Label, LabelAssignment, RemoveLabelsRequest,
        SetLabelsRequest, Validate, ValidationContext,
    },
    rules::common::quoted,
};
use std::collections::HashMap;

const SET: &str = "ThingSpace Connectivity Management: set usage segmentation labels";
const REMOVE: &str = "ThingSpace Connectivity Management: remove usage segmentation labels";
const BILLED: &str = "ThingSpace Connectivity Management: get billed usage";
const VIN: &str = "ISO 3779: a vehicle identification number has 17 characters, none of them I, O or Q";
const VIN_DIGIT: &str = "49 CFR 565.15: the ninth character of a vehicle identification number; not used everywhere";
const TWICE: &str = "assumed: a label counts once, however often it is listed";
const CYCLE: &str = "assumed: nothing is billed for a future cycle";

/// The maximum number of labels of one request.
const MAX_LABELS: usize = 2000;
const MAX_NAME: usize = 20;
const MAX_VALUE: usize = 50;

const MAX_DEVICES: DeviceLimit =
    DeviceLimit { count: 2000, source: BILLED, instead: "send several requests of 2,000 or fewer" };
const EID: AcceptedKinds = AcceptedKinds { kinds: &[DeviceIdKind::Eid], certain: true, needs: &[] };

impl Checks<'_> {
    pub(super) fn label(&mut self, parent: &str, label: &Label) {
        let (name, value) = (at(parent, "name"), at(parent, "value"));
        if self.required(&name, &label.name, "the name of the label, such as VIN") {
            self.max_length(&name, &label.name, MAX_NAME);
        }
        if !self.required(&value, &label.value, "the value of the label") {
            return;
        }
        if label.name.eq_ignore_ascii_case("VIN") {
            self.vin(&value, &label.value);
        } else {
            self.max_length(&value, &label.value, MAX_VALUE);
        }
    }

    fn vin(&mut self, path: &str, vin: &str) {
        let upper = vin.to_ascii_uppercase();
        let letter = |letter: char| letter.is_ascii_alphanumeric() && !matches!(letter, 'I' | 'O' | 'Q');
        if upper.chars().count() != 17 || !upper.chars().all(letter) {
            let message = format!(
                "{} is not a vehicle identification number; write its 17 letters and digits, without I, O and Q",
                quoted(vin)
            );
            self.add([Finding::error(path, "vin.malformed", quoted(vin), message, VIN)]);
        } else if let Some(expected) =
            check_digits::of_vin(&upper).filter(|expected| upper.chars().nth(8) != Some(*expected))
        {
            let message = format!(
                "the ninth character of {vin} must be {expected}; compare the number with the vehicle to find the typing error"
            );
            self.warning(path, "vin.check_digit", vin, message, VIN_DIGIT);
        }
    }

    /// Checks the number of labels.
    fn labels(&mut self, list: &str, count: usize) {
        if count == 0 {
            self.error_at(list, "label.none", "[]", format!("{list} is empty; name at least one label"));
        } else if count > MAX_LABELS {
            let message =
                format!("{count} labels exceed the limit of {MAX_LABELS} for one request; send several requests");
            self.error_at(list, "label.too_many", &count.to_string(), message);
        }
    }

    fn label_list(&mut self, list: &str, labels: &[Label]) {
        self.labels(list, labels.len());
        let mut seen = HashMap::new();
        for (index, label) in labels.iter().enumerate() {
            let parent = format!("{list}[{index}]");
            self.label(&parent, label);
            if let Some(first) = seen.insert((&label.name, &label.value), index).filter(|_| !label.value.is_empty()) {
                let message = format!("{} duplicates {list}[{first}]; remove one", quoted(&label.value));
                self.warning(&parent, "label.duplicate", &label.value, message, TWICE);
            }
        }
    }

    pub(super) fn assignment(&mut self, parent: &str, assigned: &LabelAssignment) {
        self.one_device(&|| at(parent, "deviceIds"), &assigned.device_ids, &EID);
        self.label(&at(parent, "label"), &assigned.label);
    }

    pub(super) fn cycle(&mut self, parent: &str, cycle: &BillingCycle) {
        let (year, month) = (at(parent, "year"), at(parent, "month"));
        let year_number = cycle.year.parse::<i16>().ok().filter(|_| super::common_fields::is_digits(&cycle.year, 4));
        let month_number = cycle.month.parse::<i8>().ok().filter(|month| (1..=12).contains(month));
        if year_number.is_none() {
            let message = format!("{} is not a year; write its four digits", quoted(&cycle.year));
            self.error(&year, "cycle.year", &cycle.year, message);
        }
        if month_number.is_none() {
            let message = format!("{} is not a month; write 1 to 12", quoted(&cycle.month));
            self.error(&month, "cycle.month", &cycle.month, message);
        }
        let today = self.context.today();
        let late = year_number
            .zip(month_number)
            .filter(|cycle| self.now().is_some() && *cycle > (today.year(), today.month()));
        if let Some((year_number, month_number)) = late {
            let message = format!(
                "the cycle {year_number}-{month_number:02} is in the future; write the current one or an earlier one"
            );
            self.warning(&month, "cycle.to_come", &cycle.month, message, CYCLE);
        }
    }
}

impl Validate for SetLabelsRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, SET);
        checks.account(self.account_name.as_ref(), true);
        checks.labels("labels", self.labels.len());
        let mut seen = HashMap::new();
        for (index, assigned) in self.labels.iter().enumerate() {
            let parent = format!("labels[{index}]");
            checks.assignment(&parent, assigned);
            let Some(id) = assigned.device_ids.first().filter(|id| !id.id.is_empty()) else { continue };
            if let Some(first) = seen.insert((id.kind.as_str(), &id.id, &assigned.label.name), index) {
                let message =
                    format!("{} gets a label of the same name at labels[{first}]; remove one", quoted(&id.id));
                checks.warning(&parent, "label.duplicate", &id.id, message, TWICE);
            }
        }
        checks.done()
    }
}

impl Validate for RemoveLabelsRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, REMOVE);
        checks.account(self.account_name.as_ref(), true);
        checks.label_list("labels", &self.labels);
        if let Some(id) = &self.device_id {
            checks.device_id(&|| "deviceId".to_owned(), id, &EID);
        }
        checks.done()
    }
}

impl Validate for BilledUsageRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, BILLED);
        checks.account(self.account_name.as_ref(), true);
        let selected = [("labels", self.labels.is_some()), ("deviceId", self.device_id.is_some())];
        let selected = selected.into_iter().chain([("deviceIds", self.device_ids.is_some())]);
        let selected: Vec<&str> = selected.filter(|(_, is_set)| *is_set).map(|(name, _)| name).collect();
        if let [first, second, ..] = *selected {
            let message = format!("set either {second} or {first}, not both");
            checks.error_at(second, "selection.both", "", message);
        }
        if let Some(labels) = &self.labels {
            checks.label_list("labels", labels);
        }
        if let Some(id) = &self.device_id {
            checks.device_id(&|| "deviceId".to_owned(), id, &EID);
        }
        if let Some(devices) = &self.device_ids {
            checks.devices("deviceIds", devices, &MAX_DEVICES, &EID);
        }
        if let Some(cycle) = &self.billing_cycle {
            checks.cycle("billingCycle", cycle);
        }
        checks.done()
    }
}
