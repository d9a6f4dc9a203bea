//! Non-IP data in transit: to devices until its time ends, from devices to their account.

use super::{
    Context,
    reach::Condition,
    requests::{AcceptedRequest, Progress},
};
use crate::{
    callback_service,
    callbacks::{LineNotification, uppercase_ids},
    clock::Moment,
    fault::{Outcome, Point},
    world::{Id, Line, lines::ErrorResponse},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use jiff::SignedDuration;
use serde_json::json;

/// The maximum number of bytes in a message, before base64.
pub(crate) const MAX_BYTES: usize = 1358;
/// The time from the request to the first delivery attempt.
const DELIVERY_DELAY: SignedDuration = SignedDuration::from_secs(1);
/// The time after which a failure of the NIDD service is reported.
const SERVICE_ERROR_DELAY: SignedDuration = SignedDuration::from_secs(10);

/// Data in transit to a device.
#[derive(Debug, Clone)]
struct InTransit {
    request: AcceptedRequest,
    device_ids: Vec<Id>,
    line: u32,
    /// The moment of the first delivery attempt, if it failed.
    tried: Option<Moment>,
}

impl Context<'_> {
    /// Sends data to a device. The result is reported in a callback, at the latest when the delivery time
    /// ends. Returns the `requestId`.
    pub fn send_nidd(&mut self, account: usize, device_ids: Vec<Id>, line: u32, longest: SignedDuration) -> String {
        let request = self.begin(account, callback_service::NIDD, false);
        let id = request.id.clone();
        let until = self.now.plus(longest);
        self.later(DELIVERY_DELAY, move |context| {
            let imei = context.world.line(line).imei();
            if let Some(rejection) = context.world.faults.take_rejection(imei) {
                context.report(&request, device_ids, Err(rejection));
                return;
            }
            let mut data = InTransit { request, device_ids, line, tried: None };
            if context.world.faults.take_on_line(Point::Nidd, imei) == Some(Outcome::NiddDeliveryFailed) {
                context.later(SERVICE_ERROR_DELAY, move |context| {
                    context.nidd_ended(&data, "DeliveryFailed", Some("Backend service error"));
                });
                return;
            }
            if context.world.is_reached(line, context.now) {
                context.nidd_ended(&data, "Delivered", None);
                return;
            }
            data.tried = Some(context.now);
            context.notify_nidd(&data, "Queued", Some("Buffered, device not reachable"));
            let lost = data.clone();
            context.when_until(
                line,
                Condition::Reached,
                until,
                move |context| context.nidd_ended(&data, "Delivered", None),
                move |context| context.nidd_ended(&lost, "DeliveryFailed", Some("timeout, could not deliver data")),
            );
        });
        id
    }

    fn nidd_ended(&mut self, data: &InTransit, status: &'static str, reason: Option<&str>) {
        let progress = if reason.is_none() { Progress::Success } else { Progress::Failed };
        self.set_progress(&data.request, progress);
        self.notify_nidd(data, status, reason);
    }

    fn notify_nidd(&mut self, data: &InTransit, status: &'static str, reason: Option<&str>) {
        let mut content = json!({
            "accountName": self.world.accounts[data.request.account].name,
            "deviceIds": uppercase_ids(&self.world.line(data.line).ids()),
        });
        if status == "Delivered" {
            content["acknowledgeTime"] = json!(self.now);
        }
        if let Some(tried) = data.tried {
            content["firstAttemptDeliveryTime"] = json!(tried);
        }
        if let Some(reason) = reason {
            content["reason"] = json!(reason);
        }
        let content = json!({"niddMTDeliveryResponse": content});
        let notification = LineNotification::new(
            callback_service::NIDD,
            &data.request.id,
            data.device_ids.clone(),
            "niddResponse",
            content,
        );
        self.notify(
            data.request.account,
            &LineNotification { kind: "niddMTDeliveryResponse", ..notification.with_status(status) },
        );
    }

    /// Checks that a line accepts and sends non-IP data now.
    pub fn has_nidd(&self, line: u32) -> Result<(), ErrorResponse> {
        let view = self.world.line(line);
        if !view.is_nb_iot() {
            return Err(ErrorResponse::unexpected("Not CatM or NBIoT Device: the line does not accept non-IP data"));
        }
        match view.state() {
            Line::Active => Ok(()),
            other => {
                Err(ErrorResponse::state(format!("Device is in {} state; it must be in active state", other.wire())))
            }
        }
    }

    /// Sends data from a device. Without a listener the data is lost.
    pub fn send_nidd_from_device(&mut self, line: u32, payload: &[u8]) -> Result<(), ErrorResponse> {
        self.has_nidd(line)?;
        if payload.len() > MAX_BYTES {
            let text = format!("the payload has {} bytes; at most {MAX_BYTES} are allowed", payload.len());
            return Err(ErrorResponse::new("INPUT_INVALID.Message.TooLong", text));
        }
        let mut message = STANDARD.encode(payload);
        if self.options.escaped_nidd_padding {
            message = message.replace('=', "\\u003d");
        }
        let (view, id) = (self.world.line(line), self.random.names.uuid());
        let account = view.account();
        let content = json!({"niddMONotificationResponse": {
            "accountName": self.world.accounts[account].name,
            "message": message,
            "deviceIds": uppercase_ids(&view.ids()),
        }});
        let notification = LineNotification::new(callback_service::NIDD, &id, view.main_ids(), "niddResponse", content);
        self.notify(account, &LineNotification { kind: "niddMONotificationResponse", ..notification });
        Ok(())
    }
}
