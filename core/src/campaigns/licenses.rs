//! Licences: whether devices need them, how many are free, and their assignment.

use super::CALL;
use crate::{
    error::{Error, Result},
    models::{DeviceUpgradeStatus, Subscription},
    services::Campaigns,
};
use std::collections::{HashMap, HashSet};

/// Returns how many licences of the account no device holds; nothing if none are needed.
///
/// Only accounts that buy monthly licences need one before an upgrade; accounts that are billed per upgrade (`EVNT`)
/// need none.
pub(super) async fn free(service: &Campaigns) -> Result<Option<usize>> {
    let Subscription { purchase_type, license_count, license_used_count, .. } = service.v3().get_subscription().await?;
    let billed = purchase_type.unwrap_or_default().to_ascii_uppercase();
    if billed.contains("EVNT") {
        return Ok(None);
    }
    let (bought, used) = match (license_count, license_used_count) {
        (Some(bought), Some(used)) => (bought, used),
        _ => match service.v3().get_licenses().next_page().await? {
            Some(page) => (page.total_licenses.unwrap_or_default(), page.assigned_licenses.unwrap_or_default()),
            None => (0, 0),
        },
    };
    Ok(Some(usize::try_from(bought.saturating_sub(used)).unwrap_or_default()))
}

/// The result of assigning licences.
#[derive(Debug, Default)]
pub(super) struct LicenseAssignment {
    /// Devices that got none, with the platform's reason.
    pub rejected: HashMap<String, String>,
    /// Devices whose assignment has an unknown outcome, or was not sent.
    pub unconfirmed: HashSet<String>,
    /// The reason.
    pub problem: Option<Error>,
}

/// Assigns licences to devices, 1,000 in a call. Stops after a call that fails.
pub(super) async fn assign(service: &Campaigns, devices: &[String]) -> LicenseAssignment {
    let mut assignment = LicenseAssignment::default();
    for chunk in devices.chunks(CALL) {
        if assignment.problem.is_some() {
            assignment.unconfirmed.extend(chunk.iter().cloned());
            continue;
        }
        match service.v3().assign_licenses(chunk.to_vec()).await {
            Ok(result) => {
                let rejected = result.device_list.into_iter().filter(|device| {
                    let failed = [DeviceUpgradeStatus::LicenseAssignFailed, DeviceUpgradeStatus::Failure];
                    device.status.as_ref().is_some_and(|status| failed.contains(status))
                });
                assignment
                    .rejected
                    .extend(rejected.map(|device| (device.device_id, device.result_reason.unwrap_or_default())));
            }
            Err(error) => {
                assignment.unconfirmed.extend(chunk.iter().cloned());
                assignment.problem = Some(error);
            }
        }
    }
    assignment
}
