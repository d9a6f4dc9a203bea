//! Groups of devices.

use super::{Call, Handler, Outcome, RawId, accounts::paged, done, ids_of, reject, selection};
use crate::{
    response::Response,
    state::State,
    world::{Groups, Id, lines::ErrorResponse},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The longest name of a group. The platform documents no limit; this one is assumed.
const MAX_NAME_LENGTH: usize = 50;

pub(super) fn route(method: &str, path: &[&str]) -> Option<Handler> {
    Some(match (method, path) {
        ("POST", ["groups"]) => create,
        ("GET", ["groups", _]) => list,
        ("GET", ["groups", _, "name", _]) => get,
        ("PUT", ["groups", _, "name", _]) => update,
        ("DELETE", ["groups", _, "name", _]) => delete,
        _ => return None,
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CreateBody {
    account_name: Option<String>,
    group_name: String,
    group_description: String,
    #[serde(default)]
    devices_to_add: Vec<RawId>,
}

fn create(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: CreateBody = call.read()?;
    let account = call.account_or_only(state, body.account_name.as_deref())?;
    let name = checked_name(state, account, &body.group_name)?;
    let lines = lines_of(state, account, &body.devices_to_add)?;
    let group = state.world.accounts[account].groups.add(name, &body.group_description);
    for line in lines {
        state.world.add_to_group(line, group);
    }
    Ok(done())
}

/// Checks that no group of the account already has a name.
fn checked_name<'a>(state: &State, account: usize, name: &'a str) -> Result<&'a str, Response> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > MAX_NAME_LENGTH {
        let text = format!("A group has a name of 1 to {MAX_NAME_LENGTH} characters");
        return Err(reject(&ErrorResponse::unexpected(text)));
    }
    if state.world.accounts[account].groups.find(name).is_some() {
        let text = format!("There is a device group {name} already");
        return Err(reject(&ErrorResponse::new("REQUEST_FAILED.DeviceGroup.Exists", text)));
    }
    Ok(name)
}

/// Returns devices of an account, given by one identifier each. A missing device fails the request, because
/// no callback follows.
fn lines_of(state: &State, account: usize, raw: &[RawId]) -> Result<Vec<u32>, Response> {
    let mut lines = Vec::with_capacity(raw.len());
    for device in raw {
        let (ids, invalid) = ids_of(std::slice::from_ref(device))?;
        let line = invalid.map_or_else(|| selection::line_of(&state.world, &ids), Err).and_then(|line| {
            if state.world.line(line).account() == account {
                return Ok(line);
            }
            let text = "The device was not a part of the account specified.";
            Err(ErrorResponse::new("INPUT_INVALID.Device.Account.Invalid", text))
        });
        lines.push(line.map_err(|rejection| reject(&rejection))?);
    }
    Ok(lines)
}

fn list(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.account(state, call.argument(1))?;
    let groups: Vec<Value> = (state.world.accounts[account].groups.all())
        .map(|(number, group)| {
            json!({
                "name": group.name,
                "description": group.description,
                "isDefaultGroup": number == Groups::DEFAULT,
                "extendedAttributes": [],
            })
        })
        .collect();
    Ok(Response::ok(&groups))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Member {
    device_ids: Vec<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ip_address: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    name: &'a str,
    description: &'a str,
    has_more_data: bool,
    devices: Vec<Member>,
}

/// Returns a group and a page of its devices. The next page begins after the last device of this one.
fn get(state: &mut State, call: &Call<'_>) -> Outcome {
    let (account, number) = group(state, call)?;
    let (world, size) = (&state.world, state.options.device_list_size);
    let Some(group) = world.accounts[account].groups.get(number) else {
        return Err(reject(&ErrorResponse::new("REQUEST_FAILED.DeviceGroupNotFound", "There is no such device group")));
    };
    let lines = world.lines_after(account, call.next()?).iter().copied();
    let mut page: Vec<u32> = lines.filter(|line| world.is_in_group(*line, number)).take(size + 1).collect();
    let has_more_data = page.len() > size;
    page.truncate(size);
    let next = page.last().filter(|_| has_more_data).map(|line| world.line(*line).device_id());
    let devices = page.into_iter().map(|line| world.line(line));
    let devices = devices.map(|view| Member { device_ids: view.ids(), ip_address: view.ip_address() }).collect();
    let page = Page { name: &group.name, description: &group.description, has_more_data, devices };
    Ok(paged(call, &page, next))
}

/// Returns the account and group of a path.
fn group(state: &State, call: &Call<'_>) -> Result<(usize, u16), Response> {
    let account = call.account(state, call.argument(1))?;
    Ok((account, selection::group_of(&state.world, account, call.argument(3))?))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct UpdateBody {
    new_group_name: Option<String>,
    new_group_description: Option<String>,
    #[serde(default)]
    devices_to_add: Vec<RawId>,
    #[serde(default)]
    devices_to_remove: Vec<RawId>,
}

fn update(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: UpdateBody = call.read()?;
    let (account, number) = group(state, call)?;
    let same = |name: &&String| state.world.accounts[account].groups.find(name.trim()) != Some(number);
    let name = match body.new_group_name.as_ref().filter(same) {
        Some(name) => Some(checked_name(state, account, name)?),
        None => None,
    };
    let added = lines_of(state, account, &body.devices_to_add)?;
    let removed = lines_of(state, account, &body.devices_to_remove)?;
    if let Some(group) = state.world.accounts[account].groups.get_mut(number) {
        if let Some(name) = name {
            name.clone_into(&mut group.name);
        }
        if let Some(description) = body.new_group_description {
            group.description = description;
        }
    }
    for line in added {
        state.world.add_to_group(line, number);
    }
    for line in removed {
        state.world.remove_from_group(line, number);
    }
    Ok(done())
}

fn delete(state: &mut State, call: &Call<'_>) -> Outcome {
    let (account, number) = group(state, call)?;
    if number == Groups::DEFAULT {
        let text = "The default device group cannot be deleted";
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.DeviceGroup.DeleteDefault", text)));
    }
    state.world.accounts[account].groups.remove(number);
    Ok(done())
}
