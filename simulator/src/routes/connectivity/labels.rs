//! Labels by which usage is counted.

use super::{Call, Handler, Outcome, RawId, accepted, history::device, ids_of, reject, selection::line_of};
use crate::{
    callback_service,
    engine::{Context, requests::DeviceResult},
    response::Response,
    state::State,
    world::{Id, Label, lines::ErrorResponse},
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{borrow::Cow, collections::BTreeMap};

/// The maximum number of labels, and of devices, in a request.
const MAX_ENTRIES: usize = 2000;
/// The longest name and the longest value of a label.
const MAX_LENGTHS: (usize, usize) = (20, 50);

pub(super) fn route(method: &str, path: &[&str]) -> Option<Handler> {
    Some(match (method, path) {
        ("POST", ["devices", "actions", "usagesegmentationlabels"]) => set,
        ("DELETE", ["devices", "actions", "usagesegmentationlabels"]) => remove,
        _ => return None,
    })
}

/// A label in a request.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct RawLabel {
    name: String,
    value: String,
}

impl RawLabel {
    pub fn check(self) -> Result<Label, Response> {
        let Self { name, value } = self;
        let fits = |text: &str, longest| !text.is_empty() && text.chars().count() <= longest;
        if fits(&name, MAX_LENGTHS.0) && fits(&value, MAX_LENGTHS.1) {
            return Ok(Label { name, value });
        }
        let text =
            format!("The name of a label has 1 to {} characters, its value 1 to {}", MAX_LENGTHS.0, MAX_LENGTHS.1);
        Err(reject(&ErrorResponse::unexpected(text)))
    }
}

pub(super) fn check_count(count: usize) -> Result<(), Response> {
    if count == 0 {
        return Err(reject(&ErrorResponse::unexpected("The request has no labels and no devices")));
    }
    if count > MAX_ENTRIES {
        let text = format!("The request has more than {MAX_ENTRIES} labels or devices");
        return Err(reject(&ErrorResponse::new("INPUT_INVALID.MaxRequestsExceeded", text)));
    }
    Ok(())
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Assignment {
    device_ids: Vec<RawId>,
    label: RawLabel,
}

/// A device in a request of the platform's own client.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Devices {
    pub device_ids: Vec<RawId>,
}

/// The labels of a request: as documented, or as the platform's own client sends them.
#[derive(Deserialize)]
#[serde(untagged)]
enum Assignments {
    List(Vec<Assignment>),
    Lists { devices: Vec<Devices>, label: Vec<RawLabel> },
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SetRequest {
    account_name: Option<String>,
    labels: Assignments,
}

fn set(state: &mut State, call: &Call<'_>) -> Outcome {
    let request: SetRequest = call.read()?;
    let account = call.account_or_only(state, request.account_name.as_deref())?;
    let raw: Vec<(Vec<RawId>, RawLabel)> = match request.labels {
        Assignments::List(list) => list.into_iter().map(|entry| (entry.device_ids, entry.label)).collect(),
        Assignments::Lists { devices, label } => {
            let devices = devices.iter();
            let labels =
                devices.flat_map(|device| label.iter().map(|label| (device.device_ids.clone(), label.clone())));
            labels.take(MAX_ENTRIES + 1).collect()
        }
    };
    check_count(raw.len())?;
    let mut requested = Vec::with_capacity(raw.len());
    for (ids, label) in raw {
        let (ids, invalid) = ids_of(&ids)?;
        requested.push((ids, invalid, label.check()?));
    }
    let (_, mut context) = state.split();
    let accepted_request = context.begin(account, callback_service::CARRIER, false);
    let id = accepted_request.id.clone();
    context.later(context.options.request_delay, move |context| {
        for (ids, invalid, label) in requested {
            let outcome = invalid.map_or_else(|| label_line(context, account, &ids, &label), Err);
            context.report(&accepted_request, ids, outcome);
        }
    });
    Ok(accepted(&id))
}

fn label_line(
    context: &mut Context<'_>,
    account: usize,
    ids: &[Id],
    label: &Label,
) -> Result<DeviceResult, ErrorResponse> {
    let line = line_of(context.world, ids)?;
    if context.world.line(line).account() != account {
        let text = "The device was not a part of the account specified.";
        return Err(ErrorResponse::new("INPUT_INVALID.Device.Account.Invalid", text));
    }
    context.world.labels.set(account, label, line);
    Ok(DeviceResult::new("setUsageSegmentationLabelResponse", json!({"label": written(label)})))
}

pub(super) fn written(label: &Label) -> Value {
    json!({"name": label.name, "value": label.value})
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RemoveRequest {
    account_name: Option<String>,
    #[serde(default)]
    labels: Vec<RawLabel>,
    device_id: Option<RawId>,
}

/// Reads the labels to remove. The documentation puts them into a body; the platform's own client puts them into
/// the query, as JSON.
fn read_removal(call: &Call<'_>) -> Result<RemoveRequest, Response> {
    let account_name = call.request.query("accountName").map(Cow::into_owned);
    let Some(list) = call.request.query("LabelList") else {
        let labels = indexed_labels(call.request.queries());
        return if labels.is_empty() {
            call.read()
        } else {
            Ok(RemoveRequest { account_name, labels, device_id: None })
        };
    };
    let read = serde_json::from_str(&list).or_else(|_| serde_json::from_str(&format!("[{list}]")));
    let labels = read.map_err(|error| {
        let text = format!("The LabelList could not be read: {error}");
        reject(&ErrorResponse::new("DeserializationFailed", text))
    })?;
    Ok(RemoveRequest { account_name, labels, device_id: None })
}

/// Reads labels in the form `LabelList[deviceIds][0][name]=VIN`, as the platform's own client writes them.
fn indexed_labels<'a>(query: impl Iterator<Item = (Cow<'a, str>, Cow<'a, str>)>) -> Vec<RawLabel> {
    let mut labels: BTreeMap<usize, RawLabel> = BTreeMap::new();
    for (key, value) in query {
        let Some(place) = key.strip_prefix("LabelList[deviceIds][") else { continue };
        let Some((index, member)) = place.split_once("][") else { continue };
        let Ok(index) = index.parse() else { continue };
        let label = labels.entry(index).or_insert_with(|| RawLabel { name: String::new(), value: String::new() });
        match member {
            "name]" => label.name = value.into_owned(),
            "value]" => label.value = value.into_owned(),
            _ => {}
        }
    }
    labels.into_values().collect()
}

fn remove(state: &mut State, call: &Call<'_>) -> Outcome {
    let request = read_removal(call)?;
    let account = call.account_or_only(state, request.account_name.as_deref())?;
    check_count(request.labels.len())?;
    let labels = request.labels.into_iter().map(RawLabel::check).collect::<Result<Vec<_>, _>>()?;
    let line = request.device_id.map(|raw| device(state, call, raw)).transpose()?;
    let ids = line.map_or(Vec::new(), |line| state.world.line(line).main_ids());
    let (_, mut context) = state.split();
    let accepted_request = context.begin(account, callback_service::CARRIER, false);
    let id = accepted_request.id.clone();
    context.later(context.options.request_delay, move |context| {
        let missing = labels.iter().filter(|label| !context.world.labels.remove(account, label, line)).count();
        let outcome = if missing < labels.len() {
            let removed = labels.iter().map(written).collect::<Value>();
            Ok(DeviceResult::new("removeUsageSegmentationLabelResponse", json!({"labels": removed})))
        } else {
            Err(ErrorResponse::unexpected("No device has one of these labels"))
        };
        context.report(&accepted_request, ids, outcome);
    });
    Ok(accepted(&id))
}
