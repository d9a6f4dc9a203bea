//! Available firmware, devices, and the history of a device.

use super::{Outcome, Request, UNKNOWN, cursor, page};
use crate::{
    clock::{GoTime, Moment},
    engine::v1::RETENTION,
    response::Response,
    state::State,
    world::Imei,
};
use serde::Serialize;
use thingspace::models::Protocol;

/// Returns the filter by client; `None` for every client.
fn client_type(request: &Request<'_>) -> Result<Option<Protocol>, Response> {
    let requested = request.query("clientType").filter(|text| !text.is_empty()).map(|text| Protocol::from(&*text));
    match requested {
        Some(protocol) if !protocol.is_known() => Err(Response::invalid("Invalid client type")),
        requested => Ok(requested.filter(|protocol| *protocol != Protocol::All)),
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Offer<'a> {
    firmware_name: &'a str,
    participant_name: &'a str,
    launch_date: Moment,
    release_note: &'a str,
    model: &'a str,
    make: &'a str,
    from_version: &'a str,
    to_version: &'a str,
    client_type: &'a str,
}

/// Lists the firmware for the clients that v1 upgrades.
pub(super) fn list_firmware(state: &State, request: &Request<'_>, account: usize) -> Outcome {
    let (world, requested, now) = (&state.world, client_type(request)?, state.now());
    let packages = world.packages.iter().filter(|package| package.launched <= now);
    let packages = packages.map(|package| (package, &world.kinds[usize::from(package.kind)]));
    let offered = packages.filter(|(_, kind)| {
        matches!(kind.protocol, Protocol::OmaDm | Protocol::Lwm2m)
            && requested.as_ref().is_none_or(|requested| kind.protocol == *requested)
    });
    let firmware: Vec<_> = offered
        .map(|(package, kind)| Offer {
            firmware_name: &package.name,
            participant_name: &world.accounts[account].name,
            launch_date: package.launched,
            release_note: &package.note,
            model: &kind.model,
            make: &kind.make,
            from_version: &world.versions[usize::from(package.from)],
            to_version: &world.versions[usize::from(package.to)],
            client_type: kind.protocol.as_str(),
        })
        .collect();
    Ok(Response::ok(&firmware))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    account_name: &'a str,
    has_more_data: bool,
    /// v1 writes it as a number.
    last_seen_device_id: u64,
    device_list: Vec<DeviceView<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DeviceView<'a> {
    device_id: Imei,
    mdn: String,
    model: &'a str,
    make: &'a str,
    firmware: &'a str,
    fota_eligible: bool,
    license_assigned: bool,
    status: &'static str,
    client_type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    upgrade_time: Option<GoTime>,
}

pub(super) fn list(state: &State, request: &Request<'_>, account: usize, index: &str) -> Outcome {
    let (world, requested) = (&state.world, client_type(request)?);
    let cursor = cursor(world, account, index)?;
    let all = &world.accounts[account].devices;
    let from = all.partition_point(|at| world.devices[*at as usize].imei <= cursor);
    let devices = all[from..].iter().map(|at| &world.devices[*at as usize]);
    let devices =
        devices.filter(|device| requested.as_ref().is_none_or(|requested| world.protocol(device) == requested));
    let (page, has_more_data) = page(devices, state.options.page_size);
    Ok(Response::ok(&Page {
        account_name: &world.accounts[account].name,
        has_more_data,
        last_seen_device_id: page.last().map_or(cursor, |device| device.imei).number(),
        device_list: page
            .into_iter()
            .map(|device| {
                let kind = &world.kinds[usize::from(device.kind)];
                DeviceView {
                    device_id: device.imei,
                    mdn: if device.line.has_number() { format!("{:010}", device.mdn) } else { String::new() },
                    model: &kind.model,
                    make: &kind.reported_make,
                    firmware: &world.versions[usize::from(device.firmware)],
                    fota_eligible: device.eligible,
                    license_assigned: device.licensed.is_some(),
                    status: device.line.name(),
                    client_type: kind.protocol.as_str(),
                    upgrade_time: device.upgraded.map(GoTime),
                }
            })
            .collect(),
    }))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Part<'a> {
    device_id: Imei,
    id: String,
    account_name: &'a str,
    firmware_from: String,
    firmware_to: String,
    start_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    upgrade_start_time: Option<Moment>,
    status: String,
    reason: String,
}

/// Returns the history of a device in the last six months, whatever the version.
pub(super) fn history(state: &State, account: usize, device: &str) -> Outcome {
    let imei = Imei::parse(device).ok_or_else(|| Response::invalid("Invalid device id format"))?;
    let world = &state.world;
    world.device(account, imei).ok_or_else(|| Response::invalid(UNKNOWN))?;
    let (now, entries) = (state.now(), state.engine.history(account, imei, world, &state.options));
    let kept = entries.into_iter().filter(|entry| now <= entry.updated.plus(RETENTION));
    let parts: Vec<_> = kept
        .map(|entry| Part {
            device_id: imei,
            id: entry.campaign,
            account_name: &world.accounts[account].name,
            firmware_from: entry.from,
            firmware_to: entry.to,
            start_date: entry.start.to_string(),
            upgrade_start_time: entry.begun,
            status: entry.status,
            reason: entry.reason,
        })
        .collect();
    Ok(Response::ok(&parts))
}
