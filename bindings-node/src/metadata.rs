//! The tables as data, for `lib/services.cjs`, the type definitions and the tests; and the rules alone.

use crate::{call::json, offline::GROUPS};
use napi::{Env, bindgen_prelude::Unknown};
use napi_derive::napi;
use serde_json::{Value, json as value};
use std::collections::HashMap;
use thingspace::{
    Error,
    languages::node::{raise, text_of},
    models::{EnumInfo, Model, ModelInfo, OpenEnum},
    operations::{self, COMPOSED_FUNCTIONS, ComposedFunction, OFFLINE_FUNCTIONS, Operation},
    rules::Finding,
};

macro_rules! infos {
    (models { $($Model:ident),* $(,)? } enums { $($Enum:ident),* $(,)? }) => {
        fn models() -> Vec<ModelInfo> { vec![$(<thingspace::models::$Model as Model>::INFO),*] }
        fn enums() -> Vec<EnumInfo> { vec![$(<thingspace::models::$Enum as OpenEnum>::INFO),*] }
    };
}
thingspace::models!(infos);

/// `campaign_name` as `campaignName`.
fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |out, word| {
        let (head, tail) = word.split_at(word.len().min(1));
        out + &head.to_uppercase() + tail
    })
}

/// `software_v3` as `SoftwareV3`.
fn pascal(name: &str) -> String {
    camel(&format!("_{name}"))
}

/// Describes an operation for `lib/services.cjs`, which wraps its method.
fn method(row: &Operation) -> Value {
    let texts = row.arguments.iter().enumerate().map(|(at, name)| (at, camel(name), "a string"));
    let before = row.arguments.len() + usize::from(row.body.is_some());
    let queries = row.query.iter().enumerate().map(|(at, (name, kind, _))| {
        (before + at, camel(name), if *kind == "DeviceIds" { "a list of strings" } else { "a string" })
    });
    let kind = match (row.item, row.file, row.answers) {
        (Some(_), ..) => "list",
        (_, Some(_), _) => "upload",
        (.., Some(_)) => "request",
        _ => "call",
    };
    value!({
        "service": pascal(row.service),
        "name": camel(row.name),
        "kind": kind,
        "count": before + row.query.len() + row.options.len(),
        "arguments": texts.chain(queries).collect::<Vec<_>>(),
        "secrets": secrets(row.answer.replace(' ', "").trim_start_matches("Vec<").trim_end_matches('>')),
    })
}

/// The same for a function of a composed service.
fn function(row: &ComposedFunction) -> Value {
    value!({
        "service": pascal(row.service),
        "name": camel(row.name),
        "kind": "call",
        "count": 1,
        "arguments": [],
        "secrets": secrets(row.answer),
    })
}

/// The members of a model that must never be shown.
fn secrets(model: &str) -> Vec<&'static str> {
    let fields = models().into_iter().find(|info| info.name == model).map_or(&[][..], |info| info.fields);
    fields.iter().filter(|field| field.secret).map(|field| field.wire).collect()
}

/// The operations and functions that are methods, as `lib/services.cjs` needs them.
#[napi(namespace = "internal")]
pub fn rows() -> napi::Result<String> {
    let rows = operations::all().map(method).chain(COMPOSED_FUNCTIONS.iter().map(function));
    json(&rows.collect::<Vec<_>>()).map_err(|error| raise(&error))
}

/// The names of the error classes.
#[napi(namespace = "internal")]
pub fn error_kinds() -> Vec<&'static str> {
    Error::KINDS.to_vec()
}

/// Fails because an argument of an operation is not what it must be: `a string`.
#[napi(namespace = "internal")]
pub fn refuse_argument(operation: String, name: String, kind: String) -> napi::Result<()> {
    let finding = Finding::error(
        name,
        "json.wrong_type",
        "",
        format!("give this argument as {kind}"),
        "the type of this argument in the SDK",
    );
    Err(raise(&Error::Validation { what: operation, findings: vec![finding] }))
}

fn row(row: &Operation) -> Value {
    let query = |arguments: &[(&str, &str, &str)]| -> Vec<Value> {
        arguments
            .iter()
            .map(|(name, model, wire)| value!({ "name": camel(name), "type": model, "wire": wire }))
            .collect()
    };
    value!({
        "service": camel(row.service),
        "class": pascal(row.service),
        "name": camel(row.name),
        "docs": row.docs,
        "method": row.method,
        "path": row.path,
        "arguments": row.arguments.iter().map(|name| camel(name)).collect::<Vec<_>>(),
        "body": row.body.map(|(name, model)| value!({ "name": camel(name), "type": model })),
        "query": query(row.query),
        "options": query(row.options),
        "answer": row.answer.replace(' ', ""),
        "item": row.item,
        "file": row.file.is_some(),
        "callbacks": row.callbacks,
        "answers": row.answers,
    })
}

/// A function of a composed service, or an offline one of a group.
fn function_row((owner, name, docs): (&str, &str, &[&str]), (argument, question, answer): (&str, &str, &str)) -> Value {
    value!({
        "owner": camel(owner),
        "class": pascal(owner),
        "name": camel(name),
        "docs": docs,
        "argument": camel(argument),
        "question": question,
        "answer": answer,
    })
}

/// Everything the core declares, with its documentation, for the type definitions and the tests.
#[napi(namespace = "internal")]
pub fn declarations() -> napi::Result<String> {
    let member = |field: &thingspace::models::FieldInfo| value!({ "name": field.wire, "docs": field.docs, "optional": field.optional, "secret": field.secret });
    let models: HashMap<_, _> = models()
        .into_iter()
        .map(|model| (model.name, value!({ "docs": model.docs, "request": model.request, "members": model.fields.iter().map(member).collect::<Vec<_>>() })))
        .collect();
    let known =
        |known: &thingspace::models::ValueInfo| value!({ "name": known.name, "value": known.wire, "docs": known.docs });
    let enums: HashMap<_, _> = enums()
        .into_iter()
        .map(|info| {
            (info.name, value!({ "docs": info.docs, "values": info.values.iter().map(known).collect::<Vec<_>>() }))
        })
        .collect();
    let operations: Vec<Value> = operations::all().map(row).collect();
    let composed: Vec<Value> = COMPOSED_FUNCTIONS
        .iter()
        .map(|row| function_row((row.service, row.name, row.docs), (row.argument, row.question, row.answer)))
        .collect();
    let offline: Vec<Value> = OFFLINE_FUNCTIONS
        .iter()
        .map(|row| function_row((row.group, row.name, row.docs), ("question", row.question, row.answer)))
        .collect();
    let groups: HashMap<_, _> = GROUPS.iter().copied().collect();
    let all = value!({
        "operations": operations,
        "composed": composed,
        "offline": offline,
        "groups": groups,
        "models": models,
        "enums": enums,
        "errors": Error::KINDS,
    });
    json(&all).map_err(|error| raise(&error))
}

/// Checks a request against every rule, offline, as JSON.
#[napi(namespace = "internal")]
pub fn validate(
    env: &Env,
    operation: String,
    request: Unknown<'_>,
    context: Option<Unknown<'_>>,
) -> napi::Result<String> {
    let read = |given: Unknown<'_>| -> napi::Result<Value> { Ok(serde_json::from_str(&text_of(env, given)?)?) };
    let context = context.map(read).transpose()?.unwrap_or_else(|| value!({}));
    let (service, name) = operation.split_once('.').unwrap_or((&operation, ""));
    let findings = operations::validate(service, name, read(request)?, context).map_err(|error| raise(&error))?;
    json(&findings).map_err(|error| raise(&error))
}
