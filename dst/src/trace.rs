//! The trace of a run: what happened, each with its virtual time.

use crate::clock::now;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::time::Instant;

/// The most lines that are kept; the first ones are dropped.
const MAX_LINES: usize = 200_000;

/// What happened in a run, and what was wrong.
#[derive(Clone)]
pub struct Trace(Arc<(Instant, Mutex<Lines>)>);

#[derive(Default)]
struct Lines {
    lines: Vec<String>,
    problems: Vec<String>,
}

impl Trace {
    /// Starts a trace at the present moment.
    pub fn start() -> Self {
        Self(Arc::new((now(), Mutex::default())))
    }

    /// Adds a line.
    pub fn add(&self, line: impl FnOnce() -> String) {
        let line = format!("{:>11.3} {}", now().duration_since(self.0.0).as_secs_f64(), line());
        let mut held = self.0.1.lock().unwrap_or_else(PoisonError::into_inner);
        if held.lines.len() < MAX_LINES {
            held.lines.push(line);
        }
    }

    /// Adds a broken invariant.
    pub fn problem(&self, problem: impl Into<String>) {
        let problem = problem.into();
        self.add(|| format!("PROBLEM: {problem}"));
        self.0.1.lock().unwrap_or_else(PoisonError::into_inner).problems.push(problem);
    }

    /// Returns the lines and the problems.
    pub fn take(&self) -> (Vec<String>, Vec<String>) {
        let mut held = self.0.1.lock().unwrap_or_else(PoisonError::into_inner);
        (std::mem::take(&mut held.lines), std::mem::take(&mut held.problems))
    }
}
