//! The same bytes for the same seed, with retries and callbacks; `cargo xtask bench rust` measures
//! a campaign of a million devices.

use crate::platform::Platform;
use serde_json::{Value, json};
use thingspace_simulator::{Scenario, SimulatorOptions};

const DEVICES: usize = 600;

/// Runs a campaign of 31 days. Returns its report, the callbacks, and the statistics.
async fn run(seed: u64) -> (String, String, String) {
    let group = |count: usize, first: &str, behaviour: &str| {
        json!({
            "count": count, "make": "SimMake", "model": "Model-S", "protocol": "LWM2M", "version": "1.0",
            "firstImei": first, "cells": 6, "behaviour": behaviour,
        })
    };
    let scenario = json!({
        "options": {
            "seed": seed, "pilotRule": false, "pageSize": DEVICES,
            // An address without a listener: every callback uses all of its attempts.
            "callbacks": {"devicesPerMessage": 100},
        },
        "packages": [{"make": "SimMake", "model": "Model-S", "protocol": "LWM2M", "from": "1.0", "to": "2.0"}],
        "accounts": [{
            "name": "S-1",
            "listeners": [{"version": "v3", "url": "http://127.0.0.1:1/"}],
            "groups": [
                group(DEVICES / 2, "35000000000000", "good"),
                group(DEVICES / 3, "35100000000000", "flaky"),
                group(DEVICES / 6, "35200000000000", "never"),
            ],
        }],
    });
    let options: SimulatorOptions = Scenario::from_json(&scenario.to_string()).unwrap().into();
    let mut platform = Platform::start(options).await;
    let page = platform.ok("GET", "/devices/S-1", Value::Null).await;
    let devices: Vec<&Value> =
        page["deviceList"].as_array().unwrap().iter().map(|device| &device["deviceId"]).collect();
    assert_eq!(devices.len(), DEVICES);
    let request = json!({
        "firmwareName": "SimMake_Model-S_1.0_2.0", "firmwareFrom": "1.0", "firmwareTo": "2.0", "protocol": "LWM2M",
        "startDate": "2026-03-01", "endDate": "2026-03-31", "deviceList": devices,
        "campaignTimeWindowList": [{"startTime": 1, "endTime": 5}],
    });
    let id = platform.ok("POST", "/campaigns/firmware/S-1", request).await["id"].as_str().unwrap().to_owned();
    platform.days(31).await;
    let report = platform.request("GET", &format!("/api/fota/v3/reports/S-1/campaigns/{id}/devices"));
    let report = report.send().await.unwrap().text().await.unwrap();
    let statistics = platform.simulator.statistics();
    assert_eq!(statistics.upgrades, report.matches("UpgradeSuccess").count() as u64);
    assert!(statistics.upgrades >= DEVICES as u64 / 2 && statistics.attempts > statistics.upgrades);
    // Four changes of status, six callbacks each, and one for each device that ended; four attempts each.
    let least = 4 * DEVICES as u64 / 100 + statistics.upgrades;
    assert!(statistics.callbacks_archived > least, "{statistics:?}");
    assert_eq!(statistics.callbacks_sent, 4 * statistics.callbacks_archived);
    let messages = platform.url(reqwest::Method::GET, "/_simulator/callbacks").send().await.unwrap();
    (report, messages.text().await.unwrap(), format!("{statistics:?}"))
}

#[tokio::test]
async fn a_month_of_retries_and_callbacks_is_the_same_for_the_same_seed() {
    let first = run(5).await;
    assert_eq!(first, run(5).await);
    assert_ne!(first.0, run(6).await.0);
}
