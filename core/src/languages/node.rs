//! Node: every model is passed as one JSON text, and is a plain object in JavaScript.

use crate::{
    error::Error,
    json::read_request,
    models::{Names, Request},
    rules::Finding,
};
use napi::{
    Env, Unknown, ValueType,
    bindgen_prelude::{FnArgs, FromNapiValue, Function, JsObjectValue, Object},
    sys,
};
use std::marker::PhantomData;

// Compiling produces the type definitions as a side effect, so generating them compiles again.
const _: Option<&str> = option_env!("NAPI_TYPE_DEF_TMP_FOLDER");

/// A string that is one of `Values`, or another; only its name reaches TypeScript.
#[derive(Debug)]
pub struct Open<Values>(PhantomData<Values>);

/// Returns an error as JSON, which the JavaScript side converts to the class that it names.
pub fn error_json(error: &Error) -> String {
    let mut info = error.info();
    info.message = error.text(Names::Node);
    serde_json::to_string(&info).unwrap_or(info.message)
}

/// Returns an error as one of napi-rs.
pub fn raise(error: &Error) -> napi::Error {
    napi::Error::from_reason(error_json(error))
}

/// Reads a request from a JavaScript object, or its shorter form.
///
/// # Safety
/// `env` is the environment of the calling thread, and `value` a value of it.
#[allow(unsafe_code)]
pub unsafe fn from_js<T: Request>(env: sys::napi_env, value: sys::napi_value) -> napi::Result<T> {
    // SAFETY: both are the caller's.
    let value = unsafe { Unknown::from_napi_value(env, value) }?;
    let text = text_of(&Env::from_raw(env), value)?;
    read_request(text.as_bytes()).map_err(|error| raise(&error))
}

/// Returns a value as `JSON.stringify` writes it; an error if it returns nothing.
pub fn text_of(env: &Env, value: Unknown<'_>) -> napi::Result<String> {
    let json: Object<'_> = env.get_global()?.get_named_property("JSON")?;
    let stringify: Function<'_, FnArgs<(Unknown<'_>,)>, Unknown<'_>> = json.get_named_property("stringify")?;
    let text = stringify.call(FnArgs { data: (value,) })?;
    if text.get_type()? == ValueType::String {
        return String::from_unknown(text);
    }
    let finding =
        Finding::error("", "argument.missing", "", "give an object here", "the type of this argument in the SDK");
    Err(raise(&Error::validation("the request", vec![finding])))
}
