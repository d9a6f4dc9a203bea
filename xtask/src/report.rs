//! Runs the steps one after the other, even after failures, and prints the totals.

use std::fmt;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// The maximum number of failed or skipped tests that the summary names, per step.
const NAMES_SHOWN: usize = 20;

/// The test results of a suite.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TestCounts {
    /// The number of passed tests.
    pub passed: usize,
    /// The names of failed tests.
    pub failed: Vec<String>,
    /// The names of skipped tests. No option requested that, so they count as failed.
    pub skipped: Vec<String>,
    /// Other problems of the run; each counts as a failure.
    pub problems: Vec<String>,
}

impl TestCounts {
    /// Compares the runner's exit status with the counts: a runner that failed although all its tests passed, or that
    /// ran no test, is a problem.
    pub fn checked(mut self, runner: &str, succeeded: bool) -> Self {
        if !succeeded && self.failed.is_empty() && self.problems.is_empty() {
            self.problems.push(format!("{runner} failed, see its output above"));
        }
        if self.passed + self.failed.len() + self.skipped.len() == 0 {
            self.problems.push(format!("{runner} ran no test"));
        }
        self
    }

    /// Returns the number of failures.
    fn failures(&self) -> usize {
        self.failed.len() + self.skipped.len() + self.problems.len()
    }
}

/// One line of the table.
#[derive(Debug)]
struct Row {
    name: String,
    counts: TestCounts,
    time: Duration,
}

/// The steps so far.
#[derive(Debug, Default)]
pub struct Report {
    rows: Vec<Row>,
    /// The steps that were skipped, and why.
    skipped_steps: Vec<(String, String)>,
}

impl Report {
    /// Runs a step that counts its tests. An error counts as one failure.
    #[expect(clippy::disallowed_methods, reason = "it measures how long a step takes")]
    pub fn tests(&mut self, name: &str, step: impl FnOnce() -> Result<TestCounts>) {
        println!("\n==== {name} ====");
        let start = Instant::now();
        let counts = step().unwrap_or_else(|error| {
            println!("{name}: {error:#}");
            TestCounts { problems: vec![format!("{error:#}")], ..TestCounts::default() }
        });
        self.rows.push(Row { name: name.to_owned(), counts, time: start.elapsed() });
    }

    /// Runs a step that passes or fails as a whole: it counts as one test.
    pub fn check(&mut self, name: &str, step: impl FnOnce() -> Result<()>) {
        self.tests(name, || {
            step()?;
            Ok(TestCounts { passed: 1, ..TestCounts::default() })
        });
    }

    /// Records and prints that a step was skipped.
    pub fn skip(&mut self, name: &str, reason: &str) {
        println!("\n!!!! {name}: SKIPPED ({reason}) !!!!");
        self.skipped_steps.push((name.to_owned(), reason.to_owned()));
    }

    /// Prints the table and, as the last line, the totals; returns whether everything passed.
    pub fn finish(self) -> Result<bool> {
        if self.rows.is_empty() {
            bail!("every step was skipped");
        }
        println!("\n==== results ====\n{self}");
        Ok(self.failures() == 0)
    }

    fn passed(&self) -> usize {
        self.rows.iter().map(|row| row.counts.passed).sum()
    }

    fn failures(&self) -> usize {
        self.rows.iter().map(|row| row.counts.failures()).sum()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.rows.iter().map(|row| row.name.len()).max();
        let width = width.unwrap_or(0).max("suite".len());
        writeln!(f, "{:width$}  passed  failed      time", "suite")?;
        for Row { name, counts, time } in &self.rows {
            let (passed, failed) = (counts.passed, counts.failures());
            let time = time.as_secs_f64();
            writeln!(f, "{name:width$}  {passed:6}  {failed:6}  {time:7.1}s")?;
        }
        for (name, reason) in &self.skipped_steps {
            writeln!(f, "{name:width$}  SKIPPED ({reason})")?;
        }
        writeln!(f)?;
        for Row { name, counts, .. } in &self.rows {
            for problem in &counts.problems {
                writeln!(f, "{name}: {problem}")?;
            }
            list(f, name, "failed", &counts.failed)?;
            list(f, name, "was skipped without --skip", &counts.skipped)?;
        }
        write!(f, "{} passed, {} failed", self.passed(), self.failures())
    }
}

/// Prints the names of failures, up to a limit.
fn list(f: &mut fmt::Formatter<'_>, suite: &str, what: &str, names: &[String]) -> fmt::Result {
    for name in names.iter().take(NAMES_SHOWN) {
        writeln!(f, "{suite}: {name} {what}")?;
    }
    match names.len().saturating_sub(NAMES_SHOWN) {
        0 => Ok(()),
        more => writeln!(f, "{suite}: and {more} more {what}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passed(passed: usize) -> TestCounts {
        TestCounts { passed, ..TestCounts::default() }
    }

    fn last_line(report: &Report) -> String {
        report.to_string().lines().last().unwrap().to_owned()
    }

    #[test]
    fn totals_are_the_last_line() {
        let mut report = Report::default();
        report.tests("a", || Ok(passed(3).checked("runner", true)));
        report.check("b", || Ok(()));
        assert_eq!(last_line(&report), "4 passed, 0 failed");
        assert!(report.finish().unwrap());
    }

    #[test]
    fn a_step_that_cannot_run_is_a_failure_and_the_next_still_runs() {
        let mut report = Report::default();
        report.tests("a", || bail!("no toolchain"));
        report.check("b", || Ok(()));
        assert_eq!(last_line(&report), "1 passed, 1 failed");
        assert!(report.to_string().contains("a: no toolchain"));
        assert!(!report.finish().unwrap());
    }

    #[test]
    fn no_test_is_a_failure() {
        let counts = passed(0).checked("pytest", true);
        assert_eq!(counts.problems, ["pytest ran no test"]);
        assert_eq!(counts.failures(), 1);
    }

    #[test]
    fn a_skipped_test_is_a_failure() {
        let counts = TestCounts { skipped: vec!["b".to_owned()], ..passed(1) };
        assert_eq!(counts.checked("pytest", true).failures(), 1);
    }

    #[test]
    fn a_runner_that_fails_without_a_failed_test_is_a_failure() {
        assert_eq!(passed(5).checked("node", false).failures(), 1);
        let counts = TestCounts { failed: vec!["b".to_owned()], ..passed(5) };
        assert_eq!(counts.checked("node", false).failures(), 1);
    }

    #[test]
    fn skipped_steps_are_listed() {
        let mut report = Report::default();
        report.check("a", || Ok(()));
        report.skip("swift", "--skip swift");
        assert!(report.to_string().contains("SKIPPED (--skip swift)"));
        assert!(report.finish().unwrap());
    }

    #[test]
    fn skipping_every_step_is_an_error() {
        assert!(Report::default().finish().is_err());
    }
}
