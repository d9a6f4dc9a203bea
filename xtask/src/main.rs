//! The repository's own commands: `cargo xtask test`, `setup`, `generate`, `bench` and `swift`.
//!
//! One module per language knows how that language is set up and tested; [`mod@test`] says in which
//! order they run, [`report`] counts, [`generate`] keeps committed generated files fresh.

mod bench;
mod generate;
mod junit;
mod node;
mod python;
mod report;
mod rust;
mod setup;
mod swift;
mod test;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand, ValueEnum};

use crate::workspace::Workspace;

/// Set up, test and generate.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// What can be asked for.
#[derive(Debug, Subcommand)]
enum Command {
    /// Run every suite, formatting, lints and docs, setting up what is missing.
    Test {
        /// Run only these.
        suites: Vec<Suite>,
        /// Leave a language out: the only way to do so.
        #[arg(long, value_name = "LANGUAGE")]
        skip: Vec<Language>,
    },
    /// Install what the suites need; of every language if none is named.
    Setup {
        /// Only for these.
        languages: Vec<Language>,
    },
    /// Regenerate the generated files that are committed.
    Generate {
        /// Change nothing; fail if a committed file is stale.
        #[arg(long)]
        check: bool,
    },
    /// Measure each language against a raw client of its own; all but Swift if none is named.
    Bench {
        /// Only these.
        languages: Vec<Language>,
    },
    /// Run `swift` with the toolchain that the Swift suite uses.
    Swift {
        /// Arguments for `swift`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
}

/// A language that is set up and tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// The core, the simulator, the command line and these tools.
    Rust,
    /// `bindings-python`.
    Python,
    /// `bindings-node`.
    Node,
    /// `bindings-swift`.
    Swift,
}

impl Language {
    /// Every language, in the order of the suites.
    pub const ALL: [Self; 4] = [Self::Rust, Self::Python, Self::Node, Self::Swift];

    /// The name, as written on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rust => "rust",
            Self::Python => "python",
            Self::Node => "node",
            Self::Swift => "swift",
        }
    }
}

/// A part of `cargo xtask test`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Suite {
    /// Formatting, clippy, freshness of generated files.
    Lint,
    /// `cargo doc` without a warning.
    Docs,
    /// Unit, integration and documentation tests of the Rust crates.
    Rust,
    /// The Python package's tests.
    Python,
    /// The Node package's tests.
    Node,
    /// The Swift package's tests.
    Swift,
}

impl Suite {
    /// Every suite, in the order they run.
    pub const ALL: [Self; 6] = [Self::Lint, Self::Docs, Self::Rust, Self::Python, Self::Node, Self::Swift];

    /// The language that leaves this suite out when it is skipped.
    pub fn language(self) -> Option<Language> {
        match self {
            Self::Lint | Self::Docs => None,
            Self::Rust => Some(Language::Rust),
            Self::Python => Some(Language::Python),
            Self::Node => Some(Language::Node),
            Self::Swift => Some(Language::Swift),
        }
    }
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

/// Does what was asked for; false when tests failed and were reported.
fn run(command: Command) -> Result<bool> {
    let ws = Workspace::find()?;
    match command {
        Command::Test { suites, skip } => test::run(&ws, &suites, &skip),
        Command::Setup { languages } => setup::run_for(&ws, &languages).map(|()| true),
        Command::Generate { check } => generate::run(&ws, check).map(|()| true),
        Command::Bench { languages } => bench::run_for(&ws, &languages).map(|()| true),
        Command::Swift { arguments } => swift::run(&ws, &arguments).map(|()| true),
    }
}
