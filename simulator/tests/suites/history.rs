//! Usage, connections and provisioning history of lines, over raw HTTP and in virtual time.

use crate::m2m::{self, M2m};
use crate::platform::{ACCOUNT, text};
use crate::small_world::{DARK, OFFICE, PLAIN, STEADY, SUSPENDED, SmallWorld, devices, id};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use thingspace_simulator::Scenario;

const USAGE: &str = "/devices/usage/actions/list";
const CONNECTIONS: &str = "/devices/connections/actions/listHistory";
const PROVISIONING: &str = "/devices/history/actions/list";
const YEAR: (&str, &str) = ("2025-03-01T00:00:00Z", "2026-12-31T00:00:00Z");

fn request_body(number: u64, (earliest, latest): (&str, &str)) -> Value {
    json!({"deviceId": id(number), "earliest": earliest, "latest": latest})
}

fn list(response: &Value, name: &str) -> Vec<Value> {
    response[name].as_array().unwrap().clone()
}

/// Returns a value of a list of attributes.
fn attribute<'a>(event: &'a Value, key: &str) -> &'a str {
    let attributes = event["connectionEventAttributes"].as_array().unwrap();
    attributes.iter().find(|attribute| attribute["key"] == key).unwrap()["value"].as_str().unwrap()
}

fn time(value: &Value) -> Timestamp {
    value.as_str().unwrap().parse().unwrap()
}

/// Returns the page in a response; the provisioning history has it in an array, as the documents show.
fn the_page(response: Value) -> Value {
    match response {
        Value::Array(mut pages) if pages.len() == 1 => pages.remove(0),
        page => page,
    }
}

/// Returns every record of a history, page by page: the next page begins at the time of the last record.
async fn all_records(
    world: &SmallWorld,
    path: &str,
    name: &str,
    at: &str,
    mut request: Value,
    most: usize,
) -> Vec<Value> {
    let mut records: Vec<Value> = Vec::new();
    for _ in 0..10_000 {
        let (status, page) = world.call("POST", path, request.clone()).await;
        let page = the_page(page);
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
    panic!("{name} has no last page");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_of_usage_is_the_sum_of_its_sessions() {
    let mut world = SmallWorld::start(&[], json!({})).await;
    world.hours(36).await;
    let usage = all_records(&world, USAGE, "usageHistory", "timestamp", request_body(OFFICE, YEAR), 500).await;
    let events =
        all_records(&world, CONNECTIONS, "connectionHistory", "occurredAt", request_body(OFFICE, YEAR), 500).await;
    assert!(usage.len() > 20, "{}", usage.len());
    // No session spans midnight: each ends on the day that it is counted for.
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
    // Beginnings and ends alternate, oldest first.
    for (place, pair) in events.windows(2).enumerate() {
        assert!(time(&pair[0]["occurredAt"]) < time(&pair[1]["occurredAt"]));
        assert_eq!(attribute(&pair[0], "Event"), if place % 2 == 0 { "Start" } else { "Stop" });
    }
    assert_eq!(attribute(&events[0], "BytesUsed"), "0");
    assert!(attribute(&events[1], "Msisdn").starts_with('1'));
    assert_eq!(list(&world.ok("POST", USAGE, request_body(DARK, YEAR)).await, "usageHistory"), Vec::<Value>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_follow_each_other_by_time() {
    let small = SmallWorld::start(&[], json!({"pageSize": 7})).await;
    let usual = SmallWorld::start(&[], json!({})).await;
    for (path, name, at) in [(USAGE, "usageHistory", "timestamp"), (CONNECTIONS, "connectionHistory", "occurredAt")] {
        let request = request_body(STEADY, ("2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z"));
        let all = all_records(&usual, path, name, at, request.clone(), 500).await;
        assert!(all.len() > 14, "{name}: {}", all.len());
        assert_eq!(all_records(&small, path, name, at, request, 7).await, all);
    }
    // The old path returns a bare list without pages.
    let request = request_body(STEADY, ("2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z"));
    let bare = small.ok("POST", "/devices/connections/actions/list", request.clone()).await;
    let all = all_records(&usual, CONNECTIONS, "connectionHistory", "occurredAt", request, 500).await;
    assert_eq!(bare, json!(all));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_suspended_line_has_no_usage_and_keeps_its_history() {
    let mut world = SmallWorld::start(&["CarrierService"], json!({})).await;
    let body = |numbers: &[u64]| json!({"accountName": ACCOUNT, "devices": devices(numbers)});
    world.request("POST", "/devices/actions/suspend", body(&[STEADY])).await;
    world.hours(72).await;
    assert_eq!(world.only_message("CarrierService")["status"], "Success");
    world.request("POST", "/devices/actions/restore", body(&[STEADY, SUSPENDED])).await;
    world.hours(72).await;
    let days = async |number: u64| -> Vec<String> {
        let response =
            world.ok("POST", USAGE, request_body(number, ("2026-03-01T00:00:00Z", "2026-03-31T00:00:00Z"))).await;
        list(&response, "usageHistory").iter().map(|day| text(&day["timestamp"])).collect()
    };
    for number in [STEADY, SUSPENDED] {
        let days = days(number).await;
        assert!(!days.is_empty() && days.iter().all(|day| "2026-03-04T00:00:00Z" <= day.as_str()), "{days:?}");
    }
    assert!(days(PLAIN).await.contains(&"2026-03-02T00:00:00Z".to_owned()));

    let done = async |number: u64, time| {
        let response = the_page(world.ok("POST", PROVISIONING, request_body(number, time)).await);
        assert_eq!(response["hasMoreData"], false);
        list(&response, "provisioningHistory")
    };
    let steady = done(STEADY, YEAR).await;
    let names: Vec<&str> = steady.iter().map(|event| event["eventType"].as_str().unwrap()).collect();
    assert_eq!(names, ["Activation Confirmed", "Suspend Confirmed", "Restore Confirmed"]);
    assert_eq!(steady[1]["occurredAt"], "2026-03-01T00:00:30Z");
    assert_eq!((&steady[1]["status"], &steady[1]["servicePlan"]), (&json!("Success"), &json!("NBIoT250KB")));
    assert_eq!(text(&steady[1]["msisdn"]), format!("1{}", text(&steady[1]["mdn"])));
    assert_eq!(text(&steady[1]["eventBy"]), world.platform.simulator.credentials().username.expose());
    assert_eq!(done(STEADY, ("2026-03-02T00:00:00+00", "2026-03-30T00:00:00-0500")).await.len(), 1);
    let suspended = done(SUSPENDED, YEAR).await;
    let names: Vec<&str> = suspended.iter().map(|event| event["eventType"].as_str().unwrap()).collect();
    assert_eq!(names, ["Activation Confirmed", "Suspend Confirmed", "Restore Confirmed"]);
    assert!(time(&suspended[1]["occurredAt"]) < time(&json!("2026-03-01T00:00:00Z")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deactivated_line_returns_with_another_number_and_plan() {
    let mut world = SmallWorld::start(&["CarrierService"], json!({})).await;
    let mut body = json!({"accountName": ACCOUNT, "devices": devices(&[PLAIN]), "reasonCode": "FF"});
    world.request("POST", "/devices/actions/deactivate", body.clone()).await;
    world.hours(48).await;
    body["reasonCode"].take();
    let body = json!({
        "accountName": ACCOUNT, "devices": devices(&[PLAIN]), "servicePlan": "4G2GB", "mdnZipCode": "07920",
    });
    world.request("POST", "/devices/actions/activate", body).await;
    world.hours(48).await;
    let change = json!({"accountName": ACCOUNT, "devices": devices(&[PLAIN]), "servicePlan": "15MBShr"});
    world.request("PUT", "/devices/actions/plan", change).await;
    world.hours(24).await;
    let statuses: Vec<Value> =
        world.messages_from("CarrierService").iter().map(|message| message["status"].clone()).collect();
    assert_eq!(statuses, ["Success", "Success", "Success"]);

    let response = world.ok("POST", PROVISIONING, request_body(PLAIN, YEAR)).await;
    assert_eq!(response.as_array().map(Vec::len), Some(1), "one page in an array: {response}");
    let response = the_page(response);
    let events = list(&response, "provisioningHistory");
    let actual: Vec<(&str, &str)> = events
        .iter()
        .map(|event| (event["eventType"].as_str().unwrap(), event["servicePlan"].as_str().unwrap()))
        .collect();
    let expected = [
        ("Activation Confirmed", "m2m4G"),
        ("Deactivation Confirmed", ""),
        ("Activation Confirmed", "4G2GB"),
        ("Service Plan Change Confirmed", "15MBShr"),
    ];
    assert_eq!(actual, expected);
    assert_eq!(events[1]["mdn"], "");
    assert_ne!(events[0]["mdn"], events[2]["mdn"]);
    let response = world.ok("POST", USAGE, request_body(PLAIN, ("2026-03-01T00:00:00Z", "2026-03-06T00:00:00Z"))).await;
    let plans: Vec<(String, String)> = list(&response, "usageHistory")
        .iter()
        .map(|day| (text(&day["timestamp"])[..10].to_owned(), text(&day["servicePlan"])))
        .collect();
    assert!(plans.iter().all(|(day, plan)| day.as_str() >= "2026-03-03" && plan != "m2m4G"), "{plans:?}");
    assert_eq!(plans.last().unwrap().1, "15MBShr");
}

#[tokio::test(flavor = "multi_thread")]
async fn aggregate_usage_is_sent_in_a_callback_and_equals_the_sum_of_the_days() {
    let mut world = SmallWorld::start(&["DeviceUsage"], json!({})).await;
    let path = "/devices/usage/actions/list/aggregate";
    let request = json!({
        "accountName": ACCOUNT, "deviceIds": [id(STEADY), id(DARK)],
        "startTime": "2026-02-01T00:00:00-00:00", "endTime": "2026-02-28T23:59:59Z",
    });
    let accepted = world.request("POST", path, request.clone()).await;
    world.minutes(1).await;
    let callback = world.only_message("DeviceUsage");
    assert_eq!(
        (&callback["requestId"], &callback["status"], &callback["callbackCount"]),
        (&json!(accepted), &json!("Success"), &json!(1))
    );
    assert_eq!(callback["deviceIds"], json!([id(STEADY), id(DARK)]));
    let usage = list(&callback["usageResponse"], "deviceUsage");
    let month = request_body(STEADY, ("2026-02-01T00:00:00Z", "2026-02-28T23:59:59Z"));
    let days = list(&world.ok("POST", USAGE, month.clone()).await, "usageHistory");
    let sum = |member: &str| days.iter().map(|day| day[member].as_i64().unwrap()).sum::<i64>();
    assert_eq!((&usage[0]["bytesUsed"], &usage[0]["smsUsed"]), (&json!(sum("bytesUsed")), &json!(sum("smsUsed"))));
    let events = list(&world.ok("POST", CONNECTIONS, month).await, "connectionHistory");
    assert_eq!(usage[0]["numberOfSessions"], events.len() / 2);
    let nothing = json!({"deviceIds": [id(DARK)], "bytesUsed": 0, "smsUsed": 0, "numberOfSessions": 0});
    assert_eq!(usage[1], nothing);

    let without = |member: &str, value: Value| {
        let mut request = request.clone();
        request[member] = value;
        request
    };
    world.request("POST", path, without("deviceIds", Value::Null)).await;
    world.minutes(1).await;
    assert_eq!(list(&world.only_message("DeviceUsage")["usageResponse"], "deviceUsage").len(), 255);
    for (member, value) in [
        ("startTime", "2025-08-31T00:00:00Z"),
        ("endTime", "2026-03-02T00:00:00Z"),
        ("endTime", "2026-01-01T00:00:00Z"),
        ("startTime", "2026-02-01"),
    ] {
        assert_eq!(world.rejected("POST", path, without(member, json!(value))).await, "REQUEST_FAILED.UnexpectedError");
    }
    let missing = json!([{"id": crate::small_world::device(700), "kind": "imei"}]);
    assert_eq!(world.rejected("POST", path, without("deviceIds", missing)).await, "REQUEST_FAILED.DeviceNotFound");
    let group = without("deviceIds", Value::Null);
    let group = json!({"groupName": "Owner's", "startTime": group["startTime"], "endTime": group["endTime"]});
    assert_eq!(world.rejected("POST", path, group).await, "INPUT_INVALID.Request.InvalidCharacter");
}

#[tokio::test(flavor = "multi_thread")]
async fn usage_of_an_rtr_customer_has_a_domestic_and_an_international_part() {
    let imei = crate::small_world::device(1);
    let accounts = json!([{"name": ACCOUNT, "rtrCustomer": true, "devices": m2m::devices(&[(&imei, "active")])}]);
    let scenario = Scenario::from_json(&json!({"accounts": accounts}).to_string()).unwrap();
    let mut world = M2m::start(scenario.into()).await;
    world.listen(&["DeviceUsage"]).await;
    let february = ("2026-02-01T00:00:00Z", "2026-02-28T23:59:59Z");
    let request = json!({"deviceIds": [id(1)], "startTime": february.0, "endTime": february.1});
    world.request("POST", "/devices/usage/actions/list/aggregate", request).await;
    world.minutes(1).await;
    let callback = world.only_message("DeviceUsage");
    let days = world.ok("POST", USAGE, request_body(1, february)).await;
    let sum = |member: &str| list(&days, "usageHistory").iter().map(|day| day[member].as_i64().unwrap()).sum::<i64>();
    let total = &callback["usageResponse"]["deviceUsage"][0];
    for member in ["bytesUsed", "domesticUsage", "internationalUsage"] {
        assert!(sum(member) > 0, "{member}");
        assert_eq!(total[member], sum(member), "{member}");
    }
    assert_eq!(sum("bytesUsed"), sum("domesticUsage") + sum("internationalUsage"));
    let other = SmallWorld::start(&[], json!({})).await;
    let days = list(&other.ok("POST", USAGE, request_body(STEADY, february)).await, "usageHistory");
    assert!(!days.is_empty() && days.iter().all(|day| day.get("domesticUsage").is_none()));
}

#[tokio::test(flavor = "multi_thread")]
async fn histories_are_kept_for_a_year_and_invalid_requests_are_rejected() {
    let mut world = SmallWorld::start(&[], json!({"start": "2026-03-01T00:00:00Z"})).await;
    let ever = ("2000-01-01T00:00:00Z", "2030-01-01T00:00:00Z");
    world.hours(24 * 400).await;
    let days = list(&world.ok("POST", USAGE, request_body(STEADY, ever)).await, "usageHistory");
    assert!((300..=366).contains(&days.len()), "{}", days.len());
    assert!(time(&days[0]["timestamp"]) >= time(&json!("2026-04-05T00:00:00Z")));
    let events =
        all_records(&world, CONNECTIONS, "connectionHistory", "occurredAt", request_body(STEADY, ever), 500).await;
    assert!(events.len() > 1000);
    assert_eq!(
        list(&the_page(world.ok("POST", PROVISIONING, request_body(STEADY, ever)).await), "provisioningHistory"),
        Vec::<Value>::new()
    );

    let backwards = request_body(STEADY, ("2026-03-02T00:00:00Z", "2026-03-01T00:00:00Z"));
    let unknown = request_body(700, YEAR);
    let neither = json!({"earliest": YEAR.0, "latest": YEAR.1});
    let mut kind = request_body(STEADY, YEAR);
    kind["deviceId"]["kind"] = json!("serial");
    for path in [USAGE, CONNECTIONS, PROVISIONING] {
        assert_eq!(world.rejected("POST", path, backwards.clone()).await, "REQUEST_FAILED.UnexpectedError");
        assert_eq!(world.rejected("POST", path, unknown.clone()).await, "REQUEST_FAILED.DeviceNotFound");
        assert_eq!(world.rejected("POST", path, kind.clone()).await, "INPUT_INVALID.Device.Kind.Invalid");
    }
    assert_eq!(world.rejected("POST", USAGE, neither.clone()).await, "REQUEST_FAILED.UnexpectedError");
    assert_eq!(world.rejected("POST", CONNECTIONS, neither).await, "REQUEST_FAILED.UnexpectedError");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_device_list_and_the_history_show_the_same_last_connection() {
    let mut world = SmallWorld::start(&[], json!({})).await;
    for days in [0, 7, 40] {
        world.hours(24 * days).await;
        for number in [STEADY, OFFICE] {
            let events =
                all_records(&world, CONNECTIONS, "connectionHistory", "occurredAt", request_body(number, YEAR), 500)
                    .await;
            let starts = events.iter().filter(|event| attribute(event, "Event") == "Start");
            let newest = starts.map(|event| time(&event["occurredAt"])).max();
            let listed = world
                .ok("POST", "/devices/actions/list", json!({"accountName": ACCOUNT, "deviceId": id(number)}))
                .await;
            assert_eq!(Some(time(&listed["devices"][0]["lastConnectionDate"])), newest, "{number} after {days} days");
        }
    }
}
