//! Tests of an output that cannot be written.

#[allow(dead_code, reason = "these tests use a part of it")]
mod served;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use served::{Served, text};
use std::{
    fs::{File, OpenOptions},
    io::pipe,
    process::{Output, Stdio},
};

/// Returns the arguments of every command that prints something and ends by itself.
fn commands(served: &Served, folder: &std::path::Path) -> Result<Vec<Vec<String>>> {
    let plan = folder.join("plan.json");
    let request = json!({
        "firmwareName": "SEQUANSCommunications_GM01Q_SR1.2.0.0-10512_SR1.2.0.0-10657",
        "firmwareFrom": "SR1.2.0.0-10512",
        "firmwareTo": "SR1.2.0.0-10657",
        "protocol": "LWM2M",
        "startDate": "2026-03-02",
        "endDate": "2026-03-09",
        "deviceList": ["354658090353977"],
    });
    std::fs::write(&plan, request.to_string())?;
    let plan = plan.to_str().context("a path in UTF-8")?;
    let scheduled = served.run(&["campaign", "schedule", plan, "--json"], "")?;
    let campaign: serde_json::Value = serde_json::from_slice(&scheduled.stdout).with_context(|| text(&scheduled))?;
    let id = campaign["id"].as_str().context("an identifier")?;
    let body = format!("@{plan}");
    let lines: &[&[&str]] = &[
        &["--help"],
        &["--version"],
        &["campaign", "timing", "--help"],
        &["coverage"],
        &["demo"],
        &["demo", "--protocol", "oma"],
        &["demo", "--protocol", "http"],
        &["simulate", "--port", "0"],
        &["simulate", "--port", "0", "--json"],
        &["simulate", "--scenario-schema"],
        &["api", "devices.list_devices", "--json", "{}"],
        &["api", "software_v3.schedule_campaign", "--json", &body, "--dry-run"],
        &["campaign", "schedule", plan, "--dry-run", "--now", "2026-03-01T00:00:00Z"],
        &["campaign", "report", id],
        &["campaign", "report", id, "--json"],
        &["campaign", "watch", id, "--poll-interval", "0", "--json"],
        &[
            "campaign",
            "timing",
            "start",
            "--start",
            "2026-03-01",
            "--end",
            "2026-03-03",
            "--now",
            "2026-03-01T00:00:00Z",
        ],
    ];
    Ok(lines.iter().map(|line| line.iter().map(|&word| word.to_owned()).collect()).collect())
}

fn run(served: &Served, arguments: &[String], stdout: Stdio, stderr: Stdio) -> Result<Output> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    Ok(served.command(&arguments)?.stdin(Stdio::null()).stdout(stdout).stderr(stderr).spawn()?.wait_with_output()?)
}

#[test]
fn a_reader_that_closes_the_output_ends_every_command_quietly() -> Result<()> {
    let (served, folder) = (Served::start()?, tempfile::tempdir()?);
    for arguments in commands(&served, folder.path())? {
        let (reader, writer) = pipe()?;
        drop(reader);
        let output = run(&served, &arguments, writer.into(), Stdio::piped())?;
        let errors = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.code() == Some(0) && errors.is_empty(), "{arguments:?}: {}, {errors}", output.status);
    }
    Ok(())
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error_that_says_so() -> Result<()> {
    let (served, folder) = (Served::start()?, tempfile::tempdir()?);
    let full = || -> Result<File> { Ok(OpenOptions::new().write(true).open("/dev/full")?) };
    // clap prints help and versions itself, and ignores the failure.
    for arguments in commands(&served, folder.path())?
        .into_iter()
        .filter(|line| !line.iter().any(|word| word.starts_with("--help") || word == "--version"))
    {
        let output = run(&served, &arguments, full()?.into(), Stdio::piped())?;
        let errors = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.code() == Some(1), "{arguments:?}: {}, {errors}", output.status);
        ensure!(errors.contains("output") && errors.contains("No space left"), "{arguments:?}: {errors}");
    }
    Ok(())
}

#[test]
fn a_closed_standard_error_hides_messages_and_changes_no_exit_code() -> Result<()> {
    let served = Served::start()?;
    for (arguments, code) in [
        (&["no-such-command"][..], 2),
        (&["campaign", "report", "9c3b2d2e-0000-4000-8000-000000000000"], 1),
        (&["api", "no_such.operation"], 1),
    ] {
        let (reader, writer) = pipe()?;
        drop(reader);
        let arguments: Vec<String> = arguments.iter().map(|&word| word.to_owned()).collect();
        let output = run(&served, &arguments, Stdio::piped(), writer.into())?;
        ensure!(output.status.code() == Some(code), "{arguments:?}: {}", output.status);
    }
    Ok(())
}
