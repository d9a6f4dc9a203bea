//! What must hold before a request is sent.
//!
//! A rule is a pure function from a request, and what is known besides, to findings: no network, no
//! clock of its own. Every rule is checked, so that all findings come at once, in the order of the
//! request's members; each names the member on the wire, the rule, the value, what to write instead,
//! and where the rule comes from. What follows only from another finding is not reported.

mod bulk;
mod callbacks;
mod campaign;
mod changes;
mod connectivity;
mod context;
mod dates;
mod devices;
mod files;
mod identifiers;
mod licenses;
mod logging;
mod names;
mod offers;
mod options;
mod plan;
mod protocols;
mod sessions;
mod software_v1;
mod software_v2;
mod timing;
mod windows;
mod zones;

pub use crate::models::{Finding, RuleOptions, Validate, ValidationContext};
pub use identifiers::check_argument;
pub(crate) use identifiers::check_argument_within;
pub(crate) use timing::{MOST_DAYS, no_window};
pub(crate) use zones::zone;

use crate::models::Model;

/// Every rule that a request breaks, and what cannot be read in the context itself.
pub fn check<T: Validate + Model>(request: &T, context: &ValidationContext) -> Vec<Finding> {
    let mut findings = context.findings(context);
    findings.extend(findings_of(request, context));
    findings
}

/// Every rule that a request breaks, in the order of its members. What is about none of them stays behind what it
/// was found after.
pub(crate) fn findings_of<T: Validate + Model>(request: &T, context: &ValidationContext) -> Vec<Finding> {
    let place = |path: &str| {
        let member = path.split(['.', '[']).next().unwrap_or_default();
        T::INFO.fields.iter().position(|field| field.wire == member)
    };
    let mut last = 0;
    let mut placed: Vec<(usize, Finding)> = Vec::new();
    for finding in request.findings(context) {
        last = place(&finding.path).unwrap_or(last);
        placed.push((last, finding));
    }
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, finding)| finding).collect()
}

/// Text as JSON writes it, cut when long, so that it can be shown whatever it holds.
fn quoted(text: &str) -> String {
    const LONGEST: usize = 80;
    let mut shown: String = text.chars().take(LONGEST).collect();
    if shown.len() < text.len() {
        shown.push_str("...");
    }
    serde_json::Value::from(shown).to_string().replace('\u{7f}', "\\u007f")
}
