//! Short messages.

use super::{
    Call, DeviceEntry, Handler, KeyValue, Outcome, RawId, Seconds, Selection, accepted, account_of_first, devices_of,
    done, moment, reject, select,
};
use crate::{
    callback_service,
    clock::Moment,
    engine::requests::{DeviceResult, Order},
    response::Response,
    sms_text::{self, Encoding},
    state::State,
    world::{Id, lines::ErrorResponse},
};
use axum::http::header;
use serde::{Deserialize, Serialize};

pub(super) fn route(method: &str, path: &[&str]) -> Option<Handler> {
    Some(match (method, path) {
        ("POST", ["sms"]) => send,
        ("GET", ["sms", _, "history"]) => queued,
        ("PUT", ["sms", _, "startcallbacks"]) => start_callbacks,
        ("POST", ["devices", "sms", "history", "actions", "list"]) => history,
        _ => return None,
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    account_name: Option<String>,
    sms_message: Option<String>,
    data_encoding: Option<String>,
    device_ids: Option<Vec<RawId>>,
    #[serde(default)]
    custom_fields: Vec<KeyValue>,
    group_name: Option<String>,
    service_plan: Option<String>,
}

fn send(state: &mut State, call: &Call<'_>) -> Outcome {
    let message: Body = call.read()?;
    let text = message.sms_message.unwrap_or_default();
    check(&text, message.data_encoding.as_deref()).map_err(|rejection| reject(&rejection))?;
    // Each identifier belongs to a separate device.
    let devices: Option<Vec<DeviceEntry>> = message
        .device_ids
        .map(|ids| ids.into_iter().map(|id| DeviceEntry { device_ids: vec![id], ip_address: None }).collect());
    let selection = Selection {
        account: message.account_name.as_deref(),
        devices: devices.as_deref(),
        group: message.group_name.as_deref(),
        plan: message.service_plan.as_deref(),
        custom_fields: &message.custom_fields,
    };
    let (account, targets) = select(state, call, &selection)?;
    Ok(accepted(&state.split().1.send_sms(account, targets, text)))
}

/// Checks the text of a message: it must not be empty or too long, and its encoding must have all of its letters.
fn check(text: &str, encoding: Option<&str>) -> Result<(), ErrorResponse> {
    let encoding = match encoding.filter(|name| !name.is_empty()) {
        None => Encoding::SevenBit,
        Some(name) => Encoding::parse(name).ok_or_else(|| {
            let text = format!("{name} is not one of 7-bit, 8-bit-ASCII, 8-bit-UTF-8, 8-bit-DATA");
            ErrorResponse::unexpected(text)
        })?,
    };
    if text.is_empty() {
        return Err(ErrorResponse::new("INPUT_INVALID.SmsMessage.Null", "The smsMessage is empty"));
    }
    let length = sms_text::length(text, encoding).map_err(|letter| {
        let text = format!("The character {letter:?} is not in the alphabet of the encoding {}", encoding.name());
        ErrorResponse::new("INPUT_INVALID.Request.InvalidCharacter", text)
    })?;
    if length > encoding.max_length() {
        let text = format!(
            "The smsMessage has {length} characters; {} has at most {}",
            encoding.name(),
            encoding.max_length()
        );
        return Err(ErrorResponse::new("INPUT_INVALID.SmsMessage.TooLong", text));
    }
    Ok(())
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page {
    messages: Vec<Queued>,
    has_more_data: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Queued {
    device_ids: Vec<Id>,
    message: String,
    timestamp: Seconds,
}

/// Returns the messages from devices that wait. A token acknowledges the page that it came with; the last
/// page has none, and returning it acknowledges it.
fn queued(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.account(state, call.argument(1))?;
    let Some((messages, token)) = state.world.messages.queue(account).page(call.next()?) else {
        return Err(reject(&ErrorResponse::unexpected("next is not a token of this list")));
    };
    let messages = messages.into_iter().map(|waiting| Queued {
        device_ids: waiting.device_ids,
        message: waiting.text,
        timestamp: Seconds(waiting.at),
    });
    let page = Page { messages: messages.collect(), has_more_data: token.is_some() };
    let Some(token) = token else {
        return Ok(Response::ok(&page));
    };
    let next = format!("{}{}?next={token}", state.url, call.request.path);
    Ok(Response::json(202, &page).with_header(header::LOCATION, &next))
}

fn start_callbacks(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.account(state, call.argument(1))?;
    state.split().1.start_sms_callbacks(account);
    Ok(done())
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AcceptedRequest {
    device_id: RawId,
    earliest: Option<String>,
    latest: Option<String>,
}

fn history(state: &mut State, call: &Call<'_>) -> Outcome {
    let AcceptedRequest { device_id, earliest, latest } = call.read()?;
    let earliest = earliest.map_or(Ok(Moment::default()), |text| moment(&text))?;
    let latest = latest.map_or(Ok(Moment::LAST), |text| moment(&text))?;
    if latest < earliest {
        return Err(reject(&ErrorResponse::unexpected("latest is before earliest")));
    }
    let devices = [DeviceEntry { device_ids: vec![device_id], ip_address: None }];
    let account = account_of_first(state, call, &devices)?;
    let (account, targets) = devices_of(state, call, Some(&account), &devices)?;
    let order = Order { account, service: callback_service::DEVICE, pollable: false, targets };
    let id = state.split().1.submit(order, move |context, _, _, line| {
        Ok(DeviceResult::new("smsEventHistoryResponse", context.sms_history(line, earliest, latest)))
    });
    Ok(accepted(&id))
}
