//! Records of a simulator: the requests that arrived, and the callbacks to listeners.

use pyo3::{prelude::*, types::PyString};
use serde::Serialize;
use serde_json::Value;
use thingspace::{Timestamp, languages::python::Tuple};
use thingspace_simulator as world;

/// A request as it arrived at a simulator.
#[pyclass(frozen, module = "thingspace")]
#[derive(Clone)]
pub struct RecordedRequest(pub(super) world::RecordedRequest);

#[pymethods]
impl RecordedRequest {
    /// The HTTP method.
    #[getter]
    fn method(&self) -> &str {
        &self.0.method
    }
    /// The path and query, exactly as they arrived.
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

/// A callback of a simulator to a listener. A password in it is shown as `***`.
#[pyclass(frozen, module = "thingspace")]
#[derive(Clone)]
pub struct CallbackMessage(pub(super) world::CallbackMessage);

#[pymethods]
impl CallbackMessage {
    /// The number of the message, from 1.
    #[getter]
    fn number(&self) -> u64 {
        self.0.number
    }
    /// The account.
    #[getter]
    fn account(&self) -> &str {
        &self.0.account
    }
    /// The version of Software Management whose listener receives it, `v1`, `v2` or `v3`; `None` for other messages.
    #[getter]
    fn version(&self) -> Option<String> {
        self.0.version.map(word)
    }
    /// The service of Connectivity Management or Location whose listener receives it, such as `CarrierService`; `None`
    /// for other messages.
    #[getter]
    fn service(&self) -> Option<&str> {
        self.0.service.as_deref()
    }
    /// The type of the message, such as `campaignStatus` or `suspendResponse`.
    #[getter]
    fn kind(&self) -> &str {
        &self.0.kind
    }
    /// The URL of the listener.
    #[getter]
    fn url(&self) -> &str {
        &self.0.url
    }
    /// The virtual time at which it was created.
    #[getter]
    fn created(&self) -> Timestamp {
        self.0.created.into()
    }
    /// The state of its delivery: `pending`, `acknowledged`, or `archived` when every attempt failed.
    #[getter]
    fn state(&self) -> String {
        word(self.0.state)
    }
    /// The attempts to deliver it: the virtual time, the HTTP status if there was a response, and, unless the listener
    /// acknowledged it, the reason: the text of the response, the target of a redirect, or why there was none.
    #[getter]
    fn attempts(&self) -> Tuple<'_, (Timestamp, Option<u16>, Option<String>)> {
        let attempts = self.0.attempts.iter();
        attempts.map(|attempt| (attempt.at.into(), attempt.status, attempt.error.clone())).collect::<Vec<_>>().into()
    }
    /// Its body.
    #[getter]
    fn body(&self) -> &str {
        &self.0.body
    }
    fn __repr__(&self) -> String {
        format!(
            "CallbackMessage(number={}, kind='{}', url='{}', state='{}')",
            self.0.number,
            self.0.kind,
            self.0.url,
            self.state()
        )
    }
}

/// Returns the name of a value, as the simulator writes it.
fn word(value: impl Serialize) -> String {
    serde_json::to_value(value).ok().as_ref().and_then(Value::as_str).unwrap_or_default().to_owned()
}
