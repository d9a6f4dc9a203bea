//! Calls any operation or function by its name, from JSON to JSON, for the command line and the vector runners.

mod composed;
mod offline;

pub use offline::call_offline;

use crate::{
    client::Client,
    error::{Error, Result},
    json::read_request,
    operations::{Operation, PageShape, RequestBody, RequestShape, ResponseKind, find},
    rules::{self, Finding, Validate, ValidationContext},
    services::PreparedCall,
    transport::call_options::CallOptions,
};
use serde::Serialize;
use serde_json::{Map, Value};
use std::any::Any;

/// Calls an operation, or a function of a composed service, by name, from JSON to JSON.
///
/// `arguments` is an object with the arguments under their names in the table, including the body with its names on
/// the wire. A list returns all its items; the member `cursor` makes it start at that page. An upload needs the path of its
/// file in the member `file`.
pub async fn invoke(
    client: &Client,
    service: &str,
    operation: &str,
    arguments: Value,
    options: CallOptions,
) -> Result<Value> {
    if let Some(function) = composed::find(service, operation) {
        return function.invoke(client, arguments, options).await;
    }
    let row = row(service, operation)?;
    invoke_row(client, row, JsonArguments::new(row, arguments)?, options).await
}

/// Validates the body of an operation by name, offline; a body that cannot be read has findings too.
#[allow(clippy::needless_pass_by_value)]
pub fn validate(service: &str, operation: &str, request: Value, context: Value) -> Result<Vec<Finding>> {
    let mut context = match extract_findings(read_request::<ValidationContext>(context.to_string().as_bytes()))? {
        Ok(context) => context,
        Err(findings) => return Ok(findings),
    };
    if let Some(function) = composed::find(service, operation) {
        context.operation = Some(format!("{}.{}", function.row.service, function.row.name));
        return function.validate(&request, &context);
    }
    let row = row(service, operation)?;
    context.operation = Some(format!("{}.{}", row.service, row.name));
    validate_row(row, &request, &context)
}

/// Validates the arguments of an operation other than its body, offline: required ones are present, none are unknown,
/// and their values are valid.
pub fn validate_arguments(
    service: &str,
    operation: &str,
    arguments: Value,
    account: Option<String>,
) -> Result<Vec<Finding>> {
    let row = row(service, operation)?;
    let operation = Some(format!("{}.{}", row.service, row.name));
    let context = ValidationContext { account, operation, ..ValidationContext::default() };
    let mut reader = match extract_findings(JsonArguments::new(row, arguments))? {
        Ok(reader) => reader,
        Err(findings) => return Ok(findings),
    };
    let parameters = row.query.iter().map(|parameter| (parameter.name, parameter.is_required));
    let names = row.arguments.iter().map(|name| (*name, true)).chain(parameters);
    let account = context.account.as_deref().filter(|_| row.has_account);
    let mut findings: Vec<Finding> =
        account.into_iter().flat_map(|account| rules::check_argument_within("account", account, &context)).collect();
    for (name, is_needed) in names {
        let value = if is_needed { reader.text(name).map(Some) } else { reader.optional(name) };
        match extract_findings(value)? {
            Ok(Some(value)) => {
                findings.extend(rules::check_argument_within(name, &value, &context));
                let model =
                    row.query.iter().find(|parameter| parameter.name == name).map_or("", |parameter| parameter.model);
                findings.extend(rules::check_value(name, &value, model, &context));
            }
            Ok(None) => {}
            Err(wrong) => findings.extend(wrong),
        }
    }
    Ok(findings)
}

/// Extracts the findings of a validation error.
fn extract_findings<T>(outcome: Result<T>) -> Result<std::result::Result<T, Vec<Finding>>> {
    match outcome {
        Ok(value) => Ok(Ok(value)),
        Err(Error::Validation { findings, .. }) => Ok(Err(findings)),
        Err(error) => Err(error),
    }
}

/// Calls an operation with these arguments.
async fn invoke_row(
    client: &Client,
    row: &'static Operation,
    mut reader: JsonArguments,
    options: CallOptions,
) -> Result<Value> {
    let mut call = PreparedCall::new(client, &options, row);
    for name in row.arguments {
        call.path(name, reader.text(name)?);
    }
    if let Some(request) = &row.request {
        call.boxed_body(reader.body(request)?);
    }
    for (index, parameter) in row.query.iter().enumerate() {
        let text =
            if parameter.is_required { Some(reader.text(parameter.name)?) } else { reader.optional(parameter.name)? };
        if let Some(text) = text {
            call.parameter(index, (parameter.text)(&text, parameter));
        }
    }
    let response = match &row.response.kind {
        ResponseKind::Page(page) => return all_items(call, page, reader.optional(CURSOR)?).await,
        ResponseKind::Accepted => return json(call.request().await?.accepted()),
        _ if row.file.is_some() => call.upload(reader.text(FILE)?.into()).await?,
        _ => call.send().await?,
    };
    value(&response.json()?)
}

/// Returns every item of a list, from the page at `cursor` on.
async fn all_items(call: PreparedCall, shape: &PageShape, cursor: Option<String>) -> Result<Value> {
    let mut requests = call.page_requests(*shape);
    if let Some(cursor) = cursor {
        requests.start_after(cursor);
    }
    let mut items = Vec::new();
    let mut before: Option<Box<dyn Any + Send>> = None;
    while let Some(response) = requests.fetch() {
        let response = response.await?;
        let mut page = response.read_with(shape.read)?;
        let next = page.next_cursor(requests.page_context(&response));
        before = page.take_overlap(before.as_deref().map(|before| before as &dyn Any));
        let arrived = page.items_json()?;
        requests.advance(next, page.is_open_ended(), !arrived.is_empty());
        items.extend(arrived);
    }
    requests.end()?;
    Ok(items.into())
}

/// Reads a response of an operation, or a page of a list, as its model; returns the model as JSON.
pub fn read(row: &Operation, response: &[u8]) -> Result<Value> {
    value(&(row.response.to_json)(response)?)
}

fn validate_row(row: &Operation, request: &Value, context: &ValidationContext) -> Result<Vec<Finding>> {
    let Some(shape) = &row.request else {
        return Err(Error::configuration(format!("{}.{} has no body to validate", row.service, row.name)));
    };
    Ok(match extract_findings((shape.read)(request.to_string().as_bytes()))? {
        Ok(request) => {
            let mut findings = context.findings(context);
            findings.extend(request.check(context));
            findings
        }
        Err(findings) => findings,
    })
}

/// Parses JSON that the SDK wrote.
fn value(json: &str) -> Result<Value> {
    serde_json::from_str(json).map_err(|error| Error::unexpected("", format!("the response is not JSON: {error}")))
}

fn row(service: &str, operation: &str) -> Result<&'static Operation> {
    find(service, operation).ok_or_else(|| unknown(service, operation))
}

fn unknown(service: &str, operation: &str) -> Error {
    Error::configuration(format!("there is no operation {service}.{operation}"))
}

/// The argument with the path of the file, for uploads.
const FILE: &str = "file";
/// The argument with the cursor at which a list starts.
const CURSOR: &str = "cursor";

/// The arguments of a call, which are taken out one by one.
struct JsonArguments {
    what: &'static str,
    values: Map<String, Value>,
}

impl JsonArguments {
    fn new(row: &'static Operation, arguments: Value) -> Result<Self> {
        let values = match arguments {
            Value::Object(values) => values,
            Value::Null => Map::new(),
            _ => {
                return Err(invalid(
                    row.name,
                    "",
                    "json.wrong_type",
                    "write the arguments as an object, with one member for each",
                ));
            }
        };
        let mut known: Vec<&str> = row.arguments.to_vec();
        known.extend(row.request.map(|request| request.name));
        known.extend(row.query.iter().map(|parameter| parameter.name));
        known.extend(row.response.as_page().map(|_| CURSOR));
        known.extend(row.file.map(|_| FILE));
        match values.keys().find(|name| !known.contains(&name.as_str())) {
            Some(name) => Err(Error::validation(row.name, vec![Finding::unknown_member(name.clone(), &known)])),
            None => Ok(Self { what: row.name, values }),
        }
    }

    fn text(&mut self, name: &str) -> Result<String> {
        self.optional(name)?.ok_or_else(|| invalid(self.what, name, "argument.missing", "pass this argument"))
    }

    fn optional(&mut self, name: &str) -> Result<Option<String>> {
        match self.values.remove(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(Value::Array(list)) if list.iter().all(Value::is_string) => {
                Ok(Some(list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(",")))
            }
            Some(_) => Err(invalid(self.what, name, "json.wrong_type", "write this argument as text")),
        }
    }

    /// Takes the body; an empty one if it is optional and absent.
    fn body(&mut self, shape: &RequestShape) -> Result<Box<dyn RequestBody>> {
        let value = self.values.remove(shape.name);
        let body = match value {
            None | Some(Value::Null) if !shape.is_required => Value::Object(Map::new()),
            Some(body) => body,
            None => return Err(invalid(self.what, shape.name, "argument.missing", "give the body")),
        };
        (shape.read)(body.to_string().as_bytes())
    }
}

pub(super) fn invalid(what: &str, path: &str, code: &str, message: &str) -> Error {
    let finding = Finding::error(path, code, "", message, "the arguments of this operation in the SDK's table");
    Error::validation(what, vec![finding])
}

pub(super) fn json(answer: &impl Serialize) -> Result<Value> {
    serde_json::to_value(answer)
        .map_err(|error| Error::unexpected("", format!("the response cannot be written as JSON: {error}")))
}
