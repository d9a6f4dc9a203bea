//! Devices and their lines: provisioning, attributes, lists, queries.

mod activation;
mod attributes;
mod custom_states;
mod device_queries;
mod identity;
mod listing;
mod membership;
mod provisioning;
mod upload;

use super::{
    Call, DeviceEntry, Handler, KeyValue, MAX_DEVICES, Outcome, Seconds, Selection, accepted, account_of_first,
    devices_of, ids_of, information, moment, reject, select, selection,
};
use crate::{
    callback_service,
    callbacks::{LineNotification, uppercase_ids},
    engine::Context,
    response::Response,
    world::{Id, World, lines::ErrorResponse},
};
use serde_json::{Value, json};

pub(super) fn route(method: &str, path: &[&str]) -> Option<Handler> {
    let ["devices", path @ ..] = path else {
        return None;
    };
    Some(match (method, path) {
        ("POST", ["actions", "activate"]) => activation::activate,
        ("POST", ["actions", "deactivate"]) => provisioning::deactivate,
        ("POST", ["actions", "suspend"]) => provisioning::suspend,
        ("POST", ["actions", "restore"]) => provisioning::restore,
        ("PUT", ["actions", "gotostate"]) => custom_states::go_to_state,
        ("POST", ["actions", "cancellocation"]) => device_queries::cancel_location,
        ("POST", ["actions", "add"]) => membership::add,
        ("POST", ["actions", "delete"]) => membership::delete,
        ("PUT", ["actions", "move"]) => membership::move_to_account,
        ("POST", ["actions", "list"]) => listing::list,
        ("POST", ["actions", "list", "imeiiccidmismatch"]) => listing::mismatches,
        ("POST", ["actions", "upload"]) => upload::upload,
        ("POST", ["actions", "uploadactivate"]) => upload::upload_activate,
        ("PUT", ["actions", "customfields"]) => attributes::custom_fields,
        ("PUT", ["actions", "contactinfo"]) => attributes::contact_info,
        ("PUT", ["actions", "plan"]) => attributes::plan,
        ("PUT", ["costcenter"]) => attributes::cost_center,
        ("PUT", ["actions", _, "actions", "deviceid"] | [_, "actions", "deviceid"]) => identity::change,
        ("POST", ["availability", "actions", "list"]) => device_queries::availability,
        ("POST", ["suspension", "status"]) => device_queries::suspension_status,
        ("POST", ["prl", "actions", "list"]) => device_queries::roaming_list,
        ("POST", ["extendeddiagnostics", "actions", "list"]) => device_queries::extended_diagnostics,
        ("POST", ["diagnostics", "actions", "list"]) => device_queries::basic_diagnostics,
        _ => return None,
    })
}

/// Returns a line after a change, as in a callback.
fn line_response(world: &World, line: u32) -> Value {
    let view = world.line(line);
    json!({
        "deviceIds": view.ids(),
        "ipAddress": view.ip_address().unwrap_or_default(),
        "servicePlan": view.plan_code(),
        "state": custom_state(world, line),
    })
}

/// Returns the state of a line among those that the account has defined; the names are empty if it is in none.
fn custom_state(world: &World, line: u32) -> Value {
    let own = world.line(line).changed().and_then(|record| record.custom_state);
    let service = own.and_then(|(service, _)| world.catalogue.services.get(usize::from(service)));
    let state = own.zip(service).and_then(|((_, state), service)| service.states.get(usize::from(state)));
    json!({
        "stateName": state.map_or("", |state| state.name),
        "serviceName": service.map_or("", |service| service.name),
    })
}

/// Returns the second callback about a line that accepts non-IP data: it was configured for it.
fn nidd_configured(context: &Context<'_>, request: &str, line: u32) -> Option<LineNotification> {
    let view = context.world.line(line);
    view.is_nb_iot().then(|| {
        let name = &context.world.accounts[view.account()].name;
        let value = json!({"niddConfigResponse": {"accountName": name, "deviceIds": uppercase_ids(&view.ids())}});
        let notification =
            LineNotification::new(callback_service::NIDD, request, view.main_ids(), "niddResponse", value);
        LineNotification { kind: "niddConfigResponse", ..notification }.with_status("ConfigCreated")
    })
}

/// Checks a cost centre: 36 letters, digits, spaces and a few other characters.
fn check_cost_center(text: &str) -> Result<(), Response> {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, ' ' | '-' | '!' | '#');
    if text.chars().count() <= 36 && text.chars().all(plain) {
        return Ok(());
    }
    let text = "A cost center code has up to 36 letters, digits, spaces, dashes, ! and #";
    Err(reject(&ErrorResponse::unexpected(text)))
}

/// Checks a ZIP code: 5 digits.
fn check_zip(text: &str) -> Result<(), Response> {
    if text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(());
    }
    Err(reject(&ErrorResponse::unexpected(format!("{text} is not a ZIP code of 5 digits"))))
}

/// Checks a place of use: an address and a name, each with its required parts.
fn check_place(place: Option<&Value>) -> Result<(), Response> {
    let Some(place) = place else {
        return Ok(());
    };
    for path in [
        "/address/addressLine1",
        "/address/city",
        "/address/state",
        "/address/zip",
        "/address/country",
        "/customerName/firstName",
        "/customerName/lastName",
    ] {
        if place.pointer(path).and_then(Value::as_str).is_none_or(str::is_empty) {
            let text = format!("primaryPlaceOfUse{} is missing", path.replace('/', "."));
            return Err(reject(&ErrorResponse::unexpected(text)));
        }
    }
    Ok(())
}

/// Checks that an address pool belongs to the account.
fn check_pool(world: &World, pool: Option<&str>) -> Result<(), Response> {
    let known = |name: &str| world.catalogue.pools.iter().any(|(pool, _)| pool.eq_ignore_ascii_case(name));
    match pool.filter(|name| !name.is_empty() && !known(name)) {
        Some(name) => Err(reject(&ErrorResponse::unexpected(format!("There is no IP pool {name}")))),
        None => Ok(()),
    }
}

/// Returns custom fields by their index, as an activation sets them.
fn fields(entries: &[KeyValue]) -> Result<crate::world::lines::CustomFields, Response> {
    let mut fields = crate::world::lines::CustomFields::default();
    for (number, value) in selection::fields_of(entries)? {
        fields[number] = Some(value.into());
    }
    Ok(fields)
}

/// Returns true if hardware is in the device database, when not every well-formed identifier is.
fn is_in_database(context: &Context<'_>, ids: &[Id]) -> bool {
    let known = |id: &Id| {
        let spelt: Box<str> = id.id.to_ascii_uppercase().into();
        context.world.lines.uploaded.contains_key(&(id.kind, spelt))
    };
    context.options.open_device_database || ids.iter().filter(|id| id.kind.is_hardware()).any(known)
}
