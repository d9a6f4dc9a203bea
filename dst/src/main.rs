//! Deterministic simulation: the real clients and the real simulator run on a virtual network and in virtual time. A seed
//! decides everything that happens, so a failure can be replayed. `cargo xtask dst` runs it.
//!
//! [`network`] has the connections and their faults, [`platform`] the gateway in front of the simulator and the ledger of
//! what was carried out, [`workloads`] what the clients do, and [`run`] the run with its invariants.
#![forbid(unsafe_code)]
#![allow(clippy::disallowed_methods, reason = "time is virtual here: a pause takes none")]

mod clock;
mod journal;
mod listeners;
mod mutation;
mod network;
mod platform;
mod run;
mod trace;
mod workloads;
mod world;

use anyhow::{Result, ensure};
use clap::Parser;
use mutation::Mutation;
use std::{
    process::ExitCode,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    time::Instant,
};

/// The seeds that find every deliberate fault.
const MUTATION_SEEDS: u64 = 2000;
/// The lines of a trace that are shown before the end.
const TAIL: usize = 60;

/// Run clients against the simulator on a virtual network.
#[derive(Debug, Parser)]
struct Arguments {
    /// Run this many seeds.
    #[arg(long, default_value_t = 500)]
    seeds: u64,
    /// Begin with this seed.
    #[arg(long, default_value_t = 1)]
    from: u64,
    /// Show the whole trace of the first seed.
    #[arg(long)]
    trace: bool,
    /// Switch on each deliberate fault in turn, and check that some seed finds it.
    #[arg(long)]
    mutations: bool,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let passed = if arguments.mutations { find_mutations() } else { run_seeds(&arguments) };
    match passed {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs work on every core; each thread has a port of its own.
fn on_every_core(work: impl Fn(u16) -> Result<()> + Sync) -> Result<()> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        let work = &work;
        let threads: Vec<_> =
            (0..cores).map(|core| scope.spawn(move || work(8000 + u16::try_from(core).unwrap_or(0)))).collect();
        threads.into_iter().try_for_each(|thread| thread.join().unwrap_or_else(|_| anyhow::bail!("a thread panicked")))
    })
}

#[expect(clippy::disallowed_methods, reason = "it measures how many seeds a second takes")]
fn run_seeds(arguments: &Arguments) -> Result<bool> {
    ensure!(arguments.seeds > 0, "--seeds must be at least 1");
    let begun = Instant::now();
    let (next, failed) = (AtomicU64::new(arguments.from), AtomicU64::new(0));
    let end = arguments.from.saturating_add(arguments.seeds);
    on_every_core(|port| {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= end {
                return Ok(());
            }
            let outcome = run::run(seed, port, None)?;
            if arguments.trace && seed == arguments.from {
                println!("{}", outcome.trace.join("\n"));
            }
            let mut problems = outcome.problems.clone();
            if (seed % 100 == 0 || arguments.trace) && run::run(seed, port, None)? != outcome {
                problems.push("a second run of the seed is not the same".to_owned());
            }
            if !problems.is_empty() {
                failed.fetch_add(1, Ordering::Relaxed);
                report(seed, &outcome.trace, &problems);
            }
        }
    })?;
    let (seconds, failed) = (begun.elapsed().as_secs_f64(), failed.into_inner());
    #[allow(clippy::cast_precision_loss)]
    let speed = arguments.seeds as f64 / seconds;
    println!("{} seeds, {failed} failed, {seconds:.1} s, {speed:.1} seeds per second", arguments.seeds);
    Ok(failed == 0)
}

/// Shows what was wrong with a seed, and how to replay it.
fn report(seed: u64, trace: &[String], problems: &[String]) {
    let first = trace.iter().position(|line| line.contains("PROBLEM")).unwrap_or(trace.len());
    let shown = &trace[first.saturating_sub(TAIL)..trace.len().min(first + 1)];
    println!("seed {seed}:\n{}\n{}", shown.join("\n"), problems.join("\n"));
    println!("replay: cargo xtask dst --seeds 1 --from {seed} --trace\n");
}

fn find_mutations() -> Result<bool> {
    let mut missed = 0;
    for (mutation, meaning) in Mutation::ALL {
        let (next, found) = (AtomicU64::new(1), AtomicBool::new(false));
        on_every_core(|port| {
            loop {
                let seed = next.fetch_add(1, Ordering::Relaxed);
                if seed > MUTATION_SEEDS || found.load(Ordering::Relaxed) {
                    return Ok(());
                }
                let outcome = run::run(seed, port, Some(mutation))?;
                if let Some(problem) = outcome.problems.first()
                    && !found.swap(true, Ordering::Relaxed)
                {
                    println!("found: {meaning} ({mutation:?}): seed {seed}: {problem}");
                }
            }
        })?;
        if !found.into_inner() {
            missed += 1;
            println!("MISSED: {meaning} ({mutation:?})");
        }
    }
    println!("{} deliberate faults, {missed} missed", Mutation::ALL.len());
    Ok(missed == 0)
}
