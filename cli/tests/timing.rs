//! Tests of `thingspace campaign timing`, with output for people and for programs. They need no simulator and no
//! credentials.

use anyhow::Result;
use serde_json::Value;
use std::process::{Command, Output};

const NOW: [&str; 2] = ["--now", "2026-03-01T12:30:00Z"];

fn run(arguments: &[&str]) -> Result<Output> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_thingspace"));
    Ok(command.env_clear().args(["campaign", "timing"]).args(arguments).output()?)
}

fn output_of(arguments: &[&str]) -> Result<String> {
    let output = run(&[arguments, &NOW].concat())?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}

#[test]
fn timing_prints_sentences() -> Result<()> {
    let days = ["--start", "2026-03-01", "--end", "2026-03-03"];
    let run = |first: &[&str], more: &[&str]| output_of(&[first, &days[..], more].concat());
    let start = run(&["start"], &[])?;
    assert!(start.starts_with("starts between 2026-03-01T12:30:00Z and 2026-03-01T14:00:00Z\n"), "{start}");
    let windows = run(&["windows"], &["--window", "20-24", "--window", "0-4"])?;
    assert!(windows.contains("2026-03-01T20:00:00Z to 2026-03-02T04:00:00Z\n"), "{windows}");
    let attempts = run(&["attempts"], &[])?;
    assert!(attempts.starts_with("9 per device\n"), "{attempts}");
    let end = run(&["end-date"], &["--attempts", "10"])?;
    assert!(end.starts_with("end on 2026-03-04 or later\n") && end.contains("2026-03-03 allows only 9"), "{end}");
    let cells = run(&["cells"], &["--devices", "900"])?;
    assert!(cells.starts_with("does not fit: needs 18 slots"), "{cells}");
    assert!(cells.contains("to make it fit: end on 2026-03-04 or later\n"), "{cells}");
    Ok(())
}

#[test]
fn the_lines_of_the_page_work_on_any_day() -> Result<()> {
    let page = include_str!("../../docs/campaign-timing.md");
    let lines: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("thingspace campaign timing ")).collect();
    assert!(lines.len() >= 3, "{lines:?}");
    for line in lines {
        let output = run(&line.split_whitespace().collect::<Vec<_>>())?;
        assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
        let needs_time = !line.starts_with("local");
        assert!(!needs_time || line.contains("--now"), "{line} depends on the day on which it runs");
    }
    Ok(())
}

#[test]
fn local_hours_become_windows() -> Result<()> {
    let days = ["--start", "2026-03-02", "--end", "2026-03-20"];
    let output = run(&[&["local", "--zone", "America/New_York", "--hours", "22-3"], &days[..]].concat())?;
    let text = String::from_utf8(output.stdout)?;
    assert!(text.starts_with("windows in UTC: 3-8\n"), "{text}");
    assert!(text.contains("on 2026-03-08 the clocks in America/New_York go from 02:00 to 03:00"), "{text}");
    let misspelt = run(&[&["local", "--zone", "America/NewYork", "--hours", "22-3"], &days[..]].concat())?;
    assert_eq!(misspelt.status.code(), Some(1));
    let error = String::from_utf8(misspelt.stderr)?;
    assert!(error.contains("did you mean America/New_York?"), "{error}");
    assert_eq!(run(&["local", "--zone", "UTC", "--hours", "22"])?.status.code(), Some(2));
    Ok(())
}

#[test]
fn timing_prints_json() -> Result<()> {
    let response = output_of(&["start", "--api", "v1", "--start", "2026-03-09", "--json"])?;
    let response: Value = serde_json::from_str(&response)?;
    assert_eq!((&response["earliest"], &response["onDemand"]), (&"2026-03-09T00:00:00Z".into(), &false.into()));
    let rejected = run(&["attempts", "--start", "2026-03-09", "--json"])?;
    assert_eq!((rejected.status.code(), rejected.stdout.len()), (Some(1), 0));
    assert!(String::from_utf8(rejected.stderr)?.contains("endDate is missing"));
    Ok(())
}
