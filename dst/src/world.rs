//! What the tasks of a run share, and the checks of their calls.

use crate::{
    clock::{VirtualClock, now},
    deliveries::Deliveries,
    journal::Journal,
    network::{CALL, ClientNetwork, Net},
    platform::{Platform, SharedLedger},
    trace::Trace,
};
use anyhow::Result;
use std::{
    collections::BTreeMap,
    future::Future,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};
use thingspace::{Client, Credentials, Error, ErrorKind, models::RuleOptions, random::Random};
use thingspace_simulator::CallbackState;
use tokio::sync::watch;

/// The timeout of every call.
pub const TIMEOUT: Duration = Duration::from_mins(1);
/// What a call may take longer than its timeout: the granularity of the timers.
const SLACK: Duration = Duration::from_millis(50);
/// The most requests of a composed call that are not sent: at most one for each part.
const MAX_UNSENT: u32 = 16;
/// The most devices of a part of a bulk request.
const PART: i32 = 3;
/// The most connections and tasks at any time: each of the few tasks of a run has at most a few of them.
const MAX_CONNECTIONS: usize = 100;
const MAX_TASKS: usize = 400;

/// What the tasks of a run share.
pub struct World {
    pub net: Arc<Net>,
    pub clock: Arc<VirtualClock>,
    pub platform: Platform,
    pub ledger: SharedLedger,
    pub deliveries: Deliveries,
    pub journal: Journal,
    pub is_over: AtomicBool,
    seats: Vec<Seat>,
    port: u16,
    calls: Mutex<BTreeMap<u64, Call>>,
    next: AtomicU64,
}

/// A place for a client: after a crash another client takes it.
struct Seat {
    name: &'static str,
    client: Mutex<Client>,
    crashes: watch::Sender<u32>,
}

/// A call.
#[derive(Debug)]
struct Call {
    name: &'static str,
    effect: Effect,
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
    /// Many requests, of which each may be carried out once.
    Composed,
}

impl World {
    /// Creates the world of a run, with a client for each name.
    pub fn new(
        net: &Arc<Net>,
        clock: Arc<VirtualClock>,
        platform: Platform,
        port: u16,
        names: &[&'static str],
    ) -> Result<Arc<Self>> {
        let (ledger, deliveries, journal, calls, is_over) = Default::default();
        let mut world = Self {
            net: Arc::clone(net),
            clock,
            platform,
            ledger,
            deliveries,
            journal,
            is_over,
            seats: Vec::new(),
            port,
            calls,
            next: AtomicU64::new(1),
        };
        let credentials = world.platform.simulator().credentials();
        for name in names {
            let client = Mutex::new(world.new_client(name, credentials.clone())?);
            world.seats.push(Seat { name, client, crashes: watch::Sender::new(0) });
        }
        Ok(Arc::new(world))
    }

    /// Builds a client on this network.
    pub fn new_client(&self, name: &'static str, credentials: Credentials) -> Result<Client> {
        Ok(Client::builder(credentials)
            .base_url(format!("http://127.0.0.1:{}", self.port))
            .account(self.platform.simulator().account())
            .rules(RuleOptions { max_devices_per_request: Some(PART), ..RuleOptions::default() })
            .clock(Arc::clone(&self.clock) as Arc<dyn thingspace::Clock>)
            .timeout(TIMEOUT)
            .max_in_flight(4)
            .simulated(ClientNetwork::new(&self.net, name), Random::seeded(self.net.random.next()))
            .build()?)
    }

    pub fn trace(&self) -> &Trace {
        &self.net.trace
    }

    /// Returns the client that has a seat now.
    pub fn client(&self, seat: usize) -> Client {
        self.seats[seat].client.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Returns the clients that have a seat now.
    pub fn clients(&self) -> Vec<Client> {
        (0..self.seats.len()).map(|seat| self.client(seat)).collect()
    }

    /// Returns the crashes of a seat from now on.
    pub fn crashes(&self, seat: usize) -> watch::Receiver<u32> {
        self.seats[seat].crashes.subscribe()
    }

    /// Ends the program that has a seat at once, and starts it again: only what it wrote to the journal is left.
    pub fn crash(&self, seat: usize) -> Result<()> {
        let Seat { name, client, crashes } = &self.seats[seat];
        self.trace().add(|| format!("{name} crashes"));
        let new = self.new_client(name, self.platform.simulator().credentials())?;
        let old = std::mem::replace(&mut *client.lock().unwrap_or_else(PoisonError::into_inner), new);
        crashes.send_modify(|crashes| *crashes += 1);
        old.close();
        self.net.break_connections(Some(name));
        self.ledger.lock().forget_session(name);
        Ok(())
    }

    /// Makes a call of one request, and checks how it ends.
    pub async fn call<T>(
        &self,
        name: &'static str,
        effect: Effect,
        work: impl Future<Output = thingspace::Result<T>>,
    ) -> thingspace::Result<T> {
        self.numbered_call(self.number(), name, effect, work).await
    }

    /// Returns the number of the next call.
    pub fn number(&self) -> u64 {
        self.next.fetch_add(1, Ordering::Relaxed)
    }

    /// Makes a call with a number.
    pub async fn numbered_call<T>(
        &self,
        number: u64,
        name: &'static str,
        effect: Effect,
        work: impl Future<Output = thingspace::Result<T>>,
    ) -> thingspace::Result<T> {
        self.trace().add(|| format!("call {number} {name}: begins"));
        if effect == Effect::Composed {
            self.net.note_composed(number);
        }
        // The outcome of a call during which its program crashes is unknown.
        self.note(number, name, effect, CallOutcome::Unknown);
        let begun = now();
        let outcome = CALL.scope(number, work).await;
        let took = now().duration_since(begun);
        self.trace().add(|| match &outcome {
            Ok(_) => format!("call {number} {name}: done"),
            Err(error) => {
                let (kind, code, unknown) = (error.kind(), error.code(), error.outcome_unknown());
                format!("call {number} {name}: {kind:?} {code} (unknown: {unknown})")
            }
        });
        self.check_unknown(number, name, effect, &outcome);
        // Each request of a composed call has this timeout, and also those that got no tokens, so that none was sent.
        let requests = if effect == Effect::Composed { self.net.attempts(number) + MAX_UNSENT } else { 1 };
        let limit = TIMEOUT * requests;
        if took > limit + SLACK {
            self.trace().problem(format!("call {number} {name} took {took:?}"));
        }
        let ended = match &outcome {
            Ok(_) => CallOutcome::Done,
            Err(error) if error.outcome_unknown() => CallOutcome::Unknown,
            // It contains the outcome of each part.
            Err(error) if error.kind() == ErrorKind::NothingScheduled => CallOutcome::Unknown,
            Err(error) => {
                self.check_error(number, name, error);
                CallOutcome::NotDone
            }
        };
        self.note(number, name, effect, ended);
        outcome
    }

    fn note(&self, number: u64, name: &'static str, effect: Effect, outcome: CallOutcome) {
        if effect != Effect::Reads {
            let call = Call { name, effect, outcome };
            self.calls.lock().unwrap_or_else(PoisonError::into_inner).insert(number, call);
        }
    }

    /// Checks that a call with an unknown outcome was sent, and may have changed something.
    fn check_unknown<T>(&self, number: u64, name: &str, effect: Effect, outcome: &thingspace::Result<T>) {
        if outcome.as_ref().is_err_and(Error::outcome_unknown)
            && (effect == Effect::Reads || self.net.attempts(number) == 0)
        {
            self.trace().problem(format!("call {number} {name}: the outcome of a call that did nothing is unknown"));
        }
    }

    fn check_error(&self, number: u64, name: &str, error: &Error) {
        if error.kind() == ErrorKind::Configuration || error.kind() == ErrorKind::Validation {
            self.trace().problem(format!("call {number} {name}: {error}"));
        }
    }

    /// Checks the truth of every outcome.
    pub fn check_calls(&self) {
        let ledger = self.ledger.lock();
        for (number, call) in &*self.calls.lock().unwrap_or_else(PoisonError::into_inner) {
            let Call { name, effect, outcome } = call;
            let count = ledger.count(*number);
            let is_true = match (effect, outcome) {
                (Effect::Composed, CallOutcome::NotDone) => ledger.orders(&[*number]).next().is_none(),
                (Effect::Composed, _) | (_, CallOutcome::Unknown) => true,
                (_, CallOutcome::Done) => count >= 1,
                (_, CallOutcome::NotDone) => count == 0,
            };
            if !is_true {
                self.trace().problem(format!("call {number} {name}: {outcome:?}, but carried out {count} times"));
            }
            let is_repeated = match effect {
                Effect::Once => count > 1,
                Effect::Composed => ledger.has_repeated_orders(&[*number]),
                Effect::Reads | Effect::Repeats => false,
            };
            if is_repeated {
                self.trace().problem(format!("call {number} {name} was carried out {count} times"));
            }
        }
    }

    /// Checks that every callback which the simulator counts as acknowledged was stored.
    pub fn check_callbacks(&self) {
        for message in self.platform.simulator().callbacks() {
            if message.state == CallbackState::Acknowledged && !self.deliveries.has(&message.body) {
                self.trace()
                    .problem(format!("callback {} ({}) was acknowledged and not stored", message.number, message.kind));
            }
        }
    }

    /// Checks that nothing grows without bound.
    pub fn check_growth(&self) {
        let tasks = tokio::runtime::Handle::current().metrics().num_alive_tasks();
        let connections = self.net.open_connections();
        self.trace().add(|| format!("{tasks} tasks, {connections} connections"));
        if tasks > MAX_TASKS || connections > MAX_CONNECTIONS {
            self.trace().problem(format!("there are {tasks} tasks and {connections} connections"));
        }
    }
}
