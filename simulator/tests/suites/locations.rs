//! Device Location, over raw HTTP and in virtual time.

use crate::platform::{ACCOUNT, read, text};
use crate::small_world::{DARK, MANY, OFFICE, PLAIN, STEADY, SUSPENDED, SmallWorld, device};
use axum::{
    Router,
    body::Bytes,
    extract::Path,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use ring::hmac;
use serde_json::{Value, json};
use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex},
};

/// A callback with its signature.
type Signed = (String, String, Vec<u8>);

struct Places {
    world: SmallWorld,
    got: Arc<Mutex<Vec<Signed>>>,
    url: String,
}

impl Places {
    async fn start(options: Value) -> Self {
        let world = SmallWorld::start(&[], options).await;
        let got: Arc<Mutex<Vec<Signed>>> = Arc::default();
        let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", socket.local_addr().unwrap());
        let kept = Arc::clone(&got);
        let router = Router::new().route(
            "/{service}",
            post(async move |Path(service): Path<String>, headers: HeaderMap, body: Bytes| {
                let signature = headers.get("hmac-signature").map_or("", |value| value.to_str().unwrap()).to_owned();
                kept.lock().unwrap().push((service, signature, body.to_vec()));
                StatusCode::OK
            }),
        );
        tokio::spawn(async move { axum::serve(socket, router).await.unwrap() });
        Self { world, got, url }
    }

    async fn call(&self, method: &str, path: &str, body: Value) -> (u16, Value) {
        let request = self.world.platform.request(method, &format!("/api/loc/v1{path}"));
        let request = if body.is_null() { request } else { request.json(&body) };
        read(request.send().await.unwrap()).await
    }

    async fn ok(&self, method: &str, path: &str, body: Value) -> Value {
        let (status, response) = self.call(method, path, body).await;
        assert_eq!(status, 200, "{method} {path}: {response}");
        response
    }

    async fn get(&self, path: &str) -> Value {
        self.ok("GET", path, Value::Null).await
    }

    /// Calls a path that must be rejected, and returns the code and the text.
    async fn rejected(&self, method: &str, path: &str, body: Value) -> (String, String) {
        let (status, response) = self.call(method, path, body).await;
        assert_eq!(status, 400, "{method} {path}: {response}");
        (text(&response["errorCode"]), text(&response["errorMessage"]))
    }

    /// Calls a path that must be rejected with the usual code, and returns the text.
    async fn invalid(&self, method: &str, path: &str, body: Value) -> String {
        let (code, text) = self.rejected(method, path, body).await;
        assert_eq!(code, "INVALID_PARAMETER", "{text}");
        text
    }

    /// Registers a listener and returns its secret.
    async fn listen(&self, service: &str) -> String {
        let body = json!({"name": service, "url": format!("{}/{service}", self.url)});
        let request = self.world.platform.request("POST", &format!("/api/loc/v1/callbacks/{ACCOUNT}")).json(&body);
        let response = request.send().await.unwrap();
        let secret = response.headers()["shared-key"].to_str().unwrap().to_owned();
        let (status, response) = read(response).await;
        assert_eq!((status, response), (200, json!({"account": ACCOUNT, "name": service})));
        secret
    }

    /// Takes the callbacks of a service, and checks that each is signed with its secret.
    fn messages_from(&self, service: &str, secret: &str) -> Vec<Value> {
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
        let messages = std::mem::take(&mut *self.got.lock().unwrap());
        let check = |(name, signature, body): Signed| {
            assert_eq!(name, service);
            let tag: Vec<u8> =
                (0..32).map(|at| u8::from_str_radix(&signature[2 * at..2 * at + 2], 16).unwrap()).collect();
            hmac::verify(&key, &body, &tag).unwrap();
            serde_json::from_slice(&body).unwrap()
        };
        messages.into_iter().map(check).collect()
    }

    /// Returns devices with their phone numbers, as location requests contain them.
    async fn devices(&self, numbers: &[u64]) -> Value {
        let list = self.world.ok("POST", "/devices/actions/list", json!({"accountName": ACCOUNT})).await;
        let id = |device: &Value, kind: &str| {
            let ids = device["deviceIds"].as_array().unwrap();
            text(&ids.iter().find(|id| id["kind"] == kind).unwrap()["id"])
        };
        let devices = list["devices"].as_array().unwrap();
        let known: HashMap<String, String> =
            devices.iter().map(|device| (id(device, "imei"), id(device, "mdn"))).collect();
        let name = |number: &u64| json!({"id": device(*number), "kind": "imei", "mdn": known[&device(*number)]});
        numbers.iter().map(name).collect()
    }

    async fn request(&self, numbers: &[u64], cache_mode: &str) -> Value {
        let devices = self.devices(numbers).await;
        json!({"accountName": ACCOUNT, "deviceList": devices, "accuracyMode": "0", "cacheMode": cache_mode})
    }
}

fn degrees(place: &Value) -> (f64, f64) {
    (text(&place["x"]).parse().unwrap(), text(&place["y"]).parse().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn devices_are_located_and_move() {
    let mut places = Places::start(json!({"start": "2026-03-01T03:07:30Z"})).await;
    let numbers: Vec<u64> = (MANY..MANY + 17).chain([STEADY, OFFICE, SUSPENDED]).collect();
    let request = places.request(&numbers, "1").await;
    let rows = places.ok("POST", "/locations", request.clone()).await;
    let rows = rows.as_array().unwrap().clone();
    assert_eq!(rows.len(), 20);
    for (row, device) in rows.iter().zip(request["deviceList"].as_array().unwrap()) {
        assert_eq!(row["msid"], device["mdn"]);
    }
    for row in &rows[..18] {
        assert_eq!((&row["error"], &row["pd"]["time"]), (&json!({}), &json!("20260301030730")));
        assert_eq!(row["pd"]["qos"], false);
        let (latitude, longitude) = degrees(&row["pd"]);
        assert!((30.0..50.0).contains(&latitude) && (-125.0..-70.0).contains(&longitude), "{row}");
        let radius: u32 = text(&row["pd"]["radius"]).parse().unwrap();
        assert!((500..6000).contains(&radius));
    }
    // Off until 8 o'clock, and suspended.
    for row in &rows[18..] {
        let error = json!({
            "time": "20260301030730", "type": "POSITION METHOD FAILURE", "info": "Exception code=ABSENT SUBSCRIBER",
        });
        assert_eq!((&row["pd"], &row["error"]), (&json!({}), &error));
    }
    // The same request gets the same response; later, some devices have moved, none by more than 80 km/h.
    assert_eq!(places.ok("POST", "/locations", request.clone()).await, json!(rows));
    places.world.minutes(30).await;
    let later = places.ok("POST", "/locations", request).await;
    let moved = rows[..18].iter().zip(later.as_array().unwrap()).filter(|(before, after)| {
        let (from, to) = (degrees(&before["pd"]), degrees(&after["pd"]));
        let kilometres = ((to.0 - from.0) * 111.3).hypot((to.1 - from.1) * 95.0);
        assert!(kilometres <= 40.0, "{before} {after}");
        kilometres > 0.0
    });
    assert!((5..18).contains(&moved.count()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cache_returns_the_last_recorded_position() {
    let places = Places::start(json!({"start": "2026-03-01T20:07:30Z"})).await;
    let request = places.request(&[STEADY, OFFICE, DARK], "0").await;
    let rows = places.ok("POST", "/locations", request).await;
    let times: Vec<&str> = (0..2).map(|at| rows[at]["pd"]["time"].as_str().unwrap()).collect();
    assert!(("20260301195230".."20260301200731").contains(&times[0]), "{rows}");
    assert_eq!(times[1], "20260301175959", "{rows}");
    let error = json!({
        "time": "20260301200730", "type": "Location cache has no data for this device",
        "info": "Exception code=CACHE_UNAVAILABLE",
    });
    assert_eq!(rows[2]["error"], error);
    let request = places.request(&[DARK], "0").await;
    let rejection = places.rejected("POST", "/locations", request).await;
    assert_eq!(rejection.0, "CACHE_UNAVAILABLE");
    let request = places.request(&[DARK], "2").await;
    let rows = places.ok("POST", "/locations", request).await;
    assert_eq!(rows[0]["error"]["type"], "POSITION METHOD FAILURE");
}

#[tokio::test(flavor = "multi_thread")]
async fn invalid_requests_are_rejected() {
    let places = Places::start(json!({})).await;
    let many: Vec<u64> = (MANY..MANY + 21).collect();
    let good = places.request(&[STEADY], "1").await;
    let with = |member: &str, value: Value| {
        let mut request = good.clone();
        request[member] = value;
        request
    };
    let locate = async |request: Value| places.invalid("POST", "/locations", request).await;
    let message = locate(places.request(&many, "1").await).await;
    assert_eq!(message, "The device list exceeds the maximum of 20 devices");
    assert_eq!(locate(with("cacheMode", json!("3"))).await, "Invalid cache mode");
    assert_eq!(locate(with("accuracyMode", json!("1"))).await, "Invalid accuracy mode");
    assert_eq!(locate(with("deviceList", json!([]))).await, "Device list is empty");
    assert_eq!(locate(with("deviceList", json!("all"))).await, "Invalid JSON");
    assert_eq!(locate(with("accountName", json!(""))).await, "Invalid account name");
    let elsewhere = "UWS verification failure (Could not find account 0000000000-00001)";
    assert_eq!(locate(with("accountName", json!("0000000000-00001"))).await, elsewhere);
    let number = good["deviceList"][0]["mdn"].clone();
    let list = |imei: &str, mdn: &Value| json!([{"id": imei, "kind": "imei", "mdn": mdn}]);
    let other = json!("2015550100");
    assert_eq!(locate(with("deviceList", list(&device(STEADY), &other))).await, "Ownership or MDN validation failed");
    assert_eq!(locate(with("deviceList", list(&device(700), &number))).await, "Device not found");
    // An invalid device does not fail a valid one.
    let mut mixed = good.clone();
    mixed["deviceList"].as_array_mut().unwrap().push(list(&device(700), &number)[0].clone());
    let rows = places.ok("POST", "/locations", mixed).await;
    assert_eq!((rows[0]["pd"]["qos"].clone(), &rows[1]["error"]["type"]), (json!(false), &json!("Device not found")));
    let expired = "UWS verification failure (The Session has expired.)";
    places.world.platform.simulator.expire_sessions();
    assert_eq!(locate(good).await, expired);

    let places = Places::start(json!({"locationAllowance": 0})).await;
    let good = places.request(&[STEADY], "1").await;
    assert_eq!(places.invalid("POST", "/locations", good).await, "Unregistered account");
    let path = format!("/subscriptions/{ACCOUNT}");
    assert_eq!(places.invalid("GET", &path, Value::Null).await, "Unregistered account");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_completed_in_time_and_notified() {
    let mut places = Places::start(json!({"pageSize": 100})).await;
    let secret = places.listen("Location").await;
    let numbers: Vec<u64> = (MANY..MANY + 250).chain([OFFICE]).collect();
    let request = places.request(&numbers, "1").await;
    let accepted = places.ok("POST", "/locationreports", request.clone()).await;
    assert_eq!((&accepted["status"], &accepted["estimatedDuration"]), (&json!("QUEUED"), &json!("2")));
    let report = format!("/locationreports/{ACCOUNT}/report/{}", text(&accepted["txid"]));
    assert_eq!(places.get(&format!("{report}/status")).await["status"], "QUEUED");
    places.world.minutes(1).await;
    assert_eq!(places.get(&format!("{report}/status")).await["status"], "INPROGRESS");
    let early = places.invalid("GET", &format!("{report}/index/0"), Value::Null).await;
    assert_eq!(early, "The report is not available; its status is INPROGRESS");
    assert_eq!(places.invalid("DELETE", &report, Value::Null).await, "Unable to Cancel");
    assert_eq!(places.messages_from("Location", &secret), Vec::<Value>::new());
    places.world.minutes(1).await;
    assert_eq!(places.get(&format!("{report}/status")).await, json!({"txid": accepted["txid"], "status": "COMPLETED"}));
    let received = json!({"txid": accepted["txid"], "reportStatus": "COMPLETED"});
    assert_eq!(places.messages_from("Location", &secret), [received]);

    let mut numbers = HashSet::new();
    let (mut begin, mut failed) = (0, 0);
    loop {
        let page = places.get(&format!("{report}/index/{begin}")).await;
        assert_eq!(page["startIndex"], begin.to_string());
        assert_eq!((&page["txid"], &page["totalCount"]), (&accepted["txid"], &json!(251)));
        let rows = page["devLocationList"].as_array().unwrap();
        for row in rows {
            assert!(numbers.insert(text(&row["msid"])));
            failed += usize::from(row["error"] != json!({}));
        }
        begin += rows.len();
        if page["hasMoreData"] == false {
            break;
        }
        assert_eq!(rows.len(), 100);
    }
    assert_eq!((numbers.len(), failed), (251, 1));
    places.world.hours(30 * 24 - 1).await;
    places.get(&format!("{report}/index/0")).await;
    places.world.hours(1).await;
    let expired = places.invalid("GET", &format!("{report}/index/0"), Value::Null).await;
    assert_eq!(expired, "Invalid transaction id");
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_of_the_cache_are_ready_and_queued_ones_can_be_cancelled() {
    let mut places = Places::start(json!({})).await;
    let secret = places.listen("Location").await;
    let request = places.request(&[STEADY, OFFICE], "0").await;
    let accepted = places.ok("POST", "/locationreports", request).await;
    assert_eq!((&accepted["status"], &accepted["estimatedDuration"]), (&json!("COMPLETED"), &json!("0")));
    let report = format!("/locationreports/{ACCOUNT}/report/{}", text(&accepted["txid"]));
    let page = places.get(&format!("{report}/index/0")).await;
    assert_eq!((page["devLocationList"].as_array().unwrap().len(), &page["hasMoreData"]), (2, &json!(false)));
    assert_eq!(places.invalid("DELETE", &report, Value::Null).await, "Unable to Cancel");

    let request = places.request(&[STEADY], "1").await;
    let accepted = places.ok("POST", "/locationreports", request).await;
    let report = format!("/locationreports/{ACCOUNT}/report/{}", text(&accepted["txid"]));
    assert_eq!(places.ok("DELETE", &report, Value::Null).await, json!({"txid": accepted["txid"]}));
    places.world.minutes(10).await;
    assert_eq!(places.get(&format!("{report}/status")).await["status"], "CANCELLED");
    assert_eq!(places.invalid("DELETE", &report, Value::Null).await, "Unable to Cancel");
    assert_eq!(places.messages_from("Location", &secret), Vec::<Value>::new());
    let usage = json!({"accountName": ACCOUNT, "startDate": "03-01-2026", "endDate": "03-01-2026"});
    assert_eq!(places.ok("POST", "/usage", usage).await["transactionsCount"], 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_device_is_reported_in_a_signed_callback() {
    let mut places = Places::start(json!({"start": "2026-03-01T03:00:00Z"})).await;
    let secret = places.listen("DeviceLocation").await;
    let body = json!({"accountName": ACCOUNT, "exclusion": [device(PLAIN)], "type": "append"});
    assert_eq!(places.ok("POST", "/consents", body).await, json!({"success": true}));
    let request = places.request(&[STEADY, OFFICE, PLAIN], "2").await;
    let accepted = places.ok("POST", "/devicelocations", request.clone()).await;
    assert_eq!(accepted["status"], "QUEUED");
    places.world.minutes(1).await;
    let callbacks = places.messages_from("DeviceLocation", &secret);
    assert_eq!(callbacks.len(), 3);
    let received: Vec<&Value> = callbacks.iter().map(|message| &message["devicelocation"]).collect();
    for (message, number) in callbacks.iter().zip([STEADY, OFFICE, PLAIN]) {
        assert_eq!(message["txid"], accepted["txid"]);
        assert_eq!(message["devicelocation"]["deviceId"], device(number));
        assert_eq!(message["devicelocation"]["kind"], "imei");
    }
    assert_eq!((&received[0]["positionError"], &received[0]["position"]["utcoffset"]), (&Value::Null, &json!("+0000")));
    assert_eq!(received[0]["position"]["time"], "20260301030030");
    degrees(&received[0]["position"]);
    assert_eq!(
        (&received[1]["position"], &received[1]["positionError"]["type"]),
        (&Value::Null, &json!("POSITION METHOD FAILURE"))
    );
    assert_eq!(received[2]["positionError"]["type"], "Consent check failed");
    assert_eq!(received[2]["positionError"]["info"], "Exception code=INVALID_PARAMETER");

    let accepted = places.ok("POST", "/devicelocations", request).await;
    let path = format!("/devicelocations/{}?accountname={ACCOUNT}", text(&accepted["txid"]));
    assert_eq!(places.ok("DELETE", &path, Value::Null).await, json!({"txid": accepted["txid"]}));
    places.world.minutes(10).await;
    assert_eq!(places.messages_from("DeviceLocation", &secret), Vec::<Value>::new());
    assert_eq!(places.invalid("DELETE", &path, Value::Null).await, "Unable to Cancel");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_request_is_reported_minute_by_minute() {
    let mut places = Places::start(json!({})).await;
    let secret = places.listen("DeviceLocation").await;
    let numbers: Vec<u64> = (MANY..MANY + 250).collect();
    let mut request = places.request(&numbers, "1").await;
    // Unknown devices are reported too.
    let unknown =
        (1..=350).map(|number| json!({"id": device(2_000_000 + number), "kind": "imei", "mdn": "2015550100"}));
    request["deviceList"].as_array_mut().unwrap().extend(unknown);
    places.ok("POST", "/devicelocations", request.clone()).await;
    places.world.minutes(1).await;
    assert_eq!(places.messages_from("DeviceLocation", &secret).len(), 500);
    places.world.minutes(1).await;
    let rest = places.messages_from("DeviceLocation", &secret);
    assert_eq!(rest.len(), 100);
    assert_eq!(rest[0]["devicelocation"]["positionError"]["type"], "Device not found");
    let one = request["deviceList"][0].clone();
    request["deviceList"] = vec![one; 10_001].into();
    let message = places.invalid("POST", "/devicelocations", request).await;
    assert_eq!(message, "The device list exceeds the maximum of 10000 devices");
}

#[tokio::test(flavor = "multi_thread")]
async fn exclusions_and_consent_are_respected() {
    let places = Places::start(json!({"pageSize": 2})).await;
    let request = places.request(&[STEADY, PLAIN], "1").await;
    let errors = async || {
        let (status, rows) = places.call("POST", "/locations", request.clone()).await;
        if status == 400 {
            return vec![text(&rows["errorMessage"]); 2];
        }
        rows.as_array().unwrap().iter().map(|row| row["error"]["type"].as_str().unwrap_or("").to_owned()).collect()
    };
    let (none, rejected) = (String::new(), "Consent check failed".to_owned());
    assert_eq!(errors().await, [none.clone(), none.clone()]);

    let exclude = async |body: Value| {
        let mut body = body;
        body["accountName"] = json!(ACCOUNT);
        places.call("POST", "/consents", body).await
    };
    assert_eq!(exclude(json!({"type": "append", "exclusion": [device(STEADY)]})).await.0, 200);
    assert_eq!(errors().await, [rejected.clone(), none.clone()]);
    assert_eq!(exclude(json!({"type": "append", "exclusion": [device(OFFICE), device(DARK)]})).await.0, 200);
    let list = async |begin: u32| places.get(&format!("/consents/{ACCOUNT}/index/{begin}")).await;
    let page = list(0).await;
    assert_eq!(
        (&page["totalCount"], &page["hasMoreData"], &page["allDevice"]),
        (&json!(3), &json!(true), &json!(false))
    );
    assert_eq!(page["exclusion"], json!([device(STEADY), device(OFFICE)]));
    assert_eq!(page["updateTime"], "2026-03-01 00:00:00 +0000 UTC");
    let page = list(2).await;
    assert_eq!((&page["exclusion"], &page["hasMoreData"]), (&json!([device(DARK)]), &json!(false)));

    let path = format!("/consents?accountname={ACCOUNT}&deviceList={},{}", device(STEADY), device(DARK));
    assert_eq!(places.ok("DELETE", &path, Value::Null).await, json!({"success": true}));
    assert_eq!(places.invalid("DELETE", &path, Value::Null).await, "Device not found");
    assert_eq!(errors().await, [none.clone(), none.clone()]);
    assert_eq!(exclude(json!({"type": "replace", "exclusion": [device(PLAIN)]})).await.0, 200);
    assert_eq!(list(0).await["exclusion"], json!([device(PLAIN)]));
    assert_eq!(errors().await, [none.clone(), rejected.clone()]);
    for (body, problem) in [
        (json!({"allDevice": true, "exclusion": [device(PLAIN)]}), "Conflicting device list"),
        (json!({"type": "remove", "exclusion": [device(PLAIN)]}), "Invalid type: replace or append"),
        (json!({"type": "append", "exclusion": [device(700)]}), "Device not found"),
    ] {
        assert_eq!(exclude(body).await.1["errorMessage"], problem);
    }
    assert_eq!(exclude(json!({"allDevice": true})).await.0, 200);
    assert_eq!(errors().await, [rejected.clone(), rejected.clone()]);
    assert_eq!(exclude(json!({"allDevice": false, "type": "replace", "exclusion": []})).await.0, 200);
    assert_eq!(errors().await, [none.clone(), none.clone()]);

    let consent = async |device: &str| {
        places.get(&format!("/devicelocations/action/consents?accountName={ACCOUNT}{device}")).await
    };
    assert_eq!(consent("").await, json!({"accountName": ACCOUNT, "allDeviceConsent": 1, "deviceList": []}));
    let path = "/devicelocations/action/consents";
    let denied = places.ok("PUT", path, json!({"accountName": ACCOUNT, "allDeviceConsent": 0})).await;
    assert_eq!((text(&denied["transactionId"]).len(), &denied["status"]), (36, &json!("COMPLETED")));
    assert_eq!(errors().await, [rejected.clone(), rejected.clone()]);
    places.ok("POST", path, json!({"accountName": ACCOUNT, "deviceList": [device(PLAIN)]})).await;
    assert_eq!(errors().await, [rejected.clone(), none.clone()]);
    assert_eq!(
        (consent("").await["deviceList"][0].clone(), consent("").await["allDeviceConsent"].clone()),
        (json!(device(PLAIN)), json!(2))
    );
    assert_eq!(consent(&format!("&deviceId={}", device(PLAIN))).await["deviceList"], json!([device(PLAIN)]));
    assert_eq!(consent(&format!("&deviceId={}", device(STEADY))).await["deviceList"], json!([]));
    places.ok("POST", path, json!({"accountName": ACCOUNT})).await;
    assert_eq!(errors().await, [none.clone(), none]);
    let invalid = json!({"accountName": ACCOUNT, "allDeviceConsent": 7});
    assert_eq!(places.invalid("PUT", path, invalid).await, "Invalid allDeviceConsent: 0, 1 or 2");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_listener_has_its_own_url_and_secret() {
    let places = Places::start(json!({})).await;
    let path = format!("/callbacks/{ACCOUNT}");
    assert_eq!(places.get(&path).await, json!([]));
    let (first, second) = (places.listen("Location").await, places.listen("DeviceLocation").await);
    assert!(first.len() == 64 && first != second);
    let both = json!([
        {"name": "Location", "url": format!("{}/Location", places.url)},
        {"name": "DeviceLocation", "url": format!("{}/DeviceLocation", places.url)},
    ]);
    assert_eq!(places.get(&path).await, both);
    let register = async |name: &str, url: &str| places.invalid("POST", &path, json!({"name": name, "url": url})).await;
    let shared = format!("{}/Location", places.url);
    assert_eq!(register("DeviceLocation", &shared).await, "Each callback service needs a separate url");
    assert_eq!(register("Fota", &shared).await, "Invalid callback service name");
    assert_eq!(register("Location", "ftp://example.com/").await, "Invalid callback url");
    // Listeners of Connectivity Management are in another list.
    let (_, others) = places.world.call("GET", &format!("/callbacks/{ACCOUNT}"), Value::Null).await;
    assert!(others.as_str().is_some_and(str::is_empty) || others == json!([]), "{others}");
    assert_eq!(places.ok("DELETE", &format!("{path}/name/Location"), Value::Null).await, json!({"success": true}));
    assert_eq!(places.get(&path).await.as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn returned_positions_are_billed_by_day() {
    let mut places = Places::start(json!({"start": "2026-03-01T03:00:00Z", "locationAllowance": 20_000})).await;
    assert_eq!(
        places.get(&format!("/subscriptions/{ACCOUNT}")).await,
        json!({
            "accountName": ACCOUNT, "locType": "TS-LOC-COARSE-CellID-20K", "maxAllowance": "20000",
            "purchaseTime": "2025-12-01 03:00:00 +0000 UTC",
        })
    );
    let request = places.request(&[STEADY, PLAIN, OFFICE], "1").await;
    places.ok("POST", "/locations", request.clone()).await;
    places.world.hours(24).await;
    places.ok("POST", "/locations", request.clone()).await;
    places.ok("POST", "/locations", request).await;
    let usage = async |first: &str, last: &str, all: bool| {
        let body = json!({
            "accountName": ACCOUNT, "startDate": first, "endDate": last, "usageForAllAccounts": all,
        });
        places.call("POST", "/usage", body).await.1
    };
    // The device that is off is not billed.
    let one = usage("03-01-2026", "03-01-2026", false).await;
    assert_eq!(one, json!({"accountName": ACCOUNT, "transactionsCount": 2}));
    let all = usage("02-01-2026", "03-31-2026", true).await;
    assert_eq!(all["transactionsCount"], 6);
    assert_eq!(all["accounts"][1], json!({"accountName": "0642233522-00002", "transactionsCount": 0}));
    assert_eq!(usage("2026-03-01", "03-02-2026", false).await["errorMessage"], "Invalid date: mm-dd-yyyy");
    assert_eq!(usage("03-02-2026", "03-01-2026", false).await["errorMessage"], "The end date is before the start date");
}
