//! Callbacks of the platform: parsing a message, and the response of a listener to it.

use pyo3::prelude::*;
use pyo3::{
    exceptions::PyTypeError,
    types::{PyBytes, PyString},
};
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_union};
use thingspace::{
    callbacks,
    languages::python::{Given, Named, catch, python_arguments},
    models::{ConnectivityCallback, ListenerOptions, ReceivedCallback, SoftwareCallback},
};

/// The body of a request, as bytes or as text.
pub struct Body(Vec<u8>);

python_arguments!(Body => "bytes or str"; "pass the body as bytes or text");

impl<'py> FromPyObject<'_, 'py> for Body {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr =
        type_hint_union!(type_hint_identifier!("builtins", "bytes"), type_hint_identifier!("builtins", "str"));
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(bytes) = object.cast::<PyBytes>() {
            return Ok(Self(bytes.as_bytes().to_vec()));
        }
        let text = object.cast::<PyString>().map_err(|_| PyTypeError::new_err("pass the body as bytes or text"))?;
        Ok(Self(text.to_cow()?.as_bytes().to_vec()))
    }
}

/// Parses a callback of Software Management v1, v2 or v3.
///
/// Nothing in a callback is lost: `unknown_members` contains members that the model does not have, and those whose type
/// or value is not valid.
///
/// Raises `UnexpectedResponseError` when the body is not a JSON object.
#[pyfunction]
#[allow(clippy::needless_pass_by_value, reason = "PyO3 converts the argument into an owned value")]
pub fn parse_callback(py: Python<'_>, body: Given<'_, Body>) -> PyResult<SoftwareCallback> {
    let body = body.named("body")?;
    catch(py, || callbacks::parse(&body.0))
}

/// Parses a callback of Connectivity Management or Location.
///
/// Nothing in a callback is lost: `unknown_members` contains members that the model does not have, and those whose type
/// or value is not valid. Pass the result to `deliver_callback` of a client, which assigns it to its request.
///
/// Raises `UnexpectedResponseError` when the body is not a JSON object.
#[pyfunction]
#[allow(clippy::needless_pass_by_value, reason = "PyO3 converts the argument into an owned value")]
pub fn parse_connectivity_callback(py: Python<'_>, body: Given<'_, Body>) -> PyResult<ConnectivityCallback> {
    let body = body.named("body")?;
    catch(py, || callbacks::parse_connectivity(&body.0))
}

/// Parses a request to a callback listener, and returns the response to it together with the callback: `event` of
/// Software Management, or `connectivity_event` of Connectivity Management or Location, recognized by its members.
///
/// Use it for a listener in your own web framework; `wsgi_listener` and `asgi_listener` are built on it.
/// `authorization` is the header of that name, if there is one. Respond with `status` and `message` within
/// about 4 seconds, or the platform sends the callback again; if you cannot store the event, respond with 500
/// instead, so that the platform sends it again.
#[pyfunction]
#[pyo3(signature = (method, authorization, body, options = None))]
#[allow(clippy::needless_pass_by_value, reason = "PyO3 converts the argument into an owned value")]
pub fn receive_callback(
    py: Python<'_>,
    method: Given<'_, String>,
    authorization: Option<Given<'_, String>>,
    body: Given<'_, Body>,
    options: Option<Given<'_, ListenerOptions>>,
) -> PyResult<ReceivedCallback> {
    let (method, authorization) = (method.named("method")?, authorization.named("authorization")?);
    let (body, options) = (body.named("body")?, options.named("options")?.unwrap_or_default());
    // Parsing a large message takes a while, in which other threads run.
    Ok(py.detach(|| callbacks::receive(&method, authorization.as_deref(), &body.0, &options)))
}

/// Checks the head of a request to a callback listener. Returns the response to send at once, or `None` if the body is
/// to be read, up to `max_body_bytes` of the options, and passed to `receive_callback`.
///
/// `content_length` is the size that the request announces, if it does. The head decides about the method, about an
/// `Authorization: Basic` header, which is rejected if it is wrong, and about a body that is announced too large.
#[pyfunction]
#[pyo3(signature = (method, authorization, content_length = None, options = None))]
pub fn receive_callback_head(
    method: Given<'_, String>,
    authorization: Option<Given<'_, String>>,
    content_length: Option<Given<'_, u64>>,
    options: Option<Given<'_, ListenerOptions>>,
) -> PyResult<Option<ReceivedCallback>> {
    let (method, authorization) = (method.named("method")?, authorization.named("authorization")?);
    let (length, options) = (content_length.named("content_length")?, options.named("options")?.unwrap_or_default());
    Ok(callbacks::receive_head(&method, authorization.as_deref(), length, &options))
}
