//! Custom states: states that an account has defined for its services.

use super::{
    Call, DeviceEntry, KeyValue, Outcome, Selection, accepted, account_of_first, check_place, check_pool, check_zip,
    fields, line_response, reject, select, selection,
};
use crate::{
    callback_service,
    engine::{
        Context,
        requests::{DeviceResult, Order},
    },
    state::State,
    world::{
        Line,
        lines::{Action, Activation, ErrorResponse},
    },
};
use serde::Deserialize;
use serde_json::Value;
use thingspace::rules::{split_zip, state_code};

/// A filter that names its account.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
pub(super) struct FilterBody {
    pub account: Option<String>,
    pub group_name: Option<String>,
    pub service_plan: Option<String>,
    #[serde(default)]
    pub custom_fields: Vec<KeyValue>,
}

impl FilterBody {
    /// Returns the selection by this filter; a list of devices is not allowed next to it.
    pub fn selection<'a>(&'a self, account: Option<&'a str>, devices: Option<&'a [DeviceEntry]>) -> Selection<'a> {
        Selection {
            account: self.account.as_deref().or(account),
            devices,
            group: self.group_name.as_deref(),
            plan: self.service_plan.as_deref(),
            custom_fields: &self.custom_fields,
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    service_name: String,
    state_name: String,
    service_plan: String,
    mdn_zip_code: String,
    account_name: Option<String>,
    devices: Option<Vec<DeviceEntry>>,
    #[serde(default)]
    devices_with_service_address: Vec<DeviceEntry>,
    ip_address: Option<String>,
    filter: Option<FilterBody>,
    carrier_ip_pool_name: Option<String>,
    sku_number: Option<String>,
    #[serde(default)]
    custom_fields: Vec<KeyValue>,
    group_name: Option<String>,
    primary_place_of_use: Option<Value>,
}

pub(super) fn go_to_state(state: &mut State, call: &Call<'_>) -> Outcome {
    let mut body: Body = call.read()?;
    convert(&mut body);
    let Some(own) = state.world.catalogue.custom_state(&body.service_name, &body.state_name) else {
        let text = format!("The account has no state {} of a service {}", body.state_name, body.service_name);
        return Err(reject(&ErrorResponse::unexpected(text)));
    };
    let own_state = &state.world.catalogue.services[usize::from(own.0)].states[usize::from(own.1)];
    let (requested, (code, description)) = (own_state.line, own_state.subscription);
    check_zip(&body.mdn_zip_code)?;
    check_pool(&state.world, body.carrier_ip_pool_name.as_deref())?;
    check_place(body.primary_place_of_use.as_ref())?;
    let plan = selection::plan_of(&state.world, &body.service_plan)?;
    let filter = body.filter.take().unwrap_or_default();
    let devices = listed(&mut body);
    // The request of the documents has no account: that of the devices counts.
    let account = match (&body.account_name, &devices) {
        (None, Some(devices)) => Some(account_of_first(state, call, devices)?),
        (account, _) => account.clone(),
    };
    let selected = filter.selection(account.as_deref(), devices.as_deref());
    let (account, targets) = select(state, call, &selected)?;
    let group = match &body.group_name {
        Some(name) => Some(selection::group_of(&state.world, account, name)?),
        None => None,
    };
    let activation = Activation {
        plan,
        zip: body.mdn_zip_code,
        group,
        custom_fields: fields(&body.custom_fields)?,
        place_of_use: body.primary_place_of_use.map(Box::new),
        sku: body.sku_number.map(Into::into),
        user: call.user_name(state).into(),
        ..Activation::default()
    };
    let order = Order { account, service: callback_service::STATE, pollable: false, targets };
    let (_, mut context) = state.split();
    let mut first = None;
    let id = context.submit(order, move |context, _, target, line| {
        let view = context.world.line(line);
        let before = (view.changed().and_then(|record| record.custom_state), view.state());
        if *first.get_or_insert(before) != before {
            return Err(ErrorResponse::state("The device is not in the state of the first device of the request"));
        }
        apply_state(context, line, requested, &activation)?;
        let now = context.now;
        let record = context.world.line_mut(line);
        if record.custom_state != Some(own) {
            (record.custom_state, record.custom_state_since) = (Some(own), now);
        }
        if let Some(address) = &target.ip_address {
            record.ip_address = Some(address.as_str().into());
        }
        let mut response = line_response(context.world, line);
        for (member, value) in [
            ("subscriptionTypeCode", code),
            ("subscriptionTypeCodeDesc", description),
            // The platform does not document its codes; this one is assumed.
            ("stageStateChangeReasonCode", "CR"),
            ("stageStateChangeReasonCodeDesc", "Customer request"),
        ] {
            response[member] = value.into();
        }
        Ok(DeviceResult::new("goToStateResponse", response))
    });
    Ok(accepted(&id))
}

/// Takes the listed devices, each with its fixed address if it has one.
fn listed(body: &mut Body) -> Option<Vec<DeviceEntry>> {
    let mut devices = body.devices.take().unwrap_or_default();
    devices.append(&mut body.devices_with_service_address);
    if let [only] = devices.as_mut_slice()
        && only.ip_address.is_none()
    {
        only.ip_address = body.ip_address.take();
    }
    (!devices.is_empty()).then_some(devices)
}

/// Converts the names of states and splits ZIP codes.
fn convert(body: &mut Body) {
    if let Some((five, _)) = split_zip(&body.mdn_zip_code) {
        body.mdn_zip_code = five.to_owned();
    }
    let address = body.primary_place_of_use.as_mut().and_then(|place| place.get_mut("address"));
    let Some(address) = address.and_then(Value::as_object_mut) else { return };
    if let Some(code) = address.get("state").and_then(Value::as_str).and_then(state_code) {
        address.insert("state".to_owned(), code.into());
    }
    let zip = address.get("zip").and_then(Value::as_str).unwrap_or_default().to_owned();
    if let Some((five, four)) = split_zip(&zip) {
        address.insert("zip".to_owned(), five.into());
        address.insert("zip4".to_owned(), four.into());
    }
}

/// Applies a custom state to a line.
fn apply_state(
    context: &mut Context<'_>,
    line: u32,
    requested: Line,
    activation: &Activation,
) -> Result<(), ErrorResponse> {
    let (now, before) = (context.now, context.world.line(line).state());
    match (requested, before) {
        (Line::Active, Line::Active) => {
            context.world.change_plan_if_other(line, activation.plan, now)?;
        }
        (Line::Active, Line::Suspended) => {
            context.world.check_action(line, Action::Restore, now, context.options)?;
            context.world.check_plan(line, activation.plan, now)?;
            context.world.restore(line, now, true);
            context.world.change_plan_if_other(line, activation.plan, now)?;
        }
        (Line::Active, _) => {
            context.world.check_action(line, Action::Activate, now, context.options)?;
            context.world.begin_activation(line, now);
            context.world.finish_activation(line, activation, now, &mut context.random.names);
        }
        (Line::Suspended, Line::Suspended) | (Line::Deactivated, Line::Deactivated) => {}
        (Line::Suspended, _) => {
            context.world.check_action(line, Action::Suspend, now, context.options)?;
            context.world.suspend(line, now);
            context.plan_resumption(line);
        }
        _ => {
            context.world.check_action(line, Action::Deactivate, now, context.options)?;
            context.world.deactivate(line, now);
        }
    }
    // An activation has set them already; every other change of state must not lose them.
    context.world.set_details(line, activation);
    Ok(())
}
