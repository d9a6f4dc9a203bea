//! The tables as data, for `index.cjs`, the type definitions and the tests; and the rules alone.

use crate::call::json;
use napi::Env;
use napi::bindgen_prelude::Unknown;
use napi_derive::napi;
use serde_json::{Value, json as value};
use std::collections::HashMap;
use thingspace::{
    Error,
    languages::node::{raise, text_of},
    models::{EnumInfo, Model, ModelInfo, OpenEnum},
    operations::{self, Operation},
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

/// What `index.cjs` must know of an operation to put the last touch to its method.
fn method(row: &Operation) -> Value {
    let texts = row.arguments.iter().enumerate().map(|(at, name)| (at, camel(name)));
    let before = row.arguments.len() + usize::from(row.body.is_some());
    let queries = row.query.iter().enumerate().map(|(at, (name, ..))| (before + at, camel(name)));
    let answer = models().into_iter().find(|model| model.name == row.answer);
    let secrets =
        answer.into_iter().flat_map(|model| model.fields).filter(|field| field.secret).map(|field| field.wire);
    value!({
        "service": pascal(row.service),
        "name": camel(row.name),
        "list": row.item.is_some(),
        "count": before + row.query.len() + row.options.len(),
        "texts": texts.chain(queries).collect::<Vec<_>>(),
        "secrets": secrets.collect::<Vec<_>>(),
    })
}

/// The operations, as `index.cjs` needs them.
#[napi(namespace = "internal")]
pub fn rows() -> napi::Result<String> {
    json(&operations::all().map(method).collect::<Vec<_>>()).map_err(|error| raise(&error))
}

/// The names of the error classes.
#[napi(namespace = "internal")]
pub fn error_kinds() -> Vec<&'static str> {
    Error::KINDS.to_vec()
}

/// Fails because an argument of an operation is no text.
#[napi(namespace = "internal")]
pub fn refuse_argument(operation: String, name: String) -> napi::Result<()> {
    let finding = Finding::error(
        name,
        "json.wrong_type",
        "",
        "give this argument as a string",
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
    let all = value!({ "operations": operations, "models": models, "enums": enums, "errors": Error::KINDS });
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
