//! Licences, and the subscription of an account.

use super::Request;
use crate::{
    api_version::ApiVersion,
    clock::{GoTime, Moment},
    response::Response,
    routes::software::{
        common::{MAX_LICENSE_CHANGE, Outcome, check_free_licenses, licensed_after, read_devices},
        pages,
    },
    state::State,
    world::{Imei, LicenseRejection},
};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LicensePage<'a> {
    account_name: &'a str,
    total_licenses: u32,
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
    assignment_time: GoTime,
}

pub(super) fn list(state: &State, request: &Request<'_>, account: usize, in_path: Option<&str>) -> Outcome {
    let cursor = pages::cursor(request, in_path)?;
    let licensed = licensed_after(state, account, cursor)
        .map(|(device_id, assigned)| Licensed { device_id, assignment_time: GoTime(assigned) });
    let account = &state.world.accounts[account];
    let (page, has_more_data) = pages::page(licensed, state.options.page_size);
    Ok(Response::ok(&LicensePage {
        account_name: &account.name,
        total_licenses: account.licenses,
        assigned_licenses: account.used_licenses(),
        has_more_data,
        last_seen_device_id: page.last().map_or(cursor, |device| device.device_id),
        max_page_size: state.options.page_size,
        device_list: page,
    }))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Changed<'a> {
    account_name: &'a str,
    lic_used_count: u32,
    lic_count: u32,
    device_list: Vec<Change>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change {
    device_id: Imei,
    status: &'static str,
    result_reason: &'static str,
    updated_time: Moment,
}

pub(super) fn assign(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let devices = read_devices(request, MAX_LICENSE_CHANGE)?;
    check_free_licenses(state, account, &devices)?;
    let now = state.now();
    let world = &mut state.world;
    let change = |imei| match world.device(account, imei) {
        Some(at) => {
            let outcome = world.give_license(ApiVersion::V3, at, now);
            let (status, result_reason) = match outcome {
                Ok(()) => ("LicenseAssignSuccess", "License assigned successfully"),
                Err(rejection) => ("LicenseAssignFailed", rejection.text()),
            };
            Change { device_id: imei, status, result_reason, updated_time: now }
        }
        None => Change {
            device_id: imei,
            status: "LicenseAssignFailed",
            result_reason: "Device does not exist.",
            updated_time: now,
        },
    };
    let changes = devices.into_iter().map(change).collect();
    Ok(changed(state, account, changes))
}

pub(super) fn remove(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let devices = read_devices(request, MAX_LICENSE_CHANGE)?;
    let mut changes = Vec::with_capacity(devices.len());
    for imei in devices {
        let device = state.world.device(account, imei);
        let (engine, mut context) = state.split();
        let outcome = device
            .ok_or("Device does not exist.")
            .and_then(|at| engine.remove_license(ApiVersion::V3, at, &mut context).map_err(LicenseRejection::text));
        let (status, result_reason) = match outcome {
            Ok(()) => ("LicenseRemoveSuccess", "License removed successfully"),
            Err(reason) => ("LicenseRemoveFailed", reason),
        };
        changes.push(Change { device_id: imei, status, result_reason, updated_time: state.now() });
    }
    Ok(changed(state, account, changes))
}

fn changed(state: &State, account: usize, device_list: Vec<Change>) -> Response {
    let account = &state.world.accounts[account];
    Response::ok(&Changed {
        account_name: &account.name,
        lic_used_count: account.used_licenses(),
        lic_count: account.licenses,
        device_list,
    })
}
