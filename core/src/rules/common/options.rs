//! Options of the rules, for points that the platform's documentation leaves open.

use crate::models::{Finding, RuleOptions, Validate, ValidationContext};
use std::ops::RangeInclusive;

const SOURCE: &str = "the options of the SDK's rules";

impl RuleOptions {
    /// Returns each number with its name on the wire and its range.
    fn numbers(&self) -> [(&'static str, Option<i32>, RangeInclusive<i32>); 9] {
        [
            ("minV3WindowHours", self.min_v3_window_hours, 1..=24),
            ("minV2WindowHours", self.min_v2_window_hours, 1..=24),
            ("maxWindows", self.max_windows, 1..=1000),
            ("usualCampaignDays", self.usual_campaign_days, 1..=36_500),
            ("maxCampaignNameLength", self.max_campaign_name_length, 1..=10_000),
            ("minImeiLength", self.min_imei_length, 1..=15),
            ("maxImeiLength", self.max_imei_length, 15..=20),
            ("maxDevices", self.max_devices, 1..=10_000_000),
            ("maxDevicesPerRequest", self.max_devices_per_request, 1..=10_000),
        ]
    }

    /// Returns the numbers that are out of range.
    pub(in crate::rules) fn out_of_range(&self, prefix: &str) -> Vec<Finding> {
        let findings = self.numbers().into_iter().filter_map(|(name, value, range)| {
            let value = value.filter(|value| !range.contains(value))?;
            let message = format!("{value} is out of range; use {} to {}", range.start(), range.end());
            Some(Finding::error(format!("{prefix}{name}"), "number.out_of_range", value.to_string(), message, SOURCE))
        });
        findings.collect()
    }
}

impl Validate for RuleOptions {
    fn findings(&self, _: &ValidationContext) -> Vec<Finding> {
        self.out_of_range("")
    }
}

/// The effective options, with defaults; a number out of range counts as absent.
#[allow(clippy::struct_excessive_bools, reason = "one for each option")]
pub(in crate::rules) struct Limits {
    pub min_v3_window_hours: i32,
    pub min_v2_window_hours: i32,
    pub max_windows: usize,
    pub usual_days: i64,
    pub past_start: bool,
    pub max_name_length: usize,
    pub imei: RangeInclusive<usize>,
    pub max_devices: usize,
    pub callback_credentials: bool,
    pub local_listeners: bool,
    pub rejects_http_in_v3: bool,
}

impl Limits {
    pub fn new(options: Option<&RuleOptions>) -> Self {
        let numbers = options.map(RuleOptions::numbers);
        let number = |name: &str, default: i32| {
            let entry = numbers.iter().flatten().find(|(wire, _, _)| *wire == name);
            entry.and_then(|(_, value, range)| value.filter(|value| range.contains(value))).unwrap_or(default)
        };
        let size = |name: &str, default: i32| usize::try_from(number(name, default)).unwrap_or_default();
        Self {
            min_v3_window_hours: number("minV3WindowHours", 4),
            min_v2_window_hours: number("minV2WindowHours", 1),
            max_windows: size("maxWindows", 24),
            usual_days: number("usualCampaignDays", 31).into(),
            past_start: options.and_then(|options| options.allow_past_start).unwrap_or(false),
            max_name_length: size("maxCampaignNameLength", 100),
            imei: size("minImeiLength", 14)..=size("maxImeiLength", 16),
            max_devices: size("maxDevices", i32::MAX),
            callback_credentials: options.and_then(|options| options.allow_callback_credentials).unwrap_or(false),
            local_listeners: options.and_then(|options| options.allow_local_listeners).unwrap_or(false),
            rejects_http_in_v3: options.and_then(|options| options.reject_http_in_v3).unwrap_or(false),
        }
    }
}
