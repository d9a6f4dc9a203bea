//! Campaigns of all three versions: scheduled, changed, cancelled, and their reports.

use super::{HTTP_PACKAGE, OMA_PACKAGE, Setup, day, some};
use crate::world::{Effect, World};
use hyper::Method;
use serde_json::Value;
use std::{collections::BTreeMap, time::Duration};
use thingspace::{
    Client, WaitOptions,
    models::{
        CampaignDatesRequest, CampaignDevice, CampaignDevicesRequest, CampaignRequest, CampaignStatus,
        DeviceChangeType, DeviceUpgradeStatus, FirmwareUpgradeRequest, Protocol, SoftwareCampaignDatesRequest,
        SoftwareCampaignRequest, SoftwareVersion, TimeWindow, UpgradeDevicesRequest, UpgradeStatus,
    },
};

/// The status of each device of a campaign.
pub type Statuses = BTreeMap<String, DeviceUpgradeStatus>;

/// Returns what the platform shows about a campaign, read without a network.
pub async fn shown(world: &World, version: &SoftwareVersion, id: &str) -> Statuses {
    let account = world.platform.simulator().account().to_owned();
    let mut statuses = Statuses::new();
    let mut cursor = String::new();
    loop {
        let path = match version {
            SoftwareVersion::V1 => format!("/api/fota/v1/upgrades/{account}/upgrade/{id}"),
            SoftwareVersion::V2 => format!("/api/fota/v2/campaigns/{account}/{id}"),
            _ => format!("/api/fota/v3/reports/{account}/campaigns/{id}/devices{cursor}"),
        };
        let page = world.platform.read(Method::GET, &path, &Value::Null).await;
        for device in page["deviceList"].as_array().into_iter().flatten() {
            let text = |name: &str| device[name].as_str().unwrap_or_default();
            statuses.insert(text("deviceId").to_owned(), text("status").replace("Device ", "Device").as_str().into());
        }
        match page["lastSeenDeviceId"].as_str() {
            Some(last) if page["hasMoreData"] == true => cursor = format!("?lastSeenDeviceId={last}"),
            _ => return statuses,
        }
    }
}

/// Checks that a report which a client reads equals the state of the platform, unless that changes meanwhile.
async fn check_report(
    world: &World,
    version: SoftwareVersion,
    id: &str,
    report: impl Future<Output = thingspace::Result<Vec<CampaignDevice>>>,
) -> thingspace::Result<()> {
    let before = shown(world, &version, id).await;
    let devices = report.await?;
    if before != shown(world, &version, id).await {
        return Ok(());
    }
    let count = devices.len();
    let reported: Statuses =
        devices.into_iter().filter_map(|device| Some((device.device_id, device.status?))).collect();
    if count != reported.len() || reported != before {
        world.trace().problem(format!("the report of {id} has {reported:?}, the platform {before:?}"));
    }
    Ok(())
}

/// Reads the pages of a report one by one.
async fn report_v3(world: &World, client: &Client, id: &str) -> thingspace::Result<Vec<CampaignDevice>> {
    let mut pager = client.software_v3().list_campaign_devices(id);
    let mut devices = Vec::new();
    while let Some(device) = world.call("v3.list_campaign_devices", Effect::Reads, pager.try_next()).await? {
        devices.push(device);
    }
    Ok(devices)
}

pub async fn read_subscription(world: &World, client: &Client) -> thingspace::Result<()> {
    world.call("get_subscription", Effect::Reads, client.software_v3().get_subscription()).await.map(drop)
}

pub async fn campaign_v3(world: &World, client: &Client, setup: &Setup) -> thingspace::Result<()> {
    let Some(package) = setup.firmware.get(usize::try_from(world.net.below(2)).unwrap_or(0)) else { return Ok(()) };
    let request = CampaignRequest {
        firmware_name: package.firmware_name.clone(),
        firmware_from: package.firmware_from.clone(),
        firmware_to: package.firmware_to.clone(),
        protocol: Protocol::Lwm2m,
        start_date: day(world, 1).into(),
        end_date: day(world, 4).into(),
        campaign_time_windows: Some(vec![TimeWindow { start_time: 18, end_time: 22 }]),
        device_list: some(world, &setup.lwm2m, 12),
        ..CampaignRequest::default()
    };
    let v3 = client.software_v3();
    let campaign = world.call("v3.schedule_campaign", Effect::Once, v3.schedule_campaign(request)).await?;
    tokio::time::sleep(Duration::from_mins(10)).await;
    match world.net.below(5) {
        0 => {
            let dates = CampaignDatesRequest {
                start_date: day(world, 2).into(),
                end_date: day(world, 5).into(),
                campaign_time_windows: Some(vec![TimeWindow { start_time: 0, end_time: 4 }]),
            };
            let change = v3.change_campaign_dates(&campaign.id, dates);
            world.call("v3.change_campaign_dates", Effect::Repeats, change).await?;
        }
        1 => {
            let device_list = some(world, &setup.lwm2m, 3);
            let change = CampaignDevicesRequest { change_type: change_type(world), device_list };
            let change = v3.modify_campaign_devices(&campaign.id, change);
            world.call("v3.modify_campaign_devices", Effect::Once, change).await?;
        }
        2 => {
            world.call("v3.cancel_campaign", Effect::Once, v3.cancel_campaign(&campaign.id)).await?;
        }
        3 => {
            let options = WaitOptions {
                timeout: Some(Duration::from_hours(5 * 24)),
                poll_interval: world.net.between(Duration::from_mins(20), Duration::from_hours(3)),
            };
            let waited = v3.wait_for_campaign(&campaign.id, options).await?;
            if !waited.status.as_ref().is_some_and(CampaignStatus::is_final) {
                world.trace().problem(format!("the wait for {} ended at {:?}", campaign.id, waited.status));
            }
        }
        _ => {}
    }
    world.call("v3.get_campaign", Effect::Reads, v3.get_campaign(&campaign.id)).await?;
    check_report(world, SoftwareVersion::V3, &campaign.id, report_v3(world, client, &campaign.id)).await?;
    let mut listed = v3.list_campaigns_by_status(CampaignStatus::RequestQueued);
    while world.call("v3.list_campaigns_by_status", Effect::Reads, listed.try_next()).await?.is_some() {}
    Ok(())
}

fn change_type(world: &World) -> DeviceChangeType {
    if world.net.below(2) == 0 { DeviceChangeType::Append } else { DeviceChangeType::Remove }
}

pub async fn campaign_v2(world: &World, client: &Client, setup: &Setup) -> thingspace::Result<()> {
    let request = SoftwareCampaignRequest {
        campaign_name: Some("a storm".to_owned()),
        software_name: HTTP_PACKAGE.to_owned(),
        software_from: "VerizonFirmwareVersion-01".to_owned(),
        software_to: "VerizonFirmwareVersion-02".to_owned(),
        distribution_type: Protocol::Http,
        start_date: day(world, 1).into(),
        end_date: day(world, 4).into(),
        device_list: some(world, &setup.http, 3),
        ..SoftwareCampaignRequest::default()
    };
    let v2 = client.software_v2();
    let campaign = world.call("v2.schedule_campaign", Effect::Once, v2.schedule_campaign(request)).await?;
    tokio::time::sleep(Duration::from_mins(10)).await;
    match world.net.below(4) {
        0 => {
            world.call("v2.cancel_campaign", Effect::Once, v2.cancel_campaign(&campaign.id)).await?;
        }
        1 => {
            let dates = SoftwareCampaignDatesRequest {
                start_date: day(world, 2).into(),
                end_date: day(world, 5).into(),
                ..SoftwareCampaignDatesRequest::default()
            };
            let change = v2.change_campaign_dates(&campaign.id, dates);
            world.call("v2.change_campaign_dates", Effect::Repeats, change).await?;
        }
        2 => {
            let device_list = some(world, &setup.http, 2);
            let change = CampaignDevicesRequest { change_type: change_type(world), device_list };
            let change = v2.modify_campaign_devices(&campaign.id, change);
            world.call("v2.modify_campaign_devices", Effect::Once, change).await?;
        }
        _ => {}
    }
    world.call("v2.get_campaign", Effect::Reads, v2.get_campaign(&campaign.id)).await?;
    let report = v2.list_campaign_devices(&campaign.id);
    let report = world.call("v2.list_campaign_devices", Effect::Composed, report.try_collect());
    check_report(world, SoftwareVersion::V2, &campaign.id, report).await
}

pub async fn upgrade_v1(world: &World, client: &Client, setup: &Setup) -> thingspace::Result<()> {
    let request = FirmwareUpgradeRequest {
        firmware_name: OMA_PACKAGE.to_owned(),
        firmware_to: "BG96MAR04A04M1G_BETA0130B".to_owned(),
        start_date: day(world, 1).into(),
        device_list: some(world, &setup.oma, 3),
        ..FirmwareUpgradeRequest::default()
    };
    let v1 = client.software_v1();
    let upgrade = world.call("v1.schedule_upgrade", Effect::Once, v1.schedule_upgrade(request)).await?;
    tokio::time::sleep(Duration::from_mins(10)).await;
    match world.net.below(3) {
        0 => {
            world.call("v1.cancel_upgrade", Effect::Once, v1.cancel_upgrade(&upgrade.id)).await?;
        }
        1 => {
            let device_list = some(world, &setup.oma, 2);
            let change = UpgradeDevicesRequest { change_type: change_type(world), device_list };
            let change = v1.modify_upgrade_devices(&upgrade.id, change);
            world.call("v1.modify_upgrade_devices", Effect::Once, change).await?;
        }
        _ => {}
    }
    let report = async {
        let read = world.call("v1.get_upgrade", Effect::Reads, v1.get_upgrade(&upgrade.id)).await?;
        Ok(read.device_list)
    };
    check_report(world, SoftwareVersion::V1, &upgrade.id, report).await?;
    let mut listed = v1.list_upgrades_by_status(UpgradeStatus::Queued);
    while world.call("v1.list_upgrades_by_status", Effect::Reads, listed.try_next()).await?.is_some() {}
    Ok(())
}
