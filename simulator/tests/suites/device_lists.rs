//! Device lists: filters, pages, and a hundred thousand devices.

use crate::m2m::{FRESH, M2m, SECOND, attribute, device, devices, id, pair};
use crate::platform::{ACCOUNT, FIRST};
use serde_json::{Value, json};
use std::collections::HashSet;
use thingspace_simulator::{Scenario, SimulatorOptions};

const ONE: &str = "350000000000015";
const TWO: &str = "350000000000023";
const LIST: &str = "/devices/actions/list";

/// Follows the pages of a list. Returns the devices, and the number of pages.
async fn pages(m2m: &M2m, mut body: Value) -> (Vec<Value>, usize) {
    let (mut all, mut count) = (Vec::new(), 0);
    loop {
        let (status, mut page) = m2m.call("POST", LIST, body.clone()).await;
        count += 1;
        let found = page["devices"].as_array_mut().unwrap();
        all.append(found);
        match status {
            200 => {
                assert_eq!(page["hasMoreData"], false);
                return (all, count);
            }
            _ => assert_eq!((status, &page["hasMoreData"]), (202, &json!(true)), "{page}"),
        }
        body["largestDeviceIdSeen"] = number(&all[all.len() - 1]).into();
    }
}

fn number(shown: &Value) -> u64 {
    attribute(shown, "DeviceId").unwrap().parse().unwrap()
}

#[tokio::test]
async fn a_listed_device_has_the_form_of_the_platform() {
    let m2m = M2m::new().await;
    let shown = m2m.listed_device(FIRST).await;
    let members: Vec<&String> = shown.as_object().unwrap().keys().collect();
    let expected = [
        "accountName",
        "billingCycleEndDate",
        "carrierInformations",
        "connected",
        "createdAt",
        "customFields",
        "deviceIds",
        "extendedAttributes",
        "groupNames",
        "ipAddress",
        "lastActivationBy",
        "lastActivationDate",
        "lastConnectionDate",
    ];
    assert_eq!(members, expected);
    assert_eq!(shown["accountName"], ACCOUNT);
    assert_eq!(shown["billingCycleEndDate"], "2026-04-01T00:00:00Z");
    assert_eq!(shown["groupNames"], json!(["Unassigned Devices"]));
    assert_eq!(shown["carrierInformations"][0]["carrierName"], "Verizon Wireless");
    assert_eq!(shown["createdAt"].as_str().unwrap().len(), "2026-03-01T00:00:00Z".len());
    for (kind, length) in
        [("mdn", 10), ("imei", 15), ("iccid", 20), ("imsi", 15), ("msisdn", 11), ("min", 10), ("eid", 32)]
    {
        assert_eq!(id(&shown, kind).unwrap().len(), length, "{kind}");
    }
    // Each identifier finds the device, in any case of the kind.
    for found in shown["deviceIds"].as_array().unwrap() {
        let kind = found["kind"].as_str().unwrap().to_uppercase();
        let list = m2m.ok("POST", LIST, json!({"deviceId": {"id": found["id"], "kind": kind}})).await;
        assert_eq!(id(&list["devices"][0], "imei").as_deref(), Some(FIRST), "{kind}");
    }
}

#[tokio::test]
async fn pages_follow_each_other_without_gaps_or_repeats() {
    let m2m = M2m::new().await;
    let body = json!({"accountName": ACCOUNT, "maxNumberOfDevices": 70});
    let (all, count) = pages(&m2m, body).await;
    assert_eq!((all.len(), count), (300, 5));
    let numbers: Vec<u64> = all.iter().map(number).collect();
    assert!(numbers.is_sorted() && numbers.iter().collect::<HashSet<_>>().len() == 300);
    // The oldest come first, so that pages can also be requested by time.
    let created: Vec<&str> = all.iter().map(|device| device["createdAt"].as_str().unwrap()).collect();
    assert!(created.is_sorted());
    let since =
        m2m.ok("POST", LIST, json!({"accountName": ACCOUNT, "earliest": created[200], "latest": created[250]})).await;
    let since: Vec<u64> = since["devices"].as_array().unwrap().iter().map(number).collect();
    assert_eq!(since, numbers[200..250]);
    // Both accounts of the user, but not another customer's.
    let (both, _) = pages(&m2m, json!({})).await;
    assert_eq!(both.len(), 312);
    assert!(both.iter().map(number).is_sorted());
    let exact = m2m.call("POST", LIST, json!({"accountName": ACCOUNT, "maxNumberOfDevices": 300})).await;
    assert_eq!((exact.0, &exact.1["hasMoreData"]), (200, &json!(false)));
    for invalid in [json!({"maxNumberOfDevices": 0}), json!({"maxNumberOfDevices": 2001}), json!({"earliest": "soon"})]
    {
        assert_eq!(m2m.rejected("POST", LIST, invalid).await, "REQUEST_FAILED.UnexpectedError");
    }
}

#[tokio::test]
async fn lists_support_every_documented_filter() {
    let scenario = json!({"accounts": [
        {"name": ACCOUNT, "devices": [
            {"imei": ONE, "make": "M", "model": "A", "protocol": "HTTP", "version": "1", "mdn": "5550001234",
             "connectivity": {"plan": "4G2GB", "deviceGroup": "West", "customFields": ["", "Distribution"], "sku": "VZW1",
                              "costCenter": "CC", "nbIot": true}},
            {"imei": TWO, "make": "M", "model": "A", "protocol": "LWM2M", "version": "1", "line": "preActive"},
        ], "groups": [
            {"count": 20, "make": "M", "model": "A", "protocol": "HTTP", "version": "1",
             "connectivity": {"deviceGroup": "West", "customFields": ["x"]}},
        ]},
        {"name": SECOND},
    ]});
    let m2m = M2m::start(Scenario::from_json(&scenario.to_string()).unwrap().into()).await;
    let count = async |body: Value| m2m.ok("POST", LIST, body).await["devices"].as_array().unwrap().len();
    for (body, expected) in [
        (json!({}), 22),
        (json!({"groupName": "west"}), 21),
        (json!({"groupName": "Unassigned Devices"}), 1),
        (json!({"servicePlan": "4G 2GB"}), 1),
        (json!({"servicePlan": "m2m4G"}), 20),
        (json!({"currentState": "active"}), 21),
        (json!({"currentState": "pre-active"}), 1),
        (json!({"customFields": [{"key": "CustomField2", "value": "Distribution"}]}), 1),
        (json!({"customFields": [{"key": "customfield1", "value": "x"}], "groupName": "West"}), 20),
        (json!({"filter": {"deviceIdentifierFilters": [{"kind": "mdn", "contains": "0001"}]}}), 1),
        (json!({"filter": {"deviceIdentifierFilters": [{"kind": "IMEI", "startswith": "35000000000001"}]}}), 1),
        (json!({"filter": {"deviceIdentifierFilters": [{"kind": "imei", "endswith": "0023"}]}}), 1),
        (json!({"deviceId": {"id": "15550001234", "kind": "msisdn"}}), 1),
        (json!({"deviceId": {"id": ONE, "kind": "imei"}, "accountName": SECOND}), 0),
        (json!({"deviceId": {"id": FRESH[0].0, "kind": "imei"}}), 0),
        (json!({"accountName": SECOND}), 0),
        (json!({"earliest": "2026-02-28T16:00:00-08:00"}), 0),
    ] {
        assert_eq!(count(body.clone()).await, expected, "{body}");
    }
    let shown = m2m.listed_device(ONE).await;
    assert_eq!(shown["customFields"], json!([{"key": "CustomField2", "value": "Distribution"}]));
    assert_eq!(attribute(&shown, "SkuNumber").as_deref(), Some("VZW1"));
    for (invalid, code) in [
        (json!({"groupName": "Unknown"}), "REQUEST_FAILED.DeviceGroupNotFound"),
        (json!({"servicePlan": "Nope"}), "REQUEST_FAILED.Nope.NotFound"),
        (json!({"currentState": "asleep"}), "INPUT_INVALID.DeviceState.Invalid"),
        (json!({"deviceId": {"id": "1", "kind": "sku"}}), "INPUT_INVALID.Device.Kind.Invalid"),
        (json!({"accountName": "0000000000-00000"}), "REQUEST_FAILED.AccountNotFound"),
    ] {
        assert_eq!(m2m.rejected("POST", LIST, invalid.clone()).await, code, "{invalid}");
    }
}

#[tokio::test]
async fn sims_in_other_hardware_are_listed() {
    let scenario = json!({"accounts": [{"name": ACCOUNT, "devices": [
        {"imei": ONE, "make": "M", "model": "A", "protocol": "HTTP", "version": "1", "connectivity": {"pairedImei": TWO}},
    ]}]});
    let m2m = M2m::start(Scenario::from_json(&scenario.to_string()).unwrap().into()).await;
    let path = "/devices/actions/list/imeiiccidmismatch";
    let range = |earliest: &str, latest: &str| json!({"accountName": ACCOUNT, "filter": {"earliest": earliest, "latest": latest}});
    // With the zone as in one of the platform's samples.
    let found = m2m.ok("POST", path, range("2026-01-01T15:00:00-08:00Z", "2026-03-02T00:00:00Z")).await;
    assert_eq!((&found["devices"][0]["preImei"], &found["devices"][0]["postImei"]), (&json!(TWO), &json!(ONE)));
    let none = m2m.ok("POST", path, range("2025-01-01T00:00:00Z", "2025-03-02T00:00:00Z")).await;
    assert_eq!(none["devices"], json!([]));
    let backwards = range("2026-03-02T00:00:00Z", "2026-03-01T00:00:00Z");
    assert_eq!(m2m.rejected("POST", path, backwards).await, "REQUEST_FAILED.UnexpectedError");
    let shown = m2m.listed_device(ONE).await;
    assert_eq!(attribute(&shown, "PreIMEI").as_deref(), Some(TWO));
    // The default world has some, too.
    let usual = M2m::new().await;
    let found = usual.ok("POST", path, range("2020-01-01T00:00:00Z", "2026-03-02T00:00:00Z")).await;
    assert!((1..20).contains(&found["devices"].as_array().unwrap().len()));
}

#[tokio::test]
async fn added_and_removed_devices_do_not_disturb_pages() {
    let m2m = M2m::with_devices(devices(&[(ONE, "deactivated"), (TWO, "active")])).await;
    let first = m2m.call("POST", LIST, json!({"accountName": ACCOUNT, "maxNumberOfDevices": 1})).await.1;
    let first = first["devices"][0].clone();
    let add = json!({"state": "preactive", "accountName": ACCOUNT, "devicesToAdd": [pair(FRESH[0])]});
    m2m.ok("POST", "/devices/actions/add", add).await;
    m2m.ok("POST", "/devices/actions/delete", json!({"devicesToDelete": [device(ONE)]})).await;
    let rest = m2m.ok("POST", LIST, json!({"accountName": ACCOUNT, "largestDeviceIdSeen": number(&first)})).await;
    let rest: Vec<_> = rest["devices"].as_array().unwrap().iter().filter_map(|device| id(device, "imei")).collect();
    let not_seen_yet = [TWO].into_iter().filter(|imei| id(&first, "imei").as_deref() != Some(imei));
    let expected: Vec<&str> = not_seen_yet.chain([FRESH[0].0]).collect();
    assert_eq!(rest, expected);
}

#[tokio::test]
async fn a_hundred_thousand_devices_are_listed_once_each() {
    let options = SimulatorOptions { devices: 100_000, device_list_size: 10_000, ..SimulatorOptions::default() };
    let m2m = M2m::start(options).await;
    let (mut seen, mut numbers) = (0_u64, Vec::new());
    loop {
        let body = json!({"accountName": ACCOUNT, "largestDeviceIdSeen": seen});
        let request = m2m.platform.request("POST", &format!("/api/m2m/v1{LIST}")).json(&body);
        let response = request.send().await.unwrap();
        let (status, page) = (response.status(), response.text().await.unwrap());
        // Read as text, which is many times faster here.
        let found = page.split("\"DeviceId\",\"value\":\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        numbers.extend(found.map(|number| number.parse::<u64>().unwrap()));
        seen = *numbers.last().unwrap();
        if status == 200 {
            break;
        }
    }
    assert_eq!(numbers.len(), 100_000);
    assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]));
}
