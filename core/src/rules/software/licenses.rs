//! Licences: their assignment and removal, and the order in which devices lose them.

use super::{campaign_changes, imei_list};
use crate::{
    models::{CancelCandidatesRequest, Finding, Validate, ValidationContext},
    rules::common::quoted,
};
use std::collections::HashSet;

const ASSIGN: &str = "ThingSpace Software Management: assign licenses to devices";
const REMOVE: &str = "ThingSpace Software Management: remove licenses from devices";
const CANDIDATES: &str = "ThingSpace Software Management: create a list of licenses to remove";

/// Returns whether an operation assigns or removes licences.
fn is_assign(context: &ValidationContext) -> bool {
    context.operation.as_ref().is_some_and(|name| name.ends_with(".assign_licenses"))
}

fn is_remove(context: &ValidationContext) -> bool {
    context.operation.as_ref().is_some_and(|name| name.ends_with(".remove_licenses"))
}

fn set(list: Option<&Vec<String>>) -> Option<HashSet<&str>> {
    list.map(|list| list.iter().map(String::as_str).collect())
}

/// Checks that enough licences are free, if their number is known.
pub(in crate::rules) fn too_few(devices: &[String], context: &ValidationContext) -> Option<Finding> {
    let free = context.free_licenses.filter(|_| is_assign(context))?.max(0);
    let licensed = set(context.licensed_devices.as_ref()).unwrap_or_default();
    let lacking: HashSet<&str> = devices.iter().map(String::as_str).filter(|imei| !licensed.contains(imei)).collect();
    let needed = i64::try_from(lacking.len()).unwrap_or(i64::MAX);
    (needed > free).then(|| {
        let message = match free {
            0 => format!("{needed} licences are needed and none is free; remove unused ones from other devices first"),
            _ => format!(
                "{needed} licences are needed and {free} are free; name {free} devices or fewer, or remove unused licences from other devices first"
            ),
        };
        Finding::error(imei_list::LIST, "licenses.too_few", needed.to_string(), message, ASSIGN)
    })
}

/// Checks the licence of each device. Reports errors if the request would have no effect on any device.
pub(in crate::rules) fn of_devices(devices: &[String], context: &ValidationContext) -> Vec<Finding> {
    let licensed = set(context.licensed_devices.as_ref());
    let locked = set(context.license_locked_devices.as_ref()).unwrap_or_default();
    let (assign, remove) = (is_assign(context), is_remove(context));
    if !(assign || remove) || (licensed.is_none() && locked.is_empty()) {
        return Vec::new();
    }
    let has_license = |imei: &str| licensed.as_ref().map(|licensed| licensed.contains(imei));
    let mut seen = HashSet::with_capacity(devices.len());
    let mut findings = Vec::new();
    for (index, imei) in devices.iter().enumerate().filter(|(_, imei)| seen.insert(imei.as_str())) {
        let shown = quoted(imei);
        let (code, message, source) = if assign && has_license(imei) == Some(true) {
            ("license.held", format!("{shown} already has a licence; remove it from the list"), ASSIGN)
        } else if remove && locked.contains(imei.as_str()) {
            let message = format!(
                "{shown} cannot lose its licence, because it was upgraded since its assignment, or is being upgraded; remove it from the list"
            );
            ("license.stuck", message, REMOVE)
        } else if remove && has_license(imei) == Some(false) {
            ("license.none", format!("{shown} has no licence; remove it from the list"), REMOVE)
        } else {
            continue;
        };
        findings.push(Finding::warning(format!("{}[{index}]", imei_list::LIST), code, shown, message, source));
    }
    if remove && findings.len() == seen.len() {
        for finding in &mut findings {
            finding.severity = crate::models::Severity::Error;
        }
    }
    findings
}

impl Validate for CancelCandidatesRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let change = self.change_type.as_ref();
        let mut findings: Vec<Finding> = change
            .and_then(|change| {
                campaign_changes::change_type("type", change.as_str(), ["append", "replace"], true, CANDIDATES)
            })
            .into_iter()
            .collect();
        findings.extend(self.count.and_then(|count| self.check_count(count, context)));
        findings.extend(imei_list::check(imei_list::LIST, &self.device_list, &context.limits()));
        findings
    }
}

impl CancelCandidatesRequest {
    fn check_count(&self, count: i64, context: &ValidationContext) -> Option<Finding> {
        if context.is_for("software_v1") {
            let message = "v1 does not accept count; omit it";
            return Some(Finding::warning("count", "count.not_v1", count.to_string(), message, CANDIDATES));
        }
        let listed = self.device_list.len();
        // An empty list has its own finding.
        (i64::try_from(listed) != Ok(count) && listed > 0).then(|| {
            let message = format!("the list has {listed} devices but the count is {count}; write {listed}");
            Finding::error("count", "count.not_of_list", count.to_string(), message, CANDIDATES)
        })
    }
}
