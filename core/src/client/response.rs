//! `Response`: a successful response, before its body is read.

use crate::{
    error::{Error, Result},
    json::read_response,
    models::ResponseBody,
    operations::{Operation, Retry},
    pipeline::Pipeline,
    secret::Secret,
    transport::classify::SuccessResponse,
};
use std::{fmt, sync::Arc};

/// A successful response, before its body is read.
pub struct Response {
    pub(super) pipeline: Arc<Pipeline>,
    pub(super) row: &'static Operation,
    /// What the request held that must never be shown: the platform may repeat what it was sent.
    pub(super) secrets: Vec<Secret>,
    pub(super) success: SuccessResponse,
}

impl Response {
    /// Reads the body.
    ///
    /// # Errors
    /// An error of a body that cannot be read; it shows no secret.
    pub fn read<T: ResponseBody>(&self) -> Result<T> {
        self.read_with(read_response)
    }

    /// Reads the body with a function.
    ///
    /// # Errors
    /// Those of the function; they show no secret.
    pub fn read_with<T>(&self, read: impl FnOnce(&[u8]) -> Result<T>) -> Result<T> {
        read(&self.success.body).map_err(|error| self.explain(error))
    }

    /// Reads the body, and writes it as JSON.
    ///
    /// # Errors
    /// An error of a body that cannot be read; it shows no secret.
    pub fn json(&self) -> Result<String> {
        self.read_with(self.row.response.to_json)
    }

    /// The HTTP status.
    pub(crate) fn status(&self) -> u16 {
        self.success.status
    }

    /// The header `Location`.
    pub(crate) fn location(&self) -> Option<&str> {
        self.success.location.as_deref()
    }

    /// Adds to an error what the response says about it, and takes out what must not be shown.
    fn explain(&self, error: Error) -> Error {
        let error = match error.redacted(&self.pipeline.secrets()) {
            Error::UnexpectedResponse { path, message, .. } => Error::UnexpectedResponse {
                status: Some(self.success.status),
                path,
                message,
                outcome_unknown: self.row.retry != Retry::Safe,
            },
            error => error,
        };
        error.redacted(&self.secrets)
    }
}

impl fmt::Debug for Response {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Response")
            .field("operation", &self.row.name)
            .field("status", &self.success.status)
            .finish_non_exhaustive()
    }
}
