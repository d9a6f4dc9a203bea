//! `Client` and `AsyncClient`: how one is made, and what both can do.

use crate::{authentication::Authentication, duration::Seconds};
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_subscript, type_hint_union};
use pyo3::{prelude::*, types::PyBytes};
use std::{io, path::PathBuf};
use thingspace::{
    self as core, CallOptions, ClientBuilder, Error, Result, languages::python::OrRaise, rules::RuleOptions,
};

/// A client of the core, and the process it belongs to.
#[derive(Clone)]
pub struct Shared {
    client: core::Client,
    process: u32,
}

impl Shared {
    /// The client, for a call.
    pub fn get(&self) -> Result<&core::Client> {
        if self.process == std::process::id() {
            return Ok(&self.client);
        }
        // The threads that read its connections stayed with the parent: every call would hang.
        Err(Error::Configuration {
            message: "this client was made before the process forked; make another one in the child".to_owned(),
        })
    }

    /// The client, for what needs no thread.
    pub fn peek(&self) -> &core::Client {
        &self.client
    }
}

/// What every call takes besides its own arguments.
pub fn options(account: Option<String>, timeout: Option<Seconds>) -> CallOptions {
    CallOptions { account, timeout: timeout.map(|timeout| timeout.0) }
}

/// Certificates in PEM form, or the path of a file with them.
pub struct Certificates(Vec<u8>);

impl<'py> FromPyObject<'_, 'py> for Certificates {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        type_hint_identifier!("builtins", "bytes"),
        type_hint_identifier!("builtins", "str"),
        type_hint_subscript!(type_hint_identifier!("os", "PathLike"), type_hint_identifier!("builtins", "str"))
    );
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(bytes) = object.cast::<PyBytes>() {
            return Ok(Self(bytes.as_bytes().to_vec()));
        }
        let path = object.extract::<PathBuf>()?;
        let read = std::fs::read(&path);
        let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
        Ok(Self(read.map_err(named)?))
    }
}

/// The settings of a client, all of which may be left out.
pub struct Settings {
    pub account: Option<String>,
    pub base_url: Option<String>,
    pub timeout: Option<Seconds>,
    pub connect_timeout: Option<Seconds>,
    pub read_timeout: Option<Seconds>,
    pub proxy: Option<String>,
    pub ca_bundle: Option<Certificates>,
    pub max_in_flight: Option<usize>,
    pub max_attempts: Option<u32>,
    pub max_response_size: Option<usize>,
    pub rules: Option<RuleOptions>,
}

impl Settings {
    fn build(self, mut builder: ClientBuilder) -> Result<Shared> {
        macro_rules! set { ($($setter:ident($value:expr);)*) => { $(if let Some(value) = $value { builder = builder.$setter(value); })* } }
        set! {
            account(self.account);
            base_url(self.base_url);
            timeout(self.timeout.map(|limit| limit.0));
            connect_timeout(self.connect_timeout.map(|limit| limit.0));
            read_timeout(self.read_timeout.map(|limit| limit.0));
            proxy(self.proxy);
            certificate_authority(self.ca_bundle.map(|certificates| certificates.0));
            max_in_flight(self.max_in_flight);
            max_attempts(self.max_attempts);
            max_response_size(self.max_response_size);
            rules(self.rules);
        }
        let client = builder.user_agent(concat!("thingspace-python/", env!("CARGO_PKG_VERSION"))).build()?;
        Ok(Shared { client, process: std::process::id() })
    }

    pub fn client(self, py: Python<'_>, authentication: Authentication) -> PyResult<Shared> {
        // Reading the certificates of the system takes a while; others need not wait.
        py.detach(|| self.build(core::Client::builder(authentication.0))).or_raise(py)
    }

    pub fn client_from_env(self, py: Python<'_>) -> PyResult<Shared> {
        py.detach(|| core::Client::from_env().and_then(|builder| self.build(builder))).or_raise(py)
    }
}

macro_rules! client {
    ($Client:ident, $(#[doc = $doc:literal])*) => {
        $(#[doc = $doc])*
        ///
        /// It keeps both tokens alive by itself, and checks every request against the platform's rules
        /// before anything is sent. It is safe to use from many threads and tasks at once; one client
        /// for a program is enough.
        #[pyclass(frozen, module = "thingspace")]
        pub struct $Client(Shared);

        #[pymethods]
        impl $Client {
            /// Makes a client; nothing is sent yet.
            ///
            /// `authentication` is `Credentials`, `Tokens`, or an object that owns the tokens (see
            /// `TokenProvider`). `account` is the account it speaks for, `base_url` where the platform is
            /// (https, or this machine). Times are in seconds, or a `timedelta`: `timeout` for a whole call, retries
            /// included (60 by default), `connect_timeout` for making a connection (10), `read_timeout`
            /// for silence in the middle of an answer (30). `proxy` is a URL; by default the proxies of
            /// the environment apply, except on this machine. `ca_bundle` holds certificate authorities
            /// to trust besides those of the system: PEM as bytes, or the path of a file. `max_in_flight`
            /// calls are under way at most (64), each is sent at most `max_attempts` times when it fails in a
            /// way that may pass (3), and no answer of more than `max_response_size` bytes is read (64 MiB).
            /// `rules` are decisions where the platform's documents are silent.
            ///
            /// Raises `ConfigurationError` when the settings make no sense.
            #[new]
            #[pyo3(signature = (authentication, *, account = None, base_url = None, timeout = None, connect_timeout = None, read_timeout = None,
                proxy = None, ca_bundle = None, max_in_flight = None, max_attempts = None, max_response_size = None, rules = None))]
            #[allow(clippy::too_many_arguments, reason = "they have names in Python")]
            fn new(
                py: Python<'_>, authentication: Authentication, account: Option<String>, base_url: Option<String>, timeout: Option<Seconds>,
                connect_timeout: Option<Seconds>, read_timeout: Option<Seconds>, proxy: Option<String>, ca_bundle: Option<Certificates>,
                max_in_flight: Option<usize>, max_attempts: Option<u32>, max_response_size: Option<usize>,
                rules: Option<RuleOptions>,
            ) -> PyResult<Self> {
                let settings = Settings {
                    account, base_url, timeout, connect_timeout, read_timeout, proxy, ca_bundle, max_in_flight, max_attempts, max_response_size,
                    rules,
                };
                settings.client(py, authentication).map(Self)
            }

            /// Makes a client from the environment: `THINGSPACE_KEY`, `_SECRET`, `_USERNAME` and
            /// `_PASSWORD`, and where they are set `_ACCOUNT` and `_BASE_URL`. What is given here goes
            /// before the environment.
            ///
            /// Raises `ConfigurationError`, which names every variable that is missing.
            #[staticmethod]
            #[pyo3(signature = (*, account = None, base_url = None, timeout = None, connect_timeout = None, read_timeout = None,
                proxy = None, ca_bundle = None, max_in_flight = None, max_attempts = None, max_response_size = None, rules = None))]
            #[allow(clippy::too_many_arguments, reason = "they have names in Python")]
            fn from_env(
                py: Python<'_>, account: Option<String>, base_url: Option<String>, timeout: Option<Seconds>,
                connect_timeout: Option<Seconds>, read_timeout: Option<Seconds>, proxy: Option<String>, ca_bundle: Option<Certificates>,
                max_in_flight: Option<usize>, max_attempts: Option<u32>, max_response_size: Option<usize>,
                rules: Option<RuleOptions>,
            ) -> PyResult<Self> {
                let settings = Settings {
                    account, base_url, timeout, connect_timeout, read_timeout, proxy, ca_bundle, max_in_flight, max_attempts, max_response_size,
                    rules,
                };
                settings.client_from_env(py).map(Self)
            }

            /// The account this client speaks for.
            #[getter]
            fn account(&self) -> Option<&str> {
                self.0.peek().account()
            }

            /// Where the platform is, without a slash at the end.
            #[getter]
            fn base_url(&self) -> &str {
                self.0.peek().base_url()
            }

            /// Ends this client: calls that have not been sent raise `CancelledError`. The session and the
            /// bearer token live on until they expire.
            fn close(&self) {
                self.0.peek().close();
            }

            fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
                let (base_url, account) = (self.base_url().into_pyobject(py)?.repr()?, self.account().into_pyobject(py)?.repr()?);
                Ok(format!(concat!(stringify!($Client), "(base_url={}, account={})"), base_url, account))
            }
        }

        impl $Client {
            /// The client of the core, for one of its services.
            pub fn shared(&self) -> Shared {
                self.0.clone()
            }
        }
    };
}
pub(crate) use client;
