//! A raw client of Connectivity Management, and a listener for its messages.

use crate::platform::{ACCOUNT, Platform, read, text};
use axum::{Router, body::Bytes, extract::Path, http::StatusCode, routing::post};
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::{
    collections::VecDeque,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};
use thingspace_simulator::{Scenario, SimulatorOptions};

/// The second account of the usual user.
pub const SECOND: &str = "0642233522-00002";
/// Devices that nobody has: IMEI and ICCID.
pub const FRESH: [(&str, &str); 3] = [
    ("990013907835573", "89141390780800784259"),
    ("990013907884259", "89141390780800735573"),
    ("867997031234566", "89148000001234567894"),
];

/// The platform, and what its listeners got.
pub struct M2m {
    pub platform: Platform,
    got: Arc<Mutex<Vec<(String, Value)>>>,
    answers: Arc<Mutex<VecDeque<u16>>>,
    /// Whether the listeners take nothing.
    refuses: Arc<AtomicBool>,
    url: String,
}

impl M2m {
    pub async fn new() -> Self {
        Self::start(SimulatorOptions::default()).await
    }

    /// A world of one account with these devices, in the words of a scenario.
    pub async fn with_devices(devices: Value) -> Self {
        let scenario = json!({"accounts": [{"name": ACCOUNT, "devices": devices}, {"name": SECOND}]});
        Self::start(Scenario::from_json(&scenario.to_string()).unwrap().into()).await
    }

    pub async fn start(options: SimulatorOptions) -> Self {
        let platform = Platform::start(options).await;
        let got: Arc<Mutex<Vec<(String, Value)>>> = Arc::default();
        let answers: Arc<Mutex<VecDeque<u16>>> = Arc::default();
        let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/", socket.local_addr().unwrap());
        let refuses: Arc<AtomicBool> = Arc::default();
        let (kept, statuses, refusing) = (Arc::clone(&got), Arc::clone(&answers), Arc::clone(&refuses));
        let router = Router::new().route(
            "/{service}",
            post(async move |Path(service): Path<String>, body: Bytes| {
                if refusing.load(Ordering::Acquire) {
                    return StatusCode::SERVICE_UNAVAILABLE;
                }
                kept.lock().unwrap().push((service, serde_json::from_slice(&body).unwrap()));
                StatusCode::from_u16(statuses.lock().unwrap().pop_front().unwrap_or(200)).unwrap()
            }),
        );
        tokio::spawn(async move { axum::serve(socket, router).await.unwrap() });
        Self { platform, got, answers, refuses, url }
    }

    /// Registers listeners for services.
    pub async fn listen(&self, services: &[&str]) {
        for service in services {
            let body = json!({"name": service, "url": format!("{}{service}", self.url)});
            self.ok("POST", &format!("/callbacks/{ACCOUNT}"), body).await;
        }
    }

    /// What the listeners are to answer next; afterwards they acknowledge.
    pub fn answer_with(&self, statuses: &[u16]) {
        self.answers.lock().unwrap().extend(statuses);
    }

    /// Has the listeners refuse what they get, or take it again.
    pub fn refuse(&self, refuses: bool) {
        self.refuses.store(refuses, Ordering::Release);
    }

    /// Takes what came since the last look: services and messages.
    pub fn take(&self) -> Vec<(String, Value)> {
        std::mem::take(&mut *self.got.lock().unwrap())
    }

    /// The messages that came since the last look, each with its service.
    pub fn messages(&self) -> Vec<Value> {
        let told = self.take().into_iter().map(|(service, mut message)| {
            message["service"] = service.into();
            message
        });
        told.collect()
    }

    /// The one message that came since the last look.
    pub fn message(&self) -> Value {
        let messages = self.messages();
        assert_eq!(messages.len(), 1, "{messages:#?}");
        messages[0].clone()
    }

    /// Takes what a service has told since the last look.
    pub fn heard(&self, service: &str) -> Vec<Value> {
        let (heard, rest): (Vec<_>, Vec<_>) = self.take().into_iter().partition(|(name, _)| name == service);
        *self.got.lock().unwrap() = rest;
        heard.into_iter().map(|(_, message)| message).collect()
    }

    /// The one message that a service has told since the last look.
    pub fn only(&self, service: &str) -> Value {
        let mut heard = self.heard(service);
        assert_eq!(heard.len(), 1, "{heard:#?}");
        heard.remove(0)
    }

    /// Takes the names of the services that have told something since the last look, in order.
    pub fn tellers(&self) -> Vec<String> {
        self.take().into_iter().map(|(name, _)| name).collect()
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

    /// Calls a path that must be refused, and answers the code without the name of the service.
    pub async fn refused(&self, method: &str, path: &str, body: Value) -> String {
        let (status, answer) = self.call(method, path, body).await;
        assert_eq!(status, 400, "{method} {path}: {answer}");
        assert!(!text(&answer["errorMessage"]).is_empty());
        text(&answer["errorCode"]).strip_prefix("UnifiedWebService.").unwrap().to_owned()
    }

    /// Sends a request that is carried out later; answers its identifier. The account is the first, unless another is
    /// named: the user has two.
    pub async fn request(&self, method: &str, path: &str, mut body: Value) -> String {
        if let Some(body) = body.as_object_mut() {
            body.entry("accountName").or_insert_with(|| ACCOUNT.into());
        }
        let answer = self.ok(method, path, body).await;
        assert_eq!(answer.as_object().unwrap().len(), 1, "{answer}");
        text(&answer["requestId"])
    }

    /// Does something to one device and waits until it is told; answers the message.
    pub async fn one(&mut self, method: &str, path: &str, imei: &str, more: Value) -> Value {
        let mut body = json!({"devices": [device(imei)]});
        body.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap_or_default());
        self.request(method, path, body).await;
        self.pass(SignedDuration::from_mins(5)).await;
        self.message()
    }

    /// Lets time pass; the tokens are renewed, since an hour is long enough to lose both.
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

    pub async fn days(&mut self, days: i64) {
        self.pass(SignedDuration::from_hours(24 * days)).await;
    }

    /// A device as the list shows it.
    pub async fn shown(&self, imei: &str) -> Value {
        let found = self.ok("POST", "/devices/actions/list", json!({"deviceId": {"id": imei, "kind": "imei"}})).await;
        found["devices"][0].clone()
    }

    pub async fn state(&self, imei: &str) -> String {
        let shown = self.shown(imei).await;
        shown["carrierInformations"][0]["state"].as_str().unwrap_or("none").to_owned()
    }
}

/// A device by its IMEI, as requests name it.
pub fn device(imei: &str) -> Value {
    json!({"deviceIds": [{"id": imei, "kind": "imei"}]})
}

/// A device by IMEI and ICCID.
pub fn pair((imei, iccid): (&str, &str)) -> Value {
    json!({"deviceIds": [{"id": imei, "kind": "imei"}, {"id": iccid, "kind": "iccid"}]})
}

/// The identifier of a kind of a device as it is shown.
pub fn id(shown: &Value, kind: &str) -> Option<String> {
    let ids = shown["deviceIds"].as_array()?;
    ids.iter().find(|id| id["kind"] == kind).map(|id| text(&id["id"]))
}

/// An attribute of a device as it is shown.
pub fn attribute(shown: &Value, key: &str) -> Option<String> {
    let all = shown["extendedAttributes"].as_array()?;
    all.iter().find(|pair| pair["key"] == key).map(|pair| text(&pair["value"]))
}

/// The body of an activation.
pub fn activation(devices: &[Value]) -> Value {
    json!({"accountName": ACCOUNT, "devices": devices, "servicePlan": "m2m4G", "mdnZipCode": "98801"})
}

/// The code of a message of failure.
pub fn fault(message: &Value) -> String {
    assert_eq!(message["status"], "Failed", "{message}");
    let code = text(&message["faultResponse"]["faultcode"]);
    code.strip_prefix("UnifiedWebService.").unwrap().to_owned()
}

/// Devices of a scenario, each in a state.
pub fn devices(states: &[(&str, &str)]) -> Value {
    states
        .iter()
        .map(|(imei, line)| {
            json!({"imei": imei, "make": "M", "model": "A", "protocol": "LWM2M", "version": "1", "line": line})
        })
        .collect()
}
