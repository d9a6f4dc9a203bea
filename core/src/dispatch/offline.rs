//! Calls offline functions by their names, from JSON to JSON.

use crate::{
    error::{Error, Result},
    operations::OFFLINE_FUNCTIONS,
};
use serde_json::Value;

/// Calls an offline function by the names in its table, from JSON to JSON.
///
/// # Errors
/// A configuration error if there is no such function; otherwise the errors of the function.
#[allow(clippy::needless_pass_by_value)]
pub fn call_offline(group: &str, name: &str, request: Value) -> Result<Value> {
    match OFFLINE_FUNCTIONS.iter().find(|function| (function.group, function.name) == (group, name)) {
        Some(function) => (function.call)(request.to_string().as_bytes()),
        None => Err(Error::configuration(format!("there is no offline function {group}.{name}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::call_offline;
    use crate::error::ErrorKind;
    use crate::{models::MODELS, operations::OFFLINE_FUNCTIONS};
    use serde_json::json;
    use std::collections::BTreeSet;

    #[test]
    fn every_row_is_complete() {
        let mut names = BTreeSet::new();
        for function in OFFLINE_FUNCTIONS {
            assert!(names.insert((function.group, function.name)), "{} appears twice", function.name);
            assert!(function.docs.first().is_some_and(|line| line.trim().len() > 10), "{}", function.name);
            let is_request = |name| MODELS.iter().find(|model| model.name == name).map(|model| model.request);
            assert_eq!(is_request(function.request), Some(true), "{} is sent as a request", function.name);
            assert_eq!(is_request(function.response), Some(false), "{} returns a model", function.name);
            let error = call_offline(function.group, function.name, json!({ "noSuchMember": 1 })).unwrap_err();
            assert_eq!(error.findings()[0].code, "json.unknown_member", "{}", function.name);
        }
    }

    #[test]
    fn every_public_function_of_timing_has_a_row() {
        let exported: BTreeSet<&str> = include_str!("../timing/mod.rs")
            .lines()
            .filter_map(|line| line.strip_prefix("pub use "))
            .filter_map(|line| line.split_once("::"))
            .flat_map(|(_, names)| names.split(|letter: char| !letter.is_alphanumeric() && letter != '_'))
            .filter(|name| !name.is_empty())
            .collect();
        let rows = OFFLINE_FUNCTIONS.iter().filter(|function| function.group == "timing");
        assert_eq!(exported, rows.map(|function| function.name).collect());
    }

    #[test]
    fn an_unknown_function_is_rejected() {
        for (group, name) in [("timing", "campaignStart"), ("clocks", "campaign_start"), ("", "")] {
            assert_eq!(call_offline(group, name, json!({})).unwrap_err().kind(), ErrorKind::Configuration);
        }
    }
}
