//! Adding devices to an account, moving them to another, and deleting them.

use super::{
    Call, DeviceEntry, KeyValue, Outcome, accepted, account_of_first, custom_states::FilterBody, fields, ids_of,
    is_in_database, line_response, reject, select, selection,
};
use crate::{
    callback_service,
    engine::{
        Context,
        requests::{DeviceResult, Order},
    },
    response::Response,
    state::State,
    world::{
        Id, Line,
        lines::{CustomFields, ErrorResponse},
    },
};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AddBody {
    state: String,
    devices_to_add: Vec<DeviceEntry>,
    account_name: Option<String>,
    #[serde(default)]
    custom_fields: Vec<KeyValue>,
    group_name: Option<String>,
    sku_number: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Added {
    device_ids: Vec<Id>,
    response: String,
}

pub(super) fn add(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: AddBody = call.read()?;
    let account = call.account_or_only(state, body.account_name.as_deref())?;
    if Line::parse(&body.state) != Some(Line::PreActive) {
        let text = format!("Devices are added in the state preactive, not {}", body.state);
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.DeviceState.Invalid", text)));
    }
    let devices = super::activation::candidates(&body.devices_to_add)?;
    let custom_fields = fields(&body.custom_fields)?;
    let group = match &body.group_name {
        Some(name) => Some(selection::group_of(&state.world, account, name)?),
        None => None,
    };
    let sku = body.sku_number.as_deref();
    let (_, mut context) = state.split();
    let added: Vec<Added> = devices
        .into_iter()
        .map(|device| {
            let line = device.invalid.map_or_else(|| add_one(&mut context, account, &device.ids), Err);
            let response = match line {
                Ok(line) => {
                    set_attributes(&mut context, line, group, &custom_fields, sku);
                    "Success".to_owned()
                }
                Err(rejection) => rejection.text,
            };
            Added { device_ids: device.ids, response }
        })
        .collect();
    Ok(Response::ok(&added))
}

fn add_one(context: &mut Context<'_>, account: usize, ids: &[Id]) -> Result<u32, ErrorResponse> {
    if ids.iter().any(|id| context.world.find_line(id.kind, &id.id).is_some()) {
        return Err(ErrorResponse::unexpected("The device is on an account already"));
    }
    if !ids.iter().any(|id| id.kind.is_hardware()) || !is_in_database(context, ids) {
        return Err(ErrorResponse::new("REQUEST_FAILED.DeviceNotFound", "The device is not in the device database"));
    }
    Ok(context.world.add_line(account, ids, context.now))
}

/// Sets the group, the custom fields and the SKU of a line, as far as they are given.
fn set_attributes(
    context: &mut Context<'_>,
    line: u32,
    group: Option<u16>,
    custom_fields: &CustomFields,
    sku: Option<&str>,
) {
    if let Some(group) = group {
        context.world.add_to_group(line, group);
    }
    let has_data = custom_fields.iter().any(Option::is_some) || sku.is_some();
    if !has_data {
        return;
    }
    let record = context.world.line_mut(line);
    for (field, value) in record.custom_fields.iter_mut().zip(custom_fields) {
        if value.is_some() {
            field.clone_from(value);
        }
    }
    if let Some(sku) = sku {
        record.sku = Some(sku.into());
    }
}

/// The maximum number of devices that one request deletes.
const MAX_DELETED: usize = 100;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct DeleteBody {
    devices_to_delete: Vec<DeviceEntry>,
    account_name: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Deleted {
    device_ids: Vec<Id>,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
}

pub(super) fn delete(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: DeleteBody = call.read()?;
    if body.devices_to_delete.is_empty() || body.devices_to_delete.len() > MAX_DELETED {
        let text = format!("A request deletes 1 to {MAX_DELETED} devices");
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.NumberofDevices", text)));
    }
    let only = match &body.account_name {
        Some(name) => vec![call.account(state, name)?],
        None => call.accounts(state).to_vec(),
    };
    let (mut deleted, mut lines) = (Vec::new(), Vec::new());
    for device in &body.devices_to_delete {
        let (ids, invalid) = ids_of(&device.device_ids)?;
        let line = invalid.map_or_else(|| selection::line_of(&state.world, &ids), Err).and_then(|line| {
            let view = state.world.line(line);
            if !only.contains(&view.account()) {
                return Err(ErrorResponse::new("REQUEST_FAILED.DeviceNotFound", "The device could not be found"));
            }
            if view.state() != Line::Deactivated {
                return Err(ErrorResponse::state("The device is not in deactive state."));
            }
            if lines.contains(&line) {
                return Err(ErrorResponse::unexpected("The device is in the list twice"));
            }
            Ok(line)
        });
        let (status, message) = match line {
            Ok(line) => {
                lines.push(line);
                ("Success", None)
            }
            Err(rejection) => ("Failed", Some(rejection.text)),
        };
        deleted.push(Deleted { device_ids: ids, status, message });
    }
    let now = state.now();
    state.world.remove_lines(&lines, now);
    Ok(Response::ok(&deleted))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct MoveBody {
    account_name: Option<String>,
    devices: Option<Vec<DeviceEntry>>,
    filter: Option<FilterBody>,
    #[serde(default)]
    custom_fields: Vec<KeyValue>,
    group_name: Option<String>,
    service_plan: Option<String>,
}

/// Moves devices to another account of the user. The accounts of a user are assumed to share one customer profile.
pub(super) fn move_to_account(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: MoveBody = call.read()?;
    let Some(name) = body.account_name.as_deref().filter(|name| !name.trim().is_empty()) else {
        let text = "accountName must name the account that the devices move to";
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.Account.NotDefined", text)));
    };
    let target = call.account(state, name)?;
    let filter = body.filter.unwrap_or_default();
    let named = body.devices.as_deref().filter(|devices| !devices.is_empty());
    let from = named.map(|devices| account_of_first(state, call, devices)).transpose()?;
    let (account, targets) = select(state, call, &filter.selection(from.as_deref(), body.devices.as_deref()))?;
    let plan = match &body.service_plan {
        Some(plan) => Some(selection::plan_of(&state.world, plan)?),
        None => None,
    };
    let group = match &body.group_name {
        Some(name) => Some(selection::group_of(&state.world, target, name)?),
        None => None,
    };
    let custom_fields = fields(&body.custom_fields)?;
    let order = Order { account, service: callback_service::CARRIER, pollable: false, targets };
    let (_, mut context) = state.split();
    let now = context.now;
    let id = context.submit_at(
        now,
        order,
        move |context, _, _, line| {
            let view = context.world.line(line);
            if account == target {
                return Err(ErrorResponse::unexpected("The device is on this account already"));
            }
            if view.state() == Line::PendingActivation {
                return Err(ErrorResponse::state("The device is being activated"));
            }
            Ok(DeviceResult::new("moveDeviceResponse", line_response(context.world, line)))
        },
        move |context, lines| {
            context.world.move_lines(lines, target, plan, context.now);
            for line in lines {
                set_attributes(context, *line, group, &custom_fields, None);
            }
        },
    );
    Ok(accepted(&id))
}
