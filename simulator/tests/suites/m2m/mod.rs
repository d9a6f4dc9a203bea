//! A raw client of Connectivity Management, and a listener for its callbacks.

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

/// The second account of the default user.
pub const SECOND: &str = "0642233522-00002";
/// Unused devices: IMEI and ICCID.
pub const FRESH: [(&str, &str); 3] = [
    ("990013907835573", "89141390780800784259"),
    ("990013907884259", "89141390780800735573"),
    ("867997031234566", "89148000001234567894"),
];

/// The platform, and the callbacks that its listeners received.
pub struct M2m {
    pub platform: Platform,
    received_callbacks: Arc<Mutex<Vec<(String, Value)>>>,
    statuses: Arc<Mutex<VecDeque<u16>>>,
    /// Whether the listeners reject every callback.
    rejects: Arc<AtomicBool>,
    url: String,
}

impl M2m {
    pub async fn new() -> Self {
        Self::start(SimulatorOptions::default()).await
    }

    /// Starts a world of one account with these devices, as a scenario describes them.
    pub async fn with_devices(devices: Value) -> Self {
        let scenario = json!({"accounts": [{"name": ACCOUNT, "devices": devices}, {"name": SECOND}]});
        Self::start(Scenario::from_json(&scenario.to_string()).unwrap().into()).await
    }

    pub async fn start(options: SimulatorOptions) -> Self {
        let platform = Platform::start(options).await;
        let received_callbacks: Arc<Mutex<Vec<(String, Value)>>> = Arc::default();
        let statuses: Arc<Mutex<VecDeque<u16>>> = Arc::default();
        let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/", socket.local_addr().unwrap());
        let rejects: Arc<AtomicBool> = Arc::default();
        let (received, next_statuses, rejecting) =
            (Arc::clone(&received_callbacks), Arc::clone(&statuses), Arc::clone(&rejects));
        let router = Router::new().route(
            "/{service}",
            post(async move |Path(service): Path<String>, body: Bytes| {
                if rejecting.load(Ordering::Acquire) {
                    return StatusCode::SERVICE_UNAVAILABLE;
                }
                received.lock().unwrap().push((service, serde_json::from_slice(&body).unwrap()));
                StatusCode::from_u16(next_statuses.lock().unwrap().pop_front().unwrap_or(200)).unwrap()
            }),
        );
        tokio::spawn(async move { axum::serve(socket, router).await.unwrap() });
        Self { platform, received_callbacks, statuses, rejects, url }
    }

    /// Registers listeners for services.
    pub async fn listen(&self, services: &[&str]) {
        for service in services {
            let body = json!({"name": service, "url": format!("{}{service}", self.url)});
            self.ok("POST", &format!("/callbacks/{ACCOUNT}"), body).await;
        }
    }

    /// Sets the statuses that the listeners return next; afterwards they acknowledge.
    pub fn respond_with(&self, statuses: &[u16]) {
        self.statuses.lock().unwrap().extend(statuses);
    }

    /// Makes the listeners reject callbacks, or accept them again.
    pub fn reject_callbacks(&self, rejects: bool) {
        self.rejects.store(rejects, Ordering::Release);
    }

    /// Takes the callbacks since the last call: services and bodies. Every callback of Connectivity Management must
    /// have the members of its envelope.
    pub fn take_messages(&self) -> Vec<(String, Value)> {
        let messages = std::mem::take(&mut *self.received_callbacks.lock().unwrap());
        for (service, message) in messages.iter().filter(|(service, _)| !service.ends_with("Location")) {
            let text = |member: &str| message[member].as_str().is_some_and(|text| !text.is_empty());
            assert!(text("requestId") && text("status"), "{service}: {message}");
            assert!(message["callbackCount"].is_u64() && message["maxCallbackThreshold"].is_u64(), "{message}");
        }
        messages
    }

    /// Takes the callbacks since the last call, each with its service.
    pub fn messages(&self) -> Vec<Value> {
        let received = self.take_messages().into_iter().map(|(service, mut message)| {
            message["service"] = service.into();
            message
        });
        received.collect()
    }

    /// Takes the only callback since the last call.
    pub fn message(&self) -> Value {
        let messages = self.messages();
        assert_eq!(messages.len(), 1, "{messages:#?}");
        messages[0].clone()
    }

    /// Takes the callbacks of a service since the last call.
    pub fn messages_from(&self, service: &str) -> Vec<Value> {
        let (callbacks, rest): (Vec<_>, Vec<_>) =
            self.take_messages().into_iter().partition(|(name, _)| name == service);
        *self.received_callbacks.lock().unwrap() = rest;
        callbacks.into_iter().map(|(_, message)| message).collect()
    }

    /// Takes the only callback of a service since the last call.
    pub fn only_message(&self, service: &str) -> Value {
        let mut callbacks = self.messages_from(service);
        assert_eq!(callbacks.len(), 1, "{callbacks:#?}");
        callbacks.remove(0)
    }

    /// Takes the callbacks since the last call, and returns the names of their services in order.
    pub fn senders(&self) -> Vec<String> {
        self.take_messages().into_iter().map(|(name, _)| name).collect()
    }

    /// Calls a path of Connectivity Management; a null body is not sent.
    pub async fn call(&self, method: &str, path: &str, body: Value) -> (u16, Value) {
        let request = self.platform.request(method, &format!("/api/m2m/v1{path}"));
        let request = if body.is_null() { request } else { request.json(&body) };
        read(request.send().await.unwrap()).await
    }

    pub async fn ok(&self, method: &str, path: &str, body: Value) -> Value {
        let (status, response) = self.call(method, path, body).await;
        assert_eq!(status, 200, "{method} {path}: {response}");
        response
    }

    /// Calls a path that must be rejected, and returns the code without the prefix of the service.
    pub async fn rejected(&self, method: &str, path: &str, body: Value) -> String {
        let (status, response) = self.call(method, path, body).await;
        assert_eq!(status, 400, "{method} {path}: {response}");
        assert!(!text(&response["errorMessage"]).is_empty());
        text(&response["errorCode"]).strip_prefix("UnifiedWebService.").unwrap().to_owned()
    }

    /// Sends an asynchronous request and returns its identifier. The account is the first, unless the body
    /// names another: the user has two.
    pub async fn request(&self, method: &str, path: &str, mut body: Value) -> String {
        if let Some(body) = body.as_object_mut() {
            body.entry("accountName").or_insert_with(|| ACCOUNT.into());
        }
        let response = self.ok(method, path, body).await;
        assert_eq!(response.as_object().unwrap().len(), 1, "{response}");
        text(&response["requestId"])
    }

    /// Sends a request for one device and waits for its callback, which it returns.
    pub async fn request_and_wait(&mut self, method: &str, path: &str, imei: &str, more: Value) -> Value {
        let mut body = json!({"devices": [device(imei)]});
        body.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap_or_default());
        self.request(method, path, body).await;
        self.advance(SignedDuration::from_mins(5)).await;
        self.message()
    }

    /// Advances time and fetches new tokens, because an hour is long enough to lose both.
    pub async fn advance(&mut self, time: SignedDuration) {
        self.platform.simulator.advance_async(time).await;
        self.platform.refresh_tokens().await;
    }

    pub async fn minutes(&mut self, minutes: i64) {
        self.advance(SignedDuration::from_mins(minutes)).await;
    }

    pub async fn hours(&mut self, hours: i64) {
        self.advance(SignedDuration::from_hours(hours)).await;
    }

    pub async fn days(&mut self, days: i64) {
        self.advance(SignedDuration::from_hours(24 * days)).await;
    }

    /// Returns a device as the device list shows it.
    pub async fn listed_device(&self, imei: &str) -> Value {
        let found = self.ok("POST", "/devices/actions/list", json!({"deviceId": {"id": imei, "kind": "imei"}})).await;
        found["devices"][0].clone()
    }

    pub async fn state(&self, imei: &str) -> String {
        let shown = self.listed_device(imei).await;
        shown["carrierInformations"][0]["state"].as_str().unwrap_or("none").to_owned()
    }
}

/// Returns the entry for a device by its IMEI, as requests contain it.
pub fn device(imei: &str) -> Value {
    json!({"deviceIds": [{"id": imei, "kind": "imei"}]})
}

/// Returns the entry for a device by IMEI and ICCID.
pub fn pair((imei, iccid): (&str, &str)) -> Value {
    json!({"deviceIds": [{"id": imei, "kind": "imei"}, {"id": iccid, "kind": "iccid"}]})
}

/// Returns the identifier of a kind of a listed device.
pub fn id(shown: &Value, kind: &str) -> Option<String> {
    let ids = shown["deviceIds"].as_array()?;
    ids.iter().find(|id| id["kind"] == kind).map(|id| text(&id["id"]))
}

/// Returns an attribute of a listed device.
pub fn attribute(shown: &Value, key: &str) -> Option<String> {
    let all = shown["extendedAttributes"].as_array()?;
    all.iter().find(|pair| pair["key"] == key).map(|pair| text(&pair["value"]))
}

/// Returns the body of an activation.
pub fn activation(devices: &[Value]) -> Value {
    json!({"accountName": ACCOUNT, "devices": devices, "servicePlan": "m2m4G", "mdnZipCode": "98801"})
}

/// Returns the code of a callback of failure.
pub fn fault(message: &Value) -> String {
    assert_eq!(message["status"], "Failed", "{message}");
    let code = text(&message["faultResponse"]["faultcode"]);
    code.strip_prefix("UnifiedWebService.").unwrap().to_owned()
}

/// Returns the devices of a scenario, each in a state.
pub fn devices(states: &[(&str, &str)]) -> Value {
    states
        .iter()
        .map(|(imei, line)| {
            json!({"imei": imei, "make": "M", "model": "A", "protocol": "LWM2M", "version": "1", "line": line})
        })
        .collect()
}
