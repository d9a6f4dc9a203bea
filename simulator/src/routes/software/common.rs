//! The parts that v1, v2 and v3 of Software Management share: access to accounts, and reading of requests.

use crate::{
    clock::Moment, request::Request, response::Response, routes::auth::session, state::State, tokens::SessionError,
    world::Imei,
};
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::HashSet;
use thingspace::{
    CalendarDate,
    models::{CampaignDevicesRequest, CampaignStatus, DeviceChangeType, DeviceList, Subscription, TimeWindow},
};

/// The maximum number of devices in a change of licences.
pub(in crate::routes) const MAX_LICENSE_CHANGE: usize = 1000;
/// The maximum number of windows in a list.
const MAX_WINDOWS: usize = 24;
/// The longest name of a campaign.
pub(in crate::routes) const MAX_NAME_LENGTH: usize = 100;

/// The response of an operation: success or error.
pub(in crate::routes) type Outcome = Result<Response, Response>;

/// Returns the account of a request, if the session gives access to it.
pub(in crate::routes) fn authorized_account(
    state: &mut State,
    request: &Request<'_>,
    name: &str,
) -> Result<usize, Response> {
    let user = user(state, request)?;
    visible_account(state, user, name)
}

/// Returns the user of a request.
pub(in crate::routes) fn user(state: &mut State, request: &Request<'_>) -> Result<usize, Response> {
    session(state, request).map_err(|rejected| {
        let (_, text) = rejected.texts();
        let text = if rejected == SessionError::Expired { "The session token has expired; log in again" } else { text };
        Response::platform(state.options.expired_session_status, &state.options.software_session_code, text)
    })
}

/// Returns an account, if the user has access to it.
pub(in crate::routes) fn visible_account(state: &State, user: usize, name: &str) -> Result<usize, Response> {
    let denied = |text: &str| Response::platform(400, "INVALID_ACCESS", text);
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    if name.is_empty() || !name.bytes().all(plain) {
        return Err(Response::invalid("Invalid account name format"));
    }
    let account = state.world.account(name).filter(|account| state.world.users[user].accounts.contains(account));
    account.ok_or_else(|| denied("Access denied"))
}

/// Reads a body.
pub(in crate::routes) fn read<T: DeserializeOwned>(request: &Request<'_>) -> Result<T, Response> {
    serde_json::from_slice(request.body).map_err(|_| Response::invalid("Input binding error"))
}

/// Reads a list of at most `limit` devices, each once.
pub(in crate::routes) fn read_devices(request: &Request<'_>, limit: usize) -> Result<Vec<Imei>, Response> {
    let DeviceList { device_list } = read(request)?;
    let devices = imeis(&device_list)?;
    if devices.len() > limit {
        return Err(Response::invalid(&format!("The list has more than {limit} devices")));
    }
    Ok(devices)
}

/// Reads the devices to add (true) and to remove: flat as the SDK sends them, or wrapped as the documentation shows it.
pub(in crate::routes) fn read_changes(request: &Request<'_>) -> Result<Vec<(bool, Vec<Imei>)>, Response> {
    let broken = || Response::invalid("Input binding error");
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
            _ => return Err(Response::invalid("Invalid type: append or remove")),
        };
        Ok((add, imeis(&change.device_list)?))
    };
    changes.into_iter().map(change).collect()
}

/// Returns the devices of a list in order, without duplicates.
pub(in crate::routes) fn imeis(list: &[String]) -> Result<Vec<Imei>, Response> {
    if list.is_empty() {
        return Err(Response::invalid("Device list is empty"));
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

/// Reads an IMEI.
pub(in crate::routes) fn imei(text: &str) -> Result<Imei, Response> {
    Imei::parse(text).ok_or_else(|| Response::invalid("Invalid device id format"))
}

/// Reads a date.
pub(in crate::routes) fn day(date: &CalendarDate, message: &str) -> Result<Date, Response> {
    date.day().ok_or_else(|| Response::invalid(message))
}

/// Reads a date that may be omitted.
pub(in crate::routes) fn optional_day(date: &CalendarDate, message: &str) -> Result<Option<Date>, Response> {
    if date.is_absent() { Ok(None) } else { day(date, message).map(Some) }
}

/// Reads time windows, each of at least `shortest` hours.
pub(in crate::routes) fn windows(requested: &[TimeWindow], shortest: i32) -> Result<Vec<(u8, u8)>, Response> {
    let window = |window: &TimeWindow| {
        let (start, end) = (window.start_time, window.end_time);
        let fits = (0..=23).contains(&start) && (1..=24).contains(&end) && end - start >= shortest;
        fits.then(|| Some((u8::try_from(start).ok()?, u8::try_from(end).ok()?))).flatten()
    };
    let windows: Option<Vec<_>> = requested.iter().map(window).collect();
    windows.filter(|windows| windows.len() <= MAX_WINDOWS).ok_or_else(|| Response::invalid("Invalid time window"))
}

/// Reads the query of a list of campaigns: their status, and the index at which the page begins. `find`
/// returns the index of a campaign by its identifier.
pub(in crate::routes) fn campaign_query(
    request: &Request<'_>,
    find: impl FnOnce(&str) -> Option<usize>,
) -> Result<(CampaignStatus, usize), Response> {
    let status = CampaignStatus::from(&*request.query("campaignStatus").unwrap_or_default());
    if !status.is_known() {
        return Err(Response::invalid("Invalid campaign status"));
    }
    let from = match request.query("lastSeenCampaignId").as_deref() {
        None | Some("" | "0") => 0,
        Some(id) => 1 + find(id).ok_or_else(|| Response::invalid("LastSeenCampaignId Not Valid"))?,
    };
    Ok((status, from))
}

/// Returns the devices of an account that hold a licence and come after an IMEI, each with the moment it was assigned.
pub(in crate::routes) fn licensed_after(
    state: &State,
    account: usize,
    cursor: Imei,
) -> impl Iterator<Item = (Imei, Moment)> {
    let devices = &state.world.devices;
    let from = devices.partition_point(|device| device.imei <= cursor);
    let holders = state.world.accounts[account].licensed.range(u32::try_from(from).unwrap_or(u32::MAX)..);
    holders.filter_map(|at| {
        let device = &devices[*at as usize];
        Some((device.imei, device.licensed?))
    })
}

/// Checks that an account has a licence for each of these devices that holds none.
pub(in crate::routes) fn check_free_licenses(state: &State, account: usize, devices: &[Imei]) -> Result<(), Response> {
    let world = &state.world;
    let unlicensed =
        |imei: &&Imei| world.device(account, **imei).is_some_and(|at| world.devices[at as usize].licensed.is_none());
    if devices.iter().filter(unlicensed).count() > world.accounts[account].free_licenses() as usize {
        return Err(Response::invalid("No available license"));
    }
    Ok(())
}

/// Returns the subscription of an account in the member names of v1 and v3.
pub(in crate::routes) fn subscription(state: &State, account: usize) -> Response {
    let account = &state.world.accounts[account];
    Response::ok(&Subscription {
        account_name: Some(account.name.clone()),
        purchase_type: Some(account.purchase_type()),
        license_count: Some(account.licenses.into()),
        license_used_count: Some(account.used_licenses().into()),
        update_time: Some(account.changed.timestamp().into()),
        unknown_members: None,
    })
}
