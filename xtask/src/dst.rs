//! `cargo xtask dst`: the deterministic simulation, in a profile that is quick and builds quickly.

use anyhow::{Context, Result};
use xshell::cmd;

use crate::report::TestCounts;
use crate::workspace::{Workspace, succeeds, tee};

/// The seeds of `cargo xtask test`. A debug build runs each seed ten times slower, which takes longer than this build.
const SEEDS: &str = "500";

/// Runs the simulation with these arguments; says whether every seed passed.
pub fn run(ws: &Workspace, arguments: &[String]) -> Result<bool> {
    succeeds(cmd!(ws.sh, "cargo run --quiet --profile dst -p thingspace-dst -- {arguments...}"))
}

/// Runs the seeds of the suite; each counts as a test.
pub fn test(ws: &Workspace) -> Result<TestCounts> {
    let command = cmd!(ws.sh, "cargo run --quiet --profile dst -p thingspace-dst -- --seeds {SEEDS}");
    let (succeeded, output) = tee(command)?;
    Ok(count(&output)?.checked("cargo xtask dst", succeeded))
}

/// Reads the last line, `50 seeds, 1 failed, ...`, and the names of the failed seeds.
fn count(output: &str) -> Result<TestCounts> {
    let total = output.lines().rev().find_map(|line| line.split_once(" seeds, "));
    let seeds: usize = total.context("the simulation was not run, see the output above")?.0.parse()?;
    let failed: Vec<String> = output
        .lines()
        .filter_map(|line| Some(line.strip_prefix("seed ")?.strip_suffix(':')?.to_owned()))
        .map(|seed| format!("seed {seed}"))
        .collect();
    Ok(TestCounts { passed: seeds.saturating_sub(failed.len()), failed, ..TestCounts::default() })
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn each_seed_is_a_test() {
        let counts =
            count("seed 7:\n  1.0 x\nreplay: y\n\n200 seeds, 1 failed, 60.0 s, 3.3 seeds per second\n").unwrap();
        assert_eq!((counts.passed, counts.failed), (199, vec!["seed 7".to_owned()]));
        assert!(count("error").is_err());
    }
}
