//! Positions of devices: in the response, or in a callback for each device.

use super::{Call, Outcome, reports};
use crate::{
    engine::locations::{LocationRequest, WrittenError, WrittenPosition},
    response::Response,
    state::State,
    world::{
        Id, IdKind,
        locations::{NotLocated, PositionRequestStatus, RequestedDevice, Row},
    },
};
use serde::{Deserialize, Serialize, Serializer, ser::SerializeMap};
use serde_json::{Value, json};
use std::collections::HashSet;

/// The maximum number of devices in a synchronous request, and in an asynchronous one.
const MAX_SYNCHRONOUS: usize = 20;
const MAX_ASYNCHRONOUS: usize = 10_000;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PositionsBody {
    #[serde(default)]
    account_name: String,
    #[serde(default)]
    device_list: Vec<Device>,
    accuracy_mode: Option<Value>,
    cache_mode: Option<Value>,
}

#[derive(Deserialize)]
struct Device {
    id: String,
    kind: String,
    #[serde(default)]
    mdn: String,
}

/// A valid request for positions.
pub(super) struct PositionRequest {
    pub account: usize,
    /// Whether the last known position is sufficient.
    pub cached: bool,
    pub devices: Vec<RequestedDevice>,
}

/// A device in a response or report.
#[derive(Serialize)]
pub(super) struct Located<'a> {
    msid: &'a str,
    #[serde(serialize_with = "empty_if_none")]
    pd: Option<WrittenPosition>,
    #[serde(serialize_with = "empty_if_none")]
    error: Option<WrittenError>,
}

/// Serializes `None` as an empty object.
#[allow(clippy::ref_option, reason = "serde passes a reference")]
fn empty_if_none<T: Serialize, S: Serializer>(value: &Option<T>, to: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => value.serialize(to),
        None => to.serialize_map(Some(0))?.end(),
    }
}

impl<'a> Located<'a> {
    pub fn new(row: &'a Row) -> Self {
        Self {
            msid: &row.number,
            pd: row.outcome.ok().map(|position| WrittenPosition::new(&position, None)),
            error: WrittenError::new(row, None),
        }
    }
}

/// Reads a request for the positions of at most `limit` devices, without duplicates.
pub(super) fn read(state: &State, call: &Call<'_>, limit: usize) -> Result<PositionRequest, Response> {
    let request: PositionsBody = call.read()?;
    let account = call.account(state, &request.account_name)?;
    let mode = |value: &Option<Value>| match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(_) => "?".to_owned(),
        None => "0".to_owned(),
    };
    if mode(&request.accuracy_mode) != "0" {
        return Err(Response::invalid("Invalid accuracy mode"));
    }
    let cached = match mode(&request.cache_mode).as_str() {
        "0" => true,
        "1" | "2" => false,
        _ => return Err(Response::invalid("Invalid cache mode")),
    };
    if request.device_list.is_empty() {
        return Err(Response::invalid("Device list is empty"));
    }
    if request.device_list.len() > limit {
        return Err(Response::invalid(&format!("The device list exceeds the maximum of {limit} devices")));
    }
    let mut seen = HashSet::with_capacity(request.device_list.len());
    let mut devices = Vec::with_capacity(request.device_list.len());
    for Device { id, kind, mdn } in request.device_list {
        let Some(kind) = IdKind::parse(&kind) else {
            return Err(Response::invalid(&format!("Invalid device kind {kind}")));
        };
        let id = Id::new(kind, id);
        if seen.insert(id.clone()) {
            let line = state.world.to_locate(account, &id, &mdn);
            devices.push(RequestedDevice { id, number: mdn, line });
        }
    }
    Ok(PositionRequest { account, cached, devices })
}

/// Returns the error of a request if none of its devices is left.
fn rejection(reasons: impl Iterator<Item = Option<NotLocated>>) -> Result<(), Response> {
    let mut first = None;
    for reason in reasons {
        let Some(rejection) = reason.and_then(NotLocated::rejection) else {
            return Ok(());
        };
        first = first.or(Some(rejection));
    }
    first.map_or(Ok(()), |(code, text)| Err(Response::platform(400, code, text)))
}

pub(super) fn locate(state: &mut State, call: &Call<'_>) -> Outcome {
    let PositionRequest { account, cached, devices } = read(state, call, MAX_SYNCHRONOUS)?;
    let now = state.now();
    let locate = |requested: &RequestedDevice| state.world.locate_for(account, requested, cached, now);
    let rows: Vec<Row> = devices.iter().map(locate).collect();
    rejection(rows.iter().map(|row| row.outcome.err()))?;
    Ok(Response::ok(&rows.iter().map(Located::new).collect::<Vec<_>>()))
}

pub(super) fn locate_later(state: &mut State, call: &Call<'_>) -> Outcome {
    let (id, _) = accept(state, call, false)?;
    Ok(Response::ok(&json!({"txid": id, "status": PositionRequestStatus::Queued.name()})))
}

/// Accepts an asynchronous request.
pub(super) fn accept(state: &mut State, call: &Call<'_>, is_report: bool) -> Result<(String, i64), Response> {
    let PositionRequest { account, cached, devices } = read(state, call, MAX_ASYNCHRONOUS)?;
    rejection(devices.iter().map(|requested| requested.line.err()))?;
    let (_, mut context) = state.split();
    Ok(context.request_locations(LocationRequest { account, is_report, cached, devices }))
}

pub(super) fn cancel(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.queried_account(state)?;
    reports::cancel_job(state, account, call.argument(1), false)
}
