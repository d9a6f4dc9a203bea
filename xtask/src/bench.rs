//! Benchmarks: each language against a raw HTTP client of that language, in one run, with a simulator in another
//! process.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use xshell::cmd;

use crate::language::Language;
use crate::python;
use crate::workspace::{Workspace, run};

/// Devices of the simulated account.
const DEVICES: &str = "10000";

/// One measurement that a benchmark prints.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Measurement {
    task: String,
    client: String,
    calls_per_second: f64,
    cpu_per_call: f64,
}

/// The best of several rounds.
#[derive(Debug, Clone, Copy)]
struct Best {
    calls_per_second: f64,
    cpu_per_call: f64,
}

/// The best of each client, for each task, in the order they first appear.
type Table = Vec<(String, Vec<(String, Best)>)>;

/// Measures and prints a table for each language.
pub fn run_for(ws: &Workspace, languages: &[Language]) -> Result<()> {
    let languages =
        if languages.is_empty() { &[Language::Rust, Language::Python, Language::Node][..] } else { languages };
    run(cmd!(ws.sh, "cargo build --release -p thingspace-cli"))?;
    for language in languages {
        let command = match language {
            Language::Rust => rust(ws)?,
            Language::Python => python(ws)?,
            Language::Node => node(ws)?,
            Language::Swift => bail!("Swift has no benchmark"),
        };
        let simulator = Simulator::start(ws)?;
        let measured = measure(command, &simulator)?;
        print(language.name(), &measured);
        if *language == Language::Rust {
            println!("\nthe simulator, a campaign of 31 days:");
            let scale = ws.target.join("release/thingspace-bench-scale");
            run(cmd!(ws.sh, "{scale}"))?;
        }
    }
    Ok(())
}

fn rust(ws: &Workspace) -> Result<Command> {
    run(cmd!(ws.sh, "cargo build --release -p thingspace-bench"))?;
    Ok(Command::new(ws.target.join("release/thingspace-bench")))
}

fn python(ws: &Workspace) -> Result<Command> {
    let venv = python::setup(ws)?;
    let requirements = "bench/python/requirements.txt";
    run(venv.module(ws, "pip").args(["install", "--quiet", "--requirement", requirements]))?;
    let manifest = "bindings-python/Cargo.toml";
    run(venv.module(ws, "maturin").args(["develop", "--release", "--manifest-path", manifest]))?;
    let mut command = Command::new(venv.python());
    command.arg(ws.root.join("bench/python/bench.py"));
    Ok(command)
}

fn node(ws: &Workspace) -> Result<Command> {
    {
        let _here = ws.sh.push_dir("bindings-node");
        run(cmd!(ws.sh, "npm ci"))?;
        run(cmd!(ws.sh, "npm run build"))?;
    }
    let _here = ws.sh.push_dir("bench/node");
    run(cmd!(ws.sh, "npm install --no-package-lock --no-fund --no-audit"))?;
    let mut command = Command::new("node");
    command.arg("bench.mjs").current_dir(ws.root.join("bench/node"));
    Ok(command)
}

/// A simulator in a separate process, which ends when this is dropped.
struct Simulator {
    process: Child,
    facts: BTreeMap<String, String>,
}

impl Simulator {
    fn start(ws: &Workspace) -> Result<Self> {
        let mut process = Command::new(ws.target.join("release/thingspace"))
            .args(["simulate", "--json", "--devices", DEVICES])
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start the simulator")?;
        let mut line = String::new();
        let output = process.stdout.take().context("the simulator has an output")?;
        BufReader::new(output).read_line(&mut line)?;
        let facts = serde_json::from_str(&line).context("the simulator did not print its URL")?;
        Ok(Self { process, facts })
    }
}

impl Drop for Simulator {
    fn drop(&mut self) {
        // The process may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Runs a benchmark and keeps the best of its rounds.
fn measure(mut command: Command, simulator: &Simulator) -> Result<Table> {
    for (name, value) in &simulator.facts {
        let name = if name == "url" { "BASE_URL".to_owned() } else { name.to_uppercase() };
        command.env(format!("THINGSPACE_{name}"), value);
    }
    let output = command.stderr(Stdio::inherit()).output().context("cannot start the benchmark")?;
    ensure!(output.status.success(), "the benchmark failed");
    let mut tasks = Table::new();
    for line in String::from_utf8(output.stdout)?.lines() {
        let found: Measurement = serde_json::from_str(line).with_context(|| line.to_owned())?;
        let new = Best { calls_per_second: found.calls_per_second, cpu_per_call: found.cpu_per_call };
        if !tasks.iter().any(|(task, _)| *task == found.task) {
            tasks.push((found.task.clone(), Vec::new()));
        }
        for (_, clients) in tasks.iter_mut().filter(|(task, _)| *task == found.task) {
            match clients.iter_mut().find(|(client, _)| *client == found.client) {
                Some((_, best)) => {
                    best.calls_per_second = best.calls_per_second.max(new.calls_per_second);
                    best.cpu_per_call = best.cpu_per_call.min(new.cpu_per_call);
                }
                None => clients.push((found.client.clone(), new)),
            }
        }
    }
    ensure!(!tasks.is_empty(), "the benchmark measured nothing");
    Ok(tasks)
}

/// Prints a table with the ratio of thingspace to each raw client.
fn print(language: &str, tasks: &Table) {
    println!("\n{language}: best of the rounds; ratios are thingspace / raw client");
    println!("{:<16} {:<24} {:>12} {:>12} {:>10} {:>10}", "task", "client", "calls/s", "CPU ms/call", "time", "CPU");
    for (task, clients) in tasks {
        let ours = clients.iter().find(|(client, _)| client == "thingspace").map(|(_, best)| *best);
        for (client, best) in clients {
            let (mut time, mut cpu) = (String::new(), String::new());
            if let Some(ours) = ours.filter(|_| !client.starts_with("thingspace")) {
                time = format!("{:.2}x", best.calls_per_second / ours.calls_per_second);
                cpu = format!("{:.2}x", ours.cpu_per_call / best.cpu_per_call);
            }
            println!(
                "{task:<16} {client:<24} {:>12.1} {:>12.4} {time:>10} {cpu:>10}",
                best.calls_per_second, best.cpu_per_call
            );
        }
    }
}
