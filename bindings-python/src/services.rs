//! The services, projected twice: methods that block, and methods for asyncio.

use crate::{
    authentication::Authentication,
    awaitable::{Awaitable, Done, call, ready},
    calls::{PythonValue, decode, send, send_async, upload},
    client::{Certificates, Settings, Shared, client, options, settings},
    duration::Seconds,
    lists::{AsyncPager, Pager},
    pending::{AsyncPendingRequest, PendingRequest},
    runtime::wait,
    token_store::TokenStore,
    uploads::{self, File, OnSent, Sending},
};
use futures::FutureExt;
use pyo3::prelude::*;
#[allow(clippy::wildcard_imports, reason = "the tables name the models")]
use thingspace::{
    self as core,
    languages::python::{Given, Named, OrRaise, to_json, to_python},
    models::*,
    operations::DeviceIds,
};

client!(
    Client,
    /// A client that blocks. Other threads can run during a call, and Ctrl-C ends a call.
);
client!(
    AsyncClient,
    /// A client for asyncio, with the same services and names as `Client`. A cancelled await ends its call.
);

#[pymethods]
impl Client {
    /// Allows logins of this client's user again after the lock-out guard has blocked them.
    ///
    /// Call it after you have fixed the cause. It affects every client of the process, because the guard counts per
    /// user, and every process that uses the same token store.
    fn reset_lockout_guard(&self, py: Python<'_>) -> PyResult<()> {
        let client = self.0.get().or_raise(py)?.clone();
        wait(py, async move { client.reset_lockout_guard().await }.boxed())
    }
    fn __enter__(slf: Py<Self>) -> Py<Self> {
        slf
    }
    #[pyo3(signature = (*exception: "object"))]
    fn __exit__(&self, exception: &Bound<'_, pyo3::types::PyTuple>) {
        let _ = exception;
        self.close();
    }
    #[pyo3(signature = (service, operation, arguments, *, account = None, timeout = None))]
    fn _invoke<'py>(
        &self,
        py: Python<'py>,
        service: String,
        operation: String,
        arguments: &Bound<'py, PyAny>,
        account: Option<Given<'_, String>>,
        timeout: Option<Given<'_, Seconds>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let client = self.0.get().or_raise(py)?.clone();
        let options = options(account, timeout)?;
        let arguments = serde_json::from_str(&to_json(arguments)?)
            .map_err(|error| pyo3::exceptions::PyValueError::new_err(error.to_string()))?;
        let response = wait(
            py,
            async move { core::dispatch::invoke(&client, &service, &operation, arguments, options).await }.boxed(),
        )?;
        to_python(py, &response)
    }
}

#[pymethods]
impl AsyncClient {
    /// Allows logins of this client's user again after the lock-out guard has blocked them.
    ///
    /// Call it after you have fixed the cause. It affects every client of the process, because the guard counts per
    /// user, and every process that uses the same token store.
    fn reset_lockout_guard(&self, py: Python<'_>) -> PyResult<Awaitable<Done>> {
        let client = self.0.get().or_raise(py)?.clone();
        Ok(call(async move { client.reset_lockout_guard().await.map(|()| Done) }.boxed()))
    }
    fn __aenter__(slf: Py<Self>) -> Awaitable<Py<Self>> {
        ready(slf.into_any())
    }
    #[pyo3(signature = (*exception: "object"))]
    fn __aexit__(&self, py: Python<'_>, exception: &Bound<'_, pyo3::types::PyTuple>) -> Awaitable<Done> {
        let _ = exception;
        self.close();
        ready(py.None())
    }
}

macro_rules! project {
    (service [$($doc:literal)*] $Service:ident $service:ident) => { pastey::paste! {
        $(#[doc = $doc])*
        #[pyclass(frozen, module = "thingspace")]
        pub struct $Service(pub(crate) Shared);

        impl $Service {
            fn with(&self, py: Python<'_>, account: Option<Given<'_, String>>, timeout: Option<Given<'_, Seconds>>) -> PyResult<core::$Service> {
                Ok(self.0.get().or_raise(py)?.$service().with_options(options(account, timeout)?))
            }
        }

        #[pymethods]
        impl Client {
            $(#[doc = $doc])*
            #[getter]
            fn $service(&self) -> $Service {
                $Service(self.shared())
            }
        }

        $(#[doc = $doc])*
        #[pyclass(frozen, module = "thingspace")]
        pub struct [<Async $Service>](pub(crate) Shared);

        impl [<Async $Service>] {
            fn with(&self, py: Python<'_>, account: Option<Given<'_, String>>, timeout: Option<Given<'_, Seconds>>) -> PyResult<core::$Service> {
                Ok(self.0.get().or_raise(py)?.$service().with_options(options(account, timeout)?))
            }
        }

        #[pymethods]
        impl AsyncClient {
            $(#[doc = $doc])*
            #[getter]
            fn $service(&self) -> [<Async $Service>] {
                [<Async $Service>](self.shared())
            }
        }
    } };
    (call [$($doc:literal)*] $Service:ident $service:ident $name:ident
        ($($arg:ident: $Arg:ident),*) ($($opt:ident: $Opt:ident),*) -> $Response:ty) => { pastey::paste! {
        #[pymethods]
        impl $Service {
            $(#[doc = $doc])*
            #[pyo3(signature = ($($arg,)* *, $($opt = None,)* account = None, timeout = None))]
            #[allow(clippy::too_many_arguments, reason = "Python passes them by name")]
            fn $name(
                &self, py: Python<'_>, $($arg: Given<'_, $Arg>,)* $($opt: Option<Given<'_, $Opt>>,)*
                account: Option<Given<'_, String>>, timeout: Option<Given<'_, Seconds>>,
            ) -> PyResult<PythonValue<$Response>> {
                let call = self.with(py, account, timeout)?.[<prepare_ $name>](
                    $($arg.named(stringify!($arg))?.into(),)* $($opt.named(stringify!($opt))?,)*
                );
                send(py, call, decode::<$Response>)
            }
        }

        #[pymethods]
        impl [<Async $Service>] {
            $(#[doc = $doc])*
            #[pyo3(signature = ($($arg,)* *, $($opt = None,)* account = None, timeout = None))]
            #[allow(clippy::too_many_arguments, reason = "Python passes them by name")]
            fn $name(
                &self, py: Python<'_>, $($arg: Given<'_, $Arg>,)* $($opt: Option<Given<'_, $Opt>>,)*
                account: Option<Given<'_, String>>, timeout: Option<Given<'_, Seconds>>,
            ) -> PyResult<Awaitable<$Response>> {
                let call = self.with(py, account, timeout)?.[<prepare_ $name>](
                    $($arg.named(stringify!($arg))?.into(),)* $($opt.named(stringify!($opt))?,)*
                );
                Ok(send_async(call, decode::<$Response>))
            }
        }
    } };
    (request [$($doc:literal)*] $Service:ident $service:ident $name:ident
        ($($arg:ident: $Arg:ident),*) ($($opt:ident: $Opt:ident),*) -> $Response:ty) => { pastey::paste! {
        #[pymethods]
        impl $Service {
            $(#[doc = $doc])*
            ///
            /// Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
            #[pyo3(signature = ($($arg,)* *, $($opt = None,)* account = None, timeout = None))]
            #[allow(clippy::too_many_arguments, reason = "Python passes them by name")]
            fn $name(
                &self, py: Python<'_>, $($arg: Given<'_, $Arg>,)* $($opt: Option<Given<'_, $Opt>>,)*
                account: Option<Given<'_, String>>, timeout: Option<Given<'_, Seconds>>,
            ) -> PyResult<PendingRequest> {
                let call = self.with(py, account, timeout)?.[<prepare_ $name>](
                    $($arg.named(stringify!($arg))?.into(),)* $($opt.named(stringify!($opt))?,)*
                );
                PendingRequest::send(py, call)
            }
        }

        #[pymethods]
        impl [<Async $Service>] {
            $(#[doc = $doc])*
            ///
            /// Returns once the platform has accepted the request; `wait` of the returned handle returns the result.
            #[pyo3(signature = ($($arg,)* *, $($opt = None,)* account = None, timeout = None))]
            #[allow(clippy::too_many_arguments, reason = "Python passes them by name")]
            fn $name(
                &self, py: Python<'_>, $($arg: Given<'_, $Arg>,)* $($opt: Option<Given<'_, $Opt>>,)*
                account: Option<Given<'_, String>>, timeout: Option<Given<'_, Seconds>>,
            ) -> PyResult<Awaitable<AsyncPendingRequest>> {
                let call = self.with(py, account, timeout)?.[<prepare_ $name>](
                    $($arg.named(stringify!($arg))?.into(),)* $($opt.named(stringify!($opt))?,)*
                );
                Ok(AsyncPendingRequest::send(call))
            }
        }
    } };
    (list [$($doc:literal)*] $Service:ident $service:ident $name:ident
        ($($arg:ident: $Arg:ident),*) [$($selection:ident: $Selection:ident)?] ($($opt:ident: $Opt:ident),*) -> $Page:ident of $Item:ident) => { pastey::paste! {
        #[pymethods]
        impl $Service {
            $(#[doc = $doc])*
            ///
            /// The list fetches pages as they are needed; it sends nothing before the first item is requested.
            #[pyo3(signature = ($($arg,)* $($selection = None,)? *, $($opt = None,)* account = None, timeout = None))]
            #[allow(clippy::too_many_arguments, reason = "Python passes them by name")]
            fn $name(
                &self, py: Python<'_>, $($arg: Given<'_, $Arg>,)* $($selection: Option<Given<'_, $Selection>>,)? $($opt: Option<Given<'_, $Opt>>,)*
                account: Option<Given<'_, String>>, timeout: Option<Given<'_, Seconds>>,
            ) -> PyResult<Pager<$Page>> {
                let call = self.with(py, account, timeout)?.[<prepare_ $name>](
                    $($arg.named(stringify!($arg))?.into(),)* $($selection.named(stringify!($selection))?,)?
                    $($opt.named(stringify!($opt))?,)*
                );
                Ok(Pager(call.pages()))
            }
        }

        #[pymethods]
        impl [<Async $Service>] {
            $(#[doc = $doc])*
            ///
            /// The list fetches pages as they are needed; it sends nothing before the first item is requested.
            #[pyo3(signature = ($($arg,)* $($selection = None,)? *, $($opt = None,)* account = None, timeout = None))]
            #[allow(clippy::too_many_arguments, reason = "Python passes them by name")]
            fn $name(
                &self, py: Python<'_>, $($arg: Given<'_, $Arg>,)* $($selection: Option<Given<'_, $Selection>>,)? $($opt: Option<Given<'_, $Opt>>,)*
                account: Option<Given<'_, String>>, timeout: Option<Given<'_, Seconds>>,
            ) -> PyResult<AsyncPager<$Page>> {
                let call = self.with(py, account, timeout)?.[<prepare_ $name>](
                    $($arg.named(stringify!($arg))?.into(),)* $($selection.named(stringify!($selection))?,)?
                    $($opt.named(stringify!($opt))?,)*
                );
                Ok(AsyncPager(call.pages()))
            }
        }
    } };
    (upload [$($doc:literal)*] $Service:ident $service:ident $name:ident
        ($($arg:ident: $Arg:ident),*) ($($opt:ident: $Opt:ident),*) -> $Response:ty) => { pastey::paste! {
        #[pymethods]
        impl $Service {
            $(#[doc = $doc])*
            ///
            /// `file` is a path, bytes, or a binary file object; it is read while it is sent. `on_progress` is
            /// called on the calling thread with the number of bytes sent and the total (None if it is not known). An
            /// exception of it or of the file object ends the upload, and the call raises it.
            /// `name` replaces the file's own name.
            #[pyo3(signature = ($($arg,)* file, *, $($opt = None,)* on_progress = None, name = None, account = None, timeout = None))]
            #[allow(clippy::too_many_arguments, reason = "Python passes them by name")]
            fn $name(
                &self, py: Python<'_>, $($arg: Given<'_, $Arg>,)* file: Given<'_, File>, $($opt: Option<Given<'_, $Opt>>,)* on_progress: Option<Given<'_, OnSent>>, name: Option<Given<'_, String>>,
                account: Option<Given<'_, String>>, timeout: Option<Given<'_, Seconds>>,
            ) -> PyResult<PythonValue<$Response>> {
                let call = self.with(py, account, timeout)?.[<prepare_ $name>](
                    $($arg.named(stringify!($arg))?.into(),)* $($opt.named(stringify!($opt))?,)*
                );
                let (file, on_progress, name) = (file.named("file")?, on_progress.named("on_progress")?, name.named("name")?);
                PythonValue::of(py, uploads::send(py, file, on_progress, name, upload(call, decode::<$Response>))?)
            }
        }

        #[pymethods]
        impl [<Async $Service>] {
            $(#[doc = $doc])*
            ///
            /// `file` is a path, bytes, or a binary file object; it is read while it is sent, in a thread.
            /// `on_progress`, a function or a coroutine function, is called on the event loop with the number of bytes
            /// sent and the total (None if it is not known). An exception of it or of the file object ends the upload,
            /// and the call raises it; a cancelled await ends the upload too. `name` replaces the file's own name.
            #[pyo3(signature = ($($arg,)* file, *, $($opt = None,)* on_progress = None, name = None, account = None, timeout = None))]
            #[allow(clippy::too_many_arguments, reason = "Python passes them by name")]
            fn $name(
                &self, py: Python<'_>, $($arg: Given<'_, $Arg>,)* file: Given<'_, File>, $($opt: Option<Given<'_, $Opt>>,)* on_progress: Option<Given<'_, OnSent>>, name: Option<Given<'_, String>>,
                account: Option<Given<'_, String>>, timeout: Option<Given<'_, Seconds>>,
            ) -> PyResult<Sending<$Response>> {
                let call = self.with(py, account, timeout)?.[<prepare_ $name>](
                    $($arg.named(stringify!($arg))?.into(),)* $($opt.named(stringify!($opt))?,)*
                );
                let (file, on_progress, name) = (file.named("file")?, on_progress.named("on_progress")?, name.named("name")?);
                uploads::send_async(py, file, on_progress, name, upload(call, decode::<$Response>))
            }
        }
    } };
}
thingspace::operations!(project);
