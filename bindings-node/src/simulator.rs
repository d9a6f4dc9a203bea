//! A ThingSpace of your own, in the same process.

use crate::client::Credentials;
use jiff::{SignedDuration, Timestamp};
use napi_derive::napi;
use serde_json::Value;
use std::sync::{Mutex, MutexGuard, PoisonError};
use thingspace::{Error, languages::node::raise};
use thingspace_simulator as core;

/// What a simulator is started with.
#[napi(object, object_to_js = false)]
#[derive(Default)]
pub struct SimulatorOptions {
    /// The TCP port on 127.0.0.1; the system chooses one when absent.
    pub port: Option<u16>,
    /// What the world, tokens, identifiers and outcomes are drawn from: the same seed and the same
    /// requests give the same bytes. 1 when absent.
    pub seed: Option<i64>,
    /// The virtual time at the start (RFC 3339); `2026-03-01T00:00:00Z` when absent.
    pub start: Option<String>,
    /// Virtual seconds that pass in a second of real time; when absent, time stands still unless it is
    /// advanced.
    pub speed: Option<f64>,
    /// Devices of the main account; 300 when absent.
    pub devices: Option<u32>,
    /// Most items of a page; 1,000 when absent, as at the platform.
    pub page_size: Option<u32>,
}

/// A span of virtual time; its members are added up.
#[napi(object, object_to_js = false)]
pub struct TimeSpan {
    /// Days of 24 hours.
    pub days: Option<f64>,
    /// Hours.
    pub hours: Option<f64>,
    /// Minutes.
    pub minutes: Option<f64>,
    /// Seconds.
    pub seconds: Option<f64>,
}

/// A running ThingSpace of your own: a real HTTP server on this machine, in which time is virtual.
///
/// It keeps no process alive, and ends with it.
#[napi]
pub struct Simulator(Mutex<Option<core::Simulator>>);

fn wrong(message: impl ToString) -> napi::Error {
    raise(&Error::Configuration { message: message.to_string() })
}

fn json(value: &impl serde::Serialize) -> napi::Result<Value> {
    serde_json::to_value(value).map_err(wrong)
}

impl Simulator {
    fn lock(&self) -> MutexGuard<'_, Option<core::Simulator>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<T>(&self, look: impl FnOnce(&core::Simulator) -> T) -> napi::Result<T> {
        self.lock().as_ref().map(look).ok_or_else(|| wrong("the simulator was stopped"))
    }
}

#[napi]
impl Simulator {
    /// Starts a simulator on 127.0.0.1.
    #[napi(writable, configurable)]
    pub async fn start(options: Option<SimulatorOptions>) -> napi::Result<Self> {
        let given = options.unwrap_or_default();
        let mut options = core::SimulatorOptions::default();
        if let Some(seed) = given.seed {
            options.seed = u64::try_from(seed).map_err(|_| wrong("seed is 0 or more"))?;
        }
        if let Some(start) = given.start {
            options.start = start.parse::<Timestamp>().map_err(|error| wrong(format!("start: {error}")))?;
        }
        options.port = given.port.unwrap_or(options.port);
        options.speed = given.speed.unwrap_or(options.speed);
        options.devices = given.devices.map_or(options.devices, |devices| devices as usize);
        options.page_size = given.page_size.map_or(options.page_size, |size| size as usize);
        let simulator = core::Simulator::start(options).await.map_err(wrong)?;
        Ok(Self(Mutex::new(Some(simulator))))
    }

    /// Where it listens, such as `http://127.0.0.1:40123`.
    #[napi(getter)]
    pub fn url(&self) -> napi::Result<String> {
        self.with(|simulator| simulator.url().to_owned())
    }

    /// What lets a client in, with the password that counts now.
    #[napi(getter)]
    pub fn credentials(&self) -> napi::Result<Credentials> {
        self.with(|simulator| Credentials(simulator.credentials()))
    }

    /// The main account.
    #[napi(getter)]
    pub fn account(&self) -> napi::Result<String> {
        self.with(|simulator| simulator.account().to_owned())
    }

    /// The virtual time (RFC 3339).
    #[napi]
    pub fn now(&self) -> napi::Result<String> {
        self.with(|simulator| simulator.now().to_string())
    }

    /// Moves virtual time on; everything on the way happens at its own moment, in order.
    #[napi]
    pub fn advance(&self, by: TimeSpan) -> napi::Result<()> {
        let TimeSpan { days, hours, minutes, seconds } = by;
        let parts = [(days, 86_400.0), (hours, 3600.0), (minutes, 60.0), (seconds, 1.0)];
        let total: f64 = parts.iter().map(|(count, length)| count.unwrap_or(0.0) * length).sum();
        let by = SignedDuration::try_from_secs_f64(total).map_err(wrong)?;
        self.with(|simulator| simulator.advance(by))
    }

    /// Prescribes an answer for the next request, or requests, that match it. The oldest goes first.
    #[napi]
    pub fn script(&self, #[napi(ts_arg_type = "ScriptedAnswer")] answer: Value) -> napi::Result<()> {
        let answer = serde_json::from_value(answer).map_err(wrong)?;
        self.with(|simulator| simulator.script(answer))
    }

    /// The last 10,000 requests, oldest first, as they arrived, without any secret.
    #[napi(ts_return_type = "Array<RecordedRequest>")]
    pub fn requests(&self) -> napi::Result<Value> {
        json(&self.with(core::Simulator::requests)?)
    }

    /// What happened since the start.
    #[napi(ts_return_type = "Statistics")]
    pub fn statistics(&self) -> napi::Result<Value> {
        json(&self.with(core::Simulator::statistics)?)
    }

    /// Has every bearer token expire now.
    #[napi]
    pub fn expire_bearer_tokens(&self) -> napi::Result<()> {
        self.with(core::Simulator::expire_bearer_tokens)
    }

    /// Has every session end now, as if it had not been used for too long.
    #[napi]
    pub fn expire_sessions(&self) -> napi::Result<()> {
        self.with(core::Simulator::expire_sessions)
    }

    /// Stops the server; a second time does nothing.
    #[napi]
    pub async fn stop(&self) {
        let simulator = self.lock().take();
        // Stopping waits for the server's thread.
        let _ = tokio::task::spawn_blocking(move || drop(simulator)).await;
    }

    /// Stops the server, as `stop` does, at the end of an `await using` block.
    #[napi(well_known_symbol = "asyncDispose")]
    pub async fn dispose(&self) {
        self.stop().await;
    }
}

/// Runs the command line with these arguments, the first of which is its name, and gives the exit code.
#[napi(namespace = "internal")]
pub fn run_cli(arguments: Vec<String>) -> i32 {
    thingspace_cli::run(arguments)
}
