//! The devices that a request selects: by a list, or by a filter.

use super::{Call, MAX_DEVICES, reject};
use crate::{
    engine::requests::Target,
    response::Response,
    state::State,
    world::{Groups, Id, IdKind, World, lines::ErrorResponse},
};
use serde::Deserialize;
use std::collections::HashSet;

/// An unchecked identifier in a request.
#[derive(Debug, Clone, Deserialize)]
pub(in crate::routes) struct RawId {
    pub id: String,
    pub kind: String,
}

/// A device in a request.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::routes) struct DeviceEntry {
    pub device_ids: Vec<RawId>,
    #[serde(default)]
    pub ip_address: Option<String>,
}

/// A custom field in a request.
#[derive(Debug, Clone, Deserialize)]
pub(in crate::routes) struct KeyValue {
    pub key: String,
    pub value: String,
}

/// A list of devices, or a filter; never both.
#[derive(Debug, Default)]
pub(in crate::routes) struct Selection<'a> {
    pub account: Option<&'a str>,
    pub devices: Option<&'a [DeviceEntry]>,
    pub group: Option<&'a str>,
    pub plan: Option<&'a str>,
    pub custom_fields: &'a [KeyValue],
}

/// Returns the identifiers of a device. An unknown kind fails the request, an invalid identifier only its device.
pub(in crate::routes) fn ids_of(raw: &[RawId]) -> Result<(Vec<Id>, Option<ErrorResponse>), Response> {
    let mut ids = Vec::with_capacity(raw.len());
    let mut invalid = None;
    for RawId { id, kind } in raw {
        let Some(kind) = IdKind::parse(kind) else {
            let text = format!("{kind} is not one of ICCID, MEID, IMSI, MDN, IMEI, MSISDN, ESN, EID, MIN");
            return Err(reject(&ErrorResponse::new("INPUT_INVALID.Device.Kind.Invalid", text)));
        };
        if !kind.is_valid(id) {
            let text = format!("{id} is not a valid {}", kind.name());
            invalid = invalid.or(Some(ErrorResponse::new("INPUT_INVALID.Device.Identifier.Invalid", text)));
        }
        ids.push(Id::new(kind, id.clone()));
    }
    if ids.is_empty() {
        invalid = Some(ErrorResponse::unexpected("A device has no deviceIds"));
    }
    Ok((ids, invalid))
}

/// Returns the line that all identifiers of a device lead to. Identifiers without a line are ignored as long
/// as one leads to a line.
pub(in crate::routes) fn line_of(world: &World, ids: &[Id]) -> Result<u32, ErrorResponse> {
    let mut found = ids.iter().filter_map(|id| world.find_line(id.kind, &id.id));
    let Some(line) = found.next() else {
        return Err(ErrorResponse::new("REQUEST_FAILED.DeviceNotFound", "The device could not be found"));
    };
    if found.any(|other| other != line) {
        let text = "The identifiers belong to different devices";
        return Err(ErrorResponse::new("INPUT_INVALID.Device.Identifier.Invalid", text));
    }
    Ok(line)
}

/// Returns the name of the user's account that the first of some devices is on, for requests that cannot name
/// an account.
pub(in crate::routes) fn account_of_first(
    state: &State,
    call: &Call<'_>,
    devices: &[DeviceEntry],
) -> Result<String, Response> {
    let accounts = call.accounts(state);
    let mut own = accounts.first().copied();
    for device in devices {
        let (ids, _) = ids_of(&device.device_ids)?;
        let found = line_of(&state.world, &ids).map(|line| state.world.line(line).account());
        if let Some(found) = found.ok().filter(|found| accounts.contains(found)) {
            own = Some(found);
            break;
        }
    }
    Ok(own.map_or_else(String::new, |account| state.world.accounts[account].name.clone()))
}

/// Returns the devices of a list without duplicates, and their account: the named one, or else the only one
/// of the user. Missing devices fail the request only if no device is left.
pub(in crate::routes) fn devices_of(
    state: &State,
    call: &Call<'_>,
    account: Option<&str>,
    devices: &[DeviceEntry],
) -> Result<(usize, Vec<Target>), Response> {
    check_count(devices.len())?;
    let account = call.account_or_only(state, account)?;
    let world = &state.world;
    let (mut targets, mut seen): (Vec<Target>, _) = (Vec::with_capacity(devices.len()), HashSet::new());
    for device in devices {
        let (ids, invalid) = ids_of(&device.device_ids)?;
        let line = invalid.map_or_else(|| line_of(world, &ids), Err).and_then(|line| {
            if world.line(line).account() == account {
                return Ok(line);
            }
            let text = "The device was not a part of the account specified.";
            Err(ErrorResponse::new("INPUT_INVALID.Device.Account.Invalid", text))
        });
        let is_new = match &line {
            Ok(line) => seen.insert((Some(*line), Vec::new())),
            Err(_) => seen.insert((None, ids.clone())),
        };
        if is_new {
            targets.push(Target { ids, line, ip_address: device.ip_address.clone() });
        }
    }
    if let Some(Err(first)) = targets.first().map(|target| &target.line)
        && targets.iter().all(|target| target.line.is_err())
    {
        let not_found = ErrorResponse::new("REQUEST_FAILED.DeviceNotFound", "The device could not be found");
        let elsewhere = first.code == "INPUT_INVALID.Device.Account.Invalid";
        return Err(reject(if elsewhere { &not_found } else { first }));
    }
    Ok((account, targets))
}

/// Returns the devices of a list or of a filter.
pub(in crate::routes) fn select(
    state: &State,
    call: &Call<'_>,
    selection: &Selection<'_>,
) -> Result<(usize, Vec<Target>), Response> {
    let Selection { account, devices, group, plan, custom_fields } = *selection;
    let filtered = group.is_some() || plan.is_some() || !custom_fields.is_empty();
    if let Some(devices) = devices.filter(|devices| !devices.is_empty()) {
        if filtered {
            let text = "Select devices by a list or by filters, not by both";
            return Err(reject(&ErrorResponse::unexpected(text)));
        }
        return devices_of(state, call, account, devices);
    }
    if !filtered && account.is_none() {
        return Err(reject(&ErrorResponse::unexpected("The request selects no devices")));
    }
    let account = call.account_or_only(state, account)?;
    let world = &state.world;
    let filter = Filter::new(world, account, group, plan, custom_fields)?;
    let lines = world.lines_after(account, 0).iter().copied().filter(|line| filter.matches(world, *line));
    let target = |line| Target { ids: world.line(line).main_ids(), line: Ok(line), ip_address: None };
    let targets: Vec<Target> = lines.map(target).take(MAX_DEVICES + 1).collect();
    check_count(targets.len())?;
    Ok((account, targets))
}

fn check_count(count: usize) -> Result<(), Response> {
    if count == 0 {
        return Err(reject(&ErrorResponse::new("REQUEST_FAILED.DeviceNotFound", "The request selects no devices")));
    }
    if count > MAX_DEVICES {
        let text = format!("The request has more than {MAX_DEVICES} devices");
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.MaxRequestsExceeded", text)));
    }
    Ok(())
}

/// A filter by properties of lines.
#[derive(Debug, Default)]
pub(super) struct Filter {
    group: Option<u16>,
    plan: Option<u16>,
    custom_fields: Vec<(usize, String)>,
}

impl Filter {
    pub fn new(
        world: &World,
        account: usize,
        group: Option<&str>,
        plan: Option<&str>,
        custom_fields: &[KeyValue],
    ) -> Result<Self, Response> {
        let group = group.map(|name| group_of(world, account, name)).transpose()?;
        let plan = plan.map(|name| plan_of(world, name)).transpose()?;
        Ok(Self { group, plan, custom_fields: fields_of(custom_fields)? })
    }

    pub fn matches(&self, world: &World, line: u32) -> bool {
        let view = world.line(line);
        self.plan.is_none_or(|plan| view.plan_number() == Some(plan))
            && self.custom_fields.iter().all(|(number, value)| view.custom_field(*number) == Some(value.as_str()))
            && self.group.is_none_or(|group| world.is_in_group(line, group))
    }
}

/// Returns a group of an account by its name.
pub(super) fn group_of(world: &World, account: usize, name: &str) -> Result<u16, Response> {
    let groups: &Groups = &world.accounts[account].groups;
    groups.find(name).ok_or_else(|| {
        let text = format!("There is no device group {name}");
        reject(&ErrorResponse::new("REQUEST_FAILED.DeviceGroupNotFound", text))
    })
}

/// Returns a plan by its code or name.
pub(super) fn plan_of(world: &World, name: &str) -> Result<u16, Response> {
    world.catalogue.plan(name.trim()).ok_or_else(|| {
        let text = format!("The service plan {name} was not found");
        reject(&ErrorResponse::new(format!("REQUEST_FAILED.{name}.NotFound"), text))
    })
}

/// Returns custom fields by their numbers. There are five, of 50 characters each.
pub(super) fn fields_of(fields: &[KeyValue]) -> Result<Vec<(usize, String)>, Response> {
    let mut numbered = Vec::with_capacity(fields.len());
    for KeyValue { key, value } in fields {
        let name = key.to_ascii_lowercase();
        let number = name.strip_prefix("customfield").filter(|digit| digit.len() == 1);
        let Some(number) =
            number.and_then(|digit| digit.parse::<usize>().ok()).filter(|number| (1..=5).contains(number))
        else {
            let text = format!("{key} is not one of CustomField1 to CustomField5");
            return Err(reject(&ErrorResponse::new("INPUT_INVALID.CustomField.InvalidName", text)));
        };
        if value.chars().count() > 50 {
            let text = format!("The value of {key} is longer than 50 characters");
            return Err(reject(&ErrorResponse::new("INPUT_INVALID.CustomField.TooLong", text)));
        }
        numbered.push((number - 1, value.clone()));
    }
    Ok(numbered)
}
