//! Panics as errors: no panic crosses the boundary of a language.
//!
//! A panic is a bug of the SDK. Its text goes to standard error only, since it may contain what was being processed.

use crate::{
    error::{Error, Result},
    error_code::ErrorCode,
};
use futures::FutureExt;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs work, and returns an error if it panics.
pub fn catch<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(panicked(false)))
}

/// Runs a call, and returns an error if it panics. Its request may have been sent by then.
pub async fn catch_call<T>(call: impl Future<Output = Result<T>>) -> Result<T> {
    AssertUnwindSafe(call).catch_unwind().await.unwrap_or_else(|_| Err(panicked(true)))
}

/// Returns the error for a panic.
pub fn panicked(outcome_unknown: bool) -> Error {
    let message = "the SDK panicked, which is a bug of the SDK: please report what standard error shows".to_owned();
    Error::unexpected_response(None, "", message, outcome_unknown).with_code(ErrorCode::SdkPanicked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;

    #[allow(clippy::panic, reason = "it is what is tested")]
    fn panic_with(text: &str) -> Result<()> {
        panic!("{text}")
    }

    #[tokio::test]
    async fn a_panic_is_an_error_without_its_text() {
        for (error, outcome_unknown) in [
            (catch(|| panic_with("hunter2")).unwrap_err(), false),
            (catch_call(async { panic_with("hunter2") }).await.unwrap_err(), true),
        ] {
            assert_eq!(error.kind(), ErrorKind::UnexpectedResponse);
            assert_eq!(error.outcome_unknown(), outcome_unknown);
            assert!(error.to_string().contains("panicked") && !error.to_string().contains("hunter2"), "{error}");
        }
    }
}
