//! Accounts, groups, and the listeners of services.

use crate::m2m::{M2m, SECOND, device, devices};
use crate::platform::{ACCOUNT, FIRST, Platform};
use serde_json::{Value, json};
use thingspace_simulator::SimulatorOptions;

const ONE: &str = "350000000000015";
const TWO: &str = "350000000000023";

#[tokio::test]
async fn an_account_lists_its_catalogue() {
    let m2m = M2m::new().await;
    let account = m2m.ok("GET", &format!("/accounts/{ACCOUNT}"), Value::Null).await;
    assert_eq!((&account["accountName"], &account["carriers"]), (&json!(ACCOUNT), &json!(["Verizon Wireless"])));
    assert_eq!(account["iPPools"].as_array().unwrap().iter().filter(|pool| pool["isDefaultPool"] == true).count(), 1);
    let plans = m2m.ok("GET", &format!("/plans/{ACCOUNT}"), Value::Null).await;
    assert_eq!(
        plans[0],
        json!({"name": "M2M 4G 5MB", "code": "m2m4G", "sizeKb": 5120, "carrierServicePlanCode": "84638"})
    );
    assert_eq!(account["servicePlans"].as_array().unwrap().len(), plans.as_array().unwrap().len());
    let skus = m2m.ok("POST", &format!("/accounts/{ACCOUNT}/sku"), Value::Null).await;
    assert_eq!(skus["deviceSkuInfo"][0], json!({"deviceSku": "VZW160004850370", "deviceSkuStatus": "Valid"}));
    let states = m2m.ok("GET", &format!("/Accounts/{ACCOUNT}/StatesAndServices"), Value::Null).await;
    assert_eq!(states["engagement"][0]["services"][0]["states"][0]["workflowSequenceNumber"], 1);
    for path in ["/accounts/", "/plans/", "/leads/", "/groups/", "/callbacks/"] {
        let unknown = m2m.rejected("GET", &format!("{path}0000000000-00000"), Value::Null).await;
        assert_eq!(unknown, "REQUEST_FAILED.AccountNotFound");
        let foreign = m2m.rejected("GET", &format!("{path}0712345678-00001"), Value::Null).await;
        assert_eq!(foreign, "REQUEST_FAILED.AccountName");
    }
}

/// Follows the addresses of the pages from a path on. Returns the number of items on each page.
async fn follow(platform: &Platform, path: &str, list: &str) -> Vec<usize> {
    let (mut target, mut sizes) = (path.to_owned(), Vec::new());
    loop {
        let response = platform.request("GET", &target).send().await.unwrap();
        let (status, next) = (response.status().as_u16(), response.headers().get("location").cloned());
        let page: Value = response.json().await.unwrap();
        sizes.push(page[list].as_array().unwrap().len());
        assert_eq!((status == 202, next.is_some()), (page["hasMoreData"] == true, page["hasMoreData"] == true));
        match next {
            Some(next) => next.to_str().unwrap().clone_into(&mut target),
            None => return sizes,
        }
    }
}

#[tokio::test]
async fn pages_of_leads_and_group_members_contain_the_address_of_the_next() {
    let m2m = M2m::start(SimulatorOptions { page_size: 2, device_list_size: 130, ..SimulatorOptions::default() }).await;
    let leads = follow(&m2m.platform, &format!("/api/m2m/v1/leads/{ACCOUNT}"), "leads").await;
    assert_eq!(leads, [2, 1]);
    let members = format!("/api/m2m/v1/groups/{ACCOUNT}/name/Unassigned%20Devices");
    assert_eq!(follow(&m2m.platform, &members, "devices").await, [130, 130, 40]);
    let invalid = m2m.rejected("GET", &format!("/leads/{ACCOUNT}?next=x"), Value::Null).await;
    assert_eq!(invalid, "REQUEST_FAILED.UnexpectedError");
}

#[tokio::test]
async fn devices_are_added_to_groups_and_removed() {
    let m2m = M2m::with_devices(devices(&[(ONE, "active"), (TWO, "active")])).await;
    let by_imei = |imei: &str| json!([{"id": imei, "kind": "IMEI"}]);
    let create =
        json!({"accountName": ACCOUNT, "groupName": "West", "groupDescription": "d", "devicesToAdd": by_imei(ONE)});
    assert_eq!(m2m.ok("POST", "/groups", create.clone()).await, json!({"success": true}));
    assert_eq!(m2m.rejected("POST", "/groups", create.clone()).await, "REQUEST_FAILED.DeviceGroup.Exists");
    let groups = m2m.ok("GET", &format!("/groups/{ACCOUNT}"), Value::Null).await;
    assert_eq!(groups[0]["name"], "Unassigned Devices");
    assert_eq!(groups[0]["isDefaultGroup"], true);
    assert_eq!(
        groups[1],
        json!({"name": "West", "description": "d", "isDefaultGroup": false, "extendedAttributes": []})
    );
    let named = |name: &str| format!("/groups/{ACCOUNT}/name/{name}");
    let members = async |name: &str| {
        let group = m2m.ok("GET", &named(name), Value::Null).await;
        group["devices"]
            .as_array()
            .unwrap()
            .iter()
            .map(|device| crate::m2m::id(device, "imei").unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(members("West").await, [ONE]);
    assert_eq!(members("Unassigned%20Devices").await, [TWO]);
    let update = json!({
        "newGroupName": "Far West", "newGroupDescription": "e", "devicesToAdd": by_imei(TWO), "devicesToRemove": by_imei(ONE),
    });
    m2m.ok("PUT", &named("West"), update).await;
    assert_eq!(m2m.rejected("GET", &named("West"), Value::Null).await, "REQUEST_FAILED.DeviceGroupNotFound");
    assert_eq!(members("Far%20West").await, [TWO]);
    assert_eq!(m2m.listed_device(TWO).await["groupNames"], json!(["Far West"]));
    assert_eq!(m2m.listed_device(ONE).await["groupNames"], json!(["Unassigned Devices"]));
    // The same name in another case does not conflict with itself.
    m2m.ok("PUT", &named("Far%20West"), json!({"newGroupName": "FAR WEST"})).await;
    assert_eq!(
        m2m.rejected("DELETE", &named("Unassigned%20Devices"), Value::Null).await,
        "INPUT_INVALID.DeviceGroup.DeleteDefault"
    );
    m2m.ok("DELETE", &named("far%20west"), Value::Null).await;
    assert_eq!(m2m.listed_device(TWO).await["groupNames"], json!(["Unassigned Devices"]));
    let unknown_devices =
        json!({"accountName": ACCOUNT, "groupName": "N", "groupDescription": "", "devicesToAdd": by_imei(FIRST)});
    assert_eq!(m2m.rejected("POST", "/groups", unknown_devices).await, "REQUEST_FAILED.DeviceNotFound");
    assert_eq!(m2m.rejected("POST", "/groups", json!({"groupName": "N"})).await, "REQUEST_FAILED.UnexpectedError");
    let account = json!({"groupName": "N", "groupDescription": ""});
    assert_eq!(m2m.rejected("POST", "/groups", account).await, "REQUEST_FAILED.MultipleAccounts");
}

#[tokio::test]
async fn an_account_has_one_listener_for_each_service() {
    let m2m = M2m::new().await;
    let path = format!("/callbacks/{ACCOUNT}");
    let (status, empty) = m2m.call("GET", &path, Value::Null).await;
    assert_eq!((status, empty), (200, json!("")));
    let register = |url: &str| json!({"name": "CarrierService", "url": url, "username": "me", "password": "drowssap"});
    for url in ["https://example.com/first", "http://example.com:9006/second"] {
        let response = m2m.ok("POST", &path, register(url)).await;
        assert_eq!(response, json!({"accountName": ACCOUNT, "serviceName": "CarrierService"}));
    }
    let other = json!({"name": "DeviceUsage", "url": "https://example.com:28220/"});
    m2m.ok("POST", &path, other).await;
    assert_eq!(
        m2m.ok("GET", &path, Value::Null).await,
        json!([
            {"accountName": ACCOUNT, "serviceName": "CarrierService", "url": "http://example.com:9006/second", "username": "me", "password": "drowssap"},
            {"accountName": ACCOUNT, "serviceName": "DeviceUsage", "url": "https://example.com:28220/"},
        ])
    );
    let (_, others) = m2m.call("GET", &format!("/callbacks/{SECOND}"), Value::Null).await;
    assert_eq!(others, json!(""));
    for invalid in [
        register("https://example.com:8443/"),
        register("ftp://example.com/"),
        register("nowhere"),
        json!({"name": "NoService", "url": "https://example.com/"}),
        json!({"name": "CarrierService", "url": "https://example.com/", "password": "x".repeat(41)}),
    ] {
        assert_eq!(m2m.rejected("POST", &path, invalid.clone()).await, "REQUEST_FAILED.UnexpectedError", "{invalid}");
    }
    let removed = m2m.ok("DELETE", &format!("{path}/name/CarrierService"), Value::Null).await;
    assert_eq!(removed, json!({"accountName": ACCOUNT, "serviceName": "CarrierService"}));
    let again = m2m.rejected("DELETE", &format!("{path}/name/CarrierService"), Value::Null).await;
    assert_eq!(again, "REQUEST_FAILED.UnexpectedError");
    // The recorded requests contain no password.
    assert!(m2m.platform.simulator.requests().iter().all(|request| !request.body.contains("drowssap")));
}

#[tokio::test]
async fn credentials_are_repeated_in_the_body_and_not_recorded() {
    let mut m2m = M2m::with_devices(devices(&[(ONE, "active")])).await;
    m2m.listen(&["CarrierService"]).await;
    let list = m2m.ok("GET", &format!("/callbacks/{ACCOUNT}"), Value::Null).await;
    let register = json!({"name": "CarrierService", "url": list[0]["url"], "username": "me", "password": "drowssap"});
    m2m.ok("POST", &format!("/callbacks/{ACCOUNT}"), register).await;
    let callback = m2m.request_and_wait("POST", "/devices/actions/suspend", ONE, json!({})).await;
    assert_eq!((&callback["username"], &callback["password"]), (&json!("me"), &json!("drowssap")));
    let kept = m2m.platform.simulator.callbacks();
    assert!(kept[0].body.contains("\"***\"") && !kept[0].body.contains("drowssap"));
}

#[tokio::test]
async fn without_a_listener_callbacks_are_lost_and_counted() {
    let mut m2m = M2m::with_devices(devices(&[(ONE, "active")])).await;
    m2m.request("POST", "/devices/actions/suspend", json!({"devices": [device(ONE)]})).await;
    m2m.days(1).await;
    assert_eq!(m2m.platform.simulator.statistics().callbacks_lost, 1);
    assert_eq!(m2m.state(ONE).await, "suspend");
}

#[tokio::test]
async fn the_gateway_and_the_session_are_checked_first() {
    let m2m = M2m::new().await;
    let path = format!("/api/m2m/v1/plans/{ACCOUNT}");
    let bare = m2m.platform.url(reqwest::Method::GET, &path).send().await.unwrap();
    assert_eq!(bare.status(), 401);
    let bearer = m2m.platform.url(reqwest::Method::GET, &path).bearer_auth(&m2m.platform.bearer).send().await.unwrap();
    let (status, response) = crate::platform::read(bearer).await;
    assert_eq!((status, &response["errorCode"]), (400, &json!("UnifiedWebService.REQUEST_FAILED.SessionToken.Format")));
    m2m.platform.simulator.expire_sessions();
    assert_eq!(
        m2m.rejected("GET", &format!("/plans/{ACCOUNT}"), Value::Null).await,
        "REQUEST_FAILED.SessionToken.Expired"
    );
}
