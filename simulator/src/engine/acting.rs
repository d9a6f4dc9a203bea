//! What tests have devices do.

use crate::{simulator::SimulatorError, state::State, world::lines::Refusal};

impl State {
    fn line_of(&self, device: &str) -> Result<u32, SimulatorError> {
        let problem = || "no line has this identifier".to_owned();
        let none = || SimulatorError::Device { device: device.to_owned(), problem: problem() };
        self.world.find_any(device).ok_or_else(none)
    }

    fn refused(device: &str) -> impl FnOnce(Refusal) -> SimulatorError {
        move |why| SimulatorError::Device { device: device.to_owned(), problem: why.text }
    }

    /// Has a device send a short message.
    pub fn device_sends_sms(&mut self, device: &str, text: &str) -> Result<(), SimulatorError> {
        let line = self.line_of(device)?;
        self.split().1.device_sends_sms(line, text).map_err(Self::refused(device))
    }

    /// Has a device send non-IP data.
    pub fn device_sends_nidd(&mut self, device: &str, payload: &[u8]) -> Result<(), SimulatorError> {
        let line = self.line_of(device)?;
        self.split().1.device_sends_nidd(line, payload).map_err(Self::refused(device))
    }

    /// Has a device be reachable or not, or behave as it does by itself.
    pub fn set_reachable(&mut self, device: &str, reachable: Option<bool>) -> Result<(), SimulatorError> {
        let line = self.line_of(device)?;
        let (_, mut context) = self.split();
        context.world.reach.force(line, reachable);
        context.settle();
        Ok(())
    }
}
