//! The one rule about values of open enums: an unknown value is sent, with a warning that proposes the closest known
//! value; with the option `reject_unknown_values` it is an error.

use super::common::quoted;
use crate::models::{ENUMS, EnumInfo, Finding, RuleOptions, Severity, UnknownValue, ValidationContext};
use std::collections::HashMap;

const SOURCE: &str = "assumed: the platform may have values that this version of the SDK does not recognize";

/// Makes the finding about an unknown value an error, if the options say so.
pub(super) fn apply(options: Option<&RuleOptions>, finding: &mut Finding) {
    if options.and_then(|options| options.reject_unknown_values).unwrap_or(false) {
        finding.severity = Severity::Error;
    }
}

/// Returns the known value that is closest to a text, if one is close.
pub(super) fn closest(text: &str, known: &EnumInfo) -> Option<&'static str> {
    let distance = |wire: &str| strsim::damerau_levenshtein(&text.to_lowercase(), &wire.to_lowercase());
    let values = known.values.iter().map(|value| (distance(value.wire), value.wire));
    values.filter(|(distance, _)| *distance <= text.chars().count().div_ceil(3)).min().map(|(_, wire)| wire)
}

/// Returns the finding for an unknown value.
fn finding(unknown: UnknownValue) -> Finding {
    let UnknownValue { path, value, known } = unknown;
    let shown = quoted(&value);
    let message = if let Some(closest) = closest(&value, known) {
        format!("{shown} is an unknown value; did you mean {closest}?")
    } else {
        let all: Vec<&str> = known.values.iter().map(|value| value.wire).collect();
        format!("{shown} is an unknown value; the known ones are {}", all.join(", "))
    };
    Finding::warning(path, "value.unknown", shown, message, SOURCE)
}

/// Adds the unknown values to the findings of a request: to the finding of the same member, if another rule has one.
pub(super) fn add(findings: &mut Vec<Finding>, unknown: Vec<UnknownValue>, options: Option<&RuleOptions>) {
    if unknown.is_empty() {
        return;
    }
    let places: HashMap<String, usize> =
        findings.iter().enumerate().rev().map(|(index, finding)| (finding.path.clone(), index)).collect();
    for unknown in unknown {
        let Some(index) = places.get(&unknown.path) else {
            let mut finding = finding(unknown);
            apply(options, &mut finding);
            findings.push(finding);
            continue;
        };
        let finding = &mut findings[*index];
        if let Some(closest) = closest(&unknown.value, unknown.known)
            && !finding.message.contains("did you mean")
        {
            finding.message.push_str("; did you mean ");
            finding.message.push_str(closest);
            finding.message.push('?');
        }
        apply(options, finding);
    }
}

/// Returns the finding for an argument whose type is the open enum of this name, if it does not recognize the value.
pub(crate) fn check_value(path: &str, value: &str, model: &str, context: &ValidationContext) -> Option<Finding> {
    let known = ENUMS.iter().find(|known| known.name == model)?;
    let mut findings = Vec::new();
    if !(known.is_known)(value) {
        add(
            &mut findings,
            vec![UnknownValue { path: path.to_owned(), value: value.to_owned(), known }],
            context.options.as_ref(),
        );
    }
    findings.pop()
}

#[cfg(test)]
mod tests {
    use super::check_value;
    use crate::models::{RuleOptions, Severity, ValidationContext};

    #[test]
    fn an_argument_is_checked_by_the_enum_of_its_type() {
        let mut context = ValidationContext::default();
        let check =
            |context: &ValidationContext, value: &str| check_value("campaign_status", value, "CampaignStatus", context);
        assert!(check(&context, "campaignended").is_none());
        assert!(check_value("cursor", "anything", "String", &context).is_none());
        let finding = check(&context, "CampaignEndet").expect("a finding");
        assert_eq!((finding.severity, finding.code.as_str()), (Severity::Warning, "value.unknown"));
        assert!(finding.message.ends_with("did you mean CampaignEnded?"), "{}", finding.message);
        let finding = check(&context, "x").expect("a finding");
        assert!(finding.message.contains("the known ones are CampaignRequestPending, "), "{}", finding.message);
        context.options = Some(RuleOptions { reject_unknown_values: Some(true), ..RuleOptions::default() });
        assert_eq!(check(&context, "x").expect("a finding").severity, Severity::Error);
    }
}
