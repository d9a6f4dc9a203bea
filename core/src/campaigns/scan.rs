//! Reads the campaigns of v2 and v3 in one form, and the reports of their devices.

use crate::{
    error::Result,
    models::{Campaign, CampaignDevicePage, CampaignStatus, Protocol, SoftwareCampaign, SoftwareVersion},
    paging::Pager,
    services::Campaigns,
    time::CalendarDate,
};
use futures::{StreamExt, TryStreamExt, stream::BoxStream};

/// A campaign in the form that v2 and v3 share.
pub(crate) struct Listed {
    pub id: String,
    pub status: Option<CampaignStatus>,
    pub name: Option<String>,
    pub package: Option<String>,
    pub start_date: Option<CalendarDate>,
    pub end_date: Option<CalendarDate>,
    pub protocol: Option<Protocol>,
    pub make: Option<String>,
    pub model: Option<String>,
}

impl From<SoftwareCampaign> for Listed {
    fn from(campaign: SoftwareCampaign) -> Self {
        Self {
            id: campaign.id,
            status: campaign.status,
            name: campaign.campaign_name,
            package: campaign.software_name.or(campaign.file_name),
            start_date: campaign.start_date,
            end_date: campaign.end_date,
            protocol: campaign.distribution_type,
            make: campaign.make,
            model: campaign.model,
        }
    }
}

impl From<Campaign> for Listed {
    fn from(campaign: Campaign) -> Self {
        Self {
            id: campaign.id,
            status: campaign.status,
            name: campaign.campaign_name,
            package: campaign.firmware_name,
            start_date: campaign.start_date,
            end_date: campaign.end_date,
            protocol: campaign.protocol,
            make: campaign.make,
            model: campaign.model,
        }
    }
}

/// Lists the campaigns of v2 or v3 with a status.
pub(super) fn scan(
    service: &Campaigns,
    version: &SoftwareVersion,
    status: CampaignStatus,
) -> BoxStream<'static, Result<Listed>> {
    match version {
        SoftwareVersion::V2 => service.v2().list_campaigns_by_status(status).into_stream().map_ok(Listed::from).boxed(),
        _ => service.v3().list_campaigns_by_status(status).into_stream().map_ok(Listed::from).boxed(),
    }
}

/// Returns the report of the devices of a campaign of v2 or v3.
pub(super) fn devices_of(service: &Campaigns, version: &SoftwareVersion, id: &str) -> Pager<CampaignDevicePage> {
    match version {
        SoftwareVersion::V2 => service.v2().list_campaign_devices(id),
        _ => service.v3().list_campaign_devices(id),
    }
}
