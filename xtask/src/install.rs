//! `cargo xtask install`: runs the install lines of the README in a clean folder, and then its program.

use anyhow::{Context, Result};
use xshell::cmd;

use crate::language::Language;
use crate::workspace::{Workspace, run};

/// The profile that the lines build with unless they are changed.
const RELEASE: &str = "release";

/// The options of the command.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// `python` or `node`; both if none is named.
    languages: Vec<Language>,
    /// Build with another profile: `binding`, for example, takes less time, and makes larger packages.
    #[arg(long, default_value = RELEASE)]
    profile: String,
}

/// Installs each language as the README says.
pub fn run_for(ws: &Workspace, options: &Options) -> Result<()> {
    let page = ws.sh.read_file(ws.root.join("README.md"))?;
    let is_wanted = |language| options.languages.is_empty() || options.languages.contains(&language);
    if is_wanted(Language::Python) {
        python(ws, &page, &options.profile).context("Python")?;
    }
    if is_wanted(Language::Node) {
        node(ws, &page, &options.profile).context("Node")?;
    }
    Ok(())
}

/// Returns the first block of a kind after a heading.
fn block<'a>(page: &'a str, heading: &str, kind: &str) -> Result<&'a str> {
    let after = page.split_once(&format!("\n### {heading}\n")).map(|(_, after)| after);
    let block = after.and_then(|after| after.split_once(&format!("```{kind}\n"))).map(|(_, block)| block);
    let block = block.and_then(|block| block.split_once("```"));
    block.map(|(block, _)| block).with_context(|| format!("README.md has no block of {kind} below {heading}"))
}

fn python(ws: &Workspace, page: &str, profile: &str) -> Result<()> {
    let folder = ws.sh.create_temp_dir()?;
    let folder = folder.path();
    run(cmd!(ws.sh, "python3 -m venv {folder}"))?;
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(std::iter::once(folder.join("bin")).chain(std::env::split_paths(&path)))?;
    let lines = block(page, "Python", "sh")?;
    let install = cmd!(ws.sh, "sh -eu -c {lines}").env("PATH", &path);
    run(install.env("MATURIN_PEP517_ARGS", format!("--profile {profile}")))?;
    let program = block(page, "Python", "python")?;
    let _there = ws.sh.push_dir(folder);
    run(cmd!(ws.sh, "python -c {program}").env("PATH", &path))
}

fn node(ws: &Workspace, page: &str, profile: &str) -> Result<()> {
    let (build, install) = block(page, "Node", "sh")?.trim().split_once('\n').context("two lines")?;
    let build = match profile {
        RELEASE => build.to_owned(),
        other => build.replace("npm run build", &format!("node scripts/build.mjs {other}")),
    };
    run(cmd!(ws.sh, "sh -eu -c {build}"))?;
    // The second line has the path of the tarball from the root of the repository.
    let install = install.replace("./bindings-node", &ws.root.join("bindings-node").to_string_lossy());
    let folder = ws.sh.create_temp_dir()?;
    let _there = ws.sh.push_dir(folder.path());
    run(cmd!(ws.sh, "sh -eu -c {install}"))?;
    ws.sh.write_file("program.mjs", block(page, "Node", "js")?)?;
    run(cmd!(ws.sh, "node program.mjs"))
}
