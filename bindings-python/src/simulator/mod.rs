//! `Simulator`: a simulator in the process of the program that uses it.

mod device_actions;
mod records;

pub use records::{CallbackMessage, RecordedRequest};

use crate::{
    authentication::Credentials,
    awaitable::{Awaitable, Done, call},
    client_requests::{AnyClient, CallbackListener},
    duration::Seconds,
    read,
    runtime::{OfProcess, wait},
};
use futures::FutureExt;
use jiff::SignedDuration;
use pyo3::{
    exceptions::{PyTypeError, PyValueError},
    intern,
    prelude::*,
    sync::MutexExt,
    types::{PyDict, PyString, PyTuple},
};
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_subscript, type_hint_union};
use serde_json::json;
use std::{
    collections::{BTreeMap, HashMap},
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};
use thingspace::{
    self as core, Error, Result, Timestamp,
    languages::python::{Given, Named, OrRaise, Tuple, python_arguments, to_json},
    panics,
};
use thingspace_simulator::{self as world, Scenario, ScriptedResponse, SimulatorOptions};

/// A local ThingSpace platform: a real server on this machine, with accounts, devices and campaigns.
///
/// Its time does not move until you call `advance`. Use it as a context manager, or call `stop`.
#[pyclass(frozen, module = "thingspace")]
pub struct Simulator {
    /// `None` once it was stopped.
    world: Mutex<Option<OfProcess<Arc<world::Simulator>>>>,
    url: String,
    account: String,
    /// Those at the start, for a process that was forked.
    credentials: core::Credentials,
}

#[pymethods]
impl Simulator {
    /// Starts a simulator.
    ///
    /// The same `seed` and the same requests produce the same responses. `start` is the time at which it
    /// begins, 2026-03-01 00:00 UTC by default. `port` 0 selects a free port. `speed` is the number of virtual seconds
    /// per second of real time, 0 by default. `devices` is the number of devices of the account. Credentials and tokens
    /// follow from the seed, so they are not secret; with `random_credentials` they are random at each start.
    ///
    /// `scenario` describes accounts and devices, and every other option of the simulator: a path, the text
    /// itself (JSON or TOML), or a dictionary such as `{"options": {"callbacks": {"retryPolicy": "observed"}}}`.
    /// `thingspace simulate --scenario-schema` prints its schema. The arguments override its options, which override the
    /// defaults.
    ///
    /// Raises `ConfigurationError` when the port is in use or a setting is not valid.
    #[staticmethod]
    #[pyo3(signature = (*, seed = None, start = None, port = None, speed = None, devices = None, scenario = None, random_credentials: "bool" = false),
        text_signature = "(*, seed=1, start='2026-03-01T00:00:00Z', port=0, speed=0.0, devices=300, scenario=None, random_credentials=False)")]
    #[allow(clippy::similar_names, clippy::too_many_arguments, reason = "they are the names of the options")]
    fn start(
        py: Python<'_>,
        seed: Option<Given<'_, u64>>,
        start: Option<Given<'_, Timestamp>>,
        port: Option<Given<'_, u16>>,
        speed: Option<Given<'_, f64>>,
        devices: Option<Given<'_, usize>>,
        scenario: Option<Given<'_, World>>,
        #[pyo3(from_py_with = read::random_credentials)] random_credentials: bool,
    ) -> PyResult<Self> {
        let (seed, port, speed) = (seed.named("seed")?, port.named("port")?, speed.named("speed")?);
        let (devices, scenario) = (devices.named("devices")?, scenario.named("scenario")?);
        let start = start.named("start")?.map(|start| {
            let instant = start.instant();
            instant.ok_or_else(|| wrong(format!("start: must be a time such as 2026-03-01T00:00:00Z, not \"{start}\"")))
        });
        let start = start.transpose().or_raise(py)?;
        let world = wait(
            py,
            async move {
                let from_scenario = scenario.map_or_else(|| Ok(SimulatorOptions::default()), World::options)?;
                let options = SimulatorOptions {
                    seed: seed.unwrap_or(from_scenario.seed),
                    start: start.unwrap_or(from_scenario.start),
                    port: port.unwrap_or(from_scenario.port),
                    speed: speed.unwrap_or(from_scenario.speed),
                    devices: devices.unwrap_or(from_scenario.devices),
                    random_credentials: random_credentials || from_scenario.random_credentials,
                    ..from_scenario
                };
                world::Simulator::start(options).await.map_err(wrong)
            }
            .boxed(),
        )?;
        let (url, account, credentials) = (world.url().to_owned(), world.account().to_owned(), world.credentials());
        Ok(Self { url, account, credentials, world: Mutex::new(Some(OfProcess::new(Arc::new(world)))) })
    }

    /// The URL of the simulator.
    #[getter]
    fn url(&self) -> &str {
        &self.url
    }
    /// The credentials of its one user.
    #[getter]
    fn credentials(&self, py: Python<'_>) -> PyResult<Credentials> {
        self.valid_credentials(py).map(Credentials)
    }
    /// The environment variables that make `Client.from_env()` of another program use this simulator.
    #[getter]
    fn environment(&self, py: Python<'_>) -> PyResult<HashMap<&str, String>> {
        let made_up = self.valid_credentials(py)?;
        Ok([
            ("THINGSPACE_KEY", made_up.key.expose()),
            ("THINGSPACE_SECRET", made_up.secret.expose()),
            ("THINGSPACE_USERNAME", made_up.username.expose()),
            ("THINGSPACE_PASSWORD", made_up.password.expose()),
            ("THINGSPACE_ACCOUNT", &self.account),
            ("THINGSPACE_BASE_URL", &self.url),
        ]
        .map(|(name, value)| (name, value.to_owned()))
        .into())
    }
    /// The account that has the devices.
    #[getter]
    fn account(&self) -> &str {
        &self.account
    }
    /// Its virtual time, in UTC.
    #[getter]
    fn now(&self, py: Python<'_>) -> PyResult<Timestamp> {
        self.with(py, |world| world.now().into())
    }
    /// Advances virtual time, and carries out everything that becomes due.
    ///
    /// When it returns, the simulator has sent every callback that was due, and sent those again that a listener did
    /// not acknowledge. A listener in the same process must run on another thread; if it runs on the event loop, use
    /// `advance_async`.
    ///
    /// Raises `ConfigurationError` on a thread with a running event loop of asyncio, trio or curio, if a listener on this
    /// machine is registered: the loop may serve it, and both would wait for each other. A server of another kind that
    /// serves the listener on this thread is not recognized: its callbacks fail, as if it did not respond in time.
    #[pyo3(signature = (*, days: "float" = 0.0, hours: "float" = 0.0, minutes: "float" = 0.0, seconds: "float" = 0.0))]
    fn advance(
        &self,
        py: Python<'_>,
        #[pyo3(from_py_with = read::days)] days: f64,
        #[pyo3(from_py_with = read::hours)] hours: f64,
        #[pyo3(from_py_with = read::minutes)] minutes: f64,
        #[pyo3(from_py_with = read::seconds)] seconds: f64,
    ) -> PyResult<()> {
        let (world, by) = (self.world(py)?, duration(days, hours, minutes, seconds)?);
        if is_in_event_loop(py)?
            && let Some(url) = py.detach(|| world.local_listener())
        {
            return Err(wrong(format!(
                "advance() blocks the event loop of this thread, which may serve the listener at {url}; call \
                 `await simulator.advance_async(...)` instead, or advance() in another thread"
            )))
            .or_raise(py);
        }
        wait(
            py,
            async move {
                world.advance_async(by).await;
                Ok(())
            }
            .boxed(),
        )
    }
    /// Advances virtual time like `advance`, for asyncio.
    #[pyo3(signature = (*, days: "float" = 0.0, hours: "float" = 0.0, minutes: "float" = 0.0, seconds: "float" = 0.0))]
    fn advance_async(
        &self,
        py: Python<'_>,
        #[pyo3(from_py_with = read::days)] days: f64,
        #[pyo3(from_py_with = read::hours)] hours: f64,
        #[pyo3(from_py_with = read::minutes)] minutes: f64,
        #[pyo3(from_py_with = read::seconds)] seconds: f64,
    ) -> PyResult<Awaitable<Done>> {
        let (world, by) = (self.world(py)?, duration(days, hours, minutes, seconds)?);
        Ok(call(
            async move {
                world.advance_async(by).await;
                Ok(Done)
            }
            .boxed(),
        ))
    }
    /// Connects a client to this simulator: starts a listener of the client on this machine, as `client.listen()` does,
    /// and registers it for every callback service of Connectivity Management and Location. The waits of the client's
    /// requests then end by callbacks. Returns the listener, which ends with the client at the latest.
    fn connect(&self, py: Python<'_>, client: Given<'_, AnyClient>) -> PyResult<CallbackListener> {
        let listener = client.named("client")?.listen(py)?;
        let url = listener.url().to_owned();
        self.with(py, |world| world.connect(&url).map_err(wrong))?.or_raise(py)?;
        Ok(listener)
    }
    /// Forces the outcome of devices, campaigns, requests or callbacks, whatever their state; the oldest fault applies first.
    ///
    /// `outcome` is a name such as `upgradeFailed`, `notReachable` or `requestFailed`; a name that does not exist raises
    /// `ConfigurationError`, which lists all of them. `device` is an IMEI, `version` `v1`, `v2` or `v3`, `campaign` an
    /// identifier; each matches any if omitted. `times` is a number, or `always`. `code` is the code that a request about
    /// a line fails with (`lineRequestFailed`), such as `REQUEST_FAILED.DeviceNotFound`. With `probability`, the fault
    /// applies only in this share of cases, which follow from `seed`.
    ///
    /// Requests fail with `throttled`, `serverError`, `htmlPage`, `errorInSuccess`, `truncatedResponse`, `wrongTypes`,
    /// `connectionReset`, `responseStalls`, `responseDrips`, `responseDelayed`, `bearerTokenExpired` or `sessionEnded`.
    /// `operation` names the operation, as in `devices.suspend` or `devices.*`; if omitted, all except the requests for
    /// tokens fail. `when` is `before` or `after` the request is carried out. `status` and `retry_after` are those of the
    /// response; `delay` is a number of seconds or a `timedelta`.
    ///
    /// Callbacks fail with `callbackLost`, `callbackLate` (by `delay`, in virtual time) or `callbackDuplicated`; `service`
    /// is that of the listener, such as `CarrierService`.
    #[allow(clippy::too_many_arguments, reason = "Python passes them by name")]
    #[pyo3(signature = (outcome, *, device = None, version = None, campaign = None, code = None, times = None, operation = None, when = None, service = None, probability = None, seed = None, status = None, retry_after = None, delay = None),
        text_signature = "($self, outcome, *, device=None, version=None, campaign=None, code=None, times=1, operation=None, when=None, service=None, probability=None, seed=None, status=None, retry_after=None, delay=None)")]
    fn inject_fault(
        &self,
        py: Python<'_>,
        outcome: Given<'_, String>,
        device: Option<Given<'_, String>>,
        version: Option<Given<'_, String>>,
        campaign: Option<Given<'_, String>>,
        code: Option<Given<'_, String>>,
        times: Option<Given<'_, Times>>,
        operation: Option<Given<'_, String>>,
        when: Option<Given<'_, String>>,
        service: Option<Given<'_, String>>,
        probability: Option<Given<'_, f64>>,
        seed: Option<Given<'_, u64>>,
        status: Option<Given<'_, u16>>,
        retry_after: Option<Given<'_, String>>,
        delay: Option<Given<'_, Seconds>>,
    ) -> PyResult<()> {
        let times = match times.named("times")? {
            None => json!(1),
            Some(Times::Count(times)) => json!(times),
            Some(Times::Always(word)) => json!(word),
        };
        let delay = delay.named("delay")?.map(|Seconds(delay)| format!("{}ms", delay.as_millis()));
        let fault = json!({
            "outcome": outcome.named("outcome")?, "device": device.named("device")?,
            "version": version.named("version")?, "campaign": campaign.named("campaign")?, "code": code.named("code")?,
            "times": times, "operation": operation.named("operation")?, "when": when.named("when")?,
            "service": service.named("service")?, "probability": probability.named("probability")?,
            "seed": seed.named("seed")?, "status": status.named("status")?,
            "retryAfter": retry_after.named("retry_after")?, "delay": delay,
        });
        let fault = serde_path_to_error::deserialize(fault).map_err(wrong).or_raise(py)?;
        self.with(py, |world| world.inject_fault(fault).map_err(wrong))?.or_raise(py)
    }
    /// The faults that are in effect, oldest first, as dictionaries with the member names of JSON; `times` counts down.
    #[getter]
    fn faults<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let faults = self.with(py, world::Simulator::faults)?;
        let text = serde_json::to_string(&faults).map_err(wrong).or_raise(py)?;
        py.import(intern!(py, "json"))?.call_method1(intern!(py, "loads"), (text,))
    }
    /// Removes all injected faults.
    fn clear_faults(&self, py: Python<'_>) -> PyResult<()> {
        self.with(py, world::Simulator::clear_faults)
    }
    /// The callbacks to listeners, oldest first, both pending and finished.
    #[getter]
    fn callbacks(&self, py: Python<'_>) -> PyResult<Tuple<'_, CallbackMessage>> {
        let messages = self.with(py, world::Simulator::callbacks)?;
        Ok(messages.into_iter().map(CallbackMessage).collect::<Vec<_>>().into())
    }
    /// Scripts the response to the next matching requests; the simulator sends it unchanged.
    ///
    /// Without `path_contains` every request matches except those for tokens and sessions, which a client sends
    /// automatically. `times` is the number of requests that get the response, and `truncate` closes the connection
    /// half-way through the body.
    #[pyo3(signature = (*, method = None, path_contains = None, status: "int" = 200, headers = None, body: "str" = "", times: "int" = 1, truncate: "bool" = false))]
    #[allow(clippy::too_many_arguments, reason = "they have names in Python")]
    fn script(
        &self,
        py: Python<'_>,
        method: Option<Given<'_, String>>,
        path_contains: Option<Given<'_, String>>,
        #[pyo3(from_py_with = read::status)] status: u16,
        headers: Option<Given<'_, BTreeMap<String, String>>>,
        #[pyo3(from_py_with = read::body)] body: &str,
        #[pyo3(from_py_with = read::times)] times: u32,
        #[pyo3(from_py_with = read::truncate)] truncate: bool,
    ) -> PyResult<()> {
        let (method, path_contains) = (method.named("method")?, path_contains.named("path_contains")?);
        let headers = headers.named("headers")?.unwrap_or_default().into_iter().collect();
        self.with(py, move |world| {
            world.script(ScriptedResponse {
                method,
                path_contains,
                status,
                headers,
                body: body.to_owned(),
                times,
                truncate,
            });
        })
    }
    /// The requests that arrived, oldest first, without headers, passwords and tokens.
    #[getter]
    fn requests(&self, py: Python<'_>) -> PyResult<Tuple<'_, RecordedRequest>> {
        let requests = self.with(py, world::Simulator::requests)?;
        Ok(requests.into_iter().map(RecordedRequest).collect::<Vec<_>>().into())
    }
    /// Counters since the start, by name: `requests`, `token_requests`, `logins`, `failed_logins` and more.
    #[getter]
    fn statistics(&self, py: Python<'_>) -> PyResult<HashMap<String, u64>> {
        let statistics = self.with(py, world::Simulator::statistics)?;
        let counted = serde_json::to_value(statistics).map_err(|error| PyValueError::new_err(error.to_string()))?;
        let members = counted.as_object().into_iter().flatten();
        Ok(members.filter_map(|(name, count)| Some((snake(name), count.as_u64()?))).collect())
    }
    /// Makes every bearer token expire now.
    fn expire_bearer_tokens(&self, py: Python<'_>) -> PyResult<()> {
        self.with(py, world::Simulator::expire_bearer_tokens)
    }
    /// Makes every session expire now.
    fn expire_sessions(&self, py: Python<'_>) -> PyResult<()> {
        self.with(py, world::Simulator::expire_sessions)
    }
    /// Stops the simulator; a second call has no effect.
    fn stop(&self, py: Python<'_>) {
        let world = self.world.lock_py_attached(py).unwrap_or_else(PoisonError::into_inner).take();
        // The program has no use for a panic here. In a process that was forked, nothing is stopped.
        let _ = py.detach(|| {
            panics::catch(|| {
                drop(world);
                Ok(())
            })
        });
    }

    fn __enter__(slf: Py<Self>) -> Py<Self> {
        slf
    }
    #[pyo3(signature = (*exception: "object"))]
    fn __exit__(&self, py: Python<'_>, exception: &Bound<'_, PyTuple>) {
        let _ = exception;
        self.stop(py);
    }
    fn __repr__(&self) -> String {
        format!("Simulator(url='{}', account='{}')", self.url, self.account)
    }
}

impl Simulator {
    /// Runs `work` with the interpreter released, which the server needs when it logs.
    fn with<R: Send>(&self, py: Python<'_>, work: impl FnOnce(&world::Simulator) -> R + Send) -> PyResult<R> {
        let world = self.world(py)?;
        py.detach(|| panics::catch(|| Ok(work(&world)))).or_raise(py)
    }

    fn world(&self, py: Python<'_>) -> PyResult<Arc<world::Simulator>> {
        let world = self.world.lock_py_attached(py).unwrap_or_else(PoisonError::into_inner);
        let stopped = || Error::cancelled("the simulator was stopped");
        let forked = |_| {
            Error::configuration(
                "this simulator runs in the process that started it, and this one was forked from it: start \
                      another simulator here, or use its `url`, `account` and `credentials`",
            )
        };
        let world = world.as_ref().ok_or_else(stopped).and_then(|world| world.get().map_err(forked));
        world.or_raise(py).cloned()
    }

    /// Returns the current credentials; those at the start after a fork, since the password may change.
    fn valid_credentials(&self, py: Python<'_>) -> PyResult<core::Credentials> {
        let is_forked = {
            let world = self.world.lock_py_attached(py).unwrap_or_else(PoisonError::into_inner);
            world.as_ref().is_some_and(|world| world.get().is_err())
        };
        if is_forked { Ok(self.credentials.clone()) } else { self.with(py, world::Simulator::credentials) }
    }
}

/// Returns the error for an option, a scenario or a fault that is not valid.
#[allow(clippy::needless_pass_by_value, reason = "it is passed to map_err")]
fn wrong(error: impl ToString) -> Error {
    Error::configuration(error.to_string())
}

/// The functions that return something if an event loop runs on this thread, and nothing or an error if none does.
/// `sniffio` knows trio, and other libraries that announce themselves to it.
const EVENT_LOOPS: [(&str, &str); 3] =
    [("asyncio", "get_running_loop"), ("sniffio", "current_async_library"), ("curio.meta", "curio_running")];

/// Whether an event loop runs on this thread. A library that is not loaded has none.
fn is_in_event_loop(py: Python<'_>) -> PyResult<bool> {
    let modules = py.import(intern!(py, "sys"))?.getattr(intern!(py, "modules"))?;
    Ok(EVENT_LOOPS.iter().any(|(module, function)| {
        let running = modules.get_item(module).and_then(|module| module.call_method0(*function));
        running.is_ok_and(|running| running.is_truthy().unwrap_or(true))
    }))
}

fn duration(days: f64, hours: f64, minutes: f64, seconds: f64) -> PyResult<SignedDuration> {
    let by = SignedDuration::try_from_secs_f64(((days * 24.0 + hours) * 60.0 + minutes) * 60.0 + seconds);
    by.ok()
        .filter(|by| !by.is_negative())
        .ok_or_else(|| PyValueError::new_err("the duration must not be negative or too large"))
}

python_arguments! {
    World => "a path, str or dict"; "pass the path of a scenario, its text, or a dictionary",
    Times => "int or str"; "pass a number, or the text 'always'",
}

/// A scenario: a path, text, or a dictionary.
enum World {
    Path(PathBuf),
    TextOrPath(String),
    Json(String),
}

impl World {
    fn options(self) -> Result<SimulatorOptions> {
        let scenario = match self {
            Self::Path(path) => Scenario::from_path(path),
            Self::TextOrPath(text) => Scenario::from_text_or_path(&text),
            Self::Json(text) => Scenario::from_json(&text),
        };
        scenario.map(SimulatorOptions::from).map_err(wrong)
    }
}

impl<'py> FromPyObject<'_, 'py> for World {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        type_hint_identifier!("builtins", "str"),
        type_hint_subscript!(type_hint_identifier!("os", "PathLike"), type_hint_identifier!("builtins", "str")),
        type_hint_subscript!(
            type_hint_identifier!("builtins", "dict"),
            type_hint_identifier!("builtins", "str"),
            type_hint_identifier!("typing", "Any")
        )
    );
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(text) = object.cast::<PyString>() {
            Ok(Self::TextOrPath(text.to_cow()?.into_owned()))
        } else if object.is_instance_of::<PyDict>() {
            to_json(&object).map(Self::Json)
        } else {
            object.extract().map(Self::Path)
        }
    }
}

/// How often a fault is forced.
enum Times {
    Count(i64),
    Always(String),
}

impl<'py> FromPyObject<'_, 'py> for Times {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr =
        type_hint_union!(<i64 as FromPyObject>::INPUT_TYPE, <String as FromPyObject>::INPUT_TYPE);
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        match object.extract() {
            Ok(times) => Ok(Self::Count(times)),
            Err(_) => (object.extract().map(Self::Always))
                .map_err(|_: PyErr| PyTypeError::new_err("pass a number, or the text 'always'")),
        }
    }
}

/// Converts `failedLogins` into `failed_logins`.
fn snake(name: &str) -> String {
    name.chars().fold(String::new(), |mut out, letter| {
        if letter.is_uppercase() {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
        out
    })
}
