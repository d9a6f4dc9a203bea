//! Token stores: where the clients of several processes share their tokens and their count of failed logins.

use crate::authentication::describe;
#[cfg(feature = "stubs")]
use pyo3::{PyTypeInfo, inspect::PyStaticExpr, type_hint_identifier, type_hint_subscript, type_hint_union};
use pyo3::{prelude::*, types::PyBytes};
use std::{fmt, path::PathBuf, sync::Arc, time::Duration};
use thingspace::{
    self as core, Secret,
    languages::python::{Given, Named, OrRaise, python_arguments},
};

/// Shares the tokens and the count of failed logins among the processes of one host, in a folder that only its owner can
/// read.
///
/// `key` seals the files: 32 bytes in base64 (`openssl rand -base64 32`). Without it, anyone who can read the files as this
/// user can use the tokens until they expire. Raises `ConfigurationError` if the folder is a link, or if it belongs to or
/// is open to another user.
#[pyclass(frozen, module = "thingspace")]
pub struct FileTokenStore(Arc<core::FileTokenStore>);

#[pymethods]
impl FileTokenStore {
    #[new]
    #[pyo3(signature = (folder, *, key = None))]
    fn new(py: Python<'_>, folder: PathBuf, key: Option<Given<'_, Secret>>) -> PyResult<Self> {
        open(folder, key.named("key")?.as_ref()).or_raise(py).map(Self)
    }
    fn __repr__(&self) -> String {
        format!("{:?}", self.0)
    }
}

/// Shares the tokens among the clients of one process: they use one session, and log in once.
#[pyclass(frozen, module = "thingspace")]
pub struct MemoryTokenStore(Arc<core::MemoryTokenStore>);

#[pymethods]
impl MemoryTokenStore {
    #[new]
    fn new() -> Self {
        Self(Arc::default())
    }
    #[allow(clippy::unused_self, reason = "Python calls it as a method")]
    fn __repr__(&self) -> &'static str {
        "MemoryTokenStore()"
    }
}

fn open(folder: PathBuf, key: Option<&Secret>) -> core::Result<Arc<core::FileTokenStore>> {
    let store = core::FileTokenStore::new(folder).and_then(|store| match key {
        Some(key) => store.sealed(key),
        None => Ok(store),
    });
    store.map(Arc::new).map_err(core::Error::configuration)
}

/// The argument `token_store` of a client.
pub enum TokenStore {
    /// A folder, which is opened when the client is made.
    Folder(PathBuf),
    Store(Arc<dyn core::TokenStore>),
}

impl TokenStore {
    pub fn open(self) -> core::Result<Arc<dyn core::TokenStore>> {
        match self {
            Self::Folder(folder) => Ok(open(folder, None)?),
            Self::Store(store) => Ok(store),
        }
    }
}

python_arguments!(TokenStore => "a folder, a FileTokenStore, a MemoryTokenStore, or an object with the methods lock, unlock, read and write"; "write the path of a folder");

impl<'py> FromPyObject<'_, 'py> for TokenStore {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        type_hint_identifier!("builtins", "str"),
        type_hint_subscript!(type_hint_identifier!("os", "PathLike"), type_hint_identifier!("builtins", "str")),
        FileTokenStore::TYPE_HINT,
        MemoryTokenStore::TYPE_HINT,
        type_hint_identifier!("thingspace.tokens", "TokenStore")
    );
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        Ok(Self::Store(if let Ok(store) = object.cast::<FileTokenStore>() {
            store.get().0.clone()
        } else if let Ok(store) = object.cast::<MemoryTokenStore>() {
            store.get().0.clone()
        } else if let Ok(folder) = object.extract::<PathBuf>() {
            return Ok(Self::Folder(folder));
        } else if ["lock", "unlock", "read", "write"].iter().all(|name| object.hasattr(name).unwrap_or(false)) {
            Arc::new(Foreign(object.to_owned().unbind()))
        } else {
            return Err(pyo3::exceptions::PyTypeError::new_err("not a token store"));
        }))
    }
}

/// A Python object that stores tokens.
struct Foreign(Py<PyAny>);

impl Foreign {
    fn call<T>(&self, call: impl FnOnce(&Bound<'_, PyAny>) -> PyResult<T>) -> Result<T, String> {
        Python::try_attach(|py| call(self.0.bind(py)).map_err(|error| describe(py, "the token store", &error)))
            .unwrap_or_else(|| Err("the interpreter is shutting down".to_owned()))
    }
}

impl core::TokenStore for Foreign {
    fn lock(&self, key: &str, patience: Duration) -> Result<(), String> {
        self.call(|store| store.call_method1("lock", (key, patience.as_secs_f64())).map(drop))
    }

    fn unlock(&self, key: &str) {
        if let Err(error) = self.call(|store| store.call_method1("unlock", (key,)).map(drop)) {
            tracing::warn!("{error}");
        }
    }

    fn read(&self, key: &str) -> Result<Option<Vec<u8>>, String> {
        self.call(|store| store.call_method1("read", (key,))?.extract::<Option<Vec<u8>>>())
    }

    fn write(&self, key: &str, value: &[u8]) -> Result<(), String> {
        self.call(|store| store.call_method1("write", (key, PyBytes::new(store.py(), value))).map(drop))
    }
}

impl fmt::Debug for Foreign {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a token store in Python")
    }
}
