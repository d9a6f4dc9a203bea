//! The simulator, in the process of the program that uses it.

use crate::{authentication::Credentials, runtime::wait};
use futures::FutureExt;
use jiff::SignedDuration;
use pyo3::{
    exceptions::PyValueError,
    prelude::*,
    sync::MutexExt,
    types::{PyString, PyTuple},
};
use std::{
    collections::{BTreeMap, HashMap},
    sync::{Mutex, PoisonError},
};
use thingspace::{Error, Timestamp, languages::python::OrRaise};
use thingspace_simulator::{self as world, ScriptedAnswer, SimulatorOptions};

/// A ThingSpace of your own: a real server on this machine, with accounts, devices and campaigns.
///
/// Time stands still in it until it is advanced. Use it as a context manager, or call `stop`.
#[pyclass(frozen, module = "thingspace")]
pub struct Simulator {
    world: Mutex<Option<world::Simulator>>,
    url: String,
    account: String,
}

#[pymethods]
impl Simulator {
    /// Starts a simulator.
    ///
    /// The same `seed` and the same requests give the same answers. `start` is the time at which it
    /// begins, 2026-03-01 00:00 UTC by default. `port` 0 takes a free one. `speed` is how many seconds pass in it
    /// in a second of real time. `devices` is how many devices the account has.
    ///
    /// Raises `ConfigurationError` when the port is taken or the settings make no sense.
    #[staticmethod]
    #[pyo3(signature = (*, seed = 1, start = None, port = 0, speed = 0.0, devices = None))]
    #[allow(clippy::similar_names, reason = "seed and speed are what they are")]
    fn start(
        py: Python<'_>,
        seed: u64,
        start: Option<Timestamp>,
        port: u16,
        speed: f64,
        devices: Option<usize>,
    ) -> PyResult<Self> {
        let defaults = SimulatorOptions::default();
        let start = match start {
            None => defaults.start,
            Some(start) => start.instant().ok_or_else(|| PyValueError::new_err("start is no instant"))?,
        };
        let options = SimulatorOptions {
            port,
            seed,
            start,
            speed,
            devices: devices.unwrap_or(defaults.devices),
            ..SimulatorOptions::default()
        };
        let world = wait(
            py,
            async move {
                world::Simulator::start(options)
                    .await
                    .map_err(|error| Error::Configuration { message: error.to_string() })
            }
            .boxed(),
        )?;
        Ok(Self { url: world.url().to_owned(), account: world.account().to_owned(), world: Mutex::new(Some(world)) })
    }

    /// Where it is.
    #[getter]
    fn url(&self) -> &str {
        &self.url
    }
    /// What its one user logs in with.
    #[getter]
    fn credentials(&self, py: Python<'_>) -> PyResult<Credentials> {
        self.with(py, |world| Credentials(world.credentials()))
    }
    /// The environment that makes `Client.from_env()` of another program come here.
    #[getter]
    fn environment(&self, py: Python<'_>) -> PyResult<HashMap<&str, String>> {
        let made_up = self.with(py, world::Simulator::credentials)?;
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
    /// The time in it, in UTC.
    #[getter]
    fn now(&self, py: Python<'_>) -> PyResult<Timestamp> {
        self.with(py, |world| world.now().into())
    }
    /// Lets time pass, with everything that happens meanwhile.
    #[pyo3(signature = (*, days = 0.0, hours = 0.0, minutes = 0.0, seconds = 0.0))]
    fn advance(&self, py: Python<'_>, days: f64, hours: f64, minutes: f64, seconds: f64) -> PyResult<()> {
        let by = SignedDuration::try_from_secs_f64(((days * 24.0 + hours) * 60.0 + minutes) * 60.0 + seconds);
        let by = by
            .ok()
            .filter(|by| !by.is_negative())
            .ok_or_else(|| PyValueError::new_err("time passes forwards only, and ends some day"))?;
        self.with(py, move |world| world.advance(by))
    }
    /// Prescribes the answer to the next requests that match, exactly as it stands, whatever they ask.
    ///
    /// Without `path_contains` any request matches but those for tokens and sessions, which a client
    /// makes by itself. `times` is how many requests get the answer, and `cut` closes the connection
    /// half-way through the body.
    #[pyo3(signature = (*, method = None, path_contains = None, status = 200, headers = None, body = String::new(), times = 1, cut = false))]
    #[allow(clippy::too_many_arguments, reason = "they have names in Python")]
    fn script(
        &self,
        py: Python<'_>,
        method: Option<String>,
        path_contains: Option<String>,
        status: u16,
        headers: Option<BTreeMap<String, String>>,
        body: String,
        times: u32,
        cut: bool,
    ) -> PyResult<()> {
        let headers = headers.unwrap_or_default().into_iter().collect();
        self.with(py, move |world| {
            world.script(ScriptedAnswer { method, path_contains, status, headers, body, times, cut });
        })
    }
    /// What arrived, the oldest first; without headers, and without passwords and tokens.
    #[getter]
    fn requests(&self, py: Python<'_>) -> PyResult<Vec<RecordedRequest>> {
        let requests = self.with(py, world::Simulator::requests)?;
        Ok(requests.into_iter().map(RecordedRequest).collect())
    }
    /// What was counted since the start, by name: `requests`, `token_requests`, `logins`, `failed_logins` and more.
    #[getter]
    fn statistics(&self, py: Python<'_>) -> PyResult<HashMap<String, u64>> {
        let statistics = self.with(py, world::Simulator::statistics)?;
        let counted = serde_json::to_value(statistics).map_err(|error| PyValueError::new_err(error.to_string()))?;
        let members = counted.as_object().into_iter().flatten();
        Ok(members.filter_map(|(name, count)| Some((snake(name), count.as_u64()?))).collect())
    }
    /// Ends every bearer token now.
    fn expire_bearer_tokens(&self, py: Python<'_>) -> PyResult<()> {
        self.with(py, world::Simulator::expire_bearer_tokens)
    }
    /// Ends every session now.
    fn expire_sessions(&self, py: Python<'_>) -> PyResult<()> {
        self.with(py, world::Simulator::expire_sessions)
    }
    /// Ends the simulator; once is enough.
    fn stop(&self, py: Python<'_>) {
        let world = self.world.lock_py_attached(py).unwrap_or_else(PoisonError::into_inner).take();
        py.detach(|| drop(world));
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
    /// Works with the world while others may have the interpreter: the server may log, and needs it then.
    fn with<R: Send>(&self, py: Python<'_>, work: impl FnOnce(&world::Simulator) -> R + Send) -> PyResult<R> {
        let stopped = || Error::Cancelled { message: "the simulator was stopped".to_owned() };
        py.detach(|| self.world.lock().unwrap_or_else(PoisonError::into_inner).as_ref().map(work).ok_or_else(stopped))
            .or_raise(py)
    }
}

/// `failedLogins` as `failed_logins`.
fn snake(name: &str) -> String {
    name.chars().fold(String::new(), |mut out, letter| {
        if letter.is_uppercase() {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
        out
    })
}

/// A request as it arrived at a simulator.
#[pyclass(frozen, module = "thingspace")]
pub struct RecordedRequest(world::RecordedRequest);

#[pymethods]
impl RecordedRequest {
    /// The HTTP method.
    #[getter]
    fn method(&self) -> &str {
        &self.0.method
    }
    /// Path and query, exactly as they arrived.
    #[getter]
    fn target(&self) -> &str {
        &self.0.target
    }
    /// The `Content-Type` header.
    #[getter]
    fn content_type(&self) -> Option<&str> {
        self.0.content_type.as_deref()
    }
    /// The body as text; empty when there was none.
    #[getter]
    fn body(&self) -> &str {
        &self.0.body
    }
    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (target, body) = (PyString::new(py, &self.0.target).repr()?, PyString::new(py, &self.0.body).repr()?);
        Ok(format!("RecordedRequest(method='{}', target={target}, body={body})", self.0.method))
    }
}
