//! Swift: a toolchain, the static library, the sources that UniFFI generates, `swift test`.
//!
//! On a system without Swift, the one of Debian 13 is used. It is installed into a folder outside the
//! repository, and commands run inside that folder with the repository mounted at its own path.
//! The mounts live in a namespace of the command, so that they end with it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::{Cmd, cmd};

use crate::hostile;
use crate::junit;
use crate::report::TestCounts;
use crate::system::{can_install, install, need_version};
use crate::workspace::{Workspace, read, run as run_command, succeeds};

/// The package that becomes the static library.
pub const PACKAGE: &str = "thingspace-swift";

/// The package that generates Swift from it.
const BINDGEN: &str = "thingspace-bindgen";

/// The SwiftPM package.
const FOLDER: &str = "bindings-swift";

/// The file that marks a toolchain folder as complete, and states how it was created. Change the text when [`INSTALL`]
/// changes, so that older folders are replaced.
const STAMP: (&str, &str) = ("thingspace-toolchain", "trixie swiftlang 1\n");

/// Installs a system with a Swift toolchain into a folder.
const INSTALL: &str = "xtask/swift/install.sh";

/// Runs a command in that system.
const ENTER: &str = "xtask/swift/enter.sh";

/// The advice when none of this works.
const HELP: &str = "install Swift 6 or newer (swift.org/install; on Debian 13 \
    `apt-get install swiftlang swiftlang-dev`), or run this as root on Debian, which sets up a \
    toolchain automatically, or skip Swift with `--skip swift`";

/// A Swift toolchain.
#[derive(Debug)]
pub enum Toolchain {
    /// `swift` of this system.
    Native,
    /// `swift` of the system in this folder.
    Folder(PathBuf),
}

impl Toolchain {
    /// A command that runs `swift` in the root of the repository.
    fn swift<'a>(&self, ws: &'a Workspace, environment: &[(&str, &Path)]) -> Cmd<'a> {
        match self {
            Self::Native => {
                environment.iter().fold(cmd!(ws.sh, "swift"), |command, (name, value)| command.env(name, value))
            }
            Self::Folder(folder) => {
                let mut mounts = vec![Path::new("/proc"), Path::new("/dev"), &ws.root];
                if !ws.target.starts_with(&ws.root) {
                    mounts.push(&ws.target);
                }
                let environment = environment.iter().map(|(name, value)| format!("{name}={}", value.display()));
                cmd!(ws.sh, "unshare --mount sh {ENTER} {folder} {mounts...} --")
                    .args(["/usr/bin/env", "-C"])
                    .arg(&ws.root)
                    .args(environment)
                    .arg("swift")
            }
        }
    }
}

/// Finds a toolchain, or installs one.
pub fn setup(ws: &Workspace) -> Result<Toolchain> {
    if let Ok(text) = read(cmd!(ws.sh, "swift --version")) {
        // Apple's prints the version of the driver first.
        let text = text.split("Swift version").last().unwrap_or_default();
        match need_version("Swift", text, (6, 0)) {
            Ok(()) => return Ok(Toolchain::Native),
            Err(error) => println!("{error}"),
        }
    }
    let folder = folder(ws)?;
    if is_complete(&folder) {
        return Ok(Toolchain::Folder(folder));
    }
    if !can_install(ws) {
        bail!("Swift is missing: {HELP}");
    }
    make(ws, &folder).with_context(|| format!("the Swift toolchain could not be set up: {HELP}"))?;
    Ok(Toolchain::Folder(folder))
}

/// Returns the folder of the toolchain, outside the repository, so that a fresh clone finds it.
fn folder(ws: &Workspace) -> Result<PathBuf> {
    let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    if let Some(folder) = variable("THINGSPACE_SWIFT_ROOT") {
        return Ok(ws.root.join(folder));
    }
    let cache = match (variable("XDG_CACHE_HOME"), variable("HOME")) {
        (Some(cache), _) => PathBuf::from(cache),
        (None, Some(home)) => Path::new(&home).join(".cache"),
        (None, None) => bail!("neither HOME nor THINGSPACE_SWIFT_ROOT says where to keep Swift"),
    };
    Ok(cache.join("thingspace/swift"))
}

/// Returns whether the folder holds a complete toolchain of the current version.
fn is_complete(folder: &Path) -> bool {
    std::fs::read_to_string(folder.join(STAMP.0)).is_ok_and(|text| text == STAMP.1)
}

/// Installs the toolchain next to its folder and moves it there when it is complete, so that an interrupted
/// installation is never mistaken for a complete one.
fn make(ws: &Workspace, folder: &Path) -> Result<()> {
    let sh = &ws.sh;
    println!("Swift 6 is missing: installing Debian's into {} (about 2.7 GB, some minutes, once).", folder.display());
    if read(cmd!(sh, "debootstrap --version")).is_err() {
        install(ws, &["debootstrap"])?;
    }
    if read(cmd!(sh, "unshare --mount true")).is_err() {
        bail!("this system does not allow mounts (an unprivileged container?)");
    }
    clear_away(ws, folder)?;
    let partial = partial(folder, std::process::id());
    sh.create_dir(&partial)?;
    let mirror = std::env::var("THINGSPACE_DEBIAN_MIRROR").ok();
    run_command(cmd!(sh, "unshare --mount sh {INSTALL} {partial} {mirror...}"))?;
    sh.write_file(partial.join(STAMP.0), STAMP.1)?;
    match std::fs::rename(&partial, folder) {
        Ok(()) => Ok(()),
        // Another process was faster.
        Err(_) if is_complete(folder) => remove(ws, &partial),
        Err(error) => Err(error).context("the finished toolchain could not be moved to its place"),
    }
}

/// Removes what interrupted runs left, and a toolchain that was made in an older way. Never touches
/// a folder that is not ours.
fn clear_away(ws: &Workspace, folder: &Path) -> Result<()> {
    let start = partial(folder, "");
    let start = start.to_string_lossy();
    let parent = folder.parent().context("the toolchain needs a folder")?;
    ws.sh.create_dir(parent)?;
    for entry in ws.sh.read_dir(parent)? {
        let path = entry.to_string_lossy();
        if let Some(process) = path.strip_prefix(&*start)
            && !Path::new("/proc").join(process).exists()
        {
            remove(ws, &entry)?;
        }
    }
    if folder.join(STAMP.0).exists() {
        remove(ws, folder)?;
    } else if folder.exists() {
        // An empty folder is fine: the finished one takes its location.
        let is_empty = ws.sh.read_dir(folder)?.is_empty();
        if !is_empty {
            bail!("{} exists and is not a toolchain: remove it", folder.display());
        }
    }
    Ok(())
}

/// Returns where a process makes the toolchain.
fn partial(folder: &Path, process: impl std::fmt::Display) -> PathBuf {
    let mut name = folder.as_os_str().to_owned();
    name.push(format!(".partial-{process}"));
    name.into()
}

/// Removes a folder with a system in it, but nothing that might be mounted there.
fn remove(ws: &Workspace, folder: &Path) -> Result<()> {
    run_command(cmd!(ws.sh, "rm -rf --one-file-system {folder}"))
}

/// Runs `swift` with these arguments.
pub fn run(ws: &Workspace, arguments: &[String]) -> Result<()> {
    run_command(setup(ws)?.swift(ws, &[]).args(arguments))
}

/// Builds the library that the Swift package links, and runs its suite.
///
/// `THINGSPACE_CLI` names the command with which the tests start a simulator. The linker finds the
/// static library in its folder; the package's manifest only names it.
pub fn test(ws: &Workspace) -> Result<TestCounts> {
    ws.need(PACKAGE)?;
    ws.need(BINDGEN)?;
    let toolchain = setup(ws)?;
    let sh = &ws.sh;
    run_command(cmd!(sh, "cargo build --profile binding -p {PACKAGE}"))?;
    let command = ws.command()?;
    let library = ws.target.join("binding/libthingspace_swift.a");
    run_command(cmd!(sh, "cargo test --quiet --profile binding -p {BINDGEN}"))?;
    generate(ws, &library)?;

    let scratch = ws.target.join("swift");
    relink(ws, &library, &scratch)?;
    let report = ws.report("swift.xml")?;
    let report_of_swift_testing = ws.report("swift-swift-testing.xml")?;
    let server = hostile::Server::start(ws)?;
    let environment = [("THINGSPACE_CLI", command.as_path()), (hostile::VARIABLE, Path::new(&server.url))];
    // Only with --parallel does SwiftPM report the tests of XCTest; Swift Testing's it reports in a
    // file of their own.
    let command = toolchain
        .swift(ws, &environment)
        .args(["test", "--parallel", "--package-path", FOLDER])
        .arg("--scratch-path")
        .arg(&scratch)
        .arg("--xunit-output")
        .arg(&report)
        .args(["-Xswiftc", "-warnings-as-errors", "-Xlinker"])
        .arg(format!("-L{}", ws.target.join("binding").display()));
    let succeeded = succeeds(command)?;
    let mut cases = junit::read(&report_of_swift_testing)?;
    if report.exists() {
        cases.extend(junit::read(&report)?);
    }
    Ok(junit::counts(&cases).checked("swift test", succeeded))
}

/// Generates the Swift sources and the C modules from the library, into the package.
fn generate(ws: &Workspace, library: &Path) -> Result<()> {
    let out = ws.target.join("generated/swift");
    run_command(cmd!(
        ws.sh,
        "cargo run --quiet --profile binding -p {BINDGEN} -- generate --package {FOLDER} --out-dir {out} {library}"
    ))
}

/// Makes SwiftPM relink the tests when the static library has changed, which it does not notice
/// by itself.
fn relink(ws: &Workspace, library: &Path, scratch: &Path) -> Result<()> {
    let changed = library
        .metadata()
        .and_then(|data| data.modified())
        .with_context(|| format!("cargo built no {}", library.display()))?;
    if let Ok(products) = ws.sh.read_dir(scratch.join("debug")) {
        for product in products {
            let linked = product.metadata().and_then(|data| data.modified());
            if product.extension().is_some_and(|end| end == "xctest") && linked.is_ok_and(|linked| linked <= changed) {
                ws.sh.remove_path(product)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_stamped_folder_is_complete() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!is_complete(folder.path()));
        std::fs::write(folder.path().join(STAMP.0), "made in another way").unwrap();
        assert!(!is_complete(folder.path()));
        std::fs::write(folder.path().join(STAMP.0), STAMP.1).unwrap();
        assert!(is_complete(folder.path()));
    }

    #[test]
    fn leftovers_go_and_strangers_stay() {
        let ws = Workspace::find().unwrap();
        let cache = tempfile::tempdir().unwrap();
        let folder = cache.path().join("swift");
        let stranger = cache.path().join("swift.partial");
        let dead = partial(&folder, u32::MAX);
        let alive = partial(&folder, std::process::id());
        for path in [&stranger, &dead, &alive] {
            std::fs::create_dir_all(path).unwrap();
        }
        clear_away(&ws, &folder).unwrap();
        assert!(!dead.exists());
        assert!(alive.exists() && stranger.exists());

        std::fs::create_dir_all(folder.join("precious")).unwrap();
        assert!(clear_away(&ws, &folder).is_err());
        assert!(folder.join("precious").exists());
        std::fs::write(folder.join(STAMP.0), "made in another way").unwrap();
        clear_away(&ws, &folder).unwrap();
        assert!(!folder.exists());
    }
}
