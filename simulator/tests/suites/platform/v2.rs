//! A raw HTTP client of Software Management v2, and a world of HTTP devices with known behaviour.

use super::{ACCOUNT, Platform, read};
use serde_json::{Value, json};
use thingspace_simulator::Scenario;

pub const SOFTWARE: &str = "FOTA_Verizon_Model-A_01To02_HF";
pub const FROM: &str = "VerizonFirmwareVersion-01";
pub const TO: &str = "VerizonFirmwareVersion-02";
/// The first IMEIs, without check digit, of devices that check in once a day, of devices that check in every
/// hour, and of devices that check in every hour and ignore time windows.
pub const DAILY: u64 = 99_001_234_000_001;
pub const HOURLY: u64 = 99_001_234_100_001;
pub const HEADSTRONG: u64 = 99_001_234_200_001;

/// Returns a world with 40 devices that check in once a day, 40 every hour, 5 that check in every hour and
/// ignore time windows, and one for each reason of rejection. The other devices are ready for the upgrade.
pub fn world(options: &Value) -> Scenario {
    let group = |count: u64, first: u64, behaviour: &str| {
        json!({
            "count": count, "make": "Verizon", "model": "Model-A", "protocol": "HTTP", "version": FROM,
            "firstImei": first.to_string(), "behaviour": behaviour,
        })
    };
    let device = |body: u64, difference: Value| {
        let mut device = json!({
            "imei": imei(body), "make": "Verizon", "model": "Model-A", "protocol": "HTTP", "version": FROM,
            "behaviour": "hourly",
        });
        for (name, value) in difference.as_object().unwrap() {
            device[name] = value.clone();
        }
        device
    };
    let behaviour = |name: &str, minutes: u32, obedient: bool| {
        json!({
            "name": name, "checkInMinutes": minutes, "checkInJitterMinutes": 0,
            "honoursWindows": obedient, "supportsLogging": obedient,
        })
    };
    let package = |model: &str, protocol: &str, name: &str, from: &str, to: &str| json!({"name": name, "make": "Verizon", "model": model, "protocol": protocol, "from": from, "to": to});
    let world = json!({
        "options": options,
        "behaviours": [
            behaviour("daily", 1440, true), behaviour("hourly", 60, true), behaviour("headstrong", 60, false),
            {"name": "clumsy", "checkInMinutes": 60, "successPercent": 0},
            {"name": "dark", "power": {"pattern": "never"}},
            {"name": "patchy", "checkInMinutes": 60, "reachablePercent": 50},
        ],
        "packages": [
            package("Model-A", "HTTP", SOFTWARE, FROM, TO),
            package("Model-A", "HTTP", "FOTA_Verizon_Model-A_02To01_HF", TO, FROM),
            package("Model-L", "LWM2M", "FOTA_Verizon_Model-L_1To2", "1", "2"),
            package("Model-O", "OMA-DM", "FOTA_Verizon_Model-O_1To2", "1", "2"),
        ],
        "accounts": [
            {
                "name": ACCOUNT, "licenses": 200,
                "groups": [group(40, DAILY, "daily"), group(40, HOURLY, "hourly"), group(5, HEADSTRONG, "headstrong")],
                "devices": [
                    device(99_001_235_000_001, json!({"version": TO})),
                    device(99_001_235_000_002, json!({"model": "Model-B"})),
                    device(99_001_235_000_003, json!({"eligible": false})),
                    device(99_001_235_000_004, json!({"line": "suspended"})),
                    device(99_001_235_000_005, json!({"behaviour": "dark"})),
                    device(99_001_235_000_006, json!({"licensed": false})),
                    device(99_001_235_000_007, json!({"model": "Model-L", "protocol": "LWM2M", "version": "1"})),
                    device(99_001_235_000_008, json!({"behaviour": "clumsy"})),
                    device(99_001_235_000_009, json!({"model": "Model-O", "protocol": "OMA-DM", "version": "1"})),
                    device(99_001_235_000_010, json!({"behaviour": "patchy"})),
                ],
            },
            {"name": "0712345678-00001", "devices": [device(99_001_236_000_001, json!({}))]},
        ],
    });
    Scenario::from_json(&world.to_string()).unwrap()
}

/// Returns the IMEI with these 14 digits before its check digit.
pub fn imei(body: u64) -> String {
    let (mut rest, mut sum, mut double) = (body, 0, true);
    while rest > 0 {
        let digit = rest % 10 * if double { 2 } else { 1 };
        sum += digit / 10 + digit % 10;
        double = !double;
        rest /= 10;
    }
    format!("{body:014}{}", (10 - sum % 10) % 10)
}

/// Returns the IMEIs of `count` devices of a group.
pub fn imeis(first: u64, count: u64) -> Vec<String> {
    (first..first + count).map(imei).collect()
}

/// Returns a request for a software campaign.
pub fn software(start: &str, end: &str, devices: &[String]) -> Value {
    json!({
        "campaignName": "Spring rollout", "softwareName": SOFTWARE, "softwareFrom": FROM, "softwareTo": TO,
        "distributionType": "HTTP", "startDate": start, "endDate": end, "deviceList": devices,
    })
}

/// Returns time windows as a request contains them.
pub fn windows(list: &[(u8, u8)]) -> Value {
    list.iter().map(|(start, end)| json!({"startTime": start, "endTime": end})).collect()
}

impl Platform {
    /// Starts a simulator of this world.
    pub async fn v2_world(options: Value) -> Self {
        Self::start(world(&options).into()).await
    }

    /// Calls a path of v2; a null body is not sent.
    pub async fn v2(&self, method: &str, path: &str, body: Value) -> (u16, Value) {
        let request = self.request(method, &format!("/api/fota/v2{path}"));
        let request = if body.is_null() { request } else { request.json(&body) };
        read(request.send().await.unwrap()).await
    }

    pub async fn v2_ok(&self, method: &str, path: &str, body: Value) -> Value {
        let (status, response) = self.v2(method, path, body).await;
        assert_eq!(status, 200, "{method} {path}: {response}");
        response
    }

    /// Calls a path that must be rejected, and returns the platform's message.
    pub async fn v2_rejected(&self, method: &str, path: &str, body: Value) -> String {
        let (status, response) = self.v2(method, path, body).await;
        assert_eq!((status, &response["errorCode"]), (400, &json!("INVALID_PARAMETER")), "{method} {path}: {response}");
        response["errorMessage"].as_str().unwrap().to_owned()
    }

    /// Schedules a software campaign, and returns its identifier.
    pub async fn v2_schedule(&self, request: Value) -> String {
        let campaign = self.v2_ok("POST", &format!("/campaigns/software/{ACCOUNT}"), request).await;
        assert_eq!(campaign["status"], "CampaignRequestPending");
        campaign["id"].as_str().unwrap().to_owned()
    }

    pub async fn v2_status(&self, id: &str) -> String {
        let campaign = self.v2_ok("GET", &format!("/campaigns/{ACCOUNT}/{id}"), Value::Null).await;
        campaign["status"].as_str().unwrap().to_owned()
    }

    /// Returns status and reason of every device of a campaign, by IMEI.
    pub async fn v2_report(&self, id: &str) -> Vec<(String, String, String)> {
        let page = self.v2_ok("GET", &format!("/reports/{ACCOUNT}/campaigns/{id}/devices"), Value::Null).await;
        assert_eq!(page["hasMoreData"], false);
        let text = |line: &Value, name: &str| line[name].as_str().unwrap().to_owned();
        let lines = page["deviceList"].as_array().unwrap().iter();
        lines.map(|line| (text(line, "deviceId"), text(line, "status"), text(line, "resultReason"))).collect()
    }

    /// Returns status and reason of the only device of a campaign.
    pub async fn v2_only_device(&self, id: &str) -> (String, String) {
        let mut report = self.v2_report(id).await;
        assert_eq!(report.len(), 1);
        let (_, status, reason) = report.remove(0);
        (status, reason)
    }

    /// Returns a device as the list of v2 shows it.
    pub async fn v2_device(&self, imei: &str) -> Value {
        let page = self.v2_ok("GET", &format!("/devices/{ACCOUNT}"), Value::Null).await;
        page["deviceList"].as_array().unwrap().iter().find(|device| device["deviceId"] == imei).unwrap().clone()
    }
}
