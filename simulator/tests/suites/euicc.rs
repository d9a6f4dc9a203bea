//! Profiles of embedded SIMs, over the air to simulated devices.

use crate::conversations::{Conversation, DARK, OFFICE, STEADY, SUSPENDED, device, first_id, id};
use crate::platform::{ACCOUNT, text};
use serde_json::{Value, json};
use thingspace_simulator::{Fault, Outcome, Times};

const NEWS: &str = "DeviceProfileService";
const OID: &str = "1.3.6.1.4.1.31746.1.500.200.101.5";
/// A profile that no device has at first.
const OTHER: &str = "89148000009999999990";

fn path(action: &str) -> String {
    format!("/devices/profile/actions/{action}")
}

/// What the list of devices knows of one.
async fn listed(talk: &Conversation, number: u64) -> Value {
    let body = json!({"accountName": ACCOUNT, "deviceId": id(number)});
    talk.ok("POST", "/devices/actions/list", body).await["devices"][0].clone()
}

fn of_kind(device: &Value, kind: &str) -> String {
    let ids = device["deviceIds"].as_array().unwrap();
    text(&ids.iter().find(|id| id["kind"] == kind).unwrap()["id"])
}

fn attribute(device: &Value, key: &str) -> Option<String> {
    let all = device["extendedAttributes"].as_array().unwrap();
    all.iter().find(|attribute| attribute["key"] == key).map(|attribute| text(&attribute["value"]))
}

/// A change of a profile of devices, each by its EID.
async fn change(talk: &Conversation, numbers: &[u64], iccid: &str) -> Value {
    let mut devices = Vec::new();
    for number in numbers {
        let eid = of_kind(&listed(talk, *number).await, "eid");
        devices.push(json!({"deviceIds": [{"id": eid, "kind": "eid"}, {"id": iccid, "kind": "iccid"}]}));
    }
    json!({"accountName": ACCOUNT, "devices": devices, "smsrOid": OID})
}

fn response(news: &Value) -> &Value {
    &news["deviceResponse"]["eUICCProvisionResponse"]
}

#[tokio::test]
async fn profiles_are_downloaded_enabled_disabled_and_deleted() {
    let mut talk = Conversation::start(&[NEWS], json!({})).await;
    let before = listed(&talk, STEADY).await;
    let own = of_kind(&before, "iccid");
    assert_eq!(attribute(&before, "EnabledProfileStatus"), None);
    let body = change(&talk, &[STEADY], OTHER).await;
    for (action, state, downloaded, enabled) in [
        ("download_disable", "Disabled", Some(format!("{own},{OTHER}")), Some(own.clone())),
        ("enable", "Enabled", Some(format!("{own},{OTHER}")), Some(OTHER.to_owned())),
        ("disable", "Disabled", Some(format!("{own},{OTHER}")), None),
        ("delete", "Deleted", Some(own.clone()), None),
        ("download_enable", "Enabled", Some(format!("{own},{OTHER}")), Some(OTHER.to_owned())),
        ("download_enable", "Enabled", Some(format!("{own},{OTHER}")), Some(OTHER.to_owned())),
        ("delete", "Deleted", Some(own.clone()), None),
    ] {
        let request = talk.request("POST", &path(action), body.clone()).await;
        talk.minutes(1).await;
        let news = talk.only(NEWS);
        assert_eq!((&news["requestId"], &news["status"]), (&json!(request), &json!("Success")), "{action}");
        assert_eq!(news["deviceIds"], body["devices"][0]["deviceIds"], "{action}");
        assert_eq!(response(&news), &json!({"status": "EXECUTED_SUCCESS", "profileState": state, "iccid": OTHER}));
        let after = listed(&talk, STEADY).await;
        assert_eq!(attribute(&after, "DownloadedProfileStatus"), downloaded, "{action}");
        assert_eq!(attribute(&after, "EnabledProfileStatus"), enabled, "{action}");
    }
    for action in ["enable", "disable", "delete"] {
        talk.request("POST", &path(action), body.clone()).await;
        talk.minutes(1).await;
        let news = talk.only(NEWS);
        assert_eq!(news["faultResponse"]["faultcode"], "UnifiedWebService.REQUEST_FAILED.UnexpectedError", "{action}");
    }
}

#[tokio::test]
async fn a_device_that_does_not_answer_is_done_with_a_warning_first() {
    let mut talk = Conversation::start(&[NEWS], json!({})).await;
    let body = change(&talk, &[OFFICE, DARK], OTHER).await;
    let request = talk.request("POST", &path("download_enable"), body).await;
    talk.minutes(1).await;
    let heard = talk.heard(NEWS);
    assert_eq!(heard.len(), 2);
    for news in &heard {
        assert_eq!((&news["status"], &response(news)["status"]), (&json!("Success"), &json!("EXECUTED_WITHWARNING")));
    }
    talk.hours(8).await;
    let news = talk.only(NEWS);
    assert_eq!((first_id(&news), &news["requestId"]), (first_id(&heard[0]), &json!(request)));
    assert_eq!(response(&news)["status"], "EXECUTED_SUCCESS");
    assert_eq!(attribute(&listed(&talk, OFFICE).await, "EnabledProfileStatus").as_deref(), Some(OTHER));
    // After a day it is given up.
    talk.hours(16).await;
    let news = talk.only(NEWS);
    assert_eq!((first_id(&news), &news["status"]), (first_id(&heard[1]), &json!("Failed")));
    assert_eq!(response(&news), &json!({"status": "EXECUTED_FAILED", "profileState": "Deleted", "iccid": OTHER}));
    assert_eq!(attribute(&listed(&talk, DARK).await, "EnabledProfileStatus"), None);
}

#[tokio::test]
async fn warnings_and_failures_are_forced_or_drawn() {
    let mut talk = Conversation::start(&[NEWS], json!({})).await;
    let body = change(&talk, &[STEADY], OTHER).await;
    let simulator = &talk.platform.simulator;
    simulator.force(Fault { device: Some(device(STEADY)), ..Fault::new(Outcome::ProfileWarning) }).unwrap();
    simulator.force(Fault { times: Times::Count(1), ..Fault::new(Outcome::ProfileFailed) }).unwrap();
    talk.request("POST", &path("download_enable"), body.clone()).await;
    talk.minutes(1).await;
    // Downloaded, and not enabled yet.
    let warned = json!({"status": "EXECUTED_WITHWARNING", "profileState": "Disabled", "iccid": OTHER});
    assert_eq!(response(&talk.only(NEWS)), &warned);
    talk.minutes(5).await;
    let done = json!({"status": "EXECUTED_SUCCESS", "profileState": "Enabled", "iccid": OTHER});
    assert_eq!(response(&talk.only(NEWS)), &done);
    talk.request("POST", &path("disable"), body.clone()).await;
    talk.minutes(1).await;
    let news = talk.only(NEWS);
    assert_eq!((&news["status"], &response(&news)["profileState"]), (&json!("Failed"), &json!("Enabled")));
    talk.request("POST", &path("disable"), body).await;
    talk.minutes(1).await;
    assert_eq!(response(&talk.only(NEWS))["profileState"], "Disabled");

    let mut talk = Conversation::start(&[NEWS], json!({"profileWarningPercent": 50})).await;
    let many: Vec<u64> = (0..40).map(|number| crate::conversations::MANY + number).collect();
    let mut devices = change(&talk, &many, OTHER).await;
    for (number, device) in devices["devices"].as_array_mut().unwrap().iter_mut().enumerate() {
        device["deviceIds"][1]["id"] = json!(crate::conversations::iccid(number as u64));
    }
    talk.request("POST", &path("download_enable"), devices).await;
    talk.minutes(10).await;
    let heard = talk.heard(NEWS);
    let count = |status: &str| heard.iter().filter(|news| response(news)["status"] == status).count();
    assert_eq!(count("EXECUTED_SUCCESS"), 40);
    assert!((8..33).contains(&count("EXECUTED_WITHWARNING")), "{}", count("EXECUTED_WITHWARNING"));
}

#[tokio::test]
async fn requests_have_rules() {
    let mut talk = Conversation::start(&[NEWS], json!({})).await;
    let good = change(&talk, &[STEADY], OTHER).await;
    let with = |member: &str, value: Value| {
        let mut body = good.clone();
        body[member] = value;
        body
    };
    let bad = "REQUEST_FAILED.UnexpectedError";
    let eid = good["devices"][0]["deviceIds"][0].clone();
    let hundred_and_one: Vec<Value> =
        (0..101).map(|number| json!({"deviceIds": [id(crate::conversations::MANY + number)]})).collect();
    let many = json!({"accountName": ACCOUNT, "devices": hundred_and_one, "reasonCode": "FF"});
    for (action, body, code) in [
        ("enable", with("smsrOid", Value::Null), bad),
        ("enable", with("smsrOid", json!("1-3")), bad),
        ("enable", with("devices", json!([{"deviceIds": [eid]}])), bad),
        ("enable", with("devices", json!([{"deviceIds": [id(STEADY)]}])), bad),
        ("enable", with("devices", json!([])), "REQUEST_FAILED.DeviceNotFound"),
        ("activate", many.clone(), "INPUT_INVALID.NumberofDevices"),
        ("deactivate", many.clone(), "INPUT_INVALID.NumberofDevices"),
        ("setfallbackattribute", many, "INPUT_INVALID.NumberofDevices"),
        ("deactivate", json!({"accountName": ACCOUNT, "devices": [{"deviceIds": [eid]}]}), bad),
        ("activate", json!({"accountName": ACCOUNT, "devices": [{"deviceIds": [eid]}], "mdnZipCode": "1234"}), bad),
        (
            "activate",
            json!({"accountName": ACCOUNT, "devices": [{"deviceIds": [eid]}], "servicePlan": "Nothing"}),
            "REQUEST_FAILED.Nothing.NotFound",
        ),
    ] {
        assert_eq!(talk.refused("POST", &path(action), body.clone()).await, code, "{action} {body}");
    }
    // The profile of another device is none to download.
    let stolen = of_kind(&listed(&talk, DARK).await, "iccid");
    let stolen = with("devices", json!([{"deviceIds": [eid, {"id": stolen, "kind": "iccid"}]}]));
    let code = talk.refused("POST", &path("download_enable"), stolen).await;
    assert_eq!(code, "INPUT_INVALID.Device.Identifier.Invalid");
    talk.minutes(1).await;
    assert!(talk.tellers().is_empty());
}

#[tokio::test]
async fn lines_are_activated_and_deactivated_by_their_profiles() {
    let mut talk = Conversation::start(&[NEWS], json!({})).await;
    let before = listed(&talk, STEADY).await;
    let (eid, iccid) = (of_kind(&before, "eid"), of_kind(&before, "iccid"));
    let body = |more: Value| {
        let mut body = json!({"accountName": ACCOUNT, "devices": [{"deviceIds": [{"id": eid, "kind": "eid"}]}]});
        for (name, value) in more.as_object().unwrap() {
            body[name] = value.clone();
        }
        body
    };
    let state = async |talk: &Conversation| text(&listed(talk, STEADY).await["carrierInformations"][0]["state"]);
    let checked = body(json!({"reasonCode": "FF", "checkFallbackProfile": true}));
    talk.request("POST", &path("deactivate"), checked.clone()).await;
    talk.minutes(1).await;
    assert!(talk.only(NEWS)["faultResponse"]["faultstring"].as_str().unwrap().contains("fallback"));
    talk.request("POST", &path("setfallbackattribute"), body(json!({}))).await;
    talk.minutes(1).await;
    assert_eq!(response(&talk.only(NEWS))["status"], "EXECUTED_SUCCESS");
    talk.request("POST", &path("deactivate"), checked).await;
    talk.minutes(1).await;
    let news = talk.only(NEWS);
    assert_eq!((first_id(&news), &response(&news)["iccid"]), (&*eid, &json!(iccid)));
    assert_eq!(state(&talk).await, "deactive");

    let mut disable = change(&talk, &[STEADY], &iccid).await;
    disable["devices"][0]["deviceIds"][0]["id"] = json!(eid);
    talk.request("POST", &path("disable"), disable).await;
    let request = talk
        .request("POST", &path("activate_enable"), body(json!({"servicePlan": "NBIoT250KB", "mdnZipCode": "10001"})))
        .await;
    talk.minutes(1).await;
    assert_eq!(response(&talk.only(NEWS))["profileState"], "Disabled");
    assert_eq!(state(&talk).await, "pending activation");
    talk.minutes(5).await;
    let news = talk.only(NEWS);
    assert_eq!(news["requestId"], json!(request));
    assert_eq!(response(&news), &json!({"status": "EXECUTED_SUCCESS", "profileState": "Enabled", "iccid": iccid}));
    let after = listed(&talk, STEADY).await;
    assert_eq!(after["carrierInformations"][0]["state"], "active");
    assert_ne!(of_kind(&after, "mdn"), of_kind(&before, "mdn"));
    // What is active is not activated again.
    talk.request("POST", &path("activate"), body(json!({}))).await;
    talk.minutes(1).await;
    let fault = &talk.only(NEWS)["faultResponse"]["faultcode"];
    assert_eq!(fault, "UnifiedWebService.REQUEST_FAILED.DeviceAlreadyActive");
}

#[tokio::test]
async fn a_line_moves_to_a_replacement_and_three_messages_tell_of_it() {
    let mut talk = Conversation::start(&["CarrierService", "StateService"], json!({})).await;
    let old = listed(&talk, STEADY).await;
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
    let request = talk.request("POST", swap, body(to.clone())).await;
    talk.minutes(1).await;
    let (carrier, state) = (talk.heard("CarrierService"), talk.only("StateService"));
    assert_eq!(carrier.len(), 2);
    for news in carrier.iter().chain([&state]) {
        assert_eq!((&news["requestId"], &news["status"]), (&json!(request), &json!("Success")));
    }
    assert_eq!(first_id(&carrier[0]), iccid);
    assert!(carrier[0]["deviceResponse"]["deactivateResponse"].is_object());
    let changed = carrier[1]["deviceResponse"]["changeIdentifierResponse"]["deviceIds"].as_array().unwrap();
    assert!(changed.contains(&to[0]) && changed.contains(&to[1]), "{changed:?}");
    assert_eq!(state["deviceIds"][0]["id"], json!(device(STEADY)));
    assert!(state["deviceResponse"]["goToStateResponse"].is_object());
    // The line goes on with its number; the replaced device is out of service.
    let by = async |talk: &Conversation, imei: &str| {
        let body = json!({"accountName": ACCOUNT, "deviceId": {"id": imei, "kind": "imei"}});
        talk.ok("POST", "/devices/actions/list", body).await["devices"][0].clone()
    };
    let (moved, replaced) = (by(&talk, &new_imei).await, by(&talk, &device(STEADY)).await);
    assert_eq!(moved["carrierInformations"][0]["state"], "active");
    assert_eq!(of_kind(&moved, "mdn"), of_kind(&old, "mdn"));
    assert_ne!(of_kind(&moved, "iccid"), iccid);
    assert_eq!(replaced["carrierInformations"][0]["state"], "deactive");
    assert_eq!(of_kind(&replaced, "eid"), eid);

    // A device in service replaces none, and a line out of service is not replaced.
    let busy = of_kind(&listed(&talk, OFFICE).await, "eid");
    let mine = json!([{"id": new_eid, "kind": "eid"}]);
    for (from, to, code) in [
        (OFFICE, mine, "INPUT_INVALID.DeviceState.Invalid"),
        (SUSPENDED, json!([{"id": busy, "kind": "eid"}]), "INPUT_INVALID.DeviceState.Invalid"),
    ] {
        let body = json!({"accountName": ACCOUNT, "deviceIds": [id(from)], "deviceIdsTo": to});
        talk.request("POST", swap, body).await;
        talk.minutes(1).await;
        let fault = &talk.only("CarrierService")["faultResponse"]["faultcode"];
        assert_eq!(fault, &json!(format!("UnifiedWebService.{code}")));
    }
    let none = json!({"accountName": ACCOUNT, "deviceIds": [id(OFFICE)], "deviceIdsTo": [id(900)]});
    assert_eq!(talk.refused("POST", swap, none).await, "REQUEST_FAILED.UnexpectedError");
    assert!(talk.tellers().is_empty());
}
