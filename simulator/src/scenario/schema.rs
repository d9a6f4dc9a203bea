//! The JSON Schema of scenarios, and the check of a scenario against it. A general validator would
//! not suggest what was probably meant.

use super::ScenarioProblem;
use crate::options::scenario::Document;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value};
use std::sync::LazyLock;

/// The maximum number of problems that are reported.
const MAX_PROBLEMS: usize = 100;

pub(super) fn text() -> String {
    let mut text = serde_json::to_string_pretty(schema()).unwrap_or_default();
    text.push('\n');
    text
}

/// Returns the schema, which is generated once.
fn schema() -> &'static Value {
    static SCHEMA: LazyLock<Value> = LazyLock::new(|| schemars::schema_for!(Document).to_value());
    &SCHEMA
}

/// Returns everything in a scenario that does not match the schema.
pub(super) fn problems(value: &Value) -> Vec<ScenarioProblem> {
    let schema = schema();
    let mut check = Check { schema, problems: Vec::new() };
    check.value(schema, value, "");
    check.problems
}

/// Returns everything in a fault that does not match its part of the schema.
pub(super) fn fault_problems(value: &Value) -> Vec<ScenarioProblem> {
    let schema = schema();
    let mut check = Check { schema, problems: Vec::new() };
    check.value(&schema["properties"]["faults"]["items"], value, "");
    check.problems
}

struct Check<'a> {
    schema: &'a Value,
    problems: Vec<ScenarioProblem>,
}

impl<'a> Check<'a> {
    fn report(&mut self, path: &str, message: impl Into<String>) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(ScenarioProblem { path: path.to_owned(), message: message.into() });
        }
    }

    /// Follows the references of a schema.
    fn resolve(&self, mut schema: &'a Value) -> &'a Value {
        while let Some(found) =
            schema["$ref"].as_str().and_then(|target| self.schema.pointer(target.trim_start_matches('#')))
        {
            schema = found;
        }
        schema
    }

    fn value(&mut self, schema: &'a Value, value: &Value, path: &str) {
        let schema = self.resolve(schema);
        let branches = schema["anyOf"].as_array().or_else(|| schema["oneOf"].as_array());
        if let Some(branches) = branches {
            self.any(branches, value, path);
            return;
        }
        if let Some(allowed) = allowed(schema) {
            self.one_of(&allowed, value, path);
            return;
        }
        if !kinds(schema).any(|kind| has_type(value, kind)) {
            let kind = kinds(schema).filter(|kind| *kind != "null").collect::<Vec<_>>().join(" or ");
            let article = if kind.starts_with(['a', 'i', 'o']) { "an" } else { "a" };
            // A password may be written as digits without quotation marks.
            let is_secret = value.is_number() && path.ends_with("password");
            let actual = if is_secret { "a number".to_owned() } else { describe(value) };
            self.report(path, format!("must be {article} {kind}, not {actual}"));
            return;
        }
        match value {
            Value::Object(members) => self.members(schema, members, path),
            Value::Array(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.value(&schema["items"], item, &format!("{path}[{at}]"));
                }
            }
            Value::Number(_) => {
                let number = value.as_f64().unwrap_or_default();
                let (min, max) = (schema["minimum"].as_f64(), schema["maximum"].as_f64());
                if min.is_some_and(|min| number < min) || max.is_some_and(|max| number > max) {
                    let range = match (&schema["minimum"], &schema["maximum"]) {
                        (min, Value::Null) => format!("at least {min}"),
                        (Value::Null, max) => format!("at most {max}"),
                        (min, max) => format!("{min} to {max}"),
                    };
                    self.report(path, format!("must be {range}, not {value}"));
                }
            }
            Value::String(text) => self.text(schema, text, path),
            _ => {}
        }
    }

    fn members(&mut self, schema: &'a Value, members: &Map<String, Value>, path: &str) {
        let Some(properties) = schema["properties"].as_object() else {
            return;
        };
        let inner = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        for (name, value) in members {
            if let Some(schema) = properties.get(name) {
                self.value(schema, value, &inner(name));
            } else {
                let suggestion = suggest(name, properties.keys().map(String::as_str));
                self.report(&inner(name), format!("is not a member; {suggestion}"));
            }
        }
        let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        for name in required.filter(|name| !members.contains_key(*name)) {
            self.report(&inner(name), "is missing");
        }
    }

    fn text(&mut self, schema: &Value, text: &str, path: &str) {
        if text.is_empty() && schema["minLength"].as_u64() == Some(1) {
            self.report(path, "must not be empty");
        }
        match schema["format"].as_str() {
            Some("date-time") if text.parse::<Timestamp>().is_err() => {
                self.report(path, format!("must be a time such as 2026-03-01T00:00:00Z, not {text:?}"));
            }
            Some("duration") if text.parse::<SignedDuration>().is_err() => {
                self.report(path, format!("must be a duration such as PT15M or 15m, not {text:?}"));
            }
            _ => {}
        }
    }

    /// Checks a value that must match one of several schemas.
    fn any(&mut self, branches: &'a [Value], value: &Value, path: &str) {
        let branches: Vec<&Value> = branches.iter().map(|branch| self.resolve(branch)).collect();
        let mut words = Vec::new();
        let mut others = Vec::new();
        for branch in branches {
            match allowed(branch) {
                Some(allowed) => words.extend(allowed),
                None if branch["type"] == "null" => {
                    if value.is_null() {
                        return;
                    }
                }
                None => others.push(branch),
            }
        }
        if let Value::String(text) = value
            && words.contains(&text.as_str())
        {
            return;
        }
        let mut first = None;
        for branch in others {
            let mut inner = Self { schema: self.schema, problems: Vec::new() };
            inner.value(branch, value, path);
            if inner.problems.is_empty() {
                return;
            }
            // The author meant the schema whose type matches.
            if kinds(branch).any(|kind| has_type(value, kind)) || words.is_empty() {
                first = first.or(Some(inner.problems));
            }
        }
        match first {
            Some(problems) => self.problems.extend(problems),
            None => self.one_of(&words, value, path),
        }
    }

    fn one_of(&mut self, allowed: &[&str], value: &Value, path: &str) {
        let text = value.as_str();
        if text.is_some_and(|text| allowed.contains(&text)) {
            return;
        }
        let suggestion = text.and_then(|text| nearest(text, allowed.iter().copied()));
        let suggestion = suggestion.map(|suggestion| format!("; did you mean {suggestion:?}?")).unwrap_or_default();
        self.report(path, format!("must be one of {}, not {}{suggestion}", allowed.join(", "), describe(value)));
    }
}

/// Returns the words of an enumeration.
fn allowed(schema: &Value) -> Option<Vec<&str>> {
    if let Some(word) = schema["const"].as_str() {
        return Some(vec![word]);
    }
    if let Some(words) = schema["enum"].as_array() {
        return Some(words.iter().filter_map(Value::as_str).collect());
    }
    let branches = schema["oneOf"].as_array()?;
    let words: Vec<&str> = branches.iter().filter_map(allowed).flatten().collect();
    (words.len() >= branches.len()).then_some(words)
}

fn kinds(schema: &Value) -> impl Iterator<Item = &str> {
    let one = schema["type"].as_str();
    one.into_iter().chain(schema["type"].as_array().into_iter().flatten().filter_map(Value::as_str))
}

fn has_type(value: &Value, kind: &str) -> bool {
    match kind {
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        _ => kind == type_of(value),
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// Formats a value for a message: the value itself if it is short. Text may be a secret in an unexpected place.
fn describe(value: &Value) -> String {
    match value {
        Value::Number(_) | Value::Bool(_) | Value::Null => value.to_string(),
        Value::String(text) if text.len() <= 40 => format!("{text:?}"),
        Value::Array(_) => "an array".to_owned(),
        Value::Object(_) => "an object".to_owned(),
        Value::String(_) => "a long text".to_owned(),
    }
}

/// Returns a suggestion of the name that was probably meant.
fn suggest<'a>(name: &str, candidates: impl Iterator<Item = &'a str> + Clone) -> String {
    match nearest(name, candidates.clone()) {
        Some(suggestion) => format!("did you mean {suggestion:?}?"),
        None => format!("the members are {}", candidates.collect::<Vec<_>>().join(", ")),
    }
}

/// Returns the known word that differs least, if it differs little. Case and underscores are ignored.
pub(super) fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |word: &str| word.replace(['_', '-', ' '], "").to_lowercase();
    let word = plain(word);
    candidates
        .map(|candidate| (strsim::osa_distance(&word, &plain(candidate)), candidate))
        .min()
        .filter(|(distance, candidate)| *distance <= candidate.len().max(3) / 3)
        .map(|(_, candidate)| candidate)
}
