//! The life of a v3 campaign.
#![allow(clippy::too_many_lines, reason = "a journey is read from its start to its end")]

use crate::platform::{ACCOUNT, FIRST, NEW, OLD, Platform, campaign, with_windows};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use std::collections::HashSet;
use thingspace_simulator::SimulatorOptions;

#[tokio::test]
async fn a_campaign_runs_from_its_request_to_its_end() {
    let mut platform = Platform::new().await;
    let request = with_windows(campaign("2026-03-02", "2026-03-08", &[FIRST]), &[(18, 22)]);
    let accepted = platform.ok("POST", &format!("/campaigns/firmware/{ACCOUNT}"), request).await;
    let id = accepted["id"].as_str().unwrap().to_owned();
    assert_eq!(
        accepted,
        json!({
            "id": id, "accountName": ACCOUNT, "campaignName": "Spring rollout", "firmwareName": crate::platform::UPGRADE, "firmwareFrom": OLD,
            "firmwareTo": NEW, "protocol": "LWM2M", "make": "SEQUANS Communications", "model": "GM01Q", "status": "CampaignRequestPending",
            "startDate": "2026-03-02", "endDate": "2026-03-08", "campaignTimeWindowList": [{"startTime": 18, "endTime": 22}],
        })
    );
    platform.simulator.advance(SignedDuration::from_millis(59_999));
    assert_eq!(platform.status(&id).await, "CampaignRequestPending");
    platform.simulator.advance(SignedDuration::from_millis(1));
    assert_eq!(platform.status(&id).await, "CampaignRequestQueued");
    let line = &platform.report(&id).await[0];
    assert_eq!(line["status"], "UpgradePending");
    assert_eq!(
        line["resultReason"],
        "Upgrade pending, the device upgrade is estimated to be scheduled for 02 Mar 26 18:00 UTC"
    );
    assert_eq!(line["nextAttemptTime"], "2026-03-02T18:00:00Z");
    assert_eq!(line.get("recentAttemptTime"), None);

    // 00:00 of the first day: the network is queried.
    platform.minutes(24 * 60 - 1);
    platform.refresh_tokens().await;
    assert_eq!(platform.simulator.now().to_string(), "2026-03-02T00:00:00Z");
    assert_eq!(platform.status(&id).await, "CampaignPreScheduled");
    let line = &platform.report(&id).await[0];
    assert_eq!(
        (&line["status"], &line["resultReason"]),
        (&json!("ReceivedDeviceDataFromNetwork"), &json!("Reachability information received from the network."))
    );

    platform.minutes(5);
    assert_eq!(platform.status(&id).await, "CampaignScheduled");
    let line = &platform.report(&id).await[0];
    assert_eq!(line["status"], "UpgradeScheduled");
    assert_eq!(
        line["resultReason"],
        "The upgrade is scheduled to begin on 02 Mar 26 18:00 UTC, and the estimated completion is 02 Mar 26 22:00 UTC"
    );
    assert_eq!(line["nextAttemptTime"], "2026-03-02T18:00:00Z");
    assert_eq!(platform.device(FIRST).await["firmware"], OLD);

    platform.minutes(18 * 60 - 5);
    platform.refresh_tokens().await;
    let line = &platform.report(&id).await[0];
    assert_eq!(
        (&line["status"], &line["recentAttemptTime"], line.get("nextAttemptTime")),
        (&json!("UpgradeScheduled"), &json!("2026-03-02T18:00:00Z"), None)
    );

    platform.minutes(4 * 60);
    platform.refresh_tokens().await;
    let line = &platform.report(&id).await[0];
    assert_eq!(
        (&line["status"], &line["resultReason"]),
        (&json!("UpgradeSuccess"), &json!("Upgrade completed successfully"))
    );
    let done: Timestamp = line["updatedTime"].as_str().unwrap().parse().unwrap();
    assert!(done > "2026-03-02T18:00:00Z".parse().unwrap() && done < "2026-03-02T22:00:00Z".parse().unwrap(), "{done}");
    // Every device has finished: the campaign does not wait for its last day.
    let ended = platform.ok("GET", &format!("/campaigns/{ACCOUNT}/{id}"), Value::Null).await;
    assert_eq!(
        (&ended["status"], &ended["autoAssignLicenseFlag"], &ended["autoAddDevicesFlag"]),
        (&json!("CampaignEnded"), &json!(false), &json!(false))
    );
    let device = platform.device(FIRST).await;
    assert_eq!(device["firmware"], NEW);
    assert!(device["upgradeTime"].as_str().unwrap().ends_with(" +0000 UTC"));
    let history = platform.ok("GET", &format!("/reports/{ACCOUNT}/devices/{FIRST}"), Value::Null).await;
    assert_eq!(
        (&history[0]["campaignId"], &history[0]["status"], &history[0]["startDate"]),
        (&json!(id), &json!("UpgradeSuccess"), &json!("2026-03-02"))
    );
    assert!(history[0]["reportUpdatedTime"].as_str().unwrap().ends_with(" +0000 UTC"));
    let statistics = platform.simulator.statistics();
    assert_eq!((statistics.campaigns, statistics.attempts, statistics.upgrades), (1, 1, 1));
}

#[tokio::test]
async fn a_campaign_for_today_starts_within_ninety_minutes() {
    let platform = Platform::new().await;
    let id = platform.schedule(campaign("2026-03-01", "2026-03-02", &[FIRST])).await;
    platform.minutes(14);
    assert_eq!(platform.status(&id).await, "CampaignRequestQueued");
    platform.minutes(1);
    assert_eq!(platform.status(&id).await, "CampaignPreScheduled");
    platform.minutes(5);
    assert_eq!(platform.status(&id).await, "CampaignScheduled");
    assert_eq!(platform.report(&id).await[0]["recentAttemptTime"], "2026-03-01T00:20:00Z");
}

#[tokio::test]
async fn a_small_campaign_for_today_starts_markedly_sooner_than_a_large_one() {
    let options = SimulatorOptions { pilot_rule: false, ..SimulatorOptions::default() };
    let mut platform = Platform::start(options).await;
    let devices = platform.ready_devices().await;
    let small = platform.schedule(campaign("2026-03-01", "2026-03-02", &devices[..20])).await;
    let large = platform.schedule(campaign("2026-03-01", "2026-03-02", &devices[20..41])).await;
    platform.minutes(15);
    assert_eq!(platform.status(&small).await, "CampaignPreScheduled");
    platform.minutes(44);
    platform.refresh_tokens().await;
    assert_eq!(platform.status(&large).await, "CampaignRequestQueued");
    platform.minutes(1);
    platform.refresh_tokens().await;
    assert_eq!(platform.status(&large).await, "CampaignPreScheduled");
}

#[tokio::test]
async fn each_unsuitable_device_is_rejected_with_its_reason() {
    let platform = Platform::new().await;
    let devices = platform.devices().await;
    let find = |test: &dyn Fn(&Value) -> bool| {
        devices.iter().find(|device| test(device)).unwrap()["deviceId"].as_str().unwrap().to_owned()
    };
    let good = |device: &Value| {
        device["model"] == "GM01Q"
            && device["firmware"] == OLD
            && device["status"] == "Active"
            && device["fotaEligible"] == true
            && device["licenseAssigned"] == true
    };
    let mut ready = platform.ready_devices().await;
    let elsewhere = ready.pop().unwrap();
    platform.schedule(campaign("2026-03-05", "2026-03-08", std::slice::from_ref(&elsewhere))).await;
    let gm = |device: &Value| device["model"] == "GM01Q" && device["firmware"] == OLD;
    let cases = [
        (ready.pop().unwrap(), None),
        ("999999999999999".to_owned(), Some("Device not found")),
        (find(&|device| device["protocol"] == "NONE"), Some("Unknown client device type")),
        (find(&|device| device["protocol"] == "OMADM"), Some("Device make and model do not match the firmware")),
        (
            find(&|device| device["model"] == "GM01Q" && device["firmware"] == NEW),
            Some("Device firmware version does not match the firmware"),
        ),
        (find(&|device| gm(device) && device["fotaEligible"] == false), Some("Not eligible for service")),
        (
            find(&|device| gm(device) && device["fotaEligible"] == true && device["status"] != "Active"),
            Some("Device is not active"),
        ),
        (elsewhere, Some("Scheduled for a firmware upgrade previously; must be completed first")),
        (
            find(&|device| {
                gm(device)
                    && !good(device)
                    && device["fotaEligible"] == true
                    && device["status"] == "Active"
                    && device["licenseAssigned"] == false
            }),
            Some("No license attached to device"),
        ),
    ];
    let list: Vec<&String> = cases.iter().map(|(device, _)| device).collect();
    let id = platform.schedule(campaign("2026-03-05", "2026-03-08", &list)).await;
    platform.minutes(1);
    assert_eq!(platform.status(&id).await, "CampaignRequestQueued");
    let report = platform.report(&id).await;
    assert_eq!(report.len(), cases.len());
    for (device, reason) in &cases {
        let line = report.iter().find(|line| line["deviceId"] == **device).unwrap();
        match reason {
            None => assert_eq!(line["status"], "UpgradePending", "{line}"),
            Some(reason) => assert_eq!(
                (&line["status"], &line["resultReason"]),
                (&json!("DeviceRejected"), &json!(reason)),
                "{line}"
            ),
        }
    }
    // If no device is left the request fails, although its response was 200.
    let list: Vec<&String> = cases[1..].iter().map(|(device, _)| device).collect();
    let id = platform.schedule(campaign("2026-03-05", "2026-03-08", &list)).await;
    platform.minutes(1);
    assert_eq!(platform.status(&id).await, "CampaignRequestFailed");
}

#[tokio::test]
async fn invalid_requests_are_rejected_with_the_platforms_messages() {
    let platform = Platform::new().await;
    let good = || campaign("2026-03-01", "2026-03-08", &[FIRST]);
    let with = |member: &str, value: Value| {
        let mut request = good();
        request[member] = value;
        request
    };
    for (request, message) in [
        (Value::Null, "Input binding error"),
        (json!([]), "Input binding error"),
        (with("deviceList", json!([])), "Device list is empty"),
        (with("deviceList", json!(["12345"])), "Invalid device id format"),
        (with("deviceList", json!([FIRST, "35465809035397x"])), "Invalid device id format"),
        (with("startDate", json!("soon")), "Invalid start date"),
        (with("startDate", Value::Null), "Invalid start date"),
        (with("startDate", json!("2026-02-28")), "Invalid start date"),
        (with("endDate", json!("2026-02-30")), "Invalid end date"),
        (campaign("2026-03-08", "2026-03-07", &[FIRST]), "Invalid date range"),
        (with_windows(good(), &[(18, 21)]), "Invalid time window"),
        (with_windows(good(), &[(-1, 4)]), "Invalid time window"),
        (with_windows(good(), &[(20, 25)]), "Invalid time window"),
        (with_windows(good(), &[(0, 4), (20, 2)]), "Invalid time window"),
        (with("protocol", json!("NONE")), "Invalid protocol"),
        (with("protocol", json!("HTTP")), "Firmware does not match device make, model or version"),
        (with("protocol", json!("OMA")), "Firmware does not match device make, model or version"),
        (with("firmwareFrom", json!("SR0")), "Firmware does not match device make, model or version"),
        (with("firmwareName", json!("Nothing_like_it")), "Firmware not found"),
        (with("campaignName", json!("x".repeat(101))), "Invalid campaign name"),
    ] {
        assert_eq!(
            platform.rejected("POST", &format!("/campaigns/firmware/{ACCOUNT}"), request.clone()).await,
            message,
            "{request}"
        );
    }
    let unknown = format!("/campaigns/{ACCOUNT}/f858b8c4-2153-11ec-8c44-aeb16d1aa652");
    for (method, body) in
        [("GET", Value::Null), ("DELETE", Value::Null), ("PUT", json!({"Type": "append", "deviceList": [FIRST]}))]
    {
        assert_eq!(platform.rejected(method, &unknown, body).await, "Campaign not found");
    }
    assert_eq!(platform.simulator.statistics().campaigns, 0);
}

#[tokio::test]
async fn attempts_stay_within_windows_and_days() {
    for (seed, windows) in [(1, &[(18, 22)][..]), (2, &[(20, 24), (0, 4)]), (3, &[(3, 9), (12, 17)]), (4, &[])] {
        let options =
            SimulatorOptions { seed, devices: 600, pilot_rule: false, cohort_size: 3, ..SimulatorOptions::default() };
        let mut platform = Platform::start(options).await;
        let devices = platform.ready_devices().await;
        let id = platform.schedule(with_windows(campaign("2026-03-03", "2026-03-06", &devices), windows)).await;
        let mut attempts = HashSet::new();
        for _ in 0..(7 * 24) {
            platform.minutes(60);
            platform.refresh_tokens().await;
            for line in platform.report(&id).await {
                for member in ["recentAttemptTime", "nextAttemptTime"] {
                    if let Some(time) = line.get(member) {
                        attempts.insert((
                            line["deviceId"].to_string(),
                            time.as_str().unwrap().to_owned(),
                            member == "recentAttemptTime",
                        ));
                    }
                }
            }
        }
        assert_eq!(platform.status(&id).await, "CampaignEnded");
        let real: Vec<_> = attempts.iter().filter(|(_, _, begun)| *begun).collect();
        assert!(real.len() as u64 >= platform.simulator.statistics().upgrades, "{}", real.len());
        assert!(platform.simulator.statistics().upgrades > 20);
        for (device, time, _) in real {
            let begin: Timestamp = time.parse().unwrap();
            for minute in 0..240 {
                let at = (begin + SignedDuration::from_mins(minute)).to_zoned(jiff::tz::TimeZone::UTC);
                let hour = i32::from(at.hour());
                assert!(
                    windows.is_empty() || windows.iter().any(|(start, end)| (*start..*end).contains(&hour)),
                    "{device} at {at}"
                );
                assert!((3..=6).contains(&at.day()) && at.month() == 3, "{device} at {at}");
            }
        }
    }
}

#[tokio::test]
async fn a_cell_upgrades_one_cohort_at_a_time_and_a_device_at_most_three_times_a_day() {
    let options = SimulatorOptions {
        devices: 2000,
        pilot_rule: false,
        cohort_size: 2,
        seed: 9,
        page_size: 5000,
        ..SimulatorOptions::default()
    };
    let mut platform = Platform::start(options).await;
    let devices = platform.ready_devices().await;
    let id = platform.schedule(campaign("2026-03-01", "2026-03-04", &devices)).await;
    let mut begun: HashSet<(String, String)> = HashSet::new();
    let mut statuses = HashSet::new();
    for _ in 0..100 {
        platform.minutes(60);
        platform.refresh_tokens().await;
        for line in platform.report(&id).await {
            statuses.insert(line["status"].as_str().unwrap().to_owned());
            if let Some(time) = line.get("recentAttemptTime") {
                begun.insert((line["deviceId"].as_str().unwrap().to_owned(), time.as_str().unwrap().to_owned()));
            }
        }
    }
    // Every status of the report occurred.
    for status in [
        "NoDeviceDataFromNetwork",
        "ReceivedDeviceDataFromNetwork",
        "RequestToFotaServerFailed",
        "UpgradePending",
        "UpgradeScheduled",
        "UpgradeFailed",
        "UpgradeSuccess",
    ] {
        assert!(statuses.contains(status), "{status} in {statuses:?}");
    }
    let mut per_day = std::collections::HashMap::new();
    let mut per_slot = std::collections::HashMap::new();
    for (device, time) in &begun {
        *per_day.entry((device, &time[..10])).or_insert(0) += 1;
        *per_slot.entry(time).or_insert(0) += 1;
    }
    assert!(per_day.values().all(|count| *count <= 3));
    // 40 cells, each with at most two devices at the same time.
    assert!(per_slot.values().all(|count| *count <= 80), "{per_slot:?}");
    assert_eq!(platform.status(&id).await, "CampaignEnded");
    let last: HashSet<String> = platform
        .report(&id)
        .await
        .iter()
        .map(|line| line["resultReason"].as_str().unwrap().split(" count ").next().unwrap().to_owned())
        .collect();
    for reason in [
        "Upgrade completed successfully",
        "The network does not report this device is reachable, no retry available, try",
        "Upgrade failed, no retry available, try",
    ] {
        assert!(last.contains(reason), "{reason} in {last:?}");
    }
}

#[tokio::test]
async fn more_than_twenty_devices_require_a_passed_pilot() {
    let mut platform = Platform::new().await;
    let devices = platform.ready_devices().await;
    let path = format!("/campaigns/firmware/{ACCOUNT}");
    assert_eq!(
        platform.rejected("POST", &path, campaign("2026-03-01", "2026-03-03", &devices[..21])).await,
        "Pilot limit exceeded"
    );
    // The same device twice counts as one device.
    let mut twenty: Vec<String> = devices[..20].to_vec();
    twenty.push(devices[0].clone());
    let id = platform.schedule(campaign("2026-03-01", "2026-03-03", &twenty)).await;
    platform.minutes(1);
    let more = json!({"Type": "append", "deviceList": [devices[20]]});
    assert_eq!(platform.rejected("PUT", &format!("{path}/{id}"), more).await, "Pilot limit exceeded");
    platform.days(4).await;
    assert_eq!(platform.status(&id).await, "CampaignEnded");
    let upgraded = platform.report(&id).await.iter().filter(|line| line["status"] == "UpgradeSuccess").count();
    assert!(upgraded >= 10, "{upgraded}");
    let id = platform.schedule(campaign("2026-03-06", "2026-03-08", &devices[20..])).await;
    platform.days(5).await;
    assert_eq!(platform.status(&id).await, "CampaignEnded");
    // The downgrade is another firmware package, with its own pilot.
    let mut back = campaign("2026-03-11", "2026-03-12", &devices[..21]);
    back["firmwareName"] = json!("SEQUANSCommunications_GM01Q_SR1.2.0.0-10657_SR1.2.0.0-10512");
    (back["firmwareFrom"], back["firmwareTo"]) = (json!(NEW), json!(OLD));
    assert_eq!(platform.rejected("POST", &path, back).await, "Pilot limit exceeded");
}

#[tokio::test]
async fn a_campaign_can_be_cancelled_until_it_is_scheduled() {
    let mut platform = Platform::new().await;
    let id = platform.schedule(campaign("2026-03-02", "2026-03-03", &[FIRST])).await;
    platform.minutes(1);
    let path = format!("/campaigns/{ACCOUNT}/{id}");
    assert_eq!(platform.ok("DELETE", &path, Value::Null).await, json!({"success": true}));
    assert_eq!(platform.status(&id).await, "CampaignCancelled");
    assert_eq!(platform.rejected("DELETE", &path, Value::Null).await, "Campaign already ended");
    // The device is free for another campaign, and nothing more happens in the first.
    let other = platform.schedule(campaign("2026-03-02", "2026-03-03", &[FIRST])).await;
    platform.days(1).await;
    platform.minutes(6);
    assert_eq!(platform.status(&id).await, "CampaignCancelled");
    assert_eq!(platform.status(&other).await, "CampaignScheduled");
    assert_eq!(
        platform.rejected("DELETE", &format!("/campaigns/{ACCOUNT}/{other}"), Value::Null).await,
        "Campaign already started"
    );
    let change = json!({"Type": "remove", "deviceList": [FIRST]});
    assert_eq!(
        platform.rejected("PUT", &format!("/campaigns/firmware/{ACCOUNT}/{other}"), change).await,
        "Campaign already started"
    );
    platform.days(2).await;
    assert_eq!(platform.status(&other).await, "CampaignEnded");

    let mut platform =
        Platform::start(SimulatorOptions { abort_after_start: true, ..SimulatorOptions::default() }).await;
    let id = platform.schedule(campaign("2026-03-02", "2026-03-03", &[FIRST])).await;
    platform.days(1).await;
    platform.minutes(6);
    assert_eq!(
        platform.ok("DELETE", &format!("/campaigns/{ACCOUNT}/{id}"), Value::Null).await,
        json!({"success": true})
    );
    platform.days(3).await;
    assert_eq!(platform.status(&id).await, "CampaignAborted");
    assert_eq!(platform.device(FIRST).await["firmware"], OLD);
}

#[tokio::test]
async fn dates_change_freely_before_the_start_and_only_at_the_end_after_it() {
    let mut platform = Platform::new().await;
    let id = platform.schedule(with_windows(campaign("2026-03-10", "2026-03-12", &[FIRST]), &[(18, 22)])).await;
    let path = format!("/campaigns/firmware/{ACCOUNT}/{id}/dates");
    let dates = |start: &str, end: &str| json!({"startDate": start, "endDate": end, "campaignTimeWindowList": [{"startTime": 14, "endTime": 18}]});
    platform.minutes(1);
    let changed = platform.ok("PUT", &path, dates("2026-03-03", "2026-03-04")).await;
    assert_eq!(
        (&changed["status"], &changed["startDate"], &changed["endDate"], &changed["campaignTimeWindowList"]),
        (
            &json!("CampaignRequestQueued"),
            &json!("2026-03-03"),
            &json!("2026-03-04"),
            &json!([{"startTime": 14, "endTime": 18}])
        )
    );
    assert_eq!(platform.report(&id).await[0]["nextAttemptTime"], "2026-03-03T14:00:00Z");
    assert_eq!(platform.rejected("PUT", &path, dates("2026-03-04", "2026-03-03")).await, "Invalid date range");
    assert_eq!(platform.rejected("PUT", &path, dates("2026-02-27", "2026-03-03")).await, "Invalid start date");
    assert_eq!(platform.rejected("PUT", &path, json!({"startDate": "2026-03-03", "endDate": "2026-03-04", "campaignTimeWindowList": [{"startTime": 14, "endTime": 15}]})).await, "Invalid time window");
    platform.days(2).await;
    platform.minutes(6);
    assert_eq!(platform.status(&id).await, "CampaignScheduled");
    // 2026-03-03 00:07: the end may move to the end of tomorrow, or later.
    assert_eq!(platform.rejected("PUT", &path, dates("2026-03-04", "2026-03-08")).await, "Campaign already started");
    let windows = json!({"startDate": "2026-03-03", "endDate": "2026-03-08", "campaignTimeWindowList": [{"startTime": 4, "endTime": 18}]});
    assert_eq!(platform.rejected("PUT", &path, windows).await, "Campaign already started");
    assert_eq!(platform.rejected("PUT", &path, dates("2026-03-03", "2026-03-03")).await, "Invalid end date");
    assert_eq!(platform.ok("PUT", &path, json!({"endDate": "2026-03-20"})).await["endDate"], "2026-03-20");
    assert_eq!(platform.ok("PUT", &path, dates("2026-03-03", "2026-03-04")).await["endDate"], "2026-03-04");
    platform.days(1).await;
    assert_eq!(platform.status(&id).await, "CampaignEnded");
    assert_eq!(platform.rejected("PUT", &path, dates("2026-03-03", "2026-03-09")).await, "Campaign already ended");
}

#[tokio::test]
async fn devices_are_added_and_removed_before_the_start_in_either_form_of_the_request() {
    let platform = Platform::new().await;
    let devices = platform.ready_devices().await;
    let id = platform.schedule(campaign("2026-03-03", "2026-03-04", &devices[..1])).await;
    platform.minutes(1);
    let path = format!("/campaigns/firmware/{ACCOUNT}/{id}");
    let added =
        platform.ok("PUT", &path, json!({"Type": "append", "deviceList": [devices[1], "999999999999999"]})).await;
    assert_eq!(
        added,
        json!({"accountName": ACCOUNT, "campaignId": id, "deviceList": [
            {"deviceId": devices[1], "status": "AddDeviceSucceed", "Reason": "Device added Successfully"},
            {"deviceId": "999999999999999", "status": "AddDeviceFailed", "Reason": "Device not found"},
        ]})
    );
    let wrapped = json!({"addOrRemoveDevice": [{"type": "append", "deviceList": [devices[2]]}, {"type": "remove", "deviceList": [devices[0], devices[9]]}]});
    let changed = platform.ok("PUT", &format!("/campaigns/{ACCOUNT}/{id}"), wrapped).await;
    let statuses: Vec<_> =
        changed["deviceList"].as_array().unwrap().iter().map(|line| line["status"].as_str().unwrap()).collect();
    assert_eq!(statuses, ["AddDeviceSucceed", "RemoveDeviceSucceed", "RemoveDeviceFailed"]);
    let listed: Vec<_> =
        platform.report(&id).await.iter().map(|line| line["deviceId"].as_str().unwrap().to_owned()).collect();
    assert_eq!(listed, devices[1..3]);
    // Several changes are made together or not at all.
    let too_many = json!({"addOrRemoveDevice": [{"type": "remove", "deviceList": [devices[1]]}, {"type": "append", "deviceList": devices[3..30]}]});
    assert_eq!(platform.rejected("PUT", &path, too_many).await, "Pilot limit exceeded");
    let no_devices_left = json!({"addOrRemoveDevice": [{"type": "remove", "deviceList": devices[1..3]}, {"type": "append", "deviceList": [devices[4]]}]});
    assert_eq!(platform.rejected("PUT", &path, no_devices_left).await, "The campaign has no devices left");
    assert_eq!(platform.report(&id).await.len(), 2);
    // A campaign without devices is cancelled.
    platform.ok("PUT", &path, json!({"type": "remove", "deviceList": devices[1..3]})).await;
    assert_eq!(platform.status(&id).await, "CampaignCancelled");
    let other = platform.schedule(campaign("2026-03-03", "2026-03-04", &devices[..3])).await;
    platform.minutes(1);
    assert_eq!(platform.status(&other).await, "CampaignRequestQueued");
    assert_eq!(
        platform
            .rejected(
                "PUT",
                &format!("/campaigns/firmware/{ACCOUNT}/{other}"),
                json!({"type": "x", "deviceList": [FIRST]})
            )
            .await,
        "Invalid type: append or remove"
    );
}

#[tokio::test]
async fn new_matching_devices_are_added_if_requested() {
    let mut platform = Platform::start(SimulatorOptions { pilot_rule: false, ..SimulatorOptions::default() }).await;
    let ready = platform.ready_devices().await;
    let late = platform
        .devices()
        .await
        .iter()
        .find(|device| {
            device["model"] == "GM01Q"
                && device["firmware"] == OLD
                && device["status"] == "Active"
                && device["fotaEligible"] == true
                && device["licenseAssigned"] == false
        })
        .unwrap()["deviceId"]
        .clone();
    let mut request = campaign("2026-03-01", "2026-03-05", &ready[..2]);
    request["autoAddDevicesFlag"] = json!(true);
    let id = platform.schedule(request).await;
    platform.minutes(30);
    platform.refresh_tokens().await;
    platform.ok("POST", &format!("/licenses/{ACCOUNT}/assign"), json!({"deviceList": [late]})).await;
    platform.days(2).await;
    let report = platform.report(&id).await;
    assert_eq!(report.len(), 3);
    assert!(report.iter().any(|line| line["deviceId"] == late), "{report:?}");
    assert_eq!(platform.status(&id).await, "CampaignScheduled");
    platform.days(4).await;
    assert_eq!(platform.status(&id).await, "CampaignEnded");
}

#[tokio::test]
async fn a_later_end_gives_devices_another_chance() {
    let options = SimulatorOptions { pilot_rule: false, cohort_size: 1, devices: 600, ..SimulatorOptions::default() };
    let mut platform = Platform::start(options).await;
    let devices = platform.ready_devices().await;
    let id = platform.schedule(with_windows(campaign("2026-03-01", "2026-03-03", &devices), &[(8, 12)])).await;
    // On the last day only the attempts of that day remain.
    platform.days(2).await;
    platform.minutes(8 * 60 + 30);
    platform.refresh_tokens().await;
    let late = platform
        .report(&id)
        .await
        .iter()
        .filter(|line| line["resultReason"].as_str().unwrap().contains("try count"))
        .count();
    assert!(late > 100, "{late}");
    assert_eq!(platform.status(&id).await, "CampaignScheduled");
    platform.ok("PUT", &format!("/campaigns/firmware/{ACCOUNT}/{id}/dates"), json!({"endDate": "2026-03-31"})).await;
    let waiting = platform.report(&id).await.iter().filter(|line| line.get("nextAttemptTime").is_some()).count();
    assert!(waiting >= late, "{waiting} of {late}");
    let before = platform.simulator.statistics().upgrades;
    platform.days(29).await;
    assert_eq!(platform.status(&id).await, "CampaignEnded");
    assert!(platform.simulator.statistics().upgrades > before + late as u64 / 2);
}

#[tokio::test]
async fn a_campaign_that_expires_before_its_start_ends_without_an_attempt() {
    for auto_add in [false, true] {
        let mut platform = Platform::new().await;
        platform.minutes(24 * 60 - 10);
        platform.refresh_tokens().await;
        let mut request = campaign("2026-03-01", "2026-03-01", &[FIRST]);
        request["autoAddDevicesFlag"] = json!(auto_add);
        let id = platform.schedule(request).await;
        platform.minutes(19);
        assert_eq!(platform.status(&id).await, "CampaignPreScheduled");
        platform.minutes(1);
        assert_eq!(platform.status(&id).await, "CampaignEnded");
        let line = &platform.report(&id).await[0];
        assert_eq!(line["status"], "ReceivedDeviceDataFromNetwork");
        assert_eq!(line["resultReason"], "Reachability information received from the network, try count 1");
        assert_eq!(platform.simulator.statistics().attempts, 0);
    }
}
