//! Tests of the command from the shell, against a simulator that it serves itself.

#[allow(dead_code, reason = "these tests use a part of it")]
mod served;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use served::{COMMAND, Served, text};
use std::process::{Command, Output};

fn plan() -> Value {
    json!({
        "firmwareName": "SEQUANSCommunications_GM01Q_SR1.2.0.0-10512_SR1.2.0.0-10657",
        "firmwareFrom": "SR1.2.0.0-10512",
        "firmwareTo": "SR1.2.0.0-10657",
        "protocol": "LWM2M",
        "startDate": "2026-03-01",
        "endDate": "2026-03-08",
        "deviceList": ["354658090353977"],
    })
}

#[test]
fn the_demonstration_of_each_protocol_ends_with_its_report() -> Result<()> {
    for protocol in [None, Some("lwm2m"), Some("oma"), Some("http")] {
        let option = protocol.into_iter().flat_map(|name| ["--protocol", name]);
        let output = Command::new(COMMAND).arg("demo").args(option).output()?;
        ensure!(output.status.success(), "{protocol:?}: {}", text(&output));
        let shown = text(&output);
        for part in ["DEVICE", "UpgradeSuccess", "devices upgraded"] {
            ensure!(shown.contains(part), "{protocol:?}: {part} is missing in {shown}");
        }
    }
    Ok(())
}

#[test]
fn simulate_prints_its_url() -> Result<()> {
    let served = Served::start()?;
    let facts = served.facts.as_object().context("an object")?;
    let mut names: Vec<&str> = facts.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["account", "control", "key", "now", "password", "secret", "url", "username"]);
    assert_eq!(facts["account"], "0642233522-00001");
    Ok(())
}

#[test]
fn a_plan_is_checked_without_anything_being_sent() -> Result<()> {
    let served = Served::start()?;
    let check = |plan: &Value| {
        served.run(&["campaign", "schedule", "-", "--dry-run", "--now", "2026-02-20T00:00:00Z"], &plan.to_string())
    };
    let sound = check(&plan())?;
    assert!(sound.status.success() && text(&sound).contains("breaks no rule"), "{}", text(&sound));
    let mut broken = plan();
    broken["endDate"] = json!("2026-02-27");
    let rejected = check(&broken)?;
    assert_eq!(rejected.status.code(), Some(1));
    assert!(text(&rejected).contains("endDate: 2026-02-27 is before startDate 2026-03-01"), "{}", text(&rejected));
    let mut misspelt = plan();
    misspelt["devicesList"] = json!([]);
    assert!(text(&check(&misspelt)?).contains("did you mean deviceList?"));
    Ok(())
}

#[test]
fn a_campaign_is_scheduled_watched_and_reported() -> Result<()> {
    let served = Served::start()?;
    let scheduled = served.run(&["campaign", "schedule", "-", "--json"], &plan().to_string())?;
    ensure!(scheduled.status.success(), "{}", text(&scheduled));
    let campaign: Value = serde_json::from_slice(&scheduled.stdout)?;
    let id = campaign["id"].as_str().context("an identifier")?;
    served.advance(8)?;
    let watched = served.run(&["campaign", "watch", id, "--json"], "")?;
    ensure!(watched.status.success(), "{}", text(&watched));
    let shown = String::from_utf8(watched.stdout)?;
    let last: Value = serde_json::from_str(shown.lines().last().context("a line")?)?;
    assert_eq!(last["campaign"]["status"], "CampaignEnded");
    let report = served.run(&["campaign", "report", id], "")?;
    assert!(text(&report).contains("354658090353977   UpgradeSuccess"), "{}", text(&report));
    let unknown = served.run(&["campaign", "watch", "nowhere"], "")?;
    assert_eq!(unknown.status.code(), Some(1));
    assert!(text(&unknown).contains("not found"), "{}", text(&unknown));
    Ok(())
}

#[test]
fn watching_a_campaign_that_was_cancelled_fails() -> Result<()> {
    let served = Served::start()?;
    let mut later = plan();
    (later["startDate"], later["endDate"]) = (json!("2026-03-05"), json!("2026-03-12"));
    let scheduled = served.run(&["campaign", "schedule", "-", "--json"], &later.to_string())?;
    let campaign: Value = serde_json::from_slice(&scheduled.stdout).with_context(|| text(&scheduled))?;
    let id = campaign["id"].as_str().context("an identifier")?;
    let arguments = json!({ "campaign_id": id }).to_string();
    let cancelled = served.run(&["api", "software_v3.cancel_campaign", "--json", &arguments], "")?;
    ensure!(cancelled.status.success(), "{}", text(&cancelled));
    let watched = served.run(&["campaign", "watch", id], "")?;
    assert_eq!(watched.status.code(), Some(1));
    let said = String::from_utf8_lossy(&watched.stderr).into_owned();
    assert!(said.contains("did not run to its end: its status is CampaignCancelled"), "{said}");
    Ok(())
}

#[test]
fn missing_variables_are_listed() -> Result<()> {
    let output = Command::new(COMMAND).args(["campaign", "report", "x"]).env_clear().output()?;
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output).contains("THINGSPACE_KEY, THINGSPACE_SECRET, THINGSPACE_USERNAME, THINGSPACE_PASSWORD"));
    assert_eq!(Command::new(COMMAND).arg("nonsense").output()?.status.code(), Some(2));
    Ok(())
}

#[test]
fn a_plan_is_checked_scheduled_and_followed() -> Result<()> {
    let served = Served::start()?;
    let plan = json!({
        "deviceList": ["354658090353977"],
        "targetVersion": "SR1.2.0.0-10657",
        "startDate": "2026-03-02",
        "endDate": "2026-03-08",
    });
    let run = |command: &str, input: &Value| -> Result<Value> {
        let output = served.run(&["campaign", "plan", command, "-"], &input.to_string())?;
        ensure!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
        Ok(serde_json::from_slice(&output.stdout)?)
    };
    let check = run("check", &plan)?;
    assert_eq!((&check["canSchedule"], &check["parts"][0]["version"]), (&json!(true), &json!("v3")));
    let planned = run("schedule", &plan)?;
    assert_eq!(planned["parts"][0]["state"], "scheduled");
    assert_eq!(run("report", &planned)?["isFinished"], false);
    served.advance(2)?;
    let report = run("wait", &run("continue", &planned)?)?;
    assert_eq!((&report["isFinished"], &report["upgradedDevices"]), (&json!(true), &json!(1)));

    let again = served.run(&["campaign", "plan", "check", "-"], &plan.to_string())?;
    assert_eq!(again.status.code(), Some(1));
    let check: Value = serde_json::from_slice(&again.stdout)?;
    assert_eq!(check["findings"][0]["code"], "date.start_in_past");

    for (input, expected) in [
        ("", "standard input is empty; write a plan in JSON"),
        ("{", "standard input: CampaignPlan breaks 1 rule\n  the text is not valid JSON: it is truncated at line 1"),
    ] {
        let output = served.run(&["campaign", "plan", "schedule", "-"], input)?;
        let error = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.code() == Some(1) && error.contains(expected), "{error}");
    }
    Ok(())
}

#[test]
fn the_exit_code_shows_how_much_of_a_plan_was_scheduled() -> Result<()> {
    let served = Served::start()?;
    let run = |command: &str, input: &Value| -> Result<(Option<i32>, Value, String)> {
        let output = served.run(&["campaign", "plan", command, "-"], &input.to_string())?;
        let errors = String::from_utf8(output.stderr)?;
        Ok((output.status.code(), serde_json::from_slice(&output.stdout).context(errors.clone())?, errors))
    };
    let plan = |devices: Value| json!({ "deviceList": devices, "targetVersion": "SR1.2.0.0-10657", "startDate": "2026-03-02", "endDate": "2026-03-08" });

    let (code, none, error) = run("schedule", &plan(json!(["490154203237518"])))?;
    assert_eq!((code, &none["outcome"]), (Some(1), &json!("notScheduled")));
    ensure!(error.contains("nothing scheduled") && error.contains("490154203237518: "), "{error}");
    for command in ["continue", "report"] {
        let (code, shown, error) = run(command, &none)?;
        ensure!(code == Some(1) && error.contains("nothing scheduled"), "{command}: {error}");
        ensure!(command != "report" || shown["isFinished"] == false, "{shown}");
    }

    let (code, some, error) = run("schedule", &plan(json!(["354658090353977", "490154203237518"])))?;
    assert_eq!((code, &some["outcome"]), (Some(3), &json!("partiallyScheduled")), "{error}");
    assert_eq!(run("report", &some)?.0, Some(0));
    Ok(())
}

#[test]
fn runs_with_a_stale_password_make_one_failed_login() -> Result<()> {
    let served = Served::start()?;
    let run = |arguments: &[&str], password: &str| -> Result<Output> {
        Ok(served.command(arguments)?.env("THINGSPACE_PASSWORD", password).output()?)
    };
    let list = ["api", "devices.list_devices"];
    for index in 0..5 {
        let output = run(&list, "stale")?;
        assert_eq!(output.status.code(), Some(1));
        let expected = if index == 0 { "password" } else { "reset-lockout-guard" };
        assert!(text(&output).contains(expected), "{}", text(&output));
    }
    let (_, statistics) = served.control("GET", "/statistics", "")?;
    assert!(statistics.contains("\"failedLogins\":1,"), "{statistics}");
    let password = served.facts["password"].as_str().context("password")?.to_owned();
    assert!(run(&list, &password)?.status.success());
    let reset = run(&["reset-lockout-guard"], &password)?;
    assert!(reset.status.success(), "{}", text(&reset));
    Ok(())
}
