//! What the clients do, and what goes wrong around them.

use crate::{
    listeners::{CONNECTIVITY, SOFTWARE},
    world::{Effect, World},
};
use anyhow::Result;
use jiff::{SignedDuration, civil::Date, tz::TimeZone};
use std::{
    collections::BTreeSet,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};
use thingspace::{
    Client, ErrorKind, PendingRequest, WaitOptions,
    models::{
        ActivateRequest, CallbackService, CampaignDatesRequest, CampaignDevicesRequest, CampaignRequest,
        CampaignStatus, DeviceChangeType, DeviceId, DeviceIdKind, DeviceIdentifiers, DeviceListRequest,
        DeviceSelectionRequest, FirmwarePackage, FirmwareUpgradeRequest, FotaCallbackListener, Protocol,
        RegisterCallbackRequest, SmsSendRequest, SoftwareCampaignRequest, TimeWindow, UpgradeCallbackListener,
    },
};

/// What the clients know from the start.
pub struct Setup {
    /// The IMEIs of all devices.
    devices: BTreeSet<String>,
    /// The IMEIs of the lines.
    lines: Vec<String>,
    lwm2m: Vec<String>,
    oma: Vec<String>,
    http: Vec<String>,
    firmware: Vec<FirmwarePackage>,
}

impl Setup {
    /// Reads the devices and packages, and registers the listeners.
    pub async fn read(world: &World, client: &Client) -> Result<Self> {
        let all = client.software_v3().list_devices(None).try_collect().await?;
        let of = |protocol: &Protocol| {
            let mut devices = all.iter().filter(|device| device.protocol.as_ref() == Some(protocol));
            devices.by_ref().map(|device| device.device_id.clone()).collect::<Vec<_>>()
        };
        let lines = lines(client).await?;
        let software = format!("http://127.0.0.1:{SOFTWARE}/");
        client.software_v3().register_callback(FotaCallbackListener { url: software.clone() }).await?;
        client.software_v2().register_callback(FotaCallbackListener { url: software.clone() }).await?;
        let fota =
            UpgradeCallbackListener { name: "Fota".to_owned(), url: software, ..UpgradeCallbackListener::default() };
        client.software_v1().register_callback(fota).await?;
        for name in [
            CallbackService::CarrierService,
            CallbackService::EnhancedConnectivityService,
            CallbackService::SmsDeliveryConfirmation,
        ] {
            let url = format!("http://127.0.0.1:{CONNECTIVITY}/{name}");
            let listener = RegisterCallbackRequest { name, url, ..RegisterCallbackRequest::default() };
            client.callbacks().register(listener).await?;
        }
        world.net.trace.add(|| format!("{} devices, {} lines", all.len(), lines.len()));
        Ok(Self {
            lwm2m: of(&Protocol::Lwm2m),
            oma: of(&Protocol::OmaDm),
            http: of(&Protocol::Http),
            firmware: client.software_v3().list_firmware(Protocol::Lwm2m).await?,
            devices: all.iter().map(|device| device.device_id.clone()).collect(),
            lines: lines.into_iter().collect(),
        })
    }
}

async fn lines(client: &Client) -> thingspace::Result<BTreeSet<String>> {
    let all = client.devices().list_devices(DeviceListRequest::default()).try_collect().await?;
    let imei = |ids: &[DeviceId]| ids.iter().find(|id| id.kind == DeviceIdKind::Imei).map(|id| id.id.clone());
    Ok(all.iter().filter_map(|device| imei(&device.device_ids)).collect())
}

/// Reads the whole list of devices, and compares it with what is there.
pub async fn read_devices(world: &World, client: &Client, setup: &Setup) -> thingspace::Result<()> {
    let mut pager = client.software_v3().list_devices(None);
    let mut seen = BTreeSet::new();
    while let Some(device) = world.call("list_devices", Effect::Reads, pager.try_next()).await? {
        seen.insert(device.device_id);
    }
    if seen != setup.devices {
        world.net.trace.problem(format!("a list has {} of {} devices", seen.len(), setup.devices.len()));
    }
    Ok(())
}

/// Works until the storm is over.
pub async fn work(world: Arc<World>, client: Client, setup: Arc<Setup>) {
    while !world.is_over.load(Ordering::Relaxed) {
        tokio::time::sleep(world.net.between(Duration::from_mins(1), Duration::from_hours(5))).await;
        let outcome = match world.net.below(9) {
            0 => read_devices(&world, &client, &setup).await,
            1 => campaign_v3(&world, &client, &setup).await,
            2 => campaign_v2(&world, &client, &setup).await,
            3 => upgrade_v1(&world, &client, &setup).await,
            4 => send_sms(&world, &client, &setup).await,
            5 => suspend(&world, &client, &setup).await,
            6 => activate(&world, &client).await,
            7 => world.call("get_subscription", Effect::Reads, client.software_v3().get_subscription()).await.map(drop),
            _ => receive_sms(&world, &client, &setup).await,
        };
        // Someone looks after the guard.
        if let Err(error) = outcome
            && error.kind() == ErrorKind::LockoutGuard
        {
            tokio::time::sleep(Duration::from_hours(1)).await;
            client.reset_lockout_guard().await;
        }
    }
}

/// Returns a few of these devices.
fn some(world: &World, devices: &[String], most: u64) -> Vec<String> {
    let count = 1 + world.net.below(most);
    let picked: BTreeSet<usize> =
        (0..count).filter_map(|_| usize::try_from(world.net.below(devices.len() as u64)).ok()).collect();
    picked.into_iter().filter_map(|at| devices.get(at).cloned()).collect()
}

fn day(world: &World, after: i64) -> Date {
    (world.clock.right() + SignedDuration::from_hours(24 * after)).to_zoned(TimeZone::UTC).date()
}

async fn campaign_v3(world: &World, client: &Client, setup: &Setup) -> thingspace::Result<()> {
    let Some(package) = setup.firmware.get(usize::try_from(world.net.below(2)).unwrap_or(0)) else { return Ok(()) };
    let request = CampaignRequest {
        campaign_name: Some("a storm".to_owned()),
        firmware_name: package.firmware_name.clone(),
        firmware_from: package.firmware_from.clone(),
        firmware_to: package.firmware_to.clone(),
        protocol: Protocol::Lwm2m,
        start_date: day(world, 1).into(),
        end_date: day(world, 4).into(),
        campaign_time_windows: Some(vec![TimeWindow { start_time: 18, end_time: 22 }]),
        device_list: some(world, &setup.lwm2m, 5),
        ..CampaignRequest::default()
    };
    let v3 = client.software_v3();
    let campaign = world.call("v3.schedule_campaign", Effect::Once, v3.schedule_campaign(request)).await?;
    tokio::time::sleep(Duration::from_mins(10)).await;
    match world.net.below(4) {
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
            let change = CampaignDevicesRequest { change_type: DeviceChangeType::Append, device_list };
            let change = v3.modify_campaign_devices(&campaign.id, change);
            world.call("v3.modify_campaign_devices", Effect::Once, change).await?;
        }
        2 => {
            world.call("v3.cancel_campaign", Effect::Once, v3.cancel_campaign(&campaign.id)).await?;
        }
        _ => {}
    }
    world.call("v3.get_campaign", Effect::Reads, v3.get_campaign(&campaign.id)).await?;
    let mut listed = v3.list_campaigns_by_status(CampaignStatus::RequestQueued);
    while world.call("v3.list_campaigns_by_status", Effect::Reads, listed.try_next()).await?.is_some() {}
    Ok(())
}

async fn campaign_v2(world: &World, client: &Client, setup: &Setup) -> thingspace::Result<()> {
    let request = SoftwareCampaignRequest {
        campaign_name: Some("a storm".to_owned()),
        software_name: "Verizon_Model-A_VerizonFirmwareVersion-01_VerizonFirmwareVersion-02".to_owned(),
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
    if world.net.below(2) == 0 {
        world.call("v2.cancel_campaign", Effect::Once, v2.cancel_campaign(&campaign.id)).await?;
    }
    world.call("v2.get_campaign", Effect::Reads, v2.get_campaign(&campaign.id)).await.map(drop)
}

async fn upgrade_v1(world: &World, client: &Client, setup: &Setup) -> thingspace::Result<()> {
    let request = FirmwareUpgradeRequest {
        firmware_name: "VerizonSmartCommunities_LCO-277C4N_BG96MAR04A04M1G_BG96MAR04A04M1G_BETA0130B".to_owned(),
        firmware_to: "BG96MAR04A04M1G_BETA0130B".to_owned(),
        start_date: day(world, 1).into(),
        device_list: some(world, &setup.oma, 3),
        ..FirmwareUpgradeRequest::default()
    };
    let v1 = client.software_v1();
    let upgrade = world.call("v1.schedule_upgrade", Effect::Once, v1.schedule_upgrade(request)).await?;
    tokio::time::sleep(Duration::from_mins(10)).await;
    if world.net.below(2) == 0 {
        world.call("v1.cancel_upgrade", Effect::Once, v1.cancel_upgrade(&upgrade.id)).await?;
    }
    world.call("v1.get_upgrade", Effect::Reads, v1.get_upgrade(&upgrade.id)).await.map(drop)
}

fn imei(id: String) -> DeviceId {
    DeviceId { id, kind: DeviceIdKind::Imei }
}

async fn send_sms(world: &World, client: &Client, setup: &Setup) -> thingspace::Result<()> {
    let request = SmsSendRequest {
        sms_message: "report your state".to_owned(),
        device_ids: Some(some(world, &setup.lines, 3).into_iter().map(imei).collect()),
        ..SmsSendRequest::default()
    };
    let sent = world.call("sms.send", Effect::Once, client.sms().send(request)).await?;
    follow(world, sent).await
}

async fn receive_sms(world: &World, client: &Client, setup: &Setup) -> thingspace::Result<()> {
    for device in some(world, &setup.lines, 2) {
        // A line that is suspended sends nothing.
        _ = world.simulator.send_sms_from_device(&device, "all is well");
    }
    let mut messages = client.sms().list_messages();
    while world.call("sms.list_messages", Effect::Reads, messages.try_next()).await?.is_some() {}
    Ok(())
}

fn lines_of(devices: Vec<String>) -> Vec<DeviceIdentifiers> {
    let line = |id| DeviceIdentifiers { device_ids: vec![imei(id)], ip_address: None };
    devices.into_iter().map(line).collect()
}

async fn suspend(world: &World, client: &Client, setup: &Setup) -> thingspace::Result<()> {
    let devices = lines_of(some(world, &setup.lines, 3));
    let request = || DeviceSelectionRequest { devices: Some(devices.clone()), ..DeviceSelectionRequest::default() };
    let suspended = world.call("devices.suspend", Effect::Once, client.devices().suspend(request())).await?;
    follow(world, suspended).await?;
    let restored = world.call("devices.restore", Effect::Once, client.devices().restore(request())).await?;
    follow(world, restored).await
}

/// Activates new devices.
async fn activate(world: &World, client: &Client) -> thingspace::Result<()> {
    let device = |_| {
        let number = world.net.below(1_000_000);
        let iccid = DeviceId { id: luhn(&format!("8914800000{number:09}")), kind: DeviceIdKind::Iccid };
        DeviceIdentifiers { device_ids: vec![imei(luhn(&format!("35465809{number:06}"))), iccid], ip_address: None }
    };
    let request = ActivateRequest {
        devices: (0..=world.net.below(3)).map(device).collect(),
        service_plan: "87641".to_owned(),
        mdn_zip_code: "98801".to_owned(),
        ..ActivateRequest::default()
    };
    let activated = world.call("devices.activate", Effect::Once, client.devices().activate(request)).await?;
    follow(world, activated).await
}

/// Adds the check digit of an IMEI or ICCID.
fn luhn(digits: &str) -> String {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, digit)| {
            let digit = u32::from(digit - b'0') * if at % 2 == 0 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

/// Waits for a request, and compares what the client says with what the listener stored.
async fn follow(world: &World, request: PendingRequest) -> thingspace::Result<()> {
    let wait = WaitOptions { timeout: Some(Duration::from_hours(6)), ..WaitOptions::default() };
    let outcome = request.wait(wait).await;
    let shown = outcome.as_ref().map_or_else(ToString::to_string, |result| format!("{:?}", result.status));
    world.net.trace.add(|| format!("request {}: {shown}", request.id()));
    // The platform repeats a callback for a quarter of an hour.
    tokio::time::sleep(Duration::from_mins(30)).await;
    let (stored, kept) = (world.deliveries.of(request.id()), request.callbacks().len());
    if kept < stored {
        world
            .net
            .trace
            .problem(format!("request {}: {stored} callbacks were stored, the client has {kept}", request.id()));
    }
    // A poll returns the result too, even when every delivery of the callback failed.
    if let Ok(result) = outcome
        && stored < result.callbacks.len()
    {
        world.net.trace.problem(format!("request {} has callbacks that no listener stored", request.id()));
    }
    Ok(())
}

/// Tries to log in with a wrong password, again and again.
pub async fn knock(world: Arc<World>, stranger: Client) {
    while !world.is_over.load(Ordering::Relaxed) {
        tokio::time::sleep(world.net.between(Duration::from_mins(10), Duration::from_hours(8))).await;
        _ = world.call("knock", Effect::Reads, stranger.software_v3().get_subscription()).await;
    }
}

/// Ends sessions and tokens, restarts the platform, and sets the calendar wrong.
pub async fn disturb(world: Arc<World>, clients: Vec<Client>) {
    while !world.is_over.load(Ordering::Relaxed) {
        tokio::time::sleep(world.net.between(Duration::from_mins(5), Duration::from_hours(6))).await;
        if !world.net.strikes(0.6) {
            continue;
        }
        match world.net.below(6) {
            0 => {
                world.net.trace.add(|| "every bearer token is revoked".to_owned());
                world.simulator.expire_bearer_tokens();
            }
            1 | 2 => {
                world.net.trace.add(|| "every session is ended".to_owned());
                world.simulator.expire_sessions();
                // Many calls find that out at the same time.
                let calls = clients.iter().flat_map(|client| [client, client, client]);
                let calls = calls.map(async |client| {
                    let v3 = client.software_v3();
                    world.call("get_subscription", Effect::Reads, v3.get_subscription()).await.map(drop)
                });
                futures::future::join_all(calls).await;
            }
            3 => {
                world.net.trace.add(|| "the platform restarts".to_owned());
                world.net.is_down.store(true, Ordering::Relaxed);
                world.net.break_all();
                world.simulator.expire_sessions();
                tokio::time::sleep(world.net.between(Duration::from_secs(1), Duration::from_mins(20))).await;
                world.net.is_down.store(false, Ordering::Relaxed);
            }
            4 => {
                let seconds = i64::try_from(world.net.below(7200)).unwrap_or(0) - 3600;
                world.net.trace.add(|| format!("the calendar is {seconds} s wrong"));
                world.clock.jump(seconds);
            }
            _ => {
                world.net.trace.add(|| "all connections break".to_owned());
                world.net.break_all();
            }
        }
    }
}
