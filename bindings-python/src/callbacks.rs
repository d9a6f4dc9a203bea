//! Messages of the platform: how one is read, and how a listener answers.

use pyo3::prelude::*;
use pyo3::{
    exceptions::PyTypeError,
    types::{PyBytes, PyString},
};
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_union};
use thingspace::{
    callbacks,
    languages::python::OrRaise,
    models::{ConnectivityCallback, ListenerOptions, ReceivedCallback, SoftwareCallback},
};

/// The body of a request, as bytes or as text.
pub struct Body(Vec<u8>);

impl<'py> FromPyObject<'_, 'py> for Body {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr =
        type_hint_union!(type_hint_identifier!("builtins", "bytes"), type_hint_identifier!("builtins", "str"));
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(bytes) = object.cast::<PyBytes>() {
            return Ok(Self(bytes.as_bytes().to_vec()));
        }
        let text = object.cast::<PyString>().map_err(|_| PyTypeError::new_err("give the body as bytes or text"))?;
        Ok(Self(text.to_cow()?.as_bytes().to_vec()))
    }
}

/// Reads a message of Software Management that the platform sent to a callback listener, of v1, v2 or v3.
///
/// Nothing in a message is lost: what has no place in the model, is of an unknown type or makes no sense
/// where it stands is in `unknown_members`.
///
/// Raises `UnexpectedResponseError` when the body is no JSON object.
#[pyfunction]
#[allow(clippy::needless_pass_by_value, reason = "it was made of the argument")]
pub fn parse_callback(py: Python<'_>, body: Body) -> PyResult<SoftwareCallback> {
    callbacks::parse(&body.0).or_raise(py)
}

/// Reads a message of Connectivity Management or Location that the platform sent to a callback listener.
///
/// Nothing in a message is lost: what has no place in the model, is of an unknown type or makes no sense
/// where it stands is in `unknown_members`. `deliver_callback` of a client hands it to whoever waits for the request.
///
/// Raises `UnexpectedResponseError` when the body is no JSON object.
#[pyfunction]
#[allow(clippy::needless_pass_by_value, reason = "it was made of the argument")]
pub fn parse_connectivity_callback(py: Python<'_>, body: Body) -> PyResult<ConnectivityCallback> {
    callbacks::parse_connectivity(&body.0).or_raise(py)
}

/// What to answer to a request to a callback listener, and the message that it brought: `event` of Software
/// Management, or `connectivity_event` of Connectivity Management or Location, told apart by what they hold.
///
/// For listeners in a web framework of your own; `wsgi_listener` and `asgi_listener` are built on it.
/// `authorization` is the header of that name, if there is one. Answer `status` with `message` within
/// about 4 seconds, or the platform sends the message again; if the event cannot be stored, answer 500
/// instead, so that it comes again.
#[pyfunction]
#[pyo3(signature = (method, authorization, body, options = None))]
#[allow(clippy::needless_pass_by_value, reason = "it was made of the argument")]
pub fn receive_callback(
    method: &str,
    authorization: Option<&str>,
    body: Body,
    options: Option<ListenerOptions>,
) -> ReceivedCallback {
    callbacks::receive(method, authorization, &body.0, &options.unwrap_or_default())
}
