//! `cargo xtask setup`.

use anyhow::Result;

use crate::language::Language;
use crate::workspace::Workspace;
use crate::{node, python, rust, swift};

/// Sets up the named languages, or all of them.
pub fn run_for(ws: &Workspace, languages: &[Language]) -> Result<()> {
    for language in Language::ALL {
        if languages.is_empty() || languages.contains(&language) {
            println!("==== setting up {} ====", language.name());
            match language {
                Language::Rust => rust::setup(ws)?,
                Language::Python => python::setup(ws).map(drop)?,
                Language::Node => node::setup(ws)?,
                Language::Swift => swift::setup(ws).map(drop)?,
            }
            println!("{} is ready", language.name());
        }
    }
    Ok(())
}
