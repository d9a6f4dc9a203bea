//! The rules that a request must satisfy before it is sent.
//!
//! A rule is a pure function from a request and its context to findings, without network or clock. All rules are
//! checked, so that all findings are returned at once, in the order of the request's members. Each finding states the
//! member's path, the rule, the value, what to write instead, and the source of the rule. Consequences of another
//! finding are not reported.

mod arguments;
mod common;
mod connectivity;
mod sessions;
mod software;

pub use crate::models::{Finding, RuleOptions, Validate, ValidationContext};
pub use arguments::check_argument;
pub(crate) use arguments::check_argument_within;
pub use common::postal::{split_zip, state_code};
pub(crate) use common::stray_secret;
pub(crate) use software::{
    time_zones::zone,
    timing::{MAX_DAYS, no_window},
};

use crate::models::{Model, ModelInfo};

/// Returns every finding about a request and its context.
pub fn check<T: Validate + Model>(request: &T, context: &ValidationContext) -> Vec<Finding> {
    let mut findings = context.findings(context);
    findings.extend(findings_of(request, context));
    findings
}

/// Returns every finding about a request, in the order of its members. A finding without a member stays
/// after the finding that precedes it.
pub(crate) fn findings_of<T: Validate + Model>(request: &T, context: &ValidationContext) -> Vec<Finding> {
    in_order_of(&T::INFO, request.findings(context))
}

// Not generic: sorting is compiled once, not for every model.
fn in_order_of(model: &ModelInfo, findings: Vec<Finding>) -> Vec<Finding> {
    let position = |path: &str| {
        let member = path.split(['.', '[']).next().unwrap_or_default();
        model.fields.iter().position(|field| field.wire == member)
    };
    let mut last = 0;
    let mut placed: Vec<(usize, Finding)> = Vec::new();
    for finding in findings {
        last = position(&finding.path).unwrap_or(last);
        placed.push((last, finding));
    }
    placed.sort_by_key(|(position, _)| *position);
    placed.into_iter().map(|(_, finding)| finding).collect()
}
