//! The table of short messages.

use crate::models::{SmsHistoryRequest, SmsMessage, SmsPage, SmsSendRequest, Success};
use thingspace_macros::service;

/// Short messages to and from devices.
#[service]
#[api(Connectivity)]
trait Sms {
    /// Starts the delivery of messages from devices to the listener of `EnhancedConnectivityService`, queued messages
    /// first.
    #[put("/api/m2m/v1/sms/{account}/startCallbacks")]
    #[retry(Idempotent)]
    #[calls_back("EnhancedConnectivityService")]
    #[source("Connectivity Management, start SMS callbacks")]
    fn start_callbacks() -> Success;

    /// Sends a short message to devices. The network tries to deliver it for 5 days.
    ///
    /// For each device, a first callback reports that the message was sent, and a callback of `SMSDeliveryConfirmation`
    /// reports that it was delivered or expired. List the devices or select them by common attributes, not both.
    #[post("/api/m2m/v1/sms")]
    #[retry(NonIdempotent)]
    #[check_with("sms.event_history")]
    #[calls_back("EnhancedConnectivityService", "SMSDeliveryConfirmation")]
    #[messages("deviceIds")]
    #[limits("160 characters in 7-bit, 140 bytes in 8-bit encoding", "tried for 5 days")]
    #[source("Connectivity Management, send SMS messages to devices")]
    fn send(request: SmsSendRequest) -> PendingRequest;

    /// Requests the short messages to and from a device in the last 3 months, at most 500.
    #[post("/api/m2m/v1/devices/sms/history/actions/list")]
    #[retry(Safe)]
    #[calls_back("DeviceService")]
    #[messages(1)]
    #[limits("at most 500 events", "kept 3 months")]
    #[source("Connectivity Management, get SMS event history")]
    fn event_history(request: SmsHistoryRequest) -> PendingRequest;

    /// Lists the messages from devices that wait in the queue.
    ///
    /// Fetching a page acknowledges the previous page and removes its messages from the queue. If the response to a
    /// page is lost, the client does not repeat the request, because the queue may not contain its messages any more.
    #[get("/api/m2m/v1/sms/{account}/history")]
    #[retry(NonIdempotent)]
    #[check_with("sms.event_history")]
    #[item(SmsMessage)]
    #[limits("at most 100 messages a page")]
    #[source("Connectivity Management, retrieve SMS messages")]
    fn list_messages() -> Pager<SmsPage>;
}
