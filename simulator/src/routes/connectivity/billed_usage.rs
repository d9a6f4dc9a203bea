//! Billed usage of a cycle, which is a month. The shape of the responses is assumed, because the
//! platform does not document them.

use super::{
    Call, Handler, Outcome, RawId, accepted,
    history::device,
    labels::{Devices, RawLabel, check_count, written},
    reject,
};
use crate::{
    callback_service,
    callbacks::LineNotification,
    clock::Moment,
    engine::requests::Progress,
    response::Response,
    state::State,
    world::{Id, IdKind, Label, World, lines::ErrorResponse},
};
use jiff::{ToSpan, civil::Date};
use serde::Deserialize;
use serde_json::{Value, json};

pub(super) fn route(method: &str, path: &[&str]) -> Option<Handler> {
    Some(match (method, path) {
        ("POST", ["devices", "usage", "actions", "billedusage", "list"]) => billed_later,
        ("POST", ["devices", "usage", "actions", "billedusage"]) => billed,
        _ => return None,
    })
}

#[derive(Deserialize)]
struct Cycle {
    year: Number,
    month: Number,
}

/// A number, which may be written as text.
#[derive(Deserialize)]
#[serde(untagged)]
enum Number {
    Number(i16),
    Text(String),
}

impl Number {
    fn value(&self) -> Option<i16> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(text) => text.trim().parse().ok(),
        }
    }
}

/// The labels of a request: as documented, or as the platform's own client sends them.
#[derive(Deserialize)]
#[serde(untagged)]
enum Segments {
    List(Vec<RawLabel>),
    Lists {
        #[serde(rename = "deviceIds")]
        device_ids: Vec<RawLabel>,
    },
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct BilledRequest {
    account_name: Option<String>,
    labels: Option<Segments>,
    device_id: Option<RawId>,
    /// The form that the platform's own client sends.
    #[serde(default)]
    device_ids: Vec<Devices>,
    billing_cycle: Option<Cycle>,
}

/// A request for billed usage.
struct Billed {
    account: usize,
    /// The first day, and the day after the last.
    cycle: (Date, Date),
    /// The lines, each with the label that selected it.
    lines: Vec<(u32, Option<Label>)>,
}

/// Returns the last complete cycle, or the given one, which must be complete too. Cycles are months.
fn cycle(now: Moment, requested: Option<&Cycle>) -> Result<(Date, Date), Response> {
    let invalid = |text: &str| reject(&ErrorResponse::unexpected(text));
    let this = now.day().first_of_month();
    let first = match requested {
        None => this.checked_sub(1.month()).map_err(|_| invalid("There is no complete billing cycle"))?,
        Some(Cycle { year, month }) => {
            let month = month.value().and_then(|month| i8::try_from(month).ok());
            let first = year.value().zip(month).and_then(|(year, month)| Date::new(year, month, 1).ok());
            first.ok_or_else(|| invalid("The billingCycle must be a year of four digits and a month from 1 to 12"))?
        }
    };
    let end = first.checked_add(1.month()).map_err(|_| invalid("The billingCycle is too late"))?;
    if end > this {
        return Err(invalid("The billingCycle is not complete"));
    }
    Ok((first, end))
}

fn read_billed(state: &State, call: &Call<'_>, whole_account: bool) -> Result<Billed, Response> {
    let request: BilledRequest = call.read()?;
    let account = call.account_or_only(state, request.account_name.as_deref())?;
    let cycle = cycle(state.now(), request.billing_cycle.as_ref())?;
    let labels = match request.labels {
        None => Vec::new(),
        Some(Segments::List(labels) | Segments::Lists { device_ids: labels }) => labels,
    };
    let mut devices: Vec<RawId> = request.device_ids.into_iter().flat_map(|device| device.device_ids).collect();
    devices.extend(request.device_id);
    if !labels.is_empty() && !devices.is_empty() {
        return Err(reject(&ErrorResponse::unexpected("Select lines by labels or by devices, not by both")));
    }
    let mut lines = Vec::new();
    if !labels.is_empty() || !devices.is_empty() {
        check_count(labels.len() + devices.len())?;
        for label in labels {
            let label = label.check()?;
            let lines_with_label = state.world.labels.lines(account, &label);
            lines.extend(lines_with_label.into_iter().map(|line| (line, Some(label.clone()))));
        }
        for raw in devices {
            lines.push((device(state, call, raw)?, None));
        }
    } else if whole_account {
        lines.extend(state.world.accounts[account].lines.iter().map(|line| (*line, None)));
    } else {
        return Err(reject(&ErrorResponse::unexpected("Give the labels of a segment, or a device")));
    }
    Ok(Billed { account, cycle, lines })
}

/// Returns the billed usage, one row for each line and label.
fn rows(world: &World, billed: &Billed) -> Value {
    let (from, end) = (Moment::start_of(billed.cycle.0), Moment::start_of(billed.cycle.1));
    let until = Moment::from_milliseconds(end.milliseconds() - 1);
    let row = |(line, label): &(u32, Option<Label>)| {
        let view = world.line(*line);
        let usage = world.usage(*line);
        let total = usage.total(from, until, end);
        let plan = usage.daily(from, until, end).last().and_then(|day| world.plan(day.plan));
        let id =
            [IdKind::Eid, IdKind::Imei, IdKind::Meid].into_iter().find_map(|kind| Some(Id::new(kind, view.id(kind)?)));
        let mut row = json!({
            "deviceId": id, "servicePlan": plan.map(|plan| &plan.code),
            "bytesUsed": total.bytes, "smsUsed": total.messages,
        });
        if let Some(label) = label {
            row["label"] = written(label);
        }
        row
    };
    billed.lines.iter().map(row).collect()
}

fn billed(state: &mut State, call: &Call<'_>) -> Outcome {
    let billed = read_billed(state, call, false)?;
    let first = billed.cycle.0;
    Ok(Response::ok(&json!({
        "accountName": state.world.accounts[billed.account].name,
        "billingCycle": {"year": first.year().to_string(), "month": first.month().to_string()},
        "usage": rows(&state.world, &billed),
    })))
}

fn billed_later(state: &mut State, call: &Call<'_>) -> Outcome {
    let billed = read_billed(state, call, true)?;
    let (_, mut context) = state.split();
    let accepted_request = context.begin(billed.account, callback_service::DEVICE, false);
    let id = accepted_request.id.clone();
    context.later(context.options.request_delay, move |context| {
        let usage = json!({"billedUsage": rows(context.world, &billed)});
        let notification =
            LineNotification::new(accepted_request.service, &accepted_request.id, Vec::new(), "usageResponse", usage);
        context.set_progress(&accepted_request, Progress::Success);
        context.notify(accepted_request.account, &notification);
    });
    Ok(accepted(&id))
}
