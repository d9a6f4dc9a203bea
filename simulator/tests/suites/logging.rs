//! Verbose logs of devices, and their check-ins.

use crate::platform::{
    ACCOUNT, Platform,
    v2::{DAILY, HEADSTRONG, HOURLY, imei, imeis, software},
};
use serde_json::{Value, json};
use std::slice::from_ref;
use thingspace_simulator::{ApiVersion, Fault, Outcome};

fn devices() -> String {
    format!("/logging/{ACCOUNT}/devices")
}

async fn on(platform: &Platform) -> Vec<Value> {
    platform.v2_ok("GET", &devices(), Value::Null).await.as_array().unwrap().clone()
}

async fn logs(platform: &Platform, device: &str) -> Vec<Value> {
    let path = format!("{}/{device}/logs", devices());
    platform.v2_ok("GET", &path, Value::Null).await.as_array().unwrap().clone()
}

async fn check_ins(platform: &Platform, device: &str) -> Vec<Value> {
    let path = format!("{}/{device}/checkInHistory", devices());
    platform.v2_ok("GET", &path, Value::Null).await.as_array().unwrap().clone()
}

#[tokio::test]
async fn check_ins_are_recorded_without_a_log_and_have_american_dates() {
    let mut platform = Platform::v2_world(json!({})).await;
    // The month before is recorded.
    let daily = check_ins(&platform, &imei(DAILY)).await;
    assert!((29..=30).contains(&daily.len()), "{daily:?}");
    let hourly = check_ins(&platform, &imei(HOURLY)).await;
    assert!((719..=720).contains(&hourly.len()), "{}", hourly.len());
    let last = hourly.last().unwrap();
    assert_eq!(
        last,
        &json!({
            "deviceId": imei(HOURLY), "clientType": "1", "result": "Success", "failureType": "None",
            "timeCompleted": last["timeCompleted"],
        })
    );
    let time = last["timeCompleted"].as_str().unwrap();
    assert!(time.starts_with("02/28/2026 23:") && time.len() == 19, "{time}");
    platform.days(2).await;
    assert_eq!(check_ins(&platform, &imei(HOURLY)).await.len(), hourly.len());
    // The restart after an installation is an additional check-in.
    let before = check_ins(&platform, &imei(DAILY)).await.len();
    let id = platform.v2_schedule(software("2026-03-03", "2026-03-06", &imeis(DAILY, 1))).await;
    platform.days(1).await;
    platform.minutes(20);
    assert_eq!(platform.v2_only_device(&id).await.0, "UpgradeSuccess");
    assert_eq!(check_ins(&platform, &imei(DAILY)).await.len(), before + 1);
    // A device with poor reception checks in only sometimes, and still completes its upgrade.
    let patchy = imei(99_001_235_000_010);
    let failed = check_ins(&platform, &patchy).await.into_iter().filter(|check_in| check_in["result"] == "Failure");
    let failed: Vec<Value> = failed.collect();
    assert!((300..420).contains(&failed.len()), "{}", failed.len());
    assert!(failed.iter().all(|check_in| check_in["failureType"] == "ConnectionFailed"));
    let id = platform.v2_schedule(software("2026-03-04", "2026-03-05", from_ref(&patchy))).await;
    platform.days(1).await;
    assert_eq!(platform.v2_only_device(&id).await.0, "UpgradeSuccess");
    for (device, rejected) in [("x", "Invalid device id format"), ("999999999999999", "Device not found")] {
        for what in ["checkInHistory", "logs"] {
            let path = format!("{}/{device}/{what}", devices());
            assert_eq!(platform.v2_rejected("GET", &path, Value::Null).await, rejected);
        }
    }
}

#[tokio::test]
async fn at_most_twenty_devices_log_for_seven_days() {
    let mut platform = Platform::v2_world(json!({})).await;
    assert!(on(&platform).await.is_empty());
    let all = imeis(DAILY, 25);
    let mut accepted = all[..18].to_vec();
    accepted.push(all[0].clone());
    let enabled = platform.v2_ok("PUT", &devices(), json!({"deviceIds": accepted})).await;
    assert_eq!(enabled.as_array().unwrap().len(), 18);
    assert_eq!(enabled[0], json!({"deviceId": all[0], "expiryDate": "2026-03-08"}));
    let one = format!("{}/{}", devices(), all[18]);
    assert_eq!(
        platform.v2_ok("PUT", &one, Value::Null).await,
        json!({"deviceId": all[18], "expiryDate": "2026-03-08"})
    );
    // The whole request succeeds, or nothing does.
    for (body, rejected) in [
        (json!({"deviceIds": all[17..21]}), "Logging device limit exceeded"),
        (json!({"deviceIds": [all[19], "999999999999999"]}), "Device not found: 999999999999999"),
        (json!({"deviceIds": [all[19], imei(HEADSTRONG)]}), "The device maker does not support logging"),
        (json!({"deviceIds": [all[19], imei(99_001_235_000_007)]}), "Device is not an HTTP device"),
        (
            json!({"deviceIds": [all[19], imei(99_001_236_000_001)]}),
            &format!("Device not found: {}", imei(99_001_236_000_001)),
        ),
        (json!({"deviceIds": []}), "Device list is empty"),
        (json!({}), "Device list is empty"),
        (json!({"deviceIds": ["x"]}), "Invalid device id format"),
        (json!([]), "Input binding error"),
    ] {
        assert_eq!(platform.v2_rejected("PUT", &devices(), body).await, rejected);
    }
    assert_eq!(on(&platform).await.len(), 19);
    // One or several devices in one parameter; the response is empty. A duplicate counts once.
    for (path, left) in [
        (one.clone(), 18),
        (one.clone(), 18),
        (format!("{}?deviceIds={},{}", devices(), all[0], all[1]), 16),
        (format!("{}?deviceIds={}%2C{}", devices(), all[2], all[2]), 15),
    ] {
        let response = platform.request("DELETE", &format!("/api/fota/v2{path}")).send().await.unwrap();
        assert_eq!((response.status().as_u16(), response.bytes().await.unwrap().len()), (200, 0), "{path}");
        assert_eq!(on(&platform).await.len(), left, "{path}");
    }
    for (query, rejected) in [
        ("", "Device list is empty"),
        ("?deviceIds=", "Device list is empty"),
        ("?deviceIds=x", "Invalid device id format"),
        ("?deviceIds=999999999999999", "Device not found: 999999999999999"),
    ] {
        let path = format!("{}{query}", devices());
        assert_eq!(platform.v2_rejected("DELETE", &path, Value::Null).await, rejected);
    }
    // The period of a device that is turned on again begins anew.
    platform.days(3).await;
    let again = platform.v2_ok("PUT", &format!("{}/{}", devices(), all[5]), Value::Null).await;
    assert_eq!(again["expiryDate"], "2026-03-11");
    platform.days(4).await;
    assert_eq!(on(&platform).await, [json!({"deviceId": all[5], "expiryDate": "2026-03-11"})]);
    platform.days(3).await;
    assert!(on(&platform).await.is_empty());
}

#[tokio::test]
async fn logs_begin_with_a_check_in_are_available_after_a_day_and_are_kept_for_a_month() {
    let mut platform = Platform::v2_world(json!({})).await;
    let device = imei(HOURLY);
    assert!(logs(&platform, &device).await.is_empty());
    platform.v2_ok("PUT", &format!("{}/{device}", devices()), Value::Null).await;
    let failure =
        Fault { device: Some(device.clone()), version: Some(ApiVersion::V2), ..Fault::new(Outcome::InstallFailed) };
    platform.simulator.inject_fault(failure).unwrap();
    let id = platform.v2_schedule(software("2026-03-01", "2026-03-02", from_ref(&device))).await;
    platform.minutes(23 * 60 + 59);
    platform.refresh_tokens().await;
    assert_eq!(platform.v2_only_device(&id).await.1, "RovaClientDownloadedInstallFailed");
    assert!(logs(&platform, &device).await.is_empty());
    platform.minutes(1);
    let entries = logs(&platform, &device).await;
    let events: Vec<_> = entries.iter().map(|entry| entry["eventLog"].as_str().unwrap()).collect();
    assert_eq!(events[0], "checked in");
    for expected in
        ["download begun", "download complete", "install begun", "install failed: RovaClientDownloadedInstallFailed"]
    {
        assert!(events.contains(&expected), "{expected} in {events:?}");
    }
    // Every hour, and after the restart.
    assert_eq!(events.iter().filter(|event| **event == "checked in").count(), 25);
    let first = &entries[0];
    assert_eq!((&first["deviceId"], &first["logType"]), (&json!(device), &json!("CheckIn")));
    assert!(first["logTime"].as_str().unwrap().starts_with("2026-03-01T00:"));
    assert!(first["binaryLogFilename"].as_str().unwrap().starts_with(&device));
    assert!(!first["binaryLogFileBase64"].as_str().unwrap().is_empty());
    assert!(entries.windows(2).all(|pair| pair[0]["logTime"].as_str() <= pair[1]["logTime"].as_str()));
    // Logging ends by itself; the collected logs stay for 30 days.
    platform.days(7).await;
    let all = logs(&platform, &device).await.len();
    assert!((168..=175).contains(&all), "{all}");
    platform.days(20).await;
    assert_eq!(logs(&platform, &device).await.len(), all);
    platform.days(5).await;
    let left = logs(&platform, &device).await.len();
    assert!(left > 0 && left < all, "{left}");
    platform.days(5).await;
    assert!(logs(&platform, &device).await.is_empty());
}
