//! Labels and billed usage, over raw HTTP and in virtual time.

use crate::platform::{ACCOUNT, text};
use crate::small_world::{PLAIN, STEADY, SmallWorld, device, id};
use serde_json::{Value, json};

const LABELS: &str = "/devices/actions/usagesegmentationlabels";
const BILLED: &str = "/devices/usage/actions/billedusage";

/// Returns the EID of a device.
async fn eid(world: &SmallWorld, number: u64) -> Value {
    let list = world.ok("POST", "/devices/actions/list", json!({"accountName": ACCOUNT})).await;
    let is_meant = |entry: &&Value| entry["deviceIds"].as_array().unwrap().contains(&id(number));
    let entry = list["devices"].as_array().unwrap().iter().find(is_meant).unwrap().clone();
    entry["deviceIds"].as_array().unwrap().iter().find(|id| id["kind"] == "eid").unwrap().clone()
}

fn vin(value: &str) -> Value {
    json!({"name": "VIN", "value": value})
}

fn february(device_id: &Value) -> Value {
    json!({"deviceId": device_id, "earliest": "2026-02-01T00:00:00Z", "latest": "2026-02-28T23:59:59Z"})
}

fn sum(response: &Value) -> i64 {
    response["usageHistory"].as_array().unwrap().iter().map(|day| day["bytesUsed"].as_i64().unwrap()).sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn usage_is_counted_by_label() {
    let mut world = SmallWorld::start(&["CarrierService"], json!({})).await;
    let (first, second) = (eid(&world, STEADY).await, eid(&world, PLAIN).await);
    let (car, fleet) = (vin("XXUZL54B5YN105457"), json!({"name": "Fleet", "value": "North"}));
    let missing = json!({"id": device(700), "kind": "imei"});
    let entry = |id: &Value, label: &Value| json!({"deviceIds": [id], "label": label});
    let labels = [entry(&first, &car), entry(&first, &fleet), entry(&second, &fleet), entry(&missing, &fleet)];
    let accepted = world.request("POST", LABELS, json!({"accountName": ACCOUNT, "labels": labels})).await;
    world.minutes(1).await;
    let callbacks = world.messages_from("CarrierService");
    assert_eq!(callbacks.len(), 4);
    assert!(callbacks.iter().all(|message| message["requestId"] == json!(accepted)));
    assert_eq!(callbacks[0]["deviceIds"], json!([first]));
    assert_eq!(callbacks[0]["status"], "Success");
    assert_eq!(callbacks[0]["deviceResponse"]["setUsageSegmentationLabelResponse"]["label"], car);
    assert_eq!(callbacks[3]["status"], "Failed");
    assert_eq!(callbacks[3]["faultResponse"]["faultcode"], "UnifiedWebService.REQUEST_FAILED.DeviceNotFound");

    let by_label = async |label: &Value| {
        let mut request = february(&Value::Null);
        request["label"] = label.clone();
        sum(&world.ok("POST", "/devices/usage/actions/list", request).await)
    };
    let of = async |id: &Value| sum(&world.ok("POST", "/devices/usage/actions/list", february(id)).await);
    let (one, other) = (of(&first).await, of(&second).await);
    assert!(one > 0 && other > 0);
    assert_eq!(by_label(&car).await, one);
    assert_eq!(by_label(&fleet).await, one + other);
    assert_eq!(by_label(&json!({"name": "FLEET", "value": "North"})).await, one + other);

    // Removed from one device, then from all.
    let body = json!({"accountName": ACCOUNT, "labels": [fleet], "deviceId": second});
    world.request("DELETE", LABELS, body).await;
    world.minutes(1).await;
    assert_eq!(world.only_message("CarrierService")["status"], "Success");
    let fleet_usage = async |world: &SmallWorld| {
        let mut request = february(&Value::Null);
        request["label"] = fleet.clone();
        sum(&world.ok("POST", "/devices/usage/actions/list", request).await)
    };
    assert_eq!(fleet_usage(&world).await, one);
    world.request("DELETE", LABELS, json!({"accountName": ACCOUNT, "labels": [fleet, car]})).await;
    world.minutes(1).await;
    assert_eq!(world.only_message("CarrierService")["status"], "Success");
    assert_eq!(fleet_usage(&world).await, 0);
    world.request("DELETE", LABELS, json!({"accountName": ACCOUNT, "labels": [fleet]})).await;
    world.minutes(1).await;
    assert_eq!(world.only_message("CarrierService")["status"], "Failed");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_forms_of_the_platforms_own_client_are_accepted() {
    let mut world = SmallWorld::start(&["CarrierService", "DeviceService"], json!({})).await;
    let (first, second) = (eid(&world, STEADY).await, eid(&world, PLAIN).await);
    let car = vin("XXUZL54B5YN105457");
    let devices = json!([{"deviceIds": [first]}, {"deviceIds": [second]}]);
    let body = json!({"accountName": ACCOUNT, "labels": {"devices": devices, "label": [car]}});
    world.request("POST", LABELS, body).await;
    world.minutes(1).await;
    assert_eq!(world.messages_from("CarrierService").len(), 2);
    let segment = json!({"accountName": ACCOUNT, "labels": {"deviceIds": [car]}});
    let billed = world.ok("POST", BILLED, segment).await;
    assert_eq!(billed["usage"].as_array().unwrap().len(), 2);
    let devices = json!({"accountName": ACCOUNT, "deviceIds": [{"deviceIds": [second]}]});
    world.request("POST", &format!("{BILLED}/list"), devices).await;
    world.minutes(1).await;
    let callback = world.only_message("DeviceService");
    assert_eq!(callback["usageResponse"]["billedUsage"][0]["deviceId"], second);

    let query = format!(
        "?accountName={ACCOUNT}&LabelList=%5B%7B%22name%22%3A%22VIN%22%2C%22value%22%3A%22XXUZL54B5YN105457%22%7D%5D"
    );
    let accepted = world.request("DELETE", &format!("{LABELS}{query}"), Value::Null).await;
    world.minutes(1).await;
    let callback = world.only_message("CarrierService");
    assert_eq!((&callback["requestId"], &callback["status"]), (&json!(accepted), &json!("Success")));

    let body = json!({"accountName": ACCOUNT, "labels": [{"deviceIds": [first], "label": car}]});
    world.request("POST", LABELS, body).await;
    world.minutes(1).await;
    world.only_message("CarrierService");
    let query = format!(
        "?accountName={ACCOUNT}&LabelList%5BdeviceIds%5D%5B0%5D%5Bname%5D=VIN&LabelList%5BdeviceIds%5D%5B0%5D%5Bvalue%5D=XXUZL54B5YN105457"
    );
    let accepted = world.request("DELETE", &format!("{LABELS}{query}"), Value::Null).await;
    world.minutes(1).await;
    let callback = world.only_message("CarrierService");
    assert_eq!((&callback["requestId"], &callback["status"]), (&json!(accepted), &json!("Success")));
}

#[tokio::test(flavor = "multi_thread")]
async fn billed_usage_equals_the_usage_of_the_cycle() {
    let mut world = SmallWorld::start(&["CarrierService", "DeviceService"], json!({})).await;
    let first = eid(&world, STEADY).await;
    let used = sum(&world.ok("POST", "/devices/usage/actions/list", february(&first)).await);
    let car = vin("XXUZL54B5YN105457");
    let labels = json!([{"deviceIds": [first], "label": car}]);
    world.request("POST", LABELS, json!({"accountName": ACCOUNT, "labels": labels})).await;
    world.hours(24 * 10).await;
    // The last complete cycle, which is also the default.
    for body in [
        json!({"accountName": ACCOUNT, "labels": [car]}),
        json!({"accountName": ACCOUNT, "labels": [car], "billingCycle": {"year": "2026", "month": "2"}}),
        json!({"accountName": ACCOUNT, "labels": [car], "billingCycle": {"year": 2026, "month": "02"}}),
    ] {
        let billed = world.ok("POST", BILLED, body).await;
        assert_eq!(billed["accountName"], ACCOUNT);
        assert_eq!(billed["billingCycle"], json!({"year": "2026", "month": "2"}));
        let row = &billed["usage"][0];
        assert_eq!((&row["deviceId"], &row["label"]), (&first, &car));
        assert_eq!((&row["bytesUsed"], &row["servicePlan"]), (&json!(used), &json!("NBIoT250KB")));
    }
    let accepted = world.request("POST", &format!("{BILLED}/list"), json!({"accountName": ACCOUNT})).await;
    world.minutes(1).await;
    let callback = world.only_message("DeviceService");
    assert_eq!((&callback["requestId"], &callback["status"]), (&json!(accepted), &json!("Success")));
    let rows = callback["usageResponse"]["billedUsage"].as_array().unwrap();
    assert_eq!(rows.len(), 255);
    let row = rows.iter().find(|row| row["deviceId"] == first).unwrap();
    assert_eq!((&row["bytesUsed"], row.get("label")), (&json!(used), None));

    // Many devices by EID, and not together with labels.
    let second = eid(&world, PLAIN).await;
    let devices: Vec<Value> = [&first, &second].iter().map(|id| json!({"deviceIds": [id]})).collect();
    let billed = world.ok("POST", BILLED, json!({"accountName": ACCOUNT, "deviceIds": devices})).await;
    let rows = billed["usage"].as_array().unwrap();
    assert_eq!((rows.len(), &rows[0]["bytesUsed"], &rows[1]["deviceId"]), (2, &json!(used), &second));

    let rejected = async |body: Value| world.rejected("POST", BILLED, body).await;
    let both = json!({"accountName": ACCOUNT, "labels": [car], "deviceIds": devices});
    assert_eq!(rejected(both).await, "REQUEST_FAILED.UnexpectedError");
    let many: Vec<Value> = (0..2001).map(|_| devices[0].clone()).collect();
    let many = json!({"accountName": ACCOUNT, "deviceIds": many});
    assert_eq!(rejected(many).await, "INPUT_INVALID.MaxRequestsExceeded");
    let unexpected = "REQUEST_FAILED.UnexpectedError";
    for cycle in [
        json!({"year": "2026", "month": "3"}),
        json!({"year": "2026", "month": "13"}),
        json!({"year": "x", "month": "1"}),
    ] {
        assert_eq!(rejected(json!({"accountName": ACCOUNT, "labels": [car], "billingCycle": cycle})).await, unexpected);
    }
    assert_eq!(rejected(json!({"accountName": ACCOUNT})).await, unexpected);
    assert_eq!(rejected(json!({"accountName": ACCOUNT, "labels": [car], "deviceId": first})).await, unexpected);
    let long = json!({"name": "n".repeat(21), "value": "v"});
    assert_eq!(rejected(json!({"accountName": ACCOUNT, "labels": [long]})).await, unexpected);
    let many: Vec<Value> = (0..2001).map(|number| vin(&number.to_string())).collect();
    let body = json!({"accountName": ACCOUNT, "labels": many});
    assert_eq!(rejected(body.clone()).await, "INPUT_INVALID.MaxRequestsExceeded");
    assert_eq!(world.rejected("DELETE", LABELS, body).await, "INPUT_INVALID.MaxRequestsExceeded");
    let unknown = json!({"accountName": "0000000000-00001", "labels": [car]});
    assert_eq!(text(&json!(rejected(unknown).await)), "REQUEST_FAILED.AccountNotFound");
}
