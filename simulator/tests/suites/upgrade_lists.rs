//! Licences, lists, firmware and listener of v1, and its rejections.
#![allow(clippy::too_many_lines, reason = "a journey is read from its start to its end")]

use crate::fota::{ACCOUNT, FIRMWARE, Fota, LISTENER, NEW, OLD, UNKNOWN, device, imei, imei_of, pair, upgrade, with};
use crate::platform::{read, text};
use serde_json::{Value, json};

#[tokio::test]
async fn licences_are_counted_as_in_v1_and_are_bound_after_an_upgrade() {
    let mut devices: Vec<Value> = (1..=4).map(|number| device(number, "good")).collect();
    for device in &mut devices[1..] {
        device["licensed"] = json!(false);
    }
    // One licence is in use, and 6 were bought.
    let mut fota = Fota::start(&devices).await;
    assert_eq!(
        fota.get(&format!("/subscriptions/{ACCOUNT}")).await,
        json!({"accountName": ACCOUNT, "purchaseType": "TS-HFOTA-MRC", "licenseCount": 6, "licenseUsedCount": 1, "updateTime": "2026-03-01T00:00:00Z"})
    );
    let (assign, remove) = (format!("/licenses/{ACCOUNT}/assign"), format!("/licenses/{ACCOUNT}/remove"));
    let list = |devices: &[String]| json!({"deviceList": devices});
    let changed = fota.ok("POST", &assign, list(&[imei(2), imei(3), UNKNOWN.to_owned(), "x".to_owned()])).await;
    assert_eq!(
        changed,
        json!({"accountName": ACCOUNT, "licCount": 6, "licUsedCount": 3, "deviceList": [
            {"deviceId": imei(2), "status": "LicenseAssignSuccess", "Reason": "Success"},
            {"deviceId": imei(3), "status": "LicenseAssignSuccess", "Reason": "Success"},
            {"deviceId": UNKNOWN, "status": "LicenseAssignFailed", "Reason": "Device does not exist."},
            {"deviceId": "x", "status": "LicenseAssignFailed", "Reason": "Invalid device IMEI"},
        ]})
    );
    let changed = fota.ok("POST", &remove, list(&[imei(3), imei(4)])).await;
    assert_eq!(
        changed,
        json!({"accountName": ACCOUNT, "licCount": 6, "licUsedCount": 2, "deviceList": [
            {"deviceId": imei(3), "status": "LicenseRemoveSuccess", "Reason": "Success"},
            {"deviceId": imei(4), "status": "LicenseRemoveFailed", "Reason": "No license attached to device"},
        ]})
    );
    // v3 shows the same.
    let v3 = fota.0.ok("GET", &format!("/subscriptions/{ACCOUNT}"), Value::Null).await;
    assert_eq!(v3["licenseUsedCount"], 2);
    let page = fota.get(&format!("/licenses/{ACCOUNT}/index/0")).await;
    assert_eq!(
        (&page["totalLicenses"], &page["assignedLicenses"], &page["hasMoreData"]),
        (&json!(6), &json!(2), &json!(false))
    );
    assert_eq!(page["lastSeenDeviceId"], imei(2).parse::<u64>().unwrap());
    assert!(text(&page["deviceList"][0]["assignmentTime"]).ends_with('Z'));

    // Removing a licence removes the device from a waiting upgrade; the last one ends the upgrade.
    let id = fota.schedule(upgrade("2026-03-02", &[imei(1), imei(2)])).await;
    fota.minutes(1).await;
    fota.ok("POST", &remove, list(&[imei(2)])).await;
    assert_eq!(fota.device_status(&id, 1).await, pair("Device Rejected", "No license attached to device"));
    assert_eq!(fota.status(&id).await, "Queued");
    fota.days(1).await;
    let busy = fota.ok("POST", &remove, list(&[imei(1)])).await;
    assert_eq!(busy["deviceList"][0]["Reason"], "License is in use by an upgrade");
    fota.days(2).await;
    assert_eq!(fota.status(&id).await, "Finished");
    let stuck = fota.ok("POST", &remove, list(&[imei(1)])).await;
    assert_eq!(stuck["deviceList"][0]["status"], "LicenseRemoveFailed");
    assert_eq!(stuck["licUsedCount"], 1);
    let id = fota.schedule(with(upgrade("2026-03-20", &[imei(2)]), "accountName", json!(ACCOUNT))).await;
    fota.ok("POST", &assign, list(&[imei(2)])).await;
    fota.minutes(1).await;
    fota.ok("POST", &remove, list(&[imei(2)])).await;
    assert_eq!(fota.status(&id).await, "Cancelled");

    // Fewer licences than devices without one: no device receives one.
    let event = fota.rejected("POST", "/licenses/0642233522-00002/assign", list(&[imei(900)])).await;
    assert_eq!(event, "No available license");
    assert_eq!(fota.rejected("POST", &assign, list(&[])).await, "Device list is empty");
    assert_eq!(fota.rejected("POST", &assign, list(&["x".to_owned()])).await, "Invalid device id format");
    assert_eq!(fota.rejected("POST", &remove, Value::Null).await, "Input binding error");
}

#[tokio::test]
async fn the_cancel_list_decides_which_devices_lose_a_licence_first() {
    let devices: Vec<Value> = (1..=6).map(|number| device(number, "good")).collect();
    let fota = Fota::with_options(&devices, json!({"pageSize": 2})).await;
    let path = format!("/licenses/{ACCOUNT}/cancel");
    let empty = fota.get(&format!("{path}/index/0")).await;
    assert_eq!(
        empty,
        json!({"count": 0, "hasMoreData": false, "updateTime": "2026-03-01T00:00:00Z", "deviceList": []})
    );
    fota.0.minutes(1);
    let list = |kind: Value, devices: &[u64]| {
        let devices: Vec<String> = devices.iter().map(|number| imei(*number)).collect();
        json!({"type": kind, "deviceList": devices})
    };
    let imeis = |numbers: &[u64]| json!(numbers.iter().map(|number| imei(*number)).collect::<Vec<_>>());
    let set = fota.ok("POST", &path, list(json!("append"), &[5, 3, 5])).await;
    assert_eq!(set, json!({"count": 2, "deviceList": imeis(&[5, 3])}));
    // The default is to append; a device of another account is left out.
    let set = fota.ok("POST", &path, list(Value::Null, &[6, 3, 77, 1])).await;
    assert_eq!(set, json!({"count": 4, "deviceList": imeis(&[5, 3, 6, 1])}));
    // Pages keep the order of the list, and begin after the last IMEI of the previous page.
    let first = fota.get(&path).await;
    assert_eq!(
        first,
        json!({"count": 4, "hasMoreData": true, "updateTime": "2026-03-01T00:01:00Z", "deviceList": imeis(&[5, 3])})
    );
    let second = fota.get(&format!("{path}/index/{}", imei(3))).await;
    assert_eq!((&second["deviceList"], &second["hasMoreData"]), (&imeis(&[6, 1]), &json!(false)));
    assert_eq!(fota.get(&format!("{path}/index/{}", imei(1))).await["deviceList"], json!([]));
    for (index, message) in [
        (imei(2), "LastSeenDeviceId Not Valid"),
        (UNKNOWN.to_owned(), "LastSeenDeviceId Not Valid"),
        ("x".to_owned(), "Invalid device id format"),
    ] {
        assert_eq!(fota.rejected("GET", &format!("{path}/index/{index}"), Value::Null).await, message);
    }
    assert_eq!(fota.rejected("POST", &path, list(json!("remove"), &[2])).await, "Invalid type: append or replace");
    assert_eq!(fota.rejected("POST", &path, list(json!("replace"), &[77])).await, "Device does not exist.");
    let none = fota.rejected("POST", "/licenses/0642233522-00002/cancel", list(json!("append"), &[900])).await;
    assert_eq!(none, "The account has no monthly subscription");
    assert_eq!(fota.get(&path).await["count"], 4);

    // Six devices hold a licence, and five are bought from now on.
    let fewer = json!({"account": ACCOUNT, "count": 5});
    let bought = fota.0.http.post(format!("{}/_simulator/licenses", fota.0.simulator.url())).json(&fewer);
    assert_eq!(bought.send().await.unwrap().status(), 200);
    let left = fota.get(&format!("/licenses/{ACCOUNT}")).await;
    assert_eq!((&left["totalLicenses"], &left["assignedLicenses"]), (&json!(5), &json!(5)));
    assert_eq!(fota.get(&path).await["deviceList"], imeis(&[3, 6]));

    assert_eq!(
        fota.ok("POST", &path, list(json!("replace"), &[2])).await,
        json!({"count": 1, "deviceList": imeis(&[2])})
    );
    assert_eq!(fota.ok("DELETE", &path, Value::Null).await, json!({"success": true}));
    assert_eq!(fota.get(&path).await["deviceList"], json!([]));
}

#[tokio::test]
async fn pages_follow_each_other_without_gaps_or_repeats() {
    let mut devices: Vec<Value> = (1..=11).map(|number| device(number, "good")).collect();
    let mut expected: Vec<String> = (1..=11).map(imei).collect();
    // Leading zeros get lost if the cursor is a number.
    for (index, body) in (0..).zip([123_456_700_001, 123_456_700_002, 1_234_567_800_001, 1_234_567_800_002]) {
        devices.push(with(device(0, "good"), "imei", json!(imei_of(body))));
        expected.insert(index, imei_of(body));
    }
    let fota = Fota::with_options(&devices, json!({"pageSize": 4})).await;
    for path in [format!("/devices/{ACCOUNT}"), format!("/licenses/{ACCOUNT}")] {
        let (mut cursor, mut seen) = ("0".to_owned(), Vec::new());
        loop {
            let page = fota.get(&format!("{path}/index/{cursor}")).await;
            let list = page["deviceList"].as_array().unwrap();
            seen.extend(list.iter().map(|device| text(&device["deviceId"])));
            // A number on the wire.
            cursor = page["lastSeenDeviceId"].as_u64().unwrap().to_string();
            if page["hasMoreData"] == false {
                break;
            }
            assert_eq!(list.len(), 4);
        }
        assert_eq!(seen, expected, "{path}");
        assert_eq!(fota.get(&path).await, fota.get(&format!("{path}/index/0")).await);
        for (index, message) in [
            (UNKNOWN, "LastSeenDeviceId Not Valid"),
            (&*imei(900), "LastSeenDeviceId Not Valid"),
            ("1000", "Invalid device id format"),
            ("abc", "Invalid device id format"),
        ] {
            assert_eq!(fota.rejected("GET", &format!("{path}/index/{index}"), Value::Null).await, message, "{index}");
        }
    }
    let mut ids = Vec::new();
    for number in 1..=9 {
        ids.push(fota.schedule(upgrade("2026-03-02", &[imei(number)])).await);
    }
    let path = format!("/reports/{ACCOUNT}/status");
    fota.ok("DELETE", &format!("/upgrades/{ACCOUNT}/upgrade/{}", ids.remove(4)), Value::Null).await;
    fota.0.minutes(1);
    let (mut cursor, mut seen) = (0, Vec::new());
    loop {
        let page = fota.get(&format!("{path}/Queued/index/{cursor}")).await;
        let list = page["reportList"].as_array().unwrap();
        seen.extend(list.iter().map(|upgrade| text(&upgrade["id"])));
        cursor = page["lastSeenUpgradeId"].as_u64().unwrap();
        if page["hasMoreFlag"] == false {
            break;
        }
        assert_eq!(list.len(), 4);
    }
    assert_eq!(seen, ids);
    assert_eq!(fota.get(&format!("{path}/Queued")).await["reportList"].as_array().unwrap().len(), 4);
    for (rest, message) in [
        ("Queued/index/x", "Invalid index value"),
        ("Queued/index/-1", "Invalid index value"),
        ("Queued/index/10", "Index exceeds number of devices in list"),
        ("Sleeping/index/0", "Invalid upgrade status"),
    ] {
        assert_eq!(fota.rejected("GET", &format!("{path}/{rest}"), Value::Null).await, message);
    }
}

#[tokio::test]
async fn firmware_and_devices_are_listed_by_client_type() {
    let lwm2m = with(with(device(2, "good"), "protocol", json!("LWM2M")), "model", json!("Model-L"));
    let http = with(with(device(3, "good"), "protocol", json!("HTTP")), "model", json!("Model-H"));
    let mut fota = Fota::start(&[device(1, "good"), lwm2m, http]).await;
    let names =
        |list: &Value| list.as_array().unwrap().iter().map(|item| text(&item["firmwareName"])).collect::<Vec<_>>();
    let firmware = format!("/firmware/{ACCOUNT}");
    let all = fota.get(&firmware).await;
    // Firmware for HTTP devices belongs to v2, and later releases are not available yet.
    assert_eq!(names(&all), [FIRMWARE, "SimMake_Model-L_01.00_02.00"]);
    let first = all[0].as_object().unwrap();
    assert_eq!(
        (&first["fromVersion"], &first["toVersion"], &first["clientType"]),
        (&json!(OLD), &json!(NEW), &json!("OMA"))
    );
    assert_eq!(
        (&first["participantName"], &first["make"], &first["model"]),
        (&json!(ACCOUNT), &json!("SimMake"), &json!("Model-O"))
    );
    for spelling in ["OMA", "oma-dm", "OMADM"] {
        assert_eq!(names(&fota.get(&format!("{firmware}?clientType={spelling}")).await), [FIRMWARE]);
        let page = fota.get(&format!("/devices/{ACCOUNT}/index/0?clientType={spelling}")).await;
        assert_eq!(page["deviceList"].as_array().unwrap().len(), 1);
    }
    let page = fota.get(&format!("/devices/{ACCOUNT}/index/0?clientType=HTTP")).await;
    let mdn = text(&page["deviceList"][0]["mdn"]);
    assert_eq!(mdn.len(), 10);
    assert_eq!(
        page,
        json!({"accountName": ACCOUNT, "hasMoreData": false, "lastSeenDeviceId": imei(3).parse::<u64>().unwrap(), "deviceList": [{
            "deviceId": imei(3), "mdn": mdn, "model": "Model-H", "make": "SimMake", "firmware": OLD, "fotaEligible": true,
            "licenseAssigned": true, "status": "Active", "clientType": "HTTP",
        }]})
    );
    for path in [&firmware, &format!("/devices/{ACCOUNT}/index/0")] {
        let rejected = fota.rejected("GET", &format!("{path}?clientType=fax"), Value::Null).await;
        assert_eq!(rejected, "Invalid client type");
    }
    let mut early = upgrade("2026-03-02", &[imei(1)]);
    (early["firmwareName"], early["firmwareTo"]) = (json!("SimMake_Model-O_02.00_03.00"), json!("03.00"));
    assert_eq!(fota.rejected("POST", "/upgrades", early).await, "Firmware not found");

    // Listeners are notified when it is released.
    fota.ok("POST", &format!("/callbacks/{ACCOUNT}"), json!({"name": "Fota", "url": LISTENER})).await;
    fota.days(31).await;
    assert_eq!(
        names(&fota.get(&format!("{firmware}?clientType=OMA")).await),
        [FIRMWARE, "SimMake_Model-O_02.00_03.00"]
    );
    assert_eq!(fota.notifications(), [("firmwareList".to_owned(), String::new(), Vec::new())]);
}

#[tokio::test]
async fn the_only_listener_of_an_account_is_called_fota() {
    let fota = Fota::start(&[device(1, "good")]).await;
    let path = format!("/callbacks/{ACCOUNT}");
    assert_eq!(fota.get(&path).await, json!([]));
    let registered = fota.ok("POST", &path, json!({"name": "Fota", "url": LISTENER})).await;
    assert_eq!(registered, json!({"accountName": ACCOUNT, "serviceName": "Fota"}));
    assert_eq!(fota.get(&path).await, json!([{"aname": ACCOUNT, "name": "Fota", "url": LISTENER}]));
    // Another listener replaces it; user name and password are optional.
    let other =
        json!({"name": "Fota", "url": "https://listener.example:50559/other", "username": "me", "password": "hunter2"});
    fota.ok("POST", &path, other).await;
    assert_eq!(
        fota.get(&path).await,
        json!([{"aname": ACCOUNT, "name": "Fota", "url": "https://listener.example:50559/other", "username": "me", "password": "hunter2"}])
    );
    let recorded = fota.0.simulator.requests();
    assert!(recorded.iter().all(|request| !request.body.contains("hunter2")));
    for (body, message) in [
        (json!({"name": "Carrier", "url": LISTENER}), "Invalid callback service name"),
        (json!({"url": LISTENER}), "Invalid callback service name"),
        (json!({"name": "Fota", "url": "http://listener.example/fota"}), "Invalid callback url"),
        (json!({"name": "Fota", "url": "https://listener.example:8443/fota"}), "Invalid callback url"),
        (json!({"name": "Fota"}), "Invalid callback url"),
        (Value::Null, "Input binding error"),
    ] {
        assert_eq!(fota.rejected("POST", &path, body.clone()).await, message, "{body}");
    }
    assert_eq!(fota.get(&path).await[0]["username"], "me");
    // v3 has its own listener.
    assert_eq!(fota.0.rejected("GET", &path, Value::Null).await, "Callback listener not found");
    assert_eq!(
        fota.rejected("DELETE", &format!("{path}/name/Carrier"), Value::Null).await,
        "Invalid callback service name"
    );
    for _ in 0..2 {
        assert_eq!(fota.ok("DELETE", &format!("{path}/name/Fota"), Value::Null).await, json!({"success": true}));
        assert_eq!(fota.get(&path).await, json!([]));
    }
}

#[tokio::test]
async fn invalid_requests_are_rejected_with_the_platforms_messages_and_change_nothing() {
    let fota = Fota::with_options(&[device(1, "good"), device(2, "good")], json!({"maxCampaignDevices": 3})).await;
    let id = fota.schedule(upgrade("2026-03-02", &[imei(1)])).await;
    fota.0.minutes(1);
    let good = || upgrade("2026-03-02", &[imei(2)]);
    let change = |member: &str, value: Value| with(good(), member, value);
    let many: Vec<String> = (1..=4).map(imei).collect();
    let paths = [
        format!("/upgrades/{ACCOUNT}/upgrade/{id}"),
        format!("/devices/{ACCOUNT}"),
        format!("/licenses/{ACCOUNT}"),
        format!("/reports/{ACCOUNT}/status/Queued"),
        format!("/reports/{ACCOUNT}/status/RequestPending"),
        format!("/callbacks/{ACCOUNT}"),
    ];
    let mut before = Vec::new();
    for path in &paths {
        before.push(fota.get(path).await);
    }
    for (request, message) in [
        (Value::Null, "Input binding error"),
        (json!([]), "Input binding error"),
        (change("accountName", Value::Null), "Invalid account name format"),
        (change("accountName", json!("0642233522/00001")), "Invalid account name format"),
        (change("deviceList", json!([])), "Device list is empty"),
        (change("deviceList", Value::Null), "Device list is empty"),
        (change("deviceList", json!(["12345", "x"])), "Invalid device id format"),
        (change("deviceList", json!(many)), "Too many devices in the list"),
        (change("startDate", Value::Null), "FotaPostUpgrades: invalid state date"),
        (change("startDate", json!("soon")), "FotaPostUpgrades: invalid state date"),
        (change("startDate", json!("2026-02-30")), "FotaPostUpgrades: invalid state date"),
        (change("startDate", json!("2026-02-28")), "FotaPostUpgrades: invalid state date"),
        (change("endDate", json!("later")), "Invalid end date"),
        (change("endDate", json!("2026-03-01")), "Invalid date range"),
        (change("firmwareName", json!("Nothing_like_it")), "Firmware not found"),
        (change("firmwareName", json!("SimMake_Model-H_01.00_02.00")), "Firmware not found"),
        (change("firmwareTo", json!("09.00")), "Firmware does not match device make, model or version"),
    ] {
        assert_eq!(fota.rejected("POST", "/upgrades", request.clone()).await, message, "{request}");
    }
    let (status, denied) = fota.call("POST", "/upgrades", change("accountName", json!("0712345678-00001"))).await;
    assert_eq!((status, &denied["errorCode"]), (400, &json!("INVALID_ACCESS")));
    let upgrade_path = format!("/upgrades/{ACCOUNT}/upgrade");
    for (method, body) in
        [("GET", Value::Null), ("DELETE", Value::Null), ("PUT", json!({"type": "append", "deviceList": [imei(2)]}))]
    {
        for (id, message) in [
            ("f858b8c4-2153-11ec-8c44-aeb16d1aa652", "Invalid upgradeId"),
            ("1", "Invalid upgradeId"),
            ("f858b8c4-2153-11ec-8c44-aeb16d1aa65z", "Invalid uuid"),
        ] {
            assert_eq!(fota.rejected(method, &format!("{upgrade_path}/{id}"), body.clone()).await, message);
        }
    }
    let path = format!("{upgrade_path}/{id}");
    for (body, message) in [
        (Value::Null, "Input binding error"),
        (json!({"type": "append", "deviceList": []}), "Device list is empty"),
        (json!({"type": "append", "deviceList": ["x"]}), "Invalid device id format"),
        (json!({"type": "append", "deviceList": [imei(2), imei(3), imei(4)]}), "Too many devices in the list"),
        (json!({"deviceList": [imei(1)]}), "Invalid type: append or remove"),
    ] {
        assert_eq!(fota.rejected("PUT", &path, body.clone()).await, message, "{body}");
    }
    // Another account of the same user does not see it.
    let other = format!("/upgrades/0642233522-00002/upgrade/{id}");
    assert_eq!(fota.rejected("GET", &other, Value::Null).await, "Invalid upgradeId");
    for (path, before) in paths.iter().zip(before) {
        assert_eq!(fota.get(path).await, before, "{path}");
    }
    assert_eq!(fota.0.simulator.statistics().campaigns, 1);
    // Without a session not even the body is read.
    let request = fota.0.url(reqwest::Method::POST, "/api/fota/v1/upgrades").bearer_auth(&fota.0.bearer);
    let (status, response) = read(request.send().await.unwrap()).await;
    assert_eq!((status, &response["errorCode"]), (400, &json!("INVALID_ACCESS")));
}
