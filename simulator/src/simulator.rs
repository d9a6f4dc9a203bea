//! `Simulator`: the handle of a running simulator.

use crate::{
    callbacks::CallbackMessage,
    connection::{Connections, Link},
    control::{self, ExternalChange},
    delivery,
    error::SimulatorError,
    fault::Fault,
    history,
    journal::Journal,
    options::SimulatorOptions,
    random::Stream,
    request::origin::Access,
    request_log::RecordedRequest,
    scripted::ScriptedResponse,
    server,
    shared::Shared,
    state::State,
    statistics::Statistics,
};
use jiff::{SignedDuration, Timestamp};
use std::{
    fmt, io,
    net::{Ipv4Addr, Ipv6Addr, TcpListener},
    sync::Arc,
    thread::JoinHandle,
};
use thingspace::{Credentials, network::Network};
use tokio::sync::oneshot;

/// A running simulator. It runs on its own thread, independent of the caller's runtime, until it is stopped
/// or dropped.
pub struct Simulator {
    shared: Arc<Shared>,
    url: String,
    control_url: String,
    account: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Simulator {
    /// Starts a simulator from options or from a [`Scenario`](crate::Scenario). It works under
    /// any async runtime, because the server has its own thread.
    pub async fn start(options: impl Into<SimulatorOptions>) -> Result<Self, SimulatorError> {
        let options = options.into();
        // Building a large world takes time, which must not block the caller's other tasks.
        let (done, started) = oneshot::channel();
        std::thread::Builder::new()
            .name("thingspace-simulator-start".to_owned())
            .spawn(move || done.send(Self::start_blocking(options)))
            .map_err(SimulatorError::Thread)?;
        started.await.unwrap_or_else(|_| Err(SimulatorError::Thread(io::ErrorKind::BrokenPipe.into())))
    }

    /// Starts a simulator like [`start`](Self::start), for callers without an async runtime.
    pub fn start_blocking(options: impl Into<SimulatorOptions>) -> Result<Self, SimulatorError> {
        Self::start_in(options.into(), Ok)
    }

    /// Starts a simulator that continues where the one of a journal ended, and keeps in it what arrives by HTTP.
    #[doc(hidden)]
    pub fn start_kept(options: SimulatorOptions, journal: Box<dyn Journal>) -> Result<Self, SimulatorError> {
        Self::start_in(options, |mut state| {
            history::replay(&mut state, journal).map_err(|problem| SimulatorError::Journal { problem })?;
            Ok(state)
        })
    }

    fn start_in(
        options: SimulatorOptions,
        prepare: impl FnOnce(State) -> Result<State, SimulatorError>,
    ) -> Result<Self, SimulatorError> {
        options.check()?;
        let SimulatorOptions { host, port, .. } = options;
        let listen = |source| SimulatorError::Listen { host, port, source };
        let listener = TcpListener::bind((host, port)).map_err(listen)?;
        listener.set_nonblocking(true).map_err(listen)?;
        let mut address = listener.local_addr().map_err(listen)?;
        if host.is_unspecified() {
            address.set_ip(if host.is_ipv4() { Ipv4Addr::LOCALHOST.into() } else { Ipv6Addr::LOCALHOST.into() });
        }
        let url = match options.names.first() {
            Some(name) => format!("http://{name}:{}", address.port()),
            None => format!("http://{address}"),
        };
        let token = (!host.is_loopback()).then(|| Stream::unpredictable().hex(32));
        let control_url = match &token {
            Some(token) => format!("{url}/_simulator/{token}"),
            None => format!("{url}/_simulator"),
        };
        let access = Access { token, names: options.names.clone() };
        let state = prepare(State::new(options, url.clone())?)?;
        let account = state.world.accounts[0].name.clone();
        let shared = Arc::new(Shared::new(state));
        let (stop, stopped) = oneshot::channel();
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(SimulatorError::Thread)?;
        let (router, delivering) = (server::router(Arc::clone(&shared), access), Arc::clone(&shared));
        let thread = std::thread::Builder::new()
            .name("thingspace-simulator".to_owned())
            .spawn(move || {
                runtime.block_on(async {
                    let serve = async {
                        let listener = Connections(tokio::net::TcpListener::from_std(listener)?);
                        axum::serve(listener, router.into_make_service_with_connect_info::<Link>()).await
                    };
                    tokio::select! {
                        () = delivery::run(delivering, None) => {}
                        ended = serve => if let Err(error) = ended { tracing::error!(%error, "the simulator stopped") },
                        _ = stopped => {}
                    }
                });
            })
            .map_err(SimulatorError::Thread)?;
        tracing::debug!(url, "the simulator is running");
        Ok(Self { shared, url, control_url, account, stop: Some(stop), thread: Some(thread) })
    }

    /// Returns a simulator without a server and a thread: its router, and the future that delivers its callbacks through
    /// `network` as long as it is polled. For simulations with a network and a time of their own.
    #[doc(hidden)]
    pub fn without_server(
        options: SimulatorOptions,
        url: String,
        network: Arc<dyn Network>,
    ) -> Result<(Self, axum::Router, impl Future<Output = ()> + Send), SimulatorError> {
        options.check()?;
        let state = State::new(options, url.clone())?;
        let account = state.world.accounts[0].name.clone();
        let shared = Arc::new(Shared::new(state));
        let (router, delivering) =
            (server::router(Arc::clone(&shared), Access::default()), delivery::run(Arc::clone(&shared), Some(network)));
        let control_url = format!("{url}/_simulator");
        Ok((Self { shared, url, control_url, account, stop: None, thread: None }, router, delivering))
    }

    /// Returns the base URL of the simulator, such as `http://127.0.0.1:40123`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Returns the URL under which the control paths are, such as `http://127.0.0.1:40123/_simulator`. It ends with a
    /// secret token if the simulator does not listen on this machine only.
    pub fn control_url(&self) -> &str {
        &self.control_url
    }

    /// Returns credentials for a client: the application's key and secret, and the user's name and current password.
    pub fn credentials(&self) -> Credentials {
        let state = self.shared.state();
        let (application, user) = (&state.world.applications[0], &state.world.users[0]);
        Credentials::new(&*application.key, &*application.secret, &*user.name, &*user.password)
    }

    /// Returns the name of the main account.
    pub fn account(&self) -> &str {
        &self.account
    }

    /// Returns the virtual time.
    pub fn now(&self) -> Timestamp {
        self.shared.state().now().timestamp()
    }

    /// Advances virtual time. Every event on the way happens at its own time, in order. Virtual time never
    /// goes back, and ends in the year 9000. When this returns, every callback that became due has been sent,
    /// and sent again as the retry policy requires: virtual time stops while a callback is being delivered. A
    /// listener must therefore run on another thread than the caller; if it does not, use
    /// [`advance_async`](Self::advance_async), which lets the listener work.
    pub fn advance(&self, by: SignedDuration) {
        self.shared.advance_blocking(by);
    }

    /// Advances virtual time like [`advance`](Self::advance), without blocking the caller's thread.
    pub async fn advance_async(&self, by: SignedDuration) {
        if let Err(problem) = self.shared.advance(by).await {
            tracing::error!(problem, "virtual time is not advanced");
        }
    }

    /// Forces an outcome on devices, campaigns, requests or callbacks, whatever their state is. If several faults
    /// match, the oldest applies. Fails if the fault contradicts itself, or if a member of it is not valid.
    pub fn inject_fault(&self, fault: Fault) -> Result<(), SimulatorError> {
        let mut state = self.shared.state();
        let seed = state.options.seed;
        state.world.faults.add(fault, seed)
    }

    /// Returns the faults that are in effect, oldest first; `times` counts down.
    pub fn faults(&self) -> Vec<Fault> {
        self.shared.state().world.faults.all().cloned().collect()
    }

    /// Removes every forced outcome.
    pub fn clear_faults(&self) {
        self.shared.state().world.faults.clear();
    }

    /// Returns the callbacks to listeners, oldest first: those that are pending, those in the archive, and
    /// the last 10,000 that were delivered. Passwords in them read `***`.
    pub fn callbacks(&self) -> Vec<CallbackMessage> {
        let mut state = self.shared.state();
        let now = state.now();
        state.outbox.all(now)
    }

    /// Registers the URL of a listener for every callback service of Connectivity Management and Location, in every
    /// account: for example that of `listen` of a client, which then receives the results of all its requests. The
    /// listener must not run on the thread that calls [`advance`](Self::advance). Fails if no listener can have the URL.
    pub fn connect(&self, url: &str) -> Result<(), SimulatorError> {
        control::connect(&mut self.shared.state(), url)
    }

    /// Returns the URL of a registered listener on this machine that the calling thread may serve itself, in which case
    /// [`advance`](Self::advance) would wait for it in vain; `None` if there is no such listener.
    #[doc(hidden)]
    pub fn local_listener(&self) -> Option<String> {
        control::local_listener(&self.shared.state())
    }

    /// Makes a device send a short message to its account. The message waits until a client fetches it or,
    /// after callbacks for messages were requested, is sent to the listener of `EnhancedConnectivityService`.
    /// `device_id` is any identifier of the device. Fails if no line has this identifier, or if the line is
    /// not active.
    pub fn send_sms_from_device(&self, device_id: &str, text: &str) -> Result<(), SimulatorError> {
        self.act(|state| control::send_sms(state, device_id, text))
    }

    /// Makes a device send non-IP data, at most 1,358 bytes, to the listener of `NiddService`. Without a
    /// listener the data is lost. `device_id` is any identifier of the device. Fails if no line has this
    /// identifier, or if the line is not active or does not accept non-IP data.
    pub fn send_nidd_from_device(&self, device_id: &str, payload: &[u8]) -> Result<(), SimulatorError> {
        self.act(|state| control::send_nidd(state, device_id, payload))
    }

    /// Makes a device reachable or unreachable from now on, whatever its behaviour is, as long as its line is
    /// active. `device_id` is any identifier of the device. Fails if no line has this identifier.
    pub fn set_reachable(&self, device_id: &str, reachable: bool) -> Result<(), SimulatorError> {
        self.act(|state| control::set_reachable(state, device_id, Some(reachable)))
    }

    /// Changes a line outside the API, as in the platform's portal, and notifies the listener of
    /// `ExternalProvisioningChanges`. `device_id` is any identifier of the device. Fails if no line has this
    /// identifier, or if its state or its identifiers do not allow the change.
    pub fn change_externally(&self, device_id: &str, change: ExternalChange) -> Result<(), SimulatorError> {
        self.act(|state| control::change_externally(state, device_id, change))
    }

    /// Runs a device action, and wakes the delivery loop for the callbacks that it caused.
    fn act(&self, act: impl FnOnce(&mut State) -> Result<(), SimulatorError>) -> Result<(), SimulatorError> {
        let mut state = self.shared.state();
        let outcome = act(&mut state);
        self.shared.wake_if_due(&state);
        outcome
    }

    /// Adds a scripted response for the next request or requests that match it. If several match, the oldest is used.
    pub fn script(&self, response: ScriptedResponse) {
        self.shared.state().scripted.add(response);
    }

    /// Returns the last 10,000 requests as they arrived, oldest first; fewer if they are very large.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.shared.state().request_log.all()
    }

    /// Returns counters of what happened since the start.
    pub fn statistics(&self) -> Statistics {
        self.shared.state().statistics()
    }

    /// Expires every bearer token now.
    pub fn expire_bearer_tokens(&self) {
        self.shared.state().tokens.expire_bearer_tokens();
    }

    /// Expires every session now, as if it had been idle for too long.
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
            // Sending fails only if the server has already ended.
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
