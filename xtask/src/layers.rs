//! The layers of each crate: which top-level module may import which.
//!
//! A module may import modules of its own layer and of the layers below, unless that creates a cycle.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;

use anyhow::{Result, bail};

use crate::imports::{self, Import, Modules, ROOT};
use crate::workspace::Workspace;

/// A crate and its layers.
struct Crate {
    /// The root file of the crate.
    root: &'static str,
    /// The layers, from the bottom up. Without any, only cycles are forbidden.
    layers: &'static [&'static [&'static str]],
}

/// Every crate that is checked.
const CRATES: &[Crate] = &[
    Crate { root: "macros/src/lib.rs", layers: &[] },
    Crate { root: "simulator/src/lib.rs", layers: SIMULATOR },
    Crate { root: "bench/src/main.rs", layers: &[] },
    Crate { root: "dst/src/main.rs", layers: &[] },
    Crate { root: "xtask/src/main.rs", layers: &[] },
    Crate { root: "core/src/lib.rs", layers: CORE },
    Crate { root: "cli/src/lib.rs", layers: CLI },
    Crate { root: "bindings-python/src/lib.rs", layers: PYTHON },
    Crate { root: "bindings-node/src/lib.rs", layers: NODE },
    Crate { root: "bindings-swift/src/lib.rs", layers: SWIFT },
    Crate { root: "bindings-swift/bindgen/src/main.rs", layers: BINDGEN },
];

/// The layers of the simulator.
const SIMULATOR: &[&[&str]] = &[
    &["api_version", "callback_service", "clock", "connection", "error", "fault", "options", "random"],
    &["redaction", "request", "request_log", "response", "scripted", "sms_text", "statistics"],
    &["world"],
    &["callbacks", "scenario", "tokens"],
    &["journal"],
    &["engine"],
    &["state"],
    &["shared"],
    &["control", "delivery", "routes"],
    &["history"],
    &["server"],
    &["simulator"],
];

/// The layers of the core.
const CORE: &[&[&str]] = &[
    &["mutation", "network", "random", "sync", "tls", "wire"],
    &["error_code", "redaction", "secret", "time"],
    &["models"],
    &["error"],
    &["error_body"],
    &["json", "panics", "waiting"],
    &["rules", "upload"],
    &["callbacks", "languages", "operations", "platform", "timing"],
    &["transport"],
    &["auth"],
    &["pipeline"],
    &["inbox"],
    &["client"],
    &["paging", "pending"],
    &["services"],
    &["bulk", "campaigns"],
    &["reconcile"],
    &["dispatch"],
    &["fuzzing"],
];

const CLI: &[&[&str]] = &[
    &["connect", "data", "input", "output", "waiting"],
    &["plan", "timing"],
    &["api", "campaign", "coverage", "demo", "listen", "simulate"],
];

const PYTHON: &[&[&str]] = &[
    &["duration", "logging"],
    &["read"],
    &["authentication", "runtime"],
    &["token_store"],
    &["awaitable", "client"],
    &["callbacks", "calls", "cli", "lists", "metadata", "offline", "progress", "uploads", "validate"],
    &["pending"],
    &["services"],
    &["client_requests", "composed", "simulator", "waiting"],
];

const NODE: &[&[&str]] = &[
    &["call", "compact", "credentials", "logging"],
    &["callbacks", "lists", "offline", "simulator", "token_provider", "token_store", "uploads", "waiting"],
    &["metadata", "options"],
    &["client", "requests"],
    &["services"],
    &["campaign_wait", "client_requests", "composed"],
];

const SWIFT: &[&[&str]] = &[
    &["error", "metadata", "upload"],
    &["auth", "callbacks", "log", "token_store", "waiting"],
    &["client"],
    &["composed", "offline", "pending"],
    &["services"],
    &["campaign_wait"],
];

const BINDGEN: &[&[&str]] = &[&["metadata", "naming"], &["codable", "documentation"], &["conformances", "rewrite"]];

/// Fails with every import from a higher layer, every cycle, and every module without a layer.
pub fn check(ws: &Workspace) -> Result<()> {
    let mut problems = Vec::new();
    for krate in CRATES {
        let modules = imports::read(&ws.root.join(krate.root))?;
        problems.extend(problems_of(krate, &modules, &ws.root));
    }
    if !problems.is_empty() {
        bail!("imports violate the layers (see xtask/src/layers.rs):\n{}", problems.join("\n"));
    }
    Ok(())
}

/// Returns the problems of a crate. File names are relative to `top`.
fn problems_of(krate: &Crate, modules: &Modules, top: &Path) -> Vec<String> {
    let layers: BTreeMap<&str, usize> = krate
        .layers
        .iter()
        .enumerate()
        .flat_map(|(layer, names)| names.iter().map(move |name| (*name, layer)))
        .collect();
    let mut problems = Vec::new();
    if !layers.is_empty() {
        for name in modules.names.iter().filter(|name| !layers.contains_key(name.as_str())) {
            problems.push(format!("{}: module `{name}` has no layer: add it to `CRATES`", krate.root));
        }
        for name in layers.keys().filter(|name| !modules.names.contains(**name)) {
            problems
                .push(format!("{}: `CRATES` gives a layer to `{name}`, which is not a module: remove it", krate.root));
        }
    }
    let location = |import: &Import| {
        format!("{}:{}", import.file.strip_prefix(top).unwrap_or(&import.file).display(), import.line)
    };
    let mut level = Vec::new();
    for import in &modules.imports {
        let Import { from, to, .. } = import;
        if to == ROOT {
            let to_do = "move what is imported into a module below";
            problems
                .push(format!("{}: `{from}` imports what the root of the crate defines: {to_do}", location(import)));
        } else if layers.get(from.as_str()) < layers.get(to.as_str()) && layers.contains_key(from.as_str()) {
            let to_do = format!("move what `{from}` needs below `{to}`, or the importing code above it");
            problems.push(format!("{}: `{from}` → `{to}` imports from a higher layer: {to_do}", location(import)));
        } else {
            level.push(import);
        }
    }
    for cycle in cycles(&level) {
        let names: Vec<String> = cycle.iter().map(|import| format!("`{}`", import.from)).collect();
        let steps: Vec<String> = cycle
            .iter()
            .map(|import| format!("    {}: `{}` → `{}`", location(import), import.from, import.to))
            .collect();
        problems.push(format!(
            "{}: {} → {} is a cycle: turn one of its imports around, or move what is shared into a module below both\n{}",
            krate.root,
            names.join(" → "),
            names[0],
            steps.join("\n")
        ));
    }
    problems
}

/// Returns the shortest cycle through each module, each cycle once.
fn cycles<'a>(imports: &[&'a Import]) -> Vec<Vec<&'a Import>> {
    let mut edges: BTreeMap<&str, BTreeMap<&str, &'a Import>> = BTreeMap::new();
    for import in imports {
        edges.entry(&import.from).or_default().entry(&import.to).or_insert(import);
    }
    let (mut cycles, mut seen) = (Vec::new(), BTreeSet::new());
    for start in edges.keys() {
        let Some(cycle) = shortest(&edges, start) else { continue };
        if seen.insert(cycle.iter().map(|import| import.from.as_str()).collect::<BTreeSet<_>>()) {
            cycles.push(cycle);
        }
    }
    cycles
}

/// Returns the shortest path from a module back to itself.
fn shortest<'a>(edges: &BTreeMap<&str, BTreeMap<&str, &'a Import>>, start: &str) -> Option<Vec<&'a Import>> {
    let mut reached_by: BTreeMap<&str, &'a Import> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        for (to, import) in edges.get(at).into_iter().flatten() {
            if reached_by.contains_key(to) {
                continue;
            }
            reached_by.insert(to, import);
            if *to == start {
                let mut cycle = vec![*import];
                while cycle[0].from != start {
                    cycle.insert(0, reached_by.get(cycle[0].from.as_str())?);
                }
                return Some(cycle);
            }
            queue.push_back(to);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAYERS: Crate = Crate { root: "src/lib.rs", layers: &[&["bottom"], &["left", "right"], &["top"]] };
    const WITHOUT_LAYERS: Crate = Crate { root: "src/lib.rs", layers: &[] };

    /// Returns the problems of a crate with the four modules of [`LAYERS`] and these imports.
    fn problems(krate: &Crate, imports: &[(&str, &str)]) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let source = folder.path().join("src");
        std::fs::create_dir(&source).unwrap();
        std::fs::write(source.join("lib.rs"), "mod bottom; mod left; mod right; mod top; pub struct Own;").unwrap();
        for module in ["bottom", "left", "right", "top"] {
            let imports = imports.iter().filter(|(from, _)| *from == module);
            let lines: Vec<String> = imports.map(|(_, to)| format!("use crate::{to};\n")).collect();
            std::fs::write(source.join(module).with_extension("rs"), lines.concat()).unwrap();
        }
        problems_of(krate, &imports::read(&source.join("lib.rs")).unwrap(), folder.path())
    }

    #[test]
    fn imports_from_lower_layers_pass() {
        let imports = [("top", "left"), ("top", "bottom"), ("left", "right"), ("right", "bottom")];
        assert_eq!(problems(&LAYERS, &imports), [""; 0]);
        assert_eq!(problems(&WITHOUT_LAYERS, &imports), [""; 0]);
    }

    #[test]
    fn an_import_from_a_higher_layer_is_reported_with_its_line_and_remedy() {
        let found = problems(&LAYERS, &[("bottom", "bottom::X"), ("bottom", "left::Y"), ("top", "right")]);
        assert_eq!(
            found,
            ["src/bottom.rs:2: `bottom` → `left` imports from a higher layer: \
              move what `bottom` needs below `left`, or the importing code above it"]
        );
    }

    #[test]
    fn a_cycle_in_one_layer_is_reported_with_each_of_its_imports() {
        let found = problems(&LAYERS, &[("left", "right"), ("right", "bottom"), ("right", "left")]);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("src/lib.rs: `left` → `right` → `left` is a cycle: "), "{}", found[0]);
        let ends = "\n    src/left.rs:1: `left` → `right`\n    src/right.rs:2: `right` → `left`";
        assert!(found[0].ends_with(ends), "{}", found[0]);
    }

    #[test]
    fn a_cycle_in_a_crate_without_layers_is_reported() {
        let found = problems(&WITHOUT_LAYERS, &[("bottom", "top"), ("top", "left"), ("left", "bottom")]);
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("`bottom` → `top` → `left` → `bottom` is a cycle"), "{}", found[0]);
    }

    #[test]
    fn the_root_is_above_every_module() {
        let found = problems(&WITHOUT_LAYERS, &[("top", "Own")]);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("src/top.rs:1: `top` imports what the root of the crate defines"));
    }

    #[test]
    fn every_module_needs_a_layer_and_every_layer_names_a_module() {
        let krate = Crate { layers: &[&["bottom", "left"], &["right", "cellar"]], ..LAYERS };
        assert_eq!(
            problems(&krate, &[]),
            [
                "src/lib.rs: module `top` has no layer: add it to `CRATES`",
                "src/lib.rs: `CRATES` gives a layer to `cellar`, which is not a module: remove it"
            ]
        );
    }

    #[test]
    fn the_workspace_respects_its_layers() {
        check(&Workspace::find().unwrap()).unwrap();
    }
}
