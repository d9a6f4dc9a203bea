//! Waits: their options, the callable that receives progress reports, and the coroutine that calls it.

use crate::{
    awaitable::{Awaitable, Outcome},
    duration::Seconds,
    runtime::{OfProcess, wait},
};
use futures::{FutureExt, future::BoxFuture};
use pyo3::{IntoPyObjectExt, PyTypeInfo, exceptions::PyTypeError, intern, prelude::*};
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_subscript};
use std::{borrow::Cow, marker::PhantomData, sync::Arc, time::Duration};
use thingspace::{
    Result, WaitOptions, Watch, WatchStep,
    languages::python::{Argument, Given, Named, OrRaise, rejected},
    models::MemberPath,
};
use tokio::sync::Mutex;

/// Returns the options of a wait.
pub fn wait_options(timeout: Option<Given<'_, Seconds>>, poll_interval: f64) -> PyResult<WaitOptions> {
    let timeout = timeout.named("timeout")?.map(|timeout| timeout.0);
    Ok(WaitOptions { timeout, poll_interval: duration(poll_interval) })
}

/// Returns a number of seconds that was read as a duration.
pub fn duration(seconds: f64) -> Duration {
    Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX)
}

/// A Python callable that receives progress reports.
pub struct OnProgress<T>(Py<PyAny>, PhantomData<T>);

impl<T: PyTypeInfo> FromPyObject<'_, '_> for OnProgress<T> {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Callable"),
        PyStaticExpr::List { elts: &[T::TYPE_HINT] },
        type_hint_identifier!("builtins", "object")
    );
    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        Ok(Self(callable(&object)?, PhantomData))
    }
}

impl<'py, T: PyTypeInfo> Argument<'py> for OnProgress<T> {
    #[cfg(feature = "stubs")]
    const HINT: PyStaticExpr = <Self as FromPyObject<'_, '_>>::INPUT_TYPE;
    fn expected() -> Cow<'static, str> {
        "a callable".into()
    }
    fn read(object: &Bound<'py, PyAny>, at: &MemberPath<'_>) -> PyResult<Self> {
        object.extract().map_err(|error| rejected(object, at, "a callable", Some(CALLABLE), error))
    }
}

/// What to write for a function that receives progress reports.
pub const CALLABLE: &str = "write the name of a function, without calling it";

/// Returns an object that can be called.
pub fn callable(object: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
    if object.is_callable() { Ok(object.clone().unbind()) } else { Err(PyTypeError::new_err("pass a function")) }
}

/// Waits in steps on this thread, and calls back between them.
pub fn follow<W: Watch>(py: Python<'_>, watch: W, on_progress: &OnProgress<W::Progress>) -> PyResult<W::Outcome>
where
    W::Progress: for<'a> IntoPyObject<'a>,
{
    let watch = Arc::new(Mutex::new(watch));
    loop {
        let watch = watch.clone();
        match wait(py, async move { watch.lock().await.next_step().await }.boxed())? {
            WatchStep::Progress(progress) => drop(on_progress.0.call1(py, (progress,))?),
            WatchStep::Done(outcome) => return Ok(outcome),
        }
    }
}

/// A wait in steps, for asyncio.
#[pyclass(frozen)]
pub struct Steps(OfProcess<Box<dyn Fn() -> BoxFuture<'static, Result<Outcome>> + Send + Sync>>);

#[pymethods]
impl Steps {
    /// Waits for the next progress report, or for the result.
    fn next_update(&self, py: Python<'_>) -> PyResult<Awaitable<(Py<PyAny>, Py<PyAny>)>> {
        let step = self.0.get().or_raise(py)?;
        Ok(Awaitable::of(step()))
    }
}

/// A coroutine that evaluates to a `T`: one of ours, or one of Python's own that follows a watch.
pub enum Followed<T> {
    Call(Awaitable<T>),
    Watch(Py<Steps>, Py<PyAny>),
}

impl<T> Followed<T> {
    /// Waits in steps on an event loop, and calls back between them.
    pub fn watch<W>(py: Python<'_>, watch: W, on_progress: OnProgress<W::Progress>) -> PyResult<Self>
    where
        W: Watch<Outcome = T>,
        W::Progress: for<'a> IntoPyObject<'a>,
        T: for<'a> IntoPyObject<'a> + Send + 'static,
    {
        let watch = Arc::new(Mutex::new(watch));
        let step = move || {
            let watch = watch.clone();
            async move {
                let step = watch.lock().await.next_step().await?;
                Ok(Box::new(|py: Python<'_>| match step {
                    WatchStep::Progress(progress) => (progress, None::<bool>).into_py_any(py),
                    WatchStep::Done(outcome) => (None::<bool>, outcome).into_py_any(py),
                }) as Outcome)
            }
            .boxed()
        };
        Ok(Self::Watch(Py::new(py, Steps(OfProcess::new(Box::new(step))))?, on_progress.0))
    }
}

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Followed<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = <Awaitable<T> as IntoPyObject<'_>>::OUTPUT_TYPE;
    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        match self {
            Self::Call(call) => Ok(call.into_pyobject(py)?.into_any()),
            Self::Watch(watch, on_progress) => {
                py.import("thingspace._waiting")?.call_method1(intern!(py, "follow"), (watch, on_progress))
            }
        }
    }
}
