//! Facts about the platform that need no call: its error codes, and the addresses from which it sends callbacks. The
//! functions are the rows of `offline.rs`.

mod callback_sources;
mod platform_codes;

pub use callback_sources::{CALLBACK_SOURCES_DATE, CONNECTIVITY_CALLBACK_SOURCES, SOFTWARE_CALLBACK_SOURCES};
pub(crate) use platform_codes::hint;
pub use platform_codes::{PLATFORM_CODES, PlatformCode, find as find_platform_code};

use crate::{
    error::{Error, Result},
    models::{
        CallbackSources, CallbackSourcesRequest, ErrorCodeRequest, ErrorExplanation, Finding, Request,
        ValidationContext,
    },
    rules::check,
};

fn checked(function: &str, request: &impl Request) -> Result<()> {
    let findings = check(request, &ValidationContext::default());
    if Finding::has_errors(&findings) {
        return Err(Error::validation(format!("platform.{function}"), findings));
    }
    Ok(())
}

/// Explains an error code of the platform: its cause, and what to do.
///
/// # Errors
/// `Error::Validation` when the request lacks its member.
pub fn explain_error(request: &ErrorCodeRequest) -> Result<ErrorExplanation> {
    checked("explain_error", request)?;
    let entry = find_platform_code(&request.code, request.message.as_deref().unwrap_or_default());
    Ok(ErrorExplanation {
        is_known: entry.is_some(),
        cause: entry.map(|entry| entry.cause.to_owned()),
        remedy: entry.map(|entry| entry.remedy.to_owned()),
    })
}

/// Lists the addresses from which the platform sends callbacks of a product.
///
/// # Errors
/// `Error::Validation` when the request lacks its member.
pub fn callback_sources(request: &CallbackSourcesRequest) -> Result<CallbackSources> {
    checked("callback_sources", request)?;
    let (addresses, source) = callback_sources::sources(&request.product);
    Ok(CallbackSources {
        addresses: addresses.iter().map(|&address| address.to_owned()).collect(),
        as_of: CALLBACK_SOURCES_DATE.to_owned(),
        source: source.to_owned(),
    })
}
