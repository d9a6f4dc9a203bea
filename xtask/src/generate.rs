//! `cargo xtask generate`: the generated files that are committed, because reviewers read them.
//!
//! One function per artefact. Each writes its file in place; a check writes the file, compares it and restores it.

use std::path::Path;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::language::Language;
use crate::report::Report;
use crate::workspace::{Workspace, read, run as run_command, write_if_changed};
use crate::{node, notices, python};

/// A generated file and its generator.
struct Artefact {
    /// Its description.
    name: &'static str,
    /// The file, from the root of the repository.
    file: &'static str,
    /// The language whose tools it needs.
    language: Language,
    /// Returns whether its sources exist.
    exists: fn(&Workspace) -> bool,
    /// Writes the file.
    write: fn(&Workspace) -> Result<()>,
}

const STUBS: &str = "bindings-python/python/thingspace/_thingspace.pyi";
const DEFINITIONS: &str = "bindings-node/native.d.ts";
const COVERAGE: &str = "docs/coverage.md";
const SCHEMA: &str = "docs/scenario.schema.json";

/// The artefacts.
const ARTEFACTS: [Artefact; 12] = [
    Artefact {
        name: "Python stubs",
        file: STUBS,
        language: Language::Python,
        exists: |ws| ws.has(python::PACKAGE),
        write: stubs,
    },
    Artefact {
        name: "Node type definitions",
        file: DEFINITIONS,
        language: Language::Node,
        exists: |ws| ws.has(node::PACKAGE),
        write: node::build,
    },
    Artefact {
        name: "coverage table",
        file: COVERAGE,
        language: Language::Rust,
        // Begin it with `touch docs/coverage.md`.
        exists: |ws| ws.root.join(COVERAGE).exists(),
        write: coverage,
    },
    Artefact {
        name: "schema of scenarios",
        file: SCHEMA,
        language: Language::Rust,
        exists: |ws| ws.root.join(SCHEMA).exists(),
        write: schema,
    },
    license("bindings-python/LICENSE-MIT", |ws| notices::write_license(ws, "bindings-python", "LICENSE-MIT")),
    license("bindings-python/LICENSE-APACHE", |ws| notices::write_license(ws, "bindings-python", "LICENSE-APACHE")),
    license("bindings-python/THIRD-PARTY-NOTICES.txt", |ws| {
        notices::write_notices(ws, python::PACKAGE, "bindings-python")
    }),
    license("bindings-python/sbom.cdx.json", |ws| {
        notices::write_sbom(ws, python::PACKAGE, "bindings-python", "pkg:pypi/thingspace")
    }),
    license("bindings-node/LICENSE-MIT", |ws| notices::write_license(ws, "bindings-node", "LICENSE-MIT")),
    license("bindings-node/LICENSE-APACHE", |ws| notices::write_license(ws, "bindings-node", "LICENSE-APACHE")),
    license("bindings-node/THIRD-PARTY-NOTICES.txt", |ws| notices::write_notices(ws, node::PACKAGE, "bindings-node")),
    license("bindings-node/sbom.cdx.json", |ws| {
        notices::write_sbom(ws, node::PACKAGE, "bindings-node", "pkg:npm/thingspace")
    }),
];

/// A file about licences, which a package contains. It needs cargo only.
const fn license(file: &'static str, write: fn(&Workspace) -> Result<()>) -> Artefact {
    Artefact { name: file, file, language: Language::Rust, exists: |_| true, write }
}

/// Regenerates every artefact, or checks that all are up to date.
pub fn run(ws: &Workspace, check: bool) -> Result<()> {
    let mut stale = Vec::new();
    for artefact in ARTEFACTS.iter().filter(|a| (a.exists)(ws)) {
        println!("==== {} ====", artefact.name);
        if !check {
            (artefact.write)(ws)?;
        } else if let Err(error) = check_one(ws, artefact) {
            stale.push(format!("{error:#}"));
        }
    }
    if !stale.is_empty() {
        bail!("{}", stale.join("\n"));
    }
    Ok(())
}

/// The checks as steps of the lint suite, except those that need a language to skip.
pub fn check(ws: &Workspace, skip: &[Language], report: &mut Report) {
    for artefact in ARTEFACTS.iter().filter(|a| (a.exists)(ws)) {
        if skip.contains(&artefact.language) {
            println!("\n!!!! fresh {}: SKIPPED with {} !!!!", artefact.name, artefact.language.name());
        } else {
            report.check(&format!("fresh {}", artefact.name), || check_one(ws, artefact));
        }
    }
}

/// Fails if a file differs from its generated content; restores the file.
fn check_one(ws: &Workspace, artefact: &Artefact) -> Result<()> {
    let path = ws.root.join(artefact.file);
    let committed = std::fs::read(&path).ok();
    let written = (artefact.write)(ws);
    let fresh = std::fs::read(&path);
    match &committed {
        Some(content) => write_if_changed(&path, content)?,
        None => ws.sh.remove_path(&path)?,
    }
    written?;
    let fresh = fresh.with_context(|| format!("{} was not generated", artefact.file))?;
    if committed.as_ref() != Some(&fresh) {
        let kept = ws.target.join("generated/fresh").join(name(&path));
        write_if_changed(&kept, &fresh)?;
        bail!(
            "{} is {}: run `cargo xtask generate` to write it (the expected content is in {})",
            artefact.file,
            if committed.is_some() { "stale" } else { "missing" },
            kept.display()
        );
    }
    Ok(())
}

/// Writes Python's type stubs from the extension built with its `stubs` feature.
fn stubs(ws: &Workspace) -> Result<()> {
    let venv = python::setup(ws)?;
    let out = ws.target.join("generated/python");
    ws.sh.remove_path(&out)?;
    let command = venv.module(ws, "maturin").arg("generate-stubs");
    let command = command.args(python::BUILD).arg("--out").arg(&out);
    run_command(command)?;
    let path = ws.root.join(STUBS);
    let stubs = ws.sh.read_file(out.join("thingspace").join(name(&path)))?;
    // PyO3 marks every class attribute as final, which type checkers do not accept as a class variable.
    let stubs = stubs.replace("Final[ClassVar[dict[str, Field[Any]]]]", "ClassVar[dict[str, Field[Any]]]");
    let stubs = stubs.replace("Final[ClassVar[Any]]", "ClassVar[Any]");
    let mut stubs = enums(&stubs);
    for file in ["client.rs", "simulator/mod.rs"] {
        stubs = defaults(&stubs, &ws.sh.read_file(ws.root.join("bindings-python/src").join(file))?);
    }
    write_if_changed(&path, stubs.as_bytes())
}

/// Writes the defaults that a source file states for `help` into the functions with the same parameters.
fn defaults(stubs: &str, source: &str) -> String {
    let stated = source.split("text_signature = \"(").skip(1).filter_map(|rest| rest.split_once(")\""));
    let stated: Vec<Vec<(&str, &str)>> = stated
        .map(|(parameters, _)| {
            let parameters = parameters.split(", ").filter(|parameter| !matches!(*parameter, "*" | "$self"));
            parameters.map(|parameter| parameter.split_once('=').unwrap_or((parameter, "None"))).collect()
        })
        .collect();
    let with_defaults = |line: &str| {
        let has_all = |own: &&Vec<(&str, &str)>| own.iter().all(|(name, _)| line.contains(&format!(" {name}: ")));
        let mut line = line.to_owned();
        for (name, value) in stated.iter().filter(has_all).max_by_key(|own| own.len()).into_iter().flatten() {
            if let Some(start) = line.find(&format!(" {name}: ")) {
                let rest = &line[start..];
                if rest.find(" = ") == rest.find(" = None") {
                    let value = value.replace('\'', "\"");
                    line.replace_range(start.., &rest.replacen(" = None", &format!(" = {value}"), 1));
                }
            }
        }
        line
    };
    let lines = stubs.split('\n').map(|line| if line.contains("def ") { with_defaults(line) } else { line.to_owned() });
    lines.collect::<Vec<_>>().join("\n")
}

/// Describes each class with known values only as the enum that the module makes of it.
fn enums(stubs: &str) -> String {
    let mut out =
        stubs.replacen("from typing import", "from thingspace._open_enum import OpenEnum\nfrom typing import", 1);
    let mut at = 0;
    while let Some(found) = out[at..].find("@final\nclass ").map(|found| found + at) {
        let end = out[found + 1..].find("@final\nclass ").map_or(out.len(), |end| found + 1 + end);
        let class = &out[found..end];
        let is_enum = class.contains(": Final = \"") && !class.contains("def ");
        let written = if is_enum {
            let class = class.trim_start_matches("@final\n").replacen(":\n", "(OpenEnum):\n", 1);
            class.replace(": Final = \"", " = \"")
        } else {
            class.to_owned()
        };
        out.replace_range(found..end, &written);
        at = found + written.len();
    }
    complete(&out)
}

/// Lists the names of the module, which adds the enums itself, so that PyO3 takes its description for incomplete.
fn complete(stubs: &str) -> String {
    let name = |line: &str| {
        let rest = ["class ", "def "].iter().find_map(|kind| line.strip_prefix(kind));
        let rest = rest.or_else(|| line.contains(": Final").then_some(line)).filter(|line| !line.starts_with(' '));
        rest.and_then(|rest| rest.split(['(', ':']).next()).map(|name| format!("\"{name}\""))
    };
    let out =
        stubs.replacen("\ndef __getattr__(name: str) -> Incomplete: ...\n", "", 1).replacen("Incomplete, ", "", 1);
    let names: Vec<String> = out.lines().filter_map(name).collect();
    out.replacen("\n_VERSION", &format!("\n\n__all__ = [{}]\n\n_VERSION", names.join(", ")), 1)
}

/// The table of operations and languages, which the command line prints.
fn coverage(ws: &Workspace) -> Result<()> {
    let command = ws.command()?;
    let page = read(cmd!(ws.sh, "{command} coverage"))?;
    write_if_changed(&ws.root.join(COVERAGE), format!("{page}\n").as_bytes())
}

/// The JSON Schema of the simulator's scenarios, which the command line prints.
fn schema(ws: &Workspace) -> Result<()> {
    let command = ws.command()?;
    let schema = read(cmd!(ws.sh, "{command} simulate --scenario-schema"))?;
    write_if_changed(&ws.root.join(SCHEMA), format!("{schema}\n").as_bytes())
}

/// The last part of a path.
fn name(path: &Path) -> &Path {
    path.file_name().map_or(path, Path::new)
}
