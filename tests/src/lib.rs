//! Helpers shared by the test suites that cover several layers.
#![forbid(unsafe_code)]

pub mod hostile;

use anyhow::{Context, Result};
use futures::{FutureExt, future::BoxFuture};
use jiff::{SignedDuration, Timestamp};
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use thingspace::{Client, ClientBuilder, Clock};
use thingspace_simulator::{Simulator, SimulatorOptions};
use tokio::sync::watch;

/// A clock that stands still until a test advances it; a sleep returns at once and advances it.
#[derive(Debug, Clone)]
pub struct ManualClock {
    begun: Timestamp,
    elapsed: Arc<Mutex<Duration>>,
}

impl ManualClock {
    /// Creates a clock that shows `begun`.
    pub fn at(begun: Timestamp) -> Self {
        Self { begun, elapsed: Arc::default() }
    }

    /// Advances the clock.
    pub fn advance(&self, by: Duration) {
        *self.elapsed.lock().unwrap_or_else(PoisonError::into_inner) += by;
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        self.begun + SignedDuration::try_from(self.elapsed()).unwrap_or(SignedDuration::ZERO)
    }
    fn elapsed(&self) -> Duration {
        *self.elapsed.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.advance(duration);
        tokio::task::yield_now().boxed()
    }
}

/// A clock that stands still: a sleep on it never ends.
#[derive(Debug, Clone)]
pub struct StoppedClock {
    at: Timestamp,
    sleeps: watch::Sender<usize>,
}

impl StoppedClock {
    /// Creates a clock that shows `at`.
    pub fn at(at: Timestamp) -> Self {
        Self { at, sleeps: watch::Sender::new(0) }
    }

    /// Waits until something sleeps on this clock.
    pub async fn something_sleeps(&self) {
        // It fails only after the sender is gone, which this borrows.
        let _ = self.sleeps.subscribe().wait_for(|sleeps| *sleeps > 0).await;
    }
}

impl Clock for StoppedClock {
    fn now(&self) -> Timestamp {
        self.at
    }
    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }
    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        self.sleeps.send_modify(|sleeps| *sleeps += 1);
        std::future::pending().boxed()
    }
}

/// Returns the builder of a client of that simulator on a stopped clock, and the clock.
pub fn stopped(simulator: &Simulator) -> (ClientBuilder, StoppedClock) {
    let clock = StoppedClock::at(simulator.now());
    (builder(simulator).0.clock(Arc::new(clock.clone())), clock)
}

/// Starts a simulator with its own world, so that tests do not affect one another.
pub async fn simulator(seed: u64) -> Result<Simulator> {
    Ok(Simulator::start(SimulatorOptions { seed, ..SimulatorOptions::default() }).await?)
}

/// Returns the builder of a client of that simulator, and its manual clock.
pub fn builder(simulator: &Simulator) -> (ClientBuilder, ManualClock) {
    let clock = ManualClock::at(simulator.now());
    let builder = Client::builder(simulator.credentials())
        .base_url(simulator.url())
        .account(simulator.account())
        .clock(Arc::new(clock.clone()));
    (builder, clock)
}

/// Builds a client of that simulator.
pub fn client(simulator: &Simulator) -> Result<Client> {
    Ok(builder(simulator).0.build()?)
}

/// Builds an HTTP client for requests outside the SDK, without a proxy of the environment.
pub fn http() -> Result<reqwest::Client> {
    let tls = thingspace::tls_configuration(&[]).map_err(anyhow::Error::msg)?;
    Ok(reqwest::Client::builder().tls_backend_preconfigured(tls).no_proxy().build()?)
}

/// Returns the resident memory of this process in bytes.
pub fn resident() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("VmRSS")?;
    Ok(line.trim().trim_end_matches("kB").trim().parse::<u64>()? * 1024)
}

/// The Rust programs of the README and of the pages beside it, compiled and run.
#[cfg(doctest)]
pub mod pages {
    #[doc = include_str!("../../README.md")]
    pub struct Readme;
    #[doc = include_str!("../../docs/any-device-campaign.md")]
    pub struct AnyDeviceCampaign;
    #[doc = include_str!("../../docs/callbacks.md")]
    pub struct Callbacks;
    #[doc = include_str!("../../docs/campaign-timing.md")]
    pub struct CampaignTiming;
    #[doc = include_str!("../../docs/errors.md")]
    pub struct Errors;
    #[doc = include_str!("../../docs/http-campaign.md")]
    pub struct HttpCampaign;
    #[doc = include_str!("../../docs/oma-dm-upgrade.md")]
    pub struct OmaDmUpgrade;
    #[doc = include_str!("../../docs/services/accounts.md")]
    pub struct AccountsService;
    #[doc = include_str!("../../docs/services/callbacks.md")]
    pub struct CallbacksService;
    #[doc = include_str!("../../docs/services/devices.md")]
    pub struct DevicesService;
    #[doc = include_str!("../../docs/services/euicc.md")]
    pub struct EuiccService;
    #[doc = include_str!("../../docs/services/groups.md")]
    pub struct GroupsService;
    #[doc = include_str!("../../docs/services/history.md")]
    pub struct HistoryService;
    #[doc = include_str!("../../docs/services/labels.md")]
    pub struct LabelsService;
    #[doc = include_str!("../../docs/services/locations.md")]
    pub struct LocationsService;
    #[doc = include_str!("../../docs/services/nidd.md")]
    pub struct NiddService;
    #[doc = include_str!("../../docs/services/reachability.md")]
    pub struct ReachabilityService;
    #[doc = include_str!("../../docs/services/requests.md")]
    pub struct RequestsService;
    #[doc = include_str!("../../docs/services/sessions.md")]
    pub struct SessionsService;
    #[doc = include_str!("../../docs/services/sms.md")]
    pub struct SmsService;
}
