//! Short messages to and from simulated devices.

use crate::conversations::{Conversation, DARK, MANY, OFFICE, PLAIN, STEADY, SUSPENDED, device, first_id, id};
use crate::platform::{ACCOUNT, text};
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
async fn a_message_is_told_when_it_is_sent_and_when_its_device_has_it() {
    let mut talk = Conversation::start(&[SENT, DELIVERED], json!({})).await;
    let request = talk.request("POST", "/sms", message(&[STEADY, OFFICE, DARK, SUSPENDED])).await;
    assert!(talk.heard(SENT).is_empty());
    talk.minutes(1).await;
    let sent = talk.heard(SENT);
    assert_eq!(sent.iter().map(first_id).collect::<Vec<_>>(), [STEADY, OFFICE, DARK, SUSPENDED].map(device));
    for news in &sent[..3] {
        assert_eq!((&news["requestId"], &news["status"]), (&json!(request), &json!("Success")));
        assert_eq!(news["smsResponse"], json!({"smsStatus": "Sent", "timestamp": "2026-03-01T00:00:30Z"}));
    }
    assert_eq!(sent[3]["faultResponse"]["faultcode"], "UnifiedWebService.INPUT_INVALID.DeviceState.Invalid");
    // It is midnight: only the device that is always on has it.
    let news = talk.only(DELIVERED);
    assert_eq!((first_id(&news), &news["requestId"]), (&*device(STEADY), &json!(request)));
    assert_eq!(
        news["smsDeliveryConfirmation"],
        json!({"confirmation": "delivered", "timestamp": "2026-03-01T00:00:32Z"})
    );
    assert_eq!(news.get("status"), None);
    talk.hours(9).await;
    let news = talk.only(DELIVERED);
    assert_eq!(first_id(&news), device(OFFICE));
    assert_eq!(news["smsDeliveryConfirmation"]["timestamp"], "2026-03-01T08:00:00Z");
    // The network tries for five days.
    talk.hours(24 * 6).await;
    let news = talk.only(DELIVERED);
    assert_eq!(first_id(&news), device(DARK));
    assert_eq!(
        news["smsDeliveryConfirmation"],
        json!({"confirmation": "expired", "timestamp": "2026-03-06T00:00:30Z"})
    );
    talk.hours(24 * 30).await;
    assert!(talk.tellers().is_empty());
}

#[tokio::test]
async fn what_waits_for_a_device_comes_when_a_test_or_its_line_lets_it() {
    let mut talk = Conversation::start(&[SENT, DELIVERED], json!({})).await;
    talk.request("POST", "/sms", message(&[DARK])).await;
    talk.hours(3).await;
    talk.platform.simulator.set_reachable(&device(DARK), true).unwrap();
    talk.pass(SignedDuration::ZERO).await;
    assert_eq!(talk.only(DELIVERED)["smsDeliveryConfirmation"]["timestamp"], "2026-03-01T03:00:00Z");

    // A line that is suspended with a message on its way gets it once it is restored.
    talk.platform.simulator.set_reachable(&device(STEADY), false).unwrap();
    talk.request("POST", "/sms", message(&[STEADY])).await;
    talk.minutes(1).await;
    let line = json!({"accountName": ACCOUNT, "devices": crate::conversations::devices(&[STEADY])});
    talk.request("POST", "/devices/actions/suspend", line.clone()).await;
    talk.minutes(1).await;
    talk.platform.simulator.set_reachable(&device(STEADY), true).unwrap();
    talk.hours(1).await;
    assert!(talk.heard(DELIVERED).is_empty());
    talk.request("POST", "/devices/actions/restore", line).await;
    talk.minutes(5).await;
    assert_eq!(talk.only(DELIVERED)["smsDeliveryConfirmation"]["confirmation"], "delivered");
}

#[tokio::test]
async fn texts_have_rules() {
    let talk = Conversation::start(&[], json!({})).await;
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
        talk.request("POST", "/sms", with(&text, encoding)).await;
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
        assert_eq!(talk.refused("POST", "/sms", with(&text, encoding)).await, code, "{text} {encoding:?}");
    }
    let body = json!({"accountName": ACCOUNT, "deviceIds": [id(STEADY)]});
    assert_eq!(talk.refused("POST", "/sms", body).await, "INPUT_INVALID.SmsMessage.Null");
}

#[tokio::test]
async fn devices_are_listed_or_selected_not_both() {
    let mut talk = Conversation::start(&[SENT], json!({})).await;
    let mut body = message(&[STEADY]);
    body["servicePlan"] = json!("NBIoT250KB");
    assert_eq!(talk.refused("POST", "/sms", body.clone()).await, "REQUEST_FAILED.UnexpectedError");
    body.as_object_mut().unwrap().remove("deviceIds");
    talk.request("POST", "/sms", body).await;
    talk.minutes(1).await;
    let sent = talk.heard(SENT);
    // Everything that takes non-IP data is on that plan, but for the suspended line's messages, which fail.
    assert_eq!(sent.len(), 254);
    assert_eq!(sent.iter().filter(|news| news["status"] == "Success").count(), 253);
    assert!(sent.iter().all(|news| first_id(news) != device(PLAIN)));
    let nobody = json!({"accountName": ACCOUNT, "smsMessage": "Hello", "deviceIds": [id(77)]});
    assert_eq!(talk.refused("POST", "/sms", nobody).await, "REQUEST_FAILED.DeviceNotFound");
}

#[tokio::test]
async fn a_delivery_can_be_forced_to_fail() {
    let mut talk = Conversation::start(&[SENT, DELIVERED], json!({})).await;
    let simulator = &talk.platform.simulator;
    simulator.force(Fault { device: Some(device(STEADY)), ..Fault::new(Outcome::SmsExpires) }).unwrap();
    simulator
        .force(Fault {
            code: Some("REQUEST_FAILED.DeviceNotFound".to_owned()),
            device: Some(device(PLAIN)),
            ..Fault::new(Outcome::LineRequestFailed)
        })
        .unwrap();
    talk.request("POST", "/sms", message(&[STEADY, PLAIN])).await;
    talk.hours(1).await;
    let sent = talk.heard(SENT);
    assert_eq!(sent[0]["smsResponse"]["smsStatus"], "Sent");
    assert_eq!(sent[1]["faultResponse"]["faultcode"], "UnifiedWebService.REQUEST_FAILED.DeviceNotFound");
    assert!(talk.heard(DELIVERED).is_empty());
    talk.hours(24 * 5).await;
    assert_eq!(talk.only(DELIVERED)["smsDeliveryConfirmation"]["confirmation"], "expired");
}

#[tokio::test]
async fn messages_of_devices_wait_until_they_are_fetched_and_acknowledged() {
    let talk = Conversation::start(&[SENT], json!({})).await;
    let history = format!("/sms/{ACCOUNT}/history");
    assert_eq!(talk.ok("GET", &history, Value::Null).await, json!({"messages": [], "hasMoreData": false}));
    for number in 0..250 {
        talk.platform.simulator.device_sends_sms(&device(MANY + number), &format!("message {number}")).unwrap();
    }
    // Somebody listens, but nobody has asked to be told.
    assert!(talk.heard(SENT).is_empty());
    let page = async |target: &str| {
        let answer = talk.platform.request("GET", target).send().await.unwrap();
        let next = answer.headers().get("Location").map(|next| next.to_str().unwrap().to_owned());
        let (status, body) = crate::platform::read(answer).await;
        let texts: Vec<String> = body["messages"].as_array().unwrap().iter().map(|one| text(&one["message"])).collect();
        assert_eq!((status == 202, next.is_some()), (body["hasMoreData"] == true, body["hasMoreData"] == true));
        (texts, next.map(|next| next.strip_prefix(talk.platform.simulator.url()).unwrap().to_owned()), body)
    };
    let path = format!("/api/m2m/v1{history}");
    let (first, next, body) = page(&path).await;
    assert_eq!((first.len(), &*first[0], &*first[99]), (100, "message 0", "message 99"));
    assert_eq!(body["messages"][0]["timestamp"], "2026-03-01T00:00:00Z");
    assert_eq!(first_id(&body["messages"][7]), device(MANY + 7));
    // Without the token nothing is acknowledged, and the same page comes again.
    assert_eq!(page(&path).await.0, first);
    let next = next.unwrap();
    let (second, third, _) = page(&next).await;
    assert_eq!((&*second[0], second.len()), ("message 100", 100));
    // The answer was lost: the same token gives the same page.
    assert_eq!(page(&next).await.0, second);
    let (last, none, _) = page(&third.unwrap()).await;
    assert_eq!((last.len(), &*last[49], none), (50, "message 249", None));
    assert!(page(&path).await.0.is_empty());
    assert_eq!(
        talk.refused("GET", &format!("{history}?next=soon"), Value::Null).await,
        "REQUEST_FAILED.UnexpectedError"
    );
    assert_eq!(
        talk.refused("GET", "/sms/0712345678-00001/history", Value::Null).await,
        "REQUEST_FAILED.AccountNotFound"
    );
}

#[tokio::test]
async fn callbacks_bring_what_is_queued_first_and_then_what_comes() {
    let mut talk = Conversation::start(&[], json!({})).await;
    let say =
        |talk: &Conversation, what: &str| talk.platform.simulator.device_sends_sms(&device(STEADY), what).unwrap();
    let start = format!("/sms/{ACCOUNT}/startcallbacks");
    say(&talk, "one");
    // Nobody listens yet: nothing is lost.
    assert_eq!(talk.ok("PUT", &start, Value::Null).await, json!({"success": true}));
    say(&talk, "two");
    talk.listen(&[SENT]).await;
    talk.minutes(10).await;
    talk.ok("PUT", &start, Value::Null).await;
    say(&talk, "three");
    talk.minutes(10).await;
    let heard = talk.heard(SENT);
    let texts: Vec<_> = heard.iter().map(|news| news["smsResponse"]["message"].as_str().unwrap()).collect();
    assert_eq!(texts, ["one", "two", "three"]);
    assert_eq!(heard[0]["smsResponse"]["timestamp"], "2026-03-01T00:00:00Z");
    assert_eq!(heard[2]["smsResponse"]["timestamp"], "2026-03-01T00:10:00Z");
    assert_eq!(first_id(&heard[0]), device(STEADY));
    assert_ne!(heard[0]["requestId"], heard[1]["requestId"]);
    assert_eq!((&heard[0]["callbackCount"], heard[0].get("status")), (&json!(1), None));
    let page = talk.ok("GET", &format!("/sms/{ACCOUNT}/history"), Value::Null).await;
    assert_eq!(page["messages"], json!([]));
}

#[tokio::test]
async fn a_message_that_the_listener_does_not_take_waits_in_the_queue_again() {
    let mut talk = Conversation::start(&[SENT], json!({})).await;
    let start = format!("/sms/{ACCOUNT}/startCallbacks");
    talk.ok("PUT", &start, Value::Null).await;
    talk.refuse(true);
    talk.platform.simulator.device_sends_sms(&device(STEADY), "Is anybody there?").unwrap();
    talk.hours(1).await;
    talk.refuse(false);
    // It is not sent by itself, even though others are.
    talk.platform.simulator.device_sends_sms(&device(OFFICE), "Me too").unwrap();
    talk.hours(1).await;
    assert_eq!(talk.only(SENT)["smsResponse"]["message"], "Me too");
    talk.ok("PUT", &start, Value::Null).await;
    talk.minutes(1).await;
    let news = talk.only(SENT);
    let wanted = json!({"message": "Is anybody there?", "timestamp": "2026-03-01T00:00:00Z"});
    assert_eq!((first_id(&news), &news["smsResponse"]), (&*device(STEADY), &wanted));
    assert_eq!(news["deviceIds"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn the_history_of_a_device_has_both_directions() {
    let mut talk = Conversation::start(&["DeviceService"], json!({})).await;
    talk.request("POST", "/sms", message(&[STEADY, DARK])).await;
    talk.hours(1).await;
    talk.platform.simulator.device_sends_sms(&device(STEADY), "Yes").unwrap();
    let path = "/devices/sms/history/actions/list";
    let request = talk.request("POST", path, json!({"deviceId": id(STEADY)})).await;
    talk.minutes(1).await;
    let news = talk.only("DeviceService");
    assert_eq!((&news["requestId"], &news["status"]), (&json!(request), &json!("Success")));
    let to = json!({"direction": "MT", "status": "Delivered", "message": "Can you hear me now?", "timestamp": "2026-03-01T00:00:30Z"});
    let from = json!({"direction": "MO", "status": "Received", "message": "Yes", "timestamp": "2026-03-01T01:00:00Z"});
    assert_eq!(news["deviceResponse"]["smsEventHistoryResponse"], json!([to, from]));
    let seen = async |talk: &mut Conversation, number: u64, earliest: &str, latest: &str| {
        talk.request("POST", path, json!({"deviceId": id(number), "earliest": earliest, "latest": latest})).await;
        talk.minutes(1).await;
        talk.only("DeviceService")["deviceResponse"]["smsEventHistoryResponse"].clone()
    };
    assert_eq!(seen(&mut talk, STEADY, "2026-03-01T01:00:00+01:00", "2026-03-01T00:30:00Z").await, json!([to]));
    assert_eq!(seen(&mut talk, STEADY, "2026-03-01T00:31:00Z", "2026-03-02T00:00:00Z").await, json!([from]));
    assert_eq!(seen(&mut talk, DARK, "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z").await[0]["status"], "Sent");
    talk.hours(24 * 6).await;
    assert_eq!(seen(&mut talk, DARK, "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z").await[0]["status"], "Expired");
    // Three months later it is forgotten, and a page has at most 500.
    talk.hours(24 * 92).await;
    assert_eq!(seen(&mut talk, STEADY, "2026-03-01T00:00:00Z", "2026-12-31T00:00:00Z").await, json!([]));
    for number in 0..510 {
        talk.platform.simulator.device_sends_sms(&device(STEADY), &number.to_string()).unwrap();
    }
    let page = seen(&mut talk, STEADY, "2026-03-01T00:00:00Z", "2026-12-31T00:00:00Z").await;
    assert_eq!((page.as_array().unwrap().len(), &page[499]["message"]), (500, &json!("499")));
    let odd = json!({"deviceId": id(STEADY), "earliest": "2026-03-02T00:00:00Z", "latest": "2026-03-01T00:00:00Z"});
    assert_eq!(talk.refused("POST", path, odd).await, "REQUEST_FAILED.UnexpectedError");
}

#[tokio::test]
async fn devices_are_told_what_to_do_by_handle_and_by_path() {
    let talk = Conversation::start(&[], json!({})).await;
    let simulator = &talk.platform.simulator;
    let error = simulator.device_sends_sms("354658090353977", "Hello").unwrap_err();
    assert!(matches!(&error, SimulatorError::Device { device, .. } if device == "354658090353977"));
    assert_eq!(error.to_string(), "device 354658090353977: no line has this identifier");
    assert!(simulator.device_sends_sms(&device(SUSPENDED), "Hello").is_err());
    let post = async |method: Method, path: String, body: Value| {
        let request = talk.platform.url(method, &format!("/_simulator/devices/{path}"));
        crate::platform::read(request.json(&body).send().await.unwrap()).await
    };
    let done = (200, json!({"success": true}));
    assert_eq!(post(Method::POST, format!("{}/sms", device(STEADY)), json!({"text": "Hello"})).await, done);
    assert_eq!(post(Method::PUT, format!("{}/reachable", device(STEADY)), json!({"reachable": false})).await, done);
    assert_eq!(post(Method::PUT, format!("{}/reachable", device(STEADY)), json!({"reachable": null})).await, done);
    let page = talk.ok("GET", &format!("/sms/{ACCOUNT}/history"), Value::Null).await;
    assert_eq!(page["messages"][0]["message"], "Hello");
    for (method, path, body, status) in [
        (Method::POST, "354658090353977/sms", json!({"text": "Hello"}), 400),
        (Method::POST, "354658090353977/sms", json!({"txt": "Hello"}), 400),
        (Method::POST, "354658090353977/nidd", json!({"payload": "%"}), 400),
        (Method::PUT, "354658090353977/sms", json!({"text": "Hello"}), 405),
        (Method::POST, "354658090353977/fly", json!({}), 404),
        (Method::POST, "354658090353977", json!({}), 404),
    ] {
        let (answered, body) = post(method, path.to_owned(), body).await;
        assert_eq!(answered, status, "{path}: {body}");
        assert!(body["error"].is_string(), "{path}: {body}");
    }
}
