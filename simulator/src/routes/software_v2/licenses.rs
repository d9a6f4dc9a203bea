//! Licences in the spelling of v2, the devices that lose theirs first, and the subscription of an account.

use super::{Outcome, Request, imei, imeis, pages, read, read_devices};
use crate::{
    api_version::ApiVersion,
    clock::{GoTime, Moment},
    response::Response,
    routes::software::common::{MAX_LICENSE_CHANGE, check_free_licenses, licensed_after},
    state::State,
    world::{Imei, LicenseRejection},
};
use serde::Serialize;
use thingspace::models::{CancelCandidatesRequest, CancelListChange, Success};

const UNKNOWN: &str = "Device does not exist.";

pub(super) fn subscription(state: &State, account: usize) -> Response {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Subscription<'a> {
        account_name: &'a str,
        purchase_type: String,
        license_count: u32,
        license_used_count: u32,
        update_time: Moment,
    }
    let account = &state.world.accounts[account];
    Response::ok(&Subscription {
        account_name: &account.name,
        purchase_type: account.purchase_type(),
        license_count: account.licenses,
        license_used_count: account.used_licenses(),
        update_time: account.changed,
    })
}

pub(super) fn list(state: &State, request: &Request<'_>, account: usize) -> Outcome {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct LicensePage<'a> {
        account_name: &'a str,
        total_license: u32,
        assigned_licenses: u32,
        has_more_data: bool,
        last_seen_device_id: Imei,
        max_page_size: usize,
        device_list: Vec<Licensed>,
    }
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Licensed {
        device_id: Imei,
        assignment_time: Moment,
    }
    let cursor = pages::cursor(request, None)?;
    let licensed = licensed_after(state, account, cursor)
        .map(|(device_id, assignment_time)| Licensed { device_id, assignment_time });
    let account = &state.world.accounts[account];
    let (page, has_more_data) = pages::page(licensed, state.options.page_size);
    Ok(Response::ok(&LicensePage {
        account_name: &account.name,
        total_license: account.licenses,
        assigned_licenses: account.used_licenses(),
        has_more_data,
        last_seen_device_id: page.last().map_or(cursor, |device| device.device_id),
        max_page_size: state.options.page_size,
        device_list: page,
    }))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change {
    device_id: Imei,
    status: &'static str,
    result_reason: &'static str,
}

impl Change {
    fn new(device_id: Imei, outcome: Result<(), &'static str>) -> Self {
        let (status, result_reason) = match outcome {
            Ok(()) => ("Success", "Success"),
            Err(reason) => ("Failure", reason),
        };
        Self { device_id, status, result_reason }
    }
}

pub(super) fn assign(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let devices = read_devices(request, MAX_LICENSE_CHANGE)?;
    check_free_licenses(state, account, &devices)?;
    let now = state.now();
    let world = &mut state.world;
    let change = |imei| {
        let outcome = world
            .device(account, imei)
            .ok_or(UNKNOWN)
            .and_then(|device| world.give_license(ApiVersion::V2, device, now).map_err(LicenseRejection::text));
        Change::new(imei, outcome)
    };
    let changes = devices.into_iter().map(change).collect();
    Ok(changed(state, account, changes))
}

pub(super) fn remove(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let devices = read_devices(request, MAX_LICENSE_CHANGE)?;
    let mut changes = Vec::with_capacity(devices.len());
    for imei in devices {
        let device = state.world.device(account, imei).ok_or(UNKNOWN);
        let (engine, mut context) = state.split();
        let outcome = device.and_then(|device| {
            engine.remove_license(ApiVersion::V2, device, &mut context).map_err(LicenseRejection::text)
        });
        changes.push(Change::new(imei, outcome));
    }
    Ok(changed(state, account, changes))
}

fn changed(state: &State, account: usize, device_list: Vec<Change>) -> Response {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Changed<'a> {
        account_name: &'a str,
        lic_total_count: u32,
        lic_used_count: u32,
        device_list: Vec<Change>,
    }
    let account = &state.world.accounts[account];
    Response::ok(&Changed {
        account_name: &account.name,
        lic_total_count: account.licenses,
        lic_used_count: account.used_licenses(),
        device_list,
    })
}

/// Adds devices to the list of those that lose their licence first. Devices without a licence are skipped;
/// if no device holds one, the list does not change.
pub(super) fn set_cancel_list(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Listed {
        count: usize,
        device_list: Vec<Imei>,
    }
    let requested: CancelCandidatesRequest = read(request)?;
    let devices = imeis(&requested.device_list)?;
    if requested.count.is_some_and(|count| usize::try_from(count) != Ok(requested.device_list.len())) {
        return Err(Response::invalid("Count does not match the device list"));
    }
    let append = match requested.change_type.unwrap_or(CancelListChange::Append) {
        CancelListChange::Append => true,
        CancelListChange::Replace => false,
        _ => return Err(Response::invalid("Invalid type: append or replace")),
    };
    let now = state.now();
    let world = &mut state.world;
    let licensed =
        |imei: &Imei| world.device(account, *imei).filter(|device| world.devices[*device as usize].licensed.is_some());
    let candidates: Vec<u32> = devices.iter().filter_map(licensed).collect();
    if candidates.is_empty() {
        return Err(Response::invalid("No license attached to device"));
    }
    let device_list: Vec<Imei> = candidates.iter().map(|device| world.devices[*device as usize].imei).collect();
    let record = &mut world.accounts[account];
    if !append {
        record.cancel_list.clear();
    }
    for device in candidates {
        if !record.cancel_list.contains(&device) {
            record.cancel_list.push(device);
        }
    }
    record.changed = now;
    Ok(Response::ok(&Listed { count: device_list.len(), device_list }))
}

/// Returns the list of the devices that lose their licence first, in its order; a page begins after the last
/// IMEI of the previous page.
pub(super) fn cancel_list(state: &State, request: &Request<'_>, account: usize) -> Outcome {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Page {
        count: usize,
        has_more_data: bool,
        update_time: GoTime,
        device_list: Vec<Imei>,
    }
    let (world, account) = (&state.world, &state.world.accounts[account]);
    let listed = |device: &u32| world.devices[*device as usize].imei;
    let from = match request.query("startIndex").as_deref() {
        None | Some("" | "0") => 0,
        Some(last) => {
            let last = imei(last).map_err(|_| Response::invalid("Invalid index value"))?;
            let index = account.cancel_list.iter().position(|device| listed(device) == last);
            1 + index.ok_or_else(|| Response::invalid("Invalid index value"))?
        }
    };
    let (device_list, has_more_data) =
        pages::page(account.cancel_list[from..].iter().map(listed), state.options.page_size);
    Ok(Response::ok(&Page {
        count: account.cancel_list.len(),
        has_more_data,
        update_time: GoTime(account.changed),
        device_list,
    }))
}

pub(super) fn empty_cancel_list(state: &mut State, account: usize) -> Response {
    let now = state.now();
    let account = &mut state.world.accounts[account];
    account.cancel_list.clear();
    account.changed = now;
    Response::ok(&Success { success: Some(true), ..Success::default() })
}
