//! Software Management v1: its paths in every spelling, and the validation of requests.

mod callbacks;
mod devices;
mod licenses;
mod upgrades;

use super::{
    auth::gateway,
    software::{
        common::{Outcome, authorized_account, read, subscription, user, visible_account},
        pages::page,
    },
};
use crate::{
    request::{Request, segments},
    response::Response,
    state::State,
    world::{Imei, World},
};
use std::{borrow::Cow, collections::HashSet};

/// Texts that several files use.
const UNKNOWN: &str = "Device does not exist.";

/// An operation and the arguments of its path.
enum Operation<'a> {
    Subscription,
    Licenses(&'a str),
    AssignLicenses,
    RemoveLicenses,
    SetCancelList,
    CancelList(&'a str),
    ClearCancelList,
    ListFirmware,
    GetUpgrade(&'a str),
    ModifyDevices(&'a str),
    Cancel(&'a str),
    ListCallbacks,
    SetCallback,
    RemoveCallback(&'a str),
    ListDevices(&'a str),
    ListUpgrades(&'a str, &'a str),
    DeviceHistory(&'a str),
}

/// Finds the operation of a path, and its account. Sources differ about `/index/{start}`, which means 0 if it
/// is missing, and about `device` and `devices`.
fn route<'a>(method: &str, path: &'a [Cow<'a, str>]) -> Option<(&'a str, Operation<'a>)> {
    let segments: Vec<&str> = path.iter().map(|segment| &**segment).collect();
    let (segments, index) = match segments.as_slice() {
        [list @ .., "index", index] if method == "GET" && is_paged(list) => (list, *index),
        all => (all, "0"),
    };
    Some(match (method, segments) {
        ("GET", ["subscriptions", account]) => (account, Operation::Subscription),
        ("GET", ["licenses", account]) => (account, Operation::Licenses(index)),
        ("POST", ["licenses", account, "assign"]) => (account, Operation::AssignLicenses),
        ("POST", ["licenses", account, "remove"]) => (account, Operation::RemoveLicenses),
        ("POST", ["licenses", account, "cancel"]) => (account, Operation::SetCancelList),
        ("GET", ["licenses", account, "cancel"]) => (account, Operation::CancelList(index)),
        ("DELETE", ["licenses", account, "cancel"]) => (account, Operation::ClearCancelList),
        ("GET", ["firmware", account]) => (account, Operation::ListFirmware),
        ("GET", ["upgrades", account, "upgrade", id]) => (account, Operation::GetUpgrade(id)),
        ("PUT", ["upgrades", account, "upgrade", id]) => (account, Operation::ModifyDevices(id)),
        ("DELETE", ["upgrades", account, "upgrade", id]) => (account, Operation::Cancel(id)),
        ("GET", ["callbacks", account]) => (account, Operation::ListCallbacks),
        ("POST", ["callbacks", account]) => (account, Operation::SetCallback),
        ("DELETE", ["callbacks", account, "name", name]) => (account, Operation::RemoveCallback(name)),
        ("GET", ["devices", account]) => (account, Operation::ListDevices(index)),
        ("GET", ["reports", account, "status", status]) => (account, Operation::ListUpgrades(status, index)),
        ("GET", ["reports", account, "device" | "devices", device]) => (account, Operation::DeviceHistory(device)),
        _ => return None,
    })
}

/// Returns true if a path leads to a list that is read in pages.
fn is_paged(path: &[&str]) -> bool {
    matches!(path, ["licenses" | "devices", _] | ["licenses", _, "cancel"] | ["reports", _, "status", _])
}

/// Handles a path under `/api/fota/v1/`.
pub(crate) fn respond(state: &mut State, request: &Request<'_>, path: &str) -> Option<Response> {
    let segments = segments(path);
    let gateway = gateway(state, request, "/fota/v1, version: v1");
    // The only request with its account in the body.
    let outcome = if (request.method, path) == ("POST", "upgrades") {
        gateway.and_then(|()| upgrades::schedule(state, request))
    } else {
        let (account, operation) = route(request.method, &segments)?;
        gateway.and_then(|()| {
            let account = authorized_account(state, request, account)?;
            perform(state, request, account, &operation)
        })
    };
    Some(outcome.unwrap_or_else(|rejected| rejected))
}

fn perform(state: &mut State, request: &Request<'_>, account: usize, operation: &Operation<'_>) -> Outcome {
    match operation {
        Operation::GetUpgrade(id) => upgrades::get(state, account, id),
        Operation::ModifyDevices(id) => upgrades::modify_devices(state, request, account, id),
        Operation::Cancel(id) => upgrades::cancel(state, account, id),
        Operation::ListUpgrades(status, index) => upgrades::list(state, account, status, index),
        Operation::ListFirmware => devices::list_firmware(state, request, account),
        Operation::ListDevices(index) => devices::list(state, request, account, index),
        Operation::DeviceHistory(device) => devices::history(state, account, device),
        Operation::Subscription => Ok(subscription(state, account)),
        Operation::Licenses(index) => licenses::list(state, account, index),
        Operation::AssignLicenses => licenses::assign(state, request, account),
        Operation::RemoveLicenses => licenses::remove(state, request, account),
        Operation::SetCancelList => licenses::set_cancel_list(state, request, account),
        Operation::CancelList(index) => licenses::cancel_list(state, account, index),
        Operation::ClearCancelList => Ok(licenses::clear_cancel_list(state, account)),
        Operation::ListCallbacks => Ok(callbacks::list(state, account)),
        Operation::SetCallback => callbacks::set(state, request, account),
        Operation::RemoveCallback(name) => callbacks::remove(state, account, name),
    }
}

/// A device of a list: an IMEI, or text that is not a valid IMEI.
type ListedDevice = Result<Imei, String>;

/// Returns the devices of a list in order, without duplicates. An invalid one does not fail the list, unless
/// no device is left.
fn listed(list: &[String]) -> Result<Vec<ListedDevice>, Response> {
    if list.is_empty() {
        return Err(Response::invalid("Device list is empty"));
    }
    let mut seen = HashSet::with_capacity(list.len());
    let parse = |text: &String| Imei::parse(text).ok_or_else(|| text.clone());
    let devices: Vec<ListedDevice> = list.iter().filter(|text| seen.insert(*text)).map(parse).collect();
    if devices.iter().all(Result::is_err) {
        return Err(Response::invalid("Invalid device id format"));
    }
    Ok(devices)
}

/// Returns a device of a list, as it was written.
fn name(device: &ListedDevice) -> String {
    match device {
        Ok(imei) => imei.to_string(),
        Err(text) => text.clone(),
    }
}

/// Returns the start of a page of devices: after an IMEI of the account, or at the first device for 0. A page
/// gives the IMEI of its last device as a number, so leading zeros may be missing.
fn cursor(world: &World, account: usize, index: &str) -> Result<Imei, Response> {
    let invalid = || Response::invalid("Invalid device id format");
    let index_value = Imei::cursor(index).ok_or_else(invalid)?;
    if index_value.number() == 0 {
        return Ok(index_value);
    }
    let padded = format!("{index:0>15}");
    let of_account =
        [index, &padded].into_iter().filter_map(Imei::parse).find(|imei| world.device(account, *imei).is_some());
    match of_account {
        Some(imei) => Ok(imei),
        None if Imei::parse(index).is_some() => Err(Response::invalid("LastSeenDeviceId Not Valid")),
        None => Err(invalid()),
    }
}
