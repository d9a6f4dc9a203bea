//! Every operation of the tables responds; those of v3 in the platform's spelling, with paging and licences.
#![allow(clippy::too_many_lines, reason = "a journey is read from its start to its end")]

use crate::platform::{ACCOUNT, FIRST, NEW, OLD, Platform, UPGRADE, campaign, read};
use serde_json::{Value, json};
use std::collections::HashSet;
use thingspace_simulator::SimulatorOptions;

#[tokio::test]
async fn every_operation_of_the_tables_has_a_response() {
    let platform = Platform::new().await;
    let id = platform.schedule(campaign("2026-03-01", "2026-03-02", &[FIRST])).await;
    let mut rows = 0;
    for row in thingspace::operations::all() {
        let path = row.path.replace("{account}", ACCOUNT).replace("{campaign_id}", &id).replace("{device_id}", FIRST);
        let path = path.replace("{upgrade_id}", &id).replace("{service_name}", "Fota");
        let path = path.replace("{upgrade_status}", "Queued").replace("{start_index}", "0");
        let path = path.replace("{group_name}", "Unassigned%20Devices").replace("{service_type}", "4G");
        let path = path.replace("{request_id}", &id).replace("{transaction_id}", &id);
        assert!(!path.contains('{'), "{path} has an argument that this test does not know");
        let (status, response) = read(platform.request(row.method, &path).send().await.unwrap()).await;
        assert_ne!(status, 501, "{}.{} is not modelled: {response}", row.service, row.name);
        assert_ne!(response["fault"]["code"], "900906", "{}.{} has no path", row.service, row.name);
        rows += 1;
    }
    assert!(rows >= 160, "{rows}");
}

#[tokio::test]
async fn an_unknown_path_or_operation_is_reported() {
    let platform = Platform::new().await;
    for (method, path) in [
        ("GET", "/api/m2m/v1/devices/actions/list"),
        ("POST", "/api/m2m/v1/nothing"),
        ("GET", "/api/m2m/v2/devices/actions/list"),
        ("GET", "/api/loc/v1/nothing"),
        ("GET", "/api/fota/v1/nothing"),
        ("POST", "/api/fota/v1/devices/0642233522-00001/index/0"),
        ("GET", "/api/fota/v1/subscriptions/0642233522-00001/index/0"),
        ("GET", "/api/fota/v2/campaigns/0642233522-00001"),
        ("PATCH", "/api/fota/v2/files/0642233522-00001"),
        ("GET", "/api/fota/v3/nothing"),
        ("DELETE", "/api/fota/v3/firmware/0642233522-00001"),
        ("GET", "/api/ts/v1/oauth2/token"),
        ("GET", "/api/nothing"),
    ] {
        let (status, response) = read(platform.request(method, path).send().await.unwrap()).await;
        assert_eq!((status, &response["fault"]["code"]), (400, &json!("900906")), "{path}");
    }
    let (status, response) = read(platform.request("GET", "/nothing").send().await.unwrap()).await;
    assert_eq!(status, 404);
    assert!(response.as_str().unwrap().starts_with("<am:fault"));
}

#[tokio::test]
async fn variants_of_a_path_are_equivalent() {
    let platform = Platform::new().await;
    let accepted = platform
        .ok("POST", &format!("/campaigns/software/{ACCOUNT}"), campaign("2026-03-02", "2026-03-03", &[FIRST]))
        .await;
    let id = accepted["id"].as_str().unwrap();
    for (one, other) in [
        (format!("/campaigns/{ACCOUNT}/{id}"), format!("/campaigns/firmware/{ACCOUNT}/{id}")),
        (
            format!("/reports/{ACCOUNT}/firmware/campaigns?campaignStatus=CampaignRequestPending"),
            format!("/reports/{ACCOUNT}/campaigns?campaignStatus=CampaignRequestPending&lastSeenCampaignId=0"),
        ),
        (
            format!("/licenses/{ACCOUNT}?lastSeenDeviceId=354658090353977"),
            format!("/licenses/{ACCOUNT}/index/354658090353977"),
        ),
        (format!("/licenses/{ACCOUNT}"), format!("/licenses/firmware/{ACCOUNT}/index/0")),
    ] {
        assert_eq!(platform.ok("GET", &one, Value::Null).await, platform.ok("GET", &other, Value::Null).await);
    }
    // An encoded slash does not separate segments.
    let (status, _) = platform.call("GET", &format!("/campaigns/{ACCOUNT}/..%2F{id}"), Value::Null).await;
    assert_eq!(status, 400);
}

#[tokio::test]
async fn firmware_is_listed_by_protocol() {
    let platform = Platform::new().await;
    let list = |protocol: &'static str| {
        platform.ok(
            "GET",
            if protocol.is_empty() { "/firmware/0642233522-00001?protocol=LWM2M" } else { protocol },
            Value::Null,
        )
    };
    let lwm2m = list("").await;
    assert_eq!(
        lwm2m[0],
        json!({
            "firmwareName": UPGRADE, "firmwareFrom": OLD, "firmwareTo": NEW, "launchDate": "2021-06-03T18:23:56.079Z",
            "releaseNote": "", "model": "GM01Q", "make": "SEQUANS Communications", "protocol": "LWM2M",
        })
    );
    assert_eq!(lwm2m[1]["firmwareTo"], OLD);
    for spelling in ["OMD-DM", "OMA", "oma-dm"] {
        let (_, oma) = platform.call("GET", &format!("/firmware/{ACCOUNT}?protocol={spelling}"), Value::Null).await;
        assert!(!oma.as_array().unwrap().is_empty());
        assert!(oma.as_array().unwrap().iter().all(|package| package["protocol"] == "OMD-DM"), "{oma}");
    }
    let all = list("/firmware/0642233522-00001?protocol=all").await;
    assert!(all.as_array().unwrap().len() > lwm2m.as_array().unwrap().len());
    assert_eq!(platform.rejected("GET", &format!("/firmware/{ACCOUNT}"), Value::Null).await, "Invalid protocol");
}

#[tokio::test]
async fn listed_devices_have_the_form_of_the_platform() {
    let platform = Platform::new().await;
    let found = platform
        .ok("POST", &format!("/devices/{ACCOUNT}"), json!({"deviceList": [FIRST, "999999999999999", FIRST]}))
        .await;
    assert_eq!((&found["accountName"], &found["deviceCount"]), (&json!(ACCOUNT), &json!(2)));
    let device = &found["deviceList"][0];
    let members: Vec<&String> = device.as_object().unwrap().keys().collect();
    let mut expected = [
        "deviceId",
        "mdn",
        "model",
        "make",
        "firmware",
        "fotaEligible",
        "licenseAssigned",
        "status",
        "protocol",
        "createTime",
        "statusTime",
        "refreshTime",
        "lastConnectionTime",
        "softwareList",
    ];
    expected.sort_unstable();
    assert_eq!(members, expected);
    assert_eq!(
        (&device["make"], &device["status"], &device["protocol"]),
        (&json!("SEQUANS COMMUNICATIONS"), &json!("Active"), &json!("LWM2M"))
    );
    assert_eq!(device["mdn"].as_str().unwrap().len(), 10);
    assert!(device["createTime"].as_str().unwrap().ends_with(" +0000 UTC"));
    assert!(device["lastConnectionTime"].as_str().unwrap().ends_with('Z'));
    assert_eq!(
        found["deviceList"][1],
        json!({"deviceId": "999999999999999", "requestStatus": "Failure", "resultReason": "Device does not exist."})
    );
    let many: Vec<String> = (0..1001).map(|at| format!("{:015}", 350_000_000_000_000_u64 + at)).collect();
    assert_eq!(
        platform.rejected("POST", &format!("/devices/{ACCOUNT}"), json!({"deviceList": many})).await,
        "The list has more than 1000 devices"
    );

    let oma = platform.ok("GET", &format!("/devices/{ACCOUNT}?protocol=OMADM"), Value::Null).await;
    assert!(oma["deviceList"].as_array().unwrap().iter().all(|device| device["protocol"] == "OMADM"));
    assert_eq!(oma["hasMoreData"], false);

    // A report on demand takes a minute.
    let refresh = device["refreshTime"].clone();
    let accepted = platform.ok("PUT", &format!("/firmware/{ACCOUNT}/async/{FIRST}"), Value::Null).await;
    assert_eq!((&accepted["accountName"], accepted["requestId"].as_str().unwrap().len()), (&json!(ACCOUNT), 36));
    assert_eq!(platform.device(FIRST).await["refreshTime"], refresh);
    platform.minutes(1);
    assert_eq!(platform.device(FIRST).await["refreshTime"], "2026-03-01 00:01:00 +0000 UTC");

    let synced = platform
        .ok("PUT", &format!("/firmware/{ACCOUNT}/devices"), json!({"deviceList": [FIRST, "999999999999999"]}))
        .await;
    assert_eq!(
        synced["deviceFirmwarVersionList"],
        json!([
            {"deviceId": FIRST, "status": "FirmwareVersionUpdateSuccess", "firmwareVersion": OLD, "firmwareVersionUpdateTime": "2026-03-01T00:01:00Z"},
            {"deviceId": "999999999999999", "status": "FirmwareVersionUpdateFailed", "reason": "Device does not exist."},
        ])
    );
    assert_eq!(
        platform.rejected("PUT", &format!("/firmware/{ACCOUNT}/devices"), json!({"deviceList": many[..101]})).await,
        "The list has more than 100 devices"
    );
    assert_eq!(
        platform.rejected("GET", &format!("/reports/{ACCOUNT}/devices/999999999999999"), Value::Null).await,
        "Device not found"
    );
    assert_eq!(platform.ok("GET", &format!("/reports/{ACCOUNT}/devices/{FIRST}"), Value::Null).await, json!([]));
}

#[tokio::test]
async fn pages_follow_each_other_in_the_order_of_imeis_without_gaps_or_repeats() {
    let platform =
        Platform::start(SimulatorOptions { page_size: 7, pilot_rule: false, ..SimulatorOptions::default() }).await;
    let id = platform.schedule(campaign("2026-03-02", "2026-03-03", &[FIRST])).await;
    for (path, total) in [
        (format!("/devices/{ACCOUNT}"), Some(300)),
        (format!("/licenses/{ACCOUNT}"), None),
        (format!("/reports/{ACCOUNT}/campaigns/{id}/devices"), Some(1)),
    ] {
        let (mut cursor, mut seen) = ("0".to_owned(), Vec::new());
        loop {
            let page = platform.ok("GET", &format!("{path}?lastSeenDeviceId={cursor}"), Value::Null).await;
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
        let total = match total {
            Some(total) => total,
            None => usize::try_from(platform.ok("GET", &path, Value::Null).await["assignedLicenses"].as_u64().unwrap())
                .unwrap(),
        };
        assert_eq!(seen.len(), total, "{path}");
        assert_eq!(
            platform.rejected("GET", &format!("{path}?lastSeenDeviceId=x"), Value::Null).await,
            "LastSeenDeviceId Not Valid"
        );
    }
    let mut ids = HashSet::from([id]);
    for _ in 0..14 {
        ids.insert(platform.schedule(campaign("2026-03-02", "2026-03-03", &[FIRST])).await);
    }
    let (mut cursor, mut pages, mut seen) = (String::new(), 0, HashSet::new());
    loop {
        let page = platform.ok("GET", &format!("/reports/{ACCOUNT}/firmware/campaigns?campaignStatus=CampaignRequestPending&lastSeenCampaignId={cursor}"), Value::Null).await;
        seen.extend(
            page["campaignList"].as_array().unwrap().iter().map(|campaign| campaign["id"].as_str().unwrap().to_owned()),
        );
        pages += 1;
        if page["hasMoreData"] == false {
            break;
        }
        cursor = page["lastSeenCampaignId"].as_str().unwrap().to_owned();
    }
    assert_eq!((pages, seen), (3, ids));
    platform.minutes(1);
    for status in ["CampaignRequestQueued", "CampaignQueued"] {
        let page =
            platform.ok("GET", &format!("/reports/{ACCOUNT}/campaigns?campaignStatus={status}"), Value::Null).await;
        // One campaign has the device; the check of the others failed.
        assert_eq!(page["campaignList"].as_array().unwrap().len(), 1);
    }
    assert_eq!(
        platform.rejected("GET", &format!("/reports/{ACCOUNT}/campaigns?campaignStatus=x"), Value::Null).await,
        "Invalid campaign status"
    );
    assert_eq!(
        platform.rejected("GET", &format!("/reports/{ACCOUNT}/campaigns"), Value::Null).await,
        "Invalid campaign status"
    );
}

#[tokio::test]
async fn licences_are_counted_and_are_bound_after_an_upgrade() {
    let mut platform = Platform::start(SimulatorOptions { free_licenses: 2, ..SimulatorOptions::default() }).await;
    let subscription = platform.ok("GET", &format!("/subscriptions/{ACCOUNT}"), Value::Null).await;
    let (total, used) =
        (subscription["licenseCount"].as_u64().unwrap(), subscription["licenseUsedCount"].as_u64().unwrap());
    assert_eq!((total - used, &subscription["purchaseType"]), (2, &json!("TS-HFOTA-MRC")));
    let without: Vec<String> = platform
        .devices()
        .await
        .iter()
        .filter(|device| device["licenseAssigned"] == false)
        .map(|device| device["deviceId"].as_str().unwrap().to_owned())
        .collect();
    let assign = format!("/licenses/{ACCOUNT}/assign");
    let remove = format!("/licenses/{ACCOUNT}/remove");
    assert_eq!(platform.rejected("POST", &assign, json!({"deviceList": without[..3]})).await, "No available license");
    let changed =
        platform.ok("POST", &assign, json!({"deviceList": [without[0], without[1], FIRST, "999999999999999"]})).await;
    assert_eq!(
        (&changed["licCount"], changed.get("licTotalCount"), &changed["licUsedCount"]),
        (&json!(total), None, &json!(total))
    );
    let statuses: Vec<_> =
        changed["deviceList"].as_array().unwrap().iter().map(|line| line["status"].as_str().unwrap()).collect();
    assert_eq!(
        statuses,
        ["LicenseAssignSuccess", "LicenseAssignSuccess", "LicenseAssignSuccess", "LicenseAssignFailed"]
    );
    let changed =
        platform.ok("POST", &remove, json!({"deviceList": [without[0], without[2], "999999999999999"]})).await;
    assert_eq!(changed["licUsedCount"], total - 1);
    let lines: Vec<_> = changed["deviceList"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (line["status"].as_str().unwrap(), line["resultReason"].as_str().unwrap()))
        .collect();
    assert_eq!(
        lines[1..],
        [("LicenseRemoveFailed", "No license attached to device"), ("LicenseRemoveFailed", "Device does not exist.")]
    );
    assert_eq!(lines[0].0, "LicenseRemoveSuccess");

    // Removing its licence removes a device from a campaign that has not begun for it.
    let ready = platform.ready_devices().await;
    let id = platform.schedule(campaign("2026-03-02", "2026-03-03", &ready[..2])).await;
    platform.minutes(1);
    platform.ok("POST", &remove, json!({"deviceList": [ready[1]]})).await;
    let report = platform.report(&id).await;
    assert_eq!(
        (&report[1]["status"], &report[1]["resultReason"]),
        (&json!("DeviceRejected"), &json!("No license attached to device"))
    );
    // After an upgrade the licence is bound to the device.
    let mut upgrade = campaign("2026-03-01", "2026-03-02", &[FIRST]);
    if ready[0] == FIRST {
        upgrade["deviceList"] = json!([ready[2]]);
    }
    let device = upgrade["deviceList"][0].as_str().unwrap().to_owned();
    platform.schedule(upgrade).await;
    platform.days(1).await;
    assert_eq!(platform.device(&device).await["firmware"], NEW);
    let changed = platform.ok("POST", &remove, json!({"deviceList": [device]})).await;
    assert_eq!(changed["deviceList"][0]["status"], "LicenseRemoveFailed");
    let counters: Vec<&String> = changed.as_object().unwrap().keys().filter(|name| name.starts_with("lic")).collect();
    assert_eq!(counters, ["licCount", "licUsedCount"]);
    assert_eq!(platform.device(&device).await["softwareList"], json!([]), "the list is never left out");
    assert_eq!(platform.device(&device).await["licenseAssigned"], true);

    // If requested, the check assigns licences, as long as there are any.
    let lacking: Vec<String> = platform
        .devices()
        .await
        .iter()
        .filter(|device| {
            device["licenseAssigned"] == false
                && device["model"] == "GM01Q"
                && device["firmware"] == OLD
                && device["status"] == "Active"
                && device["fotaEligible"] == true
        })
        .map(|device| device["deviceId"].as_str().unwrap().to_owned())
        .collect();
    let mut request = campaign("2026-03-05", "2026-03-06", &lacking);
    request["autoAssignLicenseFlag"] = json!(true);
    let id = platform.schedule(request).await;
    platform.minutes(1);
    let free = 2;
    let report = platform.report(&id).await;
    let admitted = report.iter().filter(|line| line["status"] == "UpgradePending").count();
    assert_eq!(admitted, free.min(lacking.len()));
    assert!(
        report
            .iter()
            .filter(|line| line["status"] == "DeviceRejected")
            .all(|line| line["resultReason"] == "No available license")
    );
    let page = platform.ok("GET", &format!("/licenses/{ACCOUNT}"), Value::Null).await;
    assert_eq!((&page["totalLicenses"], &page["assignedLicenses"]), (&json!(total), &json!(total)));
    assert!(page["deviceList"][0]["assignmentTime"].as_str().unwrap().ends_with(" +0000 UTC"));

    let other = platform.ok("GET", "/subscriptions/0642233522-00002", Value::Null).await;
    assert_eq!((&other["purchaseType"], &other["licenseCount"]), (&json!("TS-HFOTA-EVNT"), &json!(0)));
}

#[tokio::test]
async fn a_callback_listener_is_kept_for_each_account() {
    let platform = Platform::new().await;
    let path = format!("/callbacks/{ACCOUNT}");
    assert_eq!(platform.rejected("GET", &path, Value::Null).await, "Callback listener not found");
    let listener = json!({"url": "https://example.com:50559/listener"});
    assert_eq!(platform.ok("POST", &path, listener.clone()).await, listener);
    assert_eq!(platform.ok("GET", &path, Value::Null).await, listener);
    let other = json!({"url": "https://example.com/other"});
    assert_eq!(platform.ok("PUT", &path, json!({"callback": "https://example.com/other"})).await, other);
    assert_eq!(platform.ok("GET", &path, Value::Null).await, other);
    for invalid in
        ["", "example.com", "http://example.com/listener", "https://example.com:8443/listener", "ftp://example.com"]
    {
        assert_eq!(platform.rejected("PUT", &path, json!({"url": invalid})).await, "Invalid callback url", "{invalid}");
    }
    assert_eq!(platform.ok("DELETE", &path, Value::Null).await, json!({"success": true}));
    assert_eq!(platform.rejected("GET", &path, Value::Null).await, "Callback listener not found");
}

#[tokio::test]
async fn an_account_that_pays_for_each_upgrade_needs_no_licences() {
    let mut platform = Platform::new().await;
    let account = "0642233522-00002";
    let page = platform.ok("GET", &format!("/devices/{account}"), Value::Null).await;
    let fits =
        |device: &&Value| device["firmware"] == OLD && device["status"] == "Active" && device["fotaEligible"] == true;
    let devices: Vec<_> = page["deviceList"]
        .as_array()
        .unwrap()
        .iter()
        .filter(fits)
        .map(|device| device["deviceId"].as_str().unwrap().to_owned())
        .collect();
    let request = campaign("2026-03-01", "2026-03-03", &devices);
    let id = platform.ok("POST", &format!("/campaigns/firmware/{account}"), request).await["id"].clone();
    // Another account does not see it.
    assert_eq!(
        platform.rejected("GET", &format!("/campaigns/{ACCOUNT}/{}", id.as_str().unwrap()), Value::Null).await,
        "Campaign not found"
    );
    platform.days(3).await;
    assert!(platform.simulator.statistics().upgrades > 3);
    assert_eq!(
        platform.rejected("POST", &format!("/licenses/{account}/assign"), json!({"deviceList": devices})).await,
        "No available license"
    );
}
