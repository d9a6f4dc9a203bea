//! Asynchronous requests: waits for them, by their handles and after a crash by their identifiers.

use super::imei;
use crate::{
    journal::{Entry, Open, Request},
    world::World,
};
use hyper::Method;
use serde_json::{Value, json};
use std::time::Duration;
use thingspace::{
    Client, ErrorKind, PendingRequest, WaitOptions,
    models::{BulkPartResult, BulkRequest, RequestResult, RequestStatus},
};

/// The time for which the platform repeats a callback, and a listener passes it on.
const SETTLING: Duration = Duration::from_mins(30);

fn options(world: &World, timeout: Duration) -> WaitOptions {
    let poll_interval = world.net.between(Duration::from_mins(1), Duration::from_mins(20));
    WaitOptions { timeout: Some(timeout), poll_interval }
}

/// Waits for a request, and compares what the client says with what the listener stored.
pub async fn follow(world: &World, request: PendingRequest, devices: usize) -> thingspace::Result<()> {
    let entry = Request { id: request.id().to_owned(), devices };
    let open = world.journal.write(Entry::Request(entry));
    let outcome = request.wait(options(world, Duration::from_hours(6))).await;
    let shown = outcome.as_ref().map_or_else(ToString::to_string, |result| format!("{:?}", result.status));
    world.trace().add(|| format!("request {}: {shown}", request.id()));
    tokio::time::sleep(SETTLING).await;
    let ([stored, passed], kept) = (world.deliveries.of(request.id()), request.callbacks().len());
    if kept < passed {
        world
            .trace()
            .problem(format!("request {}: {passed} callbacks were passed on, the client has {kept}", request.id()));
    }
    // A poll returns the result too, even when every delivery of the callback failed.
    if let Ok(result) = outcome {
        if stored < result.callbacks.len() {
            world.trace().problem(format!("request {} has callbacks that no listener stored", request.id()));
        }
        check_result(world, &result, devices).await;
    }
    open.remove();
    Ok(())
}

/// Compares the result of a request about a list of devices with what the platform shows.
async fn check_result(world: &World, result: &RequestResult, devices: usize) {
    let account = world.platform.simulator().account().to_owned();
    let path = format!("/api/m2m/v1/accounts/{account}/requests/{}/status", result.request_id);
    let shown = world.platform.read(Method::GET, &path, &Value::Null).await;
    let expected = match shown["status"].as_str() {
        Some("Success") => RequestStatus::Success,
        Some("Failed") => RequestStatus::Failed,
        Some(_) => RequestStatus::Pending,
        // The platform has no status of a request about several devices.
        None => return,
    };
    if devices == 1 && result.status != expected {
        world.trace().problem(format!("request {} is {:?}, not {:?}", result.request_id, expected, result.status));
    }
}

/// Waits for a request by its identifier, as a program does that has crashed in the meantime.
pub async fn resume(world: &World, client: &Client, open: Open<'_>) -> thingspace::Result<()> {
    let Entry::Request(Request { id, devices }) = &*open else { return Ok(()) };
    let count = i64::try_from(*devices).unwrap_or(i64::MAX);
    let request = client.pending_request(id).expecting(count);
    let outcome = request.wait(options(world, Duration::from_hours(1))).await;
    world.trace().add(|| format!("request {id}: resumed: {:?}", outcome.as_ref().map(|result| &result.status)));
    match outcome {
        Ok(result) => check_result(world, &result, *devices).await,
        // Its callbacks came before the crash, and the platform has no status of it.
        Err(error) if error.kind() == ErrorKind::Timeout && (*devices > 1 || !is_pollable(world, id).await) => {}
        Err(error) => return Err(error),
    }
    open.remove();
    Ok(())
}

async fn is_pollable(world: &World, id: &str) -> bool {
    let account = world.platform.simulator().account().to_owned();
    let path = format!("/api/m2m/v1/accounts/{account}/requests/{id}/status");
    world.platform.read(Method::GET, &path, &Value::Null).await["status"].is_string()
}

/// Compares what the client says about the parts of a bulk request with what was carried out.
pub fn check_bulk(world: &World, call: u64, sent: &BulkRequest, devices: &[String]) {
    let ledger = world.ledger.lock();
    for part in &sent.parts {
        let first = usize::try_from(part.first_device).unwrap_or(usize::MAX);
        let order = ledger.orders(&[call]).find(|order| order.devices.first() == devices.get(first));
        let is_true = match (&part.request_id, order) {
            (Some(id), order) => order.is_some_and(|order| order.id == *id),
            (None, Some(_)) => part.outcome_unknown,
            (None, None) => part.problem.is_some(),
        };
        if !is_true {
            world.trace().problem(format!("call {call}: {part:?}, but the platform has {order:?}"));
        }
    }
}

/// Waits for a bulk request, and compares the result with the lines of the platform.
pub async fn finish_bulk(world: &World, client: &Client, open: Open<'_>) -> thingspace::Result<()> {
    let Entry::Bulk(bulk) = &*open else { return Ok(()) };
    let Some(request) = bulk.request() else {
        world.trace().problem("a bulk request cannot be read again");
        return Ok(());
    };
    let result = client.bulk().wait(request, options(world, Duration::from_hours(3))).await?;
    world.trace().add(|| format!("bulk.wait: {:?}, {} of {}", result.status, result.succeeded, result.total_devices));
    for BulkPartResult { part, result, .. } in &result.parts {
        let Some(result) = result.as_ref().filter(|result| result.status != RequestStatus::Pending) else { continue };
        let first = usize::try_from(part.first_device).unwrap_or(usize::MAX);
        let count = usize::try_from(part.devices).unwrap_or(0);
        let mut active = 0;
        for device in bulk.devices.iter().skip(first).take(count) {
            active += i64::from(is_active(world, device).await);
        }
        if result.succeeded != active {
            let (id, succeeded) = (&result.request_id, result.succeeded);
            world.trace().problem(format!("request {id}: {active} devices are active, not {succeeded}"));
        }
    }
    open.remove();
    Ok(())
}

/// Returns whether a device has an active line.
async fn is_active(world: &World, device: &str) -> bool {
    let filter = json!({"deviceId": imei(device.to_owned())});
    let shown = world.platform.read(Method::POST, "/api/m2m/v1/devices/actions/list", &filter).await;
    let lines = shown["devices"].as_array().into_iter().flatten();
    let mut states = lines.filter_map(|line| line["carrierInformations"][0]["state"].as_str());
    states.any(|state| state.eq_ignore_ascii_case("active"))
}
