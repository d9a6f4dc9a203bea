//! Reports the progress of a plan: combines the reports of its parts.

use super::{
    count, outcome,
    part_state::refresh,
    resume::{package, passed, stuck},
    scan::devices_of,
};
use crate::{
    error::{Error, Result},
    models::{
        CampaignDevice, CampaignDevicePage, CampaignPart, CampaignPartReport, CampaignPartState, CampaignPlanReport,
        DeviceCount, DeviceUpgradeStatus, PlanOutcome, PlannedCampaign, SoftwareVersion,
    },
    mutation::{self, Mutation},
    paging::Pager,
    services::Campaigns,
};
use std::collections::HashMap;

pub(crate) async fn get_plan_report(service: &Campaigns, mut campaign: PlannedCampaign) -> Result<CampaignPlanReport> {
    service.accept(&campaign)?;
    let mut report = CampaignPlanReport::default();
    let mut counts = Counts::default();
    for part in &mut campaign.parts {
        let mut of_part = Counts::default();
        let failed = read(service, part, &mut of_part).await?;
        report.failed_devices.extend(failed);
        report.parts.push(of_part.report(part));
        counts.add(of_part);
    }
    let passed = passed(service, &campaign).await?;
    let stands = |state| campaign.parts.iter().any(|part| part.state == state);
    let may_go_on =
        |part: &CampaignPart| part.state == CampaignPartState::WaitingForPilot && passed.contains(&package(part));
    let past = service.is_past(&campaign.plan);
    let can_be_sent = stands(CampaignPartState::Planned) || campaign.parts.iter().any(may_go_on);
    report.can_continue = stands(CampaignPartState::Unknown) || (can_be_sent && !past);
    report.pilot_failed = !past && stuck(&campaign).iter().any(|package| !passed.contains(package));
    report.is_overdue = past && is_overdue(&campaign);
    campaign.outcome = outcome(&campaign);
    report.is_finished =
        campaign.outcome != PlanOutcome::NotScheduled && campaign.parts.iter().all(CampaignPart::is_final);
    report.devices = counts.list();
    report.total_devices = report.parts.iter().map(|part| part.total_devices).sum();
    report.finished_devices = report.parts.iter().map(|part| part.finished_devices).sum();
    report.upgraded_devices = report.parts.iter().map(|part| part.upgraded_devices).sum();
    report.campaign = campaign;
    Ok(report)
}

/// Returns whether only parts remain that the last day of the plan does not end.
fn is_overdue(campaign: &PlannedCampaign) -> bool {
    let stays = |part: &CampaignPart| match part.state {
        CampaignPartState::Scheduled => part.version == SoftwareVersion::V1,
        CampaignPartState::Planned | CampaignPartState::WaitingForPilot => true,
        _ => false,
    };
    let mut left = campaign.parts.iter().filter(|part| !part.is_final()).peekable();
    left.peek().is_some() && left.all(stays)
}

/// Reads the progress of a part and its devices; returns those that ended without the new version.
async fn read(service: &Campaigns, part: &mut CampaignPart, counts: &mut Counts) -> Result<Vec<CampaignDevice>> {
    let Some(id) = part.campaign_id.clone() else { return Ok(never_scheduled(part)) };
    let mut failed = Vec::new();
    let read = match part.version {
        SoftwareVersion::V1 => match service.v1().get_upgrade(&id).await {
            Ok(upgrade) => {
                part.note_upgrade(&upgrade);
                counts.take(upgrade.device_list, part.is_final(), &mut failed);
                Ok(())
            }
            Err(error) => Err(error),
        },
        _ => pages(service, part, devices_of(service, &part.version, &id), counts, &mut failed).await,
    };
    match read {
        // The platform forgets old campaigns; the result of this one is known.
        Err(Error::NotFound(_)) if part.is_final() => {}
        Err(Error::NotFound(_)) => {
            part.state = CampaignPartState::Failed;
            part.problem = Some(format!(
                "the platform has no campaign {id}; it may belong to another account or may have been removed: check, then plan its devices again"
            ));
            return Ok(never_scheduled(part));
        }
        read => read?,
    }
    Ok(failed)
}

/// Returns the devices of a part that ended before it had a campaign.
fn never_scheduled(part: &CampaignPart) -> Vec<CampaignDevice> {
    let status = match part.state {
        CampaignPartState::Failed => DeviceUpgradeStatus::DeviceRejected,
        CampaignPartState::Cancelled => DeviceUpgradeStatus::CampaignCancelled,
        _ => return Vec::new(),
    };
    let device = |imei: &String| CampaignDevice {
        device_id: imei.clone(),
        status: Some(status.clone()),
        result_reason: part.problem.clone(),
        ..CampaignDevice::default()
    };
    part.device_list.iter().map(device).collect()
}

async fn pages(
    service: &Campaigns,
    part: &mut CampaignPart,
    mut report: Pager<CampaignDevicePage>,
    counts: &mut Counts,
    failed: &mut Vec<CampaignDevice>,
) -> Result<()> {
    refresh(service, part).await?;
    while let Some(page) = report.next_page().await? {
        counts.take(page.device_list, part.is_final(), failed);
        if mutation::is(Mutation::ReportFirstPage) {
            break;
        }
    }
    Ok(())
}

/// Returns the number of devices at each status.
#[derive(Debug, Default)]
struct Counts {
    statuses: HashMap<Option<DeviceUpgradeStatus>, i64>,
    finished: i64,
    upgraded: i64,
}

impl Counts {
    /// Counts devices of a campaign, and collects those that failed finally.
    fn take(&mut self, devices: Vec<CampaignDevice>, over: bool, failed: &mut Vec<CampaignDevice>) {
        for device in devices {
            let upgraded = device.status == Some(DeviceUpgradeStatus::UpgradeSuccess);
            let finished = over || device.status.as_ref().is_some_and(is_final);
            self.finished += i64::from(finished);
            self.upgraded += i64::from(upgraded);
            match self.statuses.get_mut(&device.status) {
                Some(count) => *count += 1,
                None => _ = self.statuses.insert(device.status.clone(), 1),
            }
            if finished && !upgraded {
                failed.push(device);
            }
        }
    }

    fn add(&mut self, other: Self) {
        #[expect(clippy::iter_over_hash_type, reason = "sums do not depend on the order")]
        for (status, count) in other.statuses {
            *self.statuses.entry(status).or_default() += count;
        }
    }

    fn list(&self) -> Vec<DeviceCount> {
        let counts = self.statuses.iter().map(|(status, count)| DeviceCount { status: status.clone(), count: *count });
        let mut list: Vec<DeviceCount> = counts.collect();
        list.sort_by(|a, b| {
            b.count.cmp(&a.count).then_with(|| {
                a.status
                    .as_ref()
                    .map(DeviceUpgradeStatus::as_str)
                    .cmp(&b.status.as_ref().map(DeviceUpgradeStatus::as_str))
            })
        });
        list
    }

    fn report(&self, part: &CampaignPart) -> CampaignPartReport {
        let listed = count(part.device_list.len());
        let reported: i64 = self.statuses.values().sum();
        CampaignPartReport {
            version: part.version.clone(),
            package_name: part.package_name.clone(),
            is_pilot: part.is_pilot,
            state: part.state.clone(),
            campaign_id: part.campaign_id.clone(),
            devices: self.list(),
            total_devices: listed.max(reported),
            finished_devices: if part.is_final() { listed.max(reported) } else { self.finished },
            upgraded_devices: self.upgraded,
        }
    }
}

/// Returns whether a device has finished a campaign that continues.
fn is_final(status: &DeviceUpgradeStatus) -> bool {
    matches!(
        status,
        DeviceUpgradeStatus::UpgradeSuccess
            | DeviceUpgradeStatus::DeviceRejected
            | DeviceUpgradeStatus::CampaignCancelled
            | DeviceUpgradeStatus::CampaignAborted
    )
}
