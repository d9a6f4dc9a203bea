//! Reads arguments that have a default other than `None`, by their names. The others are `Given`.

use crate::duration::Seconds;
use pyo3::{prelude::*, types::PyString};
use std::time::Duration;
use thingspace::{
    PendingRequest, WaitOptions,
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
    times: u32,
    truncate: bool,
    random_credentials: bool,
    days: f64,
    hours: f64,
    minutes: f64,
    seconds: f64,
}

macro_rules! texts {
    ($($name:ident),+) => { $(
        pub fn $name<'a>(object: &'a Bound<'_, PyAny>) -> PyResult<&'a str> {
            match object.cast::<PyString>() {
                Ok(text) => text.to_str(),
                Err(_) => Err(mismatch(object, &MemberPath::Member(&MemberPath::Root, stringify!($name)), "str", None)),
            }
        }
    )+ };
}
texts!(host, body);

fn wait_time(object: &Bound<'_, PyAny>, name: &str, default: Duration) -> PyResult<f64> {
    let time =
        if object.is_none() { default } else { Seconds::read(object, &MemberPath::Member(&MemberPath::Root, name))?.0 };
    Ok(time.as_secs_f64())
}

/// Reads the time between two polls; `None` stands for the default.
pub fn poll_interval(object: &Bound<'_, PyAny>) -> PyResult<f64> {
    wait_time(object, "poll_interval", WaitOptions::default().poll_interval)
}

/// Reads the timeout of the wait for a request; `None` stands for the default.
pub fn request_timeout(object: &Bound<'_, PyAny>) -> PyResult<f64> {
    wait_time(object, "timeout", PendingRequest::DEFAULT_TIMEOUT)
}
