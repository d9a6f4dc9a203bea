//! Simulators that keep their state in a folder, and that are killed.
#![cfg(feature = "data")]

#[allow(dead_code, reason = "these tests use a part of it")]
mod served;

use anyhow::{Context, Result, ensure};
use futures::future::join_all;
use serde_json::{Value, json};
use served::{COMMAND, Served, text};
use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Read, Write},
    net::TcpListener,
    path::Path,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};
use tempfile::TempDir;
use thingspace::{
    Client, Credentials,
    models::{CreateGroupRequest, DeviceSelectionRequest},
};
use tokio::sync::Notify;

/// The control paths that show the whole state.
const STATE: [&str; 4] = ["/requests", "/statistics", "/callbacks", "/faults"];

fn start(folder: &Path, arguments: &[&str]) -> Result<Served> {
    let folder = folder.to_str().context("a path")?;
    Served::start_with(&[&["--data", folder], arguments].concat())
}

/// Returns a client of a simulator. It sends every call once.
fn client(served: &Served) -> Result<Client> {
    let fact = |name: &str| served.facts[name].as_str().unwrap_or_default().to_owned();
    let credentials = Credentials::new(fact("key"), fact("secret"), fact("username"), fact("password"));
    Ok(Client::builder(credentials).base_url(fact("url")).account(fact("account")).max_attempts(1).build()?)
}

/// Returns everything that a simulator shows without a change of its state.
fn state(served: &Served) -> Result<Vec<String>> {
    let mut state = vec![];
    for path in STATE {
        let (status, body) = served.control("GET", path, "")?;
        ensure!(status == 200, "{path}: {body}");
        state.push(body);
    }
    let about: Value = serde_json::from_str(&served.control("GET", "", "")?.1)?;
    state.push(format!("{} {}", about["now"], about["devices"]));
    state.push(["key", "secret", "username", "password"].map(|name| served.facts[name].to_string()).join(" "));
    Ok(state)
}

fn post(served: &Served, path: &str, body: &Value) -> Result<()> {
    let (status, response) = served.control("POST", path, &body.to_string())?;
    ensure!(status == 200, "{path}: {status} {response}");
    Ok(())
}

/// Runs a campaign for some days, with callbacks that no listener acknowledges, forced outcomes and failures.
async fn work(served: &Served, client: &Client) -> Result<()> {
    post(served, "/listeners", &json!({"url": "http://127.0.0.1:9/"}))?;
    post(served, "/faults", &json!({"outcome": "serverError", "probability": 0.3, "times": "always"}))?;
    post(served, "/faults", &json!({"outcome": "upgradeFailed", "probability": 0.5, "times": "always"}))?;
    let imei = "354658090353977";
    let devices = json!([{"deviceIds": [{"kind": "imei", "id": imei}]}]);
    let line: DeviceSelectionRequest = serde_json::from_value(json!({ "devices": devices }))?;
    for turn in 0..6 {
        // Some of these fail, which is part of the state.
        for name in ["a", "b", "c"] {
            let request = group(&format!("{name}{turn}"));
            _ = client.groups().create(request).await;
        }
        _ = client.software_v3().list_devices(None).try_next().await;
        _ = post(served, &format!("/devices/{imei}/sms"), &json!({"text": format!("turn {turn}")}));
        _ = client.devices().suspend(line.clone()).await;
        post(served, "/advance", &json!({"hours": 7}))?;
    }
    Ok(())
}

fn group(name: &str) -> CreateGroupRequest {
    CreateGroupRequest { group_name: name.to_owned(), group_description: "kept".to_owned(), ..Default::default() }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_simulator_continues_with_the_same_state() -> Result<()> {
    for arguments in [&["--devices", "50"][..], &["--devices", "50", "--random-credentials"]] {
        let folder = TempDir::new()?;
        let served = start(folder.path(), arguments)?;
        let first = client(&served)?;
        work(&served, &first).await?;
        let before = state(&served)?;
        assert!(before[0].contains("a5") && before[2].contains("archived"), "{before:?}");
        served.kill()?;
        let served = start(folder.path(), arguments)?;
        let after = state(&served)?;
        assert_eq!(after, before);
        // The future is the same too: the random streams continue.
        let copy = TempDir::new()?;
        served.kill()?;
        for file in std::fs::read_dir(folder.path())? {
            let file = file?;
            std::fs::copy(file.path(), copy.path().join(file.file_name()))?;
        }
        let mut futures = vec![];
        for folder in [folder.path(), copy.path()] {
            let served = start(folder, arguments)?;
            let client = client(&served)?;
            work(&served, &client).await?;
            futures.push(state(&served)?);
            served.kill()?;
        }
        assert!(futures[0] == futures[1] && futures[0] != before);
    }
    Ok(())
}

/// The groups that were asked for and those that were acknowledged.
#[derive(Default)]
struct Groups {
    asked: BTreeSet<String>,
    acknowledged: BTreeSet<String>,
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_was_acknowledged_is_lost_at_any_moment() -> Result<()> {
    let folder = TempDir::new()?;
    let mut groups = Groups::default();
    let (mut port, mut logins) = (0, 0);
    // A small generator of the moments of the kills.
    let mut random = 20_261_201_u32;
    for round in 0..25 {
        let served = start(folder.path(), &["--devices", "20", "--port", &port.to_string()])?;
        let url = served.facts["url"].as_str().context("url")?;
        port = url.rsplit(':').next().context("a port")?.parse::<u16>()?;
        let client = client(&served)?;
        let present: BTreeSet<String> =
            client.groups().list_groups().await?.into_iter().map(|group| group.name).collect();
        logins += 1;
        ensure!(
            groups.acknowledged.is_subset(&present),
            "round {round} lost {:?}",
            groups.acknowledged.difference(&present)
        );
        let made_up: Vec<_> = present.difference(&groups.asked).filter(|name| name.starts_with("round")).collect();
        ensure!(made_up.is_empty(), "round {round} has {made_up:?}");
        let statistics: Value = serde_json::from_str(&served.control("GET", "/statistics", "")?.1)?;
        assert_eq!(statistics["logins"], logins, "round {round}");
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let limit = (random >> 16) as usize % 40;
        let (count, reached) = (Arc::new(AtomicUsize::new(0)), Arc::new(Notify::new()));
        let tasks = (0..4).map(|task| {
            let (client, count, reached) = (client.clone(), Arc::clone(&count), Arc::clone(&reached));
            tokio::spawn(async move {
                let mut made = Groups::default();
                for turn in 0.. {
                    let name = format!("round{round}-{task}-{turn}");
                    made.asked.insert(name.clone());
                    if client.groups().create(group(&name)).await.is_err() {
                        break;
                    }
                    made.acknowledged.insert(name);
                    if count.fetch_add(1, Ordering::Relaxed) == limit {
                        reached.notify_one();
                    }
                }
                made
            })
        });
        let tasks: Vec<_> = tasks.collect();
        reached.notified().await;
        served.kill()?;
        for made in join_all(tasks).await {
            let made = made?;
            groups.asked.extend(made.asked);
            groups.acknowledged.extend(made.acknowledged);
        }
    }
    assert!(groups.acknowledged.len() > 25 * 10);
    Ok(())
}

#[test]
fn snapshots_are_restored_and_the_state_is_reset() -> Result<()> {
    let folder = TempDir::new()?;
    let served = start(folder.path(), &[])?;
    let start_state = state(&served)?;
    post(&served, "/faults", &json!({"outcome": "upgradeFailed"}))?;
    served.advance(1)?;
    let first = state(&served)?;
    post(&served, "/snapshots", &json!({"name": "a day"}))?;
    served.advance(3)?;
    post(&served, "/snapshots", &json!({"name": "four days"}))?;
    let second = state(&served)?;
    post(&served, "/restore", &json!({"name": "a day"}))?;
    assert_eq!(state(&served)?, first);
    // What follows a restore is kept, and does not change the snapshots.
    served.advance(10)?;
    let branch = state(&served)?;
    served.kill()?;
    let served = start(folder.path(), &[])?;
    assert_eq!(state(&served)?, branch);
    assert_eq!(served.control("GET", "/snapshots", "")?, (200, r#"["a day","four days"]"#.to_owned()));
    post(&served, "/restore", &json!({"name": "four days"}))?;
    assert_eq!(state(&served)?, second);
    post(&served, "/reset", &json!({}))?;
    assert_eq!(state(&served)?, start_state);
    served.kill()?;
    let served = start(folder.path(), &[])?;
    assert_eq!(state(&served)?, start_state);
    let (status, body) = served.control("POST", "/restore", r#"{"name": "a week"}"#)?;
    assert_eq!((status, body.contains("there is no snapshot")), (404, true), "{body}");
    Ok(())
}

#[test]
fn without_a_folder_only_a_reset_is_possible() -> Result<()> {
    let served = Served::start()?;
    let before = state(&served)?;
    served.advance(1)?;
    post(&served, "/reset", &json!({}))?;
    assert_eq!(state(&served)?, before);
    let (status, body) = served.control("POST", "/snapshots", r#"{"name": "a"}"#)?;
    assert!(status == 400 && body.contains("start it with thingspace simulate --data DIR"), "{body}");
    Ok(())
}

#[test]
fn a_folder_belongs_to_one_simulator() -> Result<()> {
    let folder = TempDir::new()?;
    let served = start(folder.path(), &["--seed", "7"])?;
    let rejected = |arguments: &[&str]| -> Result<String> {
        let output = Command::new(COMMAND).args(["simulate", "--data"]).arg(folder.path()).args(arguments).output()?;
        ensure!(output.status.code() == Some(1), "{}", text(&output));
        Ok(text(&output))
    };
    assert!(rejected(&["--seed", "7"])?.contains("another simulator uses the folder"));
    served.kill()?;
    let other = rejected(&["--seed", "8"])?;
    assert!(other.contains("the folder has the state of a simulator with other options"), "{other}");
    start(folder.path(), &["--seed", "7", "--port", "0"])?.kill()
}

#[test]
fn a_callback_that_was_being_sent_is_sent_again() -> Result<()> {
    let folder = TempDir::new()?;
    let served = start(folder.path(), &[])?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    post(&served, "/listeners", &json!({"url": format!("http://{}/", listener.local_addr()?)}))?;
    post(&served, "/devices/354658090353977/provisioning", &json!({"change": "suspend"}))?;
    // The listener has the callback and does not respond before the kill.
    let (unanswered, _) = listener.accept()?;
    served.kill()?;
    drop(unanswered);
    let served = start(folder.path(), &[])?;
    let (mut again, _) = listener.accept()?;
    let mut request = BufReader::new(again.try_clone()?);
    let (mut line, mut length) = (String::new(), 0);
    while request.read_line(&mut line)? > 2 {
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse()?;
        }
        line.clear();
    }
    let mut body = vec![0; length];
    request.read_exact(&mut body)?;
    assert!(serde_json::from_slice::<Value>(&body)?.is_object());
    write!(again, "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")?;
    served.advance(0)?;
    let callbacks: Value = serde_json::from_str(&served.control("GET", "/callbacks", "")?.1)?;
    assert_eq!((callbacks[0]["state"].as_str(), callbacks[1].is_null()), (Some("acknowledged"), true), "{callbacks}");
    Ok(())
}
