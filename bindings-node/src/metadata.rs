//! The tables as data, for `lib/services.cjs`, the type definitions and the tests; and offline validation.

#[cfg(debug_assertions)]
use crate::call::promise;
use crate::{call::json, offline::GROUPS};
#[cfg(debug_assertions)]
use napi::bindgen_prelude::PromiseRaw;
use napi::{Env, bindgen_prelude::Unknown};
use napi_derive::napi;
use serde_json::{Value, json as value};
use std::collections::HashMap;
use thingspace::{
    Error, ErrorKind, dispatch,
    languages::node::{error_json, raise, text_of},
    models::{ENUMS, MODELS},
    operations::{
        self, COMPOSED_FUNCTIONS, ComposedFunction, ExpectedMessages, OFFLINE_FUNCTIONS, Operation, ResponseKind,
        camel_case as camel, pascal_case as pascal,
    },
    panics,
    rules::Finding,
};

/// Describes an operation for `lib/services.cjs`, which wraps its method.
fn method(row: &Operation) -> Value {
    let texts = row.arguments.iter().enumerate().map(|(at, name)| (at, camel(name), "a string"));
    let before = row.arguments.len() + usize::from(row.request.is_some());
    let required = row.query.iter().filter(|parameter| parameter.is_required);
    let queries = required.enumerate().map(|(at, parameter)| {
        let what = if parameter.model == "DeviceIds" { "a list of strings" } else { "a string" };
        (before + at, camel(parameter.name), what)
    });
    let kind = match row.response.kind {
        ResponseKind::Page(_) => "list",
        ResponseKind::Accepted => "request",
        _ if row.file.is_some() => "upload",
        _ => "call",
    };
    value!({
        "service": row.class,
        "name": row.camel_name(),
        "kind": kind,
        "count": before + row.query.len(),
        "arguments": texts.chain(queries).collect::<Vec<_>>(),
        "secrets": secrets(row.response.model),
        "item": row.response.as_page().map_or(row.response.model, |page| page.item),
    })
}

/// Describes a function of a composed service.
fn function(row: &ComposedFunction) -> Value {
    value!({
        "service": pascal(row.service),
        "name": camel(row.name),
        "kind": if row.watch.is_some() { "wait" } else { "call" },
        "watch": row.watch.map(camel),
        "count": 1,
        "arguments": [],
        "secrets": secrets(row.response),
        "item": row.response,
    })
}

/// Returns the members of a model that are secrets.
fn secrets(model: &str) -> Vec<&'static str> {
    let fields = MODELS.iter().find(|info| info.name == model).map_or(&[][..], |info| info.fields);
    fields.iter().filter(|field| field.secret).map(|field| field.wire).collect()
}

/// Returns the operations and functions that are methods, for `lib/services.cjs`.
#[napi(catch_unwind, namespace = "internal")]
pub fn rows() -> napi::Result<String> {
    let rows = operations::all().map(method).chain(COMPOSED_FUNCTIONS.iter().map(function));
    json(&rows.collect::<Vec<_>>()).map_err(|error| raise(&error))
}

/// Returns the error for a panic, as JSON: napi-rs turns one into an error with the text of the panic.
#[napi(catch_unwind, namespace = "internal")]
pub fn panicked() -> String {
    error_json(&panics::panicked(false))
}

/// Returns the codes of the error classes by their names.
#[napi(catch_unwind, namespace = "internal")]
pub fn error_kinds() -> HashMap<&'static str, &'static str> {
    ErrorKind::ALL.iter().map(|kind| (kind.as_str(), kind.code().as_str())).collect()
}

/// Fails because an argument of an operation has the wrong type: what was given is not of the `kind`, such as `a string`.
#[napi(catch_unwind, namespace = "internal")]
pub fn reject_argument(operation: String, name: String, kind: String, given: String) -> napi::Result<()> {
    let remedy = match (kind.as_str(), given.parse::<f64>()) {
        ("a string", Ok(_)) => format!("write '{given}'"),
        _ => format!("pass {kind}"),
    };
    let finding = Finding::error(
        name,
        "json.wrong_type",
        "",
        format!("expected {kind}, got {given}; {remedy}"),
        "the type of this argument in the SDK",
    );
    Err(raise(&Error::validation(operation, vec![finding])))
}

fn row(row: &Operation) -> Value {
    let query = |required: bool| -> Vec<Value> {
        let selected = row.query.iter().filter(|parameter| parameter.is_required == required);
        selected
            .map(|parameter| value!({ "name": camel(parameter.name), "type": parameter.model, "wire": parameter.wire }))
            .collect()
    };
    let expected = row.messages.map(|messages| match messages.expected {
        ExpectedMessages::Fixed(count) => count.to_string(),
        ExpectedMessages::PerEntry(member) => member.to_owned(),
    });
    value!({
        "service": camel(row.service),
        "class": row.class,
        "name": row.camel_name(),
        "docs": row.docs,
        "method": row.method,
        "path": row.path,
        "arguments": row.arguments.iter().map(|name| camel(name)).collect::<Vec<_>>(),
        "body": row.request.map(|request| value!({ "name": camel(request.name), "type": request.model })),
        "query": query(true),
        "options": query(false),
        "response": row.response.type_name(),
        "item": row.response.as_page().map(|page| page.item),
        "file": row.file.is_some(),
        "callbacks": row.callbacks,
        "messages": expected,
    })
}

/// Describes a function of a composed service, or an offline function of a group.
fn function_row(
    (owner, name, docs): (&str, &str, &[&str]),
    (argument, request, response): (&str, &str, &str),
) -> Value {
    value!({
        "owner": camel(owner),
        "class": pascal(owner),
        "name": camel(name),
        "docs": docs,
        "argument": camel(argument),
        "request": request,
        "response": response,
    })
}

/// Returns all declarations of the core with their documentation, for the type definitions and the tests.
#[napi(catch_unwind, namespace = "internal")]
pub fn declarations() -> napi::Result<String> {
    let member = |field: &thingspace::models::FieldInfo| value!({ "name": field.wire, "docs": field.docs, "optional": field.optional, "secret": field.secret });
    let models: HashMap<_, _> = MODELS
        .iter()
        .map(|model| (model.name, value!({ "docs": model.docs, "request": model.request, "members": model.fields.iter().map(member).collect::<Vec<_>>() })))
        .collect();
    let known =
        |known: &thingspace::models::ValueInfo| value!({ "name": known.name, "value": known.wire, "docs": known.docs });
    let enums: HashMap<_, _> = ENUMS
        .iter()
        .map(|info| {
            (info.name, value!({ "docs": info.docs, "values": info.values.iter().map(known).collect::<Vec<_>>() }))
        })
        .collect();
    let operations: Vec<Value> = operations::all().map(row).collect();
    let composed: Vec<Value> = COMPOSED_FUNCTIONS
        .iter()
        .map(|row| {
            let mut declared =
                function_row((row.service, row.name, row.docs), (row.argument, row.request, row.response));
            declared["progress"] = row.progress.into();
            declared
        })
        .collect();
    let offline: Vec<Value> = OFFLINE_FUNCTIONS
        .iter()
        .map(|row| function_row((row.group, row.name, row.docs), ("request", row.request, row.response)))
        .collect();
    let groups: HashMap<_, _> = GROUPS.iter().copied().collect();
    let all = value!({
        "operations": operations,
        "composed": composed,
        "offline": offline,
        "groups": groups,
        "models": models,
        "enums": enums,
        "errors": ErrorKind::ALL,
    });
    json(&all).map_err(|error| raise(&error))
}

/// Checks a request against every rule, offline, as JSON.
#[napi(catch_unwind, namespace = "internal")]
pub fn validate(
    env: &Env,
    operation: String,
    request: Unknown<'_>,
    context: Option<Unknown<'_>>,
) -> napi::Result<String> {
    let read = |value: Unknown<'_>| -> napi::Result<Value> { Ok(serde_json::from_str(&text_of(env, value)?)?) };
    let context = context.map(read).transpose()?.unwrap_or_else(|| value!({}));
    let (service, name) = operation.split_once('.').unwrap_or((&operation, ""));
    let findings = dispatch::validate(service, name, read(request)?, context).map_err(|error| raise(&error))?;
    json(&findings).map_err(|error| raise(&error))
}

/// Panics, so that the tests see what a panic becomes. It is not in a release.
#[cfg(debug_assertions)]
#[napi(catch_unwind, namespace = "internal")]
pub fn panic(text: String) {
    std::panic::panic_any(text);
}

/// Panics in a call.
#[cfg(debug_assertions)]
#[napi(catch_unwind, namespace = "internal")]
pub fn panic_in_call(env: &Env, text: String) -> napi::Result<PromiseRaw<'_, ()>> {
    promise(env, None, async move {
        std::panic::panic_any(text);
        #[allow(unreachable_code, reason = "it has the type of the result")]
        Ok(())
    })
}
