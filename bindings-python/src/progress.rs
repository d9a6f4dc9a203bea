//! Progress of a wait: the callable that receives progress reports, and the coroutine that calls it.

use crate::awaitable::Awaitable;
use pyo3::{PyClass, PyTypeInfo, intern, prelude::*, pyclass_init::PyClassInitializer};
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_subscript};
use std::marker::PhantomData;

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
        Ok(Self(object.to_owned().unbind(), PhantomData))
    }
}

impl<T: for<'a> IntoPyObject<'a>> OnProgress<T> {
    /// Calls it.
    pub fn call(&self, py: Python<'_>, progress: T) -> PyResult<Py<PyAny>> {
        self.0.call1(py, (progress,))
    }
}

/// A coroutine that evaluates to a `T`: one of ours, or one of Python's own that follows a watch.
pub enum Followed<T> {
    Call(Awaitable<T>),
    Watch(Py<PyAny>, Py<PyAny>),
}

impl<T> Followed<T> {
    /// Follows a class whose method `next_update` awaits the next progress report, or the result.
    pub fn watch<W, P>(py: Python<'_>, watch: W, on_progress: OnProgress<P>) -> PyResult<Self>
    where
        W: Into<PyClassInitializer<W>> + PyClass,
    {
        Ok(Self::Watch(Py::new(py, watch)?.into_any(), on_progress.0))
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
