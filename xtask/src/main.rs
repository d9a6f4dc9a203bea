//! The repository's own commands: `cargo xtask test`, `lint`, `setup`, `generate`, `install`, `size`,
//! `bench`, `dst`, `fuzz` and `swift`.
//!
//! One module per language sets that language up and tests it. [`mod@test`] runs the suites in order, [`report`] counts
//! their results, [`generate`] regenerates committed files, [`notices`] lists the third-party
//! software of a package, [`layers`] checks the layers of each crate, and [`size`] compares the packages with their
//! budgets.
#![forbid(unsafe_code)]

mod bench;
mod dst;
mod fuzz;
mod generate;
mod hostile;
mod imports;
mod install;
mod junit;
mod language;
mod layers;
mod node;
mod notices;
mod python;
mod report;
mod rust;
mod safety;
mod setup;
mod size;
mod style;
mod swift;
mod system;
mod test;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::language::Language;
use crate::test::Suite;
use crate::workspace::Workspace;

/// Set up, test and generate.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
enum Command {
    /// Run every suite, formatting, lints and docs, setting up what is missing.
    Test {
        /// Run only these suites.
        suites: Vec<Suite>,
        /// Skip a language: nothing else skips one.
        #[arg(long, value_name = "LANGUAGE")]
        skip: Vec<Language>,
    },
    /// Check formatting, lints, imports and generated files; the same as `test lint`.
    Lint {
        /// Check only the imports between modules, which takes a second.
        #[arg(long)]
        imports: bool,
        /// Skip a language.
        #[arg(long, value_name = "LANGUAGE")]
        skip: Vec<Language>,
    },
    /// Install the tools that the suites need, for every language if none is named.
    Setup {
        /// Set up only these languages.
        languages: Vec<Language>,
    },
    /// Regenerate the generated files that are committed.
    Generate {
        /// Change nothing; fail if a committed file is stale.
        #[arg(long)]
        check: bool,
    },
    /// Install the packages as the README says, in a clean folder, and run its programs there.
    Install(install::Options),
    /// Compare each language with a raw HTTP client of that language; all except Swift if none is named.
    Bench {
        /// Measure only these languages.
        languages: Vec<Language>,
    },
    /// Feed arbitrary bytes to the readers of hostile input; each target in turn, all if none is named.
    Fuzz(fuzz::Options),
    /// Build the packages and compare their sizes with the budgets; fails when a package is too large.
    Size(size::Options),
    /// Run clients against the simulator on a virtual network and in virtual time, each run from a seed.
    Dst {
        /// Arguments: --seeds N, --from S, --trace, --mutations, or --mutations NAME.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Run `swift` with the toolchain that the Swift suite uses.
    Swift {
        /// Arguments for `swift`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs a command; returns false when tests failed and were reported.
fn run(command: Command) -> Result<bool> {
    let ws = Workspace::find()?;
    match command {
        Command::Test { suites, skip } => test::run(&ws, &suites, &skip),
        Command::Lint { imports: true, .. } => layers::check(&ws).map(|()| true),
        Command::Lint { imports: false, skip } => test::run(&ws, &[Suite::Lint], &skip),
        Command::Setup { languages } => setup::run_for(&ws, &languages).map(|()| true),
        Command::Generate { check } => generate::run(&ws, check).map(|()| true),
        Command::Install(options) => install::run_for(&ws, &options).map(|()| true),
        Command::Bench { languages } => bench::run_for(&ws, &languages).map(|()| true),
        Command::Fuzz(options) => fuzz::run(&ws, &options),
        Command::Size(options) => size::run(&ws, &options),
        Command::Dst { arguments } => dst::run(&ws, &arguments),
        Command::Swift { arguments } => swift::run(&ws, &arguments).map(|()| true),
    }
}
