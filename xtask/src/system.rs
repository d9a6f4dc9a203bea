//! What setting up a language needs from the system: its packages, and versions of tools.

use std::path::Path;

use anyhow::{Result, bail};
use xshell::cmd;

use crate::workspace::{Workspace, read, run, succeeds};

/// Returns whether packages of the system may be installed: Debian (or one of its children), and root.
pub fn can_install(ws: &Workspace) -> bool {
    Path::new("/etc/debian_version").exists()
        && read(cmd!(ws.sh, "apt-get --version")).is_ok()
        && read(cmd!(ws.sh, "id -u")).is_ok_and(|id| id == "0")
}

/// Installs packages of the system, without asking questions.
pub fn install(ws: &Workspace, packages: &[&str]) -> Result<()> {
    let install =
        || cmd!(ws.sh, "apt-get install --yes --quiet {packages...}").env("DEBIAN_FRONTEND", "noninteractive");
    if succeeds(install())? {
        return Ok(());
    }
    // The list of packages may be missing or old.
    run(cmd!(ws.sh, "apt-get update --quiet"))?;
    run(install())
}

/// Fails unless a version like `Swift version 6.0.3 (...)`, `v20.1.0` or `Python 3.11.7` is at
/// least `(major, minor)`.
pub fn need_version(what: &str, text: &str, least: (u32, u32)) -> Result<()> {
    match version(text) {
        Some(found) if found >= least => Ok(()),
        _ => bail!(
            "{what} {}.{} or newer is needed, but there is: {}",
            least.0,
            least.1,
            text.lines().next().unwrap_or("nothing")
        ),
    }
}

/// The first `major.minor` in a text.
fn version(text: &str) -> Option<(u32, u32)> {
    text.split(|c: char| !c.is_ascii_digit() && c != '.').find_map(|word| {
        let mut numbers = word.split('.');
        Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_tools_print() {
        assert_eq!(version("Swift version 6.0.3 (swift-6.0.3-RELEASE)"), Some((6, 0)));
        assert_eq!(version("v20.20.2"), Some((20, 20)));
        assert_eq!(version("Python 3.11.7"), Some((3, 11)));
        assert_eq!(version("nothing"), None);
    }

    #[test]
    fn an_old_version_is_rejected_in_words() {
        assert!(need_version("Python", "Python 3.10.0", (3, 10)).is_ok());
        let error = need_version("Python", "Python 3.9.2", (3, 10)).unwrap_err();
        assert_eq!(error.to_string(), "Python 3.10 or newer is needed, but there is: Python 3.9.2");
    }
}
