//! The modules of the core that many tasks share, built with the locks and tasks of `shuttle`, which runs them in one
//! order of their steps after the other.
//!
//! The modules are the files of the core. `error`, `store`, `sync` and `transport` here stand for the modules of the core that
//! they import; the others are the core's own. [`cache`], [`guard`], [`limits`] contain the programs that
//! `tests/schedules.rs` runs.
#![forbid(unsafe_code)]
#![allow(dead_code, reason = "the core uses more of these modules than the programs")]
#![allow(clippy::missing_panics_doc, reason = "a program panics when an assertion fails")]

/// The random orders in which a program runs.
const ORDERS: usize = 1_000;

pub mod cache;
pub mod guard;
pub mod limits;

mod clock;
mod error;
#[path = "../../../core/src/auth/lockout.rs"]
mod lockout;
mod store;
mod sync;
#[path = "../../../core/src/auth/token_cache.rs"]
mod token_cache;
mod transport;

use std::panic::{AssertUnwindSafe, catch_unwind};
use thingspace::mutation::Mutation;
use thingspace::{mutation, operations, random};

/// The names that the modules of the core use.
mod secret {
    pub use thingspace::Secret;
}

/// Runs a program in many orders; panics with the first order in which an assertion fails or no task can continue.
pub fn check(program: fn()) {
    shuttle::check_pct(move || fresh(program), ORDERS, 3);
    shuttle::check_random(move || fresh(program), ORDERS);
}

fn fresh(program: fn()) {
    sync::begin();
    program();
}

/// Returns whether some order of a program fails while a deliberate fault is active.
pub fn finds(mutation: Mutation, program: fn()) -> bool {
    mutation::activate(Some(mutation));
    let outcome = catch_unwind(AssertUnwindSafe(|| check(program)));
    mutation::activate(None);
    outcome.is_err()
}
