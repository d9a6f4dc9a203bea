//! `Client` and `AsyncClient`: constructors, settings and common methods.

use crate::{authentication::Authentication, duration::Seconds, runtime::OfProcess, token_store::TokenStore};
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_subscript, type_hint_union};
use pyo3::{prelude::*, types::PyBytes};
use std::{io, path::PathBuf, sync::Arc};
use thingspace::{
    self as core, CallOptions, ClientBuilder, Result,
    languages::python::{Given, Named, OrRaise, python_arguments},
    panics,
    rules::RuleOptions,
};

/// A client of the core, for the process that created it.
#[derive(Clone)]
pub struct Shared(Arc<OfProcess<core::Client>>);

impl Shared {
    /// Returns the client for a call. Fails after a fork.
    pub fn get(&self) -> Result<&core::Client> {
        self.0.get()
    }

    /// Returns the client for its settings.
    pub fn peek(&self) -> Option<&core::Client> {
        self.0.peek()
    }
}

/// Returns the options that every call accepts in addition to its own arguments.
pub fn options(account: Option<Given<'_, String>>, timeout: Option<Given<'_, Seconds>>) -> PyResult<CallOptions> {
    Ok(CallOptions { account: account.named("account")?, timeout: timeout.named("timeout")?.map(|timeout| timeout.0) })
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

python_arguments!(Certificates => "bytes or a path"; "write the path of a file in PEM form, or its bytes");

/// The settings of a client, all optional.
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
    pub max_activations_per_minute: Option<u32>,
    pub max_requests_per_minute: Option<u32>,
    pub max_response_size: Option<usize>,
    pub rules: Option<RuleOptions>,
    pub v3_campaign_path: Option<String>,
    pub allow_unencrypted_http_to: Option<String>,
    pub token_store: Option<TokenStore>,
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
            max_activations_per_minute(self.max_activations_per_minute);
            max_requests_per_minute(self.max_requests_per_minute);
            max_response_size(self.max_response_size);
            rules(self.rules);
            v3_campaign_path(self.v3_campaign_path);
            allow_unencrypted_http_to(self.allow_unencrypted_http_to);
            token_store(self.token_store.map(TokenStore::open).transpose()?);
        }
        let builder = builder.certificate_authority_variables(["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"]);
        let client = builder.user_agent(concat!("thingspace-python/", env!("CARGO_PKG_VERSION"))).build()?;
        Ok(Shared(Arc::new(OfProcess::new(client))))
    }

    pub fn client(self, py: Python<'_>, authentication: Authentication) -> PyResult<Shared> {
        // Reading the system's certificates takes a while: other threads can run meanwhile.
        py.detach(|| panics::catch(|| self.build(core::Client::builder(authentication.0)))).or_raise(py)
    }

    pub fn client_from_env(self, py: Python<'_>) -> PyResult<Shared> {
        py.detach(|| panics::catch(|| self.build(core::Client::from_env()?))).or_raise(py)
    }
}

/// Reads the arguments of a client, whose errors name them.
macro_rules! settings {
    ($($name:ident),*) => { Settings { $($name: $name.named(stringify!($name))?),* } };
}
pub(crate) use settings;

macro_rules! client {
    ($Client:ident, $(#[doc = $doc:literal])*) => {
        $(#[doc = $doc])*
        ///
        /// It refreshes both tokens automatically, and checks every request against the platform's rules before it
        /// sends anything. Threads and tasks can share it; one client for a program is enough.
        ///
        /// `authentication` is `Credentials`, `Tokens`, or a `TokenProvider`. `account` is the account of the
        /// client, `base_url` the URL of the platform (https, or this machine). Durations are in seconds, or a
        /// `timedelta`: `timeout` for a whole call including retries (60 by default), `connect_timeout` for
        /// connecting (10), `read_timeout` for the time without data in the middle of a response (30). `proxy` is a
        /// URL; by default the client uses the proxies of the environment, except for addresses on this machine.
        /// `ca_bundle` contains certificate authorities to trust in addition to those of the system: PEM as bytes,
        /// or the path of a file. At most `max_in_flight` calls run at the same time (64). The client sends a call
        /// with transient failures at most `max_attempts` times (3), and rejects a response of more than
        /// `max_response_size` bytes (64 MiB). For each account it sends at most `max_activations_per_minute`
        /// requests that activate lines (100, the platform's limit) and `max_requests_per_minute` requests of every
        /// kind (no limit); further calls wait for their turn within their timeout. `rules` sets the options of the rules for points on which the
        /// platform's documentation is silent. `v3_campaign_path` is the segment in the paths of v3 campaigns:
        /// `firmware` by default, or `software`, which the documentation shows too. `allow_unencrypted_http_to` is the
        /// name of a host that `base_url` may name with http, such as the container of a simulator: every call sends its
        /// tokens, and every login the password, without encryption to this host.
        /// `token_store` shares the tokens and the count of failed logins with other processes: a folder, a
        /// `FileTokenStore`, or a `TokenStore`; by default each process logs in for itself.
        #[pyclass(frozen, module = "thingspace")]
        pub struct $Client(Shared);

        #[pymethods]
        impl $Client {
            /// Creates a client; nothing is sent yet. The documentation of the class describes the arguments and their defaults.
            ///
            /// Raises `ConfigurationError` when a setting is not valid.
            #[new]
            #[pyo3(signature = (authentication, *, account = None, base_url = None, timeout = None, connect_timeout = None, read_timeout = None,
                proxy = None, ca_bundle = None, max_in_flight = None, max_attempts = None, max_activations_per_minute = None,
                max_requests_per_minute = None, max_response_size = None, rules = None,
                v3_campaign_path = None, allow_unencrypted_http_to = None, token_store = None), text_signature = "(authentication, *, account=None, base_url='https://thingspace.verizon.com', timeout=60.0, connect_timeout=10.0, read_timeout=30.0, proxy=None, ca_bundle=None, max_in_flight=64, max_attempts=3, max_activations_per_minute=100, max_requests_per_minute=None, max_response_size=67108864, rules=None, v3_campaign_path='firmware', allow_unencrypted_http_to=None, token_store=None)")]
            #[allow(clippy::too_many_arguments, reason = "Python passes them by name")]
            fn new(
                py: Python<'_>, authentication: Given<'_, Authentication>, account: Option<Given<'_, String>>, base_url: Option<Given<'_, String>>, timeout: Option<Given<'_, Seconds>>,
                connect_timeout: Option<Given<'_, Seconds>>, read_timeout: Option<Given<'_, Seconds>>, proxy: Option<Given<'_, String>>, ca_bundle: Option<Given<'_, Certificates>>,
                max_in_flight: Option<Given<'_, usize>>, max_attempts: Option<Given<'_, u32>>,
                max_activations_per_minute: Option<Given<'_, u32>>, max_requests_per_minute: Option<Given<'_, u32>>, max_response_size: Option<Given<'_, usize>>,
                rules: Option<Given<'_, RuleOptions>>, v3_campaign_path: Option<Given<'_, String>>,
                allow_unencrypted_http_to: Option<Given<'_, String>>, token_store: Option<Given<'_, TokenStore>>,
            ) -> PyResult<Self> {
                let settings = settings!(
                    account, base_url, timeout, connect_timeout, read_timeout, proxy, ca_bundle, max_in_flight,
                    max_attempts, max_activations_per_minute, max_requests_per_minute, max_response_size, rules,
                    v3_campaign_path, allow_unencrypted_http_to, token_store
                );
                settings.client(py, authentication.named("authentication")?).map(Self)
            }

            /// Creates a client from the environment: `THINGSPACE_KEY`, `_SECRET`, `_USERNAME` and
            /// `_PASSWORD`, and if they are set `_ACCOUNT`, `_BASE_URL` and `_ALLOW_UNENCRYPTED_HTTP_TO`. Arguments override
            /// the environment.
            ///
            /// Raises `ConfigurationError`, which names every variable that is missing.
            #[staticmethod]
            #[pyo3(signature = (*, account = None, base_url = None, timeout = None, connect_timeout = None, read_timeout = None,
                proxy = None, ca_bundle = None, max_in_flight = None, max_attempts = None, max_activations_per_minute = None,
                max_requests_per_minute = None, max_response_size = None, rules = None,
                v3_campaign_path = None, allow_unencrypted_http_to = None, token_store = None), text_signature = "(*, account=None, base_url=None, timeout=60.0, connect_timeout=10.0, read_timeout=30.0, proxy=None, ca_bundle=None, max_in_flight=64, max_attempts=3, max_activations_per_minute=100, max_requests_per_minute=None, max_response_size=67108864, rules=None, v3_campaign_path='firmware', allow_unencrypted_http_to=None, token_store=None)")]
            #[allow(clippy::too_many_arguments, reason = "Python passes them by name")]
            fn from_env(
                py: Python<'_>, account: Option<Given<'_, String>>, base_url: Option<Given<'_, String>>, timeout: Option<Given<'_, Seconds>>,
                connect_timeout: Option<Given<'_, Seconds>>, read_timeout: Option<Given<'_, Seconds>>, proxy: Option<Given<'_, String>>, ca_bundle: Option<Given<'_, Certificates>>,
                max_in_flight: Option<Given<'_, usize>>, max_attempts: Option<Given<'_, u32>>,
                max_activations_per_minute: Option<Given<'_, u32>>, max_requests_per_minute: Option<Given<'_, u32>>, max_response_size: Option<Given<'_, usize>>,
                rules: Option<Given<'_, RuleOptions>>, v3_campaign_path: Option<Given<'_, String>>,
                allow_unencrypted_http_to: Option<Given<'_, String>>, token_store: Option<Given<'_, TokenStore>>,
            ) -> PyResult<Self> {
                let settings = settings!(
                    account, base_url, timeout, connect_timeout, read_timeout, proxy, ca_bundle, max_in_flight,
                    max_attempts, max_activations_per_minute, max_requests_per_minute, max_response_size, rules,
                    v3_campaign_path, allow_unencrypted_http_to, token_store
                );
                settings.client_from_env(py).map(Self)
            }

            /// The account of this client.
            #[getter]
            fn account(&self) -> Option<&str> {
                self.0.peek().and_then(|client| client.account())
            }

            /// The URL of the platform, without a slash at the end.
            #[getter]
            fn base_url(&self) -> &str {
                self.0.peek().map_or("", |client| client.base_url())
            }

            /// How many requests that activate lines this client sends for an account in a minute.
            #[getter]
            fn max_activations_per_minute(&self) -> Option<u32> {
                self.0.peek().map(|client| client.rate_limits().activations)
            }

            /// How many requests of every kind this client sends for an account in a minute, if there is a limit.
            #[getter]
            fn max_requests_per_minute(&self) -> Option<u32> {
                self.0.peek().and_then(|client| client.rate_limits().requests)
            }

            /// Closes this client: calls that have not been sent raise `CancelledError`, and so does every wait. The
            /// session and the bearer token stay valid until they expire.
            ///
            /// In a process that was forked, it leaves the parent's client open.
            fn close(&self) {
                if let Ok(client) = self.0.get() {
                    client.close();
                }
            }

            fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
                let (base_url, account) = (self.base_url().into_pyobject(py)?.repr()?, self.account().into_pyobject(py)?.repr()?);
                Ok(format!(concat!(stringify!($Client), "(base_url={}, account={})"), base_url, account))
            }
        }

        impl $Client {
            /// Returns the client of the core, for one of its services.
            pub fn shared(&self) -> Shared {
                self.0.clone()
            }
        }
    };
}
pub(crate) use client;
