//! The vectors that every language runs, run in Rust.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::{
    collections::{BTreeMap, HashSet},
    fmt::Write,
    path::Path,
};
use thingspace::{CallOptions, Client, callbacks, operations, rules::Finding, services};
use thingspace_simulator::{ScriptedAnswer, Simulator};
use thingspace_tests::{client, simulator};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    about: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    operation: String,
    #[serde(flatten)]
    kind: Kind,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
enum Kind {
    Rules { request: Value, context: Value, findings: Vec<Expected> },
    Request { arguments: Value, answer: Answer, sent: Sent },
    Answer { arguments: Value, answer: Answer, result: Option<Value>, error: Option<Map<String, Value>> },
    Callback { body: String, event: Option<Value>, error: Option<Map<String, Value>> },
    Offline { question: Value, answer: Option<Map<String, Value>>, findings: Option<Vec<Expected>> },
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    severity: String,
    path: String,
    code: String,
}

impl From<&Finding> for Expected {
    fn from(finding: &Finding) -> Self {
        Self { severity: finding.severity.to_string(), path: finding.path.clone(), code: finding.code.clone() }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    status: u16,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    body: String,
    #[serde(default = "once")]
    times: u32,
    #[serde(default)]
    cut: bool,
}

fn once() -> u32 {
    1
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent {
    method: String,
    target: String,
    body: Option<String>,
}

fn files() -> Result<BTreeMap<String, File>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        ensure!(path.extension().is_some_and(|extension| extension == "json"), "{} is no vector file", path.display());
        let text = std::fs::read(&path)?;
        let file = serde_json::from_slice(&text).with_context(|| path.display().to_string())?;
        files.insert(path.file_name().unwrap_or_default().to_string_lossy().into_owned(), file);
    }
    Ok(files)
}

impl Case {
    fn operation(&self) -> Result<(&str, &str)> {
        self.operation.split_once('.').with_context(|| format!("{} is not service.operation", self.operation))
    }

    /// Nothing when the case holds, otherwise what does not.
    async fn run(&self, simulator: &Simulator, client: &Client) -> Result<()> {
        let (service, operation) = self.operation()?;
        match &self.kind {
            Kind::Rules { request, context, findings } => {
                let found = services::validate(service, operation, request.clone(), context.clone())?;
                let found: Vec<Expected> = found.iter().map(Expected::from).collect();
                ensure!(found == *findings, "found {found:?}");
            }
            Kind::Request { arguments, answer, sent } => {
                answer.script(simulator);
                let before = simulator.requests().len();
                services::invoke(client, service, operation, arguments.clone(), CallOptions::default()).await?;
                let requests: Vec<_> =
                    simulator.requests().into_iter().skip(before).filter(|request| is_own(&request.target)).collect();
                let [request] = requests.as_slice() else { anyhow::bail!("sent {requests:?}") };
                ensure!(request.method == sent.method, "sent {}", request.method);
                ensure!(request.target == sent.target, "sent {}", request.target);
                ensure!(request.body == sent.body.as_deref().unwrap_or_default(), "sent {}", request.body);
                let kind = sent.body.as_ref().map(|_| "application/json");
                ensure!(request.content_type.as_deref() == kind, "sent as {:?}", request.content_type);
            }
            Kind::Answer { arguments, answer, result, error } => {
                let before = simulator.statistics().scripted_answers;
                answer.script(simulator);
                let outcome =
                    services::invoke(client, service, operation, arguments.clone(), CallOptions::default()).await;
                match (outcome, result, error) {
                    (Ok(value), Some(wanted), None) => ensure!(value == *wanted, "answered {value}"),
                    (Err(error), None, Some(wanted)) => check_error(&serde_json::to_value(error.facts())?, wanted)?,
                    (Ok(value), None, Some(_)) => anyhow::bail!("answered {value}"),
                    (Err(error), Some(_), None) => anyhow::bail!("failed: {error}"),
                    (_, Some(_), Some(_)) | (_, None, None) => anyhow::bail!("a case has either a result or an error"),
                }
                let given = simulator.statistics().scripted_answers - before;
                ensure!(given == u64::from(answer.times), "the call was sent {given} times, not {}", answer.times);
            }
            Kind::Callback { body, event, error } => {
                let read = match operation {
                    "parse_connectivity" => callbacks::parse_connectivity(body.as_bytes()).map(serde_json::to_value),
                    _ => callbacks::parse(body.as_bytes()).map(serde_json::to_value),
                };
                match (read, event, error) {
                    (Ok(found), Some(event), None) => {
                        let found = found?;
                        ensure!(found == *event, "read as {found}");
                    }
                    (Err(found), None, Some(error)) => check_error(&serde_json::to_value(found.facts())?, error)?,
                    (found, ..) => anyhow::bail!("read as {found:?}"),
                }
            }
            Kind::Offline { question, answer, findings } => {
                match (services::call_offline(service, operation, question.clone()), answer, findings) {
                    (Ok(found), Some(answer), None) => check_members(&found, answer)?,
                    (Err(error), None, Some(findings)) => {
                        let found: Vec<Expected> = error.findings().iter().map(Expected::from).collect();
                        ensure!(found == *findings, "found {found:?}: {error}");
                    }
                    (outcome, ..) => anyhow::bail!("answered {outcome:?}"),
                }
            }
        }
        Ok(())
    }
}

/// Whether a request is the call itself, not one for a token.
fn is_own(target: &str) -> bool {
    !target.contains("/oauth2/") && !target.contains("/session/login")
}

/// Compares the members that are given; null is absent.
fn check_members(found: &Value, wanted: &Map<String, Value>) -> Result<()> {
    ensure!(!wanted.is_empty(), "a case compares something");
    for (name, value) in wanted {
        ensure!(found[name] == *value, "{name} is {}", found[name]);
    }
    Ok(())
}

/// Compares the members that are given, numbers by their value.
fn check_error(facts: &Value, wanted: &Map<String, Value>) -> Result<()> {
    for (name, value) in wanted {
        let found = &facts[name];
        let same = match (found.as_f64(), value.as_f64()) {
            (Some(found), Some(value)) => (found - value).abs() < 1e-9,
            _ => found == value,
        };
        ensure!(same, "{name} is {found}: {}", facts["message"]);
    }
    Ok(())
}

impl Answer {
    fn script(&self, simulator: &Simulator) {
        simulator.script(ScriptedAnswer {
            status: self.status,
            headers: self.headers.clone().into_iter().collect(),
            body: self.body.clone(),
            times: self.times,
            cut: self.cut,
            ..ScriptedAnswer::default()
        });
    }
}

/// Runs every case of a kind, each against a simulator and a client that no failed case has touched.
async fn run(wanted: fn(&Kind) -> bool, at_least: usize) -> Result<()> {
    let (mut ran, mut failed) = (0, String::new());
    let mut fresh = None;
    for (file, content) in files()? {
        for case in content.cases.iter().filter(|case| wanted(&case.kind)) {
            let (simulator, client) = if let Some(pair) = fresh.take() {
                pair
            } else {
                let simulator = simulator(1).await?;
                let client = client(&simulator)?;
                (simulator, client)
            };
            match case.run(&simulator, &client).await {
                Ok(()) => fresh = Some((simulator, client)),
                Err(problem) => writeln!(failed, "{file}: {}: {problem:#}", case.name)?,
            }
            ran += 1;
        }
    }
    ensure!(failed.is_empty(), "of {ran} cases these failed:\n{failed}");
    ensure!(ran >= at_least, "only {ran} cases were found");
    Ok(())
}

#[tokio::test]
async fn rules() -> Result<()> {
    run(|kind| matches!(kind, Kind::Rules { .. }), 1600).await
}

#[tokio::test]
async fn requests() -> Result<()> {
    run(|kind| matches!(kind, Kind::Request { .. }), 250).await
}

#[tokio::test]
async fn offline_functions() -> Result<()> {
    run(|kind| matches!(kind, Kind::Offline { .. }), 60).await
}

#[tokio::test]
async fn callback_messages() -> Result<()> {
    run(|kind| matches!(kind, Kind::Callback { .. }), 130).await
}

#[tokio::test]
async fn answers() -> Result<()> {
    run(|kind| matches!(kind, Kind::Answer { .. }), 400).await
}

#[test]
fn every_case_has_a_name_of_its_own_and_an_operation_that_exists() -> Result<()> {
    let mut names = HashSet::new();
    let mut covered = HashSet::new();
    let mut refused = HashSet::new();
    for (file, content) in files()? {
        ensure!(!content.about.is_empty() && !content.cases.is_empty(), "{file} says nothing");
        for case in content.cases {
            ensure!(names.insert(case.name.clone()), "{file}: {} is there twice", case.name);
            let (service, operation) = case.operation()?;
            if matches!(case.kind, Kind::Callback { .. }) {
                let known = ["callbacks.parse", "callbacks.parse_connectivity"];
                ensure!(known.contains(&&*case.operation), "{file}: {}: no operation {}", case.name, case.operation);
                continue;
            }
            if matches!(case.kind, Kind::Offline { .. }) {
                let known = operations::OFFLINE_FUNCTIONS.iter();
                ensure!(
                    known.filter(|function| (function.group, function.name) == (service, operation)).count() == 1,
                    "{file}: {}: no function {}",
                    case.name,
                    case.operation
                );
                continue;
            }
            let composed = operations::COMPOSED_FUNCTIONS.iter();
            if matches!(case.kind, Kind::Rules { .. })
                && composed.filter(|function| (function.service, function.name) == (service, operation)).count() == 1
            {
                continue;
            }
            let row = operations::find(service, operation)
                .with_context(|| format!("{file}: {}: no operation {}", case.name, case.operation))?;
            ensure!(
                (row.service, row.name) == (service, operation),
                "{file}: {}: {} is spelt otherwise in the table",
                case.name,
                case.operation
            );
            if let Kind::Rules { findings, .. } = &case.kind
                && findings.iter().any(|finding| finding.severity == "error")
            {
                refused.insert(case.operation.clone());
            }
            if matches!(case.kind, Kind::Request { .. }) {
                covered.insert((row.service, row.name));
            }
        }
    }
    ensure!(names.len() >= 2500, "only {} cases", names.len());
    // Tokens have tests of their own, and the body of an upload differs each time by the boundary of its parts.
    let others = ["oauth", "sessions"];
    for row in operations::all().filter(|row| !others.contains(&row.service) && row.file.is_none()) {
        ensure!(covered.contains(&(row.service, row.name)), "no case says what {}.{} sends", row.service, row.name);
        let name = format!("{}.{}", row.service, row.name);
        if row.request.is_some() && !row.service.starts_with("software_") {
            ensure!(refused.contains(&name), "no case says what {name} refuses");
        }
    }
    Ok(())
}
