//! Non-IP data to and from simulated devices.

use crate::conversations::{Conversation, DARK, OFFICE, PLAIN, STEADY, SUSPENDED, device, first_id, id};
use crate::platform::ACCOUNT;
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
async fn data_is_delivered_at_once_to_a_device_that_is_reached() {
    let mut talk = Conversation::start(&[NIDD], json!({})).await;
    let request = talk.request("POST", PATH, message(STEADY, 400)).await;
    talk.minutes(1).await;
    let news = talk.only(NIDD);
    assert_eq!((&news["requestId"], &news["status"]), (&json!(request), &json!("Delivered")));
    assert_eq!(news["deviceIds"], json!([{"id": device(STEADY), "kind": "IMEI"}]));
    let delivery = &news["niddResponse"]["niddMTDeliveryResponse"];
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
async fn data_for_a_sleeping_device_is_buffered_until_it_wakes_or_time_is_up() {
    let mut talk = Conversation::start(&[NIDD], json!({})).await;
    talk.request("POST", PATH, message(OFFICE, 10 * 3600)).await;
    talk.minutes(1).await;
    let news = talk.only(NIDD);
    let queued = &news["niddResponse"]["niddMTDeliveryResponse"];
    assert_eq!((&news["status"], &queued["reason"]), (&json!("Queued"), &json!("Buffered, device not reachable")));
    assert_eq!(queued.get("acknowledgeTime"), None);
    talk.hours(12).await;
    let news = talk.only(NIDD);
    let delivered = &news["niddResponse"]["niddMTDeliveryResponse"];
    assert_eq!((&news["status"], &delivered["acknowledgeTime"]), (&json!("Delivered"), &json!("2026-03-01T08:00:00Z")));
    assert_eq!(delivered["firstAttemptDeliveryTime"], "2026-03-01T00:00:01Z");

    for (number, seconds) in [(DARK, 2_592_000), (DARK, 2)] {
        let begun = talk.platform.simulator.now();
        talk.request("POST", PATH, message(number, seconds)).await;
        talk.pass(SignedDuration::from_secs(seconds - 1)).await;
        assert_eq!(talk.only(NIDD)["status"], "Queued");
        talk.pass(SignedDuration::from_secs(1)).await;
        let news = talk.only(NIDD);
        assert_eq!(news["status"], "DeliveryFailed");
        assert_eq!(news["niddResponse"]["niddMTDeliveryResponse"]["reason"], "timeout, could not deliver data");
        assert_eq!(talk.platform.simulator.now(), begun + SignedDuration::from_secs(seconds));
    }
    // What was told to have failed does not come late.
    talk.platform.simulator.set_reachable(&device(DARK), true).unwrap();
    talk.hours(1).await;
    assert!(talk.tellers().is_empty());
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused() {
    let talk = Conversation::start(&[], json!({})).await;
    assert_eq!(talk.refused("POST", PATH, message(STEADY, 400)).await, "REQUEST_FAILED.UnexpectedError");
    talk.listen(&[NIDD]).await;
    let with = |member: &str, value: Value| {
        let mut body = message(STEADY, 400);
        body[member] = value;
        body
    };
    let longest = STANDARD.encode(vec![7; 1358]);
    for body in [message(STEADY, 400), with("message", json!(longest)), with("maximumDeliveryTime", json!("400"))] {
        talk.request("POST", PATH, body).await;
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
        assert_eq!(talk.refused("POST", PATH, body.clone()).await, code, "{body}");
    }
}

#[tokio::test]
async fn failures_can_be_forced() {
    let mut talk = Conversation::start(&[NIDD], json!({})).await;
    talk.platform.simulator.force(Fault::new(Outcome::NiddDeliveryFailed)).unwrap();
    talk.request("POST", PATH, message(STEADY, 400)).await;
    talk.minutes(1).await;
    let news = talk.only(NIDD);
    assert_eq!(news["status"], "DeliveryFailed");
    assert_eq!(news["niddResponse"]["niddMTDeliveryResponse"]["reason"], "Backend service error");
    talk.platform.simulator.force(Fault::new(Outcome::LineRequestFailed)).unwrap();
    talk.request("POST", PATH, message(STEADY, 400)).await;
    talk.minutes(1).await;
    assert_eq!(talk.only(NIDD)["faultResponse"]["faultcode"], "UnifiedWebService.REQUEST_FAILED.UnexpectedError");
}

#[tokio::test]
async fn devices_send_data_and_it_is_lost_when_nobody_listens() {
    let mut talk = Conversation::start(&[], json!({})).await;
    talk.platform.simulator.device_sends_nidd(&device(STEADY), b"lost").unwrap();
    talk.listen(&[NIDD]).await;
    let lost = talk.platform.simulator.statistics().callbacks_lost;
    assert_eq!(lost, 1);
    talk.platform.simulator.device_sends_nidd(&device(STEADY), b"ABCD").unwrap();
    talk.minutes(1).await;
    let news = talk.only(NIDD);
    let uplink = &news["niddResponse"]["niddMONotificationResponse"];
    assert_eq!((&uplink["accountName"], &uplink["message"]), (&json!(ACCOUNT), &json!("QUJDRA==")));
    assert_eq!((first_id(&news), news.get("status")), (&*device(STEADY), None));
    assert_eq!(uplink["deviceIds"].as_array().unwrap().len(), 7);
    // Over the control path, too.
    let path = format!("/_simulator/devices/{}/nidd", device(STEADY));
    let sent = talk.platform.url(Method::POST, &path).json(&json!({"payload": "QUJD"})).send().await.unwrap();
    assert_eq!(sent.status(), 200);
    talk.minutes(1).await;
    assert_eq!(talk.only(NIDD)["niddResponse"]["niddMONotificationResponse"]["message"], "QUJD");
    let simulator = &talk.platform.simulator;
    assert!(simulator.device_sends_nidd(&device(STEADY), &[0; 1358]).is_ok());
    for (number, bytes) in [(STEADY, 1359), (PLAIN, 1), (SUSPENDED, 1), (77, 1)] {
        assert!(simulator.device_sends_nidd(&device(number), &vec![0; bytes]).is_err(), "{number}");
    }
}

#[tokio::test]
async fn padding_can_arrive_as_it_was_observed() {
    let mut talk = Conversation::start(&[NIDD], json!({"escapedNiddPadding": true})).await;
    talk.platform.simulator.device_sends_nidd(&device(STEADY), b"ABCD").unwrap();
    talk.minutes(1).await;
    let news = talk.only(NIDD);
    assert_eq!(news["niddResponse"]["niddMONotificationResponse"]["message"], r"QUJDRA\u003d\u003d");
}
