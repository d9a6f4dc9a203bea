//! The tables, projected twice: methods that block, and methods that are awaited.

use crate::{
    authentication::Authentication,
    awaitable::{Awaitable, Done, call, ready},
    client::{Certificates, Settings, Shared, client, options},
    duration::Seconds,
    lists::{AsyncPager, Pager},
    pending::{AsyncPendingRequest, PendingRequest},
    runtime::wait,
    uploads::{File, OnSent, Sending, send, send_async},
};
use futures::{FutureExt, TryFutureExt};
use pyo3::{exceptions::PyTypeError, prelude::*};
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_union};
#[allow(clippy::wildcard_imports, reason = "the tables name the models")]
use thingspace::{
    self as core,
    languages::python::{OrRaise, to_json, to_python},
    models::*,
    operations::DeviceIds,
};

client!(
    Client,
    /// A client that blocks. The interpreter is left to other threads meanwhile, and Ctrl-C ends a call.
);
client!(
    AsyncClient,
    /// A client for asyncio: the same services and names as `Client`, awaited. A cancelled await ends its call.
);

#[pymethods]
impl Client {
    /// Allows logins of this client's user again after the lock-out guard held them back.
    ///
    /// Call it when the cause is gone, for every client of the process: the guard counts per user.
    fn reset_login_guard(&self, py: Python<'_>) -> PyResult<()> {
        let client = self.0.get().or_raise(py)?.clone();
        wait(
            py,
            async move {
                client.reset_login_guard().await;
                Ok(())
            }
            .boxed(),
        )
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
        account: Option<String>,
        timeout: Option<Seconds>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let client = self.0.get().or_raise(py)?.clone();
        let options = options(account, timeout);
        let arguments = serde_json::from_str(&to_json(arguments)?)
            .map_err(|error| pyo3::exceptions::PyValueError::new_err(error.to_string()))?;
        let answer = wait(
            py,
            async move { core::operations::invoke(&client, &service, &operation, arguments, options).await }.boxed(),
        )?;
        to_python(py, &answer)
    }
}

#[pymethods]
impl AsyncClient {
    /// Allows logins of this client's user again after the lock-out guard held them back.
    ///
    /// Call it when the cause is gone, for every client of the process: the guard counts per user.
    fn reset_login_guard(&self, py: Python<'_>) -> PyResult<Awaitable<Done>> {
        let client = self.0.get().or_raise(py)?.clone();
        Ok(call(
            async move {
                client.reset_login_guard().await;
                Ok(Done)
            }
            .boxed(),
        ))
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

/// The devices of a call: a `DeviceList`, or a plain list of IMEIs.
enum GivenDevices {
    Model(DeviceList),
    Plain(Vec<String>),
}

impl<'py> FromPyObject<'_, 'py> for GivenDevices {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr =
        type_hint_union!(<DeviceList as FromPyObject>::INPUT_TYPE, <Vec<String> as FromPyObject>::INPUT_TYPE);
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        match object.extract() {
            Ok(list) => Ok(Self::Model(list)),
            Err(_) => object
                .extract()
                .map(Self::Plain)
                .map_err(|_: PyErr| PyTypeError::new_err("give a list of IMEIs, each of them text, or a DeviceList")),
        }
    }
}

impl From<GivenDevices> for DeviceList {
    fn from(devices: GivenDevices) -> Self {
        match devices {
            GivenDevices::Model(list) => list,
            GivenDevices::Plain(list) => list.into(),
        }
    }
}

/// The Python type of a body.
macro_rules! given {
    (DeviceList) => {
        GivenDevices
    };
    ($Body:ident) => {
        $Body
    };
}

macro_rules! project {
    (
        $(#[doc = $about:literal])*
        $Service:ident as $service:ident
        calls { $(
            $(#[doc = $doc:literal])*
            $retry:ident $access:ident $method:ident $path:literal
                $op:ident ( $($arg:ident),* )
                $(body ( $body:ident : $Body:ident ))?
                $(query ( $($q:ident : $Q:ident as $qname:literal),* ))?
                $(options ( $($o:ident : $O:ident as $oname:literal),* ))?
                $(calls_back ( $($callback:literal),+ ))?
                $(limits ( $($limit:literal),+ ))?
                from $source:literal
                -> $Answer:ty;
        )* }
        requests { $(
            $(#[doc = $rdoc:literal])*
            $rretry:ident $raccess:ident $rmethod:ident $rpath:literal
                $rop:ident ( $($rarg:ident),* ) body ( $rbody:ident : $rBody:ident )
                calls_back ( $($rcallback:literal),+ ) answers ( $answers:literal )
                $(limits ( $($rlimit:literal),+ ))?
                from $rsource:literal;
        )* }
        lists { $(
            $(#[doc = $ldoc:literal])*
            $lretry:ident $laccess:ident $lmethod:ident $lpath:literal
                $lop:ident ( $($larg:ident),* )
                $(body ( $lbody:ident : $lBody:ident ))?
                $(selects ( $lsel:ident : $lSel:ident ))?
                $(query ( $($lq:ident : $lQ:ident as $lqname:literal),* ))?
                $(options ( $($lo:ident : $lO:ident as $loname:literal),* ))?
                $(limits ( $($llimit:literal),+ ))?
                from $lsource:literal
                -> $Page:ident of $Item:ident;
        )* }
        uploads { $(
            $(#[doc = $udoc:literal])*
            $uretry:ident $uaccess:ident $umethod:ident $upath:literal
                $uop:ident () form ( $form:ident : $Form:ident ) file ( $part:literal )
                from $usource:literal
                -> $Uploaded:ty;
        )* }
    ) => {
        $(#[doc = $about])*
        #[pyclass(frozen, module = "thingspace")]
        pub struct $Service(pub(crate) Shared);

        #[pymethods]
        impl $Service {
            $(
                $(#[doc = $doc])*
                #[pyo3(signature = ($($arg,)* $($body,)? $($($q,)*)? *, $($($o = None,)*)? account = None, timeout = None))]
                #[allow(clippy::too_many_arguments, reason = "they have names in Python")]
                fn $op(
                    &self, py: Python<'_>, $($arg: String,)* $($body: given!($Body),)? $($($q: $Q,)*)? $($($o: Option<$O>,)*)?
                    account: Option<String>, timeout: Option<Seconds>,
                ) -> PyResult<$Answer> {
                    let service = self.0.get().or_raise(py)?.$service().with_options(options(account, timeout));
                    wait(py, async move { service.$op($($arg,)* $($body,)? $($($q,)*)? $($($o,)*)?).await }.boxed())
                }
            )*
            $(
                $(#[doc = $rdoc])*
                ///
                /// Returns once the request is accepted; `wait` of what it returns tells what comes of it.
                #[pyo3(signature = ($($rarg,)* $rbody, *, account = None, timeout = None))]
                fn $rop(
                    &self, py: Python<'_>, $($rarg: String,)* $rbody: $rBody, account: Option<String>, timeout: Option<Seconds>,
                ) -> PyResult<PendingRequest> {
                    let service = self.0.get().or_raise(py)?.$service().with_options(options(account, timeout));
                    let accepted = wait(py, async move { service.$rop($($rarg,)* $rbody).await }.boxed())?;
                    Ok(PendingRequest::new(accepted, &self.0))
                }
            )*
            $(
                $(#[doc = $ldoc])*
                ///
                /// Pages are fetched as they are needed; nothing is sent before the first item is asked for.
                #[pyo3(signature = ($($larg,)* $($lbody,)? $($lsel = None,)? $($($lq,)*)? *, $($($lo = None,)*)? account = None, timeout = None))]
                fn $lop(
                    &self, py: Python<'_>, $($larg: String,)* $($lbody: $lBody,)? $($lsel: Option<$lSel>,)? $($($lq: $lQ,)*)? $($($lo: Option<$lO>,)*)?
                    account: Option<String>, timeout: Option<Seconds>,
                ) -> PyResult<Pager<$Page>> {
                    let service = self.0.get().or_raise(py)?.$service().with_options(options(account, timeout));
                    Ok(Pager(service.$lop($($larg,)* $($lbody,)? $($lsel.unwrap_or_default(),)? $($($lq,)*)? $($($lo,)*)?)))
                }
            )*
            $(
                $(#[doc = $udoc])*
                ///
                /// `file` is a path, bytes, or a binary file object; it is read as it is sent. `on_progress` is
                /// called with the bytes sent so far and how many there are (None where that is not known), on the
                /// thread that called. What it or the file object raises ends the upload and comes out of the call.
                /// `name` is another name for the file than its own.
                #[pyo3(signature = ($form, file, *, on_progress = None, name = None, account = None, timeout = None))]
                #[allow(clippy::too_many_arguments, reason = "they have names in Python")]
                fn $uop(
                    &self, py: Python<'_>, $form: $Form, file: File, on_progress: Option<OnSent>, name: Option<String>,
                    account: Option<String>, timeout: Option<Seconds>,
                ) -> PyResult<$Uploaded> {
                    let service = self.0.get().or_raise(py)?.$service().with_options(options(account, timeout));
                    send(py, file, on_progress, name, |file| async move { service.$uop($form, file).await }.boxed())
                }
            )*
        }

        pastey::paste! {
            $(#[doc = $about])*
            #[pyclass(frozen, module = "thingspace")]
            pub struct [<Async $Service>](pub(crate) Shared);

            #[pymethods]
            impl [<Async $Service>] {
                $(
                    $(#[doc = $doc])*
                    #[pyo3(signature = ($($arg,)* $($body,)? $($($q,)*)? *, $($($o = None,)*)? account = None, timeout = None))]
                    #[allow(clippy::too_many_arguments, reason = "they have names in Python")]
                    fn $op(
                        &self, py: Python<'_>, $($arg: String,)* $($body: given!($Body),)? $($($q: $Q,)*)? $($($o: Option<$O>,)*)?
                        account: Option<String>, timeout: Option<Seconds>,
                    ) -> PyResult<Awaitable<$Answer>> {
                        let service = self.0.get().or_raise(py)?.$service().with_options(options(account, timeout));
                        Ok(call(async move { service.$op($($arg,)* $($body,)? $($($q,)*)? $($($o,)*)?).await }.boxed()))
                    }
                )*
                $(
                    $(#[doc = $rdoc])*
                    ///
                    /// Returns once the request is accepted; `wait` of what it returns tells what comes of it.
                    #[pyo3(signature = ($($rarg,)* $rbody, *, account = None, timeout = None))]
                    fn $rop(
                        &self, py: Python<'_>, $($rarg: String,)* $rbody: $rBody, account: Option<String>, timeout: Option<Seconds>,
                    ) -> PyResult<Awaitable<AsyncPendingRequest>> {
                        let shared = self.0.clone();
                        let service = shared.get().or_raise(py)?.$service().with_options(options(account, timeout));
                        let accepted = async move { service.$rop($($rarg,)* $rbody).await };
                        Ok(call(accepted.map_ok(move |accepted| AsyncPendingRequest::new(accepted, &shared)).boxed()))
                    }
                )*
                $(
                    $(#[doc = $ldoc])*
                    ///
                    /// Pages are fetched as they are needed; nothing is sent before the first item is asked for.
                    #[pyo3(signature = ($($larg,)* $($lbody,)? $($lsel = None,)? $($($lq,)*)? *, $($($lo = None,)*)? account = None, timeout = None))]
                    fn $lop(
                        &self, py: Python<'_>, $($larg: String,)* $($lbody: $lBody,)? $($lsel: Option<$lSel>,)? $($($lq: $lQ,)*)? $($($lo: Option<$lO>,)*)?
                        account: Option<String>, timeout: Option<Seconds>,
                    ) -> PyResult<AsyncPager<$Page>> {
                        let service = self.0.get().or_raise(py)?.$service().with_options(options(account, timeout));
                        Ok(AsyncPager(service.$lop($($larg,)* $($lbody,)? $($lsel.unwrap_or_default(),)? $($($lq,)*)? $($($lo,)*)?)))
                    }
                )*
                $(
                    $(#[doc = $udoc])*
                    ///
                    /// `file` is a path, bytes, or a binary file object; it is read as it is sent, in a thread.
                    /// `on_progress`, a function or a coroutine function, is called on the event loop with the bytes sent
                    /// so far and how many there are (None where that is not known). What it or the file object raises
                    /// ends the upload and comes out of the call, and so does a cancelled await. `name` is another name
                    /// for the file than its own.
                    #[pyo3(signature = ($form, file, *, on_progress = None, name = None, account = None, timeout = None))]
                    #[allow(clippy::too_many_arguments, reason = "they have names in Python")]
                    fn $uop(
                        &self, py: Python<'_>, $form: $Form, file: File, on_progress: Option<OnSent>, name: Option<String>,
                        account: Option<String>, timeout: Option<Seconds>,
                    ) -> PyResult<Sending<$Uploaded>> {
                        let service = self.0.get().or_raise(py)?.$service().with_options(options(account, timeout));
                        send_async(py, file, on_progress, name, |file| async move { service.$uop($form, file).await }.boxed())
                    }
                )*
            }
        }
    };
}
thingspace::operations!(project);

macro_rules! accessors {
    ($($(#[doc = $doc:literal])* $Service:ident as $service:ident,)*) => {
        #[pymethods]
        impl Client { $(
            $(#[doc = $doc])*
            #[getter]
            fn $service(&self) -> $Service {
                $Service(self.shared())
            }
        )* }

        pastey::paste! {
            #[pymethods]
            impl AsyncClient { $(
                $(#[doc = $doc])*
                #[getter]
                fn $service(&self) -> [<Async $Service>] {
                    [<Async $Service>](self.shared())
                }
            )* }
        }
    };
}
thingspace::services!(accessors);
