//! Waits for every part and collects the results.

use crate::{
    error::{Error, Result},
    models::{
        BulkPart, BulkPartResult, BulkResult, BulkWait, RequestAccepted, RequestResult, RequestStatus, RequestWait,
    },
    operations::{self, Operation},
    pending::PendingRequest,
    rules::{self, Finding, ValidationContext},
    services::Bulk,
    transport::call_options::CallOptions,
};
use futures::future::try_join_all;

pub(crate) async fn wait(service: &Bulk, request: BulkWait) -> Result<BulkResult> {
    let findings = rules::check(&request, &ValidationContext::default());
    if Finding::has_errors(&findings) {
        return Err(Error::validation("BulkWait", findings));
    }
    let BulkWait { bulk, deadline_seconds, poll_interval_seconds } = request;
    let wait = RequestWait { deadline_seconds, poll_interval_seconds, expected_callbacks: None };
    let account = service.options.account.clone().or(bulk.account_name);
    let options = CallOptions { account, ..service.options.clone() };
    let row = operations::find("devices", &bulk.operation);
    let parts = bulk.parts.into_iter().map(|part| outcome(service, &options, row, part, wait.clone()));
    let parts = try_join_all(parts).await?;
    let sum = |count: fn(&RequestResult) -> i64| parts.iter().filter_map(|part| part.result.as_ref()).map(count).sum();
    Ok(BulkResult {
        operation: bulk.operation,
        status: status(&parts),
        total_devices: parts.iter().map(|part| part.part.devices).sum(),
        succeeded: sum(|result| result.succeeded),
        failed: sum(|result| result.failed),
        parts,
    })
}

/// Waits for one part and returns its result.
async fn outcome(
    service: &Bulk,
    options: &CallOptions,
    row: Option<&'static Operation>,
    part: BulkPart,
    wait: RequestWait,
) -> Result<BulkPartResult> {
    let Some(request_id) = part.request_id.clone() else {
        let problem = part.problem.clone().or_else(|| Some("the part was not sent; send its devices again".to_owned()));
        return Ok(BulkPartResult { part, result: None, problem });
    };
    let accepted = RequestAccepted { request_id, ..RequestAccepted::default() };
    let handle = PendingRequest::hold(&service.client, options.clone(), accepted, row, Some(part.devices));
    match handle.wait(wait).await {
        Ok(result) => Ok(BulkPartResult { part, result: Some(result), problem: None }),
        Err(Error::Timeout { message, .. }) => {
            Ok(BulkPartResult { part, result: Some(handle.so_far()), problem: Some(message) })
        }
        Err(error) => Err(error),
    }
}

/// Returns the combined status. A part that was not sent counts as failed.
fn status(parts: &[BulkPartResult]) -> RequestStatus {
    let of = |part: &BulkPartResult| part.result.as_ref().map_or(RequestStatus::Failed, |result| result.status.clone());
    let all = |status: &RequestStatus| parts.iter().all(|part| of(part) == *status);
    if parts.iter().any(|part| of(part) == RequestStatus::Pending) {
        RequestStatus::Pending
    } else if all(&RequestStatus::Success) {
        RequestStatus::Success
    } else if all(&RequestStatus::Failed) {
        RequestStatus::Failed
    } else {
        RequestStatus::PartialSuccess
    }
}
