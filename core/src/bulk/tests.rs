//! Tests of splitting and validation, without a platform.

use super::split::{check, split};
use crate::{
    dispatch,
    models::{
        ActivateRequest, DeviceId, DeviceIdKind, DeviceIdentifiers, DeviceSelectionRequest, RuleOptions,
        bulk_operations,
    },
    operations,
    rules::ValidationContext,
};
use serde_json::{Value, json};

/// Returns an IMEI with its check digit.
fn imei(number: usize) -> DeviceId {
    let digits = format!("99000{number:09}");
    let doubled = |(index, digit): (usize, char)| {
        let digit = digit.to_digit(10).unwrap_or_default() * if index % 2 == 1 { 2 } else { 1 };
        digit / 10 + digit % 10
    };
    let sum: u32 = digits.chars().enumerate().map(doubled).sum();
    DeviceId { id: format!("{digits}{}", (10 - sum % 10) % 10), kind: DeviceIdKind::Imei }
}

fn device(number: usize) -> DeviceIdentifiers {
    DeviceIdentifiers { device_ids: vec![imei(number)], ip_address: None }
}

fn activation(devices: Vec<DeviceIdentifiers>) -> ActivateRequest {
    ActivateRequest {
        devices,
        service_plan: "M2M_4G".to_owned(),
        mdn_zip_code: "98801".to_owned(),
        ..ActivateRequest::default()
    }
}

fn at_most(devices: i32) -> ValidationContext {
    let options = RuleOptions { max_devices_per_request: Some(devices), ..RuleOptions::default() };
    ValidationContext { options: Some(options), ..ValidationContext::default() }
}

/// Returns the parts, as first index and number of devices.
fn shape(devices: Vec<DeviceIdentifiers>, context: &ValidationContext) -> Vec<(i64, i64)> {
    let parts = split(activation(devices), context).unwrap_or_default();
    assert!(parts.iter().all(|part| part.request.service_plan == "M2M_4G"));
    assert!(parts.iter().all(|part| part.request.devices.len() == usize::try_from(part.count()).unwrap_or_default()));
    parts.iter().map(|part| (part.first(), part.count())).collect()
}

#[test]
fn devices_are_split_into_parts_of_at_most_10_000() {
    let usual = ValidationContext::default();
    assert_eq!(shape((0..1).map(device).collect(), &usual), [(0, 1)]);
    assert_eq!(shape((0..10_000).map(device).collect(), &usual), [(0, 10_000)]);
    assert_eq!(shape((0..20_001).map(device).collect(), &usual), [(0, 10_000), (10_000, 10_000), (20_000, 1)]);
    assert_eq!(shape((0..5).map(device).collect(), &at_most(2)), [(0, 2), (2, 2), (4, 1)]);
    assert_eq!(shape((0..3).map(device).collect(), &at_most(0)), [(0, 3)], "out of range counts as absent");
}

#[test]
fn a_duplicate_device_is_sent_once() {
    let mut again = device(0);
    again.device_ids[0].kind = "IMEI".into();
    let devices = vec![device(0), device(1), again, device(2), device(1), device(3)];
    assert_eq!(shape(devices, &at_most(2)), [(0, 2), (3, 2)]);
    let mut sim = device(1);
    sim.device_ids.push(DeviceId { id: "89148000000800139708".to_owned(), kind: DeviceIdKind::Iccid });
    let findings =
        split(activation(vec![device(0), device(1), sim]), &ValidationContext::default()).err().unwrap_or_default();
    let found: Vec<(&str, &str)> = findings.iter().map(|finding| (&*finding.path, &*finding.code)).collect();
    assert_eq!(found, [("devices[2]", "bulk.same_device")]);
    assert!(findings[0].message.contains("devices[1]"), "{}", findings[0].message);
}

#[test]
fn findings_about_parts_have_paths_in_the_whole_request() {
    let mut wrong = device(4);
    wrong.device_ids[0].id = "990000000000000".to_owned();
    let devices = vec![device(0), device(0), device(1), device(2), wrong];
    let request = ActivateRequest { mdn_zip_code: "980".to_owned(), ..activation(devices) };
    let parts = split(request, &at_most(2)).unwrap_or_default();
    let findings = check("activate", &parts, &at_most(2));
    let paths: Vec<&str> = findings.iter().map(|finding| &*finding.path).collect();
    assert_eq!(paths.iter().filter(|path| **path == "mdnZipCode").count(), 1, "{paths:?}");
    assert!(paths.contains(&"devices[4].deviceIds[0].id"), "{paths:?}");
}

#[test]
fn bulk_requests_are_checked_offline_too() {
    let found = |operation: &str, request: Value| -> Vec<(String, String)> {
        let findings = dispatch::validate("bulk", operation, request, json!({})).expect("an operation");
        let errors = findings.into_iter().filter(crate::rules::Finding::is_error);
        errors.map(|finding| (finding.path, finding.code)).collect()
    };
    let devices: Vec<DeviceIdentifiers> = (0..10_001).map(device).collect();
    let whole = ActivateRequest { account_name: Some("0642233522-00001".to_owned()), ..activation(devices) };
    let whole = serde_json::to_value(whole).expect("a request");
    assert_eq!(found("activate", whole.clone()), []);
    let alone = dispatch::validate("devices", "activate", whole, json!({})).expect("an operation");
    assert!(alone.iter().any(|finding| finding.is_error() && finding.path == "devices"), "{alone:?}");
    let none = ("devices".to_owned(), "bulk.no_devices".to_owned());
    let by_group = DeviceSelectionRequest { group_name: Some("G".to_owned()), ..DeviceSelectionRequest::default() };
    assert_eq!(found("suspend", serde_json::to_value(by_group).expect("a request")), [none]);
    let wait = json!({"operation": "reboot", "parts": [{"devices": 0, "firstDevice": -1, "requestId": ""}]});
    let paths: Vec<String> = found("wait", wait).into_iter().map(|(path, _)| path).collect();
    assert_eq!(paths, ["operation", "parts[0].requestId", "parts[0].firstDevice", "parts[0].devices"]);
    macro_rules! names {
        ($($operation:ident ( $Request:ident );)*) => { [$(stringify!($operation)),*] };
    }
    assert!(bulk_operations!(names).iter().all(|operation| operations::find("devices", operation).is_some()));
}
