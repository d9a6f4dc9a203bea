//! Waits for every part and collects the results.

use crate::{
    error::{Error, Result},
    models::{
        BulkPart, BulkPartResult, BulkProgress, BulkRequest, BulkResult, RequestAccepted, RequestProgress,
        RequestResult, RequestStatus,
    },
    mutation::{self, Mutation},
    operations::{self, Operation},
    pending::PendingRequest,
    rules::{self, Finding, ValidationContext},
    services::Bulk,
    sync::lock,
    transport::call_options::CallOptions,
    waiting::{ReportedWait, WaitOptions},
};
use futures::{FutureExt, future::try_join_all};
use std::{ops::ControlFlow, sync::Mutex};

/// The watch of a request in parts; see [`Bulk::watch`].
pub type BulkWatch = ReportedWait<BulkProgress, BulkResult>;

impl Bulk {
    /// Waits like [`wait`](Self::wait), and reports the progress of all parts together at once and at each change;
    /// returning `Break` stops the wait with [`Error::Cancelled`].
    pub async fn wait_with(
        &self,
        bulk: BulkRequest,
        options: WaitOptions,
        on_progress: impl FnMut(&BulkProgress) -> ControlFlow<()> + Send,
    ) -> Result<BulkResult> {
        wait_with(self, bulk, options, on_progress).await
    }

    /// Watches a request in parts: each step waits for a change.
    pub fn watch(&self, bulk: BulkRequest, options: WaitOptions) -> BulkWatch {
        let service = self.clone();
        ReportedWait::new(move |reports| {
            let (service, bulk, options) = (service.clone(), bulk.clone(), options.clone());
            let on_progress = move |progress: &BulkProgress| match reports.send(progress.clone()) {
                Ok(()) => ControlFlow::Continue(()),
                Err(_) => ControlFlow::Break(()),
            };
            async move { wait_with(&service, bulk, options, on_progress).await }.boxed()
        })
    }
}

/// Collects the progress of the parts.
struct Reports<F> {
    total: BulkProgress,
    /// The progress of each part.
    parts: Vec<Option<RequestProgress>>,
    on_progress: F,
    has_reported: bool,
}

impl<F: FnMut(&BulkProgress) -> ControlFlow<()>> Reports<F> {
    /// Records the progress of a part, and reports that of all parts if it is another one.
    fn note(&mut self, index: usize, progress: &RequestProgress) -> ControlFlow<()> {
        let was_finished = |part: &RequestProgress| i64::from(part.status != RequestStatus::Pending);
        let before = self.total.clone();
        let part = &mut self.parts[index];
        if let Some(old) = part {
            self.total.succeeded -= old.succeeded;
            self.total.failed -= old.failed;
            self.total.finished_parts -= was_finished(old);
        }
        self.total.succeeded += progress.succeeded;
        self.total.failed += progress.failed;
        self.total.finished_parts += was_finished(progress);
        *part = Some(progress.clone());
        if self.has_reported && self.total == before {
            return ControlFlow::Continue(());
        }
        self.has_reported = true;
        (self.on_progress)(&self.total)
    }
}

pub(crate) async fn wait(service: &Bulk, bulk: BulkRequest, options: WaitOptions) -> Result<BulkResult> {
    wait_with(service, bulk, options, |_| ControlFlow::Continue(())).await
}

async fn wait_with(
    service: &Bulk,
    bulk: BulkRequest,
    wait: WaitOptions,
    on_progress: impl FnMut(&BulkProgress) -> ControlFlow<()> + Send,
) -> Result<BulkResult> {
    let findings = rules::check(&bulk, &ValidationContext::default());
    if Finding::has_errors(&findings) {
        return Err(Error::validation("BulkRequest", findings));
    }
    let account = service.options.account.clone().or(bulk.account_name);
    let options = CallOptions { account, ..service.options.clone() };
    let row = operations::find("devices", &bulk.operation);
    let count = |parts: usize| i64::try_from(parts).unwrap_or(i64::MAX);
    let total = BulkProgress {
        total_parts: count(bulk.parts.len()),
        // Nothing is expected of a part that was not sent.
        finished_parts: count(bulk.parts.iter().filter(|part| part.request_id.is_none()).count()),
        total_devices: bulk.parts.iter().map(|part| part.devices).sum(),
        ..BulkProgress::default()
    };
    let reports = Reports { total, parts: vec![None; bulk.parts.len()], on_progress, has_reported: false };
    let reports = Mutex::new(reports);
    let parts = bulk.parts.into_iter().enumerate().map(|(index, part)| {
        let reports = &reports;
        let note = move |progress: &RequestProgress| lock(reports).note(index, progress);
        outcome(service, &options, row, part, wait.clone(), note)
    });
    let parts = try_join_all(parts.collect::<Vec<_>>()).await?;
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
    wait: WaitOptions,
    on_progress: impl FnMut(&RequestProgress) -> ControlFlow<()> + Send,
) -> Result<BulkPartResult> {
    let Some(request_id) = part.request_id.clone() else {
        let problem = part.problem.clone().or_else(|| Some("the part was not sent; send its devices again".to_owned()));
        return Ok(BulkPartResult { part, result: None, problem });
    };
    let accepted = RequestAccepted { request_id, ..RequestAccepted::default() };
    let expected = if mutation::is(Mutation::EndBulkEarly) { 1 } else { part.devices };
    let handle = PendingRequest::hold(&service.client, options.clone(), accepted, row, Some(expected));
    match handle.wait_with(wait, on_progress).await {
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
