//! The `Simulator` handle, the control paths, scripted responses, and reproducibility from one seed.

use crate::platform::{ACCOUNT, FIRST, Platform, campaign, read};
use jiff::SignedDuration;
use proptest::prelude::*;
use serde_json::{Value, json};
use thingspace_simulator::{ScriptedResponse, Simulator, SimulatorError, SimulatorOptions};

/// Returns every response of a run, as text.
async fn run(seed: u64) -> Vec<String> {
    let mut platform = Platform::start(SimulatorOptions { seed, ..SimulatorOptions::default() }).await;
    let mut recorded = vec![platform.token().await.to_string()];
    let devices = platform.ready_devices().await;
    let id = platform.schedule(campaign("2026-03-01", "2026-03-03", &devices[..20])).await;
    for _ in 0..30 {
        platform.minutes(180);
        platform.refresh_tokens().await;
        recorded.push(platform.bearer.clone() + &platform.session);
        for path in [
            format!("/reports/{ACCOUNT}/campaigns/{id}/devices"),
            format!("/campaigns/{ACCOUNT}/{id}"),
            format!("/devices/{ACCOUNT}"),
        ] {
            let response = platform.request("GET", &format!("/api/fota/v3{path}")).send().await.unwrap();
            recorded.push(response.headers()["date"].to_str().unwrap().to_owned());
            recorded.push(response.text().await.unwrap());
        }
    }
    recorded
}

#[tokio::test]
async fn the_same_seed_gives_the_same_bytes_and_another_seed_differs() {
    let first = run(11).await;
    assert_eq!(first, run(11).await);
    assert_ne!(first, run(12).await);
}

#[tokio::test]
async fn responses_carry_the_virtual_time() {
    let platform = Platform::new().await;
    let response =
        || async { platform.request("GET", "/api/fota/v3/nothing").send().await.unwrap().headers()["date"].clone() };
    assert_eq!(response().await, "Sun, 01 Mar 2026 00:00:00 GMT");
    platform.simulator.advance(SignedDuration::from_hours(24 * 365));
    assert_eq!(response().await, "Mon, 01 Mar 2027 00:00:00 GMT");
    assert_eq!(platform.simulator.now().to_string(), "2027-03-01T00:00:00Z");
    // Time never goes back, and not beyond its end.
    platform.simulator.advance(SignedDuration::from_hours(-1));
    assert_eq!(platform.simulator.now().to_string(), "2027-03-01T00:00:00Z");
    platform.simulator.advance(SignedDuration::MAX);
    assert_eq!(platform.simulator.now().to_string(), "9000-01-01T00:00:00Z");
}

#[tokio::test]
async fn a_scripted_response_is_returned_exactly_and_only_once() {
    let platform = Platform::new().await;
    let script = |response: ScriptedResponse| platform.simulator.script(response);
    script(ScriptedResponse {
        method: Some("GET".to_owned()),
        path_contains: Some("/subscriptions/".to_owned()),
        status: 503,
        headers: vec![("Retry-After".to_owned(), "7".to_owned()), ("content-type".to_owned(), "text/html".to_owned())],
        body: "<html>busy</html>".to_owned(),
        times: 2,
        truncate: false,
    });
    assert_eq!(platform.call("GET", &format!("/devices/{ACCOUNT}"), Value::Null).await.0, 200);
    for _ in 0..2 {
        let response = platform.request("GET", &format!("/api/fota/v3/subscriptions/{ACCOUNT}")).send().await.unwrap();
        assert_eq!(
            (response.status().as_u16(), &response.headers()["retry-after"], &response.headers()["content-type"]),
            (503, &"7".parse().unwrap(), &"text/html".parse().unwrap())
        );
        assert_eq!(response.text().await.unwrap(), "<html>busy</html>");
    }
    assert_eq!(platform.call("GET", &format!("/subscriptions/{ACCOUNT}"), Value::Null).await.0, 200);

    // Without a path the response does not apply to token requests; with a path it does, whatever they send.
    script(ScriptedResponse { status: 418, body: "{}".to_owned(), ..ScriptedResponse::default() });
    script(ScriptedResponse {
        path_contains: Some("/oauth2/token".to_owned()),
        status: 500,
        body: "no".to_owned(),
        ..ScriptedResponse::default()
    });
    let (status, body) =
        read(platform.url(reqwest::Method::POST, "/api/ts/v1/oauth2/token").send().await.unwrap()).await;
    assert_eq!((status, body), (500, json!("no")));
    platform.token().await;
    assert_eq!(platform.call("GET", &format!("/devices/{ACCOUNT}"), Value::Null).await.0, 418);
    assert_eq!(platform.simulator.statistics().scripted_responses, 4);
}

#[tokio::test]
async fn a_truncated_response_ends_half_way() {
    let platform = Platform::new().await;
    let body = "0123456789".repeat(10_000);
    platform.simulator.script(ScriptedResponse { body: body.clone(), truncate: true, ..ScriptedResponse::default() });
    let mut response = platform.request("GET", &format!("/api/fota/v3/devices/{ACCOUNT}")).send().await.unwrap();
    assert_eq!((response.status().as_u16(), response.content_length()), (200, Some(100_000)));
    let mut read = Vec::new();
    let error = loop {
        match response.chunk().await {
            Ok(Some(chunk)) => read.extend_from_slice(&chunk),
            Ok(None) => panic!("the response was complete"),
            Err(error) => break error,
        }
    };
    assert!(error.is_body() || error.is_decode(), "{error:?}");
    assert_eq!(read, body.as_bytes()[..50_000]);
    assert_eq!(platform.call("GET", &format!("/subscriptions/{ACCOUNT}"), Value::Null).await.0, 200);
}

#[tokio::test]
async fn requests_are_recorded_as_they_arrived_without_secrets() {
    let platform = Platform::new().await;
    let body = r#"{ "deviceList" : ["354658090353977"] }"#;
    let request = platform.request("POST", "/api/fota/v3/devices/0642233522-00001?b=2&a=%2F");
    request.header("content-type", "application/json").body(body).send().await.unwrap();
    let requests = platform.simulator.requests();
    let last = requests.last().unwrap();
    assert_eq!(
        (&*last.method, &*last.target, last.content_type.as_deref(), &*last.body),
        ("POST", "/api/fota/v3/devices/0642233522-00001?b=2&a=%2F", Some("application/json"), body)
    );
    assert_eq!(requests.len(), 3);
    assert_eq!(
        (&*requests[0].target, &*requests[0].body),
        ("/api/ts/v1/oauth2/token", "grant_type=client_credentials")
    );
    let all = format!("{requests:?}{:?}", platform.simulator);
    let credentials = platform.simulator.credentials();
    for secret in [&credentials.key, &credentials.secret, &credentials.password] {
        assert!(!all.contains(secret.expose()));
    }
    assert_eq!(platform.simulator.statistics().requests, 3);
}

#[tokio::test]
async fn the_control_paths_do_what_the_handle_does() {
    let platform = Platform::new().await;
    let control = |method: &str, path: &str, body: Value| {
        let request = platform.url(method.parse().unwrap(), &format!("/_simulator{path}"));
        let request = if body.is_null() { request } else { request.json(&body) };
        async { read(request.send().await.unwrap()).await }
    };
    let (_, about) = control("GET", "", Value::Null).await;
    assert_eq!(
        (&about["url"], &about["account"], &about["now"]),
        (&json!(platform.simulator.url()), &json!(ACCOUNT), &json!("2026-03-01T00:00:00Z"))
    );
    let (_, now) = control("POST", "/advance", json!({"days": 1, "hours": 2, "minutes": 3, "seconds": 4})).await;
    assert_eq!(now, json!({"now": "2026-03-02T02:03:04Z"}));
    assert_eq!(platform.simulator.now().to_string(), "2026-03-02T02:03:04Z");
    control("POST", "/script", json!({"pathContains": "/devices/", "status": 418, "body": "x"})).await;
    assert_eq!(platform.call("GET", &format!("/devices/{ACCOUNT}"), Value::Null).await.0, 418);
    let (_, requests) = control("GET", "/requests", Value::Null).await;
    assert_eq!(
        (requests.as_array().unwrap().len(), &requests[2]["target"]),
        (3, &json!(format!("/api/fota/v3/devices/{ACCOUNT}")))
    );
    let (_, statistics) = control("GET", "/statistics", Value::Null).await;
    assert_eq!(
        (&statistics["requests"], &statistics["tokenRequests"], &statistics["logins"]),
        (&json!(3), &json!(1), &json!(1))
    );
    let (_, done) = control("POST", "/expire", json!({"bearer": true, "sessions": true})).await;
    assert_eq!(done, json!({"success": true}));
    assert_eq!(platform.call("GET", &format!("/devices/{ACCOUNT}"), Value::Null).await.1["fault"]["code"], "900901");
    for (method, path, body, status) in [
        ("POST", "/advance", json!({"days": -1}), 400),
        ("POST", "/advance", json!({"weeks": 1}), 400),
        ("POST", "/advance", json!({"days": 1e300}), 400),
        ("POST", "/script", json!({"status": 99}), 400),
        ("GET", "/advance", Value::Null, 405),
        ("GET", "/nothing", Value::Null, 404),
    ] {
        let (actual, response) = control(method, path, body).await;
        assert_eq!(actual, status, "{response}");
        assert!(response["error"].is_string(), "{response}");
    }
}

#[tokio::test]
async fn large_responses_are_compressed_for_clients_that_accept_gzip() {
    let options = SimulatorOptions { gzip: true, ..SimulatorOptions::default() };
    let mut platform = Platform::start(options).await;
    let devices = format!("/api/fota/v3/devices/{ACCOUNT}");
    let get = |platform: &Platform, path: &str| platform.request("GET", path).send();
    // The client of the tests accepts gzip and decompresses by itself.
    let unpacked = get(&platform, &devices).await.unwrap().text().await.unwrap();
    platform.http = crate::platform::http().no_gzip().build().unwrap();
    let plain = get(&platform, &devices).await.unwrap();
    assert_eq!(plain.headers().get("content-encoding"), None);
    assert_eq!(plain.text().await.unwrap(), unpacked);
    let accepting = |path: &str| platform.request("GET", path).header("accept-encoding", "br, gzip").send();
    let packed = accepting(&devices).await.unwrap();
    assert_eq!(packed.headers()["content-encoding"], "gzip");
    let packed = packed.bytes().await.unwrap();
    assert_eq!(packed[..2], [0x1f, 0x8b]);
    assert!(packed.len() * 4 < unpacked.len());
    let small = accepting(&format!("/api/fota/v3/subscriptions/{ACCOUNT}")).await.unwrap();
    assert_eq!(small.headers().get("content-encoding"), None);
}

#[test]
fn it_starts_without_a_runtime_and_stops_on_request() {
    let simulator = Simulator::start_blocking(SimulatorOptions::default()).unwrap();
    let port: u16 = simulator.url().rsplit(':').next().unwrap().parse().unwrap();
    assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_ok());
    let taken = Simulator::start_blocking(SimulatorOptions { port, ..SimulatorOptions::default() });
    assert!(matches!(taken, Err(SimulatorError::Listen { port: reported, .. }) if reported == port));
    simulator.stop();
    assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_err());
    let invalid = Simulator::start_blocking(SimulatorOptions { page_size: 0, ..SimulatorOptions::default() });
    assert_eq!(invalid.unwrap_err().to_string(), "page_size must be 1 to 1,000,000");
}

#[tokio::test]
async fn with_a_speed_time_advances_automatically() {
    let platform = Platform::start(SimulatorOptions { speed: 1e3, ..SimulatorOptions::default() }).await;
    let before = platform.simulator.now();
    platform.call("GET", "/nothing", Value::Null).await;
    assert!(platform.simulator.now() > before);
}

/// An action of a user.
#[derive(Debug, Clone)]
enum Act {
    Schedule { start: i64, days: i64, window: Option<(i32, i32)>, devices: Vec<usize>, flags: (bool, bool) },
    Change { campaign: usize, add: bool, devices: Vec<usize> },
    Dates { campaign: usize, start: i64, days: i64 },
    Cancel { campaign: usize },
    License { assign: bool, devices: Vec<usize> },
    Wait { minutes: i64 },
}

fn act() -> impl Strategy<Value = Act> {
    let devices = || prop::collection::vec(0_usize..300, 0..25);
    prop_oneof![
        (-1_i64..4, -1_i64..5, prop::option::of((-1_i32..25, -1_i32..26)), devices(), any::<(bool, bool)>())
            .prop_map(|(start, days, window, devices, flags)| Act::Schedule { start, days, window, devices, flags }),
        (0_usize..6, any::<bool>(), devices()).prop_map(|(campaign, add, devices)| Act::Change {
            campaign,
            add,
            devices
        }),
        (0_usize..6, -1_i64..4, 0_i64..6).prop_map(|(campaign, start, days)| Act::Dates { campaign, start, days }),
        (0_usize..6).prop_map(|campaign| Act::Cancel { campaign }),
        (any::<bool>(), devices()).prop_map(|(assign, devices)| Act::License { assign, devices }),
        prop_oneof![1_i64..30, 60_i64..3000].prop_map(|minutes| Act::Wait { minutes }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever users do in whatever order: the server does not fail, no device is in two campaigns, no
    /// licence is used twice, and in the end every campaign and every device is final.
    #[test]
    fn no_order_of_requests_corrupts_the_world(acts in prop::collection::vec(act(), 1..40), seed in 0_u64..1000) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let options = SimulatorOptions { seed, pilot_rule: seed % 2 == 0, cohort_size: 3, free_licenses: 5, session_idle_minutes: 1_000_000, token_lifetime_seconds: 100_000_000, ..SimulatorOptions::default() };
            let platform = Platform::start(options).await;
            let all: Vec<String> = platform.devices().await.iter().map(|device| device["deviceId"].as_str().unwrap().to_owned()).collect();
            let pick = |devices: &[usize]| devices.iter().map(|at| all[*at].clone()).collect::<Vec<_>>();
            let mut campaigns: Vec<String> = Vec::new();
            let day = |offset: i64| (platform.simulator.now() + SignedDuration::from_hours(24 * offset)).to_string()[..10].to_owned();
            for act in &acts {
                let known = |at: usize| campaigns.get(at).cloned().unwrap_or_else(|| "none".to_owned());
                let (status, response) = match act {
                    Act::Schedule { start, days, window, devices, flags } => {
                        let mut request = campaign(&day(*start), &day(start + days), &pick(devices));
                        if let Some(window) = window {
                            request = crate::platform::with_windows(request, &[*window]);
                        }
                        (request["autoAssignLicenseFlag"], request["autoAddDevicesFlag"]) = (json!(flags.0), json!(flags.1));
                        platform.call("POST", &format!("/campaigns/firmware/{ACCOUNT}"), request).await
                    }
                    Act::Change { campaign, add, devices } => {
                        let body = json!({"Type": if *add { "append" } else { "remove" }, "deviceList": pick(devices)});
                        platform.call("PUT", &format!("/campaigns/firmware/{ACCOUNT}/{}", known(*campaign)), body).await
                    }
                    Act::Dates { campaign, start, days } => {
                        let body = json!({"startDate": day(*start), "endDate": day(start + days)});
                        platform.call("PUT", &format!("/campaigns/firmware/{ACCOUNT}/{}/dates", known(*campaign)), body).await
                    }
                    Act::Cancel { campaign } => platform.call("DELETE", &format!("/campaigns/{ACCOUNT}/{}", known(*campaign)), Value::Null).await,
                    Act::License { assign, devices } => {
                        let path = format!("/licenses/{ACCOUNT}/{}", if *assign { "assign" } else { "remove" });
                        platform.call("POST", &path, json!({"deviceList": pick(devices)})).await
                    }
                    Act::Wait { minutes } => {
                        platform.minutes(*minutes);
                        (200, json!({}))
                    }
                };
                assert!(status == 200 || (status == 400 && response["errorCode"] == "INVALID_PARAMETER"), "{act:?}: {status} {response}");
                if let (Act::Schedule { .. }, Some(id)) = (act, response["id"].as_str()) {
                    campaigns.push(id.to_owned());
                }
                let subscription = platform.ok("GET", &format!("/subscriptions/{ACCOUNT}"), Value::Null).await;
                assert!(subscription["licenseUsedCount"].as_u64() <= subscription["licenseCount"].as_u64(), "{subscription}");
                let mut busy = std::collections::HashSet::new();
                for id in &campaigns {
                    let status = platform.status(id).await;
                    if ["CampaignRequestQueued", "CampaignPreScheduled", "CampaignScheduled"].contains(&&*status) {
                        for line in platform.report(id).await {
                            if line.get("nextAttemptTime").is_some() {
                                assert!(busy.insert(line["deviceId"].to_string()), "{line} is in two campaigns");
                            }
                        }
                    }
                }
            }
            platform.simulator.advance(SignedDuration::from_hours(24 * 60));
            for id in &campaigns {
                let status = platform.status(id).await;
                assert!(["CampaignRequestFailed", "CampaignEnded", "CampaignCancelled"].contains(&&*status), "{status}");
                assert!(platform.report(id).await.iter().all(|line| line.get("nextAttemptTime").is_none()));
            }
            // Every device is free again: another campaign accepts each device that qualifies.
            let ready = platform.ready_devices().await;
            if !ready.is_empty() {
                let id = platform.schedule(campaign(&day(2), &day(3), &ready[..ready.len().min(20)])).await;
                platform.minutes(1);
                assert_eq!(platform.status(&id).await, "CampaignRequestQueued");
                assert!(platform.report(&id).await.iter().all(|line| line["status"] == "UpgradePending"));
            }
            assert_eq!(platform.device(FIRST).await["deviceId"], FIRST);
        });
    }
}

#[tokio::test]
async fn requests_of_a_strangers_page_are_rejected() {
    let platform = Platform::new().await;
    for (name, value) in [("host", "evil.example"), ("origin", "https://evil.example"), ("origin", "null")] {
        for path in ["/_simulator/advance", "/api/ts/v1/oauth2/token", "/api/m2m/v1/session/login"] {
            let request = platform.url(reqwest::Method::POST, path).header(name, value).json(&json!({"days": 1}));
            let response = request.send().await.unwrap();
            assert_eq!(response.status(), 403, "{name} {value} {path}");
            let text = response.text().await.unwrap();
            assert!(text.contains(&format!("{name}: {value} is not an address of the simulator")), "{text}");
        }
    }
    assert_eq!(platform.simulator.now().to_string(), "2026-03-01T00:00:00Z");
    let own = platform.url(reqwest::Method::POST, "/_simulator/advance").header("origin", "http://localhost:3000");
    assert_eq!(own.json(&json!({"days": 1})).send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn credentials_can_be_random() {
    let facts = |random_credentials: bool| async move {
        let options = SimulatorOptions { random_credentials, devices: 5, ..SimulatorOptions::default() };
        let simulator = Simulator::start(options).await.unwrap();
        let credentials = simulator.credentials();
        let secrets = [credentials.key, credentials.secret, credentials.username, credentials.password];
        let mut platform = Platform::of(simulator);
        let token = platform.token().await["access_token"].to_string();
        platform.refresh_tokens().await;
        let devices = platform.call("GET", &format!("/devices/{ACCOUNT}"), Value::Null).await.1;
        let secrets: Vec<String> = secrets.iter().map(|secret| secret.expose().to_owned()).collect();
        (secrets, token, devices.to_string())
    };
    let (seeded, again, random, other) = tokio::join!(facts(false), facts(false), facts(true), facts(true));
    assert_eq!(seeded, again);
    // The world follows from the seed nevertheless.
    assert!(seeded.2 == random.2 && random.2 == other.2);
    for at in 0..4 {
        assert!(seeded.0[at] != random.0[at] && random.0[at] != other.0[at], "{at}");
    }
    assert!(seeded.1 != random.1 && random.1 != other.1);
}
