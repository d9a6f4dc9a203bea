//! A raw client of the platform's paths that does not use the SDK.

pub mod v2;

use jiff::{SignedDuration, civil::Date};
use reqwest::{Client, ClientBuilder, Method, RequestBuilder, Response};
use serde_json::{Value, json};
use thingspace_simulator::{Simulator, SimulatorOptions};

pub const ACCOUNT: &str = "0642233522-00001";
pub const FIRST: &str = "354658090353977";
pub const UPGRADE: &str = "SEQUANSCommunications_GM01Q_SR1.2.0.0-10512_SR1.2.0.0-10657";
pub const OLD: &str = "SR1.2.0.0-10512";
pub const NEW: &str = "SR1.2.0.0-10657";

/// A simulator, and the tokens to access it.
pub struct Platform {
    pub simulator: Simulator,
    pub http: Client,
    pub bearer: String,
    pub session: String,
}

/// Returns an HTTP client that ignores the proxy of the environment, because everything is on this machine.
pub fn http() -> ClientBuilder {
    Client::builder().tls_backend_preconfigured(thingspace::tls_configuration(&[]).unwrap()).no_proxy()
}

impl Platform {
    pub async fn start(options: SimulatorOptions) -> Self {
        let mut platform = Self::of(Simulator::start(options).await.unwrap());
        platform.refresh_tokens().await;
        platform
    }

    /// Returns a platform without tokens.
    pub fn of(simulator: Simulator) -> Self {
        let http = http().build().unwrap();
        Self { simulator, http, bearer: String::new(), session: String::new() }
    }

    pub async fn new() -> Self {
        Self::start(SimulatorOptions::default()).await
    }

    /// Fetches new tokens.
    pub async fn refresh_tokens(&mut self) {
        let token = self.token().await;
        self.bearer = text(&token["access_token"]);
        let credentials = self.simulator.credentials();
        let (status, login) = self.login(credentials.username.expose(), credentials.password.expose()).await;
        assert_eq!(status, 200, "{login}");
        self.session = text(&login["sessionToken"]);
    }

    /// Requests a bearer token.
    pub async fn token(&self) -> Value {
        let credentials = self.simulator.credentials();
        let request = self
            .url(Method::POST, "/api/ts/v1/oauth2/token")
            .basic_auth(credentials.key.expose(), Some(credentials.secret.expose()));
        let response = request.form(&[("grant_type", "client_credentials")]).send().await.unwrap();
        assert_eq!(response.status(), 200);
        response.json().await.unwrap()
    }

    pub async fn login(&self, username: &str, password: &str) -> (u16, Value) {
        let body = json!({"username": username, "password": password});
        read(
            self.url(Method::POST, "/api/m2m/v1/session/login")
                .bearer_auth(&self.bearer)
                .json(&body)
                .send()
                .await
                .unwrap(),
        )
        .await
    }

    pub fn url(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{path}", self.simulator.url()))
    }

    /// Returns a request with both tokens.
    pub fn request(&self, method: &str, path: &str) -> RequestBuilder {
        self.url(method.parse().unwrap(), path).bearer_auth(&self.bearer).header("VZ-M2M-Token", &self.session)
    }

    /// Calls a path of v3; a null body is not sent.
    pub async fn call(&self, method: &str, path: &str, body: Value) -> (u16, Value) {
        let request = self.request(method, &format!("/api/fota/v3{path}"));
        let request = if body.is_null() { request } else { request.json(&body) };
        read(request.send().await.unwrap()).await
    }

    pub async fn ok(&self, method: &str, path: &str, body: Value) -> Value {
        let (status, response) = self.call(method, path, body).await;
        assert_eq!(status, 200, "{method} {path}: {response}");
        response
    }

    /// Calls a path that must be rejected, and returns the platform's message.
    pub async fn rejected(&self, method: &str, path: &str, body: Value) -> String {
        let (status, response) = self.call(method, path, body).await;
        assert_eq!((status, &response["errorCode"]), (400, &json!("INVALID_PARAMETER")), "{method} {path}: {response}");
        response["errorMessage"].as_str().unwrap().to_owned()
    }

    pub async fn schedule(&self, request: Value) -> String {
        let campaign = self.ok("POST", &format!("/campaigns/firmware/{ACCOUNT}"), request).await;
        assert_eq!(campaign["status"], "CampaignRequestPending");
        text(&campaign["id"])
    }

    pub async fn status(&self, id: &str) -> String {
        let campaign = self.ok("GET", &format!("/campaigns/{ACCOUNT}/{id}"), Value::Null).await;
        text(&campaign["status"])
    }

    /// Returns every entry of the report of a campaign.
    pub async fn report(&self, id: &str) -> Vec<Value> {
        let page = self.ok("GET", &format!("/reports/{ACCOUNT}/campaigns/{id}/devices"), Value::Null).await;
        assert_eq!(page["hasMoreData"], false);
        page["deviceList"].as_array().unwrap().clone()
    }

    pub async fn device(&self, imei: &str) -> Value {
        self.ok("POST", &format!("/devices/{ACCOUNT}"), json!({"deviceList": [imei]})).await["deviceList"][0].clone()
    }

    /// Returns the devices of the account, all on one page.
    pub async fn devices(&self) -> Vec<Value> {
        let page = self.ok("GET", &format!("/devices/{ACCOUNT}"), Value::Null).await;
        assert_eq!(page["hasMoreData"], false);
        page["deviceList"].as_array().unwrap().clone()
    }

    /// Returns devices that the check of an upgrade accepts, that of the guided example first.
    pub async fn ready_devices(&self) -> Vec<String> {
        let fits = |device: &Value| {
            device["model"] == "GM01Q"
                && device["firmware"] == OLD
                && device["status"] == "Active"
                && device["fotaEligible"] == true
                && device["licenseAssigned"] == true
        };
        self.devices()
            .await
            .iter()
            .filter(|device| fits(device))
            .map(|device| device["deviceId"].as_str().unwrap().to_owned())
            .collect()
    }

    pub fn minutes(&self, minutes: i64) {
        self.simulator.advance(SignedDuration::from_mins(minutes));
    }

    /// Advances time by days and fetches new tokens, because an hour is long enough to lose both.
    pub async fn days(&mut self, days: i64) {
        self.simulator.advance(SignedDuration::from_hours(24 * days));
        self.refresh_tokens().await;
    }
}

/// Returns a member that must be text.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

pub async fn read(response: Response) -> (u16, Value) {
    let status = response.status().as_u16();
    let text = response.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
}

/// Returns a request for the upgrade of the guided example.
pub fn campaign(start: &str, end: &str, devices: &[impl AsRef<str>]) -> Value {
    let (start, end): (Date, Date) = (start.parse().unwrap(), end.parse().unwrap());
    let devices: Vec<&str> = devices.iter().map(AsRef::as_ref).collect();
    json!({
        "campaignName": "Spring rollout", "firmwareName": UPGRADE, "firmwareFrom": OLD, "firmwareTo": NEW, "protocol": "LWM2M",
        "startDate": start.to_string(), "endDate": end.to_string(), "deviceList": devices,
    })
}

/// Adds time windows to a request.
pub fn with_windows(mut campaign: Value, windows: &[(i32, i32)]) -> Value {
    let windows: Vec<Value> = windows.iter().map(|(start, end)| json!({"startTime": start, "endTime": end})).collect();
    campaign["campaignTimeWindowList"] = windows.into();
    campaign
}
