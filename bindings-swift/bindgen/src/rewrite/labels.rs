//! Argument labels, properties instead of methods, and the cases of errors.

use crate::naming::{camel, pascal};
use anyhow::{Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use thingspace::operations;

/// Methods outside the tables whose first argument has no label.
const UNLABELED: [(&str, &str, &str); 6] = [
    ("SoftwareV3", "watchCampaign", "campaignId"),
    ("SoftwareV3", "waitForCampaign", "campaignId"),
    ("Campaigns", "watchPlan", "campaign"),
    ("Bulk", "watch", "bulk"),
    ("Client", "pendingRequest", "id"),
    ("Client", "deliverCallback", "event"),
];

/// Methods that become properties in Swift, in addition to the services.
const PROPERTIES: [&str; 12] = [
    "wire",
    "isKnown",
    "account",
    "baseUrl",
    "cursor",
    "id",
    "accepted",
    "callbacks",
    "progress",
    "url",
    "maxActivationsPerMinute",
    "maxRequestsPerMinute",
];

/// Removes labels, as in `getCampaign(id)` for `getCampaign(campaignId: id)`: the first argument of the path, or
/// else the body, has no label; arguments of the query keep theirs.
pub fn unlabeled(source: &str) -> Result<String> {
    let rows = operations::all().filter_map(|row| {
        let first = row.arguments.first().copied().or(row.request.map(|request| request.name))?;
        Some((row.class.to_owned(), row.camel_name(), camel(first)))
    });
    let extra = UNLABELED.map(|(class, method, argument)| (class.to_owned(), method.to_owned(), argument.to_owned()));
    let composed = operations::COMPOSED_FUNCTIONS
        .iter()
        .map(|function| (pascal(function.service), camel(function.name), camel(function.argument)));
    let mut wanted: BTreeMap<String, Vec<(String, usize)>> = BTreeMap::new();
    for (class, method, argument) in rows.chain(composed).chain(extra) {
        wanted.entry(class).or_default().push((format!("func {method}({argument}: "), 0));
    }
    let mut inside = None;
    let mut out = String::with_capacity(source.len());
    for line in source.lines() {
        let class = line.strip_prefix("open class ").or_else(|| line.strip_prefix("public protocol "));
        if let Some((name, _)) = class.and_then(|rest| rest.split_once(':')) {
            let name = if line.starts_with("public protocol ") { name.trim_end_matches("Protocol") } else { name };
            inside = wanted.get_mut(name);
        }
        let methods = inside.as_deref_mut().map(Vec::as_mut_slice).unwrap_or_default();
        match methods.iter_mut().find(|(old, _)| line.contains(old.as_str())) {
            Some((old, found)) => {
                *found += 1;
                out.push_str(&line.replacen(old.as_str(), &old.replacen('(', "(_ ", 1), 1));
            }
            None => out.push_str(line),
        }
        out.push('\n');
    }
    for (class, methods) in wanted {
        for (method, found) in methods {
            ensure!(found == 2, "expected a protocol and a class {class} with `{method}`, found {found}");
        }
    }
    Ok(out)
}

/// Writes `case validation(` for `case Validation(`, which UniFFI writes only for errors.
pub fn lower_cases(source: &str) -> String {
    let mut cases = BTreeSet::new();
    let mut in_error = false;
    for line in source.lines() {
        if line.starts_with("enum ") || line.starts_with("public enum ") || line.starts_with("indirect enum ") {
            in_error = line.contains(": Swift.Error");
        } else if line.starts_with('}') {
            in_error = false;
        } else if let Some(rest) = line.trim_start().strip_prefix("case ").filter(|_| in_error) {
            let name: String = rest.chars().take_while(|letter| letter.is_alphanumeric()).collect();
            if name.starts_with(|letter: char| letter.is_ascii_uppercase()) {
                cases.insert(name);
            }
        }
    }
    let mut out = source.to_owned();
    for case in cases {
        let lower = camel(&case);
        out = out
            .replace(&format!("case {case}("), &format!("case {lower}("))
            .replace(&format!(".{case}("), &format!(".{lower}("));
    }
    out
}

/// Turns methods into properties, as in `client.softwareV3` for `client.softwareV3()`.
pub fn properties(source: &str) -> String {
    let composed = operations::COMPOSED_FUNCTIONS.iter().map(|function| function.service);
    let services = operations::all().map(|row| row.service).chain(composed).map(camel);
    let names: BTreeSet<String> = services.chain(PROPERTIES.map(str::to_owned)).collect();
    let line = |line: &str| property(line, &names).unwrap_or_else(|| line.to_owned());
    source.lines().map(line).collect::<Vec<_>>().join("\n") + "\n"
}

fn property(line: &str, names: &BTreeSet<String>) -> Option<String> {
    let (before, rest) = line.split_once("func ")?;
    let (name, rest) = rest.split_once("()")?;
    let response = rest.trim_start().strip_prefix("-> ")?;
    if !names.contains(name) || !matches!(before.trim(), "" | "open" | "public") {
        return None;
    }
    let (response, body) = match response.trim_end().strip_suffix('{') {
        Some(response) => (response.trim_end(), "{"),
        None => (response.trim_end(), "{ get }"),
    };
    Some(format!("{before}var {name}: {response} {body}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_are_properties() {
        let names = BTreeSet::from(["softwareV3".to_owned()]);
        assert_eq!(
            property("open func softwareV3() -> SoftwareV3  {", &names).as_deref(),
            Some("open var softwareV3: SoftwareV3 {")
        );
        assert_eq!(
            property("    func softwareV3()  -> SoftwareV3", &names).as_deref(),
            Some("    var softwareV3: SoftwareV3 { get }")
        );
        assert_eq!(property("open func softwareV3()async throws  -> SoftwareV3  {", &names), None);
    }

    #[test]
    fn cases_of_errors_begin_small() {
        let source = "public \nenum Oops: Swift.Error, Equatable {\n    case NotFound(message: String)\n}\nreturn .NotFound(\ncase let .NotFound(message):\n";
        assert_eq!(
            lower_cases(source),
            "public \nenum Oops: Swift.Error, Equatable {\n    case notFound(message: String)\n}\nreturn .notFound(\ncase let .notFound(message):\n"
        );
    }
}
