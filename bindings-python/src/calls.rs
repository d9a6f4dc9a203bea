//! Sends the call of an operation: one function for all operations and response types.

use crate::{
    awaitable::{Awaitable, Outcome},
    runtime::wait,
};
use futures::{FutureExt, future::BoxFuture};
use pyo3::{IntoPyObjectExt, prelude::*};
use std::marker::PhantomData;
use thingspace::{Response, Result, Upload, models::ResponseBody, services::PreparedCall};

/// Decodes a response, and returns an outcome that converts into a Python value.
pub type Decode = fn(&Response) -> Result<Outcome>;

/// Decodes a response as a model, or a list of models.
pub fn decode<T>(response: &Response) -> Result<Outcome>
where
    T: ResponseBody + for<'a> IntoPyObject<'a> + Send + 'static,
{
    let response: T = response.read()?;
    Ok(Box::new(|py| response.into_py_any(py)))
}

/// A Python value of the type `T`.
pub struct PythonValue<T>(Py<PyAny>, PhantomData<T>);

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for PythonValue<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = T::OUTPUT_TYPE;
    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        Ok(self.0.into_bound(py))
    }
}

impl<T> PythonValue<T> {
    /// Converts an outcome into its value.
    pub fn of(py: Python<'_>, outcome: Outcome) -> PyResult<Self> {
        Ok(Self(outcome(py)?, PhantomData))
    }
}

/// Sends a call and waits for its response.
pub fn send<T>(py: Python<'_>, call: PreparedCall, decode: Decode) -> PyResult<PythonValue<T>> {
    PythonValue::of(py, wait(py, outcome(call, decode))?)
}

/// Returns a coroutine that sends a call.
pub fn send_async<T>(call: PreparedCall, decode: Decode) -> Awaitable<T> {
    Awaitable::of(outcome(call, decode))
}

fn outcome(call: PreparedCall, decode: Decode) -> BoxFuture<'static, Result<Outcome>> {
    async move { decode(&call.send().await?) }.boxed()
}

/// Returns a function that uploads a file with a call.
pub fn upload(call: PreparedCall, decode: Decode) -> impl FnOnce(Upload) -> BoxFuture<'static, Result<Outcome>> {
    move |file| async move { decode(&call.upload(file).await?) }.boxed()
}
