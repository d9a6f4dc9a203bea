//! Cancels a plan: each part as far as its version allows.

use super::{part_state::refresh, reconcile::settle_unknown};
use crate::{
    error::{Error, Result},
    models::{CampaignPart, CampaignPartState, PlannedCampaign, SoftwareVersion},
    mutation::{self, Mutation},
    services::Campaigns,
};

pub(crate) async fn cancel_plan(service: &Campaigns, mut campaign: PlannedCampaign) -> Result<PlannedCampaign> {
    service.accept(&campaign)?;
    settle_unknown(service, &mut campaign).await?;
    for part in campaign.parts.iter_mut().filter(|part| !part.is_final()) {
        if let Some(id) = part.campaign_id.clone() {
            cancel(service, part, id).await;
        } else {
            (part.state, part.problem) = (CampaignPartState::Cancelled, None);
        }
    }
    Ok(campaign)
}

/// Cancels the campaign of a part, and records the result.
async fn cancel(service: &Campaigns, part: &mut CampaignPart, id: String) {
    let cancelled = match part.version {
        SoftwareVersion::V1 => service.v1().cancel_upgrade(id).await,
        SoftwareVersion::V2 => service.v2().cancel_campaign(id).await,
        _ => service.v3().cancel_campaign(id).await,
    };
    // Only the platform's later status counts; the campaign may have ended before.
    let looked = refresh(service, part).await;
    part.problem = match cancelled {
        Ok(_) => {
            part.state = CampaignPartState::Cancelled;
            None
        }
        Err(_) if mutation::is(Mutation::CancelWithoutLooking) => {
            part.state = CampaignPartState::Cancelled;
            None
        }
        Err(_) if looked.is_ok() && part.is_final() => None,
        Err(error) => Some(problem(part, &error)),
    };
}

fn problem(part: &CampaignPart, error: &Error) -> String {
    let advice = match part.version {
        _ if error.outcome_unknown() => "it may be cancelled nevertheless: read the report",
        _ if matches!(error, Error::NotFound(_)) => {
            "the account has no such campaign, or no longer has it: check campaignId and the account"
        }
        SoftwareVersion::V1 => "v1 cancels nothing that has started: devices that have not started keep waiting",
        SoftwareVersion::V2 => "try again",
        _ => {
            "v3 cancels nothing that has started: it runs until its last day, which software_v3.change_campaign_dates can bring forward to 24 hours from now"
        }
    };
    format!("{error}; {advice}")
}
