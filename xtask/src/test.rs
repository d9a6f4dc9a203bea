//! `cargo xtask test`: what runs, and in which order.

use anyhow::Result;
use clap::ValueEnum;

use crate::language::Language;
use crate::report::Report;
use crate::workspace::Workspace;
use crate::{dst, generate, node, python, rust, style, swift};

/// A part of `cargo xtask test`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Suite {
    /// Formatting, clippy, freshness of generated files.
    Lint,
    /// `cargo doc` without a warning.
    Docs,
    /// Unit, integration and documentation tests of the Rust crates.
    Rust,
    /// Clients and the simulator on a virtual network, from 500 seeds.
    Dst,
    /// The Python package's tests.
    Python,
    /// The Node package's tests.
    Node,
    /// The Swift package's tests.
    Swift,
}

impl Suite {
    /// Every suite, in the order they run.
    pub const ALL: [Self; 7] = [Self::Lint, Self::Docs, Self::Rust, Self::Dst, Self::Python, Self::Node, Self::Swift];

    /// The language that leaves this suite out when it is skipped.
    pub fn language(self) -> Option<Language> {
        match self {
            Self::Lint | Self::Docs => None,
            Self::Rust | Self::Dst => Some(Language::Rust),
            Self::Python => Some(Language::Python),
            Self::Node => Some(Language::Node),
            Self::Swift => Some(Language::Swift),
        }
    }
}

/// Runs the named suites (all of them if none is named), except those of the languages to skip, and
/// reports at the end; says whether all is well.
pub fn run(ws: &Workspace, suites: &[Suite], skip: &[Language]) -> Result<bool> {
    let is_selected = |suite: &Suite| suites.is_empty() || suites.contains(suite);
    let mut report = Report::default();
    for suite in Suite::ALL.into_iter().filter(is_selected) {
        match suite.language() {
            Some(language) if skip.contains(&language) => {
                let name = language.name();
                report.skip(name, &format!("--skip {name}"));
            }
            _ => run_suite(ws, suite, skip, &mut report),
        }
    }
    report.finish()
}

fn run_suite(ws: &Workspace, suite: Suite, skip: &[Language], report: &mut Report) {
    match suite {
        Suite::Lint => {
            rust::lint(ws, report);
            report.check("spelling", || style::spelling(ws));
            report.check("phrases", || style::phrases(ws));
            if skip.contains(&Language::Node) {
                report.skip("npm signatures and advisories", "--skip node");
            } else {
                node::audit(ws, report);
            }
            generate::check(ws, skip, report);
        }
        Suite::Docs => rust::docs(ws, report),
        Suite::Rust => rust::test(ws, report),
        Suite::Dst => report.tests("simulation", || dst::test(ws)),
        Suite::Python => report.tests("python", || python::test(ws)),
        Suite::Node => report.tests("node", || node::test(ws)),
        Suite::Swift => report.tests("swift", || swift::test(ws)),
    }
}
