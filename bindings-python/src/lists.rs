//! Lists: this module fetches the pages, and `thingspace.lists` iterates over them.

use crate::{
    awaitable::{Awaitable, Outcome, call},
    runtime::{OfProcess, wait},
};
use futures::{FutureExt, future::BoxFuture};
use pyo3::{IntoPyObjectExt, exceptions::PyRuntimeError, prelude::*, sync::PyOnceLock};
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_subscript};
use std::sync::Arc;
use thingspace::{
    Page, Result,
    languages::python::{Given, Named, OrRaise},
};
use tokio::sync::Mutex;

macro_rules! pager {
    ($Pager:ident, $name:literal, $doc:literal) => {
        #[doc = $doc]
        pub struct $Pager<P: Page>(pub thingspace::Pager<P>);

        impl<'py, P> IntoPyObject<'py> for $Pager<P>
        where
            P: Page + for<'a> IntoPyObject<'a>,
            P::Item: for<'a> IntoPyObject<'a>,
        {
            type Target = PyAny;
            type Output = Bound<'py, PyAny>;
            type Error = PyErr;
            #[cfg(feature = "stubs")]
            const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
                type_hint_identifier!("thingspace.lists", $name),
                P::OUTPUT_TYPE,
                <P::Item as IntoPyObject<'_>>::OUTPUT_TYPE
            );
            fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
                static CLASS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
                CLASS
                    .import(py, "thingspace.lists", $name)?
                    .call1((Pages(OfProcess::new(Arc::new(Mutex::new(Held(Some(self.0)))))),))
            }
        }
    };
}
pager!(Pager, "Pager", "A list that blocks.");
pager!(AsyncPager, "AsyncPager", "A list for asyncio.");

/// A list of any item type.
trait Source: Send {
    fn fetch(&mut self, whole: bool) -> BoxFuture<'_, Result<Option<Fetched>>>;
    fn start_after(&mut self, cursor: String);
}

/// None only while it is changed in place.
struct Held<P: Page>(Option<thingspace::Pager<P>>);

impl<P> Source for Held<P>
where
    P: Page + for<'a> IntoPyObject<'a>,
    P::Item: for<'a> IntoPyObject<'a>,
{
    fn fetch(&mut self, whole: bool) -> BoxFuture<'_, Result<Option<Fetched>>> {
        async move {
            let Some(pager) = &mut self.0 else { return Ok(None) };
            let Some(page) = pager.next_page().await? else { return Ok(None) };
            let cursor = pager.cursor().map(str::to_owned);
            let make: Outcome = if whole {
                Box::new(|py| page.into_py_any(py))
            } else {
                Box::new(|py| page.into_items().into_py_any(py))
            };
            Ok(Some(Fetched { cursor, make }))
        }
        .boxed()
    }

    fn start_after(&mut self, cursor: String) {
        self.0 = self.0.take().map(|pager| pager.starting_after(cursor));
    }
}

/// The cursor of the next page, and a page or its items.
pub struct Fetched {
    cursor: Option<String>,
    make: Outcome,
}

impl<'py> IntoPyObject<'py> for Fetched {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("builtins", "tuple"),
        <Option<String> as IntoPyObject<'_>>::OUTPUT_TYPE,
        type_hint_identifier!("typing", "Any")
    );
    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        (self.cursor, (self.make)(py)?).into_bound_py_any(py)
    }
}

/// The pages of a list.
#[pyclass(frozen, name = "_Pages", module = "thingspace._thingspace")]
pub struct Pages(OfProcess<Arc<Mutex<dyn Source>>>);

#[pymethods]
impl Pages {
    /// Fetches the next page, and returns the cursor after it and the page (`whole`) or the list of its items.
    fn fetch(&self, py: Python<'_>, whole: bool) -> PyResult<Option<Fetched>> {
        wait(py, self.next(py, whole)?)
    }
    /// Fetches the next page like `fetch`, for asyncio.
    fn fetch_async(&self, py: Python<'_>, whole: bool) -> PyResult<Awaitable<Option<Fetched>>> {
        Ok(call(self.next(py, whole)?))
    }
    /// Makes the list begin with the page of a cursor.
    fn starting_after(&self, py: Python<'_>, cursor: Given<'_, String>) -> PyResult<()> {
        let cursor = cursor.named("cursor")?;
        let source = self.0.get().or_raise(py)?;
        let mut source =
            source.try_lock().map_err(|_| PyRuntimeError::new_err("a page of this list is being fetched"))?;
        source.start_after(cursor);
        Ok(())
    }
}

impl Pages {
    fn next(&self, py: Python<'_>, whole: bool) -> PyResult<BoxFuture<'static, Result<Option<Fetched>>>> {
        let source = self.0.get().or_raise(py)?.clone();
        Ok(async move { source.lock().await.fetch(whole).await }.boxed())
    }
}
