//! Callbacks of Connectivity Management: one for each device, in an envelope that contains the number of the attempt.

use super::{
    message_log::{NewMessage, Origin},
    outbox::{Outbox, serialized},
};
use crate::{
    callback_service,
    clock::Moment,
    world::{Id, World, lines::ErrorResponse, listeners::Listener},
};
use axum::{
    body::Bytes,
    http::{HeaderName, HeaderValue},
};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// A notification about one device.
#[derive(Debug, Clone)]
pub(crate) struct LineNotification {
    /// The service, one of [`callback_service`].
    pub service: &'static str,
    pub request_id: String,
    pub device_ids: Vec<Id>,
    /// The name of the innermost part, by which tests find a callback.
    pub kind: &'static str,
    /// The member of the envelope that contains the content, such as `deviceResponse`.
    pub content: (&'static str, Value),
    /// The status: `Success`, unless the message says something else.
    pub status: &'static str,
}

impl LineNotification {
    /// Creates a notification with a member of any name, and the status `Success`.
    pub fn new(
        service: &'static str,
        request_id: &str,
        device_ids: Vec<Id>,
        member: &'static str,
        value: Value,
    ) -> Self {
        let request_id = request_id.to_owned();
        Self { service, request_id, device_ids, kind: member, content: (member, value), status: "Success" }
    }

    /// Creates a notification of a request that succeeded: `deviceResponse` with one part in it.
    pub fn succeeded(
        service: &'static str,
        request_id: &str,
        device_ids: Vec<Id>,
        response: &'static str,
        value: Value,
    ) -> Self {
        let notification = Self::new(
            service,
            request_id,
            device_ids,
            "deviceResponse",
            Value::Object(Map::from_iter([(response.to_owned(), value)])),
        );
        Self { kind: response, ..notification }
    }

    /// Creates a notification of a request that failed: `faultResponse`, and the status `Failed`.
    pub fn failed(service: &'static str, request_id: &str, device_ids: Vec<Id>, rejection: &ErrorResponse) -> Self {
        let fault =
            json!({"faultcode": format!("UnifiedWebService.{}", rejection.code), "faultstring": rejection.text});
        let notification = Self::new(service, request_id, device_ids, "faultResponse", fault);
        notification.with_status("Failed")
    }

    pub fn with_status(self, status: &'static str) -> Self {
        Self { status, ..self }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Envelope<'a> {
    username: &'a str,
    password: &'a str,
    request_id: &'a str,
    device_ids: Named<'a>,
}

/// The identifiers of a device; callbacks of `NiddService` have their kinds in capitals.
#[derive(Serialize)]
#[serde(untagged)]
enum Named<'a> {
    Plain(&'a [Id]),
    InCapitals(Value),
}

/// Returns identifiers with their kinds in capitals.
pub(crate) fn uppercase_ids(ids: &[Id]) -> Value {
    ids.iter().map(|id| json!({"id": id.id, "kind": id.kind.name().to_ascii_uppercase()})).collect()
}

impl Outbox {
    /// Sends a notification to the listener of a service. Without a listener the notification is dropped, and
    /// counted as lost if `was_requested` is set.
    pub fn line(
        &mut self,
        world: &World,
        now: Moment,
        account: usize,
        notification: &LineNotification,
        was_requested: bool,
    ) {
        let Some(listener) = self.service_listener(world, account, notification.service, was_requested) else {
            return;
        };
        let (username, password) = self.credentials(&listener);
        let device_ids = match notification.service {
            callback_service::NIDD => Named::InCapitals(uppercase_ids(&notification.device_ids)),
            _ => Named::Plain(&notification.device_ids),
        };
        let head = Envelope { username, password, request_id: &notification.request_id, device_ids };
        let mut body = serialized(&head);
        let mut member = |name: &str, value: &Value| {
            body.pop();
            body.push(b',');
            body.extend(serialized(&json!({name: value})).into_iter().skip(1));
        };
        member(notification.content.0, &notification.content.1);
        member("status", &notification.status.into());
        body.pop();
        body.extend(b",\"callbackCount\":");
        let count_at = body.len();
        body.extend(format!("1,\"maxCallbackThreshold\":{}}}", self.options.retry_policy.attempts().0).bytes());
        let body = (Bytes::from(body), Some(count_at));
        self.add_for_service(
            world,
            account,
            (notification.service, notification.kind),
            &listener,
            body,
            Vec::new(),
            now,
        );
    }

    /// Sends a callback with any body to the listener of a service. `headers` creates its headers, such as a
    /// signature with the listener's secret.
    #[allow(clippy::too_many_arguments, reason = "each is a separate fact about the callback")]
    pub fn raw(
        &mut self,
        world: &World,
        now: Moment,
        account: usize,
        (service, kind): (&'static str, &'static str),
        message: &impl Serialize,
        headers: impl FnOnce(&Listener, &[u8]) -> Vec<(HeaderName, HeaderValue)>,
    ) {
        let Some(listener) = self.service_listener(world, account, service, true) else {
            return;
        };
        let body = serialized(message);
        let headers = headers(&listener, &body);
        self.add_for_service(world, account, (service, kind), &listener, (Bytes::from(body), None), headers, now);
    }

    #[allow(clippy::too_many_arguments, reason = "each is a separate fact about the callback")]
    fn add_for_service(
        &mut self,
        world: &World,
        account: usize,
        (service, kind): (&'static str, &'static str),
        listener: &Listener,
        body: (Bytes, Option<usize>),
        headers: Vec<(HeaderName, HeaderValue)>,
        now: Moment,
    ) {
        let origin = Origin::Service(service);
        self.enqueue(world, NewMessage { account, origin, kind, listener, body, headers, created: now });
    }

    fn service_listener(&mut self, world: &World, account: usize, service: &str, requested: bool) -> Option<Listener> {
        let listener = world.accounts[account].listeners.service(service).cloned();
        self.counters.lost += u64::from(requested && listener.is_none());
        listener
    }
}
