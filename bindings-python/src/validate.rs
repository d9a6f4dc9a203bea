//! `validate`: the rules of an operation, offline.

use pyo3::{exceptions::PyValueError, intern, prelude::*, types::IntoPyDict};
use serde_json::Value;
use thingspace::{
    Error, dispatch,
    languages::python::{Given, Named, OrRaise, catch, to_json},
    models::{Finding, MODELS},
};

/// Converts a model, or dictionaries and lists, into JSON.
fn json(model: &Bound<'_, PyAny>) -> PyResult<Value> {
    let to_dict = model.getattr_opt(intern!(model.py(), "to_dict"))?;
    let data = to_dict.map_or_else(|| Ok(model.clone()), |to_dict| members(model, &to_dict))?;
    serde_json::from_str(&to_json(&data)?).map_err(|error| PyValueError::new_err(error.to_string()))
}

/// Returns the members of a model, with its secrets, which are checked too.
fn members<'py>(model: &Bound<'py, PyAny>, to_dict: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let name = model.get_type().name()?;
    let info = MODELS.iter().find(|info| info.request && name == info.name);
    if info.is_some_and(|info| info.fields.iter().any(|field| field.secret)) {
        return to_dict.call((), Some(&[("secrets", true)].into_py_dict(model.py())?));
    }
    to_dict.call0()
}

/// Checks the body of an operation offline and returns all findings, errors and warnings, in one list.
///
/// `operation` is a name such as `software_v3.schedule_campaign`; `request` and `context` are models, or dictionaries
/// with member names in camel case, as in JSON. A request that cannot be read produces findings too.
///
/// Raises `ConfigurationError` when the operation does not exist or has no body.
#[pyfunction]
#[pyo3(signature = (operation, request, context = None))]
pub fn validate(
    py: Python<'_>,
    operation: Given<'_, String>,
    request: &Bound<'_, PyAny>,
    context: Option<&Bound<'_, PyAny>>,
) -> PyResult<Vec<Finding>> {
    let operation = operation.named("operation")?;
    let no_name = || Error::configuration("name the operation as in software_v3.schedule_campaign");
    let (service, name) = operation.split_once('.').ok_or_else(no_name).or_raise(py)?;
    let context = context.map_or_else(|| Ok(Value::Object(serde_json::Map::new())), json)?;
    let request = json(request)?;
    catch(py, || dispatch::validate(service, name, request, context))
}
