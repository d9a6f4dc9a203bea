//! Random sequences of operations keep the platform consistent: the simulator never fails, every response can be
//! parsed, and its totals agree.

use anyhow::{Context, Result, ensure};
use jiff::{SignedDuration, ToSpan, tz::TimeZone};
use proptest::{
    collection::vec,
    prelude::*,
    sample::Index,
    test_runner::{Config, TestCaseError, TestRunner},
};
use reqwest::{Client, Method, Response, multipart};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::{Mutex, PoisonError},
};
use thingspace::{
    dispatch,
    models::{CampaignStatus, UpgradeStatus},
    operations,
};
use thingspace_simulator::{Scenario, Simulator};

/// The number of sequences.
const SEQUENCES: u32 = 2000;

/// The states in which campaigns of each kind and their devices must occur for the checks to be meaningful.
const STATIONS: [(Kind, &[&str]); 6] = [
    (Kind::V1, &["RequestFailed", "Queued", "InProgress", "Finished", "Cancelled", "UpgradeSuccess", "UpgradeFailed"]),
    (Kind::V2, &CAMPAIGN_STATIONS),
    (Kind::V2File, &CAMPAIGN_STATIONS),
    (Kind::V2File, &["CampaignAborted", "UpgradeFailed"]),
    (Kind::V3, &CAMPAIGN_STATIONS),
    (Kind::V3, &[NO_LICENSE]),
];
/// The note that every licence is in use.
const NO_LICENSE: &str = "no licence left";
const CAMPAIGN_STATIONS: [&str; 6] = [
    "CampaignRequestFailed",
    "CampaignRequestQueued",
    "CampaignScheduled",
    "CampaignEnded",
    "CampaignCancelled",
    "UpgradeSuccess",
];
/// The minimum number of occurrences; the actual number is many times higher.
const OFTEN: usize = 5;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    V1,
    V2,
    V2File,
    V3,
}

/// The number of times that a campaign of a kind, or a device in one, had a status.
type Found = BTreeMap<(Kind, String), usize>;

impl Kind {
    fn version(self) -> &'static str {
        match self {
            Self::V1 => "v1",
            Self::V2 | Self::V2File => "v2",
            Self::V3 => "v3",
        }
    }
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![Just(Kind::V1), Just(Kind::V2), Just(Kind::V2File), Just(Kind::V3)]
}

fn version() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("v1"), Just("v2"), Just("v3")]
}

/// Devices: some of the account, some twice, some unknown.
fn devices() -> impl Strategy<Value = Vec<Index>> {
    vec(any::<Index>(), 0..6)
}

#[derive(Debug, Clone)]
enum Step {
    /// Mostly devices that fit: others are rejected at once.
    Schedule {
        kind: Kind,
        package: Index,
        fitting: bool,
        devices: Vec<Index>,
        starts: i8,
        lasts: i8,
    },
    ChangeDevices {
        campaign: Index,
        append: bool,
        devices: Vec<Index>,
    },
    ChangeDates {
        campaign: Index,
        starts: i8,
        lasts: i8,
    },
    Cancel {
        campaign: Index,
    },
    Licenses {
        version: &'static str,
        assign: bool,
        devices: Vec<Index>,
    },
    CancelList {
        version: &'static str,
        devices: Vec<Index>,
        empty: bool,
    },
    Logging {
        on: bool,
        devices: Vec<Index>,
    },
    Upload {
        bytes: u16,
        whole: bool,
    },
    Sync {
        devices: Vec<Index>,
    },
    Read {
        row: Index,
        campaign: Index,
        device: Index,
    },
    InvalidBody {
        row: Index,
        body: Index,
    },
    Advance {
        hours: u8,
    },
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (kind(), any::<Index>(), prop::bool::weighted(0.8), devices(), -1..4_i8, -1..5_i8).prop_map(
            |(kind, package, fitting, devices, starts, lasts)| {
                Step::Schedule { kind, package, fitting, devices, starts, lasts }
            },
        ),
        2 => (any::<Index>(), any::<bool>(), devices())
            .prop_map(|(campaign, append, devices)| Step::ChangeDevices { campaign, append, devices }),
        2 => (any::<Index>(), -1..4_i8, -1..5_i8)
            .prop_map(|(campaign, starts, lasts)| Step::ChangeDates { campaign, starts, lasts }),
        2 => any::<Index>().prop_map(|campaign| Step::Cancel { campaign }),
        2 => (version(), any::<bool>(), devices())
            .prop_map(|(version, assign, devices)| Step::Licenses { version, assign, devices }),
        1 => (version(), devices(), any::<bool>())
            .prop_map(|(version, devices, empty)| Step::CancelList { version, devices, empty }),
        1 => (any::<bool>(), devices()).prop_map(|(on, devices)| Step::Logging { on, devices }),
        1 => (any::<u16>(), any::<bool>()).prop_map(|(bytes, whole)| Step::Upload { bytes, whole }),
        1 => devices().prop_map(|devices| Step::Sync { devices }),
        3 => (any::<Index>(), any::<Index>(), any::<Index>())
            .prop_map(|(row, campaign, device)| Step::Read { row, campaign, device }),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(row, body)| Step::InvalidBody { row, body }),
        4 => (1..80_u8).prop_map(|hours| Step::Advance { hours }),
    ]
}

/// A simulator under test, and the facts about its world.
struct World {
    simulator: Simulator,
    http: Client,
    bearer: String,
    session: String,
    devices: Vec<String>,
    /// The packages that fit devices at the start: make in lower case, model and version.
    fits: Vec<(String, [String; 3])>,
    /// The packages of v3, by the name that they have in every version.
    packages: Vec<Value>,
    /// The configuration files.
    files: Value,
    found: Found,
    campaigns: Vec<(Kind, String)>,
    /// The campaigns and their reports at their end.
    over: HashMap<String, (Value, Value)>,
}

/// Bodies that no operation accepts.
const INVALID_BODIES: [&str; 8] =
    ["", "null", "[]", "{", "{\"deviceList\":[[]]}", "{\"deviceList\":[\"1\"]}", "{\"type\":7}", "\u{1F4A5}"];

impl World {
    /// Creates a world of all protocols with many HTTP devices.
    async fn new(seed: u64, http: Client) -> Result<Self> {
        let group = |count, make: &str, model: &str, protocol: &str, version: &str, behaviour: &str| {
            json!({
                "count": count, "make": make, "model": model, "protocol": protocol, "version": version,
                "behaviour": behaviour,
            })
        };
        let mut unlicensed = group(14, "SEQUANS Communications", "GM01Q", "LWM2M", "SR1.2.0.0-10512", "good");
        unlicensed["licensed"] = json!(false);
        let scenario = json!({
            "options": {"seed": seed, "freeLicenses": 1},
            "accounts": [{
                "name": "0642233522-00001",
                "groups": [
                    group(4, "Verizon", "Model-A", "HTTP", "VerizonFirmwareVersion-01", "good"),
                    group(8, "VERIZON", "Model-A", "HTTP", "VerizonFirmwareVersion-01", "flaky"),
                    group(4, "Verizon", "Model-A", "HTTP", "VerizonFirmwareVersion-02", "clumsy"),
                    group(6, "Verizon Smart Communities", "LCO-277C4N", "OMA-DM", "BG96MAR04A04M1G", "flaky"),
                    unlicensed,
                ],
                "fleet": {"count": 20},
            }],
        });
        let simulator = Simulator::start(Scenario::from_json(&scenario.to_string())?).await?;
        let mut world = Self {
            simulator,
            http,
            bearer: String::new(),
            session: String::new(),
            devices: Vec::new(),
            fits: Vec::new(),
            packages: Vec::new(),
            files: Value::Null,
            found: Found::new(),
            campaigns: Vec::new(),
            over: HashMap::new(),
        };
        world.renew().await?;
        let page = world.get(&world.path("v3", "devices", "")).await?;
        for device in page["deviceList"].as_array().context("devices")? {
            let text = |member: &str| device[member].as_str().unwrap_or_default();
            let fit = [text("make").to_lowercase(), text("model").to_owned(), text("firmware").to_owned()];
            world.fits.push((text("deviceId").to_owned(), fit));
        }
        world.devices = world.fits.iter().map(|(device, _)| device.clone()).collect();
        // One device without an account, and one that is not a valid IMEI.
        world.devices.extend(["490154203237518".to_owned(), "12345".to_owned()]);
        let list = world.get(&(world.path("v3", "firmware", "") + "?protocol=all")).await?;
        world.packages = list.as_array().context("packages")?.clone();
        world.take(&Step::Upload { bytes: 100, whole: true }).await?;
        Ok(world)
    }

    async fn renew(&mut self) -> Result<()> {
        let credentials = self.simulator.credentials();
        let token: Value = self
            .http
            .post(format!("{}/api/ts/v1/oauth2/token", self.simulator.url()))
            .basic_auth(credentials.key.expose(), Some(credentials.secret.expose()))
            .form(&[("grant_type", "client_credentials")])
            .send()
            .await?
            .json()
            .await?;
        token["access_token"].as_str().context("a token")?.clone_into(&mut self.bearer);
        let login: Value = self
            .http
            .post(format!("{}/api/m2m/v1/session/login", self.simulator.url()))
            .bearer_auth(&self.bearer)
            .json(&json!({"username": credentials.username.expose(), "password": credentials.password.expose()}))
            .send()
            .await?
            .json()
            .await?;
        login["sessionToken"].as_str().context("a session")?.clone_into(&mut self.session);
        Ok(())
    }

    fn path(&self, version: &str, part: &str, rest: &str) -> String {
        let account = self.simulator.account();
        match (version, part) {
            ("v1", "licenses") if rest.is_empty() => format!("/api/fota/v1/{part}/{account}/index/0"),
            _ => format!("/api/fota/{version}/{part}/{account}{rest}"),
        }
    }

    fn request(&self, method: &str, path: &str) -> Result<reqwest::RequestBuilder> {
        let method = Method::from_bytes(method.as_bytes())?;
        let request = self.http.request(method, format!("{}{path}", self.simulator.url()));
        Ok(request.bearer_auth(&self.bearer).header("VZ-M2M-Token", &self.session))
    }

    async fn send(&self, method: &str, path: &str, body: Option<Value>) -> Result<(u16, Value)> {
        let request = self.request(method, path)?;
        let request = match body {
            Some(body) => request.json(&body),
            None => request,
        };
        Self::judge(method, path, request.send().await?).await
    }

    /// Checks that the platform did not fail, and that every rejection says what is wrong.
    async fn judge(method: &str, path: &str, response: Response) -> Result<(u16, Value)> {
        let status = response.status().as_u16();
        let bytes = response.bytes().await?;
        ensure!(status < 500, "{method} {path}: {status} {}", String::from_utf8_lossy(&bytes));
        let value: Value = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes)? };
        if status >= 400 {
            let reported =
                value["errorMessage"].as_str().or_else(|| value["fault"]["message"].as_str()).unwrap_or_default();
            ensure!(reported.len() > 5, "{method} {path}: {status} {value}");
        } else if let Some(row) = row_of(method, path) {
            let body = if bytes.is_empty() { b"{}".as_slice() } else { &bytes };
            dispatch::read(row, body).with_context(|| format!("{method} {path}: {value}"))?;
        }
        Ok((status, value))
    }

    async fn get(&self, path: &str) -> Result<Value> {
        let (status, value) = self.send("GET", path, None).await?;
        ensure!(status == 200, "{path}: {status} {value}");
        Ok(value)
    }

    /// Returns a package for a kind of campaign, and those of the chosen devices that it fits at the start, or any.
    fn matched(&self, kind: Kind, package: Index, fitting: bool, chosen: &[Index]) -> (Value, Vec<&str>) {
        let is_http = |package: &&Value| package["protocol"] == "HTTP";
        let suits = |package: &&Value| !fitting || is_http(package) == matches!(kind, Kind::V2 | Kind::V2File);
        let packages: Vec<&Value> = self.packages.iter().filter(suits).collect();
        let package = *package.get(&packages);
        let text = |member: &str| package[member].as_str().unwrap_or_default();
        let expected = [text("make").to_lowercase(), text("model").to_owned(), text("firmwareFrom").to_owned()];
        // A file requires no version of the devices.
        let members = if kind == Kind::V2File { 2 } else { 3 };
        let fits = self.fits.iter().filter(|(_, has)| has[..members] == expected[..members]);
        let fits: Vec<&str> = fits.map(|(device, _)| device.as_str()).collect();
        let devices = if fitting && !fits.is_empty() {
            chosen.iter().map(|index| *index.get(&fits)).collect()
        } else {
            self.some(chosen)
        };
        (package.clone(), devices)
    }

    fn some(&self, chosen: &[Index]) -> Vec<&str> {
        chosen.iter().map(|index| index.get(&self.devices).as_str()).collect()
    }

    fn day(&self, offset: i8) -> String {
        let today = self.simulator.now().to_zoned(TimeZone::UTC).date();
        today.saturating_add(i64::from(offset).days()).to_string()
    }

    fn chosen(&self, index: Index) -> Option<&(Kind, String)> {
        (!self.campaigns.is_empty()).then(|| index.get(&self.campaigns))
    }

    #[allow(clippy::too_many_lines)]
    async fn take(&mut self, step: &Step) -> Result<()> {
        match step {
            Step::Schedule { kind, package, fitting, devices, starts, lasts } => {
                let (start, end) = (self.day(*starts), self.day(starts.saturating_add(*lasts)));
                let (package, devices) = self.matched(*kind, *package, *fitting, devices);
                let account = self.simulator.account();
                let (path, body) = match kind {
                    Kind::V1 => (
                        "/api/fota/v1/upgrades".to_owned(),
                        json!({
                            "accountName": account, "firmwareName": package["firmwareName"],
                            "firmwareTo": package["firmwareTo"], "startDate": start, "deviceList": devices,
                        }),
                    ),
                    Kind::V2 => (
                        format!("/api/fota/v2/campaigns/software/{account}"),
                        json!({
                            "softwareName": package["firmwareName"], "softwareFrom": package["firmwareFrom"],
                            "softwareTo": package["firmwareTo"], "distributionType": "HTTP",
                            "startDate": start, "endDate": end, "deviceList": devices,
                        }),
                    ),
                    Kind::V2File => (
                        format!("/api/fota/v2/campaigns/files/{account}"),
                        json!({
                            "fileName": self.files[0]["fileName"], "fileVersion": self.files[0]["fileVersion"],
                            "distributionType": "HTTP", "startDate": start, "endDate": end, "deviceList": devices,
                        }),
                    ),
                    Kind::V3 => (
                        format!("/api/fota/v3/campaigns/firmware/{account}"),
                        json!({
                            "firmwareName": package["firmwareName"], "firmwareFrom": package["firmwareFrom"],
                            "firmwareTo": package["firmwareTo"], "protocol": package["protocol"],
                            "startDate": start, "endDate": end, "deviceList": devices,
                        }),
                    ),
                };
                let (status, response) = self.send("POST", &path, Some(body)).await?;
                if status == 200 {
                    let id = response["id"].as_str().context("an id")?.to_owned();
                    self.campaigns.push((*kind, id));
                }
            }
            Step::ChangeDevices { campaign, append, devices } => {
                let Some((kind, id)) = self.chosen(*campaign) else { return Ok(()) };
                let change = if *append { "append" } else { "remove" };
                let devices = self.some(devices);
                let account = self.simulator.account();
                let (path, member) = match kind {
                    Kind::V1 => (format!("/api/fota/v1/upgrades/{account}/upgrade/{id}"), "type"),
                    Kind::V2 | Kind::V2File => (format!("/api/fota/v2/campaigns/{account}/{id}"), "Type"),
                    Kind::V3 => (format!("/api/fota/v3/campaigns/firmware/{account}/{id}"), "Type"),
                };
                self.send("PUT", &path, Some(json!({member: change, "deviceList": devices}))).await?;
            }
            Step::ChangeDates { campaign, starts, lasts } => {
                let Some((kind, id)) = self.chosen(*campaign) else { return Ok(()) };
                let account = self.simulator.account();
                let path = match kind {
                    Kind::V1 => return Ok(()),
                    Kind::V2 | Kind::V2File => format!("/api/fota/v2/campaigns/{account}/{id}/dates"),
                    Kind::V3 => format!("/api/fota/v3/campaigns/firmware/{account}/{id}/dates"),
                };
                let body = json!({"startDate": self.day(*starts), "endDate": self.day(starts.saturating_add(*lasts))});
                self.send("PUT", &path, Some(body)).await?;
            }
            Step::Cancel { campaign } => {
                let Some((kind, id)) = self.chosen(*campaign) else { return Ok(()) };
                self.send("DELETE", &self.campaign_path(*kind, id), None).await?;
            }
            Step::Licenses { version, assign, devices } => {
                let path = self.path(version, "licenses", if *assign { "/assign" } else { "/remove" });
                self.send("POST", &path, Some(json!({"deviceList": self.some(devices)}))).await?;
            }
            Step::CancelList { version, devices, empty } => {
                let version = if *version == "v3" { "v2" } else { version };
                let path = self.path(version, "licenses", "/cancel");
                if *empty {
                    self.send("DELETE", &path, None).await?;
                } else {
                    let body = json!({"type": "append", "count": devices.len(), "deviceList": self.some(devices)});
                    self.send("POST", &path, Some(body)).await?;
                }
            }
            Step::Logging { on, devices } => {
                let path = self.path("v2", "logging", "/devices");
                if *on {
                    self.send("PUT", &path, Some(json!({"deviceIds": self.some(devices)}))).await?;
                } else {
                    self.send("DELETE", &format!("{path}?deviceIds={}", self.some(devices).join(",")), None).await?;
                }
            }
            Step::Upload { bytes, whole } => {
                let file = multipart::Part::bytes(vec![b'x'; usize::from(*bytes)]).file_name("settings.txt");
                let mut form = multipart::Form::new().text("fileVersion", "1.0").text("make", "Verizon");
                if *whole {
                    form = form.text("model", "Model-A").text("localTargetPath", "/VZWFOTA/settings.txt");
                }
                let path = self.path("v2", "files", "");
                let response = self.request("POST", &path)?.multipart(form.part("fileupload", file)).send().await?;
                let (status, response) = Self::judge("POST", &path, response).await?;
                ensure!(status >= 400 || (*whole && *bytes > 0), "{status} {response}");
                self.files = self.get(&(path + "?distributionType=HTTP")).await?;
            }
            Step::Sync { devices } => {
                let body = json!({"deviceList": self.some(devices)});
                self.send("PUT", &self.path("v3", "firmware", "/devices"), Some(body)).await?;
            }
            Step::Read { row, campaign, device } => self.read_any(*row, *campaign, *device).await?,
            Step::InvalidBody { row, body } => {
                let rows: Vec<_> = software_rows().filter(|row| row.request.is_some()).collect();
                let row = row.get(&rows);
                let id = "00000000-0000-4000-8000-000000000000";
                let path = fill(row.path, self.simulator.account(), id, &self.devices[0]);
                let request = self.request(row.method, &path)?.header("content-type", "application/json");
                let response = request.body(*body.get(&INVALID_BODIES)).send().await?;
                let (status, reported) = Self::judge(row.method, &path, response).await?;
                ensure!(status >= 400, "{path}: {status} {reported}");
            }
            Step::Advance { hours } => {
                self.simulator.advance(SignedDuration::from_hours(i64::from(*hours)));
                self.renew().await?;
                self.balance().await?;
            }
        }
        Ok(())
    }

    async fn read_any(&self, row: Index, campaign: Index, device: Index) -> Result<()> {
        let rows: Vec<_> = software_rows().filter(|row| row.method == "GET").collect();
        let row = row.get(&rows);
        let id = self.chosen(campaign).map_or("00000000-0000-4000-8000-000000000000", |(_, id)| id);
        let mut path = fill(row.path, self.simulator.account(), id, device.get(&self.devices).as_str());
        let value = |wire: &str| match wire {
            "campaignStatus" => "CampaignEnded",
            _ => "HTTP",
        };
        let query: Vec<String> = row
            .query
            .iter()
            .filter(|parameter| parameter.is_required && !parameter.is_in_path)
            .map(|parameter| format!("{}={}", parameter.wire, value(parameter.wire)))
            .collect();
        if !query.is_empty() {
            path = format!("{path}?{}", query.join("&"));
        }
        self.send("GET", &path, None).await.map(drop)
    }

    fn campaign_path(&self, kind: Kind, id: &str) -> String {
        let account = self.simulator.account();
        match kind {
            Kind::V1 => format!("/api/fota/v1/upgrades/{account}/upgrade/{id}"),
            Kind::V2 | Kind::V2File => format!("/api/fota/v2/campaigns/{account}/{id}"),
            Kind::V3 => format!("/api/fota/v3/campaigns/{account}/{id}"),
        }
    }

    /// Counts the status of a campaign and of its devices.
    fn note(&mut self, kind: Kind, status: &str, lines: &[Value]) {
        let statuses: BTreeSet<&str> = lines.iter().filter_map(|line| line["status"].as_str()).collect();
        for station in statuses.into_iter().chain([status]) {
            *self.found.entry((kind, station.to_owned())).or_default() += 1;
        }
    }

    /// Checks the invariants that hold after every sequence.
    async fn balance(&mut self) -> Result<()> {
        let mut busy: BTreeMap<String, String> = BTreeMap::new();
        for (kind, id) in self.campaigns.clone() {
            let campaign = self.get(&self.campaign_path(kind, &id)).await?;
            let report = match kind {
                Kind::V1 => campaign.clone(),
                _ => self.get(&self.path(kind.version(), "reports", &format!("/campaigns/{id}/devices"))).await?,
            };
            let status = campaign["status"].as_str().context("a status")?;
            let over = match kind {
                Kind::V1 => UpgradeStatus::from(status).is_final(),
                _ => CampaignStatus::from(status).is_final(),
            };
            let lines = report["deviceList"].as_array().context("a report")?;
            self.note(kind, status, lines);
            let names: BTreeSet<&str> = lines.iter().filter_map(|line| line["deviceId"].as_str()).collect();
            ensure!(names.len() == lines.len(), "{id}: a device appears twice in {report}");
            if let Some(total) = report["totalDevice"].as_u64() {
                ensure!(total == lines.len() as u64, "{id}: {total} devices and {} lines", lines.len());
            }
            if let Some(before) = self.over.get(&id) {
                ensure!(
                    before.0 == campaign && before.1 == report,
                    "{id} was over and changed: {before:?} {campaign} {report}"
                );
            }
            if over {
                self.over.insert(id, (campaign, report));
                continue;
            }
            for line in lines {
                let (device, status) = (line["deviceId"].as_str().unwrap_or_default(), &line["status"]);
                let done = ["UpgradeSuccess", "DeviceRejected", "Device Rejected"].iter().any(|done| status == done)
                    || line["resultReason"].as_str().is_some_and(|reason| reason.contains("no retry available"));
                // A device that failed for good, or has not been checked yet, may be in another campaign.
                let unsure =
                    ["UpgradeFailed", "RequestPending", "CampaignRequestPending"].iter().any(|word| status == word);
                let pending = campaign["status"].as_str().is_some_and(|status| status.ends_with("RequestPending"));
                if !done
                    && !unsure
                    && !pending
                    && let Some(other) = busy.insert(device.to_owned(), id.clone())
                {
                    anyhow::bail!("{device} is in {other} and in {id}: {line}");
                }
            }
        }
        let bought = self.get(&self.path("v3", "subscriptions", "")).await?;
        let (count, used) = (
            bought["licenseCount"].as_i64().context("a count")?,
            bought["licenseUsedCount"].as_i64().context("a count")?,
        );
        ensure!(0 <= used && used <= count, "{bought}");
        if used == count {
            self.note(Kind::V3, NO_LICENSE, &[]);
        }
        for version in ["v1", "v2", "v3"] {
            let page = self.get(&self.path(version, "licenses", "")).await?;
            let listed = page["deviceList"].as_array().context("licences")?.len();
            ensure!(page["assignedLicenses"] == used && i64::try_from(listed)? == used, "{version}: {page} {bought}");
        }
        Ok(())
    }
}

fn software_rows() -> impl Iterator<Item = &'static operations::Operation> {
    operations::all().filter(|row| row.service.starts_with("software_") && row.file.is_none())
}

fn fill(path: &str, account: &str, id: &str, device: &str) -> String {
    path.replace("{account}", account)
        .replace("{campaign_id}", id)
        .replace("{upgrade_id}", id)
        .replace("{device_id}", device)
        .replace("{start_index}", "0")
        .replace("{service_name}", "Fota")
        .replace("{upgrade_status}", "Finished")
}

/// Returns the row of a request, for any account and other arguments.
fn row_of(method: &str, target: &str) -> Option<&'static operations::Operation> {
    let path = target.split('?').next().unwrap_or_default();
    let fits = |template: &str| {
        let (expected, actual): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
        expected.len() == actual.len()
            && expected.iter().zip(&actual).all(|(expected, actual)| expected.starts_with('{') || expected == actual)
    };
    operations::all().find(|row| row.method == method && fits(row.path))
}

#[test]
fn any_sequence_of_operations_keeps_the_platform_consistent() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let config = Config { cases: SEQUENCES, max_shrink_iters: 200, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new(config);
    let http = thingspace_tests::http()?;
    let found = Mutex::new(Found::new());
    let outcome = runner.run(&(any::<u64>(), vec(step(), 1..14)), |(seed, steps)| {
        let run = async {
            let mut world = World::new(seed, http.clone()).await?;
            for (at, step) in steps.iter().enumerate() {
                world.take(step).await.with_context(|| format!("step {at}, {step:?}"))?;
            }
            world.balance().await?;
            // Finished campaigns do not change.
            world.simulator.advance(SignedDuration::from_hours(24 * 40));
            world.renew().await?;
            world.balance().await?;
            let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
            for (station, times) in world.found {
                *found.entry(station).or_default() += times;
            }
            anyhow::Ok(())
        };
        runtime.block_on(run).map_err(|error: anyhow::Error| TestCaseError::fail(format!("{error:#}")))
    });
    outcome.map_err(|error| anyhow::anyhow!("{error}"))?;
    let found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    for (kind, stations) in STATIONS {
        for station in stations {
            let times = found.get(&(kind, (*station).to_owned())).copied().unwrap_or_default();
            ensure!(times >= OFTEN, "{kind:?} was found at {station} {times} times in all: {found:?}");
        }
    }
    Ok(())
}
