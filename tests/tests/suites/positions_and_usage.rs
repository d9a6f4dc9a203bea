//! Positions, histories and labels that a client reads from the simulator.

use crate::requests::World;
use anyhow::{Context, Result, ensure};
use jiff::{SignedDuration, Timestamp as Instant};
use thingspace::{
    CalendarDate, Error, Timestamp, WaitOptions,
    models::{
        AggregateUsageRequest, BilledUsageRequest, CallbackService, DeviceHistoryRequest, DeviceId, DeviceIdKind,
        DeviceListRequest, ExclusionRequest, Label, LabelAssignment, LocationCacheMode, LocationDevice,
        LocationReportStatus, LocationRequest, LocationUsageRequest, RequestStatus, SetLabelsRequest, UsageRequest,
    },
    rules::RuleOptions,
};

async fn world(devices: usize) -> Result<(World, Vec<LocationDevice>, DeviceId)> {
    let world = World::new(devices, RuleOptions::default()).await?;
    let listed: Vec<_> = world.client.devices().list_devices(DeviceListRequest::default()).try_collect().await?;
    let id = |at: usize, kind: DeviceIdKind| {
        let ids = &listed.get(at).context("a device")?.device_ids;
        ids.iter().find(|id| id.kind == kind).map(|id| id.id.clone()).context("an identifier")
    };
    let mut located = Vec::new();
    for at in 0..devices {
        let (imei, mdn) = (id(at, DeviceIdKind::Imei)?, id(at, DeviceIdKind::Mdn)?);
        located.push(LocationDevice { id: imei, kind: DeviceIdKind::Imei, mdn });
    }
    let eid = DeviceId { id: id(0, DeviceIdKind::Eid)?, kind: DeviceIdKind::Eid };
    Ok((world, located, eid))
}

fn time(text: &str) -> Timestamp {
    text.into()
}

/// A cursor that no list returned is rejected with the name of its member.
#[tokio::test]
async fn invalid_cursors_are_rejected_with_their_member() -> Result<()> {
    let world = World::new(1, RuleOptions::default()).await?;
    let (devices, history) = (world.client.devices(), world.client.history());
    let usage = UsageRequest {
        device_id: Some(DeviceId { id: "354658090353977".into(), kind: "imei".into() }),
        earliest: "2026-02-01T00:00:00Z".into(),
        latest: "2026-03-01T00:00:00Z".into(),
        ..UsageRequest::default()
    };
    for cursor in ["junk", ""] {
        let list = devices.list_devices(DeviceListRequest::default()).starting_after(cursor).try_collect().await;
        let days = history.list_usage(usage.clone()).starting_after(cursor).try_collect().await;
        for error in [list.err(), days.err()] {
            let Some(Error::Validation { findings, .. }) = &error else { anyhow::bail!("{cursor}: {error:?}") };
            ensure!(findings.iter().all(|finding| finding.path == "cursor"), "{findings:?}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn devices_are_located() -> Result<()> {
    let (world, devices, _) = world(3).await?;
    let locations = world.client.locations();
    let request = |cache_mode| LocationRequest {
        device_list: devices.clone(),
        cache_mode: Some(cache_mode),
        ..LocationRequest::default()
    };
    let fresh = locations.locate(request(LocationCacheMode::Fresh)).await?;
    ensure!(fresh.len() == 3);
    for (location, device) in fresh.iter().zip(&devices) {
        let failed = location.error.as_ref().and_then(|error| error.kind.as_ref());
        ensure!(location.msid == device.mdn && failed.is_none(), "{location:?}");
        let position = location.position.as_ref().context("a position")?;
        let (latitude, longitude) = (position.latitude.context("x")?, position.longitude.context("y")?);
        ensure!((30.0..50.0).contains(&latitude) && (-125.0..-70.0).contains(&longitude));
        ensure!(position.radius.is_some_and(|radius| radius >= 500.0) && position.qos == Some(false));
        let taken = position.time.clone().and_then(|time| time.instant()).context("a time")?;
        ensure!(taken == world.simulator.now());
    }
    // The client replaces an expired session, although the platform uses one code for nearly everything.
    world.simulator.expire_sessions();
    ensure!(locations.locate(request(LocationCacheMode::Fresh)).await? == fresh);

    let report = locations.create_report(request(LocationCacheMode::Fresh)).await?;
    let result = report.wait(WaitOptions::default()).await?;
    ensure!(result.status == RequestStatus::Success);
    ensure!(locations.get_report_status(report.id()).await?.status == LocationReportStatus::Completed);
    let rows: Vec<_> = locations.list_report_locations(report.id()).try_collect().await?;
    ensure!(
        rows.len() == 3
            && rows.iter().all(|row| row.position.as_ref().is_some_and(|position| position.latitude.is_some()))
    );

    let exclusion = Some(vec![devices[1].id.clone()]);
    let request = |change: &str| ExclusionRequest {
        change_type: Some(change.to_owned()),
        exclusion: exclusion.clone(),
        ..ExclusionRequest::default()
    };
    locations.exclude_devices(request("append")).await?;
    let excluded: Vec<String> = locations.list_exclusions().try_collect().await?;
    ensure!(Some(&excluded) == exclusion.as_ref());
    let consent = locations.get_consent(Some(devices[1].id.clone())).await?;
    ensure!(consent.all_device_consent == Some(1) && consent.device_list.is_empty(), "{consent:?}");
    locations.remove_exclusions(excluded).await?;

    let usage = LocationUsageRequest {
        start_date: CalendarDate::from("2026-03-01"),
        end_date: CalendarDate::from("2026-03-31"),
        ..LocationUsageRequest::default()
    };
    ensure!(locations.get_usage(usage).await?.transactions_count == Some(9));
    let subscription = locations.get_subscription().await?;
    ensure!(subscription.max_allowance == Some(5000) && subscription.purchase_time.is_some());
    Ok(())
}

#[tokio::test]
async fn all_services_report_the_same_usage() -> Result<()> {
    let (world, _, eid) = world(2).await?;
    let (history, labels) = (world.client.history(), world.client.labels());
    let (earliest, latest) = (time("2026-02-01T00:00:00Z"), time("2026-02-28T23:59:59Z"));
    let request = UsageRequest {
        device_id: Some(eid.clone()),
        earliest: earliest.clone(),
        latest: latest.clone(),
        ..UsageRequest::default()
    };
    let days: Vec<_> = history.list_usage(request).try_collect().await?;
    let bytes: i64 = days.iter().map(|day| day.bytes_used).sum();
    ensure!(bytes > 0 && days.windows(2).all(|pair| pair[0].timestamp.instant() < pair[1].timestamp.instant()));
    let request = DeviceHistoryRequest { device_id: eid.clone(), earliest, latest };
    let events: Vec<_> = history.list_connections(request.clone()).try_collect().await?;
    let value = |key: &str, event: &thingspace::models::ConnectionEvent| {
        event.connection_event_attributes.iter().find(|entry| entry.key == key).and_then(|entry| entry.value.clone())
    };
    let of_sessions: i64 =
        events.iter().filter_map(|event| value("BytesUsed", event)).filter_map(|bytes| bytes.parse::<i64>().ok()).sum();
    ensure!(of_sessions == bytes, "{of_sessions} and {bytes}");
    ensure!(history.list_connections_legacy(request.clone()).await? == events);
    let ever = DeviceHistoryRequest { earliest: time("2025-03-02T00:00:00Z"), ..request };
    let done: Vec<_> = history.list_provisioning(ever).try_collect().await?;
    ensure!(done.first().and_then(|event| event.event_type.as_deref()) == Some("Activation Confirmed"));

    let services = [CallbackService::CarrierService, CallbackService::DeviceService, CallbackService::DeviceUsage];
    world.listen(&services, vec![world.client.clone()]).await?;
    let label = Label { name: "VIN".to_owned(), value: "1HGCM82633A004352".to_owned() };
    let assignment = LabelAssignment { device_ids: vec![eid.clone()], label: label.clone() };
    let set = SetLabelsRequest { labels: vec![assignment], ..SetLabelsRequest::default() };
    let result = labels.set(set).await?.wait(WaitOptions::default()).await?;
    ensure!(result.status == RequestStatus::Success && result.callbacks.len() == 1);
    let request = BilledUsageRequest { labels: Some(vec![label.clone()]), ..BilledUsageRequest::default() };
    let billed = labels.billed_usage(request.clone()).await?;
    let row = billed.usage.first().context("a row")?;
    ensure!((row.bytes_used, row.label.as_ref(), row.device_id.as_ref()) == (bytes, Some(&label), Some(&eid)));
    let result = labels.billed_usage_list(request).await?.wait(WaitOptions::default()).await?;
    let reported = result.callbacks.first().and_then(|event| event.usage.as_ref()).context("usage")?;
    ensure!(reported.billed == billed.usage);

    let start: Instant = "2026-02-01T00:00:00Z".parse()?;
    let request = AggregateUsageRequest {
        device_ids: Some(vec![eid]),
        start_time: start.into(),
        end_time: (start + SignedDuration::from_hours(28 * 24) - SignedDuration::from_secs(1)).into(),
        ..AggregateUsageRequest::default()
    };
    let result = history.aggregate_usage(request).await?.wait(WaitOptions::default()).await?;
    let reported = result.callbacks.first().and_then(|event| event.usage.as_ref()).context("usage")?;
    ensure!(reported.devices.first().and_then(|device| device.bytes_used) == Some(bytes));
    ensure!(reported.devices[0].number_of_sessions == Some(i64::try_from(events.len() / 2)?));
    Ok(())
}
