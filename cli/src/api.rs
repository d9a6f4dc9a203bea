//! `thingspace api`: calls any operation, from JSON to JSON.

use crate::{
    connect::Connection,
    input::{self, Input},
    output::{print_line, report_line},
};
use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use serde_json::{Map, Value, json};
use std::{path::Path, time::Duration};
use thingspace::{
    CallOptions, Client, WaitOptions, dispatch,
    json::read_value,
    models::{Finding, RequestStatus, Severity},
    operations,
};

/// Prints the result as JSON; a list is an array of all its items. Prints everything that the platform returns, even a
/// new password.
#[derive(Debug, Args)]
pub struct Api {
    /// The service and its operation, as in `devices.activate`; `thingspace coverage` lists them all.
    operation: String,
    /// The body as JSON, with member names in camel case; `-` reads standard input, `@FILE` reads a file. For an
    /// operation without a body, an object with its arguments.
    #[arg(long, value_name = "BODY")]
    json: Option<String>,
    /// An argument outside the body, as in `request_id=...`; may be repeated.
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = assignment)]
    arguments: Vec<(String, String)>,
    /// The file to upload.
    #[arg(long)]
    file: Option<String>,
    /// Check the arguments and the body against every rule, print the findings, and send nothing.
    #[arg(long)]
    dry_run: bool,
    /// For an asynchronous request: poll the platform, for at most this many seconds, until it is done, and print the
    /// result. The platform supports polling for requests to activate, deactivate, suspend or restore one device, and
    /// for location reports.
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..))]
    wait: Option<u64>,
    #[command(flatten)]
    connection: Connection,
}

fn assignment(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("write it as NAME=VALUE")?;
    Ok((name.to_owned(), value.to_owned()))
}

impl Api {
    /// Runs the command.
    pub async fn run(self) -> Result<()> {
        let Some((service, name)) = self.operation.split_once('.') else {
            bail!("{:?} is not an operation; write SERVICE.OPERATION, as in devices.list_devices", self.operation);
        };
        let body = match self.json.as_deref() {
            Some(text) => read(text)?,
            None => Value::Null,
        };
        let row = operations::find(service, name);
        let composed = operations::COMPOSED_FUNCTIONS.iter().find(|row| row.service == service && row.name == name);
        let body_name =
            row.and_then(|row| row.request).map(|request| request.name).or(composed.map(|row| row.argument));
        let mut arguments = self.arguments(body_name, body)?;
        if self.dry_run {
            let account = self.connection.account();
            let body = body_name.map(|name| arguments.remove(name).unwrap_or_else(|| json!({})));
            let mut findings = Vec::new();
            if composed.is_none() {
                findings = dispatch::validate_arguments(service, name, arguments.into(), account.clone())?;
            }
            if let Some(body) = body {
                let context = account.map_or(json!({}), |account| json!({ "account": account }));
                findings.extend(dispatch::validate(service, name, body, context)?);
            }
            return print_findings(&findings);
        }
        let is_later = row.is_some_and(|row| row.messages.is_some());
        if self.wait.is_some() && !is_later {
            bail!("{} is not asynchronous; omit --wait (for bulk requests, use bulk.wait)", self.operation);
        }
        let client = self.connection.client()?;
        let response = dispatch::invoke(&client, service, name, arguments.into(), CallOptions::default()).await?;
        match self.wait {
            Some(seconds) => wait(&client, name, &response, seconds).await,
            None => print(&response),
        }
    }

    /// Returns the arguments of the operation, including the body under its name.
    fn arguments(&self, body_name: Option<&str>, body: Value) -> Result<Map<String, Value>> {
        let mut arguments = match (body_name, body) {
            (_, Value::Null) => Map::new(),
            (Some(name), body) => Map::from_iter([(name.to_owned(), body)]),
            (None, Value::Object(arguments)) => arguments,
            (None, _) => bail!("{} has no body: write its arguments as an object, or use --set", self.operation),
        };
        arguments.extend(self.arguments.iter().map(|(name, value)| (name.clone(), Value::from(value.as_str()))));
        arguments.extend(self.file.iter().map(|file| ("file".to_owned(), Value::from(file.as_str()))));
        Ok(arguments)
    }
}

/// Reads JSON from the command line, a file, or standard input.
fn read(text: &str) -> Result<Value> {
    let (json, from) = match text.strip_prefix('@') {
        None if text != "-" => (text.to_owned(), "--json".to_owned()),
        file => {
            let Input { text, source } = input::read(Path::new(file.unwrap_or(text)))?;
            (text, source)
        }
    };
    read_value(json.as_bytes()).map_err(|problem| anyhow!("{from} is not valid JSON: {problem}"))
}

/// Prints every finding; fails if one of them is an error.
fn print_findings(findings: &[Finding]) -> Result<()> {
    print(&findings)?;
    match findings.iter().filter(|finding| finding.severity == Severity::Error).count() {
        0 => Ok(()),
        errors => bail!("the request breaks rules: {errors} of the findings are errors"),
    }
}

/// Waits for a request and prints its result; fails if the request failed, even if only for some devices.
async fn wait(client: &Client, operation: &str, accepted: &Value, seconds: u64) -> Result<()> {
    let id = accepted["requestId"].as_str().context("the response does not contain a request identifier")?;
    report_line!("{operation}: waiting for {id}");
    let timeout = Some(Duration::from_secs(seconds));
    let wait = WaitOptions { timeout, ..WaitOptions::default() };
    let result = client.pending_request(id).wait(wait).await?;
    print(&result)?;
    match result.status {
        RequestStatus::Success => Ok(()),
        status => bail!("the request ended with {status}"),
    }
}

/// Prints JSON.
fn print(value: &impl serde::Serialize) -> Result<()> {
    print_line!("{}", serde_json::to_string_pretty(value)?)
}
