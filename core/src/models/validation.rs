//! Findings of the rules, and the context and options of a validation.

use super::{Campaign, FirmwareUpgrade, Names, Severity, SoftwareCampaign};
use crate::time::Timestamp;
use thingspace_macros::model;

/// A request that can be validated.
pub trait Validate {
    /// Returns every finding: errors and warnings.
    fn findings(&self, context: &ValidationContext) -> Vec<Finding>;
}

/// One violation of a rule.
#[model]
pub struct Finding {
    /// Whether it stops the request or only warns.
    pub severity: Severity,
    /// The path of the member that violates the rule, by names on the wire: `campaignTimeWindowList[0].endTime`; empty
    /// for the request as a whole.
    pub path: String,
    /// The name of the rule, which never changes: `window.too_short`.
    pub code: String,
    /// The value that violates it, as JSON and shortened if long; empty if there is none, and `***` if it is secret.
    pub value: String,
    /// What is wrong, and the correction.
    #[named]
    pub message: String,
    /// The source of the rule: a page of the platform's documentation, or an assumption.
    pub source: String,
}

/// Facts that the rules use in addition to the request; you can omit every member.
#[model(request)]
pub struct ValidationContext {
    /// The current time; the clock of the machine when absent.
    pub now: Option<Timestamp>,
    /// The account the request is for.
    pub account: Option<String>,
    /// The operation the request is for, such as `software_v3.query_devices`, if it decides which identifiers are
    /// allowed.
    pub operation: Option<String>,
    /// The campaign of v3 that is to be changed, which decides what may still change.
    pub campaign: Option<Campaign>,
    /// The upgrade of v1 that is to be changed, which decides what may still change.
    pub upgrade: Option<FirmwareUpgrade>,
    /// The campaign of v2 that is to be changed, which decides what may still change.
    pub software_campaign: Option<SoftwareCampaign>,
    /// The number of unassigned licences.
    pub free_licenses: Option<i64>,
    /// The IMEIs of all devices that have a licence; unknown when absent.
    pub licensed_devices: Option<Vec<String>>,
    /// The IMEIs of the devices whose licence can no longer be removed, because they are being upgraded or were
    /// upgraded since it was assigned.
    pub license_locked_devices: Option<Vec<String>>,
    /// The IMEIs of all devices that write a verbose log now; unknown when absent.
    pub logging_devices: Option<Vec<String>>,
    /// Whether the firmware, software or file has passed its pilot; unknown when absent.
    pub pilot_passed: Option<bool>,
    /// Options of the rules for points on which the platform's documentation is silent; the defaults when absent.
    pub options: Option<RuleOptions>,
}

/// Options of the rules for points on which the platform's documentation is silent or contradictory; the default
/// applies if a member is absent.
#[model(request)]
pub struct RuleOptions {
    /// The minimum length of a window of a v3 campaign, in hours, 1 to 24; 4 by default, as the documentation says,
    /// although its samples have shorter windows.
    pub min_v3_window_hours: Option<i32>,
    /// The minimum length of a window of a v2 campaign, in hours, 1 to 24; 1 by default.
    pub min_v2_window_hours: Option<i32>,
    /// The maximum number of windows in one list, 1 to 1,000; 24 by default.
    pub max_windows: Option<i32>,
    /// The maximum usual duration of a campaign, in days from the first to the last, 1 to 36,500; 31 by default. A
    /// longer campaign is a warning.
    pub usual_campaign_days: Option<i32>,
    /// Whether a start day in the past is only a warning; false by default, which makes it an error.
    pub allow_past_start: Option<bool>,
    /// The maximum length of the name of a campaign, in characters, 1 to 10,000; 100 by default.
    pub max_campaign_name_length: Option<i32>,
    /// The minimum number of digits of an IMEI, 1 to 15; 14 by default. Lengths other than 15 are a warning.
    pub min_imei_length: Option<i32>,
    /// The maximum number of digits of an IMEI, 15 to 20; 16 by default.
    pub max_imei_length: Option<i32>,
    /// The maximum number of devices in a campaign or upgrade, 1 to 10,000,000; any number by default. The limit of a
    /// pilot is separate.
    pub max_devices: Option<i32>,
    /// Whether a v1 listener may request a user name and password in its messages without a warning; false by default,
    /// because the platform dropped them in release 2.9.
    pub allow_callback_credentials: Option<bool>,
    /// Whether a callback listener may be on this machine, over http and on any port. False by default, because the
    /// platform could not reach it; true for a client of a simulator on this machine.
    pub allow_local_listeners: Option<bool>,
    /// Whether a value that this version of the SDK does not recognize is an error: an unknown protocol, state, kind of an
    /// identifier, callback service, status or type. False by default: it is sent, with a warning, because the platform
    /// may add values.
    pub reject_unknown_values: Option<bool>,
    /// The maximum number of devices that `bulk` sends in one request, 1 to 10,000; 10,000 by default, which is the
    /// platform's own limit.
    pub max_devices_per_request: Option<i32>,
    /// Whether a v3 campaign for HTTP devices is an error. False by default, which makes it a warning: the documentation
    /// lists the protocol, although v2 is meant for such devices.
    pub reject_http_in_v3: Option<bool>,
}

impl Finding {
    /// Creates a finding that stops the request.
    pub fn error(
        path: impl Into<String>,
        code: &str,
        value: impl Into<String>,
        message: impl Into<String>,
        source: &str,
    ) -> Self {
        Self {
            severity: Severity::Error,
            path: path.into(),
            code: code.to_owned(),
            value: shorten(value.into()),
            message: message.into(),
            source: source.to_owned(),
        }
    }

    /// Creates a finding that only warns.
    pub fn warning(
        path: impl Into<String>,
        code: &str,
        value: impl Into<String>,
        message: impl Into<String>,
        source: &str,
    ) -> Self {
        Self { severity: Severity::Warning, ..Self::error(path, code, value, message, source) }
    }

    /// Returns whether it is about a text that has the names on the wire in every language.
    pub(crate) fn is_about_json(&self) -> bool {
        self.code.starts_with("json.")
    }

    /// Returns the message with the names of members as a language spells them.
    pub fn named(&self, names: Names) -> String {
        if self.is_about_json() { self.message.clone() } else { names.text(&self.message) }
    }

    /// Returns the finding with the names of a language in its message.
    #[must_use]
    pub fn spelled(self, names: Names) -> Self {
        Self { message: self.named(names), ..self }
    }

    /// Returns whether the finding stops the request.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Returns whether any of these findings stops the request.
    pub fn has_errors(findings: &[Self]) -> bool {
        findings.iter().any(Self::is_error)
    }

    /// Returns the finding for a member of the wrong type.
    pub(crate) fn wrong_type(path: String, actual: &str, expected: &str) -> Self {
        let message = format!("{actual} is not {expected}; write {expected}");
        Self::error(path, "json.wrong_type", "", message, "the type of this member in the SDK's model")
    }

    /// Returns the finding for text that is not JSON.
    pub(crate) fn not_json(problem: &str) -> Self {
        let message = format!("the text is not valid JSON: {problem}; correct it there");
        Self::error("", "json.wrong_type", "", message, "the type of this member in the SDK's model")
    }

    /// Returns the finding for a null in a list of a request.
    pub(crate) fn null_in_list(path: String) -> Self {
        let message = "the list contains null; remove it, or write a value";
        Self::error(path, "json.null_in_list", "null", message, "the lists of the SDK's models have no gaps")
    }

    /// Returns the finding for a number that is too large to be exact.
    pub(crate) fn rounded_number(path: String, value: &str) -> Self {
        let message =
            "the number is too large to be exact, and may have been rounded already; write it as text, in quotes";
        Self::error(
            path,
            "json.rounded_number",
            value,
            message,
            "RFC 8259, section 6: numbers beyond 2^53 may be rounded",
        )
    }

    /// Returns the finding for a number in place of text that may have lost its form: `1.10` is the number `1.1`.
    pub(crate) fn converted_number(path: String, value: &str) -> Self {
        let message = "a number with a decimal point or an exponent may differ from the text that is meant; write it as text, in quotes";
        Self::error(path, "json.number_for_text", value, message, "RFC 8259, section 6: a number has many spellings")
    }

    /// Returns the finding for an unknown member; proposes the closest known name.
    pub(crate) fn unknown_member(path: String, known: &[&str]) -> Self {
        let name = path.rsplit('.').next().unwrap_or(&path).to_owned();
        let closest = known
            .iter()
            .map(|candidate| (strsim::damerau_levenshtein(&name.to_lowercase(), &candidate.to_lowercase()), candidate))
            .filter(|(distance, _)| *distance <= name.len().div_ceil(2))
            .min();
        let message = match closest {
            Some((_, candidate)) => format!("there is no member {name}; did you mean {candidate}?"),
            None => format!("there is no member {name}; remove it"),
        };
        Self::error(path, "json.unknown_member", name, message, "the members of this model in the SDK")
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&Names::Fields.finding(self))
    }
}

fn shorten(value: String) -> String {
    const MAX_LENGTH: usize = 80;
    if value.chars().count() <= MAX_LENGTH {
        value
    } else {
        value.chars().take(MAX_LENGTH).chain("...".chars()).collect()
    }
}
