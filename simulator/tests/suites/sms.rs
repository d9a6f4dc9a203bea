//! Short messages to and from simulated devices.

use crate::platform::{ACCOUNT, text};
use crate::small_world::{DARK, MANY, OFFICE, PLAIN, STEADY, SUSPENDED, SmallWorld, device, first_id, id};
use jiff::SignedDuration;
use reqwest::Method;
use serde_json::{Value, json};
use thingspace_simulator::{Fault, Outcome, SimulatorError};

const SENT: &str = "EnhancedConnectivityService";
const DELIVERED: &str = "SMSDeliveryConfirmation";

fn message(devices: &[u64]) -> Value {
    let ids: Vec<Value> = devices.iter().map(|number| id(*number)).collect();
    json!({"accountName": ACCOUNT, "smsMessage": "Can you hear me now?", "deviceIds": ids})
}

#[tokio::test]
async fn a_message_is_reported_when_it_is_sent_and_when_it_is_delivered() {
    let mut world = SmallWorld::start(&[SENT, DELIVERED], json!({})).await;
    let request = world.request("POST", "/sms", message(&[STEADY, OFFICE, DARK, SUSPENDED])).await;
    assert!(world.messages_from(SENT).is_empty());
    world.minutes(1).await;
    let sent = world.messages_from(SENT);
    assert_eq!(sent.iter().map(first_id).collect::<Vec<_>>(), [STEADY, OFFICE, DARK, SUSPENDED].map(device));
    for callback in &sent[..3] {
        assert_eq!((&callback["requestId"], &callback["status"]), (&json!(request), &json!("Success")));
        assert_eq!(callback["smsResponse"], json!({"smsStatus": "Sent", "timestamp": "2026-03-01T00:00:30Z"}));
    }
    assert_eq!(sent[3]["faultResponse"]["faultcode"], "UnifiedWebService.INPUT_INVALID.DeviceState.Invalid");
    // It is midnight: only the device that is always on has it.
    let callback = world.only_message(DELIVERED);
    assert_eq!((first_id(&callback), &callback["requestId"]), (&*device(STEADY), &json!(request)));
    assert_eq!(
        callback["smsDeliveryConfirmation"],
        json!({"confirmation": "delivered", "timestamp": "2026-03-01T00:00:32Z"})
    );
    assert_eq!(callback["status"], "Success");
    world.hours(9).await;
    let callback = world.only_message(DELIVERED);
    assert_eq!(first_id(&callback), device(OFFICE));
    assert_eq!(callback["smsDeliveryConfirmation"]["timestamp"], "2026-03-01T08:00:00Z");
    // The network tries for five days.
    world.hours(24 * 6).await;
    let callback = world.only_message(DELIVERED);
    assert_eq!(first_id(&callback), device(DARK));
    assert_eq!(
        callback["smsDeliveryConfirmation"],
        json!({"confirmation": "expired", "timestamp": "2026-03-06T00:00:30Z"})
    );
    world.hours(24 * 30).await;
    assert!(world.senders().is_empty());
}

#[tokio::test]
async fn waiting_messages_are_delivered_when_the_device_becomes_reachable() {
    let mut world = SmallWorld::start(&[SENT, DELIVERED], json!({})).await;
    world.request("POST", "/sms", message(&[DARK])).await;
    world.hours(3).await;
    world.platform.simulator.set_reachable(&device(DARK), true).unwrap();
    world.advance(SignedDuration::ZERO).await;
    assert_eq!(world.only_message(DELIVERED)["smsDeliveryConfirmation"]["timestamp"], "2026-03-01T03:00:00Z");

    // A line that is suspended with a message in transit receives it once it is restored.
    world.platform.simulator.set_reachable(&device(STEADY), false).unwrap();
    world.request("POST", "/sms", message(&[STEADY])).await;
    world.minutes(1).await;
    let line = json!({"accountName": ACCOUNT, "devices": crate::small_world::devices(&[STEADY])});
    world.request("POST", "/devices/actions/suspend", line.clone()).await;
    world.minutes(1).await;
    world.platform.simulator.set_reachable(&device(STEADY), true).unwrap();
    world.hours(1).await;
    assert!(world.messages_from(DELIVERED).is_empty());
    world.request("POST", "/devices/actions/restore", line).await;
    world.minutes(5).await;
    assert_eq!(world.only_message(DELIVERED)["smsDeliveryConfirmation"]["confirmation"], "delivered");
}

#[tokio::test]
async fn invalid_texts_are_rejected() {
    let world = SmallWorld::start(&[], json!({})).await;
    let with = |text: &str, encoding: Option<&str>| {
        let mut body = message(&[STEADY]);
        body["smsMessage"] = json!(text);
        body["dataEncoding"] = json!(encoding);
        body
    };
    for (text, encoding) in [
        ("x".repeat(160), None),
        ("x".repeat(160), Some("7-bit")),
        ("€".repeat(80), Some("7-bit")),
        ("x".repeat(140), Some("8-bit-ASCII")),
        ("ü".repeat(70), Some("8-bit-UTF-8")),
        ("x".repeat(140), Some("8-bit-DATA")),
    ] {
        world.request("POST", "/sms", with(&text, encoding)).await;
    }
    for (text, encoding, code) in [
        (String::new(), None, "INPUT_INVALID.SmsMessage.Null"),
        ("x".repeat(161), None, "INPUT_INVALID.SmsMessage.TooLong"),
        ("€".repeat(81), Some("7-bit"), "INPUT_INVALID.SmsMessage.TooLong"),
        ("x".repeat(141), Some("8-bit-ASCII"), "INPUT_INVALID.SmsMessage.TooLong"),
        ("ü".repeat(71), Some("8-bit-UTF-8"), "INPUT_INVALID.SmsMessage.TooLong"),
        ("x".repeat(141), Some("8-bit-DATA"), "INPUT_INVALID.SmsMessage.TooLong"),
        ("日".to_owned(), None, "INPUT_INVALID.Request.InvalidCharacter"),
        ("can't".to_owned(), None, "INPUT_INVALID.Request.InvalidCharacter"),
        ("x".to_owned(), Some("16-bit"), "REQUEST_FAILED.UnexpectedError"),
    ] {
        assert_eq!(world.rejected("POST", "/sms", with(&text, encoding)).await, code, "{text} {encoding:?}");
    }
    let body = json!({"accountName": ACCOUNT, "deviceIds": [id(STEADY)]});
    assert_eq!(world.rejected("POST", "/sms", body).await, "INPUT_INVALID.SmsMessage.Null");
}

#[tokio::test]
async fn devices_are_listed_or_selected_not_both() {
    let mut world = SmallWorld::start(&[SENT], json!({})).await;
    let mut body = message(&[STEADY]);
    body["servicePlan"] = json!("NBIoT250KB");
    assert_eq!(world.rejected("POST", "/sms", body.clone()).await, "REQUEST_FAILED.UnexpectedError");
    body.as_object_mut().unwrap().remove("deviceIds");
    world.request("POST", "/sms", body).await;
    world.minutes(1).await;
    let sent = world.messages_from(SENT);
    // Every line that accepts non-IP data is on that plan; the messages of the suspended line fail.
    assert_eq!(sent.len(), 254);
    assert_eq!(sent.iter().filter(|callback| callback["status"] == "Success").count(), 253);
    assert!(sent.iter().all(|callback| first_id(callback) != device(PLAIN)));
    let unknown_devices = json!({"accountName": ACCOUNT, "smsMessage": "Hello", "deviceIds": [id(77)]});
    assert_eq!(world.rejected("POST", "/sms", unknown_devices).await, "REQUEST_FAILED.DeviceNotFound");
}

#[tokio::test]
async fn a_delivery_can_be_forced_to_fail() {
    let mut world = SmallWorld::start(&[SENT, DELIVERED], json!({})).await;
    let simulator = &world.platform.simulator;
    simulator.inject_fault(Fault { device: Some(device(STEADY)), ..Fault::new(Outcome::SmsExpires) }).unwrap();
    simulator
        .inject_fault(Fault {
            code: Some("REQUEST_FAILED.DeviceNotFound".to_owned()),
            device: Some(device(PLAIN)),
            ..Fault::new(Outcome::LineRequestFailed)
        })
        .unwrap();
    world.request("POST", "/sms", message(&[STEADY, PLAIN])).await;
    world.hours(1).await;
    let sent = world.messages_from(SENT);
    assert_eq!(sent[0]["smsResponse"]["smsStatus"], "Sent");
    assert_eq!(sent[1]["faultResponse"]["faultcode"], "UnifiedWebService.REQUEST_FAILED.DeviceNotFound");
    assert!(world.messages_from(DELIVERED).is_empty());
    world.hours(24 * 5).await;
    assert_eq!(world.only_message(DELIVERED)["smsDeliveryConfirmation"]["confirmation"], "expired");
}

#[tokio::test]
async fn messages_from_devices_wait_until_they_are_acknowledged() {
    let world = SmallWorld::start(&[SENT], json!({})).await;
    let history = format!("/sms/{ACCOUNT}/history");
    assert_eq!(world.ok("GET", &history, Value::Null).await, json!({"messages": [], "hasMoreData": false}));
    for number in 0..250 {
        world.platform.simulator.send_sms_from_device(&device(MANY + number), &format!("message {number}")).unwrap();
    }
    // There is a listener, but callbacks were not requested.
    assert!(world.messages_from(SENT).is_empty());
    let page = async |target: &str| {
        let response = world.platform.request("GET", target).send().await.unwrap();
        let next = response.headers().get("Location").map(|next| next.to_str().unwrap().to_owned());
        let (status, body) = crate::platform::read(response).await;
        let texts: Vec<String> = body["messages"].as_array().unwrap().iter().map(|one| text(&one["message"])).collect();
        assert_eq!((status == 202, next.is_some()), (body["hasMoreData"] == true, body["hasMoreData"] == true));
        (texts, next.map(|next| next.strip_prefix(world.platform.simulator.url()).unwrap().to_owned()), body)
    };
    let path = format!("/api/m2m/v1{history}");
    let (first, next, body) = page(&path).await;
    assert_eq!((first.len(), &*first[0], &*first[99]), (100, "message 0", "message 99"));
    assert_eq!(body["messages"][0]["timestamp"], "2026-03-01T00:00:00Z");
    assert_eq!(first_id(&body["messages"][7]), device(MANY + 7));
    // Without the token nothing is acknowledged, and the same page is returned again.
    assert_eq!(page(&path).await.0, first);
    let next = next.unwrap();
    let (second, third, _) = page(&next).await;
    assert_eq!((&*second[0], second.len()), ("message 100", 100));
    // The response was lost: the same token returns the same page.
    assert_eq!(page(&next).await.0, second);
    let (last, none, _) = page(&third.unwrap()).await;
    assert_eq!((last.len(), &*last[49], none), (50, "message 249", None));
    assert!(page(&path).await.0.is_empty());
    assert_eq!(
        world.rejected("GET", &format!("{history}?next=soon"), Value::Null).await,
        "REQUEST_FAILED.UnexpectedError"
    );
    assert_eq!(
        world.rejected("GET", "/sms/0712345678-00001/history", Value::Null).await,
        "REQUEST_FAILED.AccountNotFound"
    );
}

#[tokio::test]
async fn callbacks_send_queued_messages_first_and_then_new_ones() {
    let mut world = SmallWorld::start(&[], json!({})).await;
    let send =
        |world: &SmallWorld, what: &str| world.platform.simulator.send_sms_from_device(&device(STEADY), what).unwrap();
    let start = format!("/sms/{ACCOUNT}/startcallbacks");
    send(&world, "one");
    // There is no listener yet: nothing is lost.
    assert_eq!(world.ok("PUT", &start, Value::Null).await, json!({"success": true}));
    send(&world, "two");
    world.listen(&[SENT]).await;
    world.minutes(10).await;
    world.ok("PUT", &start, Value::Null).await;
    send(&world, "three");
    world.minutes(10).await;
    let callbacks = world.messages_from(SENT);
    let texts: Vec<_> = callbacks.iter().map(|callback| callback["smsResponse"]["message"].as_str().unwrap()).collect();
    assert_eq!(texts, ["one", "two", "three"]);
    assert_eq!(callbacks[0]["smsResponse"]["timestamp"], "2026-03-01T00:00:00Z");
    assert_eq!(callbacks[2]["smsResponse"]["timestamp"], "2026-03-01T00:10:00Z");
    assert_eq!(first_id(&callbacks[0]), device(STEADY));
    assert_ne!(callbacks[0]["requestId"], callbacks[1]["requestId"]);
    assert_eq!((&callbacks[0]["callbackCount"], &callbacks[0]["status"]), (&json!(1), &json!("Success")));
    let page = world.ok("GET", &format!("/sms/{ACCOUNT}/history"), Value::Null).await;
    assert_eq!(page["messages"], json!([]));
}

#[tokio::test]
async fn a_message_that_the_listener_rejects_returns_to_the_queue() {
    let mut world = SmallWorld::start(&[SENT], json!({})).await;
    let start = format!("/sms/{ACCOUNT}/startCallbacks");
    world.ok("PUT", &start, Value::Null).await;
    world.reject_callbacks(true);
    world.platform.simulator.send_sms_from_device(&device(STEADY), "Is anybody there?").unwrap();
    world.hours(1).await;
    world.reject_callbacks(false);
    // It is not sent by itself, although others are.
    world.platform.simulator.send_sms_from_device(&device(OFFICE), "Me too").unwrap();
    world.hours(1).await;
    assert_eq!(world.only_message(SENT)["smsResponse"]["message"], "Me too");
    world.ok("PUT", &start, Value::Null).await;
    world.minutes(1).await;
    let callback = world.only_message(SENT);
    let expected = json!({"message": "Is anybody there?", "timestamp": "2026-03-01T00:00:00Z"});
    assert_eq!((first_id(&callback), &callback["smsResponse"]), (&*device(STEADY), &expected));
    assert_eq!(callback["deviceIds"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn the_history_of_a_device_contains_both_directions() {
    let mut world = SmallWorld::start(&["DeviceService"], json!({})).await;
    world.request("POST", "/sms", message(&[STEADY, DARK])).await;
    world.hours(1).await;
    world.platform.simulator.send_sms_from_device(&device(STEADY), "Yes").unwrap();
    let path = "/devices/sms/history/actions/list";
    let request = world.request("POST", path, json!({"deviceId": id(STEADY)})).await;
    world.minutes(1).await;
    let callback = world.only_message("DeviceService");
    assert_eq!((&callback["requestId"], &callback["status"]), (&json!(request), &json!("Success")));
    let to = json!({"direction": "MT", "status": "Delivered", "message": "Can you hear me now?", "timestamp": "2026-03-01T00:00:30Z"});
    let from = json!({"direction": "MO", "status": "Received", "message": "Yes", "timestamp": "2026-03-01T01:00:00Z"});
    assert_eq!(callback["deviceResponse"]["smsEventHistoryResponse"], json!([to, from]));
    let seen = async |world: &mut SmallWorld, number: u64, earliest: &str, latest: &str| {
        world.request("POST", path, json!({"deviceId": id(number), "earliest": earliest, "latest": latest})).await;
        world.minutes(1).await;
        world.only_message("DeviceService")["deviceResponse"]["smsEventHistoryResponse"].clone()
    };
    assert_eq!(seen(&mut world, STEADY, "2026-03-01T01:00:00+01:00", "2026-03-01T00:30:00Z").await, json!([to]));
    assert_eq!(seen(&mut world, STEADY, "2026-03-01T00:31:00Z", "2026-03-02T00:00:00Z").await, json!([from]));
    assert_eq!(seen(&mut world, DARK, "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z").await[0]["status"], "Sent");
    world.hours(24 * 6).await;
    assert_eq!(seen(&mut world, DARK, "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z").await[0]["status"], "Expired");
    // Three months later it is removed, and a page has at most 500.
    world.hours(24 * 92).await;
    assert_eq!(seen(&mut world, STEADY, "2026-03-01T00:00:00Z", "2026-12-31T00:00:00Z").await, json!([]));
    for number in 0..510 {
        world.platform.simulator.send_sms_from_device(&device(STEADY), &number.to_string()).unwrap();
    }
    let page = seen(&mut world, STEADY, "2026-03-01T00:00:00Z", "2026-12-31T00:00:00Z").await;
    assert_eq!((page.as_array().unwrap().len(), &page[499]["message"]), (500, &json!("499")));
    let invalid = json!({"deviceId": id(STEADY), "earliest": "2026-03-02T00:00:00Z", "latest": "2026-03-01T00:00:00Z"});
    assert_eq!(world.rejected("POST", path, invalid).await, "REQUEST_FAILED.UnexpectedError");
}

#[tokio::test]
async fn device_actions_work_through_the_handle_and_the_control_paths() {
    let world = SmallWorld::start(&[], json!({})).await;
    let simulator = &world.platform.simulator;
    let error = simulator.send_sms_from_device("354658090353977", "Hello").unwrap_err();
    assert!(matches!(&error, SimulatorError::Device { device, .. } if device == "354658090353977"));
    assert_eq!(error.to_string(), "device 354658090353977: no line has this identifier");
    assert!(simulator.send_sms_from_device(&device(SUSPENDED), "Hello").is_err());
    let post = async |method: Method, path: String, body: Value| {
        let request = world.platform.url(method, &format!("/_simulator/devices/{path}"));
        crate::platform::read(request.json(&body).send().await.unwrap()).await
    };
    let done = (200, json!({"success": true}));
    assert_eq!(post(Method::POST, format!("{}/sms", device(STEADY)), json!({"text": "Hello"})).await, done);
    assert_eq!(post(Method::PUT, format!("{}/reachable", device(STEADY)), json!({"reachable": false})).await, done);
    assert_eq!(post(Method::PUT, format!("{}/reachable", device(STEADY)), json!({"reachable": null})).await, done);
    let page = world.ok("GET", &format!("/sms/{ACCOUNT}/history"), Value::Null).await;
    assert_eq!(page["messages"][0]["message"], "Hello");
    for (method, path, body, status) in [
        (Method::POST, "354658090353977/sms", json!({"text": "Hello"}), 400),
        (Method::POST, "354658090353977/sms", json!({"txt": "Hello"}), 400),
        (Method::POST, "354658090353977/nidd", json!({"payload": "%"}), 400),
        (Method::PUT, "354658090353977/sms", json!({"text": "Hello"}), 405),
        (Method::POST, "354658090353977/fly", json!({}), 404),
        (Method::POST, "354658090353977", json!({}), 404),
    ] {
        let (received, body) = post(method, path.to_owned(), body).await;
        assert_eq!(received, status, "{path}: {body}");
        assert!(body["error"].is_string(), "{path}: {body}");
    }
}
