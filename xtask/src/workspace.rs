//! Where things are, and how commands run there.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use xshell::{Cmd, Shell, cmd};

/// Environment variables of the user that tests must not read: a suite that used real
/// credentials would call the real platform.
const PRIVATE: [&str; 7] = [
    "THINGSPACE_KEY",
    "THINGSPACE_SECRET",
    "THINGSPACE_USERNAME",
    "THINGSPACE_PASSWORD",
    "THINGSPACE_ACCOUNT",
    "THINGSPACE_BASE_URL",
    "THINGSPACE_ALLOW_UNENCRYPTED_HTTP_TO",
];

/// The workspace in the metadata of cargo.
#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    workspace_root: PathBuf,
    target_directory: PathBuf,
    workspace_members: Vec<String>,
    workspace_default_members: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Package {
    id: String,
    name: String,
}

/// The repository, as cargo sees it, and a shell in its root.
pub struct Workspace {
    /// Runs commands in [`Self::root`].
    pub sh: Shell,
    /// The top of the repository.
    pub root: PathBuf,
    /// Where everything is built (`CARGO_TARGET_DIR` is respected).
    pub target: PathBuf,
    /// Names of all packages.
    members: BTreeSet<String>,
    /// Names of the packages that cargo works on when none is named.
    default_members: BTreeSet<String>,
}

impl Workspace {
    /// Reads the metadata of cargo.
    pub fn find() -> Result<Self> {
        let sh = Shell::new()?;
        let metadata = read(cmd!(sh, "cargo metadata --no-deps --format-version 1"))?;
        let metadata: Metadata = serde_json::from_str(&metadata).context("cannot read what `cargo metadata` prints")?;
        let names = |ids: &[String]| {
            let packages = metadata.packages.iter().filter(|package| ids.contains(&package.id));
            packages.map(|package| package.name.clone()).collect()
        };
        let ws = Self {
            sh,
            // Without `..`, so that the same path can be mounted elsewhere. Both exist: this
            // program was built there.
            root: metadata.workspace_root.canonicalize()?,
            target: metadata.target_directory.canonicalize()?,
            members: names(&metadata.workspace_members),
            default_members: names(&metadata.workspace_default_members),
        };
        ws.sh.change_dir(&ws.root);
        if std::env::var_os("CARGO_TARGET_DIR").is_some() {
            // It may have been given relative to where we were called.
            ws.sh.set_var("CARGO_TARGET_DIR", &ws.target);
        }
        Ok(ws)
    }

    /// Returns whether the workspace has a package of this name.
    pub fn has(&self, package: &str) -> bool {
        self.members.contains(package)
    }

    /// Fails if the workspace has no package of this name.
    pub fn need(&self, package: &str) -> Result<()> {
        if !self.has(package) {
            bail!("the workspace has no package `{package}`: it cannot be tested");
        }
        Ok(())
    }

    /// The packages that are not default members: the bindings, which need features of the
    /// core that cargo would otherwise unify into every crate's.
    pub fn bindings(&self) -> impl Iterator<Item = &str> {
        self.members.difference(&self.default_members).map(String::as_str)
    }

    /// Builds the `thingspace` command for tests, and returns its path.
    ///
    /// With its tests, because they give its dependencies the features that the Rust suite builds them with: alone it
    /// would build half of them again.
    pub fn command(&self) -> Result<PathBuf> {
        run(cmd!(self.sh, "cargo build -p thingspace-cli --bins --tests"))?;
        Ok(self.target.join("debug").join(format!("thingspace{}", std::env::consts::EXE_SUFFIX)))
    }

    /// A fresh path for a runner's report: a report of an earlier run must never be counted.
    pub fn report(&self, name: &str) -> Result<PathBuf> {
        let path = self.target.join("reports").join(name);
        self.sh.create_dir(path.parent().context("a report has a folder")?)?;
        self.sh.remove_path(&path)?;
        Ok(path)
    }
}

/// Runs a command, shown, with its output passed on.
pub fn run(command: Cmd<'_>) -> Result<()> {
    Ok(tidy(command).run()?)
}

/// Runs a command, shown, and returns whether it succeeded; fails only if it cannot be started.
pub fn succeeds(command: Cmd<'_>) -> Result<bool> {
    let mut command = shown(command);
    let status = command.status().with_context(|| format!("cannot start {}", command.get_program().display()))?;
    Ok(status.success())
}

/// Runs a command quietly for what it prints; an error if it fails or does not exist.
pub fn read(command: Cmd<'_>) -> Result<String> {
    Ok(tidy(command).quiet().ignore_stderr().read()?)
}

/// Runs a command, shown, passing its standard output on and keeping a copy; says whether it
/// succeeded.
pub fn tee(command: Cmd<'_>) -> Result<(bool, String)> {
    let mut command = shown(command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", command.get_program().display()))?;
    let mut copy = String::new();
    let mut out = std::io::stdout();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = String::from_utf8_lossy(&line?).into_owned();
            writeln!(out, "{line}")?;
            copy.push_str(&line);
            copy.push('\n');
        }
    }
    Ok((child.wait()?.success(), copy))
}

/// Prints a command as xshell does, and converts it.
fn shown(command: Cmd<'_>) -> Command {
    let command = tidy(command);
    eprintln!("$ {command}");
    command.into()
}

/// Removes the variables from a command's environment that it must not inherit.
fn tidy(command: Cmd<'_>) -> Cmd<'_> {
    PRIVATE.iter().fold(command, Cmd::env_remove)
}

/// Writes a file unless its content is the same: a new date on an unchanged file costs a rebuild.
pub fn write_if_changed(path: &Path, content: &[u8]) -> Result<()> {
    if std::fs::read(path).is_ok_and(|old| old == content) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}
