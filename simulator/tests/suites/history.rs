//! What devices used, when they connected and what was done to their lines, over raw HTTP and in virtual time.

use crate::conversations::{Conversation, DARK, OFFICE, PLAIN, STEADY, SUSPENDED, devices, id};
use crate::platform::{ACCOUNT, text};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

const USAGE: &str = "/devices/usage/actions/list";
const CONNECTIONS: &str = "/devices/connections/actions/listHistory";
const PROVISIONING: &str = "/devices/history/actions/list";
const YEAR: (&str, &str) = ("2025-03-01T00:00:00Z", "2026-12-31T00:00:00Z");

fn ask(number: u64, (earliest, latest): (&str, &str)) -> Value {
    json!({"deviceId": id(number), "earliest": earliest, "latest": latest})
}

fn list(answer: &Value, name: &str) -> Vec<Value> {
    answer[name].as_array().unwrap().clone()
}

/// A value of a list of attributes.
fn attribute<'a>(event: &'a Value, key: &str) -> &'a str {
    let attributes = event["connectionEventAttributes"].as_array().unwrap();
    attributes.iter().find(|attribute| attribute["key"] == key).unwrap()["value"].as_str().unwrap()
}

fn time(value: &Value) -> Timestamp {
    value.as_str().unwrap().parse().unwrap()
}

/// Every record of a history, page by page: the next begins at the time of the last record.
async fn whole(talk: &Conversation, path: &str, name: &str, at: &str, mut request: Value, most: usize) -> Vec<Value> {
    let mut records: Vec<Value> = Vec::new();
    for _ in 0..10_000 {
        let (status, page) = talk.call("POST", path, request.clone()).await;
        let more = page["hasMoreData"] == true;
        assert_eq!(status, if more { 202 } else { 200 }, "{page}");
        let mut new = list(&page, name);
        assert!(new.len() <= most && (!more || new.len() == most));
        if !records.is_empty() {
            assert_eq!(new.first(), records.last());
            new.remove(0);
        }
        records.extend(new);
        if !more {
            return records;
        }
        request["earliest"] = records.last().unwrap()[at].clone();
    }
    panic!("there is no end of {name}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_of_usage_is_the_sum_of_its_sessions() {
    let mut talk = Conversation::start(&[], json!({})).await;
    talk.hours(36).await;
    let usage = whole(&talk, USAGE, "usageHistory", "timestamp", ask(OFFICE, YEAR), 500).await;
    let events = whole(&talk, CONNECTIONS, "connectionHistory", "occurredAt", ask(OFFICE, YEAR), 500).await;
    assert!(usage.len() > 20, "{}", usage.len());
    // No session crosses midnight: they end on the day that they are counted for.
    let mut stops = events.iter().filter(|event| attribute(event, "Event") == "Stop").peekable();
    for day in &usage {
        let begin = time(&day["timestamp"]);
        let end = begin + SignedDuration::from_hours(24);
        let mut bytes = 0;
        while let Some(stop) = stops.next_if(|stop| time(&stop["occurredAt"]) < end) {
            bytes += attribute(stop, "BytesUsed").parse::<i64>().unwrap();
            let minute = time(&stop["occurredAt"]).duration_since(begin).as_mins();
            assert!((8 * 60..=18 * 60).contains(&minute), "{stop}");
        }
        assert_eq!(day["bytesUsed"], bytes, "{day}");
        assert_eq!((&day["source"], &day["servicePlan"]), (&json!("Raw Usage"), &json!("NBIoT250KB")));
        assert!(day["smsUsed"].is_u64() && day["extendedAttributes"][0]["key"] == "MoSms");
    }
    assert_eq!(stops.next(), None);
    // Begin and end take turns, oldest first.
    for (place, pair) in events.windows(2).enumerate() {
        assert!(time(&pair[0]["occurredAt"]) < time(&pair[1]["occurredAt"]));
        assert_eq!(attribute(&pair[0], "Event"), if place % 2 == 0 { "Start" } else { "Stop" });
    }
    assert_eq!(attribute(&events[0], "BytesUsed"), "0");
    assert!(attribute(&events[1], "Msisdn").starts_with('1'));
    assert_eq!(list(&talk.ok("POST", USAGE, ask(DARK, YEAR)).await, "usageHistory"), Vec::<Value>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_follow_one_another_by_time() {
    let small = Conversation::start(&[], json!({"pageSize": 7})).await;
    let usual = Conversation::start(&[], json!({})).await;
    for (path, name, at) in [(USAGE, "usageHistory", "timestamp"), (CONNECTIONS, "connectionHistory", "occurredAt")] {
        let request = ask(STEADY, ("2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z"));
        let all = whole(&usual, path, name, at, request.clone(), 500).await;
        assert!(all.len() > 14, "{name}: {}", all.len());
        assert_eq!(whole(&small, path, name, at, request, 7).await, all);
    }
    // The old path answers a bare list without pages.
    let request = ask(STEADY, ("2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z"));
    let bare = small.ok("POST", "/devices/connections/actions/list", request.clone()).await;
    let all = whole(&usual, CONNECTIONS, "connectionHistory", "occurredAt", request, 500).await;
    assert_eq!(bare, json!(all));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_suspended_line_uses_nothing_and_remembers_what_was_done() {
    let mut talk = Conversation::start(&["CarrierService"], json!({})).await;
    let body = |numbers: &[u64]| json!({"accountName": ACCOUNT, "devices": devices(numbers)});
    talk.request("POST", "/devices/actions/suspend", body(&[STEADY])).await;
    talk.hours(72).await;
    assert_eq!(talk.only("CarrierService")["status"], "Success");
    talk.request("POST", "/devices/actions/restore", body(&[STEADY, SUSPENDED])).await;
    talk.hours(72).await;
    let days = async |number: u64| -> Vec<String> {
        let answer = talk.ok("POST", USAGE, ask(number, ("2026-03-01T00:00:00Z", "2026-03-31T00:00:00Z"))).await;
        list(&answer, "usageHistory").iter().map(|day| text(&day["timestamp"])).collect()
    };
    for number in [STEADY, SUSPENDED] {
        let days = days(number).await;
        assert!(!days.is_empty() && days.iter().all(|day| "2026-03-04T00:00:00Z" <= day.as_str()), "{days:?}");
    }
    assert!(days(PLAIN).await.contains(&"2026-03-02T00:00:00Z".to_owned()));

    let done = async |number: u64, time| {
        let answer = talk.ok("POST", PROVISIONING, ask(number, time)).await;
        assert_eq!(answer["hasMoreData"], false);
        list(&answer, "provisioningHistory")
    };
    let steady = done(STEADY, YEAR).await;
    let names: Vec<&str> = steady.iter().map(|event| event["eventType"].as_str().unwrap()).collect();
    assert_eq!(names, ["Activation Confirmed", "Suspend Confirmed", "Restore Confirmed"]);
    assert_eq!(steady[1]["occurredAt"], "2026-03-01T00:00:30Z");
    assert_eq!((&steady[1]["status"], &steady[1]["servicePlan"]), (&json!("Success"), &json!("NBIoT250KB")));
    assert_eq!(text(&steady[1]["msisdn"]), format!("1{}", text(&steady[1]["mdn"])));
    assert_eq!(text(&steady[1]["eventBy"]), talk.platform.simulator.credentials().username.expose());
    assert_eq!(done(STEADY, ("2026-03-02T00:00:00+00", "2026-03-30T00:00:00-0500")).await.len(), 1);
    let suspended = done(SUSPENDED, YEAR).await;
    let names: Vec<&str> = suspended.iter().map(|event| event["eventType"].as_str().unwrap()).collect();
    assert_eq!(names, ["Activation Confirmed", "Suspend Confirmed", "Restore Confirmed"]);
    assert!(time(&suspended[1]["occurredAt"]) < time(&json!("2026-03-01T00:00:00Z")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deactivated_line_comes_back_with_another_number_and_plan() {
    let mut talk = Conversation::start(&["CarrierService"], json!({})).await;
    let mut body = json!({"accountName": ACCOUNT, "devices": devices(&[PLAIN]), "reasonCode": "FF"});
    talk.request("POST", "/devices/actions/deactivate", body.clone()).await;
    talk.hours(48).await;
    body["reasonCode"].take();
    let body = json!({
        "accountName": ACCOUNT, "devices": devices(&[PLAIN]), "servicePlan": "4G2GB", "mdnZipCode": "07920",
    });
    talk.request("POST", "/devices/actions/activate", body).await;
    talk.hours(48).await;
    let change = json!({"accountName": ACCOUNT, "devices": devices(&[PLAIN]), "servicePlan": "15MBShr"});
    talk.request("PUT", "/devices/actions/plan", change).await;
    talk.hours(24).await;
    let statuses: Vec<Value> = talk.heard("CarrierService").iter().map(|message| message["status"].clone()).collect();
    assert_eq!(statuses, ["Success", "Success", "Success"]);

    let answer = talk.ok("POST", PROVISIONING, ask(PLAIN, YEAR)).await;
    let events = list(&answer, "provisioningHistory");
    let told: Vec<(&str, &str)> = events
        .iter()
        .map(|event| (event["eventType"].as_str().unwrap(), event["servicePlan"].as_str().unwrap()))
        .collect();
    let expected = [
        ("Activation Confirmed", "m2m4G"),
        ("Deactivation Confirmed", ""),
        ("Activation Confirmed", "4G2GB"),
        ("Service Plan Change Confirmed", "15MBShr"),
    ];
    assert_eq!(told, expected);
    assert_eq!(events[1]["mdn"], "");
    assert_ne!(events[0]["mdn"], events[2]["mdn"]);
    let answer = talk.ok("POST", USAGE, ask(PLAIN, ("2026-03-01T00:00:00Z", "2026-03-06T00:00:00Z"))).await;
    let plans: Vec<(String, String)> = list(&answer, "usageHistory")
        .iter()
        .map(|day| (text(&day["timestamp"])[..10].to_owned(), text(&day["servicePlan"])))
        .collect();
    assert!(plans.iter().all(|(day, plan)| day.as_str() >= "2026-03-03" && plan != "m2m4G"), "{plans:?}");
    assert_eq!(plans.last().unwrap().1, "15MBShr");
}

#[tokio::test(flavor = "multi_thread")]
async fn aggregate_usage_is_told_and_agrees_with_the_days() {
    let mut talk = Conversation::start(&["DeviceUsage"], json!({})).await;
    let path = "/devices/usage/actions/list/aggregate";
    let request = json!({
        "accountName": ACCOUNT, "deviceIds": [id(STEADY), id(DARK)],
        "startTime": "2026-02-01T00:00:00-00:00", "endTime": "2026-02-28T23:59:59Z",
    });
    let asked = talk.request("POST", path, request.clone()).await;
    talk.minutes(1).await;
    let told = talk.only("DeviceUsage");
    assert_eq!(
        (&told["requestId"], &told["status"], &told["callbackCount"]),
        (&json!(asked), &json!("Success"), &json!(1))
    );
    assert_eq!(told["deviceIds"], json!([id(STEADY), id(DARK)]));
    let usage = list(&told["usageResponse"], "deviceUsage");
    let month = ask(STEADY, ("2026-02-01T00:00:00Z", "2026-02-28T23:59:59Z"));
    let days = list(&talk.ok("POST", USAGE, month.clone()).await, "usageHistory");
    let sum = |member: &str| days.iter().map(|day| day[member].as_i64().unwrap()).sum::<i64>();
    assert_eq!((&usage[0]["bytesUsed"], &usage[0]["smsUsed"]), (&json!(sum("bytesUsed")), &json!(sum("smsUsed"))));
    let events = list(&talk.ok("POST", CONNECTIONS, month).await, "connectionHistory");
    assert_eq!(usage[0]["numberOfSessions"], events.len() / 2);
    let nothing = json!({"deviceIds": [id(DARK)], "bytesUsed": 0, "smsUsed": 0, "numberOfSessions": 0});
    assert_eq!(usage[1], nothing);

    let without = |member: &str, value: Value| {
        let mut request = request.clone();
        request[member] = value;
        request
    };
    talk.request("POST", path, without("deviceIds", Value::Null)).await;
    talk.minutes(1).await;
    assert_eq!(list(&talk.only("DeviceUsage")["usageResponse"], "deviceUsage").len(), 255);
    for (member, value) in [
        ("startTime", "2025-08-31T00:00:00Z"),
        ("endTime", "2026-03-02T00:00:00Z"),
        ("endTime", "2026-01-01T00:00:00Z"),
        ("startTime", "2026-02-01"),
    ] {
        assert_eq!(talk.refused("POST", path, without(member, json!(value))).await, "REQUEST_FAILED.UnexpectedError");
    }
    let missing = json!([{"id": crate::conversations::device(700), "kind": "imei"}]);
    assert_eq!(talk.refused("POST", path, without("deviceIds", missing)).await, "REQUEST_FAILED.DeviceNotFound");
    let group = without("deviceIds", Value::Null);
    let group = json!({"groupName": "Nobody's", "startTime": group["startTime"], "endTime": group["endTime"]});
    assert_eq!(talk.refused("POST", path, group).await, "INPUT_INVALID.Request.InvalidCharacter");
}

#[tokio::test(flavor = "multi_thread")]
async fn histories_are_kept_a_year_and_bad_requests_are_refused() {
    let mut talk = Conversation::start(&[], json!({"start": "2026-03-01T00:00:00Z"})).await;
    let ever = ("2000-01-01T00:00:00Z", "2030-01-01T00:00:00Z");
    talk.hours(24 * 400).await;
    let days = list(&talk.ok("POST", USAGE, ask(STEADY, ever)).await, "usageHistory");
    assert!((300..=366).contains(&days.len()), "{}", days.len());
    assert!(time(&days[0]["timestamp"]) >= time(&json!("2026-04-05T00:00:00Z")));
    let events = whole(&talk, CONNECTIONS, "connectionHistory", "occurredAt", ask(STEADY, ever), 500).await;
    assert!(events.len() > 1000);
    assert_eq!(
        list(&talk.ok("POST", PROVISIONING, ask(STEADY, ever)).await, "provisioningHistory"),
        Vec::<Value>::new()
    );

    let backwards = ask(STEADY, ("2026-03-02T00:00:00Z", "2026-03-01T00:00:00Z"));
    let unknown = ask(700, YEAR);
    let neither = json!({"earliest": YEAR.0, "latest": YEAR.1});
    let mut kind = ask(STEADY, YEAR);
    kind["deviceId"]["kind"] = json!("serial");
    for path in [USAGE, CONNECTIONS, PROVISIONING] {
        assert_eq!(talk.refused("POST", path, backwards.clone()).await, "REQUEST_FAILED.UnexpectedError");
        assert_eq!(talk.refused("POST", path, unknown.clone()).await, "REQUEST_FAILED.DeviceNotFound");
        assert_eq!(talk.refused("POST", path, kind.clone()).await, "INPUT_INVALID.Device.Kind.Invalid");
    }
    assert_eq!(talk.refused("POST", USAGE, neither.clone()).await, "REQUEST_FAILED.UnexpectedError");
    assert_eq!(talk.refused("POST", CONNECTIONS, neither).await, "REQUEST_FAILED.UnexpectedError");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_tells_of_the_last_connection_as_its_history_does() {
    let mut talk = Conversation::start(&[], json!({})).await;
    for days in [0, 7, 40] {
        talk.hours(24 * days).await;
        for number in [STEADY, OFFICE] {
            let events = whole(&talk, CONNECTIONS, "connectionHistory", "occurredAt", ask(number, YEAR), 500).await;
            let starts = events.iter().filter(|event| attribute(event, "Event") == "Start");
            let newest = starts.map(|event| time(&event["occurredAt"])).max();
            let listed =
                talk.ok("POST", "/devices/actions/list", json!({"accountName": ACCOUNT, "deviceId": id(number)})).await;
            assert_eq!(Some(time(&listed["devices"][0]["lastConnectionDate"])), newest, "{number} after {days} days");
        }
    }
}
