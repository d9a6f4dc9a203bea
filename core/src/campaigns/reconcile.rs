//! Finds the campaign of a request whose outcome is unknown.

use super::scan::{Listed, devices_of, scan};
use crate::{
    client::Client,
    error::Result,
    models::{
        CampaignDevice, CampaignPart, CampaignPartState, CampaignStatus, FirmwareUpgrade, PlannedCampaign,
        SoftwareVersion, UpgradeStatus,
    },
    mutation::{self, Mutation},
    services::Campaigns,
    time::CalendarDate,
};
use futures::TryStreamExt;
use std::{collections::HashSet, time::Duration};

/// How long the platform may need for a request whose response was lost.
pub(crate) const SETTLES_WITHIN: Duration = Duration::from_secs(10);

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

/// What identifies the campaign of a request.
#[derive(Debug, Clone)]
pub(crate) struct SoughtCampaign<'a> {
    pub version: SoftwareVersion,
    /// The firmware, the software or the file.
    pub package: &'a str,
    /// Its label; v1 has none.
    pub name: Option<&'a str>,
    pub first_day: &'a CalendarDate,
    /// Whether it may begin later than on its first day.
    pub may_begin_later: bool,
    /// Its last day; v1 shows none.
    pub last_day: Option<&'a CalendarDate>,
    pub devices: &'a [String],
    /// Whether the platform may add devices.
    pub may_grow: bool,
}

/// A campaign that was found.
pub(crate) enum FoundCampaign {
    Upgrade(FirmwareUpgrade),
    Campaign(Listed),
}

/// Reconciles every part with an unknown outcome: afterwards it has its campaign, or waits to be sent.
pub(super) async fn settle_unknown(service: &Campaigns, campaign: &mut PlannedCampaign) -> Result<()> {
    let PlannedCampaign { plan, parts, .. } = campaign;
    let taken: HashSet<String> = parts.iter().filter_map(|part| part.campaign_id.clone()).collect();
    let is_unknown = |part: &CampaignPart| part.state == CampaignPartState::Unknown;
    for is_last in [false, true] {
        for part in parts.iter_mut().filter(|part| is_unknown(part)) {
            let sought = SoughtCampaign {
                version: part.version.clone(),
                package: &part.package_name,
                name: plan.campaign_name.as_deref(),
                first_day: &plan.start_date,
                may_begin_later: true,
                last_day: Some(&plan.end_date),
                devices: &part.device_list,
                may_grow: false,
            };
            let found = find(service, &sought, &taken).await?;
            match found.filter(|_| !mutation::is(Mutation::SendUnknownPartAgain)) {
                Some(FoundCampaign::Upgrade(upgrade)) => part.note_upgrade(&upgrade),
                Some(FoundCampaign::Campaign(found)) => part.note_campaign(found.id, found.status.as_ref()),
                None if is_last => part.state = CampaignPartState::Planned,
                None => continue,
            }
            part.problem = None;
        }
        if !is_last && parts.iter().any(is_unknown) {
            settle(&service.client, SETTLES_WITHIN).await?;
        }
    }
    Ok(())
}

/// Waits until the platform may have carried out a request whose response was lost.
pub(crate) async fn settle(client: &Client, pause: Duration) -> Result<()> {
    let pause = async {
        client.sleep(pause).await;
        Ok(())
    };
    client.until_closed(pause).await
}

/// Returns the campaign of a request, if the platform has it and it is not one of `taken`.
pub(crate) async fn find(
    service: &Campaigns,
    sought: &SoughtCampaign<'_>,
    taken: &HashSet<String>,
) -> Result<Option<FoundCampaign>> {
    if sought.version == SoftwareVersion::V1 {
        for status in UPGRADES {
            let mut upgrades = service.v1().list_upgrades_by_status(status);
            while let Some(upgrade) = upgrades.try_next().await? {
                if upgrade.firmware_name.as_deref() == Some(sought.package)
                    && sought.begins(upgrade.start_date.as_ref())
                    && !taken.contains(&upgrade.id)
                    && sought.has(&upgrade.device_list)
                {
                    return Ok(Some(FoundCampaign::Upgrade(upgrade)));
                }
            }
        }
        return Ok(None);
    }
    for status in CAMPAIGNS {
        let mut campaigns = scan(service, &sought.version, status);
        while let Some(found) = campaigns.try_next().await? {
            if !taken.contains(&found.id)
                && found.package.as_deref() == Some(sought.package)
                && found.name.as_deref().unwrap_or_default() == sought.name.unwrap_or_default()
                && found.end_date.as_ref() == sought.last_day
                && sought.begins(found.start_date.as_ref())
                && has_those(service, sought, &found.id).await?
            {
                return Ok(Some(FoundCampaign::Campaign(found)));
            }
        }
    }
    Ok(None)
}

async fn has_those(service: &Campaigns, sought: &SoughtCampaign<'_>, id: &str) -> Result<bool> {
    let mut report = devices_of(service, &sought.version, id);
    while let Some(page) = report.next_page().await? {
        let has = sought.has(&page.device_list);
        // The devices of the request may be on any page of a campaign that has grown.
        if has || !sought.may_grow {
            return Ok(has);
        }
    }
    Ok(false)
}

impl SoughtCampaign<'_> {
    fn begins(&self, first_day: Option<&CalendarDate>) -> bool {
        let (own, found) = (self.first_day.day(), first_day.and_then(CalendarDate::day));
        if self.may_begin_later { own <= found } else { own == found }
    }

    /// Returns whether a campaign has devices of the request, and no others as far as its data shows.
    fn has(&self, devices: &[CampaignDevice]) -> bool {
        let own: HashSet<&str> = self.devices.iter().map(String::as_str).collect();
        let mut found = devices.iter().map(|device| own.contains(device.device_id.as_str()));
        if self.may_grow { found.any(|is_own| is_own) } else { !devices.is_empty() && found.all(|is_own| is_own) }
    }
}
