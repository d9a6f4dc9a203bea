//! Rejected requests of v2, paging of its lists, its licences, its listener.
#![allow(clippy::too_many_lines, reason = "a journey is read from its start to its end")]

use crate::platform::{
    ACCOUNT, Platform,
    v2::{DAILY, HOURLY, imei, imeis, software, windows},
};
use serde_json::{Value, json};
use thingspace_simulator::{ApiVersion, Fault, Outcome};

#[tokio::test]
async fn rejected_requests_change_nothing() {
    let platform = Platform::v2_world(json!({})).await;
    let path = format!("/campaigns/software/{ACCOUNT}");
    let good = || software("2026-03-01", "2026-03-03", &imeis(HOURLY, 2));
    let with = |name: &str, value: Value| {
        let mut request = good();
        request[name] = value;
        request
    };
    let before = platform.simulator.statistics().campaigns;
    for (body, rejected) in [
        (with("softwareName", json!("x")), "Software not found"),
        (with("softwareName", Value::Null), "Software not found"),
        (with("softwareFrom", json!("x")), "Software does not match device make, model or version"),
        (with("softwareTo", Value::Null), "Software does not match device make, model or version"),
        (with("distributionType", json!("LWM2M")), "Invalid distribution type"),
        (with("distributionType", json!("x")), "Invalid distribution type"),
        (with("startDate", json!("2026-02-28")), "Invalid start date"),
        (with("startDate", json!("03/01/2026")), "Invalid start date"),
        (with("startDate", Value::Null), "Invalid start date"),
        (with("endDate", Value::Null), "Invalid end date"),
        (with("endDate", json!("2026-02-28")), "Invalid date range"),
        (with("downloadAfterDate", json!("x")), "Invalid download date"),
        (with("installAfterDate", json!("2026-03-04")), "Invalid install date"),
        (with("downloadTimeWindowList", json!([{"startTime": 20}])), "Invalid time window"),
        (with("downloadTimeWindowList", windows(&[(21, 20)])), "Invalid time window"),
        (with("installTimeWindowList", json!([{"startTime": 0, "endTime": 25}])), "Invalid time window"),
        (with("deviceList", Value::Null), "Device list is empty"),
        (with("deviceList", json!(["x"])), "Invalid device id format"),
        (with("deviceList", json!("x")), "Input binding error"),
        (with("campaignName", json!("x".repeat(101))), "Invalid campaign name"),
        (json!("x"), "Input binding error"),
    ] {
        assert_eq!(platform.v2_rejected("POST", &path, body.clone()).await, rejected, "{body}");
    }
    assert_eq!(platform.v2_rejected("POST", &path, Value::Null).await, "Input binding error");
    for (method, path, rejected) in [
        ("GET", format!("/campaigns/{ACCOUNT}/x"), "Campaign not found"),
        ("DELETE", format!("/campaigns/{ACCOUNT}/x"), "Campaign not found"),
        ("GET", format!("/reports/{ACCOUNT}/campaigns/x/devices"), "Campaign not found"),
        ("GET", format!("/reports/{ACCOUNT}/campaigns"), "Invalid campaign status"),
        (
            "GET",
            format!("/reports/{ACCOUNT}/campaigns?campaignStatus=CampaignEnded&lastSeenCampaignId=x"),
            "LastSeenCampaignId Not Valid",
        ),
        ("GET", format!("/reports/{ACCOUNT}/devices/999999999999999"), "Device not found"),
        ("GET", format!("/reports/{ACCOUNT}/devices/x"), "Invalid device id format"),
        ("GET", format!("/devices/{ACCOUNT}?lastSeenDeviceId=x"), "LastSeenDeviceId Not Valid"),
        ("GET", format!("/devices/{ACCOUNT}?distributionType=x"), "Invalid distribution type"),
        ("GET", format!("/software/{ACCOUNT}?distributionType=x"), "Invalid distribution type"),
        ("GET", "/devices/a%20b".to_owned(), "Invalid account name format"),
    ] {
        assert_eq!(platform.v2_rejected(method, &path, Value::Null).await, rejected, "{path}");
    }
    let (status, response) = platform.v2("GET", "/devices/0999999999-00001", Value::Null).await;
    assert_eq!((status, &response["errorCode"]), (400, &json!("INVALID_ACCESS")));
    assert_eq!(platform.simulator.statistics().campaigns, before);
    assert!(
        platform
            .v2_ok("GET", &format!("/reports/{ACCOUNT}/campaigns?campaignStatus=CampaignRequestPending"), Value::Null)
            .await["campaignList"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    let (status, response) = platform.v2("GET", &format!("/campaigns/{ACCOUNT}"), Value::Null).await;
    assert_eq!((status, &response["fault"]["code"]), (400, &json!("900906")));

    // A last day is filled in if the option says so.
    let platform = Platform::v2_world(json!({"fillEndDate": true})).await;
    let accepted = platform.v2_ok("POST", &path, with("endDate", Value::Null)).await;
    assert_eq!(accepted["endDate"], "2026-03-08");
}

#[tokio::test]
async fn pages_follow_each_other_without_gaps_or_repeats() {
    let platform = Platform::v2_world(json!({"pageSize": 7})).await;
    let id = platform.v2_schedule(software("2026-03-02", "2026-03-03", &imeis(HOURLY, 16))).await;
    for (path, total) in [
        (format!("/devices/{ACCOUNT}"), 95),
        (format!("/licenses/{ACCOUNT}"), 94),
        (format!("/reports/{ACCOUNT}/campaigns/{id}/devices"), 16),
    ] {
        let (mut cursor, mut seen) = ("0".to_owned(), Vec::new());
        loop {
            let page = platform.v2_ok("GET", &format!("{path}?lastSeenDeviceId={cursor}"), Value::Null).await;
            assert_eq!(page["maxPageSize"], 7);
            let list = page["deviceList"].as_array().unwrap();
            seen.extend(list.iter().map(|device| device["deviceId"].as_str().unwrap().parse::<u64>().unwrap()));
            cursor = page["lastSeenDeviceId"].as_str().unwrap().to_owned();
            if page["hasMoreData"] == false {
                break;
            }
            assert_eq!(list.len(), 7);
        }
        assert!(seen.windows(2).all(|pair| pair[0] < pair[1]), "{path}");
        assert_eq!(seen.len(), total, "{path}");
    }
    let mut ids = vec![id];
    for at in 0..9 {
        ids.push(platform.v2_schedule(software("2026-03-02", "2026-03-03", &imeis(DAILY + at, 1))).await);
    }
    let (mut cursor, mut seen) = ("0".to_owned(), Vec::new());
    loop {
        let path =
            format!("/reports/{ACCOUNT}/campaigns?campaignStatus=CampaignRequestPending&lastSeenCampaignId={cursor}");
        let page = platform.v2_ok("GET", &path, Value::Null).await;
        let list = page["campaignList"].as_array().unwrap();
        seen.extend(list.iter().map(|campaign| campaign["id"].as_str().unwrap().to_owned()));
        if page["hasMoreData"] == false {
            break;
        }
        cursor = page["lastSeenCampaignId"].as_str().unwrap().to_owned();
    }
    assert_eq!(seen, ids);
}

#[tokio::test]
async fn licences_are_spelled_as_in_v2() {
    let platform = Platform::v2_world(json!({})).await;
    let subscription = platform.v2_ok("GET", &format!("/subscriptions/{ACCOUNT}"), Value::Null).await;
    assert_eq!(
        (&subscription["purchaseType"], &subscription["licenseCount"], &subscription["licenseUsedCount"]),
        (&json!("TS-HFOTA-MRC"), &json!(200), &json!(94))
    );
    let page = platform.v2_ok("GET", &format!("/licenses/{ACCOUNT}"), Value::Null).await;
    assert_eq!((&page["totalLicense"], &page["assignedLicenses"]), (&json!(200), &json!(94)));
    assert!(page["deviceList"][0]["assignmentTime"].as_str().unwrap().ends_with('Z'));
    let without = imei(99_001_235_000_006);
    let assigned = platform
        .v2_ok("POST", &format!("/licenses/{ACCOUNT}/assign"), json!({"deviceList": [without, "999999999999999"]}))
        .await;
    assert_eq!(
        assigned,
        json!({
            "accountName": ACCOUNT, "licTotalCount": 200, "licUsedCount": 95,
            "deviceList": [
                {"deviceId": without, "status": "Success", "resultReason": "Success"},
                {"deviceId": "999999999999999", "status": "Failure", "resultReason": "Device does not exist."},
            ],
        })
    );
    // Removing its licence removes a device from a campaign that has not begun for it.
    let id = platform.v2_schedule(software("2026-03-02", "2026-03-03", &imeis(HOURLY, 2))).await;
    platform.minutes(1);
    let remove = format!("/licenses/{ACCOUNT}/remove");
    let removed = platform
        .v2_ok("POST", &remove, json!({"deviceList": [without, without, imei(HOURLY), "990012350009999"]}))
        .await;
    assert_eq!(removed["licUsedCount"], 93);
    assert_eq!(removed["deviceList"].as_array().unwrap().len(), 3);
    assert_eq!(platform.v2_report(&id).await[0].2, "No license attached to device");
    let removed = platform.v2_ok("POST", &remove, json!({"deviceList": [without]})).await;
    assert_eq!(
        removed["deviceList"][0],
        json!({"deviceId": without, "status": "Failure", "resultReason": "No license attached to device"})
    );
    platform
        .simulator
        .inject_fault(Fault {
            device: Some(without.clone()),
            version: Some(ApiVersion::V2),
            ..Fault::new(Outcome::LicenseAssignFailed)
        })
        .unwrap();
    let assigned =
        platform.v2_ok("POST", &format!("/licenses/{ACCOUNT}/assign"), json!({"deviceList": [without]})).await;
    assert_eq!(assigned["deviceList"][0]["resultReason"], "Internal error");
    assert_eq!(platform.v2_rejected("POST", &remove, json!({"deviceList": []})).await, "Device list is empty");
    let many: Vec<String> = imeis(99_001_239_000_000, 1001);
    assert_eq!(
        platform.v2_rejected("POST", &remove, json!({"deviceList": many})).await,
        "The list has more than 1000 devices"
    );
}

#[tokio::test]
async fn the_cancel_list_keeps_its_order_and_pages_by_the_last_device() {
    let platform = Platform::v2_world(json!({"pageSize": 2})).await;
    let path = format!("/licenses/{ACCOUNT}/cancel");
    let all = imeis(HOURLY, 6);
    let listed = async |start: &str| platform.v2_ok("GET", &format!("{path}{start}"), Value::Null).await;
    let empty = listed("").await;
    assert_eq!((&empty["count"], &empty["hasMoreData"], &empty["deviceList"]), (&json!(0), &json!(false), &json!([])));
    let set = platform
        .v2_ok("POST", &path, json!({"deviceList": [all[3], all[1], all[3]], "type": "append", "count": 3}))
        .await;
    assert_eq!(set, json!({"count": 2, "deviceList": [all[3], all[1]]}));
    let set = platform.v2_ok("POST", &path, json!({"deviceList": [all[0], all[1], "999999999999999"]})).await;
    assert_eq!(set, json!({"count": 2, "deviceList": [all[0], all[1]]}));
    let first = listed("").await;
    assert_eq!((&first["count"], &first["hasMoreData"]), (&json!(3), &json!(true)));
    assert_eq!(first["deviceList"], json!([all[3], all[1]]));
    assert!(first["updateTime"].as_str().unwrap().ends_with(" +0000 UTC"));
    let next = listed(&format!("?startIndex={}", all[1])).await;
    assert_eq!((&next["hasMoreData"], &next["deviceList"]), (&json!(false), &json!([all[0]])));
    assert_eq!(listed("?startIndex=0").await, first);
    for (body, rejected) in [
        (json!({"deviceList": [all[4]], "count": 2}), "Count does not match the device list"),
        (json!({"deviceList": [all[4]], "type": "x"}), "Invalid type: append or replace"),
        (json!({"deviceList": ["999999999999999"]}), "No license attached to device"),
        (json!({"deviceList": []}), "Device list is empty"),
    ] {
        assert_eq!(platform.v2_rejected("POST", &path, body).await, rejected);
    }
    for start in [&all[5], "x"] {
        let path = format!("{path}?startIndex={start}");
        assert_eq!(platform.v2_rejected("GET", &path, Value::Null).await, "Invalid index value");
    }
    assert_eq!(listed("").await, first);
    platform.v2_ok("POST", &path, json!({"deviceList": [all[5]], "type": "replace", "count": 1})).await;
    assert_eq!(listed("").await["deviceList"], json!([all[5]]));
    assert_eq!(platform.v2_ok("DELETE", &path, Value::Null).await, json!({"success": true}));
    assert_eq!(listed("").await["count"], 0);
}

#[tokio::test]
async fn a_listener_is_notified_of_every_status() {
    let mut platform = Platform::v2_world(json!({})).await;
    let path = format!("/callbacks/{ACCOUNT}");
    assert_eq!(platform.v2_rejected("GET", &path, Value::Null).await, "Callback listener not found");
    for invalid in [json!({"url": "http://example.com/listener"}), json!({"url": "x"}), json!({})] {
        assert_eq!(platform.v2_rejected("POST", &path, invalid).await, "Invalid callback url");
    }
    let set = platform.v2_ok("POST", &path, json!({"callback": "https://example.com:9001/one"})).await;
    assert_eq!(set, json!({"url": "https://example.com:9001/one"}));
    platform.v2_ok("PUT", &path, json!({"url": "https://example.com:9001/two"})).await;
    assert_eq!(platform.v2_ok("GET", &path, Value::Null).await, json!({"url": "https://example.com:9001/two"}));
    let id = platform.v2_schedule(software("2026-03-02", "2026-03-03", &imeis(HOURLY, 1))).await;
    platform.days(2).await;
    assert_eq!(platform.v2_status(&id).await, "CampaignEnded");
    let callbacks: Vec<Value> = platform
        .simulator
        .callbacks()
        .into_iter()
        .map(|message| serde_json::from_str(&message.body).unwrap())
        .collect();
    let statuses: Vec<_> = callbacks.iter().map(|message| message["campaign"]["status"].as_str().unwrap()).collect();
    assert_eq!(
        statuses,
        [
            "CampaignRequestQueued",
            "CampaignScheduled",
            // The device begins, and ends.
            "CampaignScheduled",
            "CampaignScheduled",
            "CampaignEnded",
        ]
    );
    let last = &callbacks[4];
    assert_eq!((&last["type"], &last["campaign"]["campaignId"]), (&json!("campaignStatus"), &json!(id)));
    assert_eq!(last["campaign"]["deviceList"][0]["resultReason"], "DownloadInstallSucceeded");
    assert_eq!(platform.v2_ok("DELETE", &path, Value::Null).await, json!({"success": true}));
    assert_eq!(platform.v2_rejected("GET", &path, Value::Null).await, "Callback listener not found");
}
