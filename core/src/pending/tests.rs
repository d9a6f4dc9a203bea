//! Tests of waiting by messages alone: which are final, which count once, which are kept.

use super::PendingRequest;
use crate::inbox::classify::{
    self,
    MessageClass::{self, Failed, Interim, Succeeded},
};
use crate::{
    CallOptions, Client, Clock, Error, Tokens, WaitOptions, Watch, WatchStep, callbacks,
    models::{ConnectivityCallback, RequestAccepted, RequestResult, RequestStatus},
    operations::{self, Operation},
    time::tests::TestClock,
};
use futures::FutureExt;
use serde_json::{Value, json};
use std::{ops::ControlFlow, sync::Arc, time::Duration};

/// Returns a client without a platform to poll: nothing listens at its URL.
fn client() -> (Client, TestClock) {
    let clock = TestClock::default();
    let client = Client::builder(Tokens { bearer: "bearer".into(), session: "session".into(), expires_in: None })
        .base_url("http://127.0.0.1:9")
        .account("0642233522-00001")
        .clock(Arc::new(clock.clone()))
        .max_attempts(1)
        .build()
        .expect("a client");
    (client, clock)
}

fn row(service: &str, name: &str) -> &'static Operation {
    operations::find(service, name).expect("an operation")
}

fn event(body: &Value) -> ConnectivityCallback {
    callbacks::parse_connectivity(body.to_string().as_bytes()).expect("a message")
}

/// Classifies a message of a request, about the device `890`.
fn message(request: &str, rest: impl Into<Value>) -> ConnectivityCallback {
    let mut body = json!({"requestId": request, "deviceIds": [{"id": "890", "kind": "iccid"}]});
    let members = body.as_object_mut().expect("an object");
    if let Value::Object(rest) = rest.into() {
        members.extend(rest);
    }
    event(&body)
}

fn success(request: &str, device: usize) -> ConnectivityCallback {
    let ids = json!([{"id": format!("89{device:018}"), "kind": "iccid"}]);
    event(&json!({"requestId": request, "deviceIds": ids, "deviceResponse": {"activateResponse": {}},
        "status": "Success", "callbackCount": 1, "maxCallbackThreshold": 4}))
}

fn accepted(id: &str) -> RequestAccepted {
    RequestAccepted { request_id: id.to_owned(), ..RequestAccepted::default() }
}

fn sent(client: &Client, id: &str, operation: (&str, &str), expected: Option<i64>) -> PendingRequest {
    let row = row(operation.0, operation.1);
    PendingRequest::hold(client, CallOptions::default(), accepted(id), Some(row), expected)
}

fn seconds(timeout: u64) -> WaitOptions {
    WaitOptions { timeout: Some(Duration::from_secs(timeout)), ..WaitOptions::default() }
}

#[test]
fn every_message_is_classified() {
    let fault = |code: &str| json!({"faultResponse": {"faultcode": code, "faultstring": ""}, "status": "Failed"});
    let response = |part: Value| json!({"deviceResponse": part, "status": "Success"});
    let monitor = |facts: Value| json!({"deviceResponse": {"deviceReachabilityResponse": facts}, "status": "Success"});
    let nidd = |part: &str, status: &str| json!({"niddResponse": {part: {"accountName": "a"}}, "status": status});
    let activate = ("devices", "activate");
    for (operation, body, wanted) in [
        (activate, response(json!({"activateResponse": {}})), Succeeded),
        (activate, json!({"status": "success"}), Succeeded),
        (activate, fault("UnifiedWebService.REQUEST_FAILED.DeviceAlreadyActive"), Failed),
        (activate, fault("UnifiedWebService.REQUEST_ONHOLD"), Interim),
        (activate, fault("UnifiedWebService.REQUEST_CANCELLED"), Failed),
        (activate, json!({"status": "OnHold"}), Interim),
        (activate, json!({"status": "Pending"}), Interim),
        (activate, json!({"status": "Cancelled"}), Failed),
        (activate, json!({"status": "Rejected"}), Failed),
        (activate, json!({"comment": "soon"}), Interim),
        (activate, nidd("niddConfigResponse", "ConfigCreated"), Interim),
        (activate, nidd("niddConfigResponse", "ConfigFailed"), Interim),
        (("devices", "upload_activate"), response(json!({"uploadResponse": {"uploaded": 2}})), Interim),
        (("devices", "upload"), response(json!({"uploadResponse": {"uploaded": 2}})), Succeeded),
        (("nidd", "send"), nidd("niddMTDeliveryResponse", "Queued"), Interim),
        (("nidd", "send"), nidd("niddMTDeliveryResponse", "Delivered"), Succeeded),
        (("nidd", "send"), nidd("niddMTDeliveryResponse", "DeliveryFailed"), Failed),
        (("euicc", "enable"), response(json!({"eUICCProvisionResponse": {"status": "EXECUTED_WITHWARNING"}})), Interim),
        (("euicc", "enable"), response(json!({"eUICCProvisionResponse": {"status": "EXECUTED_SUCCESS"}})), Succeeded),
        (("euicc", "enable"), response(json!({"eUICCProvisionResponse": {"status": "EXECUTED_FAILED"}})), Failed),
        (("reachability", "start"), monitor(json!({"monitorId": "m"})), Succeeded),
        (("reachability", "status"), monitor(json!({})), Interim),
        (("reachability", "status"), monitor(json!({"reachabilityStatus": "REACHABLE_FOR_DATA"})), Succeeded),
        (("reachability", "status"), fault("UnifiedWebService.REQUEST_FAILED.UnexpectedError"), Failed),
        (("sms", "send"), json!({"smsResponse": {"smsStatus": "Sent"}, "status": "Success"}), Succeeded),
        (("sms", "send"), json!({"smsDeliveryConfirmation": {"confirmation": "expired"}}), Failed),
        (("history", "aggregate_usage"), json!({"usageResponse": {"deviceUsage": []}, "status": "Success"}), Succeeded),
        (("locations", "locate_async"), json!({"devicelocation": {"position": {"x": 1.0}}}), Succeeded),
        (("locations", "locate_async"), json!({"devicelocation": {"positionError": {"type": "T"}}}), Failed),
        (("locations", "create_report"), json!({"reportStatus": "INPROGRESS"}), Interim),
        (("locations", "create_report"), json!({"reportStatus": "COMPLETED"}), Succeeded),
        (("locations", "create_report"), json!({"reportStatus": "CANCELLED"}), Failed),
    ] {
        let row = row(operation.0, operation.1);
        let found: MessageClass = classify::of(&message("r", body.clone()), row.messages.as_ref());
        assert_eq!(found, wanted, "{operation:?} {body}");
    }
}

#[tokio::test]
async fn messages_end_the_wait_and_each_device_counts_once() {
    let (client, _) = client();
    let handle = sent(&client, "r", ("devices", "suspend"), Some(2));
    client.deliver_callback(message("r", json!({"status": "Success", "callbackCount": 1})));
    client.deliver_callback(message("r", json!({"status": "Success", "callbackCount": 2})));
    client.deliver_callback(message("other", json!({"status": "Failed"})));
    client.deliver_callback(message("", json!({"status": "Failed"})));
    assert_eq!(handle.progress().succeeded, 1);
    assert_eq!(handle.callbacks().len(), 1, "it was sent twice");
    // Another message about the same device, with an additional identifier.
    let ids = json!([{"id": "890", "kind": "ICCID"}, {"id": "1", "kind": "imei"}]);
    client.deliver_callback(event(&json!({"requestId": "r", "deviceIds": ids, "status": "Failed"})));
    assert_eq!((handle.progress().succeeded, handle.progress().failed), (1, 0));
    let waiter = tokio::spawn({
        let handle = handle.clone();
        async move { handle.wait(WaitOptions::default()).await }
    });
    let ids = json!([{"id": "890", "kind": "iccid"}, {"id": "2", "kind": "imei"}]);
    let fault = json!({"faultcode": "UnifiedWebService.REQUEST_FAILED.X"});
    let other = json!({"requestId": "r", "deviceIds": ids, "faultResponse": fault, "password": "Wanderer-7"});
    assert_eq!(handle.status().await.expect("a status"), RequestStatus::Pending);
    client.deliver_callback(event(
        &json!({"requestId": "r", "deviceIds": [{"id": "1", "kind": "imei"}], "status": "Success"}),
    ));
    client.deliver_callback(event(&other));
    let result = waiter.await.expect("a task").expect("a result");
    assert_eq!((result.succeeded, result.failed, result.status), (1, 1, RequestStatus::PartialSuccess));
    assert!(result.callbacks.iter().all(|event| event.password.is_none()), "results are kept in files");
    assert_eq!(handle.status().await.expect("a status"), RequestStatus::PartialSuccess);
}

#[tokio::test]
async fn messages_before_the_response_count() {
    let (client, clock) = client();
    // The message about the upload is not one of those per device, which cannot be known yet.
    client.deliver_callback(message(
        "r",
        json!({"deviceResponse": {"uploadResponse": {"uploaded": 1}}, "status": "Success"}),
    ));
    client.deliver_callback(message("r", json!({"deviceResponse": {"activateResponse": {}}, "status": "Success"})));
    let handle = sent(&client.clone(), "r", ("devices", "upload_activate"), Some(1));
    let result = handle.wait(WaitOptions::default()).await.expect("a result");
    assert_eq!((result.succeeded, result.callbacks.len()), (1, 2));
    assert_eq!(clock.elapsed(), Duration::ZERO, "the wait took no time");
    // A handle from the identifier, by a clone.
    let picked_up = client.clone().pending_request("r");
    assert_eq!(picked_up.wait(WaitOptions::default()).await.expect("a result"), result);
}

#[tokio::test]
async fn a_handle_from_an_id_needs_a_number_of_messages() {
    let (client, clock) = client();
    let handle = client.pending_request("r");
    client.deliver_callback(message("r", json!({"status": "Success"})));
    let result = handle.expecting(1).wait(WaitOptions::default()).await.expect("a result");
    assert_eq!(result.status, RequestStatus::Success);
    let wrong = handle.expecting(0).wait(seconds(1)).await;
    assert!(
        matches!(&wrong, Err(Error::Configuration { message, .. }) if message.contains("expect 1 or more")),
        "{wrong:?}"
    );
    let error = handle.wait(seconds(100)).await.expect_err("the number of messages is unknown");
    let text = error.to_string();
    assert!(
        matches!(error, Error::Timeout { .. })
            && text.contains("number of expected callbacks")
            && text.contains("1 callbacks arrived"),
        "{text}"
    );
    assert_eq!(clock.elapsed(), Duration::from_secs(100));
}

#[tokio::test]
async fn a_timeout_says_what_is_missing() {
    let (client, clock) = client();
    let handle = sent(&client, "r", ("devices", "change_service_plan"), Some(3));
    client.deliver_callback(message("r", json!({"status": "Success"})));
    let mut reported = Vec::new();
    let wait = WaitOptions { poll_interval: Duration::from_secs(40), ..seconds(90) };
    let waiting = handle.wait_with(wait, |progress| {
        reported.push((progress.succeeded, progress.expected));
        ControlFlow::Continue(())
    });
    let text = waiting.await.expect_err("too late").to_string();
    assert!(text.contains("1 of 3") && text.contains("CarrierService and NiddService"), "{text}");
    assert_eq!(reported, [(1, Some(3)); 4], "at once, after 40 s, 80 s and 90 s");
    assert_eq!(clock.elapsed(), Duration::from_secs(90));
    let given_up = handle.wait_with(seconds(90), |_| ControlFlow::Break(())).await;
    assert!(matches!(given_up, Err(Error::Cancelled { .. })));
    let no_time = handle.wait(WaitOptions { poll_interval: Duration::ZERO, ..seconds(0) }).await;
    assert!(matches!(no_time, Err(Error::Timeout { .. })));
}

#[tokio::test]
async fn a_watch_reports_the_progress_and_then_the_result() {
    let (client, clock) = client();
    let handle = sent(&client, "r", ("devices", "change_service_plan"), Some(1));
    let mut watch = handle.watch(seconds(60));
    let mut reports = 0;
    let outcome = loop {
        match watch.next_step().await {
            Ok(WatchStep::Progress(progress)) => reports += i32::from(progress.status == RequestStatus::Pending),
            outcome => break outcome,
        }
    };
    assert!(matches!(outcome, Err(Error::Timeout { .. })), "{outcome:?}");
    assert_eq!((reports, clock.elapsed()), (3, Duration::from_mins(1)), "at once, after 30 s and 60 s");
    // The next step starts the wait again.
    client.deliver_callback(message("r", json!({"status": "Success"})));
    let step = watch.next_step().await.expect("a step");
    assert!(matches!(step, WatchStep::Progress(progress) if progress.succeeded == 1));
    let result = handle.wait(seconds(1)).await.expect("a result");
    assert_eq!(watch.next_step().await.expect("a step"), WatchStep::Done(result));
    assert!(matches!(watch.next_step().await, Err(Error::Cancelled { .. })), "it has ended");
}

#[tokio::test]
async fn a_closed_client_ends_the_wait() {
    let (client, _) = client();
    let handle = sent(&client, "r", ("devices", "move_to_account"), Some(1));
    client.close();
    assert!(matches!(handle.wait(WaitOptions::default()).await, Err(Error::Cancelled { .. })));
}

#[tokio::test]
async fn a_swap_ends_after_three_messages_or_one_failure() {
    let (client, _) = client();
    let swap = ("euicc", "eid_device_swap");
    let handle = sent(&client, "r", swap, Some(3));
    for part in ["deactivateResponse", "changeIdentifierResponse"] {
        client.deliver_callback(message("r", json!({"deviceResponse": {part: {}}, "status": "Success"})));
        assert_eq!(handle.progress().status, RequestStatus::Pending);
    }
    client.deliver_callback(message("r", json!({"deviceResponse": {"goToStateResponse": {}}, "status": "Success"})));
    assert_eq!(handle.wait(seconds(1)).await.expect("a result").succeeded, 3);
    let handle = sent(&client, "s", swap, Some(3));
    client.deliver_callback(message("s", json!({"status": "Failed"})));
    assert_eq!(handle.wait(seconds(1)).await.expect("a result").status, RequestStatus::Failed);
}

#[test]
fn a_monitor_repeats_its_message_after_every_change() {
    let (client, _) = client();
    let handle = sent(&client, "r", ("reachability", "start"), Some(1));
    let changed = |status: &str, count: i64| {
        let facts = json!({"monitorId": "m", "reachabilityStatus": status});
        let response = json!({"deviceReachabilityResponse": facts});
        message("r", json!({"deviceResponse": response, "status": "Success", "callbackCount": count}))
    };
    for (status, count, expected) in [
        ("REACHABLE_FOR_DATA", 1, 1),
        ("LOSS", 1, 2),
        ("REACHABLE_FOR_DATA", 1, 3),
        // A repetition, at once or late, is the same message.
        ("REACHABLE_FOR_DATA", 2, 3),
        ("REACHABLE_FOR_DATA", 1, 3),
        ("LOSS", 2, 3),
        ("LOSS", 1, 4),
    ] {
        client.deliver_callback(changed(status, count));
        assert_eq!(handle.callbacks().len(), expected, "{status} {count}");
    }
    assert_eq!(handle.progress().succeeded, 1);
}

#[tokio::test]
async fn a_short_message_that_expires_is_not_a_success() {
    let (client, _) = client();
    let expired = || message("r", json!({"smsDeliveryConfirmation": {"confirmation": "expired"}}));
    let was_sent = || message("r", json!({"smsResponse": {"smsStatus": "Sent"}, "status": "Success"}));
    let handle = sent(&client, "r", ("sms", "send"), Some(1));
    client.deliver_callback(was_sent());
    assert_eq!(handle.wait(seconds(1)).await.expect("a result").status, RequestStatus::Success);
    for _ in 0..2 {
        client.deliver_callback(expired());
        let result = handle.wait(seconds(1)).await.expect("a result");
        assert_eq!((result.status, result.succeeded, result.failed), (RequestStatus::Failed, 0, 1));
    }
    // Of several devices, and in any order.
    let handle = sent(&client, "s", ("sms", "send"), Some(2));
    let of = |id: &str, rest: Value| {
        let mut body = json!({"requestId": "s", "deviceIds": [{"id": id, "kind": "iccid"}]});
        body.as_object_mut().expect("an object").extend(rest.as_object().cloned().unwrap_or_default());
        event(&body)
    };
    for (id, rest) in [
        ("891", json!({"smsResponse": {"smsStatus": "Sent"}, "status": "Success"})),
        ("891", json!({"smsDeliveryConfirmation": {"confirmation": "expired"}})),
        ("892", json!({"smsDeliveryConfirmation": {"confirmation": "delivered"}})),
        ("892", json!({"smsResponse": {"smsStatus": "Sent"}, "status": "Success"})),
    ] {
        client.deliver_callback(of(id, rest));
    }
    let result = handle.wait(seconds(1)).await.expect("a result");
    assert_eq!((result.status, result.succeeded, result.failed), (RequestStatus::PartialSuccess, 1, 1));
}

#[test]
fn a_cached_report_is_done_at_once() {
    let (client, _) = client();
    let accepted = RequestAccepted { status: Some(crate::models::LocationReportStatus::Completed), ..accepted("t") };
    let row = Some(row("locations", "create_report"));
    let handle = PendingRequest::hold(&client, CallOptions::default(), accepted, row, Some(1));
    let result = handle.wait(WaitOptions::default()).now_or_never().expect("no waiting").expect("a result");
    assert_eq!((result.status, result.callbacks.len()), (RequestStatus::Success, 0));
}

#[tokio::test]
async fn a_wait_for_ten_thousand_devices_ignores_messages_of_other_requests() {
    const DEVICES: usize = 10_000;
    let (client, _) = client();
    let handle = sent(&client, "r", ("devices", "activate"), i64::try_from(DEVICES).ok());
    let lost = "another client's";
    client.deliver_callback(success(lost, 0));
    for device in 0..DEVICES {
        client.deliver_callback(success("r", device));
        client.deliver_callback(success("r", device));
    }
    // The oldest request is dropped first; its counts stay, because it has a handle.
    for other in 0..100_000 {
        client.deliver_callback(success(&format!("other {other}"), 0));
    }
    let result = handle.wait(seconds(1)).await.expect("a result");
    assert_eq!(result.succeeded, 10_000);
    let events = i64::try_from(result.callbacks.len()).expect("a count");
    assert_eq!((events, result.dropped_callbacks), (0, 10_000));
    // A handle that comes too late fails at once instead of waiting until the timeout.
    let late = PendingRequest::hold(
        &client,
        CallOptions::default(),
        accepted(lost),
        Some(row("devices", "move_to_account")),
        Some(1),
    );
    let text = late.wait(WaitOptions::default()).await.expect_err("it is gone").to_string();
    assert!(text.contains("make room"), "{text}");
    drop(late);
    let again = sent(&client, lost, ("devices", "move_to_account"), Some(1));
    assert!(again.wait(WaitOptions::default()).await.is_err());
    drop(handle);
    let result: RequestResult = client.pending_request("r").wait(seconds(1)).await.expect("remembered");
    assert_eq!(result.succeeded, 10_000);
}

#[test]
fn messages_of_unknown_requests_are_ignored() {
    let (client, _) = client();
    let handle = client.pending_request("r");
    for body in [
        json!({"externalProvisioningChange": {"change": "Activate"}}),
        json!({"promoChange": {"change": "P"}}),
        json!({"niddResponse": {"niddMONotificationResponse": {"message": "QQ=="}}}),
        json!({"smsResponse": {"message": "hello"}}),
    ] {
        client.deliver_callback(message("r", body));
    }
    assert!(handle.callbacks().is_empty());
    client.deliver_callback(message("r", json!({"smsResponse": {"smsStatus": "Sent"}})));
    assert_eq!(handle.callbacks().len(), 1);
}

#[test]
fn a_device_that_was_not_uploaded_counts_as_failed() {
    let (client, _) = client();
    let upload = |taken: i64, failed: &[&str], status: &str| {
        let failed: Vec<Value> =
            failed.iter().map(|id| json!({"deviceIds": [{"id": id, "kind": "imei"}], "reason": "no IMEI"})).collect();
        let response = json!({"uploadResponse": {"uploaded": taken, "failed": failed}});
        json!({"deviceResponse": response, "status": status, "deviceIds": []})
    };
    let request = sent(&client, "u", ("devices", "upload_activate"), Some(2));
    client.deliver_callback(message("u", upload(1, &["35"], "Success")));
    assert_eq!((request.progress().status, request.progress().failed), (RequestStatus::Pending, 1));
    client.deliver_callback(success("u", 1));
    assert_eq!(request.progress().status, RequestStatus::PartialSuccess);

    let nothing = sent(&client, "n", ("devices", "upload_activate"), Some(2));
    client.deliver_callback(message("n", upload(0, &["35", "36"], "Failed")));
    assert_eq!((nothing.progress().status, nothing.progress().failed), (RequestStatus::Failed, 2));

    let rejected = sent(&client, "r", ("devices", "upload_activate"), Some(9));
    let fault = json!({"faultResponse": {"faultcode": "DeviceService.REQUEST_FAILED.UnexpectedError"}});
    let mut whole = message("r", fault);
    whole.device_ids.clear();
    client.deliver_callback(whole);
    assert_eq!(rejected.progress().status, RequestStatus::Failed);

    let some = sent(&client, "s", ("devices", "upload"), Some(1));
    client.deliver_callback(message("s", upload(1, &["35"], "Success")));
    assert_eq!(some.progress().status, RequestStatus::PartialSuccess);
}
