//! Tests of `thingspace api` from the shell.

#[allow(dead_code, reason = "these tests use a part of it")]
mod served;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use served::{Served, text};

const IMEI: &str = "354658090353977";

fn selection() -> String {
    json!({ "devices": [{ "deviceIds": [{ "id": IMEI, "kind": "imei" }] }] }).to_string()
}

fn call(served: &Served, arguments: &[&str], input: &str) -> Result<Value> {
    let output = served.run(&[&["api"], arguments].concat(), input)?;
    ensure!(output.status.success(), "{arguments:?}: {}", text(&output));
    Ok(serde_json::from_slice(&output.stdout)?)
}

#[test]
fn api_accepts_lists_bodies_and_arguments() -> Result<()> {
    let served = Served::start()?;
    let one = json!({ "deviceId": { "id": IMEI, "kind": "imei" } }).to_string();
    let devices = call(&served, &["devices.list_devices", "--json", &one], "")?;
    ensure!(devices.as_array().is_some_and(|list| list.len() == 1), "{devices}");
    ensure!(devices[0]["carrierInformations"][0]["state"] == "active", "{devices}");
    ensure!(call(&served, &["devices.listDevices"], "")?.as_array().is_some_and(|list| list.len() > 1));

    let group = json!({ "groupName": "Yard", "groupDescription": "In the yard" });
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("group.json");
    std::fs::write(&path, group.to_string())?;
    let file = format!("@{}", path.display());
    ensure!(call(&served, &["groups.create", "--json", &file], "")? == json!({ "success": true }));
    let members = call(&served, &["groups.list_group_devices", "--set", "group_name=Yard"], "")?;
    ensure!(members == json!([]), "{members}");
    ensure!(call(&served, &["groups.delete", "--json", "{\"group_name\": \"Yard\"}"], "")?["success"] == true);
    Ok(())
}

#[test]
fn a_request_is_followed_to_its_end() -> Result<()> {
    let served = Served::start()?;
    let accepted = call(&served, &["devices.suspend", "--json", "-"], &selection())?;
    let id = accepted["requestId"].as_str().context("a request")?;
    let status = |id: &str| call(&served, &["requests.get_status", "--set", &format!("request_id={id}")], "");
    ensure!(status(id)?["status"] == "Pending");
    served.advance(1)?;
    ensure!(status(id)?["status"] == "Success");
    let late = served.run(&["api", "devices.restore", "--json", &selection(), "--wait", "1"], "")?;
    ensure!(late.status.code() == Some(1) && text(&late).contains("1 s"), "{}", text(&late));
    let devices = call(&served, &["devices.list_devices", "--json", "{\"currentState\": \"suspend\"}"], "")?;
    ensure!(devices.to_string().contains(IMEI), "{devices}");
    Ok(())
}

#[test]
fn mistakes_are_reported_and_nothing_is_sent() -> Result<()> {
    let served = Served::start()?;
    for (arguments, code, expected) in [
        (vec!["devices.suspend", "--json", "{}", "--dry-run"], 1, "devices"),
        (vec!["requests.get_status", "--dry-run"], 1, "argument.missing"),
        (vec!["requests.get_status", "--set", "request_id=", "--dry-run"], 1, "\"path\": \"request_id\""),
        (vec!["requests.get_status", "--set", "id=1", "--dry-run"], 1, "there is no member id"),
        (vec!["requests.get_status", "--set", "request_id=1", "--dry-run"], 0, "[]"),
        (vec!["devices.suspend", "--json", "{\"device\": []}"], 1, "did you mean devices?"),
        (vec!["devices.suspend"], 1, "request"),
        (vec!["devices.nothing"], 1, "there is no operation devices.nothing"),
        (vec!["devices"], 1, "SERVICE.OPERATION"),
        (vec!["groups.list_groups", "--json", "[]"], 1, "has no body"),
        (vec!["groups.list_groups", "--wait", "5"], 1, "is not asynchronous"),
        (vec!["groups.delete", "--set", "group_name"], 2, "NAME=VALUE"),
        (vec!["devices.suspend", "--json", "{"], 1, "is not valid JSON"),
        (vec!["devices.suspend", "--json", "@nowhere.json"], 1, "cannot read nowhere.json"),
    ] {
        let output = served.run(&[&["api"], arguments.as_slice()].concat(), "")?;
        let shown = text(&output);
        ensure!(output.status.code() == Some(code) && shown.contains(expected), "{arguments:?}: {shown}");
    }
    Ok(())
}

#[test]
fn json_files_of_other_editors_are_read_or_named() -> Result<()> {
    let wide =
        |text: &str| [&[0xFF, 0xFE][..], &text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()].concat();
    let folder = tempfile::tempdir()?;
    let body = json!({
        "campaignName": "Spring rollout", "firmwareName": "f", "firmwareFrom": "1", "firmwareTo": "2", "protocol": "LWM2M",
        "startDate": "2030-03-01", "endDate": "2030-03-08", "deviceList": [IMEI],
    })
    .to_string();
    let planned = json!({ "campaignName": "Spring rollout" }).to_string();
    let latin = body.replace("rollout", "d\u{fc}sseldorf").chars().map(|letter| letter as u8).collect::<Vec<u8>>();
    for (bytes, said) in [
        (body.clone().into_bytes(), None),
        (format!("\u{feff}{body}").into_bytes(), None),
        (wide(&body), Some("the text is UTF-16; write it in UTF-8")),
        (latin, Some("the text is not UTF-8: it has the byte 0xFC in line 1; write it in UTF-8")),
    ] {
        let path = folder.path().join("body.json");
        std::fs::write(&path, &bytes)?;
        let path = path.to_str().context("a path")?;
        for arguments in [
            vec!["api", "software_v3.schedule_campaign", "--dry-run", "--json", &format!("@{path}")],
            vec!["campaign", "schedule", path, "--dry-run"],
        ] {
            let output = std::process::Command::new(served::COMMAND).args(&arguments).output()?;
            let printed = text(&output);
            match said {
                None => ensure!(output.status.success(), "{arguments:?}: {printed}"),
                Some(said) => {
                    ensure!(output.status.code() == Some(1) && printed.contains(said), "{arguments:?}: {printed}");
                }
            }
        }
    }
    let marked = format!("\u{feff}{planned}");
    for input in [marked.as_str(), "\u{feff}"] {
        let served = Served::start()?;
        let output = served.run(&["campaign", "plan", "check", "-"], input)?;
        let said = if input == "\u{feff}" { "standard input is empty" } else { "deviceList" };
        ensure!(text(&output).contains(said), "{}", text(&output));
    }
    let inline = std::process::Command::new(served::COMMAND)
        .args(["api", "devices.list_devices", "--dry-run", "--json", "\u{feff}{}"])
        .output()?;
    ensure!(inline.status.success(), "{}", text(&inline));
    Ok(())
}
