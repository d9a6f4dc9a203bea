//! A platform that sends hostile responses: 500 for each family of APIs, which follow from a seed.
//!
//! The list is written once. [`Server`] sends each response over TCP, and lists the cases at `/cases`: the operation to
//! call, its arguments, and the outcome of the client in Rust. The suites of Rust, Python, Node and Swift make every
//! call, and compare the outcomes.

mod answers;
mod json;
mod server;

pub use server::Server;

use answers::KINDS;
use anyhow::{Context, Result, ensure};
use serde::Serialize;
use serde_json::{Value, json};
use std::{fs, path::Path, time::Duration};
use thingspace::{
    CallOptions, Client, Credentials, dispatch,
    operations::{self, Api, Operation},
    random::Random,
};

/// The cases of each family.
pub const CASES: usize = 500;
/// The largest response that the clients accept, in bytes: far less than the largest that is sent.
pub const LIMIT: usize = 1 << 20;
/// The timeout of a call, in seconds; of one whose response stalls, [`SHORT`].
const TIMEOUT: u64 = 120;
const SHORT: u64 = 2;
const FAMILIES: [Api; 4] = [Api::Gateway, Api::Connectivity, Api::Fota, Api::Location];

/// A step of a response.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Send(Vec<u8>),
    /// Sends bytes many times, until the client closes the connection.
    Repeat(Vec<u8>, usize),
    /// Sends nothing more, and keeps the connection open.
    Stall,
    /// Breaks the connection.
    Reset,
}

/// A hostile response, and the call that gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Case {
    /// The family, what is wrong with the response, and a number.
    pub name: String,
    /// The operation to call, as in `software_v3.get_campaign`.
    pub operation: String,
    pub arguments: Value,
    /// The timeout of the client, in seconds.
    pub timeout: u64,
    /// `ok`, or the code of the error, once the client in Rust has made the call.
    pub outcome: Option<String>,
    #[serde(skip)]
    target: Target,
    #[serde(skip)]
    answer: Vec<Step>,
}

/// The requests that get the hostile response; the others get valid tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    Bearer,
    Session,
    Operation,
}

/// A call with a valid response.
struct Sample {
    operation: &'static Operation,
    arguments: Value,
    status: u16,
    body: Value,
}

/// Returns the cases that follow from a seed.
pub fn cases(seed: u64) -> Result<Vec<Case>> {
    let samples = samples()?;
    let random = Random::seeded(seed);
    let mut cases = Vec::new();
    for family in FAMILIES {
        // The calls that need tokens: any will do.
        let api = if family == Api::Gateway { Api::Fota } else { family };
        let of_family: Vec<&Sample> = samples.iter().filter(|sample| sample.operation.api == api).collect();
        ensure!(of_family.len() >= 10, "{family:?} has only {} samples", of_family.len());
        for number in 0..CASES {
            let (kind, answer) = KINDS[number % KINDS.len()];
            let sample = pick(&random, &of_family);
            let (target, good) = match (family, number % 2) {
                (Api::Gateway, 0) => (Target::Bearer, (200, server::bearer())),
                (Api::Gateway, _) => (Target::Session, (200, server::session())),
                _ => (Target::Operation, (sample.status, sample.body.clone())),
            };
            let mut answer = answer(&random, good.0, &good.1);
            if number >= KINDS.len() {
                // A call whose response stalls takes its whole timeout: once for each kind is enough.
                for step in answer.iter_mut().filter(|step| **step == Step::Stall) {
                    *step = Step::Reset;
                }
            }
            let stalls = answer.contains(&Step::Stall);
            cases.push(Case {
                name: format!("{family:?} {kind} {number}"),
                operation: format!("{}.{}", sample.operation.service, sample.operation.name),
                arguments: sample.arguments.clone(),
                timeout: if stalls { SHORT } else { TIMEOUT },
                outcome: None,
                target,
                answer,
            });
        }
    }
    Ok(cases)
}

fn pick<T: Copy>(random: &Random, all: &[T]) -> T {
    all[below(random, all.len())]
}

/// Returns a number below `limit`.
fn below(random: &Random, limit: usize) -> usize {
    usize::try_from(random.next() % u64::try_from(limit.max(1)).expect("it fits")).expect("it fits")
}

/// Returns the calls of the vectors that succeed and return JSON.
fn samples() -> Result<Vec<Sample>> {
    let mut files: Vec<_> = Vec::new();
    for folder in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors"))? {
        for file in fs::read_dir(folder?.path())? {
            files.push(file?.path());
        }
    }
    files.sort();
    let mut samples = Vec::new();
    for file in files {
        let content: Value = serde_json::from_slice(&fs::read(&file)?)?;
        for case in content["cases"].as_array().context("a file has cases")? {
            let succeeds = case["kind"] == "request" || case["kind"] == "response" && case.get("result").is_some();
            let (service, name) = case["operation"].as_str().and_then(|name| name.split_once('.')).context("a name")?;
            // Uploads need a file, and calls of the user's own session change the tokens.
            let Some(operation) = operations::find(service, name).filter(|row| row.file.is_none()) else { continue };
            if !succeeds || matches!(operation.api, Api::Gateway) || service == "sessions" || case.get("now").is_some()
            {
                continue;
            }
            let Some(body) = case["response"].get("body") else { continue };
            let status = case["response"]["status"].as_u64().and_then(|status| u16::try_from(status).ok());
            let arguments = case["arguments"].clone();
            samples.push(Sample { operation, arguments, status: status.unwrap_or(200), body: body.clone() });
        }
    }
    Ok(samples)
}

/// Returns the client that makes a call.
///
/// # Errors
/// The address is not one of this machine.
pub fn client(url: &str, number: usize, case: &Case) -> Result<Client> {
    // A user for each case: the lock-out guard stops one user's logins after two that fail.
    let credentials = Credentials::new("key", "secret", format!("case-{number}"), "password");
    Ok(Client::builder(credentials)
        .base_url(format!("{url}/case/{number}"))
        .account("0642233522-00001")
        .timeout(Duration::from_secs(case.timeout))
        .max_attempts(1)
        .max_response_size(LIMIT)
        .build()?)
}

/// Makes the call of a case; returns `ok`, or the code of the error.
///
/// # Errors
/// The client cannot be built.
pub async fn call(url: &str, number: usize, case: &Case) -> Result<String> {
    let client = client(url, number, case)?;
    let (service, name) = case.operation.split_once('.').context("a service and a name")?;
    let outcome = dispatch::invoke(&client, service, name, case.arguments.clone(), CallOptions::default()).await;
    Ok(match outcome {
        Ok(_) => "ok".to_owned(),
        Err(error) => error.info().code.to_owned(),
    })
}

/// Returns the list of the cases as the other languages read it.
fn listing(cases: &[Case]) -> Value {
    json!({ "limit": LIMIT, "account": "0642233522-00001", "cases": cases })
}
