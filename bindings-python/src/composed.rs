//! The composed services, projected twice like the services themselves.

use crate::{
    awaitable::{Awaitable, call},
    client::{Shared, options},
    duration::Seconds,
    runtime::wait,
    services::{AsyncClient, Client},
};
use futures::FutureExt;
use pyo3::prelude::*;
#[allow(clippy::wildcard_imports, reason = "the table names the models")]
use thingspace::{languages::python::OrRaise, models::*};

macro_rules! project {
    ($(
        $(#[doc = $about:literal])*
        $Service:ident as $service:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $argument:ident : $Argument:ident ) -> $Response:ident;
        )* }
    )*) => { $( pastey::paste! {
        $(#[doc = $about])*
        #[pyclass(frozen, module = "thingspace")]
        pub struct $Service(Shared);

        #[pymethods]
        impl $Service { $(
            $(#[doc = $doc])*
            #[pyo3(signature = ($argument, *, account = None, timeout = None))]
            fn $function(
                &self, py: Python<'_>, $argument: $Argument, account: Option<String>, timeout: Option<Seconds>,
            ) -> PyResult<$Response> {
                let service = self.0.get().or_raise(py)?.$service().with_options(options(account, timeout));
                wait(py, async move { service.$function($argument).await }.boxed())
            }
        )* }

        $(#[doc = $about])*
        #[pyclass(frozen, module = "thingspace")]
        pub struct [<Async $Service>](Shared);

        #[pymethods]
        impl [<Async $Service>] { $(
            $(#[doc = $doc])*
            #[pyo3(signature = ($argument, *, account = None, timeout = None))]
            fn $function(
                &self, py: Python<'_>, $argument: $Argument, account: Option<String>, timeout: Option<Seconds>,
            ) -> PyResult<Awaitable<$Response>> {
                let service = self.0.get().or_raise(py)?.$service().with_options(options(account, timeout));
                Ok(call(async move { service.$function($argument).await }.boxed()))
            }
        )* }

        #[pymethods]
        impl Client {
            $(#[doc = $about])*
            #[getter]
            fn $service(&self) -> $Service {
                $Service(self.shared())
            }
        }

        #[pymethods]
        impl AsyncClient {
            $(#[doc = $about])*
            #[getter]
            fn $service(&self) -> [<Async $Service>] {
                [<Async $Service>](self.shared())
            }
        }
    } )* };
}
thingspace::composed_services!(project);
