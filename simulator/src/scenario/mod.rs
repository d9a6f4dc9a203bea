//! Reads a scenario in JSON or TOML, validates it, and builds its world.

mod build;
mod reader;
mod schema;
mod validate;

pub(crate) use build::build_world;

use crate::{
    error::SimulatorError,
    fault::Fault,
    options::{Scenario, scenario::Document},
    world::fault_problem,
};
use serde_json::Value;
use std::{fmt, path::Path, str::FromStr};
use thingspace::json::{self as core_json, read_value};

/// The reason why a scenario cannot be used. Nothing was started.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ScenarioError {
    /// The file cannot be read.
    #[error("{path} cannot be read: {reason}")]
    Read {
        /// The path of the file.
        path: String,
        /// The reason.
        reason: std::io::Error,
    },
    /// The text is neither valid JSON nor valid TOML.
    #[error("the scenario is not valid {format}: {problem}")]
    Syntax {
        /// `JSON` or `TOML`.
        format: &'static str,
        /// The error and its location.
        problem: String,
    },
    /// The scenario contains invalid values.
    #[error("the scenario has {}", list_problems(.problems))]
    Invalid {
        /// All problems, in the order of the scenario.
        problems: Vec<ScenarioProblem>,
    },
}

/// A problem in a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioProblem {
    /// The path of the invalid member, such as `accounts[0].devices[2].imei`.
    pub path: String,
    /// What is wrong, and what to write instead.
    pub message: String,
}

impl fmt::Display for ScenarioProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() { out.write_str(&self.message) } else { write!(out, "{}: {}", self.path, self.message) }
    }
}

/// Reads a fault in JSON. Fails with a message that says what is wrong and what is allowed.
pub(crate) fn read_fault(body: &[u8]) -> Result<Fault, String> {
    let value = read_value(body).map_err(|error| format!("the body is not valid JSON: {error}"))?;
    let problems: Vec<String> = schema::fault_problems(&value).iter().map(ToString::to_string).collect();
    if !problems.is_empty() {
        return Err(problems.join("\n"));
    }
    let fault = serde_json::from_value(value).map_err(|error| error.to_string())?;
    match fault_problem(&fault) {
        Some((member, problem)) => Err(format!("{member}: {problem}")),
        None => Ok(fault),
    }
}

/// Reads a fault in JSON, or as its outcome and its other members, as in
/// `serverError,operation=devices.*,probability=0.1,times=always`.
impl FromStr for Fault {
    type Err = SimulatorError;

    fn from_str(text: &str) -> Result<Self, SimulatorError> {
        let json = if text.trim_start().starts_with('{') {
            text.to_owned()
        } else {
            let members = text.split(',').enumerate().map(|(at, part)| {
                let (name, value) =
                    part.split_once('=').unwrap_or(if at == 0 { ("outcome", part) } else { (part, "") });
                let (name, value) = (name.trim(), value.trim());
                let is_number = matches!(name, "times" | "probability" | "seed" | "status");
                let number = value.parse::<serde_json::Number>().ok().filter(|_| is_number);
                (name.to_owned(), number.map_or_else(|| Value::from(value), Value::Number))
            });
            Value::Object(members.collect()).to_string()
        };
        read_fault(json.as_bytes()).map_err(|problem| SimulatorError::Fault { problem })
    }
}

fn list_problems(problems: &[ScenarioProblem]) -> String {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let problems = if lines.len() == 1 { "problem" } else { "problems" };
    format!("{} {problems}:\n{}", lines.len(), lines.join("\n"))
}

impl Scenario {
    /// Reads a scenario in JSON.
    pub fn from_json(text: &str) -> Result<Self, ScenarioError> {
        let value = reader::read(unmarked(text))
            .map_err(|error| ScenarioError::Syntax { format: "JSON", problem: error.to_string() })?;
        Self::from_value(value)
    }

    /// Reads a scenario in TOML.
    pub fn from_toml(text: &str) -> Result<Self, ScenarioError> {
        let text = unmarked(text);
        let table: toml::Table = text
            .parse()
            .map_err(|error| ScenarioError::Syntax { format: "TOML", problem: toml_problem(text, &error) })?;
        Self::from_value(json(toml::Value::Table(table)))
    }

    /// Reads a scenario from a file: TOML if its name ends in `.toml`, JSON if it ends in `.json`, otherwise
    /// detected from the content.
    pub fn from_path(path: impl AsRef<Path>) -> Result<Self, ScenarioError> {
        let path = path.as_ref();
        let bytes =
            std::fs::read(path).map_err(|reason| ScenarioError::Read { path: path.display().to_string(), reason })?;
        let extension = path.extension().and_then(|extension| extension.to_str());
        let format = if extension == Some("toml") { "TOML" } else { "JSON" };
        let text = core_json::text(&bytes).map_err(|problem| ScenarioError::Syntax { format, problem })?;
        match extension {
            Some("toml") => Self::from_toml(text),
            Some("json") => Self::from_json(text),
            _ => Self::from_text(text),
        }
    }

    /// Reads a scenario in JSON, which begins with a brace, or in TOML.
    pub fn from_text(text: &str) -> Result<Self, ScenarioError> {
        if unmarked(text).trim_start().starts_with('{') { Self::from_json(text) } else { Self::from_toml(text) }
    }

    /// Reads a scenario from its text or from the file at a path. The argument is a path if it is a single
    /// line without `=` that does not begin with a brace or bracket.
    pub fn from_text_or_path(text_or_path: &str) -> Result<Self, ScenarioError> {
        let trimmed = unmarked(text_or_path).trim();
        let is_text = trimmed.is_empty() || trimmed.starts_with(['{', '[']) || trimmed.contains(['\n', '=']);
        if is_text { Self::from_text(text_or_path) } else { Self::from_path(trimmed) }
    }

    /// Returns the JSON Schema of scenarios, which is also in `docs/scenario.schema.json`.
    pub fn schema() -> String {
        schema::text()
    }

    fn from_value(value: Value) -> Result<Self, ScenarioError> {
        let mut problems = schema::problems(&value);
        if problems.is_empty() {
            match serde_path_to_error::deserialize::<_, Document>(value) {
                Ok(document) => {
                    problems = validate::problems(&document);
                    if problems.is_empty() {
                        return Ok(Self::new(document));
                    }
                }
                Err(error) => {
                    let path = error.path().to_string();
                    problems.push(ScenarioProblem { path, message: error.into_inner().to_string() });
                }
            }
        }
        Err(ScenarioError::Invalid { problems })
    }
}

/// Returns a text without the byte order mark that some editors write first.
fn unmarked(text: &str) -> &str {
    text.trim_start_matches('\u{feff}')
}

/// Returns the error and its location without the text of the line, which may contain a password.
fn toml_problem(text: &str, error: &toml::de::Error) -> String {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    let line = before.split('\n').count();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("{} at line {line} column {column}", error.message())
}

/// Converts TOML to JSON; dates become text.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::Table(table) => table.into_iter().map(|(name, value)| (name, json(value))).collect(),
        toml::Value::Array(items) => items.into_iter().map(json).collect(),
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(truth) => truth.into(),
        toml::Value::Datetime(date) => date.to_string().into(),
    }
}
