//! Profiles of embedded SIMs, and the activation of lines through them.

use super::{Call, DeviceEntry, Handler, Outcome, RawId, accepted, devices_of, ids_of, reject, selection};
use crate::{
    engine::requests::Target,
    response::Response,
    state::State,
    world::{
        IdKind, ProfileChange,
        lines::{Activation, ErrorResponse},
    },
};
use serde::Deserialize;
use serde_json::Value;

/// The maximum number of devices in a request that activates, deactivates or sets the fallback attribute.
const MAX_TARGETS: usize = 100;

pub(super) fn route(method: &str, path: &[&str]) -> Option<Handler> {
    let ("POST", ["devices", path @ ..]) = (method, path) else {
        return None;
    };
    Some(match path {
        ["profile", "actions", "download_enable"] | ["actions", "download_enable"] => {
            |state, call| change(state, call, ProfileChange::DownloadEnable)
        }
        ["profile", "actions", "download_disable"] => |state, call| change(state, call, ProfileChange::DownloadDisable),
        ["profile", "actions", "enable"] => |state, call| change(state, call, ProfileChange::Enable),
        ["profile", "actions", "disable"] => |state, call| change(state, call, ProfileChange::Disable),
        ["profile", "actions", "delete"] => |state, call| change(state, call, ProfileChange::Delete),
        ["profile", "actions", "setfallbackattribute"] => set_fallback,
        ["profile", "actions", "activate_enable"] => |state, call| activate(state, call, true),
        ["profile", "actions", "activate"] => |state, call| activate(state, call, false),
        ["profile", "actions", "deactivate"] => deactivate,
        ["actions", "eiddeviceswap"] => swap,
        _ => return None,
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Change {
    account_name: Option<String>,
    devices: Vec<DeviceEntry>,
    smsr_oid: Option<String>,
}

fn change(state: &mut State, call: &Call<'_>, change: ProfileChange) -> Outcome {
    let body: Change = call.read()?;
    check_manager(Some(body.smsr_oid.as_deref().unwrap_or_default()))?;
    for device in &body.devices {
        let (ids, _) = ids_of(&device.device_ids)?;
        if [IdKind::Eid, IdKind::Iccid].iter().any(|kind| ids.iter().all(|id| id.kind != *kind)) {
            return Err(reject(&ErrorResponse::unexpected(
                "Each device is named by its EID and the ICCID of the profile",
            )));
        }
    }
    let (account, targets) = devices_of(state, call, body.account_name.as_deref(), &body.devices)?;
    Ok(accepted(&state.split().1.change_profiles(account, targets, change)))
}

/// Checks the object identifier of the subscription manager: 3 to 46 digits and points.
fn check_manager(oid: Option<&str>) -> Result<(), Response> {
    let plain =
        |oid: &str| (3..=46).contains(&oid.len()) && oid.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    match oid.filter(|oid| !plain(oid)) {
        Some(oid) => {
            Err(reject(&ErrorResponse::unexpected(format!("smsrOid {oid:?} is not 3 to 46 digits and points"))))
        }
        None => Ok(()),
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Lines {
    account_name: Option<String>,
    #[serde(default)]
    devices: Vec<ProfileEntry>,
    service_plan: Option<String>,
    mdn_zip_code: Option<String>,
    smsr_oid: Option<String>,
    reason_code: Option<String>,
    #[serde(default)]
    check_fallback_profile: bool,
    #[serde(default)]
    primary_place_of_use: Vec<Value>,
}

/// A device; the platform's own client writes `ids`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ProfileEntry {
    #[serde(alias = "ids")]
    device_ids: Vec<RawId>,
    #[serde(default)]
    ip_address: Option<String>,
}

/// Returns the devices of a request that accepts at most 100.
fn limited_devices(state: &State, call: &Call<'_>, body: &Lines) -> Result<(usize, Vec<Target>), Response> {
    if body.devices.len() > MAX_TARGETS {
        let text = format!("The request has more than {MAX_TARGETS} devices");
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.NumberofDevices", text)));
    }
    check_manager(body.smsr_oid.as_deref())?;
    let entry = |ProfileEntry { device_ids, ip_address }: &ProfileEntry| DeviceEntry {
        device_ids: device_ids.clone(),
        ip_address: ip_address.clone(),
    };
    let devices: Vec<DeviceEntry> = body.devices.iter().map(entry).collect();
    devices_of(state, call, body.account_name.as_deref(), &devices)
}

fn set_fallback(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Lines = call.read()?;
    let (account, targets) = limited_devices(state, call, &body)?;
    Ok(accepted(&state.split().1.change_profiles(account, targets, ProfileChange::FallBack)))
}

fn activate(state: &mut State, call: &Call<'_>, enable: bool) -> Outcome {
    let body: Lines = call.read()?;
    let (account, targets) = limited_devices(state, call, &body)?;
    let zip = body.mdn_zip_code.unwrap_or_default();
    if !zip.is_empty() && (zip.len() != 5 || !zip.bytes().all(|byte| byte.is_ascii_digit())) {
        return Err(reject(&ErrorResponse::unexpected(format!("{zip} is not a ZIP code of 5 digits"))));
    }
    let activation = Activation {
        plan: body.service_plan.as_deref().map_or(Ok(0), |name| selection::plan_of(&state.world, name))?,
        zip,
        place_of_use: body.primary_place_of_use.into_iter().next().map(Box::new),
        user: call.user_name(state).into(),
        ..Activation::default()
    };
    Ok(accepted(&state.split().1.activate_profiles(account, targets, activation, enable)))
}

fn deactivate(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Lines = call.read()?;
    if body.reason_code.as_deref().is_none_or(str::is_empty) {
        return Err(reject(&ErrorResponse::unexpected("The request has no reasonCode, such as FF")));
    }
    let (account, targets) = limited_devices(state, call, &body)?;
    Ok(accepted(&state.split().1.deactivate_profiles(account, targets, body.check_fallback_profile)))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Swap {
    account_name: Option<String>,
    device_ids: Vec<RawId>,
    device_ids_to: Vec<RawId>,
    smsr_oid: Option<String>,
}

fn swap(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Swap = call.read()?;
    check_manager(body.smsr_oid.as_deref())?;
    let (new, invalid) = ids_of(&body.device_ids_to)?;
    if let Some(invalid) = invalid {
        return Err(reject(&invalid));
    }
    if new.iter().all(|id| id.kind != IdKind::Eid) {
        return Err(reject(&ErrorResponse::unexpected("The replacement is named by its EID")));
    }
    let device = DeviceEntry { device_ids: body.device_ids, ip_address: None };
    let (account, targets) = devices_of(state, call, body.account_name.as_deref(), &[device])?;
    let Some(old) = targets.into_iter().next() else {
        return Err(reject(&ErrorResponse::unexpected("The request names no device")));
    };
    Ok(accepted(&state.split().1.swap_devices(account, old, new)))
}
