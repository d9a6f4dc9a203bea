//! Lists of devices and the IMEIs in them.

use super::licenses;
use crate::{
    models::{DeviceChangeType, DeviceList, Finding, Validate, ValidationContext},
    rules::common::{imei::check_imei, options::Limits, quoted},
};
use std::collections::{HashMap, HashSet};

/// The name of the list on the wire.
pub(in crate::rules) const LIST: &str = "deviceList";

const EMPTY: &str = "ThingSpace Software Management: error messages, \"Device list is empty\"";
const TWICE: &str = "assumed: the platform counts a device once, however often it is listed";
const PILOT: &str = "ThingSpace Software Management: pilot campaigns";
const SYNC: &str = "ThingSpace Software Management v3: synchronise device firmware";
const QUERY: &str = "ThingSpace Software Management v3: get device firmware information";
const CAMPAIGN_LIMIT: &str = "the options of the SDK's rules; the platform documents no number";

/// The maximum number of devices of a campaign whose firmware has not passed a pilot.
const PILOT_MOST: usize = 20;

impl Validate for DeviceList {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let limit = too_many(&self.device_list, context.operation.as_deref().unwrap_or_default());
        let mut findings: Vec<Finding> = limit.into_iter().collect();
        findings.extend(licenses::too_few(&self.device_list, context));
        findings.extend(check(LIST, &self.device_list, &context.limits()));
        findings.extend(licenses::of_devices(&self.device_list, context));
        findings
    }
}

/// Checks the devices of a campaign of v2 or v3: their number and each of them.
pub(in crate::rules) fn of_campaign(devices: &[String], context: &ValidationContext) -> Vec<Finding> {
    let limits = context.limits();
    let mut findings: Vec<Finding> = too_many_for_campaign(devices, &limits).into_iter().collect();
    findings.extend(pilot(devices, context.pilot_passed));
    findings.extend(check(LIST, devices, &limits));
    findings
}

/// Checks that there are devices in `list`, and each of them.
pub(in crate::rules) fn check(list: &str, devices: &[String], limits: &Limits) -> Vec<Finding> {
    if devices.is_empty() {
        return vec![Finding::error(
            list,
            "devices.empty",
            "[]",
            "the list is empty; name at least one device by its IMEI",
            EMPTY,
        )];
    }
    let mut findings = Vec::new();
    let mut seen: HashMap<&str, usize> = HashMap::with_capacity(devices.len());
    for (index, imei) in devices.iter().enumerate() {
        let first = *seen.entry(imei).or_insert(index);
        if first == index {
            findings.extend(check_imei(imei, &limits.imei, || format!("{list}[{index}]")));
        } else {
            let message = format!("{} duplicates {list}[{first}]; remove one", quoted(imei));
            findings.push(Finding::warning(
                format!("{list}[{index}]"),
                "device.duplicate",
                quoted(imei),
                message,
                TWICE,
            ));
        }
    }
    findings
}

/// Checks the number of devices of a package without a passed pilot. Reports nothing if it is known to have passed.
pub(in crate::rules) fn pilot(devices: &[String], passed: Option<bool>) -> Option<Finding> {
    if devices.len() <= PILOT_MOST || passed == Some(true) {
        return None;
    }
    let count = devices.iter().collect::<HashSet<_>>().len();
    (count > PILOT_MOST).then(|| {
        let (shown, more) = (count.to_string(), format!("{count} devices exceed the limit of {PILOT_MOST} for a pilot"));
        if passed == Some(false) {
            let message = format!(
                "{more}, and no pilot has passed yet (at least 5 devices, half of them upgraded); start with {PILOT_MOST} or fewer"
            );
            return Finding::error(LIST, "devices.pilot", shown, message, PILOT);
        }
        let message = format!(
            "{more}; unless this firmware has passed a pilot (at least 5 devices, half of them upgraded), begin with {PILOT_MOST} or fewer"
        );
        Finding::warning(LIST, "devices.pilot", shown, message, PILOT)
    })
}

/// Checks the user's own limit, if it is set.
pub(in crate::rules) fn too_many_for_campaign(devices: &[String], limits: &Limits) -> Option<Finding> {
    let most = limits.max_devices;
    (devices.len() > most).then(|| {
        let message = format!("{} devices exceed the limit of {most}; schedule several campaigns", devices.len());
        Finding::error(LIST, "devices.too_many", devices.len().to_string(), message, CAMPAIGN_LIMIT)
    })
}

/// Checks devices that join or leave against the current ones.
pub(in crate::rules) fn membership(
    devices: &[String],
    members: &[&str],
    change: &DeviceChangeType,
    source: &str,
) -> Vec<Finding> {
    let members: HashSet<&str> = members.iter().copied().collect();
    let mut seen = HashSet::with_capacity(devices.len());
    let mut findings = Vec::new();
    for (index, imei) in devices.iter().enumerate().filter(|(_, imei)| seen.insert(imei.as_str())) {
        let (code, message) = match (change, members.contains(imei.as_str())) {
            (DeviceChangeType::Append, true) => ("device.already_in", "already takes part; remove it from the list"),
            (DeviceChangeType::Remove, false) => ("device.not_in", "does not take part; remove it from the list"),
            _ => continue,
        };
        let shown = quoted(imei);
        findings.push(Finding::warning(
            format!("{LIST}[{index}]"),
            code,
            &*shown,
            format!("{shown} {message}"),
            source,
        ));
    }
    if *change == DeviceChangeType::Remove && !members.is_empty() && members.is_subset(&seen) {
        let message =
            "the list removes every device, which cancels the campaign; cancel it directly if this is intended";
        findings.push(Finding::warning(LIST, "devices.all_removed", devices.len().to_string(), message, source));
    }
    findings
}

/// Checks the number of devices of operations with a limit.
fn too_many(devices: &[String], operation: &str) -> Option<Finding> {
    let (most, source) = match operation {
        "software_v3.sync_device_firmware" => (100, SYNC),
        "software_v3.query_devices" => (1000, QUERY),
        _ => return None,
    };
    (devices.len() > most).then(|| {
        let message =
            format!("{} devices exceed the limit of {most} for one request; send several requests", devices.len());
        Finding::error(LIST, "devices.too_many", devices.len().to_string(), message, source)
    })
}
