//! Splits a request into parts and validates each of them.

use crate::{
    models::{
        ActivateRequest, AvailabilityRequest, DeactivateRequest, DeviceId, DeviceIdentifiers, DeviceSelectionRequest,
        MoveRequest, Request, ServicePlanChangeRequest, UploadActivateRequest,
    },
    rules::{Finding, ValidationContext},
};
use std::collections::{HashMap, HashSet};

const SOURCE: &str = "the bulk requests of the SDK: each device is in one part";

/// The maximum number of devices that the platform accepts in one request.
const MAX_DEVICES: usize = 10_000;

/// A request with a list of devices.
pub(super) trait Split: Request {
    /// Takes the devices out of the request; `None` if the request does not list them.
    fn take_devices(&mut self) -> Option<Vec<DeviceIdentifiers>>;
    /// Returns the same request for these devices.
    fn with_devices(&self, devices: Vec<DeviceIdentifiers>) -> Self;
}

macro_rules! split {
    (required $($Request:ident)*; optional $($Optional:ident)*;) => {
        $(impl Split for $Request {
            fn take_devices(&mut self) -> Option<Vec<DeviceIdentifiers>> {
                Some(std::mem::take(&mut self.devices))
            }
            fn with_devices(&self, devices: Vec<DeviceIdentifiers>) -> Self {
                Self { devices, ..self.clone() }
            }
        })*
        $(impl Split for $Optional {
            fn take_devices(&mut self) -> Option<Vec<DeviceIdentifiers>> {
                self.devices.take()
            }
            fn with_devices(&self, devices: Vec<DeviceIdentifiers>) -> Self {
                Self { devices: Some(devices), ..self.clone() }
            }
        })*
    };
}
split! {
    required ActivateRequest AvailabilityRequest UploadActivateRequest;
    optional DeactivateRequest DeviceSelectionRequest ServicePlanChangeRequest MoveRequest;
}

/// One part, with the index of each of its devices in the caller's list.
pub(super) struct Part<R> {
    pub request: R,
    indices: Vec<usize>,
}

impl<R> Part<R> {
    /// Returns the index of the first device.
    pub fn first(&self) -> i64 {
        self.indices.first().and_then(|first| i64::try_from(*first).ok()).unwrap_or_default()
    }

    /// Returns how many devices there are.
    pub fn count(&self) -> i64 {
        i64::try_from(self.indices.len()).unwrap_or(i64::MAX)
    }
}

/// Splits a request into parts, or returns the findings that prevent it.
pub(super) fn split<R: Split>(mut request: R, context: &ValidationContext) -> Result<Vec<Part<R>>, Vec<Finding>> {
    let devices = request.take_devices().filter(|devices| !devices.is_empty()).ok_or_else(|| {
        let message = "no device is listed; list the devices, or select them with the operation of the devices service";
        vec![Finding::error("devices", "bulk.no_devices", "", message, SOURCE)]
    })?;
    let limit = context.options.as_ref().and_then(|options| options.max_devices_per_request);
    let limit = limit.and_then(|limit| usize::try_from(limit).ok()).filter(|limit| (1..=MAX_DEVICES).contains(limit));
    let limit = limit.unwrap_or(MAX_DEVICES);
    let devices = distinct(devices)?;
    let mut parts = Vec::with_capacity(devices.len().div_ceil(limit));
    let mut devices = devices.into_iter().peekable();
    while devices.peek().is_some() {
        let (indices, some) = devices.by_ref().take(limit).unzip();
        parts.push(Part { request: request.with_devices(some), indices });
    }
    Ok(parts)
}

/// Returns the devices without repeated ones, each with its index. Devices that share an identifier but differ
/// otherwise are an error, because it is unclear which one is meant.
fn distinct(devices: Vec<DeviceIdentifiers>) -> Result<Vec<(usize, DeviceIdentifiers)>, Vec<Finding>> {
    type Key = (String, String);
    let key = |id: &DeviceId| -> Key { (id.kind.as_str().to_ascii_lowercase(), id.id.to_ascii_lowercase()) };
    let mut seen: HashMap<Key, usize> = HashMap::new();
    let mut unique: Vec<(usize, DeviceIdentifiers)> = Vec::with_capacity(devices.len());
    let mut findings = Vec::new();
    for (index, device) in devices.into_iter().enumerate() {
        let keys: HashSet<Key> = device.device_ids.iter().map(key).collect();
        match keys.iter().find_map(|key| seen.get(key)).and_then(|position| unique.get(*position)) {
            Some((_, same))
                if same.ip_address == device.ip_address
                    && same.device_ids.iter().map(key).collect::<HashSet<_>>() == keys => {}
            Some((first, _)) => {
                let message =
                    format!("the device shares an identifier with devices[{first}] but differs otherwise; remove one");
                let path = format!("devices[{index}]");
                findings.push(Finding::error(path, "bulk.same_device", "", message, SOURCE));
            }
            None => {
                seen.extend(keys.into_iter().map(|key| (key, unique.len())));
                unique.push((index, device));
            }
        }
    }
    if findings.is_empty() { Ok(unique) } else { Err(findings) }
}

/// Validates a part and returns its findings, with the indices of its devices in the caller's list; findings about all
/// parts are returned once.
pub(super) fn check<R: Split>(operation: &str, parts: &[Part<R>], context: &ValidationContext) -> Vec<Finding> {
    let context = ValidationContext { operation: Some(format!("devices.{operation}")), ..context.clone() };
    let mut findings = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        for finding in part.request.findings(&context) {
            match path_in_list(&finding.path, &part.indices) {
                Some(path) => findings.push(Finding { path, ..finding }),
                None if index == 0 => findings.push(finding),
                None => {}
            }
        }
    }
    findings
}

/// Returns the path of a device, or of one of its members, in the whole list; `None` for other paths.
fn path_in_list(path: &str, indices: &[usize]) -> Option<String> {
    let (index, rest) = path.strip_prefix("devices[")?.split_once(']')?;
    let index = indices.get(index.parse::<usize>().ok()?)?;
    Some(format!("devices[{index}]{rest}"))
}
