//! Checks a plan: reads everything, changes nothing.

use super::{
    active_campaigns::{DevicesInCampaigns, find_devices_in_campaigns},
    count,
    licenses::free,
    lookup::{Facts, Found, look_up},
    packages::read_offers,
    pilot,
    split::{FleetState, Group, Part, cut, distinct, group, route},
};
use crate::{
    error::Result,
    models::{CampaignPartState, CampaignPlan, CampaignPlanCheck, Finding, Protocol, SoftwareVersion},
    services::Campaigns,
};
use jiff::Timestamp as Instant;
use std::collections::HashSet;

/// The expected result of a plan.
pub(super) struct ExaminedPlan {
    pub check: CampaignPlanCheck,
    /// Devices of all parts that lack a licence, in the order of the parts.
    pub unlicensed: HashSet<String>,
}

pub(crate) async fn check_plan(service: &Campaigns, plan: CampaignPlan) -> Result<CampaignPlanCheck> {
    Ok(examine(service, &plan).await?.check)
}

/// Looks everything up and splits the plan. A plan with errors is not looked up.
pub(super) async fn examine(service: &Campaigns, plan: &CampaignPlan) -> Result<ExaminedPlan> {
    // Only the platform's clock, which its first response reports, decides whether a date has passed.
    let date_independent = service.findings(plan, Instant::MIN);
    if Finding::has_errors(&date_independent) {
        // The same request with current days as examples.
        let mut findings = service.findings(plan, service.client.now());
        findings.retain(|now| date_independent.iter().any(|then| (&then.path, &then.code) == (&now.path, &now.code)));
        return Ok(invalid_plan(findings));
    }
    let free = free(service).await?;
    let mut findings = service.findings(plan, service.client.now());
    if Finding::has_errors(&findings) {
        return Ok(invalid_plan(findings));
    }
    let (devices, mut rejected) = distinct(&plan.device_list);
    let facts = look_up(service, &devices).await?;
    drop(devices);
    let offers = read_offers(service, &routes(&facts, plan)).await?;
    let DevicesInCampaigns { devices: busy, findings: unread } = find_devices_in_campaigns(service, &facts).await?;
    findings.extend(unread);
    let (groups, ineligible) = group(facts, plan, &FleetState { offers, busy, free });
    rejected.extend(ineligible);
    let unlicensed = unlicensed(&groups);
    let parts = split(service, plan, groups).await?;
    let licenses_needed = parts.iter().map(|part| count(part.unlicensed)).sum();
    let can_schedule = parts.iter().any(|part| part.state == CampaignPartState::Planned);
    let check = CampaignPlanCheck {
        parts: parts.into_iter().map(Into::into).collect(),
        rejected,
        findings,
        licenses_needed,
        licenses_free: free.map(count),
        can_schedule,
    };
    Ok(ExaminedPlan { check, unlicensed })
}

/// Returns the result for a plan that breaks rules; sends nothing.
fn invalid_plan(findings: Vec<Finding>) -> ExaminedPlan {
    let check = CampaignPlanCheck { findings, ..CampaignPlanCheck::default() };
    ExaminedPlan { check, unlicensed: HashSet::new() }
}

/// Returns the versions and protocols that the devices of a plan need.
fn routes(facts: &[Facts], plan: &CampaignPlan) -> Vec<(SoftwareVersion, Protocol)> {
    let mut routes = Vec::new();
    for facts in facts {
        if let Found::Yes { kind, .. } = &facts.found
            && let (Some(version), Some(protocol)) = (route(kind.protocol.as_ref(), plan), &kind.protocol)
            && !routes.iter().any(|(known, of)| *known == version && of == protocol)
        {
            routes.push((version, protocol.clone()));
        }
    }
    routes
}

fn unlicensed(groups: &[Group]) -> HashSet<String> {
    let devices = groups.iter().flat_map(|group| &group.devices);
    devices.filter(|(_, lacks)| *lacks).map(|(imei, _)| imei.clone()).collect()
}

/// Splits the groups into parts, after reading which packages have passed their pilot.
async fn split(service: &Campaigns, plan: &CampaignPlan, groups: Vec<Group>) -> Result<Vec<Part>> {
    let packages: HashSet<pilot::Package> = groups
        .iter()
        .map(|group| (group.purpose.version.clone(), group.purpose.package.clone()))
        .filter(|(version, _)| *version != SoftwareVersion::V1 && plan.pilot_first != Some(false))
        .collect();
    let passed = if packages.is_empty() { packages } else { pilot::passed(service, packages).await? };
    Ok(cut(groups, plan, |version, package| passed.contains(&(version.clone(), package.to_owned()))))
}
