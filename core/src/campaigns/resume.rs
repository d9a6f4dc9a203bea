//! Resumes a plan: releases parts whose pilot passed, sends unsent parts, and reconciles parts with an unknown
//! outcome.

use super::{
    conclude,
    licenses::free,
    lookup::{Found, look_up},
    part_state::refresh,
    pilot,
    reconcile::settle_unknown,
    schedule::send,
    split::{LICENSE_MISSING, NONE_FREE, PILOT_DEVICES, reject_device},
};
use crate::{
    error::Result,
    models::{CampaignPart, CampaignPartState, PlannedCampaign},
    services::Campaigns,
};
use std::collections::HashSet;

pub(crate) async fn continue_plan(service: &Campaigns, mut campaign: PlannedCampaign) -> Result<PlannedCampaign> {
    service.accept(&campaign)?;
    settle_unknown(service, &mut campaign).await?;
    for part in &mut campaign.parts {
        if part.is_pilot && part.state == CampaignPartState::Scheduled {
            refresh(service, part).await?;
        }
    }
    let passed = passed(service, &campaign).await?;
    release(&mut campaign, |package| passed.contains(package));
    if service.is_past(&campaign.plan) {
        // Nothing remains to wait for: parts that are due now are given up.
        release(&mut campaign, |_| true);
    } else {
        next_pilots(&mut campaign);
    }
    for part in campaign.parts.iter_mut().filter(|part| part.state == CampaignPartState::Planned) {
        part.problem = None;
    }
    let unlicensed = unlicensed(service, &mut campaign).await?;
    send(service, &mut campaign, &unlicensed).await;
    conclude(campaign)
}

/// Returns the packages of waiting parts that have passed their pilot.
pub(super) async fn passed(service: &Campaigns, campaign: &PlannedCampaign) -> Result<HashSet<pilot::Package>> {
    let waiting: HashSet<pilot::Package> = waiting(campaign).map(package).collect();
    if waiting.is_empty() { Ok(waiting) } else { pilot::passed(service, waiting).await }
}

fn waiting(campaign: &PlannedCampaign) -> impl Iterator<Item = &CampaignPart> {
    campaign.parts.iter().filter(|part| part.state == CampaignPartState::WaitingForPilot)
}

pub(super) fn package(part: &CampaignPart) -> pilot::Package {
    (part.version.clone(), part.package_name.clone())
}

/// Returns the packages for which parts wait although no pilot is running.
pub(super) fn stuck(campaign: &PlannedCampaign) -> HashSet<pilot::Package> {
    let going_on = |of: &pilot::Package| {
        campaign.parts.iter().any(|part| {
            part.is_pilot
                && !part.is_final()
                && part.state != CampaignPartState::WaitingForPilot
                && package(part) == *of
        })
    };
    waiting(campaign).map(package).filter(|package| !going_on(package)).collect()
}

/// Releases the parts whose pilot has passed.
fn release(campaign: &mut PlannedCampaign, has_passed: impl Fn(&pilot::Package) -> bool) {
    for part in &mut campaign.parts {
        if part.state == CampaignPartState::WaitingForPilot && has_passed(&package(part)) {
            part.state = CampaignPartState::Planned;
        }
    }
}

/// Forms another pilot of waiting devices for each package whose last pilot did not pass.
fn next_pilots(campaign: &mut PlannedCampaign) {
    #[expect(clippy::iter_over_hash_type, reason = "each package has parts of its own")]
    for stuck in stuck(campaign) {
        let is_next = |part: &CampaignPart| part.state == CampaignPartState::WaitingForPilot && package(part) == stuck;
        let Some(at) = campaign.parts.iter().position(is_next) else { continue };
        let part = &mut campaign.parts[at];
        let rest = part.device_list.split_off(part.device_list.len().min(PILOT_DEVICES));
        let waiting = CampaignPart { device_list: rest, ..part.clone() };
        (part.state, part.is_pilot) = (CampaignPartState::Planned, true);
        if !waiting.device_list.is_empty() {
            campaign.parts.insert(at + 1, waiting);
        }
    }
}

/// Finds the devices of the parts to send that lack a licence. Devices for which none is free are rejected.
async fn unlicensed(service: &Campaigns, campaign: &mut PlannedCampaign) -> Result<HashSet<String>> {
    let is_due = |part: &CampaignPart| part.state == CampaignPartState::Planned;
    let due = campaign.parts.iter().filter(|part| is_due(part));
    let devices: Vec<String> = due.flat_map(|part| part.device_list.iter().cloned()).collect();
    if devices.is_empty() {
        return Ok(HashSet::new());
    }
    let Some(free) = free(service).await? else { return Ok(HashSet::new()) };
    let facts = look_up(service, &devices).await?;
    let mut unlicensed: Vec<String> = facts
        .into_iter()
        .filter(|facts| matches!(facts.found, Found::Yes { licensed: false, .. }))
        .map(|facts| facts.imei)
        .collect();
    let given_out = if campaign.plan.assign_licenses == Some(false) { 0 } else { free.min(unlicensed.len()) };
    let without: HashSet<String> = unlicensed.split_off(given_out).into_iter().collect();
    for part in campaign.parts.iter_mut().filter(|part| is_due(part)) {
        part.device_list.retain(|imei| !without.contains(imei));
    }
    campaign.parts.retain(|part| !part.device_list.is_empty());
    let (code, reason) = if campaign.plan.assign_licenses == Some(false) { LICENSE_MISSING } else { NONE_FREE };
    let mut without: Vec<String> = without.into_iter().collect();
    without.sort_unstable();
    campaign.rejected.extend(without.iter().map(|imei| reject_device(imei, code, reason)));
    Ok(unlicensed.into_iter().collect())
}
