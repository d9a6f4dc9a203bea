//! Non-IP data to devices.

use super::{Call, DeviceEntry, Handler, Outcome, RawId, accepted, devices_of, reject};
use crate::{callback_service, engine::nidd::MAX_BYTES, response::Response, state::State, world::lines::ErrorResponse};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use jiff::SignedDuration;
use serde::Deserialize;
use serde_json::Value;

/// The allowed delivery times, in seconds.
const DELIVERY_SECONDS: std::ops::RangeInclusive<i64> = 2..=2_592_000;

pub(super) fn route(method: &str, path: &[&str]) -> Option<Handler> {
    matches!((method, path), ("POST", ["devices", "nidd", "message"])).then_some(send)
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    account_name: Option<String>,
    #[serde(default)]
    device_ids: Vec<RawId>,
    /// Seconds; a sample of the platform has them as text.
    maximum_delivery_time: Option<Value>,
    message: Option<String>,
}

fn send(state: &mut State, call: &Call<'_>) -> Outcome {
    let Body { account_name, device_ids, maximum_delivery_time, message } = call.read()?;
    if device_ids.is_empty() {
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.DeviceNotProvided", "The request names no device")));
    }
    check(&message.unwrap_or_default()).map_err(|rejection| reject(&rejection))?;
    let seconds = seconds(maximum_delivery_time.as_ref())?;
    let device = DeviceEntry { device_ids, ip_address: None };
    let (account, targets) = devices_of(state, call, account_name.as_deref(), &[device])?;
    if state.world.accounts[account].listeners.service(callback_service::NIDD).is_none() {
        let text = format!("No callback listener is registered for {}", callback_service::NIDD);
        return Err(reject(&ErrorResponse::unexpected(text)));
    }
    let (_, mut context) = state.split();
    let mut id = None;
    for target in targets {
        let line = target.line.map_err(|rejection| reject(&rejection))?;
        context.has_nidd(line).map_err(|rejection| reject(&rejection))?;
        id = Some(context.send_nidd(account, target.ids, line, SignedDuration::from_secs(seconds)));
    }
    Ok(accepted(&id.unwrap_or_default()))
}

/// Checks data to send: it must be non-empty base64, and not too long.
fn check(message: &str) -> Result<(), ErrorResponse> {
    if message.is_empty() {
        return Err(ErrorResponse::new("INPUT_INVALID.Message.Null", "The message is empty"));
    }
    let Ok(data) = STANDARD.decode(message) else {
        return Err(ErrorResponse::unexpected("The message is not base64"));
    };
    if data.len() > MAX_BYTES {
        let text = format!("The message has {} bytes; at most {MAX_BYTES} are sent", data.len());
        return Err(ErrorResponse::new("INPUT_INVALID.Message.TooLong", text));
    }
    Ok(())
}

fn seconds(value: Option<&Value>) -> Result<i64, Response> {
    let seconds = value.and_then(|value| value.as_i64().or_else(|| value.as_str()?.trim().parse().ok()));
    seconds
        .filter(|seconds| DELIVERY_SECONDS.contains(seconds))
        .ok_or_else(|| reject(&ErrorResponse::unexpected("maximumDeliveryTime is 2 to 2,592,000 seconds")))
}
