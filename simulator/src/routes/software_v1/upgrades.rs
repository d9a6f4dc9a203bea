//! Upgrades: scheduling, changing and reading them.

use super::{ListedDevice, Outcome, Request, listed, name, page, read, user, visible_account};
use crate::{
    engine::{
        rejection::Rejection,
        v1::{Order, Upgrade},
    },
    response::Response,
    state::State,
    world::{Imei, World},
};
use serde::Serialize;
use thingspace::models::{
    DeviceChangeType, FirmwareUpgradeRequest, Protocol, Success, UpgradeDevicesRequest, UpgradeStatus,
};

/// An upgrade in a response.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct View<'a> {
    id: &'a str,
    account_name: &'a str,
    firmware_name: &'a str,
    firmware_to: &'a str,
    start_date: String,
    status: &'a str,
    device_list: Vec<Part>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Part {
    device_id: String,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    result_reason: Option<&'static str>,
}

pub(super) fn schedule(state: &mut State, request: &Request<'_>) -> Outcome {
    let user = user(state, request)?;
    let requested: FirmwareUpgradeRequest = read(request)?;
    let account = visible_account(state, user, requested.account_name.as_deref().unwrap_or_default())?;
    let devices = listed(&requested.device_list)?;
    let (now, world) = (state.now(), &state.world);
    let package = world.package(&requested.firmware_name).filter(|package| {
        let package = &world.packages[*package];
        let protocol = &world.kinds[usize::from(package.kind)].protocol;
        package.launched <= now && matches!(protocol, Protocol::OmaDm | Protocol::Lwm2m)
    });
    let package = package.ok_or_else(|| Response::invalid("Firmware not found"))?;
    if world.versions[usize::from(world.packages[package].to)] != requested.firmware_to {
        return Err(Response::invalid("Firmware does not match device make, model or version"));
    }
    // Spelled as the platform spells it.
    let bad_start = || Response::invalid("FotaPostUpgrades: invalid state date");
    let start = requested.start_date.day().filter(|day| *day >= now.day()).ok_or_else(bad_start)?;
    let end = match requested.end_date.filter(|date| !date.is_absent()) {
        None => None,
        Some(date) => Some(date.day().ok_or_else(|| Response::invalid("Invalid end date"))?),
    };
    if end.is_some_and(|end| end < start) {
        return Err(Response::invalid("Invalid date range"));
    }
    let (good, malformed): (Vec<_>, Vec<_>) = devices.into_iter().partition(Result::is_ok);
    let order = Order {
        account,
        package,
        start,
        end,
        devices: good.into_iter().filter_map(Result::ok).collect(),
        malformed: malformed.into_iter().filter_map(Result::err).collect(),
    };
    let (engine, mut context) = state.split();
    let at = engine.v1.accept(order, &mut context).map_err(Response::invalid)?;
    Ok(Response::ok(&view(&state.world, state.engine.v1.get(at))))
}

pub(super) fn get(state: &State, account: usize, id: &str) -> Outcome {
    let at = find(state, account, id)?;
    Ok(Response::ok(&view(&state.world, state.engine.v1.get(at))))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Changed<'a> {
    account_name: &'a str,
    id: &'a str,
    device_list: Vec<Change>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change {
    device_id: String,
    status: &'static str,
    // Spelled as the platform spells it.
    #[serde(rename = "Reason")]
    reason: &'static str,
}

pub(super) fn modify_devices(state: &mut State, request: &Request<'_>, account: usize, id: &str) -> Outcome {
    let at = find(state, account, id)?;
    let requested: UpgradeDevicesRequest = read(request)?;
    let devices = listed(&requested.device_list)?;
    let good: Vec<Imei> = devices.iter().filter_map(|device| device.as_ref().ok()).copied().collect();
    let (engine, mut context) = state.split();
    let (texts, outcomes) = match requested.change_type {
        DeviceChangeType::Append => {
            let outcomes = engine.v1.add(at, &good, &mut context).map_err(Response::invalid)?;
            let texts = ["AddDeviceSucceed", "Device added Successfully", "AddDeviceFailed"];
            (texts, outcomes.into_iter().map(|outcome| outcome.map_err(Rejection::text)).collect())
        }
        DeviceChangeType::Remove => {
            let outcomes = engine.v1.remove(at, &good, &mut context).map_err(Response::invalid)?;
            (["RemoveDeviceSucceed", "Device removed Successfully", "RemoveDeviceFailed"], outcomes)
        }
        _ => return Err(Response::invalid("Invalid type: append or remove")),
    };
    let [success, done, failure] = texts;
    let mut outcomes: std::vec::IntoIter<Result<(), &'static str>> = outcomes.into_iter();
    let mut change = |device: &ListedDevice| {
        let outcome = match device {
            Ok(_) => outcomes.next().unwrap_or(Ok(())),
            Err(_) => Err(Rejection::InvalidImei.text()),
        };
        let (status, reason) = match outcome {
            Ok(()) => (success, done),
            Err(reason) => (failure, reason),
        };
        Change { device_id: name(device), status, reason }
    };
    let device_list = devices.iter().map(&mut change).collect();
    let account_name = &state.world.accounts[account].name;
    Ok(Response::ok(&Changed { account_name, id: &state.engine.v1.get(at).id, device_list }))
}

pub(super) fn cancel(state: &mut State, account: usize, id: &str) -> Outcome {
    let at = find(state, account, id)?;
    let (engine, mut context) = state.split();
    engine.v1.cancel(at, &mut context).map_err(Response::invalid)?;
    Ok(Response::ok(&Success { success: Some(true), ..Success::default() }))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct UpgradePage<'a> {
    has_more_flag: bool,
    last_seen_upgrade_id: usize,
    report_list: Vec<View<'a>>,
}

/// Lists the upgrades with a status. They are numbered from 1 in the order of their requests; a page begins
/// after a number.
pub(super) fn list(state: &State, account: usize, status: &str, index: &str) -> Outcome {
    let requested = UpgradeStatus::from(status);
    // The platform documents no status for a cancelled upgrade.
    if !requested.is_known() || requested == UpgradeStatus::Cancelled {
        return Err(Response::invalid("Invalid upgrade status"));
    }
    let all = state.engine.v1.all();
    let index: usize = index.parse().map_err(|_| Response::invalid("Invalid index value"))?;
    let rest = all.get(index..).ok_or_else(|| Response::invalid("Index exceeds number of devices in list"))?;
    let now = state.now();
    let found = (index + 1..)
        .zip(rest)
        .filter(|(_, upgrade)| upgrade.account == account && upgrade.status == requested && upgrade.is_kept(now));
    let (page, has_more_flag) = page(found, state.options.page_size);
    Ok(Response::ok(&UpgradePage {
        has_more_flag,
        last_seen_upgrade_id: page.last().map_or(index, |(number, _)| *number),
        report_list: page.into_iter().map(|(_, upgrade)| view(&state.world, upgrade)).collect(),
    }))
}

fn view<'a>(world: &'a World, upgrade: &'a Upgrade) -> View<'a> {
    let package = &world.packages[upgrade.package];
    let devices = upgrade.members.iter().map(|member| {
        let (status, result_reason) = member.stage.texts();
        Part { device_id: member.imei.to_string(), status, result_reason }
    });
    let malformed = upgrade.malformed.iter().map(|text| {
        let (status, result_reason) = upgrade.malformed_stage().texts();
        Part { device_id: text.clone(), status, result_reason }
    });
    View {
        id: &upgrade.id,
        account_name: &world.accounts[upgrade.account].name,
        firmware_name: &package.name,
        firmware_to: &world.versions[usize::from(package.to)],
        start_date: upgrade.start.to_string(),
        status: upgrade.status.as_str(),
        device_list: devices.chain(malformed).collect(),
        end_date: upgrade.end.map(|end| end.to_string()),
    }
}

/// Finds an upgrade of an account.
fn find(state: &State, account: usize, id: &str) -> Result<usize, Response> {
    if !id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-') {
        return Err(Response::invalid("Invalid uuid"));
    }
    state.engine.v1.find(account, id).ok_or_else(|| Response::invalid("Invalid upgradeId"))
}
