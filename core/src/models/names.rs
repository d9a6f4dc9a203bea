//! Names of members as the caller's language spells them. Findings have the names on the wire, which never change; texts
//! for people have the caller's name, and the one on the wire beside it where the two differ.

use super::{
    AttemptsPerDevice, CallbackSources, CampaignStart, CellCapacity, ErrorExplanation, Finding, LocalWindows, MODELS,
    RemainingWindows, SafeEndDate,
};
use std::{borrow::Cow, collections::HashMap, sync::LazyLock};

/// The spelling of the names in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// The names on the wire, for tools that pass JSON.
    Wire,
    /// The names of fields: Rust and Python.
    Fields,
    /// The names on the wire, and arguments in camel case: Node.
    Node,
    /// The names of fields in camel case: Swift.
    Camel,
}

/// The start of a note that is a warning.
pub(crate) const WARNING: &str = "warning: ";

/// The field of each name on the wire, in requests.
static FIELDS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let requests = MODELS.iter().filter(|model| model.request);
    requests.flat_map(|model| model.fields).map(|field| (field.wire, field.name)).collect()
});

fn camel(name: &str) -> String {
    let mut is_start = false;
    let mut out = String::new();
    for letter in name.chars() {
        if letter == '_' {
            is_start = true;
        } else if is_start {
            out.extend(letter.to_uppercase());
            is_start = false;
        } else {
            out.push(letter);
        }
    }
    out
}

impl Names {
    /// Returns the name of a member or an argument.
    fn name(self, wire: &str) -> Cow<'_, str> {
        let field = FIELDS.get(wire).copied();
        match self {
            Self::Wire => wire.into(),
            Self::Fields => field.unwrap_or(wire).into(),
            Self::Node if field.is_some() => wire.into(),
            Self::Node => camel(wire).into(),
            Self::Camel => camel(field.unwrap_or(wire)).into(),
        }
    }

    /// Replaces the names of members in a text, except in quotes.
    pub fn text(self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + 16);
        let (mut rest, mut is_quoted, mut is_escaped) = (text, false, false);
        while let Some(letter) = rest.chars().next() {
            let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
            let length = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
            if length == 0 {
                is_quoted ^= letter == '"' && !is_escaped;
                is_escaped = letter == '\\' && !is_escaped;
                out.push(letter);
                rest = &rest[letter.len_utf8()..];
                continue;
            }
            is_escaped = false;
            let word = &rest[..length];
            // A name of one word is the same in every language, or cannot be distinguished from prose.
            let is_name = !is_quoted
                && word.starts_with(|letter: char| letter.is_ascii_lowercase())
                && (word.contains('_') || word.contains(|letter: char| letter.is_ascii_uppercase()));
            out.push_str(&if is_name { self.name(word) } else { word.into() });
            rest = &rest[length..];
        }
        out
    }

    /// Returns a path in the caller's names.
    pub fn path(self, path: &str) -> String {
        let mut out = String::with_capacity(path.len());
        for (index, member) in path.split('.').enumerate() {
            if index > 0 {
                out.push('.');
            }
            let end = member.find('[').unwrap_or(member.len());
            out.push_str(&self.name(&member[..end]));
            out.push_str(&member[end..]);
        }
        out
    }

    /// Returns a finding as text.
    pub fn finding(self, finding: &Finding) -> String {
        self.located(finding, &finding.named(self))
    }

    /// Returns the message of a finding after its path.
    pub fn located(self, finding: &Finding, message: &str) -> String {
        if finding.path.is_empty() {
            return message.to_owned();
        }
        let path = if finding.is_about_json() { finding.path.clone() } else { self.both(&finding.path) };
        format!("{path}: {message}")
    }

    /// Returns a path in the caller's names, with that on the wire beside it where the two differ.
    fn both(self, path: &str) -> String {
        let own = self.path(path);
        // An argument has no name on the wire.
        if own == path || self == Self::Node || path.contains('_') { own } else { format!("{own} ({path})") }
    }

    /// Returns a note with the names of the caller; the note of a warning begins with its path, as `timing` writes it.
    pub fn note(self, note: &str) -> String {
        let warning = note.strip_prefix(WARNING).and_then(|rest| rest.split_once(": "));
        match warning.filter(|(path, _)| !path.contains(' ')) {
            Some((path, message)) => format!("{WARNING}{}: {}", self.both(path), self.text(message)),
            None => self.text(note),
        }
    }
}

/// A result that may have notes for people.
pub trait Noted: Sized {
    /// Returns the notes.
    fn notes(&mut self) -> &mut [String] {
        &mut []
    }
    /// Returns the result with the names of the caller in its notes.
    #[must_use]
    fn spelled(mut self, names: Names) -> Self {
        for note in self.notes() {
            *note = names.note(note);
        }
        self
    }
}

macro_rules! noted {
    ($($Model:ident),*) => { $(
        impl Noted for $Model {
            fn notes(&mut self) -> &mut [String] {
                &mut self.notes
            }
        }
    )* };
}
noted!(CampaignStart, RemainingWindows, AttemptsPerDevice, SafeEndDate, CellCapacity, LocalWindows);
impl Noted for CallbackSources {}
impl Noted for ErrorExplanation {}

#[cfg(test)]
mod tests {
    use super::{FIELDS, MODELS, Names};
    use crate::models::Finding;

    #[test]
    fn each_name_on_the_wire_stands_for_one_field_in_all_requests() {
        for model in MODELS.iter().filter(|model| model.request) {
            for field in model.fields {
                assert_eq!(FIELDS.get(field.wire), Some(&field.name), "{}.{}", model.name, field.name);
            }
        }
    }

    #[test]
    fn a_finding_has_the_names_of_the_caller() {
        let message = "21 is less than 4 hours after startTime 18, not \"startTime\"; use 22 or later";
        let finding = Finding::error("campaignTimeWindowList[0].endTime", "window.too_short", "21", message, "");
        let text = |start: &str| message.replacen("startTime", start, 1);
        assert_eq!(
            Names::Fields.finding(&finding),
            format!("campaign_time_windows[0].end_time (campaignTimeWindowList[0].endTime): {}", text("start_time"))
        );
        assert_eq!(
            Names::Camel.finding(&finding),
            format!("campaignTimeWindows[0].endTime (campaignTimeWindowList[0].endTime): {message}")
        );
        for names in [Names::Wire, Names::Node] {
            assert_eq!(names.finding(&finding), format!("campaignTimeWindowList[0].endTime: {message}"));
        }
        let argument = Finding::error("campaign_id", "campaign_id.missing", "", "campaign_id is missing", "");
        assert_eq!(Names::Fields.finding(&argument), "campaign_id: campaign_id is missing");
        assert_eq!(Names::Node.finding(&argument), "campaignId: campaignId is missing");
        let note = format!("warning: {}", Names::Wire.finding(&finding));
        for names in [Names::Wire, Names::Fields, Names::Node, Names::Camel] {
            assert_eq!(names.note(&note), format!("warning: {}", names.finding(&finding)));
        }
        let note = "warning: no window remains; startTime: 18";
        assert_eq!(Names::Fields.note(note), "warning: no window remains; start_time: 18");
    }
}
