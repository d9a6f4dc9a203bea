//! A raw HTTP client of Software Management v1, and a small world.

pub use crate::platform::v2::imei as imei_of;

use crate::platform::{Platform, read, text};
use serde_json::{Value, json};
use thingspace_simulator::{ApiVersion, Fault, Outcome, Scenario, SimulatorOptions, Times};

pub const ACCOUNT: &str = "0642233522-00001";
pub const FIRMWARE: &str = "SimMake_Model-O_01.00_02.00";
pub const OLD: &str = "01.00";
pub const NEW: &str = "02.00";
pub const UNKNOWN: &str = "990000999999990";

/// Returns the IMEI of the device with a number.
pub fn imei(number: u64) -> String {
    imei_of(99_000_000_000_000 + number)
}

/// Returns an OMA-DM device that runs the old version.
pub fn device(number: u64, behaviour: &str) -> Value {
    json!({
        "imei": imei(number), "make": "SimMake", "model": "Model-O", "protocol": "OMA-DM", "version": OLD,
        "behaviour": behaviour,
    })
}

pub fn with(mut object: Value, member: &str, value: Value) -> Value {
    object[member] = value;
    object
}

/// Returns a world with these devices in the main account, and options that differ from the defaults.
pub fn world(devices: &[Value], options: &Value) -> SimulatorOptions {
    let package = |model: &str, protocol: &str, from: &str, to: &str| json!({"make": "SimMake", "model": model, "protocol": protocol, "from": from, "to": to});
    let mut scenario = json!({
        "options": options,
        "behaviours": [
            {"name": "away", "power": {"pattern": "every", "everyMinutes": 4 * 24 * 60, "onMinutes": 60}},
            {"name": "failing", "successPercent": 0},
            {"name": "office", "power": {"pattern": "hours", "from": 8, "to": 18}},
        ],
        "packages": [
            package("Model-O", "OMA-DM", OLD, NEW), package("Model-O", "OMA-DM", NEW, "03.00"),
            package("Model-L", "LWM2M", OLD, NEW), package("Model-H", "HTTP", OLD, NEW),
        ],
        "accounts": [
            {"name": ACCOUNT, "licenses": devices.len() + 2, "devices": devices},
            {"name": "0642233522-00002", "subscription": "event", "devices": [device(900, "good")]},
        ],
    });
    scenario["packages"][1]["launched"] = json!("2026-04-01T00:00:00Z");
    Scenario::from_json(&scenario.to_string()).unwrap().into()
}

/// A platform with helpers for v1.
pub struct Fota(pub Platform);

impl Fota {
    pub async fn start(devices: &[Value]) -> Self {
        Self::with_options(devices, json!({})).await
    }

    pub async fn with_options(devices: &[Value], options: Value) -> Self {
        Self(Platform::start(world(devices, &options)).await)
    }

    pub async fn call(&self, method: &str, path: &str, body: Value) -> (u16, Value) {
        let request = self.0.request(method, &format!("/api/fota/v1{path}"));
        let request = if body.is_null() { request } else { request.json(&body) };
        read(request.send().await.unwrap()).await
    }

    pub async fn ok(&self, method: &str, path: &str, body: Value) -> Value {
        let (status, response) = self.call(method, path, body).await;
        assert_eq!(status, 200, "{method} {path}: {response}");
        response
    }

    pub async fn get(&self, path: &str) -> Value {
        self.ok("GET", path, Value::Null).await
    }

    /// Calls a path that must be rejected, and returns the platform's message.
    pub async fn rejected(&self, method: &str, path: &str, body: Value) -> String {
        let (status, response) = self.call(method, path, body).await;
        assert_eq!((status, &response["errorCode"]), (400, &json!("INVALID_PARAMETER")), "{method} {path}: {response}");
        text(&response["errorMessage"])
    }

    pub async fn schedule(&self, request: Value) -> String {
        let upgrade = self.ok("POST", "/upgrades", request).await;
        assert_eq!(upgrade["status"], "RequestPending");
        text(&upgrade["id"])
    }

    pub async fn upgrade(&self, id: &str) -> Value {
        self.get(&format!("/upgrades/{ACCOUNT}/upgrade/{id}")).await
    }

    pub async fn status(&self, id: &str) -> String {
        text(&self.upgrade(id).await["status"])
    }

    /// Returns status and reason of the device at an index of an upgrade.
    pub async fn device_status(&self, id: &str, index: usize) -> (String, String) {
        let line = &self.upgrade(id).await["deviceList"][index];
        (text(&line["status"]), line["resultReason"].as_str().unwrap_or("-").to_owned())
    }

    pub async fn version(&self, imei: &str) -> String {
        let page = self.get(&format!("/devices/{ACCOUNT}/index/0")).await;
        let device = page["deviceList"].as_array().unwrap().iter().find(|device| device["deviceId"] == imei).unwrap();
        text(&device["firmware"])
    }

    pub async fn history(&self, imei: &str) -> Vec<Value> {
        self.get(&format!("/reports/{ACCOUNT}/devices/{imei}")).await.as_array().unwrap().clone()
    }

    pub async fn minutes(&mut self, minutes: i64) {
        self.0.minutes(minutes);
        self.0.refresh_tokens().await;
    }

    pub async fn days(&mut self, days: i64) {
        self.0.days(days).await;
    }

    pub fn inject_fault(&self, fault: Fault) {
        self.0.simulator.inject_fault(fault).unwrap();
    }

    /// Returns kind, status and devices of every callback so far.
    pub fn notifications(&self) -> Vec<(String, String, Vec<String>)> {
        let messages = self.0.simulator.callbacks();
        let notifications = messages.iter().filter(|message| message.version == Some(ApiVersion::V1)).map(|message| {
            let body: Value = serde_json::from_str(&message.body).unwrap();
            assert_eq!(body["type"], *message.kind);
            let block = &body[&message.kind];
            let devices = block["deviceList"].as_array().into_iter().flatten();
            (
                message.kind.clone(),
                block["status"].as_str().unwrap_or_default().to_owned(),
                devices.map(|device| text(&device["status"])).collect(),
            )
        });
        notifications.collect()
    }
}

/// Returns a request for an upgrade of these devices.
pub fn upgrade(start: &str, devices: &[String]) -> Value {
    json!({"accountName": ACCOUNT, "firmwareName": FIRMWARE, "firmwareTo": NEW, "startDate": start, "deviceList": devices})
}

pub fn pair(status: &str, reason: &str) -> (String, String) {
    (status.to_owned(), reason.to_owned())
}

pub fn fault(outcome: Outcome, times: Times) -> Fault {
    Fault { times, version: Some(ApiVersion::V1), ..Fault::new(outcome) }
}

pub const LISTENER: &str = "https://listener.example:443/fota";
