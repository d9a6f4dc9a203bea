//! Forced outcomes: every outcome of v3, forced on devices and campaigns, and rejected faults.

use crate::platform::{ACCOUNT, FIRST, Platform, campaign, read, text};
use reqwest::Method;
use serde_json::{Value, json};
use thingspace_simulator::{ApiVersion, Fault, Outcome, SimulatorError, Times};

/// Forces an outcome on a campaign of one device. Returns its status and the device's entry in the report.
async fn outcome(fault: Fault) -> (String, String, String) {
    let mut platform = Platform::new().await;
    platform.simulator.inject_fault(fault).unwrap();
    let id = platform.schedule(campaign("2026-03-01", "2026-03-01", &[FIRST])).await;
    platform.days(2).await;
    let line = platform.report(&id).await.remove(0);
    (platform.status(&id).await, text(&line["status"]), text(&line["resultReason"]))
}

/// Returns a fault that forces an outcome every time, on the device of the guided example.
fn always(outcome: Outcome) -> Fault {
    Fault { device: Some(FIRST.to_owned()), times: Times::ALWAYS, ..Fault::new(outcome) }
}

#[tokio::test]
async fn the_check_rejects_a_device_for_every_documented_reason() {
    for (forced, reason) in [
        (Outcome::DeviceNotFound, "Device not found"),
        (Outcome::InvalidImei, "Invalid device IMEI"),
        (Outcome::NotEligible, "Not eligible for service"),
        (Outcome::UnknownClientType, "Unknown client device type"),
        (Outcome::AlreadyScheduled, "Scheduled for a firmware upgrade previously; must be completed first"),
        (Outcome::WrongVersion, "Device firmware version does not match the firmware"),
        (Outcome::WrongModel, "Device make and model do not match the firmware"),
        (Outcome::WrongProtocol, "Device protocol does not match the firmware"),
        (Outcome::NotActive, "Device is not active"),
        (Outcome::NoLicense, "No license attached to device"),
        (Outcome::NoFreeLicense, "No available license"),
        (Outcome::InternalError, "Internal error"),
    ] {
        let expected = ("CampaignRequestFailed".to_owned(), "DeviceRejected".to_owned(), reason.to_owned());
        assert_eq!(outcome(Fault::new(forced)).await, expected, "{forced:?}");
    }
}

#[tokio::test]
async fn the_network_and_the_upgrade_fail_in_every_documented_way() {
    for (forced, status, reason) in [
        (
            Outcome::NotReachable,
            "NoDeviceDataFromNetwork",
            "The network does not report this device is reachable, no retry available, try count 4",
        ),
        (
            Outcome::NotReachablePermanently,
            "NoDeviceDataFromNetwork",
            "The network does not report this device is reachable, no retry available, try count 1",
        ),
        (
            Outcome::ReachableButNeverStarted,
            "ReceivedDeviceDataFromNetwork",
            "Reachability information received from the network, try count 1",
        ),
        (
            Outcome::StaysPending,
            "ReceivedDeviceDataFromNetwork",
            "Reachability information received from the network, try count 1",
        ),
        (Outcome::NeverEnds, "UpgradeFailed", "Upgrade failed, no retry available, try count 1"),
        (Outcome::ServerRejected, "UpgradeFailed", "Upgrade failed, no retry available, try count 3"),
        (Outcome::UpgradeFailed, "UpgradeFailed", "Upgrade failed, no retry available, try count 3"),
        (Outcome::UpgradeFailedPermanently, "UpgradeFailed", "Upgrade failed, no retry available, try count 1"),
        (Outcome::InstallFailed, "UpgradeFailed", "Upgrade failed, no retry available, try count 3"),
        (Outcome::UpgradeSucceeded, "UpgradeSuccess", "Upgrade completed successfully"),
        (Outcome::Reachable, "UpgradeSuccess", "Upgrade completed successfully"),
    ] {
        let expected = ("CampaignEnded".to_owned(), status.to_owned(), reason.to_owned());
        assert_eq!(outcome(always(forced)).await, expected, "{forced:?}");
    }
}

#[tokio::test]
async fn devices_show_forced_outcomes_during_the_campaign() {
    let mut platform = Platform::new().await;
    platform.simulator.inject_fault(always(Outcome::ServerRejected)).unwrap();
    let id = platform.schedule(campaign("2026-03-01", "2026-03-03", &[FIRST])).await;
    platform.minutes(25);
    platform.refresh_tokens().await;
    let line = platform.report(&id).await.remove(0);
    assert_eq!(
        (line["status"].as_str().unwrap(), line["resultReason"].as_str().unwrap()),
        ("RequestToFotaServerFailed", "Request to FOTA server failed, estimated retry time on 01 Mar 26 04:20 UTC")
    );

    let mut platform = Platform::new().await;
    platform.simulator.inject_fault(always(Outcome::StaysPending)).unwrap();
    let id = platform.schedule(campaign("2026-03-01", "2026-03-03", &[FIRST])).await;
    platform.minutes(25);
    platform.refresh_tokens().await;
    assert_eq!(platform.report(&id).await[0]["status"], "UpgradePending");
}

#[tokio::test]
async fn a_campaign_fails_as_a_whole() {
    let (status, device, reason) = outcome(Fault::new(Outcome::RequestFailed)).await;
    assert_eq!((&*status, &*device, &*reason), ("CampaignRequestFailed", "DeviceRejected", "Internal error"));
    let (status, device, reason) = outcome(Fault::new(Outcome::CampaignFailed)).await;
    assert_eq!(
        (&*status, &*device, &*reason),
        ("CampaignFailed", "RequestToFotaServerFailed", "Request to FOTA server failed, no retry available")
    );
    // The device is free for the next campaign.
    let mut platform = Platform::new().await;
    platform.simulator.inject_fault(Fault::new(Outcome::CampaignFailed)).unwrap();
    platform.schedule(campaign("2026-03-01", "2026-03-03", &[FIRST])).await;
    platform.minutes(30);
    platform.refresh_tokens().await;
    let second = platform.schedule(campaign("2026-03-01", "2026-03-03", &[FIRST])).await;
    platform.minutes(5);
    assert_eq!(platform.status(&second).await, "CampaignRequestQueued");
}

#[tokio::test]
async fn requests_about_devices_and_licences_fail_too() {
    let platform = Platform::new().await;
    let devices = platform.ready_devices().await;
    let id = platform.schedule(campaign("2026-03-05", "2026-03-07", &devices[..2])).await;
    platform.minutes(5);
    for forced in [
        Outcome::AddDeviceFailed,
        Outcome::RemoveDeviceFailed,
        Outcome::LicenseAssignFailed,
        Outcome::LicenseRemoveFailed,
    ] {
        platform.simulator.inject_fault(Fault::new(forced)).unwrap();
    }
    let change = async |kind: &str, device: &str| {
        let body = json!({"type": kind, "deviceList": [device]});
        let response = platform.ok("PUT", &format!("/campaigns/firmware/{ACCOUNT}/{id}"), body).await;
        text(&response["deviceList"][0]["status"])
    };
    assert_eq!(change("append", &devices[2]).await, "AddDeviceFailed");
    assert_eq!(change("append", &devices[2]).await, "AddDeviceSucceed");
    assert_eq!(change("remove", &devices[2]).await, "RemoveDeviceFailed");
    assert_eq!(change("remove", &devices[2]).await, "RemoveDeviceSucceed");
    for (action, failed, done) in [
        ("assign", "LicenseAssignFailed", "LicenseAssignSuccess"),
        ("remove", "LicenseRemoveFailed", "LicenseRemoveSuccess"),
    ] {
        for expected in [failed, done] {
            let body = json!({"deviceList": [devices[3]]});
            let response = platform.ok("POST", &format!("/licenses/{ACCOUNT}/{action}"), body).await;
            assert_eq!(response["deviceList"][0]["status"], expected);
        }
    }
}

#[tokio::test]
async fn faults_match_by_version_campaign_device_and_count() {
    let platform = Platform::new().await;
    let devices = platform.ready_devices().await;
    let first = platform.schedule(campaign("2026-03-05", "2026-03-07", &devices[..1])).await;
    let second = platform.schedule(campaign("2026-03-05", "2026-03-07", &devices[1..3])).await;
    let rejected = |device: &str| Fault { device: Some(device.to_owned()), ..Fault::new(Outcome::NotActive) };
    for fault in [
        Fault { version: Some(ApiVersion::V2), ..Fault::new(Outcome::NotEligible) },
        Fault { campaign: Some(second.clone()), ..rejected(&devices[0]) },
        Fault { campaign: Some(second.to_uppercase()), ..rejected(&devices[2]) },
    ] {
        platform.simulator.inject_fault(fault).unwrap();
    }
    platform.minutes(5);
    assert_eq!(platform.report(&first).await[0]["status"], "UpgradePending");
    let report = platform.report(&second).await;
    assert_eq!((&report[0]["status"], &report[1]["status"]), (&json!("UpgradePending"), &json!("DeviceRejected")));
    let left = read(platform.url(Method::GET, "/_simulator/faults").send().await.unwrap()).await.1;
    assert_eq!(left.as_array().unwrap().len(), 2);
    platform.simulator.clear_faults();
    let left = read(platform.url(Method::GET, "/_simulator/faults").send().await.unwrap()).await.1;
    assert_eq!(left, json!([]));
}

#[tokio::test]
async fn the_control_path_accepts_faults_and_explains_rejections() {
    let platform = Platform::new().await;
    let post = async |body: &str| {
        read(platform.url(Method::POST, "/_simulator/faults").body(body.to_owned()).send().await.unwrap()).await
    };
    assert_eq!(post(r#"{"outcome": "notReachable", "times": "always"}"#).await, (200, json!({"success": true})));
    assert_eq!(post(r#"{"outcome": "upgradeFailed", "times": 3, "version": "v3"}"#).await.0, 200);
    let listed = read(platform.url(Method::GET, "/_simulator/faults").send().await.unwrap()).await.1;
    assert_eq!((&listed[0]["times"], &listed[1]["times"]), (&json!("always"), &json!(3)));

    for (body, part) in [
        (r#"{"outcome": "explode"}"#, "must be one of requestFailed, campaignFailed"),
        (r#"{"outcome": "notReachabel"}"#, "did you mean \"notReachable\"?"),
        (r#"{"outcome": "notReachable", "times": 0}"#, "times: must be at least 1"),
        (r#"{"outcome": "notReachable", "times": "often"}"#, "times: must be"),
        (r#"{"outcome": "notReachable", "device": "12"}"#, "device: \"12\" is not an IMEI of 14 to 16 digits"),
        (r#"{"outcome": "notReachable", "version": "v4"}"#, "version: must be one of v1, v2, v3, not \"v4\""),
        (r#"{"outcome": "notReachable", "version": "v1"}"#, "version: only V3 has this outcome"),
        (r#"{"outcome": "notReachable", "devcie": "1"}"#, "devcie: is not a member; did you mean \"device\"?"),
        ("{}", "outcome: is missing"),
        ("[]", "must be an object, not an array"),
        ("{", "is not valid JSON"),
    ] {
        let (status, response) = post(body).await;
        let error = response["error"].as_str().unwrap_or_default();
        assert!(status == 400 && error.contains(part), "{body}: {status} {response}");
    }
    let cleared = read(platform.url(Method::DELETE, "/_simulator/faults").send().await.unwrap()).await;
    assert_eq!(cleared, (200, json!({"success": true})));
    let invalid = Fault { device: Some("12".to_owned()), ..Fault::new(Outcome::NotReachable) };
    assert!(matches!(platform.simulator.inject_fault(invalid), Err(SimulatorError::Fault { .. })));
}

#[tokio::test]
async fn fewer_licences_affect_only_devices_on_the_cancel_list() {
    let platform = Platform::new().await;
    let buy = async |body: Value| {
        read(platform.url(Method::POST, "/_simulator/licenses").json(&body).send().await.unwrap()).await
    };
    assert_eq!(buy(json!({"account": ACCOUNT, "count": 5})).await.0, 200);
    let subscription = platform.ok("GET", &format!("/subscriptions/{ACCOUNT}"), Value::Null).await;
    assert_eq!(subscription["licenseCount"], 5);
    assert!(subscription["licenseUsedCount"].as_u64().unwrap() > 200);
    assert_eq!(buy(json!({"account": "unknown", "count": 5})).await.0, 400);
}
