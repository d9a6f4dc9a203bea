//! A network-aware campaign (Software Management v3).

use super::{Stage, conclude, pilot, print_package};
use crate::output::{self, or_unknown, print_line};
use anyhow::{Context, Result, ensure};
use jiff::{SignedDuration, ToSpan};
use std::{io::IsTerminal, ops::ControlFlow, time::Duration};
use thingspace::{
    WaitOptions,
    models::{CampaignRequest, CampaignStatus, Protocol, TimeWindow},
};

pub async fn run(stage: &Stage) -> Result<()> {
    let v3 = stage.client.software_v3();
    let firmware = v3.list_firmware(Protocol::Lwm2m).await?;
    let firmware = firmware.first().context("the simulator offers no firmware")?;
    let (make, model) = (firmware.make.as_deref(), firmware.model.as_deref());
    print_package("Firmware", &firmware.firmware_name, make, model)?;

    let devices = v3.list_devices(Some(Protocol::Lwm2m));
    let matching = pilot(devices, make, model, Some(&firmware.firmware_from)).await?;
    let (today, count) = (stage.today(), matching.len());
    let last = today.checked_add(6.days())?;
    let campaign = v3
        .schedule_campaign(CampaignRequest {
            campaign_name: Some("Pilot".to_owned()),
            firmware_name: firmware.firmware_name.clone(),
            firmware_from: firmware.firmware_from.clone(),
            firmware_to: firmware.firmware_to.clone(),
            protocol: Protocol::Lwm2m,
            start_date: today.into(),
            end_date: last.into(),
            campaign_time_windows: Some(vec![TimeWindow { start_time: 18, end_time: 22 }]),
            device_list: matching.into_iter().map(|device| device.device_id).collect(),
            auto_assign_license_flag: Some(true),
            ..CampaignRequest::default()
        })
        .await?;
    print_line!("Campaign {} for {count} devices, {today} to {last}, 18:00 to 22:00 UTC.\n", campaign.id)?;

    let poll_interval = Duration::from_millis(if std::io::stdout().is_terminal() { 20 } else { 0 });
    let (mut shown, mut printed) = (String::new(), Ok(()));
    let options = WaitOptions { poll_interval, ..WaitOptions::default() };
    let ended = v3
        .wait_for_campaign_with(&campaign.id, options, |progress| {
            let line = output::progress(progress);
            if line != shown {
                printed = stage.print(&line);
                shown = line;
            }
            stage.simulator.advance(SignedDuration::from_mins(30));
            if printed.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })
        .await;
    printed?;
    let campaign = ended?;
    let report = v3.list_campaign_devices(&campaign.id).try_collect().await?;
    ensure!(campaign.status == Some(CampaignStatus::Ended), "the campaign did not end successfully");
    conclude(&or_unknown(campaign.status.as_ref()), &report)
}
