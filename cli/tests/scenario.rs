//! Tests of `thingspace simulate --scenario`.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
};
use thingspace_simulator::Scenario;

const COMMAND: &str = env!("CARGO_BIN_EXE_thingspace");

#[test]
fn simulate_serves_the_scenario_of_the_file() -> Result<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/scenarios/meters.toml");
    let mut process = Command::new(COMMAND)
        .args(["simulate", "--json", "--start", "2026-04-01T00:00:00Z", "--scenario"])
        .arg(file)
        .stdout(Stdio::piped())
        .spawn()?;
    let output_text = BufReader::new(process.stdout.take().context("an output")?).lines().next();
    process.kill()?;
    process.wait()?;
    let facts: Value = serde_json::from_str(&output_text.context("no output")??)?;
    ensure!(facts["username"] == "uwsmeters", "{facts}");
    // Options on the command line override the file.
    ensure!(facts["now"] == "2026-04-01T00:00:00Z", "{facts}");
    Ok(())
}

#[test]
fn an_invalid_scenario_is_rejected_with_all_its_problems() -> Result<()> {
    let file = tempfile::NamedTempFile::with_suffix(".toml")?;
    std::fs::write(file.path(), "[optoins]\n[[faults]]\noutcome = \"explode\"\n")?;
    let output = Command::new(COMMAND).args(["simulate", "--scenario"]).arg(file.path()).output()?;
    let output_text = String::from_utf8(output.stderr)?;
    ensure!(output.status.code() == Some(1) && output.stdout.is_empty(), "{output_text}");
    ensure!(output_text.contains("the scenario has 2 problems:\n"), "{output_text}");
    ensure!(output_text.contains("optoins: is not a member; did you mean \"options\"?\n"), "{output_text}");
    ensure!(output_text.contains("faults[0].outcome: must be one of requestFailed, "), "{output_text}");
    Ok(())
}

#[test]
fn simulate_prints_the_schema() -> Result<()> {
    let output = Command::new(COMMAND).args(["simulate", "--scenario-schema"]).output()?;
    ensure!(output.status.success() && String::from_utf8(output.stdout)? == Scenario::schema());
    Ok(())
}
