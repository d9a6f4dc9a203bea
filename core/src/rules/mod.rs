//! The rules that a request must satisfy before it is sent.
//!
//! A rule is a pure function from a request and its context to findings, without network or clock. All rules are
//! checked, so that all findings are returned at once, in the order of the request's members. Each finding states the
//! member's path, the rule, the value, what to write instead, and the source of the rule. Consequences of another
//! finding are not reported.

mod arguments;
mod closed_values;
mod common;
mod connectivity;
mod platform;
mod sessions;
mod software;

pub use crate::models::{Finding, RuleOptions, Validate, ValidationContext};
pub use arguments::check_argument;
pub(crate) use arguments::check_argument_within;
pub(crate) use closed_values::check_value;
pub use common::postal::{split_zip, state_code};
pub(crate) use common::stray_secret;
pub(crate) use software::{
    time_zones::zone,
    timing::{MAX_DAYS, no_window},
};

use crate::models::{MemberPath, ModelInfo, Request, UnknownValue};

/// Returns every finding about a request and its context.
pub fn check<T: Request>(request: &T, context: &ValidationContext) -> Vec<Finding> {
    let mut findings = context.findings(context);
    findings.extend(findings_of(request, context));
    findings
}

/// Returns every finding about a request, in the order of its members. A finding without a member stays
/// after the finding that precedes it.
pub(crate) fn findings_of<T: Request>(request: &T, context: &ValidationContext) -> Vec<Finding> {
    let mut unknown = Vec::new();
    request.visit(&MemberPath::Root, &mut unknown);
    ordered(&T::INFO, request.findings(context), unknown, context)
}

// Not generic: it is compiled once, not for every model.
fn ordered(
    model: &ModelInfo,
    mut findings: Vec<Finding>,
    unknown: Vec<UnknownValue>,
    context: &ValidationContext,
) -> Vec<Finding> {
    closed_values::add(&mut findings, unknown, context.options.as_ref());
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

#[cfg(test)]
mod tests {
    use super::{RuleOptions, ValidationContext, check};
    use crate::models::{Address, DeviceId, DeviceIdKind, DeviceListRequest, LineState, OpenValues, Severity};

    #[test]
    fn an_unknown_value_is_a_warning_that_proposes_the_closest_and_an_error_if_the_options_say_so() {
        let id = DeviceId { id: "354658090353977".to_owned(), kind: DeviceIdKind::from("imie") };
        let request = DeviceListRequest {
            device_id: Some(id),
            current_state: Some("deactiv".to_owned()),
            ..DeviceListRequest::default()
        };
        for (reject, severity) in [(None, Severity::Warning), (Some(true), Severity::Error)] {
            let options = Some(RuleOptions { reject_unknown_values: reject, ..RuleOptions::default() });
            let context = ValidationContext { options, ..ValidationContext::default() };
            let findings = check(&request, &context);
            let paths: Vec<(&str, &Severity)> =
                findings.iter().map(|finding| (finding.path.as_str(), &finding.severity)).collect();
            assert_eq!(paths, [("deviceId.kind", &severity), ("currentState", &severity)]);
            assert!(findings[0].message.ends_with("did you mean imei?"), "{}", findings[0].message);
            assert!(findings[1].message.ends_with("did you mean deactive?"), "{}", findings[1].message);
        }
        assert!(LineState::from("deactive").is_known());
        let mut found = Vec::new();
        Address::default().visit(&super::MemberPath::Root, &mut found);
        assert!(found.is_empty());
    }
}
