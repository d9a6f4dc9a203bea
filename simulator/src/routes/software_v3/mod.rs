//! Software Management v3: its paths with all their spellings, and the checks on what is sent.

mod campaigns;
mod devices;
mod licenses;
pub(super) mod pages;

pub(super) use licenses::subscription;

use super::{
    auth::{gateway, session},
    listeners,
};
use crate::{
    answer::Answer,
    api_version::ApiVersion,
    request::{Request, segments},
    state::State,
    tokens::SessionError,
    world::Imei,
};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::{borrow::Cow, collections::HashSet};
use thingspace::models::{CampaignDevicesRequest, DeviceChangeType, DeviceList};

/// What an operation answers, or why it refuses.
pub(super) type Outcome = Result<Answer, Answer>;

/// An operation and the arguments of its path.
enum Operation<'a> {
    Schedule,
    ModifyDevices(&'a str),
    ChangeDates(&'a str),
    GetCampaign(&'a str),
    Cancel(&'a str),
    ListFirmware,
    SyncFirmware,
    ReportFirmware(&'a str),
    ListDevices,
    QueryDevices,
    SetCallback,
    GetCallback,
    RemoveCallback,
    Licenses(Option<&'a str>),
    AssignLicenses,
    RemoveLicenses,
    ListCampaigns,
    CampaignDevices(&'a str),
    DeviceHistory(&'a str),
    Subscription,
}

/// Finds the operation of a path, and its account. Sources differ about the segment `firmware`.
fn route<'a>(method: &str, path: &'a [Cow<'a, str>]) -> Option<(&'a str, Operation<'a>)> {
    let mut segments: Vec<&str> = path.iter().map(|segment| &**segment).collect();
    match segments.as_slice() {
        ["campaigns", "firmware" | "software", ..] | ["licenses", "firmware", ..] => {
            segments.remove(1);
        }
        ["reports", _, "firmware", "campaigns", ..] => {
            segments.remove(2);
        }
        _ => {}
    }
    Some(match (method, segments.as_slice()) {
        ("POST", ["campaigns", account]) => (account, Operation::Schedule),
        ("PUT", ["campaigns", account, id]) => (account, Operation::ModifyDevices(id)),
        ("PUT", ["campaigns", account, id, "dates"]) => (account, Operation::ChangeDates(id)),
        ("GET", ["campaigns", account, id]) => (account, Operation::GetCampaign(id)),
        ("DELETE", ["campaigns", account, id]) => (account, Operation::Cancel(id)),
        ("GET", ["firmware", account]) => (account, Operation::ListFirmware),
        ("PUT", ["firmware", account, "devices"]) => (account, Operation::SyncFirmware),
        ("PUT", ["firmware", account, "async", device]) => (account, Operation::ReportFirmware(device)),
        ("GET", ["devices", account]) => (account, Operation::ListDevices),
        ("POST", ["devices", account]) => (account, Operation::QueryDevices),
        ("POST" | "PUT", ["callbacks", account]) => (account, Operation::SetCallback),
        ("GET", ["callbacks", account]) => (account, Operation::GetCallback),
        ("DELETE", ["callbacks", account]) => (account, Operation::RemoveCallback),
        ("GET", ["licenses", account]) => (account, Operation::Licenses(None)),
        ("GET", ["licenses", account, "index", cursor]) => (account, Operation::Licenses(Some(cursor))),
        ("POST", ["licenses", account, "assign"]) => (account, Operation::AssignLicenses),
        ("POST", ["licenses", account, "remove"]) => (account, Operation::RemoveLicenses),
        ("GET", ["reports", account, "campaigns"]) => (account, Operation::ListCampaigns),
        ("GET", ["reports", account, "campaigns", id, "devices"]) => (account, Operation::CampaignDevices(id)),
        ("GET", ["reports", account, "devices", device]) => (account, Operation::DeviceHistory(device)),
        ("GET", ["subscriptions", account]) => (account, Operation::Subscription),
        _ => return None,
    })
}

/// Answers a path behind `/api/fota/v3/`.
pub(crate) fn answer(state: &mut State, request: &Request<'_>, path: &str) -> Option<Answer> {
    let segments = segments(path);
    let (account, operation) = route(request.method, &segments)?;
    let outcome = gateway(state, request, "/fota/v3, version: v3").and_then(|()| {
        let account = admitted(state, request, account)?;
        perform(state, request, account, &operation)
    });
    Some(outcome.unwrap_or_else(|refused| refused))
}

fn perform(state: &mut State, request: &Request<'_>, account: usize, operation: &Operation<'_>) -> Outcome {
    match operation {
        Operation::Schedule => campaigns::schedule(state, request, account),
        Operation::ModifyDevices(id) => campaigns::modify_devices(state, request, account, id),
        Operation::ChangeDates(id) => campaigns::change_dates(state, request, account, id),
        Operation::GetCampaign(id) => campaigns::get(state, account, id),
        Operation::Cancel(id) => campaigns::cancel(state, account, id),
        Operation::ListCampaigns => campaigns::list(state, request, account),
        Operation::CampaignDevices(id) => campaigns::devices(state, request, account, id),
        Operation::ListFirmware => devices::list_firmware(state, request),
        Operation::SyncFirmware => devices::sync_firmware(state, request, account),
        Operation::ReportFirmware(device) => devices::report_firmware(state, account, device),
        Operation::ListDevices => devices::list(state, request, account),
        Operation::QueryDevices => devices::query(state, request, account),
        Operation::DeviceHistory(device) => devices::history(state, account, device),
        Operation::SetCallback => listeners::set(state, request, account, ApiVersion::V3),
        Operation::GetCallback => listeners::get(state, account, ApiVersion::V3),
        Operation::RemoveCallback => Ok(listeners::remove(state, account, ApiVersion::V3)),
        Operation::Licenses(cursor) => licenses::list(state, request, account, *cursor),
        Operation::AssignLicenses => licenses::assign(state, request, account),
        Operation::RemoveLicenses => licenses::remove(state, request, account),
        Operation::Subscription => Ok(subscription(state, account)),
    }
}

/// The account of a request, once its session lets in to it.
pub(super) fn admitted(state: &mut State, request: &Request<'_>, name: &str) -> Result<usize, Answer> {
    let user = user(state, request)?;
    open_to(state, user, name)
}

/// The user of a request.
pub(super) fn user(state: &mut State, request: &Request<'_>) -> Result<usize, Answer> {
    session(state, request).map_err(|refused| {
        let (_, text) = refused.texts();
        let text = if refused == SessionError::Expired { "The session token has expired; log in again" } else { text };
        Answer::platform(state.options.expired_session_status, &state.options.software_session_code, text)
    })
}

/// An account, if it is open to a user.
pub(super) fn open_to(state: &State, user: usize, name: &str) -> Result<usize, Answer> {
    let denied = |text: &str| Answer::platform(400, "INVALID_ACCESS", text);
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    if name.is_empty() || !name.bytes().all(plain) {
        return Err(Answer::invalid("Invalid account name format"));
    }
    let account = state.world.account(name).filter(|account| state.world.users[user].accounts.contains(account));
    account.ok_or_else(|| denied("Access denied"))
}

/// Reads a body.
pub(super) fn read<T: DeserializeOwned>(request: &Request<'_>) -> Result<T, Answer> {
    serde_json::from_slice(request.body).map_err(|_| Answer::invalid("Input binding error"))
}

/// Reads a list of at most `limit` devices, each once.
pub(super) fn read_devices(request: &Request<'_>, limit: usize) -> Result<Vec<Imei>, Answer> {
    let DeviceList { device_list } = read(request)?;
    let devices = imeis(&device_list)?;
    if devices.len() > limit {
        return Err(Answer::invalid(&format!("The list has more than {limit} devices")));
    }
    Ok(devices)
}

/// Reads the devices to add (true) and to take out: flat as the SDK sends them, or wrapped as the documents show it.
pub(super) fn read_changes(request: &Request<'_>) -> Result<Vec<(bool, Vec<Imei>)>, Answer> {
    let broken = || Answer::invalid("Input binding error");
    let body: Value = read(request)?;
    let changes = match body.get("addOrRemoveDevice") {
        None => vec![body],
        Some(Value::Array(changes)) if !changes.is_empty() => changes.clone(),
        Some(change @ Value::Object(_)) => vec![change.clone()],
        Some(_) => return Err(broken()),
    };
    let change = |body| {
        let change: CampaignDevicesRequest = serde_json::from_value(body).map_err(|_| broken())?;
        let add = match change.change_type {
            DeviceChangeType::Append => true,
            DeviceChangeType::Remove => false,
            _ => return Err(Answer::invalid("Invalid type: append or remove")),
        };
        Ok((add, imeis(&change.device_list)?))
    };
    changes.into_iter().map(change).collect()
}

/// The devices of a list, in order, each once.
pub(super) fn imeis(list: &[String]) -> Result<Vec<Imei>, Answer> {
    if list.is_empty() {
        return Err(Answer::invalid("Device list is empty"));
    }
    let mut seen = HashSet::with_capacity(list.len());
    let mut devices = Vec::with_capacity(list.len());
    for text in list {
        let imei = imei(text)?;
        if seen.insert(imei) {
            devices.push(imei);
        }
    }
    Ok(devices)
}

pub(super) fn imei(text: &str) -> Result<Imei, Answer> {
    Imei::parse(text).ok_or_else(|| Answer::invalid("Invalid device id format"))
}
