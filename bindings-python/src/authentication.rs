//! Authentication of a client: credentials, fixed tokens, or a token provider.

use crate::{duration::Seconds, read};
#[cfg(feature = "stubs")]
use pyo3::{PyTypeInfo, inspect::PyStaticExpr, type_hint_identifier, type_hint_union};
use pyo3::{intern, prelude::*, types::PyDict};
use std::sync::Arc;
use thingspace::{
    self as core, Secret,
    languages::python::{Given, Named, OrRaise, python_arguments},
};

/// The key and secret of an application, and the user that it acts for.
///
/// You cannot read them back or pickle them, and they are shown as `***`.
#[pyclass(frozen, from_py_object, module = "thingspace")]
#[derive(Clone)]
pub struct Credentials(pub core::Credentials);

#[pymethods]
impl Credentials {
    #[new]
    fn new(
        key: Given<'_, Secret>,
        secret: Given<'_, Secret>,
        username: Given<'_, Secret>,
        password: Given<'_, Secret>,
    ) -> PyResult<Self> {
        Ok(Self(core::Credentials {
            key: key.named("key")?,
            secret: secret.named("secret")?,
            username: username.named("username")?,
            password: password.named("password")?,
        }))
    }
    /// Reads `THINGSPACE_KEY`, `THINGSPACE_SECRET`, `THINGSPACE_USERNAME` and `THINGSPACE_PASSWORD`.
    ///
    /// Raises `ConfigurationError`, which names every variable that is missing.
    #[staticmethod]
    fn from_env(py: Python<'_>) -> PyResult<Self> {
        core::Credentials::from_env().or_raise(py).map(Self)
    }
    #[allow(clippy::unused_self, reason = "Python calls it as a method")]
    fn __repr__(&self) -> &'static str {
        "Credentials(***)"
    }
}

/// A bearer token and a session token that were obtained outside the client.
#[pyclass(frozen, eq, from_py_object, module = "thingspace")]
#[derive(Clone, PartialEq)]
pub struct Tokens(core::Tokens);

#[pymethods]
impl Tokens {
    /// `expires_in` is the remaining lifetime of the bearer token in seconds, if it is known.
    #[new]
    #[pyo3(signature = (bearer, session, expires_in = None))]
    fn new(
        bearer: Given<'_, Secret>,
        session: Given<'_, Secret>,
        expires_in: Option<Given<'_, Seconds>>,
    ) -> PyResult<Self> {
        Ok(Self(core::Tokens {
            bearer: bearer.named("bearer")?,
            session: session.named("session")?,
            expires_in: expires_in.named("expires_in")?.map(|life| life.0),
        }))
    }
    #[allow(clippy::unused_self, reason = "Python calls it as a method")]
    fn __repr__(&self) -> &'static str {
        "Tokens(***)"
    }
}

/// The previous tokens that the platform rejected.
#[pyclass(frozen, eq, get_all, module = "thingspace")]
#[derive(Clone, PartialEq)]
pub struct RejectedTokens {
    /// The bearer token was rejected or is about to expire.
    bearer: bool,
    /// The session was rejected.
    session: bool,
}

#[pymethods]
impl RejectedTokens {
    #[new]
    #[pyo3(signature = (*, bearer: "bool" = false, session: "bool" = false))]
    fn new(
        #[pyo3(from_py_with = read::bearer)] bearer: bool,
        #[pyo3(from_py_with = read::session)] session: bool,
    ) -> Self {
        Self { bearer, session }
    }
    fn __repr__(&self) -> String {
        let word = |flag| if flag { "True" } else { "False" };
        format!("RejectedTokens(bearer={}, session={})", word(self.bearer), word(self.session))
    }
}

/// The first argument of a client.
pub struct Authentication(pub core::Authentication);

impl<'py> FromPyObject<'_, 'py> for Authentication {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        Credentials::TYPE_HINT,
        Tokens::TYPE_HINT,
        type_hint_identifier!("thingspace.tokens", "TokenProvider")
    );
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        Ok(Self(if let Ok(credentials) = object.cast::<Credentials>() {
            credentials.get().0.clone().into()
        } else if let Ok(tokens) = object.cast::<Tokens>() {
            tokens.get().0.clone().into()
        } else if object.hasattr(intern!(object.py(), "tokens"))? {
            Arc::new(Provider(object.to_owned().unbind())).into()
        } else {
            return Err(pyo3::exceptions::PyTypeError::new_err(
                "pass Credentials, Tokens, or an object with a method `tokens`",
            ));
        }))
    }
}

python_arguments!(Authentication => "Credentials, Tokens or a TokenProvider"; "pass Credentials, Tokens, or an object with a method `tokens`");

/// A Python object that provides tokens, called on a worker thread.
struct Provider(Py<PyAny>);

impl core::TokenProvider for Provider {
    fn tokens(&self, rejected: core::RejectedTokens) -> Result<core::Tokens, String> {
        let rejected = RejectedTokens { bearer: rejected.bearer, session: rejected.session };
        Python::try_attach(|py| {
            let returned = self
                .0
                .call_method1(py, intern!(py, "tokens"), (rejected,))
                .map_err(|error| describe(py, "the token provider", &error))?;
            let returned = returned.bind(py);
            match returned.cast::<Tokens>() {
                Ok(tokens) => Ok(tokens.get().0.clone()),
                Err(_) => Err(format!("the token provider returned {} instead of Tokens", returned.get_type())),
            }
        })
        .unwrap_or_else(|| Err("the interpreter is shutting down".to_owned()))
    }
}

/// Describes the exception of a provider or store by class and line, without its text, which may contain a token.
pub fn describe(py: Python<'_>, what: &str, error: &PyErr) -> String {
    let place = || -> PyResult<String> {
        let options = PyDict::new(py);
        options.set_item("limit", -1)?;
        let frames = py.import("traceback")?.call_method("extract_tb", (error.traceback(py),), Some(&options))?;
        let frame = frames.get_item(0)?;
        Ok(format!(" in {}, line {}", frame.getattr("filename")?, frame.getattr("lineno")?))
    };
    let class = error.get_type(py).qualname().map_or_else(|_| "an exception".to_owned(), |name| name.to_string());
    format!("{what} raised {class}{}", place().unwrap_or_default())
}
