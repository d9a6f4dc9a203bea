//! Callbacks of the platform: nothing in them is lost, no body causes a panic, and every request gets a response.

use anyhow::{Context, Result, ensure};
use proptest::{collection::vec, prelude::*};
use serde_json::{Map, Value, json};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};
use thingspace::{
    Error, Secret,
    callbacks::{self, Event},
    models::{
        CampaignRequest, CampaignStatus, FirmwareUpgradeRequest, ListenerOptions, Protocol, SoftwareCallback,
        SoftwareCallbackKind,
    },
    rules,
};
use thingspace_simulator::{Scenario, Simulator};
use thingspace_tests::client;

const MESSAGE: &str = r#"{"accountName":"0642233522-00001","type":"upgradeFinished","username":"listener",
    "password":"Wanderer-7","upgradeFinished":{"upgradeId":"u","status":"Finished","deviceList":[]}}"#;
const CAMPAIGN: &str = r#"{"accountName":"0642233522-00001","type":"campaignStatus","campaign":{"campaignId":"c","status":"CampaignEnded"}}"#;

fn options() -> ListenerOptions {
    ListenerOptions {
        username: Some("listener".to_owned()),
        password: Some(Secret::from("Wanderer-7")),
        ..ListenerOptions::default()
    }
}

fn status(authorization: Option<&str>, body: &str, options: &ListenerOptions) -> i32 {
    callbacks::receive("POST", authorization, body.as_bytes(), options).status
}

#[test]
fn a_password_is_never_shown() -> Result<()> {
    let event = callbacks::parse(MESSAGE.as_bytes())?;
    ensure!(event.password.as_ref().map(Secret::expose) == Some("Wanderer-7"));
    ensure!(!format!("{event:?}").contains("Wanderer"), "{event:?}");
    for cut in 0..MESSAGE.len() {
        let Err(error) = callbacks::parse(&MESSAGE.as_bytes()[..cut]) else { anyhow::bail!("{cut} bytes were enough") };
        ensure!(!format!("{error} {error:?}").contains("Wanderer"), "{error}");
    }
    Ok(())
}

#[test]
fn a_body_that_is_not_a_message_is_an_error_with_a_reason() -> Result<()> {
    for (body, expected) in [
        (&b"{\"accountName\":\"\xff\"}"[..], "not UTF-8"),
        (b"\xfe\xff\x00{\x00}", "UTF-16"),
        (b"{\"a\":1", "truncated"),
        (b"[]", "not an object"),
        (b"\x00", "not JSON"),
        (b"", "empty"),
    ] {
        match callbacks::parse(body) {
            Err(error @ Error::UnexpectedResponse { .. }) => {
                ensure!(error.to_string().contains(expected), "{body:?}: {error}");
            }
            other => anyhow::bail!("{body:?}: {other:?}"),
        }
    }
    Ok(())
}

#[test]
fn deeply_nested_json_does_not_overflow_the_stack() -> Result<()> {
    let deep = |open: &str| format!("{{\"type\":\"x\",\"a\":{}", open.repeat(200_000));
    ensure!(callbacks::parse(deep("[").as_bytes()).is_err());
    let closed = format!("{}{}}}", deep("["), "]".repeat(200_000));
    let Err(error) = callbacks::parse(closed.as_bytes()) else { anyhow::bail!("it was read") };
    ensure!(error.to_string().contains("more than 512 levels deep"), "{error}");
    let brackets_in_text = format!("{{\"type\":\"x\",\"a\":\"{}\"}}", "[\\\"".repeat(1000));
    ensure!(callbacks::parse(brackets_in_text.as_bytes()).is_ok());
    Ok(())
}

#[test]
fn a_flood_of_members_or_values_is_rejected() {
    let any = ListenerOptions::default();
    let flood = |count: usize| format!("{{{}\"accountName\":\"a\"}}", "\"anything\":1,".repeat(count));
    let received = callbacks::receive("POST", None, flood(10_000).as_bytes(), &any);
    assert_eq!(received.event.map(|event| event.unknown_members.len()), Some(10_000));
    let devices = |count: usize| format!("{{\"campaign\":{{\"deviceList\":[{}{{}}]}}}}", "{},".repeat(count));
    assert_eq!(status(None, &devices(50_000), &any), 200);
    for (body, expected) in [
        (flood(10_001), "more than 10000 members"),
        (flood(10_001).replace("accountName", "requestId"), "more than 10000 members"),
        (devices(300_000), "more than 131072 values"),
    ] {
        let received = callbacks::receive("POST", None, body.as_bytes(), &any);
        assert_eq!(received.status, 400, "{expected}");
        assert!(received.message.contains(expected), "{}", received.message);
        // Who may not send gets no other response for it.
        assert!(matches!(callbacks::receive("POST", None, body.as_bytes(), &options()).status, 400 | 401));
    }
}

#[test]
fn a_request_is_rejected_by_its_head_before_its_body() {
    let head = |method: &str, authorization: Option<&str>, length: Option<u64>| {
        callbacks::receive_head(method, authorization, length, &options()).map(|received| received.status)
    };
    let (right, wrong) = ("Basic bGlzdGVuZXI6V2FuZGVyZXItNw==", "Basic bGlzdGVuZXI6V2FuZGVyZXItOA==");
    assert_eq!(head("GET", Some(right), Some(0)), Some(405));
    assert_eq!(head("POST", Some(wrong), Some(u64::MAX)), Some(401));
    assert_eq!(head("POST", Some(right), Some((1 << 20) + 1)), Some(413));
    for authorization in [None, Some(right), Some("Bearer abc")] {
        assert_eq!(head("POST", authorization, Some(1 << 20)), None, "{authorization:?}");
        assert_eq!(head("POST", authorization, None), None, "{authorization:?}");
    }
}

#[test]
fn only_a_post_of_a_message_is_accepted() {
    let any = ListenerOptions::default();
    for method in ["GET", "PUT", "HEAD", "DELETE", ""] {
        assert_eq!(callbacks::receive(method, None, CAMPAIGN.as_bytes(), &any).status, 405, "{method}");
    }
    let received = callbacks::receive("post", None, CAMPAIGN.as_bytes(), &any);
    assert_eq!((received.status, received.message.as_str()), (200, "accepted"));
    assert_eq!(received.event.and_then(|event| event.account_name).as_deref(), Some("0642233522-00001"));
    let received = callbacks::receive("POST", None, b"<html>", &any);
    assert_eq!((received.status, received.event), (400, None));
    assert!(received.message.contains("not JSON"), "{}", received.message);
}

#[test]
fn a_message_that_is_too_large_is_rejected_unread() {
    let limit = |bytes| ListenerOptions { max_body_bytes: Some(bytes), ..ListenerOptions::default() };
    let size = i64::try_from(CAMPAIGN.len()).unwrap_or(0);
    assert_eq!(status(None, CAMPAIGN, &limit(size)), 200);
    assert_eq!(status(None, CAMPAIGN, &limit(size - 1)), 413);
    assert_eq!(status(None, "{", &limit(0)), 413);
    assert_eq!(status(None, "{", &limit(-1)), 413);
    let blank = " ".repeat((1 << 20) + 1);
    assert_eq!(status(None, &blank, &ListenerOptions::default()), 413);
}

#[test]
fn credentials_are_accepted_in_the_message_and_in_the_header() {
    let (all, other) = (options(), MESSAGE.replace("Wanderer-7", "Wanderer-8"));
    // listener:Wanderer-7, listener:Wanderer-8, other:Wanderer-7
    let (right, wrong, stranger) =
        ("Basic bGlzdGVuZXI6V2FuZGVyZXItNw==", "Basic bGlzdGVuZXI6V2FuZGVyZXItOA==", "Basic b3RoZXI6V2FuZGVyZXItNw==");
    assert_eq!(status(None, MESSAGE, &all), 200);
    assert_eq!(status(None, &other, &all), 401);
    assert_eq!(status(None, &MESSAGE.replace("\"listener\"", "\"other\""), &all), 401);
    assert_eq!(status(None, CAMPAIGN, &all), 401, "nothing at all");
    assert_eq!(status(Some(right), CAMPAIGN, &all), 200);
    assert_eq!(status(Some("basic  bGlzdGVuZXI6V2FuZGVyZXItNw=="), CAMPAIGN, &all), 200);
    assert_eq!(status(Some(wrong), CAMPAIGN, &all), 401);
    assert_eq!(status(Some(stranger), CAMPAIGN, &all), 401);
    assert_eq!(status(Some(wrong), MESSAGE, &all), 401, "a wrong header is rejected before the message is read");
    assert_eq!(status(Some("Bearer abc"), MESSAGE, &all), 200, "another scheme says nothing about the sender");
    let unreadable = MESSAGE.replace('}', "");
    assert_eq!(status(Some(wrong), &unreadable, &all), 401);
    for invalid in ["", "Basic", "Basic !", "Basic /w==", "Basic bGlzdGVuZXI=", "Bearer bGlzdGVuZXI6V2FuZGVyZXItNw=="] {
        assert_eq!(status(Some(invalid), CAMPAIGN, &all), 401, "{invalid}");
    }
    assert_eq!(status(Some(wrong), &other, &ListenerOptions::default()), 200, "no password is required");
    let previous = ListenerOptions { previous_password: Some(Secret::from("Wanderer-8")), ..options() };
    assert_eq!([status(None, MESSAGE, &previous), status(None, &other, &previous)], [200, 200]);
    let password = ListenerOptions { username: None, ..options() };
    assert_eq!([status(Some(stranger), CAMPAIGN, &password), status(Some(wrong), CAMPAIGN, &password)], [200, 401]);
}

#[test]
fn an_empty_or_missing_password_never_authorizes_a_request() {
    let empty = Some(Secret::from(""));
    for options in [
        ListenerOptions { password: empty.clone(), ..ListenerOptions::default() },
        ListenerOptions { password: empty.clone(), ..options() },
        ListenerOptions { previous_password: empty.clone(), ..ListenerOptions::default() },
        ListenerOptions { previous_password: Some(Secret::from("former")), ..ListenerOptions::default() },
    ] {
        assert_eq!(status(None, CAMPAIGN, &options), 401, "{options:?}");
        assert_eq!(
            status(Some("Basic bGlzdGVuZXI6"), CAMPAIGN, &options),
            401,
            "listener and no password: {options:?}"
        );
        assert_eq!(status(None, MESSAGE, &options), 401, "{options:?}");
    }
    let former = ListenerOptions { previous_password: Some(Secret::from("Wanderer-7")), ..ListenerOptions::default() };
    assert_eq!(status(None, MESSAGE, &former), 200);
}

#[test]
fn a_checked_password_is_removed_from_the_event() -> Result<()> {
    let event = |options: &ListenerOptions| callbacks::receive("POST", None, MESSAGE.as_bytes(), options).event;
    ensure!(event(&options()).context("rejected")?.password.is_none());
    let unchecked = event(&ListenerOptions::default()).context("rejected")?;
    ensure!(unchecked.password == Some(Secret::from("Wanderer-7")));
    Ok(())
}

#[test]
fn options_that_are_not_valid_produce_findings() {
    let codes = |options: &ListenerOptions| -> Vec<String> {
        rules::check(options, &rules::ValidationContext::default()).into_iter().map(|finding| finding.code).collect()
    };
    assert!(codes(&options()).is_empty());
    let invalid = ListenerOptions { max_body_bytes: Some(0), password: Some(Secret::from("")), ..options() };
    assert_eq!(codes(&invalid), ["listener.empty_password", "listener.max_body"]);
    let invalid = ListenerOptions { password: None, previous_password: Some(Secret::from("a")), ..options() };
    assert_eq!(codes(&invalid), ["listener.previous_alone"]);
}

/// Serves a listener on this machine; returns its URL, and the events that it receives.
async fn serve(options: ListenerOptions) -> Result<(String, Arc<Mutex<Vec<SoftwareCallback>>>)> {
    let events = Arc::new(Mutex::new(Vec::new()));
    let taken = Arc::clone(&events);
    let router = callbacks::listener(options, move |event: SoftwareCallback| {
        let taken = Arc::clone(&taken);
        async move {
            if event.account_name.as_ref().is_none_or(String::is_empty) {
                return Err("an event without an account");
            }
            taken.lock().map_err(|_| "another test failed")?.push(event);
            Ok(())
        }
    });
    let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/hooks/fota", socket.local_addr()?);
    tokio::spawn(async move { axum::serve(socket, axum::Router::new().nest("/hooks", router)).await });
    Ok((url, events))
}

#[tokio::test]
async fn the_listener_responds_and_passes_events_to_its_handler() -> Result<()> {
    let (url, events) = serve(ListenerOptions { max_body_bytes: Some(1000), ..options() }).await?;
    let http = thingspace_tests::http()?;
    let response = http.post(&url).body(MESSAGE).send().await?;
    ensure!(response.status() == 200 && response.text().await? == "accepted");
    let response = http.post(&url).basic_auth("listener", Some("Wanderer-7")).body(CAMPAIGN).send().await?;
    ensure!(response.status() == 200);

    let response = http.post(&url).body(CAMPAIGN).send().await?;
    ensure!(response.status() == 401 && response.headers().contains_key("www-authenticate"));
    let response = http.get(&url).send().await?;
    ensure!(response.status() == 405 && response.headers()["allow"] == "POST");
    let response = http.post(&url).body("{").send().await?;
    ensure!(response.status() == 400 && response.text().await?.contains("truncated"));
    let response = http.post(&url).body("x".repeat(1001)).send().await?;
    ensure!(response.status() == 413);
    // Without a `Content-Length`.
    let parts = futures::stream::iter((0..20).map(|_| Ok::<_, std::io::Error>("x".repeat(100))));
    let response = http.post(&url).body(reqwest::Body::wrap_stream(parts)).send().await?;
    ensure!(response.status() == 413 && response.text().await? == "the message is larger than 1000 bytes");

    let nameless = MESSAGE.replace("0642233522-00001", "");
    let response = http.post(&url).body(nameless).send().await?;
    ensure!(response.status() == 500, "what the handler rejects is to be sent again");
    ensure!(!response.text().await?.contains("an event without"), "the response must not contain the reason");
    let events = events.lock().map_err(|_| anyhow::anyhow!("another test failed"))?;
    let kinds: Vec<&str> = events.iter().map(|event| event.kind.as_str()).collect();
    ensure!(kinds == ["upgradeFinished", "campaignStatus"], "{kinds:?}");
    Ok(())
}

/// A listener accepts the messages of the families that it has a handler for.
#[tokio::test]
async fn listeners_accept_one_family_or_both() -> Result<()> {
    const LINE: &str =
        r#"{"requestId":"r","deviceIds":[],"status":"Success","username":"listener","password":"Wanderer-7"}"#;
    let received: Arc<Mutex<Vec<String>>> = Arc::default();
    let listen = |name: &'static str| {
        let received = Arc::clone(&received);
        move |what: String| {
            let received = received.lock().map(|mut received| received.push(format!("{name} {what}")));
            std::future::ready(received.map_err(|_| "another test failed"))
        }
    };
    let (software, lines, both) = (listen("software"), listen("lines"), listen("both"));
    let app = axum::Router::new()
        .nest("/software", callbacks::listener(options(), move |event| software(event.kind.to_string())))
        .nest(
            "/lines",
            callbacks::connectivity_listener(options(), move |event| lines(event.request_id.unwrap_or_default())),
        )
        .nest(
            "/both",
            callbacks::event_listener(options(), move |event| {
                both(match event {
                    Event::Software(event) => event.kind.to_string(),
                    Event::Connectivity(event) => event.request_id.unwrap_or_default(),
                })
            }),
        );
    let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = socket.local_addr()?;
    tokio::spawn(async move { axum::serve(socket, app).await });
    let http = thingspace_tests::http()?;
    let mut responses = Vec::new();
    for path in ["software", "lines", "both"] {
        for message in [MESSAGE, LINE, &LINE.replace("Wanderer-7", "Wanderer-8")] {
            let response = http.post(format!("http://{address}/{path}")).body(message.to_owned()).send().await?;
            responses.push(response.status().as_u16());
        }
    }
    ensure!(responses == [200, 400, 401, 400, 200, 401, 200, 200, 401], "{responses:?}");
    let received = received.lock().map_err(|_| anyhow::anyhow!("another test failed"))?;
    ensure!(*received == ["software upgradeFinished", "lines r", "both upgradeFinished", "both r"], "{received:?}");
    Ok(())
}

/// The messages of the simulator have no unknown members.
#[tokio::test]
async fn messages_of_the_simulator_are_parsed_completely() -> Result<()> {
    let (url, events) = serve(ListenerOptions::default()).await?;
    let group = json!({"count": 1, "make": "SimMake", "model": "Model-A", "protocol": "LWM2M", "version": "1.0"});
    let package = |to: &str| {
        json!({"name": format!("Package-{to}"), "make": "SimMake", "model": "Model-A", "protocol": "LWM2M", "from": "1.0",
            "to": to})
    };
    let mut late = package("3.0");
    late["launched"] = "2026-03-02T00:00:00Z".into();
    let scenario = json!({
        "options": {"start": "2026-03-01T00:00:00Z", "callbacks": {"echoCredentials": true}},
        "packages": [package("2.0"), late],
        "accounts": [{
            "name": "0642233522-00001",
            "listeners": [{"version": "v1", "url": url, "username": "listener", "password": "Wanderer-7"},
                {"version": "v3", "url": url}],
            "groups": [group.clone(), group],
        }],
    });
    let simulator = Simulator::start(Scenario::from_json(&scenario.to_string())?).await?;
    let client = client(&simulator)?;
    let mut devices = Vec::new();
    let mut listed = client.software_v3().list_devices(None);
    while let Some(device) = listed.try_next().await? {
        devices.push(device.device_id);
    }
    let upgrade = FirmwareUpgradeRequest {
        firmware_name: "Package-2.0".to_owned(),
        firmware_to: "2.0".to_owned(),
        start_date: "2026-03-01".into(),
        device_list: devices[..1].to_vec(),
        ..FirmwareUpgradeRequest::default()
    };
    let upgrade = client.software_v1().schedule_upgrade(upgrade).await?;
    let campaign = CampaignRequest {
        firmware_name: "Package-2.0".to_owned(),
        firmware_from: "1.0".to_owned(),
        firmware_to: "2.0".to_owned(),
        protocol: Protocol::Lwm2m,
        start_date: "2026-03-01".into(),
        end_date: "2026-03-08".into(),
        device_list: devices[1..].to_vec(),
        ..CampaignRequest::default()
    };
    let campaign = client.software_v3().schedule_campaign(campaign).await?;
    simulator.advance_async(jiff::SignedDuration::from_hours(24 * 10)).await;

    let events = events.lock().map_err(|_| anyhow::anyhow!("another test failed"))?;
    let of = |kind: SoftwareCallbackKind| events.iter().filter(move |event| event.kind == kind);
    for event in events.iter() {
        ensure!(event.unknown_members.is_empty() && event.kind.is_known(), "{event:?}");
    }
    for kind in [
        SoftwareCallbackKind::UpgradeScheduled,
        SoftwareCallbackKind::UpgradeProgress,
        SoftwareCallbackKind::UpgradeFinished,
    ] {
        let found =
            of(kind.clone()).next().and_then(|event| event.upgrade.as_ref()).with_context(|| kind.to_string())?;
        ensure!(
            found.upgrade_id.as_ref() == Some(&upgrade.id) && found.device_list[0].device_id == devices[0],
            "{found:?}"
        );
    }
    let ended = of(SoftwareCallbackKind::CampaignStatus).next_back().and_then(|event| event.campaign.as_ref());
    let ended = ended.context("no word on the campaign")?;
    ensure!(ended.campaign_id.as_ref() == Some(&campaign.id) && ended.status == CampaignStatus::Ended, "{ended:?}");
    let firmware = of(SoftwareCallbackKind::FirmwareList).next().context("no firmware")?;
    ensure!(firmware.firmware_list[0].firmware_name == "Package-3.0", "{firmware:?}");
    ensure!(firmware.password == Some(Secret::from("Wanderer-7")));
    let software = of(SoftwareCallbackKind::NewSoftware).next().context("no software")?;
    ensure!(software.software_list[0].software_name == "Package-3.0", "{software:?}");
    Ok(())
}

/// Text that is not a value of an enum or a date, so that it is kept unchanged.
const WORD: &str = "[a-z]{1,3}[0-9]{2}";
const KNOWN: &[&str] = &[
    "type",
    "TYPE",
    "accountName",
    "AccountName",
    "participantName",
    "username",
    "firmwareList",
    "upgradeScheduled",
    "upgradeProgress",
    "UpgradeProgress",
    "upgradeFinished",
    "softwareList",
    "campaign",
    "id",
    "campaignId",
    "upgradeId",
    "status",
    "reason",
    "resultReason",
    "deviceList",
    "deviceId",
    "updatedTime",
    "launchDate",
    "make",
    "fromVersion",
];

fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        WORD.prop_map(Value::from),
        Just(Value::from("")),
    ]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![3 => prop::sample::select(KNOWN).prop_map(str::to_owned), 1 => "[a-z]{1,4}"]
}

/// Any JSON, with some names of members of the models.
fn anything() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            vec((name(), inner), 0..6).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn kind() -> impl Strategy<Value = &'static str> {
    let kinds: &[_] = &[
        "firmwareList",
        "upgradeScheduled",
        "upgradeProgress",
        "upgradeFinished",
        "newSoftware",
        "campaignStatus",
        "x9",
    ];
    prop::sample::select(kinds)
}

/// A message of a kind, whose part is likely to be valid.
fn message() -> impl Strategy<Value = Value> {
    let device = vec((name(), scalar()), 0..5).prop_map(|members| Value::Object(members.into_iter().collect()));
    let list = vec(prop_oneof![5 => device, 1 => anything()], 0..4).prop_map(Value::from);
    let part = (list.clone(), vec((name(), scalar()), 0..4)).prop_map(|(list, members)| {
        let mut part: Map<String, Value> = members.into_iter().collect();
        part.insert("deviceList".to_owned(), list);
        Value::Object(part)
    });
    (kind(), list, part, vec((name(), anything()), 0..4)).prop_map(|(kind, list, part, more)| {
        let mut message: Map<String, Value> = more.into_iter().collect();
        message.insert("type".to_owned(), kind.into());
        match kind {
            "firmwareList" => message.insert(kind.to_owned(), list),
            "newSoftware" => message.insert("softwareList".to_owned(), list),
            "campaignStatus" => message.insert("campaign".to_owned(), part),
            _ => message.insert(kind.to_owned(), part),
        };
        Value::Object(message)
    })
}

/// Collects every text, number and flag with its path.
fn leaves(path: &str, value: &Value, out: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Object(members) => members.iter().for_each(|(name, value)| {
            leaves(&if path.is_empty() { name.clone() } else { format!("{path}.{name}") }, value, out);
        }),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, value)| leaves(&format!("{path}[{index}]"), value, out));
        }
        Value::String(text) if text.is_empty() => {}
        Value::String(text) => out.push((path.to_owned(), text.clone())),
        other => out.push((path.to_owned(), other.to_string())),
    }
}

fn at<'a>(message: &'a Value, path: &str) -> Option<&'a Value> {
    message.pointer(&format!("/{}", path.replace('[', "/").replace(']', "").replace('.', "/")))
}

/// Checks that every value of the message is in the event: in a model, or among the unknown members.
fn every_member_is_kept(message: &Value) -> Result<(), TestCaseError> {
    let event =
        callbacks::parse(message.to_string().as_bytes()).map_err(|error| TestCaseError::fail(error.to_string()))?;
    for kept in &event.unknown_members {
        let json: Value = serde_json::from_str(&kept.json).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(Some(&json), at(message, &kept.path), "{}", kept.path);
    }
    let mut sent = Vec::new();
    leaves("", message, &mut sent);
    sent.retain(|(path, _)| {
        !event.unknown_members.iter().any(|kept| {
            path.strip_prefix(&kept.path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
    });
    let mut typed = serde_json::to_value(&event).map_err(|error| TestCaseError::fail(error.to_string()))?;
    prop_assert_eq!(serde_json::from_value::<SoftwareCallback>(typed.clone()).ok(), Some(event));
    typed["unknownMembers"] = json!(null);
    let mut read = Vec::new();
    leaves("", &typed, &mut read);
    let mut read = read.into_iter().fold(BTreeMap::<String, usize>::new(), |mut counts, (_, text)| {
        *counts.entry(text).or_default() += 1;
        counts
    });
    for (path, text) in sent {
        match read.get_mut(&text).filter(|left| **left > 0) {
            Some(left) => *left -= 1,
            None => prop_assert!(false, "{} {:?} is lost: {}", path, text, typed),
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn every_member_of_a_message_is_kept(message in message()) {
        every_member_is_kept(&message)?;
    }

    #[test]
    fn every_member_of_any_object_is_kept(members in vec((name(), anything()), 0..8)) {
        every_member_is_kept(&Value::Object(members.into_iter().collect()))?;
    }

    #[test]
    fn any_bytes_get_a_response(method in ".{0,5}", header in ".{0,20}", body in vec(any::<u8>(), 0..200)) {
        let received = callbacks::receive(&method, Some(&header), &body, &options());
        prop_assert!([400, 401, 405].contains(&received.status));
    }

    #[test]
    fn a_damaged_message_never_panics(message in message(), cut in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut body = message.to_string().into_bytes();
        let index = cut.index(body.len());
        prop_assert!(callbacks::parse(&body[..index]).is_err(), "a message that was cut off");
        body[index] = byte;
        let status = callbacks::receive("POST", None, &body, &ListenerOptions::default()).status;
        prop_assert_eq!(status == 200, callbacks::parse(&body).is_ok());
    }

    #[test]
    fn any_json_is_an_event_if_it_is_an_object(value in anything()) {
        prop_assert_eq!(callbacks::parse(value.to_string().as_bytes()).is_ok(), value.is_object());
    }
}
