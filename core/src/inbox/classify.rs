//! Classifies a message: its meaning for the request that it answers.

use crate::{
    models::{CallbackFault, CallbackStatus, ConnectivityCallback, LocationReportStatus, ProfileStatus},
    operations::{MessageRole, Messages},
};

/// The meaning of a message for its request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MessageClass {
    /// The final message: success.
    Succeeded,
    /// The final message: failure.
    Failed,
    /// Another message follows, or this one is additional.
    Interim,
}

/// Returns whether a message may answer a request; others have an identifier of their own.
pub(crate) fn answers_a_request(event: &ConnectivityCallback) -> bool {
    let uplink = event.nidd.as_ref().is_some_and(|nidd| nidd.uplink.is_some());
    let from_device = event.sms.as_ref().is_some_and(|sms| sms.message.is_some());
    event.request_id.as_ref().is_some_and(|id| !id.is_empty())
        && event.external_change.is_none()
        && event.promo_change.is_none()
        && !uplink
        && !from_device
}

/// Returns the meaning of a message for a request whose messages are described by `messages`, if known.
pub(crate) fn of(event: &ConnectivityCallback, messages: Option<&Messages>) -> MessageClass {
    if is_besides(event, messages) {
        return MessageClass::Interim;
    }
    if let Some(fault) = &event.fault {
        return if is_on_hold(fault) { MessageClass::Interim } else { MessageClass::Failed };
    }
    match &event.status {
        Some(CallbackStatus::OnHold | CallbackStatus::Pending | CallbackStatus::Queued) => MessageClass::Interim,
        Some(
            CallbackStatus::Failed
            | CallbackStatus::Cancelled
            | CallbackStatus::DeliveryFailed
            | CallbackStatus::ConfigFailed,
        ) => MessageClass::Failed,
        Some(CallbackStatus::Success | CallbackStatus::Delivered | CallbackStatus::ConfigCreated) => {
            by_part(event, messages).unwrap_or(MessageClass::Succeeded)
        }
        // An unknown status is final, and a success only if it has a result.
        Some(CallbackStatus::Other { .. }) => by_part(event, messages).unwrap_or(MessageClass::Failed),
        None => by_part(event, messages).unwrap_or(MessageClass::Interim),
    }
}

/// Returns whether a message is additional to those that the request waits for.
fn is_besides(event: &ConnectivityCallback, messages: Option<&Messages>) -> bool {
    let configured = event.nidd.as_ref().is_some_and(|nidd| nidd.configuration.is_some())
        || matches!(event.status, Some(CallbackStatus::ConfigCreated | CallbackStatus::ConfigFailed));
    let uploaded = event.device_response.as_ref().is_some_and(|response| response.upload.is_some());
    configured
        || (uploaded && messages.is_some_and(|messages| messages.upload == Some(MessageRole::Interim)))
        || (event.nidd.is_some() && messages.is_some_and(|messages| messages.nidd == MessageRole::Interim))
}

/// Returns whether a fault is not final: the request waits for an approval.
fn is_on_hold(fault: &CallbackFault) -> bool {
    fault.code.iter().flat_map(|code| code.split('.')).any(|part| part.eq_ignore_ascii_case("REQUEST_ONHOLD"))
}

/// Returns the meaning of the part that is set; nothing if none is.
fn by_part(event: &ConnectivityCallback, messages: Option<&Messages>) -> Option<MessageClass> {
    if let Some(response) = &event.device_response {
        if let Some(profile) = &response.profile {
            return Some(match profile.status {
                Some(ProfileStatus::WithWarning) => MessageClass::Interim,
                Some(ProfileStatus::Failed) => MessageClass::Failed,
                _ => MessageClass::Succeeded,
            });
        }
        let waits_for_device = messages.is_some_and(|messages| messages.waits_for_device);
        let reached = response.reachability.as_ref().is_none_or(|monitor| monitor.reachability_status.is_some());
        return Some(if waits_for_device && !reached { MessageClass::Interim } else { MessageClass::Succeeded });
    }
    if let Some(location) = &event.location {
        return Some(if location.position.is_some() { MessageClass::Succeeded } else { MessageClass::Failed });
    }
    if let Some(status) = &event.report_status {
        return Some(match status {
            LocationReportStatus::Queued | LocationReportStatus::InProgress => MessageClass::Interim,
            LocationReportStatus::Completed => MessageClass::Succeeded,
            _ => MessageClass::Failed,
        });
    }
    if let Some(delivery) = &event.sms_delivery {
        let expired = delivery.confirmation.as_deref().is_some_and(|word| word.eq_ignore_ascii_case("expired"));
        return Some(if expired { MessageClass::Failed } else { MessageClass::Succeeded });
    }
    (event.sms.is_some() || event.usage.is_some() || event.nidd.is_some()).then_some(MessageClass::Succeeded)
}
