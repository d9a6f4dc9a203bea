//! The life of v2 campaigns: devices check in, download and install when they may, and report;
//! users change and cancel campaigns.
#![allow(clippy::too_many_lines, reason = "a journey is read from its start to its end")]

use crate::platform::{
    ACCOUNT, Platform,
    v2::{DAILY, FROM, HEADSTRONG, HOURLY, SOFTWARE, TO, imei, imeis, software, windows},
};
use serde_json::{Value, json};
use std::slice::from_ref;
use thingspace_simulator::{ApiVersion, Fault, Outcome, SimulatorOptions, Times};

fn fault(outcome: Outcome, device: Option<&str>) -> Fault {
    Fault { device: device.map(str::to_owned), version: Some(ApiVersion::V2), ..Fault::new(outcome) }
}

#[tokio::test]
async fn devices_of_the_default_world_check_in_and_upgrade_themselves() {
    let mut platform = Platform::start(SimulatorOptions { devices: 1000, ..SimulatorOptions::default() }).await;
    let offered = platform.v2_ok("GET", &format!("/software/{ACCOUNT}?distributionType=HTTP"), Value::Null).await;
    let package = offered
        .as_array()
        .unwrap()
        .iter()
        .find(|package| package["softwareName"].as_str().unwrap().ends_with("-01_VerizonFirmwareVersion-02"))
        .unwrap();
    assert_eq!((&package["make"], &package["model"]), (&json!("Verizon"), &json!("Model-A")));
    let page = platform.v2_ok("GET", &format!("/devices/{ACCOUNT}?distributionType=HTTP"), Value::Null).await;
    let fits = |device: &&Value| {
        device["softwareList"][0]["version"] == FROM
            && device["licenseAssigned"] == true
            && device["fotaEligible"] == true
    };
    let devices: Vec<String> = page["deviceList"]
        .as_array()
        .unwrap()
        .iter()
        .filter(fits)
        .take(20)
        .map(|device| device["deviceId"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(devices.len(), 20);
    let mut request = software("2026-03-01", "2026-03-07", &devices);
    request["softwareName"] = package["softwareName"].clone();
    let id = platform.v2_schedule(request).await;
    platform.days(8).await;
    assert_eq!(platform.v2_status(&id).await, "CampaignEnded");
    let report = platform.v2_report(&id).await;
    assert!(report.iter().filter(|(_, status, _)| status == "UpgradeSuccess").count() >= 10, "{report:?}");
}

#[tokio::test]
async fn a_campaign_for_today_is_not_queued_and_its_devices_fetch_it() {
    let mut platform = Platform::v2_world(json!({})).await;
    let devices = imeis(DAILY, 5);
    let accepted = platform
        .v2_ok("POST", &format!("/campaigns/software/{ACCOUNT}"), software("2026-03-01", "2026-03-07", &devices))
        .await;
    let id = accepted["id"].as_str().unwrap().to_owned();
    assert_eq!(
        accepted,
        json!({
            "id": id, "accountName": ACCOUNT, "campaignName": "Spring rollout", "softwareName": SOFTWARE,
            "distributionType": "HTTP", "make": "Verizon", "model": "Model-A", "softwareFrom": FROM, "softwareTo": TO,
            "startDate": "2026-03-01", "endDate": "2026-03-07", "status": "CampaignRequestPending",
        })
    );
    assert!(platform.v2_report(&id).await.iter().all(|(_, status, _)| status == "RequestPending"));
    platform.minutes(1);
    assert_eq!(platform.v2_status(&id).await, "CampaignScheduled");
    assert!(platform.v2_report(&id).await.iter().all(|(_, status, _)| status == "UpgradePending"));
    assert_eq!(platform.v2_device(&devices[0]).await["softwareList"][0]["version"], FROM);
    // Every device checks in within a day, and reports after its restart.
    platform.days(1).await;
    platform.minutes(20);
    let done = ("UpgradeSuccess".to_owned(), "DownloadInstallSucceeded".to_owned());
    for (_, status, reason) in platform.v2_report(&id).await {
        assert_eq!((status, reason), done);
    }
    assert_eq!(platform.v2_status(&id).await, "CampaignEnded");
    // The campaign itself shows the status of each device, too.
    let shown = platform.v2_ok("GET", &format!("/campaigns/{ACCOUNT}/{id}"), Value::Null).await;
    let list = shown["deviceList"].as_array().unwrap();
    assert_eq!(list.len(), devices.len());
    assert!(list.iter().all(|device| device["status"] == "UpgradeSuccess" && device["deviceId"].is_string()));
    let device = platform.v2_device(&devices[0]).await;
    assert_eq!(device["softwareList"][0]["version"], TO);
    assert_eq!(device["softwareList"][0]["name"], SOFTWARE);
    assert!(device["upgradeTime"].as_str().unwrap().ends_with(" +0000 UTC"));
    // The other versions show it too.
    assert_eq!(platform.device(&devices[0]).await["firmware"], TO);
    let history = platform.v2_ok("GET", &format!("/reports/{ACCOUNT}/devices/{}", devices[0]), Value::Null).await;
    assert_eq!(
        history,
        json!([{
            "deviceId": devices[0], "id": id, "accountName": ACCOUNT, "softwareName": SOFTWARE,
            "startDate": "2026-03-01", "status": "UpgradeSuccess", "reason": "success",
        }])
    );
    let history = platform.ok("GET", &format!("/reports/{ACCOUNT}/devices/{}", devices[0]), Value::Null).await;
    assert_eq!((&history[0]["campaignId"], &history[0]["firmwareTo"]), (&json!(id), &json!(TO)));
    // The licence is bound to the device.
    let removed =
        platform.v2_ok("POST", &format!("/licenses/{ACCOUNT}/remove"), json!({"deviceList": [devices[0]]})).await;
    assert_eq!(removed["deviceList"][0]["status"], "Failure");
    assert_eq!(platform.simulator.statistics().upgrades, 5);
}

#[tokio::test]
async fn a_message_is_sent_when_a_device_begins_and_when_it_ends() {
    let mut platform = Platform::v2_world(json!({})).await;
    // The messages are kept, though this listener is not on this machine.
    let listener = json!({"url": "https://listener.example:9001/"});
    platform.v2_ok("POST", &format!("/callbacks/{ACCOUNT}"), listener).await;
    let device = imei(HOURLY);
    let id = platform.v2_schedule(software("2026-03-01", "2026-03-03", from_ref(&device))).await;
    platform.days(2).await;
    let messages: Vec<Value> =
        platform.simulator.callbacks().iter().map(|message| serde_json::from_str(&message.body).unwrap()).collect();
    assert!(messages.iter().all(|message| message["campaign"]["campaignId"] == json!(id)));
    let statuses: Vec<_> = messages
        .iter()
        .map(|message| {
            let campaign = &message["campaign"];
            assert_eq!(campaign["deviceList"][0]["deviceId"], device);
            (campaign["status"].as_str().unwrap(), campaign["deviceList"][0]["status"].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        statuses,
        [
            ("CampaignScheduled", "UpgradePending"),
            ("CampaignScheduled", "UpgradePending"),
            ("CampaignScheduled", "UpgradeSuccess"),
            ("CampaignEnded", "UpgradeSuccess"),
        ]
    );
}

#[tokio::test]
async fn a_campaign_for_tomorrow_is_queued_and_ends_after_its_last_day() {
    let mut platform = Platform::v2_world(json!({})).await;
    let device = imei(HOURLY);
    platform.simulator.inject_fault(fault(Outcome::NeverEnds, None)).unwrap();
    // Both paths are equivalent.
    let accepted = platform
        .v2_ok("POST", &format!("/campaigns/{ACCOUNT}"), software("2026-03-02", "2026-03-03", from_ref(&device)))
        .await;
    let id = accepted["id"].as_str().unwrap().to_owned();
    platform.minutes(1);
    assert_eq!(platform.v2_status(&id).await, "CampaignRequestQueued");
    assert_eq!(platform.v2_only_device(&id).await, ("Accepted".to_owned(), "Device cleared all checks".to_owned()));
    for status in ["CampaignRequestQueued", "CampaignQueued"] {
        let page =
            platform.v2_ok("GET", &format!("/reports/{ACCOUNT}/campaigns?campaignStatus={status}"), Value::Null).await;
        assert_eq!((&page["campaignList"][0]["id"], &page["lastSeenCampaignId"]), (&json!(id), &json!(id)));
    }
    platform.minutes(24 * 60 - 2);
    platform.refresh_tokens().await;
    assert_eq!(platform.v2_status(&id).await, "CampaignRequestQueued");
    platform.minutes(1);
    assert_eq!(platform.v2_status(&id).await, "CampaignScheduled");
    platform.minutes(2 * 24 * 60 - 1);
    platform.refresh_tokens().await;
    assert_eq!(platform.v2_status(&id).await, "CampaignScheduled");
    assert_eq!(platform.v2_only_device(&id).await.0, "UpgradePending");
    platform.minutes(1);
    assert_eq!(platform.v2_status(&id).await, "CampaignEnded");
    assert_eq!(
        platform.v2_only_device(&id).await,
        ("UpgradeFailed".to_owned(), "RovaClientDidNotReportStatus".to_owned())
    );
    // The device is free again.
    let again = platform.v2_schedule(software("2026-03-04", "2026-03-04", &[device])).await;
    platform.days(1).await;
    assert_eq!(platform.v2_status(&again).await, "CampaignEnded");
    assert_eq!(platform.v2_only_device(&again).await.0, "UpgradeSuccess");
}

#[tokio::test]
async fn each_device_is_checked_individually() {
    let platform = Platform::v2_world(json!({})).await;
    let taken = imei(HOURLY + 1);
    let first = platform.v2_schedule(software("2026-03-02", "2026-03-03", from_ref(&taken))).await;
    platform.minutes(1);
    let expected = [
        (imei(HOURLY), "Accepted", "Device cleared all checks"),
        (taken, "DeviceRejected", "Device is already scheduled for another upgrade; it must be completed first"),
        (imei(99_001_235_000_001), "DeviceRejected", "Device does not meet the software version prerequisite"),
        (imei(99_001_235_000_002), "DeviceRejected", "Device does not meet the make and model prerequisite"),
        (imei(99_001_235_000_003), "DeviceRejected", "Device is not FOTA capable"),
        (imei(99_001_235_000_004), "DeviceRejected", "Device is not active or not connected"),
        (imei(99_001_235_000_005), "DeviceRejected", "Device is not active or not connected"),
        (imei(99_001_235_000_006), "DeviceRejected", "No license attached to device"),
        (imei(99_001_235_000_007), "DeviceRejected", "Device does not meet the make and model prerequisite"),
        (imei(99_001_236_000_001), "DeviceRejected", "Device not found"),
        // Its check digit is wrong, and the device does not exist.
        ("999999999999999".to_owned(), "DeviceRejected", "Invalid device IMEI"),
    ];
    let devices: Vec<String> = expected.iter().map(|(device, _, _)| device.clone()).collect();
    let id = platform.v2_schedule(software("2026-03-02", "2026-03-03", &devices)).await;
    platform.minutes(1);
    assert_eq!(platform.v2_status(&id).await, "CampaignRequestQueued");
    let report = platform.v2_report(&id).await;
    for (device, status, reason) in expected {
        let line = report.iter().find(|(found, _, _)| *found == device).unwrap();
        assert_eq!((line.1.as_str(), line.2.as_str()), (status, reason), "{device}");
    }
    assert_eq!(platform.v2_only_device(&first).await.0, "Accepted");
    // If no device remains the request fails.
    let id = platform.v2_schedule(software("2026-03-02", "2026-03-03", &devices[1..])).await;
    platform.minutes(1);
    assert_eq!(platform.v2_status(&id).await, "CampaignRequestFailed");
}

#[tokio::test]
async fn forced_outcomes_have_their_documented_texts() {
    let mut platform = Platform::v2_world(json!({})).await;
    let device = imei(HOURLY);
    for (outcome, reason) in [
        (Outcome::DeviceNotFound, "Device not found"),
        (Outcome::InvalidImei, "Invalid device IMEI"),
        (Outcome::NotEligible, "Device is not FOTA capable"),
        (Outcome::UnknownClientType, "Device is not FOTA capable"),
        (Outcome::WrongProtocol, "Device is not FOTA capable"),
        (Outcome::AlreadyScheduled, "Device is already scheduled for another upgrade; it must be completed first"),
        (Outcome::WrongVersion, "Device does not meet the software version prerequisite"),
        (Outcome::WrongModel, "Device does not meet the make and model prerequisite"),
        (Outcome::NotActive, "Device is not active or not connected"),
        (Outcome::NoLicense, "No license attached to device"),
        (Outcome::NoFreeLicense, "No available license"),
        (Outcome::InternalError, "Internal error"),
    ] {
        platform.simulator.inject_fault(fault(outcome, Some(&device))).unwrap();
        let id = platform.v2_schedule(software("2026-03-01", "2026-03-02", from_ref(&device))).await;
        platform.minutes(1);
        assert_eq!(platform.v2_status(&id).await, "CampaignRequestFailed", "{outcome:?}");
        assert_eq!(platform.v2_only_device(&id).await, ("DeviceRejected".to_owned(), reason.to_owned()), "{outcome:?}");
    }
    platform.refresh_tokens().await;
    for (outcome, status) in
        [(Outcome::RequestFailed, "CampaignRequestFailed"), (Outcome::CampaignFailed, "CampaignFailed")]
    {
        platform.simulator.inject_fault(fault(outcome, None)).unwrap();
        let id = platform.v2_schedule(software("2026-03-01", "2026-03-02", from_ref(&device))).await;
        platform.minutes(1);
        assert_eq!(platform.v2_status(&id).await, status);
        assert_eq!(
            platform.v2_rejected("DELETE", &format!("/campaigns/{ACCOUNT}/{id}"), Value::Null).await,
            "Campaign already ended"
        );
    }
    for (outcome, while_running, reason) in [
        (Outcome::DownloadFailed, None, "RovaClientDownloadFailed"),
        (Outcome::InstallFailed, None, "RovaClientDownloadedInstallFailed"),
        (Outcome::UnknownDeviceError, None, "Unknown device error"),
        (Outcome::OtherError, None, "Other error"),
        (Outcome::UpgradeFailed, None, "Other error"),
        (Outcome::UpgradeFailedPermanently, None, "Other error"),
        (
            Outcome::DownloadedNotInstalledYet,
            Some("RovaClientDownloadNotInstalledYet"),
            "RovaClientDownloadNotInstalledYet",
        ),
        (Outcome::DidNotReportStatus, Some("RovaClientDidNotReportStatus"), "RovaClientDidNotReportStatus"),
        (Outcome::NeverEnds, Some("RovaClientDidNotReportStatus"), "RovaClientDidNotReportStatus"),
        (Outcome::StaysPending, Some("RovaClientDidNotReportStatus"), "RovaClientDidNotReportStatus"),
    ] {
        platform.simulator.inject_fault(fault(outcome, Some(&device))).unwrap();
        let today = platform.simulator.now().to_string()[..10].to_owned();
        let id = platform.v2_schedule(software(&today, &today, from_ref(&device))).await;
        platform.minutes(4 * 60);
        platform.refresh_tokens().await;
        if let Some(while_running) = while_running {
            assert_eq!(platform.v2_status(&id).await, "CampaignScheduled", "{outcome:?}");
            assert_eq!(
                platform.v2_only_device(&id).await,
                ("UpgradePending".to_owned(), while_running.to_owned()),
                "{outcome:?}"
            );
            platform.days(1).await;
        }
        assert_eq!(platform.v2_status(&id).await, "CampaignEnded", "{outcome:?}");
        assert_eq!(platform.v2_only_device(&id).await, ("UpgradeFailed".to_owned(), reason.to_owned()), "{outcome:?}");
        assert_eq!(platform.v2_device(&device).await["softwareList"][0]["version"], FROM);
    }
    // A device that always fails succeeds when that is forced, and fails otherwise.
    let clumsy = imei(99_001_235_000_008);
    let today = platform.simulator.now().to_string()[..10].to_owned();
    let request = software(&today, "2026-04-30", from_ref(&clumsy));
    let id = platform.v2_schedule(request.clone()).await;
    platform.days(1).await;
    let (status, reason) = platform.v2_only_device(&id).await;
    assert_eq!(status, "UpgradeFailed");
    assert!(["RovaClientDownloadFailed", "RovaClientDownloadedInstallFailed"].contains(&reason.as_str()), "{reason}");
    platform
        .simulator
        .inject_fault(Fault { times: Times::ALWAYS, ..fault(Outcome::UpgradeSucceeded, Some(&clumsy)) })
        .unwrap();
    let today = platform.simulator.now().to_string()[..10].to_owned();
    let id = platform.v2_schedule(software(&today, "2026-04-30", &[clumsy])).await;
    platform.days(1).await;
    assert_eq!(platform.v2_only_device(&id).await.0, "UpgradeSuccess");
}

/// Returns the minutes from now on at which a device has downloaded, and at which its success is reported.
async fn watch_upgrade(platform: &mut Platform, id: &str, hours: i64) -> (Option<i64>, Option<i64>) {
    let (mut downloaded, mut done) = (None, None);
    for minute in (0..hours * 60).step_by(10) {
        // The bearer token lives for an hour.
        if minute % 60 == 0 {
            platform.refresh_tokens().await;
        }
        let (status, reason) = platform.v2_only_device(id).await;
        if reason == "RovaClientDownloadNotInstalledYet" {
            downloaded.get_or_insert(minute);
        }
        if status == "UpgradeSuccess" {
            done.get_or_insert(minute);
            break;
        }
        platform.minutes(10);
    }
    (downloaded, done)
}

#[tokio::test]
async fn every_device_respects_dates_and_only_some_makers_respect_hours() {
    let with_windows = |device: String| {
        let mut request = software("2026-03-01", "2026-03-10", &[device]);
        request["downloadAfterDate"] = json!("2026-03-02");
        // Hours may be numbers or text.
        request["downloadTimeWindowList"] = json!([{"startTime": "20", "endTime": "21"}]);
        request["installAfterDate"] = json!("2026-03-03");
        request["installTimeWindowList"] = windows(&[(22, 23), (2, 3)]);
        request
    };
    let day = 24 * 60;
    let mut platform = Platform::v2_world(json!({})).await;
    let path = format!("/campaigns/software/{ACCOUNT}");
    let scheduled = platform.v2_ok("POST", &path, with_windows(imei(HOURLY))).await;
    // The documents show text here, and numbers wherever a campaign is read.
    assert_eq!(scheduled["downloadTimeWindowList"], json!([{"startTime": "20", "endTime": "21"}]));
    assert_eq!(scheduled["installTimeWindowList"][1], json!({"startTime": "2", "endTime": "3"}));
    let id = scheduled["id"].as_str().unwrap().to_owned();
    let shown = platform.v2_ok("GET", &format!("/campaigns/{ACCOUNT}/{id}"), Value::Null).await;
    assert_eq!(shown["downloadTimeWindowList"], windows(&[(20, 21)]));
    assert_eq!(shown["installTimeWindowList"], windows(&[(22, 23), (2, 3)]));
    assert_eq!((&shown["downloadAfterDate"], &shown["installAfterDate"]), (&json!("2026-03-02"), &json!("2026-03-03")));
    let (downloaded, done) = watch_upgrade(&mut platform, &id, 72).await;
    // It downloads from 20:00 to 20:10 of the second day, and installs from 02:00 on of the third.
    assert_eq!(downloaded, Some(day + 20 * 60 + 10));
    assert_eq!(done, Some(2 * day + 2 * 60 + 10));

    let mut platform = Platform::v2_world(json!({})).await;
    let id = platform.v2_schedule(with_windows(imei(HEADSTRONG))).await;
    let (downloaded, done) = watch_upgrade(&mut platform, &id, 72).await;
    // Its maker does not support hours: 00:00 of the days applies.
    assert_eq!(downloaded, Some(day + 10));
    assert_eq!(done, Some(2 * day + 10));
}

#[tokio::test]
async fn more_than_twenty_devices_require_a_passed_pilot() {
    let mut platform = Platform::v2_world(json!({})).await;
    let path = format!("/campaigns/software/{ACCOUNT}");
    let all = imeis(HOURLY, 40);
    assert_eq!(
        platform.v2_rejected("POST", &path, software("2026-03-01", "2026-03-02", &all[..21])).await,
        "Pilot limit exceeded"
    );
    // The same device twice counts as one device.
    let mut pilot = all[..6].to_vec();
    pilot.push(all[0].clone());
    for device in &all[..3] {
        platform.simulator.inject_fault(fault(Outcome::InstallFailed, Some(device))).unwrap();
    }
    let id = platform.v2_schedule(software("2026-03-01", "2026-03-02", &pilot)).await;
    platform.days(1).await;
    assert_eq!(platform.v2_status(&id).await, "CampaignEnded");
    // Three of six are half.
    let id = platform.v2_schedule(software("2026-03-02", "2026-03-03", &all[6..30])).await;
    platform.days(1).await;
    assert_eq!(platform.v2_status(&id).await, "CampaignEnded");
    assert_eq!(platform.v2_report(&id).await.len(), 24);
    // Another package has its own pilot.
    let mut back = software("2026-03-03", "2026-03-04", &all[..21]);
    back["softwareName"] = json!("FOTA_Verizon_Model-A_02To01_HF");
    (back["softwareFrom"], back["softwareTo"]) = (json!(TO), json!(FROM));
    assert_eq!(platform.v2_rejected("POST", &path, back).await, "Pilot limit exceeded");
}

#[tokio::test]
async fn devices_are_added_and_removed_until_the_start_in_every_form_of_the_request() {
    let mut platform = Platform::v2_world(json!({})).await;
    let all = imeis(HOURLY, 30);
    let id = platform.v2_schedule(software("2026-03-02", "2026-03-03", &all[..2])).await;
    let path = format!("/campaigns/{ACCOUNT}/{id}");
    let listed = async |platform: &Platform| -> Vec<String> {
        platform.v2_report(&id).await.into_iter().map(|(device, _, _)| device).collect()
    };
    // Before the check and after it.
    let changed = platform.v2_ok("PUT", &path, json!({"Type": "append", "deviceList": [all[2]]})).await;
    assert_eq!((&changed["accountName"], &changed["campaignId"]), (&json!(ACCOUNT), &json!(id)));
    assert_eq!(changed["requestId"].as_str().unwrap().len(), 36);
    assert_eq!(changed.as_object().unwrap().len(), 3);
    platform.minutes(1);
    platform.v2_ok("PUT", &path, json!({"type": "append", "deviceList": [all[3], "999999999999999"]})).await;
    let wrapped = json!({"addOrRemoveDevice": [
        {"type": "append", "deviceList": [all[4]]}, {"type": "remove", "deviceList": [all[0], all[20]]},
    ]});
    platform.v2_ok("PUT", &path, wrapped).await;
    let mut expected = all[1..5].to_vec();
    expected.push("999999999999999".to_owned());
    assert_eq!(listed(&platform).await, expected);
    assert_eq!(platform.v2_report(&id).await[4].1, "DeviceRejected");
    // All of a change is made, or nothing.
    for (body, rejected) in [
        (json!({"type": "append", "deviceList": all[..20]}), "Pilot limit exceeded"),
        (json!({"type": "remove", "deviceList": [all[20]]}), "Device not found in the campaign"),
        (
            json!({"addOrRemoveDevice": [
                {"type": "append", "deviceList": [all[8]]}, {"type": "remove", "deviceList": [all[20]]},
            ]}),
            "Device not found in the campaign",
        ),
        (json!({"type": "x", "deviceList": [all[8]]}), "Invalid type: append or remove"),
        (json!({"deviceList": [all[8]]}), "Invalid type: append or remove"),
        (json!({"type": "append", "deviceList": []}), "Device list is empty"),
        (json!({"type": "append", "deviceList": ["12345"]}), "Invalid device id format"),
        (json!({"addOrRemoveDevice": []}), "Input binding error"),
    ] {
        assert_eq!(platform.v2_rejected("PUT", &path, body).await, rejected);
    }
    assert_eq!(listed(&platform).await, expected);
    // Forced: a device that cannot be added, and one that cannot be removed.
    platform.simulator.inject_fault(fault(Outcome::AddDeviceFailed, Some(&all[5]))).unwrap();
    platform.v2_ok("PUT", &path, json!({"type": "append", "deviceList": [all[5]]})).await;
    platform.simulator.inject_fault(fault(Outcome::RemoveDeviceFailed, Some(&all[4]))).unwrap();
    platform.v2_ok("PUT", &path, json!({"type": "remove", "deviceList": [all[4]]})).await;
    let report = platform.v2_report(&id).await;
    assert_eq!((report[3].0.as_str(), report[3].1.as_str()), (all[4].as_str(), "Accepted"));
    assert_eq!((report[4].0.as_str(), report[4].2.as_str()), (all[5].as_str(), "Internal error"));
    platform.days(1).await;
    assert_eq!(platform.v2_status(&id).await, "CampaignScheduled");
    let late = json!({"type": "append", "deviceList": [all[9]]});
    assert_eq!(platform.v2_rejected("PUT", &path, late).await, "Campaign already started");
    // Removed devices are free, and a campaign without devices is cancelled.
    let other = platform.v2_schedule(software("2026-03-05", "2026-03-06", &all[..1])).await;
    platform.minutes(1);
    assert_eq!(platform.v2_status(&other).await, "CampaignRequestQueued");
    platform
        .v2_ok("PUT", &format!("/campaigns/{ACCOUNT}/{other}"), json!({"type": "remove", "deviceList": all[..1]}))
        .await;
    assert_eq!(platform.v2_status(&other).await, "CampaignCancelled");
}

#[tokio::test]
async fn dates_change_freely_before_the_start_and_windows_are_only_added_after_it() {
    let mut platform = Platform::v2_world(json!({})).await;
    let mut request = software("2026-03-10", "2026-03-12", &imeis(HOURLY, 1));
    request["downloadTimeWindowList"] = windows(&[(3, 4)]);
    request["downloadAfterDate"] = json!("2026-03-11");
    let id = platform.v2_schedule(request).await;
    let path = format!("/campaigns/{ACCOUNT}/{id}/dates");
    platform.minutes(1);
    let shown =
        async |platform: &Platform| platform.v2_ok("GET", &format!("/campaigns/{ACCOUNT}/{id}"), Value::Null).await;
    let before = shown(&platform).await;
    for (body, rejected) in [
        (json!({"startDate": "2026-03-05", "endDate": "2026-03-04"}), "Invalid date range"),
        (json!({"startDate": "2026-02-28", "endDate": "2026-03-04"}), "Invalid start date"),
        (json!({"startDate": "tomorrow", "endDate": "2026-03-04"}), "Invalid start date"),
        (json!({"startDate": "2026-03-05", "endDate": "2026-13-04"}), "Invalid end date"),
        (
            json!({"startDate": "2026-03-05", "endDate": "2026-03-06", "downloadAfterDate": "2026-03-07"}),
            "Invalid download date",
        ),
        (
            json!({"startDate": "2026-03-05", "endDate": "2026-03-06", "installAfterDate": "2026-03-07"}),
            "Invalid install date",
        ),
        (
            json!({"startDate": "2026-03-05", "endDate": "2026-03-06", "installTimeWindowList": windows(&[(4, 4)])}),
            "Invalid time window",
        ),
        (
            json!({"startDate": "2026-03-05", "endDate": "2026-03-06", "downloadTimeWindowList": windows(&[(24, 24)])}),
            "Invalid time window",
        ),
        (
            json!({"startDate": "2026-03-05", "endDate": "2026-03-06", "downloadTimeWindowList": windows(&[(1, 2); 25])}),
            "Invalid time window",
        ),
        (json!([]), "Input binding error"),
    ] {
        assert_eq!(platform.v2_rejected("PUT", &path, body.clone()).await, rejected, "{body}");
    }
    assert_eq!(shown(&platform).await, before);
    // Absent values are dropped, except for the first and the last day.
    let changed = platform.v2_ok("PUT", &path, json!({"endDate": "2026-03-15"})).await;
    assert_eq!((&changed["startDate"], &changed["endDate"]), (&json!("2026-03-10"), &json!("2026-03-15")));
    assert!(changed.get("downloadTimeWindowList").is_none() && changed.get("downloadAfterDate").is_none(), "{changed}");
    let new = json!({
        "startDate": "2026-03-03", "endDate": "2026-03-04",
        "downloadTimeWindowList": windows(&[(20, 21)]), "installTimeWindowList": windows(&[(22, 23)]),
    });
    assert_eq!(platform.v2_ok("PUT", &path, new).await["status"], "CampaignRequestQueued");
    platform.days(2).await;
    assert_eq!(platform.v2_status(&id).await, "CampaignScheduled");
    // 2026-03-03 00:01: the end may move to the end of tomorrow, or later; windows may be added.
    let dates = |end: &str, download: &[(u8, u8)]| {
        json!({
            "startDate": "2026-03-03", "endDate": end, "downloadTimeWindowList": windows(download),
            "installTimeWindowList": windows(&[(22, 23)]),
        })
    };
    let before = shown(&platform).await;
    for (body, rejected) in [
        (dates("2026-03-03", &[(20, 21)]), "Invalid end date"),
        (dates("2026-03-08", &[(19, 20)]), "Campaign already started"),
        (dates("2026-03-08", &[]), "Campaign already started"),
        (json!({"startDate": "2026-03-04", "endDate": "2026-03-08"}), "Campaign already started"),
        (json!({"downloadAfterDate": "2026-03-04"}), "Campaign already started"),
    ] {
        assert_eq!(platform.v2_rejected("PUT", &path, body.clone()).await, rejected, "{body}");
    }
    assert_eq!(shown(&platform).await, before);
    let changed = platform.v2_ok("PUT", &path, dates("2026-03-20", &[(20, 21), (5, 6)])).await;
    assert_eq!(changed["downloadTimeWindowList"], windows(&[(20, 21), (5, 6)]));
    assert_eq!(platform.v2_ok("PUT", &path, json!({"endDate": "2026-03-20"})).await, changed);
    // The device learns of the earlier window when it checks in.
    platform.minutes(7 * 60);
    platform.refresh_tokens().await;
    assert_eq!(platform.v2_only_device(&id).await.1, "RovaClientDownloadNotInstalledYet");
    platform.days(1).await;
    assert_eq!(platform.v2_status(&id).await, "CampaignEnded");
    assert_eq!(platform.v2_rejected("PUT", &path, json!({"endDate": "2026-03-30"})).await, "Campaign already ended");
}

#[tokio::test]
async fn a_later_end_gives_devices_another_chance() {
    let mut platform = Platform::v2_world(json!({})).await;
    let mut request = software("2026-03-01", "2026-03-02", &imeis(DAILY, 3));
    // A download on the last day would be installed on the next.
    request["downloadAfterDate"] = json!("2026-03-02");
    request["downloadTimeWindowList"] = windows(&[(1, 24)]);
    request["installTimeWindowList"] = windows(&[(0, 1)]);
    let id = platform.v2_schedule(request).await;
    platform.days(1).await;
    platform.minutes(23 * 60);
    platform.refresh_tokens().await;
    let waiting = platform.v2_report(&id).await;
    assert!(waiting.iter().any(|(_, _, reason)| reason == "RovaClientDownloadNotInstalledYet"), "{waiting:?}");
    let path = format!("/campaigns/{ACCOUNT}/{id}/dates");
    platform.v2_ok("PUT", &path, json!({"endDate": "2026-03-05"})).await;
    platform.days(5).await;
    assert_eq!(platform.v2_status(&id).await, "CampaignEnded");
    assert!(platform.v2_report(&id).await.iter().all(|(_, status, _)| status == "UpgradeSuccess"));
}

#[tokio::test]
async fn a_campaign_is_cancelled_before_its_start_and_aborted_after_it() {
    let mut platform = Platform::v2_world(json!({})).await;
    let devices = imeis(HOURLY, 2);
    let id = platform.v2_schedule(software("2026-03-02", "2026-03-03", &devices)).await;
    platform.minutes(1);
    let path = format!("/campaigns/{ACCOUNT}/{id}");
    assert_eq!(platform.v2_ok("DELETE", &path, Value::Null).await, json!({"success": true}));
    assert_eq!(platform.v2_status(&id).await, "CampaignCancelled");
    assert!(platform.v2_report(&id).await.iter().all(|(_, status, _)| status == "CampaignCancelled"));
    for (method, path) in [("DELETE", path.clone()), ("PUT", path.clone()), ("PUT", format!("{path}/dates"))] {
        let body = json!({"type": "remove", "deviceList": devices, "startDate": "2026-03-02", "endDate": "2026-03-04"});
        assert_eq!(platform.v2_rejected(method, &path, body).await, "Campaign already ended");
    }
    // The first device is done when the campaign is aborted, the other is not.
    platform.simulator.inject_fault(fault(Outcome::NeverEnds, Some(&devices[1]))).unwrap();
    let id = platform.v2_schedule(software("2026-03-01", "2026-03-03", &devices)).await;
    platform.minutes(120);
    platform.refresh_tokens().await;
    platform.v2_ok("DELETE", &format!("/campaigns/{ACCOUNT}/{id}"), Value::Null).await;
    assert_eq!(platform.v2_status(&id).await, "CampaignAborted");
    let statuses: Vec<_> = platform.v2_report(&id).await.into_iter().map(|(_, status, _)| status).collect();
    assert_eq!(statuses, ["UpgradeSuccess", "CampaignAborted"]);
    platform.days(5).await;
    assert_eq!(platform.v2_status(&id).await, "CampaignAborted");
    assert_eq!(platform.v2_device(&devices[1]).await["softwareList"][0]["version"], FROM);
}

#[tokio::test]
async fn a_device_that_installed_when_the_campaign_was_aborted_reports_it_later() {
    let mut platform = Platform::v2_world(json!({})).await;
    let device = imei(HOURLY);
    let id = platform.v2_schedule(software("2026-03-01", "2026-03-03", from_ref(&device))).await;
    // From the end of its download on it installs at once, for five minutes.
    while platform.v2_only_device(&id).await.1 != "RovaClientDownloadNotInstalledYet" {
        platform.minutes(1);
    }
    platform.refresh_tokens().await;
    platform.v2_ok("DELETE", &format!("/campaigns/{ACCOUNT}/{id}"), Value::Null).await;
    assert_eq!(platform.v2_device(&device).await["softwareList"][0]["version"], FROM);
    platform.minutes(61);
    platform.refresh_tokens().await;
    assert_eq!(platform.v2_only_device(&id).await.0, "CampaignAborted");
    assert_eq!(platform.v2_device(&device).await["softwareList"][0]["version"], TO);
}

#[tokio::test]
async fn the_same_seed_and_requests_give_the_same_bytes() {
    let mut runs = Vec::new();
    for _ in 0..2 {
        let mut platform =
            Platform::start(SimulatorOptions { devices: 1000, seed: 5, ..SimulatorOptions::default() }).await;
        let page = platform.v2_ok("GET", &format!("/devices/{ACCOUNT}?distributionType=HTTP"), Value::Null).await;
        let devices: Vec<String> = page["deviceList"]
            .as_array()
            .unwrap()
            .iter()
            .take(20)
            .map(|device| device["deviceId"].as_str().unwrap().to_owned())
            .collect();
        let mut request = software("2026-03-01", "2026-03-04", &devices);
        request["softwareName"] = json!("Verizon_Model-A_VerizonFirmwareVersion-01_VerizonFirmwareVersion-02");
        let id = platform.v2_schedule(request).await;
        platform.days(2).await;
        let history = platform
            .v2_ok("GET", &format!("/logging/{ACCOUNT}/devices/{}/checkInHistory", devices[0]), Value::Null)
            .await;
        runs.push((id.clone(), platform.v2_report(&id).await, history));
    }
    assert_eq!(runs[0], runs[1]);
}
