//! Callbacks to listeners, over real HTTP and in virtual time.

use crate::platform::{ACCOUNT, FIRST, Platform, campaign};
use axum::{Router, body::Bytes, http::StatusCode, routing::post};
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};
use thingspace_simulator::{
    ApiVersion, CallbackOptions, CallbackRetryPolicy, CallbackState, Fault, Outcome, Simulator, SimulatorOptions,
};

/// A listener on this machine: the callbacks it received, and the statuses it will return.
#[derive(Clone, Default)]
struct Listener {
    received: Arc<Mutex<Vec<Value>>>,
    statuses: Arc<Mutex<VecDeque<u16>>>,
}

impl Listener {
    /// Starts listening on its own port and returns its URL. After `statuses` it acknowledges every callback.
    async fn start(&self, statuses: &[u16]) -> String {
        self.statuses.lock().unwrap().extend(statuses);
        let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/callbacks", socket.local_addr().unwrap());
        let listener = self.clone();
        let router = Router::new().route(
            "/callbacks",
            post(async move |body: Bytes| {
                listener.received.lock().unwrap().push(serde_json::from_slice(&body).unwrap());
                let status = listener.statuses.lock().unwrap().pop_front().unwrap_or(200);
                StatusCode::from_u16(status).unwrap()
            }),
        );
        tokio::spawn(async move { axum::serve(socket, router).await.unwrap() });
        url
    }

    fn statuses(&self) -> Vec<String> {
        let received = self.received.lock().unwrap();
        received.iter().map(|message| message["campaign"]["status"].as_str().unwrap_or("?").to_owned()).collect()
    }

    fn count(&self) -> usize {
        self.received.lock().unwrap().len()
    }
}

async fn listening(options: CallbackOptions, statuses: &[u16]) -> (Platform, Listener) {
    let platform = Platform::start(SimulatorOptions { callbacks: options, ..SimulatorOptions::default() }).await;
    let listener = Listener::default();
    let url = listener.start(statuses).await;
    platform.ok("POST", &format!("/callbacks/{ACCOUNT}"), json!({"url": url})).await;
    (platform, listener)
}

fn minutes(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_change_of_status_is_sent_in_order() {
    let (platform, listener) = listening(CallbackOptions::default(), &[]).await;
    let id = platform.schedule(campaign("2026-03-01", "2026-03-03", &[FIRST])).await;
    platform.simulator.advance(SignedDuration::from_hours(24 * 3));
    assert_eq!(
        listener.statuses(),
        [
            "CampaignRequestQueued",
            "CampaignPreScheduled",
            "CampaignScheduled",
            // The device begins, and ends.
            "CampaignScheduled",
            "CampaignScheduled",
            "CampaignEnded",
        ]
    );
    let received = listener.received.lock().unwrap().clone();
    let devices: Vec<&Value> =
        received[3..5].iter().map(|message| &message["campaign"]["deviceList"][0]["status"]).collect();
    assert_eq!(devices, ["UpgradeScheduled", "UpgradeSuccess"]);
    assert_eq!(received[0]["accountName"], ACCOUNT);
    assert_eq!(received[0]["type"], "campaignStatus");
    assert_eq!(received[0]["softwareList"], json!([]));
    assert_eq!(received[0]["campaign"]["campaignId"], json!(id));
    assert_eq!(received[0]["campaign"]["campaignName"], "Spring rollout");
    assert_eq!(
        received[5]["campaign"]["deviceList"],
        json!([{"deviceId": FIRST, "status": "UpgradeSuccess", "resultReason": "Upgrade completed successfully"}])
    );
    let statistics = platform.simulator.statistics();
    assert_eq!((statistics.callbacks_sent, statistics.callbacks_acknowledged), (6, 6));
    assert_eq!((statistics.callbacks_failed, statistics.callbacks_archived, statistics.callbacks_lost), (0, 0, 0));
    let kept = platform.simulator.callbacks();
    assert!(kept.iter().all(|message| message.state == CallbackState::Acknowledged && message.account == ACCOUNT));
    assert_eq!(kept[0].created.to_string(), "2026-03-01T00:01:00Z");
    assert_eq!(serde_json::from_str::<Value>(&kept[5].body).unwrap(), received[5]);
}

#[tokio::test]
async fn a_listener_on_the_callers_own_thread_is_reached_without_blocking() {
    let (platform, listener) = listening(CallbackOptions::default(), &[]).await;
    platform.schedule(campaign("2026-03-01", "2026-03-03", &[FIRST])).await;
    platform.simulator.advance_async(minutes(1)).await;
    assert_eq!(listener.statuses(), ["CampaignRequestQueued"]);
    // The control path returns the same.
    let response =
        platform.url(reqwest::Method::POST, "/_simulator/advance").json(&json!({"days": 3})).send().await.unwrap();
    assert_eq!(response.json::<Value>().await.unwrap(), json!({"now": "2026-03-04T00:01:00Z"}));
    assert_eq!(listener.count(), 6);
    let listed = platform.url(reqwest::Method::GET, "/_simulator/callbacks").send().await.unwrap();
    let listed: Value = listed.json().await.unwrap();
    assert_eq!(listed[0]["state"], "acknowledged");
    assert_eq!(listed[0]["attempts"], json!([{"at": "2026-03-01T00:01:00Z", "status": 200, "error": null}]));
    assert_eq!(listed[0]["version"], "v3");
}

#[tokio::test]
async fn callbacks_of_a_request_are_sent_without_advancing_time() {
    let (platform, listener) = listening(CallbackOptions::default(), &[]).await;
    let id = platform.schedule(campaign("2026-03-10", "2026-03-12", &[FIRST])).await;
    platform.simulator.advance_async(minutes(5)).await;
    platform.ok("DELETE", &format!("/campaigns/{ACCOUNT}/{id}"), Value::Null).await;
    platform.simulator.advance_async(SignedDuration::ZERO).await;
    assert_eq!(listener.statuses(), ["CampaignRequestQueued", "CampaignCancelled"]);
    assert_eq!(platform.simulator.now().to_string(), "2026-03-01T00:05:00Z");
}

#[tokio::test]
async fn the_documented_policy_makes_four_attempts_and_archives() {
    let (platform, listener) = listening(CallbackOptions::default(), &[500; 4]).await;
    platform.schedule(campaign("2026-03-10", "2026-03-12", &[FIRST])).await;
    platform.simulator.advance_async(minutes(15)).await;
    assert_eq!(listener.count(), 3);
    platform.simulator.advance_async(minutes(60)).await;
    assert_eq!(listener.count(), 4);
    let kept = platform.simulator.callbacks();
    let attempts: Vec<_> =
        kept[0].attempts.iter().map(|attempt| (attempt.at.to_string(), attempt.status.unwrap())).collect();
    assert_eq!(kept[0].state, CallbackState::Archived);
    assert_eq!(
        attempts,
        ["2026-03-01T00:01:00Z", "2026-03-01T00:06:00Z", "2026-03-01T00:11:00Z", "2026-03-01T00:16:00Z"]
            .map(|at| (at.to_owned(), 500))
    );
    let statistics = platform.simulator.statistics();
    assert_eq!((statistics.callbacks_sent, statistics.callbacks_failed, statistics.callbacks_archived), (4, 4, 1));
    // The archive is kept for 30 days.
    platform.simulator.advance_async(SignedDuration::from_hours(24 * 29)).await;
    assert!(platform.simulator.callbacks().iter().any(|message| message.number == 1));
    platform.simulator.advance_async(SignedDuration::from_hours(24 * 2)).await;
    assert!(platform.simulator.callbacks().iter().all(|message| message.number != 1));
}

#[tokio::test]
async fn the_observed_policy_retries_once_after_one_and_a_half_seconds() {
    let options = CallbackOptions { retry_policy: CallbackRetryPolicy::Observed, ..CallbackOptions::default() };
    let (platform, listener) = listening(options, &[503, 204]).await;
    platform.schedule(campaign("2026-03-10", "2026-03-12", &[FIRST])).await;
    platform.simulator.advance_async(minutes(2)).await;
    assert_eq!(listener.count(), 2);
    let kept = platform.simulator.callbacks();
    assert_eq!(kept[0].attempts[1].at.to_string(), "2026-03-01T00:01:01.5Z");
    assert_eq!((kept[0].attempts[1].status, kept[0].state), (Some(204), CallbackState::Acknowledged));
}

#[tokio::test]
async fn a_silent_listener_does_not_block() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let options = CallbackOptions {
        retry_policy: CallbackRetryPolicy::Observed,
        ack_timeout: SignedDuration::from_millis(50),
        ..CallbackOptions::default()
    };
    let platform = Platform::start(SimulatorOptions { callbacks: options, ..SimulatorOptions::default() }).await;
    let url = format!("http://{}", silent.local_addr().unwrap());
    platform.ok("POST", &format!("/callbacks/{ACCOUNT}"), json!({"url": url})).await;
    platform.schedule(campaign("2026-03-10", "2026-03-12", &[FIRST])).await;
    // Blocking is safe here: no listener needs this thread.
    platform.simulator.advance(minutes(5));
    let kept = platform.simulator.callbacks();
    assert_eq!(kept[0].state, CallbackState::Archived);
    assert_eq!(kept[0].attempts[0].error.as_deref(), Some("no response within 50ms"));
}

#[tokio::test]
async fn a_missing_listener_does_not_block() {
    let platform = Platform::new().await;
    let url = {
        let missing = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        format!("http://{}", missing.local_addr().unwrap())
    };
    platform.ok("POST", &format!("/callbacks/{ACCOUNT}"), json!({"url": url})).await;
    platform.schedule(campaign("2026-03-10", "2026-03-12", &[FIRST])).await;
    platform.simulator.advance(minutes(5));
    assert_eq!(platform.simulator.callbacks()[0].attempts[0].error.as_deref(), Some("no connection"));
}

#[tokio::test]
async fn without_a_listener_callbacks_are_lost_and_other_hosts_receive_none() {
    let platform = Platform::new().await;
    platform.schedule(campaign("2026-03-10", "2026-03-12", &[FIRST])).await;
    platform.minutes(5);
    assert_eq!(platform.simulator.statistics().callbacks_lost, 1);
    assert!(platform.simulator.callbacks().is_empty());

    let elsewhere = json!({"url": "https://listener.example:9001/callbacks"});
    platform.ok("POST", &format!("/callbacks/{ACCOUNT}"), elsewhere).await;
    platform.simulator.advance(SignedDuration::from_hours(24 * 9 + 1));
    let kept = platform.simulator.callbacks();
    assert_eq!(kept[0].attempts[0].error.as_deref(), Some("not sent: the listener is not on this machine"));
    let statistics = platform.simulator.statistics();
    assert_eq!(statistics.callbacks_sent, 0);
    assert_eq!(statistics.callbacks_archived, kept.len() as u64);
}

#[tokio::test]
async fn duplicates_and_reordering_are_configurable() {
    let options = CallbackOptions { duplicate_percent: 100, ..CallbackOptions::default() };
    let (platform, listener) = listening(options, &[]).await;
    platform.schedule(campaign("2026-03-10", "2026-03-12", &[FIRST])).await;
    platform.simulator.advance_async(minutes(5)).await;
    assert_eq!(listener.statuses(), ["CampaignRequestQueued"; 2]);
    assert_eq!(platform.simulator.callbacks()[0].attempts.len(), 2);

    // Two campaigns are checked at the same moment; the second callback overtakes the first.
    for (percent, order) in [(0, ["first", "second"]), (100, ["second", "first"])] {
        let options = CallbackOptions { reorder_percent: percent, ..CallbackOptions::default() };
        let (platform, listener) = listening(options, &[]).await;
        let devices = platform.ready_devices().await;
        for (name, device) in [("first", &devices[0]), ("second", &devices[1])] {
            let mut request = campaign("2026-03-10", "2026-03-12", &[device]);
            request["campaignName"] = json!(name);
            platform.schedule(request).await;
        }
        platform.simulator.advance_async(minutes(5)).await;
        let received = listener.received.lock().unwrap();
        let names: Vec<_> =
            received.iter().map(|message| message["campaign"]["campaignName"].as_str().unwrap()).collect();
        assert_eq!(names, order);
    }
}

#[tokio::test]
async fn a_large_campaign_is_sent_in_several_callbacks() {
    let options = CallbackOptions { devices_per_message: 8, ..CallbackOptions::default() };
    let (platform, listener) = listening(options, &[]).await;
    let devices = platform.ready_devices().await;
    platform.schedule(campaign("2026-03-10", "2026-03-12", &devices[..20])).await;
    platform.simulator.advance_async(minutes(5)).await;
    let received = listener.received.lock().unwrap();
    let lists = received.iter().map(|message| message["campaign"]["deviceList"].as_array().unwrap());
    assert_eq!(lists.clone().map(Vec::len).collect::<Vec<_>>(), [8, 8, 4]);
    let received: Vec<&str> = lists.flatten().map(|device| device["deviceId"].as_str().unwrap()).collect();
    assert_eq!(received, devices[..20]);
}

#[tokio::test]
async fn a_listener_may_call_the_platform_while_time_is_stopped() {
    let platform = Arc::new(Platform::new().await);
    let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", socket.local_addr().unwrap());
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (inner, noted) = (Arc::clone(&platform), Arc::clone(&seen));
    let router = Router::new().route(
        "/",
        post(async move |body: Bytes| {
            let message: Value = serde_json::from_slice(&body).unwrap();
            let id = message["campaign"]["campaignId"].as_str().unwrap().to_owned();
            let status = inner.status(&id).await;
            noted.lock().unwrap().push((inner.simulator.now().to_string(), status));
        }),
    );
    tokio::spawn(async move { axum::serve(socket, router).await.unwrap() });
    platform.ok("POST", &format!("/callbacks/{ACCOUNT}"), json!({"url": url})).await;
    platform.schedule(campaign("2026-03-01", "2026-03-03", &[FIRST])).await;
    platform.simulator.advance_async(minutes(19)).await;
    let seen = seen.lock().unwrap();
    let pairs: Vec<(&str, &str)> = seen.iter().map(|(at, status)| (at.as_str(), status.as_str())).collect();
    assert_eq!(
        pairs,
        [("2026-03-01T00:01:00Z", "CampaignRequestQueued"), ("2026-03-01T00:15:00Z", "CampaignPreScheduled")]
    );
}

#[tokio::test]
async fn with_speed_callbacks_are_sent_without_advancing() {
    let arrived = Arc::new(tokio::sync::Notify::new());
    let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let received = Arc::clone(&arrived);
    let own = format!("http://{}/", socket.local_addr().unwrap());
    tokio::spawn(async move {
        axum::serve(socket, Router::new().route("/", post(async move || received.notify_one()))).await.unwrap();
    });
    // An hour passes per second: the check comes after a sixtieth of a second, without any request in between.
    let platform = Platform::start(SimulatorOptions { speed: 3600.0, ..SimulatorOptions::default() }).await;
    platform.ok("POST", &format!("/callbacks/{ACCOUNT}"), json!({"url": own})).await;
    platform.schedule(campaign("2026-03-10", "2026-03-12", &[FIRST])).await;
    arrived.notified().await;
    assert!(platform.simulator.callbacks()[0].created >= "2026-03-01T00:01:00Z".parse().unwrap());
}

#[test]
fn the_handle_works_from_many_threads_at_once() {
    let simulator = Arc::new(Simulator::start_blocking(SimulatorOptions::default()).unwrap());
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| simulator.advance(minutes(10)));
        }
    });
    assert_eq!(simulator.now().to_string(), "2026-03-01T01:20:00Z");
}

#[tokio::test]
async fn a_failed_delivery_says_why() {
    let (platform, _) = listening(CallbackOptions::default(), &[]).await;
    let router = Router::new()
        .route("/moved", post(async || (StatusCode::TEMPORARY_REDIRECT, [("location", "/moved/")])))
        .route("/full", post(async || (StatusCode::INTERNAL_SERVER_ERROR, "the queue is full")))
        .route("/empty", post(async || StatusCode::NOT_FOUND))
        .route("/long", post(async || (StatusCode::BAD_REQUEST, "x".repeat(100_000))));
    let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = socket.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(socket, router).await.unwrap() });
    let redirect = format!("the listener redirects to http://{address}/moved/, and redirects are not followed");
    for (path, status, reason) in [
        ("moved", Some(307), redirect.as_str()),
        ("full", Some(500), "the queue is full"),
        ("empty", Some(404), "Not Found"),
        ("long", Some(400), "xxx"),
    ] {
        platform.ok("POST", &format!("/callbacks/{ACCOUNT}"), json!({"url": format!("http://{address}/{path}")})).await;
        platform.schedule(campaign("2026-03-10", "2026-03-12", &[FIRST])).await;
        platform.simulator.advance_async(minutes(1)).await;
        let message = platform.simulator.callbacks().pop().unwrap();
        let attempt = &message.attempts[0];
        assert_eq!(attempt.status, status, "{path}");
        let error = attempt.error.clone().unwrap();
        assert!(error.starts_with(reason) && error.len() <= 300, "{error}");
    }
}

#[tokio::test]
async fn a_connected_listener_receives_the_callbacks_of_every_service() {
    let platform = Platform::new().await;
    let listener = Listener::default();
    let url = listener.start(&[]).await;
    platform.simulator.connect(&url).unwrap();
    assert_eq!(platform.simulator.local_listener(), None, "it has a thread of its own");
    platform.simulator.send_nidd_from_device(FIRST, b"hello").unwrap();
    platform.simulator.advance_async(minutes(1)).await;
    assert_eq!(listener.count(), 1);
    let problem = platform.simulator.connect("ftp://here/").unwrap_err().to_string();
    assert!(problem.contains("\"ftp://here/\" is not the URL of a listener"), "{problem}");
    let connect = |body: Value| platform.url(reqwest::Method::POST, "/_simulator/listeners").json(&body).send();
    assert_eq!(connect(json!({"url": url})).await.unwrap().status(), 200);
    assert_eq!(connect(json!({"url": "nowhere"})).await.unwrap().status(), 400);
    // A listener that was registered by a request may run anywhere.
    platform.ok("POST", &format!("/callbacks/{ACCOUNT}"), json!({"url": url.replace("callbacks", "own")})).await;
    assert_eq!(platform.simulator.local_listener(), Some(url.replace("callbacks", "own")));
}

/// Schedules a campaign while one fault of callbacks is in effect. Returns the statuses that the listener received by the
/// end, and those 30 seconds after the first callback was due.
async fn faulted(fault: Fault) -> (Platform, Vec<String>, Vec<String>) {
    let (platform, listener) = listening(CallbackOptions::default(), &[]).await;
    platform.simulator.inject_fault(fault).unwrap();
    platform.schedule(campaign("2026-03-01", "2026-03-01", &[FIRST])).await;
    platform.simulator.advance_async(SignedDuration::from_secs(90)).await;
    let early = listener.statuses();
    platform.simulator.advance_async(SignedDuration::from_hours(24)).await;
    let all = listener.statuses();
    (platform, early, all)
}

#[tokio::test]
async fn callbacks_are_lost_late_or_duplicated_on_request() {
    let (_, early, usual) = faulted(Fault { version: Some(ApiVersion::V1), ..Fault::new(Outcome::CallbackLost) }).await;
    assert!(early.len() == 1 && usual.len() > 2, "{early:?} {usual:?}");
    let (platform, early, lost) = faulted(Fault::new(Outcome::CallbackLost)).await;
    assert_eq!((early, &*lost), (vec![], &usual[1..]));
    let first = platform.simulator.callbacks().remove(0);
    assert_eq!(
        (first.state, first.attempts[0].error.as_deref()),
        (CallbackState::Archived, Some("not sent: a fault lost it"))
    );
    let delay = Some(SignedDuration::from_hours(5));
    let (_, early, late) = faulted(Fault { delay, ..Fault::new(Outcome::CallbackLate) }).await;
    assert!(early.is_empty() && late.len() == usual.len() && late[0] == usual[1], "{late:?}");
    assert!(late.contains(&usual[0]), "{late:?}");
    let (_, early, twice) = faulted(Fault::new(Outcome::CallbackDuplicated)).await;
    assert_eq!((&*early, &twice[2..]), (&[usual[0].clone(), usual[0].clone()][..], &usual[1..]));
}
