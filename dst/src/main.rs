//! Deterministic simulation: the real clients and the real simulator run on a virtual network and in virtual time. A seed
//! decides everything that happens, so a failure can be replayed. `cargo xtask dst` runs it.
//!
//! [`network`] has the connections and their faults, [`platform`] the gateway in front of the simulator and the ledger of
//! what was carried out, [`workloads`] what the clients do, and [`run`] the run with its invariants.
#![forbid(unsafe_code)]
#![allow(clippy::disallowed_methods, reason = "time is virtual here: a pause takes none")]

mod clock;
mod deliveries;
mod gateway;
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
    time::{Duration, Instant},
};

/// The seeds that find every deliberate fault.
const MUTATION_SEEDS: u64 = 2000;
/// The lines of a trace that are shown before the end.
const TAIL: usize = 60;
/// Every so many seeds, one runs twice, and the progress is shown.
const REPEATED: u64 = 100;
const PROGRESS: u64 = 1000;
/// The most memory that the process may take in addition once it has run a few seeds, in pages of 4 KiB.
const MAX_GROWTH: u64 = (64 << 20) / 4096;

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
    /// Switch on each deliberate fault in turn, or only that with this name, and check that some seed finds it.
    #[arg(long, value_name = "NAME", num_args = 0..=1, default_missing_value = "")]
    mutations: Option<String>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let passed = match &arguments.mutations {
        Some(name) => find_mutations(name),
        None => run_seeds(&arguments),
    };
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
    let (done, memory) = (AtomicU64::new(0), AtomicU64::new(0));
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
            if (seed.is_multiple_of(REPEATED) || arguments.trace)
                && let Some(difference) = difference(&outcome, &run::run(seed, port, None)?)
            {
                problems.push(difference);
            }
            if !problems.is_empty() {
                failed.fetch_add(1, Ordering::Relaxed);
                report(seed, &outcome.trace, &problems);
            }
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            if done == REPEATED {
                memory.store(resident_pages(), Ordering::Relaxed);
            }
            if done.is_multiple_of(PROGRESS) && done < arguments.seeds {
                eprintln!("{}", totals(done, failed.load(Ordering::Relaxed), begun.elapsed()));
            }
        }
    })?;
    let failed = failed.into_inner();
    println!("{}", totals(arguments.seeds, failed, begun.elapsed()));
    let (before, after) = (memory.into_inner(), resident_pages());
    if before > 0 && after > before + MAX_GROWTH {
        println!("the memory of the process has grown from {before} to {after} pages");
        return Ok(false);
    }
    Ok(failed == 0)
}

#[allow(clippy::cast_precision_loss)]
fn totals(seeds: u64, failed: u64, took: Duration) -> String {
    let seconds = took.as_secs_f64();
    format!("{seeds} seeds, {failed} failed, {seconds:.1} s, {:.1} seeds per second", seeds as f64 / seconds)
}

/// Returns how two runs of one seed differ.
fn difference(one: &run::Outcome, other: &run::Outcome) -> Option<String> {
    let differs = one.trace.iter().zip(&other.trace).find(|(one, other)| one != other);
    match differs {
        Some((one, other)) => Some(format!("a second run of the seed has {other:?}, not {one:?}")),
        None if one != other => Some("a second run of the seed is longer or shorter".to_owned()),
        None => None,
    }
}

/// Returns how much memory this process takes; 0 where the system does not say.
fn resident_pages() -> u64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    text.split(' ').nth(1).and_then(|pages| pages.parse().ok()).unwrap_or(0)
}

/// Shows what was wrong with a seed, and how to replay it.
fn report(seed: u64, trace: &[String], problems: &[String]) {
    let first = trace.iter().position(|line| line.contains("PROBLEM")).unwrap_or(trace.len());
    let shown = &trace[first.saturating_sub(TAIL)..trace.len().min(first + 1)];
    println!(
        "seed {seed}:\n{}\n{}\nreplay: cargo xtask dst --seeds 1 --from {seed} --trace\n",
        shown.join("\n"),
        problems.join("\n")
    );
}

fn find_mutations(name: &str) -> Result<bool> {
    let mut missed = 0;
    let chosen = |mutation: &Mutation| name.is_empty() || format!("{mutation:?}") == name;
    let chosen: Vec<_> = Mutation::ALL.into_iter().filter(|(mutation, _)| chosen(mutation)).collect();
    ensure!(!chosen.is_empty(), "there is no deliberate fault {name}; core/src/mutation.rs lists them");
    for (mutation, meaning) in &chosen {
        let (next, found) = (AtomicU64::new(1), AtomicBool::new(false));
        on_every_core(|port| {
            loop {
                let seed = next.fetch_add(1, Ordering::Relaxed);
                if seed > MUTATION_SEEDS || found.load(Ordering::Relaxed) {
                    return Ok(());
                }
                let outcome = run::run(seed, port, Some(*mutation))?;
                // Without the fault, the seed must pass: otherwise it finds something else.
                if let Some(problem) = outcome.problems.first()
                    && run::run(seed, port, None)?.problems.is_empty()
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
    println!("{} deliberate faults, {missed} missed", chosen.len());
    Ok(missed == 0)
}
