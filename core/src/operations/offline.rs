//! The table of functions that need no platform, and the JSON door to them.
//!
//! A row is a pure function from a question to an answer, in the module of its group. Like the tables
//! of operations it is projected: `thingspace::timing::campaign_start(&question)` in Rust.

use crate::{
    error::{Error, Result},
    models,
};
use serde_json::Value;

/// Applies a macro to the table of offline functions, all groups at once.
#[macro_export]
macro_rules! offline_functions {
    ($apply:path) => {
        $apply! {
            /// When a campaign starts, how far its windows reach, and what fits into them. Offline.
            timing {
                /// Tells when a campaign would start: the earliest and the latest instant.
                ///
                /// A campaign that starts today begins on demand, within 90 minutes; any other at 00:00 UTC
                /// of its start date.
                campaign_start(question: CampaignTiming) -> CampaignStart;
                /// Lists the windows that are left from now to the end of a campaign, with those that touch
                /// or overlap joined (v2 and v3).
                windows_left(question: CampaignTiming) -> WindowsLeft;
                /// Tells how many attempts a device can have before a campaign ends.
                ///
                /// In v3 an attempt takes 4 hours inside the windows, and up to 3 begin on one day; the
                /// platform documents neither, so both are members of the question.
                attempts_per_device(question: CampaignTiming) -> AttemptsPerDevice;
                /// Finds the earliest end date that gives every device a number of attempts (v2 and v3).
                safe_end_date(question: SafeEndDateQuestion) -> SafeEndDate;
                /// Tells whether the devices of the fullest cell get their turn before a v3 campaign ends,
                /// and what to change if they do not.
                ///
                /// Devices of one cell are upgraded in cohorts of 50, one cohort in 4 hours; the platform
                /// does not document the size, so it is a member of the question.
                cell_capacity(question: CellCapacityQuestion) -> CellCapacity;
                /// Makes UTC windows of local hours, and tells what they mean when the clocks change there.
                ///
                /// The time zones come with the SDK, so that every machine gives the same answer.
                local_windows(question: LocalWindowsQuestion) -> LocalWindows;
            }
        }
    };
}

/// An offline function as data.
#[derive(Debug, Clone, Copy)]
pub struct OfflineFunction {
    /// The group, which is its module in Rust: `timing`.
    pub group: &'static str,
    /// Its name in Rust and Python; camel case in Node and Swift.
    pub name: &'static str,
    /// Its documentation.
    pub docs: &'static [&'static str],
    /// The model of the question.
    pub question: &'static str,
    /// The model of the answer.
    pub answer: &'static str,
}

macro_rules! door {
    ($(
        $(#[doc = $about:literal])*
        $group:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $question:ident : $Question:ident ) -> $Answer:ident;
        )* }
    )*) => {
        /// Every offline function.
        pub const OFFLINE_FUNCTIONS: &[OfflineFunction] = &[$($(OfflineFunction {
            group: stringify!($group),
            name: stringify!($function),
            docs: &[$($doc),*],
            question: stringify!($Question),
            answer: stringify!($Answer),
        },)*)*];

        /// Calls an offline function by the names in its table, from JSON to JSON.
        ///
        /// # Errors
        /// A configuration error where there is no such function; otherwise what the function itself gives.
        #[allow(clippy::needless_pass_by_value)]
        pub fn call_offline(group: &str, name: &str, question: Value) -> Result<Value> {
            let answer = match (group, name) {
                $($((stringify!($group), stringify!($function)) => {
                    let $question: models::$Question = models::read_request(question.to_string().as_bytes())?;
                    let answer: models::$Answer = crate::$group::$function(&$question)?;
                    serde_json::to_value(&answer)
                })*)*
                _ => return Err(Error::configuration(format!("there is no offline function {group}.{name}"))),
            };
            answer.map_err(|error| Error::unexpected("", format!("the answer cannot be written as JSON: {error}")))
        }
    };
}
crate::offline_functions!(door);

#[cfg(test)]
mod tests {
    use super::{OFFLINE_FUNCTIONS, call_offline};
    use crate::models::{Model, ModelInfo};
    use serde_json::json;
    use std::collections::BTreeSet;

    macro_rules! infos {
        (models { $($Model:ident),* $(,)? } enums { $($Enum:ident),* $(,)? }) => {
            const MODELS: &[ModelInfo] = &[$(crate::models::$Model::INFO),*];
        };
    }
    crate::models!(infos);

    #[test]
    fn every_row_is_whole() {
        let mut names = BTreeSet::new();
        for function in OFFLINE_FUNCTIONS {
            assert!(names.insert((function.group, function.name)), "{} stands twice", function.name);
            assert!(function.docs.first().is_some_and(|line| line.trim().len() > 10), "{}", function.name);
            let is_request = |name| MODELS.iter().find(|model| model.name == name).map(|model| model.request);
            assert_eq!(is_request(function.question), Some(true), "{} is asked by a request", function.name);
            assert_eq!(is_request(function.answer), Some(false), "{} answers a model", function.name);
            let error = call_offline(function.group, function.name, json!({ "noSuchMember": 1 })).unwrap_err();
            assert_eq!(error.findings()[0].code, "json.unknown_member", "{}", function.name);
        }
    }

    #[test]
    fn every_public_function_of_timing_has_a_row() {
        let exported: BTreeSet<&str> = include_str!("../timing/mod.rs")
            .lines()
            .filter_map(|line| line.strip_prefix("pub use "))
            .filter_map(|line| line.split_once("::"))
            .flat_map(|(_, names)| names.split(|letter: char| !letter.is_alphanumeric() && letter != '_'))
            .filter(|name| !name.is_empty())
            .collect();
        let rows = OFFLINE_FUNCTIONS.iter().filter(|function| function.group == "timing");
        assert_eq!(exported, rows.map(|function| function.name).collect());
    }

    #[test]
    fn what_is_no_function_is_refused() {
        for (group, name) in [("timing", "campaignStart"), ("clocks", "campaign_start"), ("", "")] {
            assert_eq!(call_offline(group, name, json!({})).unwrap_err().kind(), "ConfigurationError");
        }
    }
}
