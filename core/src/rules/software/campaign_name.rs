//! Names of campaigns, packages and versions.

use crate::{models::Finding, rules::common::quoted};

const NAME: &str = "assumed: a campaign's name has at most 100 characters";

/// Checks the name of a campaign.
pub(in crate::rules) fn campaign_name(name: Option<&String>, longest: usize) -> Vec<Finding> {
    let Some(name) = name else { return Vec::new() };
    let mut findings = Vec::new();
    let length = name.chars().count();
    if length > longest {
        let message = format!("the name has {length} characters; use {longest} or fewer");
        findings.push(Finding::error("campaignName", "name.too_long", quoted(name), message, NAME));
    }
    if name.chars().any(char::is_control) {
        let message = "the name has line breaks, tabs or other control characters; remove them";
        findings.push(Finding::error(
            "campaignName",
            "name.control_character",
            quoted(name),
            message,
            "assumed: a campaign's name is one line of text",
        ));
    }
    findings
}

/// Checks that a text is present; `what` describes it.
pub(in crate::rules) fn present(path: &str, value: &str, code: &str, what: &str, source: &str) -> Option<Finding> {
    value.trim().is_empty().then(|| {
        let name = path.rsplit('.').next().unwrap_or(path);
        Finding::error(path, code, quoted(value), format!("{name} is missing; write {what}"), source)
    })
}

/// Checks that an upgrade changes the version; `names` are the two members, the old version first.
pub(in crate::rules) fn same_version(names: (&str, &str), from: &str, to: &str, code: &str) -> Option<Finding> {
    (from == to && !to.trim().is_empty()).then(|| {
        let message = format!("{} equals {}; write the version that the devices are to get", quoted(to), names.0);
        Finding::warning(names.1, code, quoted(to), message, "assumed: an upgrade changes the version")
    })
}
