//! A client whose waits advance the time of a simulator, and whose listener runs on this machine.

use anyhow::{Context, Result};
use futures::{FutureExt, future::BoxFuture};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use std::{
    convert::Infallible,
    future::ready,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use thingspace::{
    Client, Clock, callbacks,
    models::{
        CallbackService, DeviceId, DeviceIdKind, DeviceIdentifiers, DeviceListRequest, ListenerOptions,
        RegisterCallbackRequest,
    },
    rules::RuleOptions,
};
use thingspace_simulator::{Scenario, Simulator};

/// A clock that advances the simulator's time during a sleep.
#[derive(Clone)]
pub struct Driver {
    simulator: Arc<Simulator>,
    elapsed: Arc<Mutex<Duration>>,
}

impl std::fmt::Debug for Driver {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Driver")
    }
}

impl Clock for Driver {
    fn now(&self) -> Timestamp {
        self.simulator.now()
    }
    fn elapsed(&self) -> Duration {
        *self.elapsed.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        *self.elapsed.lock().unwrap_or_else(PoisonError::into_inner) += duration;
        let simulator = Arc::clone(&self.simulator);
        // A cancelled sleep does not stop the advance half-way.
        let moved = tokio::spawn(async move {
            simulator.advance_async(SignedDuration::try_from(duration).unwrap_or(SignedDuration::MAX)).await;
        });
        moved.map(|_| ()).boxed()
    }
}

pub struct World {
    pub simulator: Arc<Simulator>,
    pub clock: Driver,
    pub client: Client,
    /// The devices, by their IMEI.
    pub devices: Vec<DeviceIdentifiers>,
}

impl World {
    /// Creates a world with some lines in service.
    pub async fn new(devices: usize, rules: RuleOptions) -> Result<Self> {
        let group =
            json!({"count": devices, "make": "SimMake", "model": "Model-A", "protocol": "LWM2M", "version": "1.0"});
        let scenario = json!({"options": {"start": "2026-03-01T00:00:00Z"}, "accounts": [{"name": "0642233522-00001", "groups": [group]}, {"name": "0642233522-00002"}]});
        let simulator = Arc::new(Simulator::start(Scenario::from_json(&scenario.to_string())?).await?);
        let clock = Driver { simulator: Arc::clone(&simulator), elapsed: Arc::default() };
        let client = Self::client_of(&simulator, &clock, rules)?;
        let mut listed = client.devices().list_devices(DeviceListRequest::default());
        let mut devices = Vec::with_capacity(devices);
        while let Some(device) = listed.try_next().await? {
            let imei = device.device_ids.into_iter().find(|id| id.kind == DeviceIdKind::Imei).context("an IMEI")?;
            devices.push(DeviceIdentifiers { device_ids: vec![imei], ip_address: None });
        }
        Ok(Self { simulator, clock, client, devices })
    }

    fn client_of(simulator: &Simulator, clock: &Driver, rules: RuleOptions) -> Result<Client> {
        let builder = Client::builder(simulator.credentials()).base_url(simulator.url()).account(simulator.account());
        Ok(builder.rules(rules).clock(Arc::new(clock.clone())).build()?)
    }

    /// Builds another client of the same account, which shares nothing with the first.
    pub fn another_client(&self) -> Result<Client> {
        Self::client_of(&self.simulator, &self.clock, RuleOptions::default())
    }

    /// Serves listeners of services that deliver their callbacks to clients; returns their address.
    pub async fn listen(&self, services: &[CallbackService], clients: Vec<Client>) -> Result<SocketAddr> {
        let router = callbacks::connectivity_listener(ListenerOptions::default(), move |event| {
            for client in &clients {
                client.deliver_callback(event.clone());
            }
            ready(Ok::<(), Infallible>(()))
        });
        let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let address = socket.local_addr()?;
        tokio::spawn(async move { axum::serve(socket, router).await });
        for name in services {
            let url = format!("http://{address}/{name}");
            let listener = RegisterCallbackRequest { name: name.clone(), url, ..RegisterCallbackRequest::default() };
            self.client.callbacks().register(listener).await?;
        }
        Ok(address)
    }

    /// Returns the number of polls of the platform.
    pub fn polls(&self) -> usize {
        let is_poll = |target: &str| target.contains("/requests/") && target.ends_with("/status");
        self.simulator.requests().iter().filter(|request| request.method == "GET" && is_poll(&request.target)).count()
    }
}

/// Returns a device that the platform does not have.
pub fn stranger() -> DeviceIdentifiers {
    let id = DeviceId { id: "359821110000128".to_owned(), kind: DeviceIdKind::Imei };
    DeviceIdentifiers { device_ids: vec![id], ip_address: None }
}
