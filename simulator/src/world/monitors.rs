//! Monitors: notifications when a device becomes reachable or unreachable.

use super::Id;
use crate::clock::Moment;
use std::collections::HashMap;
use thingspace::models::ReachabilityType;

/// The changes that a monitor watches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Watched {
    data: bool,
    sms: bool,
    pub loss: bool,
}

impl Watched {
    const ALL: [Self; 7] = [
        Self::new(true, false, false),
        Self::new(false, true, false),
        Self::new(false, false, true),
        Self::new(true, true, false),
        Self::new(true, false, true),
        Self::new(false, true, true),
        Self::new(true, true, true),
    ];

    const fn new(data: bool, sms: bool, loss: bool) -> Self {
        Self { data, sms, loss }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|watched| watched.name().eq_ignore_ascii_case(text))
    }

    pub fn name(self) -> &'static str {
        match (self.data, self.sms, self.loss) {
            (true, false, false) => ReachabilityType::Data.as_str(),
            (false, true, false) => ReachabilityType::Sms.as_str(),
            (true, true, false) => ReachabilityType::DataSms.as_str(),
            (true, false, true) => ReachabilityType::DataAndLoss.as_str(),
            (false, true, true) => ReachabilityType::SmsAndLoss.as_str(),
            (true, true, true) => ReachabilityType::DataSmsAndLoss.as_str(),
            (false, false, _) => ReachabilityType::Loss.as_str(),
        }
    }

    /// Returns the status that a monitor reports for a change; `None` for a change that it does not watch.
    pub fn status(self, reached: bool) -> Option<&'static str> {
        let requested = if reached { self.data || self.sms } else { self.loss };
        let reported = if reached { Self { loss: false, ..self } } else { Self::new(false, false, true) };
        requested.then(|| reported.name())
    }
}

/// A monitor of one device.
#[derive(Debug, Clone)]
pub(crate) struct Monitor {
    pub id: String,
    pub account: usize,
    /// The request that started it, which every callback about it names.
    pub request: String,
    /// The identifiers of the device in the request.
    pub device_ids: Vec<Id>,
    pub watched: Watched,
    pub expires: Moment,
}

/// The active monitors.
#[derive(Debug, Default)]
pub(crate) struct Monitors {
    by_line: HashMap<u32, Vec<Monitor>>,
    lines: HashMap<String, u32>,
}

impl Monitors {
    pub fn add(&mut self, line: u32, monitor: Monitor) {
        self.lines.insert(monitor.id.clone(), line);
        self.by_line.entry(line).or_default().push(monitor);
    }

    /// Removes a monitor of an account, or of any account. Returns its line and the monitor.
    pub fn remove(&mut self, account: Option<usize>, id: &str) -> Option<(u32, Monitor)> {
        let line = *self.lines.get(id)?;
        let of_line = self.by_line.get_mut(&line)?;
        let is_it = |monitor: &Monitor| monitor.id == id && account.is_none_or(|account| monitor.account == account);
        let monitor = of_line.remove(of_line.iter().position(is_it)?);
        if of_line.is_empty() {
            self.by_line.remove(&line);
        }
        self.lines.remove(id);
        Some((line, monitor))
    }

    /// Returns the monitors of a line, oldest first.
    pub fn of(&self, line: u32) -> &[Monitor] {
        self.by_line.get(&line).map_or(&[], Vec::as_slice)
    }

    /// Returns true if a line has a monitor.
    pub fn watches(&self, line: u32) -> bool {
        self.by_line.contains_key(&line)
    }
}

#[cfg(test)]
mod tests {
    use super::Watched;

    #[test]
    fn only_watched_changes_have_a_status() {
        for watched in Watched::ALL {
            assert_eq!(Watched::parse(watched.name()), Some(watched));
            assert_eq!(watched.status(true).is_some(), watched.data || watched.sms);
            assert_eq!(watched.status(false), watched.loss.then_some("LOSS_OF_CONNECTIVITY"));
        }
        let both = Watched::parse("REACHABLE_FOR_DATA_SMS_AND_LOSS").unwrap();
        assert_eq!(both.status(true), Some("REACHABLE_FOR_DATA_SMS"));
        assert_eq!(Watched::parse("REACHABLE"), None);
    }
}
