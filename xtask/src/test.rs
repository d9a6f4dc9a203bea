//! `cargo xtask test`: what runs, and in which order.

use anyhow::Result;

use crate::report::Report;
use crate::workspace::Workspace;
use crate::{Language, Suite, generate, node, python, rust, swift};

/// Runs the suites asked for (all of them if none is), except those of the languages to skip, and
/// reports at the end; says whether all is well.
pub fn run(ws: &Workspace, suites: &[Suite], skip: &[Language]) -> Result<bool> {
    let asked = |suite: &Suite| suites.is_empty() || suites.contains(suite);
    let mut report = Report::default();
    for suite in Suite::ALL.into_iter().filter(asked) {
        match suite.language() {
            Some(language) if skip.contains(&language) => report.leave_out(language.name()),
            _ => run_suite(ws, suite, skip, &mut report),
        }
    }
    report.finish()
}

fn run_suite(ws: &Workspace, suite: Suite, skip: &[Language], report: &mut Report) {
    match suite {
        Suite::Lint => {
            rust::lint(ws, report);
            generate::check(ws, skip, report);
        }
        Suite::Docs => rust::docs(ws, report),
        Suite::Rust => rust::test(ws, report),
        Suite::Python => report.tests("python", || python::test(ws)),
        Suite::Node => report.tests("node", || node::test(ws)),
        Suite::Swift => report.tests("swift", || swift::test(ws)),
    }
}
