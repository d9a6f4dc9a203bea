//! `Simulator`: the handle of a running simulator.

use crate::{
    callbacks::CallbackMessage,
    control::{self, OutsideChange},
    delivery,
    error::SimulatorError,
    fault::Fault,
    options::SimulatorOptions,
    request_log::RecordedRequest,
    scripted::ScriptedAnswer,
    server,
    shared::Shared,
    state::State,
    statistics::Statistics,
};
use axum::serve::ListenerExt;
use jiff::{SignedDuration, Timestamp};
use std::{
    fmt, io,
    net::{Ipv4Addr, TcpListener},
    sync::Arc,
    thread::JoinHandle,
};
use thingspace::Credentials;
use tokio::sync::oneshot;

/// A running simulator. It lives on a thread of its own, whatever runtime it was started from, and
/// ends when it is stopped or dropped.
pub struct Simulator {
    shared: Arc<Shared>,
    url: String,
    account: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
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
        let (router, delivering) = (server::router(Arc::clone(&shared)), Arc::clone(&shared));
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
                        () = delivery::run(delivering) => {}
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
        self.act(|state| control::send_sms(state, device_id, text))
    }

    /// Has a device send non-IP data, at most 1,358 bytes, to the listener of `NiddService`; without one it is lost.
    /// The device is named by any of its identifiers. Fails when no line has it, or its line is not active or takes
    /// no non-IP data.
    pub fn device_sends_nidd(&self, device_id: &str, payload: &[u8]) -> Result<(), SimulatorError> {
        self.act(|state| control::send_nidd(state, device_id, payload))
    }

    /// Has a device be reachable or not from now on, whatever its behaviour says, as far as its line is active. The
    /// device is named by any of its identifiers. Fails when no line has it.
    pub fn set_reachable(&self, device_id: &str, reachable: bool) -> Result<(), SimulatorError> {
        self.act(|state| control::set_reachable(state, device_id, Some(reachable)))
    }

    /// Changes a line outside the interface, as in the platform's portal, and tells the listener of
    /// `ExternalProvisioningChanges`. The device is named by any of its identifiers. Fails when no line has it, or
    /// its line is in a state from which that is not possible.
    pub fn change_outside(&self, device_id: &str, change: OutsideChange) -> Result<(), SimulatorError> {
        control::change_externally(&mut self.shared.state(), device_id, change)
    }

    /// Runs a device action, and wakes the delivery loop for what the device sent.
    fn act(&self, act: impl FnOnce(&mut State) -> Result<(), SimulatorError>) -> Result<(), SimulatorError> {
        let mut state = self.shared.state();
        let outcome = act(&mut state);
        self.shared.wake_if_due(&state);
        outcome
    }

    /// Prescribes an answer for the next request, or requests, that match it. The oldest goes first.
    pub fn script(&self, answer: ScriptedAnswer) {
        self.shared.state().scripted.add(answer);
    }

    /// The last 10,000 requests, oldest first, as they arrived; fewer when they are very large.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.shared.state().request_log.all()
    }

    /// What happened since the start.
    pub fn statistics(&self) -> Statistics {
        self.shared.state().statistics()
    }

    /// Has every bearer token expire now.
    pub fn expire_bearer_tokens(&self) {
        self.shared.state().tokens.expire_bearer_tokens();
    }

    /// Has every session end now, as if it had not been used for too long.
    pub fn expire_sessions(&self) {
        self.shared.state().tokens.expire_sessions();
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
