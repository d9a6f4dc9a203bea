//! Reports of the positions of many devices.

use super::{
    Call, Outcome,
    positions::{self, Located},
};
use crate::{
    response::Response,
    state::State,
    world::locations::{PositionRequest, PositionRequestStatus},
};
use serde::Serialize;
use serde_json::json;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    // Text, although the other counts are numbers.
    start_index: String,
    txid: &'a str,
    total_count: usize,
    has_more_data: bool,
    dev_location_list: Vec<Located<'a>>,
}

pub(super) fn create(state: &mut State, call: &Call<'_>) -> Outcome {
    let (id, minutes) = positions::accept(state, call, true)?;
    let status = state
        .world
        .locations
        .request_mut(&id)
        .map_or(PositionRequestStatus::Queued, |position_request| position_request.status);
    Ok(Response::ok(&json!({"txid": id, "status": status.name(), "estimatedDuration": minutes.to_string()})))
}

fn find<'s>(state: &'s State, account: usize, id: &str) -> Result<&'s PositionRequest, Response> {
    let found = state.world.locations.request(id, account, state.now());
    found.ok_or_else(|| Response::invalid("Invalid transaction id"))
}

pub(super) fn status(state: &mut State, call: &Call<'_>) -> Outcome {
    let (account, id) = (call.account(state, call.argument(1))?, call.argument(3));
    let position_request = find(state, account, id)?;
    Ok(Response::ok(&json!({"txid": id, "status": position_request.status.name()})))
}

pub(super) fn page(state: &mut State, call: &Call<'_>) -> Outcome {
    let (account, id) = (call.account(state, call.argument(1))?, call.argument(3));
    let begin: usize = call.argument(5).parse().map_err(|_| Response::invalid("Invalid index value"))?;
    let position_request = find(state, account, id)?;
    if !position_request.is_report || position_request.status != PositionRequestStatus::Completed {
        return Err(Response::invalid(&format!(
            "The report is not available; its status is {}",
            position_request.status.name()
        )));
    }
    if begin > position_request.rows.len() {
        return Err(Response::invalid("Index exceeds number of devices in list"));
    }
    let left = &position_request.rows[begin..];
    let rows = &left[..left.len().min(state.options.page_size)];
    Ok(Response::ok(&Page {
        start_index: begin.to_string(),
        txid: id,
        total_count: position_request.rows.len(),
        has_more_data: rows.len() < left.len(),
        dev_location_list: rows.iter().map(Located::new).collect(),
    }))
}

pub(super) fn cancel(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.account(state, call.argument(1))?;
    cancel_job(state, account, call.argument(3), true)
}

/// Cancels a request that is still queued.
pub(super) fn cancel_job(state: &mut State, account: usize, id: &str, is_report: bool) -> Outcome {
    let now = state.now();
    let position_request = find(state, account, id)?;
    if position_request.is_report != is_report {
        return Err(Response::invalid("Invalid transaction id"));
    }
    if position_request.status != PositionRequestStatus::Queued {
        return Err(Response::invalid("Unable to Cancel"));
    }
    if let Some(position_request) = state.world.locations.request_mut(id) {
        (position_request.status, position_request.changed) = (PositionRequestStatus::Cancelled, now);
        position_request.pending = Vec::new();
    }
    Ok(Response::ok(&json!({"txid": id})))
}
