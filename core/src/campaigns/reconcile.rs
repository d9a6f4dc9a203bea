//! Finds the campaign of a part whose outcome is unknown.

use super::scan::{devices_of, scan};
use crate::{
    error::Result,
    models::{
        CampaignDevice, CampaignDevicePage, CampaignPart, CampaignPartState, CampaignPlan, CampaignStatus,
        PlannedCampaign, SoftwareVersion, UpgradeStatus,
    },
    paging::Pager,
    services::Campaigns,
    time::CalendarDate,
};
use futures::TryStreamExt;
use std::collections::HashSet;

/// The statuses of a campaign; those of running ones first.
const UPGRADES: [UpgradeStatus; 6] = [
    UpgradeStatus::RequestPending,
    UpgradeStatus::Queued,
    UpgradeStatus::InProgress,
    UpgradeStatus::Finished,
    UpgradeStatus::RequestFailed,
    UpgradeStatus::UpgradeFailed,
];
const CAMPAIGNS: [CampaignStatus; 9] = [
    CampaignStatus::RequestPending,
    CampaignStatus::RequestQueued,
    CampaignStatus::PreScheduled,
    CampaignStatus::Scheduled,
    CampaignStatus::Ended,
    CampaignStatus::RequestFailed,
    CampaignStatus::Failed,
    CampaignStatus::Cancelled,
    CampaignStatus::Aborted,
];

/// Reconciles every part with an unknown outcome: afterwards it has its campaign, or waits to be sent.
pub(super) async fn settle_unknown(service: &Campaigns, campaign: &mut PlannedCampaign) -> Result<()> {
    let PlannedCampaign { plan, parts, .. } = campaign;
    let taken: HashSet<String> = parts.iter().filter_map(|part| part.campaign_id.clone()).collect();
    for part in parts.iter_mut().filter(|part| part.state == CampaignPartState::Unknown) {
        let found = match part.version {
            SoftwareVersion::V1 => find_upgrade(service, plan, part, &taken).await?,
            _ => find_campaign(service, plan, part, &taken).await?,
        };
        part.problem = None;
        if !found {
            part.state = CampaignPartState::Planned;
        }
    }
    Ok(())
}

async fn find_upgrade(
    service: &Campaigns,
    plan: &CampaignPlan,
    part: &mut CampaignPart,
    taken: &HashSet<String>,
) -> Result<bool> {
    for status in UPGRADES {
        let mut upgrades = service.v1().list_upgrades_by_status(status);
        while let Some(upgrade) = upgrades.try_next().await? {
            if upgrade.firmware_name.as_ref() == Some(&part.package_name)
                && begins_with(plan, upgrade.start_date.as_ref())
                && !taken.contains(&upgrade.id)
                && are_those(part, &upgrade.device_list)
            {
                part.note_upgrade(&upgrade);
                return Ok(true);
            }
        }
    }
    Ok(false)
}

async fn find_campaign(
    service: &Campaigns,
    plan: &CampaignPlan,
    part: &mut CampaignPart,
    taken: &HashSet<String>,
) -> Result<bool> {
    let version = part.version.clone();
    for status in CAMPAIGNS {
        let mut campaigns = scan(service, &version, status);
        while let Some(found) = campaigns.try_next().await? {
            if !taken.contains(&found.id)
                && found.package.as_ref() == Some(&part.package_name)
                && is_labelled(plan, found.name.as_deref(), found.end_date.as_ref())
                && begins_with(plan, found.start_date.as_ref())
                && has_those(part, devices_of(service, &version, &found.id)).await?
            {
                part.note_campaign(found.id, found.status.as_ref());
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Returns whether a campaign has the label and the last day of the plan.
fn is_labelled(plan: &CampaignPlan, name: Option<&str>, end: Option<&CalendarDate>) -> bool {
    name.unwrap_or_default() == plan.campaign_name.as_deref().unwrap_or_default() && end == Some(&plan.end_date)
}

/// Returns whether a first day may belong to a part of the plan: later parts may start later.
fn begins_with(plan: &CampaignPlan, start: Option<&CalendarDate>) -> bool {
    plan.start_date.day() <= start.and_then(CalendarDate::day)
}

async fn has_those(part: &CampaignPart, mut report: Pager<CampaignDevicePage>) -> Result<bool> {
    let page = report.next_page().await?;
    Ok(page.is_some_and(|page| are_those(part, &page.device_list)))
}

/// Returns whether a campaign has devices of the part, and no others as far as its data shows.
fn are_those(part: &CampaignPart, devices: &[CampaignDevice]) -> bool {
    let own: HashSet<&str> = part.device_list.iter().map(String::as_str).collect();
    !devices.is_empty() && devices.iter().all(|device| own.contains(device.device_id.as_str()))
}
