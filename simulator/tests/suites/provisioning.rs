//! The life of lines: transitions, limits, failures of single devices, and callbacks.
#![allow(clippy::too_many_lines, reason = "a journey is read from its start to its end")]

use crate::m2m::{FRESH, M2m, SECOND, activation, attribute, device, devices, fault, id, pair};
use crate::platform::{ACCOUNT, FIRST, text};
use jiff::SignedDuration;
use proptest::prelude::*;
use serde_json::{Value, json};
use thingspace_simulator::{ExternalChange, Fault, Outcome, Scenario, SimulatorOptions, Times};

const ONE: &str = "350000000000015";
const TWO: &str = "350000000000023";
const THREE: &str = "350000000000031";

fn action(name: &str) -> String {
    format!("/devices/actions/{name}")
}

fn with(mut base: Value, more: Value) -> Value {
    let Value::Object(more) = more else { panic!("{more} is not an object") };
    base.as_object_mut().unwrap().extend(more);
    base
}

#[tokio::test]
async fn a_line_is_activated_suspended_restored_and_deleted() {
    let mut m2m = M2m::new().await;
    m2m.listen(&["CarrierService"]).await;
    let body = with(
        activation(&[pair(FRESH[0])]),
        json!({
            "customFields": [{"key": "CustomField2", "value": "SuperVend"}], "costCenterCode": "cc 12-#!",
            "primaryPlaceOfUse": {
                "address": {"addressLine1": "1 Main", "city": "Reno", "state": "NV", "zip": "89501", "country": "USA"},
                "customerName": {"firstName": "A", "lastName": "B"},
            },
        }),
    );
    let id = m2m.request("POST", &action("activate"), body).await;
    let status = format!("/accounts/{ACCOUNT}/requests/{id}/status");
    assert_eq!(m2m.ok("GET", &status, Value::Null).await, json!({"requestId": id, "status": "Pending"}));
    m2m.advance(SignedDuration::from_secs(31)).await;
    assert_eq!(m2m.state(FRESH[0].0).await, "pending activation");
    assert!(m2m.messages().is_empty());
    m2m.advance(SignedDuration::from_mins(4)).await;
    assert_eq!(m2m.ok("GET", &status, Value::Null).await["status"], "Success");
    let callback = m2m.message();
    assert_eq!((&callback["requestId"], &callback["status"]), (&json!(id), &json!("Success")));
    assert_eq!(callback["deviceIds"], pair(FRESH[0])["deviceIds"]);
    assert_eq!((&callback["callbackCount"], &callback["maxCallbackThreshold"]), (&json!(1), &json!(4)));
    let response = &callback["deviceResponse"]["activateResponse"];
    let mdn = crate::m2m::id(response, "mdn").unwrap();
    assert_eq!(crate::m2m::id(response, "msisdn"), Some(format!("1{mdn}")));
    assert_eq!(response["servicePlan"], "m2m4G");
    let shown = m2m.listed_device(FRESH[0].0).await;
    assert_eq!(shown["carrierInformations"][0]["state"], "active");
    assert_eq!(shown["customFields"], json!([{"key": "CustomField2", "value": "SuperVend"}]));
    assert_eq!(attribute(&shown, "PrimaryPlaceOfUseCity").as_deref(), Some("Reno"));
    assert_eq!(attribute(&shown, "CostCenterCode").as_deref(), Some("cc 12-#!"));

    let callback = m2m.request_and_wait("POST", &action("suspend"), FRESH[0].0, json!({})).await;
    let response = &callback["deviceResponse"]["suspendResponse"];
    assert_eq!(response["expectedResumeDate"], "2026-05-30T00:05:01Z");
    assert_eq!(
        (&response["maxNumberOfDaysAllowed"], &response["numberOfDaysSuspendedLast12Months"]),
        (&json!(90), &json!(0))
    );
    assert_eq!(m2m.state(FRESH[0].0).await, "suspend");
    let callback = m2m.request_and_wait("POST", &action("restore"), FRESH[0].0, json!({})).await;
    assert_eq!(crate::m2m::id(&callback["deviceResponse"]["restoreResponse"], "mdn"), Some(mdn.clone()));
    m2m.request_and_wait(
        "POST",
        &action("deactivate"),
        FRESH[0].0,
        json!({"accountName": ACCOUNT, "reasonCode": "FF"}),
    )
    .await;
    let shown = m2m.listed_device(FRESH[0].0).await;
    assert_eq!(
        shown["carrierInformations"][0],
        json!({"carrierName": "Verizon Wireless", "servicePlan": "", "state": "deactive"})
    );
    assert_eq!((crate::m2m::id(&shown, "mdn"), &shown["ipAddress"]), (None, &json!("0.0.0.0")));

    // The line gets a new number each time.
    m2m.request("POST", &action("activate"), activation(&[device(FRESH[0].0)])).await;
    m2m.advance(SignedDuration::from_mins(5)).await;
    let again = crate::m2m::id(&m2m.message()["deviceResponse"]["activateResponse"], "mdn").unwrap();
    assert_ne!(again, mdn);
    let body = json!({"accountName": ACCOUNT, "reasonCode": "FF", "deleteAfterDeactivation": true});
    // It is the sixth action of the day.
    assert_eq!(
        fault(&m2m.request_and_wait("POST", &action("deactivate"), FRESH[0].0, body.clone()).await),
        "REQUEST_FAILED.UnexpectedError"
    );
    m2m.days(1).await;
    assert_eq!(m2m.request_and_wait("POST", &action("deactivate"), FRESH[0].0, body).await["status"], "Success");
    assert_eq!(m2m.state(FRESH[0].0).await, "none");
    // Its hardware may return.
    m2m.request("POST", &action("activate"), activation(&[pair(FRESH[0])])).await;
    m2m.advance(SignedDuration::from_mins(5)).await;
    assert_eq!(m2m.message()["status"], "Success");
    assert_eq!(m2m.state(FRESH[0].0).await, "active");
}

#[tokio::test]
async fn each_action_is_allowed_only_in_the_documented_states() {
    let states = ["active", "suspended", "deactivated", "preActive"];
    let table = [
        (
            "activate",
            [
                Err("REQUEST_FAILED.DeviceAlreadyActive"),
                Err("INPUT_INVALID.DeviceState.Invalid"),
                Ok("active"),
                Ok("active"),
            ],
        ),
        ("suspend", [Ok("suspend"), Err(""), Err(""), Err("")]),
        ("restore", [Err(""), Ok("active"), Err(""), Err("")]),
        ("deactivate", [Ok("deactive"), Ok("deactive"), Err(""), Err("")]),
    ];
    for (name, outcomes) in table {
        for (state, outcome) in states.into_iter().zip(outcomes) {
            let mut m2m = M2m::with_devices(devices(&[(ONE, state)])).await;
            m2m.listen(&["CarrierService"]).await;
            let more = match name {
                "activate" => json!({"accountName": ACCOUNT, "servicePlan": "m2m4G", "mdnZipCode": "98801"}),
                "deactivate" => json!({"reasonCode": "FF"}),
                _ => json!({}),
            };
            let before = m2m.state(ONE).await;
            let callback = m2m.request_and_wait("POST", &action(name), ONE, more).await;
            match outcome {
                Ok(after) => {
                    assert_eq!(callback["status"], "Success", "{name} from {state}");
                    assert_eq!(m2m.state(ONE).await, after, "{name} from {state}");
                }
                Err(code) => {
                    let code = if code.is_empty() { "INPUT_INVALID.DeviceState.Invalid" } else { code };
                    assert_eq!(fault(&callback), code, "{name} from {state}");
                    assert_eq!(m2m.state(ONE).await, before, "{name} from {state}");
                }
            }
        }
    }
}

#[tokio::test]
async fn devices_fail_individually_and_a_request_fails_if_no_device_is_left() {
    let mut m2m = M2m::with_devices(devices(&[(ONE, "active"), (TWO, "suspended")])).await;
    m2m.listen(&["CarrierService"]).await;
    let suspended =
        json!({"devices": [device(ONE), device(TWO), device("350000000000049"), device(ONE), device("12")]});
    let id = m2m.request("POST", &action("suspend"), suspended).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    let callbacks = m2m.messages();
    assert_eq!(callbacks.len(), 4);
    assert!(callbacks.iter().all(|message| message["requestId"] == json!(id)));
    assert_eq!((&callbacks[0]["status"], &callbacks[0]["deviceIds"]), (&json!("Success"), &device(ONE)["deviceIds"]));
    let faults: Vec<String> = callbacks[1..].iter().map(fault).collect();
    assert_eq!(
        faults,
        [
            "INPUT_INVALID.DeviceState.Invalid",
            "REQUEST_FAILED.DeviceNotFound",
            "INPUT_INVALID.Device.Identifier.Invalid"
        ]
    );
    // A request for several devices has no status.
    let status = format!("/accounts/{ACCOUNT}/requests/{id}/status");
    assert_eq!(m2m.rejected("GET", &status, Value::Null).await, "REQUEST_FAILED.UnexpectedError");
    let unknown = json!({"accountName": ACCOUNT, "devices": [device("350000000000049")]});
    assert_eq!(m2m.rejected("POST", &action("suspend"), unknown).await, "REQUEST_FAILED.DeviceNotFound");
    let unnamed = json!({"devices": [device(ONE)]});
    assert_eq!(m2m.rejected("POST", &action("suspend"), unnamed).await, "REQUEST_FAILED.MultipleAccounts");
    let list = json!([ACCOUNT, [device(ONE)]]);
    assert_eq!(m2m.rejected("POST", &action("suspend"), list).await, "DeserializationFailed");
    let kind = json!({"accountName": ACCOUNT, "devices": [{"deviceIds": [{"id": "1", "kind": "name"}]}]});
    assert_eq!(m2m.rejected("POST", &action("suspend"), kind).await, "INPUT_INVALID.Device.Kind.Invalid");
    let many: Vec<Value> = (0..10_001_u64).map(|at| device(&format!("{:015}", 350_000_000_000_000 + at))).collect();
    assert_eq!(
        m2m.rejected("POST", &action("suspend"), json!({"devices": many})).await,
        "INPUT_INVALID.MaxRequestsExceeded"
    );
    assert!(m2m.messages().is_empty());
}

#[tokio::test]
async fn an_invalid_request_is_rejected_at_once() {
    let m2m = M2m::new().await;
    let invalid = |more: Value| with(activation(&[pair(FRESH[0])]), more);
    let plan = m2m.rejected("POST", &action("activate"), invalid(json!({"servicePlan": "Nope"}))).await;
    assert_eq!(plan, "REQUEST_FAILED.Nope.NotFound");
    for (more, code) in [
        (json!({"mdnZipCode": "9880"}), "REQUEST_FAILED.UnexpectedError"),
        (json!({"groupName": "Unknown"}), "REQUEST_FAILED.DeviceGroupNotFound"),
        (json!({"customFields": [{"key": "CustomField6", "value": "x"}]}), "INPUT_INVALID.CustomField.InvalidName"),
        (
            json!({"customFields": [{"key": "CustomField1", "value": "x".repeat(51)}]}),
            "INPUT_INVALID.CustomField.TooLong",
        ),
        (json!({"costCenterCode": "x".repeat(37)}), "REQUEST_FAILED.UnexpectedError"),
        (json!({"costCenterCode": "a_b"}), "REQUEST_FAILED.UnexpectedError"),
        (json!({"costCenterCode": "it's"}), "INPUT_INVALID.Request.InvalidCharacter"),
        (json!({"leadId": "<x"}), "INPUT_INVALID.Request.InvalidCharacter"),
        (json!({"leadId": "a\\b"}), "INPUT_INVALID.Request.InvalidCharacter"),
        (json!({"accountName": "0000000000-00000"}), "REQUEST_FAILED.AccountNotFound"),
        (json!({"accountName": "0712345678-00001"}), "REQUEST_FAILED.AccountName"),
        (json!({"devices": []}), "REQUEST_FAILED.UnexpectedError"),
        (json!({"devices": null}), "REQUEST_FAILED.UnexpectedError"),
        (json!({"primaryPlaceOfUse": {"address": {}}}), "REQUEST_FAILED.UnexpectedError"),
        (json!({"carrierIpPoolName": "Nowhere"}), "REQUEST_FAILED.UnexpectedError"),
    ] {
        assert_eq!(m2m.rejected("POST", &action("activate"), invalid(more.clone())).await, code, "{more}");
    }
    let both = json!({"devices": [device(FIRST)], "groupName": "Unassigned Devices"});
    assert_eq!(m2m.rejected("POST", &action("suspend"), both).await, "REQUEST_FAILED.UnexpectedError");
    assert_eq!(m2m.rejected("POST", &action("suspend"), Value::Null).await, "INPUT_INVALID.RequestUndefined");
    assert_eq!(m2m.rejected("POST", &action("suspend"), json!({})).await, "REQUEST_FAILED.UnexpectedError");
    let several = json!({"groupName": "Unassigned Devices"});
    assert_eq!(m2m.rejected("POST", &action("suspend"), several).await, "REQUEST_FAILED.MultipleAccounts");
    let reason = json!({"devices": [device(FIRST)], "reasonCode": "ZZ"});
    assert_eq!(m2m.rejected("POST", &action("deactivate"), reason).await, "REQUEST_FAILED.UnexpectedError");
}

#[tokio::test]
async fn a_line_allows_five_actions_a_day_until_midnight() {
    let mut m2m = M2m::with_devices(devices(&[(ONE, "active")])).await;
    m2m.listen(&["CarrierService"]).await;
    for name in ["suspend", "restore", "suspend", "restore", "suspend"] {
        assert_eq!(m2m.request_and_wait("POST", &action(name), ONE, json!({})).await["status"], "Success");
    }
    assert_eq!(
        fault(&m2m.request_and_wait("POST", &action("restore"), ONE, json!({})).await),
        "REQUEST_FAILED.UnexpectedError"
    );
    m2m.days(1).await;
    assert_eq!(m2m.request_and_wait("POST", &action("restore"), ONE, json!({})).await["status"], "Success");
}

#[tokio::test]
async fn behaviour_that_varies_is_configurable() {
    let scenario = json!({
        "options": {"provisioningActionsPerDay": 25, "deactivateSuspended": false, "requestDelay": "PT1S", "activationDelay": "PT1H"},
        "accounts": [{"name": ACCOUNT, "devices": devices(&[(ONE, "active"), (TWO, "deactivated")])}],
    });
    let mut m2m = M2m::start(Scenario::from_json(&scenario.to_string()).unwrap().into()).await;
    m2m.listen(&["CarrierService"]).await;
    for at in 0..25 {
        let name = if at % 2 == 0 { "suspend" } else { "restore" };
        assert_eq!(m2m.request_and_wait("POST", &action(name), ONE, json!({})).await["status"], "Success", "{at}");
    }
    assert_eq!(
        fault(&m2m.request_and_wait("POST", &action("restore"), ONE, json!({})).await),
        "REQUEST_FAILED.UnexpectedError"
    );
    let callback = m2m.request_and_wait("POST", &action("deactivate"), ONE, json!({"reasonCode": "FF"})).await;
    assert_eq!(fault(&callback), "INPUT_INVALID.DeviceState.Invalid");
    m2m.request("POST", &action("activate"), activation(&[device(TWO)])).await;
    m2m.advance(SignedDuration::from_mins(59)).await;
    assert_eq!(m2m.state(TWO).await, "pending activation");
    m2m.advance(SignedDuration::from_mins(2)).await;
    assert_eq!(m2m.message()["status"], "Success");
}

#[tokio::test]
async fn a_filter_selects_a_thousand_devices_and_each_gets_a_callback() {
    let scenario = json!({"accounts": [{"name": ACCOUNT, "groups": [
        {"count": 1000, "make": "M", "model": "A", "protocol": "HTTP", "version": "1", "connectivity": {"deviceGroup": "West"}},
        {"count": 10, "make": "M", "model": "A", "protocol": "HTTP", "version": "1"},
    ]}]});
    let mut m2m = M2m::start(Scenario::from_json(&scenario.to_string()).unwrap().into()).await;
    m2m.listen(&["CarrierService"]).await;
    m2m.request("POST", &action("suspend"), json!({"groupName": "West", "servicePlan": "m2m4G"})).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    let callbacks = m2m.messages();
    let names: std::collections::HashSet<String> =
        callbacks.iter().map(|message| message["deviceIds"].to_string()).collect();
    assert_eq!((callbacks.len(), names.len()), (1000, 1000));
    let left = m2m.ok("POST", &action("list"), json!({"currentState": "active"})).await;
    assert_eq!(left["devices"].as_array().unwrap().len(), 10);
}

#[tokio::test]
async fn a_line_resumes_automatically_after_ninety_days_and_its_account_is_notified_a_week_before() {
    let mut m2m = M2m::with_devices(devices(&[(ONE, "active"), (TWO, "active")])).await;
    m2m.listen(&["CarrierService", "ResumeTrackingNotification", "DeviceSuspensionStatus"]).await;
    m2m.request_and_wait("POST", &action("suspend"), ONE, json!({})).await;
    m2m.days(82).await;
    assert!(m2m.messages().is_empty());
    m2m.days(1).await;
    let callback = m2m.message();
    assert_eq!(callback["service"], "ResumeTrackingNotification");
    assert_eq!(callback["comment"], "Device will be auto resumed on - 5/30/2026 12:00:30 AM");
    assert_eq!(callback["deviceIds"][0]["kind"], "mdn");
    assert_eq!(m2m.state(ONE).await, "suspend");
    m2m.days(7).await;
    assert_eq!(m2m.state(ONE).await, "active");
    assert!(m2m.messages().is_empty());

    // After another 90 days, the 180 days of the year are used up.
    m2m.request_and_wait("POST", &action("suspend"), ONE, json!({})).await;
    m2m.days(90).await;
    m2m.messages();
    assert_eq!(m2m.state(ONE).await, "active");
    assert_eq!(
        fault(&m2m.request_and_wait("POST", &action("suspend"), ONE, json!({})).await),
        "REQUEST_FAILED.UnexpectedError"
    );
    let ids = json!({"deviceIds": [{"id": ONE, "kind": "imei"}, {"id": TWO, "kind": "imei"}]});
    m2m.request("POST", "/devices/suspension/status", ids).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    let used: Vec<Value> = m2m
        .messages()
        .iter()
        .map(|callback| {
            callback["deviceResponse"]["suspensionStatusResponse"]["numberOfDaysSuspendedLast12Months"].clone()
        })
        .collect();
    assert_eq!(used, [180, 0]);
    // A line that is restored in time gets no notice.
    m2m.request_and_wait("POST", &action("suspend"), TWO, json!({})).await;
    m2m.days(1).await;
    m2m.request_and_wait("POST", &action("restore"), TWO, json!({})).await;
    m2m.days(90).await;
    assert!(m2m.messages().is_empty());
}

#[tokio::test]
async fn callbacks_are_retried_and_count_their_attempts() {
    let mut m2m = M2m::with_devices(devices(&[(ONE, "active")])).await;
    m2m.listen(&["CarrierService"]).await;
    m2m.respond_with(&[500, 503, 200]);
    m2m.request("POST", &action("suspend"), json!({"devices": [device(ONE)]})).await;
    m2m.advance(SignedDuration::from_mins(30)).await;
    let counts: Vec<Value> = m2m.messages().iter().map(|callback| callback["callbackCount"].clone()).collect();
    assert_eq!(counts, [1, 2, 3]);
    let kept = &m2m.platform.simulator.callbacks()[0];
    assert_eq!(
        (kept.service.as_deref(), kept.version, kept.kind.as_str()),
        (Some("CarrierService"), None, "suspendResponse")
    );
    assert_eq!(kept.attempts.len(), 3);
    assert!(kept.body.contains("\"callbackCount\":3,"), "{}", kept.body);
}

#[tokio::test]
async fn narrow_band_lines_are_configured_for_data_without_ip() {
    let mut m2m = M2m::with_devices(json!([
        {"imei": ONE, "make": "M", "model": "A", "protocol": "LWM2M", "version": "1", "line": "deactivated"},
        {"imei": TWO, "make": "M", "model": "A", "protocol": "HTTP", "version": "1", "line": "deactivated"},
    ]))
    .await;
    m2m.listen(&["CarrierService", "NiddService"]).await;
    let id = m2m.request("POST", &action("activate"), activation(&[device(ONE), device(TWO)])).await;
    m2m.advance(SignedDuration::from_mins(5)).await;
    let callbacks = m2m.messages();
    let services: Vec<&Value> = callbacks.iter().map(|message| &message["service"]).collect();
    assert_eq!(services, ["CarrierService", "NiddService", "CarrierService"]);
    assert_eq!((&callbacks[1]["requestId"], &callbacks[1]["status"]), (&json!(id), &json!("ConfigCreated")));
    assert_eq!(callbacks[1]["niddResponse"]["niddConfigResponse"]["accountName"], ACCOUNT);
}

#[tokio::test]
async fn failures_and_credit_holds_can_be_forced() {
    let mut m2m = M2m::with_devices(devices(&[(ONE, "active"), (TWO, "deactivated"), (THREE, "preActive")])).await;
    m2m.listen(&["CarrierService"]).await;
    let forced = |outcome, imei: &str| Fault { device: Some(imei.to_owned()), ..Fault::new(outcome) };
    let code = Some("REQUEST_FAILED.DefaultIpPoolNotDefined".to_owned());
    m2m.platform
        .simulator
        .inject_fault(Fault { code, times: Times::Count(2), ..forced(Outcome::LineRequestFailed, ONE) })
        .unwrap();
    for _ in 0..2 {
        let callback = m2m.request_and_wait("POST", &action("suspend"), ONE, json!({})).await;
        assert_eq!(fault(&callback), "REQUEST_FAILED.DefaultIpPoolNotDefined");
    }
    assert_eq!(m2m.request_and_wait("POST", &action("suspend"), ONE, json!({})).await["status"], "Success");
    for (outcome, imei, after, state) in [
        (Outcome::ActivationOnHold, TWO, "Success", "active"),
        (Outcome::ActivationCancelled, THREE, "Cancelled", "deactive"),
    ] {
        m2m.platform.simulator.inject_fault(forced(outcome, imei)).unwrap();
        let id = m2m.request("POST", &action("activate"), activation(&[device(imei)])).await;
        m2m.advance(SignedDuration::from_mins(5)).await;
        let callback = m2m.message();
        assert_eq!(
            (&callback["status"], &callback["faultResponse"]["faultcode"]),
            (&json!("OnHold"), &json!("UnifiedWebService.REQUEST_ONHOLD"))
        );
        assert_eq!(m2m.state(imei).await, "pending activation");
        let status = format!("/accounts/{ACCOUNT}/requests/{id}/status");
        assert_eq!(m2m.ok("GET", &status, Value::Null).await["status"], "Pending");
        m2m.days(8).await;
        assert_eq!(m2m.message()["status"], after);
        assert_eq!(m2m.state(imei).await, state);
    }
    let invalid = Fault { code: Some("no code".to_owned()), ..Fault::new(Outcome::LineRequestFailed) };
    assert!(m2m.platform.simulator.inject_fault(invalid).is_err());
    let invalid = Fault { code: Some("X".to_owned()), ..Fault::new(Outcome::NotActive) };
    assert!(m2m.platform.simulator.inject_fault(invalid).is_err());
}

#[tokio::test]
async fn devices_are_added_before_they_are_activated_and_deleted_once_deactive() {
    let mut m2m = M2m::with_devices(devices(&[(ONE, "active"), (TWO, "deactivated")])).await;
    m2m.listen(&["CarrierService"]).await;
    let body = json!({
        "state": "preactive", "accountName": ACCOUNT, "devicesToAdd": [pair(FRESH[1]), device(ONE), pair(FRESH[2])],
        "customFields": [{"key": "CustomField1", "value": "new"}],
    });
    let added = m2m.ok("POST", &action("add"), body).await;
    assert_eq!(added[0], json!({"deviceIds": pair(FRESH[1])["deviceIds"], "response": "Success"}));
    assert_ne!(added[1]["response"], "Success");
    assert_eq!(m2m.state(FRESH[1].0).await, "pre-active");
    assert_eq!(m2m.listed_device(FRESH[1].0).await["customFields"][0]["value"], "new");
    let listed = m2m.ok("POST", &action("list"), json!({"currentState": "preactive"})).await;
    assert_eq!(listed["devices"].as_array().unwrap().len(), 2);
    m2m.request("POST", &action("activate"), activation(&[device(FRESH[1].0)])).await;
    m2m.advance(SignedDuration::from_mins(5)).await;
    assert_eq!(m2m.message()["status"], "Success");

    let all = json!({"devicesToDelete": [device(ONE), device(TWO), device(TWO), device("350000000000049")]});
    let deleted = m2m.ok("POST", &action("delete"), all).await;
    let outcomes: Vec<&Value> = deleted.as_array().unwrap().iter().map(|device| &device["status"]).collect();
    assert_eq!(outcomes, ["Failed", "Success", "Failed", "Failed"]);
    assert_eq!(deleted[0]["message"], "The device is not in deactive state.");
    assert_eq!(deleted[1], json!({"deviceIds": device(TWO)["deviceIds"], "status": "Success"}));
    assert_eq!(m2m.state(TWO).await, "none");
    // Software Management no longer lists it either.
    let (_, page) = m2m.platform.call("GET", &format!("/devices/{ACCOUNT}"), Value::Null).await;
    assert!(page["deviceList"].as_array().unwrap().iter().all(|device| device["deviceId"] != TWO));
    let many: Vec<Value> = (0..101).map(|_| device(ONE)).collect();
    assert_eq!(
        m2m.rejected("POST", &action("delete"), json!({"devicesToDelete": many})).await,
        "INPUT_INVALID.NumberofDevices"
    );
}

#[tokio::test]
async fn a_plan_changes_four_times_a_month_and_never_while_suspended() {
    let scenario = json!({
        "plans": [{"code": "Mine", "nbIot": true}],
        "accounts": [{"name": ACCOUNT, "devices": [
            {"imei": ONE, "make": "M", "model": "A", "protocol": "HTTP", "version": "1",
             "connectivity": {"plan": "Mine", "promotions": ["SPRING"]}},
            {"imei": TWO, "make": "M", "model": "A", "protocol": "HTTP", "version": "1", "line": "suspended"},
        ]}],
    });
    let mut m2m = M2m::start(Scenario::from_json(&scenario.to_string()).unwrap().into()).await;
    m2m.listen(&["CarrierService", "PromoChanges"]).await;
    assert_eq!(attribute(&m2m.listed_device(ONE).await, "PromotionCode").as_deref(), Some("SPRING"));
    let change = |plan: &str| json!({"currentServicePlan": "Mine", "servicePlan": plan});
    m2m.request("PUT", &action("plan"), change("4G2GB")).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    let callbacks = m2m.messages();
    assert_eq!(callbacks.len(), 2);
    let promotion = callbacks.iter().find(|message| message["service"] == "PromoChanges").unwrap();
    assert_eq!(promotion["promoChange"]["change"], "SPRING");
    let carrier = callbacks.iter().find(|message| message["service"] == "CarrierService").unwrap();
    assert_eq!(carrier["deviceResponse"]["changeServicePlanResponse"]["servicePlan"], "4G2GB");
    for plan in ["m2m4G", "4G2GB", "m2m4G"] {
        assert_eq!(
            m2m.request_and_wait("PUT", &action("plan"), ONE, json!({"servicePlan": plan})).await["status"],
            "Success"
        );
    }
    let callback = m2m.request_and_wait("PUT", &action("plan"), ONE, json!({"servicePlan": "4G2GB"})).await;
    assert_eq!(fault(&callback), "REQUEST_FAILED.UnexpectedError");
    let callback = m2m.request_and_wait("PUT", &action("plan"), TWO, json!({"servicePlan": "4G2GB"})).await;
    assert_eq!(fault(&callback), "INPUT_INVALID.DeviceState.Invalid");
    m2m.days(31).await;
    let later = json!({"servicePlan": "15MBShr", "takeEffect": "2026-04-10T00:00:00Z", "devices": [device(ONE)]});
    m2m.request("PUT", &action("plan"), later).await;
    m2m.advance(SignedDuration::from_mins(5)).await;
    assert!(m2m.messages().is_empty());
    m2m.days(10).await;
    assert_eq!(m2m.message()["status"], "Success");
    assert_eq!(m2m.listed_device(ONE).await["carrierInformations"][0]["servicePlan"], "15MBShr");
}

#[tokio::test]
async fn attributes_are_changed_for_a_list_or_a_filter() {
    let mut m2m = M2m::with_devices(devices(&[(ONE, "active"), (TWO, "active"), (THREE, "active")])).await;
    m2m.listen(&["CarrierService"]).await;
    let update = json!({"customFieldsToUpdate": [{"key": "CustomField1", "value": "West"}], "devices": [device(ONE), device(TWO)]});
    m2m.request("PUT", &action("customFields"), update).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    assert_eq!(m2m.messages().len(), 2);
    let west = json!([{"key": "CustomField1", "value": "West"}]);
    let body = json!({"accountName": ACCOUNT, "customFields": west, "costCenter": "CC-1"});
    m2m.request("PUT", "/devices/costcenter", body).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    assert_eq!(m2m.messages().len(), 2);
    assert_eq!(attribute(&m2m.listed_device(TWO).await, "CostCenterCode").as_deref(), Some("CC-1"));
    assert_eq!(attribute(&m2m.listed_device(THREE).await, "CostCenterCode"), None);
    m2m.request_and_wait("PUT", "/devices/costCenter", TWO, json!({"removeCostCenter": true})).await;
    assert_eq!(attribute(&m2m.listed_device(TWO).await, "CostCenterCode"), None);
    let clear = json!({"customFieldsToUpdate": [{"key": "customField1", "value": ""}]});
    m2m.request_and_wait("PUT", &action("CUSTOMFIELDS"), ONE, clear).await;
    assert_eq!(m2m.listed_device(ONE).await["customFields"], json!([]));
    let place = json!({"primaryPlaceOfUse": {
        "address": {"addressLine1": "9 Road", "city": "San Diego", "state": "CA", "zip": "92121", "zip4": "0001", "country": "USA"},
        "customerName": {"firstName": "A", "lastName": "B"},
    }});
    for path in ["contactinfo", "contactInfo"] {
        assert_eq!(m2m.request_and_wait("PUT", &action(path), THREE, place.clone()).await["status"], "Success");
    }
    assert_eq!(attribute(&m2m.listed_device(THREE).await, "PrimaryPlaceOfUseZipCode4").as_deref(), Some("0001"));
}

#[tokio::test]
async fn a_line_moves_to_other_hardware_or_gets_another_number() {
    let mut m2m = M2m::with_devices(devices(&[(ONE, "active"), (TWO, "active"), (THREE, "deactivated")])).await;
    m2m.listen(&["CarrierService"]).await;
    let before = m2m.listed_device(ONE).await;
    let (mdn, taken) = (id(&before, "mdn").unwrap(), id(&m2m.listed_device(TWO).await, "iccid").unwrap());
    let by_mdn = json!([{"id": mdn, "kind": "MDN"}]);
    let change = async |m2m: &mut M2m, service: &str, option: &str, to: Value, more: Value| {
        let body = with(json!({"deviceIds": by_mdn, "change4gOption": option, "deviceIdsTo": to}), more);
        m2m.request("PUT", &format!("/devices/{service}/actions/deviceId"), body).await;
        m2m.advance(SignedDuration::from_mins(1)).await;
        m2m.message()
    };
    let iccid = json!([{"id": FRESH[0].1, "kind": "iccid"}]);
    let callback = change(&mut m2m, "4G", "ChangeICCID", iccid.clone(), json!({})).await;
    assert_eq!(id(&callback["deviceResponse"]["changeIdentifierResponse"], "iccid").as_deref(), Some(FRESH[0].1));
    let callback = change(&mut m2m, "4g", "ChangeICCID", json!([{"id": taken, "kind": "iccid"}]), json!({})).await;
    assert_eq!(fault(&callback), "INPUT_INVALID.Device.Identifier.Invalid");
    // Hardware of a line that is out of service may be used, that of a line in service may not.
    let callback = change(&mut m2m, "4G", "ChangeIMEI", json!([{"id": TWO, "kind": "imei"}]), json!({})).await;
    assert_eq!(fault(&callback), "INPUT_INVALID.Device.Identifier.Invalid");
    change(&mut m2m, "4G", "changeimei", json!([{"id": THREE, "kind": "imei"}]), json!({})).await;
    let shown = m2m.listed_device(THREE).await;
    assert_eq!((id(&shown, "mdn"), id(&shown, "iccid").as_deref()), (Some(mdn.clone()), Some(FRESH[0].1)));
    assert_eq!(m2m.state(ONE).await, "none");
    let both = json!([{"id": ONE, "kind": "imei"}, {"id": FRESH[1].1, "kind": "iccid"}]);
    assert_eq!(change(&mut m2m, "4G", "ChangeIMEIandICCID", both, json!({})).await["status"], "Success");
    let eid = json!([{"id": THREE, "kind": "imei"}, {"id": "89033023001099999999999999999957", "kind": "eid"}]);
    let callback = change(&mut m2m, "4G", "ChangeIMEIandEID", eid.clone(), json!({"smsrOid": "1.3.6.1"})).await;
    assert_eq!(callback["status"], "Success");
    let cdma = json!([{"id": "A100003685E561", "kind": "meid"}]);
    let callback = change(&mut m2m, "4G", "4Gto3G", cdma, json!({})).await;
    let response = &callback["deviceResponse"]["changeIdentifierResponse"];
    assert_eq!((id(response, "meid").as_deref(), id(response, "imei")), (Some("A100003685E561"), None));
    let lte = json!([{"id": ONE, "kind": "imei"}, {"id": FRESH[2].1, "kind": "iccid"}]);
    let callback = change(&mut m2m, "3G", "3Gto4G", lte, json!({})).await;
    assert_eq!(id(&callback["deviceResponse"]["changeIdentifierResponse"], "meid"), None);
    let callback = change(&mut m2m, "4G", "ChangeMSISDN", json!([]), json!({"zipCode": "98802"})).await;
    let number = id(&callback["deviceResponse"]["changeIdentifierResponse"], "mdn").unwrap();
    assert_ne!(number, mdn);

    let path = "/devices/actions/4G/actions/deviceId";
    let body = |more: Value| {
        with(
            json!({"deviceIds": [{"id": number, "kind": "mdn"}], "change4gOption": "ChangeIMEI", "deviceIdsTo": [{"id": THREE, "kind": "imei"}]}),
            more,
        )
    };
    m2m.request("PUT", path, body(json!({}))).await;
    for more in [
        json!({"change4gOption": "ChangeEverything"}),
        json!({"change4gOption": null}),
        json!({"deviceIdsTo": iccid}),
        json!({"change4gOption": "ChangeMSISDN", "zipCode": "98802"}),
        json!({"change4gOption": "ChangeMSISDN", "deviceIdsTo": null}),
        json!({"change4gOption": "ChangeIMEIandEID", "deviceIdsTo": eid}),
    ] {
        assert_eq!(m2m.rejected("PUT", path, body(more.clone())).await, "REQUEST_FAILED.UnexpectedError", "{more}");
    }
    assert_eq!(
        m2m.rejected("PUT", "/devices/5G/actions/deviceId", body(json!({}))).await,
        "REQUEST_FAILED.UnexpectedError"
    );
}

#[tokio::test]
async fn devices_move_to_another_account() {
    let mut m2m = M2m::with_devices(devices(&[(ONE, "active"), (TWO, "suspended")])).await;
    m2m.listen(&["CarrierService"]).await;
    let body = json!({"accountName": SECOND, "devices": [device(ONE), device(TWO)], "servicePlan": "4G2GB"});
    m2m.request("PUT", &action("move"), body.clone()).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    assert!(m2m.messages().iter().all(|callback| callback["status"] == "Success"));
    let shown = m2m.listed_device(ONE).await;
    assert_eq!(
        (&shown["accountName"], &shown["carrierInformations"][0]["servicePlan"]),
        (&json!(SECOND), &json!("4G2GB"))
    );
    for (account, count) in [(ACCOUNT, 0), (SECOND, 2)] {
        let list = m2m.ok("POST", &action("list"), json!({"accountName": account})).await;
        assert_eq!(list["devices"].as_array().unwrap().len(), count);
        let (_, page) = m2m.platform.call("GET", &format!("/devices/{account}"), Value::Null).await;
        assert_eq!(page["deviceList"].as_array().unwrap().len(), count);
    }
    let nowhere = json!({"devices": [device(ONE)]});
    assert_eq!(m2m.rejected("PUT", &action("move"), nowhere).await, "INPUT_INVALID.Account.NotDefined");
    let elsewhere = json!({"accountName": ACCOUNT, "devices": [device(ONE)]});
    assert_eq!(m2m.rejected("POST", &action("suspend"), elsewhere).await, "REQUEST_FAILED.DeviceNotFound");
}

#[tokio::test]
async fn devices_enter_a_custom_state() {
    let mut m2m = M2m::with_devices(devices(&[(ONE, "preActive"), (TWO, "preActive"), (THREE, "active")])).await;
    m2m.listen(&["StateService"]).await;
    let states = m2m.ok("GET", &format!("/accounts/{ACCOUNT}/statesandservices"), Value::Null).await;
    let service = &states["engagement"][0]["services"][0];
    let body = |state: &Value, imeis: &[&str]| {
        json!({
            "accountName": ACCOUNT, "serviceName": service["name"], "stateName": state, "servicePlan": "m2m4G",
            "mdnZipCode": "94203", "devices": imeis.iter().map(|imei| device(imei)).collect::<Vec<_>>(),
        })
    };
    let trial = service["states"][0]["name"].clone();
    m2m.request("PUT", &action("goToState"), body(&trial, &[ONE, THREE, TWO])).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    let callbacks = m2m.messages();
    let outcomes: Vec<&Value> = callbacks.iter().map(|message| &message["status"]).collect();
    assert_eq!(outcomes, ["Success", "Failed", "Success"]);
    let response = &callbacks[0]["deviceResponse"]["goToStateResponse"];
    assert_eq!((&response["state"]["stateName"], &response["state"]["serviceName"]), (&trial, &service["name"]));
    let texts = ["subscriptionTypeCode", "subscriptionTypeCodeDesc"].map(|member| response[member].as_str());
    assert_eq!(texts, [Some("T"), Some("Trial")]);
    assert!(response["stageStateChangeReasonCode"].is_string());
    assert!(response["stageStateChangeReasonCodeDesc"].is_string());
    let start = attribute(&m2m.listed_device(ONE).await, "ServiceStateStartDate");
    assert_eq!(start.as_deref(), Some("2026-03-01T00:00:30Z"));
    assert_eq!(m2m.state(TWO).await, "active");
    assert_eq!(Some(trial.as_str().unwrap()), attribute(&m2m.listed_device(TWO).await, "StateName").as_deref());
    let ended = service["states"][2]["name"].clone();
    m2m.request("PUT", "/devices/actions/gotostate", body(&ended, &[ONE, TWO])).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    assert_eq!(m2m.messages().len(), 2);
    assert_eq!(m2m.state(ONE).await, "deactive");
    let unknown = body(&json!("Nowhere"), &[ONE]);
    assert_eq!(m2m.rejected("PUT", &action("goToState"), unknown).await, "REQUEST_FAILED.UnexpectedError");
}

#[tokio::test]
async fn a_custom_state_sets_the_details_of_a_line_in_any_state() {
    let lines = devices(&[(ONE, "active"), (TWO, "suspended"), (THREE, "preActive")]);
    let scenario = json!({"accounts": [{"name": ACCOUNT, "devices": lines, "groups": [
        {"count": 1, "make": "M", "model": "A", "protocol": "HTTP", "version": "1", "connectivity": {"deviceGroup": "West"}},
    ]}]});
    let mut m2m = M2m::start(Scenario::from_json(&scenario.to_string()).unwrap().into()).await;
    m2m.listen(&["StateService"]).await;
    let states = m2m.ok("GET", &format!("/accounts/{ACCOUNT}/statesandservices"), Value::Null).await;
    let service = &states["engagement"][0]["services"][0];
    let place = json!({
        "address": {"addressLine1": "1600 Pennsylvania Ave NW", "city": "Washington", "state": "DC", "zip": "20500", "country": "USA"},
        "customerName": {"firstName": "Zaffod", "lastName": "Beeblebrox"},
    });
    for imei in [ONE, TWO, THREE] {
        let body = json!({
            "accountName": ACCOUNT, "serviceName": service["name"], "stateName": service["states"][0]["name"],
            "servicePlan": "4G2GB", "mdnZipCode": "94203", "devices": [device(imei)], "groupName": "West",
            "customFields": [{"key": "CustomField2", "value": "Red"}], "skuNumber": "VZW1", "primaryPlaceOfUse": place,
        });
        m2m.request("PUT", &action("goToState"), body).await;
        m2m.advance(SignedDuration::from_mins(1)).await;
        assert_eq!(m2m.message()["status"], "Success", "{imei}");
        let shown = m2m.listed_device(imei).await;
        assert_eq!(shown["carrierInformations"][0]["servicePlan"], "4G2GB", "{imei}");
        assert_eq!(shown["customFields"], json!([{"key": "CustomField2", "value": "Red"}]), "{imei}");
        assert!(shown["groupNames"].as_array().unwrap().contains(&json!("West")), "{shown}");
        assert_eq!(attribute(&shown, "SkuNumber").as_deref(), Some("VZW1"), "{imei}");
        assert_eq!(attribute(&shown, "PrimaryPlaceOfUseCity").as_deref(), Some("Washington"), "{imei}");
    }
}

#[tokio::test]
async fn a_custom_state_needs_no_account_and_converts_the_address() {
    let mut m2m = M2m::with_devices(devices(&[(ONE, "preActive"), (TWO, "preActive")])).await;
    m2m.listen(&["StateService"]).await;
    let states = m2m.ok("GET", &format!("/accounts/{ACCOUNT}/statesandservices"), Value::Null).await;
    let service = &states["engagement"][0]["services"][0];
    // As the sample of the documents, without an account.
    let body = json!({
        "serviceName": service["name"], "stateName": service["states"][0]["name"], "servicePlan": "m2m4G",
        "mdnZipCode": "94105-1234",
        "devicesWithServiceAddress": [{"deviceIds": device(ONE)["deviceIds"], "ipAddress": "10.20.30.40"}],
        "primaryPlaceOfUse": {
            "address": {
                "addressLine1": "1 Market Street", "city": "San Francisco", "state": "California",
                "zip": "94105-1234", "country": "USA",
            },
            "customerName": {"firstName": "Zaffod", "lastName": "Beeblebrox"},
        },
    });
    m2m.request("PUT", &action("goToState"), body.clone()).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    let callback = m2m.only_message("StateService");
    assert_eq!(callback["status"], "Success");
    assert_eq!(callback["deviceResponse"]["goToStateResponse"]["ipAddress"], "10.20.30.40");
    let line = m2m.listed_device(ONE).await;
    let attribute = |key: &str| attribute(&line, key);
    assert_eq!(attribute("PrimaryPlaceOfUseState").as_deref(), Some("CA"));
    assert_eq!(attribute("PrimaryPlaceOfUseZipCode").as_deref(), Some("94105"));
    assert_eq!(attribute("PrimaryPlaceOfUseZipCode4").as_deref(), Some("1234"));
}

#[tokio::test]
async fn identifiers_are_uploaded_and_activated() {
    let options = SimulatorOptions { open_device_database: false, ..SimulatorOptions::default() };
    let mut m2m = M2m::start(options).await;
    m2m.listen(&["CarrierService", "DeviceService"]).await;
    // An identifier that was not uploaded is not in the device database.
    m2m.request("POST", &action("activate"), activation(&[pair(FRESH[0])])).await;
    let available = json!({"accountName": ACCOUNT, "devices": [pair(FRESH[0]), device(FIRST)]});
    m2m.request("POST", "/devices/availability/actions/list", available.clone()).await;
    m2m.advance(SignedDuration::from_mins(5)).await;
    let callbacks = m2m.messages();
    assert_eq!(fault(&callbacks[0]), "REQUEST_FAILED.DeviceNotFound");
    let responses: Vec<&Value> =
        callbacks[1..].iter().map(|message| &message["deviceResponse"]["availabilityResponse"]["available"]).collect();
    assert_eq!(responses, [false, false]);

    let upload = json!({
        "accountName": ACCOUNT, "emailAddress": "user@example.com", "deviceSku": "VZW123456",
        "uploadType": "IMEI ICCID Pair", "devices": [pair(FRESH[0]), device(FRESH[1].0)],
    });
    m2m.request("POST", &action("upload"), upload.clone()).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    let callback = m2m.message();
    let response = &callback["deviceResponse"]["uploadResponse"];
    assert_eq!((&callback["status"], &response["uploaded"]), (&json!("Success"), &json!(1)));
    assert_eq!(response["failed"][0]["deviceIds"], device(FRESH[1].0)["deviceIds"]);
    let statuses: Vec<(&Value, &Value)> =
        response["devices"].as_array().unwrap().iter().map(|entry| (&entry["deviceIds"], &entry["status"])).collect();
    assert_eq!(
        statuses,
        [(&pair(FRESH[0])["deviceIds"], &json!("Success")), (&device(FRESH[1].0)["deviceIds"], &json!("Failed")),]
    );
    m2m.request("POST", "/devices/availability/actions/list", available).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    assert_eq!(m2m.messages()[0]["deviceResponse"]["availabilityResponse"], json!({"available": true}));

    let both = with(
        upload.clone(),
        json!({
            "devices": [pair(FRESH[1]), pair(FRESH[2])], "servicePlan": "15MBShr", "mdnZipCode": "92222", "carrierIpPoolName": "",
        }),
    );
    let id = m2m.request("POST", &action("uploadactivate"), both).await;
    m2m.advance(SignedDuration::from_mins(5)).await;
    let callbacks = m2m.messages();
    assert!(callbacks.iter().all(|message| message["requestId"] == json!(id)));
    let services: Vec<&Value> = callbacks.iter().map(|message| &message["service"]).collect();
    assert_eq!(services, ["DeviceService", "CarrierService", "CarrierService"]);
    assert_eq!(attribute(&m2m.listed_device(FRESH[1].0).await, "SkuNumber").as_deref(), Some("VZW123456"));
    for more in [json!({"deviceSku": "NOPE"}), json!({"uploadType": "everything"}), json!({"emailAddress": "invalid"})]
    {
        assert_eq!(
            m2m.rejected("POST", &action("upload"), with(upload.clone(), more)).await,
            "REQUEST_FAILED.UnexpectedError"
        );
    }

    // The status of the order.
    let order = |order: &str, kind: &str| {
        json!({
            "accountName": ACCOUNT, "orderRequestId": order, "devices": [{"deviceIds": [{"id": FRESH[2].1, "kind": kind}]}],
        })
    };
    m2m.request("POST", "/devices/requests/status", order(&format!(" {id} "), "iccid")).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    let callback = m2m.message();
    assert_eq!(
        callback["deviceResponse"]["orderStatusResponse"],
        json!({"orderStatus": "Success", "orderRequestId": id})
    );
    m2m.request("POST", "/devices/request/status", order("another", "iccid")).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    fault(&m2m.message());
    assert_eq!(
        m2m.rejected("POST", "/devices/requests/status", order(&id, "imei")).await,
        "INPUT_INVALID.Device.Kind.Invalid"
    );
}

#[tokio::test]
async fn diagnostics_roaming_lists_and_detachment_work() {
    let mut m2m = M2m::with_devices(devices(&[(ONE, "active"), (TWO, "deactivated")])).await;
    m2m.listen(&["CarrierService", "DevicePRLInformation"]).await;
    let body = json!({"accountName": ACCOUNT, "deviceList": [{"id": ONE, "kind": "imei"}]});
    let basic = m2m.ok("POST", "/devices/diagnostics/actions/list", body.clone()).await;
    // The documents show a list, with one entry for the device.
    assert_eq!(basic.as_array().map(Vec::len), Some(1), "{basic}");
    assert!(basic[0]["deviceIds"].as_array().unwrap().contains(&json!({"id": ONE, "kind": "imei"})));
    let attributes = &basic[0]["attributes"];
    assert_eq!((&attributes["accountName"], &attributes["groupName"]), (&json!(ACCOUNT), &json!("Unassigned Devices")));
    assert_eq!((&attributes["mcc"], &attributes["connected"]), (&json!("311"), &json!(true)));
    assert_eq!((&attributes["state"], &attributes["firmwareVersion"]), (&json!("active"), &json!("1")));
    for member in ["createdAt", "servicePlan", "billingCycleEndDate", "latitude", "longitude"] {
        assert!(attributes[member].is_string(), "{member}: {attributes}");
    }
    let extended = m2m.ok("POST", "/devices/extendeddiagnostics/actions/list", body).await;
    let found = |category: &str, key: &str| {
        let categories = extended["categories"].as_array().unwrap();
        let category = categories.iter().find(|found| found["categoryName"] == category)?;
        let attributes = category["extendedAttributes"].as_array().unwrap();
        attributes.iter().find(|found| found["key"] == key).map(|found| text(&found["value"]))
    };
    assert_eq!(found("DeviceIdentifier", "IMEI").as_deref(), Some(ONE));
    assert_eq!(found("Provisioning", "DeviceState").as_deref(), Some("active"));
    assert_eq!(found("Connectivity", "Connected").as_deref(), Some("true"));
    assert_eq!(found("Billing", "BillingCycleEndDate").as_deref(), attributes["billingCycleEndDate"].as_str());
    assert_eq!(found("Billing", "BytesUsed"), Some(attributes["bytesUsed"].to_string()));
    assert_eq!(found("Location", "Latitude").as_deref(), attributes["latitude"].as_str());
    let two = json!({"accountName": ACCOUNT, "deviceList": [{"id": ONE, "kind": "imei"}, {"id": TWO, "kind": "imei"}]});
    let path = "/devices/extendeddiagnostics/actions/list";
    assert_eq!(m2m.rejected("POST", path, two).await, "INPUT_INVALID.NumberofDevices");
    m2m.request("POST", "/devices/prl/actions/list", json!({"deviceIds": [{"id": ONE, "kind": "imei"}]})).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    let callback = m2m.message();
    assert_eq!(callback["service"], "DevicePRLInformation");
    assert!(callback["deviceResponse"]["prlResponse"]["prlVersion"].is_string());
    // Of 41 requests to detach, one waits for an hour.
    for _ in 0..41 {
        m2m.request("POST", &action("cancellocation"), json!({"accountName": ACCOUNT, "devices": [device(ONE)]})).await;
    }
    m2m.advance(SignedDuration::from_mins(55)).await;
    assert_eq!(m2m.messages().len(), 40);
    m2m.advance(SignedDuration::from_mins(10)).await;
    assert_eq!(m2m.message()["status"], "Success");
    let callback = m2m.request_and_wait("POST", &action("cancellocation"), TWO, json!({"accountName": ACCOUNT})).await;
    assert_eq!(fault(&callback), "INPUT_INVALID.DeviceState.Invalid");
}

#[tokio::test]
async fn changes_in_the_portal_are_reported() {
    let m2m = M2m::new().await;
    m2m.listen(&["ExternalProvisioningChanges"]).await;
    let simulator = &m2m.platform.simulator;
    simulator.change_externally(FIRST, ExternalChange::Suspend).unwrap();
    simulator.advance_async(SignedDuration::ZERO).await;
    let callback = m2m.message();
    let change = &callback["externalProvisioningChange"];
    assert_eq!((&change["change"], &callback["status"]), (&json!("Suspend"), &json!("Success")));
    assert_eq!(change["deviceInfo"]["carrierInformations"][0]["state"], "suspend");
    assert!(simulator.change_externally(FIRST, ExternalChange::Suspend).is_err());
    assert!(simulator.change_externally("1", ExternalChange::Restore).is_err());
    let path = format!("/_simulator/devices/{FIRST}/provisioning");
    let response =
        m2m.platform.url(reqwest::Method::POST, &path).json(&json!({"change": "restore"})).send().await.unwrap();
    assert_eq!(response.status(), 200);
    simulator.advance_async(SignedDuration::ZERO).await;
    assert_eq!(m2m.message()["externalProvisioningChange"]["change"], "Restore");
}

#[tokio::test]
async fn the_portal_makes_every_documented_change() {
    let m2m = M2m::with_devices(devices(&[(ONE, "active")])).await;
    m2m.listen(&["ExternalProvisioningChanges"]).await;
    let simulator = &m2m.platform.simulator;
    let mut name = ONE.to_owned();
    // The name in the request, the name in the message, and the kinds of identifiers that differ after the change.
    for (change, sent, changed) in [
        ("changeImei", "changeIMEI", &["imei"][..]),
        ("changeIccid", "changeICCID", &["iccid"]),
        ("changeImeiAndIccid", "changeiMEIiCCID", &["imei", "iccid"]),
        ("deviceDetection", "Device Detection", &[]),
        ("changeDevice4gTo3g", "changeDevice4gTo3g", &["imei", "iccid", "eid", "imsi", "esn"]),
        ("changeEsn", "ChangeEsn", &["esn"]),
        ("changeDevice3gTo4g", "changeDevice3gTo4g", &["esn", "imei", "iccid"]),
        ("suspend", "Suspend", &[]),
        ("restore", "Restore", &[]),
        ("deactivate", "Deactivate", &["mdn", "msisdn"]),
        ("activate", "Activate", &["mdn", "msisdn", "imsi"]),
    ] {
        let before =
            m2m.ok("POST", "/devices/actions/list", json!({"accountName": ACCOUNT})).await["devices"][0].clone();
        let parsed: ExternalChange = serde_json::from_value(json!(change)).unwrap();
        simulator.change_externally(&name, parsed).unwrap_or_else(|error| panic!("{change}: {error}"));
        simulator.advance_async(SignedDuration::ZERO).await;
        let message = m2m.message();
        let after = &message["externalProvisioningChange"];
        assert_eq!(after["change"], sent);
        let kinds = ["mdn", "imei", "iccid", "imsi", "msisdn", "min", "eid", "meid", "esn"];
        let differs = |kind: &&str| id(&before, kind) != id(&after["deviceInfo"], kind);
        let mut different: Vec<&str> = kinds.into_iter().filter(differs).collect();
        let mut expected = changed.to_vec();
        different.sort_unstable();
        expected.sort_unstable();
        assert_eq!(different, expected, "{change}");
        name = id(&after["deviceInfo"], "min").expect("every line of the scenario has a MIN");
    }
    // A 4G line has no ESN to change, and a line out of service nothing.
    assert!(simulator.change_externally(&name, ExternalChange::ChangeEsn).is_err());
    simulator.change_externally(&name, ExternalChange::Deactivate).unwrap();
    assert!(simulator.change_externally(&name, ExternalChange::ChangeImei).is_err());
}

#[tokio::test]
async fn the_message_of_a_deactivation_has_the_state_that_the_line_was_in() {
    let mut m2m = M2m::with_devices(devices(&[(ONE, "active"), (TWO, "active")])).await;
    m2m.listen(&["CarrierService"]).await;
    let body = json!({
        "accountName": ACCOUNT, "serviceName": "Telematics", "stateName": "Trial", "servicePlan": "m2m4G",
        "mdnZipCode": "94203", "devices": [device(ONE)],
    });
    m2m.request("PUT", &action("goToState"), body).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    let deactivation = json!({"accountName": ACCOUNT, "devices": [device(ONE), device(TWO)], "reasonCode": "FF"});
    m2m.request("POST", &action("deactivate"), deactivation).await;
    m2m.advance(SignedDuration::from_mins(1)).await;
    let messages = m2m.messages();
    let states: Vec<&Value> =
        messages.iter().map(|message| &message["deviceResponse"]["deactivateResponse"]["state"]).collect();
    assert_eq!(
        states,
        [&json!({"stateName": "Trial", "serviceName": "Telematics"}), &json!({"stateName": "", "serviceName": ""}),]
    );
}

/// The expected state of a line, according to the documented table and the limits.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Expected {
    state: &'static str,
    actions: u8,
}

impl Expected {
    /// Returns true if an action succeeds.
    fn act(&mut self, name: &str) -> bool {
        let after = match (name, self.state) {
            ("activate", "pre-active" | "deactive") | ("restore", "suspend") => "active",
            ("suspend", "active") => "suspend",
            ("deactivate", "active" | "suspend") => "deactive",
            _ => return false,
        };
        if self.actions == 5 {
            return false;
        }
        (self.state, self.actions) = (after, self.actions + 1);
        true
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn random_sequences_follow_the_table_of_states(actions in prop::collection::vec(0_usize..5, 1..40)) {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mut m2m = M2m::with_devices(devices(&[(ONE, "preActive")])).await;
            m2m.listen(&["CarrierService"]).await;
            let mut expected = Expected { state: "pre-active", actions: 0 };
            let mut numbers = std::collections::HashSet::new();
            for at in actions {
                let name = ["activate", "suspend", "restore", "deactivate", "day"][at];
                if name == "day" {
                    m2m.days(1).await;
                    expected.actions = 0;
                    continue;
                }
                let more = match name {
                    "activate" => json!({"accountName": ACCOUNT, "servicePlan": "m2m4G", "mdnZipCode": "98801"}),
                    "deactivate" => json!({"reasonCode": "FF"}),
                    _ => json!({}),
                };
                let before = m2m.platform.simulator.now();
                let callback = m2m.request_and_wait("POST", &action(name), ONE, more).await;
                assert_eq!(before.strftime("%d").to_string(), m2m.platform.simulator.now().strftime("%d").to_string());
                assert_eq!(callback["status"] == "Success", expected.act(name), "{name}: {callback}");
                let shown = m2m.listed_device(ONE).await;
                assert_eq!(shown["carrierInformations"][0]["state"], expected.state);
                let in_service = matches!(expected.state, "active" | "suspend");
                assert_eq!(id(&shown, "mdn").is_some(), in_service);
                assert_eq!(shown["carrierInformations"][0]["servicePlan"] == "", !in_service);
                if name == "activate" && callback["status"] == "Success" {
                    assert!(numbers.insert(id(&shown, "mdn").unwrap()), "the number was there before");
                }
            }
        });
    }
}
