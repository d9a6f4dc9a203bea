//! Derives the state of a part from the platform's status of its campaign.

use crate::{
    error::{Error, Result},
    models::{CampaignPart, CampaignPartState, CampaignStatus, FirmwareUpgrade, SoftwareVersion, UpgradeStatus},
    mutation::{self, Mutation},
    services::Campaigns,
};

impl CampaignPart {
    /// Records the campaign of v2 or v3 and its status.
    pub(super) fn note_campaign(&mut self, id: String, status: Option<&CampaignStatus>) {
        self.note(id, status.map(CampaignStatus::as_str));
        self.state = match status {
            Some(CampaignStatus::Ended) => CampaignPartState::Ended,
            Some(CampaignStatus::RequestFailed | CampaignStatus::Failed) => CampaignPartState::Failed,
            Some(CampaignStatus::Cancelled | CampaignStatus::Aborted) => CampaignPartState::Cancelled,
            _ => CampaignPartState::Scheduled,
        };
    }

    /// Records the upgrade of v1 and its status.
    pub(super) fn note_upgrade(&mut self, upgrade: &FirmwareUpgrade) {
        self.note(upgrade.id.clone(), upgrade.status.as_ref().map(UpgradeStatus::as_str));
        self.state = match upgrade.status {
            Some(UpgradeStatus::Finished) => CampaignPartState::Ended,
            Some(UpgradeStatus::RequestFailed | UpgradeStatus::UpgradeFailed) => CampaignPartState::Failed,
            Some(UpgradeStatus::Cancelled) => CampaignPartState::Cancelled,
            _ => CampaignPartState::Scheduled,
        };
    }

    fn note(&mut self, id: String, status: Option<&str>) {
        self.campaign_id = Some(id);
        self.status = status.map(str::to_owned);
    }

    /// Records that the part could not be scheduled.
    ///
    /// A rejection is final. A part that was not sent can be sent later; a part with an unknown outcome must be
    /// reconciled.
    pub(super) fn note_failure(&mut self, error: &Error) {
        let (state, advice) = if error.outcome_unknown() && !mutation::is(Mutation::ForgetUnknownPart) {
            (CampaignPartState::Unknown, "continue_plan looks it up, and sends it again only if it is not there")
        } else if was_rejected(error) {
            (CampaignPartState::Failed, "correct what the platform rejects, then plan these devices again")
        } else {
            (CampaignPartState::Planned, "nothing was sent; continue_plan sends it")
        };
        self.state = state;
        self.problem = Some(format!("{error}; {advice}"));
    }

    /// Returns whether the state of the part can no longer change.
    pub(super) fn is_final(&self) -> bool {
        matches!(self.state, CampaignPartState::Ended | CampaignPartState::Failed | CampaignPartState::Cancelled)
    }
}

/// Returns whether sending the same request again would be rejected again.
fn was_rejected(error: &Error) -> bool {
    matches!(error, Error::Validation { .. } | Error::Api(_) | Error::NotFound(_))
}

/// Reads the status of a part's campaign, if it has one.
pub(super) async fn refresh(service: &Campaigns, part: &mut CampaignPart) -> Result<()> {
    let Some(id) = part.campaign_id.clone() else { return Ok(()) };
    match part.version {
        SoftwareVersion::V1 => part.note_upgrade(&service.v1().get_upgrade(id).await?),
        SoftwareVersion::V2 => {
            let campaign = service.v2().get_campaign(id.clone()).await?;
            part.note_campaign(id, campaign.status.as_ref());
        }
        _ => {
            let campaign = service.v3().get_campaign(id.clone()).await?;
            part.note_campaign(id, campaign.status.as_ref());
        }
    }
    Ok(())
}
