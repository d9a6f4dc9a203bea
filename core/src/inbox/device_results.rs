//! Counts the final result of each device in a request, once per device.

use super::{
    classify::{self, MessageClass},
    device_identity::{Devices, Name},
};
use crate::{
    models::{CallbackStatus, ConnectivityCallback, DeviceIdKind, DeviceLocation, RequestStatus},
    operations::{ExpectedMessages, MessageSubject, Messages},
};

/// The results of one request.
#[derive(Debug, Default)]
pub(super) struct DeviceResults {
    pub succeeded: i64,
    pub failed: i64,
    /// Whether the request failed as a whole: no message about a device follows.
    pub over: bool,
    /// The devices with a final result.
    devices: Devices,
}

impl DeviceResults {
    /// Counts a message, unless its device has a final result already.
    pub fn count(&mut self, event: &ConnectivityCallback, messages: Option<&Messages>) {
        self.count_upload(event, messages);
        let class = classify::of(event, messages);
        // Where several messages answer, each counts, though all may concern one device.
        let names = if has_steps(messages) { Vec::new() } else { self.names(event, messages) };
        if class == MessageClass::Interim {
            return;
        }
        if !self.devices.add(names) {
            self.correct(event);
            return;
        }
        if class == MessageClass::Succeeded {
            self.succeeded += 1;
        } else {
            self.failed += 1;
            self.over |= event.device_ids.is_empty() && event.location.is_none();
        }
    }

    /// Revokes a success: of a short message that was sent but expired before it was delivered.
    pub fn correct(&mut self, event: &ConnectivityCallback) {
        if self.succeeded > 0 && event.sms_delivery.is_some() && classify::of(event, None) == MessageClass::Failed {
            self.succeeded -= 1;
            self.failed += 1;
        }
    }

    /// Counts the devices of an upload that were rejected: no other message about them follows.
    fn count_upload(&mut self, event: &ConnectivityCallback, messages: Option<&Messages>) {
        let response = event.device_response.as_ref().and_then(|response| response.upload.as_ref());
        let Some(upload) = response.filter(|_| messages.is_some_and(|messages| messages.upload.is_some())) else {
            return;
        };
        for failure in &upload.failed {
            let ids = failure.device_ids.iter();
            let names = ids.map(|device| self.devices.name(device.kind.as_str(), &device.id)).collect();
            self.failed += i64::from(self.devices.add(names));
        }
        self.over |= event.status == Some(CallbackStatus::Failed);
    }

    /// Removes the devices' identities once all have a final result.
    pub fn close(&mut self) {
        self.devices = Devices::default();
    }

    /// Returns how many devices have a final result.
    pub fn total(&self) -> i64 {
        self.succeeded + self.failed
    }

    /// Returns the status of the request when all have a final result.
    pub fn status(&self) -> RequestStatus {
        match (self.succeeded, self.failed) {
            (0, 0) if self.over => RequestStatus::Failed,
            (_, 0) => RequestStatus::Success,
            (0, _) => RequestStatus::Failed,
            _ => RequestStatus::PartialSuccess,
        }
    }

    /// Returns the identifiers of the device, or of the monitor, of a message.
    fn names(&self, event: &ConnectivityCallback, messages: Option<&Messages>) -> Vec<Name> {
        let name = |kind: &str, id: &str| self.devices.name(kind, id);
        let response = event.device_response.as_ref();
        let monitor = response.and_then(|response| response.reachability.as_ref()?.monitor_id.as_deref());
        if let Some(monitor) =
            monitor.filter(|_| messages.is_some_and(|messages| messages.subject == MessageSubject::Monitor))
        {
            return vec![name("", monitor)];
        }
        match &event.location {
            Some(DeviceLocation { device_id: Some(id), kind, .. }) => {
                vec![name(kind.as_ref().map_or("", DeviceIdKind::as_str), id)]
            }
            _ => event.device_ids.iter().map(|device| name(device.kind.as_str(), &device.id)).collect(),
        }
    }
}

/// Returns whether a request has steps, with a message for each.
pub(super) fn has_steps(messages: Option<&Messages>) -> bool {
    matches!(messages, Some(Messages { expected: ExpectedMessages::Fixed(2..), .. }))
}
