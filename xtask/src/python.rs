//! Python: a virtual environment under the target directory, the extension built into it, pytest.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::{Cmd, cmd};

use crate::hostile;
use crate::junit;
use crate::report::TestCounts;
use crate::system::{can_install, install, need_version};
use crate::workspace::{Workspace, read, run, succeeds};

/// The package that is built.
pub const PACKAGE: &str = "thingspace-python";

/// The tools that the suite needs, with their versions.
const REQUIREMENTS: &str = "bindings-python/requirements-dev.txt";

/// The arguments of maturin, the same for the suite and the stubs: cargo keeps one build of the extension, and would
/// otherwise rebuild it whenever one follows the other.
pub const BUILD: [&str; 6] =
    ["--profile", "binding", "--features", "stubs", "--manifest-path", "bindings-python/Cargo.toml"];

/// A virtual environment with the tools in it.
#[derive(Debug)]
pub struct Venv {
    folder: PathBuf,
}

impl Venv {
    /// Returns a command that runs a Python module as in the activated environment.
    pub fn module<'a>(&self, ws: &'a Workspace, module: &str) -> Cmd<'a> {
        let python = self.python();
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path = std::iter::once(self.bin()).chain(std::env::split_paths(&path));
        let command = cmd!(ws.sh, "{python} -m {module}").env("VIRTUAL_ENV", &self.folder);
        match std::env::join_paths(path) {
            Ok(path) => command.env("PATH", path),
            Err(_) => command,
        }
    }

    /// The interpreter of the environment.
    pub fn python(&self) -> PathBuf {
        self.bin().join("python")
    }

    /// A command of the environment.
    pub fn tool(&self, name: &str) -> PathBuf {
        self.bin().join(name)
    }

    fn bin(&self) -> PathBuf {
        self.folder.join(if cfg!(windows) { "Scripts" } else { "bin" })
    }
}

/// Creates the environment and installs the tools, unless that is done already.
pub fn setup(ws: &Workspace) -> Result<Venv> {
    let sh = &ws.sh;
    let version = read(cmd!(sh, "python3 --version")).context("`python3` is missing: install Python 3.10 or newer")?;
    need_version("Python", &version, (3, 10))?;
    let requirements = sh
        .read_file(REQUIREMENTS)
        .with_context(|| format!("{REQUIREMENTS} is missing: it lists the tools to install"))?;

    let venv = Venv { folder: ws.target.join("venv") };
    // Written last, so that an interrupted setup is repeated.
    let stamp = venv.folder.join("ready.txt");
    let ready = format!("{version}\n{requirements}");
    if sh.read_file(&stamp).is_ok_and(|found| found == ready) {
        return Ok(venv);
    }
    make(ws, &venv.folder)?;
    let install = venv.module(ws, "pip").args([
        "install",
        "--disable-pip-version-check",
        "--quiet",
        "--requirement",
        REQUIREMENTS,
    ]);
    run(install)?;
    sh.write_file(&stamp, ready)?;
    Ok(venv)
}

/// Creates an empty environment. Debian needs a separate package for it.
fn make(ws: &Workspace, folder: &Path) -> Result<()> {
    let make = || cmd!(ws.sh, "python3 -m venv --clear {folder}");
    if succeeds(make())? {
        return Ok(());
    }
    if can_install(ws) {
        install(ws, &["python3-venv"])?;
        if succeeds(make())? {
            return Ok(());
        }
    }
    bail!("`python3 -m venv` does not work, see above: on Debian, run `apt-get install python3-venv`")
}

/// Builds the extension into the environment and runs the suite.
///
/// The suite includes type checks: its tests call mypy and stubtest.
pub fn test(ws: &Workspace) -> Result<TestCounts> {
    ws.need(PACKAGE)?;
    let venv = setup(ws)?;
    let sh = &ws.sh;
    run(venv.module(ws, "maturin").arg("develop").args(BUILD))?;
    let server = hostile::Server::start(ws)?;
    let path = ws.report("python.xml")?;
    let succeeded = {
        let _here = sh.push_dir("bindings-python");
        let pytest = venv.module(ws, "pytest").args(["tests", "-ra"]).env(hostile::VARIABLE, &server.url);
        succeeds(pytest.arg("--junitxml").arg(&path))?
    };
    let counts = junit::counts(&junit::read(&path)?);
    Ok(counts.checked("pytest", succeeded))
}
