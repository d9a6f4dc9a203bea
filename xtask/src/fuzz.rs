//! `cargo xtask fuzz`: runs the fuzz targets, one after the other.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;
use serde_json::Value;
use xshell::cmd;

use crate::workspace::{Workspace, read, run as run_command, succeeds, write_if_changed};

/// The version of cargo-fuzz to install when it is missing.
const VERSION: &str = "0.13.2";

/// The folder of the targets; their names are in no other list.
const FOLDER: &str = "fuzz/fuzz_targets";

/// The inputs that earlier runs found worth keeping.
const CORPUS: &str = "fuzz/corpus";

/// The folder of the vectors.
const VECTORS: &str = "tests/vectors";

/// The longest time that one input may take, in seconds, and the most memory, in MB.
const LIMITS: [&str; 2] = ["-timeout=10", "-rss_limit_mb=2048"];

/// Options of a run.
#[derive(Debug, Args)]
pub struct Options {
    /// Run only these targets; all of them if none is named.
    targets: Vec<String>,
    /// How long each target runs, in seconds.
    #[arg(long, default_value_t = 60)]
    seconds: u64,
}

/// Runs the targets, all of them even if one fails; returns whether none failed.
pub fn run(ws: &Workspace, options: &Options) -> Result<bool> {
    if read(cmd!(ws.sh, "cargo fuzz --version")).is_err() {
        println!("cargo-fuzz is missing: building it now, which takes some minutes, once.");
        run_command(cmd!(ws.sh, "cargo install cargo-fuzz --locked --version {VERSION}"))?;
    }
    let all = targets(ws)?;
    for name in &options.targets {
        ensure!(all.contains(name), "there is no fuzz target {name}; {FOLDER} has {}", all.join(", "));
    }
    let seeds = seeds(ws)?;
    let seconds = format!("-max_total_time={}", options.seconds);
    let mut failed = Vec::new();
    for name in all.iter().filter(|name| options.targets.is_empty() || options.targets.contains(name)) {
        println!("\n==== fuzz {name} ====");
        // What the run finds stays out of the repository; the committed inputs and the vectors are where it begins.
        let found = seeds.join("found").join(name);
        let folders = [found, ws.root.join(CORPUS).join(name), seeds.join(name)];
        for folder in &folders {
            ws.sh.create_dir(folder)?;
        }
        // Stable Rust has no sanitizers, and the crates forbid unsafe code.
        let command = cmd!(ws.sh, "cargo fuzz run --sanitizer none {name} {folders...} -- {seconds}");
        if !succeeds(command.arg("-print_final_stats=1").args(LIMITS))? {
            failed.push(name.as_str());
        }
    }
    if failed.is_empty() {
        println!("\nno target failed");
    } else {
        println!("\nfailed: {}; the failing inputs are in fuzz/artifacts", failed.join(", "));
    }
    Ok(failed.is_empty())
}

/// Returns the names of the targets, sorted.
fn targets(ws: &Workspace) -> Result<Vec<String>> {
    let files = ws.sh.read_dir(FOLDER).with_context(|| format!("{FOLDER} is missing"))?;
    Ok(files.iter().filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned())).collect())
}

/// Writes an input for each case of the vectors, and for each scenario of the documentation; returns their folder.
fn seeds(ws: &Workspace) -> Result<PathBuf> {
    let folder = ws.root.join("fuzz/target/seeds");
    let mut number = 0;
    for file in ws.sh.read_dir(VECTORS)?.iter().flat_map(|folder| ws.sh.read_dir(folder)).flatten() {
        let content: Value = serde_json::from_str(&ws.sh.read_file(&file)?)?;
        for case in content["cases"].as_array().into_iter().flatten() {
            for (target, input) in inputs(case) {
                number += 1;
                write_if_changed(&folder.join(target).join(number.to_string()), input.as_bytes())?;
            }
        }
    }
    for file in ws.sh.read_dir("docs/scenarios")?.iter().filter(|file| ends_with(file, &["json", "toml"])) {
        let name = file.file_name().context("a file has a name")?;
        write_if_changed(&folder.join("scenarios").join(name), ws.sh.read_file(file)?.as_bytes())?;
    }
    Ok(folder)
}

fn ends_with(file: &Path, endings: &[&str]) -> bool {
    file.extension().is_some_and(|end| endings.iter().any(|ending| end == *ending))
}

/// Returns the inputs that a vector makes, each with its target, in the form that the target reads.
fn inputs(case: &Value) -> Vec<(&'static str, String)> {
    let operation = case["operation"].as_str().unwrap_or_default();
    let body = |message: &Value| match (&message["raw"], message.get("body")) {
        (Value::String(raw), _) => raw.clone(),
        (_, body) => body.map(Value::to_string).unwrap_or_default(),
    };
    let mut inputs = Vec::new();
    match case["kind"].as_str() {
        Some("request" | "response") => {
            let (response, answer) = (&case["response"], body(&case["response"]));
            inputs.push(("arguments", format!("{operation}\n\n{}", case["arguments"])));
            inputs.push(("responses", format!("{operation}\n{answer}")));
            inputs.push(("error_bodies", format!("{operation}\n{}\n\n\n\n{answer}", response["status"])));
        }
        Some("rules") if case.get("request").is_some() => {
            inputs.push(("requests", format!("{operation}\n{}", case["request"])));
            if operation.starts_with("campaigns.") {
                inputs.push(("plans", case["request"].to_string()));
            }
            identifiers(&case["request"], &mut inputs);
        }
        Some("pages") => {
            for page in case["pages"].as_array().into_iter().flatten() {
                let location = page["headers"]["Location"].as_str().unwrap_or_default();
                inputs.push(("pages", body(page)));
                inputs.push(("cursors", format!("\n{location}\n{}", body(page))));
            }
        }
        Some("callback") => inputs.push(("callbacks", format!("\n{}", body(case)))),
        Some("offline") => inputs.push(("timing", case["request"].to_string())),
        _ => {}
    }
    inputs
}

/// Adds every identifier of a device in a request.
fn identifiers(request: &Value, inputs: &mut Vec<(&'static str, String)>) {
    match request {
        Value::Array(items) => items.iter().for_each(|item| identifiers(item, inputs)),
        Value::Object(members) => {
            if let Some(id) = members.get("id").and_then(Value::as_str).filter(|_| members.contains_key("kind")) {
                inputs.push(("identifiers", id.to_owned()));
            }
            members.values().for_each(|member| identifiers(member, inputs));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::inputs;
    use serde_json::json;

    #[test]
    fn vectors_become_inputs_of_the_targets() {
        let response = json!({ "kind": "response", "operation": "a.b", "arguments": {}, "response": { "status": 400, "raw": "x" } });
        let expected = [("arguments", "a.b\n\n{}"), ("responses", "a.b\nx"), ("error_bodies", "a.b\n400\n\n\n\nx")];
        assert_eq!(inputs(&response), expected.map(|(target, input)| (target, input.to_owned())));
        let rules =
            json!({ "kind": "rules", "operation": "a.b", "request": { "ids": [{ "id": "1", "kind": "imei" }] } });
        assert_eq!(inputs(&rules)[1], ("identifiers", "1".to_owned()));
    }
}
