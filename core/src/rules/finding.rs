//! What a rule has to say.

use crate::{
    models::{Campaign, Severity},
    time::Timestamp,
};
use thingspace_macros::model;

/// One broken rule.
#[model]
pub struct Finding {
    /// Whether it stops the request or only warns.
    pub severity: Severity,
    /// The member that breaks the rule, as the wire names it: `campaignTimeWindowList[0].endTime`.
    pub path: String,
    /// The name of the rule, which never changes: `window.too_short`.
    pub code: String,
    /// The value that breaks it, as JSON would write it, cut when long.
    pub value: String,
    /// What is wrong and what to write instead.
    pub fix: String,
    /// Where the rule comes from.
    pub source: String,
}

/// What is known besides the request when its rules are checked; everything may be left out.
#[model(request)]
pub struct ValidationContext {
    /// The present instant; the clock of the machine when absent.
    pub now: Option<Timestamp>,
    /// The account the request is for.
    pub account: Option<String>,
    /// The campaign that is to be changed, which decides what may still change.
    pub campaign: Option<Campaign>,
}

impl Finding {
    /// A finding that stops the request.
    pub fn error(path: impl Into<String>, code: &str, value: impl Into<String>, fix: impl Into<String>, source: &str) -> Self {
        Self {
            severity: Severity::Error,
            path: path.into(),
            code: code.to_owned(),
            value: shorten(value.into()),
            fix: fix.into(),
            source: source.to_owned(),
        }
    }

    /// A finding that only warns.
    pub fn warning(path: impl Into<String>, code: &str, value: impl Into<String>, fix: impl Into<String>, source: &str) -> Self {
        Self { severity: Severity::Warning, ..Self::error(path, code, value, fix, source) }
    }

    /// Whether the finding stops the request.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    pub(crate) fn wrong_type(path: String, problem: String) -> Self {
        Self::error(path, "json.wrong_type", "", problem, "the type of this member in the SDK's model")
    }

    /// A member that no model has; the closest known name is offered.
    pub(crate) fn unknown_member(path: String, known: &[&str]) -> Self {
        let name = path.rsplit('.').next().unwrap_or(&path).to_owned();
        let closest = known
            .iter()
            .map(|candidate| (strsim::damerau_levenshtein(&name.to_lowercase(), &candidate.to_lowercase()), candidate))
            .filter(|(distance, _)| *distance <= name.len().max(6) / 2)
            .min();
        let fix = match closest {
            Some((_, candidate)) => format!("there is no member {name}; did you mean {candidate}?"),
            None => format!("there is no member {name}; remove it"),
        };
        Self::error(path, "json.unknown_member", name, fix, "the members of this model in the SDK")
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.path.is_empty() { out.write_str(&self.fix) } else { write!(out, "{}: {}", self.path, self.fix) }
    }
}

fn shorten(value: String) -> String {
    const LONGEST: usize = 80;
    if value.chars().count() <= LONGEST { value } else { value.chars().take(LONGEST).chain("...".chars()).collect() }
}
