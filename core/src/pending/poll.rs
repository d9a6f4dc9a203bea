//! Asking the platform about a request.

use super::PendingRequest;
use crate::{
    error::{Error, Result},
    models::{LocationReportStatus, RequestStatus},
    operations::Operation,
};

/// What the platform can be asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Poll {
    /// A request about one device.
    Request,
    /// A location report.
    Report,
}

impl Poll {
    /// What can be asked about a request, to be tried in this order; nothing where the platform tells of it by
    /// callbacks alone.
    pub fn about(request: &PendingRequest) -> [Option<Self>; 2] {
        let known = request.held.known(None);
        match known.row {
            Some(row) if is_told(row) && known.expected == Some(1) => [Some(Self::Request), None],
            Some(row) if row.callbacks == ["Location"] => [Some(Self::Report), None],
            Some(_) => [None, None],
            None => [Some(Self::Request), Some(Self::Report)],
        }
    }
}

/// Whether the platform tells of such a request, if it is about one device.
fn is_told(row: &Operation) -> bool {
    row.service == "devices" && matches!(row.name, "activate" | "deactivate" | "suspend" | "restore")
}

impl PendingRequest {
    /// Asks once, and remembers a final answer.
    pub(super) async fn poll(&self, poll: Poll) -> Result<RequestStatus> {
        let (client, id) = (&self.client, self.id());
        let status = match poll {
            Poll::Request => {
                let requests = client.requests().with_options(self.options.clone());
                requests.get_status(id).await?.status
            }
            Poll::Report => {
                let locations = client.locations().with_options(self.options.clone());
                match locations.get_report_status(id).await?.status {
                    LocationReportStatus::Completed => RequestStatus::Success,
                    LocationReportStatus::Cancelled => RequestStatus::Failed,
                    _ => RequestStatus::Pending,
                }
            }
        };
        self.held.note(&status);
        Ok(status)
    }
}

/// Whether the platform does not tell of the request, now or later.
pub(super) fn is_refusal(error: &Error) -> bool {
    match error {
        Error::Refused(refusal) => refusal.status.is_none_or(|status| status < 500),
        Error::NotFound(_) | Error::Validation { .. } | Error::Configuration { .. } => true,
        _ => false,
    }
}

/// Whether asking again later may help.
pub(super) fn may_pass(error: &Error) -> bool {
    matches!(
        error,
        Error::Transport { .. }
            | Error::Timeout { .. }
            | Error::Throttled { .. }
            | Error::UnexpectedAnswer { .. }
            | Error::Refused(_)
    )
}
