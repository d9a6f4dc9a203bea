//! Monitors of devices.

use super::{
    checks::Checks,
    device_lists::{ANY_KIND, ANY_NUMBER},
};
use crate::{
    models::{
        Finding, ListMonitorsRequest, MonitorRequest, ReachabilityStatusRequest, ReachabilityType, StopMonitorsRequest,
        Validate, ValidationContext,
    },
    rules::common::{identifiers, quoted},
    time::Timestamp,
};
use jiff::SignedDuration;
use std::collections::HashMap;

const START: &str = "ThingSpace Connectivity Management: monitor device reachability";
const STOP: &str = "ThingSpace Connectivity Management: stop device reachability monitors";
const LIST: &str = "ThingSpace Connectivity Management: retrieve device reachability monitors";
const STATUS: &str = "ThingSpace Connectivity Management: retrieve device reachability status";
const TYPE: &str = "assumed: the platform may have monitors that this version of the SDK does not recognize";
const UUID: &str = "assumed: monitors are identified by a UUID, as in the platform's samples";
const TWICE: &str = "assumed: a monitor is stopped once";

/// The longest monitoring, in days.
const MAX_DAYS: i64 = 3650;

impl Checks<'_> {
    fn watched(&mut self, path: &str, watched: &ReachabilityType) {
        let text = watched.as_str();
        if self.required(path, text, "the event to watch, such as REACHABLE_FOR_DATA") && !watched.is_known() {
            let message = format!(
                "{} is unusual; the usual types are REACHABLE_FOR_DATA, REACHABLE_FOR_SMS and LOSS_OF_CONNECTIVITY",
                quoted(text)
            );
            self.warning(path, "reachability.unknown_type", text, message, TYPE);
        }
    }

    /// Checks an end, which must be in the future and not too far away.
    fn end(&mut self, path: &str, end: &Timestamp) {
        let (Some(end), now) = (self.instant(path, end), self.context.instant()) else { return };
        if end <= now {
            let message = format!("{end} is in the past; write a later instant");
            self.error(path, "time.past", &end.to_string(), message);
            return;
        }
        let latest = self.now().and_then(|now| now.checked_add(SignedDuration::from_hours(MAX_DAYS * 24)).ok());
        if let Some(latest) = latest.filter(|latest| end > *latest) {
            let message = format!("{end} is more than {MAX_DAYS} days away; write {latest} or an earlier instant");
            self.error(path, "time.too_far", &end.to_string(), message);
        }
    }
}

impl Validate for MonitorRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, START);
        checks.account(self.account_name.as_ref(), true);
        checks.watched("requestType", &self.request_type);
        checks.devices("devices", &self.devices, &ANY_NUMBER, &ANY_KIND);
        checks.end("monitorExpirationTime", &self.monitor_expiration_time);
        checks.done()
    }
}

impl Validate for StopMonitorsRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, STOP);
        checks.account(self.account_name.as_ref(), true);
        if self.monitor_ids.is_empty() {
            checks.error_at("monitorIds", "monitor.none", "[]", "monitorIds is empty; name at least one monitor");
        }
        let mut seen = HashMap::new();
        for (index, id) in self.monitor_ids.iter().enumerate() {
            let path = format!("monitorIds[{index}]");
            if !checks.required(&path, id, "the id of a monitor") {
                continue;
            }
            if let Some(first) = seen.insert(id, index) {
                let message = format!("{} duplicates monitorIds[{first}]; remove one", quoted(id));
                checks.warning(&path, "monitor.duplicate", id, message, TWICE);
            } else if !identifiers::is_uuid(id) {
                let message = format!(
                    "{} is not a UUID; the ids of monitors look like 35596ca6-bab4-4333-a914-42b4fc2da54c",
                    quoted(id)
                );
                checks.warning(&path, "monitor.unusual", id, message, UUID);
            }
        }
        checks.done()
    }
}

impl Validate for ListMonitorsRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, LIST);
        checks.account(self.account_name.as_ref(), true);
        checks.devices("devices", &self.devices, &ANY_NUMBER, &ANY_KIND);
        if let Some(watched) = &self.monitor_type {
            checks.watched("monitorType", watched);
        }
        checks.done()
    }
}

impl Validate for ReachabilityStatusRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, STATUS);
        checks.account(self.account_name.as_ref(), true);
        checks.device_id(&|| "device".to_owned(), &self.device, &ANY_KIND);
        if let Some(watched) = &self.request_type {
            checks.watched("requestType", watched);
        } else {
            let message =
                "requestType is missing, as in the platform's sample; write REACHABLE_FOR_DATA or REACHABLE_FOR_SMS";
            checks.warning_at("requestType", "reachability.missing_type", "", message, STATUS);
        }
        if let Some(end) = &self.request_expiration_time {
            checks.end("requestExpirationTime", end);
        }
        checks.done()
    }
}
