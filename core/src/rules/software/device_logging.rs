//! Verbose logs of devices.

use super::imei_list;
use crate::{
    models::{DeviceLoggingRequest, Finding, Validate, ValidationContext},
    rules::common::quoted,
};
use std::collections::HashSet;

const ENABLE: &str = "ThingSpace Software Management v2: verbose logging, 20 devices of an account for 7 days";
const LIST: &str = "deviceIds";

/// The maximum number of devices of an account that log at the same time.
const MOST: usize = 20;

impl Validate for DeviceLoggingRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let logging: HashSet<&str> = context.logging_devices.iter().flatten().map(String::as_str).collect();
        let mut findings: Vec<Finding> = too_many(&self.device_ids, &logging).into_iter().collect();
        findings.extend(imei_list::check(LIST, &self.device_ids, &context.limits()));
        let mut seen = HashSet::new();
        for (index, imei) in self.device_ids.iter().enumerate().filter(|(_, imei)| seen.insert(imei.as_str())) {
            if logging.contains(imei.as_str()) {
                let shown = quoted(imei);
                let message = format!("{shown} logs already, for 7 days from its start; leave it out until then");
                let path = format!("{LIST}[{index}]");
                findings.push(Finding::warning(path, "logging.already", shown, message, ENABLE));
            }
        }
        findings
    }
}

fn too_many(devices: &[String], logging: &HashSet<&str>) -> Option<Finding> {
    let asked: HashSet<&str> = devices.iter().map(String::as_str).collect();
    let more = asked.difference(logging).count();
    (more > 0 && logging.len() + more > MOST).then(|| {
        let count = asked.len().to_string();
        let message = match (logging.len(), MOST.saturating_sub(logging.len())) {
            (0, _) => format!("{count} devices are more than the {MOST} of an account that may log at the same time"),
            (now, 0) => format!("{now} devices log already, and {MOST} of an account may; turn some off first"),
            (now, left) => format!(
                "{now} devices log already, and {MOST} of an account may; name {left} more or fewer, or turn some off first"
            ),
        };
        Finding::error(LIST, "logging.too_many", count, message, ENABLE)
    })
}
