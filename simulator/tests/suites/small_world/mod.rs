//! Conversations with devices, over raw HTTP and in virtual time: a small world, and a listener for every service.

use crate::{
    m2m::{M2m, SECOND},
    platform::{ACCOUNT, v2::imei},
};
use serde_json::{Value, json};
use std::ops::{Deref, DerefMut};
use thingspace_simulator::Scenario;

/// A device that is always on, one that is on from 8 to 18, and one that is never on; they accept non-IP data.
pub const STEADY: u64 = 1;
pub const OFFICE: u64 = 2;
pub const DARK: u64 = 3;
/// A device that is always on and does not accept non-IP data, and a suspended one.
pub const PLAIN: u64 = 4;
pub const SUSPENDED: u64 = 5;
/// The first of 250 more devices that are always on.
pub const MANY: u64 = 1000;

/// Returns the IMEI of a device with a number.
pub fn device(number: u64) -> String {
    imei(99_000_000_000_000 + number)
}

/// Returns an unused ICCID with its check digit (Luhn).
pub fn iccid(number: u64) -> String {
    let body = 8_914_800_000_888_880_000 + number;
    let digits = body.to_string().bytes().rev().map(|byte| u64::from(byte - b'0')).enumerate().map(double).sum::<u64>();
    format!("{body}{}", (10 - digits % 10) % 10)
}

fn double((place, digit): (usize, u64)) -> u64 {
    if place % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { digit }
}

/// Returns the entry for a device in a list of identifiers.
pub fn id(number: u64) -> Value {
    json!({"id": device(number), "kind": "imei"})
}

/// Returns the list of devices as most requests contain it.
pub fn devices(numbers: &[u64]) -> Value {
    numbers.iter().map(|number| json!({"deviceIds": [id(*number)]})).collect()
}

/// A platform with a listener for some services.
pub struct SmallWorld(M2m);

impl Deref for SmallWorld {
    type Target = M2m;

    fn deref(&self) -> &M2m {
        &self.0
    }
}

impl DerefMut for SmallWorld {
    fn deref_mut(&mut self) -> &mut M2m {
        &mut self.0
    }
}

impl SmallWorld {
    /// Starts the small world on 1 March 2026, 00:00 UTC, with options that differ from the defaults.
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
                {"name": SECOND, "devices": [entry(900, "LWM2M", "good", "active")]},
            ],
        });
        let m2m = M2m::start(Scenario::from_json(&scenario.to_string()).unwrap().into()).await;
        m2m.listen(services).await;
        Self(m2m)
    }
}

/// Returns the first identifier of a callback, or of a part of it.
pub fn first_id(message: &Value) -> &str {
    message["deviceIds"][0]["id"].as_str().unwrap()
}
