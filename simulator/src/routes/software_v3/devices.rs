//! Devices in Software Management, and their firmware.

use super::Request;
use crate::{
    clock::{GoTime, Moment},
    engine::Event,
    response::Response,
    routes::software::{
        common::{Outcome, imei, read_devices},
        pages,
    },
    state::State,
    world::{Device, Imei, Line, World},
};
use jiff::SignedDuration;
use serde::Serialize;
use thingspace::models::{FirmwareReportRequest, Protocol};

/// The maximum number of devices in a lookup, and in a request for their firmware.
const MAX_LOOKUP: usize = 1000;
const MAX_SYNC: usize = 100;
/// The time that a device takes to report its firmware.
const REPORT_DELAY: SignedDuration = SignedDuration::from_mins(1);
/// The time for which the history of a device is kept.
const RETENTION: SignedDuration = SignedDuration::from_hours(183 * 24);
const UNREACHABLE: &str = "The network reports this device is not reachable.";
const UNKNOWN: &str = "Device does not exist.";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Package<'a> {
    firmware_name: &'a str,
    firmware_from: &'a str,
    firmware_to: &'a str,
    launch_date: Moment,
    release_note: &'a str,
    model: &'a str,
    make: &'a str,
    protocol: &'a str,
}

pub(super) fn list_firmware(state: &State, request: &Request<'_>) -> Outcome {
    let world = &state.world;
    let requested = Protocol::from(&*request.query("protocol").unwrap_or_default());
    if !requested.is_known() {
        return Err(Response::invalid("Invalid protocol"));
    }
    let packages: Vec<_> = world
        .packages
        .iter()
        .map(|package| (package, &world.kinds[usize::from(package.kind)]))
        .filter(|(package, _)| package.launched <= state.now())
        .filter(|(_, kind)| requested == Protocol::All || kind.protocol == requested)
        .map(|(package, kind)| Package {
            firmware_name: &package.name,
            firmware_from: &world.versions[usize::from(package.from)],
            firmware_to: &world.versions[usize::from(package.to)],
            launch_date: package.launched,
            release_note: &package.note,
            model: &kind.model,
            make: &kind.make,
            // This operation spells OMA-DM differently.
            protocol: if kind.protocol == Protocol::OmaDm { "OMD-DM" } else { kind.protocol.as_str() },
        })
        .collect();
    Ok(Response::ok(&packages))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FirmwareList<'a> {
    account_name: &'a str,
    // Spelled as the platform spells it.
    device_firmwar_version_list: Vec<Reported<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Reported<'a> {
    device_id: Imei,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    firmware_version: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    firmware_version_update_time: Option<Moment>,
}

pub(super) fn sync_firmware(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let devices = read_devices(request, MAX_SYNC)?;
    let (now, world) = (state.now(), &state.world);
    let found = devices.iter().filter_map(|imei| world.device(account, *imei));
    let responding: Vec<u32> = found.filter(|at| responds(world, &world.devices[*at as usize])).collect();
    for device in responding {
        state.world.devices[device as usize].connected = now;
        let (engine, mut context) = state.split();
        engine.handle(Event::Report { device }, &mut context);
    }
    let world = &state.world;
    let list = devices.into_iter().map(|imei| {
        let device = world.device(account, imei).map(|at| &world.devices[at as usize]);
        let reason = match device {
            None => Some(UNKNOWN),
            Some(device) if !responds(world, device) => Some(UNREACHABLE),
            Some(_) => None,
        };
        Reported {
            device_id: imei,
            status: if reason.is_none() { "FirmwareVersionUpdateSuccess" } else { "FirmwareVersionUpdateFailed" },
            firmware_version: device.map(|device| version(world, device)),
            reason,
            firmware_version_update_time: device.map(|device| device.refreshed),
        }
    });
    Ok(Response::ok(&FirmwareList {
        account_name: &world.accounts[account].name,
        device_firmwar_version_list: list.collect(),
    }))
}

/// Returns true if a device responds to a request for its firmware.
fn responds(world: &World, device: &Device) -> bool {
    device.line == Line::Active && world.behaviours[usize::from(device.behaviour)].reachable > 0
}

pub(super) fn report_firmware(state: &mut State, account: usize, device: &str) -> Outcome {
    let device = find(state, account, device)?;
    if responds(&state.world, &state.world.devices[device as usize]) {
        state.agenda.plan(state.clock.now().plus(REPORT_DELAY), Event::Report { device });
    }
    let account_name = state.world.accounts[account].name.clone();
    Ok(Response::ok(&FirmwareReportRequest {
        account_name: Some(account_name),
        request_id: state.random.names.uuid(),
        unknown_members: None,
    }))
}

/// A device in a list or a lookup.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DeviceView<'a> {
    device_id: Imei,
    mdn: Mdn,
    model: &'a str,
    make: &'a str,
    firmware: &'a str,
    fota_eligible: bool,
    license_assigned: bool,
    status: &'static str,
    protocol: &'a str,
    create_time: GoTime,
    // Nothing is known of software besides the firmware.
    software_list: [(); 0],
    #[serde(skip_serializing_if = "Option::is_none")]
    upgrade_time: Option<GoTime>,
    status_time: GoTime,
    refresh_time: GoTime,
    last_connection_time: Moment,
}

/// The phone number of a line, 10 digits; `None` while it is deactivated.
struct Mdn(Option<u64>);

impl Serialize for Mdn {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Some(number) => to.collect_str(&format_args!("{number:010}")),
            None => to.serialize_str(""),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DevicePage<'a> {
    account_name: &'a str,
    has_more_data: bool,
    last_seen_device_id: Imei,
    max_page_size: usize,
    device_list: Vec<DeviceView<'a>>,
}

pub(super) fn list(state: &State, request: &Request<'_>, account: usize) -> Outcome {
    let world = &state.world;
    let requested = request.query("protocol").filter(|text| !text.is_empty()).map(|text| Protocol::from(&*text));
    if requested.as_ref().is_some_and(|protocol| !protocol.is_known()) {
        return Err(Response::invalid("Invalid protocol"));
    }
    let requested = requested.filter(|protocol| *protocol != Protocol::All);
    let cursor = pages::cursor(request, None)?;
    let all = &world.accounts[account].devices;
    let from = all.partition_point(|at| world.devices[*at as usize].imei <= cursor);
    let devices = all[from..].iter().map(|at| &world.devices[*at as usize]);
    let devices = devices.filter(|device| requested.as_ref().is_none_or(|protocol| world.protocol(device) == protocol));
    let (page, has_more_data) = pages::page(devices, state.options.page_size);
    Ok(Response::ok(&DevicePage {
        account_name: &world.accounts[account].name,
        has_more_data,
        last_seen_device_id: page.last().map_or(cursor, |device| device.imei),
        max_page_size: state.options.page_size,
        device_list: page.into_iter().map(|device| view(world, device)).collect(),
    }))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Found<'a> {
    account_name: &'a str,
    device_count: usize,
    device_list: Vec<Lookup<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Lookup<'a> {
    Found(Box<DeviceView<'a>>),
    #[serde(rename_all = "camelCase")]
    Missing {
        device_id: Imei,
        request_status: &'static str,
        result_reason: &'static str,
    },
}

pub(super) fn query(state: &State, request: &Request<'_>, account: usize) -> Outcome {
    let world = &state.world;
    let devices = read_devices(request, MAX_LOOKUP)?;
    let lookup = |imei| match world.device(account, imei) {
        Some(at) => Lookup::Found(Box::new(view(world, &world.devices[at as usize]))),
        None => Lookup::Missing { device_id: imei, request_status: "Failure", result_reason: UNKNOWN },
    };
    Ok(Response::ok(&Found {
        account_name: &world.accounts[account].name,
        device_count: devices.len(),
        device_list: devices.into_iter().map(lookup).collect(),
    }))
}

fn view<'a>(world: &'a World, device: &Device) -> DeviceView<'a> {
    let kind = &world.kinds[usize::from(device.kind)];
    DeviceView {
        device_id: device.imei,
        mdn: Mdn(device.line.has_number().then_some(device.mdn)),
        model: &kind.model,
        make: &kind.reported_make,
        firmware: version(world, device),
        fota_eligible: device.eligible,
        license_assigned: device.licensed.is_some(),
        status: device.line.name(),
        // This operation spells OMA-DM differently.
        protocol: if kind.protocol == Protocol::OmaDm { "OMADM" } else { kind.protocol.as_str() },
        create_time: GoTime(device.created),
        software_list: [],
        upgrade_time: device.upgraded.map(GoTime),
        status_time: GoTime(device.created),
        refresh_time: GoTime(device.refreshed),
        last_connection_time: device.connected,
    }
}

fn version<'a>(world: &'a World, device: &Device) -> &'a str {
    &world.versions[usize::from(device.firmware)]
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Upgrade<'a> {
    device_id: Imei,
    campaign_id: String,
    account_name: &'a str,
    firmware_name: String,
    firmware_from: String,
    firmware_to: String,
    start_date: String,
    report_updated_time: GoTime,
    status: String,
    reason: String,
}

pub(super) fn history(state: &State, account: usize, device: &str) -> Outcome {
    let world = &state.world;
    let imei = world.devices[find(state, account, device)? as usize].imei;
    let now = state.now();
    let upgrades: Vec<_> = state
        .engine
        .history(account, imei, world, &state.options)
        .into_iter()
        .filter(|entry| now <= entry.updated.plus(RETENTION))
        .map(|entry| Upgrade {
            device_id: imei,
            campaign_id: entry.campaign,
            account_name: &world.accounts[account].name,
            firmware_name: entry.package,
            firmware_from: entry.from,
            firmware_to: entry.to,
            start_date: entry.start.to_string(),
            report_updated_time: GoTime(entry.updated),
            status: entry.status,
            reason: entry.reason,
        })
        .collect();
    Ok(Response::ok(&upgrades))
}

fn find(state: &State, account: usize, device: &str) -> Result<u32, Response> {
    state.world.device(account, imei(device)?).ok_or_else(|| Response::invalid("Device not found"))
}
