//! The handle of a running simulator.

use crate::{
    faults::ScriptedAnswer,
    options::SimulatorOptions,
    record::{RecordedRequest, Statistics},
    routes,
    state::State,
};
use axum::serve::ListenerExt;
use jiff::{SignedDuration, Timestamp};
use std::{
    fmt, io,
    net::{Ipv4Addr, TcpListener},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread::JoinHandle,
};
use thingspace::Credentials;
use tokio::sync::oneshot;

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

/// What the handle and the server share.
#[derive(Debug)]
pub(crate) struct Shared(Mutex<State>);

impl Shared {
    /// The state at the present moment.
    pub fn state(&self) -> MutexGuard<'_, State> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.catch_up();
        state
    }
}

impl Simulator {
    /// Starts a simulator on 127.0.0.1. Any runtime will do: the server has a thread of its own.
    pub async fn start(options: SimulatorOptions) -> Result<Self, SimulatorError> {
        // A large world takes a moment to make, which must not hold up the caller's other tasks.
        let (done, started) = oneshot::channel();
        std::thread::Builder::new()
            .name("thingspace-simulator-start".to_owned())
            .spawn(move || done.send(Self::start_blocking(options)))
            .map_err(SimulatorError::Thread)?;
        started.await.unwrap_or_else(|_| Err(SimulatorError::Thread(io::ErrorKind::BrokenPipe.into())))
    }

    /// Starts a simulator like [`start`](Self::start), for callers without a runtime.
    pub fn start_blocking(options: SimulatorOptions) -> Result<Self, SimulatorError> {
        options.check()?;
        let listen = |source| SimulatorError::Listen { port: options.port, source };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).map_err(listen)?;
        listener.set_nonblocking(true).map_err(listen)?;
        let url = format!("http://{}", listener.local_addr().map_err(listen)?);
        let state = State::new(options, url.clone());
        let account = state.world.accounts[0].name.clone();
        let shared = Arc::new(Shared(Mutex::new(state)));
        let (stop, stopped) = oneshot::channel();
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(SimulatorError::Thread)?;
        let router = routes::router(Arc::clone(&shared));
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
    /// goes back, and ends in the year 9000.
    pub fn advance(&self, by: SignedDuration) {
        self.shared.state().advance(by);
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
