//! Licences, and the devices that lose theirs first.

use super::{Outcome, Request, UNKNOWN, cursor, listed, name, page, read};
use crate::{
    api_version::ApiVersion,
    clock::Moment,
    engine::rejection::Rejection,
    response::Response,
    routes::software::common::{MAX_LICENSE_CHANGE, licensed_after},
    state::State,
    world::{Imei, LicenseRejection},
};
use serde::Serialize;
use thingspace::models::{CancelCandidatesRequest, CancelListChange, DeviceList, Success};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    account_name: &'a str,
    total_licenses: u32,
    assigned_licenses: u32,
    has_more_data: bool,
    /// v1 writes it as a number.
    last_seen_device_id: u64,
    device_list: Vec<Licensed>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Licensed {
    device_id: Imei,
    assignment_time: Moment,
}

pub(super) fn list(state: &State, account: usize, index: &str) -> Outcome {
    let cursor = cursor(&state.world, account, index)?;
    let licensed = licensed_after(state, account, cursor)
        .map(|(device_id, assignment_time)| Licensed { device_id, assignment_time });
    let account = &state.world.accounts[account];
    let (page, has_more_data) = page(licensed, state.options.page_size);
    Ok(Response::ok(&Page {
        account_name: &account.name,
        total_licenses: account.licenses,
        assigned_licenses: account.used_licenses(),
        has_more_data,
        last_seen_device_id: page.last().map_or(cursor, |device| device.device_id).number(),
        device_list: page,
    }))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Changed<'a> {
    account_name: &'a str,
    lic_count: u32,
    lic_used_count: u32,
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

pub(super) fn assign(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let devices = read_devices(request)?;
    let (now, world) = (state.clock.now(), &mut state.world);
    let found = devices.iter().filter_map(|device| world.device(account, *device.as_ref().ok()?));
    let unlicensed = found.filter(|at| world.devices[*at as usize].licensed.is_none()).count();
    if unlicensed > world.accounts[account].free_licenses() as usize {
        return Err(Response::invalid(LicenseRejection::NoneFree.text()));
    }
    let change = |device| {
        let outcome = find(device, |imei| world.device(account, imei))
            .and_then(|at| world.give_license(ApiVersion::V1, at, now).map_err(LicenseRejection::text));
        texts(name(device), outcome, "LicenseAssignSuccess", "LicenseAssignFailed")
    };
    let changes = devices.iter().map(change).collect();
    Ok(changed(state, account, changes))
}

pub(super) fn remove(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let mut changes = Vec::new();
    for device in &read_devices(request)? {
        let found = find(device, |imei| state.world.device(account, imei));
        let (engine, mut context) = state.split();
        let outcome = found
            .and_then(|at| engine.remove_license(ApiVersion::V1, at, &mut context).map_err(LicenseRejection::text));
        changes.push(texts(name(device), outcome, "LicenseRemoveSuccess", "LicenseRemoveFailed"));
    }
    Ok(changed(state, account, changes))
}

/// Finds the device of a list, or returns why there is none.
fn find(device: &Result<Imei, String>, at: impl FnOnce(Imei) -> Option<u32>) -> Result<u32, &'static str> {
    let imei = device.as_ref().map_err(|_| Rejection::InvalidImei.text())?;
    at(*imei).ok_or(UNKNOWN)
}

fn texts(device_id: String, outcome: Result<(), &'static str>, success: &'static str, failure: &'static str) -> Change {
    match outcome {
        Ok(()) => Change { device_id, status: success, reason: "Success" },
        Err(reason) => Change { device_id, status: failure, reason },
    }
}

fn changed(state: &State, account: usize, device_list: Vec<Change>) -> Response {
    let account = &state.world.accounts[account];
    Response::ok(&Changed {
        account_name: &account.name,
        lic_count: account.licenses,
        lic_used_count: account.used_licenses(),
        device_list,
    })
}

/// Reads a list of devices.
fn read_devices(request: &Request<'_>) -> Result<Vec<Result<Imei, String>>, Response> {
    let DeviceList { device_list } = read(request)?;
    let devices = listed(&device_list)?;
    if devices.len() > MAX_LICENSE_CHANGE { Err(too_many()) } else { Ok(devices) }
}

fn too_many() -> Response {
    Response::invalid(&format!("The list has more than {MAX_LICENSE_CHANGE} devices"))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CancelList {
    count: usize,
    device_list: Vec<Imei>,
}

/// Adds devices to the list of those that lose their licence first, or replaces the list with them. Devices
/// of other accounts are skipped. Returns the whole list.
pub(super) fn set_cancel_list(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let requested: CancelCandidatesRequest = read(request)?;
    let append = match requested.change_type {
        None | Some(CancelListChange::Append) => true,
        Some(CancelListChange::Replace) => false,
        Some(_) => return Err(Response::invalid("Invalid type: append or replace")),
    };
    if !state.world.accounts[account].monthly {
        return Err(Response::invalid("The account has no monthly subscription"));
    }
    let devices = listed(&requested.device_list)?;
    let found = devices.iter().filter_map(|device| state.world.device(account, *device.as_ref().ok()?));
    let found: Vec<u32> = found.collect();
    if found.is_empty() {
        return Err(Response::invalid(UNKNOWN));
    }
    let now = state.now();
    state.world.set_cancel_list(account, found, append, now);
    let list = &state.world.accounts[account].cancel_list;
    let device_list = list.iter().map(|at| state.world.devices[*at as usize].imei).collect();
    Ok(Response::ok(&CancelList { count: list.len(), device_list }))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CancelPage {
    count: usize,
    has_more_data: bool,
    update_time: Moment,
    device_list: Vec<Imei>,
}

/// Returns a page of the list, in its own order, after an IMEI of the list.
pub(super) fn cancel_list(state: &State, account: usize, index: &str) -> Outcome {
    let world = &state.world;
    let last = cursor(world, account, index)?;
    let account = &world.accounts[account];
    let imei = |at: &u32| world.devices[*at as usize].imei;
    let from = if last.number() == 0 {
        0
    } else {
        let index = account.cancel_list.iter().position(|at| imei(at) == last);
        1 + index.ok_or_else(|| Response::invalid("LastSeenDeviceId Not Valid"))?
    };
    let (device_list, has_more_data) = page(account.cancel_list[from..].iter().map(imei), state.options.page_size);
    Ok(Response::ok(&CancelPage {
        count: account.cancel_list.len(),
        has_more_data,
        update_time: account.cancel_list_changed,
        device_list,
    }))
}

pub(super) fn clear_cancel_list(state: &mut State, account: usize) -> Response {
    let now = state.now();
    state.world.set_cancel_list(account, Vec::new(), false, now);
    Response::ok(&Success { success: Some(true), ..Success::default() })
}
