//! Conversations with devices, over raw HTTP and in virtual time: a small world, and a listener for every service.
#![allow(dead_code, reason = "each suite uses a part of it")]

use crate::platform::{ACCOUNT, Platform, read, text, v2::imei};
use axum::{Router, body::Bytes, extract::Path, http::StatusCode, routing::post};
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, Ordering},
};
use thingspace_simulator::Scenario;

/// A device that is always on, one that is on from 8 to 18, one that never is; they take non-IP data.
pub const STEADY: u64 = 1;
pub const OFFICE: u64 = 2;
pub const DARK: u64 = 3;
/// One that is always on and takes no non-IP data, and a suspended one.
pub const PLAIN: u64 = 4;
pub const SUSPENDED: u64 = 5;
/// The first of 250 more that are always on.
pub const MANY: u64 = 1000;

/// The IMEI of a device with a number.
pub fn device(number: u64) -> String {
    imei(99_000_000_000_000 + number)
}

/// An ICCID that no device has, with its check digit (Luhn).
pub fn iccid(number: u64) -> String {
    let body = 8_914_800_000_888_880_000 + number;
    let digits = body.to_string().bytes().rev().map(|byte| u64::from(byte - b'0')).enumerate().map(double).sum::<u64>();
    format!("{body}{}", (10 - digits % 10) % 10)
}

fn double((place, digit): (usize, u64)) -> u64 {
    if place % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { digit }
}

/// A device as a list of identifiers names it.
pub fn id(number: u64) -> Value {
    json!({"id": device(number), "kind": "imei"})
}

/// Devices as most requests name them.
pub fn devices(numbers: &[u64]) -> Value {
    numbers.iter().map(|number| json!({"deviceIds": [id(*number)]})).collect()
}

/// A platform with a listener for some services.
pub struct Conversation {
    pub platform: Platform,
    got: Arc<Mutex<Vec<(String, Value)>>>,
    /// Whether the listener refuses what it gets.
    refuses: Arc<AtomicBool>,
    url: String,
}

impl Conversation {
    /// The small world on 1 March 2026, 00:00 UTC, with options that differ from the usual.
    pub async fn start(services: &[&str], options: Value) -> Self {
        let entry = |number: u64, protocol: &str, behaviour: &str, line: &str| {
            json!({
                "imei": device(number), "make": "SimMake", "model": format!("Model-{protocol}"), "protocol": protocol,
                "version": "01.00", "behaviour": behaviour, "line": line,
            })
        };
        let scenario = json!({
            "options": options,
            "behaviours": [{"name": "office", "power": {"pattern": "hours", "from": 8, "to": 18}}],
            "accounts": [
                {
                    "name": ACCOUNT,
                    "devices": [
                        entry(STEADY, "LWM2M", "good", "active"), entry(OFFICE, "LWM2M", "office", "active"),
                        entry(DARK, "LWM2M", "never", "active"), entry(PLAIN, "OMA-DM", "good", "active"),
                        entry(SUSPENDED, "LWM2M", "good", "suspended"),
                    ],
                    "groups": [{
                        "count": 250, "make": "SimMake", "model": "Model-LWM2M", "protocol": "LWM2M",
                        "version": "01.00", "firstImei": (99_000_000_000_000 + MANY).to_string(),
                    }],
                },
                {"name": "0642233522-00002", "devices": [entry(900, "LWM2M", "good", "active")]},
            ],
        });
        let platform = Platform::start(Scenario::from_json(&scenario.to_string()).unwrap().into()).await;
        let got: Arc<Mutex<Vec<(String, Value)>>> = Arc::default();
        let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", socket.local_addr().unwrap());
        let refuses: Arc<AtomicBool> = Arc::default();
        let (kept, refusing) = (Arc::clone(&got), Arc::clone(&refuses));
        let router = Router::new().route(
            "/{service}",
            post(async move |Path(service): Path<String>, body: Bytes| {
                if refusing.load(Ordering::Acquire) {
                    return StatusCode::SERVICE_UNAVAILABLE;
                }
                kept.lock().unwrap().push((service, serde_json::from_slice(&body).unwrap()));
                StatusCode::OK
            }),
        );
        tokio::spawn(async move { axum::serve(socket, router).await.unwrap() });
        let conversation = Self { platform, got, refuses, url };
        for service in services {
            conversation.listen(service).await;
        }
        conversation
    }

    pub async fn listen(&self, service: &str) {
        let body = json!({"name": service, "url": format!("{}/{service}", self.url)});
        self.ok("POST", &format!("/callbacks/{ACCOUNT}"), body).await;
    }

    /// Has the listener refuse what it gets, or take it again.
    pub fn refuse(&self, refuses: bool) {
        self.refuses.store(refuses, Ordering::Release);
    }

    /// Calls a path of Connectivity Management; a null body is none.
    pub async fn call(&self, method: &str, path: &str, body: Value) -> (u16, Value) {
        let request = self.platform.request(method, &format!("/api/m2m/v1{path}"));
        let request = if body.is_null() { request } else { request.json(&body) };
        read(request.send().await.unwrap()).await
    }

    pub async fn ok(&self, method: &str, path: &str, body: Value) -> Value {
        let (status, answer) = self.call(method, path, body).await;
        assert_eq!(status, 200, "{method} {path}: {answer}");
        answer
    }

    /// Calls an operation that is carried out later; answers the `requestId`.
    pub async fn asked(&self, method: &str, path: &str, body: Value) -> String {
        let answer = self.ok(method, path, body).await;
        assert_eq!(answer.as_object().unwrap().len(), 1, "{answer}");
        text(&answer["requestId"])
    }

    /// Calls a path that must be refused; answers the code without the service before it.
    pub async fn refused(&self, method: &str, path: &str, body: Value) -> String {
        let (status, answer) = self.call(method, path, body).await;
        assert_eq!(status, 400, "{method} {path}: {answer}");
        assert!(!answer["errorMessage"].as_str().unwrap().is_empty());
        text(&answer["errorCode"]).strip_prefix("UnifiedWebService.").unwrap().to_owned()
    }

    /// Time passes. The tokens are renewed, since an hour is long enough to lose both.
    pub async fn pass(&mut self, time: SignedDuration) {
        self.platform.simulator.advance_async(time).await;
        self.platform.renew().await;
    }

    pub async fn minutes(&mut self, minutes: i64) {
        self.pass(SignedDuration::from_mins(minutes)).await;
    }

    pub async fn hours(&mut self, hours: i64) {
        self.pass(SignedDuration::from_hours(hours)).await;
    }

    /// Takes what a service has told since the last time.
    pub fn heard(&self, service: &str) -> Vec<Value> {
        let mut got = self.got.lock().unwrap();
        let (heard, rest): (Vec<_>, Vec<_>) =
            std::mem::take(&mut *got).into_iter().partition(|(name, _)| name == service);
        *got = rest;
        heard.into_iter().map(|(_, message)| message).collect()
    }

    /// The one message that a service has told since the last time.
    pub fn only(&self, service: &str) -> Value {
        let mut heard = self.heard(service);
        assert_eq!(heard.len(), 1, "{heard:#?}");
        heard.remove(0)
    }

    /// Takes the names of the services that have told something since the last time, in order.
    pub fn tellers(&self) -> Vec<String> {
        std::mem::take(&mut *self.got.lock().unwrap()).into_iter().map(|(name, _)| name).collect()
    }
}

/// The first identifier of a message, or of a part of it.
pub fn first_id(message: &Value) -> &str {
    message["deviceIds"][0]["id"].as_str().unwrap()
}
