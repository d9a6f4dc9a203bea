//! What the clients do: each job is one journey of a program, which another program takes up after a crash.

mod devices;
mod disturb;
mod plans;
mod requests;
mod software;

pub use devices::read_devices;
pub use disturb::{disturb, knock};

use crate::{
    journal::{Entry, Open},
    listeners::{CONNECTIVITY, SOFTWARE},
    world::World,
};
use anyhow::Result;
use jiff::{SignedDuration, civil::Date, tz::TimeZone};
use std::{
    collections::BTreeSet,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};
use thingspace::{
    Client, ErrorKind,
    models::{
        CallbackService, DeviceId, DeviceIdKind, DeviceIdentifiers, DeviceListRequest, FirmwarePackage,
        FotaCallbackListener, Protocol, RegisterCallbackRequest, UpgradeCallbackListener,
    },
};

/// The package of the OMA-DM devices, and that of the HTTP devices.
const OMA_PACKAGE: &str = "VerizonSmartCommunities_LCO-277C4N_BG96MAR04A04M1G_BG96MAR04A04M1G_BETA0130B";
const HTTP_PACKAGE: &str = "Verizon_Model-A_VerizonFirmwareVersion-01_VerizonFirmwareVersion-02";

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
        let all: Vec<_> = client.software_v3().list_devices(None).try_collect().await?;
        let of = |protocol: &Protocol| {
            let devices = all.iter().filter(|device| device.protocol.as_ref() == Some(protocol));
            devices.map(|device| device.device_id.clone()).collect::<Vec<_>>()
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
        world.trace().add(|| format!("{} devices, {} lines", all.len(), lines.len()));
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
    let all: Vec<_> = client.devices().list_devices(DeviceListRequest::default()).try_collect().await?;
    let imei = |ids: &[DeviceId]| ids.iter().find(|id| id.kind == DeviceIdKind::Imei).map(|id| id.id.clone());
    Ok(all.iter().filter_map(|device| imei(&device.device_ids)).collect())
}

/// Works with the client of a seat until the storm is over. A crash ends a job wherever it is.
pub async fn work(world: Arc<World>, seat: usize, setup: Arc<Setup>) {
    while !world.is_over.load(Ordering::Relaxed) {
        let mut crashes = world.crashes(seat);
        let client = world.client(seat);
        let job = async {
            tokio::time::sleep(world.net.between(Duration::from_mins(1), Duration::from_hours(14))).await;
            // An interrupted journey comes first.
            match world.journal.take().filter(|_| world.net.below(3) > 0) {
                Some(open) => take_up(&world, &client, open).await,
                None => begin(&world, &client, &setup).await,
            }
        };
        let outcome = tokio::select! {
            biased;
            _ = crashes.changed() => continue,
            outcome = job => outcome,
        };
        // Someone looks after the guard.
        if let Err(error) = outcome
            && error.kind() == ErrorKind::LockoutGuard
        {
            tokio::time::sleep(Duration::from_hours(1)).await;
            let _ = client.reset_lockout_guard().await;
        }
    }
}

/// Begins a journey.
async fn begin(world: &World, client: &Client, setup: &Setup) -> thingspace::Result<()> {
    match world.net.below(12) {
        0 => devices::read_devices(world, client, setup).await,
        1 => software::campaign_v3(world, client, setup).await,
        2 => software::campaign_v2(world, client, setup).await,
        3 => software::upgrade_v1(world, client, setup).await,
        4 => devices::send_sms(world, client, setup).await,
        5 => devices::suspend(world, client, setup).await,
        6 => devices::activate(world, client).await,
        7 => devices::activate_in_bulk(world, client).await,
        8 => devices::receive_sms(world, client, setup).await,
        9 => software::read_subscription(world, client).await,
        _ => plans::begin(world, client, setup).await,
    }
}

/// Takes up a journey that was interrupted.
async fn take_up(world: &World, client: &Client, open: Open<'_>) -> thingspace::Result<()> {
    match &*open {
        Entry::Plan(_) => plans::go_on(world, client, open).await,
        Entry::Request(_) => requests::resume(world, client, open).await,
        Entry::Bulk(_) => requests::finish_bulk(world, client, open).await,
    }
}

/// Takes up whatever the programs have left, once nothing fails any more.
pub async fn finish(world: &World, client: &Client) {
    while let Some(open) = world.journal.take() {
        let entry = open.clone();
        if let Err(error) = take_up(world, client, open).await {
            world.trace().problem(format!("{entry:?} cannot be finished: {error}"));
            break;
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

fn imei(id: String) -> DeviceId {
    DeviceId { id, kind: DeviceIdKind::Imei }
}

fn lines_of(devices: Vec<String>) -> Vec<DeviceIdentifiers> {
    let line = |id| DeviceIdentifiers { device_ids: vec![imei(id)], ip_address: None };
    devices.into_iter().map(line).collect()
}
