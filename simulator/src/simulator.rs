//! The handle of a running simulator.

use crate::{
    callbacks::{CallbackMessage, courier},
    clock::{self, Moment},
    faults::ScriptedAnswer,
    options::SimulatorOptions,
    record::{RecordedRequest, Statistics},
    routes::{self, OutsideChange},
    state::State,
    world::Fault,
};
use axum::serve::ListenerExt;
use jiff::{SignedDuration, Timestamp};
use std::{
    fmt, io,
    net::{Ipv4Addr, TcpListener},
    pin::pin,
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
    time::Duration,
};
use thingspace::Credentials;
use tokio::sync::{Notify, oneshot};

/// Why a simulator did not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SimulatorError {
    /// An option is out of its range.
    #[error("{rule}")]
    Options {
        /// What must hold.
        rule: &'static str,
    },
    /// The port cannot be listened on.
    #[error("port {port} of 127.0.0.1 cannot be listened on: {source}")]
    Listen {
        /// The port that was asked for.
        port: u16,
        /// Why.
        source: io::Error,
    },
    /// A fault contradicts itself, or its device is no IMEI.
    #[error("the fault cannot be forced: {problem}")]
    Fault {
        /// The member, and what it must be.
        problem: String,
    },
    /// A device cannot do what it was asked to.
    #[error("device {device}: {problem}")]
    Device {
        /// The identifier that was given.
        device: String,
        /// Why.
        problem: String,
    },
    /// The system gives no thread to run on.
    #[error("the simulator cannot run: {0}")]
    Thread(#[source] io::Error),
}

/// A running simulator. It lives on a thread of its own, whatever runtime it was started from, and
/// ends when it is stopped or dropped.
pub struct Simulator {
    shared: Arc<Shared>,
    url: String,
    account: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// What the handle, the server and the courier share. Nobody holds the lock while waiting for anything.
#[derive(Debug)]
pub(crate) struct Shared {
    state: Mutex<State>,
    /// Wakes the courier: messages are to be sent.
    wake: Notify,
    /// Tells those who wait for time to pass that the courier has come further, or is gone.
    settled: (Condvar, Notify),
    /// Whether the courier is gone.
    closed: AtomicBool,
}

impl Shared {
    fn new(state: State) -> Self {
        let settled = (Condvar::new(), Notify::new());
        Self { state: Mutex::new(state), wake: Notify::new(), settled, closed: AtomicBool::new(false) }
    }

    /// The state at the present moment.
    pub fn state(&self) -> MutexGuard<'_, State> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if !state.catch_up() {
            self.wake.notify_one();
        }
        state
    }

    /// Sends what a request has brought about, once its answer is on the way. With time that passes by
    /// itself, something may be due sooner now than the courier thinks.
    pub fn wake_if_due(&self, state: &State) {
        if state.options.speed > 0.0 || state.outbox.next().is_some_and(|at| at <= state.now()) {
            self.wake.notify_one();
        }
    }

    /// Moves time on; everything on the way has happened, and every message of that time was sent at least
    /// once, when this is done.
    pub async fn advance(&self, by: SignedDuration) -> Moment {
        let goal = self.set_goal(by);
        loop {
            // Enlisted before the look, so that nothing is missed between the two.
            let mut settled = pin!(self.settled.1.notified());
            settled.as_mut().enable();
            if self.has_reached(goal, &self.state()) {
                return goal;
            }
            settled.await;
        }
    }

    /// The same for callers without a runtime.
    fn advance_blocking(&self, by: SignedDuration) {
        let goal = self.set_goal(by);
        let mut state = self.state();
        while !self.has_reached(goal, &state) {
            state = self.settled.0.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn set_goal(&self, by: SignedDuration) -> Moment {
        self.state().set_goal(by)
    }

    fn has_reached(&self, goal: Moment, state: &State) -> bool {
        state.has_reached(goal) || self.closed.load(Ordering::Acquire)
    }

    /// Waits until messages are to be sent, or something else is due by the clock.
    pub async fn wait(&self, idle: Option<Duration>) {
        self.notify();
        tokio::select! {
            () = self.wake.notified() => {}
            () = clock::pause(idle) => {}
        }
    }

    /// The courier has come further.
    pub fn notify(&self) {
        // Under the lock, so that nobody who has just looked misses it.
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        self.settled.0.notify_all();
        self.settled.1.notify_waiters();
        drop(state);
    }

    /// The courier is gone: nobody is to wait for it.
    pub fn close(&self) {
        self.closed.store(true, Ordering::Release);
        self.notify();
    }
}

impl Simulator {
    /// Starts a simulator on 127.0.0.1, from options or from a [`Scenario`](crate::Scenario). Any runtime will do: the server has a thread of its own.
    pub async fn start(options: impl Into<SimulatorOptions>) -> Result<Self, SimulatorError> {
        let options = options.into();
        // A large world takes a moment to make, which must not hold up the caller's other tasks.
        let (done, started) = oneshot::channel();
        std::thread::Builder::new()
            .name("thingspace-simulator-start".to_owned())
            .spawn(move || done.send(Self::start_blocking(options)))
            .map_err(SimulatorError::Thread)?;
        started.await.unwrap_or_else(|_| Err(SimulatorError::Thread(io::ErrorKind::BrokenPipe.into())))
    }

    /// Starts a simulator like [`start`](Self::start), for callers without a runtime.
    pub fn start_blocking(options: impl Into<SimulatorOptions>) -> Result<Self, SimulatorError> {
        let options = options.into();
        options.check()?;
        let listen = |source| SimulatorError::Listen { port: options.port, source };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).map_err(listen)?;
        listener.set_nonblocking(true).map_err(listen)?;
        let url = format!("http://{}", listener.local_addr().map_err(listen)?);
        let state = State::new(options, url.clone());
        let account = state.world.accounts[0].name.clone();
        let shared = Arc::new(Shared::new(state));
        let (stop, stopped) = oneshot::channel();
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(SimulatorError::Thread)?;
        let (router, couriers) = (routes::router(Arc::clone(&shared)), Arc::clone(&shared));
        let thread = std::thread::Builder::new()
            .name("thingspace-simulator".to_owned())
            .spawn(move || {
                runtime.block_on(async {
                    let serve = async {
                        let listener = tokio::net::TcpListener::from_std(listener)?.tap_io(|stream| {
                            if let Err(error) = stream.set_nodelay(true) {
                                tracing::debug!(%error, "no TCP_NODELAY");
                            }
                        });
                        axum::serve(listener, router).await
                    };
                    tokio::select! {
                        () = courier::run(couriers) => {}
                        ended = serve => if let Err(error) = ended { tracing::error!(%error, "the simulator stopped") },
                        _ = stopped => {}
                    }
                });
            })
            .map_err(SimulatorError::Thread)?;
        tracing::debug!(url, "a simulator runs");
        Ok(Self { shared, url, account, stop: Some(stop), thread: Some(thread) })
    }

    /// Where it listens, such as `http://127.0.0.1:40123`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// What lets a client in: the application, and the user with the password that counts now.
    pub fn credentials(&self) -> Credentials {
        let state = self.shared.state();
        let (application, user) = (&state.world.applications[0], &state.world.users[0]);
        Credentials::new(&*application.key, &*application.secret, &*user.name, &*user.password)
    }

    /// The main account.
    pub fn account(&self) -> &str {
        &self.account
    }

    /// The virtual time.
    pub fn now(&self) -> Timestamp {
        self.shared.state().now().timestamp()
    }

    /// Moves virtual time on; everything on the way happens at its own moment, in order. Time never
    /// goes back, and ends in the year 9000. When this returns, every message of that time was sent, and
    /// sent again as the retry plan has it: time stands still while a message is under way. A listener
    /// must therefore run on another thread than the caller; where it does not,
    /// [`advance_async`](Self::advance_async) lets it work.
    pub fn advance(&self, by: SignedDuration) {
        self.shared.advance_blocking(by);
    }

    /// Moves virtual time on like [`advance`](Self::advance), without blocking the caller's thread.
    pub async fn advance_async(&self, by: SignedDuration) {
        self.shared.advance(by).await;
    }

    /// Forces an outcome on devices or campaigns, whatever their state says. The oldest fault goes first.
    /// Fails when the fault contradicts itself, or its device is no IMEI.
    pub fn force(&self, fault: Fault) -> Result<(), SimulatorError> {
        self.shared.state().world.faults.add(fault)
    }

    /// Forces nothing any more.
    pub fn clear_faults(&self) {
        self.shared.state().world.faults.clear();
    }

    /// The messages to listeners, oldest first: those on their way, the archive, and the last 10,000 that
    /// are through. Passwords in them read `***`.
    pub fn callbacks(&self) -> Vec<CallbackMessage> {
        let mut state = self.shared.state();
        let now = state.now();
        state.outbox.all(now)
    }

    /// Has a device send a short message to its account, where it waits to be fetched, or to be told to the listener
    /// of `EnhancedConnectivityService` once that was asked for. The device is named by any of its identifiers.
    /// Fails when no line has it, or its line is not active.
    pub fn device_sends_sms(&self, device_id: &str, text: &str) -> Result<(), SimulatorError> {
        self.acting(|state| state.device_sends_sms(device_id, text))
    }

    /// Has a device send non-IP data, at most 1,358 bytes, to the listener of `NiddService`; without one it is lost.
    /// The device is named by any of its identifiers. Fails when no line has it, or its line is not active or takes
    /// no non-IP data.
    pub fn device_sends_nidd(&self, device_id: &str, payload: &[u8]) -> Result<(), SimulatorError> {
        self.acting(|state| state.device_sends_nidd(device_id, payload))
    }

    /// Has a device be reachable or not from now on, whatever its behaviour says, as far as its line is active. The
    /// device is named by any of its identifiers. Fails when no line has it.
    pub fn set_reachable(&self, device_id: &str, reachable: bool) -> Result<(), SimulatorError> {
        self.acting(|state| state.set_reachable(device_id, Some(reachable)))
    }

    /// Changes a line outside the interface, as in the platform's portal, and tells the listener of
    /// `ExternalProvisioningChanges`. The device is named by any of its identifiers. Fails when no line has it, or
    /// its line is in a state from which that is not possible.
    pub fn change_outside(&self, device_id: &str, change: OutsideChange) -> Result<(), SimulatorError> {
        self.shared.state().change_outside(device_id, change)
    }

    /// Has devices do something; what they send is on its way then.
    fn acting(&self, act: impl FnOnce(&mut State) -> Result<(), SimulatorError>) -> Result<(), SimulatorError> {
        let mut state = self.shared.state();
        let outcome = act(&mut state);
        self.shared.wake_if_due(&state);
        outcome
    }

    /// Prescribes an answer for the next request, or requests, that match it. The oldest goes first.
    pub fn script(&self, answer: ScriptedAnswer) {
        self.shared.state().script.add(answer);
    }

    /// The last 10,000 requests, oldest first, as they arrived; fewer when they are very large.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.shared.state().record.all()
    }

    /// What happened since the start.
    pub fn statistics(&self) -> Statistics {
        self.shared.state().statistics()
    }

    /// Has every bearer token expire now.
    pub fn expire_bearer_tokens(&self) {
        self.shared.state().access.expire_bearer_tokens();
    }

    /// Has every session end now, as if it had not been used for too long.
    pub fn expire_sessions(&self) {
        self.shared.state().access.expire_sessions();
    }

    /// Stops the server and waits until its thread has ended. Open connections are closed.
    pub fn stop(self) {
        drop(self);
    }
}

impl Drop for Simulator {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // It fails only when the server has ended by itself.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the simulator's thread panicked");
        }
    }
}

impl fmt::Debug for Simulator {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Simulator").field("url", &self.url).field("account", &self.account).finish_non_exhaustive()
    }
}
