//! Rules of queries about the history of devices.

use super::{
    checks::Checks,
    device_lists::{ANY_KIND, ANY_NUMBER},
};
use crate::models::{AggregateUsageRequest, DeviceHistoryRequest, Finding, UsageRequest, Validate, ValidationContext};
use jiff::{Span, Timestamp as Instant, tz::TimeZone};

const USAGE: &str = "ThingSpace Connectivity Management: get device usage history";
const AGGREGATE: &str = "ThingSpace Connectivity Management: get aggregate device usage";
const HISTORY: &str =
    "ThingSpace Connectivity Management: get device connection history, get device provisioning history";
const RETENTION: &str = "ThingSpace Connectivity Management: get device usage history, records are kept 12 months";
const BOTH: &str = "assumed: devices are listed or a group is named, as elsewhere";

/// The maximum number of labels of a request for aggregate usage.
const MAX_LABELS: usize = 50;

/// Returns the instant this many months later, or earlier; nothing outside the supported range.
pub(super) fn months_after(instant: Instant, months: i32) -> Option<Instant> {
    let span = Span::new().try_months(months).ok()?;
    instant.to_zoned(TimeZone::UTC).checked_add(span).ok().map(|at| at.timestamp())
}

impl Checks<'_> {
    /// Warns if the platform keeps no records from that time.
    pub(super) fn in_retention(&mut self, path: &str, latest: Instant, months: i32, source: &str) {
        let oldest = self.now().and_then(|now| months_after(now, -months));
        if let Some(oldest) = oldest.filter(|oldest| latest < *oldest) {
            let message =
                format!("the platform has no records before {oldest}, {months} months ago; write a later instant");
            self.warning(path, "time.not_kept", &latest.to_string(), message, source);
        }
    }
}

impl Validate for UsageRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, USAGE);
        match (&self.device_id, &self.label) {
            (None, None) => {
                checks.error_at("deviceId", "selection.missing", "", "no device is selected; set deviceId or label");
            }
            (Some(_), Some(_)) => {
                checks.error_at("label", "selection.both", "", "set either deviceId or label, not both");
            }
            _ => {}
        }
        if let Some(id) = &self.device_id {
            checks.device_id(&|| "deviceId".to_owned(), id, &ANY_KIND);
        }
        if let Some(label) = &self.label {
            checks.label("label", label);
        }
        if let Some((_, latest)) = checks.range(("earliest", &self.earliest), ("latest", &self.latest)) {
            checks.in_retention("latest", latest, 12, RETENTION);
        }
        checks.done()
    }
}

impl Validate for DeviceHistoryRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, HISTORY);
        checks.device_id(&|| "deviceId".to_owned(), &self.device_id, &ANY_KIND);
        checks.range(("earliest", &self.earliest), ("latest", &self.latest));
        checks.done()
    }
}

impl Validate for AggregateUsageRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, AGGREGATE);
        checks.account(self.account_name.as_ref(), false);
        if let Some(ids) = &self.device_ids {
            checks.device_ids("deviceIds", ids, &ANY_NUMBER, &ANY_KIND);
        }
        checks.group(self.group_name.as_ref());
        if let (Some(_), Some(group)) = (&self.device_ids, &self.group_name) {
            let message = "deviceIds and groupName exclude each other; omit one";
            checks.warning("groupName", "selection.both", group, message, BOTH);
        }
        if let Some((start, end)) = checks.range(("startTime", &self.start_time), ("endTime", &self.end_time)) {
            let oldest = checks.now().and_then(|now| months_after(now, -6));
            if let Some(oldest) = oldest.filter(|oldest| start < *oldest) {
                let message = format!("{start} is more than 6 months ago; write {oldest} or later");
                checks.error("startTime", "time.too_early", &start.to_string(), message);
            }
            if let Some(last) = months_after(start, 1).filter(|last| end > *last) {
                let message = format!(
                    "{end} is more than a month after startTime; write {last} or earlier, or send several requests"
                );
                checks.error("endTime", "time.too_long", &end.to_string(), message);
            }
        }
        let labels = self.label.as_deref().unwrap_or_default();
        if labels.len() > MAX_LABELS {
            let message = format!("{} labels exceed the limit of {MAX_LABELS}; send several requests", labels.len());
            checks.error_at("label", "label.too_many", &labels.len().to_string(), message);
        }
        for (index, label) in labels.iter().enumerate() {
            checks.label(&format!("label[{index}]"), label);
        }
        checks.done()
    }
}
