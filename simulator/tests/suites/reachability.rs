//! Monitors of simulated devices, and questions about one.

use crate::conversations::{Conversation, DARK, MANY, OFFICE, STEADY, SUSPENDED, device, devices, first_id, id};
use crate::platform::{ACCOUNT, text};
use jiff::SignedDuration;
use serde_json::{Value, json};
use thingspace_simulator::{Fault, Outcome};

const NEWS: &str = "DiagnosticsService";
const PATH: &str = "/diagnostics/basic/devicereachability";

fn monitor(kind: &str, numbers: &[u64], until: &str) -> Value {
    json!({
        "accountName": ACCOUNT, "requestType": kind, "devices": devices(numbers), "monitorExpirationTime": until,
    })
}

fn response(news: &Value) -> &Value {
    &news["deviceResponse"]["deviceReachabilityResponse"]
}

/// When news came, and what they tell.
fn told(news: &[Value]) -> Vec<(&str, &str)> {
    news.iter().map(|news| (first_id(news), response(news)["reachabilityStatus"].as_str().unwrap_or("-"))).collect()
}

#[tokio::test]
async fn a_monitor_is_confirmed_and_tells_every_change_until_it_ends() {
    let mut talk = Conversation::start(&[NEWS], json!({})).await;
    let body = monitor("REACHABLE_FOR_DATA_AND_LOSS", &[STEADY, OFFICE, OFFICE, DARK], "2026-03-03T12:00:00Z");
    let request = talk.request("POST", PATH, body).await;
    talk.minutes(1).await;
    let heard = talk.heard(NEWS);
    let (steady, office, dark) = (device(STEADY), device(OFFICE), device(DARK));
    // One of each device, though one was named twice; who is not reached has no status.
    assert_eq!(told(&heard), [(&*steady, "REACHABLE_FOR_DATA"), (&office, "-"), (&dark, "-")]);
    for news in &heard {
        assert_eq!((&news["requestId"], &news["status"]), (&json!(request), &json!("Success")));
        assert_eq!(response(news)["monitorType"], "REACHABLE_FOR_DATA_AND_LOSS");
        assert_eq!(response(news)["monitorExpirationTime"], "2026-03-03T12:00:00Z");
    }
    assert_eq!(response(&heard[0]).get("maxUEAvailabilityTime"), None);
    let id = &response(&heard[1])["monitorId"];
    assert_ne!(id, &response(&heard[0])["monitorId"]);
    // The office opens at 8 and closes at 18.
    talk.hours(8).await;
    let news = talk.only(NEWS);
    assert_eq!((first_id(&news), &response(&news)["monitorId"], &news["requestId"]), (&*office, id, &json!(request)));
    assert_eq!(response(&news)["reachabilityStatus"], "REACHABLE_FOR_DATA");
    assert_eq!(response(&news)["maxUEAvailabilityTime"], "2026-03-01T18:00:00Z");
    talk.hours(10).await;
    let news = talk.only(NEWS);
    assert_eq!(response(&news)["reachabilityStatus"], "LOSS_OF_CONNECTIVITY");
    assert_eq!(response(&news).get("maxUEAvailabilityTime"), None);
    talk.hours(24).await;
    assert_eq!(told(&talk.heard(NEWS)), [(&*office, "REACHABLE_FOR_DATA"), (&office, "LOSS_OF_CONNECTIVITY")]);
    // It ends on the third day at noon: the office opens once more, and is not told to close.
    talk.hours(24 * 5).await;
    assert_eq!(told(&talk.heard(NEWS)), [(&*office, "REACHABLE_FOR_DATA")]);
}

#[tokio::test]
async fn only_what_is_watched_is_told() {
    let mut talk = Conversation::start(&[NEWS], json!({})).await;
    let until = "2026-03-02T00:00:00Z";
    for (kind, reached, lost) in [
        ("REACHABLE_FOR_DATA", Some("REACHABLE_FOR_DATA"), false),
        ("REACHABLE_FOR_SMS", Some("REACHABLE_FOR_SMS"), false),
        ("LOSS_OF_CONNECTIVITY", None, true),
        ("REACHABLE_FOR_DATA_SMS", Some("REACHABLE_FOR_DATA_SMS"), false),
        ("REACHABLE_FOR_SMS_AND_LOSS", Some("REACHABLE_FOR_SMS"), true),
        ("REACHABLE_FOR_DATA_SMS_AND_LOSS", Some("REACHABLE_FOR_DATA_SMS"), true),
    ] {
        let request = talk.request("POST", PATH, monitor(kind, &[STEADY], until)).await;
        talk.minutes(1).await;
        let confirmed = talk.only(NEWS);
        assert_eq!(response(&confirmed)["reachabilityStatus"].as_str(), reached, "{kind}");
        for (reachable, wanted) in [(false, lost.then_some("LOSS_OF_CONNECTIVITY")), (true, reached)] {
            talk.platform.simulator.set_reachable(&device(STEADY), reachable).unwrap();
            // To say it twice changes nothing.
            talk.platform.simulator.set_reachable(&device(STEADY), reachable).unwrap();
            talk.minutes(1).await;
            let heard = talk.heard(NEWS);
            let statuses: Vec<_> = heard.iter().map(|news| response(news)["reachabilityStatus"].as_str()).collect();
            assert_eq!(statuses, Vec::from_iter(wanted.map(Some)), "{kind} {reachable}");
            assert!(heard.iter().all(|news| news["requestId"] == json!(request)));
        }
        let stop = json!({"accountName": ACCOUNT, "monitorIds": [response(&confirmed)["monitorId"]]});
        talk.request("DELETE", PATH, stop).await;
        talk.minutes(1).await;
        talk.only(NEWS);
    }
}

#[tokio::test]
async fn a_line_that_leaves_service_is_lost() {
    let mut talk = Conversation::start(&[NEWS], json!({})).await;
    let body = monitor("REACHABLE_FOR_DATA_AND_LOSS", &[STEADY, SUSPENDED], "2027-03-01T00:00:00Z");
    talk.request("POST", PATH, body).await;
    talk.minutes(1).await;
    assert_eq!(talk.heard(NEWS).len(), 2);
    for (action, number, status) in
        [("suspend", STEADY, "LOSS_OF_CONNECTIVITY"), ("restore", SUSPENDED, "REACHABLE_FOR_DATA")]
    {
        let body = json!({"accountName": ACCOUNT, "devices": devices(&[number])});
        talk.request("POST", &format!("/devices/actions/{action}"), body).await;
        talk.minutes(1).await;
        let news = talk.only(NEWS);
        assert_eq!((first_id(&news), &response(&news)["reachabilityStatus"]), (&*device(number), &json!(status)));
    }
}

#[tokio::test]
async fn monitors_are_listed_and_stopped() {
    let mut talk = Conversation::start(&[NEWS], json!({})).await;
    let until = "2036-02-01T00:00:00Z";
    talk.request("POST", PATH, monitor("REACHABLE_FOR_SMS", &[STEADY, OFFICE], until)).await;
    talk.request("POST", PATH, monitor("LOSS_OF_CONNECTIVITY", &[OFFICE], until)).await;
    talk.minutes(1).await;
    let ids: Vec<String> = talk.heard(NEWS).iter().map(|news| text(&response(news)["monitorId"])).collect();
    let list = async |talk: &mut Conversation, kind: Value| {
        let body = json!({"accountName": ACCOUNT, "devices": devices(&[STEADY, OFFICE, DARK]), "monitorType": kind});
        let request = talk.request("POST", &format!("{PATH}/monitors"), body).await;
        talk.minutes(1).await;
        let heard = talk.heard(NEWS);
        assert!(heard.iter().all(|news| news["requestId"] == json!(request)));
        heard.into_iter().map(|news| news["deviceResponse"]["deviceMonitorsResponse"].clone()).collect::<Vec<_>>()
    };
    let all = list(&mut talk, Value::Null).await;
    let ids_of = |monitors: &Value| -> Vec<String> {
        monitors.as_array().unwrap().iter().map(|monitor| text(&monitor["monitorId"])).collect()
    };
    let found: Vec<Vec<String>> = all.iter().map(ids_of).collect();
    assert_eq!(found, [vec![ids[0].clone()], vec![ids[1].clone(), ids[2].clone()], vec![]]);
    assert_eq!(all[0][0]["monitorType"], "REACHABLE_FOR_SMS");
    assert_eq!(all[0][0]["reachabilityStatus"], "REACHABLE_FOR_SMS");
    let losses = list(&mut talk, json!("LOSS_OF_CONNECTIVITY")).await;
    assert_eq!(losses.iter().map(ids_of).collect::<Vec<_>>(), [vec![], vec![ids[2].clone()], vec![]]);

    let unknown = "35596ca6-bab4-4333-a914-42b4fc2da54c";
    let stop = json!({"accountName": ACCOUNT, "monitorIds": [ids[1], unknown, ids[0], ids[1]]});
    let request = talk.request("DELETE", PATH, stop).await;
    talk.minutes(1).await;
    let heard = talk.heard(NEWS);
    assert!(heard.iter().all(|news| news["requestId"] == json!(request)));
    let statuses: Vec<_> = heard.iter().map(|news| news["status"].as_str().unwrap()).collect();
    assert_eq!(statuses, ["Success", "Failed", "Success"]);
    assert_eq!((response(&heard[0])["monitorId"].as_str(), first_id(&heard[0])), (Some(&*ids[1]), &*device(OFFICE)));
    assert_eq!(heard[1]["faultResponse"]["faultcode"], "UnifiedWebService.REQUEST_FAILED.UnexpectedError");
    let left = list(&mut talk, Value::Null).await;
    assert_eq!(left.iter().map(ids_of).collect::<Vec<_>>(), [vec![], vec![ids[2].clone()], vec![]]);
    // Only the loss is told from now on.
    talk.hours(24).await;
    assert_eq!(told(&talk.heard(NEWS)), [(&*device(OFFICE), "LOSS_OF_CONNECTIVITY")]);
}

#[tokio::test]
async fn requests_have_rules() {
    let talk = Conversation::start(&[], json!({})).await;
    let until = "2026-03-02T00:00:00Z";
    // Ten years less a second, in a form of one of the platform's samples.
    let longest = monitor("REACHABLE_FOR_DATA", &[STEADY], "2036-02-26T23:59:59-00:00Z");
    talk.request("POST", PATH, longest).await;
    let status = format!("{PATH}/status");
    let bad = "REQUEST_FAILED.UnexpectedError";
    for (method, path, body, code) in [
        ("POST", PATH, monitor("REACHABLE", &[STEADY], until), bad),
        ("POST", PATH, monitor("REACHABLE_FOR_DATA", &[STEADY], "2026-03-01T00:00:00Z"), bad),
        ("POST", PATH, monitor("REACHABLE_FOR_DATA", &[STEADY], "2036-02-27T00:00:01Z"), bad),
        ("POST", PATH, monitor("REACHABLE_FOR_DATA", &[STEADY], "tomorrow"), bad),
        ("POST", PATH, monitor("REACHABLE_FOR_DATA", &[], until), "REQUEST_FAILED.DeviceNotFound"),
        ("POST", PATH, monitor("REACHABLE_FOR_DATA", &[77], until), "REQUEST_FAILED.DeviceNotFound"),
        ("DELETE", PATH, json!({"accountName": ACCOUNT, "monitorIds": []}), bad),
        ("POST", &*status, json!({"accountName": ACCOUNT, "device": id(STEADY)}), bad),
        (
            "POST",
            &*status,
            json!({"accountName": ACCOUNT, "device": id(STEADY), "requestType": "REACHABLE_FOR_DATA", "requestExpirationTime": "2036-02-27T00:00:01Z"}),
            bad,
        ),
    ] {
        assert_eq!(talk.refused(method, path, body.clone()).await, code, "{method} {body}");
    }
}

#[tokio::test]
async fn a_question_is_answered_at_once_or_when_the_device_is_reached_or_the_hour_is_over() {
    let mut talk = Conversation::start(&[NEWS], json!({})).await;
    let path = format!("{PATH}/status");
    let ask = async |talk: &mut Conversation, number: u64, kind: &str, until: Value| {
        let body =
            json!({"accountName": ACCOUNT, "device": id(number), "requestType": kind, "requestExpirationTime": until});
        let request = talk.request("POST", &path, body).await;
        talk.minutes(1).await;
        let news = talk.only(NEWS);
        assert_eq!((first_id(&news), &news["requestId"]), (&*device(number), &json!(request)));
        news
    };
    let news = ask(&mut talk, STEADY, "REACHABLE_FOR_SMS", Value::Null).await;
    assert_eq!(
        (&news["status"], response(&news)),
        (&json!("Success"), &json!({"reachabilityStatus": "REACHABLE_FOR_SMS"}))
    );
    // At midnight the office is closed, and the hour is over before it opens.
    let news = ask(&mut talk, OFFICE, "REACHABLE_FOR_DATA", Value::Null).await;
    assert_eq!((&news["status"], response(&news)), (&json!("Pending"), &json!({})));
    talk.minutes(58).await;
    assert!(talk.heard(NEWS).is_empty());
    talk.minutes(2).await;
    let news = talk.only(NEWS);
    assert_eq!(news["status"], "Failed");
    assert!(news["faultResponse"]["faultstring"].as_str().unwrap().contains("lapsed"));
    // With more time it does open.
    let news = ask(&mut talk, OFFICE, "REACHABLE_FOR_DATA", json!("2026-03-01T12:00:00Z")).await;
    assert_eq!(news["status"], "Pending");
    talk.hours(8).await;
    let news = talk.only(NEWS);
    let wanted = json!({"reachabilityStatus": "REACHABLE_FOR_DATA", "maxUEAvailabilityTime": "2026-03-01T18:00:00Z"});
    assert_eq!((&news["status"], response(&news)), (&json!("Success"), &wanted));
    // A loss can be told at once.
    let news = ask(&mut talk, DARK, "REACHABLE_FOR_DATA_AND_LOSS", Value::Null).await;
    assert_eq!(response(&news)["reachabilityStatus"], "LOSS_OF_CONNECTIVITY");
    let news = ask(&mut talk, STEADY, "LOSS_OF_CONNECTIVITY", Value::Null).await;
    assert_eq!(
        (&news["status"], &response(&news)["reachabilityStatus"]),
        (&json!("Success"), &json!("REACHABLE_FOR_DATA"))
    );
    talk.platform.simulator.force(Fault::new(Outcome::LineRequestFailed)).unwrap();
    let news = ask(&mut talk, STEADY, "REACHABLE_FOR_DATA", Value::Null).await;
    assert_eq!(news["status"], "Failed");
    talk.hours(24).await;
    assert!(talk.tellers().is_empty());
}

#[tokio::test]
async fn hundreds_of_devices_are_watched_and_others_cost_nothing() {
    let mut talk = Conversation::start(&[NEWS], json!({})).await;
    let many: Vec<u64> = (MANY..MANY + 250).collect();
    talk.request("POST", PATH, monitor("LOSS_OF_CONNECTIVITY", &many, "2030-03-01T00:00:00Z")).await;
    talk.minutes(1).await;
    assert_eq!(talk.heard(NEWS).len(), 250);
    for number in &many {
        talk.platform.simulator.set_reachable(&device(*number), false).unwrap();
    }
    talk.platform.simulator.set_reachable(&device(STEADY), false).unwrap();
    talk.pass(SignedDuration::ZERO).await;
    let heard = talk.heard(NEWS);
    assert_eq!(
        heard.iter().map(first_id).collect::<Vec<_>>(),
        many.iter().map(|number| device(*number)).collect::<Vec<_>>()
    );
}
