//! Reads the one report format that every runner can write: JUnit XML.

use std::path::Path;

use anyhow::{Context, Result};
use roxmltree::{Document, Node};

use crate::report::TestCounts;

/// One test of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its class or file, and its name.
    pub name: String,
    /// Its outcome.
    pub outcome: Outcome,
}

/// The outcome of a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It passed.
    Passed,
    /// It failed, or could not be run.
    Failed,
    /// It was skipped, ignored, disabled, marked as to do or expected to fail.
    Skipped,
}

/// Reads the report at `path`.
pub fn read(path: &Path) -> Result<Vec<Case>> {
    let text = std::fs::read(path).context("the runner wrote no report: it ran no test, see its output above")?;
    parse(&String::from_utf8_lossy(&text)).with_context(|| format!("cannot read the report {}", path.display()))
}

/// Reads a report.
///
/// Counts the single test cases and ignores the sums, which runners count differently.
pub fn parse(text: &str) -> Result<Vec<Case>> {
    // Runners copy the output of a test into their report, even characters that XML does not allow.
    let text: String = text.chars().filter(|c| is_xml(*c)).collect();
    let document = Document::parse(&text)?;
    Ok(document
        .descendants()
        .filter(|node| node.has_tag_name("testcase"))
        .map(|node| Case { name: name(node), outcome: outcome(node) })
        .collect())
}

/// Adds the cases up.
pub fn counts<'a>(cases: impl IntoIterator<Item = &'a Case>) -> TestCounts {
    let mut counts = TestCounts::default();
    for case in cases {
        match case.outcome {
            Outcome::Passed => counts.passed += 1,
            Outcome::Failed => counts.failed.push(case.name.clone()),
            Outcome::Skipped => counts.skipped.push(case.name.clone()),
        }
    }
    counts
}

fn name(case: Node<'_, '_>) -> String {
    let name = case.attribute("name").unwrap_or("(no name)");
    match case.attribute("classname") {
        // Node's runner calls every class "test".
        Some("" | "test") | None => name.to_owned(),
        Some(class) => format!("{class} {name}"),
    }
}

fn outcome(case: Node<'_, '_>) -> Outcome {
    let has = |tag| case.children().any(|child| child.has_tag_name(tag));
    if has("failure") || has("error") {
        Outcome::Failed
    } else if has("skipped") {
        Outcome::Skipped
    } else {
        Outcome::Passed
    }
}

/// Returns whether XML 1.0 allows the character.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts_of(text: &str) -> TestCounts {
        counts(&parse(text).unwrap())
    }

    #[test]
    fn passed_failed_and_skipped_tests_are_counted_separately() {
        // As nextest and pytest write it, with different sums.
        let counts = counts_of(
            r#"<?xml version="1.0" encoding="utf-8"?>
            <testsuites tests="900"><testsuite name="pytest" errors="0" failures="0" tests="900">
              <testcase classname="tests.test_a" name="test_one" time="0.001"/>
              <testcase classname="tests.test_a" name="test_two"><failure message="x">y</failure></testcase>
              <testcase classname="tests.test_a" name="test_three"><error message="x"/></testcase>
              <testcase classname="tests.test_a" name="test_four"><skipped type="pytest.xfail"/></testcase>
            </testsuite></testsuites>"#,
        );
        assert_eq!(counts.passed, 1);
        assert_eq!(counts.failed, ["tests.test_a test_two", "tests.test_a test_three"]);
        assert_eq!(counts.skipped, ["tests.test_a test_four"]);
    }

    #[test]
    fn nested_suites_count_every_case_once() {
        // As Node's runner writes it.
        let counts = counts_of(
            r#"<testsuites>
              <testcase name="top" classname="test"/>
              <testsuite name="sub" tests="2">
                <testcase name="one" classname="test"/>
                <testsuite name="deeper"><testcase name="two" classname="test"/></testsuite>
                <testcase name="later" classname="test"><skipped type="todo" message="true"/></testcase>
              </testsuite>
              <!-- tests 11 -->
            </testsuites>"#,
        );
        assert_eq!((counts.passed, counts.failed.len()), (3, 0));
        assert_eq!(counts.skipped, ["later"]);
    }

    #[test]
    fn swift_testing_reports_are_read() {
        let counts = counts_of(
            r#"<testsuites><testsuite name="TestResults" errors="0" tests="1" failures="1" skipped="1">
              <testcase classname="JourneyTests" name="journey()" time="0.1" />
              <testcase classname="JourneyTests" name="vector(n:)"><failure message="(n &#8594; 3)" /></testcase>
              <testcase classname="JourneyTests" name="off()"><skipped>later</skipped></testcase>
            </testsuite></testsuites>"#,
        );
        assert_eq!(counts.passed, 1);
        assert_eq!(counts.failed, ["JourneyTests vector(n:)"]);
        assert_eq!(counts.skipped, ["JourneyTests off()"]);
    }

    #[test]
    fn an_empty_suite_has_no_cases() {
        let text = r#"<testsuites><testsuite name="x" tests="0" failures="0"></testsuite></testsuites>"#;
        assert_eq!(parse(text).unwrap(), []);
        assert_eq!(counts_of(text), TestCounts::default());
    }

    #[test]
    fn control_characters_in_a_report_are_ignored() {
        let counts = counts_of(
            "<testsuite><testcase name='a\u{1b}[31m'><system-out>\u{0}\u{8}</system-out></testcase></testsuite>",
        );
        assert_eq!(counts.passed, 1);
    }

    #[test]
    fn a_cut_off_report_is_an_error() {
        assert!(parse("<testsuites><testcase name='a'/>").is_err());
        assert!(parse("").is_err());
    }

    #[test]
    fn a_missing_report_is_an_error() {
        let error = read(Path::new("no/such/report.xml")).unwrap_err();
        assert!(error.to_string().contains("wrote no report"));
    }
}
