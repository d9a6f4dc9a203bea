//! Hostile responses over real connections: each call ends with a value or with an error that has a code. The suites of
//! Python, Node and Swift get the same responses.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use thingspace_tests::hostile::{CASES, Server, cases};

/// The memory that the clients may need, in bytes: 16 calls at once, with the limit of each, read and as values. A
/// response without end has 3 GiB.
const MEMORY: u64 = 400 << 20;

#[test]
fn a_seed_decides_every_response() -> Result<()> {
    let first = cases(7)?;
    ensure!(first == cases(7)?, "the same seed gave other cases");
    ensure!(first != cases(8)?, "another seed gave the same cases");
    ensure!(first.len() == 4 * CASES, "there are {} cases", first.len());
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hostile_responses_end_in_values_or_errors_and_memory_stays_bounded() -> Result<()> {
    let server = Server::start(1).await?;
    let before = peak()?;
    let cases = server.run().await?;
    let grown = peak()?.saturating_sub(before);
    ensure!(grown < MEMORY, "the calls needed {} MiB", grown >> 20);
    let mut outcomes: BTreeMap<&str, usize> = BTreeMap::new();
    for case in &cases {
        if case.name.contains("gzip bomb") || case.name.contains("without end") && !case.name.contains("header") {
            ensure!(case.outcome.as_deref() == Some("response.too_large"), "{}: {:?}", case.name, case.outcome);
        }
        *outcomes.entry(case.outcome.as_deref().context("an outcome")?).or_default() += 1;
    }
    // Every request was sent, and no call panicked.
    ensure!(!outcomes.contains_key("request.invalid") && !outcomes.contains_key("sdk.panicked"), "{outcomes:?}");
    // Some are harmless, most are not, and the errors differ.
    ensure!(outcomes["ok"] > 100 && outcomes["ok"] < cases.len() / 2, "{outcomes:?}");
    ensure!(outcomes.len() > 10, "{outcomes:?}");
    ensure!(outcomes.contains_key("response.too_large") && outcomes.contains_key("call.timed_out"), "{outcomes:?}");
    Ok(())
}

/// Returns the largest resident memory of this process so far, in bytes.
fn peak() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("VmHWM")?;
    Ok(line.trim().trim_end_matches("kB").trim().parse::<u64>()? * 1024)
}
