//! The life of a v1 upgrade.
#![allow(clippy::too_many_lines, reason = "a journey is read from its start to its end")]

use crate::fota::{ACCOUNT, FIRMWARE, Fota, LISTENER, NEW, OLD, UNKNOWN, device, fault, imei, pair, upgrade, with};
use crate::platform::text;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use thingspace_simulator::{Fault, Outcome, Times};

#[tokio::test]
async fn an_upgrade_for_today_runs_from_its_request_to_its_end() {
    let mut fota = Fota::start(&[device(1, "good")]).await;
    fota.ok("POST", &format!("/callbacks/{ACCOUNT}"), json!({"name": "Fota", "url": LISTENER})).await;
    let accepted = fota.ok("POST", "/upgrades", upgrade("2026-03-01", &[imei(1)])).await;
    let id = text(&accepted["id"]);
    assert_eq!(
        accepted,
        json!({
            "id": id, "accountName": ACCOUNT, "firmwareName": FIRMWARE, "firmwareTo": NEW, "startDate": "2026-03-01",
            "status": "RequestPending", "deviceList": [{"deviceId": imei(1), "status": "RequestPending"}],
        })
    );
    fota.0.simulator.advance(SignedDuration::from_millis(59_999));
    assert_eq!(fota.status(&id).await, "RequestPending");
    fota.0.simulator.advance(SignedDuration::from_millis(1));
    assert_eq!(fota.status(&id).await, "Queued");
    assert_eq!(fota.device_status(&id, 0).await, pair("Device Accepted", "success"));
    fota.minutes(13).await;
    assert_eq!(fota.status(&id).await, "Queued");
    fota.minutes(1).await;
    assert_eq!(fota.status(&id).await, "InProgress");
    assert_eq!(fota.device_status(&id, 0).await, pair("InProgress", ""));
    // Within an hour the device has the firmware, which it reports with its next check-in.
    fota.minutes(60).await;
    assert_eq!(fota.status(&id).await, "InProgress");
    assert_eq!((fota.version(&imei(1)).await, fota.history(&imei(1)).await.len()), (OLD.to_owned(), 1));
    fota.minutes(25 * 60).await;
    assert_eq!(fota.status(&id).await, "Finished");
    assert_eq!(fota.device_status(&id, 0).await, pair("UpgradeSuccess", "success"));
    assert_eq!(fota.version(&imei(1)).await, NEW);
    let devices = fota.get(&format!("/devices/{ACCOUNT}/index/0")).await;
    assert!(text(&devices["deviceList"][0]["upgradeTime"]).ends_with(" +0000 UTC"));
    let history = fota.history(&imei(1)).await;
    assert_eq!(
        history,
        [json!({
            "deviceId": imei(1), "id": id, "accountName": ACCOUNT, "firmwareFrom": OLD, "firmwareTo": NEW,
            "startDate": "2026-03-01", "upgradeStartTime": "2026-03-01T00:15:00Z", "status": "UpgradeSuccess", "reason": "success",
        })]
    );
    let statistics = fota.0.simulator.statistics();
    assert_eq!((statistics.campaigns, statistics.attempts, statistics.upgrades), (1, 1, 1));
    let first: Value = serde_json::from_str(&fota.0.simulator.callbacks()[0].body).unwrap();
    assert_eq!(
        first,
        json!({
            "accountName": ACCOUNT, "participantName": ACCOUNT, "type": "upgradeScheduled",
            "firmwareList": [], "upgradeProgress": null, "upgradeFinished": null,
            "upgradeScheduled": {
                "firmwareName": FIRMWARE, "upgradeId": id, "startDate": "2026-03-01", "status": "Queued",
                "deviceList": [{"deviceId": imei(1), "status": "Device Accepted", "resultReason": "success"}],
            },
        })
    );
    let message =
        |kind: &str, status: &str, device: &str| (kind.to_owned(), status.to_owned(), vec![device.to_owned()]);
    assert_eq!(
        fota.notifications(),
        [
            message("upgradeScheduled", "Queued", "Device Accepted"),
            message("upgradeProgress", "InProgress", "InProgress"),
            message("upgradeProgress", "InProgress", "UpgradeSuccess"),
            message("upgradeFinished", "Finished", "UpgradeSuccess"),
        ]
    );
}

#[tokio::test]
async fn a_device_whose_version_is_requested_is_reported_as_upgraded_at_once() {
    let mut fota = Fota::start(&[device(1, "good"), device(2, "good")]).await;
    let id = fota.schedule(upgrade("2026-03-01", &[imei(1), imei(2)])).await;
    fota.minutes(15 + 40).await;
    fota.0.ok("PUT", &format!("/firmware/{ACCOUNT}/async/{}", imei(1)), Value::Null).await;
    fota.minutes(1).await;
    assert_eq!(
        (fota.device_status(&id, 0).await.0, fota.version(&imei(1)).await),
        ("UpgradeSuccess".to_owned(), NEW.to_owned())
    );
    assert_eq!(fota.status(&id).await, "InProgress");
    let synced = json!({"deviceList": [imei(2)]});
    let reported = fota.0.ok("PUT", &format!("/firmware/{ACCOUNT}/devices"), synced).await;
    assert_eq!(reported["deviceFirmwarVersionList"][0]["firmwareVersion"], NEW);
    assert_eq!(fota.status(&id).await, "Finished");
}

#[tokio::test]
async fn an_upgrade_for_another_day_starts_at_midnight() {
    let mut fota = Fota::start(&[device(1, "good"), device(2, "office")]).await;
    let id = fota.schedule(upgrade("2026-03-05", &[imei(1), imei(2)])).await;
    fota.0.simulator.advance(SignedDuration::from_millis(4 * 86_400_000 - 1));
    fota.0.refresh_tokens().await;
    assert_eq!(fota.status(&id).await, "Queued");
    fota.0.simulator.advance(SignedDuration::from_millis(1));
    assert_eq!(fota.status(&id).await, "InProgress");
    assert_eq!(fota.device_status(&id, 0).await, pair("InProgress", ""));
    // The office is closed: that device is notified when it is switched on.
    assert_eq!(fota.device_status(&id, 1).await, pair("Device Accepted", "success"));
    fota.minutes(8 * 60).await;
    assert_eq!(fota.device_status(&id, 1).await, pair("InProgress", ""));
    fota.days(2).await;
    assert_eq!(fota.status(&id).await, "Finished");
    let begun = text(&fota.history(&imei(2)).await[0]["upgradeStartTime"]);
    assert_eq!(begun, "2026-03-05T08:00:00Z");
}

#[tokio::test]
async fn a_device_that_is_off_for_days_stays_queued() {
    let devices: Vec<Value> = (1..=20).map(|number| device(number, "away")).collect();
    let listed: Vec<String> = (1..=20).map(imei).collect();
    let mut fota = Fota::start(&devices).await;
    let id = fota.schedule(upgrade("2026-03-01", &listed)).await;
    fota.minutes(5 * 60).await;
    let waiting = |upgrade: Value| {
        let lines = upgrade["deviceList"].as_array().unwrap().iter();
        lines.filter(|line| line["status"] == "Device Accepted").count()
    };
    assert!(waiting(fota.upgrade(&id).await) > 10);
    fota.days(9).await;
    assert_eq!(fota.status(&id).await, "Finished");
    let mut late = 0;
    for imei in &listed {
        let entry = &fota.history(imei).await[0];
        assert_eq!(entry["status"], "UpgradeSuccess");
        let begun: Timestamp = text(&entry["upgradeStartTime"]).parse().unwrap();
        assert!(begun <= "2026-03-05T01:15:00Z".parse().unwrap(), "{begun}");
        late += usize::from(begun > "2026-03-01T04:15:00Z".parse().unwrap());
    }
    assert!(late > 10, "{late}");

    // Before release 3.1 the device failed when its first request expired.
    let mut fota = Fota::with_options(&devices, json!({"omaDmQueue": false})).await;
    let id = fota.schedule(upgrade("2026-03-01", &listed)).await;
    fota.minutes(5 * 60).await;
    let given_up = fota.upgrade(&id).await;
    let given_up = given_up["deviceList"].as_array().unwrap().iter();
    assert!(given_up.filter(|line| line["resultReason"] == "Device did not respond").count() > 10);
    fota.days(5).await;
    assert_eq!(fota.status(&id).await, "Finished");
}

#[tokio::test]
async fn a_failure_is_retried_at_every_power_on_without_end() {
    let mut fota = Fota::start(&[device(1, "failing")]).await;
    let id = fota.schedule(upgrade("2026-03-01", &[imei(1)])).await;
    fota.minutes(60).await;
    assert_eq!(fota.device_status(&id, 0).await, pair("UpgradeFailed", "firmware update failed to device"));
    fota.days(30).await;
    assert_eq!(fota.status(&id).await, "InProgress");
    let attempts = fota.0.simulator.statistics().attempts;
    assert!((28..=32).contains(&attempts), "{attempts}");
    fota.inject_fault(fault(Outcome::UpgradeSucceeded, Times::Count(1)));
    fota.days(3).await;
    assert_eq!(fota.device_status(&id, 0).await, pair("UpgradeSuccess", "success"));
    assert_eq!(fota.status(&id).await, "Finished");
    // A finished upgrade does not change.
    let before = fota.upgrade(&id).await;
    fota.days(100).await;
    assert_eq!(fota.upgrade(&id).await, before);
}

#[tokio::test]
async fn an_unreachable_device_is_queued_until_the_upgrade_ends() {
    let never = [device(1, "never")];
    let mut fota = Fota::start(&never).await;
    let id = fota.schedule(upgrade("2026-03-01", &[imei(1)])).await;
    fota.days(182).await;
    assert_eq!(
        (fota.status(&id).await, fota.device_status(&id, 0).await),
        ("InProgress".to_owned(), pair("Device Accepted", "success"))
    );
    fota.days(2).await;
    let over = pair("UpgradeFailed", "Upgrade ended before the device was upgraded");
    assert_eq!((fota.status(&id).await, fota.device_status(&id, 0).await), ("Finished".to_owned(), over.clone()));

    // A requested last day applies, unless an option says that it does not.
    for (options, status) in [(json!({}), "Finished"), (json!({"upgradeEndDate": false}), "InProgress")] {
        let mut fota = Fota::with_options(&never, options).await;
        let accepted =
            fota.ok("POST", "/upgrades", with(upgrade("2026-03-01", &[imei(1)]), "endDate", json!("2026-03-04"))).await;
        assert_eq!(accepted["endDate"], "2026-03-04");
        let id = text(&accepted["id"]);
        fota.0.simulator.advance(SignedDuration::from_millis(4 * 86_400_000 - 1));
        fota.0.refresh_tokens().await;
        assert_eq!(fota.status(&id).await, "InProgress");
        fota.minutes(1).await;
        assert_eq!(fota.status(&id).await, status);
        if status == "Finished" {
            assert_eq!(fota.device_status(&id, 0).await, over);
            // The device is free again.
            let other = fota.schedule(upgrade("2026-03-10", &[imei(1)])).await;
            fota.minutes(1).await;
            assert_eq!(fota.status(&other).await, "Queued");
        }
    }
}

#[tokio::test]
async fn an_lwm2m_device_is_tried_again_at_four_for_three_days() {
    let lwm2m = |number, behaviour| {
        with(with(device(number, behaviour), "protocol", json!("LWM2M")), "model", json!("Model-L"))
    };
    let mut fota = Fota::start(&[lwm2m(1, "good"), lwm2m(2, "never"), lwm2m(3, "failing")]).await;
    let mut request = upgrade("2026-03-01", &[imei(1), imei(2), imei(3)]);
    request["firmwareName"] = json!("SimMake_Model-L_01.00_02.00");
    let id = fota.schedule(request).await;
    fota.minutes(3 * 60 + 59).await;
    assert_eq!(fota.0.simulator.statistics().attempts, 2);
    fota.minutes(1).await;
    // The failed device and the absent device are both tried again.
    assert_eq!(fota.device_status(&id, 1).await, pair("Device Accepted", "success"));
    assert_eq!(fota.device_status(&id, 2).await, pair("InProgress", ""));
    fota.minutes(2 * 24 * 60 - 1).await;
    assert_eq!(fota.status(&id).await, "InProgress");
    fota.minutes(60).await;
    assert_eq!(fota.device_status(&id, 0).await.0, "UpgradeSuccess");
    assert_eq!(fota.device_status(&id, 1).await, pair("UpgradeFailed", "Device did not respond"));
    assert_eq!(fota.device_status(&id, 2).await, pair("UpgradeFailed", "firmware update failed to device"));
    assert_eq!((fota.status(&id).await, fota.0.simulator.statistics().attempts), ("Finished".to_owned(), 5));
}

#[tokio::test]
async fn each_unsuitable_device_is_rejected_with_its_reason() {
    let of = |number: u64, member: &str, value: Value| with(device(number, "good"), member, value);
    let http = with(of(3, "protocol", json!("HTTP")), "model", json!("Model-H"));
    let devices = [
        device(1, "good"),
        of(2, "eligible", json!(false)),
        http,
        with(of(4, "protocol", json!("none")), "model", json!("Model-N")),
        of(5, "version", json!(NEW)),
        of(6, "line", json!("suspended")),
        of(7, "licensed", json!(false)),
        with(of(8, "protocol", json!("LWM2M")), "model", json!("Model-L")),
        device(9, "good"),
    ];
    let fota = Fota::start(&devices).await;
    let elsewhere = fota.schedule(upgrade("2026-03-09", &[imei(9)])).await;
    fota.0.minutes(1);
    assert_eq!(fota.status(&elsewhere).await, "Queued");
    let cases = [
        (imei(1), pair("Device Accepted", "success")),
        (imei(2), pair("Device Rejected", "Not eligible for service")),
        (imei(3), pair("Device Rejected", "Unknown client device type")),
        (imei(4), pair("Device Rejected", "Unknown client device type")),
        (imei(5), pair("Device Rejected", "Device firmware version does not match the firmware")),
        (imei(6), pair("Device Rejected", "Device is not active")),
        (imei(7), pair("Device Rejected", "No license attached to device")),
        (imei(8), pair("Device Rejected", "Device make and model do not match the firmware")),
        (imei(9), pair("Device Rejected", "Scheduled for a firmware upgrade previously; must be completed first")),
        (UNKNOWN.to_owned(), pair("Device Rejected", "Device not found")),
        ("12345".to_owned(), pair("Device Rejected", "Invalid device IMEI")),
        ("99000000000001x".to_owned(), pair("Device Rejected", "Invalid device IMEI")),
    ];
    let mut list: Vec<String> = cases.iter().map(|(device, _)| device.clone()).collect();
    list.push(imei(1));
    let id = fota.schedule(upgrade("2026-03-05", &list)).await;
    fota.0.minutes(1);
    let found = fota.upgrade(&id).await;
    assert_eq!((&found["status"], found["deviceList"].as_array().unwrap().len()), (&json!("Queued"), cases.len()));
    for (index, (device, expected)) in cases.iter().enumerate() {
        assert_eq!(found["deviceList"][index]["deviceId"], *device);
        assert_eq!(fota.device_status(&id, index).await, *expected, "{device}");
    }
    // If no device is left the request fails, although its response was 200.
    let id = fota.schedule(upgrade("2026-03-05", &list[1..12])).await;
    fota.0.minutes(1);
    assert_eq!(fota.status(&id).await, "RequestFailed");
    // An account that pays for each upgrade needs no licence.
    let event = with(upgrade("2026-03-05", &[imei(900)]), "accountName", json!("0642233522-00002"));
    let id = fota.schedule(event).await;
    fota.0.minutes(1);
    let other = fota.get(&format!("/upgrades/0642233522-00002/upgrade/{id}")).await;
    assert_eq!(other["status"], "Queued");
}

#[tokio::test]
async fn devices_are_added_and_removed_until_the_start() {
    let devices: Vec<Value> = (1..=4).map(|number| device(number, "good")).collect();
    let mut fota = Fota::start(&devices).await;
    let id = fota.schedule(upgrade("2026-03-02", &[imei(1)])).await;
    let path = format!("/upgrades/{ACCOUNT}/upgrade/{id}");
    let change = |kind: &str, devices: &[String]| json!({"type": kind, "deviceList": devices});
    // Before the check, and after it.
    let added = fota.ok("PUT", &path, change("append", &[imei(2), UNKNOWN.to_owned(), "x".to_owned(), imei(2)])).await;
    assert_eq!(
        added,
        json!({"accountName": ACCOUNT, "id": id, "deviceList": [
            {"deviceId": imei(2), "status": "AddDeviceSucceed", "Reason": "Device added Successfully"},
            {"deviceId": UNKNOWN, "status": "AddDeviceFailed", "Reason": "Device not found"},
            {"deviceId": "x", "status": "AddDeviceFailed", "Reason": "Invalid device IMEI"},
        ]})
    );
    fota.minutes(1).await;
    let added = fota.ok("PUT", &path, change("append", &[imei(3), imei(900)])).await;
    assert_eq!(added["deviceList"][0]["status"], "AddDeviceSucceed");
    assert_eq!(added["deviceList"][1]["Reason"], "Device not found");
    let removed = fota.ok("PUT", &path, change("remove", &[imei(1), imei(4)])).await;
    assert_eq!(
        removed["deviceList"],
        json!([
            {"deviceId": imei(1), "status": "RemoveDeviceSucceed", "Reason": "Device removed Successfully"},
            {"deviceId": imei(4), "status": "RemoveDeviceFailed", "Reason": "Device not found in the upgrade"},
        ])
    );
    let listed: Vec<String> =
        fota.upgrade(&id).await["deviceList"].as_array().unwrap().iter().map(|line| text(&line["deviceId"])).collect();
    assert_eq!(listed, [imei(2), imei(3)]);
    assert_eq!(fota.rejected("PUT", &path, change("swap", &[imei(4)])).await, "Invalid type: append or remove");
    // The removed device is free for another upgrade, the added one is not.
    let other = fota.schedule(upgrade("2026-03-02", &[imei(1), imei(3)])).await;
    fota.minutes(1).await;
    assert_eq!(fota.device_status(&other, 0).await.0, "Device Accepted");
    assert_eq!(fota.device_status(&other, 1).await.0, "Device Rejected");
    fota.days(1).await;
    for (method, body) in
        [("PUT", change("append", &[imei(4)])), ("PUT", change("remove", &[imei(2)])), ("DELETE", Value::Null)]
    {
        assert_eq!(fota.rejected(method, &path, body).await, "Campaign already started");
    }
    fota.days(2).await;
    assert_eq!(fota.status(&id).await, "Finished");
    assert_eq!(fota.rejected("PUT", &path, change("append", &[imei(4)])).await, "Campaign already ended");

    // An upgrade without devices is cancelled.
    let id = fota.schedule(upgrade("2026-03-20", &[imei(4)])).await;
    fota.minutes(1).await;
    fota.ok("PUT", &format!("/upgrades/{ACCOUNT}/upgrade/{id}"), change("remove", &[imei(4)])).await;
    assert_eq!(fota.status(&id).await, "Cancelled");
}

#[tokio::test]
async fn an_upgrade_can_be_cancelled_until_it_starts() {
    let mut fota = Fota::start(&[device(1, "good"), device(2, "good")]).await;
    fota.ok("POST", &format!("/callbacks/{ACCOUNT}"), json!({"name": "Fota", "url": LISTENER})).await;
    for minutes in [0, 1] {
        let id = fota.schedule(upgrade("2026-03-02", &[imei(1)])).await;
        fota.minutes(minutes).await;
        let path = format!("/upgrades/{ACCOUNT}/upgrade/{id}");
        assert_eq!(fota.ok("DELETE", &path, Value::Null).await, json!({"success": true}));
        assert_eq!(fota.status(&id).await, "Cancelled");
        assert_eq!(fota.notifications().last().unwrap().1, "Cancelled");
        assert_eq!(fota.rejected("DELETE", &path, Value::Null).await, "Campaign already ended");
        fota.minutes(5).await;
        assert_eq!(fota.status(&id).await, "Cancelled");
    }
    for status in ["RequestPending", "Queued", "InProgress", "Finished", "RequestFailed", "UpgradeFailed"] {
        let page = fota.get(&format!("/reports/{ACCOUNT}/status/{status}/index/0")).await;
        assert_eq!(page["reportList"], json!([]), "{status}");
    }
    let path = format!("/reports/{ACCOUNT}/status/Cancelled/index/0");
    assert_eq!(fota.rejected("GET", &path, Value::Null).await, "Invalid upgrade status");
    fota.days(3).await;
    assert_eq!((fota.version(&imei(1)).await, fota.0.simulator.statistics().attempts), (OLD.to_owned(), 0));
}

#[tokio::test]
async fn the_versions_share_devices_and_their_history() {
    let mut fota = Fota::start(&[device(1, "good"), device(2, "good")]).await;
    let campaign = |devices: &[String]| {
        json!({
            "firmwareName": FIRMWARE, "firmwareFrom": OLD, "firmwareTo": NEW, "protocol": "OMA",
            "startDate": "2026-03-02", "endDate": "2026-03-04", "deviceList": devices,
        })
    };
    let v1 = fota.schedule(upgrade("2026-03-02", &[imei(1)])).await;
    fota.minutes(1).await;
    // A device is in one campaign at most.
    let v3 = fota.0.schedule(campaign(&[imei(1), imei(2)])).await;
    fota.minutes(1).await;
    let report = fota.0.report(&v3).await;
    assert_eq!(report[0]["resultReason"], "Scheduled for a firmware upgrade previously; must be completed first");
    let other = fota.schedule(upgrade("2026-03-02", &[imei(2)])).await;
    fota.minutes(1).await;
    assert_eq!(fota.status(&other).await, "RequestFailed");
    fota.days(4).await;
    assert_eq!(fota.status(&v1).await, "Finished");
    for (device, id) in [(imei(1), &v1), (imei(2), &v3)] {
        let mine = fota.history(&device).await;
        assert_eq!((mine.len(), &mine[0]["id"], &mine[0]["status"]), (1, &json!(id), &json!("UpgradeSuccess")));
        let theirs = fota.0.ok("GET", &format!("/reports/{ACCOUNT}/devices/{device}"), Value::Null).await;
        assert_eq!((&theirs[0]["campaignId"], &theirs[0]["status"]), (&json!(id), &json!("UpgradeSuccess")));
        assert_eq!(fota.get(&format!("/reports/{ACCOUNT}/device/{device}")).await, json!(mine));
        assert_eq!(fota.version(&device).await, NEW);
    }
    let finished = format!("/reports/{ACCOUNT}/status/Finished/index/0");
    assert_eq!(fota.get(&finished).await["reportList"][0]["id"], v1);
    // Six months later nothing of it remains.
    fota.days(184).await;
    assert_eq!(fota.history(&imei(1)).await, Vec::<Value>::new());
    assert_eq!(fota.get(&finished).await["reportList"], json!([]));
    assert_eq!(
        fota.rejected("GET", &format!("/reports/{ACCOUNT}/devices/x"), Value::Null).await,
        "Invalid device id format"
    );
    assert_eq!(
        fota.rejected("GET", &format!("/reports/{ACCOUNT}/devices/{UNKNOWN}"), Value::Null).await,
        "Device does not exist."
    );
}

#[tokio::test]
async fn every_outcome_can_be_forced() {
    let devices: Vec<Value> = (1..=9).map(|number| device(number, "good")).collect();
    let mut fota = Fota::start(&devices).await;
    // The check.
    for (outcome, reason) in [
        (Outcome::DeviceNotFound, "Device not found"),
        (Outcome::InvalidImei, "Invalid device IMEI"),
        (Outcome::NotEligible, "Not eligible for service"),
        (Outcome::UnknownClientType, "Unknown client device type"),
        (Outcome::AlreadyScheduled, "Scheduled for a firmware upgrade previously; must be completed first"),
        (Outcome::NoLicense, "No license attached to device"),
        (Outcome::InternalError, "Internal error"),
    ] {
        fota.inject_fault(fault(outcome, Times::Count(1)));
        let id = fota.schedule(upgrade("2026-03-02", &[imei(1)])).await;
        fota.minutes(1).await;
        assert_eq!(fota.device_status(&id, 0).await, pair("Device Rejected", reason));
        assert_eq!(fota.status(&id).await, "RequestFailed");
    }
    fota.inject_fault(fault(Outcome::RequestFailed, Times::Count(1)));
    let id = fota.schedule(upgrade("2026-03-02", &[imei(1)])).await;
    fota.minutes(1).await;
    assert_eq!(
        (fota.status(&id).await, fota.device_status(&id, 0).await.0),
        ("RequestFailed".to_owned(), "Device Rejected".to_owned())
    );

    // The start.
    fota.inject_fault(fault(Outcome::CampaignFailed, Times::Count(1)));
    let failed = fota.schedule(upgrade("2026-03-01", &[imei(1)])).await;
    fota.minutes(15).await;
    assert_eq!(fota.status(&failed).await, "UpgradeFailed");
    assert_eq!(fota.device_status(&failed, 0).await, pair("UpgradeFailed", "Upgrade could not be scheduled"));
    let page = fota.get(&format!("/reports/{ACCOUNT}/status/UpgradeFailed/index/0")).await;
    assert_eq!(page["reportList"][0]["id"], failed);

    // The devices, each individually.
    let forced = [
        (1, Outcome::UpgradeFailedPermanently),
        (2, Outcome::UpgradeFailed),
        (3, Outcome::NeverEnds),
        (4, Outcome::StaysPending),
    ];
    for (number, outcome) in forced {
        fota.inject_fault(Fault { device: Some(imei(number)), ..fault(outcome, Times::Count(1)) });
    }
    let listed: Vec<String> = (1..=5).map(imei).collect();
    let id = fota.schedule(with(upgrade("2026-03-01", &listed), "endDate", json!("2026-03-05"))).await;
    fota.minutes(60).await;
    assert_eq!(fota.device_status(&id, 0).await, pair("UpgradeFailed", "firmware update failed to device"));
    assert_eq!(fota.device_status(&id, 1).await, pair("UpgradeFailed", "firmware update failed to device"));
    fota.days(3).await;
    assert_eq!(fota.status(&id).await, "InProgress");
    let lines: Vec<String> =
        fota.upgrade(&id).await["deviceList"].as_array().unwrap().iter().map(|line| text(&line["status"])).collect();
    assert_eq!(lines, ["UpgradeFailed", "UpgradeSuccess", "InProgress", "Device Accepted", "UpgradeSuccess"]);
    fota.days(2).await;
    assert_eq!(fota.status(&id).await, "Finished");
    for index in [2, 3] {
        assert_eq!(
            fota.device_status(&id, index).await,
            pair("UpgradeFailed", "Upgrade ended before the device was upgraded")
        );
    }

    // Changes.
    fota.inject_fault(fault(Outcome::AddDeviceFailed, Times::Count(1)));
    fota.inject_fault(fault(Outcome::RemoveDeviceFailed, Times::Count(1)));
    let id = fota.schedule(upgrade("2026-03-20", &[imei(6)])).await;
    let path = format!("/upgrades/{ACCOUNT}/upgrade/{id}");
    for (kind, first, second) in
        [("append", "AddDeviceFailed", "AddDeviceSucceed"), ("remove", "RemoveDeviceFailed", "RemoveDeviceSucceed")]
    {
        for status in [first, second] {
            let changed = fota.ok("PUT", &path, json!({"type": kind, "deviceList": [imei(7)]})).await;
            assert_eq!(changed["deviceList"][0]["status"], status);
        }
    }
    fota.inject_fault(fault(Outcome::LicenseRemoveFailed, Times::Count(1)));
    fota.inject_fault(Fault::new(Outcome::LicenseAssignFailed));
    let list = json!({"deviceList": [imei(6)]});
    let change = async |verb: &str| {
        fota.ok("POST", &format!("/licenses/{ACCOUNT}/{verb}"), list.clone()).await["deviceList"][0]["status"].clone()
    };
    assert_eq!(change("remove").await, "LicenseRemoveFailed");
    assert_eq!(change("remove").await, "LicenseRemoveSuccess");
    assert_eq!(change("assign").await, "LicenseAssignFailed");
    assert_eq!(change("assign").await, "LicenseAssignSuccess");
}
