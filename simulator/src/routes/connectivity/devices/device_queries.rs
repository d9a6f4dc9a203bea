//! Queries about devices. Some return the result in the response, some send it in a callback.

use super::{
    Call, DeviceEntry, KeyValue, Outcome, Selection, accepted, activation, custom_states::FilterBody, devices_of,
    is_in_database, provisioning, reject, select,
};
use crate::{
    callback_service,
    clock::Moment,
    engine::requests::{DeviceResult, Order},
    response::Response,
    routes::connectivity::{RawId, Seconds, cycle_end},
    state::State,
    world::{
        IdKind, Line, Position, Total,
        lines::{Action, ErrorResponse, View},
    },
};
use jiff::SignedDuration;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Devices {
    account_name: Option<String>,
    devices: Vec<DeviceEntry>,
}

/// Reports whether devices can be activated: an unused device can, if it is in the device database.
pub(super) fn availability(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Devices = call.read()?;
    let account = call.account_or_only(state, body.account_name.as_deref())?;
    let devices = activation::candidates(&body.devices)?;
    let (_, mut context) = state.split();
    let accepted_request = context.begin(account, callback_service::DEVICE, false);
    let id = accepted_request.id.clone();
    context.later(context.options.request_delay, move |context| {
        for device in devices {
            let line = device.ids.iter().find_map(|id| context.world.find_line(id.kind, &id.id));
            let reason = match (device.invalid, line) {
                (Some(invalid), _) => Err(invalid),
                (None, Some(line)) if context.world.line(line).account() != account => {
                    Err(ErrorResponse::unexpected("The device is on another account"))
                }
                (None, Some(line)) => context.world.check_action(line, Action::Activate, context.now, context.options),
                (None, None) if is_in_database(context, &device.ids) => Ok(()),
                (None, None) => Err(ErrorResponse::unexpected("The device is not in the device database")),
            };
            let details = match reason {
                Ok(()) => json!({"available": true}),
                Err(rejection) => json!({"available": false, "reason": rejection.text}),
            };
            context.report(&accepted_request, device.ids, Ok(DeviceResult::new("availabilityResponse", details)));
        }
    });
    Ok(accepted(&id))
}

/// Converts single identifiers into devices.
fn entries(ids: Option<Vec<RawId>>) -> Option<Vec<DeviceEntry>> {
    let entry = |raw| DeviceEntry { device_ids: vec![raw], ip_address: None };
    ids.map(|ids| ids.into_iter().map(entry).collect())
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SuspensionBody {
    device_ids: Option<Vec<RawId>>,
    filter: Option<FilterBody>,
    account_name: Option<String>,
}

pub(super) fn suspension_status(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: SuspensionBody = call.read()?;
    let (devices, filter) = (entries(body.device_ids), body.filter.unwrap_or_default());
    let (account, targets) = select(state, call, &filter.selection(body.account_name.as_deref(), devices.as_deref()))?;
    let order = Order { account, service: callback_service::SUSPENSION, pollable: false, targets };
    let (_, mut context) = state.split();
    let id = context.submit(order, |context, _, _, line| {
        let details = provisioning::suspend_response(context.world, line, context.now);
        Ok(DeviceResult::new("suspensionStatusResponse", details))
    });
    Ok(accepted(&id))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RoamingBody {
    device_ids: Option<Vec<RawId>>,
    account_name: Option<String>,
    #[serde(default)]
    custom_fields: Vec<KeyValue>,
    group_name: Option<String>,
    service_plan: Option<String>,
}

/// Reports the version of the preferred roaming list, which devices that also support LTE have too.
pub(super) fn roaming_list(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: RoamingBody = call.read()?;
    let devices = entries(body.device_ids);
    let selected = Selection {
        account: body.account_name.as_deref(),
        devices: devices.as_deref(),
        group: body.group_name.as_deref(),
        plan: body.service_plan.as_deref(),
        custom_fields: &body.custom_fields,
    };
    let (account, targets) = select(state, call, &selected)?;
    let order = Order { account, service: callback_service::PRL, pollable: false, targets };
    let (_, mut context) = state.split();
    let id = context.submit(order, |context, _, _, line| {
        let view = context.world.line(line);
        let version = (15_000 + line % 100).to_string();
        Ok(DeviceResult::new(
            "prlResponse",
            json!({"prlVersion": version, "reportedAt": view.last_seen(context.now).map(Seconds)}),
        ))
    });
    Ok(accepted(&id))
}

/// The number of devices that are detached in an hour, over all customers.
const DETACHMENTS_PER_HOUR: usize = 40;
const MAX_WAIT: SignedDuration = SignedDuration::from_hours(24);

/// Detaches one device from the network. Only a limited number of devices is detached in an hour; the others
/// wait, for a day at most.
pub(super) fn cancel_location(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Devices = call.read()?;
    if body.devices.len() != 1 {
        let text = "The request must name exactly one device";
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.NumberofDevices", text)));
    }
    let (account, targets) = devices_of(state, call, body.account_name.as_deref(), &body.devices)?;
    let order = Order { account, service: callback_service::CARRIER, pollable: false, targets };
    let (_, mut context) = state.split();
    let soonest = context.now.plus(context.options.request_delay);
    let turn = context.requests.next_detachment(soonest, DETACHMENTS_PER_HOUR);
    let (at, in_time) = (turn.min(context.now.plus(MAX_WAIT)), turn <= context.now.plus(MAX_WAIT));
    let act = move |context: &mut crate::engine::Context<'_>, line| {
        let view = context.world.line(line);
        if !in_time {
            return Err(ErrorResponse::unexpected("The request waited for 24 hours"));
        }
        let has_all = [IdKind::Mdn, IdKind::Min, IdKind::Imsi].into_iter().all(|kind| view.id(kind).is_some());
        if !has_all || view.id(IdKind::Imei).is_none() {
            return Err(ErrorResponse::state("The device is not a 4G device with MDN, MIN and IMSI on record"));
        }
        Ok(DeviceResult::new("cancelLocationResponse", json!({"deviceIds": view.ids()})))
    };
    let id = context.submit_at(at, order, move |context, _, _, line| act(context, line), |_, _| ());
    Ok(accepted(&id))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct DiagnosticsBody {
    account_name: Option<String>,
    #[serde(alias = "devices")]
    device_list: Vec<RawId>,
}

/// Returns the one line that diagnostics refer to.
fn diagnosed_line(state: &State, call: &Call<'_>) -> Result<u32, Response> {
    let body: DiagnosticsBody = call.read()?;
    if body.device_list.len() != 1 {
        let text = "The request must name exactly one device";
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.NumberofDevices", text)));
    }
    let devices = entries(Some(body.device_list)).unwrap_or_default();
    let (_, targets) = devices_of(state, call, body.account_name.as_deref(), &devices)?;
    match targets.into_iter().next().map(|target| target.line) {
        Some(Ok(line)) => Ok(line),
        Some(Err(rejection)) => Err(reject(&rejection)),
        None => Err(reject(&ErrorResponse::new("REQUEST_FAILED.DeviceNotFound", "The device could not be found"))),
    }
}

fn category(name: &str, attributes: Vec<(&str, Option<String>)>) -> Value {
    let attribute = |(key, value): (&str, Option<String>)| Some(json!({"key": key, "value": value?}));
    let attributes: Vec<Value> = attributes.into_iter().filter_map(attribute).collect();
    json!({"categoryName": name, "extendedAttributes": attributes})
}

/// The diagnostic data about a line.
struct Diagnosis<'a> {
    view: View<'a>,
    now: Moment,
    /// The usage in the current billing cycle.
    used: Total,
    firmware: Option<&'a str>,
    position: Option<Position>,
}

impl<'a> Diagnosis<'a> {
    fn new(state: &'a State, line: u32) -> Self {
        let (world, now) = (&state.world, state.now());
        let cycle = Moment::start_of(now.day().first_of_month());
        let device = world.devices.get(line as usize);
        Self {
            view: world.line(line),
            now,
            used: world.usage(line).total(cycle, now, now),
            firmware: device.map(|device| &*world.versions[usize::from(device.firmware)]),
            position: world.cached_position(line, now).ok(),
        }
    }

    fn address(&self) -> String {
        self.view.ip_address().unwrap_or_else(|| "0.0.0.0".to_owned())
    }

    /// Returns the latitude and the longitude in degrees.
    fn degrees(&self) -> (Option<String>, Option<String>) {
        let degrees = |degrees: f64| format!("{degrees:.6}");
        (
            self.position.map(|position| degrees(position.latitude)),
            self.position.map(|position| degrees(position.longitude)),
        )
    }
}

fn written(moment: Option<Moment>) -> Option<String> {
    moment.map(|moment| Seconds(moment).to_string())
}

/// Returns the basic diagnostics: a list with one entry. The documents show the members up to `mnc`; the others, which
/// they only mention, are assumed.
pub(super) fn basic_diagnostics(state: &mut State, call: &Call<'_>) -> Outcome {
    let line = diagnosed_line(state, call)?;
    let diagnosis = Diagnosis::new(state, line);
    let Diagnosis { view, now, used, firmware, .. } = &diagnosis;
    let (latitude, longitude) = diagnosis.degrees();
    Ok(Response::ok(&json!([{
        "deviceIds": view.ids(),
        "attributes": {
            "accountName": state.world.accounts[view.account()].name,
            "groupName": view.group_names().first(),
            "mcc": "311",
            "mnc": "480",
            "connected": view.is_connected(*now),
            "ipAddress": diagnosis.address(),
            "lastConnectionDate": view.last_seen(*now).map(Seconds),
            "state": view.state().wire(),
            "servicePlan": view.plan_code(),
            "createdAt": Seconds(view.created()),
            "lastActivationDate": view.activated().map(Seconds),
            "billingCycleEndDate": Seconds(cycle_end(*now)),
            "bytesUsed": used.bytes,
            "smsUsed": used.messages,
            "firmwareVersion": firmware,
            "latitude": latitude,
            "longitude": longitude,
        },
    }])))
}

/// Returns the extended diagnostics by category.
pub(super) fn extended_diagnostics(state: &mut State, call: &Call<'_>) -> Outcome {
    let line = diagnosed_line(state, call)?;
    let diagnosis = Diagnosis::new(state, line);
    let Diagnosis { view, now, used, firmware, position } = &diagnosis;
    let ids = view.ids();
    let kinds: Vec<String> = ids.iter().map(|id| id.kind.name().to_ascii_uppercase()).collect();
    let ids = kinds.iter().map(String::as_str).zip(ids.iter().map(|id| Some(id.id.clone()))).collect();
    let suspended = view.suspensions().last().map(|suspension| suspension.from);
    let resumes = state.world.suspension(line, *now).resumes;
    let (latitude, longitude) = diagnosis.degrees();
    let text = |text: &str| Some(text.to_owned());
    let categories = [
        category("DeviceIdentifier", ids),
        category(
            "Device",
            vec![
                ("AccountName", text(&state.world.accounts[view.account()].name)),
                ("GroupName", view.group_names().first().copied().and_then(text)),
                ("FirmwareVersion", firmware.and_then(text)),
                ("SkuNumber", view.sku().and_then(text)),
            ],
        ),
        category(
            "Provisioning",
            vec![
                ("DeviceState", text(view.state().wire())),
                ("CreatedAt", written(Some(view.created()))),
                ("LastActivationBy", view.activated_by().and_then(text)),
                ("LastActivationDate", written(view.activated())),
                ("LastDateSuspended", written(suspended)),
                ("ResumeDate", written(Some(resumes).filter(|_| view.state() == Line::Suspended))),
            ],
        ),
        category(
            "Connectivity",
            vec![
                ("Connected", Some(view.is_connected(*now).to_string())),
                ("IPAddress", Some(diagnosis.address())),
                ("LastConnectionDate", written(view.last_seen(*now))),
                ("NonIPDataDelivery", Some(view.is_nb_iot().to_string())),
            ],
        ),
        category(
            "Billing",
            vec![
                ("ServicePlan", text(view.plan_code())),
                ("BillingCycleEndDate", written(Some(cycle_end(*now)))),
                ("BytesUsed", Some(used.bytes.to_string())),
                ("SmsUsed", Some(used.messages.to_string())),
            ],
        ),
        category(
            "Location",
            vec![
                ("Latitude", latitude),
                ("Longitude", longitude),
                ("LastLocationDate", written(position.map(|position| position.at))),
            ],
        ),
    ];
    Ok(Response::ok(&json!({"categories": categories})))
}
