//! Every row is in the coverage table and in the committed definitions of each language, and the simulator has it.

use anyhow::{Context, Result, ensure};
use std::{collections::BTreeMap, path::Path};
use thingspace::operations::{self, Operation};
use thingspace_simulator::{Simulator, SimulatorOptions};

fn file(name: &str) -> Result<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
    std::fs::read_to_string(&path).with_context(|| path.display().to_string())
}

/// Returns the bodies of the classes of a file, by name: from the line that declares one to the next.
fn classes<'a>(text: &'a str, declares: &[&str]) -> BTreeMap<&'a str, String> {
    let mut found: BTreeMap<&str, String> = BTreeMap::new();
    let mut current = None;
    for line in text.lines() {
        if let Some(rest) = declares.iter().find_map(|start| line.strip_prefix(start)) {
            current = rest.split(|letter: char| !letter.is_alphanumeric()).next();
        }
        if let Some(name) = current {
            let body = found.entry(name).or_default();
            body.push_str(line);
            body.push('\n');
        }
    }
    found
}

#[test]
fn every_row_is_in_the_coverage_table_with_its_source() -> Result<()> {
    let table = file("docs/coverage.md")?;
    for row in operations::all() {
        let line = table
            .lines()
            .skip_while(|line| *line != format!("## `{}`", row.service))
            .find(|line| line.starts_with(&format!("| `{}` |", row.name)))
            .with_context(|| format!("{}.{} is missing", row.service, row.name))?;
        for part in [row.path, row.source, &row.camel_name(), "| yes |"] {
            ensure!(line.contains(part), "{}.{}: {part} is missing in {line}", row.service, row.name);
        }
    }
    Ok(())
}

#[test]
fn every_row_is_in_the_definitions_of_python_and_node() -> Result<()> {
    let (stubs, definitions) =
        (file("bindings-python/python/thingspace/_thingspace.pyi")?, file("bindings-node/native.d.ts")?);
    let python = classes(&stubs, &["class "]);
    let node = classes(&definitions, &["export declare class ", "export interface ", "export declare const "]);
    for row in operations::all() {
        let service = row.class.to_owned();
        for class in [service.clone(), format!("Async{service}")] {
            let body = python.get(class.as_str()).with_context(|| format!("Python has no {class}"))?;
            ensure!(body.contains(&format!("def {}(", row.name)), "Python's {class} has no {}", row.name);
        }
        let body = node.get(service.as_str()).with_context(|| format!("Node has no {service}"))?;
        ensure!(body.contains(&format!("  {}(", row.camel_name())), "Node's {service} has no {}", row.name);
    }
    Ok(())
}

fn path_of(row: &Operation, account: &str) -> String {
    row.path
        .replace("{account}", account)
        .replace("{start_index}", "0")
        .replace("{upgrade_status}", "Queued")
        .replace("{service_name}", "Fota")
        .split('/')
        .map(|part| if part.starts_with('{') { "354658090353977" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

#[tokio::test]
async fn the_simulator_responds_to_every_row() -> Result<()> {
    let simulator = Simulator::start(SimulatorOptions::default()).await?;
    let http = thingspace_tests::http()?;
    for row in operations::all() {
        let url = format!("{}{}", simulator.url(), path_of(row, simulator.account()));
        let response = http.request(row.method.parse()?, url).send().await?;
        let (status, text) = (response.status().as_u16(), response.text().await?);
        ensure!(
            status < 500 && status != 404 && !text.contains("900906"),
            "{}.{} has no response: {status} {text}",
            row.service,
            row.name
        );
    }
    Ok(())
}
