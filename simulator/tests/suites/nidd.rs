//! Non-IP data to and from simulated devices.

use crate::platform::ACCOUNT;
use crate::small_world::{DARK, OFFICE, PLAIN, STEADY, SUSPENDED, SmallWorld, device, first_id, id};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use jiff::SignedDuration;
use reqwest::Method;
use serde_json::{Value, json};
use thingspace_simulator::{Fault, Outcome};

const NIDD: &str = "NiddService";
const PATH: &str = "/devices/nidd/message";

fn message(number: u64, seconds: i64) -> Value {
    json!({"accountName": ACCOUNT, "deviceIds": [id(number)], "maximumDeliveryTime": seconds, "message": "SEVMTE8="})
}

#[tokio::test]
async fn data_is_delivered_at_once_to_a_reachable_device() {
    let mut world = SmallWorld::start(&[NIDD], json!({})).await;
    let request = world.request("POST", PATH, message(STEADY, 400)).await;
    world.minutes(1).await;
    let callback = world.only_message(NIDD);
    assert_eq!((&callback["requestId"], &callback["status"]), (&json!(request), &json!("Delivered")));
    assert_eq!(callback["deviceIds"], json!([{"id": device(STEADY), "kind": "IMEI"}]));
    let delivery = &callback["niddResponse"]["niddMTDeliveryResponse"];
    assert_eq!(
        (&delivery["accountName"], &delivery["acknowledgeTime"]),
        (&json!(ACCOUNT), &json!("2026-03-01T00:00:01Z"))
    );
    assert_eq!((delivery.get("reason"), delivery.get("firstAttemptDeliveryTime")), (None, None));
    let kinds: Vec<_> = delivery["deviceIds"].as_array().unwrap().iter().map(|id| id["kind"].clone()).collect();
    for kind in ["IMEI", "IMSI", "MDN", "MIN", "MSISDN", "ICCID"] {
        assert!(kinds.contains(&json!(kind)), "{kind} {kinds:?}");
    }
}

#[tokio::test]
async fn data_for_a_sleeping_device_is_buffered_until_it_wakes_or_the_time_ends() {
    let mut world = SmallWorld::start(&[NIDD], json!({})).await;
    world.request("POST", PATH, message(OFFICE, 10 * 3600)).await;
    world.minutes(1).await;
    let callback = world.only_message(NIDD);
    let queued = &callback["niddResponse"]["niddMTDeliveryResponse"];
    assert_eq!((&callback["status"], &queued["reason"]), (&json!("Queued"), &json!("Buffered, device not reachable")));
    assert_eq!(queued.get("acknowledgeTime"), None);
    world.hours(12).await;
    let callback = world.only_message(NIDD);
    let delivered = &callback["niddResponse"]["niddMTDeliveryResponse"];
    assert_eq!(
        (&callback["status"], &delivered["acknowledgeTime"]),
        (&json!("Delivered"), &json!("2026-03-01T08:00:00Z"))
    );
    assert_eq!(delivered["firstAttemptDeliveryTime"], "2026-03-01T00:00:01Z");

    for (number, seconds) in [(DARK, 2_592_000), (DARK, 2)] {
        let begun = world.platform.simulator.now();
        world.request("POST", PATH, message(number, seconds)).await;
        world.advance(SignedDuration::from_secs(seconds - 1)).await;
        assert_eq!(world.only_message(NIDD)["status"], "Queued");
        world.advance(SignedDuration::from_secs(1)).await;
        let callback = world.only_message(NIDD);
        assert_eq!(callback["status"], "DeliveryFailed");
        assert_eq!(callback["niddResponse"]["niddMTDeliveryResponse"]["reason"], "timeout, could not deliver data");
        assert_eq!(world.platform.simulator.now(), begun + SignedDuration::from_secs(seconds));
    }
    // Data that was reported as failed is not delivered later.
    world.platform.simulator.set_reachable(&device(DARK), true).unwrap();
    world.hours(1).await;
    assert!(world.senders().is_empty());
}

#[tokio::test]
async fn invalid_data_is_rejected() {
    let world = SmallWorld::start(&[], json!({})).await;
    assert_eq!(world.rejected("POST", PATH, message(STEADY, 400)).await, "REQUEST_FAILED.UnexpectedError");
    world.listen(&[NIDD]).await;
    let with = |member: &str, value: Value| {
        let mut body = message(STEADY, 400);
        body[member] = value;
        body
    };
    let longest = STANDARD.encode(vec![7; 1358]);
    for body in [message(STEADY, 400), with("message", json!(longest)), with("maximumDeliveryTime", json!("400"))] {
        world.request("POST", PATH, body).await;
    }
    for (body, code) in [
        (with("message", json!(STANDARD.encode(vec![7; 1359]))), "INPUT_INVALID.Message.TooLong"),
        (with("message", json!("")), "INPUT_INVALID.Message.Null"),
        (with("message", Value::Null), "INPUT_INVALID.Message.Null"),
        (with("message", json!("no base64!")), "REQUEST_FAILED.UnexpectedError"),
        (with("deviceIds", json!([])), "INPUT_INVALID.DeviceNotProvided"),
        (with("maximumDeliveryTime", json!(1)), "REQUEST_FAILED.UnexpectedError"),
        (with("maximumDeliveryTime", json!(2_592_001)), "REQUEST_FAILED.UnexpectedError"),
        (with("maximumDeliveryTime", json!("soon")), "REQUEST_FAILED.UnexpectedError"),
        (message(PLAIN, 400), "REQUEST_FAILED.UnexpectedError"),
        (message(SUSPENDED, 400), "INPUT_INVALID.DeviceState.Invalid"),
        (message(77, 400), "REQUEST_FAILED.DeviceNotFound"),
    ] {
        assert_eq!(world.rejected("POST", PATH, body.clone()).await, code, "{body}");
    }
}

#[tokio::test]
async fn failures_can_be_forced() {
    let mut world = SmallWorld::start(&[NIDD], json!({})).await;
    world.platform.simulator.inject_fault(Fault::new(Outcome::NiddDeliveryFailed)).unwrap();
    world.request("POST", PATH, message(STEADY, 400)).await;
    world.minutes(1).await;
    let callback = world.only_message(NIDD);
    assert_eq!(callback["status"], "DeliveryFailed");
    assert_eq!(callback["niddResponse"]["niddMTDeliveryResponse"]["reason"], "Backend service error");
    world.platform.simulator.inject_fault(Fault::new(Outcome::LineRequestFailed)).unwrap();
    world.request("POST", PATH, message(STEADY, 400)).await;
    world.minutes(1).await;
    assert_eq!(
        world.only_message(NIDD)["faultResponse"]["faultcode"],
        "UnifiedWebService.REQUEST_FAILED.UnexpectedError"
    );
}

#[tokio::test]
async fn data_from_devices_is_lost_without_a_listener() {
    let mut world = SmallWorld::start(&[], json!({})).await;
    world.platform.simulator.send_nidd_from_device(&device(STEADY), b"lost").unwrap();
    world.listen(&[NIDD]).await;
    let lost = world.platform.simulator.statistics().callbacks_lost;
    assert_eq!(lost, 1);
    world.platform.simulator.send_nidd_from_device(&device(STEADY), b"ABCD").unwrap();
    world.minutes(1).await;
    let callback = world.only_message(NIDD);
    let uplink = &callback["niddResponse"]["niddMONotificationResponse"];
    assert_eq!((&uplink["accountName"], &uplink["message"]), (&json!(ACCOUNT), &json!("QUJDRA==")));
    assert_eq!((first_id(&callback), &callback["status"]), (&*device(STEADY), &json!("Success")));
    assert_eq!(uplink["deviceIds"].as_array().unwrap().len(), 7);
    // Over the control path, too.
    let path = format!("/_simulator/devices/{}/nidd", device(STEADY));
    let sent = world.platform.url(Method::POST, &path).json(&json!({"payload": "QUJD"})).send().await.unwrap();
    assert_eq!(sent.status(), 200);
    world.minutes(1).await;
    assert_eq!(world.only_message(NIDD)["niddResponse"]["niddMONotificationResponse"]["message"], "QUJD");
    let simulator = &world.platform.simulator;
    assert!(simulator.send_nidd_from_device(&device(STEADY), &[0; 1358]).is_ok());
    for (number, bytes) in [(STEADY, 1359), (PLAIN, 1), (SUSPENDED, 1), (77, 1)] {
        assert!(simulator.send_nidd_from_device(&device(number), &vec![0; bytes]).is_err(), "{number}");
    }
}

#[tokio::test]
async fn padding_is_escaped_as_observed() {
    let mut world = SmallWorld::start(&[NIDD], json!({"escapedNiddPadding": true})).await;
    world.platform.simulator.send_nidd_from_device(&device(STEADY), b"ABCD").unwrap();
    world.minutes(1).await;
    let callback = world.only_message(NIDD);
    assert_eq!(callback["niddResponse"]["niddMONotificationResponse"]["message"], r"QUJDRA\u003d\u003d");
}
