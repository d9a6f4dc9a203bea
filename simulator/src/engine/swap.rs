//! Moving a line to a replacement device with an eUICC.

use super::{
    Context,
    requests::{Progress, Target},
};
use crate::{
    callback_service,
    callbacks::LineNotification,
    world::{
        Id, IdKind, Line,
        lines::{ErrorResponse, View, initial_iccid},
    },
};
use serde_json::json;

/// The identifiers of a device.
const DEVICE_IDS: [IdKind; 3] = [IdKind::Imei, IdKind::Eid, IdKind::Iccid];

fn device_ids(view: View<'_>) -> Vec<Id> {
    DEVICE_IDS.into_iter().filter_map(|kind| Some(Id::new(kind, view.id(kind)?))).collect()
}

impl Context<'_> {
    /// Moves the line of a device to a replacement. Three callbacks report it: the old SIM is deactivated,
    /// the identifiers are changed, and the replaced device is taken out of service. Returns the `requestId`.
    pub fn swap_devices(&mut self, account: usize, old: Target, new: Vec<Id>) -> String {
        let accepted_request = self.begin(account, callback_service::CARRIER, false);
        let request = accepted_request.id.clone();
        self.later(self.options.request_delay, move |context| {
            let swapped =
                context.reached(account, &old).and_then(|line| Ok((line, context.swap(account, line, &new)?)));
            let (line, before) = match swapped {
                Ok(swapped) => swapped,
                Err(rejection) => return context.report(&accepted_request, old.ids, Err(rejection)),
            };
            context.set_progress(&accepted_request, Progress::Success);
            let view = context.world.line(line);
            let (after, plan) = (device_ids(view), view.plan_code());
            let sim: Vec<Id> = before.iter().filter(|id| id.kind == IdKind::Iccid).cloned().collect();
            let none = json!({"stateName": "", "serviceName": ""});
            let deactivated = json!({"deviceIds": sim, "state": none});
            let changed = json!({"deviceIds": after, "servicePlan": plan});
            let state = json!({"deviceIds": before, "state": none});
            for (service, ids, response, content) in [
                (callback_service::CARRIER, sim, "deactivateResponse", deactivated),
                (callback_service::CARRIER, old.ids, "changeIdentifierResponse", changed),
                (callback_service::STATE, before, "goToStateResponse", state),
            ] {
                context.notify(
                    account,
                    &LineNotification::succeeded(service, &accepted_request.id, ids, response, content),
                );
            }
        });
        request
    }

    /// Exchanges the identifiers of a line with those of its replacement, which is then out of service.
    /// Returns the identifiers that the line had.
    fn swap(&mut self, account: usize, line: u32, new: &[Id]) -> Result<Vec<Id>, ErrorResponse> {
        let state = self.world.line(line).state();
        if state != Line::Active {
            return Err(ErrorResponse::state(format!(
                "Device is in {} state; only an active device can be replaced",
                state.wire()
            )));
        }
        let other = match new.iter().find_map(|id| self.world.find_line(id.kind, &id.id)) {
            Some(other) => other,
            None => self.world.add_line(account, new, self.now),
        };
        let replacement = self.world.line(other);
        if replacement.account() != account || other == line {
            let text = "The replacement is not another device of the account";
            return Err(ErrorResponse::new("INPUT_INVALID.Device.Account.Invalid", text));
        }
        if !matches!(replacement.state(), Line::PreActive | Line::Deactivated) {
            let text = format!("The replacement is in {} state; it must be out of service", replacement.state().wire());
            return Err(ErrorResponse::state(text));
        }
        if self.world.line(other).id(IdKind::Iccid).is_none() {
            self.world.set_line_id(other, IdKind::Iccid, Some(&initial_iccid(other)));
        }
        let before = device_ids(self.world.line(line));
        for kind in DEVICE_IDS {
            let (mine, others) = (self.world.line(line).id(kind), self.world.line(other).id(kind));
            let Some(others) = others else {
                continue;
            };
            self.world.set_line_id(line, kind, Some(&others));
            self.world.set_line_id(other, kind, mine.as_deref());
        }
        self.world.exchange_profiles(line, other);
        self.world.set_line_state(other, Line::Deactivated);
        Ok(before)
    }
}
