//! Faults of requests, over real TCP.

use crate::platform::{ACCOUNT, FIRST, Platform, campaign, http, read};
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};
use std::{
    io::{ErrorKind, Read, Write},
    net::TcpStream,
    time::Duration,
};
use thingspace_simulator::{Fault, Outcome, Scenario, Simulator, SimulatorOptions, Times, When};

const LIST: &str = "software_v3.list_firmware";

fn path() -> String {
    format!("/api/fota/v3/firmware/{ACCOUNT}?protocol=LWM2M")
}

async fn list(platform: &Platform) -> reqwest::Result<Response> {
    platform.request("GET", &path()).send().await
}

/// Returns how many campaigns the platform has.
fn campaigns(platform: &Platform) -> u64 {
    platform.simulator.statistics().campaigns
}

/// Schedules a campaign while a fault is in effect, and returns the response.
async fn schedule(platform: &Platform, fault: Fault) -> reqwest::Result<Response> {
    platform.simulator.inject_fault(fault).unwrap();
    platform
        .request("POST", &format!("/api/fota/v3/campaigns/firmware/{ACCOUNT}"))
        .json(&campaign("2026-03-01", "2026-03-01", &[FIRST]))
        .send()
        .await
}

fn fault(text: &str) -> Fault {
    text.parse().unwrap()
}

#[tokio::test]
async fn requests_fail_as_the_fault_says() {
    let platform = Platform::new().await;
    let respond = async |text: &str| {
        platform.simulator.inject_fault(fault(text)).unwrap();
        let response = list(&platform).await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        assert!(headers.contains_key("date"));
        (status, headers, response.text().await.unwrap())
    };
    let (status, headers, body) = respond("throttled").await;
    assert!(status == 429 && body.contains("900800") && !headers.contains_key("retry-after"), "{body}");
    let (status, headers, _) = respond("throttled,retryAfter=1.0").await;
    assert_eq!((status, headers["retry-after"].to_str().unwrap()), (429, "1.0"));
    let date = r#"{"outcome": "serverError", "retryAfter": "Sun, 01 Mar 2026 00:01:00 GMT", "status": 504}"#;
    let (status, headers, _) = respond(date).await;
    assert_eq!((status, headers["retry-after"].to_str().unwrap()), (504, "Sun, 01 Mar 2026 00:01:00 GMT"));
    assert_eq!(respond("serverError").await.0, 503);
    let (status, headers, body) = respond("htmlPage, status=200, operation=softwareV3.*").await;
    assert!(status == 200 && headers["content-type"] == "text/html" && body.starts_with("<html>"), "{body}");
    let (status, _, body) = respond("errorInSuccess").await;
    assert!(status == 200 && body.contains("errorCode"), "{body}");
    let (status, _, body) = respond("wrongTypes").await;
    let wrong: Value = serde_json::from_str(&body).unwrap();
    assert!(status == 200 && wrong[0]["firmwareName"].is_array(), "{body}");
    assert_eq!(respond("bearerTokenExpired").await.0, 401);
    assert_eq!(platform.simulator.statistics().faulted_requests, 8);
    assert_eq!(platform.simulator.faults(), []);
}

#[tokio::test]
async fn a_session_ends_before_a_request() {
    let platform = Platform::new().await;
    platform.simulator.inject_fault(Fault::new(Outcome::SessionEnded)).unwrap();
    let (status, body) = read(list(&platform).await.unwrap()).await;
    assert_eq!((status, &body["errorCode"]), (400, &json!("INVALID_ACCESS")));
}

#[tokio::test]
async fn a_request_fails_before_or_after_it_is_carried_out() {
    for outcome in [Outcome::ServerError, Outcome::HtmlPage, Outcome::ErrorInSuccess, Outcome::ConnectionReset] {
        for when in [When::Before, When::After] {
            let platform = Platform::new().await;
            let response = schedule(&platform, Fault { when: Some(when), ..Fault::new(outcome) }).await;
            assert_eq!(response.is_err(), outcome == Outcome::ConnectionReset, "{outcome:?} {when:?}");
            assert_eq!(campaigns(&platform), u64::from(when == When::After), "{outcome:?} {when:?}");
        }
    }
    for outcome in [Outcome::TruncatedResponse, Outcome::WrongTypes] {
        let platform = Platform::new().await;
        let response = schedule(&platform, Fault::new(outcome)).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.bytes().await.is_err(), outcome == Outcome::TruncatedResponse);
        assert_eq!(campaigns(&platform), 1, "{outcome:?}");
    }
}

#[tokio::test]
async fn the_simulator_resets_the_connection_itself() {
    let platform = Platform::new().await;
    platform.simulator.inject_fault(fault("connectionReset,operation=*")).unwrap();
    let address = platform.simulator.url().strip_prefix("http://").unwrap().to_owned();
    let error = tokio::task::spawn_blocking(move || {
        let mut stream = TcpStream::connect(&address).unwrap();
        write!(stream, "GET {} HTTP/1.1\r\nhost: {address}\r\n\r\n", path()).unwrap();
        stream.read(&mut [0; 100])
    });
    assert_eq!(error.await.unwrap().unwrap_err().kind(), ErrorKind::ConnectionReset);
}

#[tokio::test]
async fn a_response_stalls_until_the_client_gives_up() {
    for when in [When::Before, When::After] {
        let mut platform = Platform::new().await;
        platform.http = http().timeout(Duration::from_millis(300)).build().unwrap();
        let stalled = schedule(&platform, Fault { when: Some(when), ..Fault::new(Outcome::ResponseStalls) }).await;
        assert!(stalled.unwrap_err().is_timeout());
        assert_eq!(campaigns(&platform), u64::from(when == When::After));
        // Only that request stalls.
        assert_eq!(list(&platform).await.unwrap().status(), StatusCode::OK);
    }
}

#[tokio::test]
async fn a_response_drips_and_is_delayed() {
    let platform = Platform::new().await;
    let whole = list(&platform).await.unwrap().bytes().await.unwrap();
    platform.simulator.inject_fault(fault("responseDelayed,delay=PT0.01S")).unwrap();
    platform.simulator.inject_fault(fault("responseDrips,delay=1ms")).unwrap();
    let mut response = list(&platform).await.unwrap();
    let (mut parts, mut body) = (0, Vec::new());
    while let Some(part) = response.chunk().await.unwrap() {
        parts += 1;
        body.extend_from_slice(&part);
    }
    // The client may read a few bytes at once.
    assert!(parts > whole.len() / 20, "{parts} parts of {} bytes", whole.len());
    assert_eq!(body, whole);
    assert_eq!(platform.simulator.faults(), []);
    // An endless delay ends with the client.
    let mut platform = platform;
    platform.http = http().timeout(Duration::from_millis(300)).build().unwrap();
    assert!(schedule(&platform, fault("responseDelayed,delay=24h")).await.unwrap_err().is_timeout());
    assert_eq!(campaigns(&platform), 1);
}

/// Returns which of 200 requests fail.
async fn failing(simulator: Simulator) -> Vec<bool> {
    let mut platform = Platform::of(simulator);
    platform.refresh_tokens().await;
    let mut failing = Vec::new();
    for _ in 0..200 {
        failing.push(list(&platform).await.unwrap().status() == StatusCode::SERVICE_UNAVAILABLE);
    }
    failing
}

#[tokio::test]
async fn the_same_seed_makes_the_same_requests_fail() {
    let start = async |seed: u64, text: &str| {
        let faults = vec![fault(text)];
        failing(Simulator::start(SimulatorOptions { seed, faults, ..SimulatorOptions::default() }).await.unwrap()).await
    };
    let rare = "serverError,probability=0.1,times=always";
    let first = start(1, rare).await;
    let count = first.iter().filter(|failed| **failed).count();
    assert!((8..40).contains(&count), "{count}");
    assert_eq!(start(1, rare).await, first);
    assert_ne!(start(2, rare).await, first);
    let seeded = format!("{rare},seed=9");
    assert_eq!(start(1, &seeded).await, start(2, &seeded).await);
    let thrice = start(1, "serverError,probability=0.1,times=3").await;
    assert_eq!(thrice.iter().filter(|failed| **failed).count(), 3);
}

#[tokio::test]
async fn only_the_named_operations_fail() {
    let mut platform = Platform::new().await;
    platform.simulator.inject_fault(Fault { times: Times::ALWAYS, ..fault("serverError,operation=*.List_*") }).unwrap();
    assert_eq!(list(&platform).await.unwrap().status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(platform.schedule(campaign("2026-03-01", "2026-03-01", &[FIRST])).await.len(), 36);
    platform.simulator.clear_faults();
    // Requests for tokens fail only if they are named.
    platform.simulator.inject_fault(Fault { times: Times::ALWAYS, ..Fault::new(Outcome::ServerError) }).unwrap();
    platform.refresh_tokens().await;
    platform.simulator.inject_fault(fault("serverError,operation=sessions.login")).unwrap();
    assert_eq!(platform.login("a-user", "secret").await.0, 503);
    assert_eq!(platform.simulator.faults().len(), 1);
}

#[tokio::test]
async fn scenarios_and_the_control_path_accept_the_same_faults() {
    let document = json!({"faults": [
        {"outcome": "throttled", "operation": LIST, "retryAfter": "7"},
        {"outcome": "callbackLost", "service": "CarrierService", "times": "always"},
    ]});
    let scenario = Scenario::from_json(&document.to_string()).unwrap();
    let mut platform = Platform::of(Simulator::start(scenario).await.unwrap());
    platform.refresh_tokens().await;
    assert_eq!(list(&platform).await.unwrap().headers()["retry-after"], "7");
    assert_eq!(platform.simulator.faults().len(), 1);
    let body = json!({"outcome": "serverError", "operation": LIST, "status": 599});
    let added = platform.url(Method::POST, "/_simulator/faults").json(&body).send().await.unwrap();
    assert_eq!(added.status(), StatusCode::OK);
    assert_eq!(list(&platform).await.unwrap().status().as_u16(), 599);
}

#[test]
fn invalid_faults_name_the_member_and_what_it_must_be() {
    for (text, problem) in [
        ("serverEror", "outcome: must be one of requestFailed"),
        ("serverEror", "did you mean \"serverError\"?"),
        ("serverError,operaton=devices.*", "operaton: is not a member; did you mean \"operation\"?"),
        ("serverError,operation=device.*", "operation: no operation has the name \"device.*\"; use SERVICE.OPERATION"),
        ("serverError,device=354658090353977", "device: this outcome applies to a request; omit this member"),
        ("serverError,status=404", "status: must be 500 to 599, not 404"),
        ("htmlPage,status=700", "status: must be 200 to 599, not 700"),
        ("throttled,status=429", "status: is allowed only with serverError and htmlPage"),
        ("throttled,when=after", "when: this outcome cannot occur after a request is carried out; write \"before\""),
        ("wrongTypes,when=before", "when: this outcome cannot occur before a request is carried out"),
        ("wrongTypes,when=later", "when: must be one of before, after, not \"later\""),
        ("wrongTypes,retryAfter=3", "retryAfter: is allowed only with throttled and serverError"),
        ("responseDelayed", "delay: is missing; this outcome requires it, as in 5s"),
        ("responseDelayed,delay=soon", "delay: must be a duration such as PT15M or 15m, not \"soon\""),
        ("responseDelayed,delay=-5s", "delay: must be more than 0 and at most 24 hours"),
        ("connectionReset,delay=5s", "delay: is allowed only with responseDelayed, responseDrips and callbackLate"),
        ("serverError,probability=0", "probability: must be more than 0 and at most 1, not 0"),
        ("serverError,probability=1.5", "probability: must be 0 to 1, not 1.5"),
        ("serverError,seed=4", "seed: has no effect without probability"),
        ("serverError,times=0", "times: must be at least 1"),
        ("upgradeFailed,operation=devices.*", "operation: is allowed only with an outcome of requests"),
        ("callbackLost,service=Carrier", "service: \"Carrier\" is not a callback service such as CarrierService"),
        ("callbackLost,service=CarrierService,version=v1", "service: excludes version"),
        ("serverError,", "is not a member"),
        ("", "outcome: must be one of"),
    ] {
        let error = text.parse::<Fault>().unwrap_err().to_string();
        assert!(error.starts_with("the fault cannot be forced: ") && error.contains(problem), "{text}: {error}");
    }
    let text = r#"{"faults": [{"outcome": "throttled"}, {"outcome": "throttled", "when": "after"}]}"#;
    let error = Scenario::from_json(text).unwrap_err().to_string();
    assert!(error.contains("faults[1].when: this outcome cannot occur after"), "{error}");
}
