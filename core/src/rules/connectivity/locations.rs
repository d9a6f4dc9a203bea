//! Rules of Device Location.

use super::{
    checks::{Checks, at},
    common_fields::is_digits,
    device_lists::DeviceLimit,
    identifier_kinds,
};
use crate::{
    models::{
        DeviceIdKind, ExclusionRequest, Finding, LocationConsentRequest, LocationConsentUpdate, LocationDevice,
        LocationRequest, LocationUsageRequest, Validate, ValidationContext,
    },
    rules::common::{options::Limits, quoted},
    time::CalendarDate,
};
use jiff::civil::Date;
use std::collections::HashMap;

const LOCATE: &str = "Device Location: list devices locations synchronous";
const REPORT: &str = "Device Location: create a location report";
const USAGE: &str = "Device Location: get location service usage";
const EXCLUDE: &str = "Device Location: exclude devices";
const CONSENT: &str = "Device Location: give consent";
const UPDATE: &str = "Device Location: update consent";
const KIND: &str = "assumed: devices are located by IMEI or MEID, as in the platform's samples";
const MODE: &str = "assumed: the platform may have modes that this version of the SDK does not recognize";
const TWICE: &str = "assumed: the platform counts a device once, however often it is listed";

const AT_ONCE: DeviceLimit =
    DeviceLimit { count: 20, source: LOCATE, instead: "request a report or use locate_async, which accept 10,000" };
const LATER: DeviceLimit = DeviceLimit { count: 10_000, source: REPORT, instead: "send several requests" };

impl Validate for LocationRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let at_once = context.operation.as_deref() == Some("locations.locate");
        let (source, most) = if at_once { (LOCATE, AT_ONCE) } else { (REPORT, LATER) };
        let mut checks = Checks::new(context, source);
        checks.account(self.account_name.as_ref(), true);
        if checks.count("deviceList", self.device_list.len(), &most) {
            let mut seen = HashMap::new();
            for (index, device) in self.device_list.iter().enumerate() {
                let parent = format!("deviceList[{index}]");
                checks.located(&parent, device);
                checks.listed_before(&mut seen, &parent, "deviceList", index, &device.id);
            }
        }
        if let Some(mode) = self.accuracy_mode.as_ref().filter(|mode| !mode.is_known()) {
            let message =
                format!("{} is unusual; 0 is the only accuracy that the platform offers", quoted(mode.as_str()));
            checks.warning("accuracyMode", "location.unknown_accuracy", mode.as_str(), message, MODE);
        }
        if let Some(mode) = self.cache_mode.as_ref().filter(|mode| !mode.is_known()) {
            let message = format!(
                "{} is unusual; write 0 for the last known position, 1 or 2 to query the network",
                quoted(mode.as_str())
            );
            checks.warning("cacheMode", "location.unknown_cache_mode", mode.as_str(), message, MODE);
        }
        checks.done()
    }
}

impl Checks<'_> {
    pub(super) fn located(&mut self, parent: &str, device: &LocationDevice) {
        let LocationDevice { id, kind, mdn } = device;
        let path = at(parent, "kind");
        if kind.as_str().trim().is_empty() {
            self.error(
                &path,
                "device.no_kind",
                kind.as_str(),
                "the kind of the identifier is missing; write imei or meid",
            );
        } else {
            self.add(identifier_kinds::check_value(kind, id, &self.limits, || at(parent, "id")));
            if !matches!(kind, DeviceIdKind::Imei | DeviceIdKind::Meid) {
                let message = format!("a device cannot be located by {}; use imei or meid", quoted(kind.as_str()));
                self.warning(&path, "device.kind_not_taken", kind.as_str(), message, KIND);
            }
        }
        self.add(identifier_kinds::check_value(&DeviceIdKind::Mdn, mdn, &self.limits, || at(parent, "mdn")));
    }

    fn listed_before<'d>(
        &mut self,
        seen: &mut HashMap<&'d str, usize>,
        parent: &str,
        list: &str,
        index: usize,
        id: &'d str,
    ) {
        let first = *seen.entry(id).or_insert(index);
        if first != index && !id.is_empty() {
            let message = format!("{} duplicates {list}[{first}]; remove one", quoted(id));
            self.warning(parent, "device.duplicate", id, message, TWICE);
        }
    }

    /// Checks devices by IMEI or MEID, each as text.
    fn imeis_or_meids(&mut self, list: &str, ids: &[String]) {
        if !self.count(list, ids.len(), &LATER) {
            return;
        }
        let mut seen = HashMap::new();
        for (index, id) in ids.iter().enumerate() {
            let parent = format!("{list}[{index}]");
            self.add(imei_or_meid(&parent, id, &self.limits));
            self.listed_before(&mut seen, &parent, list, index, id);
        }
    }
}

/// Checks an identifier without its kind: 14 characters with a letter among them are a MEID.
pub(in crate::rules) fn imei_or_meid(path: &str, id: &str, limits: &Limits) -> Option<Finding> {
    let meid = id.len() == 14 && id.bytes().all(|byte| byte.is_ascii_hexdigit()) && !is_digits(id, 14);
    if meid { None } else { identifier_kinds::check_value(&DeviceIdKind::Imei, id, limits, || path.to_owned()) }
}

/// Returns a date, in the format of most calls or in that of this one: `04-30-2018`.
fn day(date: &CalendarDate) -> Option<Date> {
    date.day().or_else(|| {
        let text = date.to_string();
        let (month, rest) = text.split_once('-')?;
        let (day, year) = rest.split_once('-')?;
        let written = is_digits(month, 2) && is_digits(day, 2) && is_digits(year, 4);
        written.then(|| Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok())?
    })
}

impl Validate for LocationUsageRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, USAGE);
        checks.account(self.account_name.as_ref(), true);
        let mut read = |path: &str, date: &CalendarDate| {
            let found = day(date);
            if found.is_none() {
                let text = date.to_string();
                let (code, message) = if date.is_absent() {
                    ("date.missing", format!("{path} is missing; write a day such as 2026-03-01"))
                } else {
                    ("date.unparseable", format!("{} is not a valid date; write one such as 2026-03-01", quoted(&text)))
                };
                checks.error(path, code, &text, message);
            }
            found
        };
        let days = (read("startDate", &self.start_date), read("endDate", &self.end_date));
        if let (Some(start), Some(end)) = days
            && end < start
        {
            let message = format!("{end} is before startDate {start}; use {start} or later");
            checks.error("endDate", "date.end_before_start", &end.to_string(), message);
        }
        checks.done()
    }
}

impl Validate for ExclusionRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, EXCLUDE);
        checks.account(self.account_name.as_ref(), true);
        let all = self.all_device == Some(true);
        if let Some(change) =
            self.change_type.as_ref().filter(|change| !matches!(change.as_str(), "replace" | "append"))
        {
            let message = format!("{} is not a change of the list; write replace or append", quoted(change));
            checks.error("type", "exclusion.unknown_change", change, message);
        }
        match &self.exclusion {
            Some(ids) => {
                checks.imeis_or_meids("exclusion", ids);
                if all && !ids.is_empty() {
                    let message = "allDevice excludes every device of the account, so the list has no effect; omit one";
                    checks.warning_at("exclusion", "exclusion.all_and_some", "", message, EXCLUDE);
                }
            }
            None if self.all_device.is_none() => {
                checks.error_at(
                    "exclusion",
                    "selection.missing",
                    "",
                    "no device is selected; list devices, or set allDevice",
                );
            }
            None => {}
        }
        checks.done()
    }
}

impl Validate for LocationConsentRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, CONSENT);
        checks.account(self.account_name.as_ref(), false);
        if let Some(ids) = &self.device_list {
            checks.imeis_or_meids("deviceList", ids);
        }
        checks.done()
    }
}

impl Validate for LocationConsentUpdate {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, UPDATE);
        checks.account(self.account_name.as_ref(), false);
        if self.all_device_consent.is_none() {
            checks.error_at(
                "allDeviceConsent",
                "change.nothing",
                "",
                "no change is specified; write 1 to give consent, 0 to withdraw it",
            );
        }
        checks.number("allDeviceConsent", self.all_device_consent.map(i64::from), 0..=1);
        checks.done()
    }
}
