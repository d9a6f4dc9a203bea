//! Schedules the parts of a plan.

use super::{
    check::{ExaminedPlan, examine},
    conclude,
    licenses::{LicenseAssignment, assign},
    split::reject_device,
};
use crate::{
    error::{Error, Result},
    models::{
        CampaignPart, CampaignPartState, CampaignPlan, CampaignRequest, CampaignStatus, Finding,
        FirmwareUpgradeRequest, PlannedCampaign, Protocol, SoftwareCampaignRequest, SoftwareVersion,
    },
    services::Campaigns,
    time::CalendarDate,
};
use std::collections::HashSet;

pub(crate) async fn schedule_plan(service: &Campaigns, plan: CampaignPlan) -> Result<PlannedCampaign> {
    let ExaminedPlan { check, unlicensed } = examine(service, &plan).await?;
    if Finding::has_errors(&check.findings) {
        return Err(Error::validation("CampaignPlan", check.findings));
    }
    for finding in &check.findings {
        tracing::warn!(operation = "schedule_plan", code = finding.code, path = finding.path, "{}", finding.message);
    }
    let parts = check.parts.into_iter().map(Into::into).collect();
    let mut campaign = PlannedCampaign { plan, parts, rejected: check.rejected, ..PlannedCampaign::default() };
    send(service, &mut campaign, &unlicensed).await;
    conclude(campaign)
}

/// Schedules every part that can be scheduled now. A failure is recorded in its part; the others continue.
pub(super) async fn send(service: &Campaigns, campaign: &mut PlannedCampaign, unlicensed: &HashSet<String>) {
    if service.is_past(&campaign.plan) {
        for part in campaign.parts.iter_mut().filter(|part| is_due(part)) {
            part.state = CampaignPartState::Failed;
            part.problem =
                Some("the last day of the plan has passed; plan these devices again, with later days".to_owned());
        }
    }
    license(service, campaign, unlicensed).await;
    let PlannedCampaign { plan, parts, .. } = campaign;
    for part in parts.iter_mut().filter(|part| is_due(part)) {
        if let Err(error) = schedule(service, plan, part).await {
            part.note_failure(&error);
        }
    }
}

/// Returns whether a part should be scheduled now. A part that has just failed is not.
fn is_due(part: &CampaignPart) -> bool {
    part.state == CampaignPartState::Planned && part.problem.is_none()
}

/// Assigns licences to the devices that lack one and are to be scheduled now.
async fn license(service: &Campaigns, campaign: &mut PlannedCampaign, unlicensed: &HashSet<String>) {
    let due = campaign.parts.iter().filter(|part| is_due(part)).flat_map(|part| &part.device_list);
    let devices: Vec<String> = due.filter(|imei| unlicensed.contains(*imei)).cloned().collect();
    let LicenseAssignment { mut rejected, unconfirmed, problem } = assign(service, &devices).await;
    for part in campaign.parts.iter_mut().filter(|part| is_due(part)) {
        part.device_list.retain(|imei| match rejected.remove(imei) {
            Some(reason) => {
                let reason = format!("the platform did not assign a licence: {reason}");
                campaign.rejected.push(reject_device(imei, "license.rejected", reason));
                false
            }
            None => true,
        });
        if let Some(problem) = &problem
            && part.device_list.iter().any(|imei| unconfirmed.contains(imei))
        {
            part.problem = Some(format!(
                "its devices may lack licences: {problem}; nothing was scheduled; call continue_plan to check and schedule this part again"
            ));
        }
    }
    campaign.parts.retain(|part| !part.device_list.is_empty());
}

/// Schedules one part.
async fn schedule(service: &Campaigns, plan: &CampaignPlan, part: &mut CampaignPart) -> Result<()> {
    let name = plan.campaign_name.clone();
    let start = first_day(service, plan);
    let windows = plan.time_windows.clone().filter(|windows| !windows.is_empty());
    match part.version {
        SoftwareVersion::V1 => {
            let request = FirmwareUpgradeRequest {
                firmware_name: part.package_name.clone(),
                firmware_to: part.to_version.clone(),
                start_date: start,
                device_list: part.device_list.clone(),
                ..FirmwareUpgradeRequest::default()
            };
            let upgrade = service.v1().schedule_upgrade(request).await?;
            require_id(&upgrade.id)?;
            part.note_upgrade(&upgrade);
        }
        SoftwareVersion::V2 => {
            let request = SoftwareCampaignRequest {
                campaign_name: name,
                software_name: part.package_name.clone(),
                software_from: part.from_version.clone(),
                software_to: part.to_version.clone(),
                distribution_type: Protocol::Http,
                start_date: start,
                end_date: plan.end_date.clone(),
                download_time_windows: windows.clone(),
                install_time_windows: windows,
                device_list: part.device_list.clone(),
                ..SoftwareCampaignRequest::default()
            };
            let campaign = service.v2().schedule_software_campaign(request).await?;
            accepted(part, campaign.id, campaign.status.as_ref())?;
        }
        _ => {
            let request = CampaignRequest {
                campaign_name: name,
                firmware_name: part.package_name.clone(),
                firmware_from: part.from_version.clone(),
                firmware_to: part.to_version.clone(),
                protocol: part.protocol.clone(),
                start_date: start,
                end_date: plan.end_date.clone(),
                campaign_time_windows: windows,
                device_list: part.device_list.clone(),
                ..CampaignRequest::default()
            };
            let campaign = service.v3().schedule_campaign(request).await?;
            accepted(part, campaign.id, campaign.status.as_ref())?;
        }
    }
    part.problem = None;
    Ok(())
}

fn accepted(part: &mut CampaignPart, id: String, status: Option<&CampaignStatus>) -> Result<()> {
    require_id(&id)?;
    part.note_campaign(id, status);
    Ok(())
}

/// Fails for a campaign without an identifier: it cannot be followed, although it may exist.
fn require_id(id: &str) -> Result<()> {
    if id.is_empty() {
        return Err(Error::unexpected_response(None, "id", "the response has no campaign identifier", true));
    }
    Ok(())
}

/// Returns the first day of a part that is sent now: that of the plan, or today once it has passed.
fn first_day(service: &Campaigns, plan: &CampaignPlan) -> CalendarDate {
    plan.start_date.day().map_or_else(|| plan.start_date.clone(), |day| day.max(service.today()).into())
}
