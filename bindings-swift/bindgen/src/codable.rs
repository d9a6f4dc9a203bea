//! `Codable` conformances of the models.

use crate::{metadata::MODELS, naming::camel};
use std::{collections::BTreeSet, fmt::Write};
use thingspace::models::{FieldInfo, ModelInfo};

/// Makes models `Codable` with the names of the wire, so that a program can store a scheduled plan and read it
/// again in any language.
///
/// Secrets are never encoded. A response with an optional secret is encoded without it; a request with a secret, a
/// model with a required one, and every model that contains such a model are not `Codable`.
///
/// The extensions go into the file of the models, because the compiler synthesizes the rest only in the same file.
pub fn codable(models: &str) -> String {
    let needs_secret = |field: &FieldInfo| field.secret && !field.optional;
    let has_secret =
        |info: &&ModelInfo| info.fields.iter().any(|field| needs_secret(field) || field.secret && info.request);
    let mut closed: BTreeSet<&str> = MODELS.iter().filter(has_secret).map(|info| info.name).collect();
    let mut found = 0;
    while found != closed.len() {
        found = closed.len();
        for info in MODELS {
            let body = structure(models, info.name);
            if closed.iter().any(|inner| mentions(body, inner)) {
                closed.insert(info.name);
            }
        }
    }
    let mut out = String::new();
    for info in MODELS.iter().filter(|info| !closed.contains(info.name) && !info.fields.is_empty()) {
        let key = |field: &FieldInfo| format!("        case `{}` = \"{}\"", camel(field.name), field.wire);
        let keys = info.fields.iter().filter(|field| !field.secret).map(key).collect::<Vec<_>>().join("\n");
        // Writing into a String cannot fail.
        let _ = writeln!(
            out,
            "\nextension {}: Codable {{\n    private enum CodingKeys: String, CodingKey {{\n{keys}\n    }}\n}}",
            info.name
        );
    }
    out
}

/// Returns the lines of a struct in UniFFI's output.
fn structure<'a>(source: &'a str, name: &str) -> &'a str {
    let rest = source.split_once(&format!("public struct {name}: ")).map_or("", |(_, rest)| rest);
    rest.split("public init(").next().unwrap_or_default()
}

/// Returns whether a struct has a member of a type, also as an optional or a list.
fn mentions(structure: &str, name: &str) -> bool {
    let members = structure.lines().filter_map(|line| line.trim().strip_prefix("public var "));
    members.filter_map(|member| member.split_once(": ")).any(|(_, kind)| kind.trim_matches(['[', ']', '?']) == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_secret_is_written() {
        let models = "public struct SessionToken: Hashable {\n    public var sessionToken: Secret\n    public init(\n\
            public struct ListenerOptions: Hashable {\n    public var password: Secret?\n    public init(\n\
            public struct TimeWindow: Hashable {\n    public var startTime: Int32\n    public init(\n\
            public struct ReceivedCallback: Hashable {\n    public var event: SessionToken?\n    public init(\n";
        let written = codable(models);
        assert!(written.contains("extension TimeWindow: Codable {"));
        assert!(written.contains("case `campaignTimeWindows` = \"campaignTimeWindowList\"\n"));
        assert!(written.contains("extension SoftwareCallback: Codable {"));
        for closed in ["SessionToken", "ListenerOptions", "LoginRequest", "ReceivedCallback"] {
            assert!(!written.contains(&format!("extension {closed}:")), "{closed}");
        }
        assert!(!written.contains("`password`") && !written.contains("`sessionToken`"));
    }
}
