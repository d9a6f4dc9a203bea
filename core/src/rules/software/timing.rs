//! Rules of the timing functions.

use super::{time_windows, time_zones};
use crate::{
    models::{
        CampaignTiming, CellCapacityRequest, Finding, HourRounding, LocalHours, LocalWindowsRequest, Protocol,
        SafeEndDateRequest, SoftwareVersion, Validate, ValidationContext,
    },
    rules::common::{dates, quoted},
    time::CalendarDate,
};
use jiff::civil::Date;
use std::ops::RangeInclusive;

const VERSIONS: &str = "ThingSpace Software Management: which version for which device";
const TIMING: &str = "ThingSpace Software Management: campaign timing";
const HELPERS: &str = "the limits of the SDK's timing functions";

/// The longest campaign that is calculated, in days.
pub(crate) const MAX_DAYS: i64 = 3660;
const YEARS: RangeInclusive<i16> = 1970..=9000;
/// The date for the validation of a default request, which needs only an example.
const EXAMPLE: Date = Date::constant(2026, 3, 1);

impl Validate for CampaignTiming {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut findings: Vec<Finding> = check_version("version", &self.version, false).into_iter().collect();
        findings.extend(self.protocol.as_ref().and_then(|protocol| check_protocol(protocol, &self.version)));
        findings.extend(check_dates(&self.start_date, self.end_date.as_ref(), context));
        let windows = self.campaign_time_windows.as_deref().unwrap_or_default();
        let limits = context.limits();
        let rules = if self.version == SoftwareVersion::V3 {
            time_windows::Rules::v3(&limits)
        } else {
            time_windows::Rules::v2(&limits)
        };
        findings.extend(time_windows::check(time_windows::LIST, windows, &rules));
        if self.version == SoftwareVersion::V1 {
            findings.extend(self.not_in_v1());
        }
        findings.extend(self.now.as_ref().filter(|now| now.instant().is_none()).map(|now| {
            let shown = quoted(&now.to_string());
            let message = format!("{shown} is not a valid instant; write one such as 2026-03-01T00:00:00Z, or omit it");
            Finding::error("now", "timestamp.unparseable", shown, message, "RFC 3339")
        }));
        findings.extend(in_range("deviceCount", self.device_count, 1..=10_000_000));
        findings.extend(in_range("onDemandMinutes", self.on_demand_minutes, 0..=1440));
        findings.extend(in_range("attemptHours", self.attempt_hours, 1..=24));
        findings.extend(in_range("attemptsPerDay", self.attempts_per_day, 1..=24));
        findings
    }
}

impl CampaignTiming {
    fn not_in_v1(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        if let Some(end) = &self.end_date {
            let message = "an upgrade of v1 has a start date only; the end date has no effect";
            findings.push(Finding::warning("endDate", "date.not_v1", quoted(&end.to_string()), message, TIMING));
        }
        if self.campaign_time_windows.as_ref().is_some_and(|windows| !windows.is_empty()) {
            let message = "an upgrade of v1 has no windows; they have no effect";
            findings.push(Finding::warning(time_windows::LIST, "window.not_v1", "", message, TIMING));
        }
        findings
    }

    /// Returns the finding for a missing end date.
    pub(crate) fn needs_end(&self) -> Vec<Finding> {
        self.without_end()
            .or_else(|| match &self.end_date {
                None => dates::check_date(
                    "endDate",
                    &CalendarDate::default(),
                    self.start_date.day().unwrap_or(EXAMPLE),
                    TIMING,
                ),
                Some(_) => None,
            })
            .into_iter()
            .collect()
    }

    /// Upgrades of v1 never end.
    fn without_end(&self) -> Option<Finding> {
        (self.version == SoftwareVersion::V1).then(|| {
            let message =
                "an upgrade of v1 has neither an end date nor windows; use campaign_start, or plan with v2 or v3";
            Finding::error("version", "version.no_end_date", quoted(self.version.as_str()), message, TIMING)
        })
    }
}

impl Validate for SafeEndDateRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut findings = self.campaign.findings(context);
        findings.extend(self.campaign.without_end());
        let mut findings = inside_campaign(findings);
        findings.extend(in_range("attempts", Some(self.attempts), 1..=10_000));
        findings
    }
}

impl Validate for CellCapacityRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut findings = self.campaign.findings(context);
        if matches!(self.campaign.version, SoftwareVersion::V1 | SoftwareVersion::V2) {
            let message = "only v3 upgrades the devices of a cell in cohorts; use attempts_per_device";
            let shown = quoted(self.campaign.version.as_str());
            findings.push(Finding::error("version", "version.no_cells", shown, message, VERSIONS));
        } else {
            findings.extend(self.campaign.needs_end());
        }
        let mut findings = inside_campaign(findings);
        findings.extend(in_range("devicesPerCell", Some(self.devices_per_cell), 1..=10_000_000));
        findings.extend(in_range("cohortSize", self.cohort_size, 1..=1_000_000));
        findings.extend(in_range("attempts", self.attempts, 1..=100));
        findings
    }
}

impl Validate for LocalHours {
    fn findings(&self, _: &ValidationContext) -> Vec<Finding> {
        check_hours(self, "")
    }
}

impl Validate for LocalWindowsRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut findings: Vec<Finding> = time_zones::check(&self.time_zone).into_iter().collect();
        if self.local_hours.is_empty() {
            let message = "there are no hours; write at least one entry, such as 22 to 2";
            findings.push(Finding::error("localHours", "hours.missing", "[]", message, HELPERS));
        }
        if self.local_hours.len() > 24 {
            let count = self.local_hours.len();
            let message = format!("{count} entries exceed the limit of 24; merge adjacent ones");
            findings.push(Finding::error("localHours", "hours.too_many", count.to_string(), message, HELPERS));
        }
        for (index, hours) in self.local_hours.iter().enumerate().take(100) {
            findings.extend(check_hours(hours, &format!("localHours[{index}].")));
        }
        findings.extend(check_dates(&self.start_date, Some(&self.end_date), context));
        if let Some(HourRounding::Other { value }) = &self.rounding {
            let message = format!("{} is an unknown rounding; use inward or outward", quoted(value));
            findings.push(Finding::error("rounding", "rounding.unknown", quoted(value), message, HELPERS));
        }
        findings.extend(self.version.as_ref().and_then(|version| check_version("version", version, true)));
        findings
    }
}

fn check_hours(hours: &LocalHours, path: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(in_range(&format!("{path}startHour"), Some(hours.start_hour), 0..=23));
    findings.extend(in_range(&format!("{path}endHour"), Some(hours.end_hour), 0..=24));
    if findings.is_empty() && hours.start_hour == hours.end_hour {
        let message = format!("{} equals startHour; write 0 to 24 for the whole day", hours.end_hour);
        findings.push(Finding::error(
            format!("{path}endHour"),
            "hours.empty",
            hours.end_hour.to_string(),
            message,
            HELPERS,
        ));
    }
    findings
}

fn check_version(path: &str, version: &SoftwareVersion, windows: bool) -> Option<Finding> {
    let stop =
        |code: &str, value: &str, message: String| Some(Finding::error(path, code, quoted(value), message, VERSIONS));
    match version {
        SoftwareVersion::V1 if windows => {
            stop("version.no_windows", "v1", "an upgrade of v1 has no windows; use v2 or v3".to_owned())
        }
        SoftwareVersion::V1 | SoftwareVersion::V2 | SoftwareVersion::V3 => None,
        SoftwareVersion::Other { value } if value.trim().is_empty() => {
            stop("version.missing", value, "the version is missing; use v1, v2 or v3".to_owned())
        }
        SoftwareVersion::Other { value } => {
            let message = format!("there is no version {} of Software Management; use v1, v2 or v3", quoted(value));
            stop("version.unknown", value, message)
        }
    }
}

fn check_protocol(protocol: &Protocol, version: &SoftwareVersion) -> Option<Finding> {
    let name = version.as_str();
    let (is_accepted, accepted) = match version {
        SoftwareVersion::V1 => (matches!(protocol, Protocol::OmaDm | Protocol::Lwm2m), "OMA or LWM2M"),
        SoftwareVersion::V2 => (matches!(protocol, Protocol::Http | Protocol::OmaDm), "HTTP, or OMA for files"),
        SoftwareVersion::V3 => (matches!(protocol, Protocol::Lwm2m | Protocol::OmaDm), "LWM2M or OMA"),
        SoftwareVersion::Other { .. } => return None,
    };
    if is_accepted {
        return None;
    }
    let shown = quoted(protocol.as_str());
    if let Protocol::Other { .. } = protocol {
        let message = format!("{shown} is not a protocol that this SDK recognizes; {name} is for {accepted}");
        return Some(Finding::warning("protocol", "protocol.unknown", shown, message, VERSIONS));
    }
    let code = format!("protocol.not_{name}");
    if (protocol, version) == (&Protocol::Http, &SoftwareVersion::V3) {
        let message = format!("v2 is meant for devices with the protocol {shown}; v3 is for {accepted}");
        return Some(Finding::warning("protocol", &code, shown, message, VERSIONS));
    }
    let message = format!("{name} does not upgrade devices with the protocol {shown}; it is for {accepted}");
    Some(Finding::error("protocol", &code, shown, message, VERSIONS))
}

/// Checks that days are in range and in order; not that they are in the future, as the campaign may run already.
fn check_dates(start: &CalendarDate, end: Option<&CalendarDate>, context: &ValidationContext) -> Vec<Finding> {
    let mut findings: Vec<Finding> = dates::check_date("startDate", start, EXAMPLE, TIMING)
        .or_else(|| year("startDate", start))
        .into_iter()
        .collect();
    let Some(end) = end else { return findings };
    if let Some(finding) =
        dates::check_date("endDate", end, start.day().unwrap_or(EXAMPLE), TIMING).or_else(|| year("endDate", end))
    {
        findings.push(finding);
    } else if let (Some(first), Some(last)) = (start.day(), end.day()) {
        let days = last.duration_since(first).as_hours() / 24;
        if days > MAX_DAYS {
            let message = format!("{last} is {days} days after startDate {first}; use {MAX_DAYS} days or fewer");
            findings.push(Finding::error(
                "endDate",
                "date.range_too_long",
                quoted(&last.to_string()),
                message,
                HELPERS,
            ));
        } else {
            findings.extend(
                dates::order(Some(first), last, first)
                    .or_else(|| dates::range(Some(first), last, context.limits().usual_days)),
            );
        }
    }
    findings
}

fn year(path: &str, date: &CalendarDate) -> Option<Finding> {
    let day = date.day().filter(|day| !YEARS.contains(&day.year()))?;
    let message = format!("{day} is outside the years {} to {}; use a date within them", YEARS.start(), YEARS.end());
    Some(Finding::error(path, "date.out_of_range", quoted(&day.to_string()), message, HELPERS))
}

fn in_range(path: &str, value: Option<i32>, range: RangeInclusive<i32>) -> Option<Finding> {
    let value = value.filter(|value| !range.contains(value))?;
    let message = format!("{value} is out of range; use {} to {}", range.start(), range.end());
    Some(Finding::error(path, "number.out_of_range", value.to_string(), message, HELPERS))
}

fn inside_campaign(mut findings: Vec<Finding>) -> Vec<Finding> {
    for finding in &mut findings {
        finding.path = format!("campaign.{}", finding.path);
    }
    findings
}

/// Returns the finding for local hours that no accepted window can express.
pub(crate) fn no_window(hours: &str, shortest: i32, outward: &str) -> Finding {
    let message = format!(
        "after rounding and the split at midnight in UTC, no window of {shortest} hours fits inside {hours}; \
         use longer or other hours, or round outward, which gives {outward}"
    );
    Finding::error(
        "localHours",
        "window.cannot_be_sent",
        hours,
        message,
        "ThingSpace Software Management v3: schedule a campaign, time windows",
    )
}
