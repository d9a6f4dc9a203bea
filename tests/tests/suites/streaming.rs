//! A long list is read in constant memory, page by page.

use anyhow::{Result, ensure};
use jiff::SignedDuration;
use thingspace::{
    Page, Pager,
    models::{CampaignRequest, Protocol},
};
use thingspace_simulator::{Simulator, SimulatorOptions};
use thingspace_tests::{client, resident};

const DEVICES: usize = 60_000;

/// Reads a list to its end; returns the number of items, and the peak growth of memory after 10,000 items.
async fn walk<P: Page>(mut list: Pager<P>) -> Result<(usize, u64)> {
    let (mut count, mut settled, mut most) = (0, 0, 0);
    while list.try_next().await?.is_some() {
        count += 1;
        if count == 10_000 {
            settled = resident()?;
        } else if count % 1000 == 0 {
            most = most.max(resident()?);
        }
    }
    Ok((count, most.saturating_sub(settled)))
}

#[tokio::test]
async fn a_campaign_of_many_devices_is_listed_in_constant_memory() -> Result<()> {
    let options = SimulatorOptions {
        devices: DEVICES,
        pilot_rule: false,
        max_campaign_devices: DEVICES,
        ..SimulatorOptions::default()
    };
    let simulator = Simulator::start(options).await?;
    let client = client(&simulator)?;
    let v3 = client.software_v3();

    let (count, grown) = walk(v3.list_devices(None)).await?;
    ensure!(count == DEVICES && grown < 8 << 20, "{count} devices, {} KiB more", grown >> 10);

    let firmware = v3.list_firmware(Protocol::Lwm2m).await?.swap_remove(0);
    let devices = v3.list_devices(Some(Protocol::Lwm2m)).try_collect().await?;
    let listed = devices.len();
    let campaign = v3
        .schedule_campaign(CampaignRequest {
            firmware_name: firmware.firmware_name,
            firmware_from: firmware.firmware_from,
            firmware_to: firmware.firmware_to,
            protocol: Protocol::Lwm2m,
            start_date: "2026-03-01".into(),
            end_date: "2026-03-05".into(),
            device_list: devices.into_iter().map(|device| device.device_id).collect(),
            ..CampaignRequest::default()
        })
        .await?;
    simulator.advance(SignedDuration::from_hours(24 * 6));
    let (count, grown) = walk(v3.list_campaign_devices(&campaign.id)).await?;
    ensure!(count == listed && listed > 40_000 && grown < 8 << 20, "{count} devices, {} KiB more", grown >> 10);
    Ok(())
}
