//! Requests about any number of devices: sent in parts, tracked as one.

use crate::requests::{World, stranger};
use anyhow::{Context, Result, ensure};
use std::{
    io::{self, Write},
    ops::ControlFlow,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use thingspace::{
    Clock, Error, WaitOptions,
    models::{
        AvailabilityRequest, BulkProgress, BulkRequest, CallbackService, DeviceIdentifiers, DeviceSelectionRequest,
        RequestStatus,
    },
    rules::RuleOptions,
};
use thingspace_simulator::ScriptedResponse;

fn parts_of(devices: i32) -> RuleOptions {
    RuleOptions { max_devices_per_request: Some(devices), ..RuleOptions::default() }
}

fn selection(devices: &[DeviceIdentifiers]) -> DeviceSelectionRequest {
    DeviceSelectionRequest { devices: Some(devices.to_vec()), ..DeviceSelectionRequest::default() }
}

fn rejection(body: &str) -> ScriptedResponse {
    ScriptedResponse {
        path_contains: Some("/actions/suspend".to_owned()),
        status: 400,
        body: body.to_owned(),
        ..ScriptedResponse::default()
    }
}

const REJECTED: &str = r#"{"errorCode":"INPUT_INVALID.RequestUndefined","errorMessage":"no"}"#;

#[tokio::test]
async fn another_process_can_collect_the_results_of_the_parts() -> Result<()> {
    let world = World::new(25, parts_of(10)).await?;
    let other = world.another_client()?;
    world.listen(&[CallbackService::CarrierService], vec![world.client.clone(), other.clone()]).await?;
    let mut devices = world.devices.clone();
    devices.insert(3, devices[0].clone());
    devices.push(stranger());
    let sent = world.client.bulk().suspend(selection(&devices)).await?;
    let shape: Vec<(i64, i64)> = sent.parts.iter().map(|part| (part.first_device, part.devices)).collect();
    ensure!(shape == [(0, 10), (11, 10), (21, 6)] && sent.operation == "suspend", "{shape:?}");
    ensure!(sent.account_name.as_deref() == Some("0642233522-00001"));
    let kept = serde_json::to_string(&sent)?;
    let bulk: BulkRequest = serde_json::from_str(&kept)?;
    ensure!(bulk == sent);
    for client in [&other, &world.client] {
        let mut reports = Vec::new();
        let service = client.bulk();
        let waiting = service.wait_with(bulk.clone(), WaitOptions::default(), |progress| {
            reports.push(progress.clone());
            ControlFlow::Continue(())
        });
        let result = waiting.await?;
        let last = BulkProgress { total_parts: 3, finished_parts: 3, total_devices: 26, succeeded: 25, failed: 1 };
        ensure!(reports.last() == Some(&last) && reports[0].total_devices == 26, "{reports:?}");
        ensure!(reports.windows(2).all(|pair| pair[0] != pair[1]), "only changes are reported: {reports:?}");
        ensure!(result.status == RequestStatus::PartialSuccess, "{:?}", result.status);
        ensure!((result.total_devices, result.succeeded, result.failed) == (26, 25, 1));
        let events: Vec<usize> =
            result.parts.iter().filter_map(|part| Some(part.result.as_ref()?.callbacks.len())).collect();
        ensure!(events == [10, 10, 6] && result.parts.iter().all(|part| part.problem.is_none()), "{events:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_part_that_fails_does_not_stop_the_others() -> Result<()> {
    let world = World::new(5, parts_of(2)).await?;
    world.listen(&[CallbackService::CarrierService], vec![world.client.clone()]).await?;
    let response = r#"{"requestId":"b5bd21c4-2af4-4b8c-8ab2-7b3bbf5f6f2f"}"#;
    world.simulator.script(ScriptedResponse { status: 200, ..rejection(response) });
    world.simulator.script(rejection(REJECTED));
    let sent = world.client.bulk().suspend(selection(&world.devices)).await?;
    let problems: Vec<bool> = sent.parts.iter().map(|part| part.problem.is_some()).collect();
    ensure!(problems == [false, true, false] && sent.parts[1].request_id.is_none() && !sent.parts[1].outcome_unknown);
    let wait = WaitOptions { timeout: Some(Duration::from_hours(1)), ..WaitOptions::default() };
    let result = world.client.bulk().wait(sent, wait).await?;
    // The simulator has no request for the first part.
    ensure!(result.status == RequestStatus::Pending && result.succeeded == 1, "{result:?}");
    let first = result.parts[0].problem.as_deref().context("why it is not done")?;
    ensure!(first.contains("CarrierService") && result.parts[1].result.is_none());
    ensure!(result.parts[1].problem.as_deref().is_some_and(|problem| problem.contains("RequestUndefined")));
    // Nothing was sent: the error is the caller's.
    world.simulator.script(rejection(REJECTED));
    let rejected = world.client.bulk().suspend(selection(&world.devices)).await;
    ensure!(matches!(rejected, Err(Error::Api(_))), "{rejected:?}");
    Ok(())
}

#[tokio::test]
async fn nothing_is_sent_if_a_part_breaks_a_rule() -> Result<()> {
    let world = World::new(5, parts_of(2)).await?;
    let before = world.simulator.requests().len();
    let mut devices = world.devices.clone();
    devices[4].device_ids[0].id = "1".to_owned();
    match world.client.bulk().suspend(selection(&devices)).await {
        Err(Error::Validation { findings, .. }) => {
            ensure!(findings.iter().any(|finding| finding.path == "devices[4].deviceIds[0].id"), "{findings:?}");
        }
        outcome => anyhow::bail!("{outcome:?}"),
    }
    let filter = DeviceSelectionRequest { group_name: Some("Yard".to_owned()), ..DeviceSelectionRequest::default() };
    ensure!(matches!(world.client.bulk().suspend(filter).await, Err(Error::Validation { .. })));
    ensure!(world.simulator.requests().len() == before);
    Ok(())
}

/// Keeps what is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn at_most_100_activations_are_sent_a_minute() -> Result<()> {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
    let _logging = tracing::subscriber::set_default(subscriber);
    let world = World::new(120, parts_of(1)).await?;
    let available = AvailabilityRequest { devices: world.devices.clone(), ..AvailabilityRequest::default() };
    world.client.bulk().check_availability(available).await?;
    ensure!(world.clock.elapsed() == Duration::ZERO, "questions need no rest");
    let plans = world.client.accounts().list_service_plans().await?;
    let request = thingspace::models::ActivateRequest {
        devices: world.devices.clone(),
        service_plan: plans.first().context("a plan")?.code.clone(),
        mdn_zip_code: "98801".to_owned(),
        ..Default::default()
    };
    let sent = world.client.bulk().activate(request).await?;
    ensure!(sent.parts.len() == 120 && sent.parts.iter().all(|part| part.request_id.is_some()));
    ensure!(world.clock.elapsed() == Duration::from_mins(1), "{:?}", world.clock.elapsed());
    let text = String::from_utf8(log.0.lock().unwrap_or_else(PoisonError::into_inner).clone())?;
    let waits: Vec<&str> = text.lines().filter(|line| line.contains("the call waits for its turn")).collect();
    ensure!(waits.len() == 1 && waits[0].contains("INFO") && waits[0].contains("wait_seconds=60"), "{waits:?}");
    // One device in each part, so that the platform supports polling.
    let result = world.client.bulk().wait(sent, WaitOptions::default()).await?;
    ensure!(world.polls() >= 120);
    ensure!(result.failed == 120 && result.status == RequestStatus::Failed, "they are active already");
    Ok(())
}
