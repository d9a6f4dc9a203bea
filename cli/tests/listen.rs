//! Tests of `thingspace listen`, with messages in the platform's format.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader, Lines, Read, Write},
    net::{TcpListener, TcpStream},
    process::{Child, ChildStderr, ChildStdout, Command, Stdio},
};

const COMMAND: &str = env!("CARGO_BIN_EXE_thingspace");
const PASSWORD: &str = "THINGSPACE_CALLBACK_PASSWORD";

/// A listener in a process of its own, ended when dropped.
struct Listening {
    process: Child,
    address: String,
    out: Lines<BufReader<ChildStdout>>,
    errors: Lines<BufReader<ChildStderr>>,
}

impl Listening {
    fn start(arguments: &[&str], password: &str) -> Result<Self> {
        let mut process = Command::new(COMMAND)
            .args(["listen", "--port", "0"])
            .args(arguments)
            .env_remove(PASSWORD)
            .envs((!password.is_empty()).then_some((PASSWORD, password)))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let out = BufReader::new(process.stdout.take().context("an output")?).lines();
        let mut errors = BufReader::new(process.stderr.take().context("an error output")?).lines();
        let first = errors.next().context("no output on standard error")??;
        let (_, rest) = first.split_once("http://").context(first.clone())?;
        let address = rest.split('/').next().unwrap_or_default().to_owned();
        errors.next().context("no note about https")??;
        Ok(Self { process, address, out, errors })
    }

    fn post(&self, body: &str) -> Result<String> {
        let mut stream = TcpStream::connect(&self.address)?;
        write!(
            stream,
            "POST /hook HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        )?;
        let mut response = String::new();
        stream.read_to_string(&mut response)?;
        Ok(response)
    }

    fn printed(&mut self) -> Result<String> {
        Ok(self.out.next().context("nothing was printed")??)
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn message() -> Value {
    let device = |id: &str, status: &str| json!({"deviceId": id, "status": status, "resultReason": ""});
    json!({
        "accountName": "0642233522-00001", "type": "upgradeFinished", "username": "listener", "password": "Wanderer-7",
        "upgradeFinished": {
            "upgradeId": "7a0f2c41", "status": "Finished", "deviceList": [
                device("354658090300010", "UpgradeSuccess"), device("354658090300028", "UpgradeFailed"),
                device("354658090300036", "UpgradeSuccess"),
            ],
        },
        "news": "a\u{1b}[2Jb\u{85}c",
    })
}

#[test]
fn messages_are_printed_as_text() -> Result<()> {
    let mut listening = Listening::start(&[], "")?;
    let response = listening.post(&message().to_string())?;
    ensure!(response.starts_with("HTTP/1.1 200 OK"), "{response}");
    let line = listening.printed()?;
    let expected = "upgradeFinished 0642233522-00001  upgrade 7a0f2c41 Finished  UpgradeFailed: 1  UpgradeSuccess: 2  \
                  news=\"a\\u001b[2Jb\u{fffd}c\"";
    ensure!(line == expected, "{line}");
    let firmware = json!({"accountName": "a", "type": "firmwareList", "firmwareList": [
        {"firmwareName": "F", "fromVersion": "1", "toVersion": "2"}]});
    listening.post(&firmware.to_string())?;
    ensure!(listening.printed()? == "firmwareList a  F (1 to 2)");
    let software = json!({"accountName": "a", "softwareList": [{"softwareName": "S", "make": "M", "model": "T"}]});
    listening.post(&software.to_string())?;
    ensure!(listening.printed()? == "newSoftware a  S (M T)");
    let campaign = json!({"accountName": "a", "campaign": {"id": "c", "status": "CampaignEnded"}});
    listening.post(&campaign.to_string())?;
    ensure!(listening.printed()? == "campaignStatus a  campaign c CampaignEnded");
    Ok(())
}

#[test]
fn messages_are_printed_as_json_without_the_password() -> Result<()> {
    let mut listening = Listening::start(&["--json"], "")?;
    listening.post(&message().to_string())?;
    let line = listening.printed()?;
    ensure!(!line.contains("Wanderer"), "{line}");
    let event: Value = serde_json::from_str(&line)?;
    ensure!(event["type"] == "upgradeFinished" && event["upgrade"]["deviceList"][1]["status"] == "UpgradeFailed");
    ensure!(event["unknownMembers"][0]["path"] == "news", "{event}");
    Ok(())
}

#[test]
fn messages_of_connectivity_management_are_printed_too() -> Result<()> {
    let message = json!({
        "username": "", "password": "Wanderer-7", "requestId": "595f5c44",
        "deviceIds": [{"id": "354658090353977", "kind": "Imei"}],
        "deviceResponse": {"activateResponse": {"deviceIds": [{"id": "5555550001", "kind": "mdn"}], "ipAddress": "10.0.0.1"}},
        "status": "Success", "callbackCount": 1, "maxCallbackThreshold": 4, "news": "a\u{1b}[2Jb",
    });
    let mut listening = Listening::start(&[], "")?;
    ensure!(listening.post(&message.to_string())?.starts_with("HTTP/1.1 200 OK"));
    let line = listening.printed()?;
    let expected = "Success 595f5c44  imei 354658090353977  deviceResponse={\"activateResponse\":{\"deviceIds\":\
                  [{\"id\":\"5555550001\",\"kind\":\"mdn\"}],\"ipAddress\":\"10.0.0.1\"}}  news=\"a\\u001b[2Jb\"";
    ensure!(line == expected, "{line}");
    let resumes = json!({"requestId": "r", "deviceIds": [], "comment": "Device will be auto resumed"});
    listening.post(&resumes.to_string())?;
    ensure!(listening.printed()? == "message r  comment=\"Device will be auto resumed\"");
    let mut listening = Listening::start(&["--json"], "")?;
    listening.post(&message.to_string())?;
    let line = listening.printed()?;
    let event: Value = serde_json::from_str(&line)?;
    ensure!(!line.contains("Wanderer") && event["requestId"] == "595f5c44", "{line}");
    Ok(())
}

#[test]
fn a_rejected_request_is_reported_and_not_printed() -> Result<()> {
    let mut listening = Listening::start(&["--username", "listener"], "Wanderer-8")?;
    ensure!(listening.post(&message().to_string())?.starts_with("HTTP/1.1 401"));
    let line = listening.errors.next().context("no output on standard error")??;
    ensure!(line.contains("401") && !line.contains("Wanderer"), "{line}");
    ensure!(listening.post("<html>")?.starts_with("HTTP/1.1 400"));
    let line = listening.errors.next().context("no output on standard error")??;
    ensure!(line.contains("not JSON"), "{line}");
    let right = message().to_string().replace("Wanderer-7", "Wanderer-8");
    ensure!(listening.post(&right)?.starts_with("HTTP/1.1 200"));
    ensure!(listening.printed()?.starts_with("upgradeFinished"));
    Ok(())
}

#[test]
fn invalid_options_are_reported_at_once() -> Result<()> {
    let taken = TcpListener::bind("127.0.0.1:0")?;
    let port = taken.local_addr()?.port().to_string();
    for (arguments, password, expected) in [
        (vec!["--port", &port], None, "try another --port"),
        (vec!["--port", "0", "--username", "listener"], None, "THINGSPACE_CALLBACK_PASSWORD"),
        (vec!["--port", "0"], Some(""), "is empty"),
    ] {
        let mut command = Command::new(COMMAND);
        command.arg("listen").args(arguments).env_remove(PASSWORD).envs(password.map(|password| (PASSWORD, password)));
        let output = command.output()?;
        let error = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.code() == Some(1) && error.contains(expected), "{error}");
    }
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_reader_that_stalls_does_not_keep_the_listener_alive() -> Result<()> {
    let mut listening = Listening::start(&["--json"], "")?;
    let large = json!({"accountName": "a", "text": "x".repeat(200_000)}).to_string();
    for _ in 0..10 {
        // The pipe takes less than one of them; the others wait in memory, and are acknowledged.
        ensure!(listening.post(&large)?.starts_with("HTTP/1.1 200"));
    }
    let signalled = Command::new("kill").args(["-INT", &listening.process.id().to_string()]).status()?;
    ensure!(signalled.success());
    ensure!(listening.process.wait()?.code() == Some(0));
    Ok(())
}

#[test]
fn stray_characters_at_the_ends_of_credentials_are_named() -> Result<()> {
    for (username, password, expected) in [
        ("listener", "Wanderer-7\n", "error: THINGSPACE_CALLBACK_PASSWORD: password ends with a line feed (U+000A)"),
        ("listener ", "Wanderer-7", "error: --username: username ends with a blank (U+0020)"),
    ] {
        let output = Command::new(COMMAND)
            .args(["listen", "--port", "0", "--username", username])
            .env(PASSWORD, password)
            .output()?;
        let errors = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.code() == Some(1) && errors.starts_with(expected), "{errors}");
        ensure!(!errors.contains("Wanderer"), "{errors}");
    }
    Ok(())
}
