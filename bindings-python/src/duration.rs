//! Durations as arguments: seconds or a `timedelta`.

#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_union};
use pyo3::{intern, prelude::*, types::PyDelta};
use std::time::Duration;
use thingspace::{
    Error,
    languages::python::{OrRaise, python_arguments},
};

/// A duration: a number of seconds, or a `timedelta`.
pub struct Seconds(pub Duration);

impl<'py> FromPyObject<'_, 'py> for Seconds {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr =
        type_hint_union!(type_hint_identifier!("builtins", "float"), type_hint_identifier!("datetime", "timedelta"));
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let wrong = |_| Error::configuration("a number of seconds must be finite and not negative");
        let seconds = match object.cast::<PyDelta>() {
            Ok(time) => time.call_method0(intern!(object.py(), "total_seconds"))?.extract()?,
            Err(_) => object.extract()?,
        };
        Duration::try_from_secs_f64(seconds).map(Self).map_err(wrong).or_raise(object.py())
    }
}

python_arguments!(Seconds => "a number of seconds or a datetime.timedelta"; "write the seconds as a number, such as 30");
