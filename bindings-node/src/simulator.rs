//! `Simulator`: a local ThingSpace platform in the same process.

use crate::credentials::Credentials;
use jiff::SignedDuration;
use napi::bindgen_prelude::Uint8ArraySlice;
use napi_derive::napi;
use serde_json::{Map, Value, json as value};
use std::sync::{Arc, Mutex};
use thingspace::{Error, languages::node::raise, sync::lock};
use thingspace_simulator::{self as core, Scenario, ScenarioError, SimulatorOptions};

/// A duration of virtual time: the sum of its members.
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

/// A local ThingSpace platform: a real HTTP server on this machine, with virtual time.
///
/// It does not keep the process alive, and ends with it.
#[napi]
pub struct Simulator(Mutex<Option<Arc<core::Simulator>>>);

fn wrong(message: impl ToString) -> napi::Error {
    raise(&Error::configuration(message.to_string()))
}

fn json(value: &impl serde::Serialize) -> napi::Result<Value> {
    serde_json::to_value(value).map_err(wrong)
}

/// The options of a simulator, next to `scenario` in one JSON object.
///
/// They are validated like the options of a scenario, and override them.
fn options(text: &str) -> napi::Result<SimulatorOptions> {
    let mut options: Map<String, Value> = serde_json::from_str(text).map_err(wrong)?;
    let scenario = match options.remove("scenario") {
        None | Some(Value::Null) => None,
        Some(Value::String(text)) => Some(Scenario::from_text_or_path(&text).map_err(wrong)?),
        Some(document) => Some(Scenario::from_json(&document.to_string()).map_err(wrong)?),
    };
    Scenario::from_json(&value!({ "options": options }).to_string()).map_err(|error| match error {
        ScenarioError::Invalid { problems } => {
            let messages = problems.iter().map(|problem| problem.to_string().replacen("options.", "", 1));
            wrong(messages.collect::<Vec<_>>().join("; "))
        }
        error => wrong(error),
    })?;
    let mut all = json(&scenario.clone().map(SimulatorOptions::from).unwrap_or_default())?;
    merge(&mut all, Value::Object(options));
    let options = serde_json::from_value(all).map_err(wrong)?;
    Ok(SimulatorOptions { scenario, ..options })
}

/// Merges options into those of the scenario, member by member.
fn merge(into: &mut Value, from: Value) {
    match (into, from) {
        (Value::Object(into), Value::Object(from)) => {
            for (name, value) in from {
                merge(into.entry(name).or_insert(Value::Null), value);
            }
        }
        (into, from) => *into = from,
    }
}

/// Returns the JSON Schema of scenarios, from which the type definitions are generated.
#[napi(catch_unwind, namespace = "internal")]
pub fn scenario_schema() -> String {
    Scenario::schema()
}

impl TimeSpan {
    fn total(&self) -> napi::Result<SignedDuration> {
        let parts = [(self.days, 86_400.0), (self.hours, 3600.0), (self.minutes, 60.0), (self.seconds, 1.0)];
        let total: f64 = parts.iter().map(|(count, length)| count.unwrap_or(0.0) * length).sum();
        SignedDuration::try_from_secs_f64(total)
            .ok()
            .filter(|by| !by.is_negative())
            .ok_or_else(|| wrong("the duration must not be negative or too large"))
    }
}

impl Simulator {
    fn running(&self) -> napi::Result<Arc<core::Simulator>> {
        let running = lock(&self.0).clone();
        running.ok_or_else(|| wrong("the simulator was stopped"))
    }

    fn with<T>(&self, look: impl FnOnce(&core::Simulator) -> T) -> napi::Result<T> {
        self.running().map(|simulator| look(&simulator))
    }
}

#[napi]
impl Simulator {
    /// Starts a simulator on 127.0.0.1.
    #[napi(catch_unwind, writable, configurable, ts_args_type = "options?: SimulatorOptions | null")]
    pub async fn start(options_json: String) -> napi::Result<Self> {
        let simulator = core::Simulator::start(options(&options_json)?).await.map_err(wrong)?;
        Ok(Self(Mutex::new(Some(Arc::new(simulator)))))
    }

    /// The URL of the simulator, such as `http://127.0.0.1:40123`.
    #[napi(catch_unwind, getter)]
    pub fn url(&self) -> napi::Result<String> {
        self.with(|simulator| simulator.url().to_owned())
    }

    /// Valid credentials, with the current password.
    #[napi(catch_unwind, getter)]
    pub fn credentials(&self) -> napi::Result<Credentials> {
        self.with(|simulator| Credentials(simulator.credentials()))
    }

    /// The main account.
    #[napi(catch_unwind, getter)]
    pub fn account(&self) -> napi::Result<String> {
        self.with(|simulator| simulator.account().to_owned())
    }

    /// The virtual time (RFC 3339).
    #[napi(catch_unwind)]
    pub fn now(&self) -> napi::Result<String> {
        self.with(|simulator| simulator.now().to_string())
    }

    /// Advances virtual time; everything that becomes due happens at its time, in order.
    ///
    /// When it returns, the simulator has sent every callback that was due, and sent those again that a listener did
    /// not acknowledge. It blocks the event loop, and throws `ConfigurationError` if a listener on this machine is
    /// registered, which the event loop may serve: use `advanceAsync` then. A listener of `client.listen` does not need
    /// the event loop; register it with `connect`.
    #[napi(catch_unwind)]
    pub fn advance(&self, by: TimeSpan) -> napi::Result<()> {
        let by = by.total()?;
        if let Some(url) = self.with(core::Simulator::local_listener)? {
            return Err(wrong(format!(
                "advance() blocks the event loop, which may serve the listener at {url}; call \
                 `await simulator.advanceAsync(...)` instead"
            )));
        }
        self.with(|simulator| simulator.advance(by))
    }

    /// Advances virtual time like `advance`, without blocking the event loop.
    #[napi(catch_unwind)]
    pub async fn advance_async(&self, by: TimeSpan) -> napi::Result<()> {
        let by = by.total()?;
        self.running()?.advance_async(by).await;
        Ok(())
    }

    /// Connects a client to this simulator: starts a listener of the client on this machine, as `client.listen()` does,
    /// and registers it for every callback service of Connectivity Management and Location. The waits of the client's
    /// requests then end by callbacks. Returns the listener, which ends with the client at the latest.
    #[napi(catch_unwind, ts_args_type = "client: Client", ts_return_type = "Promise<CallbackListener>")]
    pub fn connect(&self, url: String) -> napi::Result<()> {
        self.with(|simulator| simulator.connect(&url))?.map_err(wrong)
    }

    /// Forces the outcome of devices, campaigns, requests or callbacks, whatever their state. The oldest fault applies
    /// first.
    #[napi(catch_unwind)]
    pub fn inject_fault(&self, #[napi(ts_arg_type = "Fault")] fault: Value) -> napi::Result<()> {
        let fault = serde_path_to_error::deserialize(fault).map_err(wrong)?;
        self.with(|simulator| simulator.inject_fault(fault))?.map_err(wrong)
    }

    /// Makes a device send a short message to its account. The message waits in the queue until it is fetched. After
    /// the account has started SMS callbacks, the simulator sends it to the listener of `EnhancedConnectivityService`
    /// instead.
    ///
    /// Use any identifier of the device. Fails when no line has it, or when the line is not active.
    #[napi(catch_unwind)]
    pub fn send_sms_from_device(&self, device_id: String, text: String) -> napi::Result<()> {
        self.with(|simulator| simulator.send_sms_from_device(&device_id, &text))?.map_err(wrong)
    }

    /// Makes a device send non-IP data, at most 1,358 bytes, to the listener of `NiddService`. Without a listener, the
    /// data is lost.
    ///
    /// Use any identifier of the device. Fails when no line has it, or when the line is not active or does not accept
    /// non-IP data.
    #[napi(catch_unwind)]
    pub fn send_nidd_from_device(&self, device_id: String, payload: Uint8ArraySlice<'_>) -> napi::Result<()> {
        self.with(|simulator| simulator.send_nidd_from_device(&device_id, &payload))?.map_err(wrong)
    }

    /// Makes a device with an active line reachable or unreachable from now on, regardless of its behaviour.
    ///
    /// Use any identifier of the device. Fails when no line has it.
    #[napi(catch_unwind)]
    pub fn set_reachable(&self, device_id: String, reachable: bool) -> napi::Result<()> {
        self.with(|simulator| simulator.set_reachable(&device_id, reachable))?.map_err(wrong)
    }

    /// Changes a line outside the API, as the platform's portal does, and notifies the listener of
    /// `ExternalProvisioningChanges`.
    ///
    /// Use any identifier of the device. Fails when no line has it, or when its state or its identifiers do not allow the change.
    #[napi(catch_unwind)]
    pub fn change_externally(
        &self,
        device_id: String,
        #[napi(
            ts_arg_type = "'activate' | 'suspend' | 'restore' | 'deactivate' | 'changeEsn' | 'changeDevice3gTo4g' | 'changeDevice4gTo3g' | 'changeImei' | 'changeIccid' | 'changeImeiAndIccid' | 'deviceDetection'"
        )]
        change: Value,
    ) -> napi::Result<()> {
        let change = serde_json::from_value(change).map_err(wrong)?;
        self.with(|simulator| simulator.change_externally(&device_id, change))?.map_err(wrong)
    }

    /// The faults that are in effect, oldest first; `times` counts down.
    #[napi(catch_unwind, ts_return_type = "Array<Fault>")]
    pub fn faults(&self) -> napi::Result<Value> {
        json(&self.with(core::Simulator::faults)?)
    }

    /// Removes all injected faults.
    #[napi(catch_unwind)]
    pub fn clear_faults(&self) -> napi::Result<()> {
        self.with(core::Simulator::clear_faults)
    }

    /// The callbacks to listeners, oldest first: the pending ones, and the last 10,000 finished ones. Passwords in them
    /// are shown as `***`.
    #[napi(catch_unwind, ts_return_type = "Array<CallbackMessage>")]
    pub fn callbacks(&self) -> napi::Result<Value> {
        json(&self.with(core::Simulator::callbacks)?)
    }

    /// Scripts the response to the next request, or requests, that match it. The oldest applies first.
    #[napi(catch_unwind)]
    pub fn script(&self, #[napi(ts_arg_type = "ScriptedResponse")] response: Value) -> napi::Result<()> {
        let response = serde_path_to_error::deserialize(response).map_err(wrong)?;
        self.with(|simulator| simulator.script(response))
    }

    /// The last 10,000 requests, oldest first, as they arrived, without secrets.
    #[napi(catch_unwind, ts_return_type = "Array<RecordedRequest>")]
    pub fn requests(&self) -> napi::Result<Value> {
        json(&self.with(core::Simulator::requests)?)
    }

    /// Counters since the start.
    #[napi(catch_unwind, ts_return_type = "Statistics")]
    pub fn statistics(&self) -> napi::Result<Value> {
        json(&self.with(core::Simulator::statistics)?)
    }

    /// Makes every bearer token expire now.
    #[napi(catch_unwind)]
    pub fn expire_bearer_tokens(&self) -> napi::Result<()> {
        self.with(core::Simulator::expire_bearer_tokens)
    }

    /// Makes every session expire now, as if it had been idle for too long.
    #[napi(catch_unwind)]
    pub fn expire_sessions(&self) -> napi::Result<()> {
        self.with(core::Simulator::expire_sessions)
    }

    /// Stops the server; a second call has no effect.
    #[napi(catch_unwind)]
    pub async fn stop(&self) {
        let simulator = lock(&self.0).take();
        // Stopping waits for the server's thread.
        let _ = tokio::task::spawn_blocking(move || drop(simulator)).await;
    }

    /// Stops the server, as `stop` does, at the end of an `await using` block.
    #[napi(catch_unwind, well_known_symbol = "asyncDispose")]
    pub async fn dispose(&self) {
        self.stop().await;
    }
}

/// Runs the command line with these arguments, the first of which is its name, and returns the exit code.
#[napi(catch_unwind, namespace = "internal")]
pub fn run_cli(arguments: Vec<String>) -> i32 {
    thingspace_cli::run(arguments)
}
