//! Generates the Swift sources of thingspace: rewrites what UniFFI generates into idiomatic Swift.
//!
//! ```text
//! thingspace-bindgen generate --package bindings-swift --out-dir FOLDER target/binding/libthingspace_swift.a
//! ```
#![forbid(unsafe_code)]

mod codable;
mod conformances;
mod documentation;
mod metadata;
mod naming;
mod rewrite;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand, ValueEnum};
use std::{
    fs,
    path::{Path, PathBuf},
};
use uniffi::{GenerateOptions, TargetLanguage};

/// Generates the Swift sources of thingspace from its library.
#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes the Swift sources, the C headers and their module maps.
    Generate {
        /// The language; there is one.
        #[arg(long, value_enum, default_value_t)]
        language: Language,
        /// Skips formatting; accepted for compatibility, since the sources are never formatted.
        #[arg(long)]
        no_format: bool,
        /// The output folder.
        #[arg(long)]
        out_dir: PathBuf,
        /// The Swift package to copy the files into.
        #[arg(long)]
        package: Option<PathBuf>,
        /// The library.
        library: PathBuf,
    },
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Language {
    #[default]
    Swift,
}

fn main() -> Result<()> {
    let Command::Generate { language: Language::Swift, no_format: _, out_dir, package, library } = Cli::parse().command;
    let text =
        |path: &PathBuf| path.to_str().map(str::to_owned).with_context(|| format!("{} is not UTF-8", path.display()));
    uniffi::generate(GenerateOptions {
        languages: vec![TargetLanguage::Swift],
        source: text(&library)?.into(),
        out_dir: text(&out_dir)?.into(),
        ..GenerateOptions::default()
    })?;
    for name in ["ThingSpace.swift", "ThingSpaceModels.swift"] {
        let file = out_dir.join(name);
        let source = fs::read_to_string(&file).with_context(|| format!("UniFFI did not write {name}"))?;
        fs::write(file, rewrite::rewrite(&source).with_context(|| format!("in {name}"))?)?;
    }
    fs::write(out_dir.join("Conformances.swift"), conformances::source())?;
    package.map_or(Ok(()), |package| install(&out_dir, &package.join("Sources")))
}

/// Copies Swift into `ThingSpace/Generated`, and each C module into a folder of its own.
fn install(from: &Path, sources: &Path) -> Result<()> {
    const SWIFT: [&str; 3] = ["ThingSpace.swift", "ThingSpaceModels.swift", "Conformances.swift"];
    let swift = sources.join("ThingSpace/Generated");
    for name in SWIFT {
        copy(&from.join(name), &swift.join(name))?;
    }
    for old in fs::read_dir(&swift)? {
        let old = old?;
        if SWIFT.iter().all(|name| old.file_name() != *name) {
            fs::remove_file(old.path())?;
        }
    }
    for module in ["ThingSpaceFFI", "ThingSpaceModelsFFI"] {
        let folder = sources.join(module);
        copy(&from.join(format!("{module}.h")), &folder.join(format!("{module}.h")))?;
        copy(&from.join(format!("{module}.modulemap")), &folder.join("module.modulemap"))?;
    }
    Ok(())
}

/// Copies a file if it differs, so that an unchanged file does not cause a rebuild.
fn copy(from: &Path, to: &Path) -> Result<()> {
    let content = fs::read(from).with_context(|| format!("{} was not generated", from.display()))?;
    if fs::read(to).is_ok_and(|old| old == content) {
        return Ok(());
    }
    fs::create_dir_all(to.parent().unwrap_or(to))?;
    fs::write(to, content).with_context(|| format!("{} cannot be written", to.display()))
}
