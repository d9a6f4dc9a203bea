//! Requests for any number of devices: split into parts (`split`), sent one after another, each when the client's limits
//! of requests a minute allow it, and followed as one (`wait`).

mod split;
#[cfg(test)]
mod tests;
mod wait;

pub use wait::BulkWatch;
pub(crate) use wait::wait;

use crate::{
    error::{Error, Result},
    models::{
        ActivateRequest, AvailabilityRequest, BulkPart, BulkRequest, DeactivateRequest, DeviceSelectionRequest,
        MoveRequest, ServicePlanChangeRequest, UploadActivateRequest, bulk_operations,
    },
    mutation::{self, Mutation},
    pending::PendingRequest,
    rules::{Finding, Validate, ValidationContext},
    services::Bulk,
};
use split::{Part, check, split};

macro_rules! operations {
    ($($operation:ident ( $Request:ident );)*) => {
        $(
            pub(crate) async fn $operation(service: &Bulk, request: $Request) -> Result<BulkRequest> {
                let (mut sent, parts) = prepare(service, stringify!($operation), request)?;
                let devices = service.client.patient().devices().with_options(service.options.clone());
                for part in parts {
                    let (first, count) = (part.first(), part.count());
                    record(&mut sent, first, count, devices.$operation(part.request).await)?;
                }
                Ok(sent)
            }
        )*

        /// Offline checks of the functions' arguments.
        pub(crate) mod checks {
            #[allow(clippy::wildcard_imports, reason = "the list names the models")]
            use super::*;

            $(
                pub(crate) fn $operation(request: &$Request, context: &ValidationContext) -> Vec<Finding> {
                    check_parts(stringify!($operation), request.clone(), context)
                }
            )*
            pub(crate) use crate::rules::check as wait;
        }
    };
}
bulk_operations!(operations);

/// Validates a request offline, part by part.
fn check_parts<R: split::Split>(operation: &str, request: R, context: &ValidationContext) -> Vec<Finding> {
    match split(request, context) {
        Ok(parts) => {
            let mut findings = context.findings(context);
            findings.extend(check(operation, &parts, context));
            findings
        }
        Err(findings) => findings,
    }
}

/// Splits a request and validates every part; sends nothing if one breaks a rule.
fn prepare<R: split::Split>(
    service: &Bulk,
    operation: &'static str,
    mut request: R,
) -> Result<(BulkRequest, Vec<Part<R>>)> {
    let client = &service.client;
    let account = service.options.account.as_deref().or(client.account());
    let account_name =
        serde_json::to_value(&request).ok().and_then(|body| Some(body.get("accountName")?.as_str()?.to_owned()));
    if let Some(account) = account {
        request.set_account(account);
    }
    let context = ValidationContext {
        now: Some(client.now().into()),
        account: account.map(str::to_owned),
        options: client.rule_options().cloned(),
        ..ValidationContext::default()
    };
    let (parts, findings) = match split(request, &context) {
        Ok(parts) => {
            let findings = check(operation, &parts, &context);
            (parts, findings)
        }
        Err(findings) => (Vec::new(), findings),
    };
    if Finding::has_errors(&findings) {
        return Err(Error::validation(R::INFO.name, findings));
    }
    let sent = BulkRequest {
        operation: operation.to_owned(),
        account_name: account_name.or_else(|| account.map(str::to_owned)),
        parts: Vec::with_capacity(parts.len()),
    };
    Ok((sent, parts))
}

/// Returns what to do about a part that was not sent, or may not have been.
fn advice(error: &Error) -> &'static str {
    match error {
        _ if error.outcome_unknown() => "check its devices before you send them again",
        Error::Transport { .. } | Error::Timeout { .. } | Error::RateLimited { .. } | Error::Cancelled { .. } => {
            "send its devices again"
        }
        Error::Api(details) if details.status.is_some_and(|status| status >= 500) => "send its devices again",
        _ => "the platform rejects it permanently: correct the cause before you send its devices again",
    }
}

/// Records the result of sending a part. Returns the error to the caller as long as nothing was sent.
fn record(sent: &mut BulkRequest, first_device: i64, devices: i64, outcome: Result<PendingRequest>) -> Result<()> {
    let part = BulkPart { first_device, devices, ..BulkPart::default() };
    sent.parts.push(match outcome {
        Ok(request) => BulkPart { request_id: Some(request.id().to_owned()), ..part },
        Err(error) if sent.parts.is_empty() && !error.outcome_unknown() => return Err(error),
        Err(error) => BulkPart {
            problem: Some(format!("{error}; {}", advice(&error))),
            outcome_unknown: error.outcome_unknown() && !mutation::is(Mutation::ClaimUnsentPart),
            ..part
        },
    });
    Ok(())
}
