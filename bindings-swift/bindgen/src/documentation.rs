//! Documentation comments: names and links in Swift's spelling.

use crate::{
    metadata,
    naming::{camel, type_name},
};
use std::collections::BTreeSet;
use thingspace::operations;

/// Returns every name in snake case that the documentation may mention.
pub fn names() -> BTreeSet<String> {
    let mut names: BTreeSet<String> =
        ["wait_for_campaign", "watch_campaign", "watch_plan", "deliver_callback", "pending_request"]
            .map(str::to_owned)
            .into();
    for row in operations::all() {
        names.extend([row.service, row.name].map(str::to_owned));
        names.extend(row.arguments.iter().map(|name| (*name).to_owned()));
    }
    names.extend(operations::COMPOSED_FUNCTIONS.iter().map(|function| function.name.to_owned()));
    names.extend(operations::OFFLINE_FUNCTIONS.iter().map(|function| function.name.to_owned()));
    names.extend(metadata::members().map(str::to_owned));
    names.retain(|name| name.contains('_'));
    names
}

/// Rewrites a line of documentation: links as Xcode writes them, names in camel case.
pub fn document(line: &str, names: &BTreeSet<String>) -> String {
    let mut out = String::with_capacity(line.len());
    for (index, part) in line.replace("[`", "`[").replace("`]", "]`").split('`').enumerate() {
        if index % 2 == 0 {
            out.push_str(part);
        } else if let Some(link) = part.strip_prefix('[').and_then(|part| part.strip_suffix(']')) {
            let mut steps = link.split("::");
            let first = type_name(steps.next().unwrap_or_default());
            let rest: Vec<String> = steps.map(camel).collect();
            let path: Vec<&str> = std::iter::once(first).chain(rest.iter().map(String::as_str)).collect();
            out.push_str("``");
            out.push_str(&path.join("/"));
            out.push_str("``");
        } else {
            out.push('`');
            let step = |step: &str| if names.contains(step) { camel(step) } else { step.to_owned() };
            out.push_str(&part.split('.').map(step).collect::<Vec<_>>().join("."));
            out.push('`');
        }
    }
    // A part that is opened and not closed is not code.
    if line.matches('`').count() % 2 == 1 { line.to_owned() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documentation_speaks_swift() {
        let names = names();
        assert_eq!(
            document(" * as [`FirmwarePackage::firmware_name`] has it", &names),
            " * as ``FirmwarePackage/firmwareName`` has it"
        );
        assert_eq!(document(" * follow it with `wait_for_campaign`.", &names), " * follow it with `waitForCampaign`.");
        assert_eq!(
            document(" * that `software_v3.assign_licenses` gave", &names),
            " * that `softwareV3.assignLicenses` gave"
        );
        assert_eq!(
            document(" * only `client_credentials` is offered", &names),
            " * only `client_credentials` is offered"
        );
        assert_eq!(
            document(" * see ``ThingSpaceError/cancelled(message:)``.", &names),
            " * see ``ThingSpaceError/cancelled(message:)``."
        );
    }
}
