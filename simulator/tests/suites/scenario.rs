//! Worlds described in JSON and TOML.

use crate::platform::{Platform, read, text};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::path::Path;
use thingspace_simulator::{Scenario, ScenarioError, Simulator, SimulatorOptions};

fn docs(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs").join(name)
}

/// Returns the problems of a scenario.
fn problems(text: &str) -> Vec<String> {
    match Scenario::from_text(text) {
        Err(ScenarioError::Invalid { problems }) => problems.iter().map(ToString::to_string).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_published_schema_matches_the_code() {
    let path = docs("scenario.schema.json");
    let published = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(published == Scenario::schema(), "{} is stale; `cargo xtask generate` writes it", path.display());
}

#[tokio::test]
async fn the_example_builds_the_world_that_it_describes() {
    let scenario = Scenario::from_path(docs("scenarios/meters.toml")).unwrap();
    let platform = Platform::start(scenario.into()).await;
    let account = platform.simulator.account().to_owned();
    assert_eq!(account, "0642233522-00001");
    let page = platform.ok("GET", &format!("/devices/{account}"), Value::Null).await;
    let devices = page["deviceList"].as_array().unwrap();
    assert_eq!(devices.len(), 2 + 60 + 40 + 100);
    let first = devices.iter().find(|device| device["deviceId"] == "354658090353977").unwrap();
    assert_eq!((&first["make"], &first["firmware"]), (&json!("SimMake"), &json!("1.0")));
    assert_eq!(platform.simulator.now().to_string(), "2026-03-02T00:00:00Z");
    assert_eq!(platform.simulator.credentials().password.expose(), "only for this simulator");
    let faults = platform.url(reqwest::Method::GET, "/_simulator/faults").send().await.unwrap();
    assert_eq!(faults.json::<Value>().await.unwrap()[0]["outcome"], "notReachable");
}

#[test]
fn json_and_toml_are_equivalent() {
    let toml = "[options]\nseed = 7\nstart = 2026-03-02T00:00:00Z\n[[accounts]]\nname = \"A-1\"\n[accounts.fleet]\ncount = 3\n";
    let json = r#"{"options": {"seed": 7, "start": "2026-03-02T00:00:00Z"}, "accounts": [{"name": "A-1", "fleet": {"count": 3}}]}"#;
    let (toml, json) = (Scenario::from_text_or_path(toml).unwrap(), Scenario::from_text_or_path(json).unwrap());
    assert_eq!(toml, json);
    let options = SimulatorOptions::from(toml);
    assert_eq!((options.seed, options.start.to_string()), (7, "2026-03-02T00:00:00Z".to_owned()));
    let missing = Scenario::from_text_or_path("nowhere.toml").unwrap_err();
    assert!(missing.to_string().starts_with("nowhere.toml cannot be read: "), "{missing}");
}

#[test]
fn every_problem_is_reported_with_its_path() {
    let found = problems(
        r#"{
            "optoins": {},
            "users": [{"name": "u", "password": 1234567, "accounts": []}],
            "options": {"checkDelay": "soon", "cohort_size": 3, "pageSize": -1},
            "accounts": [
                {"name": 5, "devices": [{"imei": "1", "make": "M", "model": "X", "protocol": "LWM2"}]}
            ],
            "faults": [{"outcome": "explode"}, {"outcome": "notReachabel", "times": "sometimes"}]
        }"#,
    );
    let expected = [
        "accounts[0].devices[0].protocol: must be one of LWM2M, OMA-DM, HTTP, none, not \"LWM2\"; did you mean \"LWM2M\"?",
        "accounts[0].devices[0].version: is missing",
        "accounts[0].name: must be a string, not 5",
        "options.checkDelay: must be a duration such as PT15M or 15m, not \"soon\"",
        "options.cohort_size: is not a member; did you mean \"cohortSize\"?",
        "options.pageSize: must be 1 to 1000000, not -1",
        "optoins: is not a member; did you mean \"options\"?",
        "users[0].password: must be a string, not a number",
    ];
    for problem in expected {
        assert!(found.iter().any(|found| found == problem), "{problem}\nis not among\n{}", found.join("\n"));
    }
    assert!(found.iter().any(|problem| problem.starts_with("faults[0].outcome: must be one of requestFailed, ")));
    assert!(found.iter().any(|problem| problem.ends_with("not \"notReachabel\"; did you mean \"notReachable\"?")));
    assert!(found.iter().any(|problem| problem.starts_with("faults[1].times: must be ")), "{found:?}");
    assert_eq!(found.len(), expected.len() + 3, "{}", found.join("\n"));
}

#[test]
fn the_data_of_lines_is_validated() {
    let device = |imei: &str, line: Value| {
        json!({"imei": imei, "make": "M", "model": "X", "protocol": "LWM2M", "version": "1", "mdn": "5550000001",
               "connectivity": line})
    };
    let url = "https://listener.example/";
    let scenario = json!({"accounts": [{
        "name": "A-1",
        "listeners": [
            {"url": url},
            {"url": url, "service": "CarrierServcie"},
            {"url": url, "service": "NiddService", "version": "v1"},
            {"url": url, "service": "QoS"},
            {"url": url, "service": "QoS"},
        ],
        "devices": [
            device("354658090353977", json!({"plan": "", "deviceGroup": " ", "pairedImei": "12"})),
            device("490154203237518", json!({"customFields": ["", "x".repeat(51)]})),
        ],
        "fleet": {"count": 2, "mix": [{"share": 1, "make": "M", "model": "X", "protocol": "HTTP", "version": "1",
            "connectivity": {"customFields": ["1", "2", "3", "4", "5", "6"]}}]},
    }]});
    let found = problems(&scenario.to_string());
    let expected = [
        "accounts[0].listeners[0].version: is missing; set version or service",
        "accounts[0].listeners[1].service: there is no service \"CarrierServcie\"; did you mean \"CarrierService\"?",
        "accounts[0].listeners[2].service: excludes version; omit one of them",
        "accounts[0].listeners[4].service: already has a listener",
        "accounts[0].fleet.mix[0].connectivity.customFields: must have at most five values",
        "accounts[0].devices[0].connectivity.deviceGroup: must have a name",
        "accounts[0].devices[0].connectivity.plan: must have a code",
        "accounts[0].devices[0].connectivity.pairedImei: must be an IMEI of 14 to 16 digits, not \"12\"",
        "accounts[0].devices[1].connectivity.customFields[1]: must have at most 50 characters",
        "accounts[0].devices[1].mdn: is already used by accounts[0].devices[0]",
    ];
    assert_eq!(found, expected, "{}", found.join("\n"));
}

#[test]
fn contradictions_are_rejected() {
    let device = |imei: &str| json!({"imei": imei, "make": "M", "model": "X", "protocol": "LWM2M", "version": "1"});
    let mut unknown = device("354658090353977");
    unknown["behaviour"] = json!("godo");
    let scenario = json!({
        "options": {"checkDelay": "PT25H"},
        "users": [{"name": "u", "accounts": ["A-2", "A-9"]}],
        "behaviours": [
            {"name": "b", "successPercent": 60, "rejectedPercent": 50, "power": {"pattern": "hours", "from": 3}},
            {"name": "b", "power": {"pattern": "every", "everyMinutes": 5, "onMinutes": 5, "to": 4}},
            {"name": "c", "failure": "noLicense"},
            {"name": "d", "failure": "upgradeSucceeded"},
        ],
        "packages": [
            {"make": "M", "model": "X", "protocol": "LWM2M", "from": "1", "to": "1"},
            {"make": "M", "model": "X", "protocol": "LWM2M", "from": "1", "to": "1"},
        ],
        "accounts": [
            {"name": "A-1", "licenses": 1, "devices": [device("35465809035397x"), device("354658090353977"), unknown],
             "listeners": [{"version": "v3", "url": "http://listener.example/"}]},
            {"name": "A-1", "groups": [
                {"count": 5, "make": "M", "model": "X", "protocol": "HTTP", "version": "1", "firstImei": "35465809035395"},
                {"count": 5, "make": "M", "model": "X", "protocol": "HTTP", "version": "1", "firstImei": "123"},
            ]},
            {"name": "A-2"},
        ],
        "faults": [{"outcome": "requestFailed", "device": "354658090353977"}, {"outcome": "reachable", "version": "v1"}],
    });
    let found = problems(&scenario.to_string());
    let expected = [
        "options.checkDelay: must be 0 to 24 hours",
        "users[0].accounts[1]: there is no account \"A-9\"; did you mean \"A-1\"?",
        "behaviours[1].name: \"b\" is already used by behaviours[0]",
        "behaviours[0].rejectedPercent: must be at most 100 minus successPercent",
        "behaviours[0].power.to: is missing; this pattern requires it",
        "behaviours[1].power.to: is not allowed with this pattern",
        "behaviours[1].power.onMinutes: must be less than everyMinutes",
        "behaviours[2].failure: must be an outcome of an attempt, such as upgradeFailed, neverEnds or installFailed",
        "behaviours[3].failure: must be an outcome of an attempt, such as upgradeFailed, neverEnds or installFailed",
        "packages[0].to: must not equal from",
        "packages[1].to: must not equal from",
        "packages[1].name: \"M_X_1_1\" is already used by packages[0]",
        "accounts[1].name: \"A-1\" is already used by accounts[0]",
        "accounts[0].licenses: must be at least 3, the number of devices with a licence, not 1",
        "accounts[0].listeners[0].url: must be https on a port that the platform allows, or on this machine",
        "accounts[0].devices[2].behaviour: there is no behaviour \"godo\"; did you mean \"good\"?",
        "accounts[0].devices[0].imei: must be an IMEI of 14 to 16 digits, not \"35465809035397x\"",
        "accounts[0].devices[2].imei: 354658090353977 is already used by accounts[0].devices[1]",
        "accounts[1].groups[1].firstImei: must be the 14 digits before the check digit, not beginning with 0, and leave \
         room for the others",
        "accounts[0].devices[2].imei: 354658090353977 is already used by accounts[1].groups[0]",
        "faults[0].device: this outcome applies to a whole campaign; omit the device",
        "faults[1].version: only V3 has this outcome",
    ];
    assert_eq!(found, expected, "{}", found.join("\n"));
}

#[test]
fn invalid_options_are_named_as_the_scenario_spells_them() {
    let option = |options: Value| problems(&json!({"options": options}).to_string());
    assert_eq!(option(json!({"start": "9500-01-01T00:00:00Z"})), ["options.start: must be before the year 9000"]);
    let found = option(json!({"callbacks": {"ackTimeout": "PT0S"}}));
    assert_eq!(found, ["options.callbacks.ackTimeout: must be 1 millisecond to 1 minute"]);
}

#[test]
fn empty_names_are_rejected() {
    let package = json!({"make": "", "model": "", "protocol": "LWM2M", "from": "", "to": ""});
    let found = problems(&json!({"packages": [package]}).to_string());
    let expected = ["from", "make", "model", "to"].map(|member| format!("packages[0].{member}: must not be empty"));
    assert_eq!(found, expected);
}

#[test]
fn syntax_errors_are_reported_with_their_line() {
    let error = Scenario::from_json("{\n  \"options\": }").unwrap_err().to_string();
    assert_eq!(error, "the scenario is not valid JSON: expected value at line 2 column 14");
    let error = Scenario::from_toml("[options]\nseed = \n").unwrap_err().to_string();
    assert!(error.starts_with("the scenario is not valid TOML: ") && error.ends_with(" at line 2 column 8"), "{error}");
    let error = Scenario::from_toml("[[users]]\npassword = \"hunter2\n").unwrap_err().to_string();
    assert!(error.contains(" at line 2 ") && !error.contains("hunter2"), "{error}");
    let error = Scenario::from_json("{\n  \"options\": {\"seed\": 1, \"seed\": 2}}").unwrap_err().to_string();
    assert_eq!(error, "the scenario is not valid JSON: the member \"seed\" appears twice at line 2 column 31");
    assert!(matches!(Scenario::from_json("[]"), Err(ScenarioError::Invalid { .. })));
    assert!(Scenario::from_json("{}").is_ok());
    // No secret of a scenario is printed.
    let secret = r#"{"users": [{"name": "u", "password": "hunter2", "accounts": []}], "accounts": [{"name": "A", "fleet": {"count": 1}}]}"#;
    let options = SimulatorOptions::from(Scenario::from_json(secret).unwrap());
    assert!(!format!("{options:?}").contains("hunter2"));
}

#[tokio::test]
async fn a_fleet_is_the_same_for_the_same_seed() {
    let devices = async |seed: u64| {
        let text = format!(
            r#"{{"options": {{"seed": 3, "pageSize": 5000}}, "accounts": [{{"name": "A-1", "fleet": {{"count": 2000, "seed": {seed}}}}}]}}"#
        );
        let platform = Platform::start(Scenario::from_json(&text).unwrap().into()).await;
        platform.ok("GET", "/devices/A-1", Value::Null).await["deviceList"].as_array().unwrap().clone()
    };
    let first = devices(5).await;
    assert_eq!(first.len(), 2000);
    assert_eq!(first, devices(5).await);
    assert_ne!(first, devices(6).await);
    let of = |model: &str| first.iter().filter(|device| device["model"] == model).count();
    assert!((1300..1500).contains(&of("GM01Q")), "{}", of("GM01Q"));
    assert!((30..100).contains(&of("Model-A")), "{}", of("Model-A"));
}

/// Returns a world of three devices, one for each version, that fail as `behaviour` says, and requests to
/// upgrade them.
fn failing_world(behaviour: &Value) -> (SimulatorOptions, [(&'static str, &'static str, Value); 3]) {
    let parts =
        [("O", "OMA-DM", "354658090353977"), ("H", "HTTP", "490154203237518"), ("L", "LWM2M", "356938035643809")];
    let devices = parts.map(|(model, protocol, imei)| {
        json!({
            "imei": imei, "make": "SimMake", "model": model, "protocol": protocol, "version": "1", "behaviour": "b",
        })
    });
    let packages = parts.map(|(model, protocol, _)| {
        json!({"make": "SimMake", "model": model, "protocol": protocol, "from": "1", "to": "2", "name": model})
    });
    let scenario = json!({
        "behaviours": [behaviour], "packages": packages, "accounts": [{"name": "A-1", "devices": devices}],
    });
    let v1 = json!({
        "accountName": "A-1", "firmwareName": "O", "firmwareTo": "2", "startDate": "2026-03-01",
        "deviceList": [parts[0].2],
    });
    let v2 = json!({
        "softwareName": "H", "softwareFrom": "1", "softwareTo": "2", "distributionType": "HTTP",
        "startDate": "2026-03-01", "endDate": "2026-03-05", "deviceList": [parts[1].2],
    });
    let v3 = json!({
        "firmwareName": "L", "firmwareFrom": "1", "firmwareTo": "2", "protocol": "LWM2M",
        "startDate": "2026-03-01", "endDate": "2026-03-05", "deviceList": [parts[2].2],
    });
    let requests = [
        ("/api/fota/v1/upgrades", "/api/fota/v1/upgrades/A-1/upgrade/", v1),
        ("/api/fota/v2/campaigns/software/A-1", "/api/fota/v2/campaigns/A-1/", v2),
        ("/api/fota/v3/campaigns/firmware/A-1", "/api/fota/v3/campaigns/A-1/", v3),
    ];
    (Scenario::from_json(&scenario.to_string()).unwrap().into(), requests)
}

/// Returns the results of the campaigns of [`failing_world`] within two days, and the total number of attempts.
async fn run_campaigns(behaviour: Value) -> (Vec<String>, u64) {
    let (options, requests) = failing_world(&behaviour);
    let mut platform = Platform::start(options).await;
    let mut paths = Vec::new();
    for (post, get, request) in requests {
        let (status, response) = read(platform.request("POST", post).json(&request).send().await.unwrap()).await;
        assert_eq!(status, 200, "{response}");
        paths.push(format!("{get}{}", text(&response["id"])));
    }
    platform.days(2).await;
    let mut states = Vec::new();
    for path in paths {
        let response = platform.request("GET", &path).send().await.unwrap();
        states.push(text(&read(response).await.1["status"]));
    }
    (states, platform.simulator.statistics().attempts)
}

#[tokio::test]
async fn attempts_fail_in_every_version_as_the_behaviour_defines() {
    let fail = |failure: &str| json!({"name": "b", "successPercent": 0, "failure": failure});
    let (states, attempts) = run_campaigns(fail("upgradeFailedPermanently")).await;
    assert_eq!((states, attempts), (["Finished", "CampaignEnded", "CampaignEnded"].map(str::to_owned).to_vec(), 3));
    let (states, attempts) = run_campaigns(fail("neverEnds")).await;
    let running = ["InProgress", "CampaignScheduled", "CampaignScheduled"].map(str::to_owned).to_vec();
    assert_eq!((states, attempts), (running.clone(), 3));
    let (states, attempts) = run_campaigns(json!({"name": "b", "successPercent": 0, "failure": "upgradeFailed"})).await;
    assert_eq!((&states[0], &states[2]), (&running[0], &running[2]), "both try again");
    assert!(attempts > 3, "{attempts}");
}

#[tokio::test]
async fn a_campaign_fails_if_the_upgrade_server_would_reject_every_device() {
    let (states, attempts) = run_campaigns(json!({"name": "b", "successPercent": 0, "rejectedPercent": 100})).await;
    assert_eq!(states, ["UpgradeFailed", "CampaignFailed", "CampaignFailed"]);
    assert_eq!(attempts, 0);
}

#[tokio::test]
async fn behaviours_decide_the_outcome_of_a_campaign() {
    let scenario = r#"
        [[behaviours]]
        name = "failing"
        successPercent = 0

        [[behaviours]]
        name = "rejected"
        successPercent = 0
        rejectedPercent = 100

        [[packages]]
        make = "SimMake"
        model = "Model-B"
        protocol = "LWM2M"
        from = "1.0"
        to = "2.0"

        [[accounts]]
        name = "A-1"
        [[accounts.devices]]
        imei = "354658090353977"
        make = "SimMake"
        model = "Model-B"
        protocol = "LWM2M"
        version = "1.0"
        [[accounts.devices]]
        imei = "490154203237518"
        make = "SimMake"
        model = "Model-B"
        protocol = "LWM2M"
        version = "1.0"
        behaviour = "failing"
        [[accounts.devices]]
        imei = "356938035643809"
        make = "SimMake"
        model = "Model-B"
        protocol = "LWM2M"
        version = "1.0"
        behaviour = "rejected"
    "#;
    let mut platform = Platform::start(Scenario::from_toml(scenario).unwrap().into()).await;
    let request = |devices: &[&str]| {
        json!({
            "firmwareName": "SimMake_Model-B_1.0_2.0", "firmwareFrom": "1.0", "firmwareTo": "2.0", "protocol": "LWM2M",
            "startDate": "2026-03-01", "endDate": "2026-03-03", "deviceList": devices,
        })
    };
    let alone = platform.ok("POST", "/campaigns/firmware/A-1", request(&["356938035643809"])).await;
    platform.days(1).await;
    let campaign = platform.ok("GET", &format!("/campaigns/A-1/{}", text(&alone["id"])), Value::Null).await;
    assert_eq!(campaign["status"], "CampaignFailed", "the upgrade server would reject every device");
    let mut all = request(&["354658090353977", "490154203237518", "356938035643809"]);
    (all["startDate"], all["endDate"]) = (json!("2026-03-02"), json!("2026-03-04"));
    let id = text(&platform.ok("POST", "/campaigns/firmware/A-1", all).await["id"]);
    platform.days(4).await;
    let report = platform.ok("GET", &format!("/reports/A-1/campaigns/{id}/devices"), Value::Null).await;
    let stages: Vec<(&str, &str)> = report["deviceList"]
        .as_array()
        .unwrap()
        .iter()
        .map(|device| (device["deviceId"].as_str().unwrap(), device["status"].as_str().unwrap()))
        .collect();
    assert_eq!(
        stages,
        [
            ("354658090353977", "UpgradeSuccess"),
            ("356938035643809", "UpgradeFailed"),
            ("490154203237518", "UpgradeFailed")
        ]
    );
}

#[tokio::test]
async fn listeners_are_notified_when_a_package_is_launched() {
    let scenario = r#"
        [[packages]]
        make = "SimMake"
        model = "Model-B"
        protocol = "LWM2M"
        from = "1.0"
        to = "2.0"
        launched = "2026-03-05T08:00:00Z"

        [[accounts]]
        name = "A-1"
        listeners = [
            { version = "v1", url = "https://listener.example/1", username = "who", password = "hunter2" },
            { version = "v2", url = "https://listener.example/2" },
            { version = "v3", url = "https://listener.example/3" },
        ]
        fleet = { count = 1, mix = [{ share = 1, make = "SimMake", model = "Model-B", protocol = "LWM2M", version = "1.0" }] }
    "#;
    let simulator = Simulator::start(Scenario::from_toml(scenario).unwrap()).await.unwrap();
    simulator.advance(jiff::SignedDuration::from_hours(24 * 4));
    assert!(simulator.callbacks().is_empty(), "it is not launched yet");
    simulator.advance(jiff::SignedDuration::from_hours(24));
    let messages = simulator.callbacks();
    let kinds: Vec<&str> = messages.iter().map(|message| message.kind.as_str()).collect();
    assert_eq!(kinds, ["firmwareList", "newSoftware"]);
    let body: Value = serde_json::from_str(&messages[0].body).unwrap();
    // Since release 2.9, messages of v1 have no user name and no password.
    assert_eq!((body.get("username"), body.get("password")), (None, None));
    assert_eq!(body["firmwareList"][0]["firmwareName"], "SimMake_Model-B_1.0_2.0");
    assert_eq!(body["firmwareList"][0]["launchDate"], "2026-03-05T08:00:00.000Z");
    assert_eq!(body["upgradeScheduled"], Value::Null);
    assert!(!format!("{messages:?}").contains("hunter2"));

    let echoing = format!("[options.callbacks]\nechoCredentials = true\n{scenario}");
    let simulator = Simulator::start(Scenario::from_toml(&echoing).unwrap()).await.unwrap();
    simulator.advance(jiff::SignedDuration::from_hours(24 * 5));
    let body: Value = serde_json::from_str(&simulator.callbacks()[0].body).unwrap();
    assert_eq!((&body["username"], &body["password"]), (&json!("who"), &json!("***")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Any text is either read or rejected.
    #[test]
    fn no_scenario_causes_a_panic(text in any::<String>(), name in "[a-zA-Z_]{1,12}", number in any::<i64>()) {
        let _ = Scenario::from_text(&text);
        for place in ["options", "accounts", "faults", "users", "packages", "behaviours"] {
            for value in [json!(number), json!(text), json!([{name.clone(): number}]), json!({name.clone(): [text.clone()]})] {
                let _ = Scenario::from_json(&json!({place: value}).to_string());
            }
        }
    }
}

#[test]
fn scenarios_of_other_editors_are_read_or_named() {
    for (name, text) in [
        ("world.json", r#"{"options": {"seed": 7}}"#),
        ("world.toml", "[options]\nseed = 7\n"),
        ("world", "[options]\nseed = 7\n"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, format!("\u{feff}{text}")).unwrap();
        assert_eq!(SimulatorOptions::from(Scenario::from_path(&path).unwrap()).seed, 7, "{name}");
        assert!(Scenario::from_text_or_path(&format!("\u{feff}{text}")).is_ok(), "{name}");
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        std::fs::write(&path, wide).unwrap();
        let error = Scenario::from_path(&path).unwrap_err().to_string();
        assert!(error.ends_with("the text is UTF-16; write it in UTF-8"), "{error}");
    }
}
