//! Changes to lines that are made outside the API, such as in the platform's portal. The account's
//! listener is notified of them.

use super::device_actions::{device_error, line_of};
use crate::{
    callback_service,
    callbacks::LineNotification,
    engine::Context,
    error::SimulatorError,
    routes::information,
    state::State,
    world::{
        IdKind, Line, LineEventKind,
        lines::{Action, Activation, ErrorResponse},
    },
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use thingspace::models::ExternalChangeKind;

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
    /// A 3G line gets another ESN.
    ChangeEsn,
    /// The line moves from a 3G to a 4G device.
    ChangeDevice3gTo4g,
    /// The line moves from a 4G to a 3G device.
    ChangeDevice4gTo3g,
    /// The line gets another IMEI.
    ChangeImei,
    /// The line gets another SIM.
    ChangeIccid,
    /// The line gets another IMEI and another SIM.
    ChangeImeiAndIccid,
    /// The network detects the device; nothing changes.
    DeviceDetection,
}

/// The identifiers that show that a device is a 3G device, or a 4G device.
const CDMA: &[IdKind] = &[IdKind::Esn, IdKind::Meid];
const LTE: &[IdKind] = &[IdKind::Imei, IdKind::Iccid, IdKind::Eid, IdKind::Imsi];

impl ExternalChange {
    fn kind(self) -> ExternalChangeKind {
        match self {
            Self::Activate => ExternalChangeKind::Activate,
            Self::Suspend => ExternalChangeKind::Suspend,
            Self::Restore => ExternalChangeKind::Restore,
            Self::Deactivate => ExternalChangeKind::Deactivate,
            Self::ChangeEsn => ExternalChangeKind::ChangeEsn,
            Self::ChangeDevice3gTo4g => ExternalChangeKind::From3GTo4G,
            Self::ChangeDevice4gTo3g => ExternalChangeKind::From4GTo3G,
            Self::ChangeImei => ExternalChangeKind::ChangeImei,
            Self::ChangeIccid => ExternalChangeKind::ChangeIccid,
            Self::ChangeImeiAndIccid => ExternalChangeKind::ChangeImeiAndIccid,
            Self::DeviceDetection => ExternalChangeKind::DeviceDetection,
        }
    }

    /// Returns the provisioning action that the change counts as.
    fn action(self) -> Option<Action> {
        Some(match self {
            Self::Activate => Action::Activate,
            Self::Suspend => Action::Suspend,
            Self::Restore => Action::Restore,
            Self::Deactivate => Action::Deactivate,
            _ => return None,
        })
    }

    /// Returns the kinds of identifiers of which the line must have one, those that it loses, and those that it gets.
    fn identifiers(self) -> (&'static [IdKind], &'static [IdKind], &'static [IdKind]) {
        match self {
            Self::ChangeEsn => (CDMA, &[], &[IdKind::Esn]),
            Self::ChangeDevice3gTo4g => (CDMA, CDMA, &[IdKind::Imei, IdKind::Iccid]),
            Self::ChangeDevice4gTo3g => (LTE, LTE, &[IdKind::Esn]),
            Self::ChangeImei => (LTE, &[], &[IdKind::Imei]),
            Self::ChangeIccid => (LTE, &[], &[IdKind::Iccid]),
            Self::ChangeImeiAndIccid => (LTE, &[], &[IdKind::Imei, IdKind::Iccid]),
            _ => (&[], &[], &[]),
        }
    }
}

/// Gives a line other identifiers. It must be active, and its device of the right kind.
fn exchange(context: &mut Context<'_>, line: u32, change: ExternalChange) -> Result<(), ErrorResponse> {
    let (needed, lost, new) = change.identifiers();
    let view = context.world.line(line);
    if view.state() != Line::Active {
        let text = format!("Device is in {} state; it must be in active state", view.state().wire());
        return Err(ErrorResponse::state(text));
    }
    if !needed.is_empty() && needed.iter().all(|kind| view.id(*kind).is_none()) {
        let needed: Vec<&str> = needed.iter().map(|kind| kind.name()).collect();
        return Err(ErrorResponse::unexpected(format!("The device has none of {}", needed.join(", "))));
    }
    for kind in lost {
        context.world.set_line_id(line, *kind, None);
    }
    for kind in new {
        context.world.set_new_line_id(line, *kind, &mut context.random.names);
    }
    if !new.is_empty() {
        context.world.line_mut(line).mismatch = None;
        context.world.record_event(line, context.now, LineEventKind::IdentifiersChanged);
    }
    Ok(())
}

/// Changes a line as the portal does, and notifies the listener of `ExternalProvisioningChanges`.
pub(crate) fn change_externally(state: &mut State, device: &str, change: ExternalChange) -> Result<(), SimulatorError> {
    let line = line_of(state, device)?;
    let (_, mut context) = state.split();
    let now = context.now;
    if let Some(action) = change.action() {
        context.world.check_action(line, action, now, context.options).map_err(device_error(device))?;
    }
    // The message names the device as it was known before the change.
    let ids = context.world.line(line).main_ids();
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
        other => exchange(&mut context, line, other).map_err(device_error(device))?,
    }
    let id = context.new_id();
    let account = context.world.line(line).account();
    let info = information(context.world, line, now, true);
    let value = json!({"source": "Portal", "change": change.kind().as_str(), "deviceInfo": info});
    let notification = LineNotification::new(callback_service::EXTERNAL, &id, ids, "externalProvisioningChange", value);
    context.notify_unsolicited(account, &notification);
    Ok(())
}
