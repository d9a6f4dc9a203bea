//! Devices and their lines: lists, activation, suspension and short messages.

use super::{Setup, imei, lines_of, requests, some};
use crate::{
    journal::{Bulk, Entry},
    world::{Effect, World},
};
use std::{collections::BTreeSet, time::Duration};
use thingspace::{
    Client,
    models::{ActivateRequest, DeviceId, DeviceIdKind, DeviceIdentifiers, DeviceSelectionRequest, SmsSendRequest},
};

/// Reads the whole list of devices, and compares it with what is there.
pub async fn read_devices(world: &World, client: &Client, setup: &Setup) -> thingspace::Result<()> {
    let mut pager = client.software_v3().list_devices(None);
    let mut seen = BTreeSet::new();
    while let Some(device) = world.call("list_devices", Effect::Reads, pager.try_next()).await? {
        seen.insert(device.device_id);
    }
    if seen != setup.devices {
        world.trace().problem(format!("a list has {} of {} devices", seen.len(), setup.devices.len()));
    }
    Ok(())
}

pub async fn send_sms(world: &World, client: &Client, setup: &Setup) -> thingspace::Result<()> {
    let devices = some(world, &setup.lines, 3);
    let count = devices.len();
    let request = SmsSendRequest {
        sms_message: "report your state".to_owned(),
        device_ids: Some(devices.into_iter().map(imei).collect()),
        ..SmsSendRequest::default()
    };
    let sent = world.call("sms.send", Effect::Once, client.sms().send(request)).await?;
    requests::follow(world, sent, count).await
}

pub async fn receive_sms(world: &World, client: &Client, setup: &Setup) -> thingspace::Result<()> {
    for device in some(world, &setup.lines, 2) {
        // A line that is suspended sends nothing.
        _ = world.platform.simulator().send_sms_from_device(&device, "all is well");
    }
    // What was read is not listed again, so it changes something.
    let mut messages = client.sms().list_messages();
    while world.call("sms.list_messages", Effect::Composed, messages.try_next()).await?.is_some() {}
    Ok(())
}

pub async fn suspend(world: &World, client: &Client, setup: &Setup) -> thingspace::Result<()> {
    let devices = lines_of(some(world, &setup.lines, 3));
    let request = || DeviceSelectionRequest { devices: Some(devices.clone()), ..DeviceSelectionRequest::default() };
    let suspended = world.call("devices.suspend", Effect::Once, client.devices().suspend(request())).await?;
    requests::follow(world, suspended, devices.len()).await?;
    tokio::time::sleep(world.net.between(Duration::ZERO, Duration::from_hours(2))).await;
    let restored = world.call("devices.restore", Effect::Once, client.devices().restore(request())).await?;
    requests::follow(world, restored, devices.len()).await
}

/// Activates new devices.
pub async fn activate(world: &World, client: &Client) -> thingspace::Result<()> {
    let request = activation(world, 3);
    let count = request.devices.len();
    let activated = world.call("devices.activate", Effect::Once, client.devices().activate(request)).await?;
    requests::follow(world, activated, count).await
}

/// Activates new devices in parts.
pub async fn activate_in_bulk(world: &World, client: &Client) -> thingspace::Result<()> {
    let request = activation(world, 12);
    let devices: Vec<String> = request.devices.iter().map(|device| device.device_ids[0].id.clone()).collect();
    let number = world.number();
    let sent = world.numbered_call(number, "bulk.activate", Effect::Composed, client.bulk().activate(request)).await?;
    requests::check_bulk(world, number, &sent, &devices);
    let text = serde_json::to_string(&sent).unwrap_or_default();
    requests::finish_bulk(world, client, world.journal.write(Entry::Bulk(Bulk { text, devices }))).await
}

/// Returns a request to activate new devices.
fn activation(world: &World, most: u64) -> ActivateRequest {
    // No other request is about these devices.
    let device = |_| {
        let number = world.number();
        let iccid = DeviceId { id: luhn(&format!("8914800000{number:09}")), kind: DeviceIdKind::Iccid };
        DeviceIdentifiers { device_ids: vec![imei(luhn(&format!("35900001{number:06}"))), iccid], ip_address: None }
    };
    ActivateRequest {
        devices: (0..=world.net.below(most)).map(device).collect(),
        service_plan: "87641".to_owned(),
        mdn_zip_code: "98801".to_owned(),
        ..ActivateRequest::default()
    }
}

/// Adds the check digit of an IMEI or ICCID.
fn luhn(digits: &str) -> String {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, digit)| {
            let digit = u32::from(digit - b'0') * if at % 2 == 0 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}
