//! Deactivation, suspension and restoring of lines.

use super::{
    Call, DeviceEntry, KeyValue, Outcome, Selection, accepted, custom_state, line_response, nidd_configured, reject,
    select,
};
use crate::{
    callback_service,
    engine::requests::{DeviceResult, Order},
    state::State,
    world::{
        World,
        lines::{Action, ErrorResponse},
    },
};
use serde::Deserialize;
use serde_json::{Value, json};

/// Devices, by a list or by filters.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    account_name: Option<String>,
    devices: Option<Vec<DeviceEntry>>,
    #[serde(default)]
    custom_fields: Vec<KeyValue>,
    group_name: Option<String>,
    service_plan: Option<String>,
}

impl Body {
    fn selection(&self) -> Selection<'_> {
        Selection {
            account: self.account_name.as_deref(),
            devices: self.devices.as_deref(),
            group: self.group_name.as_deref(),
            plan: self.service_plan.as_deref(),
            custom_fields: &self.custom_fields,
        }
    }

    fn order(&self, state: &State, call: &Call<'_>) -> Result<Order, crate::response::Response> {
        let (account, targets) = select(state, call, &self.selection())?;
        Ok(Order { account, service: callback_service::CARRIER, pollable: true, targets })
    }
}

/// Returns the suspension of a line, as in a callback.
pub(super) fn suspend_response(world: &World, line: u32, now: crate::clock::Moment) -> Value {
    let suspension = world.suspension(line, now);
    let is_running = world.line(line).state() == crate::world::Line::Suspended;
    json!({
        "expectedResumeDate": is_running.then_some(super::Seconds(suspension.resumes)),
        "maxNumberOfDaysAllowed": suspension.max_days,
        "numberOfDaysSuspendedLast12Months": suspension.used_days,
    })
}

pub(super) fn suspend(state: &mut State, call: &Call<'_>) -> Outcome {
    let order = call.read::<Body>()?.order(state, call)?;
    let (_, mut context) = state.split();
    let id = context.submit(order, |context, _, _, line| {
        context.world.check_action(line, Action::Suspend, context.now, context.options)?;
        context.world.suspend(line, context.now);
        context.plan_resumption(line);
        Ok(DeviceResult::new("suspendResponse", suspend_response(context.world, line, context.now)))
    });
    Ok(accepted(&id))
}

pub(super) fn restore(state: &mut State, call: &Call<'_>) -> Outcome {
    let order = call.read::<Body>()?.order(state, call)?;
    let (_, mut context) = state.split();
    let id = context.submit(order, |context, request, _, line| {
        context.world.check_action(line, Action::Restore, context.now, context.options)?;
        context.world.restore(line, context.now, true);
        let result = DeviceResult::new("restoreResponse", line_response(context.world, line));
        Ok(result.then(nidd_configured(context, &request.id, line)))
    });
    Ok(accepted(&id))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct DeactivateBody {
    #[serde(flatten)]
    selected: Body,
    reason_code: String,
    #[serde(default)]
    delete_after_deactivation: bool,
}

pub(super) fn deactivate(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: DeactivateBody = call.read()?;
    if body.reason_code != "FF" {
        let text = format!("The reason code {} is unknown; use FF, the general one", body.reason_code);
        return Err(reject(&ErrorResponse::unexpected(text)));
    }
    let order = body.selected.order(state, call)?;
    let (_, mut context) = state.split();
    let act = |context: &mut crate::engine::Context<'_>, line| {
        context.world.check_action(line, Action::Deactivate, context.now, context.options)?;
        let ids = context.world.line(line).main_ids();
        let state = custom_state(context.world, line);
        context.world.deactivate(line, context.now);
        Ok(DeviceResult::new("deactivateResponse", json!({"deviceIds": ids, "state": state})))
    };
    let now = context.now;
    let id = context.submit_at(
        now,
        order,
        move |context, _, _, line| act(context, line),
        move |context, lines| {
            if body.delete_after_deactivation && !lines.is_empty() {
                context.world.remove_lines(lines, context.now);
            }
        },
    );
    Ok(accepted(&id))
}
