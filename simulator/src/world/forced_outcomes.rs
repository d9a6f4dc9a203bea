//! The outcomes that are forced now, and where each applies.

use super::{Imei, lines::ErrorResponse};
use crate::{
    api_version::ApiVersion,
    error::SimulatorError,
    fault::{Fault, Outcome, Point, Times},
};

/// Checks a fault. Returns the member that is wrong, and what it must be.
pub(crate) fn fault_problem(fault: &Fault) -> Option<(&'static str, String)> {
    if let Some(device) = fault.device.as_ref().filter(|device| Imei::parse(device).is_none()) {
        return Some(("device", format!("{device:?} is not an IMEI of 14 to 16 digits")));
    }
    if fault.device.is_some() && matches!(fault.outcome.point(), Point::Request | Point::Start) {
        return Some(("device", "this outcome applies to a whole campaign; omit the device".to_owned()));
    }
    if let (Some(only), Some(version)) = (fault.outcome.only_version(), fault.version)
        && only != version
    {
        return Some(("version", format!("only {only:?} has this outcome")));
    }
    let about_a_line =
        matches!(fault.outcome.point(), Point::Line | Point::Activation | Point::Sms | Point::Nidd | Point::Profile);
    let of_a_campaign = [("version", fault.version.is_some()), ("campaign", fault.campaign.is_some())];
    if let Some((member, _)) = of_a_campaign.into_iter().find(|(_, is_set)| about_a_line && *is_set) {
        return Some((member, "this outcome applies to a line; omit this member".to_owned()));
    }
    if let Some(code) = &fault.code {
        if fault.outcome != Outcome::LineRequestFailed {
            return Some(("code", "is allowed only with lineRequestFailed".to_owned()));
        }
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'_';
        if code.is_empty() || !code.bytes().all(plain) {
            return Some(("code", format!("{code:?} is not a code such as REQUEST_FAILED.DeviceNotFound")));
        }
    }
    (fault.times == Times::Count(0)).then(|| ("times", "must be at least 1, or \"always\"".to_owned()))
}

/// The faults that are in effect.
#[derive(Debug, Default)]
pub(crate) struct ForcedOutcomes(Vec<(Fault, Option<Imei>)>);

impl ForcedOutcomes {
    /// Adds a fault. Fails if the fault is not valid.
    pub fn add(&mut self, fault: Fault) -> Result<(), SimulatorError> {
        if let Some((member, problem)) = fault_problem(&fault) {
            return Err(SimulatorError::Fault { problem: format!("{member}: {problem}") });
        }
        let device = fault.device.as_deref().and_then(Imei::parse);
        self.0.push((fault, device));
        Ok(())
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Returns the remaining faults, oldest first.
    pub fn all(&self) -> impl Iterator<Item = &Fault> {
        self.0.iter().map(|(fault, _)| fault)
    }

    /// Takes the outcome that is forced at a point in the life of a campaign: for one of its devices or, without one,
    /// for the campaign itself. The oldest fault that matches is used once.
    pub fn take(&mut self, point: Point, version: ApiVersion, campaign: &str, device: Option<Imei>) -> Option<Outcome> {
        let matches = |(fault, only): &(Fault, Option<Imei>)| {
            fault.outcome.point() == point
                && fault.version.is_none_or(|requested| requested == version)
                && fault.campaign.as_ref().is_none_or(|requested| requested.eq_ignore_ascii_case(campaign))
                && only.is_none_or(|only| device == Some(only))
        };
        let at = self.0.iter().position(matches)?;
        Some(self.used(at).outcome)
    }

    /// Takes the error that is forced on a request about a line.
    pub fn take_rejection(&mut self, device: Option<Imei>) -> Option<ErrorResponse> {
        let fault = self.take_for_line(Point::Line, device)?;
        let code = fault.code.unwrap_or_else(|| "REQUEST_FAILED.UnexpectedError".to_owned());
        Some(ErrorResponse::new(code, "Forced by the simulator"))
    }

    /// Takes the hold that is forced on an activation.
    pub fn take_hold(&mut self, device: Option<Imei>) -> Option<Outcome> {
        self.take_for_line(Point::Activation, device).map(|fault| fault.outcome)
    }

    /// Takes the outcome that is forced on a device at a point in the life of its line.
    pub fn take_on_line(&mut self, point: Point, device: Option<Imei>) -> Option<Outcome> {
        self.take_for_line(point, device).map(|fault| fault.outcome)
    }

    fn take_for_line(&mut self, point: Point, device: Option<Imei>) -> Option<Fault> {
        let matches = |(fault, only): &(Fault, Option<Imei>)| {
            fault.outcome.point() == point && only.is_none_or(|only| device == Some(only))
        };
        let at = self.0.iter().position(matches)?;
        Some(self.used(at))
    }

    /// Uses a fault once, and removes it when it is used up.
    fn used(&mut self, at: usize) -> Fault {
        let fault = self.0[at].0.clone();
        if let Times::Count(remaining) = &mut self.0[at].0.times {
            *remaining -= 1;
            if *remaining == 0 {
                self.0.remove(at);
            }
        }
        fault
    }
}
