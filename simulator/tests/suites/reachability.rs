//! Monitors of simulated devices, and queries about one device.

use crate::platform::{ACCOUNT, text};
use crate::small_world::{DARK, MANY, OFFICE, STEADY, SUSPENDED, SmallWorld, device, devices, first_id, id};
use jiff::SignedDuration;
use serde_json::{Value, json};
use thingspace_simulator::{Fault, Outcome};

const SERVICE: &str = "DiagnosticsService";
const PATH: &str = "/diagnostics/basic/devicereachability";

fn monitor(kind: &str, numbers: &[u64], until: &str) -> Value {
    json!({
        "accountName": ACCOUNT, "requestType": kind, "devices": devices(numbers), "monitorExpirationTime": until,
    })
}

fn content(callback: &Value) -> &Value {
    &callback["deviceResponse"]["deviceReachabilityResponse"]
}

/// Returns the identifiers and statuses of callbacks.
fn reported_statuses(callbacks: &[Value]) -> Vec<(&str, &str)> {
    callbacks
        .iter()
        .map(|callback| (first_id(callback), content(callback)["reachabilityStatus"].as_str().unwrap_or("-")))
        .collect()
}

#[tokio::test]
async fn a_monitor_is_confirmed_and_reports_every_change_until_it_ends() {
    let mut world = SmallWorld::start(&[SERVICE], json!({})).await;
    let body = monitor("REACHABLE_FOR_DATA_AND_LOSS", &[STEADY, OFFICE, OFFICE, DARK], "2026-03-03T12:00:00Z");
    let request = world.request("POST", PATH, body).await;
    world.minutes(1).await;
    let callbacks = world.messages_from(SERVICE);
    let (steady, office, dark) = (device(STEADY), device(OFFICE), device(DARK));
    // One for each device, although one was named twice; an unreachable device has no status.
    assert_eq!(reported_statuses(&callbacks), [(&*steady, "REACHABLE_FOR_DATA"), (&office, "-"), (&dark, "-")]);
    for callback in &callbacks {
        assert_eq!((&callback["requestId"], &callback["status"]), (&json!(request), &json!("Success")));
        assert_eq!(content(callback)["monitorType"], "REACHABLE_FOR_DATA_AND_LOSS");
        assert_eq!(content(callback)["monitorExpirationTime"], "2026-03-03T12:00:00Z");
    }
    assert_eq!(content(&callbacks[0]).get("maxUEAvailabilityTime"), None);
    let id = &content(&callbacks[1])["monitorId"];
    assert_ne!(id, &content(&callbacks[0])["monitorId"]);
    // The office opens at 8 and closes at 18.
    world.hours(8).await;
    let callback = world.only_message(SERVICE);
    assert_eq!(
        (first_id(&callback), &content(&callback)["monitorId"], &callback["requestId"]),
        (&*office, id, &json!(request))
    );
    assert_eq!(content(&callback)["reachabilityStatus"], "REACHABLE_FOR_DATA");
    assert_eq!(content(&callback)["maxUEAvailabilityTime"], "2026-03-01T18:00:00Z");
    world.hours(10).await;
    let callback = world.only_message(SERVICE);
    assert_eq!(content(&callback)["reachabilityStatus"], "LOSS_OF_CONNECTIVITY");
    assert_eq!(content(&callback).get("maxUEAvailabilityTime"), None);
    world.hours(24).await;
    assert_eq!(
        reported_statuses(&world.messages_from(SERVICE)),
        [(&*office, "REACHABLE_FOR_DATA"), (&office, "LOSS_OF_CONNECTIVITY")]
    );
    // It ends on the third day at noon: the office opens once more, and its closing is not reported.
    world.hours(24 * 5).await;
    assert_eq!(reported_statuses(&world.messages_from(SERVICE)), [(&*office, "REACHABLE_FOR_DATA")]);
}

#[tokio::test]
async fn only_watched_changes_are_reported() {
    let mut world = SmallWorld::start(&[SERVICE], json!({})).await;
    let until = "2026-03-02T00:00:00Z";
    for (kind, reached, lost) in [
        ("REACHABLE_FOR_DATA", Some("REACHABLE_FOR_DATA"), false),
        ("REACHABLE_FOR_SMS", Some("REACHABLE_FOR_SMS"), false),
        ("LOSS_OF_CONNECTIVITY", None, true),
        ("REACHABLE_FOR_DATA_SMS", Some("REACHABLE_FOR_DATA_SMS"), false),
        ("REACHABLE_FOR_SMS_AND_LOSS", Some("REACHABLE_FOR_SMS"), true),
        ("REACHABLE_FOR_DATA_SMS_AND_LOSS", Some("REACHABLE_FOR_DATA_SMS"), true),
    ] {
        let request = world.request("POST", PATH, monitor(kind, &[STEADY], until)).await;
        world.minutes(1).await;
        let confirmed = world.only_message(SERVICE);
        assert_eq!(content(&confirmed)["reachabilityStatus"].as_str(), reached, "{kind}");
        for (reachable, expected) in [(false, lost.then_some("LOSS_OF_CONNECTIVITY")), (true, reached)] {
            world.platform.simulator.set_reachable(&device(STEADY), reachable).unwrap();
            // Setting it twice has no further effect.
            world.platform.simulator.set_reachable(&device(STEADY), reachable).unwrap();
            world.minutes(1).await;
            let callbacks = world.messages_from(SERVICE);
            let statuses: Vec<_> =
                callbacks.iter().map(|callback| content(callback)["reachabilityStatus"].as_str()).collect();
            assert_eq!(statuses, Vec::from_iter(expected.map(Some)), "{kind} {reachable}");
            assert!(callbacks.iter().all(|callback| callback["requestId"] == json!(request)));
        }
        let stop = json!({"accountName": ACCOUNT, "monitorIds": [content(&confirmed)["monitorId"]]});
        world.request("DELETE", PATH, stop).await;
        world.minutes(1).await;
        world.only_message(SERVICE);
    }
}

#[tokio::test]
async fn a_line_that_goes_out_of_service_is_reported_as_lost() {
    let mut world = SmallWorld::start(&[SERVICE], json!({})).await;
    let body = monitor("REACHABLE_FOR_DATA_AND_LOSS", &[STEADY, SUSPENDED], "2027-03-01T00:00:00Z");
    world.request("POST", PATH, body).await;
    world.minutes(1).await;
    assert_eq!(world.messages_from(SERVICE).len(), 2);
    for (action, number, status) in
        [("suspend", STEADY, "LOSS_OF_CONNECTIVITY"), ("restore", SUSPENDED, "REACHABLE_FOR_DATA")]
    {
        let body = json!({"accountName": ACCOUNT, "devices": devices(&[number])});
        world.request("POST", &format!("/devices/actions/{action}"), body).await;
        world.minutes(1).await;
        let callback = world.only_message(SERVICE);
        assert_eq!(
            (first_id(&callback), &content(&callback)["reachabilityStatus"]),
            (&*device(number), &json!(status))
        );
    }
}

#[tokio::test]
async fn monitors_are_listed_and_stopped() {
    let mut world = SmallWorld::start(&[SERVICE], json!({})).await;
    let until = "2036-02-01T00:00:00Z";
    world.request("POST", PATH, monitor("REACHABLE_FOR_SMS", &[STEADY, OFFICE], until)).await;
    world.request("POST", PATH, monitor("LOSS_OF_CONNECTIVITY", &[OFFICE], until)).await;
    world.minutes(1).await;
    let ids: Vec<String> =
        world.messages_from(SERVICE).iter().map(|callback| text(&content(callback)["monitorId"])).collect();
    let list = async |world: &mut SmallWorld, kind: Value| {
        let body = json!({"accountName": ACCOUNT, "devices": devices(&[STEADY, OFFICE, DARK]), "monitorType": kind});
        let request = world.request("POST", &format!("{PATH}/monitors"), body).await;
        world.minutes(1).await;
        let callbacks = world.messages_from(SERVICE);
        assert!(callbacks.iter().all(|callback| callback["requestId"] == json!(request)));
        callbacks
            .into_iter()
            .map(|callback| callback["deviceResponse"]["deviceMonitorsResponse"].clone())
            .collect::<Vec<_>>()
    };
    let all = list(&mut world, Value::Null).await;
    let ids_of = |monitors: &Value| -> Vec<String> {
        monitors.as_array().unwrap().iter().map(|monitor| text(&monitor["monitorId"])).collect()
    };
    let found: Vec<Vec<String>> = all.iter().map(ids_of).collect();
    assert_eq!(found, [vec![ids[0].clone()], vec![ids[1].clone(), ids[2].clone()], vec![]]);
    assert_eq!(all[0][0]["monitorType"], "REACHABLE_FOR_SMS");
    assert_eq!(all[0][0]["reachabilityStatus"], "REACHABLE_FOR_SMS");
    let losses = list(&mut world, json!("LOSS_OF_CONNECTIVITY")).await;
    assert_eq!(losses.iter().map(ids_of).collect::<Vec<_>>(), [vec![], vec![ids[2].clone()], vec![]]);

    let unknown = "35596ca6-bab4-4333-a914-42b4fc2da54c";
    let stop = json!({"accountName": ACCOUNT, "monitorIds": [ids[1], unknown, ids[0], ids[1]]});
    let request = world.request("DELETE", PATH, stop).await;
    world.minutes(1).await;
    let callbacks = world.messages_from(SERVICE);
    assert!(callbacks.iter().all(|callback| callback["requestId"] == json!(request)));
    let statuses: Vec<_> = callbacks.iter().map(|callback| callback["status"].as_str().unwrap()).collect();
    assert_eq!(statuses, ["Success", "Failed", "Success"]);
    assert_eq!(
        (content(&callbacks[0])["monitorId"].as_str(), first_id(&callbacks[0])),
        (Some(&*ids[1]), &*device(OFFICE))
    );
    assert_eq!(callbacks[1]["faultResponse"]["faultcode"], "UnifiedWebService.REQUEST_FAILED.UnexpectedError");
    let left = list(&mut world, Value::Null).await;
    assert_eq!(left.iter().map(ids_of).collect::<Vec<_>>(), [vec![], vec![ids[2].clone()], vec![]]);
    // Only the loss is reported from now on.
    world.hours(24).await;
    assert_eq!(reported_statuses(&world.messages_from(SERVICE)), [(&*device(OFFICE), "LOSS_OF_CONNECTIVITY")]);
}

#[tokio::test]
async fn invalid_requests_are_rejected() {
    let world = SmallWorld::start(&[], json!({})).await;
    let until = "2026-03-02T00:00:00Z";
    // Ten years less a second, in the form of one of the platform's samples.
    let longest = monitor("REACHABLE_FOR_DATA", &[STEADY], "2036-02-26T23:59:59-00:00Z");
    world.request("POST", PATH, longest).await;
    let status = format!("{PATH}/status");
    // The sample of the documents has no type.
    world.request("POST", &status, json!({"accountName": ACCOUNT, "device": id(STEADY)})).await;
    let invalid = "REQUEST_FAILED.UnexpectedError";
    for (method, path, body, code) in [
        ("POST", PATH, monitor("REACHABLE", &[STEADY], until), invalid),
        ("POST", PATH, monitor("REACHABLE_FOR_DATA", &[STEADY], "2026-03-01T00:00:00Z"), invalid),
        ("POST", PATH, monitor("REACHABLE_FOR_DATA", &[STEADY], "2036-02-27T00:00:01Z"), invalid),
        ("POST", PATH, monitor("REACHABLE_FOR_DATA", &[STEADY], "tomorrow"), invalid),
        ("POST", PATH, monitor("REACHABLE_FOR_DATA", &[], until), "REQUEST_FAILED.DeviceNotFound"),
        ("POST", PATH, monitor("REACHABLE_FOR_DATA", &[77], until), "REQUEST_FAILED.DeviceNotFound"),
        ("DELETE", PATH, json!({"accountName": ACCOUNT, "monitorIds": []}), invalid),
        (
            "POST",
            &*status,
            json!({"accountName": ACCOUNT, "device": id(STEADY), "requestType": "REACHABLE_FOR_DATA", "requestExpirationTime": "2036-02-27T00:00:01Z"}),
            invalid,
        ),
    ] {
        assert_eq!(world.rejected(method, path, body.clone()).await, code, "{method} {body}");
    }
}

#[tokio::test]
async fn a_query_is_reported_at_once_or_when_the_device_is_reachable_or_after_an_hour() {
    let mut world = SmallWorld::start(&[SERVICE], json!({})).await;
    let path = format!("{PATH}/status");
    let ask = async |world: &mut SmallWorld, number: u64, kind: &str, until: Value| {
        let body =
            json!({"accountName": ACCOUNT, "device": id(number), "requestType": kind, "requestExpirationTime": until});
        let request = world.request("POST", &path, body).await;
        world.minutes(1).await;
        let callback = world.only_message(SERVICE);
        assert_eq!((first_id(&callback), &callback["requestId"]), (&*device(number), &json!(request)));
        callback
    };
    let callback = ask(&mut world, STEADY, "REACHABLE_FOR_SMS", Value::Null).await;
    assert_eq!(
        (&callback["status"], content(&callback)),
        (&json!("Success"), &json!({"reachabilityStatus": "REACHABLE_FOR_SMS"}))
    );
    // At midnight the office is closed, and the hour ends before it opens.
    let callback = ask(&mut world, OFFICE, "REACHABLE_FOR_DATA", Value::Null).await;
    assert_eq!((&callback["status"], content(&callback)), (&json!("Pending"), &json!({})));
    world.minutes(58).await;
    assert!(world.messages_from(SERVICE).is_empty());
    world.minutes(2).await;
    let callback = world.only_message(SERVICE);
    assert_eq!(callback["status"], "Failed");
    assert!(callback["faultResponse"]["faultstring"].as_str().unwrap().contains("lapsed"));
    // With more time it does open.
    let callback = ask(&mut world, OFFICE, "REACHABLE_FOR_DATA", json!("2026-03-01T12:00:00Z")).await;
    assert_eq!(callback["status"], "Pending");
    world.hours(8).await;
    let callback = world.only_message(SERVICE);
    let expected = json!({"reachabilityStatus": "REACHABLE_FOR_DATA", "maxUEAvailabilityTime": "2026-03-01T18:00:00Z"});
    assert_eq!((&callback["status"], content(&callback)), (&json!("Success"), &expected));
    // A loss can be reported at once.
    let callback = ask(&mut world, DARK, "REACHABLE_FOR_DATA_AND_LOSS", Value::Null).await;
    assert_eq!(content(&callback)["reachabilityStatus"], "LOSS_OF_CONNECTIVITY");
    let callback = ask(&mut world, STEADY, "LOSS_OF_CONNECTIVITY", Value::Null).await;
    assert_eq!(
        (&callback["status"], &content(&callback)["reachabilityStatus"]),
        (&json!("Success"), &json!("REACHABLE_FOR_DATA"))
    );
    world.platform.simulator.inject_fault(Fault::new(Outcome::LineRequestFailed)).unwrap();
    let callback = ask(&mut world, STEADY, "REACHABLE_FOR_DATA", Value::Null).await;
    assert_eq!(callback["status"], "Failed");
    world.hours(24).await;
    assert!(world.senders().is_empty());
}

#[tokio::test]
async fn hundreds_of_devices_are_watched_and_the_others_cost_nothing() {
    let mut world = SmallWorld::start(&[SERVICE], json!({})).await;
    let many: Vec<u64> = (MANY..MANY + 250).collect();
    world.request("POST", PATH, monitor("LOSS_OF_CONNECTIVITY", &many, "2030-03-01T00:00:00Z")).await;
    world.minutes(1).await;
    assert_eq!(world.messages_from(SERVICE).len(), 250);
    for number in &many {
        world.platform.simulator.set_reachable(&device(*number), false).unwrap();
    }
    world.platform.simulator.set_reachable(&device(STEADY), false).unwrap();
    world.advance(SignedDuration::ZERO).await;
    let callbacks = world.messages_from(SERVICE);
    assert_eq!(
        callbacks.iter().map(first_id).collect::<Vec<_>>(),
        many.iter().map(|number| device(*number)).collect::<Vec<_>>()
    );
}
