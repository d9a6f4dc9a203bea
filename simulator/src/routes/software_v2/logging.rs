//! Verbose logs of devices, and their check-ins.

use super::{Outcome, Request, find_device, imeis, read};
use crate::{
    clock::Moment,
    engine::v2::{CheckIn, LogEntry},
    response::Response,
    state::State,
    world::{Imei, World},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde::Serialize;
use thingspace::models::{DeviceLoggingRequest, Protocol};

/// A device with logging enabled.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Status {
    device_id: Imei,
    expiry_date: String,
}

fn statuses(state: &State, devices: impl IntoIterator<Item = u32>) -> Vec<Status> {
    let now = state.now();
    let status = |device: u32| {
        let ends = state.engine.v2.logging.ends(device, now)?;
        let device_id = state.world.devices[device as usize].imei;
        Some(Status { device_id, expiry_date: ends.day().to_string() })
    };
    devices.into_iter().filter_map(status).collect()
}

pub(super) fn list(state: &State, account: usize) -> Response {
    let devices = state.engine.v2.logging.active(account, &state.world, state.now());
    Response::ok(&statuses(state, devices))
}

pub(super) fn enable(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let requested: DeviceLoggingRequest = read(request)?;
    let devices = find_all(&state.world, account, &requested.device_ids)?;
    turn_on(state, account, &devices)?;
    Ok(Response::ok(&statuses(state, devices)))
}

pub(super) fn enable_one(state: &mut State, account: usize, device: &str) -> Outcome {
    let device = find_device(state, account, device)?;
    turn_on(state, account, &[device])?;
    Ok(Response::ok(&statuses(state, [device]).first()))
}

fn turn_on(state: &mut State, account: usize, devices: &[u32]) -> Result<(), Response> {
    let world = &state.world;
    if devices.iter().any(|device| *world.protocol(&world.devices[*device as usize]) != Protocol::Http) {
        return Err(Response::invalid("Device is not an HTTP device"));
    }
    let now = state.clock.now();
    state.engine.v2.logging.enable(account, devices, world, now).map_err(Response::invalid)
}

/// Turns logging off. The devices are in one parameter, separated by commas.
pub(super) fn disable(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let list = request.query("deviceIds").unwrap_or_default();
    let devices: Vec<String> =
        list.split(',').map(|device| device.trim().to_owned()).filter(|device| !device.is_empty()).collect();
    for device in find_all(&state.world, account, &devices)? {
        turn_off(state, device);
    }
    Ok(Response::empty(200))
}

pub(super) fn disable_one(state: &mut State, account: usize, device: &str) -> Outcome {
    let device = find_device(state, account, device)?;
    turn_off(state, device);
    Ok(Response::empty(200))
}

fn turn_off(state: &mut State, device: u32) {
    let now = state.now();
    state.engine.v2.logging.disable(device, now);
}

/// Finds every device of a list, or fails: the response cannot name missing devices.
fn find_all(world: &World, account: usize, devices: &[String]) -> Result<Vec<u32>, Response> {
    let devices = imeis(devices)?.into_iter();
    let find =
        |imei: Imei| world.device(account, imei).ok_or_else(|| Response::invalid(&format!("Device not found: {imei}")));
    devices.map(find).collect()
}

pub(super) fn logs(state: &State, account: usize, device: &str) -> Outcome {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Line {
        device_id: Imei,
        log_time: Moment,
        log_type: &'static str,
        event_log: String,
        binary_log_file_base64: String,
        binary_log_filename: String,
    }
    let device = find_device(state, account, device)?;
    let imei = state.world.devices[device as usize].imei;
    let entries = state.engine.v2.logging.entries(device, &state.world, state.now());
    let log = |LogEntry { at, kind, text }: LogEntry| Line {
        device_id: imei,
        log_time: at,
        log_type: kind,
        binary_log_file_base64: BASE64_STANDARD.encode(format!("{at} {kind} {text}\n")),
        binary_log_filename: format!("{imei}-{}.log", at.timestamp().strftime("%Y%m%d-%H%M%S")),
        event_log: text,
    };
    Ok(Response::ok(&entries.into_iter().map(log).collect::<Vec<_>>()))
}

pub(super) fn check_ins(state: &State, account: usize, device: &str) -> Outcome {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Item {
        device_id: Imei,
        client_type: &'static str,
        result: &'static str,
        failure_type: &'static str,
        time_completed: String,
    }
    let device = find_device(state, account, device)?;
    let device_id = state.world.devices[device as usize].imei;
    // Only HTTP devices check in.
    if *state.world.protocol(&state.world.devices[device as usize]) != Protocol::Http {
        return Ok(Response::ok(&Vec::<Item>::new()));
    }
    let history = state.engine.v2.logging.check_ins(device, &state.world, state.now());
    let item = |CheckIn { at, has_connected }: CheckIn| Item {
        device_id,
        // 1 is the operating system of the device.
        client_type: "1",
        result: if has_connected { "Success" } else { "Failure" },
        failure_type: if has_connected { "None" } else { "ConnectionFailed" },
        // This operation writes times in the American format, still in UTC.
        time_completed: at.timestamp().strftime("%m/%d/%Y %H:%M:%S").to_string(),
    };
    Ok(Response::ok(&history.into_iter().map(item).collect::<Vec<_>>()))
}
