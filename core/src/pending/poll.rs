//! Polls the platform for the status of a request.

use super::PendingRequest;
use crate::{
    error::{Error, Result},
    models::{AsynchronousRequest, LocationReport, LocationReportStatus, RequestStatus, ResponseBody},
    mutation::{self, Mutation},
    operations::{Argument, Operation, Poll, locations, requests},
    transport::call::{Arguments, Call},
};

/// Returns the polls that a request supports, in the order to try them; empty if the platform reports it by callbacks
/// only.
pub(super) fn polls_of(request: &PendingRequest) -> [Option<Poll>; 2] {
    let state = request.held.state(None);
    match state.row {
        Some(row) => match row.messages.and_then(|messages| messages.poll) {
            Some(Poll::RequestStatus) if state.expected == Some(1) => [Some(Poll::RequestStatus), None],
            Some(Poll::LocationReport) => [Some(Poll::LocationReport), None],
            _ => [None, None],
        },
        None => [Some(Poll::RequestStatus), Some(Poll::LocationReport)],
    }
}

impl PendingRequest {
    /// Polls once, and remembers a final status.
    pub(super) async fn poll(&self, poll: Poll) -> Result<RequestStatus> {
        let status = match poll {
            Poll::RequestStatus => self.read::<AsynchronousRequest>(&requests::GET_STATUS).await?.status,
            Poll::LocationReport => match self.read::<LocationReport>(&locations::GET_REPORT_STATUS).await?.status {
                LocationReportStatus::Completed => RequestStatus::Success,
                LocationReportStatus::Cancelled => RequestStatus::Failed,
                _ => RequestStatus::Pending,
            },
        };
        let is_pending = status == RequestStatus::Pending;
        let status =
            if is_pending && mutation::is(Mutation::TakePendingForSuccess) { RequestStatus::Success } else { status };
        self.held.note(&status);
        Ok(status)
    }

    /// Makes a call whose only argument is the request.
    async fn read<T: ResponseBody>(&self, row: &'static Operation) -> Result<T> {
        let path = row.arguments.iter().map(|name| Argument { name, value: self.id().to_owned() }).collect();
        let arguments = Arguments { path, query: Vec::new() };
        let call = Call { row, arguments, options: self.options.clone() };
        self.client.send(call, None, None).await?.read()
    }
}

/// Returns whether the platform has no status of the request, now or later.
pub(super) fn is_rejection(error: &Error) -> bool {
    match error {
        Error::Api(details) => details.status.is_none_or(|status| status < 500),
        Error::NotFound(_) | Error::Validation { .. } | Error::Configuration { .. } => true,
        _ => false,
    }
}

/// Returns whether polling again later may succeed.
pub(super) fn may_pass(error: &Error) -> bool {
    matches!(
        error,
        Error::Transport { .. }
            | Error::Timeout { .. }
            | Error::RateLimited { .. }
            | Error::UnexpectedResponse { .. }
            | Error::Api(_)
    )
}
