//! The tables as data, for the tests.

use pyo3::prelude::*;
use serde_json::{Value, json};
use thingspace::{
    ClientBuilder, ErrorKind, PRODUCTION_URL, PendingRequest, RateLimits, WaitOptions,
    languages::python::to_python,
    models::{ENUMS, MODELS},
    operations,
};
use thingspace_simulator::SimulatorOptions;

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
    let simulator = SimulatorOptions::default();
    let all = json!({
        "operations": operations.collect::<Vec<_>>(), "composed": composed.collect::<Vec<_>>(),
        "offline": offline.collect::<Vec<_>>(), "models": models.collect::<Vec<_>>(), "enums": enums.collect::<Vec<_>>(),
        "errors": ErrorKind::ALL,
        "defaults": {
            "client": {
                "base_url": PRODUCTION_URL,
                "timeout": ClientBuilder::DEFAULT_TIMEOUT.as_secs_f64(),
                "connect_timeout": ClientBuilder::DEFAULT_CONNECT_TIMEOUT.as_secs_f64(),
                "read_timeout": ClientBuilder::DEFAULT_READ_TIMEOUT.as_secs_f64(),
                "max_in_flight": ClientBuilder::DEFAULT_MAX_IN_FLIGHT,
                "max_attempts": ClientBuilder::DEFAULT_MAX_ATTEMPTS,
                "max_activations_per_minute": RateLimits::default().activations,
                "max_requests_per_minute": RateLimits::default().requests,
                "max_response_size": ClientBuilder::DEFAULT_MAX_RESPONSE_SIZE,
            },
            "simulator": {
                "seed": simulator.seed, "start": simulator.start.to_string(), "port": simulator.port, "speed": simulator.speed,
                "devices": simulator.devices, "random_credentials": simulator.random_credentials,
            },
            "wait": {
                "timeout": PendingRequest::DEFAULT_TIMEOUT.as_secs_f64(),
                "poll_interval": WaitOptions::default().poll_interval.as_secs_f64(),
            },
        },
    });
    to_python(py, &all)
}
