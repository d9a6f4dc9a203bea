//! The methods of `Client` and `AsyncClient` about asynchronous requests.

use crate::{
    client::{Shared, options},
    pending::{AsyncPendingRequest, PendingRequest},
    read,
    runtime::{OfProcess, handle},
    services::{AsyncClient, Client},
};
#[cfg(feature = "stubs")]
use pyo3::{PyTypeInfo, inspect::PyStaticExpr, type_hint_union};
use pyo3::{prelude::*, types::PyTuple};
use std::borrow::Cow;
use thingspace::{
    self as core,
    languages::python::{Argument, Given, Named, OrRaise, catch, mismatch},
    models::{ConnectivityCallback, ListenerOptions, MemberPath},
    panics,
};

macro_rules! methods {
    ($Client:ident, $Handle:ident) => {
        #[pymethods]
        impl $Client {
            /// Resumes an asynchronous request by its `id`; nothing is sent.
            ///
            /// Callbacks that this client has already received count too. The client does not know the number of
            /// expected callbacks: pass it to `wait` as `expected_callbacks`, if callbacks are to end the wait.
            /// `account` is the account of the request, if it is not the account of the client.
            #[pyo3(signature = (id, *, account = None))]
            fn pending_request(
                &self,
                py: Python<'_>,
                id: Given<'_, String>,
                account: Option<Given<'_, String>>,
            ) -> PyResult<$Handle> {
                let (id, options) = (id.named("id")?, options(account, None)?);
                let client = self.shared();
                let request = client.get().or_raise(py)?.pending_request(id).with_options(options);
                Ok($Handle::new(request))
            }
            /// Delivers a callback that a listener received to the pending request it belongs to.
            ///
            /// It may arrive before the response to the request itself, and more than once. The client ignores
            /// callbacks that do not belong to any request.
            fn deliver_callback(&self, py: Python<'_>, event: Given<'_, ConnectivityCallback>) -> PyResult<()> {
                let event = event.named("event")?;
                let client = self.shared();
                catch(py, || {
                    client.get()?.deliver_callback(event);
                    Ok(())
                })
            }
            /// Listens for callbacks of Connectivity Management and Location on a port of this machine, and delivers
            /// them to the pending requests of this client. It runs on threads of its own, and ends when it or the
            /// client is closed.
            ///
            /// Register its `url`, or, since the platform calls only https, that of a proxy in front of it. `port` 0
            /// selects a free one. `options` sets the user name and password that a callback must carry, and its maximum
            /// size. Callbacks of Software Management get the status 400: use `wsgi_listener` or `asgi_listener` for them.
            ///
            /// Raises `ConfigurationError` when the port cannot be used, and `ValidationError` when the options are not
            /// valid.
            #[pyo3(signature = (*, host: "str" = "127.0.0.1", port: "int" = 0, options = None))]
            fn listen(
                &self,
                py: Python<'_>,
                #[pyo3(from_py_with = read::host)] host: &str,
                #[pyo3(from_py_with = read::port)] port: u16,
                options: Option<Given<'_, ListenerOptions>>,
            ) -> PyResult<CallbackListener> {
                let host = core::ListenOptions::parse_host(host).or_raise(py)?;
                let callbacks = options.named("options")?.unwrap_or_default();
                let options = core::ListenOptions { host, port, callbacks };
                CallbackListener::start(py, &self.shared(), options)
            }
        }
    };
}
methods!(Client, PendingRequest);
methods!(AsyncClient, AsyncPendingRequest);

/// A running callback listener of a client. Use it as a context manager, or call `close`.
#[pyclass(frozen, module = "thingspace")]
pub struct CallbackListener {
    listener: OfProcess<core::CallbackListener>,
    url: String,
}

#[pymethods]
impl CallbackListener {
    /// The URL of the listener on this machine; its path cannot be guessed.
    #[getter]
    pub fn url(&self) -> &str {
        &self.url
    }
    /// Ends the listener and closes its connections; a second call does nothing.
    fn close(&self) {
        // That of a parent process is not this process's to end.
        if let Ok(listener) = self.listener.get() {
            listener.close();
        }
    }
    fn __enter__(slf: Py<Self>) -> Py<Self> {
        slf
    }
    #[pyo3(signature = (*exception: "object"))]
    fn __exit__(&self, exception: &Bound<'_, PyTuple>) {
        let _ = exception;
        self.close();
    }
    fn __repr__(&self) -> String {
        format!("CallbackListener(url='{}')", self.url)
    }
}

impl CallbackListener {
    /// Starts a listener on the worker threads.
    fn start(py: Python<'_>, client: &Shared, options: core::ListenOptions) -> PyResult<Self> {
        let (client, handle) = (client.get().or_raise(py)?, handle(py)?);
        let started = py.detach(|| {
            panics::catch(|| {
                let _entered = handle.enter();
                client.listen(options)
            })
        });
        let listener = started.or_raise(py)?;
        Ok(Self { url: listener.url().to_owned(), listener: OfProcess::new(listener) })
    }
}

/// The client of a `Client` or an `AsyncClient`.
pub struct AnyClient(Shared);

impl<'py> Argument<'py> for AnyClient {
    #[cfg(feature = "stubs")]
    const HINT: PyStaticExpr = type_hint_union!(Client::TYPE_HINT, AsyncClient::TYPE_HINT);
    fn expected() -> Cow<'static, str> {
        "Client or AsyncClient".into()
    }
    fn read(object: &Bound<'py, PyAny>, at: &MemberPath<'_>) -> PyResult<Self> {
        if let Ok(client) = object.cast::<Client>() {
            Ok(Self(client.get().shared()))
        } else if let Ok(client) = object.cast::<AsyncClient>() {
            Ok(Self(client.get().shared()))
        } else {
            Err(mismatch(object, at, &Self::expected(), Some("pass the client")))
        }
    }
}

impl AnyClient {
    pub fn listen(&self, py: Python<'_>) -> PyResult<CallbackListener> {
        CallbackListener::start(py, &self.0, core::ListenOptions::default())
    }
}
