//! Asynchronous requests are done by callback or by poll, whichever is first, and a wait for neither ends in time.

use crate::requests::{World, stranger};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::{ops::ControlFlow, time::Duration};
use thingspace::{
    CallOptions, Clock, Error, ListenOptions, WaitOptions, dispatch,
    models::{
        CallbackService, CampaignRequest, DeviceIdentifiers, DeviceInformation, DeviceListRequest,
        DeviceSelectionRequest, LineState, LocationCallbackListener, LocationCallbackService, LocationDevice,
        LocationRequest, OpenEnum, Protocol, RequestResult, RequestStatus,
    },
    operations,
    rules::RuleOptions,
};

fn selection(devices: &[DeviceIdentifiers]) -> DeviceSelectionRequest {
    DeviceSelectionRequest { devices: Some(devices.to_vec()), ..DeviceSelectionRequest::default() }
}

fn wait(seconds: u64) -> WaitOptions {
    WaitOptions { timeout: Some(Duration::from_secs(seconds)), ..WaitOptions::default() }
}

#[tokio::test]
async fn callbacks_end_the_wait() -> Result<()> {
    let world = World::new(3, RuleOptions::default()).await?;
    world.listen(&[CallbackService::CarrierService], vec![world.client.clone()]).await?;
    let mut devices = world.devices.clone();
    devices.push(stranger());
    let request = world.client.devices().suspend(selection(&devices)).await?;
    let mut most = 0;
    let result = request
        .wait_with(WaitOptions::default(), |progress| {
            most = most.max(progress.succeeded + progress.failed);
            ControlFlow::Continue(())
        })
        .await?;
    ensure!((result.status, result.succeeded, result.failed) == (RequestStatus::PartialSuccess, 3, 1));
    ensure!(most == 4 && result.callbacks.len() == 4 && result.request_id == request.id());
    let fault = result.callbacks.iter().find_map(|event| event.fault.as_ref()).context("a fault")?;
    ensure!(fault.code.as_ref().is_some_and(|code| code.ends_with("DeviceNotFound")), "{fault:?}");
    ensure!(world.polls() == 0, "the platform does not support polling for several devices");
    ensure!(request.status().await? == RequestStatus::PartialSuccess && request.callbacks() == result.callbacks);
    Ok(())
}

#[tokio::test]
async fn polling_ends_the_wait_without_a_listener() -> Result<()> {
    let world = World::new(1, RuleOptions::default()).await?;
    let request = world.client.devices().suspend(selection(&world.devices)).await?;
    ensure!(request.status().await? == RequestStatus::Pending);
    let result = request.wait(WaitOptions::default()).await?;
    ensure!(result.status == RequestStatus::Success && result.succeeded == 1 && result.callbacks.is_empty());
    // Again: the line is suspended already.
    let again = world.client.devices().suspend(selection(&world.devices)).await?;
    let mut statuses = Vec::new();
    let result = again
        .wait_with(WaitOptions::default(), |progress| {
            statuses.push(progress.status.clone());
            ControlFlow::Continue(())
        })
        .await?;
    ensure!(result.status == RequestStatus::Failed && result.failed == 1, "{result:?}");
    ensure!(statuses.last() == Some(&RequestStatus::Failed));
    // The result of an earlier poll is kept.
    let polls = world.polls();
    ensure!(again.progress().status == RequestStatus::Failed && again.status().await? == RequestStatus::Failed);
    ensure!(world.polls() == polls);
    Ok(())
}

#[tokio::test]
async fn the_first_of_callback_and_poll_ends_the_wait() -> Result<()> {
    let world = World::new(2, RuleOptions::default()).await?;
    world.listen(&[CallbackService::CarrierService], vec![world.client.clone()]).await?;
    let request = world.client.devices().suspend(selection(&world.devices[..1])).await?;
    let seldom = WaitOptions { poll_interval: Duration::from_hours(10), ..WaitOptions::default() };
    let result = request.wait(seldom).await?;
    ensure!(result.status == RequestStatus::Success && result.callbacks.len() == 1);
    ensure!(world.polls() == 1, "except for the first poll, the callback was first");
    // The other client receives no callbacks, and polls.
    let other = world.another_client()?;
    let request = other.devices().suspend(selection(&world.devices[1..])).await?;
    let result = request.wait(WaitOptions::default()).await?;
    ensure!(result.status == RequestStatus::Success && result.callbacks.is_empty() && world.polls() > 0);
    Ok(())
}

#[tokio::test]
async fn the_timeout_ends_the_wait_and_the_error_says_what_is_missing() -> Result<()> {
    let world = World::new(2, RuleOptions::default()).await?;
    let request = world.client.devices().suspend(selection(&world.devices)).await?;
    let begun = world.clock.elapsed();
    match request.wait(wait(3600)).await {
        Err(Error::Timeout { message, outcome_unknown: false, .. }) => {
            ensure!(message.contains("0 of 2") && message.contains("CarrierService"), "{message}");
            ensure!(
                message.contains(
                    "received no callback at all, and nothing listens for it: start a listener with `listen`"
                )
            );
        }
        outcome => anyhow::bail!("{outcome:?}"),
    }
    ensure!(world.clock.elapsed() == begun + Duration::from_hours(1) && world.polls() == 0);
    let _listener = world.client.listen(ListenOptions::default())?;
    let Err(error) = request.wait(wait(1)).await else { anyhow::bail!("the request is done") };
    ensure!(error.to_string().contains("The listener of this client has received no callback at all"), "{error}");
    Ok(())
}

#[tokio::test]
async fn a_request_is_resumed_from_its_identifier() -> Result<()> {
    let world = World::new(3, RuleOptions::default()).await?;
    let alone = world.client.devices().suspend(selection(&world.devices[..1])).await?.id().to_owned();
    let several = world.client.devices().suspend(selection(&world.devices[1..])).await?.id().to_owned();
    let other = world.another_client()?;
    let result = other.pending_request(&*alone).wait(WaitOptions::default()).await?;
    ensure!(result.status == RequestStatus::Success && result.request_id == alone);
    let polls = world.polls();
    match other.pending_request(several).wait(wait(600)).await {
        Err(Error::Timeout { message, .. }) => {
            ensure!(
                message.contains("number of expected callbacks") && message.contains("has no status of it"),
                "{message}"
            );
        }
        outcome => anyhow::bail!("{outcome:?}"),
    }
    ensure!(world.polls() == polls + 1, "a client whose poll was rejected does not poll again");
    // With callbacks, and a number.
    world.listen(&[CallbackService::CarrierService], vec![other.clone()]).await?;
    let request = world.client.devices().restore(selection(&world.devices)).await?;
    let result = other.pending_request(request.id()).expecting(3).wait(WaitOptions::default()).await?;
    ensure!(result.succeeded == 3 && result.status == RequestStatus::Success);
    let nameless = other.pending_request("").wait(WaitOptions::default()).await;
    ensure!(matches!(nameless, Err(Error::Validation { .. })), "{nameless:?}");
    let unheard = other.pending_request("00000000-0000-4000-8000-000000000000").status().await;
    ensure!(matches!(unheard, Err(Error::Api(_) | Error::NotFound(_))), "{unheard:?}");
    Ok(())
}

#[tokio::test]
async fn location_reports_are_polled() -> Result<()> {
    let world = World::new(1, RuleOptions::default()).await?;
    let mut listed = world.client.devices().list_devices(DeviceListRequest::default());
    let line = listed.try_next().await?.context("a line")?;
    let id = |kind: &str| line.device_ids.iter().find(|id| id.kind.as_str() == kind).map(|id| id.id.clone());
    let device =
        LocationDevice { id: id("imei").context("an IMEI")?, kind: "imei".into(), mdn: id("mdn").context("a number")? };
    let report = |mode: &str| LocationRequest {
        device_list: vec![device.clone()],
        cache_mode: Some(mode.into()),
        ..LocationRequest::default()
    };
    let locations = world.client.locations();
    let request = locations.create_report(report("1")).await?;
    ensure!(request.status().await? == RequestStatus::Pending);
    ensure!(request.wait(WaitOptions::default()).await?.status == RequestStatus::Success);
    let picked_up = world.another_client()?.pending_request(request.id());
    ensure!(picked_up.wait(WaitOptions::default()).await?.status == RequestStatus::Success);
    let before = world.clock.elapsed();
    let cached = locations.create_report(report("0")).await?;
    ensure!(cached.wait(WaitOptions::default()).await?.status == RequestStatus::Success);
    ensure!(world.clock.elapsed() == before, "it is done at once");
    // A request that this client cancels is done, although no callback says so.
    let request = locations.locate_async(report("1")).await?;
    ensure!(request.status().await? == RequestStatus::Pending);
    locations.cancel_async(request.id()).await?;
    let result = request.wait(wait(3600)).await?;
    ensure!((result.status, result.succeeded, result.failed) == (RequestStatus::Failed, 0, 1));
    ensure!((request.progress().succeeded, request.progress().failed) == (0, 1));
    Ok(())
}

/// Returns every asynchronous operation, with a body that is valid in the world below.
fn every_request(
    line: &DeviceInformation,
    spare: &DeviceInformation,
    sku: &str,
    state: (&str, &str),
) -> Vec<(&'static str, &'static str, Value)> {
    let id = |of: &DeviceInformation, kind: &str| -> Value {
        let id = of.device_ids.iter().find(|id| id.kind.as_str() == kind).map(|id| id.id.clone());
        json!({"id": id, "kind": kind})
    };
    let device = |of: &DeviceInformation| json!({"deviceIds": [id(of, "imei"), id(of, "iccid")]});
    let one = json!([device(line)]);
    let plan = line.carrier_informations.first().and_then(|carrier| carrier.service_plan.clone());
    let profile = json!({"devices": [{"deviceIds": [id(line, "eid"), id(line, "iccid")]}], "smsrOid": "1.3.6.1.4"});
    let by_eid = json!([{"deviceIds": [id(line, "eid")]}]);
    let address = json!({"addressLine1": "1 Main Street", "city": "Wenatchee", "state": "WA", "zip": "98801",
        "country": "US"});
    let place = json!({"address": address, "customerName": {"firstName": "Jo", "lastName": "Field"}});
    let place = json!({"primaryPlaceOfUse": place, "devices": one.clone()});
    let located = json!({"deviceList": [{"id": id(line, "imei")["id"], "kind": "imei", "mdn": id(line, "mdn")["id"]}],
        "cacheMode": "1"});
    let upload = json!({"devices": [device(spare)], "emailAddress": "fleet@example.com", "deviceSku": sku,
        "uploadType": "IMEI ICCID Pair"});
    let mut upload_activate = upload.clone();
    upload_activate["servicePlan"] = json!(plan);
    upload_activate["mdnZipCode"] = json!("98801");
    vec![
        ("devices", "check_availability", json!({"devices": one.clone()})),
        ("devices", "suspension_status", json!({"deviceIds": [id(line, "iccid")]})),
        ("devices", "prl_version", json!({"deviceIds": [id(line, "iccid")]})),
        ("devices", "cancel_location", json!({"devices": one.clone()})),
        ("devices", "change_cost_center", json!({"devices": one.clone(), "costCenter": "north"})),
        (
            "devices",
            "change_custom_fields",
            json!({"devices": one.clone(),
            "customFieldsToUpdate": [{"key": "CustomField1", "value": "north"}]}),
        ),
        ("devices", "change_contact_info", place),
        ("devices", "change_service_plan", json!({"devices": one.clone(), "servicePlan": plan.clone()})),
        ("devices", "suspend", json!({"devices": one.clone()})),
        ("devices", "restore", json!({"devices": one.clone()})),
        ("requests", "check_order_status", json!({"devices": [{"deviceIds": [id(line, "iccid")]}]})),
        (
            "history",
            "aggregate_usage",
            json!({"deviceIds": [id(line, "iccid")],
            "startTime": "2026-02-01T00:00:00Z", "endTime": "2026-02-20T00:00:00Z"}),
        ),
        (
            "reachability",
            "start",
            json!({"requestType": "REACHABLE_FOR_DATA", "devices": one.clone(),
            "monitorExpirationTime": "2026-06-01T00:00:00Z"}),
        ),
        ("reachability", "list_monitors", json!({"devices": one.clone()})),
        ("reachability", "status", json!({"device": id(line, "imei"), "requestType": "REACHABLE_FOR_DATA"})),
        ("reachability", "stop", json!({"monitorIds": ["35596ca6-bab4-4333-a914-42b4fc2da54c"]})),
        ("sms", "send", json!({"deviceIds": [id(line, "mdn")], "smsMessage": "hello"})),
        (
            "sms",
            "event_history",
            json!({"deviceId": id(line, "mdn"), "earliest": "2026-02-01T00:00:00Z",
            "latest": "2026-03-10T00:00:00Z"}),
        ),
        ("nidd", "send", json!({"deviceIds": [id(line, "imei")], "maximumDeliveryTime": 86400, "message": "QUJD"})),
        (
            "labels",
            "set",
            json!({"labels": [
            {"deviceIds": [id(line, "eid")], "label": {"name": "VIN", "value": "1HGCM82633A004352"}},
            {"deviceIds": [id(line, "eid")], "label": {"name": "Crew", "value": "7"}}]}),
        ),
        ("labels", "remove", json!({"labels": [{"name": "VIN", "value": "1HGCM82633A004352"}]})),
        ("labels", "billed_usage_list", json!({"deviceId": id(line, "eid")})),
        ("locations", "create_report", located.clone()),
        ("locations", "locate_async", located),
        ("euicc", "download_enable", profile.clone()),
        ("euicc", "download_disable", profile.clone()),
        ("euicc", "enable", profile.clone()),
        ("euicc", "disable", profile.clone()),
        ("euicc", "delete", profile),
        ("euicc", "set_fallback_attribute", json!({"devices": by_eid.clone()})),
        ("euicc", "deactivate", json!({"devices": by_eid.clone(), "reasonCode": "FF", "etfWaiver": true})),
        ("euicc", "activate", json!({"devices": by_eid.clone(), "servicePlan": plan.clone(), "mdnZipCode": "98801"})),
        ("euicc", "activate_enable", json!({"devices": by_eid, "servicePlan": plan.clone(), "mdnZipCode": "98801"})),
        ("devices", "upload", upload),
        ("devices", "deactivate", json!({"devices": one.clone(), "reasonCode": "FF"})),
        ("devices", "activate", json!({"devices": one.clone(), "servicePlan": plan.clone(), "mdnZipCode": "98801"})),
        (
            "devices",
            "go_to_state",
            json!({"devices": one.clone(), "serviceName": state.0, "stateName": state.1,
            "servicePlan": plan, "mdnZipCode": "98801"}),
        ),
        (
            "devices",
            "change_identifier",
            json!({"deviceIds": [id(line, "iccid")],
            "deviceIdsTo": [{"id": "89148000000800784259", "kind": "iccid"}],
            "change4gOption": "changeICCID"}),
        ),
        ("euicc", "eid_device_swap", json!({"deviceIds": [id(line, "eid")], "deviceIdsTo": [id(spare, "eid")]})),
        ("devices", "upload_activate", upload_activate),
        ("devices", "move_to_account", json!({"devices": one, "accountName": "0642233522-00002"})),
    ]
}

/// Sends a request, and waits until its callbacks end it. The callbacks must not have unknown members.
async fn ended(world: &World, service: &str, name: &str, body: &Value) -> Result<RequestResult> {
    let row = operations::find(service, name).context("an operation")?;
    let parameter = row.request.context("a body")?.name;
    let mut arguments = json!({ parameter: body });
    if let [argument] = row.arguments {
        arguments[argument] = json!("4G");
    }
    let accepted = dispatch::invoke(&world.client, service, name, arguments, CallOptions::default()).await?;
    let id = accepted["requestId"].as_str().context("an identifier")?;
    // The client does not poll before the callbacks have arrived.
    let wait = WaitOptions { poll_interval: Duration::from_hours(1), ..wait(864_000) };
    let result = world.client.pending_request(id).wait(wait).await?;
    ensure!(!result.callbacks.is_empty(), "{result:?}");
    for event in &result.callbacks {
        ensure!(event.unknown_members.is_empty(), "{:?}", event.unknown_members);
    }
    Ok(result)
}

#[tokio::test]
async fn callbacks_end_every_asynchronous_request() -> Result<()> {
    let world = World::new(2, RuleOptions::default()).await?;
    let services = <CallbackService as OpenEnum>::INFO.values.iter().map(|value| value.wire.into());
    let address = world.listen(&services.collect::<Vec<_>>(), vec![world.client.clone()]).await?;
    for name in [LocationCallbackService::Location, LocationCallbackService::DeviceLocation] {
        let url = format!("http://{address}/{name}");
        world.client.locations().register_callback(LocationCallbackListener { name, url }).await?;
    }
    let mut lines = Vec::new();
    let mut listed = world.client.devices().list_devices(DeviceListRequest::default());
    while let Some(line) = listed.try_next().await? {
        lines.push(line);
    }
    let skus = world.client.accounts().list_device_skus().await?.device_sku_info;
    let states = world.client.accounts().list_states_and_services().await?;
    let service = states.engagement.iter().flat_map(|engagement| &engagement.services).next().context("a service")?;
    let state = service.states.first().context("a state")?;
    let sku = &skus.first().context("a SKU")?.device_sku;
    let requests = every_request(&lines[0], &lines[1], sku, (&service.name, &state.name));
    let (mut failed, mut failures) = (Vec::new(), Vec::new());
    for (service, name, body) in &requests {
        match ended(&world, service, name, body).await {
            Ok(result) if result.failed == 0 => {}
            Ok(result) => {
                failed.push((*name, result.callbacks.into_iter().filter_map(|event| event.fault).collect::<Vec<_>>()));
            }
            Err(error) => failures.push(format!("{service}.{name}: {error:#}")),
        }
    }
    ensure!(failures.is_empty(), "{failures:#?}");
    ensure!(failed.len() <= 10, "{failed:?}");
    for row in operations::all().filter(|row| row.messages.is_some()) {
        let is_there = requests.iter().any(|(service, name, _)| (*service, *name) == (row.service, row.name));
        ensure!(is_there, "{}.{} was not tried", row.service, row.name);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_with_ten_thousand_devices_is_done() -> Result<()> {
    let world = World::new(10_000, RuleOptions::default()).await?;
    world.listen(&[CallbackService::CarrierService], vec![world.client.clone()]).await?;
    let request = world.client.devices().suspend(selection(&world.devices)).await?;
    let result = request.wait(WaitOptions::default()).await?;
    ensure!(result.status == RequestStatus::Success && result.succeeded == 10_000 && result.callbacks.len() == 10_000);
    Ok(())
}

#[tokio::test]
async fn a_client_listens_by_itself() -> Result<()> {
    let simulator = thingspace_tests::simulator(381).await?;
    let client = thingspace_tests::client(&simulator)?;
    let listener = client.listen(ListenOptions::default())?;
    simulator.connect(listener.url())?;
    let lines = client.devices().list_devices(DeviceListRequest::default()).try_collect().await?;
    let active = lines
        .into_iter()
        .filter(|line| line.carrier_informations.iter().any(|carrier| carrier.state == Some(LineState::Active)));
    let ids = active
        .map(|line| DeviceIdentifiers { device_ids: line.device_ids[..1].to_vec(), ..DeviceIdentifiers::default() });
    let request = client.devices().suspend(selection(&ids.take(2).collect::<Vec<_>>())).await?;
    simulator.advance_async(jiff::SignedDuration::from_hours(1)).await;
    let result = request.wait(WaitOptions::default()).await?;
    ensure!(result.status == RequestStatus::Success && result.callbacks.len() == 2, "{result:?}");

    let http = thingspace_tests::http()?;
    let post = |url: &str| http.post(url).body(r#"{"accountName":"a","type":"campaignStatus"}"#).send();
    ensure!(post(listener.url()).await?.status() == 400, "messages of Software Management are not for it");
    ensure!(post(&listener.url().replace("/callbacks-", "/callbacks-0")).await?.status() == 404);
    let other = client.listen(ListenOptions::default())?;
    listener.close();
    ensure!(post(listener.url()).await.is_err());
    client.close();
    ensure!(post(other.url()).await.is_err(), "a listener ends with its client");

    let taken = std::net::TcpListener::bind("127.0.0.1:0")?;
    let options = ListenOptions { port: taken.local_addr()?.port(), ..ListenOptions::default() };
    let Err(error) = client.listen(options) else { anyhow::bail!("the port is taken") };
    ensure!(error.to_string().contains("choose another host or port"), "{error}");
    Ok(())
}

#[tokio::test]
async fn a_wait_says_that_the_simulators_time_stands_still() -> Result<()> {
    let simulator = thingspace_tests::simulator(382).await?;
    let (builder, clock) = thingspace_tests::builder(&simulator);
    let client = builder.build()?;
    let v3 = client.software_v3();
    let firmware = v3.list_firmware(Protocol::Lwm2m).await?.swap_remove(0);
    let campaign = v3
        .schedule_campaign(CampaignRequest {
            firmware_name: firmware.firmware_name,
            firmware_from: firmware.firmware_from,
            firmware_to: firmware.firmware_to,
            protocol: Protocol::Lwm2m,
            start_date: "2026-03-01".into(),
            end_date: "2026-03-08".into(),
            device_list: vec!["354658090353977".into()],
            ..CampaignRequest::default()
        })
        .await?;
    let begun = clock.elapsed();
    let still = "the platform's time has stood still at 2026-03-01T00:00:00Z for 60 s: a simulator moves its time only \
                 when it is advanced";
    let Err(error) = v3.wait_for_campaign(&campaign.id, WaitOptions::default()).await else {
        anyhow::bail!("it ended")
    };
    ensure!(error.to_string().contains("has not ended; it continues") && error.to_string().contains(still), "{error}");
    ensure!(
        matches!(error, Error::Timeout { outcome_unknown: false, .. })
            && clock.elapsed() == begun + Duration::from_mins(1)
    );
    // Time that moves is waited for.
    simulator.advance_async(jiff::SignedDuration::from_hours(8 * 24)).await;
    ensure!(
        v3.wait_for_campaign(&campaign.id, WaitOptions::default())
            .await?
            .status
            .is_some_and(|status| status.is_final())
    );

    let line = client.devices().list_devices(DeviceListRequest::default()).try_next().await?.context("a line")?;
    let chosen = DeviceIdentifiers { device_ids: line.device_ids[..1].to_vec(), ..DeviceIdentifiers::default() };
    let request = client.devices().suspend(selection(&[chosen])).await?;
    let Err(error) = request.wait(WaitOptions::default()).await else { anyhow::bail!("the request is done") };
    ensure!(error.to_string().contains("the platform's time has stood still at 2026-03-09T00:00:00Z"), "{error}");
    Ok(())
}
