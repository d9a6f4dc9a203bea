//! What is reached by name: rules offline, the tables as data, the command line.

use pyo3::{exceptions::PyValueError, intern, prelude::*};
use serde_json::{Value, json};
#[allow(clippy::wildcard_imports, reason = "the list names the models")]
use thingspace::{
    Error,
    languages::python::{OrRaise, to_json, to_python},
    models::*,
    operations,
};

/// A model, or something of dictionaries and lists, as JSON.
fn json(given: &Bound<'_, PyAny>) -> PyResult<Value> {
    let to_dict = given.getattr_opt(intern!(given.py(), "to_dict"))?;
    let data = to_dict.map_or_else(|| Ok(given.clone()), |to_dict| to_dict.call0())?;
    serde_json::from_str(&to_json(&data)?).map_err(|error| PyValueError::new_err(error.to_string()))
}

/// Checks the body of an operation offline and returns all findings, errors and warnings, in one list.
///
/// `operation` is a name such as `software_v3.schedule_campaign`; `request` and `context` are models, or
/// dictionaries with the member names of the wire. A request that cannot be read gives findings too.
///
/// Raises `ConfigurationError` when there is no such operation, or it has no body.
#[pyfunction]
#[pyo3(signature = (operation, request, context = None))]
pub fn validate(
    py: Python<'_>,
    operation: &str,
    request: &Bound<'_, PyAny>,
    context: Option<&Bound<'_, PyAny>>,
) -> PyResult<Vec<Finding>> {
    let no_name =
        || Error::Configuration { message: "name the operation as in software_v3.schedule_campaign".to_owned() };
    let (service, name) = operation.split_once('.').ok_or_else(no_name).or_raise(py)?;
    let context = context.map_or_else(|| Ok(Value::Object(serde_json::Map::new())), json)?;
    operations::validate(service, name, json(request)?, context).or_raise(py)
}

/// Runs the command line and returns its exit code.
#[pyfunction]
#[pyo3(name = "_run_command_line")]
pub fn run_command_line(py: Python<'_>, arguments: Vec<String>) -> i32 {
    py.detach(|| thingspace_cli::run(arguments))
}

macro_rules! described {
    (models { $($Model:ident),* $(,)? } enums { $($Enum:ident),* $(,)? }) => {
        fn models() -> Vec<ModelInfo> {
            vec![$($Model::INFO),*]
        }
        fn enums() -> Vec<EnumInfo> {
            vec![$($Enum::INFO),*]
        }
    };
}
thingspace::models!(described);

/// The tables as data, for the test that compares them with the classes.
#[pyfunction]
#[pyo3(name = "_table")]
pub fn table(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    let operations = operations::all().map(|row| {
        json!({
            "service": row.service, "name": row.name, "docs": row.docs, "arguments": row.arguments, "body": row.body,
            "query": row.query, "options": row.options, "answer": row.answer, "item": row.item, "upload": row.file.is_some(),
        })
    });
    let composed = operations::COMPOSED_FUNCTIONS.iter().map(|row| {
        json!({
            "service": row.service, "name": row.name, "docs": row.docs, "argument": row.argument, "question": row.question,
            "answer": row.answer,
        })
    });
    let offline = operations::OFFLINE_FUNCTIONS.iter().map(|row| {
        json!({"group": row.group, "name": row.name, "docs": row.docs, "question": row.question, "answer": row.answer})
    });
    let models = models().into_iter().map(|model| {
        let fields = model.fields.iter().map(
            |field| json!({"name": field.name, "wire": field.wire, "docs": field.docs, "optional": field.optional}),
        );
        json!({"name": model.name, "docs": model.docs, "request": model.request, "fields": fields.collect::<Vec<_>>()})
    });
    let enums = enums().into_iter().map(|entry| {
        let values =
            entry.values.iter().map(|value| json!({"name": value.name, "wire": value.wire, "docs": value.docs}));
        json!({"name": entry.name, "docs": entry.docs, "values": values.collect::<Vec<_>>()})
    });
    let all = json!({
        "operations": operations.collect::<Vec<_>>(), "composed": composed.collect::<Vec<_>>(),
        "offline": offline.collect::<Vec<_>>(), "models": models.collect::<Vec<_>>(), "enums": enums.collect::<Vec<_>>(),
        "errors": Error::KINDS,
    });
    to_python(py, &all)
}
