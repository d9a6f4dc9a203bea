//! Changes to lines that are made outside the API, such as in the platform's portal. The account's
//! listener is notified of them.

use super::device_actions::{device_error, line_of};
use crate::{
    callback_service,
    callbacks::LineNotification,
    error::SimulatorError,
    routes::information,
    state::State,
    world::lines::{Action, Activation},
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// A change to a line that is made outside the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ExternalChange {
    /// The line is activated at once.
    Activate,
    /// The line is suspended.
    Suspend,
    /// The line is restored.
    Restore,
    /// The line is deactivated.
    Deactivate,
}

impl ExternalChange {
    fn name(self) -> &'static str {
        match self {
            Self::Activate => "Activate",
            Self::Suspend => "Suspend",
            Self::Restore => "Restore",
            Self::Deactivate => "Deactivate",
        }
    }

    fn action(self) -> Action {
        match self {
            Self::Activate => Action::Activate,
            Self::Suspend => Action::Suspend,
            Self::Restore => Action::Restore,
            Self::Deactivate => Action::Deactivate,
        }
    }
}

/// Changes a line as the portal does, and notifies the listener of `ExternalProvisioningChanges`.
pub(crate) fn change_externally(state: &mut State, device: &str, change: ExternalChange) -> Result<(), SimulatorError> {
    let line = line_of(state, device)?;
    let (_, mut context) = state.split();
    let now = context.now;
    context.world.check_action(line, change.action(), now, context.options).map_err(device_error(device))?;
    match change {
        ExternalChange::Activate => {
            let zip = "00000".to_owned();
            let activation = Activation { zip, user: "portal".into(), ..Activation::default() };
            context.world.begin_activation(line, now);
            context.world.finish_activation(line, &activation, now, &mut context.random.names);
        }
        ExternalChange::Suspend => {
            context.world.suspend(line, now);
            context.plan_resumption(line);
        }
        ExternalChange::Restore => context.world.restore(line, now, true),
        ExternalChange::Deactivate => context.world.deactivate(line, now),
    }
    let id = context.new_id();
    let view = context.world.line(line);
    let (account, ids) = (view.account(), view.main_ids());
    let value =
        json!({"source": "Portal", "change": change.name(), "deviceInfo": information(context.world, line, now)});
    let notification = LineNotification::new(callback_service::EXTERNAL, &id, ids, "externalProvisioningChange", value);
    context.notify_unsolicited(account, &notification);
    Ok(())
}
