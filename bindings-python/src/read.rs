//! Reads arguments that have a default other than `None`, by their names. The others are `Given`.

use pyo3::{prelude::*, types::PyString};
use thingspace::{
    languages::python::{Argument, mismatch},
    models::MemberPath,
};

macro_rules! readers {
    ($($name:ident: $Type:ty),+ $(,)?) => { $(
        pub fn $name(object: &Bound<'_, PyAny>) -> PyResult<$Type> {
            Argument::read(object, &MemberPath::Member(&MemberPath::Root, stringify!($name)))
        }
    )+ };
}
readers! {
    bearer: bool,
    session: bool,
    port: u16,
    status: u16,
    body: String,
    times: u32,
    truncate: bool,
    random_credentials: bool,
    days: f64,
    hours: f64,
    minutes: f64,
    seconds: f64,
}

/// Reads the host of a listener.
pub fn host<'a>(object: &'a Bound<'_, PyAny>) -> PyResult<&'a str> {
    match object.cast::<PyString>() {
        Ok(text) => text.to_str(),
        Err(_) => Err(mismatch(object, &MemberPath::Member(&MemberPath::Root, "host"), "str", None)),
    }
}
