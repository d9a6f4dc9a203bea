//! Runs the vectors in Rust. `tests/README.md` describes their format.

use anyhow::{Context, Result, ensure};
use futures::StreamExt;
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor},
};
use serde_json::{Map, Value};
use std::{
    collections::{BTreeMap, HashSet},
    fmt::{self, Write},
    fs,
    path::Path,
    pin::pin,
};
use thingspace::{CallOptions, Client, Error, Page, Pager, callbacks, dispatch, operations, rules::Finding};
use thingspace_simulator::{ScriptedResponse, Simulator, SimulatorOptions};
use thingspace_tests::client;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    about: String,
    #[serde(default = "empty_object")]
    context: Value,
    #[serde(default)]
    base: BTreeMap<String, Value>,
    pub cases: Vec<Case>,
}

#[derive(Deserialize)]
pub struct Case {
    name: String,
    pub operation: String,
    /// The platform's date, if the case needs another one than the others.
    now: Option<jiff::Timestamp>,
    #[serde(flatten)]
    pub kind: Kind,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum Kind {
    Rules(Rules),
    Request { arguments: Value, response: Response, sent: Sent },
    Response { arguments: Value, response: Response, result: Option<Value>, error: Option<Map<String, Value>> },
    Pages { pages: Vec<Response>, items: usize, error: Option<Map<String, Value>> },
    Callback { body: Option<CompactJson>, raw: Option<String>, event: Option<Value>, error: Option<Map<String, Value>> },
    Offline { request: Value, result: Option<Map<String, Value>>, findings: Option<Vec<Expected>> },
}

/// A request that is validated. `files` completes `request` and `context` from what the file's cases share.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    #[serde(default)]
    pub request: Value,
    change: Option<Value>,
    #[serde(default = "empty_object")]
    pub context: Value,
    findings: Vec<Expected>,
}

fn empty_object() -> Value {
    Value::Object(Map::new())
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
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
pub struct Response {
    status: u16,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    body: Option<CompactJson>,
    raw: Option<String>,
    #[serde(default = "once")]
    times: u32,
    #[serde(default)]
    truncate: bool,
}

fn once() -> u32 {
    1
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    method: String,
    target: String,
    body: Option<CompactJson>,
    raw: Option<String>,
}

/// The text of a body: `raw` as it is, otherwise the compact encoding of `body`.
fn body_text<'a>(body: Option<&'a CompactJson>, raw: Option<&'a str>) -> Option<&'a str> {
    raw.or(body.map(|json| json.0.as_str()))
}

/// The compact encoding of a JSON value, with the members in the order of the file.
pub struct CompactJson(String);

impl<'de> Deserialize<'de> for CompactJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CompactJsonVisitor)
    }
}

struct CompactJsonVisitor;

impl<'de> Visitor<'de> for CompactJsonVisitor {
    type Value = CompactJson;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<CompactJson, E> {
        Ok(CompactJson(Value::Null.to_string()))
    }

    fn visit_bool<E>(self, value: bool) -> Result<CompactJson, E> {
        Ok(CompactJson(Value::from(value).to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<CompactJson, E> {
        Ok(CompactJson(Value::from(value).to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<CompactJson, E> {
        Ok(CompactJson(Value::from(value).to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<CompactJson, E> {
        Ok(CompactJson(Value::from(value).to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<CompactJson, E> {
        Ok(CompactJson(Value::from(value).to_string()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<CompactJson, A::Error> {
        let mut elements = Vec::new();
        while let Some(CompactJson(element)) = sequence.next_element()? {
            elements.push(element);
        }
        Ok(CompactJson(format!("[{}]", elements.join(","))))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<CompactJson, A::Error> {
        let mut members = Vec::new();
        while let Some((name, CompactJson(value))) = map.next_entry::<String, CompactJson>()? {
            members.push(format!("{}:{value}", Value::from(name)));
        }
        Ok(CompactJson(format!("{{{}}}", members.join(","))))
    }
}

/// Reads every file, by its path below the folder of the vectors: `<service>/<subject>.json`.
pub fn files() -> Result<BTreeMap<String, File>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut files = BTreeMap::new();
    for service in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let service = service?.path();
        for entry in fs::read_dir(&service).with_context(|| service.display().to_string())? {
            let path = entry?.path();
            ensure!(path.extension().is_some_and(|extension| extension == "json"), "{} is not JSON", path.display());
            let mut file: File =
                serde_json::from_slice(&fs::read(&path)?).with_context(|| path.display().to_string())?;
            file.complete().with_context(|| path.display().to_string())?;
            let parts = path.strip_prefix(&folder)?.iter().map(|part| part.to_string_lossy());
            files.insert(parts.collect::<Vec<_>>().join("/"), file);
        }
    }
    Ok(files)
}

impl File {
    /// Completes each rules case from the `base` and the `context` of the file.
    fn complete(&mut self) -> Result<()> {
        for case in &mut self.cases {
            let Kind::Rules(rules) = &mut case.kind else { continue };
            if let Some(change) = rules.change.take() {
                let base = self.base.get(&case.operation);
                rules.request = base.with_context(|| format!("{}: no base for {}", case.name, case.operation))?.clone();
                merge_patch(&mut rules.request, change);
            }
            let change = std::mem::replace(&mut rules.context, self.context.clone());
            merge_patch(&mut rules.context, change);
        }
        Ok(())
    }
}

/// Applies a JSON merge patch (RFC 7396).
fn merge_patch(target: &mut Value, patch: Value) {
    match (target, patch) {
        (Value::Object(members), Value::Object(patch)) => {
            for (name, value) in patch {
                if value.is_null() {
                    members.remove(&name);
                } else {
                    merge_patch(members.entry(name).or_insert_with(empty_object), value);
                }
            }
        }
        (target, patch @ Value::Object(_)) => {
            *target = empty_object();
            merge_patch(target, patch);
        }
        (target, patch) => *target = patch,
    }
}

impl Case {
    fn operation(&self) -> Result<(&str, &str)> {
        self.operation.split_once('.').with_context(|| format!("{} is not service.operation", self.operation))
    }

    /// Returns whether the platform rejects the client's tokens in this case.
    fn rejects_tokens(&self) -> bool {
        matches!(&self.kind, Kind::Response { response, error: Some(_), .. } if response.times == 2)
    }

    /// Iterates over the list of the case.
    async fn items(&self, client: &Client, way: Way) -> Result<(usize, Option<Error>)> {
        Ok(match &*self.operation {
            "software_v3.list_devices" => iterate(client.software_v3().list_devices(None), way).await,
            "devices.list_devices" => iterate(client.devices().list_devices(None), way).await,
            "locations.list_exclusions" => iterate(client.locations().list_exclusions(), way).await,
            "accounts.list_leads" => iterate(client.accounts().list_leads(), way).await,
            other => anyhow::bail!("no list {other}"),
        })
    }

    /// Runs the case; the error says what differs.
    async fn run(&self, simulator: &Simulator, client: &Client) -> Result<()> {
        let (service, operation) = self.operation()?;
        match &self.kind {
            Kind::Rules(Rules { request, context, findings, .. }) => {
                let found = dispatch::validate(service, operation, request.clone(), context.clone())?;
                let found: Vec<Expected> = found.iter().map(Expected::from).collect();
                ensure!(found == *findings, "found {found:?}");
            }
            Kind::Request { arguments, response, sent } => {
                response.script(simulator);
                let before = simulator.requests().len();
                dispatch::invoke(client, service, operation, arguments.clone(), CallOptions::default()).await?;
                let requests = simulator.requests().into_iter().skip(before);
                let requests: Vec<_> = requests.filter(|request| !is_token_request(&request.target)).collect();
                let [request] = requests.as_slice() else { anyhow::bail!("sent {requests:?}") };
                ensure!(request.method == sent.method, "sent {}", request.method);
                ensure!(request.target == sent.target, "sent {}", request.target);
                let body = body_text(sent.body.as_ref(), sent.raw.as_deref());
                ensure!(request.body == body.unwrap_or_default(), "sent {}", request.body);
                let content_type = body.map(|_| "application/json");
                ensure!(request.content_type.as_deref() == content_type, "sent as {:?}", request.content_type);
            }
            Kind::Response { arguments, response, result, error } => {
                let before = simulator.statistics().scripted_responses;
                response.script(simulator);
                let outcome =
                    dispatch::invoke(client, service, operation, arguments.clone(), CallOptions::default()).await;
                match (outcome, result, error) {
                    (Ok(value), Some(expected), None) => ensure!(value == *expected, "returned {value}"),
                    (Err(error), None, Some(expected)) => check_error(&serde_json::to_value(error.info())?, expected)?,
                    (Ok(value), None, Some(_)) => anyhow::bail!("returned {value}"),
                    (Err(error), Some(_), None) => anyhow::bail!("failed: {error}"),
                    (_, Some(_), Some(_)) | (_, None, None) => anyhow::bail!("a case has either a result or an error"),
                }
                let sent = simulator.statistics().scripted_responses - before;
                ensure!(sent == u64::from(response.times), "the call was sent {sent} times, not {}", response.times);
            }
            Kind::Pages { pages, items, error } => {
                for way in WAYS {
                    let before = simulator.statistics().scripted_responses;
                    for page in pages {
                        page.script(simulator);
                    }
                    let (found, failed) = self.items(client, way).await?;
                    ensure!(found == *items, "{way:?}: {found} items arrived");
                    match (failed, error) {
                        (None, None) => {}
                        (Some(failed), Some(expected)) => check_error(&serde_json::to_value(failed.info())?, expected)?,
                        (failed, _) => anyhow::bail!("{way:?}: ended with {failed:?}"),
                    }
                    let sent = simulator.statistics().scripted_responses - before;
                    ensure!(sent == pages.len() as u64, "{way:?}: {sent} pages were requested");
                }
            }
            Kind::Callback { body, raw, event, error } => {
                let body = body_text(body.as_ref(), raw.as_deref()).context("a callback has a body")?;
                let read = match operation {
                    "parse_connectivity" => callbacks::parse_connectivity(body.as_bytes()).map(serde_json::to_value),
                    _ => callbacks::parse(body.as_bytes()).map(serde_json::to_value),
                };
                match (read, event, error) {
                    (Ok(found), Some(event), None) => {
                        let found = found?;
                        ensure!(found == *event, "read as {found}");
                    }
                    (Err(found), None, Some(error)) => check_error(&serde_json::to_value(found.info())?, error)?,
                    (found, ..) => anyhow::bail!("read as {found:?}"),
                }
            }
            Kind::Offline { request, result, findings } => {
                match (dispatch::call_offline(service, operation, request.clone()), result, findings) {
                    (Ok(found), Some(expected), None) => check_members(&found, expected)?,
                    (Err(error), None, Some(findings)) => {
                        let found: Vec<Expected> = error.findings().iter().map(Expected::from).collect();
                        ensure!(found == *findings, "found {found:?}: {error}");
                    }
                    (outcome, ..) => anyhow::bail!("returned {outcome:?}"),
                }
            }
        }
        Ok(())
    }
}

/// A way to iterate over a list.
#[derive(Debug, Clone, Copy)]
enum Way {
    Items,
    Pages,
    PagesAhead,
    Stream,
}
const WAYS: [Way; 4] = [Way::Items, Way::Pages, Way::PagesAhead, Way::Stream];

/// Returns the number of items that arrive, and the error with which the list ends.
async fn iterate<P: Page>(mut pager: Pager<P>, way: Way) -> (usize, Option<Error>) {
    let mut count = 0;
    if matches!(way, Way::Stream) {
        let mut stream = pin!(pager.into_stream());
        while let Some(item) = stream.next().await {
            match item {
                Ok(_) => count += 1,
                Err(error) => return (count, Some(error)),
            }
        }
        return (count, None);
    }
    loop {
        let arrived = match way {
            Way::Items => pager.try_next().await.map(|item| item.map(|_| 1)),
            _ => pager.next_page().await.map(|page| page.map(|page| page.into_items().len())),
        };
        match arrived {
            Ok(Some(arrived)) => count += arrived,
            Ok(None) => return (count, None),
            Err(error) => return (count, Some(error)),
        }
        if matches!(way, Way::PagesAhead) {
            pager.fetch_ahead();
        }
    }
}

/// Returns whether the client sent a request only to get a token or a session.
fn is_token_request(target: &str) -> bool {
    target.contains("/oauth2/") || target.contains("/session/login")
}

/// Compares the members of `expected`. Null means absent.
fn check_members(found: &Value, expected: &Map<String, Value>) -> Result<()> {
    ensure!(!expected.is_empty(), "a case compares something");
    for (name, value) in expected {
        ensure!(found[name] == *value, "{name} is {}", found[name]);
    }
    Ok(())
}

/// Compares the facts of `expected`, and numbers by value.
fn check_error(facts: &Value, expected: &Map<String, Value>) -> Result<()> {
    for (name, value) in expected {
        let found = &facts[name];
        let same = match (found.as_f64(), value.as_f64()) {
            (Some(found), Some(value)) => (found - value).abs() < 1e-9,
            _ => found == value,
        };
        ensure!(same, "{name} is {found}: {}", facts["message"]);
    }
    Ok(())
}

impl Response {
    fn script(&self, simulator: &Simulator) {
        simulator.script(ScriptedResponse {
            status: self.status,
            headers: self.headers.clone().into_iter().collect(),
            body: body_text(self.body.as_ref(), self.raw.as_deref()).unwrap_or_default().to_owned(),
            times: self.times,
            truncate: self.truncate,
            ..ScriptedResponse::default()
        });
    }
}

/// Runs every case of a kind. A case never shares a simulator and a client with a case that failed before, or whose
/// tokens were rejected: the client then fetches no others for a minute.
async fn run(is_kind: fn(&Kind) -> bool, at_least: usize) -> Result<()> {
    let (mut ran, mut failed) = (0, String::new());
    let mut fresh = None;
    for (file, content) in files()? {
        for case in content.cases.iter().filter(|case| is_kind(&case.kind)) {
            let (simulator, client) = match (case.now, fresh.take()) {
                (None, Some(pair)) => pair,
                (now, _) => {
                    let options = SimulatorOptions { seed: 1, ..SimulatorOptions::default() };
                    let start = now.unwrap_or(options.start);
                    let simulator = Simulator::start(SimulatorOptions { start, ..options }).await?;
                    let client = client(&simulator)?;
                    (simulator, client)
                }
            };
            match case.run(&simulator, &client).await {
                Ok(()) if case.rejects_tokens() || case.now.is_some() => {}
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
async fn rules_vectors_have_their_findings() -> Result<()> {
    run(|kind| matches!(kind, Kind::Rules(_)), 1600).await
}

#[tokio::test]
async fn request_vectors_are_sent_as_expected() -> Result<()> {
    run(|kind| matches!(kind, Kind::Request { .. }), 250).await
}

#[tokio::test]
async fn offline_vectors_have_their_results() -> Result<()> {
    run(|kind| matches!(kind, Kind::Offline { .. }), 60).await
}

#[tokio::test]
async fn callback_vectors_become_their_events() -> Result<()> {
    run(|kind| matches!(kind, Kind::Callback { .. }), 130).await
}

#[tokio::test]
async fn response_vectors_have_their_results() -> Result<()> {
    run(|kind| matches!(kind, Kind::Response { .. }), 400).await
}

#[tokio::test]
async fn page_vectors_are_read_to_their_end() -> Result<()> {
    run(|kind| matches!(kind, Kind::Pages { .. }), 15).await
}

#[test]
fn every_base_is_a_valid_request() -> Result<()> {
    let mut bases = 0;
    for (file, content) in files()? {
        for (operation, request) in content.base {
            let (service, name) = operation.split_once('.').context("service.operation")?;
            let found = dispatch::validate(service, name, request, content.context.clone())?;
            ensure!(found.is_empty(), "{file}: {operation}: found {found:?}");
            bases += 1;
        }
    }
    ensure!(bases >= 30, "only {bases} bases");
    Ok(())
}

#[test]
fn every_case_has_a_unique_name_and_an_operation_of_its_folder() -> Result<()> {
    let mut names = HashSet::new();
    let mut covered = HashSet::new();
    let mut rejected = HashSet::new();
    for (file, content) in files()? {
        ensure!(!content.about.is_empty() && !content.cases.is_empty(), "{file} is empty");
        for case in content.cases {
            ensure!(names.insert(case.name.clone()), "{file}: the name is not unique: {}", case.name);
            let (service, operation) = case.operation()?;
            let folder = file.split('/').next();
            ensure!(folder == Some(service), "{file}: {}: {service} has a folder of its own", case.name);
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
            if matches!(case.kind, Kind::Rules(_))
                && composed.filter(|function| (function.service, function.name) == (service, operation)).count() == 1
            {
                continue;
            }
            let row = operations::find(service, operation)
                .with_context(|| format!("{file}: {}: no operation {}", case.name, case.operation))?;
            ensure!(
                (row.service, row.name) == (service, operation),
                "{file}: {}: the table spells {} differently",
                case.name,
                case.operation
            );
            if let Kind::Rules(Rules { findings, .. }) = &case.kind
                && findings.iter().any(|finding| finding.severity == "error")
            {
                rejected.insert(case.operation.clone());
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
        ensure!(covered.contains(&(row.service, row.name)), "no case compares what {}.{} sends", row.service, row.name);
        let name = format!("{}.{}", row.service, row.name);
        if row.request.is_some() && !row.service.starts_with("software_") {
            ensure!(rejected.contains(&name), "no case has an error that {name} finds");
        }
    }
    Ok(())
}
