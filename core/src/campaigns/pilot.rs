//! Determines whether the pilot of a package has passed, by the platform's criteria.

use super::{
    scan::{devices_of, scan},
    split::PILOT_DEVICES,
};
use crate::{
    error::Result,
    models::{CampaignDevicePage, CampaignStatus, DeviceUpgradeStatus, SoftwareVersion},
    paging::Pager,
    services::Campaigns,
    time::Timestamp,
};
use futures::TryStreamExt;
use std::collections::{HashMap, HashSet};

/// Devices that must have completed for a pilot to pass.
const ENOUGH: usize = 5;

/// The statuses of campaigns whose devices may have completed.
const CAMPAIGNS: [CampaignStatus; 3] = [CampaignStatus::Ended, CampaignStatus::Aborted, CampaignStatus::Scheduled];

/// A package of a version.
pub(super) type Package = (SoftwareVersion, String);

/// Returns the packages that have passed their pilot.
///
/// The platform does not report this, so the function reads the first page of the report of every campaign of the
/// package. A package has passed when at least 5 distinct devices completed, over all campaigns of the account, and at
/// least half of them were upgraded; a campaign of more than 20 devices proves that it had.
pub(super) async fn passed(service: &Campaigns, packages: HashSet<Package>) -> Result<HashSet<Package>> {
    let mut search = Search { evidence: packages.into_iter().map(|package| (package, Evidence::default())).collect() };
    for status in CAMPAIGNS {
        for version in [SoftwareVersion::V2, SoftwareVersion::V3] {
            if !search.is_undecided(&version) {
                continue;
            }
            let mut campaigns = scan(service, &version, status.clone());
            while let Some(campaign) = campaigns.try_next().await? {
                let package = (version.clone(), campaign.package.unwrap_or_default());
                search.read(&package, &status, devices_of(service, &version, &campaign.id)).await?;
            }
        }
    }
    Ok(search.evidence.into_iter().filter(|(_, evidence)| evidence.has_passed()).map(|(package, _)| package).collect())
}

struct Search {
    evidence: HashMap<Package, Evidence>,
}

impl Search {
    /// Returns whether a package of this version is still undecided.
    fn is_undecided(&self, version: &SoftwareVersion) -> bool {
        self.evidence.iter().any(|((of, _), evidence)| of == version && !evidence.proved)
    }

    async fn read(
        &mut self,
        package: &Package,
        status: &CampaignStatus,
        mut report: Pager<CampaignDevicePage>,
    ) -> Result<()> {
        if let Some(evidence) = self.evidence.get_mut(package)
            && !evidence.proved
            && let Some(page) = report.next_page().await?
        {
            let taken =
                page.device_list.iter().filter(|device| device.status != Some(DeviceUpgradeStatus::DeviceRejected));
            evidence.proved = taken.count() > PILOT_DEVICES;
            evidence.completed.extend(page.device_list.into_iter().filter_map(|device| {
                let success = succeeded(&package.0, device.status.as_ref()?, status.is_final())?;
                Some(Completed { at: device.updated_time, imei: device.device_id, success })
            }));
        }
        Ok(())
    }
}

/// Returns whether a device succeeded; `None` if it has not completed.
fn succeeded(version: &SoftwareVersion, status: &DeviceUpgradeStatus, over: bool) -> Option<bool> {
    match status {
        DeviceUpgradeStatus::UpgradeSuccess => Some(true),
        // v3 retries while the campaign lasts.
        DeviceUpgradeStatus::UpgradeFailed if over || *version == SoftwareVersion::V2 => Some(false),
        DeviceUpgradeStatus::NoDeviceDataFromNetwork if over => Some(false),
        _ => None,
    }
}

/// The data about the pilots of a package.
#[derive(Debug, Default)]
struct Evidence {
    proved: bool,
    completed: Vec<Completed>,
}

#[derive(Debug)]
struct Completed {
    at: Option<Timestamp>,
    imei: String,
    success: bool,
}

impl Evidence {
    /// Evaluates the results in their order: a package that has passed stays passed.
    fn has_passed(&self) -> bool {
        let mut in_order: Vec<&Completed> = self.completed.iter().collect();
        in_order.sort_by_key(|completed| completed.at.as_ref().and_then(Timestamp::instant));
        let mut last: HashMap<&str, bool> = HashMap::new();
        let mut successes = 0;
        self.proved
            || in_order.into_iter().any(|Completed { imei, success, .. }| {
                successes -= usize::from(last.insert(imei, *success) == Some(true));
                successes += usize::from(*success);
                last.len() >= ENOUGH && successes * 2 >= last.len()
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pilot(outcomes: &[(u32, bool)]) -> bool {
        // The list has no order of time.
        let mut completed: Vec<Completed> = (0..)
            .zip(outcomes)
            .map(|(minute, (device, success)): (u32, _)| Completed {
                at: Some(format!("2026-03-01T00:{minute:02}:00Z").into()),
                imei: format!("{device}"),
                success: *success,
            })
            .collect();
        completed.sort_by(|a, b| a.imei.cmp(&b.imei));
        Evidence { proved: false, completed }.has_passed()
    }

    #[test]
    fn half_of_at_least_five_distinct_devices_pass() {
        assert!(!pilot(&[(1, true), (2, true), (3, true), (4, true)]));
        assert!(!pilot(&[(1, true), (1, true), (1, true), (1, true), (1, true)]));
        assert!(pilot(&[(1, true), (2, true), (3, true), (4, false), (5, false)]));
        assert!(!pilot(&[(1, true), (2, true), (3, false), (4, false), (5, false)]));
        assert!(pilot(&[(1, true), (2, true), (3, false), (4, false), (5, false), (6, true)]));
        assert!(pilot(&[(1, true), (2, true), (3, false), (4, false), (5, false), (5, true)]));
    }

    #[test]
    fn a_pilot_that_has_passed_stays_passed() {
        let mut outcomes: Vec<(u32, bool)> = (10..15).map(|device| (device, true)).collect();
        outcomes.extend((20..40).map(|device| (device, false)));
        assert!(pilot(&outcomes));
        outcomes.reverse();
        assert!(!pilot(&outcomes));
    }

    #[test]
    fn a_failure_in_a_running_v3_campaign_is_tried_again() {
        let failed = DeviceUpgradeStatus::UpgradeFailed;
        assert_eq!(succeeded(&SoftwareVersion::V3, &failed, false), None);
        assert_eq!(succeeded(&SoftwareVersion::V3, &failed, true), Some(false));
        assert_eq!(succeeded(&SoftwareVersion::V2, &failed, false), Some(false));
        assert_eq!(succeeded(&SoftwareVersion::V3, &DeviceUpgradeStatus::UpgradePending, true), None);
        assert_eq!(succeeded(&SoftwareVersion::V3, &DeviceUpgradeStatus::DeviceRejected, true), None);
    }
}
