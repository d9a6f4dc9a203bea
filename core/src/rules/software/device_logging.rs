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
const MAX_LOGGING: usize = 20;

impl Validate for DeviceLoggingRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let logging: HashSet<&str> = context.logging_devices.iter().flatten().map(String::as_str).collect();
        let mut findings: Vec<Finding> = too_many(&self.device_ids, &logging).into_iter().collect();
        findings.extend(imei_list::check(LIST, &self.device_ids, &context.limits()));
        let mut seen = HashSet::new();
        for (index, imei) in self.device_ids.iter().enumerate().filter(|(_, imei)| seen.insert(imei.as_str())) {
            if logging.contains(imei.as_str()) {
                let shown = quoted(imei);
                let message = format!("{shown} is already logging, which lasts 7 days; omit it until then");
                let path = format!("{LIST}[{index}]");
                findings.push(Finding::warning(path, "logging.already", shown, message, ENABLE));
            }
        }
        findings
    }
}

fn too_many(devices: &[String], logging: &HashSet<&str>) -> Option<Finding> {
    let requested: HashSet<&str> = devices.iter().map(String::as_str).collect();
    let more = requested.difference(logging).count();
    (more > 0 && logging.len() + more > MAX_LOGGING).then(|| {
        let count = requested.len().to_string();
        let message = match (logging.len(), MAX_LOGGING.saturating_sub(logging.len())) {
            (0, _) => format!("{count} devices exceed the limit of {MAX_LOGGING} logging devices for an account; name {MAX_LOGGING} or fewer"),
            (now, 0) => format!("{now} devices are already logging, and an account may have {MAX_LOGGING}; disable logging for some first"),
            (now, left) => format!(
                "{now} devices are already logging, and an account may have {MAX_LOGGING}; name {left} or fewer, or disable logging for some first"
            ),
        };
        Finding::error(LIST, "logging.too_many", count, message, ENABLE)
    })
}
