//! Reads models from JSON: responses leniently, requests strictly.

use crate::{
    error::{Error, Result},
    error_body,
    models::{Finding, MODELS, ModelInfo, Request, ResponseBody},
    wire::{self, Notes, Policy, Problem, ProblemKind, Unwrapped},
};

pub use crate::wire::text;

/// Reads any JSON. A byte order mark is skipped.
///
/// # Errors
/// The text is not JSON, or not UTF-8; the message says where.
pub fn read_value(json: &[u8]) -> Result<serde_json::Value, String> {
    serde_json::from_str(text(json)?).map_err(|error| error.to_string())
}

/// Reads a response, ignoring members that the model lacks.
///
/// A list that is the only member of an object is read too, as is a page that is the only element of a list: sources
/// differ there. An error of the platform is returned as such.
pub fn read_response<T: ResponseBody>(json: &[u8]) -> Result<T> {
    let (read, notes) = wire::read_whole(json, Policy::Response);
    if notes.outermost.iter().any(|name| error_body::is_mark(name))
        && let Some(said) = error_body::read(json)
    {
        return Err(said.under_success(None));
    }
    match read {
        Ok(value) => Ok(value),
        Err(wrong) => read_unwrapped(json).ok_or_else(|| unexpected(wrong.problem())),
    }
}

#[cold]
#[inline(never)]
fn read_unwrapped<T: ResponseBody>(json: &[u8]) -> Option<T> {
    let Unwrapped { inner, empty } = wire::unwrapped(json)?;
    // The elements of a list identify themselves; one without elements may be a list of errors.
    let is_other = empty.is_some_and(|name| name != T::WRAPPER);
    if is_other { None } else { wire::read_whole(inner, Policy::Response).0.ok() }
}

/// Reads a model that the SDK wrote, or a user in its form; ignores members that the model lacks.
pub fn read_data<T: ResponseBody>(json: &[u8]) -> Result<T> {
    wire::read_whole(json, Policy::Data).0.map_err(|wrong| unexpected(wrong.problem()))
}

fn unexpected(problem: Problem) -> Error {
    let message = match problem.kind {
        ProblemKind::Type { found, expected } => format!("{found} found, expected {expected}"),
        ProblemKind::Shape { expected, is_member_missing, members } => {
            wire::shape_text(expected, is_member_missing, &members)
        }
        // The position refers to a text that the user never saw.
        ProblemKind::Syntax { message, .. } => message,
        ProblemKind::CutOff { .. } => "the JSON is truncated".to_owned(),
        ProblemKind::Trailing => "more text follows the JSON".to_owned(),
        ProblemKind::Encoding(name) => format!("the body is {name}, but JSON is UTF-8"),
    };
    Error::unexpected(problem.path, message)
}

/// Reads a request: a member of the wrong type or one that the model lacks is a finding with its path, so that a
/// misspelt member is never silently left out of the request.
pub fn read_request<T: Request>(json: &[u8]) -> Result<T> {
    let (read, notes) = wire::read_whole(json, Policy::Request);
    match read {
        Ok(value) => accepted(&T::INFO, notes).map(|()| value),
        Err(wrong) => Err(validation_error(&T::INFO, vec![misread(wrong.problem())])),
    }
}

/// Fails if a request has mistakes, although it could be read.
fn accepted(model: &ModelInfo, notes: Notes) -> Result<()> {
    let findings = mistakes(*model, notes);
    if findings.is_empty() { Ok(()) } else { Err(validation_error(model, findings)) }
}

fn validation_error(model: &ModelInfo, findings: Vec<Finding>) -> Error {
    Error::validation(model.name, findings)
}

fn misread(problem: Problem) -> Finding {
    let text = match problem.kind {
        // Only responses have one.
        ProblemKind::Shape { expected, is_member_missing, members } => {
            wire::shape_text(expected, is_member_missing, &members)
        }
        ProblemKind::Type { found, expected } => return Finding::wrong_type(problem.path, &found, &expected),
        // The invalid text is the user's own, so its position helps.
        ProblemKind::Syntax { message, position } => format!("{message} at {position}"),
        ProblemKind::CutOff { position } => format!("it is truncated at {position}"),
        ProblemKind::Trailing => "more text follows it".to_owned(),
        ProblemKind::Encoding(name) => format!("it is {name}; write it in UTF-8"),
    };
    Finding::not_json(&text)
}

/// Returns the mistakes in a request that could be read.
fn mistakes(model: ModelInfo, notes: Notes) -> Vec<Finding> {
    if !notes.unknown.is_empty() {
        let unknown = notes.unknown.into_iter();
        return unknown.map(|path| Finding::unknown_member(path.clone(), &known_members(model, &path))).collect();
    }
    // Responses skip a null in a list; in a request it would be a device, or a window, that is silently left out.
    let nulls = notes.nulls.into_iter().map(Finding::null_in_list);
    // Identifiers are text: a number cannot represent more digits than it holds exactly.
    let rounded = notes.rounded.into_iter().map(|(path, digits)| Finding::rounded_number(path, &digits));
    let converted = notes.converted.into_iter().map(|(path, digits)| Finding::converted_number(path, &digits));
    nulls.chain(rounded).chain(converted).collect()
}

/// Returns the names that a member at `path` may have: those of the model, or deeper down those of any request.
fn known_members(model: ModelInfo, path: &str) -> Vec<&'static str> {
    let inside = if path.contains('.') { MODELS } else { &[model] };
    inside.iter().filter(|info| info.request).flat_map(|info| info.fields).map(|field| field.wire).collect()
}
