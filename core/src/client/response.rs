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
    /// The secrets of the request: the platform may repeat them in a response.
    pub(super) secrets: Vec<Secret>,
    pub(super) success: SuccessResponse,
}

impl Response {
    /// Reads the body.
    ///
    /// # Errors
    /// The body cannot be read. The error shows no secret.
    pub fn read<T: ResponseBody>(&self) -> Result<T> {
        self.read_with(read_response)
    }

    /// Reads the body with a function.
    ///
    /// # Errors
    /// Those of the function. They show no secret.
    pub fn read_with<T>(&self, read: impl FnOnce(&[u8]) -> Result<T>) -> Result<T> {
        read(&self.success.body).map_err(|error| self.explain(error))
    }

    /// Reads the body and returns it as JSON.
    ///
    /// # Errors
    /// The body cannot be read. The error shows no secret.
    pub fn json(&self) -> Result<String> {
        self.read_with(self.row.response.to_json)
    }

    /// Returns the HTTP status.
    pub(crate) fn status(&self) -> u16 {
        self.success.status
    }

    /// Returns the header `Location`.
    pub(crate) fn location(&self) -> Option<&str> {
        self.success.location.as_deref()
    }

    /// Adds the facts of the response to an error and removes its secrets.
    fn explain(&self, error: Error) -> Error {
        let mut error = error.redacted(&self.pipeline.secrets());
        if let Error::UnexpectedResponse { status, outcome_unknown, .. } = &mut error {
            *status = Some(self.success.status);
            *outcome_unknown = self.row.retry != Retry::Safe;
        }
        let error = self.row.failed(error).after_attempts(self.success.attempts);
        let error = error.about_request(self.success.request_id.as_deref());
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
