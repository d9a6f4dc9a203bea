//! Actions that a test makes devices perform: sending messages, and becoming reachable or unreachable.

use crate::{error::SimulatorError, state::State, world::lines::ErrorResponse};

/// Finds the line that has an identifier.
pub(super) fn line_of(state: &State, device: &str) -> Result<u32, SimulatorError> {
    state.world.find_any(device).ok_or_else(|| failure(device, "no line has this identifier".to_owned()))
}

pub(super) fn failure(device: &str, problem: String) -> SimulatorError {
    SimulatorError::Device { device: device.to_owned(), problem }
}

pub(super) fn device_error(device: &str) -> impl FnOnce(ErrorResponse) -> SimulatorError {
    move |rejection| failure(device, rejection.text)
}

/// Sends a short message from a device.
pub(crate) fn send_sms(state: &mut State, device: &str, text: &str) -> Result<(), SimulatorError> {
    let line = line_of(state, device)?;
    state.split().1.send_sms_from_device(line, text).map_err(device_error(device))
}

/// Sends non-IP data from a device.
pub(crate) fn send_nidd(state: &mut State, device: &str, payload: &[u8]) -> Result<(), SimulatorError> {
    let line = line_of(state, device)?;
    state.split().1.send_nidd_from_device(line, payload).map_err(device_error(device))
}

/// Makes a device reachable or unreachable; with `None` the device follows its own behaviour again.
pub(crate) fn set_reachable(state: &mut State, device: &str, reachable: Option<bool>) -> Result<(), SimulatorError> {
    let line = line_of(state, device)?;
    let (_, mut context) = state.split();
    context.world.reach.force(line, reachable);
    context.check_touched();
    Ok(())
}
