//! Node: the packages that the tests need, the addon, Node's own test runner.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xshell::cmd;

use crate::hostile;
use crate::junit::{self, Outcome};
use crate::report::{Report, TestCounts};
use crate::system::need_version;
use crate::workspace::{Workspace, read, run, succeeds};

/// The package that is built.
pub const PACKAGE: &str = "thingspace-node";

/// Its folder.
const FOLDER: &str = "bindings-node";

/// The suffix of test files.
const TEST_FILES: [&str; 3] = [".test.mjs", ".test.cjs", ".test.js"];

/// Installs the packages of `package.json`, unless they are installed already.
pub fn setup(ws: &Workspace) -> Result<()> {
    let version = read(cmd!(ws.sh, "node --version")).context("`node` is missing: install Node.js 20.11 or newer")?;
    need_version("Node.js", &version, (20, 11))?;
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    read(cmd!(ws.sh, "{npm} --version")).context("`npm` is missing: install it with Node.js")?;

    let folder = ws.root.join(FOLDER);
    let manifest = folder.join("package.json");
    if !manifest.exists() {
        bail!("{FOLDER}/package.json is missing: there is nothing to install");
    }
    let lock = folder.join("package-lock.json");
    // npm writes this file last, so that an interrupted installation is repeated.
    let done = changed(&folder.join("node_modules/.package-lock.json"));
    if done.is_some() && done >= changed(&lock) && done >= changed(&manifest) {
        return Ok(());
    }
    let command = if lock.exists() { "ci" } else { "install" };
    let _here = ws.sh.push_dir(folder);
    run(cmd!(ws.sh, "{npm} {command} --no-audit --no-fund"))
}

/// Checks the packages of `package-lock.json`: their registry's signatures, and known vulnerabilities. The report shows
/// a check as skipped where its server cannot be reached.
pub fn audit(ws: &Workspace, report: &mut Report) {
    for (name, arguments) in [("npm signatures", &["audit", "signatures"][..]), ("npm advisories", &["audit"])] {
        let result = setup(ws).and_then(|()| {
            let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
            let _here = ws.sh.push_dir(FOLDER);
            let command = cmd!(ws.sh, "{npm} {arguments...} --json --fetch-retries=0").ignore_status();
            verdict(&read(command)?)
        });
        match result {
            Ok(Some(reason)) => report.skip(name, &reason),
            Ok(None) => report.check(name, || Ok(())),
            Err(error) => report.check(name, || Err(error)),
        }
    }
}

/// Reads what `npm audit --json` prints: an error names the packages; a reason says why nothing could be checked.
fn verdict(output: &str) -> Result<Option<String>> {
    // The codes of npm for a server that cannot be reached, or has no such service.
    const UNREACHABLE: [&str; 7] =
        ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH", "E405"];
    let result: Value = serde_json::from_str(output).context("cannot read what `npm audit` prints")?;
    let code = result["error"]["code"].as_str();
    if let Some(code) = code.filter(|code| UNREACHABLE.contains(code)) {
        return Ok(Some(format!("the server of npm for it cannot be reached ({code})")));
    }
    if result["statusCode"] == 405 {
        return Ok(Some("the registry has no such service (405)".to_owned()));
    }
    let is_clean = |name: &str| match &result[name] {
        Value::Array(packages) => packages.is_empty(),
        Value::Object(packages) => packages.is_empty(),
        other => other.is_null(),
    };
    let found = ["invalid", "missing", "vulnerabilities", "error", "message"].into_iter().find(|name| !is_clean(name));
    match found {
        Some(name) => bail!("`npm audit` reports {name}: {}", result[name]),
        None => Ok(None),
    }
}

/// Builds the addon for the tests, and writes its type definitions.
pub fn build(ws: &Workspace) -> Result<()> {
    ws.need(PACKAGE)?;
    setup(ws)?;
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let _here = ws.sh.push_dir(FOLDER);
    run(cmd!(ws.sh, "{npm} run build:test"))
}

/// Builds the addon and runs the suite.
pub fn test(ws: &Workspace) -> Result<TestCounts> {
    build(ws)?;
    let server = hostile::Server::start(ws)?;
    let _here = ws.sh.push_dir(FOLDER);
    let files = test_files(&ws.sh.current_dir().join("tests"))?;
    let path = ws.report("node.xml")?;
    let succeeded = succeeds(
        cmd!(ws.sh, "node --test --test-timeout=300000")
            .env(hostile::VARIABLE, &server.url)
            .args(["--test-reporter=spec", "--test-reporter-destination=stdout"])
            .arg("--test-reporter=junit")
            .arg(format!("--test-reporter-destination={}", path.display()))
            .args(&files),
    )?;
    // Node reports a file without tests as a passed test with the file's name.
    let (empty, cases): (Vec<_>, Vec<_>) = junit::read(&path)?
        .into_iter()
        .partition(|case| case.outcome == Outcome::Passed && files.iter().any(|file| Path::new(&case.name) == file));
    let mut counts = junit::counts(&cases);
    for file in empty {
        let problem = format!("{} ran no test", file.name);
        counts.problems.push(problem);
    }
    Ok(counts.checked("node --test", succeeded))
}

/// Returns the test files in a folder and its subfolders, in order.
fn test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries =
            std::fs::read_dir(&folder).with_context(|| format!("cannot look for tests in {}", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.file_type()?.is_dir() && name != "node_modules" {
                folders.push(entry.path());
            } else if TEST_FILES.iter().any(|end| name.ends_with(end)) {
                files.push(entry.path());
            }
        }
    }
    if files.is_empty() {
        bail!("no test file exists in {}", folder.display());
    }
    files.sort();
    Ok(files)
}

/// Returns the modification time of a file; `None` if it does not exist.
fn changed(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|data| data.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_without_a_valid_signature_fail_and_servers_out_of_reach_are_named() {
        assert_eq!(verdict(r#"{"invalid": [], "missing": []}"#).unwrap(), None);
        assert_eq!(verdict(r#"{"vulnerabilities": {}, "metadata": {}}"#).unwrap(), None);
        assert!(verdict(r#"{"invalid": [{"name": "a"}], "missing": []}"#).is_err());
        assert!(verdict(r#"{"invalid": [], "missing": [{"name": "a"}]}"#).is_err());
        assert!(verdict(r#"{"vulnerabilities": {"a": {}}}"#).is_err());
        assert!(verdict(r#"{"error": {"code": "EINTEGRITY"}}"#).is_err());
        assert!(verdict("").is_err());
        assert!(verdict(r#"{"error": {"code": "ENOTFOUND"}}"#).unwrap().unwrap().contains("ENOTFOUND"));
        assert!(verdict(r#"{"message": "405", "statusCode": 405, "error": {"summary": ""}}"#).unwrap().is_some());
    }

    #[test]
    fn test_files_are_found_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir_all(at("deep/node_modules/x")).unwrap();
        for name in ["b.test.mjs", "a.test.cjs", "help.mjs", "deep/c.test.js", "deep/node_modules/x/d.test.js"] {
            std::fs::write(at(name), "").unwrap();
        }
        let expected = [at("a.test.cjs"), at("b.test.mjs"), at("deep/c.test.js")];
        assert_eq!(test_files(folder.path()).unwrap(), expected);
    }

    #[test]
    fn a_folder_without_tests_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        assert!(test_files(folder.path()).is_err());
        assert!(test_files(&folder.path().join("none")).is_err());
    }
}
