//! Available software, devices and their history.

use super::{Outcome, Request, distribution, distribution_filter, find_device, pages};
use crate::{
    clock::{GoTime, Moment},
    response::Response,
    state::State,
    world::{Device, Imei, World},
};
use jiff::SignedDuration;
use serde::Serialize;

/// The time for which the history of a device is kept.
const RETENTION: SignedDuration = SignedDuration::from_hours(183 * 24);

pub(super) fn list_software(state: &State, request: &Request<'_>) -> Outcome {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Package<'a> {
        software_name: &'a str,
        launch_date: String,
        release_note: &'a str,
        model: &'a str,
        make: &'a str,
        distribution_type: &'a str,
        device_platform_id: &'static str,
    }
    let (world, now) = (&state.world, state.now());
    let requested = distribution_filter(request)?;
    let packages: Vec<_> = world
        .packages
        .iter()
        .filter(|package| package.launched <= now)
        .map(|package| (package, &world.kinds[usize::from(package.kind)]))
        .filter(|(_, kind)| requested.as_ref().is_none_or(|protocol| kind.protocol == *protocol))
        .map(|(package, kind)| Package {
            software_name: &package.name,
            launch_date: package.launched.day().to_string(),
            release_note: &package.note,
            model: &kind.model,
            make: &kind.make,
            distribution_type: distribution(&kind.protocol),
            device_platform_id: "IoT",
        })
        .collect();
    Ok(Response::ok(&packages))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DeviceView<'a> {
    device_id: Imei,
    mdn: String,
    model: &'a str,
    make: &'a str,
    fota_eligible: bool,
    app_fota_eligible: bool,
    license_assigned: bool,
    distribution_type: &'a str,
    software_list: Vec<Software<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    file_list: Vec<Software<'a>>,
    create_time: GoTime,
    #[serde(skip_serializing_if = "Option::is_none")]
    upgrade_time: Option<GoTime>,
    update_time: GoTime,
    refresh_time: GoTime,
}

/// A software package, or a file, on a device.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Software<'a> {
    name: &'a str,
    version: &'a str,
    upgrade_time: Moment,
}

pub(super) fn list(state: &State, request: &Request<'_>, account: usize) -> Outcome {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct DevicePage<'a> {
        account_name: &'a str,
        has_more_data: bool,
        last_seen_device_id: Imei,
        max_page_size: usize,
        device_list: Vec<DeviceView<'a>>,
    }
    let world = &state.world;
    let requested = distribution_filter(request)?;
    let cursor = pages::cursor(request, None)?;
    let all = &world.accounts[account].devices;
    let from = all.partition_point(|at| world.devices[*at as usize].imei <= cursor);
    let devices = all[from..].iter().map(|at| (*at, &world.devices[*at as usize]));
    let devices =
        devices.filter(|(_, device)| requested.as_ref().is_none_or(|requested| world.protocol(device) == requested));
    let (page, has_more_data) = pages::page(devices, state.options.page_size);
    Ok(Response::ok(&DevicePage {
        account_name: &world.accounts[account].name,
        has_more_data,
        last_seen_device_id: page.last().map_or(cursor, |(_, device)| device.imei),
        max_page_size: state.options.page_size,
        device_list: page.into_iter().map(|(at, device)| view(world, at, device)).collect(),
    }))
}

fn view<'a>(world: &'a World, at: u32, device: &Device) -> DeviceView<'a> {
    let kind = &world.kinds[usize::from(device.kind)];
    let version = &world.versions[usize::from(device.firmware)];
    let since = device.upgraded.unwrap_or(device.created);
    // Software is named after the package that led to it, if there was one.
    let package = world.packages.iter().find(|package| package.kind == device.kind && package.to == device.firmware);
    let files = world.files.on_device(at);
    DeviceView {
        device_id: device.imei,
        mdn: if device.line.has_number() { format!("{:010}", device.mdn) } else { String::new() },
        model: &kind.model,
        make: &kind.reported_make,
        fota_eligible: device.eligible,
        app_fota_eligible: device.eligible,
        license_assigned: device.licensed.is_some(),
        distribution_type: distribution(&kind.protocol),
        software_list: vec![Software {
            name: package.map_or(version, |package| &package.name),
            version,
            upgrade_time: since,
        }],
        file_list: files
            .map(|(file, since)| Software { name: &file.name, version: &file.version, upgrade_time: since })
            .collect(),
        create_time: GoTime(device.created),
        upgrade_time: device.upgraded.map(GoTime),
        update_time: GoTime(device.refreshed.max(since)),
        refresh_time: GoTime(device.refreshed),
    }
}

pub(super) fn history(state: &State, account: usize, device: &str) -> Outcome {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Upgrade<'a> {
        device_id: Imei,
        id: String,
        account_name: &'a str,
        software_name: String,
        start_date: String,
        status: String,
        reason: String,
    }
    let (world, now) = (&state.world, state.now());
    let imei = world.devices[find_device(state, account, device)? as usize].imei;
    let entries = state.engine.history(account, imei, world, &state.options).into_iter();
    let upgrades: Vec<_> = entries
        .filter(|entry| now <= entry.updated.plus(RETENTION))
        .map(|entry| Upgrade {
            device_id: imei,
            id: entry.campaign,
            account_name: &world.accounts[account].name,
            software_name: entry.package,
            start_date: entry.start.to_string(),
            // The history has its own word for it.
            reason: if entry.status == "UpgradeSuccess" { "success".to_owned() } else { entry.reason },
            status: entry.status,
        })
        .collect();
    Ok(Response::ok(&upgrades))
}
