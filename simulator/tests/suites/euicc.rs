//! Profiles of embedded SIMs, over the air to simulated devices.

use crate::platform::{ACCOUNT, text};
use crate::small_world::{DARK, OFFICE, STEADY, SUSPENDED, SmallWorld, device, first_id, id};
use serde_json::{Value, json};
use thingspace_simulator::{Fault, Outcome, Times};

const SERVICE: &str = "DeviceProfileService";
const OID: &str = "1.3.6.1.4.1.31746.1.500.200.101.5";
/// A profile that no device has initially.
const OTHER: &str = "89148000009999999990";

fn path(action: &str) -> String {
    format!("/devices/profile/actions/{action}")
}

/// Returns a device as the device list shows it.
async fn listed_device(world: &SmallWorld, number: u64) -> Value {
    let body = json!({"accountName": ACCOUNT, "deviceId": id(number)});
    world.ok("POST", "/devices/actions/list", body).await["devices"][0].clone()
}

fn of_kind(device: &Value, kind: &str) -> String {
    let ids = device["deviceIds"].as_array().unwrap();
    text(&ids.iter().find(|id| id["kind"] == kind).unwrap()["id"])
}

fn attribute(device: &Value, key: &str) -> Option<String> {
    let all = device["extendedAttributes"].as_array().unwrap();
    all.iter().find(|attribute| attribute["key"] == key).map(|attribute| text(&attribute["value"]))
}

/// Requests a change of a profile of devices, each by its EID.
async fn change(world: &SmallWorld, numbers: &[u64], iccid: &str) -> Value {
    let mut devices = Vec::new();
    for number in numbers {
        let eid = of_kind(&listed_device(world, *number).await, "eid");
        devices.push(json!({"deviceIds": [{"id": eid, "kind": "eid"}, {"id": iccid, "kind": "iccid"}]}));
    }
    json!({"accountName": ACCOUNT, "devices": devices, "smsrOid": OID})
}

fn content(callback: &Value) -> &Value {
    &callback["deviceResponse"]["eUICCProvisionResponse"]
}

#[tokio::test]
async fn profiles_are_downloaded_enabled_disabled_and_deleted() {
    let mut world = SmallWorld::start(&[SERVICE], json!({})).await;
    let before = listed_device(&world, STEADY).await;
    let own = of_kind(&before, "iccid");
    // A request about one device, or about EIDs, shows the profiles in any case.
    let of_one = json!({"accountName": ACCOUNT, "deviceId": id(STEADY)});
    let of_eids = json!({
        "accountName": ACCOUNT, "filter": {"deviceIdentifierFilters": [{"kind": "eid", "startswith": "8903"}]},
    });
    for request in [of_one, of_eids] {
        let shown = world.ok("POST", "/devices/actions/list", request).await["devices"][0].clone();
        assert_eq!(attribute(&shown, "DownloadedProfileStatus").as_deref(), Some("ENABLE"));
        assert_eq!(attribute(&shown, "EnabledProfileStatus").as_deref(), Some("ENABLE"));
    }
    let body = change(&world, &[STEADY], OTHER).await;
    let both = format!("{own},{OTHER}");
    for (action, state, downloaded, enabled, statuses) in [
        ("download_disable", "Disabled", &both, Some(&*own), ("ENABLE,DOWNLOAD_DISABLE", "ENABLE")),
        ("enable", "Enabled", &both, Some(OTHER), ("DISABLE,ENABLE", "ENABLE")),
        ("disable", "Disabled", &both, None, ("DISABLE,DISABLE", "none")),
        ("delete", "Deleted", &own, None, ("DISABLE", "none")),
        ("download_enable", "Enabled", &both, Some(OTHER), ("DISABLE,DOWNLOAD_ENABLE", "DOWNLOAD_ENABLE")),
        ("download_enable", "Enabled", &both, Some(OTHER), ("DISABLE,DOWNLOAD_ENABLE", "DOWNLOAD_ENABLE")),
        ("delete", "Deleted", &own, None, ("DISABLE", "none")),
    ] {
        let request = world.request("POST", &path(action), body.clone()).await;
        world.minutes(1).await;
        let callback = world.only_message(SERVICE);
        assert_eq!((&callback["requestId"], &callback["status"]), (&json!(request), &json!("Success")), "{action}");
        assert_eq!(callback["deviceIds"], body["devices"][0]["deviceIds"], "{action}");
        assert_eq!(content(&callback), &json!({"status": "EXECUTED_SUCCESS", "profileState": state, "iccid": OTHER}));
        let after = listed_device(&world, STEADY).await;
        assert_eq!(attribute(&after, "DownloadedProfileIccid").as_ref(), Some(downloaded), "{action}");
        assert_eq!(attribute(&after, "EnabledProfileIccid").as_deref(), enabled, "{action}");
        let shown = [attribute(&after, "DownloadedProfileStatus"), attribute(&after, "EnabledProfileStatus")];
        assert_eq!(shown.each_ref().map(Option::as_deref), [Some(statuses.0), Some(statuses.1)], "{action}");
    }
    for action in ["enable", "disable", "delete"] {
        world.request("POST", &path(action), body.clone()).await;
        world.minutes(1).await;
        let callback = world.only_message(SERVICE);
        assert_eq!(
            callback["faultResponse"]["faultcode"], "UnifiedWebService.REQUEST_FAILED.UnexpectedError",
            "{action}"
        );
    }
}

#[tokio::test]
async fn a_change_on_an_unreachable_device_completes_with_a_warning_first() {
    let mut world = SmallWorld::start(&[SERVICE], json!({})).await;
    let body = change(&world, &[OFFICE, DARK], OTHER).await;
    let request = world.request("POST", &path("download_enable"), body).await;
    world.minutes(1).await;
    let callbacks = world.messages_from(SERVICE);
    assert_eq!(callbacks.len(), 2);
    for callback in &callbacks {
        assert_eq!(
            (&callback["status"], &content(callback)["status"]),
            (&json!("Success"), &json!("EXECUTED_WITHWARNING"))
        );
    }
    world.hours(8).await;
    let callback = world.only_message(SERVICE);
    assert_eq!((first_id(&callback), &callback["requestId"]), (first_id(&callbacks[0]), &json!(request)));
    assert_eq!(content(&callback)["status"], "EXECUTED_SUCCESS");
    assert_eq!(attribute(&listed_device(&world, OFFICE).await, "EnabledProfileIccid").as_deref(), Some(OTHER));
    // After a day the change fails.
    world.hours(16).await;
    let callback = world.only_message(SERVICE);
    assert_eq!((first_id(&callback), &callback["status"]), (first_id(&callbacks[1]), &json!("Failed")));
    assert_eq!(content(&callback), &json!({"status": "EXECUTED_FAILED", "profileState": "Deleted", "iccid": OTHER}));
    let own = of_kind(&listed_device(&world, DARK).await, "iccid");
    assert_eq!(attribute(&listed_device(&world, DARK).await, "EnabledProfileIccid"), Some(own));
}

#[tokio::test]
async fn warnings_and_failures_are_forced_or_random() {
    let mut world = SmallWorld::start(&[SERVICE], json!({})).await;
    let body = change(&world, &[STEADY], OTHER).await;
    let simulator = &world.platform.simulator;
    simulator.inject_fault(Fault { device: Some(device(STEADY)), ..Fault::new(Outcome::ProfileWarning) }).unwrap();
    simulator.inject_fault(Fault { times: Times::Count(1), ..Fault::new(Outcome::ProfileFailed) }).unwrap();
    world.request("POST", &path("download_enable"), body.clone()).await;
    world.minutes(1).await;
    // Downloaded, but not enabled yet.
    let warned = json!({"status": "EXECUTED_WITHWARNING", "profileState": "Disabled", "iccid": OTHER});
    assert_eq!(content(&world.only_message(SERVICE)), &warned);
    world.minutes(5).await;
    let done = json!({"status": "EXECUTED_SUCCESS", "profileState": "Enabled", "iccid": OTHER});
    assert_eq!(content(&world.only_message(SERVICE)), &done);
    world.request("POST", &path("disable"), body.clone()).await;
    world.minutes(1).await;
    let callback = world.only_message(SERVICE);
    assert_eq!((&callback["status"], &content(&callback)["profileState"]), (&json!("Failed"), &json!("Enabled")));
    world.request("POST", &path("disable"), body).await;
    world.minutes(1).await;
    assert_eq!(content(&world.only_message(SERVICE))["profileState"], "Disabled");

    let mut world = SmallWorld::start(&[SERVICE], json!({"profileWarningPercent": 50})).await;
    let many: Vec<u64> = (0..40).map(|number| crate::small_world::MANY + number).collect();
    let mut devices = change(&world, &many, OTHER).await;
    for (number, device) in devices["devices"].as_array_mut().unwrap().iter_mut().enumerate() {
        device["deviceIds"][1]["id"] = json!(crate::small_world::iccid(number as u64));
    }
    world.request("POST", &path("download_enable"), devices).await;
    world.minutes(10).await;
    let callbacks = world.messages_from(SERVICE);
    let count = |status: &str| callbacks.iter().filter(|callback| content(callback)["status"] == status).count();
    assert_eq!(count("EXECUTED_SUCCESS"), 40);
    assert!((8..33).contains(&count("EXECUTED_WITHWARNING")), "{}", count("EXECUTED_WITHWARNING"));
}

#[tokio::test]
async fn invalid_requests_are_rejected() {
    let mut world = SmallWorld::start(&[SERVICE], json!({})).await;
    let good = change(&world, &[STEADY], OTHER).await;
    let with = |member: &str, value: Value| {
        let mut body = good.clone();
        body[member] = value;
        body
    };
    let invalid = "REQUEST_FAILED.UnexpectedError";
    let eid = good["devices"][0]["deviceIds"][0].clone();
    let hundred_and_one: Vec<Value> =
        (0..101).map(|number| json!({"deviceIds": [id(crate::small_world::MANY + number)]})).collect();
    let many = json!({"accountName": ACCOUNT, "devices": hundred_and_one, "reasonCode": "FF"});
    for (action, body, code) in [
        ("enable", with("smsrOid", Value::Null), invalid),
        ("enable", with("smsrOid", json!("1-3")), invalid),
        ("enable", with("devices", json!([{"deviceIds": [eid]}])), invalid),
        ("enable", with("devices", json!([{"deviceIds": [id(STEADY)]}])), invalid),
        ("enable", with("devices", json!([])), "REQUEST_FAILED.DeviceNotFound"),
        ("activate", many.clone(), "INPUT_INVALID.NumberofDevices"),
        ("deactivate", many.clone(), "INPUT_INVALID.NumberofDevices"),
        ("setfallbackattribute", many, "INPUT_INVALID.NumberofDevices"),
        ("deactivate", json!({"accountName": ACCOUNT, "devices": [{"deviceIds": [eid]}]}), invalid),
        ("activate", json!({"accountName": ACCOUNT, "devices": [{"deviceIds": [eid]}], "mdnZipCode": "1234"}), invalid),
        (
            "activate",
            json!({"accountName": ACCOUNT, "devices": [{"deviceIds": [eid]}], "servicePlan": "Nothing"}),
            "REQUEST_FAILED.Nothing.NotFound",
        ),
    ] {
        assert_eq!(world.rejected("POST", &path(action), body.clone()).await, code, "{action} {body}");
    }
    // The profile of another device cannot be downloaded.
    let stolen = of_kind(&listed_device(&world, DARK).await, "iccid");
    let stolen = with("devices", json!([{"deviceIds": [eid, {"id": stolen, "kind": "iccid"}]}]));
    let code = world.rejected("POST", &path("download_enable"), stolen).await;
    assert_eq!(code, "INPUT_INVALID.Device.Identifier.Invalid");
    world.minutes(1).await;
    assert!(world.senders().is_empty());
}

#[tokio::test]
async fn lines_are_activated_and_deactivated_by_their_profiles() {
    let mut world = SmallWorld::start(&[SERVICE], json!({})).await;
    let before = listed_device(&world, STEADY).await;
    let (eid, iccid) = (of_kind(&before, "eid"), of_kind(&before, "iccid"));
    let body = |more: Value| {
        let mut body = json!({"accountName": ACCOUNT, "devices": [{"deviceIds": [{"id": eid, "kind": "eid"}]}]});
        for (name, value) in more.as_object().unwrap() {
            body[name] = value.clone();
        }
        body
    };
    let state = async |world: &SmallWorld| text(&listed_device(world, STEADY).await["carrierInformations"][0]["state"]);
    let checked = body(json!({"reasonCode": "FF", "checkFallbackProfile": true}));
    world.request("POST", &path("deactivate"), checked.clone()).await;
    world.minutes(1).await;
    assert!(world.only_message(SERVICE)["faultResponse"]["faultstring"].as_str().unwrap().contains("fallback"));
    world.request("POST", &path("setfallbackattribute"), body(json!({}))).await;
    world.minutes(1).await;
    assert_eq!(content(&world.only_message(SERVICE))["status"], "EXECUTED_SUCCESS");
    // As the platform's own client names the identifiers.
    let mut named = checked;
    named["devices"] = json!([{"ids": [{"id": eid, "kind": "eid"}]}]);
    world.request("POST", &path("deactivate"), named).await;
    world.minutes(1).await;
    let callback = world.only_message(SERVICE);
    assert_eq!((first_id(&callback), &content(&callback)["iccid"]), (&*eid, &json!(iccid)));
    assert_eq!(state(&world).await, "deactive");

    let mut disable = change(&world, &[STEADY], &iccid).await;
    disable["devices"][0]["deviceIds"][0]["id"] = json!(eid);
    world.request("POST", &path("disable"), disable).await;
    let request = world
        .request("POST", &path("activate_enable"), body(json!({"servicePlan": "NBIoT250KB", "mdnZipCode": "10001"})))
        .await;
    world.minutes(1).await;
    assert_eq!(content(&world.only_message(SERVICE))["profileState"], "Disabled");
    assert_eq!(state(&world).await, "pending activation");
    world.minutes(5).await;
    let callback = world.only_message(SERVICE);
    assert_eq!(callback["requestId"], json!(request));
    assert_eq!(content(&callback), &json!({"status": "EXECUTED_SUCCESS", "profileState": "Enabled", "iccid": iccid}));
    let after = listed_device(&world, STEADY).await;
    assert_eq!(after["carrierInformations"][0]["state"], "active");
    assert_ne!(of_kind(&after, "mdn"), of_kind(&before, "mdn"));
    // An active line is not activated again.
    world.request("POST", &path("activate"), body(json!({}))).await;
    world.minutes(1).await;
    let fault = &world.only_message(SERVICE)["faultResponse"]["faultcode"];
    assert_eq!(fault, "UnifiedWebService.REQUEST_FAILED.DeviceAlreadyActive");
}

#[tokio::test]
async fn a_line_moves_to_a_replacement_and_three_callbacks_report_it() {
    let mut world = SmallWorld::start(&["CarrierService", "StateService"], json!({})).await;
    let old = listed_device(&world, STEADY).await;
    let (eid, iccid) = (of_kind(&old, "eid"), of_kind(&old, "iccid"));
    let new_eid = "89033023001000000000000900000071";
    let new_imei = device(500);
    let body = |to: Value| {
        json!({
            "accountName": ACCOUNT, "deviceIds": [{"id": eid, "kind": "eid"}, {"id": iccid, "kind": "iccid"}],
            "deviceIdsTo": to, "smsrOid": OID,
        })
    };
    let swap = "/devices/actions/eidDeviceSwap";
    let to = json!([{"id": new_eid, "kind": "eid"}, {"id": new_imei, "kind": "imei"}]);
    let request = world.request("POST", swap, body(to.clone())).await;
    world.minutes(1).await;
    let (carrier, state) = (world.messages_from("CarrierService"), world.only_message("StateService"));
    assert_eq!(carrier.len(), 2);
    for callback in carrier.iter().chain([&state]) {
        assert_eq!((&callback["requestId"], &callback["status"]), (&json!(request), &json!("Success")));
    }
    assert_eq!(first_id(&carrier[0]), iccid);
    assert!(carrier[0]["deviceResponse"]["deactivateResponse"].is_object());
    let changed = carrier[1]["deviceResponse"]["changeIdentifierResponse"]["deviceIds"].as_array().unwrap();
    assert!(changed.contains(&to[0]) && changed.contains(&to[1]), "{changed:?}");
    assert_eq!(state["deviceIds"][0]["id"], json!(device(STEADY)));
    assert!(state["deviceResponse"]["goToStateResponse"].is_object());
    // The line continues with its number; the replaced device is out of service.
    let by = async |world: &SmallWorld, imei: &str| {
        let body = json!({"accountName": ACCOUNT, "deviceId": {"id": imei, "kind": "imei"}});
        world.ok("POST", "/devices/actions/list", body).await["devices"][0].clone()
    };
    let (moved, replaced) = (by(&world, &new_imei).await, by(&world, &device(STEADY)).await);
    assert_eq!(moved["carrierInformations"][0]["state"], "active");
    assert_eq!(of_kind(&moved, "mdn"), of_kind(&old, "mdn"));
    assert_ne!(of_kind(&moved, "iccid"), iccid);
    assert_eq!(replaced["carrierInformations"][0]["state"], "deactive");
    assert_eq!(of_kind(&replaced, "eid"), eid);

    // A device in service cannot replace another, and a line out of service cannot be replaced.
    let busy = of_kind(&listed_device(&world, OFFICE).await, "eid");
    let mine = json!([{"id": new_eid, "kind": "eid"}]);
    for (from, to, code) in [
        (OFFICE, mine, "INPUT_INVALID.DeviceState.Invalid"),
        (SUSPENDED, json!([{"id": busy, "kind": "eid"}]), "INPUT_INVALID.DeviceState.Invalid"),
    ] {
        let body = json!({"accountName": ACCOUNT, "deviceIds": [id(from)], "deviceIdsTo": to});
        world.request("POST", swap, body).await;
        world.minutes(1).await;
        let fault = &world.only_message("CarrierService")["faultResponse"]["faultcode"];
        assert_eq!(fault, &json!(format!("UnifiedWebService.{code}")));
    }
    let none = json!({"accountName": ACCOUNT, "deviceIds": [id(OFFICE)], "deviceIdsTo": [id(900)]});
    assert_eq!(world.rejected("POST", swap, none).await, "REQUEST_FAILED.UnexpectedError");
    assert!(world.senders().is_empty());
}
