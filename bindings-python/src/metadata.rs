//! The tables as data, for the tests.

use pyo3::prelude::*;
use serde_json::{Value, json};
use thingspace::{
    ErrorKind,
    languages::python::to_python,
    models::{ENUMS, MODELS},
    operations,
};

/// The tables as data, for the test that compares them with the classes.
#[pyfunction]
#[pyo3(name = "_table")]
pub fn table(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    let operations = operations::all().map(|row| {
        let query_names = |required: bool| -> Vec<Value> {
            let selected = row.query.iter().filter(|parameter| parameter.is_required == required);
            selected.map(|parameter| json!([parameter.name, parameter.model, parameter.wire])).collect()
        };
        json!({
            "service": row.service, "name": row.name, "docs": row.docs, "arguments": row.arguments,
            "body": row.request.map(|request| (request.name, request.model)),
            "query": query_names(true), "options": query_names(false), "response": row.response.type_name(),
            "item": row.response.as_page().map(|page| page.item), "upload": row.file.is_some(),
        })
    });
    let composed = operations::COMPOSED_FUNCTIONS.iter().map(|row| {
        json!({
            "service": row.service, "name": row.name, "docs": row.docs, "argument": row.argument, "request": row.request,
            "response": row.response, "progress": row.progress,
        })
    });
    let offline = operations::OFFLINE_FUNCTIONS.iter().map(|row| {
        json!({"group": row.group, "name": row.name, "docs": row.docs, "request": row.request, "response": row.response})
    });
    let models = MODELS.iter().map(|model| {
        let fields = model.fields.iter().map(
            |field| json!({"name": field.name, "wire": field.wire, "docs": field.docs, "optional": field.optional}),
        );
        json!({"name": model.name, "docs": model.docs, "request": model.request, "fields": fields.collect::<Vec<_>>()})
    });
    let enums = ENUMS.iter().map(|entry| {
        let values =
            entry.values.iter().map(|value| json!({"name": value.name, "wire": value.wire, "docs": value.docs}));
        json!({"name": entry.name, "docs": entry.docs, "values": values.collect::<Vec<_>>()})
    });
    let all = json!({
        "operations": operations.collect::<Vec<_>>(), "composed": composed.collect::<Vec<_>>(),
        "offline": offline.collect::<Vec<_>>(), "models": models.collect::<Vec<_>>(), "enums": enums.collect::<Vec<_>>(),
        "errors": ErrorKind::ALL,
    });
    to_python(py, &all)
}
