//! Rust: formatting, clippy, documentation, and the tests of the default members.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xshell::cmd;

use crate::junit;
use crate::layers;
use crate::report::{Report, TestCounts};
use crate::safety;
use crate::workspace::{Workspace, read, run, succeeds, tee};

/// The version of the test runner to install when it is missing.
const NEXTEST: &str = "0.9.143";

/// The version of cargo-deny to install when it is missing.
const DENY: &str = "0.20.2";

/// Checks that the formatter and the linter are installed, and installs the test runner.
pub fn setup(ws: &Workspace) -> Result<()> {
    need_component(ws, "fmt", "rustfmt")?;
    need_component(ws, "clippy", "clippy")?;
    need_nextest(ws)?;
    need_deny(ws)
}

/// Formatting, the layers of the crates, and clippy: the default members together, each binding separately, because building
/// them together would give every crate the features that only a binding needs.
pub fn lint(ws: &Workspace, report: &mut Report) {
    report.check("cargo fmt", || {
        need_component(ws, "fmt", "rustfmt")?;
        run(cmd!(ws.sh, "cargo fmt --all --check"))
    });
    report.check("cargo clippy", || {
        need_component(ws, "clippy", "clippy")?;
        run(cmd!(ws.sh, "cargo clippy --all-targets -- -D warnings"))
    });
    report.check("cargo deny", || {
        need_deny(ws)?;
        run(cmd!(ws.sh, "cargo deny --locked check --hide-inclusion-graph bans licenses sources"))
    });
    advisories(ws, report);
    report.check("layers", || layers::check(ws));
    report.check("unsafe", || safety::check(ws));
    report.check("the core without features", || core_has_no_bindings(ws));
    for package in ws.bindings() {
        report.check(&format!("cargo clippy -p {package}"), || {
            // Without the target of unit tests: napi-rs exports nothing there, so all would be unused.
            // Not in the profile of the bindings' suites: maturin gives PyO3 another environment
            // there, and the two would rebuild each other's work for ever.
            run(cmd!(ws.sh, "cargo clippy -p {package} -- -D warnings"))
        });
    }
}

/// Checks the dependencies for known vulnerabilities. The database of advisories is on another server than the crates,
/// which may be out of reach: the report then shows that the check was skipped.
fn advisories(ws: &Workspace, report: &mut Report) {
    const NAME: &str = "advisories";
    match succeeds(cmd!(ws.sh, "cargo deny fetch db")) {
        Ok(true) => report.check(NAME, || run(cmd!(ws.sh, "cargo deny --locked check --disable-fetch advisories"))),
        _ => report.skip(NAME, "the database of advisories cannot be reached"),
    }
}

/// Checks that the core without features does not depend on the frameworks of the other languages.
fn core_has_no_bindings(ws: &Workspace) -> Result<()> {
    let tree = read(cmd!(ws.sh, "cargo tree --package thingspace --edges normal --prefix none"))?;
    match tree.lines().find(|line| ["pyo3", "napi", "uniffi"].iter().any(|name| line.starts_with(name))) {
        Some(line) => bail!("the core without features depends on {line}"),
        None => Ok(()),
    }
}

/// Builds the documentation without warnings.
pub fn docs(ws: &Workspace, report: &mut Report) {
    report.check("cargo doc", || run(cmd!(ws.sh, "cargo doc --no-deps").env("RUSTDOCFLAGS", "-D warnings")));
}

/// The tests, then the examples in the documentation.
pub fn test(ws: &Workspace, report: &mut Report) {
    report.tests("rust", || {
        need_nextest(ws)?;
        nextest(ws)
    });
    report.tests("rust doc tests", || doc_tests(ws));
}

fn nextest(ws: &Workspace) -> Result<TestCounts> {
    // nextest keeps its reports here even when CARGO_TARGET_DIR points elsewhere.
    let path = ws.root.join("target/nextest/xtask/junit.xml");
    ws.sh.remove_path(&path)?;
    let succeeded = succeeds(cmd!(ws.sh, "cargo nextest run --profile xtask --no-tests warn"))?;
    if !path.exists() {
        bail!("the tests were not run, see the output above");
    }
    let mut counts = junit::counts(&junit::read(&path)?);
    // nextest's report omits ignored tests.
    let list = cmd!(ws.sh, "cargo nextest list --profile xtask --message-format json");
    counts.skipped.extend(ignored(&read(list)?)?);
    Ok(counts.checked("cargo nextest", succeeded))
}

/// Returns the tests marked `#[ignore]`, from nextest's list.
fn ignored(list: &str) -> Result<Vec<String>> {
    let list: Value = serde_json::from_str(list).context("cannot read nextest's list of tests")?;
    let suites = list["rust-suites"].as_object().context("nextest's list has no `rust-suites`")?;
    let mut names = Vec::new();
    for (binary, suite) in suites {
        for (name, case) in suite["testcases"].as_object().into_iter().flatten() {
            if case["ignored"] == true {
                names.push(format!("{binary} {name}"));
            }
        }
    }
    Ok(names)
}

fn doc_tests(ws: &Workspace) -> Result<TestCounts> {
    let (succeeded, output) = tee(cmd!(ws.sh, "cargo test --doc --no-fail-fast"))?;
    Ok(count_doc_tests(&output).checked("cargo test --doc", succeeded))
}

/// Counts the lines `test core/src/lib.rs - (line 2) ... ok`, of which the runner's summary is
/// made: they carry the names.
fn count_doc_tests(output: &str) -> TestCounts {
    let mut counts = TestCounts::default();
    for line in output.lines() {
        let Some((name, outcome)) = line.strip_prefix("test ").and_then(|line| line.rsplit_once(" ... ")) else {
            continue;
        };
        match outcome.trim_end() {
            "ok" => counts.passed += 1,
            outcome if outcome.starts_with("ignored") => counts.skipped.push(name.to_owned()),
            _ => counts.failed.push(name.to_owned()),
        }
    }
    counts
}

fn need_component(ws: &Workspace, command: &str, component: &str) -> Result<()> {
    if read(cmd!(ws.sh, "cargo {command} --version")).is_err() {
        bail!("`cargo {command}` is missing: run `rustup component add {component}`");
    }
    Ok(())
}

fn need_nextest(ws: &Workspace) -> Result<()> {
    need_subcommand(ws, "nextest", NEXTEST)
}

fn need_deny(ws: &Workspace) -> Result<()> {
    need_subcommand(ws, "deny", DENY)
}

/// Builds a subcommand of cargo, unless it is installed already.
fn need_subcommand(ws: &Workspace, name: &str, version: &str) -> Result<()> {
    if read(cmd!(ws.sh, "cargo {name} --version")).is_ok() {
        return Ok(());
    }
    println!("cargo-{name} is missing: building it now, which takes some minutes, once.");
    run(cmd!(ws.sh, "cargo install cargo-{name} --locked --version {version}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doc_tests_are_counted_over_several_crates() {
        let counts = count_doc_tests(
            "\nrunning 2 tests\n\
             test core/src/lib.rs - (line 5) ... ignored\n\
             test core/src/lib.rs - Client (line 2) ... ok\n\
             \n\
             test result: ok. 1 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
             \nrunning 2 tests\n\
             test macros/src/lib.rs - (line 8) - compile fail ... ok\n\
             test macros/src/lib.rs - (line 9) ... FAILED\n",
        );
        assert_eq!(counts.passed, 2);
        assert_eq!(counts.failed, ["macros/src/lib.rs - (line 9)"]);
        assert_eq!(counts.skipped, ["core/src/lib.rs - (line 5)"]);
    }

    #[test]
    fn a_run_without_doc_tests_is_a_failure() {
        let counts = count_doc_tests("\nrunning 0 tests\n\ntest result: ok. 0 passed; 0 failed\n");
        assert_eq!(counts.checked("cargo test --doc", true).problems.len(), 1);
    }

    #[test]
    fn ignored_tests_are_found() {
        let list = r#"{"rust-suites": {"core": {"testcases": {
            "a": {"ignored": false}, "b": {"ignored": true}}}, "empty": {"testcases": {}}}}"#;
        assert_eq!(ignored(list).unwrap(), ["core b"]);
        assert!(ignored("{}").is_err());
    }
}
