//! `cargo xtask size`: compares the sizes of the packages with their budgets.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use clap::{Args, ValueEnum};
use xshell::cmd;

use crate::workspace::{Workspace, read, run as run_command, write_if_changed};
use crate::{node, python, swift};

/// The page that contains the table.
const PAGE: &str = "bench/README.md";

/// The lines of that page before and after the table.
const MARKERS: (&str, &str) = ("<!-- sizes: written by `cargo xtask size --write` -->\n", "<!-- end of sizes -->\n");

/// Options of the measurement.
#[derive(Debug, Args)]
pub struct Options {
    /// Measure only these packages; all of them if none is named.
    packages: Vec<Package>,
    /// The cargo profile to build with. Budgets apply to `release`.
    #[arg(long, default_value = "release")]
    profile: String,
    /// Measure the existing build.
    #[arg(long)]
    no_build: bool,
    /// Write the table into `bench/README.md`.
    #[arg(long, conflicts_with = "packages")]
    write: bool,
}

/// A package whose size has a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Package {
    /// The wheel for Python.
    Python,
    /// The tarball for Node.
    Node,
    /// The `thingspace` command.
    Command,
    /// The static library for Swift.
    Swift,
}

/// A product, its size in bytes, and the limits in megabytes of a million bytes.
#[derive(Debug)]
struct Product {
    name: &'static str,
    bytes: u64,
    budget: u32,
    aim: Option<u32>,
}

impl Product {
    fn is_over(&self) -> bool {
        self.bytes > u64::from(self.budget) * 1_000_000
    }
}

/// Measures, prints the table, and returns whether every product is within its budget.
pub fn run(ws: &Workspace, options: &Options) -> Result<bool> {
    let mut products = Vec::new();
    for package in Package::value_variants() {
        if options.packages.is_empty() || options.packages.contains(package) {
            products.extend(match package {
                Package::Python => python(ws, options)?,
                Package::Node => node(ws, options)?,
                Package::Command => command(ws, options)?,
                Package::Swift => swift(ws, options)?,
            });
        }
    }
    let table = table(&products);
    println!("\n{table}");
    if options.write {
        ensure!(options.profile == "release", "{PAGE} keeps the sizes of the profile `release`");
        let path = ws.root.join(PAGE);
        let page = std::fs::read_to_string(&path)?;
        write_if_changed(&path, insert(&page, &table)?.as_bytes())?;
    }
    Ok(!products.iter().any(Product::is_over))
}

/// The wheel, and the extension in it.
fn python(ws: &Workspace, options: &Options) -> Result<Vec<Product>> {
    let venv = python::setup(ws)?;
    let folder = folder(ws, "python")?;
    if !options.no_build {
        ws.sh.remove_path(&folder)?;
        let command =
            venv.module(ws, "maturin").args(["build", "--profile", &options.profile, "--compression-level", "9"]);
        run_command(command.args(["--manifest-path", "bindings-python/Cargo.toml", "--out"]).arg(&folder))?;
    }
    let wheel = only(&folder, "whl")?;
    let content = folder.join("content");
    ws.sh.remove_path(&content)?;
    run_command(venv.module(ws, "zipfile").arg("--extract").arg(&wheel).arg(&content))?;
    let extension = only(&content.join("thingspace"), if cfg!(windows) { "pyd" } else { "so" })?;
    Ok(vec![
        Product { name: "Python extension", bytes: size(&extension)?, budget: 20, aim: Some(12) },
        Product { name: "Python wheel", bytes: size(&wheel)?, budget: 8, aim: Some(5) },
    ])
}

/// The addon, and the tarball with it.
fn node(ws: &Workspace, options: &Options) -> Result<Vec<Product>> {
    node::setup(ws)?;
    let folder = folder(ws, "node")?;
    ws.sh.remove_path(&folder)?;
    ws.sh.create_dir(&folder)?;
    let _here = ws.sh.push_dir("bindings-node");
    if !options.no_build {
        let profile = &options.profile;
        run_command(cmd!(ws.sh, "node scripts/build.mjs {profile}"))?;
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run_command(cmd!(ws.sh, "{npm} pack --silent --pack-destination {folder}"))?;
    Ok(vec![
        Product {
            name: "Node addon",
            bytes: size(&ws.root.join("bindings-node/native/thingspace.node"))?,
            budget: 20,
            aim: Some(12),
        },
        Product { name: "Node tarball", bytes: size(&only(&folder, "tgz")?)?, budget: 8, aim: Some(5) },
    ])
}

/// The command.
fn command(ws: &Workspace, options: &Options) -> Result<Vec<Product>> {
    build(ws, options, "thingspace-cli")?;
    let file = format!("thingspace{}", std::env::consts::EXE_SUFFIX);
    let bytes = size(&output(ws, options).join(file))?;
    Ok(vec![Product { name: "command", bytes, budget: 18, aim: Some(10) }])
}

/// Measures the growth of a program that links the static library and refers to every function it exports, as the
/// Swift code that `UniFFI` generates does.
fn swift(ws: &Workspace, options: &Options) -> Result<Vec<Product>> {
    build(ws, options, swift::PACKAGE)?;
    let library = output(ws, options).join("libthingspace_swift.a");
    ensure!(library.exists(), "{} does not exist: omit --no-build", library.display());
    let symbols = read(cmd!(ws.sh, "nm -g --defined-only {library}"))?;
    let functions = exported(&symbols);
    ensure!(!functions.is_empty(), "{} exports no function of UniFFI", library.display());
    let folder = folder(ws, "swift")?;
    ws.sh.create_dir(&folder)?;
    let link = |name: &str, source: &str, library: Option<&Path>| -> Result<u64> {
        let (file, program) = (folder.join(name).with_extension("c"), folder.join(name));
        ws.sh.write_file(&file, source)?;
        let drop_unused: &[&str] = if cfg!(target_os = "macos") {
            &["-Wl,-dead_strip", "-framework", "Security", "-framework", "CoreFoundation", "-liconv"]
        } else {
            &["-Wl,--gc-sections", "-lm", "-lpthread", "-ldl"]
        };
        run_command(cmd!(ws.sh, "cc -O2 -o {program} {file} {library...} {drop_unused...}"))?;
        run_command(cmd!(ws.sh, "strip {program}"))?;
        size(&program)
    };
    let empty = link("empty", "int main(void) { return 0; }\n", None)?;
    let bytes = link("linked", &program(&functions), Some(&library))?.saturating_sub(empty);
    Ok(vec![Product { name: "Swift library, linked", bytes, budget: 15, aim: None }])
}

/// Builds a package, unless the existing build is measured.
fn build(ws: &Workspace, options: &Options, package: &str) -> Result<()> {
    let profile = &options.profile;
    if options.no_build { Ok(()) } else { run_command(cmd!(ws.sh, "cargo build --profile {profile} -p {package}")) }
}

/// Returns the folder of cargo's output for the profile.
fn output(ws: &Workspace, options: &Options) -> PathBuf {
    ws.target.join(if options.profile == "dev" { "debug" } else { &options.profile })
}

/// Returns the folder of the packages of a language.
fn folder(ws: &Workspace, language: &str) -> Result<PathBuf> {
    let folder = ws.target.join("size").join(language);
    ws.sh.create_dir(&folder)?;
    Ok(folder)
}

/// Returns the only file in a folder with an extension.
fn only(folder: &Path, extension: &str) -> Result<PathBuf> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot look into {}", folder.display()))?;
    let mut found: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    found.retain(|path| path.extension().is_some_and(|end| end == extension));
    match found.len() {
        1 => Ok(found.remove(0)),
        count => bail!("{count} files in {} end in .{extension}, expected one: omit --no-build", folder.display()),
    }
}

fn size(file: &Path) -> Result<u64> {
    let data = file.metadata().with_context(|| format!("{} does not exist: omit --no-build", file.display()))?;
    Ok(data.len())
}

/// Returns the functions of `UniFFI` in the output of `nm`.
fn exported(symbols: &str) -> Vec<&str> {
    let names = symbols.lines().filter_map(|line| line.split_once(" T ")).map(|(_, name)| name.trim());
    let mut names: Vec<&str> = names
        // Symbols of macOS begin with an underscore.
        .map(|name| if cfg!(target_os = "macos") { name.strip_prefix('_').unwrap_or(name) } else { name })
        .filter(|name| name.starts_with("uniffi_thingspace") || name.starts_with("ffi_thingspace"))
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Returns a program that refers to functions by address, without calling them.
fn program(functions: &[&str]) -> String {
    let lines = |before: &str, after: &str| {
        let lines: Vec<String> = functions.iter().map(|name| format!("{before}{name}{after}\n")).collect();
        lines.concat()
    };
    let (declared, listed) = (lines("extern void ", "(void);"), lines("    ", ","));
    format!(
        "{declared}void (*volatile functions[])(void) = {{\n{listed}}};\n\
         int main(int count, char **arguments) {{\n    (void)arguments;\n    \
         if (count > 1000) functions[count % {}]();\n    return 0;\n}}\n",
        functions.len()
    )
}

/// Returns the table in Markdown.
fn table(products: &[Product]) -> String {
    let mut out = "| what | MB | budget | aim | |\n|---|---:|---:|---:|---|\n".to_owned();
    for product in products {
        let tenths = product.bytes.div_ceil(100_000);
        let aim = product.aim.map_or_else(String::new, |aim| aim.to_string());
        let status = if product.is_over() { "over" } else { "ok" };
        let Product { name, budget, .. } = product;
        // Writing into a String cannot fail.
        let _ = writeln!(out, "| {name} | {}.{} | {budget} | {aim} | {status} |", tenths / 10, tenths % 10);
    }
    out
}

/// Returns the page with the table inserted.
fn insert(page: &str, table: &str) -> Result<String> {
    let (begin, end) = MARKERS;
    let location = page.split_once(begin).and_then(|(before, rest)| Some((before, rest.split_once(end)?.1)));
    let (before, after) = location.with_context(|| format!("{PAGE} lacks the markers of the table: {begin}{end}"))?;
    Ok(format!("{before}{begin}{table}{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn product(bytes: u64) -> Product {
        Product { name: "command", bytes, budget: 18, aim: Some(10) }
    }

    #[test]
    fn a_product_one_byte_above_its_budget_is_over() {
        assert!(!product(18_000_000).is_over());
        assert!(product(18_000_001).is_over());
    }

    #[test]
    fn sizes_are_rounded_up_so_that_none_looks_smaller_than_it_is() {
        let table = table(&[product(17_900_001), product(18_000_001)]);
        assert_eq!(
            table.lines().skip(2).collect::<Vec<_>>(),
            ["| command | 18.0 | 18 | 10 | ok |", "| command | 18.1 | 18 | 10 | over |"]
        );
    }

    #[test]
    fn the_table_replaces_the_previous_one() {
        let (begin, end) = MARKERS;
        let page = insert(&format!("a\n{begin}old\n{end}b\n"), "new\n").unwrap();
        assert_eq!(page, format!("a\n{begin}new\n{end}b\n"));
        assert!(insert("a\n", "new\n").is_err());
    }

    #[test]
    fn the_page_contains_the_markers_of_the_table() {
        let ws = Workspace::find().unwrap();
        insert(&std::fs::read_to_string(ws.root.join(PAGE)).unwrap(), "").unwrap();
    }

    #[test]
    fn exported_functions_are_found_once() {
        let symbols = "a.o:\n0000 T uniffi_thingspace_fn_a\n0000 T ffi_thingspace_b\n0000 D uniffi_thingspace_data\n\
            0000 T rust_eh_personality\n\nb.o:\n0010 T ffi_thingspace_b\n";
        if !cfg!(target_os = "macos") {
            assert_eq!(exported(symbols), ["ffi_thingspace_b", "uniffi_thingspace_fn_a"]);
        }
    }
}
