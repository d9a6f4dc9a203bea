//! Changes to attributes of lines: cost centre, custom fields, contact, plan.

use super::{
    Call, DeviceEntry, KeyValue, Outcome, Selection, accepted, check_cost_center, check_place, check_pool, moment,
    nidd_configured, reject, select, selection,
};
use crate::{
    callback_service,
    callbacks::LineNotification,
    engine::requests::{DeviceResult, Order},
    response::Response,
    state::State,
    world::lines::ErrorResponse,
};
use serde::Deserialize;
use serde_json::{Value, json};

/// Devices, by a list or by filters, and the change to make.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Body<T> {
    account_name: Option<String>,
    devices: Option<Vec<DeviceEntry>>,
    #[serde(default)]
    custom_fields: Vec<KeyValue>,
    group_name: Option<String>,
    #[serde(flatten)]
    change: T,
}

impl<T> Body<T> {
    fn order(&self, state: &State, call: &Call<'_>, plan: Option<&str>) -> Result<Order, Response> {
        let selected = Selection {
            account: self.account_name.as_deref(),
            devices: self.devices.as_deref(),
            group: self.group_name.as_deref(),
            plan,
            custom_fields: &self.custom_fields,
        };
        let (account, targets) = select(state, call, &selected)?;
        Ok(Order { account, service: callback_service::CARRIER, pollable: false, targets })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Booking {
    cost_center: Option<String>,
    #[serde(default)]
    remove_cost_center: bool,
    primary_place_of_use: Option<Value>,
    service_plan: Option<String>,
}

pub(super) fn cost_center(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Body<Booking> = call.read()?;
    let order = body.order(state, call, body.change.service_plan.as_deref())?;
    let Booking { cost_center, remove_cost_center, primary_place_of_use, .. } = body.change;
    if cost_center.is_none() && primary_place_of_use.is_none() && !remove_cost_center {
        return Err(reject(&ErrorResponse::unexpected("The request changes nothing")));
    }
    if let Some(code) = &cost_center {
        check_cost_center(code)?;
    }
    check_place(primary_place_of_use.as_ref())?;
    let (_, mut context) = state.split();
    let id = context.submit(order, move |context, _, _, line| {
        let record = context.world.line_mut(line);
        if remove_cost_center {
            record.cost_center = None;
        } else if let Some(code) = &cost_center {
            record.cost_center = Some(code.as_str().into());
        }
        if let Some(place) = &primary_place_of_use {
            record.place_of_use = Some(Box::new(place.clone()));
        }
        let code = context.world.line(line).cost_center();
        Ok(DeviceResult::new("changeCostCenterResponse", json!({"costCenterCode": code})))
    });
    Ok(accepted(&id))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CustomFields {
    #[serde(default)]
    custom_fields_to_update: Vec<KeyValue>,
    service_plan: Option<String>,
}

pub(super) fn custom_fields(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Body<CustomFields> = call.read()?;
    let order = body.order(state, call, body.change.service_plan.as_deref())?;
    let changes = selection::fields_of(&body.change.custom_fields_to_update)?;
    if changes.is_empty() {
        return Err(reject(&ErrorResponse::unexpected("customFieldsToUpdate is missing")));
    }
    let (_, mut context) = state.split();
    let id = context.submit(order, move |context, _, _, line| {
        let record = context.world.line_mut(line);
        for (number, value) in &changes {
            record.custom_fields[*number] = (!value.is_empty()).then(|| value.as_str().into());
        }
        let fields: Vec<Value> = (context.world.line(line).custom_fields())
            .map(|(key, value)| json!({"key": key, "value": value}))
            .collect();
        Ok(DeviceResult::new("changeCustomFieldsResponse", json!({"customFields": fields})))
    });
    Ok(accepted(&id))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ContactInfo {
    primary_place_of_use: Value,
}

pub(super) fn contact_info(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Body<ContactInfo> = call.read()?;
    check_place(Some(&body.change.primary_place_of_use))?;
    let order = body.order(state, call, None)?;
    let place = body.change.primary_place_of_use;
    let (_, mut context) = state.split();
    let id = context.submit(order, move |context, _, _, line| {
        context.world.line_mut(line).place_of_use = Some(Box::new(place.clone()));
        Ok(DeviceResult::new("changeContactInfoResponse", json!({"primaryPlaceOfUse": place})))
    });
    Ok(accepted(&id))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Tariff {
    service_plan: String,
    current_service_plan: Option<String>,
    carrier_ip_pool_name: Option<String>,
    take_effect: Option<String>,
}

pub(super) fn plan(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: Body<Tariff> = call.read()?;
    let requested = selection::plan_of(&state.world, &body.change.service_plan)?;
    check_pool(&state.world, body.change.carrier_ip_pool_name.as_deref())?;
    let order = body.order(state, call, body.change.current_service_plan.as_deref())?;
    let (_, mut context) = state.split();
    let from = body.change.take_effect.as_deref().map_or(Ok(context.now), moment)?;
    let act = move |context: &mut crate::engine::Context<'_>, request: &str, line| {
        let ended = context.world.change_plan(line, requested, context.now)?;
        let view = context.world.line(line);
        let (ids, account) = (view.ids(), view.account());
        let details = json!({"deviceIds": ids, "servicePlan": view.plan_code()});
        for promotion in ended {
            let change = json!({"change": promotion, "changeDate": super::Seconds(context.now)});
            let id = context.new_id();
            let notification =
                LineNotification::new(callback_service::PROMOTIONS, &id, ids.clone(), "promoChange", change);
            context.notify_unsolicited(account, &notification);
        }
        Ok(DeviceResult::new("changeServicePlanResponse", details).then(nidd_configured(context, request, line)))
    };
    let id = context.submit_at(
        from,
        order,
        move |context, accepted_request, _, line| act(context, &accepted_request.id, line),
        |_, _| (),
    );
    Ok(accepted(&id))
}
