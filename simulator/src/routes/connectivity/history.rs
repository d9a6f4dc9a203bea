//! Usage, connections and provisioning history of devices.

use super::{Call, Handler, Outcome, RawId, Seconds, ids_of, labels::RawLabel, moment, reject, selection::line_of};
use crate::{
    clock::Moment,
    response::Response,
    state::State,
    world::{DayUsage, IdKind, Label, LineEventKind, World, lines::ErrorResponse},
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The maximum number of records in a response, and the time for which they are kept.
const PAGE_SIZE: usize = 500;
const RETENTION: SignedDuration = SignedDuration::from_hours(365 * 24);

pub(super) fn route(method: &str, path: &[&str]) -> Option<Handler> {
    Some(match (method, path) {
        ("POST", ["devices", "usage", "actions", "list"]) => usage,
        ("POST", ["devices", "connections", "actions", "listhistory"]) => connections,
        ("POST", ["devices", "connections", "actions", "list"]) => connections_legacy,
        ("POST", ["devices", "history", "actions", "list"]) => provisioning,
        _ => return None,
    })
}

#[derive(Debug, Serialize)]
struct Attribute {
    key: &'static str,
    value: String,
}

/// Returns the line of one identifier, on an account of the user.
pub(super) fn device(state: &State, call: &Call<'_>, raw: RawId) -> Result<u32, Response> {
    let (ids, invalid) = ids_of(&[raw])?;
    let line = invalid.map_or_else(|| line_of(&state.world, &ids), Err).map_err(|rejection| reject(&rejection))?;
    if call.accounts(state).contains(&state.world.line(line).account()) {
        return Ok(line);
    }
    Err(reject(&ErrorResponse::new("REQUEST_FAILED.DeviceNotFound", "The device could not be found")))
}

/// Returns the period of a request. Data older than a year is not kept.
fn range(state: &State, earliest: &str, latest: &str) -> Result<(Moment, Moment), Response> {
    let (earliest, latest) = (moment(earliest)?, moment(latest)?);
    if latest < earliest {
        return Err(reject(&ErrorResponse::unexpected("latest is before earliest")));
    }
    let now = state.now();
    Ok((earliest.max(now.plus(-RETENTION)), latest.min(now)))
}

/// Returns a page of records: the status shows whether there are more, which begin at the time of the last.
fn page<T: Serialize>(state: &State, name: &str, records: Vec<T>) -> Response {
    let (status, page) = page_of(state, name, records);
    Response::json(status, &page)
}

/// Returns the status and the body of a page.
fn page_of<T: Serialize>(state: &State, name: &str, mut records: Vec<T>) -> (u16, Value) {
    let size = PAGE_SIZE.min(state.options.page_size).max(2);
    let has_more_data = records.len() > size;
    records.truncate(size);
    (if has_more_data { 202 } else { 200 }, json!({name: records, "hasMoreData": has_more_data}))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct UsageRequest {
    device_id: Option<RawId>,
    label: Option<RawLabel>,
    earliest: String,
    latest: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct UsageRecord<'a> {
    bytes_used: i64,
    #[serde(flatten)]
    places: Option<UsageByPlace>,
    extended_attributes: [Attribute; 1],
    service_plan: &'a str,
    sms_used: i64,
    source: &'static str,
    timestamp: Seconds,
}

/// The usage at home and abroad, which only RTR customers get.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct UsageByPlace {
    domestic_usage: i64,
    international_usage: i64,
}

impl UsageByPlace {
    /// Splits a number of bytes, if the line belongs to an RTR customer.
    pub fn of(world: &World, line: u32, bytes: i64, abroad: i64) -> Option<Self> {
        let is_split = world.accounts[world.line(line).account()].rtr_customer;
        is_split.then_some(Self { domestic_usage: bytes - abroad, international_usage: abroad })
    }
}

/// Returns the lines with a label that the user can see.
fn lines_with_label(state: &State, call: &Call<'_>, label: &Label) -> Vec<u32> {
    call.accounts(state).iter().flat_map(|account| state.world.labels.lines(*account, label)).collect()
}

fn usage(state: &mut State, call: &Call<'_>) -> Outcome {
    let request: UsageRequest = call.read()?;
    let (from, until) = range(state, &request.earliest, &request.latest)?;
    let lines = match (request.device_id, request.label) {
        (Some(raw), None) => vec![device(state, call, raw)?],
        (None, Some(label)) => lines_with_label(state, call, &label.check()?),
        _ => return Err(reject(&ErrorResponse::unexpected("Give a deviceId or a label, one of the two"))),
    };
    let mut days: BTreeMap<Moment, DayUsage> = BTreeMap::new();
    let first = lines.first().copied();
    for line in lines {
        for day in state.world.usage(line).daily(from, until, state.now()) {
            let sum = days.entry(day.day).or_insert(DayUsage { bytes: 0, abroad: 0, messages: 0, ..day });
            sum.bytes += day.bytes;
            sum.abroad += day.abroad;
            sum.messages += day.messages;
        }
    }
    let record = |day: DayUsage| UsageRecord {
        bytes_used: day.bytes,
        places: first.and_then(|line| UsageByPlace::of(&state.world, line, day.bytes, day.abroad)),
        extended_attributes: [Attribute { key: "MoSms", value: (day.messages / 2).to_string() }],
        service_plan: state.world.plan(day.plan).map_or("", |plan| &plan.code),
        sms_used: day.messages,
        source: "Raw Usage",
        timestamp: Seconds(day.day),
    };
    Ok(page(state, "usageHistory", days.into_values().map(record).collect()))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct DeviceRequest {
    device_id: RawId,
    earliest: String,
    latest: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ConnectionRecord {
    connection_event_attributes: Vec<Attribute>,
    extended_attributes: [Attribute; 0],
    occurred_at: Seconds,
}

/// Returns at most `limit` beginnings and ends of sessions, oldest first.
fn events(state: &State, call: &Call<'_>, limit: usize) -> Result<Vec<ConnectionRecord>, Response> {
    let request: DeviceRequest = call.read()?;
    let line = device(state, call, request.device_id)?;
    let (from, until) = range(state, &request.earliest, &request.latest)?;
    let number = state.world.line(line).id(IdKind::Msisdn);
    let attribute = |key, value: &str| Attribute { key, value: value.to_owned() };
    // A session that began before the period may end within it; none is longer than a day.
    let before = from.plus(-SignedDuration::from_hours(24));
    let usage = state.world.usage(line);
    let mut records = Vec::new();
    for session in usage.sessions(before, until) {
        if records.len() > limit {
            break;
        }
        let start = vec![attribute("BytesUsed", "0"), attribute("Event", "Start")];
        let mut stop = vec![attribute("BytesUsed", &session.bytes.to_string()), attribute("Event", "Stop")];
        stop.extend(number.as_ref().map(|number| attribute("Msisdn", number)));
        for (at, attributes) in [(session.start, start), (session.stop, stop)] {
            if (from..=until).contains(&at) {
                records.push(ConnectionRecord {
                    connection_event_attributes: attributes,
                    extended_attributes: [],
                    occurred_at: Seconds(at),
                });
            }
        }
    }
    Ok(records)
}

fn connections(state: &mut State, call: &Call<'_>) -> Outcome {
    let events = events(state, call, PAGE_SIZE)?;
    Ok(page(state, "connectionHistory", events))
}

/// Handles the older path, which returns a bare list of any length.
fn connections_legacy(state: &mut State, call: &Call<'_>) -> Outcome {
    Ok(Response::ok(&events(state, call, usize::MAX)?))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ProvisioningRecord<'a> {
    occurred_at: Seconds,
    status: &'static str,
    event_by: &'a str,
    event_type: &'static str,
    service_plan: &'a str,
    mdn: String,
    msisdn: String,
    extended_attributes: [Attribute; 0],
}

fn provisioning(state: &mut State, call: &Call<'_>) -> Outcome {
    let request: DeviceRequest = call.read()?;
    let line = device(state, call, request.device_id)?;
    let (from, until) = range(state, &request.earliest, &request.latest)?;
    let world = &state.world;
    let account = world.line(line).account();
    let owner = world.owner_of(account).unwrap_or_default();
    let happened = world.line_events(line).into_iter().filter(|event| (from..=until).contains(&event.at));
    let records = happened.map(|event| {
        let number = event.number.map(|number| format!("{number:010}")).unwrap_or_default();
        ProvisioningRecord {
            occurred_at: Seconds(event.at),
            status: if event.kind == LineEventKind::ActivationFailed { "Failed" } else { "Success" },
            event_by: if event.kind == LineEventKind::Resumed { "System" } else { owner },
            event_type: event.kind.name(),
            service_plan: event.plan.and_then(|plan| world.plan(plan)).map_or("", |plan| &plan.code),
            msisdn: if number.is_empty() { String::new() } else { format!("1{number}") },
            mdn: number,
            extended_attributes: [],
        }
    });
    // The documents show this page, and no other, as the only entry of an array.
    let (status, page) = page_of(state, "provisioningHistory", records.collect());
    Ok(Response::json(status, &[page]))
}
