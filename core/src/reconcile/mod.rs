//! Finds out whether a request with an unknown outcome was carried out: looks at the campaigns, licences and lines of the
//! platform, and sends nothing else.

mod lines;

use crate::{
    campaigns::{FoundCampaign, SETTLES_WITHIN, SoughtCampaign, find, settle},
    error::Result,
    models::{
        CampaignRequest, CampaignStatus, DeactivateRequest, DeviceIdentifiers, DeviceList, DeviceSelectionRequest,
        FileCampaignRequest, FirmwareUpgradeRequest, LineState, Reconciliation, ReconciliationOutcome,
        SoftwareCampaignRequest, SoftwareVersion, UpgradeStatus,
    },
    services::Reconcile,
    time::CalendarDate,
    transport::call_options::CallOptions,
};
use lines::{SoughtLines, reconcile_lines};
use std::collections::{HashMap, HashSet};

/// Offline checks of the functions' arguments.
pub(crate) mod checks {
    pub(crate) use crate::rules::{
        check as assign_licenses, check as deactivate, check as remove_licenses, check as restore,
        check as schedule_campaign, check as schedule_file_campaign, check as schedule_software_campaign,
        check as schedule_upgrade, check as suspend,
    };
}

/// The maximum number of devices in a query.
const QUERY: usize = 1000;

impl Reconcile {
    fn result(outcome: ReconciliationOutcome, reason: impl Into<String>) -> Reconciliation {
        Reconciliation { outcome, reason: reason.into(), ..Reconciliation::default() }
    }

    /// Returns the result for devices, from those for which the platform does not show what was asked for.
    fn result_for(all: usize, remaining: Vec<DeviceIdentifiers>, asked: &str) -> Reconciliation {
        let outcome = match remaining.len() {
            0 => ReconciliationOutcome::Done,
            rest if rest == all => ReconciliationOutcome::NotDone,
            _ => ReconciliationOutcome::PartlyDone,
        };
        let reason = format!("for {} of {all} devices, {asked}", all - remaining.len());
        Reconciliation { remaining, ..Self::result(outcome, reason) }
    }

    async fn campaign(&self, sought: SoughtCampaign<'_>, account: Option<String>) -> Result<Reconciliation> {
        let options = CallOptions { account: self.options.account.clone().or(account), ..self.options.clone() };
        let campaigns = self.client.campaigns().with_options(options);
        for is_last in [false, true] {
            if let Some(found) = find(&campaigns, &sought, &HashSet::new()).await? {
                return Ok(of_campaign(found));
            }
            if !is_last {
                settle(&self.client, SETTLES_WITHIN).await?;
            }
        }
        let reason = "the platform has no campaign with this package, label, days and devices";
        Ok(Self::result(ReconciliationOutcome::NotDone, reason))
    }

    /// Looks whether devices have licences, or have none.
    async fn licenses(&self, devices: DeviceList, wanted: bool) -> Result<Reconciliation> {
        let v3 = self.client.software_v3().with_options(self.options.clone());
        let mut is_last = false;
        loop {
            let mut remaining = Vec::new();
            for asked in devices.device_list.chunks(QUERY) {
                let found = v3.query_devices(asked.to_vec()).await?.device_list;
                let found: HashMap<_, _> =
                    found.into_iter().map(|device| (device.device_id, device.license_assigned)).collect();
                let is_shown = |imei: &&String| found.get(*imei).copied().flatten() == Some(wanted);
                remaining.extend(asked.iter().filter(|imei| !is_shown(imei)).map(|imei| imei.as_str().into()));
            }
            if is_last || remaining.is_empty() {
                let asked = if wanted { "the platform shows a licence" } else { "the platform shows no licence" };
                return Ok(Self::result_for(devices.device_list.len(), remaining, asked));
            }
            is_last = true;
            settle(&self.client, SETTLES_WITHIN).await?;
        }
    }
}

/// Returns the result for a campaign that was found. A finished one may be an older one with the same devices and days.
fn of_campaign(found: FoundCampaign) -> Reconciliation {
    let (id, status, is_final) = match found {
        FoundCampaign::Upgrade(upgrade) => {
            let is_final = upgrade.status.as_ref().is_some_and(UpgradeStatus::is_final);
            (upgrade.id, upgrade.status.map(|status| status.as_str().to_owned()), is_final)
        }
        FoundCampaign::Campaign(campaign) => {
            let is_final = campaign.status.as_ref().is_some_and(CampaignStatus::is_final);
            (campaign.id, campaign.status.map(|status| status.as_str().to_owned()), is_final)
        }
    };
    let (outcome, reason) = if is_final {
        let reason =
            "the platform has such a campaign, which is over: if it is not an earlier one, the request was carried out";
        (ReconciliationOutcome::Unknown, reason)
    } else {
        (ReconciliationOutcome::Done, "the platform has a campaign with this package, label, days and devices")
    };
    Reconciliation { campaign_id: Some(id), status, ..Reconcile::result(outcome, reason) }
}

/// Returns what a request for a campaign of v2 or v3 schedules.
fn campaign<'a>(
    version: SoftwareVersion,
    package: &'a str,
    name: Option<&'a String>,
    days: (&'a CalendarDate, &'a CalendarDate),
    devices: &'a [String],
) -> SoughtCampaign<'a> {
    SoughtCampaign {
        version,
        package,
        name: name.map(String::as_str),
        first_day: days.0,
        may_begin_later: false,
        last_day: Some(days.1),
        devices,
        may_grow: false,
    }
}

pub(crate) async fn schedule_campaign(service: &Reconcile, request: CampaignRequest) -> Result<Reconciliation> {
    let days = (&request.start_date, &request.end_date);
    let name = request.campaign_name.as_ref();
    let sought = campaign(SoftwareVersion::V3, &request.firmware_name, name, days, &request.device_list);
    let may_grow = request.auto_add_devices_flag == Some(true);
    service.campaign(SoughtCampaign { may_grow, ..sought }, None).await
}

pub(crate) async fn schedule_software_campaign(
    service: &Reconcile,
    request: SoftwareCampaignRequest,
) -> Result<Reconciliation> {
    let days = (&request.start_date, &request.end_date);
    let name = request.campaign_name.as_ref();
    service
        .campaign(campaign(SoftwareVersion::V2, &request.software_name, name, days, &request.device_list), None)
        .await
}

pub(crate) async fn schedule_file_campaign(
    service: &Reconcile,
    request: FileCampaignRequest,
) -> Result<Reconciliation> {
    let days = (&request.start_date, &request.end_date);
    let name = request.campaign_name.as_ref();
    let Some(devices) = &request.device_list else {
        let reason =
            "the request lists no devices, by which its campaign could be recognized: look at the campaigns yourself";
        return Ok(Reconcile::result(ReconciliationOutcome::Unknown, reason));
    };
    service.campaign(campaign(SoftwareVersion::V2, &request.file_name, name, days, devices), None).await
}

pub(crate) async fn schedule_upgrade(service: &Reconcile, request: FirmwareUpgradeRequest) -> Result<Reconciliation> {
    let days = (&request.start_date, &request.start_date);
    let sought = campaign(SoftwareVersion::V1, &request.firmware_name, None, days, &request.device_list);
    service.campaign(SoughtCampaign { last_day: None, ..sought }, request.account_name.clone()).await
}

pub(crate) async fn assign_licenses(service: &Reconcile, devices: DeviceList) -> Result<Reconciliation> {
    service.licenses(devices, true).await
}

pub(crate) async fn remove_licenses(service: &Reconcile, devices: DeviceList) -> Result<Reconciliation> {
    service.licenses(devices, false).await
}

pub(crate) async fn suspend(service: &Reconcile, request: DeviceSelectionRequest) -> Result<Reconciliation> {
    let asked = SoughtLines { account: request.account_name, states: &[LineState::Suspend], may_be_gone: false };
    reconcile_lines(service, request.devices, asked).await
}

pub(crate) async fn restore(service: &Reconcile, request: DeviceSelectionRequest) -> Result<Reconciliation> {
    let asked = SoughtLines { account: request.account_name, states: &[LineState::Active], may_be_gone: false };
    reconcile_lines(service, request.devices, asked).await
}

pub(crate) async fn deactivate(service: &Reconcile, request: DeactivateRequest) -> Result<Reconciliation> {
    let asked = SoughtLines {
        account: request.account_name,
        states: &[LineState::Deactive, LineState::PendingDeactivation],
        may_be_gone: request.delete_after_deactivation == Some(true),
    };
    reconcile_lines(service, request.devices, asked).await
}
