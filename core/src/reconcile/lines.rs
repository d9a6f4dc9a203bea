//! Looks at the states of lines.

use crate::{
    campaigns::settle,
    error::Result,
    models::{DeviceId, DeviceIdentifiers, DeviceListRequest, LineState, Reconciliation, ReconciliationOutcome},
    services::Reconcile,
};
use std::{collections::HashMap, time::Duration};

/// The time in which the platform changes a line, and how often the lines are looked at until then.
const CHANGES_WITHIN: Duration = Duration::from_mins(5);
const INTERVAL: Duration = Duration::from_secs(30);

/// For up to so many devices, each is looked up; for more, the list of all devices is read.
const LOOKED_UP: usize = 10;

/// What a request asks for.
pub(super) struct SoughtLines {
    pub account: Option<String>,
    pub states: &'static [LineState],
    /// Whether the devices may have been removed from the account.
    pub may_be_gone: bool,
}

/// Looks at the lines of a request until all are in the state that it asks for, or long enough.
pub(super) async fn reconcile_lines(
    service: &Reconcile,
    devices: Option<Vec<DeviceIdentifiers>>,
    sought: SoughtLines,
) -> Result<Reconciliation> {
    let Some(devices) = devices.filter(|devices| !devices.is_empty()) else {
        let reason =
            "the request selects its devices by their attributes: look at their states with devices.list_devices";
        return Ok(Reconcile::result(ReconciliationOutcome::Unknown, reason));
    };
    let all = devices.len();
    let mut remaining = devices;
    let mut waited = Duration::ZERO;
    loop {
        let states = read_states(service, sought.account.as_ref(), &remaining).await?;
        remaining.retain(|device| {
            let found = device.device_ids.iter().find_map(|id| states.get(&key(id)));
            !found.map_or(sought.may_be_gone, |state| sought.states.contains(state))
        });
        if remaining.is_empty() || waited >= CHANGES_WITHIN {
            let states: Vec<&str> = sought.states.iter().map(LineState::as_str).collect();
            let asked = format!("the platform shows the state {}", states.join(" or "));
            return Ok(Reconcile::result_for(all, remaining, &asked));
        }
        settle(&service.client, INTERVAL).await?;
        waited += INTERVAL;
    }
}

fn key(id: &DeviceId) -> (String, String) {
    (id.kind.as_str().to_ascii_lowercase(), id.id.to_ascii_lowercase())
}

/// Returns the states of the lines that the account has, by each identifier of their devices.
async fn read_states(
    service: &Reconcile,
    account: Option<&String>,
    wanted: &[DeviceIdentifiers],
) -> Result<HashMap<(String, String), LineState>> {
    let list = service.client.devices().with_options(service.options.clone());
    let account_name = service.options.account.as_ref().or(account).cloned();
    let selection =
        |device_id| DeviceListRequest { account_name: account_name.clone(), device_id, ..Default::default() };
    let selections: Vec<DeviceListRequest> = if wanted.len() <= LOOKED_UP {
        wanted.iter().map(|device| selection(device.device_ids.first().cloned())).collect()
    } else {
        vec![selection(None)]
    };
    let mut states = HashMap::new();
    for selection in selections {
        let mut devices = list.list_devices(selection);
        while let Some(device) = devices.try_next().await? {
            if let Some(state) = device.state() {
                states.extend(device.device_ids.iter().map(|id| (key(id), state.clone())));
            }
        }
    }
    Ok(states)
}
