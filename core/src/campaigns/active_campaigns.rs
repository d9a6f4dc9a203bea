//! Finds the devices of a plan that are in an unfinished campaign.

use super::{
    lookup::{Facts, Found, Kind},
    scan::{Listed, devices_of, scan},
};
use crate::{
    error::Result,
    models::{
        CampaignDevice, CampaignDevicePage, CampaignStatus, DeviceUpgradeStatus, Finding, Protocol, SoftwareVersion,
        UpgradeStatus,
    },
    mutation::{self, Mutation},
    paging::Pager,
    services::Campaigns,
};
use futures::TryStreamExt;
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// The maximum number of pages of reports that are read for a plan; each holds up to 1,000 devices.
const PAGES: usize = 1000;

/// The statuses of an unfinished campaign.
const UPGRADES: [UpgradeStatus; 3] = [UpgradeStatus::RequestPending, UpgradeStatus::Queued, UpgradeStatus::InProgress];
const CAMPAIGNS: [CampaignStatus; 4] = [
    CampaignStatus::RequestPending,
    CampaignStatus::RequestQueued,
    CampaignStatus::PreScheduled,
    CampaignStatus::Scheduled,
];

/// The devices that are in an unfinished campaign, and the reports that were not read.
pub(super) struct DevicesInCampaigns {
    pub devices: HashMap<String, Arc<str>>,
    pub findings: Vec<Finding>,
}

/// Finds the devices that are in an unfinished campaign.
///
/// The platform does not report the campaign of a device. The function therefore reads the unfinished upgrades of v1,
/// which list their devices, and the reports of unfinished campaigns of v2 and v3: only those for a protocol, make and
/// model of the plan's devices, and 1,000 pages in all. The rest is a warning; the platform rejects such a device
/// individually, and the report of the plan shows it.
pub(super) async fn find_devices_in_campaigns(service: &Campaigns, facts: &[Facts]) -> Result<DevicesInCampaigns> {
    let mut search = Search::new(facts);
    if mutation::is(Mutation::IgnoreOtherCampaigns) {
        return Ok(search.busy);
    }
    if search.has_protocol(&[Protocol::OmaDm, Protocol::Lwm2m]) {
        for status in UPGRADES {
            let mut upgrades = service.v1().list_upgrades_by_status(status);
            while let Some(page) = upgrades.next_page().await? {
                for upgrade in page.report_list {
                    let name: Arc<str> = format!("upgrade {} of v1", upgrade.id).into();
                    search.note(&name, upgrade.device_list);
                }
            }
        }
    }
    for (version, protocols) in [
        (SoftwareVersion::V2, [Protocol::Http, Protocol::OmaDm]),
        (SoftwareVersion::V3, [Protocol::Lwm2m, Protocol::OmaDm]),
    ] {
        if !search.has_protocol(&protocols) {
            continue;
        }
        for status in CAMPAIGNS {
            let mut campaigns = scan(service, &version, status);
            while let Some(campaign) = campaigns.try_next().await? {
                if search.concerns(&campaign) {
                    let name = format!("campaign {} of {}", campaign.id, version.as_str()).into();
                    search.read(name, devices_of(service, &version, &campaign.id)).await?;
                }
            }
        }
    }
    Ok(search.busy)
}

struct Search<'a> {
    wanted: HashSet<&'a str>,
    kinds: HashSet<&'a Kind>,
    pages: usize,
    busy: DevicesInCampaigns,
}

impl<'a> Search<'a> {
    fn new(facts: &'a [Facts]) -> Self {
        let known = facts.iter().filter_map(|facts| match &facts.found {
            Found::Yes { kind, .. } => Some((facts.imei.as_str(), kind.as_ref())),
            Found::No(_) => None,
        });
        let (wanted, kinds) = known.unzip();
        Self { wanted, kinds, pages: PAGES, busy: DevicesInCampaigns { devices: HashMap::new(), findings: Vec::new() } }
    }

    /// Returns whether the plan has devices of one of these protocols.
    fn has_protocol(&self, protocols: &[Protocol]) -> bool {
        self.kinds.iter().any(|kind| kind.protocol.as_ref().is_some_and(|protocol| protocols.contains(protocol)))
    }

    /// Returns whether a campaign may have devices of the plan, according to its own data.
    fn concerns(&self, campaign: &Listed) -> bool {
        let Listed { protocol, make, model, .. } = campaign;
        self.kinds.iter().any(|kind| {
            protocol.as_ref().is_none_or(|protocol| kind.protocol.as_ref() == Some(protocol))
                && make.as_ref().is_none_or(|make| make.eq_ignore_ascii_case(&kind.make))
                && model.as_ref().is_none_or(|model| *model == kind.model)
        })
    }

    async fn read(&mut self, name: Arc<str>, mut report: Pager<CampaignDevicePage>) -> Result<()> {
        while self.busy.devices.len() < self.wanted.len() {
            if self.pages == 0 {
                self.busy.findings.push(unread(&name));
                return Ok(());
            }
            self.pages -= 1;
            let Some(page) = report.next_page().await? else { return Ok(()) };
            self.note(&name, page.device_list);
        }
        Ok(())
    }

    fn note(&mut self, name: &Arc<str>, devices: Vec<CampaignDevice>) {
        for device in devices {
            if !device.status.as_ref().is_some_and(is_done) && self.wanted.contains(device.device_id.as_str()) {
                self.busy.devices.insert(device.device_id, name.clone());
            }
        }
    }
}

/// Returns whether a device has finished its campaign, although the campaign continues.
fn is_done(status: &DeviceUpgradeStatus) -> bool {
    matches!(
        status,
        DeviceUpgradeStatus::UpgradeSuccess
            | DeviceUpgradeStatus::DeviceRejected
            | DeviceUpgradeStatus::CampaignCancelled
            | DeviceUpgradeStatus::CampaignAborted
            | DeviceUpgradeStatus::RemoveDeviceSucceed
            | DeviceUpgradeStatus::AddDeviceFailed
    )
}

fn unread(name: &str) -> Finding {
    let message = format!(
        "the report of {name} was not read completely, so devices of the plan may be in it; the platform would reject them individually, and the report of the plan shows it"
    );
    Finding::warning(
        "deviceList",
        "plan.campaign_unread",
        "",
        message,
        "decided: 1,000 pages of reports are read for a plan",
    )
}
