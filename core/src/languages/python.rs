//! Python support of every model: repr, dictionaries, dates and secrets; and errors as exceptions.

mod arguments;
pub mod dataclasses;
pub mod enums;
pub mod short;

pub use arguments::{Argument, Given, Named, mismatch, model, python_arguments, python_model_argument, rejected};

use crate::{
    error::{Error, ErrorInfo, Result},
    models::{self, Request},
    panics,
    secret::Secret,
    time::{CalendarDate, Timestamp},
};
use jiff::{Timestamp as Instant, civil};
use pyo3::{
    exceptions::{PyTypeError, PyValueError},
    intern,
    prelude::*,
    sync::PyOnceLock,
    types::{IntoPyDict, PyDate, PyDateTime, PyDict, PyString, PyTuple, PyTzInfo},
};
#[cfg(feature = "stubs")]
use pyo3::{
    inspect::{PyStaticConstant, PyStaticExpr},
    type_hint_identifier, type_hint_union,
};
use serde::Serialize;
use std::borrow::Cow;

/// Returns `Name(member=value, ...)`, without secrets and without members whose value is `None`.
///
/// # Errors
/// When `repr` of a member fails.
pub fn repr(model: &Bound<'_, PyAny>, name: &str, members: &[(&str, bool)]) -> PyResult<String> {
    let mut shown = Vec::new();
    for (member, secret) in members {
        let text = match model.getattr(*member) {
            Ok(value) if value.is_none() => continue,
            Ok(_) if *secret => "'***'".to_owned(),
            Ok(value) if value.cast::<PyTuple>().is_ok_and(|items| items.len() > MAX_SHOWN) => {
                format!("<{}>", counted(value.len()?, member))
            }
            Ok(value) => value.repr()?.to_string(),
            // An invalid date: repr is what users read to find the cause, so it must not fail.
            Err(error) => format!("<{}>", error.value(model.py())),
        };
        shown.push(format!("{member}={text}"));
    }
    Ok(format!("{name}({})", shown.join(", ")))
}

/// The number of items of a list that `repr` shows; of a longer one it shows how many there are.
const MAX_SHOWN: usize = 10;

/// Returns how many items a member has: `200 devices` of `device_list`.
fn counted(count: usize, member: &str) -> String {
    match member.strip_suffix("_list") {
        Some("software" | "firmware") | None if !member.ends_with('s') => format!("{count} items"),
        Some(item) => format!("{count} {}s", item.replace('_', " ")),
        None => format!("{count} {}", member.replace('_', " ")),
    }
}

/// A dictionary, `dict[str, Any]` in the stubs.
#[derive(Debug)]
pub struct Dictionary<'py>(Bound<'py, PyDict>);

#[cfg(feature = "stubs")]
const DICTIONARY: PyStaticExpr = pyo3::type_hint_subscript!(
    type_hint_identifier!("builtins", "dict"),
    type_hint_identifier!("builtins", "str"),
    type_hint_identifier!("typing", "Any")
);

impl<'py> IntoPyObject<'py> for Dictionary<'py> {
    type Target = PyDict;
    type Output = Bound<'py, PyDict>;
    type Error = std::convert::Infallible;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = DICTIONARY;
    fn into_pyobject(self, _: Python<'py>) -> Result<Self::Output, Self::Error> {
        Ok(self.0)
    }
}

impl<'py> FromPyObject<'_, 'py> for Dictionary<'py> {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = DICTIONARY;
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        Ok(Self(object.cast::<PyDict>()?.to_owned()))
    }
}

/// A list of a model, which never changes: `tuple[T, ...]` in the stubs.
#[derive(Debug)]
pub struct Tuple<'a, T: Clone>(Cow<'a, [T]>);

impl<'a, T: Clone> From<&'a [T]> for Tuple<'a, T> {
    fn from(items: &'a [T]) -> Self {
        Self(items.into())
    }
}

impl<T: Clone> From<Vec<T>> for Tuple<'_, T> {
    fn from(items: Vec<T>) -> Self {
        Self(items.into())
    }
}

impl<'py, T: Clone + IntoPyObject<'py>> IntoPyObject<'py> for Tuple<'_, T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = pyo3::type_hint_subscript!(
        type_hint_identifier!("builtins", "tuple"),
        T::OUTPUT_TYPE,
        PyStaticExpr::Constant { value: PyStaticConstant::Ellipsis }
    );
    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        PyTuple::new(py, self.0.iter().cloned())
    }
}

/// The value from which `pickle` restores a model.
pub type Reduced<'py> = (Bound<'py, PyAny>, (Dictionary<'py>,));

/// Returns a model as a dictionary with the names on the wire.
///
/// # Errors
/// None for models of this crate.
pub fn to_dict<'py>(py: Python<'py>, model: &impl Serialize) -> PyResult<Dictionary<'py>> {
    dictionary(py, &serde_json::to_string(model))
}

/// Fails if a request holds a secret, which its dictionary would hold in clear text.
///
/// # Errors
/// `TypeError`, which names the model.
pub fn reject_secrets(model: &impl Request, name: &str) -> PyResult<()> {
    if model.secrets().iter().all(Secret::is_empty) {
        return Ok(());
    }
    Err(PyTypeError::new_err(format!(
        "the dictionary of this {name} would hold its password: pass secrets=True for that"
    )))
}

/// Fails if a request holds a secret: a pickle is written to files and sent to other processes.
///
/// # Errors
/// `TypeError`, which names the model.
pub fn reject_pickling(model: &impl Request, name: &str) -> PyResult<()> {
    if model.secrets().iter().all(Secret::is_empty) {
        return Ok(());
    }
    Err(PyTypeError::new_err(format!("cannot pickle this {name}: it holds a password")))
}

/// Returns a model for `pickle`: its `from_dict` and the arguments.
///
/// # Errors
/// None for models of this crate.
pub fn reduce<'py, T: Serialize + pyo3::PyClass<Frozen = pyo3::pyclass::boolean_struct::True> + Sync>(
    model: &Bound<'py, T>,
) -> PyResult<Reduced<'py>> {
    reduced(model.as_any(), to_dict(model.py(), model.get())?)
}

fn reduced<'py>(model: &Bound<'py, PyAny>, members: Dictionary<'py>) -> PyResult<Reduced<'py>> {
    Ok((model.get_type().getattr(intern!(model.py(), "from_dict"))?, (members,)))
}

fn dictionary<'py>(py: Python<'py>, json: &serde_json::Result<String>) -> PyResult<Dictionary<'py>> {
    Ok(Dictionary(from_json(py, json)?.cast_into()?))
}

/// Reads a request from a dictionary; rejects unknown members.
///
/// # Errors
/// `ValidationError` when the dictionary is not such a request.
pub fn read_request<T: Request>(data: &Dictionary<'_>) -> PyResult<T> {
    let text = to_json(&data.0)?;
    catch(data.0.py(), || crate::json::read_request(text.as_bytes()))
}

/// Reads a response from a dictionary; ignores unknown members.
///
/// # Errors
/// `UnexpectedResponseError` when the dictionary is not such a response.
pub fn read_response<T: models::ResponseBody>(data: &Dictionary<'_>) -> PyResult<T> {
    let text = to_json(&data.0)?;
    catch(data.0.py(), || crate::json::read_data(text.as_bytes()))
}

/// Returns Python's own `json`, which is used in both directions; calls do not use it.
fn json(py: Python<'_>) -> PyResult<Bound<'_, PyModule>> {
    py.import(intern!(py, "json"))
}

/// Converts anything that can be written as JSON to dictionaries and lists.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn to_python<'py>(py: Python<'py>, value: &impl Serialize) -> PyResult<Bound<'py, PyAny>> {
    from_json(py, &serde_json::to_string(value))
}

// Not generic, so that it is compiled once and not for every model.
fn from_json<'py>(py: Python<'py>, text: &serde_json::Result<String>) -> PyResult<Bound<'py, PyAny>> {
    let text = text.as_ref().map_err(|error| PyValueError::new_err(error.to_string()))?;
    json(py)?.call_method1(intern!(py, "loads"), (text,))
}

/// Converts dictionaries and lists to JSON.
///
/// # Errors
/// `TypeError` when they contain another type.
pub fn to_json(data: &Bound<'_, PyAny>) -> PyResult<String> {
    json(data.py())?.call_method1(intern!(data.py(), "dumps"), (data,))?.extract()
}

/// Returns the exception of an error: the class of `thingspace.errors` with the name of its kind.
pub fn raise(py: Python<'_>, error: &Error) -> PyErr {
    exception(py, error.info()).unwrap_or_else(|failure| failure)
}

fn exception(py: Python<'_>, info: ErrorInfo) -> PyResult<PyErr> {
    static CLASSES: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
    let classes = CLASSES.get_or_try_init(py, || py.import("thingspace.errors").map(Bound::unbind))?;
    let ErrorInfo {
        kind,
        message,
        status,
        code,
        platform_code,
        platform_message,
        hint,
        operation,
        method,
        path_template,
        attempts,
        request_id,
        resource,
        identifier,
        host,
        port,
        cause_code,
        cause,
        retry_after,
        failures,
        path,
        outcome_unknown,
        findings,
        campaign,
    } = info;
    let members = [
        ("status", status.into_pyobject(py)?.into_any()),
        ("code", code.into_pyobject(py)?.into_any()),
        ("platform_code", platform_code.into_pyobject(py)?.into_any()),
        ("platform_message", platform_message.into_pyobject(py)?.into_any()),
        ("hint", hint.into_pyobject(py)?.into_any()),
        ("operation", operation.into_pyobject(py)?.into_any()),
        ("method", method.into_pyobject(py)?.into_any()),
        ("path_template", path_template.into_pyobject(py)?.into_any()),
        ("attempts", attempts.into_pyobject(py)?.into_any()),
        ("request_id", request_id.into_pyobject(py)?.into_any()),
        ("resource", resource.into_pyobject(py)?.into_any()),
        ("identifier", identifier.into_pyobject(py)?.into_any()),
        ("host", host.into_pyobject(py)?.into_any()),
        ("port", port.into_pyobject(py)?.into_any()),
        ("cause_code", cause_code.into_pyobject(py)?.into_any()),
        ("cause", cause.into_pyobject(py)?.into_any()),
        ("retry_after", retry_after.into_pyobject(py)?.into_any()),
        ("failures", failures.into_pyobject(py)?.into_any()),
        ("path", path.into_pyobject(py)?.into_any()),
        ("outcome_unknown", outcome_unknown.into_pyobject(py)?.to_owned().into_any()),
        ("findings", findings.into_pyobject(py)?.into_any()),
        ("campaign", campaign.map(|campaign| *campaign).into_pyobject(py)?.into_any()),
    ];
    let class = classes.bind(py).getattr(kind.as_str())?;
    Ok(PyErr::from_value(class.call((message,), Some(&members.into_py_dict(py)?))?))
}

/// Runs work of the core, and raises its error; a panic is one too, since Python would get a `PanicException`.
///
/// # Errors
/// That of the work.
pub fn catch<T>(py: Python<'_>, work: impl FnOnce() -> Result<T>) -> PyResult<T> {
    panics::catch(work).or_raise(py)
}

/// `raise` for `?`.
pub trait OrRaise<T> {
    /// Returns the value, or the exception of the error.
    fn or_raise(self, py: Python<'_>) -> PyResult<T>;
}

impl<T> OrRaise<T> for Result<T> {
    fn or_raise(self, py: Python<'_>) -> PyResult<T> {
        self.map_err(|error| raise(py, &error))
    }
}

fn invalid(text: &str, what: &str) -> PyErr {
    PyValueError::new_err(if text.is_empty() {
        format!("the {what} is missing")
    } else {
        format!("{text:?} is not a valid {what}")
    })
}

/// A `datetime.date`; text that is not a date raises `ValueError` when it is read, and is in `to_dict()`.
impl<'py> IntoPyObject<'py> for &CalendarDate {
    type Target = PyDate;
    type Output = Bound<'py, PyDate>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("datetime", "date");
    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        let day = self.day().ok_or_else(|| invalid(&self.to_string(), "day"))?;
        PyDate::new(py, day.year().into(), day.month().try_into()?, day.day().try_into()?)
    }
}

/// A `datetime.date`, or a date as text in the platform's format; other text is kept, for the rules to report.
impl<'py> FromPyObject<'_, 'py> for CalendarDate {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr =
        type_hint_union!(type_hint_identifier!("datetime", "date"), type_hint_identifier!("builtins", "str"));
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(text) = object.cast::<PyString>() {
            return Ok(text.to_cow()?.as_ref().into());
        }
        if object.is_instance_of::<PyDateTime>() {
            return Err(PyTypeError::new_err(
                "give a datetime.date, not a datetime: a day counts in UTC, whatever the time zone",
            ));
        }
        let day = object
            .cast::<PyDate>()
            .map_err(|_| PyTypeError::new_err("give a datetime.date, or text such as '2026-03-01'"))?;
        let part = |name| day.getattr(name)?.extract::<i16>();
        let (month, day_of_month) = (part("month")?.try_into()?, part("day")?.try_into()?);
        let day = civil::Date::new(part("year")?, month, day_of_month)
            .map_err(|error| PyValueError::new_err(error.to_string()))?;
        Ok(day.into())
    }
}

/// A `datetime.datetime` in UTC; text that is not an instant raises `ValueError` when it is read, and is in
/// `to_dict()`.
impl<'py> IntoPyObject<'py> for &Timestamp {
    type Target = PyDateTime;
    type Output = Bound<'py, PyDateTime>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("datetime", "datetime");
    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        let at = self.utc().ok_or_else(|| invalid(&self.to_string(), "instant"))?;
        let utc = PyTzInfo::utc(py)?.to_owned();
        PyDateTime::new(
            py,
            at.year().into(),
            at.month().try_into()?,
            at.day().try_into()?,
            at.hour().try_into()?,
            at.minute().try_into()?,
            at.second().try_into()?,
            u32::try_from(at.subsec_nanosecond())? / 1000,
            Some(&utc),
        )
    }
}

impl<'py> IntoPyObject<'py> for Timestamp {
    type Target = PyDateTime;
    type Output = Bound<'py, PyDateTime>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = <&Timestamp as IntoPyObject<'_>>::OUTPUT_TYPE;
    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        (&self).into_pyobject(py)
    }
}

/// A `datetime.datetime` with a time zone, or text.
impl<'py> FromPyObject<'_, 'py> for Timestamp {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr =
        type_hint_union!(type_hint_identifier!("datetime", "datetime"), type_hint_identifier!("builtins", "str"));
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(text) = object.cast::<PyString>() {
            return Ok(text.to_cow()?.as_ref().into());
        }
        let wrong = || {
            PyTypeError::new_err("give a datetime.datetime with a time zone, or text such as '2026-03-01T00:00:00Z'")
        };
        let at = object.cast::<PyDateTime>().map_err(|_| wrong())?;
        if at.call_method0("utcoffset")?.is_none() {
            return Err(wrong());
        }
        let text: String = at.call_method0("isoformat")?.extract()?;
        let instant: Instant = text.parse().map_err(|error: jiff::Error| PyValueError::new_err(error.to_string()))?;
        Ok(instant.into())
    }
}

/// The text itself: the caller is responsible for keeping it secret.
impl<'py> IntoPyObject<'py> for &Secret {
    type Target = PyString;
    type Output = Bound<'py, PyString>;
    type Error = std::convert::Infallible;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("builtins", "str");
    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
        self.expose().into_pyobject(py)
    }
}

impl<'py> FromPyObject<'_, 'py> for Secret {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("builtins", "str");
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        // The usual error would name the value's type only, but an encoding error would show the value.
        let text = object.cast::<PyString>().map_err(|_| PyTypeError::new_err("a secret is text"))?;
        Ok(text
            .to_cow()
            .map_err(|_| PyValueError::new_err("a secret has characters that a header cannot carry"))?
            .as_ref()
            .into())
    }
}

#[pymethods]
impl models::Finding {
    /// The path of the member in Python's names: `campaign_time_windows[0].end_time`.
    #[getter]
    fn member(&self) -> String {
        models::Names::Fields.path(&self.path)
    }
    fn __str__(&self) -> String {
        self.to_string()
    }
}
