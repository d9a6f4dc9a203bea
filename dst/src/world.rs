//! What the tasks of a run share, and the checks of their calls.

use crate::{
    clock::{VirtualClock, now},
    listeners::Deliveries,
    network::{CALL, Net},
    platform::SharedLedger,
};
use std::{
    collections::BTreeMap,
    future::Future,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};
use thingspace::{Error, ErrorKind};
use thingspace_simulator::{CallbackState, Simulator};

/// The timeout of every call.
pub const TIMEOUT: Duration = Duration::from_mins(1);
/// What a call may take longer than its timeout: the granularity of the timers.
const SLACK: Duration = Duration::from_millis(50);

/// What the tasks of a run share.
pub struct World {
    pub net: Arc<Net>,
    pub clock: Arc<VirtualClock>,
    pub simulator: Simulator,
    pub ledger: SharedLedger,
    pub deliveries: Deliveries,
    calls: Mutex<BTreeMap<u64, Call>>,
    next: AtomicU64,
    pub is_over: AtomicBool,
}

/// A call that has ended.
#[derive(Debug)]
struct Call {
    name: String,
    outcome: CallOutcome,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum CallOutcome {
    Done,
    NotDone,
    Unknown,
}

/// Whether a call changes anything, and whether it may be repeated.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Effect {
    Reads,
    Repeats,
    Once,
}

impl World {
    /// Creates the world of a run.
    pub fn new(net: Arc<Net>, clock: Arc<VirtualClock>, simulator: Simulator, ledger: SharedLedger) -> Self {
        let (deliveries, calls, is_over) = Default::default();
        Self { net, clock, simulator, ledger, deliveries, calls, next: AtomicU64::new(1), is_over }
    }

    /// Makes a call of one request, and checks how it ends.
    pub async fn call<T>(
        &self,
        name: &str,
        effect: Effect,
        work: impl Future<Output = thingspace::Result<T>>,
    ) -> thingspace::Result<T> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        self.net.trace.add(|| format!("call {number} {name}: begins"));
        let begun = now();
        let outcome = CALL.scope(number, work).await;
        let took = now().duration_since(begun);
        let shown = match &outcome {
            Ok(_) => "done".to_owned(),
            Err(error) => format!("{:?} {} (unknown: {})", error.kind(), error.code(), error.outcome_unknown()),
        };
        self.net.trace.add(|| format!("call {number} {name}: {shown}"));
        if took > TIMEOUT + SLACK {
            self.net.trace.problem(format!("call {number} {name} took {took:?}"));
        }
        let ended = match &outcome {
            Ok(_) => CallOutcome::Done,
            Err(error) if error.outcome_unknown() => CallOutcome::Unknown,
            Err(error) => {
                self.check_error(number, name, error);
                CallOutcome::NotDone
            }
        };
        if effect == Effect::Once {
            let count = self.ledger.lock().count(number);
            if count > 1 {
                self.net.trace.problem(format!("call {number} {name} was carried out {count} times"));
            }
        }
        if effect != Effect::Reads {
            self.calls
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert(number, Call { name: name.to_owned(), outcome: ended });
        }
        outcome
    }

    fn check_error(&self, number: u64, name: &str, error: &Error) {
        if error.kind() == ErrorKind::Configuration {
            self.net.trace.problem(format!("call {number} {name}: {error}"));
        }
    }

    /// Checks the truth of every outcome.
    pub fn check_calls(&self) {
        let ledger = self.ledger.lock();
        for (number, Call { name, outcome }) in &*self.calls.lock().unwrap_or_else(PoisonError::into_inner) {
            let count = ledger.count(*number);
            let is_true = match outcome {
                CallOutcome::Done => count >= 1,
                CallOutcome::NotDone => count == 0,
                CallOutcome::Unknown => true,
            };
            if !is_true {
                self.net.trace.problem(format!("call {number} {name}: {outcome:?}, but carried out {count} times"));
            }
        }
    }

    /// Checks that every callback which the simulator counts as acknowledged was stored.
    pub fn check_callbacks(&self) {
        for message in self.simulator.callbacks() {
            if message.state == CallbackState::Acknowledged && !self.deliveries.has(&message.body) {
                self.net
                    .trace
                    .problem(format!("callback {} ({}) was acknowledged and not stored", message.number, message.kind));
            }
        }
    }
}
