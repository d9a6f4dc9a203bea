//! Short messages in transit: to devices for five days, from devices to their account.

use super::{
    Context,
    reach::Condition,
    requests::{Progress, Target},
};
use crate::{
    callback_service,
    callbacks::{FROM_DEVICE, LineNotification},
    clock::Moment,
    fault::Point,
    world::{
        Id, IdKind, Line,
        lines::ErrorResponse,
        sms::{Entry, Waiting},
    },
};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

/// The time from the network to a device that is reachable.
const DELIVERY_DELAY: SignedDuration = SignedDuration::from_secs(2);
/// The time for which the network tries to deliver.
const DELIVERY_PERIOD: SignedDuration = SignedDuration::from_hours(120);

/// A message in transit to a device.
#[derive(Debug, Clone)]
struct InTransit {
    account: usize,
    request: String,
    device_ids: Vec<Id>,
    line: u32,
    /// Its number in the history of the line.
    number: u64,
}

impl Context<'_> {
    /// Sends a message to devices. For each device, one callback reports that it was sent, and another that
    /// it was delivered or has expired. Returns the `requestId`.
    pub fn send_sms(&mut self, account: usize, targets: Vec<Target>, text: String) -> String {
        let accepted_request = self.begin(account, callback_service::ENHANCED, false);
        let id = accepted_request.id.clone();
        self.later(self.options.request_delay, move |context| {
            for target in targets {
                let line = context.reached(account, &target).and_then(|line| context.takes_messages(line));
                match line {
                    Ok(line) => {
                        context.set_progress(&accepted_request, Progress::Success);
                        let sent = json!({"smsStatus": "Sent", "timestamp": context.now});
                        let ids = target.ids.clone();
                        let notification = LineNotification::new(
                            callback_service::ENHANCED,
                            &accepted_request.id,
                            ids,
                            "smsResponse",
                            sent,
                        );
                        context.notify(account, &notification);
                        let entry = Entry { direction: "MT", status: "Sent", text: text.clone(), at: context.now };
                        let number = context.world.messages.add_history(line, entry);
                        let request = accepted_request.id.clone();
                        context.deliver(InTransit { account, request, device_ids: target.ids, line, number });
                    }
                    Err(rejection) => context.report(&accepted_request, target.ids, Err(rejection)),
                }
            }
        });
        id
    }

    /// Checks that short messages can be sent to a line: it must be in service.
    fn takes_messages(&self, line: u32) -> Result<u32, ErrorResponse> {
        match self.world.line(line).state() {
            Line::Active => Ok(line),
            other => {
                let text = format!("Device is in {} state; only an active device can receive messages", other.wire());
                Err(ErrorResponse::state(text))
            }
        }
    }

    /// Delivers a message to its device, now or when it becomes reachable.
    fn deliver(&mut self, message: InTransit) {
        let expires = self.now.plus(DELIVERY_PERIOD);
        let imei = self.world.line(message.line).imei();
        if self.world.faults.take_on_line(Point::Sms, imei).is_some() {
            self.at(expires, move |context| context.confirm(&message, "expired"));
            return;
        }
        self.later(DELIVERY_DELAY, move |context| {
            let lost = message.clone();
            context.when_until(
                message.line,
                Condition::Reached,
                expires,
                move |context| context.confirm(&message, "delivered"),
                move |context| context.confirm(&lost, "expired"),
            );
        });
    }

    fn confirm(&mut self, message: &InTransit, confirmation: &'static str) {
        let delivered = confirmation == "delivered";
        let status = if delivered { "Delivered" } else { "Expired" };
        self.world.messages.set_status(message.line, message.number, status);
        let content = json!({"confirmation": confirmation, "timestamp": self.now});
        let ids = message.device_ids.clone();
        let member = "smsDeliveryConfirmation";
        let notification =
            LineNotification::new(callback_service::SMS_CONFIRMATION, &message.request, ids, member, content);
        self.notify(message.account, &notification.with_status(if delivered { "Success" } else { "Failed" }));
    }

    /// Sends a message from a device. It goes to the listener of its account if callbacks were requested, and
    /// waits in the queue otherwise.
    pub fn send_sms_from_device(&mut self, line: u32, text: &str) -> Result<(), ErrorResponse> {
        self.takes_messages(line)?;
        let entry = Entry { direction: "MO", status: "Received", text: text.to_owned(), at: self.now };
        self.world.messages.add_history(line, entry);
        let (account, ids) = (self.world.line(line).account(), self.world.line(line).main_ids());
        let waiting = Waiting { number: 0, device_ids: ids, text: text.to_owned(), at: self.now };
        let listens = self.world.accounts[account].listeners.service(callback_service::ENHANCED).is_some();
        let queue = self.world.messages.queue(account);
        if queue.started && listens {
            self.notify_sms(account, waiting);
        } else {
            queue.add(waiting);
        }
        Ok(())
    }

    /// Sends the messages of an account's devices to its listener from now on, waiting ones first. Without a
    /// listener they stay in the queue.
    pub fn start_sms_callbacks(&mut self, account: usize) {
        let listens = self.world.accounts[account].listeners.service(callback_service::ENHANCED).is_some();
        let queue = self.world.messages.queue(account);
        queue.started = true;
        if listens {
            for waiting in queue.take() {
                self.notify_sms(account, waiting);
            }
        }
    }

    fn notify_sms(&mut self, account: usize, waiting: Waiting) {
        let id = self.new_id();
        let content = json!({"message": waiting.text, "timestamp": waiting.at});
        let notification =
            LineNotification::new(callback_service::ENHANCED, &id, waiting.device_ids, "smsResponse", content);
        self.notify(account, &LineNotification { kind: FROM_DEVICE, ..notification });
    }

    /// Returns a message that the listener did not accept to the queue.
    pub(super) fn take_back_sms(&mut self, account: usize, body: &[u8]) {
        let Ok(body) = serde_json::from_slice::<Value>(body) else {
            return;
        };
        let id = |id: &Value| Some(Id::new(IdKind::parse(id["kind"].as_str()?)?, id["id"].as_str()?));
        let device_ids = body["deviceIds"].as_array().into_iter().flatten().filter_map(id).collect();
        let text = body["smsResponse"]["message"].as_str().unwrap_or_default().to_owned();
        let at = body["smsResponse"]["timestamp"].as_str().and_then(|at| at.parse::<Timestamp>().ok());
        let at = at.map_or(self.now, Moment::from);
        self.world.messages.queue(account).add(Waiting { number: 0, device_ids, text, at });
    }

    /// Returns the short messages of a line in a period, at most 500, oldest first, as callbacks contain them.
    pub fn sms_history(&self, line: u32, earliest: Moment, latest: Moment) -> Value {
        let entries = self.world.messages.history(line, earliest, latest, self.now).take(500);
        let written = entries.map(|Entry { direction, status, text, at }| {
            json!({"direction": direction, "status": status, "message": text, "timestamp": at})
        });
        written.collect()
    }
}
