//! The composed services, projected twice like the services themselves.

use crate::{
    awaitable::{Awaitable, call},
    client::{Shared, options},
    duration::Seconds,
    progress::{Followed, OnProgress, follow, wait_options},
    read,
    runtime::wait,
    services::{AsyncClient, Client},
};
use futures::FutureExt;
use pyo3::prelude::*;
#[allow(clippy::wildcard_imports, reason = "the table names the models")]
use thingspace::{
    languages::python::{Given, Named, OrRaise},
    models::*,
};

macro_rules! method {
    (
        $Service:ident $service:ident [$($doc:literal)*] $function:ident($argument:ident : $Argument:ident) -> $Response:ident
    ) => { pastey::paste! {
        #[pymethods]
        impl $Service {
            $(#[doc = $doc])*
            #[pyo3(signature = ($argument, *, account = None, timeout = None))]
            fn $function(
                &self, py: Python<'_>, $argument: Given<'_, $Argument>, account: Option<Given<'_, String>>, timeout: Option<Given<'_, Seconds>>,
            ) -> PyResult<$Response> {
                let service = self.0.get().or_raise(py)?.$service().with_options(options(account, timeout)?);
                let $argument = $argument.named(stringify!($argument))?;
                wait(py, async move { service.$function($argument).await }.boxed())
            }
        }

        #[pymethods]
        impl [<Async $Service>] {
            $(#[doc = $doc])*
            #[pyo3(signature = ($argument, *, account = None, timeout = None))]
            fn $function(
                &self, py: Python<'_>, $argument: Given<'_, $Argument>, account: Option<Given<'_, String>>, timeout: Option<Given<'_, Seconds>>,
            ) -> PyResult<Awaitable<$Response>> {
                let service = self.0.get().or_raise(py)?.$service().with_options(options(account, timeout)?);
                let $argument = $argument.named(stringify!($argument))?;
                Ok(call(async move { service.$function($argument).await }.boxed()))
            }
        }
    } };
    (
        $Service:ident $service:ident [$($doc:literal)*] $function:ident($argument:ident : $Argument:ident) -> $Response:ident,
        $watch:ident reports $Progress:ident
    ) => { pastey::paste! {
        #[pymethods]
        impl $Service {
            $(#[doc = $doc])*
            #[pyo3(signature = ($argument, *, timeout = None, poll_interval: "float | timedelta | None" = 30.0, on_progress = None, account = None))]
            fn $function(
                &self, py: Python<'_>, $argument: Given<'_, $Argument>, timeout: Option<Given<'_, Seconds>>, #[pyo3(from_py_with = read::poll_interval)] poll_interval: f64,
                on_progress: Option<Given<'_, OnProgress<$Progress>>>, account: Option<Given<'_, String>>,
            ) -> PyResult<$Response> {
                let service = self.0.get().or_raise(py)?.$service().with_options(options(account, None)?);
                let options = wait_options(timeout, poll_interval)?;
                let $argument = $argument.named(stringify!($argument))?;
                match on_progress.named("on_progress")? {
                    None => wait(py, async move { service.$function($argument, options).await }.boxed()),
                    Some(on_progress) => follow(py, service.$watch($argument, options), &on_progress),
                }
            }
        }

        #[pymethods]
        impl [<Async $Service>] {
            $(#[doc = $doc])*
            #[pyo3(signature = ($argument, *, timeout = None, poll_interval: "float | timedelta | None" = 30.0, on_progress = None, account = None))]
            fn $function(
                &self, py: Python<'_>, $argument: Given<'_, $Argument>, timeout: Option<Given<'_, Seconds>>, #[pyo3(from_py_with = read::poll_interval)] poll_interval: f64,
                on_progress: Option<Given<'_, OnProgress<$Progress>>>, account: Option<Given<'_, String>>,
            ) -> PyResult<Followed<$Response>> {
                let service = self.0.get().or_raise(py)?.$service().with_options(options(account, None)?);
                let options = wait_options(timeout, poll_interval)?;
                let $argument = $argument.named(stringify!($argument))?;
                match on_progress.named("on_progress")? {
                    None => Ok(Followed::Call(call(async move { service.$function($argument, options).await }.boxed()))),
                    Some(on_progress) => Followed::watch(py, service.$watch($argument, options), on_progress),
                }
            }
        }
    } };
}

macro_rules! project {
    ($(
        $(#[doc = $about:literal])*
        $Service:ident as $service:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $argument:ident : $Argument:ident ) -> $Response:ident $(, $watch:ident of $Watch:ident reports $Progress:ident)?;
        )* }
    )*) => { $( pastey::paste! {
        $(#[doc = $about])*
        #[pyclass(frozen, module = "thingspace")]
        pub struct $Service(Shared);

        $(#[doc = $about])*
        #[pyclass(frozen, module = "thingspace")]
        pub struct [<Async $Service>](Shared);

        $(method! {
            $Service $service [$($doc)*] $function($argument: $Argument) -> $Response $(, $watch reports $Progress)?
        })*

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
