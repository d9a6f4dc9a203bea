//! Shared checks of Connectivity Management's rules: findings are in the order of the request's members.

use crate::{
    models::{Finding, ValidationContext},
    rules::common::{identifiers, options::Limits, quoted},
    time::Timestamp,
};
use jiff::Timestamp as Instant;

const CHARACTERS: &str = "ThingSpace Connectivity Management: error messages, INPUT_INVALID.Request.InvalidCharacter";
const ACCOUNT: &str = "ThingSpace Connectivity Management: error messages, REQUEST_FAILED.MultipleAccounts";

/// The characters that the platform rejects in any member.
const REJECTED: [char; 3] = ['\'', '<', '\\'];

/// Collects the findings of a request.
pub(super) struct Checks<'a> {
    /// What is known in addition to the request.
    pub context: &'a ValidationContext,
    /// The decisions for points that the platform's documentation leaves open.
    pub limits: Limits,
    /// The source of the rules of this request.
    pub source: &'static str,
    /// Whether the platform converts the name of a state and splits a ZIP code in this request.
    pub converts: bool,
    found: Vec<Finding>,
}

impl<'a> Checks<'a> {
    pub fn new(context: &'a ValidationContext, source: &'static str) -> Self {
        Self { context, limits: context.limits(), source, converts: false, found: Vec::new() }
    }

    /// For a request in which the platform converts the name of a state and splits a ZIP code.
    pub fn converting(self) -> Self {
        Self { converts: true, ..self }
    }

    /// Returns the findings.
    pub fn done(self) -> Vec<Finding> {
        self.found
    }

    pub fn add(&mut self, findings: impl IntoIterator<Item = Finding>) {
        self.found.extend(findings);
    }

    /// Adds an error about a text, by a rule of the request's own document.
    pub fn error(&mut self, path: &str, code: &str, text: &str, message: impl Into<String>) {
        self.error_at(path, code, &quoted(text), message);
    }

    /// Adds an error about the JSON `value`; empty if there is none.
    pub fn error_at(&mut self, path: &str, code: &str, value: &str, message: impl Into<String>) {
        self.found.push(Finding::error(path, code, value, message, self.source));
    }

    /// Adds a warning about a text; `source` states the assumption.
    pub fn warning(&mut self, path: &str, code: &str, text: &str, message: impl Into<String>, source: &str) {
        self.warning_at(path, code, &quoted(text), message, source);
    }

    /// Adds a warning about the JSON `value`; empty if there is none.
    pub fn warning_at(&mut self, path: &str, code: &str, value: &str, message: impl Into<String>, source: &str) {
        self.found.push(Finding::warning(path, code, value, message, source));
    }

    /// Checks the accountof the request, unless it equals the account of the call.
    pub fn account(&mut self, name: Option<&String>, required: bool) {
        match name {
            Some(name) if self.context.account.as_ref() == Some(name) => {}
            Some(name) => self.found.extend(identifiers::account("accountName", name)),
            None if required && self.context.account.is_none() => {
                let message = "the account is missing; set it here or on the client, as 0642233522-00001";
                self.found.push(Finding::error("accountName", "account.missing", "", message, ACCOUNT));
            }
            None => {}
        }
    }

    /// Checks required text; `what` describes it. Returns whether it can be checked further.
    pub fn required(&mut self, path: &str, value: &str, what: &str) -> bool {
        if value.trim().is_empty() {
            let name = path.rsplit('.').next().unwrap_or(path);
            self.error(path, "text.missing", value, format!("{name} is missing; write {what}"));
            return false;
        }
        self.text(path, value)
    }

    /// Checks text that may be absent but not empty.
    pub fn optional(&mut self, path: &str, value: Option<&String>, what: &str) {
        let Some(value) = value else { return };
        if value.trim().is_empty() {
            let name = path.rsplit('.').next().unwrap_or(path);
            self.error(path, "text.missing", value, format!("{name} is empty; write {what}, or omit it"));
        } else {
            self.text(path, value);
        }
    }

    /// Checks text that may be absent or empty.
    pub fn optional_text(&mut self, path: &str, value: Option<&String>) {
        if let Some(value) = value {
            self.text(path, value);
        }
    }

    /// Checks text for characters that the platform rejects. Returns whether it can be checked further.
    pub fn text(&mut self, path: &str, value: &str) -> bool {
        let found = rejected(path, value, false);
        let is_valid = found.is_none();
        self.found.extend(found);
        is_valid
    }

    /// Does the same for text that must not be shown.
    pub fn secret_text(&mut self, path: &str, value: &str) {
        self.found.extend(rejected(path, value, true));
    }

    /// Returns the current time, if known.
    pub fn now(&self) -> Option<Instant> {
        Some(self.context.instant()).filter(|now| *now != Instant::MIN)
    }

    /// Returns the instant of a member; adds an error if its text is not one.
    pub fn instant(&mut self, path: &str, at: &Timestamp) -> Option<Instant> {
        let instant = at.instant();
        if instant.is_none() {
            let text = at.to_string();
            if text.trim().is_empty() {
                let message = format!("{path} is missing; write an instant such as 2026-03-01T00:00:00Z");
                self.error_at(path, "timestamp.missing", "", message);
            } else {
                let message =
                    format!("{} is not a valid instant; write one such as 2026-03-01T00:00:00Z", quoted(&text));
                self.error(path, "timestamp.unparseable", &text, message);
            }
        }
        instant
    }

    /// Checks that the first of two instants is the earlier one.
    pub fn range(
        &mut self,
        (first_path, first): (&str, &Timestamp),
        (last_path, last): (&str, &Timestamp),
    ) -> Option<(Instant, Instant)> {
        let (from, to) = (self.instant(first_path, first), self.instant(last_path, last));
        let (from, to) = (from?, to?);
        if from >= to {
            let message = format!("{to} is not after {first_path} ({from}); write a later instant");
            self.error(last_path, "time.reversed", &to.to_string(), message);
            return None;
        }
        Some((from, to))
    }

    /// Checks a whole number against a range.
    pub fn number(&mut self, path: &str, value: Option<i64>, range: std::ops::RangeInclusive<i64>) {
        if let Some(value) = value.filter(|value| !range.contains(value)) {
            let message = match range.end() {
                &i64::MAX => format!("{value} is out of range; use {} or more", range.start()),
                end => format!("{value} is out of range; use {} to {end}", range.start()),
            };
            self.error_at(path, "number.out_of_range", &value.to_string(), message);
        }
    }
}

/// Checks for the first character that the platform rejects.
pub(in crate::rules) fn rejected(path: &str, value: &str, secret: bool) -> Option<Finding> {
    let letter = value.chars().find(|letter| REJECTED.contains(letter))?;
    let name = path.rsplit('.').next().unwrap_or(path);
    let message = format!("{name} contains the character {letter}, which the platform rejects; remove it");
    let shown = if secret { "***".to_owned() } else { quoted(value) };
    Some(Finding::error(path, "text.illegal_character", shown, message, CHARACTERS))
}

/// Returns the path of a member of the object at `parent`; empty for the request itself.
pub(super) fn at(parent: &str, member: &str) -> String {
    if parent.is_empty() { member.to_owned() } else { format!("{parent}.{member}") }
}
